import type { Corpus } from '../resolve/corpus'
import type { NodeId } from './atlas'
import { orderPartition, type Partition } from './clusters'
import { shortenTitle } from './nodes'
import { makeEdge, orderProjection, type Projection, type ProjectedNode } from './projection'
import { roundSignificant, sumInAnyOrder } from './significant'
import { indexStated, statedNodeId, type StatedIndex } from './stated-index'

/** The largest mark of a stated network is as large as that of a person of so many papers. */
const LARGEST_MARK = 20
const SMALLEST_MARK = 0.5

/** How many edges are at each node. */
function countEdges({ edges }: StatedIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of edges.keys()) for (const id of key.split('|')) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/**
 * The networks that files state, side by side: edges of one pair are added up, those from a node to itself are left out. A
 * mark is as large as the file says in proportion to its largest; where the file says nothing, as the node has edges.
 */
export function projectStated(corpus: Corpus): Projection {
  const index = indexStated(corpus)
  const degrees = countEdges(index)
  const nodes: ProjectedNode[] = []
  for (const file of corpus.stated ?? []) {
    const sizes = file.network.nodes.map(({ size }) => Math.max(0, size ?? 0))
    const own = file.network.nodes.map((node) => degrees.get(statedNodeId(file, node.id)) ?? 0)
    const bySize = sizes.some((size) => size > 0)
    const told = bySize ? sizes : own
    const most = told.reduce((largest, one) => Math.max(largest, one), 1e-9)
    file.network.nodes.forEach(({ id, label }, at) => {
      const share = (told[at] ?? 0) / most
      nodes.push({
        id: statedNodeId(file, id),
        kind: 'node',
        label,
        shortLabel: shortenTitle(label),
        papers: roundSignificant(Math.max(SMALLEST_MARK, LARGEST_MARK * share)),
      })
    })
  }
  const edges = [...index.edges.values()].map(({ file, edges: stated }) => {
    const [first] = stated
    return makeEdge({
      ends: [statedNodeId(file, first?.source ?? ''), statedNodeId(file, first?.target ?? '')],
      kind: 'stated',
      weight: sumInAnyOrder(stated.map(({ weight }) => weight)),
      shares: [],
      evidence: 'listed',
      bounded: false,
    })
  })
  return orderProjection(nodes, edges)
}

/** Of every node that a file puts into a cluster: what the file calls it, null where it only marks it. */
export function statedNames(corpus: Corpus): ReadonlyMap<NodeId, string | null> {
  const names = new Map<NodeId, string | null>()
  for (const [id, { file, node }] of indexStated(corpus).nodes) {
    if (node.cluster === null) continue
    const told = file.network.clusterNames[node.cluster] ?? node.cluster
    // A cluster's mark is its name where it is a word; a number or an id tells nobody anything.
    names.set(id, /^(?=.*\p{L})[^:\n]{2,60}$/u.test(told) ? told : null)
  }
  return names
}

/** The clusters that files state, nodes of none each alone; null where no file states any. */
export function statedPartition(corpus: Corpus): Partition<NodeId> | null {
  const groups = new Map<string, NodeId[]>()
  let states = false
  for (const [id, { file, node }] of indexStated(corpus).nodes) {
    states ||= node.cluster !== null
    const key = node.cluster === null ? id : `cluster ${file.name} ${node.cluster}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else group.push(id)
  }
  return states ? orderPartition([...groups.values()]) : null
}
