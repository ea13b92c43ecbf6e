import { eachInSteps, finish, type Steps } from '../base/in-steps'
import type { FontSpec } from '../scene/drawing'
import { looksOf, type Density } from '../scene/looks'
import type { Scene, SceneEdge, SceneName, SceneNode, SceneRegion } from '../scene/scene'
import { countsOf, sourceOf, type SceneSource } from '../scene/scene-source'
import { outlineOf } from './land-outline'
import { listFonts } from './list-fonts'
import { createTextPacker, type PackedTexts } from './packed-texts'
import { packRegions } from './region-boxes'

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
  /** The part of its community that each is in, numbered from 0 to `parts` − 1; empty where there are no parts. */
  readonly part: Int32Array
  readonly parts: number
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
  /** What is drawn instead of land, and how much each node counts in it; null: land. */
  readonly density: { readonly kind: Exclude<Density, 'none'>; readonly weight: Float32Array } | null
  /** Without boxes: land comes surveyed. */
  readonly regions: readonly SceneRegion[]
  readonly names: readonly SceneName[]
  /** What the layout draws under ties and marks; left out: nothing. */
  readonly guides?: Scene['guides']
}

/** The part of a picture that its ties are, `ties` of each. */
export type PictureTies = Pick<
  BackdropPicture,
  'ties' | 'source' | 'target' | 'width' | 'opacity' | 'bend' | 'tieColour' | 'dash' | 'edge'
>

/** The kinds of marks, as numbers for the arrays. */
export const KINDS = ['author', 'paper', 'topic', 'node'] as const satisfies readonly SceneNode['kind'][]

/** What is written at the marks; lengths as many as nodes. */
export type PictureWords = {
  readonly label: PackedTexts
  readonly note: PackedTexts
  readonly fonts: readonly FontSpec[]
  /** The place of each label's font in `fonts`. */
  readonly font: Uint8Array
  /** The place of each kind in `KINDS`. */
  readonly kind: Uint8Array
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
  const isRing = hollow !== undefined && presence === 'shown'
  switch (look) {
    case 'person':
      return isRing ? LOOK.ring : LOOK.disc
    case 'community':
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
export const placesOf = ({ ids, places }: SceneSource): ReadonlyMap<string, number> =>
  places?.() ?? new Map(ids.map((id, at) => [id, at]))

/** The nodes of a scene as arrays; one pass with pauses, since this is done on the page. */
function* packNodes({ ids, nodeAt }: SceneSource, regions: readonly SceneRegion[]) {
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
  const weight = new Float32Array(number)
  const label = createTextPacker(number)
  const note = createTextPacker(number)
  const words = {
    kind: new Uint8Array(number),
    font: new Uint8Array(number),
    importance: new Float64Array(number),
    second: new Uint8Array(number),
    quiet: new Uint8Array(number),
    pillWidth: new Float32Array(number),
    pillHeight: new Float32Array(number),
  }
  yield* eachInSteps(number, (at) => {
    const node = nodeAt(at)
    marks.x[at] = node.x
    marks.y[at] = node.y
    marks.radius[at] = node.radius
    marks.look[at] = lookOf(node)
    marks.colour[at] = colourNumber(node.colour)
    marks.out[at] = node.presence === 'out' ? 1 : 0
    marks.cluster[at] = regionOf.get(node.cluster) ?? -1
    weight[at] = node.presence === 'out' ? 0 : Math.max(node.papersShown, 0.5)
    label.add(node.label)
    note.add(node.note ?? '')
    words.kind[at] = KINDS.indexOf(node.kind)
    words.font[at] = placeOf(node.labelFont)
    words.importance[at] = node.importance
    words.second[at] = node.labelTone === 'ink-2' ? 1 : 0
    words.quiet[at] = node.quiet === true ? 1 : 0
    words.pillWidth[at] = node.pill?.width ?? 0
    words.pillHeight[at] = node.pill?.height ?? 0
  })
  return { marks, weight, words: { ...words, label: label.packed(), note: note.packed(), fonts } }
}

/** Ties that were packed beforehand, given once as marks are. */
const packedTies = new WeakMap<SceneSource, PictureTies>()

/** So many ties are read between two pauses. */
const TIES_AT_ONCE = 1500

/** The shown ties of a scene as arrays; it pauses now and then, so that a page can do other things meanwhile. */
export function* packTies(scene: SceneSource, places: ReadonlyMap<string, number>): Steps<PictureTies> {
  const known = packedTies.get(scene)
  packedTies.delete(scene)
  if (known) return known
  const { ties, tieAt, readyTies } = scene
  if (readyTies) yield* readyTies()
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
    if (place % TIES_AT_ONCE === 0) yield
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

/** Of a picture whose ties are still to come. */
const NO_TIES: PictureTies = {
  ties: 0,
  source: new Uint32Array(),
  target: new Uint32Array(),
  width: new Float32Array(),
  opacity: new Float32Array(),
  bend: new Float32Array(),
  tieColour: new Uint8Array(),
  dash: new Uint8Array(),
  edge: new Uint32Array(),
}

/** A scene as arrays; marks and ties are asked for one by one, and none is kept. Cost: linear. */
export function packScene(scene: Scene): BackdropPicture {
  const source = sourceOf(scene)
  return { ...packMarks(scene, source), ...finish(packTies(source, placesOf(source))) }
}

/** Marks that were packed beforehand; whoever takes them may change them, so they are given once. */
const readyMarks = new WeakMap<Scene, BackdropPicture>()

/** Packs the marks of a large scene with pauses before it is shown, its ties too where asked: `packMarks` and `packTies` then find them. */
export function* readyScene(scene: Scene, withTies: boolean): Steps<void> {
  if (!needsBackdrop(scene)) return
  const source = sourceOf(scene)
  readyMarks.set(scene, yield* packMarksInSteps(scene, source))
  yield
  packRegions(scene.regions)
  yield
  outlineOf(scene.regions)
  if (withTies) packedTies.set(source, yield* packTies(source, placesOf(source)))
}

/** The same as `packScene` without its ties. */
export function packMarks(scene: Scene, source: SceneSource): BackdropPicture {
  const ready = readyMarks.get(scene)
  readyMarks.delete(scene)
  return ready ?? finish(packMarksInSteps(scene, source))
}

function* packMarksInSteps(scene: Scene, source: SceneSource): Steps<BackdropPicture> {
  const { marks, weight, words } = yield* packNodes(source, scene.regions)
  const { density } = looksOf(scene)
  return {
    nodes: source.ids.length,
    ...marks,
    part: scene.parts?.of ?? new Int32Array(),
    parts: scene.parts?.count ?? 0,
    ...NO_TIES,
    words: { ...words, network: scene.network },
    density: density === 'none' ? null : { kind: density, weight },
    regions: scene.regions.map((region) => ({ ...region, boxes: [] })),
    names: scene.names,
    ...(scene.guides === undefined ? {} : { guides: scene.guides }),
  }
}
