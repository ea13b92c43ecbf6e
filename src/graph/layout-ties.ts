import type { Body, Tie } from './layout-land'

/** Twice the area of the triangle; its sign says on which side of a–b the point lies. */
const side = (a: Body, b: Body, x: number, y: number): number => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)

/** Length of a tie drawn straight, px. */
export const lengthOf = ({ a, b }: Tie): number => {
  const dx = b.x - a.x
  const dy = b.y - a.y
  return Math.sqrt(dx * dx + dy * dy)
}

/** Whether a tie passes over the mark of a body that is not its end: it would read as a tie of that one. */
export const passesOver = (tie: Tie, body: Body): boolean => {
  if (tie.a === body || tie.b === body) return false
  const dx = tie.b.x - tie.a.x
  const dy = tie.b.y - tie.a.y
  const square = dx * dx + dy * dy
  if (square === 0) return false
  const reached = (body.x - tie.a.x) * dx + (body.y - tie.a.y) * dy
  if (reached <= 0 || reached >= square) return false
  const along = reached / square
  const reach = body.halfHeight - body.dy + 3
  const offX = tie.a.x + dx * along - body.x
  const offY = tie.a.y + dy * along - body.y
  return offX * offX + offY * offY < reach * reach
}

/** px of tie length that one crossing is worth; half as much where one of the two is thin and grey between groups. */
const CROSSING = 34
/** px of tie length that passing over a strange mark is worth. */
export const PASSING = 60
/** A tie between groups counts for this share of one within. */
export const BETWEEN_SHARE = 0.4

/** What the crossing of two ties costs. */
const worthOf = (s: Tie, t: Tie): number => CROSSING * (s.within && t.within ? 1 : s.within || t.within ? 0.3 : 0.15)

/**
 * What it costs that a tie crosses others, from the `first` of them on, drawn as straight lines; ties with a common end do not
 * cross. Ends early once `isTooMuch`, which must hold for all that is more.
 */
export function crossingsOf(
  tie: Tie,
  others: readonly Tie[],
  first = 0,
  isTooMuch?: (cost: number) => boolean,
): number {
  const { a, b } = tie
  const { x, y } = a
  const across = b.x - x
  const along = b.y - y
  let cost = 0
  // The innermost loop of a layout: what belongs to the one tie is reckoned once.
  for (let at = first; at < others.length; at++) {
    const other = others[at]
    if (other === undefined) continue
    const { a: c, b: d } = other
    if (c === a || c === b || d === a || d === b) continue
    const isLeft = across * (c.y - y) - along * (c.x - x) > 0
    if (isLeft === across * (d.y - y) - along * (d.x - x) > 0) continue
    if (side(c, d, x, y) > 0 === side(c, d, b.x, b.y) > 0) continue
    cost += worthOf(tie, other)
    if (isTooMuch?.(cost) === true) return cost
  }
  return cost
}
