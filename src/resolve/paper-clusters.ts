import type { PaperRecord } from '../records/record'
import { foldText } from '../base/fold'
import { titleKey } from './identifiers'
import type { SimilarPair } from './similar-abstracts'

/** Why two records are taken for one paper. */
export type Link = { readonly first: PaperRecord; readonly second: PaperRecord; readonly reason: 'title' | SimilarPair }

/** A record as the search for same papers sees it. */
export type Candidate = {
  readonly record: PaperRecord
  /** What makes two titles equal, null where the record has none. */
  readonly title: string | null
  /** Last words of the listed names, folded: the same for full and shortened first names. */
  readonly surnames: ReadonlySet<string>
  /** Whether the record lists all authors. */
  readonly whole: boolean
}

/** Records that are one paper so far, and the links that joined them in the order of joining. */
export type Cluster = {
  readonly members: Candidate[]
  readonly titles: Set<string>
  /** The author lists that are stated whole, each once; only they can speak against a join. */
  readonly wholeLists: Map<string, ReadonlySet<string>>
  readonly links: Link[]
}

/**
 * Two records with different titles are one paper only from this share of equal words on, and with an author in
 * common.
 */
const RENAMED_SHARE = 0.9

/** Prepares a record for the search. */
export function toCandidate(record: PaperRecord): Candidate {
  const title = record.title === null ? '' : titleKey(record.title)
  const surnames = new Set(record.authors.map((name) => foldText(name).split(' ').at(-1) ?? ''))
  surnames.delete('')
  return { record, title: title === '' ? null : title, surnames, whole: record.authorsComplete && surnames.size > 0 }
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  for (const item of fewer) if (more.has(item)) return true
  return false
}

function haveConflict(a: Cluster, b: Cluster): boolean {
  for (const one of a.wholeLists.values())
    for (const other of b.wholeLists.values()) if (!haveCommon(one, other)) return true
  return false
}

function titlesAllow(a: Cluster, b: Cluster, link: readonly [Candidate, Candidate], pair: SimilarPair): boolean {
  if (haveCommon(a.titles, b.titles) || a.titles.size + b.titles.size === 0) return true
  if (a.titles.size === 0 || b.titles.size === 0) return !pair.brief
  const [one, other] = link
  const renamed = !pair.brief && one.title !== null && other.title !== null && pair.share >= RENAMED_SHARE
  return renamed && haveCommon(one.surnames, other.surnames)
}

/** Disjoint sets of records that grow by joins, each refused where whole author lists or titles speak against it. */
export type PaperClusters = {
  /** Joins the sets of two records; says whether they are one set now. */
  readonly join: (one: Candidate, other: Candidate, reason: Link['reason']) => boolean
  readonly list: () => Cluster[]
}

/**
 * Starts with every record alone. A join is tested against all that the two sets hold, so no chain of joins can bring
 * together what one of its links would have refused. Cost: every record changes sets at most log2(n) times.
 */
export function startClusters(candidates: readonly Candidate[]): PaperClusters {
  const clusterOf = new Map<Candidate, Cluster>()
  for (const candidate of candidates) {
    const list = candidate.surnames
    clusterOf.set(candidate, {
      members: [candidate],
      titles: new Set(candidate.title === null ? [] : [candidate.title]),
      wholeLists: new Map(candidate.whole ? [[[...list].sort().join('\n'), list]] : []),
      links: [],
    })
  }
  return {
    join: (one, other, reason) => {
      const [a, b] = [clusterOf.get(one), clusterOf.get(other)]
      if (a === undefined || b === undefined) return false
      if (a === b) return true
      if (haveConflict(a, b) || (reason !== 'title' && !titlesAllow(a, b, [one, other], reason))) return false
      const [large, small] = a.members.length >= b.members.length ? [a, b] : [b, a]
      for (const member of small.members) {
        clusterOf.set(member, large)
        large.members.push(member)
      }
      for (const title of small.titles) large.titles.add(title)
      for (const [key, list] of small.wholeLists) large.wholeLists.set(key, list)
      for (const link of small.links) large.links.push(link)
      large.links.push({ first: one.record, second: other.record, reason })
      return true
    },
    list: () => [...new Set(clusterOf.values())],
  }
}
