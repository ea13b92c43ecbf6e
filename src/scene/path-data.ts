/** Two decimals: a hundredth of a px is beyond what anybody sees, and the same text on every machine. */
export function pathNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100 || 0) : '0'
}

/** A point as path data has it: `12.5,40`. */
export const pathPoint = (x: number, y: number): string => `${pathNumber(x)},${pathNumber(y)}`

const NUMBER = /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g

/** Path data with two decimals. */
export const roundPath = (d: string): string => d.replace(NUMBER, (number) => pathNumber(Number(number)))

/** Scales, then moves path data of absolute M, L, Q, C and Z, whose numbers are x and y by turns. Rounded to two decimals. */
export function movePath(d: string, scale: number, dx: number, dy: number): string {
  if (scale === 1 && dx === 0 && dy === 0) return d
  let isX = false
  return d.replace(NUMBER, (number) => {
    isX = !isX
    return pathNumber(Number(number) * scale + (isX ? dx : dy))
  })
}
