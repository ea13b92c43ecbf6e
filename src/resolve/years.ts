import type { PaperRecord, ParsedSource, StatedDate } from '../records/record'
import type { Place } from './corpus'
import { FOLLOWING_YEAR, STATED_SAVED_YEAR } from './thresholds'
import { claimsOfPapersWords } from '../words/claims-of-papers'

/** The year that dates without a year get, with the reasons; null where nothing tells it. */
export type MissingYear = { readonly year: number; readonly confidence: number; readonly reasons: readonly string[] }

/** A paper's date as the corpus holds it. `from` is the record whose date was used, null where no record has one. */
export type PaperDate = {
  readonly year: number | null
  readonly yearIsInferred: boolean
  readonly date: string | null
  readonly from: PaperRecord | null
}

/**
 * The year of dates that leave it out. Pages leave out the year in which they were saved: that is the year which the
 * person states, else the year after the latest one stated anywhere in the sources that are loaded together.
 */
export function findMissingYear(parsed: readonly ParsedSource[], savedYear: number | null): MissingYear | null {
  if (savedYear !== null)
    return {
      year: savedYear,
      confidence: STATED_SAVED_YEAR,
      reasons: [claimsOfPapersWords.youSaidThatThePages(savedYear)],
    }
  let latest: (Place & { readonly year: number }) | null = null
  for (const { source, records } of parsed) {
    for (const { date, line } of records) {
      const year = date?.year ?? null
      if (year !== null && (latest === null || year > latest.year)) latest = { source, line, year }
    }
  }
  if (latest === null) return null
  return {
    year: latest.year + 1,
    confidence: FOLLOWING_YEAR,
    reasons: [
      claimsOfPapersWords.aPageLeavesTheYear,
      claimsOfPapersWords.theLatestYearThatIs(latest.year, latest.source, latest.line),
    ],
  }
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** `2023-08-25`, `2023-08` where no day is stated, null where no more than the year is. */
function toIso({ month, day }: StatedDate, year: number): string | null {
  if (month === null) return null
  if (day === null) return `${pad(year, 4)}-${pad(month, 2)}`
  // 29 February has no place in most inferred years; the year alone is kept then.
  if (month === 2 && day === 29 && !isLeapYear(year)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** 2 for a date to the day, 1 to the month, 0 to the year. */
const precisionOf = ({ month, day }: StatedDate): number => (month === null ? 0 : day === null ? 1 : 2)

/**
 * Dates a paper from its records, the preferred first: a stated year before an inferred one. Of the records that state the
 * chosen year the first with the most exact date says month and day.
 */
export function datePaper(records: readonly PaperRecord[], missing: MissingYear | null): PaperDate {
  let chosen: { readonly from: PaperRecord; readonly stated: StatedDate; readonly year: number } | null = null
  for (const from of records) {
    const stated = from.date
    if (stated?.year == null || (chosen !== null && stated.year !== chosen.year)) continue
    if (chosen === null || precisionOf(stated) > precisionOf(chosen.stated))
      chosen = { from, stated, year: stated.year }
  }
  if (chosen !== null) {
    const { from, stated, year } = chosen
    return { year, yearIsInferred: false, date: toIso(stated, year), from }
  }
  const from = records.find(({ date }) => date !== null && date.month !== null)
  if (from === undefined || from.date === null || missing === null)
    return { year: null, yearIsInferred: false, date: null, from: null }
  return { year: missing.year, yearIsInferred: true, date: toIso(from.date, missing.year), from }
}
