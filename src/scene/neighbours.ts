import type { Atlas, NetworkEdge, NodeId } from '../graph/atlas'
import type { PaperId } from '../resolve/corpus'
import { indexNetwork, nodeName, otherEnd } from './atlas-index'
import { boundedText } from './bounds'
import { boundsOfEdge } from './edge-bounds'
import type { Shown } from './filter'
import { tidyWeight } from './tally'
import type { View } from './view'
import { arrangingWords } from '../words/arranging'
import { countsWords } from '../words/counts'

/** Someone, or something, next to a mark. */
export type Neighbour = {
  readonly id: NodeId
  readonly name: string
  /** What ties it: “≥ 3 joint papers”. */
  readonly tie: string
  /** Papers behind the tie that the filters leave, in the corpus's order. */
  readonly papers: readonly PaperId[]
}

/** What an edge says in words. */
function tieWords(atlas: Atlas, edge: NetworkEdge, shown: Shown): string {
  const papers = edge.papers.filter((id) => shown.papers.has(id)).length
  switch (edge.kind) {
    case 'coauthor': {
      const told = boundedText({ count: papers, bound: boundsOfEdge(atlas, edge).papers })
      return arrangingWords.jointPapers(told, papers)
    }
    case 'cooccurrence':
      return arrangingWords.papersAboutBoth(papers)
    case 'shared': {
      const told = [
        ...(edge.sharedAuthors.length > 0 ? [countsWords.authors(edge.sharedAuthors.length)] : []),
        ...(edge.sharedTopics.length > 0 ? [countsWords.topics(edge.sharedTopics.length)] : []),
      ]
      return told.length === 0
        ? arrangingWords.weight(tidyWeight(edge.weight))
        : arrangingWords.inCommon(told.join(arrangingWords.and))
    }
    case 'authored':
      return arrangingWords.authorAndPaper
    case 'about':
      return arrangingWords.paperAndTopic
    case 'stated':
      return arrangingWords.weight(tidyWeight(edge.weight))
  }
}

/** Shown neighbours of a mark by shown ties, the strongest tied first, equals by name. Cost: its ties. */
export function neighboursOf(atlas: Atlas, view: View, shown: Shown, id: NodeId): readonly Neighbour[] {
  const { edgesAt } = indexNetwork(atlas.networks[view.network])
  return (edgesAt.get(id) ?? [])
    .filter((edge) => shown.edges.has(edge.id))
    .map((edge) => {
      const other = otherEnd(edge, id)
      return { weight: edge.weight, edge, other, name: nodeName(atlas.corpus, other) }
    })
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ edge, other, name }) => ({
      id: other,
      name,
      tie: tieWords(atlas, edge, shown),
      papers: edge.papers.filter((paper) => shown.papers.has(paper)),
    }))
}

/** How one came to a mark: “3 joint papers with Bo Chen, 2 of 7 neighbours”; empty where the two are not tied. */
export function stepWords(atlas: Atlas, view: View, shown: Shown, from: NodeId, to: NodeId): string {
  const near = neighboursOf(atlas, view, shown, from)
  const at = near.findIndex(({ id }) => id === to)
  const found = near[at]
  if (found === undefined) return ''
  return arrangingWords.withOfNeighbours(found.tie, nodeName(atlas.corpus, from), at + 1, near.length)
}
