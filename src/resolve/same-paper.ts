import { byText } from '../base/order'
import type { PaperRecord } from '../records/record'
import { startClusters, toCandidate, type Candidate, type Link, type PaperClusters } from './paper-clusters'
import { findSimilarAbstracts } from './similar-abstracts'

/** Records that are one paper, with the links that joined them, in the order of joining. */
export type PaperGroup = { readonly records: readonly PaperRecord[]; readonly links: readonly Link[] }

/** What a record says, without where it stands: puts records in an order that does not depend on files. */
export const contentOf = (record: PaperRecord): string =>
  JSON.stringify([record.title, record.authors, record.authorsComplete, record.abstract, record.date, record.links])

const rank = ({ title, whole }: Candidate): number => (title === null ? 2 : whole ? 0 : 1)

function orderByContent(records: readonly PaperRecord[]): Candidate[] {
  const keyed = records.map((record) => ({ candidate: toCandidate(record), content: contentOf(record) }))
  keyed.sort(
    (a, b) =>
      rank(a.candidate) - rank(b.candidate) ||
      byText(a.candidate.title ?? '', b.candidate.title ?? '') ||
      byText(a.content, b.content) ||
      byText(a.candidate.record.source, b.candidate.record.source) ||
      a.candidate.record.line - b.candidate.record.line,
  )
  return keyed.map(({ candidate }) => candidate)
}

/**
 * Joins records of equal title: each with the first that shares an author, else with the first that does not forbid
 * it.
 */
function joinEqualTitles(candidates: readonly Candidate[], clusters: PaperClusters): void {
  const blocks = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.title === null) continue
    const block = blocks.get(candidate.title)
    if (block === undefined) blocks.set(candidate.title, [candidate])
    else block.push(candidate)
  }
  for (const block of blocks.values()) {
    const bySurname = new Map<string, Candidate>()
    const [first] = block
    for (const candidate of block) {
      const known = [...candidate.surnames].flatMap((name) => bySurname.get(name) ?? [])
      const joined = known.some((other) => clusters.join(other, candidate, 'title'))
      if (!joined && first !== undefined) clusters.join(first, candidate, 'title')
      for (const name of candidate.surnames) if (!bySurname.has(name)) bySurname.set(name, candidate)
    }
  }
}

/**
 * Finds which records are one paper: those with equal titles, unless both list all their authors and share none, and
 * those whose abstracts say the same with few changes, unless their titles differ. The surest links join first.
 * Neither the order of the records nor their places in files changes the groups. Cost: near-linear.
 */
export function groupSamePapers(records: readonly PaperRecord[]): PaperGroup[] {
  const candidates = orderByContent(records)
  const clusters = startClusters(candidates)
  joinEqualTitles(candidates, clusters)
  const pairs = findSimilarAbstracts(candidates.map(({ record }) => record.abstract))
  pairs.sort((a, b) => b.share - a.share || a.first - b.first || a.second - b.second)
  for (const pair of pairs) {
    const [one, other] = [candidates[pair.first], candidates[pair.second]]
    if (one !== undefined && other !== undefined) clusters.join(one, other, pair)
  }
  return clusters.list().map(({ members, links }) => ({ records: members.map(({ record }) => record), links }))
}
