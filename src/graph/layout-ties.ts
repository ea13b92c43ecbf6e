import type { Body, Tie } from './layout-land'

/** Twice the area of the triangle; its sign says on which side of a–b the point lies. */
const side = (a: Body, b: Body, x: number, y: number): number => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)

/** Whether two ties without a common end cross, drawn as straight lines. */
const doCross = (s: Tie, t: Tie): boolean => {
  if (s.a === t.a || s.a === t.b || s.b === t.a || s.b === t.b) return false
  return (
    side(s.a, s.b, t.a.x, t.a.y) > 0 !== side(s.a, s.b, t.b.x, t.b.y) > 0 &&
    side(t.a, t.b, s.a.x, s.a.y) > 0 !== side(t.a, t.b, s.b.x, s.b.y) > 0
  )
}

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
  const along = ((body.x - tie.a.x) * dx + (body.y - tie.a.y) * dy) / square
  if (along <= 0 || along >= 1) return false
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

/** What it costs that two ties cross, 0 where they do not. */
export const crossingCost = (s: Tie, t: Tie): number =>
  doCross(s, t) ? CROSSING * (s.within && t.within ? 1 : s.within || t.within ? 0.3 : 0.15) : 0
