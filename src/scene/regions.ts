import type { ClusterId } from '../graph/atlas'
import { traceDensities } from './density-regions'
import type { Box } from './distance-field'
import { traceDistances } from './distance-regions'
import { isInside, type Ring, ringBounds, smoothPath } from './rings'
import type { SceneRegion, ScreenBox } from './scene'
import { patternOf } from './shades'

/** One community's land. */
export type RegionShape = {
  readonly cluster: ClusterId
  /** Closed, smooth, even-odd: absolute M, Q and Z. Empty where the community has no land. */
  readonly path: string
  /** Lines at 45°, or both ways, over the land's bounds, to be clipped to it; null where the community needs no hatch. */
  readonly hatch: string | null
  /** The corners that the path bends towards: for finding out what lies inside. */
  readonly rings: readonly Ring[]
}

/** Land and lines of coast in px at one zoom: layout × zoom, without pan. Plain data, so that a worker can send it. */
export type RegionGeometry = {
  readonly zoom: number
  readonly regions: readonly RegionShape[]
  /** Innermost first. */
  readonly coasts: readonly string[]
}

/** From this many boxes on, land is where density is, not what lies near each box. */
const MANY = 800
/** Below this zoom boxes shrink with the map: most labels are left out there, and names shrink too. */
const BOXES_SHRINK_BELOW = 0.75
const HATCH_SPACING = 11

/** Where a box of the scene stands at a zoom, in px without pan. */
export function boxAtZoom(box: ScreenBox, zoom: number): Box {
  const share = Math.min(1, zoom / BOXES_SHRINK_BELOW)
  return {
    x: box.x * zoom + box.dx * share,
    y: box.y * zoom + box.dy * share,
    width: box.width * share,
    height: box.height * share,
  }
}

const isDrawable = ({ x, y, width, height }: Box): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && width >= 0 && height >= 0 && width < Infinity && height < Infinity

/**
 * Lines from bottom left to top right over the bounds of rings, and for a cross-hatch from top left to bottom right too, at
 * places that do not depend on the bounds.
 */
function hatchOver(rings: readonly Ring[], spacing: number, isCrossed: boolean): string {
  const bounds = ringBounds(rings)
  if (!bounds) return ''
  const [left, top, right, bottom] = bounds.map(Math.round) as [number, number, number, number]
  const lines: string[] = []
  for (let sum = Math.ceil((left + top) / spacing) * spacing; sum < right + bottom; sum += spacing) {
    lines.push(`M${String(sum - bottom)},${String(bottom)}L${String(sum - top)},${String(top)}`)
  }
  if (!isCrossed) return lines.join('')
  for (let gap = Math.ceil((left - bottom) / spacing) * spacing; gap < right - top; gap += spacing) {
    lines.push(`M${String(gap + top)},${String(top)}L${String(gap + bottom)},${String(bottom)}`)
  }
  return lines.join('')
}

/**
 * The land of each community at a zoom, as distance fields (to 800 boxes) or densities (beyond), never hulls.
 * Pure: same scene and zoom, same bytes. Boxes that are not finite are left out.
 * Compute again when zoom has changed by a quarter; until then move and scale what is there.
 * Cost: 72 people, 11 names, 1,176 × 808 px: 75 ms of a slow core; 4,000 people: 60 ms.
 */
export function computeRegions(regions: readonly SceneRegion[], zoom: number): RegionGeometry {
  const communities = regions.map((region) => region.boxes.map((box) => boxAtZoom(box, zoom)).filter(isDrawable))
  const number = communities.reduce((sum, boxes) => sum + boxes.length, 0)
  if (number === 0 || !(zoom > 0)) return { zoom, regions: regions.map(withoutLand), coasts: [] }
  const outlines = number > MANY ? traceDensities(communities, zoom) : traceDistances(communities, zoom)
  return {
    zoom,
    regions: regions.map(({ cluster, hatched, colour }, index) => {
      const rings = outlines.regions[index] ?? []
      const spacing = HATCH_SPACING * Math.max(1, Math.min(zoom, 2))
      const hatch = hatched ? hatchOver(rings, spacing, patternOf(colour) === 'cross') : null
      return { cluster, path: smoothPath(rings), hatch, rings }
    }),
    coasts: outlines.coasts.map(smoothPath),
  }
}

const withoutLand = ({ cluster }: SceneRegion): RegionShape => ({ cluster, path: '', hatch: null, rings: [] })

/** The community on whose land a point lies, in px of the geometry, or null on the ground outside. */
export function regionAt(geometry: RegionGeometry, x: number, y: number): ClusterId | null {
  return geometry.regions.find((region) => isInside(region.rings, x, y))?.cluster ?? null
}
