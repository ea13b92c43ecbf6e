import KDBush from 'kdbush'
import { finish } from '../base/in-steps'
import type { ClusterId, NodeId } from '../graph/atlas'
import { markShare } from '../scene/mark-share'
import { nameAt } from '../scene/name-places'
import type { Camera, Scene, SceneEdge, SceneNode } from '../scene/scene'
import { sourceOf } from '../scene/scene-source'
import type { Selection } from '../scene/view'
import {
  MOST_EDGES_IN_HAND,
  MOST_NODES_IN_HAND,
  packMarks,
  packTies,
  placesOf,
  type BackdropPicture,
  type PictureTies,
} from './backdrop-picture'
import type { Emphasis } from './backdrop-raster'
import type { Size } from './camera'
import { outlineOf } from './land-outline'
import type { Lighting } from './lighting'
import { costTowards, isInside, type Outline } from './pick'
import { distanceToCurve, findShownTies, joinTies } from './tie-places'

/** A map of which Cytoscape holds only what is in hand: how marks are found, who stands next to whom, what is lit. */
export type LargeMap = {
  /** The scene that was read; `hand` is taken from one with larger names. */
  readonly whole: Scene
  /** Without ties until `tie` has packed them. */
  readonly picture: () => BackdropPicture
  /** Reads the ties, once; they are wanted a moment after the marks, and whatever asks for one reads them. Cost: linear. */
  readonly tie: () => PictureTies
  /** Reads some of them; null until all are read. */
  readonly tieStep: () => PictureTies | null
  readonly placeOf: (id: string) => number | undefined
  readonly node: (id: string) => SceneNode | undefined
  readonly edge: (id: string) => SceneEdge | undefined
  /** A mark and its neighbours; null where it is not shown. Cost: its neighbours. */
  readonly light: (id: string) => Lighting | null
  readonly lightSelection: (selection: Selection) => Lighting | null
  /** What stands out in the backdrop itself, where too much is lit to be taken in hand; null: nothing. */
  readonly emphasis: (selection: Selection | null, lit: Lighting | null) => Emphasis | null
  /** The part of the scene that Cytoscape holds: what is lit, as far as it may hold it, the first of it first. */
  readonly hand: (lit: Lighting | null, also: readonly string[]) => Scene
  /** The shown mark whose rim is nearest to a point of the screen, within `reach` px. */
  readonly pick: (camera: Camera, x: number, y: number, reach: number) => NodeId | null
  /** The shown tie that passes nearest, within `reach` px. */
  readonly pickTie: (camera: Camera, x: number, y: number, reach: number) => string | null
  /** Its nodes stand elsewhere now, in their order. Cost: linear, and small. */
  readonly place: (x: Float32Array, y: Float32Array) => void
  /** The community whose name is written at a point of the screen. */
  readonly pickName: (camera: Camera, window: Size, x: number, y: number) => ClusterId | null
  /** The shown members of a community. */
  readonly members: (cluster: string) => readonly NodeId[]
  /** Many marks and the ties among them; null where none of them is shown, or all that is. Cost: linear in ties. */
  readonly lightMany: (ids: readonly NodeId[]) => Lighting | null
  /** The shown marks within an outline, in their order. Cost: those in the box around it. */
  readonly within: (outline: Outline) => readonly NodeId[]
  /** The shown mark nearest in a direction; see `nodeTowards`. Cost: linear, and small. */
  readonly towards: (id: string, dx: number, dy: number) => NodeId | null
  /** Make beforehand what would delay the first hover; each takes some milliseconds. */
  readonly prepare: readonly (() => void)[]
  /** The same map for the pilot, whose land has only the boxes that lie outermost: below the zoom at which boxes shrink they decide alone. */
  readonly outline: Scene
}

const NO_TIES: ReadonlySet<string> = new Set()

/** From afar names of communities are the first thing to be read on a large map: they are not set smaller than this, px. */
const LEAST_NAME = 12.5

/** Reads a scene once for all that a large map is asked. Cost: linear; what is only asked for sometimes is made then. */
export function readLargeMap(whole: Scene): LargeMap {
  const source = sourceOf(whole)
  const { network, orientation, layout, guides, isFramed = false, width, height, regions } = whole
  const names = whole.names.map((name) => ({ ...name, leastPx: Math.min(name.px, LEAST_NAME) }))
  // Without marks and ties: these are asked of the source, which draws each when it is wanted.
  const layOut = { ...(layout ? { layout } : {}), ...(guides ? { guides } : {}), isFramed }
  const seen = { ...layOut, ...(whole.looks ? { looks: whole.looks } : {}) }
  const frame = { network, orientation, width, height }
  const scene: Scene = { ...frame, ...seen, nodes: [], edges: [], regions, names }
  const places = placesOf(source)
  let picture: BackdropPicture = { ...packMarks(whole, source), names }
  let ties: PictureTies | null = null
  const reading = packTies(source, places)
  const take = (read: PictureTies): PictureTies => {
    ties = read
    picture = { ...picture, ...read }
    return read
  }
  const withTies = (): PictureTies => ties ?? take(finish(reading))
  const tieStep = (): PictureTies | null => {
    const step = ties ? null : reading.next()
    return step?.done === true ? take(step.value) : ties
  }
  let joined: ReturnType<typeof joinTies> | null = null
  let tree: KDBush | null = null
  let inHand: { readonly nodes: ReadonlyMap<string, SceneNode>; readonly ties: ReadonlyMap<string, SceneEdge> } | null =
    null
  let largest = 0
  for (const radius of picture.radius) largest = Math.max(largest, radius)

  let isPlacedAnew = false
  const nodeAt = (place: number): SceneNode => {
    const own = source.nodeAt(place)
    return isPlacedAnew ? { ...own, x: picture.x[place] ?? 0, y: picture.y[place] ?? 0 } : own
  }
  const node = (id: string): SceneNode | undefined => {
    const place = places.get(id)
    return inHand?.nodes.get(id) ?? (place === undefined ? undefined : nodeAt(place))
  }
  const edge = (id: string): SceneEdge | undefined => {
    const held = inHand?.ties.get(id)
    if (held) return held
    for (let place = 0; place < source.ties; place++) if (source.tieIdAt(place) === id) return source.tieAt(place)
    return undefined
  }
  // Which ties a light is made of; looking each up by its id would need a list of all.
  const tiesOf = new WeakMap<Lighting, Uint32Array>()
  const edgeOf = (at: number): SceneEdge | undefined => {
    const place = picture.edge[at]
    return place === undefined ? undefined : source.tieAt(place)
  }

  const tiesCalled = (ids: ReadonlySet<string>): SceneEdge[] => findShownTies(source, ids)

  const tiesAt = (place: number): Uint32Array => {
    withTies()
    joined ??= joinTies(picture)
    return joined.tie.subarray(joined.offset[place], joined.offset[place + 1])
  }

  const light = (id: string): Lighting | null => {
    const place = places.get(id)
    if (place === undefined || picture.out[place] === 1) return null
    const ties = tiesAt(place)
    const lit = { nodes: new Set([id]), edges: new Set<string>() }
    for (const at of ties) {
      const tie = edgeOf(at)
      if (!tie) continue
      lit.nodes.add(tie.source === id ? tie.target : tie.source)
      lit.edges.add(tie.id)
    }
    tiesOf.set(lit, ties)
    return lit
  }

  const index = (): KDBush => {
    if (tree) return tree
    tree = new KDBush(picture.nodes, 64, Float32Array)
    for (let at = 0; at < picture.nodes; at++) tree.add(picture.x[at] ?? 0, picture.y[at] ?? 0)
    return tree.finish()
  }

  return {
    whole,
    picture: () => picture,
    tie: withTies,
    tieStep,
    placeOf: (id) => places.get(id),
    node,
    edge,
    light,
    lightSelection(selection) {
      if (selection.kind === 'node') return light(selection.id)
      if (selection.kind !== 'edge') return null
      const tie = edge(selection.id)
      return tie?.presence === 'shown'
        ? { nodes: new Set<string>([tie.source, tie.target]), edges: new Set([tie.id]) }
        : null
    },
    lightMany(ids) {
      if (ids.length === 0) return null
      const flags = new Uint8Array(picture.nodes)
      const nodes = new Set<string>()
      for (const id of ids) {
        const place = places.get(id)
        if (place === undefined || picture.out[place] === 1) continue
        flags[place] = 1
        nodes.add(id)
      }
      // Where all is chosen nothing steps back, and no tie has to be taken in hand to say so.
      if (nodes.size === 0 || nodes.size === picture.out.reduce((left, out) => left - out, picture.nodes)) return null
      const among: number[] = []
      for (let tie = 0; tie < picture.ties; tie++)
        if (flags[picture.source[tie] ?? 0] === 1 && flags[picture.target[tie] ?? 0] === 1) among.push(tie)
      const ties = Uint32Array.from(among).reverse()
      const edges = new Set<string>()
      // What Cytoscape cannot hold is painted by its place.
      for (const tie of ties.subarray(0, MOST_EDGES_IN_HAND)) {
        const held = edgeOf(tie)
        if (held) edges.add(held.id)
      }
      const lit = { nodes, edges }
      tiesOf.set(lit, ties)
      return lit
    },
    within(outline) {
      const [left, top, right, bottom] = outline.box
      const found = index()
        .range(left, top, right, bottom)
        .filter((place) => picture.out[place] !== 1 && isInside(outline, picture.x[place] ?? 0, picture.y[place] ?? 0))
      return found.sort((a, b) => a - b).flatMap((place) => source.ids[place] ?? [])
    },
    towards(id, dx, dy) {
      const from = places.get(id)
      if (from === undefined) return null
      const [x, y] = [picture.x[from] ?? 0, picture.y[from] ?? 0]
      let best = -1
      let least = Infinity
      for (let place = 0; place < picture.nodes; place++) {
        if (picture.out[place] === 1) continue
        const cost = costTowards((picture.x[place] ?? 0) - x, (picture.y[place] ?? 0) - y, dx, dy)
        if (cost < least) [best, least] = [place, cost]
      }
      return source.ids[best] ?? null
    },
    emphasis(selection, lit) {
      if (selection?.kind === 'cluster') {
        const cluster = picture.regions.findIndex((region) => region.cluster === selection.id)
        return cluster < 0 ? null : { kind: 'cluster', cluster }
      }
      if (!lit || lit.nodes.size <= MOST_NODES_IN_HAND) return null
      return {
        kind: 'nodes',
        nodes: Uint32Array.from([...lit.nodes].map((id) => places.get(id) ?? 0)),
        ties: (tiesOf.get(lit) ?? new Uint32Array()).slice(),
      }
    },
    hand(lit, also) {
      const ids = new Set<string>(also)
      for (const id of lit?.nodes ?? []) {
        if (ids.size >= MOST_NODES_IN_HAND) break
        ids.add(id)
      }
      const taken: SceneEdge[] = []
      const ties = lit && tiesOf.get(lit)
      const wanted = ties ? Array.from(ties, edgeOf) : tiesCalled(lit?.edges ?? NO_TIES)
      for (const tie of wanted) {
        if (tie && ids.has(tie.source) && ids.has(tie.target)) taken.push(tie)
        if (taken.length >= MOST_EDGES_IN_HAND) break
      }
      const nodes = [...ids].flatMap((id) => node(id) ?? [])
      inHand = {
        nodes: new Map(nodes.map((held) => [held.id, held])),
        ties: new Map(taken.map((held) => [held.id, held])),
      }
      return { ...scene, nodes, edges: taken.reverse() }
    },
    pick(camera, x, y, reach) {
      const share = markShare(camera.zoom)
      const [at, down] = [(x - camera.panX) / camera.zoom, (y - camera.panY) / camera.zoom]
      let best = -1
      let least = reach
      for (const place of index().within(at, down, (reach + largest * share) / camera.zoom)) {
        if (picture.out[place] === 1) continue
        const away = Math.hypot((picture.x[place] ?? 0) - at, (picture.y[place] ?? 0) - down) * camera.zoom
        const distance = away - (picture.radius[place] ?? 0) * share
        if (distance < least) [best, least] = [place, distance]
      }
      return source.ids[best] ?? null
    },
    pickTie(camera, x, y, reach) {
      const [at, down] = [(x - camera.panX) / camera.zoom, (y - camera.panY) / camera.zoom]
      const within = reach / camera.zoom
      let best = -1
      let least = within
      withTies()
      for (let tie = 0; tie < picture.ties; tie++) {
        const [from, to] = [picture.source[tie] ?? 0, picture.target[tie] ?? 0]
        const [x0, y0, x1, y1] = [picture.x[from] ?? 0, picture.y[from] ?? 0, picture.x[to] ?? 0, picture.y[to] ?? 0]
        const slack = within + Math.abs(picture.bend[tie] ?? 0) * (Math.abs(x1 - x0) + Math.abs(y1 - y0))
        if (Math.min(x0, x1) - slack > at || Math.max(x0, x1) + slack < at) continue
        if (Math.min(y0, y1) - slack > down || Math.max(y0, y1) + slack < down) continue
        const distance = distanceToCurve(at, down, x0, y0, x1, y1, picture.bend[tie] ?? 0)
        if (distance < least) [best, least] = [tie, distance]
      }
      return edgeOf(best)?.id ?? null
    },
    pickName: (camera, window, x, y) => nameAt(scene, camera, window, x, y),
    members(cluster) {
      const own = picture.regions.findIndex((region) => region.cluster === cluster)
      return source.ids.filter((_, place) => picture.cluster[place] === own && picture.out[place] === 0)
    },
    place(x, y) {
      picture.x.set(x.subarray(0, picture.nodes))
      picture.y.set(y.subarray(0, picture.nodes))
      isPlacedAnew = true
      inHand = null
      tree = null
    },
    prepare: [() => void index(), () => void tiesAt(0)],
    outline: { ...scene, regions: outlineOf(regions) },
  }
}
