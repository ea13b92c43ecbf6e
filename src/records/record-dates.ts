import type { StatedDate } from './record'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Years that a paper can be of; other numbers of four digits are pages or volumes. */
const EARLIEST = 1000
const LATEST = 2199

/** No date is longer, in characters; longer texts are not looked at. */
const LONGEST = 120

/** `2020-05-03`, `2020/5/3`, `2020.05.03`, `2020 05 03`, `2020/05/03/`, `2020///`, `2020-05-03T00:00:00Z`. */
const NUMERIC = /^(\d{4})(?:(?:[-/.]| +(?! ))(\d{0,2})(?:[-/. ](\d{0,2})(?:[T /].*)?)?)?$/
/** `05/2020`, `05 2020`. */
const MONTH_FIRST = /^(\d{1,2})[/. ](\d{4})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const MONTH_NAME =
  /(?<![\p{L}])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\p{L}])\.?/giu

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** True for a day that the calendar has; 29 February where the year is not stated or a leap year. */
function isCalendarDay(year: number | null, month: number, day: number): boolean {
  const last = month === 2 && year !== null && !isLeapYear(year) ? 28 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= last
}

/**
 * A date of its parts, each as far as it can be right: a month that is none leaves the year, a day that the month has not
 * leaves year and month. Null without a year.
 */
export function statedDate(year: number | null, month?: number | null, day?: number | null): StatedDate | null {
  if (year === null || !Number.isInteger(year) || year < EARLIEST || year > LATEST) return null
  if (month == null || !Number.isInteger(month) || month < 1 || month > 12) return { year, month: null, day: null }
  if (day == null || !Number.isInteger(day) || !isCalendarDay(year, month, day)) return { year, month, day: null }
  return { year, month, day }
}

const numberOf = (digits: string | undefined): number | null =>
  digits === undefined || digits === '' ? null : Number(digits)

/** The number of a month, 1–12, by its English name or its number; of a span the first; null for anything else. */
export function readMonth(text: string): number | null {
  const plain = text.slice(0, LONGEST).trim()
  if (/^\d{1,2}$/.test(plain)) return Number(plain) >= 1 && Number(plain) <= 12 ? Number(plain) : null
  const name = plain.match(MONTH_NAME)?.[0]
  return name === undefined ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/**
 * Reads a date in the forms that references use: `2020`, `2020-05-03`, `2020/05/03/`, `2020///Spring`, `20200503`,
 * `3 May 2020`, `May 3, 2020`, `2020 May-Jun`, `c1998`, `[1998]`, `1998–1999` (the first). Days in numbers whose order is not
 * certain (`03/05/2020`) leave the year alone. Null where no year of four digits stands. Time linear, and bounded.
 */
export function readStatedDate(text: string): StatedDate | null {
  const plain = text.slice(0, LONGEST).trim()
  const parts = NUMERIC.exec(plain) ?? COMPACT.exec(plain)
  if (parts !== null) return statedDate(Number(parts[1]), numberOf(parts[2]), numberOf(parts[3]))
  const turned = MONTH_FIRST.exec(plain)
  if (turned !== null) return statedDate(Number(turned[2]), Number(turned[1]))
  const leading = /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?(?!\d)/.exec(plain)
  if (leading !== null) return statedDate(Number(leading[1]), numberOf(leading[2]), numberOf(leading[3]))
  const year = /(?<!\d)([12]\d{3})(?!\d)/.exec(plain)?.[1]
  if (year === undefined) return null
  const names = plain.match(MONTH_NAME) ?? []
  const month = names[0] === undefined ? null : readMonth(names[0])
  const days = plain.replace(year, ' ').match(/(?<!\d)\d{1,2}(?!\d)/g) ?? []
  return statedDate(Number(year), month, names.length === 1 && days.length === 1 ? Number(days[0]) : null)
}

/** The year of the first field that states one; month and day of whichever states most of the same year. */
export function chooseDate(texts: readonly string[]): StatedDate | null {
  const stated = texts.map(readStatedDate).filter((date) => date !== null)
  const year = stated[0]?.year ?? null
  if (year === null) return null
  const precision = ({ month, day }: StatedDate): number => (day !== null ? 2 : month !== null ? 1 : 0)
  let best = stated[0] ?? null
  for (const date of stated) if (date.year === year && best !== null && precision(date) > precision(best)) best = date
  if (best?.month !== null) return best
  // “DA  - Mar 14” beside “PY  - 2018”.
  for (const text of texts) {
    const month = /\d{4}/.test(text) ? null : readMonth(text)
    if (month !== null)
      return statedDate(year, month, Number(/(?<!\d)\d{1,2}(?!\d)/.exec(text.replace(/^\d{1,2}$/, ''))?.[0]))
  }
  return best
}
