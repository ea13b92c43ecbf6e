import type { ClusterId, NodeId, NodeKind, Orientation } from './atlas'
import type { LayoutInput } from './layout'
import type { LayoutCluster } from './layout-land'

/** What the placing of a large network starts from, as arrays: a page hands it to a worker at the cost of its texts. */
export type PackedPlacing = {
  readonly ids: readonly NodeId[]
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
  /** Places of the ends in `ids`. */
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: Float64Array
  readonly clusters: readonly LayoutCluster[]
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

/** Only topics are placed by their words on a large map; to carry the others' along would be for nothing. */
export function packPlacing({ nodes, edges, clusters, seed, orientation }: LayoutInput): PackedPlacing {
  const place = new Map(nodes.map(({ id }, at) => [id, at]))
  const groups = new Map<ClusterId, number>()
  for (const { cluster } of nodes) if (!groups.has(cluster)) groups.set(cluster, groups.size)
  const within = edges.filter(({ source, target }) => place.has(source) && place.has(target))
  return {
    ids: nodes.map(({ id }) => id),
    clusterIds: [...groups.keys()],
    cluster: Int32Array.from(nodes, ({ cluster }) => groups.get(cluster) ?? 0),
    kind: Uint8Array.from(nodes, ({ kind }) => KINDS.indexOf(kind)),
    papers: Float64Array.from(nodes, ({ papers }) => papers),
    degree: Float64Array.from(nodes, ({ degree }) => degree),
    unnamed: Uint8Array.from(nodes, ({ unnamed }) => (unnamed ? 1 : 0)),
    labels: nodes.flatMap(({ kind, label }, at) => (kind === 'topic' ? [[at, label] as const] : [])),
    source: Int32Array.from(within, ({ source }) => place.get(source) ?? 0),
    target: Int32Array.from(within, ({ target }) => place.get(target) ?? 0),
    weight: Float64Array.from(within, ({ weight }) => weight),
    clusters: clusters.map(({ id, name, size }) => ({ id, name, size })),
    seed,
    orientation,
  }
}

/** The memory of it that can be handed over. */
export const buffersOfPlacing = (packed: PackedPlacing): ArrayBuffer[] =>
  [
    packed.cluster,
    packed.kind,
    packed.papers,
    packed.degree,
    packed.unnamed,
    packed.source,
    packed.target,
    packed.weight,
  ]
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer)

/** The input again, but for the labels that were left out; a large network is placed the same by it. */
export function unpackPlacing(packed: PackedPlacing): LayoutInput {
  const { ids, clusterIds, source, target, weight, clusters, seed, orientation } = packed
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
    seed,
    orientation,
  }
}
