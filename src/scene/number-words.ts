import { numbersWords } from '../words/numbers'

/** “three”, and figures beyond ten. */
export const cardinal = (count: number): string => numbersWords.cardinal(count)

/** “third”, and “11th”, “22nd” beyond ten. 1-based. */
export const ordinal = (place: number): string => numbersWords.ordinal(place)

/** `2023-08-25` as “25 Aug 2023”, `2023-08` as “Aug 2023”; any other text as it is. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? []
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return date
  return day === undefined
    ? numbersWords.month(year, Number(month))
    : numbersWords.day(year, Number(month), Number(day))
}

/** Months as pages that were saved write them, in whatever language they are read here. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The ways in which a page may write the day of `2026-05-30`: “May 30”, “30 May”, “05-30”; none of any other text. */
export function daysOf(date: string): string[] {
  const [, , month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const [short, long] = [MONTHS[Number(month) - 1], LONG_MONTHS[Number(month) - 1]]
  if (short === undefined || long === undefined) return []
  const number = String(Number(day))
  return [`${short} ${number}`, `${number} ${short}`, `${long} ${number}`, `${number} ${long}`, `${month}-${day}`]
}

/** A share in whole per cents: “82 %”. */
export const percent = (share: number): string => numbersWords.percent((100 * share).toFixed(0))
