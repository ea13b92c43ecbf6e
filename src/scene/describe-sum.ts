import type { Atlas, NodeId } from '../graph/atlas'
import { indexNetwork, nodeName, papersOfIds } from './atlas-index'
import { collapseAtlas } from './collapse'
import { paperEntry, type PaperEntry } from './detail-parts'
import { shownBy } from './filter'
import { collapsedAt } from './group-id'
import { markOf } from './mark-of'
import type { Selection, View } from './view'

/** An end of a summed tie: a mark, or a community that is one mark. */
export type SumEnd = { readonly name: string; readonly selection: Selection }

/** One of the ties that are summed. */
export type SummedTie = { readonly id: string; readonly text: string; readonly weight: number }

/** What is told of several ties that the map draws as one. */
export type SumDetails = {
  readonly kind: 'sum'
  readonly id: string
  readonly ends: readonly [SumEnd, SumEnd]
  readonly weight: number
  /** Strongest first. */
  readonly ties: readonly SummedTie[]
  /** In the corpus's order. */
  readonly papers: readonly PaperEntry[]
}

/** Tells of a tie of a collapsed community by its id; null where the map draws none of that id. */
export function describeSum(atlas: Atlas, view: View, id: string): SumDetails | null {
  const network = atlas.networks[view.network]
  const shown = shownBy(atlas, view)
  const drawn = collapseAtlas(atlas, view, shown).atlas.networks[view.network]
  const sum = drawn === network ? undefined : drawn.edges.find((edge) => edge.id === id)
  if (!sum) return null
  const { clusters } = indexNetwork(network)
  const end = (mark: NodeId): SumEnd => {
    const cluster = collapsedAt(mark)
    return cluster === null
      ? { name: nodeName(atlas.corpus, mark), selection: { kind: 'node', id: mark } }
      : { name: clusters.get(cluster)?.name ?? '', selection: { kind: 'cluster', id: cluster } }
  }
  const isOne = (source: NodeId, target: NodeId): boolean => {
    const marks = [markOf(atlas, view, source), markOf(atlas, view, target)]
    return marks.includes(sum.source) && marks.includes(sum.target)
  }
  const name = (node: NodeId): string => nodeName(atlas.corpus, node)
  return {
    kind: 'sum',
    id,
    ends: [end(sum.source), end(sum.target)],
    weight: sum.weight,
    ties: network.edges
      .filter((edge) => shown.edges.has(edge.id) && isOne(edge.source, edge.target))
      .map((edge) => ({ id: edge.id, text: `${name(edge.source)} – ${name(edge.target)}`, weight: edge.weight }))
      .sort((a, b) => b.weight - a.weight),
    papers: papersOfIds(atlas.corpus, sum.papers).map(paperEntry),
  }
}
