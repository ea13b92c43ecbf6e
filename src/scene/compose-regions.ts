import type { ClusterId, NodeId } from '../graph/atlas'
import type { TextMark } from './compose-labels'
import type { Mark } from './drawing'
import type { Viewport } from './labels'
import { placeNames } from './name-places'
import { movePath } from './path-data'
import { regionColours, type RegionColour } from './region-colours'
import type { RegionGeometry } from './regions'
import type { Camera, Scene } from './scene'
import { coloursOf, type Theme } from './theme'

const COAST_OPACITIES = [0.1, 0.065, 0.04]
/** How much is left of names of which nothing is lit, and of coasts while anything is dimmed. */
const UNLIT_NAME = 0.4
const DIMMED_COASTS = 0.6
/** Half of it is seen: the stroke is clipped to the region. */
const RIBBON_WIDTH = 13
const HATCH_WIDTH = 2.4

/**
 * Coasts and regions: tint, hatch, ribbon along the inside of the border, border. The geometry may be of another zoom:
 * it is moved and scaled to the camera.
 */
export function regionMarks(
  scene: Scene,
  geometry: RegionGeometry,
  camera: Camera,
  theme: Theme,
  lit: ReadonlySet<NodeId> | null,
): Mark[] {
  const scale = camera.zoom / geometry.zoom
  const move = (d: string): string => movePath(d, scale, camera.panX, camera.panY)
  const drawn = regionColours(scene, theme, lit)
  const shapes = new Map(geometry.regions.map((shape) => [shape.cluster, shape]))
  const marks: Mark[] = []
  if (scene.regions.some(({ bare }) => bare)) return marks
  if (theme.coasts) {
    geometry.coasts.forEach((coast, index) => {
      const opacity = (COAST_OPACITIES[index] ?? 0.04) * (lit ? DIMMED_COASTS : 1)
      if (coast !== '') {
        marks.push({ kind: 'path', d: move(coast), stroke: { colour: theme.ink, opacity, width: 1 } })
      }
    })
  }
  for (const region of scene.regions) {
    const shape = shapes.get(region.cluster)
    const colour = drawn.get(region.cluster)
    if (!shape || !colour || shape.path === '') continue
    const { strength, land } = colour
    const { base } = coloursOf(theme, region.colour)
    const d = move(shape.path)
    marks.push({ kind: 'path', d, fill: { colour: land } })
    if (shape.hatch) {
      const stroke = { colour: base, opacity: theme.hatchAlpha * strength, width: HATCH_WIDTH }
      marks.push({ kind: 'path', d: move(shape.hatch), stroke, clip: d })
    }
    const ribbon = { colour: base, opacity: theme.ribbonAlpha * strength, width: RIBBON_WIDTH }
    marks.push({ kind: 'path', d, stroke: ribbon, clip: d })
    marks.push({ kind: 'path', d, stroke: { colour: base, opacity: theme.borderAlpha * strength, width: 1 } })
  }
  return marks
}

/** Lines of the communities' names, each with the community that it names. */
function namedLines(
  scene: Scene,
  camera: Camera,
  theme: Theme,
  lit: ReadonlySet<NodeId> | null,
  within: Viewport | null,
): { readonly mark: TextMark; readonly cluster: ClusterId }[] {
  const drawn = regionColours(scene, theme, lit)
  return placeNames(scene, camera, within).flatMap(({ name, px, x, y, opacity }) => {
    const { cluster } = name
    const isLit = name.lit && drawn.get(cluster)?.strength === 1
    const tracking = px * 0.14
    const fill = { colour: coloursOf(theme, name.colour).name, opacity: isLit ? opacity : UNLIT_NAME }
    return name.lines.map((line, index) => {
      const middle = y + (index - (name.lines.length - 1) / 2) * px * 1.22
      const mark: TextMark = {
        kind: 'text',
        // The space after the last letter would push the line to the left.
        x: x + tracking / 2,
        y: middle + px * 0.34,
        text: line.toUpperCase(),
        font: { family: 'serif', px, weight: 480, tracking },
        anchor: 'middle',
        fill,
      }
      return { mark, cluster }
    })
  })
}

/** The communities' names in serif capitals, under everything but the regions. `within`: as `placeNames` has it. */
export const nameMarks = (
  scene: Scene,
  camera: Camera,
  theme: Theme,
  lit: ReadonlySet<NodeId> | null,
  within: Viewport | null = null,
): TextMark[] => namedLines(scene, camera, theme, lit, within).map(({ mark }) => mark)

/** The weight in which names stand on large maps. */
const WEIGHT_ON_LAND = 640

/**
 * Names of communities on a large map, each with a halo of the land that it stands on, so that it is read over ties.
 * `haloOf`: px for a type size. Cost: linear in the names.
 */
export const nameMarksOnLand = (
  scene: Scene,
  land: ReadonlyMap<ClusterId, RegionColour>,
  camera: Camera,
  theme: Theme,
  lit: ReadonlySet<NodeId> | null,
  haloOf: (px: number) => number,
  within: Viewport | null = null,
): TextMark[] =>
  namedLines(scene, camera, theme, lit, within).map(({ mark, cluster }) => {
    const { fill, font } = mark
    const colour = land.get(cluster)?.land ?? theme.ground
    const halo = { colour, opacity: fill.opacity ?? 1, width: haloOf(font.px) }
    return { ...mark, font: { ...font, weight: WEIGHT_ON_LAND }, halo }
  })
