import type { Atlas, Network } from '../graph/atlas'
import type { Corpus } from '../resolve/corpus'
import { countLeft } from './filter-counts'
import { BEHIND, corpusRows, isAnyFlagged, networkRows, type CorpusRows, type NetworkRows } from './filter-index'
import { applyNetworkRule, isNetworkRule, uniteLeft, type Left, type RuleFacts } from './network-rules'
import { flagPapers, isResting } from './paper-rules'
import { isPaperRule, isTieRule, type Chain, type NodeRule, type Rule, type TieRule, type Turned } from './rules'
import type { View } from './view'

/** What a chain runs over: the corpus and the network in view, in numbers. */
export type Ground = {
  readonly corpus: Corpus
  readonly network: Network
  readonly inCorpus: CorpusRows
  readonly rows: NetworkRows
}

/** How all stands after some rules. */
export type Standing = Left & {
  readonly papers: Uint8Array
  /** Papers that tie nobody; null: every paper does. */
  readonly untied: Uint8Array | null
  /** Edges that no rule on ties took, wherever their ends are, and whether or not a paper is left behind them. */
  readonly ties: Uint8Array
  /** Papers left of every author and topic; null: what the papers left no longer hold is not taken away yet. */
  readonly leftOf: { readonly authors: Int32Array; readonly topics: Int32Array } | null
}

/** A standing from which all is taken away that its papers no longer hold. */
export type Settled = Standing & { readonly leftOf: NonNullable<Standing['leftOf']> }

export function groundOf({ corpus, networks }: Atlas, { network: id }: Pick<View, 'network'>): Ground {
  const network = networks[id]
  const inCorpus = corpusRows(corpus)
  return { corpus, network, inCorpus, rows: networkRows(network, inCorpus) }
}

/** How all stands before any rule, of the nodes that no eye hides. */
export const startOf = ({ corpus, rows }: Ground, nodes: Uint8Array): Standing => ({
  papers: new Uint8Array(corpus.papers.length).fill(1),
  untied: null,
  nodes,
  edges: new Uint8Array(rows.sources.length).fill(1),
  ties: new Uint8Array(rows.sources.length).fill(1),
  leftOf: null,
})

/** Papers that are left and tie those behind them. */
function tyingPapers({ papers, untied }: Standing): Uint8Array {
  if (untied === null) return papers
  const tying = papers.slice()
  for (let at = 0; at < tying.length; at++) if (untied[at] === 1) tying[at] = 0
  return tying
}

/**
 * Takes away what the papers left no longer hold: people, topics and papers of which none is left, and edges without an end or
 * without a paper. What a file states outright rests on no paper.
 */
export function settle({ inCorpus, rows }: Ground, standing: Standing): Settled {
  const { papers, leftOf: known } = standing
  if (known !== null) return { ...standing, leftOf: known }
  const leftOf = {
    authors: countLeft(inCorpus.authors, inCorpus.papersOfAuthor, papers),
    topics: countLeft(inCorpus.topics, inCorpus.papersOfTopic, papers),
  }
  const [nodes, edges] = [standing.nodes.slice(), standing.edges.slice()]
  const { kinds, places, sources, targets, stated, papersOfEdge } = rows
  for (let at = 0; at < nodes.length; at++) {
    if (nodes[at] !== 1) continue
    const place = places[at] ?? -1
    const kind = kinds[at]
    if (kind === BEHIND.paper) nodes[at] = papers[place] ?? 0
    else if (kind === BEHIND.author) nodes[at] = (leftOf.authors[place] ?? 0) > 0 ? 1 : 0
    else if (kind === BEHIND.topic) nodes[at] = (leftOf.topics[place] ?? 0) > 0 ? 1 : 0
  }
  const tying = tyingPapers(standing)
  for (let at = 0; at < edges.length; at++) {
    if (edges[at] !== 1) continue
    const hasEnds = nodes[sources[at] ?? -1] === 1 && nodes[targets[at] ?? -1] === 1
    if (!hasEnds || (stated[at] !== 1 && !isAnyFlagged(papersOfEdge, at, tying))) edges[at] = 0
  }
  return { ...standing, nodes, edges, leftOf }
}

/** Edges that papers and rules on ties leave, also those whose ends are out of sight. Linear in the edges and their papers. */
export function tiesLeft({ rows: { stated, papersOfEdge } }: Ground, standing: Standing): Uint8Array {
  const tying = tyingPapers(standing)
  const ties = standing.ties.slice()
  for (let at = 0; at < ties.length; at++)
    if (ties[at] === 1 && stated[at] !== 1 && !isAnyFlagged(papersOfEdge, at, tying)) ties[at] = 0
  return ties
}

const shares = new WeakMap<Network, Float64Array>()
/** What each paper of each edge adds to its weight, beside `papersOfEdge`. */
function sharesOf(network: Network, { papersOfEdge }: NetworkRows): Float64Array {
  const known = shares.get(network)
  if (known !== undefined) return known
  const all = new Float64Array(papersOfEdge.places.length)
  let next = 0
  for (const edge of network.edges) for (const { share } of edge.shares) all[next++] = share
  shares.set(network, all)
  return all
}

const teams = new WeakMap<Corpus, Int32Array>()
/** How many known authors each paper has: those listed and the page's owner. */
export function teamsOf(corpus: Corpus): Int32Array {
  const known = teams.get(corpus)
  if (known !== undefined) return known
  const all = Int32Array.from(corpus.papers, ({ authors }) => {
    let count = 0
    for (const { evidence } of authors) if (evidence !== 'suggested') count++
    return count
  })
  teams.set(corpus, all)
  return all
}

/** What rules on nodes and ties look at. Linear in the network and its papers. */
function factsOf({ corpus, network, rows }: Ground, standing: Settled): RuleFacts {
  const { sources, targets, papersOfEdge, stated, kinds, places } = rows
  const tying = tyingPapers(standing)
  const own = sharesOf(network, rows)
  const sizes = teamsOf(corpus)
  const edges = sources.length
  const facts = {
    sources,
    targets,
    weights: new Float64Array(edges),
    papersOfEdge: new Int32Array(edges),
    papersOfNode: new Int32Array(kinds.length),
    smallestTeam: new Int32Array(edges),
    largestTeam: new Int32Array(edges),
  }
  for (let edge = 0; edge < edges; edge++) {
    if (stated[edge] === 1) {
      facts.weights[edge] = network.edges[edge]?.weight ?? 0
      continue
    }
    let [weight, count, smallest, largest] = [0, 0, 0, 0]
    for (let at = papersOfEdge.offsets[edge] ?? 0; at < (papersOfEdge.offsets[edge + 1] ?? 0); at++) {
      const paper = papersOfEdge.places[at] ?? -1
      if (tying[paper] !== 1) continue
      const team = sizes[paper] ?? 0
      weight += own[at] ?? 0
      count++
      smallest = smallest === 0 ? team : Math.min(smallest, team)
      largest = Math.max(largest, team)
    }
    facts.weights[edge] = weight
    facts.papersOfEdge[edge] = count
    facts.smallestTeam[edge] = smallest
    facts.largestTeam[edge] = largest
  }
  for (let at = 0; at < kinds.length; at++) {
    const place = places[at] ?? -1
    if (kinds[at] === BEHIND.author) facts.papersOfNode[at] = standing.leftOf.authors[place] ?? 0
    else if (kinds[at] === BEHIND.topic) facts.papersOfNode[at] = standing.leftOf.topics[place] ?? 0
    else facts.papersOfNode[at] = -1
  }
  return facts
}

/** 1 for each paper that a rule lets through, `not` taken in. */
function papersOf(corpus: Corpus, rule: Rule): Uint8Array | null {
  if (!isPaperRule(rule)) return null
  const flags = flagPapers(corpus, rule)
  if (rule.not) for (let at = 0; at < flags.length; at++) flags[at] = flags[at] === 1 ? 0 : 1
  return flags
}

/** The papers that a rule on teams has tie nobody, beside those that others have. */
function untiedBy(corpus: Corpus, rule: (NodeRule | TieRule) & Turned, before: Uint8Array | null): Uint8Array | null {
  if (rule.kind !== 'tie-team') return before
  const sizes = teamsOf(corpus)
  const untied = before === null ? new Uint8Array(sizes.length) : before.slice()
  for (let at = 0; at < untied.length; at++) if ((sizes[at] ?? 0) > rule.most !== rule.not) untied[at] = 1
  return untied
}

/**
 * Runs a chain. Joined by `and`, each rule works on what those before it leave, so that a k-core after a least weight is the core of
 * the heavy ties. Joined by `or`, a paper is left that one rule on papers lets through, and of the network that these papers make,
 * whatever one rule on nodes or ties leaves. `tell` hears how all stands after each rule that is joined by `and`. Linear in corpus and network for each rule.
 */
export function runChain(
  ground: Ground,
  { rules, join }: Chain,
  start: Standing,
  tell?: (rule: Rule, standing: Settled) => void,
): Settled {
  if (join === 'and') return runAll(ground, rules, start, tell)
  return runAny(
    ground,
    rules.filter((rule) => !isResting(rule)),
    start,
  )
}

/** Ties without those that were in sight and are no more. */
function thinned({ ties, edges }: Standing, left: Uint8Array): Uint8Array {
  const kept = ties.slice()
  for (let at = 0; at < kept.length; at++) if (edges[at] === 1 && left[at] !== 1) kept[at] = 0
  return kept
}

function runAll(
  ground: Ground,
  rules: readonly Rule[],
  start: Standing,
  tell: ((rule: Rule, standing: Settled) => void) | undefined,
): Settled {
  let now = start
  let facts: RuleFacts | null = null
  const settled = (): Settled => {
    const own = settle(ground, now)
    now = own
    return own
  }
  for (const rule of rules) {
    if (!isResting(rule)) {
      const flags = papersOf(ground.corpus, rule)
      if (flags !== null) {
        for (let at = 0; at < flags.length; at++) if (now.papers[at] !== 1) flags[at] = 0
        now = { ...now, papers: flags, leftOf: null }
        facts = null
      } else if (isNetworkRule(rule)) {
        const before = settled()
        facts ??= factsOf(ground, before)
        const untied = untiedBy(ground.corpus, rule, before.untied)
        const left = applyNetworkRule(ground.network, rule, facts, before)
        const ties = isTieRule(rule) ? thinned(before, left.edges) : before.ties
        now = { ...before, ...left, untied, ties }
        if (untied !== before.untied) facts = null
      }
    }
    if (tell) tell(rule, settled())
  }
  return settled()
}

function runAny(ground: Ground, rules: readonly Rule[], start: Standing): Settled {
  const [first, ...others] = rules.map((rule) => papersOf(ground.corpus, rule)).filter((flags) => flags !== null)
  const union = first ?? start.papers
  for (const flags of others) for (let at = 0; at < union.length; at++) if (flags[at] === 1) union[at] = 1
  const before = settle(ground, first === undefined ? start : { ...start, papers: union, leftOf: null })
  const own = rules.filter(isNetworkRule)
  if (own.length === 0) return before
  const facts = factsOf(ground, before)
  const left = uniteLeft(own.map((rule) => applyNetworkRule(ground.network, rule, facts, before)))
  return left === null
    ? before
    : { ...before, ...left, ties: own.some(isTieRule) ? thinned(before, left.edges) : before.ties }
}
