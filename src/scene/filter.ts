import { memoizeLast } from '../base/memoize'
import type { Atlas, ClusterId, Network, NetworkEdge, NodeId } from '../graph/atlas'
import type { AuthorId, Paper, PaperId, TopicId } from '../resolve/corpus'
import { indexCorpus, indexNetwork, isAuthorId, isPaperId, isStatedId, isTopicId, otherEnd } from './atlas-index'
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
  readonly papersOf: ReadonlyMap<NodeId, number>
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

const countIn = <Id>(ids: readonly Id[], left: ReadonlySet<Id>): number => {
  let count = 0
  for (const id of ids) if (left.has(id)) count++
  return count
}

/** “20 of 71”, or “71” where all are shown. */
export const countText = ({ shown, all }: Count): string => (shown === all ? `${all}` : `${shown} of ${all}`)

/** “20 of 71 people”, agreeing with the number of all. */
export const countWithNoun = (count: Count, one: string, many = `${one}s`): string =>
  `${countText(count)} ${count.all === 1 ? one : many}`

/** The clusters whose nodes may be shown, or null where all may; ids that the network does not hold narrow nothing. */
function allowedClusters(network: Network, view: View): ReadonlySet<ClusterId> | null {
  const { clusters } = indexNetwork(network)
  const only = view.filters.onlyClusters.filter((id) => clusters.has(id))
  const hidden = view.filters.hiddenClusters.filter((id) => clusters.has(id))
  if (only.length === 0 && hidden.length === 0) return null
  const allowed = new Set(only.length > 0 ? only : clusters.keys())
  for (const id of hidden) allowed.delete(id)
  return allowed
}

/** Whether an edge has a paper left; what a file states outright rests on no paper. */
const isLeft = ({ kind, papers }: NetworkEdge, left: ReadonlySet<PaperId>): boolean =>
  kind === 'stated' || papers.some((paper) => left.has(paper))

/** The focus and its neighbours by edges with a paper left, or null where nothing of this network is in focus. */
function focusedNodes(network: Network, view: View, left: ReadonlySet<PaperId>): ReadonlySet<NodeId> | null {
  const { focus } = view
  const { nodes, edgesAt } = indexNetwork(network)
  if (focus === null || !nodes.has(focus)) return null
  const near = new Set<NodeId>([focus])
  for (const edge of edgesAt.get(focus) ?? []) if (isLeft(edge, left)) near.add(otherEnd(edge, focus))
  return near
}

/** The papers that the shown nodes stand for: the nodes themselves where the network draws papers. */
function papersBehind(atlas: Atlas, network: Network, nodes: ReadonlySet<NodeId>, left: ReadonlySet<PaperId>) {
  const { authors, topics } = indexCorpus(atlas.corpus)
  const drawsPapers = network.id === 'papers' || network.id === 'knowledge'
  const behind = new Set<PaperId>()
  for (const id of nodes) {
    if (isPaperId(id)) behind.add(id)
    else if (!drawsPapers && !isStatedId(id))
      for (const paper of (isAuthorId(id) ? authors.get(id) : topics.get(id))?.papers ?? [])
        if (left.has(paper)) behind.add(paper)
  }
  return behind
}

/**
 * What the view leaves of the atlas. Filters on papers (topics, years, fields, scores, code, affiliations) decide papers; a
 * person or topic is shown while at least `max(1, minPapers)` of its papers are left, an edge while both its ends are
 * shown and one of its papers is left; what a file states outright rests on no paper and stays; clusters and focus decide nodes. All are joined by “and”, so their order is of no
 * consequence and one more never shows more. Linear in the corpus and the network in view.
 */
export function applyFilters(atlas: Atlas, view: View): Shown {
  const { corpus } = atlas
  const { filters } = view
  const network = atlas.networks[view.network]
  const left = new Set<PaperId>()
  for (const paper of corpus.papers) if (passesPaperFilters(paper, filters)) left.add(paper.id)

  const papersOf = new Map<NodeId, number>()
  for (const { id } of corpus.papers) papersOf.set(id, left.has(id) ? 1 : 0)
  for (const { id, papers } of [...corpus.authors, ...corpus.topics]) papersOf.set(id, countIn(papers, left))

  const allowed = allowedClusters(network, view)
  const near = focusedNodes(network, view, left)
  const needed = Math.max(1, filters.minPapers)
  const nodes = new Set<NodeId>()
  for (const { id, kind, cluster } of network.nodes) {
    if (kind !== 'node' && (papersOf.get(id) ?? 0) < (kind === 'paper' ? 1 : needed)) continue
    if ((allowed === null || allowed.has(cluster)) && (near === null || near.has(id))) nodes.add(id)
  }
  const edges = new Set<string>()
  for (const edge of network.edges)
    if (nodes.has(edge.source) && nodes.has(edge.target) && isLeft(edge, left)) edges.add(edge.id)

  const narrowsNodes = allowed !== null || near !== null || needed > 1
  const pictured = papersBehind(atlas, network, nodes, left)
  const papers = narrowsNodes ? pictured : left

  const drawn = new Set(network.nodes.map(({ kind }) => kind))
  const people = new Set<AuthorId>()
  const topics = new Set<TopicId>()
  for (const id of nodes) {
    if (isAuthorId(id)) people.add(id)
    else if (isTopicId(id)) topics.add(id)
  }
  if (!drawn.has('author'))
    for (const { id, papers: own } of corpus.authors) if (countIn(own, papers) > 0) people.add(id)
  if (!drawn.has('topic')) for (const { id, papers: own } of corpus.topics) if (countIn(own, papers) > 0) topics.add(id)

  return {
    filtered: narrowsPapers(filters) || narrowsNodes,
    papers,
    pictured,
    people,
    topics,
    nodes,
    edges,
    papersOf,
    counts: {
      ...countPeople(atlas, people),
      papers: { shown: pictured.size, all: corpus.papers.length },
      topics: { shown: topics.size, all: corpus.topics.filter(({ papers: own }) => own.length > 0).length },
      edges: { shown: edges.size, all: network.edges.length },
    },
  }
}

/** The same as `applyFilters`, remembered for the last atlas and view: what is drawn, counted and listed asks for it in turn. */
export const shownBy = memoizeLast(applyFilters)

/** Counts people and the unnamed apart; people without a paper (only suggested ones) are not counted at all. */
function countPeople(
  atlas: Atlas,
  people: ReadonlySet<AuthorId>,
): Pick<Shown['counts'], 'people' | 'unnamed' | 'peopleLabel'> {
  const counts = { people: { shown: 0, all: 0 }, unnamed: { shown: 0, all: 0 } }
  for (const { id, unnamed, papers } of atlas.corpus.authors) {
    if (papers.length === 0) continue
    const count = unnamed ? counts.unnamed : counts.people
    count.all++
    if (people.has(id)) count.shown++
  }
  const named = countWithNoun(counts.people, 'person', 'people')
  const peopleLabel = counts.unnamed.all === 0 ? named : `${named} and ${countText(counts.unnamed)} unnamed`
  return { ...counts, peopleLabel }
}

/** The papers left, in the corpus's order. */
export const shownPapers = (atlas: Atlas, shown: Shown): Paper[] =>
  atlas.corpus.papers.filter(({ id }) => shown.papers.has(id))
