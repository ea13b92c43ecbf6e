import { eachInSteps, type Steps } from './in-steps'

/** Digits of sixteen bits: a number of 64 bits has four. */
const DIGITS = 4
const VALUES = 1 << 16

/**
 * The places of numbers from the least to the greatest, equal ones (0 and −0 too) in the order in which they stand; no NaN. Linear:
 * a radix sort by the bits of IEEE 754, which order as the numbers do once those of negative ones are turned round. Sorting half
 * a million places by a function takes more than a second, in which a page stands still.
 */
export function* orderByNumber(numbers: Float64Array): Steps<Uint32Array> {
  const count = numbers.length
  const keys = new Uint16Array(numbers.map((number) => number + 0).buffer)
  // Every engine in use is little-endian: the last of the four holds the sign.
  yield* eachInSteps(count, (at) => {
    const sign = DIGITS * at + DIGITS - 1
    const top = keys[sign] ?? 0
    if (top < VALUES / 2) keys[sign] = top + VALUES / 2
    else for (let digit = DIGITS * at; digit <= sign; digit++) keys[digit] = VALUES - 1 - (keys[digit] ?? 0)
  })
  let order = Uint32Array.from({ length: count }, (_, at) => at)
  for (let digit = 0; digit < DIGITS; digit++) {
    yield
    const next = new Uint32Array(VALUES + 1)
    for (let at = 0; at < count; at++) {
      const value = keys[DIGITS * at + digit] ?? 0
      next[value + 1] = (next[value + 1] ?? 0) + 1
    }
    // All the same in this digit, as whole numbers are in the lower ones.
    if (count === 0 || next[(keys[digit] ?? 0) + 1] === count) continue
    for (let value = 0; value < VALUES; value++) next[value + 1] = (next[value + 1] ?? 0) + (next[value] ?? 0)
    yield
    const sorted = new Uint32Array(count)
    for (let at = 0; at < count; at++) {
      const place = order[at] ?? 0
      const value = keys[DIGITS * place + digit] ?? 0
      const to = next[value] ?? 0
      sorted[to] = place
      next[value] = to + 1
    }
    order = sorted
  }
  return order
}
