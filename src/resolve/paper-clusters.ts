import type { PaperRecord } from '../records/record'
import { byText } from '../base/order'
import type { Candidate } from './paper-candidate'
import { compareIdentifiers } from './paper-identifiers'
import { compareNameLists, type NameList } from './paper-people'
import { areEditions, NEAR_YEARS } from './paper-score'
import { areTitlesApart, type TitleShape } from './paper-title'
import type { SimilarPair } from './similar-abstracts'

/** Why two records are taken for one paper. */
export type Link = {
  readonly first: PaperRecord
  readonly second: PaperRecord
  /** The likeness of the abstracts where they alone decided, else `title`. */
  readonly reason: 'title' | SimilarPair
  /** What decided: a person, an identifier, the title with all that stands beside it, or the abstracts alone. */
  readonly by: 'decision' | 'identifier' | 'title' | 'abstract'
  /** In (0, 1]. */
  readonly confidence: number
  /** Plain sentences, the strongest reason first, without places. */
  readonly because: readonly string[]
}

/** Records that are one paper so far, and the links that joined them in the order of joining. */
export type Cluster = {
  readonly members: Candidate[]
  readonly titles: Map<string, TitleShape>
  readonly keys: Set<string>
  /** The author lists that are stated whole, each once; only they can speak against a join. */
  readonly wholeLists: Map<string, NameList>
  /** Family names that all whole lists share: while there is one, no two lists can conflict. */
  core: ReadonlySet<string>
  /** One record for each place and year of appearance, and for each set of identifiers. */
  readonly editions: Map<string, Candidate>
  readonly links: Link[]
}

/** Disjoint sets of records that grow by joins, each refused where authors, identifiers, editions or titles speak against it. */
export type PaperClusters = {
  /** Joins the sets of two records; says whether they are one set now. */
  readonly join: (one: Candidate, other: Candidate, link: Omit<Link, 'first' | 'second'>) => boolean
  /** Whether two records are one paper so far. */
  readonly areOne: (one: Candidate, other: Candidate) => boolean
  /** Whether a person said that any of two sets' records are two papers. */
  readonly areParted: (one: Candidate, other: Candidate) => boolean
  readonly list: () => Pick<Cluster, 'members' | 'links'>[]
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  for (const item of fewer) if (more.has(item)) return true
  return false
}

/** Whether a chain of likely years would bring together what lies too far apart. */
function areFarApart(a: Cluster, b: Cluster): boolean {
  const years = (cluster: Cluster): number[] => [...cluster.editions.values()].flatMap(({ year }) => year ?? [])
  const [one, other] = [years(a), years(b)]
  if (one.length === 0 || other.length === 0) return false
  return Math.max(...one, ...other) - Math.min(...one, ...other) > NEAR_YEARS
}

function haveConflict(a: Cluster, b: Cluster, by: Link['by']): boolean {
  const [identified, byTitle] = [by === 'identifier', by === 'title']
  for (const one of a.editions.values())
    for (const other of b.editions.values()) {
      if (compareIdentifiers(one.identifiers, other.identifiers).verdict === 'different') return true
      if (!identified && areEditions(one, other)) return true
    }
  if (identified) return false
  if (byTitle && areFarApart(a, b)) return true
  for (const one of a.titles.values())
    for (const other of b.titles.values()) if (areTitlesApart(one, other)) return true
  if (a.wholeLists.size === 0 || b.wholeLists.size === 0 || haveCommon(a.core, b.core)) return false
  for (const one of a.wholeLists.values())
    for (const other of b.wholeLists.values()) if (compareNameLists(one, other).shared === 0) return true
  return false
}

/** Whether the titles of two sets let an abstract join two of their records, of which one has no title. */
function titlesAllow(a: Cluster, b: Cluster, one: Candidate, other: Candidate): boolean {
  if (one.title !== null && other.title !== null) return true
  return a.titles.size === 0 || b.titles.size === 0 || [...a.titles.keys()].some((title) => b.titles.has(title))
}

const editionOf = ({ year, venue, identifiers }: Candidate): string =>
  [String(year ?? ''), venue === null ? '' : `${venue.kind} ${venue.words.join(' ')}`, ...identifiers].join('\n')

const startCluster = (candidate: Candidate): Cluster => ({
  members: [candidate],
  titles: new Map(candidate.shape === null ? [] : [[candidate.shape.key, candidate.shape]]),
  keys: new Set([candidate.key]),
  wholeLists: new Map(
    candidate.whole
      ? [
          [
            candidate.names
              .map((name) => name.join(' '))
              .sort(byText)
              .join('\n'),
            candidate.names,
          ],
        ]
      : [],
  ),
  core: new Set(
    candidate.whole ? candidate.names.map((name) => name.at(-1) ?? '').filter((word) => word.length > 1) : [],
  ),
  editions: new Map([[editionOf(candidate), candidate]]),
  links: [],
})

function merge(large: Cluster, small: Cluster): void {
  if (large.wholeLists.size === 0) large.core = small.core
  else if (small.wholeLists.size > 0) large.core = new Set([...large.core].filter((name) => small.core.has(name)))
  for (const member of small.members) large.members.push(member)
  for (const [key, title] of small.titles) large.titles.set(key, title)
  for (const key of small.keys) large.keys.add(key)
  for (const [key, list] of small.wholeLists) large.wholeLists.set(key, list)
  for (const [key, edition] of small.editions) if (!large.editions.has(key)) large.editions.set(key, edition)
  for (const link of small.links) large.links.push(link)
}

/**
 * Starts with every record alone. A join is tested against all that the two sets hold, so no chain of joins can bring
 * together what one of its links would have refused. `parted` names the records that a person keeps apart; that holds against
 * everything, and a person's joins hold against all else. Cost: every record changes sets at most log2(n) times.
 */
export function startClusters(
  candidates: readonly Candidate[],
  parted: ReadonlyMap<string, ReadonlySet<string>>,
): PaperClusters {
  // Most records stay alone, and what they hold is never asked for.
  const started = new Map<Candidate, Cluster>()
  const clusterOf = (candidate: Candidate): Cluster => {
    const known = started.get(candidate)
    if (known !== undefined) return known
    const cluster = startCluster(candidate)
    started.set(candidate, cluster)
    return cluster
  }
  const areApart = (a: Cluster, b: Cluster): boolean => {
    if (parted.size === 0) return false
    const [small, large] = a.keys.size <= b.keys.size ? [a, b] : [b, a]
    for (const key of small.keys) if (haveCommon(parted.get(key) ?? new Set(), large.keys)) return true
    return false
  }
  return {
    join: (one, other, link) => {
      const [a, b] = [clusterOf(one), clusterOf(other)]
      if (a === b) return true
      if (areApart(a, b)) return false
      const decided = link.by === 'decision'
      if (!decided && (haveConflict(a, b, link.by) || !titlesAllow(a, b, one, other))) return false
      const [large, small] = a.members.length >= b.members.length ? [a, b] : [b, a]
      for (const member of small.members) started.set(member, large)
      merge(large, small)
      large.links.push({ first: one.record, second: other.record, ...link })
      return true
    },
    areOne: (one, other) => one === other || clusterOf(one) === clusterOf(other),
    areParted: (one, other) => parted.size > 0 && areApart(clusterOf(one), clusterOf(other)),
    list: () => [
      ...new Set(candidates.map((candidate) => started.get(candidate) ?? { members: [candidate], links: [] })),
    ],
  }
}
