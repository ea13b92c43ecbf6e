import type { Corpus, Paper } from '../resolve/corpus'
import type { Atlas, Cluster, ClusterId, ClusterNaming, NetworkNode, NodeId, RunnerUp } from '../graph/atlas'
import { clusterRef, indexNetwork, papersOfIds, topicLabel, type ClusterRef } from './atlas-index'
import { betweenEntries, type BetweenEntry } from './between-text'
import { boundOfPeople, type Bound } from './bounds'
import { measuresOf } from './cluster-table'
import { measureWords, type MeasureWords } from './cluster-words'
import { nodeRef, paperEntries, yearCounts } from './detail-parts'
import type { NodeRef, PaperEntry, TopicCount, YearCount } from './detail-parts'
import { personCounts, type PersonCount } from './describe-topic'
import { topicCard, type EvidenceCard } from './evidence'
import { tidyWeight, yearSpan } from './tally'
import type { View } from './view'

/** Ties from one cluster to another. */
export type ClusterTies = { readonly cluster: ClusterRef; readonly ties: number; readonly weight: number }

/** How a cluster came to its name, for those who ask. */
export type NamingDetails = {
  readonly from: ClusterNaming['from']
  /** The papers that the name speaks for, the latest first. */
  readonly support: readonly PaperEntry[]
  readonly runnersUp: readonly RunnerUp[]
}

/** What is told of a cluster. */
export type ClusterDetails = ClusterRef & {
  readonly kind: 'cluster'
  /** Why it has its name. */
  readonly because: string
  readonly naming: NamingDetails
  /** How it holds together on the whole map, each figure with what it means. */
  readonly measures: readonly MeasureWords[]
  /** Its members who join it to others or hold it together, the foremost three. */
  readonly between: readonly BetweenEntry[]
  /** Members. */
  readonly size: number
  /** Members by kind. */
  readonly counts: {
    readonly people: number
    readonly papers: number
    readonly topics: number
    readonly nodes: number
  }
  readonly active: string
  readonly years: readonly YearCount[]
  /** Members, the strongest tied first. */
  readonly members: readonly NodeRef[]
  /** People of its papers; where people are members, only those. Most papers first. */
  readonly topPeople: readonly PersonCount[]
  /** The most telling topics, with the papers of each in the cluster and in all. */
  readonly topTopics: readonly (TopicCount & { readonly all: number })[]
  /** Papers that its members share or are. */
  readonly papers: number
  /** `≥` where a list behind it is cut: members and ties may be missing. */
  readonly bound: Bound
  readonly paperList: readonly PaperEntry[]
  readonly tiesWithin: number
  readonly weightWithin: number
  /** Ties to other clusters, the heaviest first. */
  readonly tiesTo: readonly ClusterTies[]
  /** The papers and phrases behind its name: one card for each of its papers that is about a telling topic. */
  readonly evidence: readonly EvidenceCard[]
}

function countTies(atlas: Atlas, view: View, cluster: Cluster) {
  const network = atlas.networks[view.network]
  const { nodes, clusters, edgesAt } = indexNetwork(network)
  const outside = new Map<ClusterId, { ties: number; weight: number }>()
  let tiesWithin = 0
  let weightWithin = 0
  const members = new Set<NodeId>(cluster.members)
  for (const id of cluster.members)
    for (const { source, target, weight } of edgesAt.get(id) ?? []) {
      const other = source === id ? target : source
      if (members.has(other)) {
        // Each tie within is met from both ends.
        if (source !== id) continue
        tiesWithin++
        weightWithin += weight
        continue
      }
      const to = nodes.get(other)?.cluster
      if (to === undefined) continue
      const sum = outside.get(to) ?? { ties: 0, weight: 0 }
      sum.ties++
      sum.weight += weight
      outside.set(to, sum)
    }
  const tiesTo = network.clusters
    .flatMap(({ id }) => {
      const sum = outside.get(id)
      const other = clusters.get(id)
      return sum && other ? [{ cluster: clusterRef(other), ties: sum.ties, weight: tidyWeight(sum.weight) }] : []
    })
    .sort((a, b) => b.weight - a.weight)
  return { tiesWithin, weightWithin: tidyWeight(weightWithin), tiesTo }
}

/** Those who stand between that are told of one cluster. */
const BETWEEN = 3

/** Telling topics that a name may be made of. */
const NAMING = 2

function nameEvidence(corpus: Corpus, cluster: Cluster, papers: readonly Paper[]): EvidenceCard[] {
  const naming = cluster.topics.slice(0, NAMING).map(({ topic }) => topic)
  return naming.flatMap((topic) =>
    papers.flatMap((paper) =>
      paper.topics.filter((tag) => tag.topic === topic).map((tag) => topicCard(corpus, paper, tag)),
    ),
  )
}

/** All that is known of a cluster of the network in view. Linear in its members, their ties and papers. */
export function describeCluster(atlas: Atlas, view: View, cluster: Cluster): ClusterDetails {
  const { corpus } = atlas
  const { nodes } = indexNetwork(atlas.networks[view.network])
  const papers = papersOfIds(corpus, cluster.papers)
  const members = cluster.members
    .flatMap((id): NetworkNode[] => {
      const node = nodes.get(id)
      return node ? [node] : []
    })
    .sort((a, b) => b.weightedDegree - a.weightedDegree)
  const countKind = (kind: NetworkNode['kind']): number => members.filter((node) => node.kind === kind).length
  const own = new Set<NodeId>(cluster.members)
  const found = measuresOf(atlas, view.network).get(cluster.id)
  const hasPeople = countKind('author') > 0
  return {
    kind: 'cluster',
    ...clusterRef(cluster),
    because: cluster.because,
    naming: {
      from: cluster.naming.from,
      support: paperEntries(papersOfIds(corpus, cluster.naming.support)),
      runnersUp: cluster.naming.runnersUp,
    },
    measures: found === undefined ? [] : measureWords(found),
    between: betweenEntries(atlas, view, cluster.id).slice(0, BETWEEN),
    size: cluster.size,
    counts: {
      people: countKind('author'),
      papers: countKind('paper'),
      topics: countKind('topic'),
      nodes: countKind('node'),
    },
    active: yearSpan(papers),
    years: yearCounts(atlas, papers),
    members: members.map(({ id }) => nodeRef(atlas, view, id)),
    topPeople: personCounts(atlas, view, papers).filter(({ id }) => !hasPeople || own.has(id)),
    topTopics: cluster.topics.map(({ topic, papers: count, all }) => ({
      id: topic,
      label: topicLabel(corpus, topic),
      papers: count,
      all,
    })),
    papers: papers.length,
    bound: boundOfPeople(papers),
    paperList: paperEntries(papers),
    ...countTies(atlas, view, cluster),
    evidence: nameEvidence(corpus, cluster, papers),
  }
}
