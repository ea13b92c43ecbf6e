import type { NodeId } from '../graph/atlas'
import type { Mark } from './drawing'
import type { PlacedLabel } from './labels'
import { regionColours } from './region-colours'
import { regionAt, type RegionGeometry } from './regions'
import type { Camera, Scene } from './scene'
import type { Theme } from './theme'

const HALO_WIDTH = 3.6
const FADED = 0.5

/** Labels with a halo of what lies under them: the land of the region, or the ground outside of all. */
export function labelMarks(
  scene: Scene,
  labels: readonly PlacedLabel[],
  geometry: RegionGeometry,
  camera: Camera,
  theme: Theme,
  lit: ReadonlySet<NodeId> | null = null,
): Mark[] {
  const drawn = regionColours(scene, theme, lit)
  const scale = geometry.zoom / camera.zoom
  return labels.map(({ x, y, box, text, font, tone, faded }): Mark => {
    const middle = (box.top + box.bottom) / 2
    const cluster = regionAt(geometry, (x - camera.panX) * scale, (middle - camera.panY) * scale)
    const under = (cluster && drawn.get(cluster)?.land) ?? theme.ground
    const opacity = faded ? FADED : 1
    return {
      kind: 'text',
      x,
      y,
      text,
      font,
      anchor: 'middle',
      fill: { colour: tone === 'ink' ? theme.ink : theme.ink2, opacity },
      halo: { colour: under, opacity, width: HALO_WIDTH },
    }
  })
}
