import type { SharedCamera } from './shared-view'
import { showSame } from './view-change'
import type { View } from './view'

/** A place where a person looked: what was shown, and which part of it; null: all. */
export type Visit = { readonly view: View; readonly camera: SharedCamera | null }

/** Where one looked, the last place last; and those that one went back from, the next one last. */
export type Visits = {
  readonly past: readonly Visit[]
  readonly now: Visit | null
  readonly future: readonly Visit[]
  /** True after another view was shown: the camera that follows it belongs to the same visit. */
  readonly isArriving: boolean
}

export const NO_VISITS: Visits = { past: [], now: null, future: [], isArriving: false }

/** Places that are kept. */
const MOST_VISITS = 100
/** A camera that moved by this share of what it shows, or zoomed by this factor, looks somewhere else. */
const FAR = 0.35
const NEARER = 1.4

/** Whether two cameras show much the same. */
export function isNear(a: SharedCamera | null, b: SharedCamera | null): boolean {
  if (a === null || b === null) return a === b
  const zoomed = Math.max(a.width / b.width, b.width / a.width)
  const least = Math.min(a.width, b.width, a.height, b.height)
  return zoomed < NEARER && Math.hypot(a.x - b.x, a.y - b.y) < FAR * least
}

/** After the view changed or the camera came to rest: a visit of its own where it is another place, else the same one. */
export function withVisit(visits: Visits, visit: Visit): Visits {
  const { past, now, isArriving } = visits
  if (now === null) return { ...visits, now: visit, isArriving: false }
  const isSameView = showSame(now.view, visit.view)
  if (isSameView && (isArriving || isNear(now.camera, visit.camera)))
    return { ...visits, now: isArriving ? visit : { ...now, view: visit.view }, isArriving: false }
  return { past: [...past, now].slice(-MOST_VISITS), now: visit, future: [], isArriving: !isSameView }
}

/** One visit back or forward; null where there is none. */
export function travel(visits: Visits, way: 'back' | 'forward'): Visits | null {
  const { past, now, future } = visits
  const to = way === 'back' ? past.at(-1) : future.at(-1)
  if (to === undefined || now === null) return null
  return way === 'back'
    ? { past: past.slice(0, -1), now: to, future: [...future, now], isArriving: true }
    : { past: [...past, now], now: to, future: future.slice(0, -1), isArriving: true }
}
