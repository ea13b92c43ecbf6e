import type { ClusterSettings } from './atlas'
import type { Labels } from './partition-likeness'
import { runOnce } from './stability-runs'
import type { NumberedNetwork } from './stability-runs'

/** From one bound that is tried to the next. */
const STRIDE = 1.5
/** Most strides to either side: resolutions up to about 58 times as high and as low. */
const MOST_STRIDES = 10
/** Where clusters have fewer members than this in the mean, there are many. */
const LEAST_MEAN_SIZE = 4
/** Or where there are so many times as many as at the resolution in the middle. */
const MANY_TIMES = 5
/** Digits that are shown, and therefore used. */
const DIGITS = 4

const countLabels = (labels: Labels): number => new Set(labels).size

/** How many parts of a network are not tied to each other. */
function countParts({ neighbours }: NumberedNetwork<string>): number {
  const reached = new Set<number>()
  let parts = 0
  neighbours.forEach((_, start) => {
    if (reached.has(start)) return
    parts += 1
    const open = [start]
    reached.add(start)
    for (const at of open) {
      for (const next of neighbours[at] ?? []) {
        if (reached.has(next)) continue
        reached.add(next)
        open.push(next)
      }
    }
  })
  return parts
}

/**
 * Resolutions from where hardly more clusters are left than the network has parts to where there are many, in equal ratios,
 * lowest first, with four digits; the one that is nearest to that of the settings is it. The bounds are found by single
 * runs in strides from the middle. Fewer than `count` where digits do not tell two apart.
 */
export function chooseResolutions<Id extends string>(
  network: NumberedNetwork<Id>,
  settings: ClusterSettings,
  seed: number,
  count: number,
): readonly number[] {
  const clustersAt = (resolution: number): number => countLabels(runOnce(network, { ...settings, resolution }, seed, 0))
  const middle = settings.resolution
  const few = countParts(network) + 1
  const start = clustersAt(middle)
  const many = Math.max(few + 1, Math.min(network.tied.length / LEAST_MEAN_SIZE, start * MANY_TIMES))
  let low = middle / STRIDE
  for (let stride = 1; stride < MOST_STRIDES && clustersAt(low) > few; stride++) low /= STRIDE
  let high = middle * STRIDE
  for (let stride = 1; stride < MOST_STRIDES && clustersAt(high) < many; stride++) high *= STRIDE
  return spread(low, high, middle, count)
}

function spread(low: number, high: number, middle: number, count: number): readonly number[] {
  if (count === 1) return [middle]
  const ratio = takeRoot(high / low, count - 1)
  const spaced = [low]
  for (let step = 1; step < count; step++) spaced.push((spaced[step - 1] ?? low) * ratio)
  const away = (resolution: number): number => Math.max(resolution / middle, middle / resolution)
  const nearest = spaced.reduce((best, resolution, at) => (away(resolution) < away(spaced[best] ?? low) ? at : best), 0)
  const rounded = spaced.map((resolution, at) => (at === nearest ? middle : Number(resolution.toPrecision(DIGITS))))
  return [...new Set(rounded)].sort((a, b) => a - b)
}

/** The n-th root of a number ≥ 1, by halving: only operations that are the same on every machine. */
function takeRoot(value: number, n: number): number {
  let [low, high] = [1, value]
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    let power = 1
    for (let times = 0; times < n && power <= value; times++) power *= middle
    if (power > value) high = middle
    else low = middle
  }
  return low
}
