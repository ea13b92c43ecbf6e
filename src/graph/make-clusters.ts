import { byText } from '../base/order'
import type { Corpus, PaperId, TopicId } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import type { Cluster, ClusterId, ClusterNaming, NetworkId, NodeId } from './atlas'
import { chooseColours, NO_COLOUR } from './cluster-colours'
import type { ClusterColour } from './cluster-colours'
import { APART, matchClusters } from './cluster-memory'
import type { RememberedCluster } from './cluster-memory'
import { findClusterPapers } from './cluster-papers'
import { nameClusters } from './cluster-names'
import type { ClusterToName } from './name-choice'
import type { Partition } from './clusters'
import { indexCorpus } from './corpus-index'
import { NO_MEASURES } from './measures'
import type { Measures } from './measures'
import type { ProjectedNode } from './projection'
import { collectTopicPapers, findTellingTopics } from './telling-topics'
import type { ClusterName } from './topic-names'
import { clustersNamedWords } from '../words/clusters-named'

/** Its name in each network: those who are in it have only that in common. */
const APART_NAMES: Readonly<Record<NetworkId, ClusterName>> = {
  coauthors: { name: clustersNamedWords.onTheirOwn, because: clustersNamedWords.noPaperHereJoinsAny },
  papers: { name: clustersNamedWords.papersApart, because: clustersNamedWords.noneOfThemSharesAn },
  topics: { name: clustersNamedWords.topicsApart, because: clustersNamedWords.noPaperHereJoinsAnyOf },
  knowledge: { name: clustersNamedWords.apartFromTheRest, because: clustersNamedWords.noneOfThemHasAn },
  stated: { name: clustersNamedWords.onTheirOwn, because: clustersNamedWords.noEdgeJoinsAnyOf },
}

/** Of nodes that a file puts into no cluster, where it puts others into one. */
const IN_NONE: ClusterName = { name: clustersNamedWords.inNoGroup, because: clustersNamedWords.theFilePutsNoneOf }

const UNNAMED: ClusterNaming = { from: 'fixed', support: [], runnersUp: [] }

/** What clusters are made with beside their members. */
export type ClusterContext = {
  /** Clusters with fewer members have no colour of their own; 1 where left out. */
  readonly minSize?: number
  /** The clusters of this network on an earlier map; none where left out. */
  readonly memory?: readonly RememberedCluster[]
  /** Names that a person gave; none where left out. */
  readonly given?: readonly Decision[]
  /** The nodes that their file puts into a cluster, with its name, where that is what the partition holds; else null. */
  readonly stated?: ReadonlyMap<NodeId, string | null> | null
}

/**
 * Makes named clusters of a partition: largest first, each with its papers, telling topics, name and colour. A cluster
 * that takes over from a remembered one (`matchClusters`) keeps its id and colour, and its name where that still tells it.
 * Nodes without an edge are gathered in one cluster, which is no community and has no colour. A new cluster's id is that of
 * its most central member (largest weighted degree, then by id) that gave no other cluster its id, now or on the earlier map.
 */
export function makeClusters(
  network: NetworkId,
  corpus: Corpus,
  nodes: readonly ProjectedNode[],
  partition: Partition<NodeId>,
  measures: ReadonlyMap<NodeId, Measures>,
  { minSize = 1, memory = [], given = [], stated = null }: ClusterContext = {},
): readonly Cluster[] {
  const groups = groupNodes(partition, measures, memory, stated)
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
  const described = groups.map((group, at) => {
    const own = papers[at] ?? []
    return { ...group, papers: own, topics: findTellingTopics(own, tags, topicPapers) }
  })
  const names = nameClusters(
    described.map(({ id, members, central, papers: own, topics }): ClusterToName => ({
      id,
      papers: own,
      topics,
      nodes: members,
      ownTopics: new Set(members.filter(isTopic)),
      members: putLast(central, unnamed).map((member) => labels.get(member) ?? member),
      fixed: id === APART ? (stated === null ? APART_NAMES[network] : IN_NONE) : null,
      stated: stated?.get(members[0] ?? central[0] ?? 'node:') ?? null,
    })),
    index,
    topicPapers,
    {
      network,
      given,
      remembered: new Map(
        described.flatMap(({ id, remembered }) => (remembered === null ? [] : [[id, remembered.name]])),
      ),
    },
  )
  const colours = colourGroups(groups, minSize)
  return described.map(({ id, members, papers: own, topics }) => ({
    id,
    name: names.get(id)?.name ?? id,
    because: names.get(id)?.because ?? '',
    naming: names.get(id)?.naming ?? UNNAMED,
    size: members.length,
    members,
    papers: own,
    topics,
    ...(colours.get(id) ?? NO_COLOUR),
  }))
}

type Group = {
  readonly id: ClusterId
  readonly members: readonly NodeId[]
  /** Most central first. */
  readonly central: readonly NodeId[]
  /** The cluster of the earlier map that it takes over from. */
  readonly remembered: RememberedCluster | null
}

/** The communities with their ids, and in one group those who are tied to nobody; largest first, then by id. */
function groupNodes(
  partition: Partition<NodeId>,
  measures: ReadonlyMap<NodeId, Measures>,
  memory: readonly RememberedCluster[],
  stated: ReadonlyMap<NodeId, string | null> | null,
): readonly Group[] {
  const strength = (id: NodeId): number => (measures.get(id) ?? NO_MEASURES).weightedDegree
  const isTied = (id: NodeId): boolean =>
    stated === null ? (measures.get(id) ?? NO_MEASURES).degree > 0 : stated.has(id)
  const communities = partition.map((members) => members.filter(isTied)).filter((members) => members.length > 0)
  const apart = partition.flatMap((members) => members.filter((id) => !isTied(id))).sort(byText)
  const matched = matchClusters(memory, communities)
  const taken = new Set<ClusterId>([APART, ...memory.map((cluster) => cluster.id)])
  return communities
    .map((members, at): Group => {
      const central = [...members].sort((a, b) => strength(b) - strength(a) || byText(a, b))
      const remembered = matched.get(at) ?? null
      return { id: remembered?.id ?? freshId(central, taken), members, central, remembered }
    })
    .concat(apart.length > 0 ? [{ id: APART, members: apart, central: apart, remembered: null }] : [])
    .sort((a, b) => b.members.length - a.members.length || byText(a.id, b.id))
}

function colourGroups(groups: readonly Group[], least: number): ReadonlyMap<ClusterId, ClusterColour> {
  const communities = groups.filter(({ id }) => id !== APART)
  const colours = chooseColours(
    communities.map(({ members, remembered }) => ({ size: members.length, remembered })),
    least,
  )
  return new Map(communities.map(({ id }, at) => [id, colours[at] ?? NO_COLOUR]))
}

function putLast(ids: readonly NodeId[], last: ReadonlySet<NodeId>): readonly NodeId[] {
  return [...ids.filter((id) => !last.has(id)), ...ids.filter((id) => last.has(id))]
}

/** An id that is in use neither here nor on the earlier map, and is so from now on. */
function freshId(central: readonly NodeId[], taken: Set<ClusterId>): ClusterId {
  const ids = central.map((member): ClusterId => `cluster:${member}`)
  let id = ids.find((each) => !taken.has(each))
  for (let number = 2; id === undefined; number++) {
    const numbered: ClusterId = `cluster:${central[0] ?? ''}/${String(number)}`
    if (!taken.has(numbered)) id = numbered
  }
  taken.add(id)
  return id
}

function isTopic(id: NodeId): id is TopicId {
  return id.startsWith('topic:')
}
