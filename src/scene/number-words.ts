const CARDINALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** “three”, and figures beyond ten. */
export const cardinal = (count: number): string => CARDINALS[count] ?? `${count}`

/** “third”, and “11th”, “22nd” beyond ten. 1-based. */
export function ordinal(place: number): string {
  const word = ORDINALS[place - 1]
  if (word !== undefined) return word
  const [tens, ones] = [place % 100, place % 10]
  const ending = tens >= 11 && tens <= 13 ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'
  return `${place}${ending}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2023-08-25` as “25 Aug 2023”, `2023-08` as “Aug 2023”; any other text as it is. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  if (year === undefined || name === undefined) return date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

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
export const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
