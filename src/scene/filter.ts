import { memoizeLastOf } from '../base/memoize'
import { Picked } from '../base/picked'
import type { Atlas, Network, NodeId } from '../graph/atlas'
import type { AuthorId, Paper, PaperId, TopicId } from '../resolve/corpus'
import { arrangementOf, type Arrangement } from './arrangement'
import { firstWith } from './atlas-index'
import { chainOf } from './chain'
import {
  countFilled,
  countPeople,
  papersBehind,
  PapersLeft,
  shownOfKind,
  type Count,
  type PeopleCounts,
} from './filter-counts'
import { BEHIND, type NetworkRows } from './filter-index'
import { groundOf, runChain, settle, startOf, tiesLeft, type Ground, type Settled, type Standing } from './filter-run'
import { isResting } from './paper-rules'
import { nodesAround, unfoldNodes } from './reach'
import { isPaperRule, type Rule } from './rules'
import type { View } from './view'

export { countText, countWithNoun, type Count } from './filter-counts'

/** What a view leaves of an atlas. Positions are never touched: what is filtered out stays in its place, pale. */
export type Shown = {
  /** Whether anything narrows the view at all. */
  readonly filtered: boolean
  /** Papers that the filters leave; where clusters, focus or the minimum narrow the nodes, only those behind a shown node. */
  readonly papers: Picked<PaperId>
  /** Those of `papers` that stand behind the picture: a paper of no known author is in no picture of people. */
  readonly pictured: Picked<PaperId>
  /** Shown people; in networks without people, the people behind `papers`. */
  readonly people: ReadonlySet<AuthorId>
  /** Shown topics; in networks without topics, the topics of `papers`. */
  readonly topics: ReadonlySet<TopicId>
  /** Shown nodes of the network in view. */
  readonly nodes: Picked<NodeId>
  /** Ids of its shown edges. */
  readonly edges: Picked<string>
  /** Papers left of every author and topic (0 included) by the filters on papers, and 0 or 1 of every paper. */
  readonly papersOf: PapersLeft
  /** Papers that tie nobody, by a rule on large teams; what they add to a tie is not drawn. */
  readonly untied: ReadonlySet<PaperId>
  readonly counts: PeopleCounts & {
    /** `shown` counts `pictured`. */
    readonly papers: Count
    readonly topics: Count
    readonly edges: Count
  }
}

/** Of every node 0 where it was put out of sight, by its name or with its community, else 1; null where none was. */
function unhiddenNodes(rows: NetworkRows, { filters: { hiddenClusters, hiddenNodes } }: View): Uint8Array | null {
  const clusters = rows.clusterIds.map((id) => hiddenClusters.includes(id))
  const places = hiddenNodes.flatMap((id) => rows.nodes.placeOf.get(id) ?? [])
  if (places.length === 0 && !clusters.includes(true)) return null
  const nodes = new Uint8Array(rows.clusters.length).fill(1)
  for (let at = 0; at < nodes.length; at++) if (clusters[rows.clusters[at] ?? -1] === true) nodes[at] = 0
  for (const place of places) nodes[place] = 0
  return nodes
}

const allNodes = ({ clusters }: NetworkRows): Uint8Array => new Uint8Array(clusters.length).fill(1)

/** A standing seen around the focus, with what a person expanded and without what they folded; itself where nothing is. */
function standingAround(ground: Ground, view: View, standing: Settled): Settled {
  const { rows } = ground
  const { expanded, folded } = arrangementOf(view)
  const isFocused = view.focus !== null && rows.nodes.placeOf.has(view.focus)
  if (!isFocused && expanded.length + folded.length === 0) return standing
  const ties = tiesLeft(ground, standing)
  const near = nodesAround(rows, view, ties)
  const nodes = standing.nodes.slice()
  if (near !== null) for (let at = 0; at < nodes.length; at++) if (near[at] !== 1) nodes[at] = 0
  unfoldNodes(rows, view, ties, nodes)
  const edges = ties.slice()
  for (let at = 0; at < edges.length; at++)
    if (nodes[rows.sources[at] ?? -1] !== 1 || nodes[rows.targets[at] ?? -1] !== 1) edges[at] = 0
  return { ...standing, nodes, edges }
}

/** The papers of a standing, the people and the topics behind them; `narrowed`: only those behind a shown node. */
function picturedOf({ network, rows, inCorpus }: Ground, { nodes, papers: left }: Standing, narrowed: boolean) {
  const pictured = papersBehind(network, rows, inCorpus, nodes, left)
  const papers = narrowed ? pictured : left
  return {
    pictured,
    papers,
    people: shownOfKind(rows, nodes, BEHIND.author, inCorpus.authors, inCorpus.papersOfAuthor, papers),
    topics: shownOfKind(rows, nodes, BEHIND.topic, inCorpus.topics, inCorpus.papersOfTopic, papers),
  }
}

/**
 * What the view leaves of the atlas: what no eye hides, of that what the chain of conditions leaves (`chain.ts`, `filter-run.ts`),
 * and of that who is around the focus, expanded or folded. A person or topic is shown while one of its papers is left, an edge while both its
 * ends are shown and one of its papers is left; what a file states outright rests on no paper and stays. Linear in the corpus
 * and the network in view for each rule, in passes over typed arrays.
 */
export function applyFilters(atlas: Atlas, view: View): Shown {
  const ground = groundOf(atlas, view)
  const { corpus, network, inCorpus, rows } = ground
  const chain = chainOf(view.filters, network.clusters)
  const unhidden = unhiddenNodes(rows, view)
  const ran = runChain(ground, chain, startOf(ground, unhidden ?? allNodes(rows)))
  const standing = standingAround(ground, view, ran)
  const { papers: left, nodes, edges, untied } = standing

  const active = chain.rules.filter((rule) => !isResting(rule))
  const isAround = (view.focus !== null && rows.nodes.placeOf.has(view.focus)) || arrangementOf(view).folded.length > 0
  const narrowsNodes = unhidden !== null || isAround || active.some((rule) => !isPaperRule(rule))
  const { pictured, papers, people, topics } = picturedOf(ground, standing, narrowsNodes)
  const picked = {
    papers: new Picked(inCorpus.papers, papers),
    pictured: new Picked(inCorpus.papers, pictured),
    people: new Picked(inCorpus.authors, people),
    topics: new Picked(inCorpus.topics, topics),
    nodes: new Picked(rows.nodes, nodes),
    edges: new Picked(rows.edges, edges),
  }
  return {
    filtered: active.length > 0 || narrowsNodes,
    ...picked,
    papersOf: new PapersLeft(inCorpus, standing.leftOf.authors, standing.leftOf.topics, left),
    untied: new Picked(inCorpus.papers, untied ?? new Uint8Array(left.length)),
    counts: {
      ...countPeople(inCorpus, people),
      papers: { shown: picked.pictured.size, all: corpus.papers.length },
      topics: { shown: picked.topics.size, all: countFilled(inCorpus.papersOfTopic) },
      edges: { shown: picked.edges.size, all: network.edges.length },
    },
  }
}

// By what of a view narrows: the same view with another selection leaves the same.
const remembered = memoizeLastOf(
  (network: Network, atlas: Atlas, filters: View['filters'], focus: View['focus'], arrangement: Arrangement): Shown =>
    applyFilters(atlas, { network: network.id, filters, focus, arrangement, selection: null }),
)

/** The same as `applyFilters`, remembered for the last view of each network: what is drawn, counted and listed asks for it in turn. */
export const shownBy = (atlas: Atlas, view: View): Shown =>
  remembered(
    atlas.networks[view.network],
    firstWith(atlas, view.network),
    view.filters,
    view.focus,
    arrangementOf(view),
  )

/** What is left after a rule of the chain, or of that rule alone where any of them suffices. */
export type Stage = {
  readonly rule: Rule
  readonly papers: number
  /** With the unnamed. */
  readonly people: number
  readonly topics: number
  readonly nodes: number
  readonly edges: number
  /** Ties that this rule took from what those before it left. */
  readonly tiesHidden: number
}

const sum = (flags: Uint8Array): number => {
  let count = 0
  for (let at = 0; at < flags.length; at++) count += flags[at] ?? 0
  return count
}

/** The chain step by step. Hidden clusters count, focus does not. One pass of the chain, and one count for each rule. */
export function stagesOf(atlas: Atlas, view: View): Stage[] {
  const ground = groundOf(atlas, view)
  const chain = chainOf(view.filters, ground.network.clusters)
  const unhidden = unhiddenNodes(ground.rows, view)
  const start = settle(ground, startOf(ground, unhidden ?? allNodes(ground.rows)))
  let narrowed = unhidden !== null
  let before: Standing = start
  const stages: Stage[] = []
  const tell = (rule: Rule, standing: Standing): void => {
    if (!isResting(rule) && !isPaperRule(rule)) narrowed = true
    const { pictured, people, topics } = picturedOf(ground, standing, narrowed)
    const edges = sum(standing.edges)
    const tiesHidden = sum(before.edges) - edges
    before = standing
    stages.push({
      rule,
      papers: sum(pictured),
      people: sum(people),
      topics: sum(topics),
      nodes: sum(standing.nodes),
      edges,
      tiesHidden,
    })
  }
  if (chain.join === 'and') runChain(ground, chain, start, tell)
  else
    for (const rule of chain.rules) {
      before = start
      runChain(ground, { rules: [rule], join: 'and' }, start, tell)
    }
  return stages
}

/** The papers left, in the corpus's order. */
export const shownPapers = (atlas: Atlas, shown: Shown): Paper[] =>
  atlas.corpus.papers.filter(({ id }) => shown.papers.has(id))
