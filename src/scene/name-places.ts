import type { ClusterId } from '../graph/atlas'
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

/**
 * So many names whose middle is in sight are tried, those of the largest communities: where that many found no room between
 * each other, tens of thousands more would only hold the frame.
 */
const MOST_TRIED = 4000

const LEAST_PX = 9
const FADES_FROM = 1.5
/** Between a name and the rim of the window, px. */
const RIM = 4

/** One coordinate of a name's middle, moved inwards until all of the name is in sight; null where its middle is out of sight. */
function keepIn(at: number, size: number, most: number): number | null {
  if (at < 0 || at > most) return null
  return Math.min(Math.max(at, RIM + size / 2), most - RIM - size / 2)
}

/**
 * Where names stand for a camera. Type keeps its size from zoom 1 on and shrinks with the map below, to 9 px: the layout
 * kept room for it at zoom 1 only. A name that would still touch one before it in the scene (names of larger communities
 * come first) is left out. Labels keep off these places, so that both must ask here.
 *
 * `within`: the window, px, whose rim cuts no name: one that would be cut moves inwards, as far as its middle is in sight, and
 * is left out else; one that is wider than the window is set smaller. Left out: names stand where the layout has them.
 */
export function placeNames(
  scene: Scene,
  { zoom, panX, panY }: Camera,
  within: { readonly width: number; readonly height: number } | null = null,
): PlacedName[] {
  const taken = new BoxIndex()
  const placed: PlacedName[] = []
  let tried = 0
  for (const name of scene.names) {
    if (tried === MOST_TRIED) break
    const usual = Math.min(1, Math.max(zoom, (name.leastPx ?? LEAST_PX) / name.px))
    const share = within ? Math.min(usual, (within.width - 2 * RIM) / name.width) : usual
    const [width, height] = [name.width * share, name.height * share]
    const [across, down] = [name.x * zoom + panX, name.y * zoom + panY]
    const x = within ? keepIn(across, width, within.width) : across
    const y = within ? keepIn(down, height, within.height) : down
    if (x === null || y === null) continue
    tried++
    const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
    if (!Number.isFinite(x + y + width + height) || taken.meets(box)) continue
    taken.add(box)
    placed.push({ name, px: name.px * share, x, y, width, height, opacity: zoom >= FADES_FROM ? 0.6 : 1 })
  }
  return placed
}

/** The community whose name is written at a point of the window, px; null where none is. */
export function nameAt(
  scene: Scene,
  camera: Camera,
  within: { readonly width: number; readonly height: number },
  x: number,
  y: number,
): ClusterId | null {
  const at = placeNames(scene, camera, within).find(
    (name) => 2 * Math.abs(x - name.x) <= name.width && 2 * Math.abs(y - name.y) <= name.height,
  )
  return at?.name.cluster ?? null
}
