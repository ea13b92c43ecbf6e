import type { Atlas } from '../graph/atlas'
import type { AuthorId } from '../resolve/corpus'
import { indexCorpus, papersOfIds } from './atlas-index'
import { boundOfCoauthors, boundOfPapers, knownAuthors, type Bound, type BoundedCount } from './bounds'
import { nodeRef, paperEntries, type NodeRef, type PaperEntry } from './detail-parts'
import type { View } from './view'
import { askingWords } from '../words/asking'

/** Whoever wrote with a person, and how long ago they last did. */
export type ConflictRow = {
  readonly node: NodeRef<AuthorId>
  readonly papers: BoundedCount
  /** The newest of their joint papers' years; null where none is dated. */
  readonly last: number | null
  /** Whether that year is inferred, not stated. */
  readonly lastIsInferred: boolean
  /** Years from then to `now`; null where none is dated. */
  readonly ago: number | null
  /** Whether they wrote together within the window; a joint paper without a year may be of yesterday, and counts. */
  readonly isConflict: boolean
  /** Joint papers, the latest first. */
  readonly joint: readonly PaperEntry[]
  /** True where a joint paper without a year is all that speaks for a conflict. */
  readonly isUndated: boolean
}

export type Conflicts = {
  readonly person: NodeRef<AuthorId>
  /** The last year that counts as now, and how many years back a joint paper makes a conflict. */
  readonly now: number
  readonly window: number
  /** The last joint paper first, those without a year before all; equals by joint papers. */
  readonly rows: readonly ConflictRow[]
  readonly inside: number
  /** `≥` where a cut list may hide somebody who belongs here. */
  readonly bound: Bound
}

/** The year after which nothing is in the corpus: what “now” means where nobody says otherwise; null where no paper is dated. */
export const lastYearOf = ({ corpus }: Atlas): number | null =>
  corpus.papers.reduce<number | null>(
    (last, { year }) => (year === null ? last : last === null ? year : Math.max(last, year)),
    null,
  )

/**
 * Who has written with a person within the last `window` years, `now` among them: 4 and 2026 mean 2023 to 2026. All papers of
 * the corpus count, whatever filters are on: a conflict that a filter hides is still one. Null for whom the corpus does not
 * hold. Cost: linear in the papers of the person.
 */
export function findConflicts(atlas: Atlas, view: View, id: AuthorId, window: number, now: number): Conflicts | null {
  const { corpus } = atlas
  const author = indexCorpus(corpus).authors.get(id)
  if (author === undefined) return null
  const joint = new Map<AuthorId, ReturnType<typeof papersOfIds>>()
  for (const paper of papersOfIds(corpus, author.papers))
    for (const other of new Set(knownAuthors(paper))) {
      if (other === id) continue
      const papers = joint.get(other)
      if (papers) papers.push(paper)
      else joint.set(other, [paper])
    }
  const rows = [...joint].map(([other, papers]): ConflictRow => {
    const entries = paperEntries(papers)
    const years = papers.flatMap(({ year }) => (year === null ? [] : [year]))
    const last = years.length === 0 ? null : Math.max(...years)
    const within = last !== null && now - last < window
    const undated = papers.some(({ year }) => year === null)
    return {
      node: nodeRef(atlas, view, other),
      papers: { count: papers.length, bound: boundOfPapers(corpus, papers) },
      last,
      lastIsInferred: papers.every(({ year, yearIsInferred }) => year !== last || yearIsInferred) && last !== null,
      ago: last === null ? null : now - last,
      isConflict: within || undated,
      joint: entries,
      isUndated: !within && undated,
    }
  })
  rows.sort(
    (a, b) =>
      Number(b.isConflict) - Number(a.isConflict) || (a.ago ?? -1) - (b.ago ?? -1) || b.papers.count - a.papers.count,
  )
  return {
    person: nodeRef(atlas, view, id),
    now,
    window,
    rows,
    inside: rows.filter(({ isConflict }) => isConflict).length,
    bound: boundOfCoauthors(corpus),
  }
}

/** The list as a table, a row for each co-author, for those who keep it elsewhere. An empty cell: not known. */
export function conflictTable({ rows, now, window, person }: Conflicts): {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
} {
  return {
    head: [
      askingWords.of,
      askingWords.coAuthor,
      askingWords.conflict,
      askingWords.lastJointPaper,
      askingWords.yearIsInferred,
      askingWords.yearsAgo,
      askingWords.jointPapers,
      askingWords.countIs,
      askingWords.window,
      askingWords.titles,
    ],
    rows: rows.map((row) => [
      person.name,
      row.node.name,
      row.isConflict ? (row.isUndated ? askingWords.possibleAJointPaperHas : askingWords.yes) : askingWords.no,
      row.last ?? '',
      row.last === null ? '' : row.lastIsInferred ? askingWords.yes : askingWords.no,
      row.ago ?? '',
      row.papers.count,
      row.papers.bound === '≥' ? askingWords.atLeast : askingWords.exact,
      `${String(now - window + 1)}–${String(now)}`,
      row.joint.map(({ title }) => title).join(' | '),
    ]),
  }
}
