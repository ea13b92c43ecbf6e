import type {
  Atlas,
  Cluster,
  ClusterId,
  Network,
  NetworkEdge,
  NetworkNode,
  NodeId,
  NodeKind,
  StatedNodeId,
} from '../graph/atlas'
import { indexStated } from '../graph/stated-index'
import type { Author, AuthorId, Corpus, Paper, PaperId, Topic, TopicId } from '../resolve/corpus'
import type { ColourKey } from './scene'

/** The corpus by id. */
export type CorpusIndex = {
  readonly papers: ReadonlyMap<PaperId, Paper>
  readonly authors: ReadonlyMap<AuthorId, Author>
  readonly topics: ReadonlyMap<TopicId, Topic>
}

/** A network by id, with the edges at each node. */
export type NetworkIndex = {
  readonly nodes: ReadonlyMap<NodeId, NetworkNode>
  readonly edges: ReadonlyMap<string, NetworkEdge>
  readonly clusters: ReadonlyMap<ClusterId, Cluster>
  readonly edgesAt: ReadonlyMap<NodeId, readonly NetworkEdge[]>
}

/** What a swatch needs to stand for a cluster. */
export type ClusterRef = {
  readonly id: ClusterId
  readonly name: string
  readonly colour: ColourKey
  readonly hatched: boolean
}

const corpora = new WeakMap<Corpus, CorpusIndex>()
const networks = new WeakMap<Network, NetworkIndex>()

const byId = <Id, Item extends { readonly id: Id }>(items: readonly Item[]): ReadonlyMap<Id, Item> =>
  new Map(items.map((item) => [item.id, item]))

/** The corpus by id; built once for each corpus in time linear in it. */
export function indexCorpus(corpus: Corpus): CorpusIndex {
  const known = corpora.get(corpus)
  if (known) return known
  const index: CorpusIndex = {
    papers: byId<PaperId, Paper>(corpus.papers),
    authors: byId<AuthorId, Author>(corpus.authors),
    topics: byId<TopicId, Topic>(corpus.topics),
  }
  corpora.set(corpus, index)
  return index
}

/** The network by id; built once for each network in time linear in its nodes and edges. */
export function indexNetwork(network: Network): NetworkIndex {
  const known = networks.get(network)
  if (known) return known
  const edgesAt = new Map<NodeId, NetworkEdge[]>()
  const put = (id: NodeId, edge: NetworkEdge): void => {
    const edges = edgesAt.get(id)
    if (edges) edges.push(edge)
    else edgesAt.set(id, [edge])
  }
  for (const edge of network.edges) {
    put(edge.source, edge)
    put(edge.target, edge)
  }
  const index: NetworkIndex = {
    nodes: byId<NodeId, NetworkNode>(network.nodes),
    edges: byId<string, NetworkEdge>(network.edges),
    clusters: byId<ClusterId, Cluster>(network.clusters),
    edgesAt,
  }
  networks.set(network, index)
  return index
}

/** The node at the other end of an edge. */
export const otherEnd = (edge: NetworkEdge, id: NodeId): NodeId => (edge.source === id ? edge.target : edge.source)

/** The papers of these ids that the corpus holds, in the order of the ids. */
export function papersOfIds(corpus: Corpus, ids: readonly PaperId[]): Paper[] {
  const { papers } = indexCorpus(corpus)
  return ids.flatMap((id) => papers.get(id) ?? [])
}

/** What an id is, by its prefix. */
export function kindOfNode(id: NodeId): NodeKind {
  if (id.startsWith('author:')) return 'author'
  if (id.startsWith('node:')) return 'node'
  return id.startsWith('topic:') ? 'topic' : 'paper'
}

/** The colour of a cluster as a theme names it. */
export const colourOf = (cluster: Cluster): ColourKey => `c${cluster.colour}`

/** What a swatch needs of a cluster. */
export const clusterRef = (cluster: Cluster): ClusterRef => ({
  id: cluster.id,
  name: cluster.name,
  colour: colourOf(cluster),
  hatched: cluster.hatched,
})

/** The network of which nodes of a kind are the members. */
export const HOME = { author: 'coauthors', paper: 'papers', topic: 'topics', node: 'stated' } as const

/**
 * The cluster of a node in the network given, or, where that network does not hold the node, in the network of its own
 * kind; null where neither does.
 */
export function clusterOfNode(atlas: Atlas, network: Network, id: NodeId): ClusterRef | null {
  for (const place of [network, atlas.networks[HOME[kindOfNode(id)]]]) {
    const { nodes, clusters } = indexNetwork(place)
    const node = nodes.get(id)
    const cluster = node && clusters.get(node.cluster)
    if (cluster) return clusterRef(cluster)
  }
  return null
}

/** The author's name, or the id's text where the corpus does not hold the author. */
export const authorName = (corpus: Corpus, id: AuthorId): string =>
  indexCorpus(corpus).authors.get(id)?.name ?? id.slice('author:'.length)

/** The topic's label, or the id's text where the corpus does not hold the topic. */
export const topicLabel = (corpus: Corpus, id: TopicId): string =>
  indexCorpus(corpus).topics.get(id)?.label ?? id.slice('topic:'.length)

/** The full name, title or label of a node. */
export function nodeName(corpus: Corpus, id: NodeId): string {
  if (isAuthorId(id)) return authorName(corpus, id)
  if (isTopicId(id)) return topicLabel(corpus, id)
  if (isStatedId(id)) return indexStated(corpus).nodes.get(id)?.node.label ?? id.slice('node:'.length)
  return indexCorpus(corpus).papers.get(id)?.title ?? id.slice('paper:'.length)
}

/** Whether the id is of an author. */
export const isAuthorId = (id: NodeId): id is AuthorId => id.startsWith('author:')

/** Whether the id is of a topic. */
export const isTopicId = (id: NodeId): id is TopicId => id.startsWith('topic:')

/** Whether the id is of a node that a file states. */
export const isStatedId = (id: NodeId): id is StatedNodeId => id.startsWith('node:')

/** Whether the id is of a paper. */
export const isPaperId = (id: NodeId): id is PaperId => id.startsWith('paper:')
