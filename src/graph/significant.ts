/**
 * Rounds to 12 significant decimal digits, so that sums which differ only in the last bits print the same.
 * `toPrecision` is exactly specified, so the result is the same on every machine. 0 for what is not finite.
 */
export function roundSignificant(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : 0
}

/**
 * Adds smallest first, so that the order in which the numbers came does not matter; rounded to 12 significant digits. A sum beyond
 * all numbers is the largest one, not nothing.
 */
export function sumInAnyOrder(values: readonly number[]): number {
  if (values.length === 1) return roundSignificant(values[0] ?? 0)
  let sum = 0
  for (const value of [...values].sort((a, b) => a - b)) sum += value
  return roundSignificant(Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, sum)))
}
