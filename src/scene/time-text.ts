import type { Atlas } from '../graph/atlas'
import { shownBy, type Shown } from './filter'
import { yearBars, type YearBars } from './histogram'
import { firstIn, firstsByYear, type YearRange } from './time-slice'
import type { View } from './view'
import { countsWords } from '../words/counts'
import { narrowingWords } from '../words/narrowing'
import { joinsWords } from '../words/joins'

/** “2021”, “2019–2023”, or “All years”. */
export const rangeText = (years: YearRange): string =>
  years === null
    ? narrowingWords.allYears
    : years[0] === years[1]
      ? String(years[0])
      : `${String(years[0])}–${String(years[1])}`

/** One year of a timeline: its papers, how many of them the other filters leave, and the ties that begin in it. */
export type TimelineYear = {
  readonly year: number
  readonly papers: number
  readonly left: number
  /** Those of `left` whose year is inferred. */
  readonly inferred: number
  readonly first: number
}

export type Timeline = {
  readonly years: readonly TimelineYear[]
  /** Papers of the tallest year; 0 where there is none. */
  readonly tallest: number
  /** Papers without a year. */
  readonly undated: number
}

/** Papers a year and what begins in it, whatever years are in sight: only the other filters count. */
export function timelineOf(atlas: Atlas, view: View): Timeline {
  const network = atlas.networks[view.network]
  const all: View = { ...view, filters: { ...view.filters, years: null } }
  const { bars, unknown, tallest }: YearBars = yearBars(atlas, all)
  const firsts = firstsByYear(atlas.corpus, network)
  return {
    years: bars.map(({ year, stated, inferred, shownStated, shownInferred }) => ({
      year,
      papers: stated + inferred,
      left: shownStated + shownInferred,
      inferred: shownInferred,
      first: firsts.get(year) ?? 0,
    })),
    tallest,
    undated: unknown,
  }
}

/** What is in sight at these years, for those who hear the page. Empty where all years are. */
export function yearSentence(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): string {
  const { years, undated } = view.filters
  if (years === null) return narrowingWords.allYearsAndPapersWithout
  const network = atlas.networks[view.network]
  const without = atlas.corpus.papers.filter(({ year }) => year === null).length
  const first = [...firstIn(atlas.corpus, network, years[1])].filter((id) => shown.edges.has(id))
  return joinsWords.sentence(
    joinsWords.clauses(
      [
        joinsWords.headed(
          rangeText(years),
          joinsWords.listed([countsWords.papers(shown.counts.papers.shown), countsWords.ties(shown.edges.size)]),
        ),
        first.length === 0 ? '' : narrowingWords.ofThemBeginIn(first.length, years[1]),
        narrowingWords.papersWithoutAYearStay(without, undated),
      ].filter((part) => part !== ''),
    ),
  )
}
