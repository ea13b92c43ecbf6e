import { eachInSteps, finish, ITEMS_AT_ONCE, type Steps } from '../base/in-steps'
import type { ClusterId, NodeId, NodeKind, Orientation } from './atlas'
import { MOST_NODES_WITH_LABELS, type LayoutInput } from './layout'
import type { LayoutCluster, LayoutNode } from './layout-land'

/** What the placing of a large network starts from, as arrays: a page hands it to a worker at the cost of its texts. */
export type PackedPlacing = {
  /** The ids one behind the other, some thousands in a text, and the length of each: a few texts are handed on faster than many. */
  readonly idTexts: readonly string[]
  readonly idLengths: Uint32Array
  /** Of each node its place in `clusterIds` and in `KINDS`, its papers and its ties. */
  readonly clusterIds: readonly ClusterId[]
  readonly cluster: Int32Array
  readonly kind: Uint8Array
  readonly papers: Float64Array
  readonly degree: Float64Array
  /** 1: a person without a name. */
  readonly unnamed: Uint8Array
  /** What is written at the marks, by the node's place; those with no words are left out. */
  readonly labels: readonly (readonly [node: number, label: string])[]
  /** Places of the ends among the nodes. */
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: Float64Array
  readonly clusters: readonly LayoutCluster[]
  readonly parts: Int32Array | null
  readonly seed: number
  readonly orientation: Orientation
}

/** How far the placing of a network has come: `placed` of `total` nodes, and where they stand now, of nodes in their order. */
export type PlacingStep = {
  readonly placed: number
  readonly total: number
  readonly x: Float32Array<ArrayBuffer>
  readonly y: Float32Array<ArrayBuffer>
}

const KINDS: readonly NodeKind[] = ['author', 'paper', 'topic', 'node']

/** Only topics are placed by their words on a large map; to carry the others' along would be for nothing there. */
export const packPlacing = (input: LayoutInput): PackedPlacing =>
  finish(packPlacingInSteps(input, input.nodes.length, (at) => input.nodes[at]))

/** The same with pauses, of `count` nodes that are asked for one by one: it is done on the page. */
export function* packPlacingInSteps(
  { edges, clusters, parts, seed, orientation }: Omit<LayoutInput, 'nodes'>,
  count: number,
  nodeAt: (at: number) => LayoutNode | undefined,
): Steps<PackedPlacing> {
  const place = new Map<NodeId, number>()
  const groups = new Map<ClusterId, number>()
  const idTexts: string[] = []
  const labels: [number, string][] = []
  const idLengths = new Uint32Array(count)
  const cluster = new Int32Array(count)
  const kind = new Uint8Array(count)
  const papers = new Float64Array(count)
  const degree = new Float64Array(count)
  const unnamed = new Uint8Array(count)
  let ids: string[] = []
  yield* eachInSteps(count, (at) => {
    const node = nodeAt(at)
    if (node === undefined) return
    place.set(node.id, at)
    const group = groups.get(node.cluster) ?? groups.size
    groups.set(node.cluster, group)
    ids.push(node.id)
    if (ids.length === ITEMS_AT_ONCE || at === count - 1) {
      idTexts.push(ids.join(''))
      ids = []
    }
    idLengths[at] = node.id.length
    cluster[at] = group
    kind[at] = KINDS.indexOf(node.kind)
    papers[at] = node.papers
    degree[at] = node.degree
    unnamed[at] = node.unnamed ? 1 : 0
    if (node.kind === 'topic' || (count <= MOST_NODES_WITH_LABELS && node.label !== '')) labels.push([at, node.label])
  })
  const source = new Int32Array(edges.length)
  const target = new Int32Array(edges.length)
  const weight = new Float64Array(edges.length)
  let within = 0
  yield* eachInSteps(edges.length, (at) => {
    const edge = edges[at]
    const from = edge && place.get(edge.source)
    const to = edge && place.get(edge.target)
    if (from === undefined || to === undefined) return
    source[within] = from
    target[within] = to
    weight[within] = edge?.weight ?? 0
    within++
  })
  return {
    idTexts,
    idLengths,
    clusterIds: [...groups.keys()],
    cluster,
    kind,
    papers,
    degree,
    unnamed,
    labels,
    source: source.slice(0, within),
    target: target.slice(0, within),
    weight: weight.slice(0, within),
    clusters: clusters.map(({ id, name, size }) => ({ id, name, size })),
    // A copy: what is handed over is gone here.
    parts: parts?.slice() ?? null,
    seed,
    orientation,
  }
}

/** The memory of it that can be handed over. */
export const buffersOfPlacing = (packed: PackedPlacing): ArrayBuffer[] =>
  [
    packed.idLengths,
    packed.cluster,
    packed.kind,
    packed.papers,
    packed.degree,
    packed.unnamed,
    packed.source,
    packed.target,
    packed.weight,
    ...(packed.parts ? [packed.parts] : []),
  ]
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer)

/** The ids of the nodes; each lies whole within one of the texts. */
function idsOf({ idTexts, idLengths }: PackedPlacing): NodeId[] {
  const texts = idTexts.values()
  let text = texts.next().value ?? ''
  let from = 0
  return Array.from(idLengths, (length) => {
    if (from === text.length) {
      text = texts.next().value ?? ''
      from = 0
    }
    from += length
    // They were ids when they were put there.
    return text.slice(from - length, from) as NodeId
  })
}

/** The input again, but for the labels that were left out; the network is placed the same by it. */
export function unpackPlacing(packed: PackedPlacing): LayoutInput {
  const { clusterIds, source, target, weight, clusters, seed, orientation } = packed
  const ids = idsOf(packed)
  const labels = new Map(packed.labels)
  const idAt = (at: number | undefined): NodeId => ids[at ?? 0] ?? 'node:'
  return {
    nodes: ids.map((id, at) => ({
      id,
      cluster: clusterIds[packed.cluster[at] ?? 0] ?? 'cluster:',
      kind: KINDS[packed.kind[at] ?? 0] ?? 'author',
      label: labels.get(at) ?? '',
      papers: packed.papers[at] ?? 0,
      degree: packed.degree[at] ?? 0,
      unnamed: packed.unnamed[at] === 1,
    })),
    edges: Array.from(source, (from, at) => ({
      source: idAt(from),
      target: idAt(target[at]),
      weight: weight[at] ?? 0,
    })),
    clusters,
    ...(packed.parts && { parts: packed.parts }),
    seed,
    orientation,
  }
}
