import type {
  Atlas,
  Cluster,
  ClusterId,
  Network,
  NetworkEdge,
  NetworkId,
  NetworkNode,
  NodeId,
  NodeKind,
  StatedNodeId,
} from '../graph/atlas'
import { countOf } from '../base/count-of'
import { indexStated } from '../graph/stated-index'
import type { Author, AuthorId, Corpus, Paper, PaperId, Topic, TopicId } from '../resolve/corpus'
import type { ColourKey } from './scene'
import { joinWith } from './text-part'
import { describingWords } from '../words/describing'

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
  // Each when it is first asked for: a map shows the names of topics long before anybody asks for one of a hundred thousand papers.
  let papers: CorpusIndex['papers'] | null = null
  let authors: CorpusIndex['authors'] | null = null
  let topics: CorpusIndex['topics'] | null = null
  const index: CorpusIndex = {
    get papers() {
      return (papers ??= byId<PaperId, Paper>(corpus.papers))
    },
    get authors() {
      return (authors ??= byId<AuthorId, Author>(corpus.authors))
    },
    get topics() {
      return (topics ??= byId<TopicId, Topic>(corpus.topics))
    },
  }
  corpora.set(corpus, index)
  return index
}

/** The network by id; built once for each network in time linear in its nodes and edges. */
export function indexNetwork(network: Network): NetworkIndex {
  const known = networks.get(network)
  if (known) return known
  // Each when it is first asked for: a large map is shown before anybody asks for one of its ties.
  let nodes: NetworkIndex['nodes'] | null = null
  let edges: NetworkIndex['edges'] | null = null
  let clusters: NetworkIndex['clusters'] | null = null
  let edgesAt: NetworkIndex['edgesAt'] | null = null
  const index: NetworkIndex = {
    get nodes() {
      return (nodes ??= byId<NodeId, NetworkNode>(network.nodes))
    },
    get edges() {
      return (edges ??= byId<string, NetworkEdge>(network.edges))
    },
    get clusters() {
      return (clusters ??= byId<ClusterId, Cluster>(network.clusters))
    },
    get edgesAt() {
      return (edgesAt ??= listEdgesAt(network))
    },
  }
  networks.set(network, index)
  return index
}

function listEdgesAt(network: Network): Map<NodeId, NetworkEdge[]> {
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
  return edgesAt
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
  if (isPaperId(id)) return indexCorpus(corpus).papers.get(id)?.title ?? id.slice('paper:'.length)
  return describingWords.aCommunity
}

/** “Ann Lee and Bo Reed”, or “14 people” of more than two. */
export function nameNodes({ corpus }: Atlas, ids: readonly NodeId[], last: 'and' | 'or'): string {
  if (ids.length > 2) return countKinds(ids)
  return ids.map((id) => nodeName(corpus, id)).join(` ${last} `)
}

/** A mark's kind in a word. */
export const KIND_WORDS: Readonly<Record<NodeKind, string>> = {
  author: describingWords.person,
  paper: describingWords.paper,
  topic: describingWords.topic,
  node: describingWords.node,
}

const KIND_NOUNS: readonly (readonly [NodeKind, string, string])[] = [
  ['author', describingWords.person, describingWords.people],
  ['paper', describingWords.paper, describingWords.papers],
  ['topic', describingWords.topic, describingWords.topics],
  ['node', describingWords.node, describingWords.nodes],
]

/** “12 people and 2 papers”. */
export function countKinds(ids: readonly NodeId[]): string {
  const kinds = new Map<NodeKind, number>()
  for (const id of ids) kinds.set(kindOfNode(id), (kinds.get(kindOfNode(id)) ?? 0) + 1)
  const told = KIND_NOUNS.flatMap(([kind, one, many]) => {
    const count = kinds.get(kind) ?? 0
    return count === 0 ? [] : [countOf(count, one, many)]
  })
  return joinWith(told, 'and', told.length)
}

const firsts = new WeakMap<Network, { readonly corpus: Corpus; readonly atlas: Atlas }>()
/**
 * The first atlas that was seen with this very network and corpus. What looks at nothing else is made by it, so that it is not made
 * anew when another network is placed.
 */
export function firstWith(atlas: Atlas, id: NetworkId): Atlas {
  const network = atlas.networks[id]
  const known = firsts.get(network)
  if (known?.corpus === atlas.corpus) return known.atlas
  firsts.set(network, { corpus: atlas.corpus, atlas })
  return atlas
}

/** Whether the id is of an author. */
export const isAuthorId = (id: NodeId): id is AuthorId => id.startsWith('author:')

/** Whether the id is of a topic. */
export const isTopicId = (id: NodeId): id is TopicId => id.startsWith('topic:')

/** Whether the id is of a node that a file states. */
export const isStatedId = (id: NodeId): id is StatedNodeId => id.startsWith('node:')

/** Whether the id is of a paper. */
export const isPaperId = (id: NodeId): id is PaperId => id.startsWith('paper:')
