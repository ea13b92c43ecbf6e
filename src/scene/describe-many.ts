import type { Atlas, NodeId } from '../graph/atlas'
import type { PaperId } from '../resolve/corpus'
import {
  clusterOfNode,
  countKinds,
  indexCorpus,
  indexNetwork,
  isAuthorId,
  isPaperId,
  isTopicId,
  papersOfIds,
} from './atlas-index'
import type { ClusterRef } from './atlas-index'
import { boundOfPapers, type BoundedCount } from './bounds'
import { nodeRef, topicCounts, yearCounts, type NodeRef, type TopicCount, type YearCount } from './detail-parts'
import type { Shown } from './filter'
import { yearSpan } from './tally'
import type { View } from './view'

/** What is told of several marks together. Papers are those that the filters leave. */
export type ManyDetails = {
  /** “12 people and 2 papers” */
  readonly title: string
  /** Papers of any of them. */
  readonly papers: BoundedCount
  /** Shown ties among them. */
  readonly ties: number
  readonly active: string
  readonly years: readonly YearCount[]
  /** Their communities, those of most of them first. */
  readonly communities: readonly { readonly cluster: ClusterRef; readonly members: number }[]
  readonly topics: readonly TopicCount[]
  /** Each with its papers, in the order in which they were chosen. */
  readonly members: readonly (NodeRef & { readonly papers: number })[]
}

/** The papers of a mark that are left: its own, or itself. */
function papersOf({ corpus }: Atlas, shown: Shown, id: NodeId): readonly PaperId[] {
  const { authors, topics } = indexCorpus(corpus)
  if (isPaperId(id)) return shown.papers.has(id) ? [id] : []
  const all = isAuthorId(id) ? authors.get(id)?.papers : isTopicId(id) ? topics.get(id)?.papers : []
  return (all ?? []).filter((paper) => shown.papers.has(paper))
}

function countTies(atlas: Atlas, view: View, shown: Shown, ids: readonly NodeId[]): number {
  const { edgesAt } = indexNetwork(atlas.networks[view.network])
  const own = new Set(ids)
  let ties = 0
  for (const id of own)
    for (const edge of edgesAt.get(id) ?? [])
      if (edge.source === id && own.has(edge.target) && shown.edges.has(edge.id)) ties += 1
  return ties
}

/** Tells of several marks together. Cost: linear in them, their papers and their ties. */
export function describeMany(atlas: Atlas, view: View, shown: Shown, ids: readonly NodeId[]): ManyDetails {
  const each = ids.map((id) => papersOf(atlas, shown, id))
  const papers = papersOfIds(atlas.corpus, [...new Set(each.flat())])
  const network = atlas.networks[view.network]
  const communities = new Map<string, { cluster: ClusterRef; members: number }>()
  for (const id of ids) {
    const cluster = clusterOfNode(atlas, network, id)
    if (cluster === null) continue
    const known = communities.get(cluster.id)
    if (known) known.members += 1
    else communities.set(cluster.id, { cluster, members: 1 })
  }
  return {
    title: countKinds(ids),
    papers: { count: papers.length, bound: ids.some(isAuthorId) ? boundOfPapers(atlas.corpus, papers) : '' },
    ties: countTies(atlas, view, shown, ids),
    active: yearSpan(papers),
    years: yearCounts(atlas, papers),
    communities: [...communities.values()].sort((a, b) => b.members - a.members),
    topics: topicCounts(atlas, papers),
    members: ids.map((id, at) => ({ ...nodeRef(atlas, view, id), papers: each[at]?.length ?? 0 })),
  }
}
