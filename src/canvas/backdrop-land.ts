import { guideMarks } from '../scene/compose-guides'
import { regionMarks } from '../scene/compose-regions'
import { densityMarks, type DensityImage } from '../scene/density-image'
import type { RegionGeometry } from '../scene/regions'
import type { Camera, Scene, SceneRegion } from '../scene/scene'
import type { Theme } from '../scene/theme'
import { createPainter, paintMarks, type PaintContext } from './paint'

/** Land as it is painted: its regions, and its shapes where they have been surveyed. */
export type Land = {
  readonly regions: readonly SceneRegion[]
  readonly geometry: RegionGeometry | null
  readonly theme: Theme
  /** What the layout draws on the ground; left out: nothing. */
  readonly guides?: Scene['guides'] | undefined
  /** The one community at full strength; null: all. */
  readonly only: number | null
  /** Drawn instead of it; null: nothing is. */
  readonly density: DensityImage | null
}

/** A painter of coasts and regions for any camera; its paths are read once. The ground is painted too. */
export function createLandPainter({ regions, geometry, theme, only, density, guides }: Land) {
  const lit = only === null ? regions : regions.map((region, at) => ({ ...region, lit: region.lit && at === only }))
  // Land asks a scene for its regions alone.
  const scene = { regions: lit, nodes: [], guides } as Pick<Scene, 'regions' | 'nodes'> as Scene
  const paint = geometry
    ? createPainter({
        width: 1,
        height: 1,
        ground: null,
        title: '',
        description: '',
        marks: regionMarks(scene, geometry, { zoom: geometry.zoom, panX: 0, panY: 0 }, theme, null),
      })
    : null
  return (context: PaintContext, camera: Camera, ratio: number, left: number, top: number): void => {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = theme.ground
    context.fillRect(0, 0, context.canvas.width, context.canvas.height)
    if (density) {
      context.setTransform(ratio, 0, 0, ratio, left * ratio, top * ratio)
      paintMarks(context, densityMarks(density, camera))
    }
    context.setTransform(ratio, 0, 0, ratio, (camera.panX + left) * ratio, (camera.panY + top) * ratio)
    if (paint && geometry) paint(context, camera.zoom / geometry.zoom)
    paintMarks(context, guideMarks(scene, { zoom: camera.zoom, panX: 0, panY: 0 }, theme))
  }
}
