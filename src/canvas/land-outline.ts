import { memoizeLastOf } from '../base/memoize'
import { boxAtZoom } from '../scene/regions'
import type { SceneRegion, ScreenBox } from '../scene/scene'

/** Up to this zoom boxes keep their share of the layout: those that lie outermost there do so at every smaller one. */
export const WHOLE_BOXES_UP_TO = 0.75

/** One region of the four boxes that reach farthest to each side; the same list as long as the regions are. */
export const outlineOf = memoizeLastOf((regions: readonly SceneRegion[]): readonly SceneRegion[] => {
  const most: { box: ScreenBox; reach: number }[] = []
  for (const { boxes } of regions)
    for (const box of boxes) {
      const { x, y, width, height } = boxAtZoom(box, WHOLE_BOXES_UP_TO)
      // One by one: a large map has a box for each of its marks, and lists of four for all of them take their time.
      for (let side = 0; side < 4; side++) {
        const half = side < 2 ? width / 2 : height / 2
        const middle = side < 2 ? x : y
        const reach = side % 2 === 0 ? half - middle : half + middle
        if (reach > (most[side]?.reach ?? -Infinity)) most[side] = { box, reach }
      }
    }
  const [first] = regions
  return first ? [{ ...first, boxes: most.map(({ box }) => box) }] : []
})
