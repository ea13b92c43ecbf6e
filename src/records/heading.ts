import type { StatedDate } from './record'

/** The line that starts a record of a page: `47.5LGAug 25, 2023Code`. */
export type Heading = {
  readonly score: number | null
  readonly category: string
  /** Null where the calendar has no such day. */
  readonly date: StatedDate | null
  /** The date as it stands there. */
  readonly dateText: string
  readonly hasCode: boolean
}

/** Archives of arXiv that are written in small letters; with a dot and a subject they are codes too (`stat.ML`). */
const ARCHIVES =
  'astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|nlin|nucl-ex|nucl-th|physics|q-bio|q-fin|quant-ph|stat'
const CODE = `[A-Z]{2,8}|(?:${ARCHIVES})(?:\\.[A-Za-z]{2}(?:[A-Za-z]|-[a-z]){0,12}?)?|[a-z]{2,8}\\.[A-Z]{2}`
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'

const HEADING = new RegExp(
  `^(\\d{1,4}(?:[.,]\\d{1,4})?)? ?(${CODE}) ?((${MONTH})\\.? ?(\\d{1,2})(?: ?, ?(\\d{4})| (\\d{4}))?) ?(Code)?$`,
)
const FIELD = new RegExp(`^(?:${CODE})$`)

/** A heading that stops in the middle, with at least its score or its field code. */
const CUT_HEADING = new RegExp(
  `^\\d{1,4}(?:[.,]\\d{0,4})?$|^(?:\\d{1,4}(?:[.,]\\d{0,4})? ?)?(?:${CODE}) ?(?:[A-Z][a-z]{0,2}|(?:${MONTH})\\.? ?(?:\\d{1,2} ?(?:, ?\\d{0,4})? ?C?o?d?)?)?$`,
)

/** No heading is longer, in characters; longer lines are not looked at. */
const LONGEST = 64

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a day that the calendar has; 29 February where the year is not stated or a leap year. */
function isDay(year: number | null, month: number, day: number): boolean {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return day >= 1 && day <= (month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0))
}

/** Reads a heading, its parts glued or parted by a blank; null where the line is none. Constant time. */
export function readHeading(text: string): Heading | null {
  const found = text.length <= LONGEST ? HEADING.exec(text) : null
  if (found === null) return null
  const [, score, category = '', dateText = '', monthName = '', day, commaYear, blankYear, code] = found
  const month = MONTHS.indexOf(monthName.slice(0, 3)) + 1
  const stated = commaYear ?? blankYear
  const year = stated === undefined ? null : Number(stated)
  return {
    score: score === undefined ? null : Number(score.replace(',', '.')),
    category,
    date: isDay(year, month, Number(day)) ? { year, month, day: Number(day) } : null,
    dateText,
    hasCode: code !== undefined,
  }
}

/** True for a field code that stands alone, as under the name of a page. */
export const isFieldCode = (text: string): boolean => text.length <= LONGEST && FIELD.test(text)

/** True for a line at the end of a file that can be the start of a heading and nothing else. */
export const isCutHeading = (text: string): boolean => text.length <= LONGEST && CUT_HEADING.test(text)
