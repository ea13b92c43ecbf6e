import { boxesOf, extentOf } from './layout-land'
import type { Land } from './layout-land'
import { moveGroup } from './layout-separate'
import type { Frame } from './layout-separate'

/** A frame of the same proportion, larger or smaller by a factor; the margin stays. */
export const enlarge = (frame: Frame, factor: number): Frame => ({
  ...frame,
  width: frame.width * factor,
  height: frame.height * factor,
})

/** The first frame in which the groups' discs, each larger by `apart` px, take at most `fill` of the area inside the margins. */
export const frameFor = (land: Land, page: Frame, fill: number, apart: number): Frame => {
  let need = 0
  for (const { radius } of land.groups) need += 3.1416 * (radius + apart) * (radius + apart)
  let [widest, highest] = [0, 0]
  for (const group of land.groups) {
    const { left, right, top, bottom } = extentOf(boxesOf(group))
    widest = Math.max(widest, right - left)
    highest = Math.max(highest, bottom - top)
  }
  let factor = 1
  for (let round = 0; round < 400; round++) {
    const { width, height, margin } = enlarge(page, factor)
    const [across, along] = [width - 2 * margin, height - 2 * margin]
    if (across * along * fill >= need && across >= widest && along >= highest) break
    factor *= 1.02
  }
  return enlarge(page, factor)
}

/** Scales the frame and the places of groups in it. */
export const scaleGroups = (land: Land, frame: Frame, factor: number): Frame => {
  for (const group of land.groups) moveGroup(group, group.x * (factor - 1), group.y * (factor - 1))
  return enlarge(frame, factor)
}
