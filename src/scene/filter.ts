import { memoizeLast } from '../base/memoize'
import { Picked, type Universe } from '../base/picked'
import type { Atlas, Network, NodeId } from '../graph/atlas'
import type { AuthorId, Paper, PaperId, TopicId } from '../resolve/corpus'
import { indexNetwork, isAuthorId, isPaperId, isTopicId, otherEnd } from './atlas-index'
import {
  BEHIND,
  corpusRows,
  countFlagged,
  isAnyFlagged,
  networkRows,
  type CorpusRows,
  type NetworkRows,
  type Rows,
} from './filter-index'
import { narrowsPapers, passesPaperFilters } from './paper-filter'
import type { View } from './view'

/** How many are shown of how many there are. */
export type Count = { readonly shown: number; readonly all: number }

/** What a view leaves of an atlas. Positions are never touched: what is filtered out stays in its place, pale. */
export type Shown = {
  /** Whether anything narrows the view at all. */
  readonly filtered: boolean
  /** Papers that the filters leave; where clusters, focus or the minimum narrow the nodes, only those behind a shown node. */
  readonly papers: ReadonlySet<PaperId>
  /** Those of `papers` that stand behind the picture: a paper of no known author is in no picture of people. */
  readonly pictured: ReadonlySet<PaperId>
  /** Shown people; in networks without people, the people behind `papers`. */
  readonly people: ReadonlySet<AuthorId>
  /** Shown topics; in networks without topics, the topics of `papers`. */
  readonly topics: ReadonlySet<TopicId>
  /** Shown nodes of the network in view. */
  readonly nodes: ReadonlySet<NodeId>
  /** Ids of its shown edges. */
  readonly edges: ReadonlySet<string>
  /** Papers left of every author and topic (0 included) by the filters on papers, and 0 or 1 of every paper. */
  readonly papersOf: PapersLeft
  readonly counts: {
    /** Without the unnamed. */
    readonly people: Count
    readonly unnamed: Count
    /** `shown` counts `pictured`. */
    readonly papers: Count
    readonly topics: Count
    readonly edges: Count
    /** “20 of 71 people and 1 unnamed”. */
    readonly peopleLabel: string
  }
}

/** “20 of 71”, or “71” where all are shown. */
export const countText = ({ shown, all }: Count): string => (shown === all ? `${all}` : `${shown} of ${all}`)

/** “20 of 71 people”, agreeing with the number of all. */
export const countWithNoun = (count: Count, one: string, many = `${one}s`): string =>
  `${countText(count)} ${count.all === 1 ? one : many}`

/** Of every cluster by its number whether its nodes may be shown, or null where all may; ids that the network does not hold narrow nothing. */
function allowedClusters({ clusterIds }: NetworkRows, { filters }: View): Uint8Array | null {
  const only = clusterIds.filter((id) => filters.onlyClusters.includes(id))
  const hidden = new Set(clusterIds.filter((id) => filters.hiddenClusters.includes(id)))
  if (only.length === 0 && hidden.size === 0) return null
  const allowed = new Set(only.length > 0 ? only : clusterIds)
  return Uint8Array.from(clusterIds, (id) => (allowed.has(id) && !hidden.has(id) ? 1 : 0))
}

/** The focus and its neighbours by edges with a paper left, or null where nothing of this network is in focus. */
function focusedNodes(network: Network, rows: NetworkRows, view: View, left: Uint8Array): Uint8Array | null {
  const { focus } = view
  const place = focus === null ? undefined : rows.nodes.placeOf.get(focus)
  if (focus === null || place === undefined) return null
  const near = new Uint8Array(rows.nodes.ids.length)
  near[place] = 1
  for (const edge of indexNetwork(network).edgesAt.get(focus) ?? []) {
    const at = rows.edges.placeOf.get(edge.id) ?? -1
    if (isLeft(rows, at, left)) near[rows.nodes.placeOf.get(otherEnd(edge, focus)) ?? -1] = 1
  }
  return near
}

/** Whether an edge has a paper left; what a file states outright rests on no paper. */
const isLeft = ({ stated, papersOfEdge }: NetworkRows, edge: number, left: Uint8Array): boolean =>
  stated[edge] === 1 || isAnyFlagged(papersOfEdge, edge, left)

/** Flags the papers of the rows that are flagged, as far as they are left. */
function flagPapersOf(rows: Rows, row: number, left: Uint8Array, flags: Uint8Array): void {
  for (let at = rows.offsets[row] ?? 0; at < (rows.offsets[row + 1] ?? 0); at++) {
    const paper = rows.places[at] ?? -1
    if (left[paper] === 1) flags[paper] = 1
  }
}

/** The papers that the shown nodes stand for: the nodes themselves where the network draws papers. */
function papersBehind(network: Network, rows: NetworkRows, corpus: CorpusRows, nodes: Uint8Array, left: Uint8Array) {
  const drawsPapers = network.id === 'papers' || network.id === 'knowledge'
  const behind = new Uint8Array(left.length)
  for (let at = 0; at < nodes.length; at++) {
    const place = rows.places[at] ?? -1
    if (nodes[at] !== 1 || place < 0) continue
    if (rows.kinds[at] === BEHIND.paper) behind[place] = 1
    else if (!drawsPapers && rows.kinds[at] === BEHIND.author) flagPapersOf(corpus.papersOfAuthor, place, left, behind)
    else if (!drawsPapers && rows.kinds[at] === BEHIND.topic) flagPapersOf(corpus.papersOfTopic, place, left, behind)
  }
  return behind
}

/** Papers left of every author and topic, and 0 or 1 of every paper. */
class PapersLeft {
  private readonly corpus: CorpusRows
  private readonly ofAuthors: Int32Array
  private readonly ofTopics: Int32Array
  private readonly ofPapers: Uint8Array

  constructor(corpus: CorpusRows, ofAuthors: Int32Array, ofTopics: Int32Array, ofPapers: Uint8Array) {
    this.corpus = corpus
    this.ofAuthors = ofAuthors
    this.ofTopics = ofTopics
    this.ofPapers = ofPapers
  }

  /** Undefined for what the corpus does not hold. */
  get(id: NodeId): number | undefined {
    const { authors, topics, papers } = this.corpus
    if (isAuthorId(id)) return this.ofAuthors[authors.placeOf.get(id) ?? -1]
    if (isTopicId(id)) return this.ofTopics[topics.placeOf.get(id) ?? -1]
    return isPaperId(id) ? this.ofPapers[papers.placeOf.get(id) ?? -1] : undefined
  }
}

/** How many papers of every author or topic are left. */
function countLeft({ ids }: Universe<unknown>, rows: Rows, left: Uint8Array): Int32Array {
  const counts = new Int32Array(ids.length)
  for (let row = 0; row < counts.length; row++) counts[row] = countFlagged(rows, row, left)
  return counts
}

/**
 * What the view leaves of the atlas. Filters on papers (topics, years, fields, scores, code, affiliations) decide papers; a
 * person or topic is shown while at least `max(1, minPapers)` of its papers are left, an edge while both its ends are
 * shown and one of its papers is left; what a file states outright rests on no paper and stays; clusters and focus decide nodes. All are joined by “and”, so their order is of no
 * consequence and one more never shows more. Linear in the corpus and the network in view, in passes over typed arrays.
 */
export function applyFilters(atlas: Atlas, view: View): Shown {
  const { corpus } = atlas
  const { filters } = view
  const network = atlas.networks[view.network]
  const inCorpus = corpusRows(corpus)
  const rows = networkRows(network, inCorpus)
  const left = new Uint8Array(corpus.papers.length)
  const narrows = narrowsPapers(filters)
  for (let at = 0; at < left.length; at++) {
    const paper = corpus.papers[at]
    if (paper !== undefined && (!narrows || passesPaperFilters(paper, filters))) left[at] = 1
  }
  const leftOf = {
    author: countLeft(inCorpus.authors, inCorpus.papersOfAuthor, left),
    topic: countLeft(inCorpus.topics, inCorpus.papersOfTopic, left),
  }
  const papersOf = new PapersLeft(inCorpus, leftOf.author, leftOf.topic, left)

  const allowed = allowedClusters(rows, view)
  const near = focusedNodes(network, rows, view, left)
  const needed = Math.max(1, filters.minPapers)
  const nodes = new Uint8Array(rows.nodes.ids.length)
  for (let at = 0; at < nodes.length; at++) {
    const [kind, place] = [rows.kinds[at], rows.places[at] ?? -1]
    const counted = kind === BEHIND.author ? leftOf.author : kind === BEHIND.topic ? leftOf.topic : left
    const enough = kind === BEHIND.nothing || (counted[place] ?? 0) >= (kind === BEHIND.paper ? 1 : needed)
    const isAllowed = allowed === null || allowed[rows.clusters[at] ?? -1] === 1
    if (enough && isAllowed && (near === null || near[at] === 1)) nodes[at] = 1
  }
  const edges = new Uint8Array(rows.edges.ids.length)
  for (let at = 0; at < edges.length; at++)
    if (nodes[rows.sources[at] ?? -1] === 1 && nodes[rows.targets[at] ?? -1] === 1 && isLeft(rows, at, left))
      edges[at] = 1

  const narrowsNodes = allowed !== null || near !== null || needed > 1
  const pictured = papersBehind(network, rows, inCorpus, nodes, left)
  const papers = narrowsNodes ? pictured : left
  const people = shownOfKind(rows, nodes, BEHIND.author, inCorpus.authors, inCorpus.papersOfAuthor, papers)
  const topics = shownOfKind(rows, nodes, BEHIND.topic, inCorpus.topics, inCorpus.papersOfTopic, papers)
  const picked = {
    papers: new Picked(inCorpus.papers, papers),
    pictured: new Picked(inCorpus.papers, pictured),
    people: new Picked(inCorpus.authors, people),
    topics: new Picked(inCorpus.topics, topics),
    nodes: new Picked(rows.nodes, nodes),
    edges: new Picked(rows.edges, edges),
  }
  return {
    filtered: narrows || narrowsNodes,
    ...picked,
    papersOf,
    counts: {
      ...countPeople(atlas, people),
      papers: { shown: picked.pictured.size, all: corpus.papers.length },
      topics: { shown: picked.topics.size, all: corpus.topics.filter(({ papers: own }) => own.length > 0).length },
      edges: { shown: picked.edges.size, all: network.edges.length },
    },
  }
}

/** The shown people or topics: where the network draws them its shown nodes, elsewhere those with a paper that is shown. */
function shownOfKind(
  { kinds, places }: NetworkRows,
  nodes: Uint8Array,
  kind: number,
  universe: Universe<unknown>,
  rows: Rows,
  papers: Uint8Array,
): Uint8Array {
  const shown = new Uint8Array(universe.ids.length)
  if (kinds.includes(kind)) {
    for (let at = 0; at < nodes.length; at++) if (nodes[at] === 1 && kinds[at] === kind) shown[places[at] ?? -1] = 1
    return shown
  }
  for (let row = 0; row < shown.length; row++) if (isAnyFlagged(rows, row, papers)) shown[row] = 1
  return shown
}

/** The same as `applyFilters`, remembered for the last atlas and view: what is drawn, counted and listed asks for it in turn. */
export const shownBy = memoizeLast(applyFilters)

/** Counts people and the unnamed apart; people without a paper (only suggested ones) are not counted at all. */
function countPeople(atlas: Atlas, people: Uint8Array): Pick<Shown['counts'], 'people' | 'unnamed' | 'peopleLabel'> {
  const counts = { people: { shown: 0, all: 0 }, unnamed: { shown: 0, all: 0 } }
  for (const [at, { unnamed, papers }] of atlas.corpus.authors.entries()) {
    if (papers.length === 0) continue
    const count = unnamed ? counts.unnamed : counts.people
    count.all++
    if (people[at] === 1) count.shown++
  }
  const named = countWithNoun(counts.people, 'person', 'people')
  const peopleLabel = counts.unnamed.all === 0 ? named : `${named} and ${countText(counts.unnamed)} unnamed`
  return { ...counts, peopleLabel }
}

/** The papers left, in the corpus's order. */
export const shownPapers = (atlas: Atlas, shown: Shown): Paper[] =>
  atlas.corpus.papers.filter(({ id }) => shown.papers.has(id))
