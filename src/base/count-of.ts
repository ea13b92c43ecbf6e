/** The plural of an English noun that ends in “s”; nouns of languages without letters of ours have none. */
export const manyOf = (one: string): string => (/[a-z]$/i.test(one) ? `${one}s` : one)

/** A number and its noun: `countOf(1, 'paper') === '1 paper'`, `countOf(2, 'person', 'people') === '2 people'`. */
export const countOf = (count: number, one: string, many = manyOf(one)): string =>
  `${count} ${count === 1 ? one : many}`

/** A whole number with commas between its thousands. The first number that a browser writes by a language costs it half a frame. */
export function grouped(count: number): string {
  const digits = String(Math.abs(count))
  const first = digits.length % 3
  const groups = first === 0 ? [] : [digits.slice(0, first)]
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3))
  return `${count < 0 ? '-' : ''}${groups.join(',')}`
}
