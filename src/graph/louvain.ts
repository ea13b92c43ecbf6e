import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Random } from '../base/random'
import type { Ties } from './ties'

/**
 * One start of Louvain (V. D. Blondel et al., J. Stat. Mech. P10008, 2008), over the nodes in an order that `random`
 * shuffles. Groups may fall apart. Cost: about linear in edges.
 */
export function runLouvain<Id extends string>(
  { ids, edges }: Ties<Id>,
  resolution: number,
  random: Random,
): readonly (readonly Id[])[] {
  const order = shuffle(ids, random)
  // Keys are places in that order, so no id can be mistaken for anything else.
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  const place = new Map<Id, string>()
  order.forEach((id, at) => {
    place.set(id, String(at))
    graph.addNode(String(at))
  })
  for (const { source, target, weight } of edges) {
    const [from, to] = [place.get(source), place.get(target)]
    if (from !== undefined && to !== undefined) graph.addUndirectedEdge(from, to, { weight })
  }
  const community = louvain(graph, { getEdgeWeight: 'weight', resolution, rng: random })
  const groups = new Map<number, Id[]>()
  order.forEach((id, at) => {
    const key = community[String(at)] ?? -1
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else group.push(id)
  })
  return [...groups.values()]
}

/** Fisher and Yates. */
function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [mixed[at], mixed[other]]
    if (a === undefined || b === undefined) continue
    mixed[at] = b
    mixed[other] = a
  }
  return mixed
}
