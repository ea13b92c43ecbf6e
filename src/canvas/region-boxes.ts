import { memoizeLastOf } from '../base/memoize'
import type { SceneRegion, ScreenBox } from '../scene/scene'

/** Regions as a worker is sent them: their boxes as numbers, six a box, since tens of thousands of objects would be cloned one by one. */
export type PackedRegions = {
  /** Without boxes. */
  readonly regions: readonly SceneRegion[]
  /** How many boxes each has. */
  readonly counts: Uint32Array
  readonly numbers: Float32Array
}

const FIELDS = 6

/** Regions as numbers; packed once, as long as they are there. */
export const packRegions = memoizeLastOf((regions: readonly SceneRegion[]): PackedRegions => {
  const counts = Uint32Array.from(regions.map(({ boxes }) => boxes.length))
  const numbers = new Float32Array(counts.reduce((sum, count) => sum + count, 0) * FIELDS)
  let at = 0
  for (const { boxes } of regions)
    for (const { x, y, dx, dy, width, height } of boxes) {
      numbers[at] = x
      numbers[at + 1] = y
      numbers[at + 2] = dx
      numbers[at + 3] = dy
      numbers[at + 4] = width
      numbers[at + 5] = height
      at += FIELDS
    }
  return { regions: regions.map((region) => ({ ...region, boxes: [] })), counts, numbers }
})

export function unpackRegions({ regions, counts, numbers }: PackedRegions): SceneRegion[] {
  let at = 0
  return regions.map((region, place) => {
    const boxes: ScreenBox[] = []
    for (let box = 0; box < (counts[place] ?? 0); box++, at += FIELDS) {
      const [x = 0, y = 0, dx = 0, dy = 0, width = 0, height = 0] = numbers.subarray(at, at + FIELDS)
      boxes.push({ x, y, dx, dy, width, height })
    }
    return { ...region, boxes }
  })
}
