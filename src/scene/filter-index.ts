import { makeUniverse, type Universe } from '../base/picked'
import type { ClusterId, Network, NodeId } from '../graph/atlas'
import type { AuthorId, Corpus, PaperId, TopicId } from '../resolve/corpus'
import { isAuthorId, isPaperId, isTopicId } from './atlas-index'

/** Which places each of a row of things is tied to, rows one behind the other (compressed sparse rows). */
export type Rows = { readonly offsets: Int32Array; readonly places: Int32Array }

function toRows<Id>(all: readonly (readonly Id[])[], { placeOf }: Universe<Id>): Rows {
  const offsets = new Int32Array(all.length + 1)
  let total = 0
  for (const [at, ids] of all.entries()) {
    total += ids.length
    offsets[at + 1] = total
  }
  const places = new Int32Array(total)
  let next = 0
  // What the universe does not hold is nobody's.
  for (const ids of all) for (const id of ids) places[next++] = placeOf.get(id) ?? -1
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

/** The corpus in numbers; made once for each in time linear in it. */
export function corpusRows(corpus: Corpus): CorpusRows {
  const known = corpora.get(corpus)
  if (known !== undefined) return known
  const papers = makeUniverse(corpus.papers.map(({ id }) => id))
  const listPapers = ({ papers: own }: { readonly papers: readonly PaperId[] }): readonly PaperId[] => own
  const rows: CorpusRows = {
    papers,
    authors: makeUniverse(corpus.authors.map(({ id }) => id)),
    topics: makeUniverse(corpus.topics.map(({ id }) => id)),
    papersOfAuthor: toRows(corpus.authors.map(listPapers), papers),
    papersOfTopic: toRows(corpus.topics.map(listPapers), papers),
  }
  corpora.set(corpus, rows)
  return rows
}

/** The network in numbers; made once for each in time linear in it. */
export function networkRows(network: Network, corpus: CorpusRows): NetworkRows {
  const known = networks.get(network)
  if (known !== undefined) return known
  const nodes = makeUniverse(network.nodes.map(({ id }) => id))
  const numbers = new Map(network.clusters.map(({ id }, number) => [id, number]))
  const kinds = new Uint8Array(network.nodes.length)
  const places = new Int32Array(network.nodes.length)
  for (const [at, { id }] of network.nodes.entries()) {
    const [kind, place] = isPaperId(id)
      ? [BEHIND.paper, corpus.papers.placeOf.get(id)]
      : isAuthorId(id)
        ? [BEHIND.author, corpus.authors.placeOf.get(id)]
        : isTopicId(id)
          ? [BEHIND.topic, corpus.topics.placeOf.get(id)]
          : [BEHIND.nothing, -1]
    kinds[at] = kind
    places[at] = place ?? -1
  }
  const rows: NetworkRows = {
    nodes,
    edges: makeUniverse(network.edges.map(({ id }) => id)),
    kinds,
    places,
    clusters: Int32Array.from(network.nodes, ({ cluster }) => numbers.get(cluster) ?? -1),
    clusterIds: network.clusters.map(({ id }) => id),
    sources: Int32Array.from(network.edges, ({ source }) => nodes.placeOf.get(source) ?? -1),
    targets: Int32Array.from(network.edges, ({ target }) => nodes.placeOf.get(target) ?? -1),
    papersOfEdge: toRows(
      network.edges.map(({ papers }) => papers),
      corpus.papers,
    ),
    stated: Uint8Array.from(network.edges, ({ kind }) => (kind === 'stated' ? 1 : 0)),
  }
  networks.set(network, rows)
  return rows
}
