import { byText } from '../base/order'
import type { PaperRecord } from '../records/record'
import type { Decision } from './decisions'
import { toCandidate, type Candidate } from './paper-candidate'
import { startClusters, type Link, type PaperClusters } from './paper-clusters'
import { readPaperDecisions, type PaperDecisions } from './paper-decisions'
import { findPaperPairs } from './paper-pairs'
import { scorePair } from './paper-score'
import { contentOf, recordKey } from './record-key'
import { findSimilarAbstracts, type SimilarPair } from './similar-abstracts'
import { BY_HAND, LIKELY_SAME_PAPER, SAME_PAPER } from './thresholds'
import { claimsOfPapersWords } from '../words/claims-of-papers'

export { contentOf, recordKey }

/** Records that are one paper, with the links that joined them, in the order of joining. */
export type PaperGroup = { readonly records: readonly PaperRecord[]; readonly links: readonly Link[] }

/** Two records that may be one paper, but not surely enough to act on. */
export type PaperSuggestion = {
  /** Keys of the two records, as decisions name them, sorted. */
  readonly about: readonly [string, string]
  readonly records: readonly [PaperRecord, PaperRecord]
  /** From `LIKELY_SAME_PAPER` on. */
  readonly confidence: number
  /** Plain sentences, the strongest reason first. */
  readonly because: readonly string[]
}

/** What the search finds: every record in one group, and pairs of groups that a person should look at. */
export type PaperMatch = { readonly groups: readonly PaperGroup[]; readonly suggestions: readonly PaperSuggestion[] }

/** What is known before the search. Accepted decisions of kind `same-paper` join records, rejected ones forbid it. */
export type MatchOptions = { readonly decisions?: readonly Decision[] }

const rank = ({ title, whole }: Candidate): number => (title === null ? 2 : whole ? 0 : 1)

function orderByContent(records: readonly PaperRecord[]): Candidate[] {
  // Few records have one title, and only theirs is asked for.
  const contents = new Map<PaperRecord, string>()
  const textOf = ({ record }: Candidate): string => {
    const content = contents.get(record) ?? contentOf(record)
    contents.set(record, content)
    return content
  }
  return records
    .map(toCandidate)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        byText(a.title ?? '', b.title ?? '') ||
        byText(textOf(a), textOf(b)) ||
        byText(a.record.source, b.record.source) ||
        a.record.line - b.record.line,
    )
}

/** Two records with all that speaks for their being one. */
type ScoredPair = {
  readonly one: Candidate
  readonly other: Candidate
  readonly link: Omit<Link, 'first' | 'second'>
}

function scorePairs(candidates: readonly Candidate[]): ScoredPair[] {
  const keyOf = (first: number, second: number): number => first * candidates.length + second
  const byAbstract = new Map<number, SimilarPair>()
  for (const pair of findSimilarAbstracts(candidates.map(({ record }) => record.abstract)))
    byAbstract.set(keyOf(pair.first, pair.second), pair)
  const keys = new Set(byAbstract.keys())
  for (const { first, second } of findPaperPairs(candidates)) keys.add(keyOf(first, second))
  const scored: ScoredPair[] = []
  for (const key of Float64Array.from(keys).sort()) {
    const [one, other] = [candidates[Math.floor(key / candidates.length)], candidates[key % candidates.length]]
    if (one === undefined || other === undefined) continue
    const pair = byAbstract.get(key) ?? null
    const { score, because, how } = scorePair(one, other, pair)
    const reason = how === 'abstract' && pair !== null ? pair : 'title'
    if (score >= LIKELY_SAME_PAPER) scored.push({ one, other, link: { reason, by: how, confidence: score, because } })
  }
  return scored.sort((a, b) => b.link.confidence - a.link.confidence)
}

/** A person's joins come first: they hold against everything but a person's own “not the same”. */
function joinDecided(candidates: readonly Candidate[], { joined }: PaperDecisions, clusters: PaperClusters): void {
  if (joined.length === 0) return
  const byKey = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const block = byKey.get(candidate.key)
    if (block === undefined) byKey.set(candidate.key, [candidate])
    else block.push(candidate)
  }
  const link = {
    reason: 'title',
    by: 'decision',
    confidence: BY_HAND,
    because: [claimsOfPapersWords.youSaidThatTheyAre],
  } as const
  for (const keys of joined) {
    const [first, ...others] = keys.flatMap((key) => byKey.get(key) ?? [])
    if (first !== undefined) for (const other of others) clusters.join(first, other, link)
  }
}

/** The surest pair of every two groups that are not one, unless a person keeps them apart. */
function suggest(pairs: readonly ScoredPair[], clusters: PaperClusters): PaperSuggestion[] {
  const groupOf = new Map(
    clusters.list().flatMap(({ members }, index) => members.map((member) => [member, index] as const)),
  )
  const told = new Set<string>()
  const suggestions: PaperSuggestion[] = []
  for (const { one, other, link } of pairs) {
    const { confidence, because } = link
    const groups = [groupOf.get(one) ?? 0, groupOf.get(other) ?? 0].sort((a, b) => a - b).join()
    if (clusters.areOne(one, other) || one.key === other.key || told.has(groups)) continue
    told.add(groups)
    if (clusters.areParted(one, other)) continue
    const [a, b] = one.key < other.key ? [one, other] : [other, one]
    const refused = confidence >= SAME_PAPER
    suggestions.push({
      about: [a.key, b.key],
      records: [a.record, b.record],
      confidence: refused ? LIKELY_SAME_PAPER : confidence,
      because: refused ? [...because, claimsOfPapersWords.otherRecordsOfTheTwo] : because,
    })
  }
  return suggestions
}

/**
 * Finds which records are one paper. Every two records that share something rare are scored by identifiers, title,
 * authors, year, venue and abstract; the surest join first, and no join may bring together what contradicts each other.
 * What is likely but not sure is suggested. Neither the order of the records and decisions nor places in files change the
 * outcome. Cost: near-linear in the number of records.
 */
export function matchPapers(records: readonly PaperRecord[], options: MatchOptions = {}): PaperMatch {
  const candidates = orderByContent(records)
  const decisions = readPaperDecisions(options.decisions ?? [])
  const clusters = startClusters(candidates, decisions.parted)
  joinDecided(candidates, decisions, clusters)
  const pairs = scorePairs(candidates)
  for (const { one, other, link } of pairs) if (link.confidence >= SAME_PAPER) clusters.join(one, other, link)
  const groups = clusters.list().map(({ members, links }) => ({ records: members.map(({ record }) => record), links }))
  return { groups, suggestions: suggest(pairs, clusters) }
}

/** The groups of `matchPapers`: every record in one, records of one paper together. */
export const groupSamePapers = (records: readonly PaperRecord[], options: MatchOptions = {}): readonly PaperGroup[] =>
  matchPapers(records, options).groups

/** The suggestions of `matchPapers`: records that may be one paper, the surest first; what was rejected is not among them. */
export const suggestSamePapers = (
  records: readonly PaperRecord[],
  options: MatchOptions = {},
): readonly PaperSuggestion[] => matchPapers(records, options).suggestions
