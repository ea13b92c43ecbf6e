import { regionMarks } from '../scene/compose-regions'
import type { RegionGeometry } from '../scene/regions'
import type { Camera, Scene, SceneRegion } from '../scene/scene'
import type { Theme } from '../scene/theme'
import { createPainter, type PaintContext } from './paint'

/** Land as it is painted: its regions, and its shapes where they have been surveyed. */
export type Land = {
  readonly regions: readonly SceneRegion[]
  readonly geometry: RegionGeometry | null
  readonly theme: Theme
  /** The one community at full strength; null: all. */
  readonly only: number | null
}

/** A painter of coasts and regions for any camera; its paths are read once. The ground is painted too. */
export function createLandPainter({ regions, geometry, theme, only }: Land) {
  const lit = only === null ? regions : regions.map((region, at) => ({ ...region, lit: region.lit && at === only }))
  // Land asks a scene for its regions alone.
  const scene = { regions: lit, nodes: [] } as Pick<Scene, 'regions' | 'nodes'> as Scene
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
    if (!paint || !geometry) return
    context.setTransform(ratio, 0, 0, ratio, (camera.panX + left) * ratio, (camera.panY + top) * ratio)
    paint(context, camera.zoom / geometry.zoom)
  }
}
