import { BoxIndex } from './box-index'
import type { Camera, Scene, SceneName } from './scene'

/** A community's name on the screen: px, centre and size; type in px. */
export type PlacedName = {
  readonly name: SceneName
  readonly px: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0.6 at close range, where the people matter more than the country. */
  readonly opacity: number
}

const LEAST_PX = 9
const FADES_FROM = 1.5

/**
 * Where names stand for a camera. Type keeps its size from zoom 1 on and shrinks with the map below, to 9 px: the layout
 * kept room for it at zoom 1 only. A name that would still touch one before it in the scene (names of larger communities
 * come first) is left out. Labels keep off these places, so that both must ask here.
 */
export function placeNames(scene: Scene, { zoom, panX, panY }: Camera): PlacedName[] {
  const taken = new BoxIndex()
  const placed: PlacedName[] = []
  for (const name of scene.names) {
    const share = Math.min(1, Math.max(zoom, (name.leastPx ?? LEAST_PX) / name.px))
    const [width, height] = [name.width * share, name.height * share]
    const [x, y] = [name.x * zoom + panX, name.y * zoom + panY]
    const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
    if (!Number.isFinite(x + y + width + height) || taken.meets(box)) continue
    taken.add(box)
    placed.push({ name, px: name.px * share, x, y, width, height, opacity: zoom >= FADES_FROM ? 0.6 : 1 })
  }
  return placed
}
