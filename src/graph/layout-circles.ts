import type { Random } from '../base/random'
import type { EdgeColumns } from './csr'
import { Grid } from './layout-clear'
import { ForceField } from './layout-force'
import type { Places } from './layout-force'
import { nestleCircles } from './layout-nestle'

/** Circles that are to stand apart; lengths in layout units. */
export type Circles = {
  readonly radius: Float64Array
  /** Between two circles, summed. */
  readonly ties: Required<EdgeColumns>
}

export type CircleOptions = {
  /** Room between any two. */
  readonly gap: number
  /** Width over height of the whole that they are to fill. */
  readonly aspect: number
  readonly starts: number
}

/** Rounds of the forces that find who stands beside whom, and of the pushing that makes room. */
const FORCE_ROUNDS = 120
const PUSHING_ROUNDS = 160
/** So many circles are placed one by one; more are pushed about together. */
const MOST_BY_HAND = 120
/** Circles that overlap by less do not meet, layout units: there is a gap between them. */
const LEAST_OVERLAP = 0.3
/** Beyond so many circles one start and fewer rounds must do. */
const MANY = 500

/**
 * Places circles so that tied ones are near, no two meet and the whole is compact and as wide as wanted: forces from several
 * random starts, each squeezed to the middle while overlaps push; the one with the shortest ties is kept. The middle is at 0.
 * Cost: starts × rounds × circles, or circles³ of the few that are placed one by one.
 */
export function arrangeCircles(circles: Circles, options: CircleOptions, random: Random): Places {
  const count = circles.radius.length
  if (count <= 1) return { x: new Float64Array(count), y: new Float64Array(count) }
  let best: Places | null = null
  let least = Infinity
  for (let start = 0; start < (count > MANY ? 1 : options.starts); start++) {
    const places = count <= MOST_BY_HAND ? nestleCircles(circles, options, random) : pushApart(circles, options, random)
    // Those that changed places differ a little in size.
    const grid = gridOf(circles, places, options)
    for (let round = 0; round < 400 && grid.part() > LEAST_OVERLAP; round++);
    centre(circles, places)
    const cost = costOf(circles, places)
    if (cost < least) {
      best = places
      least = cost
    }
  }
  return best ?? throwCircles(circles, random)
}

/** Forces from a random start say who stands beside whom; then all are squeezed to the middle while overlaps push. */
function pushApart(circles: Circles, options: CircleOptions, random: Random): Places {
  const places = throwCircles(circles, random)
  const field = new ForceField(places, evenWeights(circles.ties))
  field.run(FORCE_ROUNDS)
  field.read(places)
  squeeze(circles, places, options)
  return places
}

/** Ties by the root of their weight, the strongest 8: those between large communities would outweigh all others. */
function evenWeights({ sources, targets, weights }: Required<EdgeColumns>): Required<EdgeColumns> {
  const most = strongestOf(weights)
  return { sources, targets, weights: Float64Array.from(weights, (weight) => 8 * Math.sqrt(weight / most)) }
}

/** Puts the middle of the rectangle around all to 0. */
function centre({ radius }: Circles, { x, y }: Places): void {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  radius.forEach((own, at) => {
    left = Math.min(left, (x[at] ?? 0) - own)
    right = Math.max(right, (x[at] ?? 0) + own)
    top = Math.min(top, (y[at] ?? 0) - own)
    bottom = Math.max(bottom, (y[at] ?? 0) + own)
  })
  for (let at = 0; at < radius.length; at++) {
    x[at] = (x[at] ?? 0) - (left + right) / 2
    y[at] = (y[at] ?? 0) - (top + bottom) / 2
  }
}

function strongestOf(weights: Iterable<number>): number {
  let most = 0
  for (const weight of weights) most = Math.max(most, weight)
  return most
}

function throwCircles({ radius }: Circles, random: Random): Places {
  const reach = Math.sqrt(radius.reduce((sum, own) => sum + own * own, 0))
  return {
    x: Float64Array.from(radius, () => (2 * random() - 1) * reach),
    y: Float64Array.from(radius, () => (2 * random() - 1) * reach),
  }
}

/** Circles with half the gap around each. */
const gridOf = ({ radius }: Circles, places: Places, { gap }: CircleOptions): Grid =>
  new Grid(
    places,
    radius.map((own) => own + gap / 2),
  )

/** Scales the places so that circles about touch, then draws all to the middle while overlaps push them apart. */
function squeeze(circles: Circles, { x, y }: Places, options: CircleOptions): void {
  const { radius, ties } = circles
  const { gap, aspect } = options
  const grid = gridOf(circles, { x, y }, options)
  const count = radius.length
  let area = 0
  let spread = 0
  for (let at = 0; at < count; at++) {
    area += ((radius[at] ?? 0) + gap / 2) ** 2
    spread += (x[at] ?? 0) ** 2 + (y[at] ?? 0) ** 2
  }
  // Points spread evenly over a disc of radius R have a mean square distance of R²/2.
  const scale = 1.15 * Math.sqrt(area / Math.max(1e-12, (2 * spread) / count))
  const wide = Math.sqrt(aspect)
  for (let at = 0; at < count; at++) {
    x[at] = (x[at] ?? 0) * scale * wide
    y[at] = ((y[at] ?? 0) * scale) / wide
  }
  const strongest = strongestOf(ties.weights)
  const rounds = count > MANY ? PUSHING_ROUNDS / 3 : PUSHING_ROUNDS
  for (let round = 0; round < rounds; round++) {
    // What draws fades out, so that in the end circles only part.
    const ease = Math.max(0, 1 - (1.35 * round) / rounds)
    for (let at = 0; at < count; at++) {
      x[at] = (x[at] ?? 0) * (1 - 0.03 * ease)
      y[at] = (y[at] ?? 0) * (1 - 0.03 * ease * aspect)
    }
    for (let tie = 0; tie < ties.sources.length; tie++) {
      const [from, to] = [ties.sources[tie] ?? 0, ties.targets[tie] ?? 0]
      const dx = (x[to] ?? 0) - (x[from] ?? 0)
      const dy = (y[to] ?? 0) - (y[from] ?? 0)
      const least = (radius[from] ?? 0) + (radius[to] ?? 0) + gap
      const distance = Math.sqrt(dx * dx + dy * dy)
      if (distance <= least) continue
      const pull = 0.06 * ease * Math.sqrt((ties.weights[tie] ?? 0) / strongest) * (1 - least / distance)
      x[from] = (x[from] ?? 0) + dx * pull
      y[from] = (y[from] ?? 0) + dy * pull
      x[to] = (x[to] ?? 0) - dx * pull
      y[to] = (y[to] ?? 0) - dy * pull
    }
    grid.part()
  }
  for (let round = 0; round < 400 && grid.part() > LEAST_OVERLAP; round++)
    if (round % 40 === 39)
      for (let at = 0; at < count; at++) {
        x[at] = (x[at] ?? 0) * 1.01
        y[at] = (y[at] ?? 0) * 1.01
      }
}

/** Length of ties from rim to rim by weight, and how far the whole reaches. */
function costOf({ radius, ties }: Circles, { x, y }: Places): number {
  let cost = 0
  let weights = 0
  for (let tie = 0; tie < ties.sources.length; tie++) {
    const [from, to] = [ties.sources[tie] ?? 0, ties.targets[tie] ?? 0]
    const dx = (x[to] ?? 0) - (x[from] ?? 0)
    const dy = (y[to] ?? 0) - (y[from] ?? 0)
    const weight = Math.sqrt(ties.weights[tie] ?? 0)
    cost += weight * Math.max(0, Math.sqrt(dx * dx + dy * dy) - (radius[from] ?? 0) - (radius[to] ?? 0))
    weights += weight
  }
  let spread = 0
  let area = 0
  radius.forEach((own, at) => {
    spread += own * own * ((x[at] ?? 0) ** 2 + (y[at] ?? 0) ** 2)
    area += own * own
  })
  return cost / Math.max(1e-12, weights) + 0.5 * Math.sqrt(spread / Math.max(1e-12, area))
}
