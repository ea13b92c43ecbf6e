import type { FontSpec } from '../scene/drawing'
import type { Scene, SceneEdge, SceneName, SceneNode, SceneRegion } from '../scene/scene'
import { countsOf, sourceOf, type SceneSource } from '../scene/scene-source'

/** Beyond these numbers Cytoscape does not hold the whole map, only what is in hand. */
export const MOST_NODES_IN_HAND = 300
export const MOST_EDGES_IN_HAND = 1000

/** Whether a map is too large for Cytoscape alone. */
export const needsBackdrop = (scene: Scene): boolean => {
  const { nodes, edges } = countsOf(scene)
  return nodes > MOST_NODES_IN_HAND || edges > MOST_EDGES_IN_HAND
}

/** How a mark is drawn, as a number for the arrays. */
export const LOOK = {
  disc: 0,
  unnamed: 1,
  group: 2,
  square: 3,
  derived: 4,
  /** Members at the border of their community, whose mark has a rim only. */
  ring: 5,
  ringSquare: 6,
  /** A topic: its words come with the labels, where they find room. */
  topic: 7,
} as const

/** The colour of a tie between two communities. */
export const BETWEEN = 255

/**
 * A scene as arrays, so that a worker can have it at the cost of a copy of bytes. Lengths: `nodes` and `ties`. Marks and
 * ties have the places that they have in the scene's own lists; ties that are filtered out are left out.
 */
export type BackdropPicture = {
  readonly nodes: number
  /** Layout units. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Px of the screen, before the share of the zoom. */
  readonly radius: Float32Array
  readonly look: Uint8Array
  /** The number of a colour key: 0 for `c0`. */
  readonly colour: Uint8Array
  /** 1: filtered away, a pale dot in its place. */
  readonly out: Uint8Array
  /** The place of its community in `regions`; −1: none. */
  readonly cluster: Int16Array
  readonly ties: number
  readonly source: Uint32Array
  readonly target: Uint32Array
  /** Px of the screen. */
  readonly width: Float32Array
  readonly opacity: Float32Array
  /** Signed distance of the control point from the middle of the chord, as a share of its length. */
  readonly bend: Float32Array
  readonly tieColour: Uint8Array
  /** 0: whole; 1: known from the page's owner; 2: suggested. */
  readonly dash: Uint8Array
  /** The place of each tie in the scene's edges. */
  readonly edge: Uint32Array
  readonly words: PictureWords
  /** Without boxes: land comes surveyed. */
  readonly regions: readonly SceneRegion[]
  readonly names: readonly SceneName[]
}

/** What is written at the marks; lengths as many as nodes. */
export type PictureWords = {
  readonly label: readonly string[]
  readonly note: readonly string[]
  readonly fonts: readonly FontSpec[]
  /** The place of each label's font in `fonts`. */
  readonly font: Uint8Array
  readonly kind: readonly SceneNode['kind'][]
  readonly importance: Float64Array
  /** 1: written in the second ink. */
  readonly second: Uint8Array
  readonly quiet: Uint8Array
  /** Px of a topic's pill; 0 where the mark is none. */
  readonly pillWidth: Float32Array
  readonly pillHeight: Float32Array
  readonly network: Scene['network']
}

function lookOf({ look, hollow, presence }: SceneNode): number {
  const isRing = hollow === true && presence === 'shown'
  switch (look) {
    case 'person':
      return isRing ? LOOK.ring : LOOK.disc
    case 'group':
      return isRing ? LOOK.ring : LOOK.group
    case 'paper':
      return isRing ? LOOK.ringSquare : LOOK.square
    case 'derived-paper':
      return LOOK.derived
    case 'unnamed':
      return LOOK.unnamed
    case 'topic':
      return LOOK.topic
  }
}

const colourNumber = (key: string): number => Math.min(BETWEEN - 1, Number(key.slice(1)) || 0)
const DASH: Readonly<Record<SceneEdge['evidence'], number>> = { listed: 0, 'page-owner': 1, suggested: 2 }

/** The places of a scene's nodes in its list, by id. */
export function placesOf({ ids }: SceneSource): Map<string, number> {
  const places = new Map<string, number>()
  ids.forEach((id, at) => places.set(id, at))
  return places
}

/** Numbers fonts in the order in which they come up; there are few. */
function listFonts(): { readonly fonts: FontSpec[]; readonly placeOf: (font: FontSpec) => number } {
  const fonts: FontSpec[] = []
  return {
    fonts,
    placeOf(font) {
      const known = fonts.findIndex(
        ({ family, px, weight, italic }) =>
          px === font.px && weight === font.weight && family === font.family && italic === font.italic,
      )
      return known >= 0 ? known : fonts.push(font) - 1
    },
  }
}

/** The nodes of a scene as arrays; one pass, since this is done on the page. */
function packNodes({ ids, nodeAt }: SceneSource, regions: readonly SceneRegion[]) {
  const regionOf = new Map(regions.map(({ cluster }, at) => [cluster, at]))
  const number = ids.length
  const { fonts, placeOf } = listFonts()
  const marks = {
    x: new Float32Array(number),
    y: new Float32Array(number),
    radius: new Float32Array(number),
    look: new Uint8Array(number),
    colour: new Uint8Array(number),
    out: new Uint8Array(number),
    cluster: new Int16Array(number),
  }
  const label = new Array<string>(number)
  const note = new Array<string>(number)
  const kind = new Array<SceneNode['kind']>(number)
  const words = {
    font: new Uint8Array(number),
    importance: new Float64Array(number),
    second: new Uint8Array(number),
    quiet: new Uint8Array(number),
    pillWidth: new Float32Array(number),
    pillHeight: new Float32Array(number),
  }
  for (let at = 0; at < number; at++) {
    const node = nodeAt(at)
    marks.x[at] = node.x
    marks.y[at] = node.y
    marks.radius[at] = node.radius
    marks.look[at] = lookOf(node)
    marks.colour[at] = colourNumber(node.colour)
    marks.out[at] = node.presence === 'out' ? 1 : 0
    marks.cluster[at] = regionOf.get(node.cluster) ?? -1
    label[at] = node.label
    note[at] = node.note ?? ''
    kind[at] = node.kind
    words.font[at] = placeOf(node.labelFont)
    words.importance[at] = node.importance
    words.second[at] = node.labelTone === 'ink-2' ? 1 : 0
    words.quiet[at] = node.quiet === true ? 1 : 0
    words.pillWidth[at] = node.pill?.width ?? 0
    words.pillHeight[at] = node.pill?.height ?? 0
  }
  return { marks, words: { ...words, label, note, kind, fonts } }
}

/** The shown ties of a scene as arrays. */
function packTies({ ties, tieAt }: SceneSource, places: ReadonlyMap<string, number>) {
  const packed = {
    source: new Uint32Array(ties),
    target: new Uint32Array(ties),
    width: new Float32Array(ties),
    opacity: new Float32Array(ties),
    bend: new Float32Array(ties),
    tieColour: new Uint8Array(ties),
    dash: new Uint8Array(ties),
    edge: new Uint32Array(ties),
  }
  let at = 0
  for (let place = 0; place < ties; place++) {
    const edge = tieAt(place)
    const source = places.get(edge.source)
    const target = places.get(edge.target)
    if (edge.presence === 'out' || source === undefined || target === undefined) continue
    packed.source[at] = source
    packed.target[at] = target
    packed.width[at] = edge.width
    packed.opacity[at] = edge.opacity
    packed.bend[at] = edge.bend
    packed.tieColour[at] = edge.colour === null ? BETWEEN : colourNumber(edge.colour)
    packed.dash[at] = DASH[edge.evidence]
    packed.edge[at] = place
    at++
  }
  if (at === ties) return { ties, ...packed }
  return {
    ties: at,
    source: packed.source.slice(0, at),
    target: packed.target.slice(0, at),
    width: packed.width.slice(0, at),
    opacity: packed.opacity.slice(0, at),
    bend: packed.bend.slice(0, at),
    tieColour: packed.tieColour.slice(0, at),
    dash: packed.dash.slice(0, at),
    edge: packed.edge.slice(0, at),
  }
}

/** A scene as arrays; marks and ties are asked for one by one, and none is kept. Cost: linear. */
export function packScene(
  scene: Scene,
  source: SceneSource = sourceOf(scene),
  places: ReadonlyMap<string, number> = placesOf(source),
): BackdropPicture {
  const { marks, words } = packNodes(source, scene.regions)
  return {
    nodes: source.ids.length,
    ...marks,
    ...packTies(source, places),
    words: { ...words, network: scene.network },
    regions: scene.regions.map((region) => ({ ...region, boxes: [] })),
    names: scene.names,
  }
}
