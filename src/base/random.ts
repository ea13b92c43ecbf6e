/** A source of numbers in [0, 1). Randomness is always an argument: nothing here reads the clock or `Math.random`. */
export type Random = () => number

/**
 * Mulberry32: a 32-bit generator, small and good enough for layouts and tie breaks, the same on every machine.
 * In: an integer seed. Out: numbers in [0, 1) with 32 bits. Not for secrets.
 * Source: T. Ettinger, “mulberry32”, public domain, 2017.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
