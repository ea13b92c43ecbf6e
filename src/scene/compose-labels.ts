import type { NodeId } from '../graph/atlas'
import type { Mark } from './drawing'
import type { PlacedLabel } from './labels'
import { pathPoint } from './path-data'
import { regionColours } from './region-colours'
import { regionAt, type RegionGeometry } from './regions'
import type { Camera, Scene } from './scene'
import type { Theme } from './theme'

const HALO_WIDTH = 3.6
const FADED = 0.5
const LEADER_WIDTH = 0.9

export type TextMark = Extract<Mark, { readonly kind: 'text' }>

/** One label with a halo of the colour that lies under it. */
export const labelMark = ({ x, y, text, font, tone, faded }: PlacedLabel, under: string, theme: Theme): TextMark => {
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
}

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
  const leaders = labels.flatMap(({ leader }): Mark[] => {
    if (!leader) return []
    const d = `M${pathPoint(leader.from.x, leader.from.y)}L${pathPoint(leader.to.x, leader.to.y)}`
    return [{ kind: 'path', d, stroke: { colour: theme.ink, width: LEADER_WIDTH } }]
  })
  const texts = labels.map((label): Mark => {
    const middle = (label.box.top + label.box.bottom) / 2
    const cluster = regionAt(geometry, (label.x - camera.panX) * scale, (middle - camera.panY) * scale)
    return labelMark(label, (cluster && drawn.get(cluster)?.land) ?? theme.ground, theme)
  })
  return [...leaders, ...texts]
}
