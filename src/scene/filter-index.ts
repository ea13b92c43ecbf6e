import { eachInSteps, finish, ITEMS_AT_ONCE, type Steps } from '../base/in-steps'
import { makeUniverse, type Universe } from '../base/picked'
import type { ClusterId, Network, NodeId } from '../graph/atlas'
import type { AuthorId, Corpus, PaperId, TopicId } from '../resolve/corpus'
import { isAuthorId, isPaperId, isTopicId } from './atlas-index'

/** Which places each of a row of things is tied to, rows one behind the other (compressed sparse rows). */
export type Rows = { readonly offsets: Int32Array; readonly places: Int32Array }

function* toRows<Id>(all: readonly { readonly papers: readonly Id[] }[], { placeOf }: Universe<Id>): Steps<Rows> {
  const offsets = new Int32Array(all.length + 1)
  let total = 0
  yield* eachInSteps(all.length, (at) => {
    total += all[at]?.papers.length ?? 0
    offsets[at + 1] = total
  })
  yield
  const places = new Int32Array(total)
  let next = 0
  for (const { papers } of all) {
    for (const id of papers) {
      // What the universe does not hold is nobody's.
      places[next++] = placeOf.get(id) ?? -1
      if (next % ITEMS_AT_ONCE === 0) yield
    }
  }
  return { offsets, places }
}

/** How many places of a row are flagged. */
export function countFlagged({ offsets, places }: Rows, row: number, flags: Uint8Array): number {
  let count = 0
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) count += flags[places[at] ?? -1] ?? 0
  return count
}

/** Whether any place of a row is flagged. */
export function isAnyFlagged({ offsets, places }: Rows, row: number, flags: Uint8Array): boolean {
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) if (flags[places[at] ?? -1] === 1) return true
  return false
}

/** A corpus in numbers: papers by their places, and the papers of every author and topic. */
export type CorpusRows = {
  readonly papers: Universe<PaperId>
  readonly authors: Universe<AuthorId>
  readonly topics: Universe<TopicId>
  readonly papersOfAuthor: Rows
  readonly papersOfTopic: Rows
  /** Of every author 1 for a person without a known name. */
  readonly unnamed: Uint8Array
}

/** What stands behind a node: a paper, an author or a topic of the corpus at `place`, or nothing of it. */
export const BEHIND = { nothing: 0, paper: 1, author: 2, topic: 3 } as const

/** A network in numbers. */
export type NetworkRows = {
  readonly nodes: Universe<NodeId>
  readonly edges: Universe<string>
  /** Of every node what it is (`BEHIND`), its place in the corpus, and the number of its cluster. */
  readonly kinds: Uint8Array
  readonly places: Int32Array
  readonly clusters: Int32Array
  readonly clusterIds: readonly ClusterId[]
  /** Of every edge the places of its ends, and the papers behind it. */
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly papersOfEdge: Rows
  /** 1 for what a file states outright: it rests on no paper. */
  readonly stated: Uint8Array
}

const corpora = new WeakMap<Corpus, CorpusRows>()
const networks = new WeakMap<Network, NetworkRows>()

/** The ids of a long list, with pauses: the first look at each of a hundred thousand things takes its time. */
function* idsOf<Id>(all: readonly { readonly id: Id }[]): Steps<Id[]> {
  const ids: Id[] = []
  for (const { id } of all) {
    ids.push(id)
    if (ids.length % ITEMS_AT_ONCE === 0) yield
  }
  return ids
}

/** The corpus in numbers; made once for each in time linear in it. */
export const corpusRows = (corpus: Corpus): CorpusRows => corpora.get(corpus) ?? finish(corpusRowsInSteps(corpus))

/** The same with pauses. */
export function* corpusRowsInSteps(corpus: Corpus): Steps<CorpusRows> {
  const known = corpora.get(corpus)
  if (known !== undefined) return known
  const papers = makeUniverse(yield* idsOf(corpus.papers))
  yield* papers.makePlaces()
  const authors = makeUniverse(yield* idsOf(corpus.authors))
  yield* authors.makePlaces()
  yield
  const rows: CorpusRows = {
    papers,
    authors,
    topics: makeUniverse(corpus.topics.map(({ id }) => id)),
    papersOfAuthor: yield* toRows(corpus.authors, papers),
    papersOfTopic: yield* toRows(corpus.topics, papers),
    unnamed: Uint8Array.from(corpus.authors, ({ unnamed }) => (unnamed ? 1 : 0)),
  }
  corpora.set(corpus, rows)
  return rows
}

/** The network in numbers; made once for each in time linear in it. */
export const networkRows = (network: Network, corpus: CorpusRows): NetworkRows =>
  networks.get(network) ?? finish(networkRowsInSteps(network, corpus))

/** The same with pauses. */
export function* networkRowsInSteps(network: Network, corpus: CorpusRows): Steps<NetworkRows> {
  const known = networks.get(network)
  if (known !== undefined) return known
  const nodes = makeUniverse(yield* idsOf(network.nodes))
  const numbers = new Map(network.clusters.map(({ id }, number) => [id, number]))
  const kinds = new Uint8Array(network.nodes.length)
  const places = new Int32Array(network.nodes.length)
  const behind = (id: NodeId): readonly [kind: number, place: number | undefined] => {
    if (isPaperId(id)) return [BEHIND.paper, corpus.papers.placeOf.get(id)]
    if (isAuthorId(id)) return [BEHIND.author, corpus.authors.placeOf.get(id)]
    return isTopicId(id) ? [BEHIND.topic, corpus.topics.placeOf.get(id)] : [BEHIND.nothing, -1]
  }
  const clusters = new Int32Array(network.nodes.length)
  yield* eachInSteps(network.nodes.length, (at) => {
    const node = network.nodes[at]
    if (node === undefined) return
    const [kind, place] = behind(node.id)
    kinds[at] = kind
    places[at] = place ?? -1
    clusters[at] = numbers.get(node.cluster) ?? -1
  })
  yield* nodes.makePlaces()
  const sources = new Int32Array(network.edges.length)
  const targets = new Int32Array(network.edges.length)
  const stated = new Uint8Array(network.edges.length)
  yield* eachInSteps(network.edges.length, (at) => {
    const edge = network.edges[at]
    if (edge === undefined) return
    sources[at] = nodes.placeOf.get(edge.source) ?? -1
    targets[at] = nodes.placeOf.get(edge.target) ?? -1
    stated[at] = edge.kind === 'stated' ? 1 : 0
  })
  const rows: NetworkRows = {
    nodes,
    edges: makeUniverse(yield* idsOf(network.edges)),
    kinds,
    places,
    clusters,
    clusterIds: network.clusters.map(({ id }) => id),
    sources,
    targets,
    papersOfEdge: yield* toRows(network.edges, corpus.papers),
    stated,
  }
  networks.set(network, rows)
  return rows
}
