import { said } from './language'

const CARDINALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Numbers, places, days and lists, as they are said within sentences. */
export const en = {
  /** “three”, and figures beyond ten. */
  cardinal: (count: number) => CARDINALS[count] ?? `${count}`,
  /** “third”, and “11th”, “22nd” beyond ten. 1-based. */
  ordinal: (place: number) => {
    const word = ORDINALS[place - 1]
    if (word !== undefined) return word
    const [tens, ones] = [place % 100, place % 10]
    const ending = tens >= 11 && tens <= 13 ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'
    return `${place}${ending}`
  },
  /** “Aug 2023”; the month is 1 to 12. */
  month: (year: string, month: number) => `${MONTHS[month - 1] ?? month} ${year}`,
  /** “25 Aug 2023”; the month is 1 to 12. */
  day: (year: string, month: number, day: number) => `${day} ${MONTHS[month - 1] ?? month} ${year}`,
  /** “A, B and C”: all but the last, then the last; two or more in all. */
  allOf: (texts: readonly string[], last: string) => `${texts.join(', ')} and ${last}`,
  /** “A, B or C”: all but the last, then the last; two or more in all. */
  anyOf: (texts: readonly string[], last: string) => `${texts.join(', ')} or ${last}`,
  /** “82 %”, of a figure in whole per cents. */
  percent: (figure: string) => `${figure} %`,
  /** What stands in a list for those that are not spelled out. */
  more: (count: number) => `${count} more`,
}

export const numbersWords = said('numbers', en)
