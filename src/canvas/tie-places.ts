import type { SceneEdge } from '../scene/scene'
import type { SceneSource } from '../scene/scene-source'
import type { BackdropPicture } from './backdrop-picture'

/** Ties at each node, as places in the picture's ties: those of node `n` are `tie[offset[n]]` to before `tie[offset[n + 1]]`. */
export function joinTies({ nodes, ties, source, target }: BackdropPicture): { offset: Uint32Array; tie: Uint32Array } {
  const offset = new Uint32Array(nodes + 1)
  for (let at = 0; at < ties; at++) {
    for (const end of [source[at] ?? 0, target[at] ?? 0]) offset[end + 1] = (offset[end + 1] ?? 0) + 1
  }
  for (let node = 0; node < nodes; node++) offset[node + 1] = (offset[node + 1] ?? 0) + (offset[node] ?? 0)
  const next = offset.slice()
  const tie = new Uint32Array(2 * ties)
  // The strongest come last in a scene, and are wanted first.
  for (let at = ties - 1; at >= 0; at--) {
    for (const end of [source[at] ?? 0, target[at] ?? 0]) {
      const place = next[end] ?? 0
      tie[place] = at
      next[end] = place + 1
    }
  }
  return { offset, tie }
}

/** From a point to a line between two, px. */
function distanceTo(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square))
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy)
}

const PARTS = 8

/** From a point to the bent line of a tie, by its parts. */
export function distanceToCurve(
  x: number,
  y: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  bend: number,
): number {
  const controlX = (x0 + x1) / 2 - (y1 - y0) * bend
  const controlY = (y0 + y1) / 2 + (x1 - x0) * bend
  let least = Infinity
  let [lastX, lastY] = [x0, y0]
  for (let part = 1; part <= PARTS; part++) {
    const t = part / PARTS
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    const [nextX, nextY] = [a * x0 + b * controlX + c * x1, a * y0 + b * controlY + c * y1]
    least = Math.min(least, distanceTo(x, y, lastX, lastY, nextX, nextY))
    ;[lastX, lastY] = [nextX, nextY]
  }
  return least
}

/** The shown ties of these ids, the strongest first: one look through all of them, however many are sought. */
export function findShownTies({ ties, tieIdAt, tieAt }: SceneSource, ids: ReadonlySet<string>): SceneEdge[] {
  const found: SceneEdge[] = []
  for (let place = ties - 1; place >= 0 && found.length < ids.size; place--)
    if (ids.has(tieIdAt(place))) found.push(tieAt(place))
  return found.filter(({ presence }) => presence === 'shown')
}
