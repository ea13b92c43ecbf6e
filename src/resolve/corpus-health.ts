import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import type { FormatId } from '../records/record'
import type { Corpus, Paper, PaperId, SourceSummary } from './corpus'

/** So many of so many. */
export type Share = { readonly count: number; readonly of: number }

/** A date that can hardly be right, with the record that states it. */
export type SuspiciousDate = {
  readonly paper: PaperId
  readonly year: number
  readonly source: string
  readonly line: number
  readonly why: 'before-1900' | 'far-ahead'
}

/** What one source gave and what it leaves open. `present = read + skipped`, `read = kept + merged`. */
export type SourceHealth = {
  readonly name: string
  readonly format: FormatId | null
  /** Records that the source holds. */
  readonly present: number
  readonly read: number
  readonly kept: number
  readonly merged: number
  readonly skipped: number
  /** Why records, or the whole source, were left out, each with its line. */
  readonly reasons: readonly Issue[]
  /** Papers that were seen here. */
  readonly papers: number
  /** Of those papers: no year at all. */
  readonly withoutYear: Share
  /** A year that no source states. */
  readonly inferredYear: Share
  readonly withoutTopic: Share
  /** No source lists an author. */
  readonly withoutAuthors: Share
  /** The list names some authors and is cut. */
  readonly cutLists: Share
  /** No source states a title. */
  readonly derivedTitles: Share
  /** Pages that leave their owner's name out. */
  readonly unnamedOwners: number
  readonly suspiciousDates: readonly SuspiciousDate[]
}

/** The health of all sources, and how much rests on lists that are cut. */
export type CorpusHealth = {
  readonly sources: readonly SourceHealth[]
  /** Papers whose list is cut, or who have none, of all. */
  readonly papersOnCutLists: Share
  /** People all of whose papers have cut lists, of all with a paper. */
  readonly peopleOnCutLists: Share
  /** Ties behind which a list is cut, of all; null where no ties were given. */
  readonly tiesOnCutLists: Share | null
}

const EARLIEST_YEAR = 1900
/** A gap of more years before the latest papers makes them suspicious. */
const LARGEST_GAP = 1
/** Of so many dated papers one may be far ahead; more of them are simply newer. */
const ONE_IN = 100
/** Fewer years say nothing about what is usual. */
const FEWEST_DATED = 5

/** The first year that lies too far after all years before it and that hardly any paper has; Infinity where none does. */
function findFarAhead(years: readonly number[]): number {
  const sorted = [...years].sort((a, b) => b - a)
  if (sorted.length < FEWEST_DATED) return Infinity
  const most = Math.max(1, Math.floor(sorted.length / ONE_IN))
  for (const [at, year] of sorted.slice(0, most).entries())
    if (year - (sorted[at + 1] ?? year) > LARGEST_GAP) return year
  return Infinity
}

const statedYear = ({ year, yearIsInferred }: Paper): number | null => (yearIsInferred ? null : year)

function findSuspicious(source: string, papers: readonly Paper[], farAhead: number): SuspiciousDate[] {
  return papers.flatMap((paper): SuspiciousDate[] => {
    const year = statedYear(paper)
    const why = year === null ? null : year < EARLIEST_YEAR ? 'before-1900' : year >= farAhead ? 'far-ahead' : null
    if (year === null || why === null) return []
    const seen = paper.seen.find((sighting) => sighting.source === source)
    return [{ paper: paper.id, year, source, line: seen?.lines.heading ?? seen?.line ?? 0, why }]
  })
}

const isCut = ({ authorsComplete }: Paper): boolean => !authorsComplete

function describeSource(
  { name, format, owners, records, kept, merged, skipped }: SourceSummary,
  papers: readonly Paper[],
  issues: readonly Issue[],
  farAhead: number,
): SourceHealth {
  const share = (holds: (paper: Paper) => boolean): Share => ({ count: papers.filter(holds).length, of: papers.length })
  const hasListed = ({ authors }: Paper): boolean => authors.some(({ evidence }) => evidence === 'listed')
  return {
    name,
    format,
    present: records + skipped,
    read: records,
    kept,
    merged,
    skipped,
    reasons: issues.filter(({ severity }) => severity === 'skipped').sort((a, b) => a.line - b.line),
    papers: papers.length,
    withoutYear: share(({ year }) => year === null),
    inferredYear: share(({ yearIsInferred }) => yearIsInferred),
    withoutTopic: share(({ topics }) => topics.length === 0),
    withoutAuthors: share((paper) => !hasListed(paper)),
    cutLists: share((paper) => hasListed(paper) && isCut(paper)),
    derivedTitles: share(({ titleIsDerived }) => titleIsDerived),
    unnamedOwners: owners.filter((owner) => owner === null).length,
    suspiciousDates: findSuspicious(name, papers, farAhead),
  }
}

/**
 * Tells of each source what was read, what was left out and why, and what its papers lack; and of all, how much rests
 * on author lists that are cut. `ties`: the co-author network's edges, where they are at hand. Sources of one name share
 * their papers and issues. Cost: linear in the corpus.
 */
export function describeHealth(
  { sources, papers, authors, issues }: Corpus,
  ties: readonly { readonly bounded: boolean }[] | null = null,
): CorpusHealth {
  const papersOf = new Map<string, Paper[]>(sources.map(({ name }) => [name, []]))
  for (const paper of papers)
    for (const source of new Set(paper.seen.map((sighting) => sighting.source))) papersOf.get(source)?.push(paper)
  const issuesOf = new Map<string, Issue[]>(sources.map(({ name }) => [name, []]))
  for (const issue of issues) issuesOf.get(issue.source)?.push(issue)
  const farAhead = findFarAhead(papers.flatMap((paper) => statedYear(paper) ?? []))
  const cut = new Set(papers.filter(isCut).map(({ id }) => id))
  const active = authors.filter((author) => author.papers.length > 0)
  return {
    sources: [...sources]
      .sort((a, b) => byText(a.name, b.name))
      .map((source) =>
        describeSource(source, papersOf.get(source.name) ?? [], issuesOf.get(source.name) ?? [], farAhead),
      ),
    papersOnCutLists: { count: cut.size, of: papers.length },
    peopleOnCutLists: {
      count: active.filter((author) => author.papers.every((id) => cut.has(id))).length,
      of: active.length,
    },
    tiesOnCutLists: ties === null ? null : { count: ties.filter(({ bounded }) => bounded).length, of: ties.length },
  }
}
