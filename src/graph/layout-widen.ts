import { extentOf } from './layout-land'
import type { Land } from './layout-land'
import type { Frame } from './layout-separate'

const MOST = 1.25

/** Spreads all bodies evenly to the frame's margins, at most by a quarter each way, and puts them in its middle. */
export function widen(land: Land, frame: Frame): void {
  const { left, right, top, bottom } = extentOf(land.bodies)
  const factorX = Math.max(1, Math.min(MOST, (frame.width - 2 * frame.margin) / Math.max(1, right - left)))
  const factorY = Math.max(1, Math.min(MOST, (frame.height - 2 * frame.margin) / Math.max(1, bottom - top)))
  for (const body of land.bodies) {
    body.x = (body.x + body.dx - (left + right) / 2) * factorX + frame.width / 2 - body.dx
    body.y = (body.y + body.dy - (top + bottom) / 2) * factorY + frame.height / 2 - body.dy
  }
}
