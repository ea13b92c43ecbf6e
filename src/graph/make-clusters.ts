import { byText } from '../base/order'
import type { Corpus, PaperId, TopicId } from '../resolve/corpus'
import type { Cluster, ClusterId, NetworkId, NodeId } from './atlas'
import { findClusterPapers } from './cluster-papers'
import { nameClusters } from './cluster-names'
import type { ClusterToName } from './cluster-names'
import type { Partition } from './clusters'
import { indexCorpus } from './corpus-index'
import { NO_MEASURES } from './measures'
import type { Measures } from './measures'
import type { ProjectedNode } from './projection'
import { collectTopicPapers, findTellingTopics } from './telling-topics'
import type { ClusterName } from './topic-names'

/** Colours that eyes can tell apart. */
const COLOURS = 12
/** Where there are more clusters than colours, one with fewer members than this has none of its own. */
const LEAST_COLOURED = 3

/** The cluster that gathers the nodes without an edge. */
export const APART: ClusterId = 'cluster:apart'

/** Its name in each network: those who are in it have only that in common. */
const APART_NAMES: Readonly<Record<NetworkId, ClusterName>> = {
  coauthors: { name: 'On their own', because: 'No paper here joins any of them to someone else.' },
  papers: { name: 'Papers apart', because: 'None of them shares an author or a topic with another paper here.' },
  topics: { name: 'Topics apart', because: 'No paper here joins any of them to another topic.' },
  knowledge: { name: 'Apart from the rest', because: 'None of them has an author or a topic here.' },
}

/**
 * Makes named clusters of a partition: largest first, each with its papers, telling topics, name and colour.
 * Nodes without an edge are gathered in one cluster, which is no community and has no colour. A cluster's id is that of its
 * most central member (largest weighted degree, then by id), so that it survives small changes of the corpus.
 */
export function makeClusters(
  network: NetworkId,
  corpus: Corpus,
  nodes: readonly ProjectedNode[],
  partition: Partition<NodeId>,
  measures: ReadonlyMap<NodeId, Measures>,
): readonly Cluster[] {
  const strength = (id: NodeId): number => (measures.get(id) ?? NO_MEASURES).weightedDegree
  const isTied = (id: NodeId): boolean => (measures.get(id) ?? NO_MEASURES).degree > 0
  const apart = partition.flatMap((members) => members.filter((id) => !isTied(id))).sort(byText)
  const groups = partition
    .map((members) => members.filter(isTied))
    .concat([apart])
    .filter((members) => members.length > 0)
    .map((members) => ({
      members,
      central: [...members].sort((a, b) => strength(b) - strength(a) || byText(a, b)),
    }))
    .map((group) => ({ ...group, id: group.members === apart ? APART : toClusterId(group.central) }))
    .sort((a, b) => b.members.length - a.members.length || byText(a.id, b.id))
  const index = indexCorpus(corpus)
  const topicPapers = collectTopicPapers(index)
  const tags = new Map<PaperId, readonly TopicId[]>(
    index.papers.map(({ paper, topics }) => [paper.id, topics.map((tag) => tag.topic)]),
  )
  const papers = findClusterPapers(
    index,
    groups.map((group) => group.members),
  )
  const labels = new Map<NodeId, string>(nodes.map((node) => [node.id, node.shortLabel]))
  const unnamed = new Set<NodeId>(corpus.authors.filter((author) => author.unnamed).map((author) => author.id))
  const described = groups.map(({ id, members, central }, at) => {
    const own = papers[at] ?? []
    return { id, members, central, papers: own, topics: findTellingTopics(own, tags, topicPapers) }
  })
  const names = nameClusters(
    described.map(({ id, members, central, papers: own, topics }): ClusterToName => ({
      id,
      papers: own,
      topics,
      ownTopics: new Set(members.filter(isTopic)),
      members: putLast(central, unnamed).map((member) => labels.get(member) ?? member),
      fixed: id === APART ? APART_NAMES[network] : null,
    })),
    index,
    topicPapers,
  )
  const colours = chooseColours(described)
  return described.map(({ id, members, papers: own, topics }) => ({
    id,
    name: names.get(id)?.name ?? id,
    because: names.get(id)?.because ?? '',
    size: members.length,
    members,
    papers: own,
    topics,
    ...(colours.get(id) ?? NO_COLOUR),
  }))
}

function putLast(ids: readonly NodeId[], last: ReadonlySet<NodeId>): readonly NodeId[] {
  return [...ids.filter((id) => !last.has(id)), ...ids.filter((id) => last.has(id))]
}

function toClusterId(central: readonly NodeId[]): ClusterId {
  return `cluster:${central[0] ?? ''}`
}

function isTopic(id: NodeId): id is TopicId {
  return id.startsWith('topic:')
}

type Colour = Pick<Cluster, 'colour' | 'hatched'>

const NO_COLOUR: Colour = { colour: 0, hatched: false }

/** 1 to 12 in order of size, the same hatched for the next twelve; 0 beyond, for what is apart, and for tiny ones among many. */
function chooseColours(
  clusters: readonly { readonly id: ClusterId; readonly members: readonly NodeId[] }[],
): ReadonlyMap<ClusterId, Colour> {
  const communities = clusters.filter((cluster) => cluster.id !== APART)
  const coloured =
    communities.length > COLOURS
      ? communities.filter((cluster) => cluster.members.length >= LEAST_COLOURED)
      : communities
  return new Map(
    coloured
      .slice(0, 2 * COLOURS)
      .map((cluster, at) => [cluster.id, { colour: (at % COLOURS) + 1, hatched: at >= COLOURS }]),
  )
}
