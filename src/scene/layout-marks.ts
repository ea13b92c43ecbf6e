import type { Network, NodeId } from '../graph/atlas'
import { isQuietLabel, mapLabel } from '../graph/map-label'
import { markBox, pillSize } from '../graph/mark-size'
import type { Marks } from '../layout/marks'
import type { Corpus, PaperId } from '../resolve/corpus'
import { indexCorpus, isAuthorId, isPaperId, isTopicId } from './atlas-index'
import { isGroupId } from './group-id'
import { groupRadius, largeRadius, MOST_DISCS } from './node-size'

/** The mean year of those papers that have one; NaN where none has. */
export function meanYear({ corpus }: { readonly corpus: Corpus }, ids: readonly PaperId[]): number {
  const { papers } = indexCorpus(corpus)
  let [sum, number] = [0, 0]
  for (const id of ids) {
    const year = papers.get(id)?.year ?? null
    if (year === null) continue
    sum += year
    number += 1
  }
  return number === 0 ? NaN : sum / number
}

/** The papers that a node stands for in time. */
function papersBehind(corpus: Corpus, network: Network, id: NodeId): readonly PaperId[] {
  const index = indexCorpus(corpus)
  if (isPaperId(id)) return [id]
  if (isAuthorId(id)) return index.authors.get(id)?.papers ?? []
  if (isTopicId(id)) return index.topics.get(id)?.papers ?? []
  return isGroupId(id) ? (network.clusters.find((cluster) => id.endsWith(cluster.id))?.papers ?? []) : []
}

/** A network as its layouts read it: sizes as the map draws them, groups in the order of its clusters. Linear. */
export function layoutMarks(corpus: Corpus, network: Network, orientation: 'landscape' | 'portrait'): Marks {
  const { nodes, edges, clusters, placements } = network
  const { authors } = indexCorpus(corpus)
  const isLarge = nodes.length > MOST_DISCS
  const count = nodes.length
  const [width, height, below, radius] = [0, 1, 2, 3].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  nodes.forEach((node, at) => {
    const label = mapLabel(network.id, node)
    if (isGroupId(node.id) || (isLarge && node.kind !== 'topic')) {
      const own = isGroupId(node.id) ? groupRadius(node.papers, isLarge) : largeRadius(node.papers)
      const words = isGroupId(node.id) && !isLarge ? 24 : 0
      width[at] = 2 * own + 4 * words
      height[at] = 2 * own + words
      below[at] = words / 2
      radius[at] = own
      return
    }
    const unnamed = isAuthorId(node.id) && authors.get(node.id)?.unnamed === true
    const words = isQuietLabel(network.id, node, orientation) ? '' : label
    const box = markBox({ ...node, label: words, unnamed })
    width[at] = box.width
    height[at] = box.height
    below[at] = box.dy
    const bare = node.kind === 'topic' ? pillSize(label, node.papers) : markBox({ ...node, label: '', unnamed })
    radius[at] = Math.max(bare.width, bare.height) / 2
  })
  const place = new Map(nodes.map(({ id }, at) => [id, at]))
  const group = new Map(clusters.map(({ id }, at) => [id, at]))
  const named = new Map(
    (orientation === 'portrait' ? (placements.portrait ?? placements.landscape) : placements.landscape).names.map(
      (name) => [name.cluster, name],
    ),
  )
  return {
    count,
    width,
    height,
    below,
    radius,
    group: Int32Array.from(nodes, ({ cluster }) => group.get(cluster) ?? -1),
    names: clusters.map(({ id }) => ({ width: named.get(id)?.width ?? 0, height: named.get(id)?.height ?? 0 })),
    rank: Float64Array.from(nodes, ({ papers, weightedDegree }) => papers + Math.min(0.9, weightedDegree / 1e6)),
    year: Float64Array.from(nodes, ({ id }) => meanYear({ corpus }, papersBehind(corpus, network, id))),
    source: Int32Array.from(edges, ({ source }) => place.get(source) ?? -1),
    target: Int32Array.from(edges, ({ target }) => place.get(target) ?? -1),
    weight: Float64Array.from(edges, ({ weight }) => weight),
  }
}
