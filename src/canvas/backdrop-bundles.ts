import type { Ground, Overview } from '../scene/overview'
import type { Camera } from '../scene/scene'
import type { Pixels } from './backdrop-pixels'

/** Px of the screen, and the share of opacity of 256. */
const WIDEST = 11
const THINNEST = 1.5
const OPACITY = 60
const BEND = 0.08
const PARTS = 96
/** Over the ground of communities that it only passes, so much of a bundle is seen: it is not theirs. */
const PASSING = 0.28
/** It fades at the rims of those, as shares of their reach, and over so many parts at its own ends: edges would show as steps. */
const RIM = { from: 0.92, to: 1.08 }
const SOFT_PARTS = 9

/** How strongly a part of a bundle is seen, by its middle in layout units. */
function strengthAt(grounds: readonly Ground[], from: number, to: number, x: number, y: number, part: number): number {
  let away = RIM.to
  grounds.forEach((ground, at) => {
    if (at === from || at === to || ground.reach === 0) return
    const [dx, dy] = [ground.x - x, ground.y - y]
    const limit = away * ground.reach
    if (dx * dx + dy * dy < limit * limit) away = Math.sqrt(dx * dx + dy * dy) / ground.reach
  })
  const outside = Math.max(0, (away - RIM.from) / (RIM.to - RIM.from))
  const soft = Math.min(1, (Math.min(part, PARTS + 1 - part) - 0.5) / SOFT_PARTS)
  return (PASSING + (1 - PASSING) * outside) * soft
}

/**
 * Bundles between communities, or parts of one, of which one at least is closed, from rim to rim, faint over what lies between; as wide as the
 * root of their ties. `only`: of one community alone. They are drawn in one colour, the weakest first.
 */
export function paintBundles(
  pixels: Pixels,
  { grounds, bundles }: Pick<Overview, 'grounds' | 'bundles'>,
  open: Uint8Array,
  colour: number,
  camera: Camera,
  at: { readonly ratio: number; readonly left: number; readonly top: number; readonly only: number | null },
): void {
  const place = (value: number, pan: number, margin: number): number => (value * camera.zoom + pan + margin) * at.ratio
  for (const { from, to, share } of bundles) {
    if ((open[from] === 1 && open[to] === 1) || (at.only !== null && at.only !== from && at.only !== to)) continue
    const [one, other] = [grounds[from], grounds[to]]
    if (!one || !other) continue
    const [dx, dy] = [other.x - one.x, other.y - one.y]
    const length = Math.sqrt(dx * dx + dy * dy)
    if (length <= one.reach + other.reach) continue
    const [leave, arrive] = [one.reach / length, 1 - other.reach / length]
    const [x0, y0] = [one.x + dx * leave, one.y + dy * leave]
    const [x1, y1] = [one.x + dx * arrive, one.y + dy * arrive]
    const width = Math.max(THINNEST, WIDEST * Math.sqrt(share)) * at.ratio
    const [controlX, controlY] = [(x0 + x1) / 2 - (y1 - y0) * BEND, (y0 + y1) / 2 + (x1 - x0) * BEND]
    let [lastX, lastY] = [x0, y0]
    for (let part = 1; part <= PARTS; part++) {
      const t = part / PARTS
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
      const [x, y] = [a * x0 + b * controlX + c * x1, a * y0 + b * controlY + c * y1]
      const strength = strengthAt(grounds, from, to, (lastX + x) / 2, (lastY + y) / 2, part)
      pixels.line(
        place(lastX, camera.panX, at.left),
        place(lastY, camera.panY, at.top),
        place(x, camera.panX, at.left),
        place(y, camera.panY, at.top),
        width,
        colour,
        OPACITY * strength,
      )
      ;[lastX, lastY] = [x, y]
    }
  }
}
