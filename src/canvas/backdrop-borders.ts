import { traceDensities } from '../scene/density-regions'
import type { Mark } from '../scene/drawing'
import type { Overview } from '../scene/overview'
import { boxAtZoom } from '../scene/regions'
import { smoothPath } from '../scene/rings'
import { coloursOf, type Theme } from '../scene/theme'
import type { BackdropPicture } from './backdrop-picture'
import { createPainter, type PaintContext } from './paint'

/** Fainter than the border of a community: a part is a province, not a country. */
const FILL = 0.07
const BORDER = 0.34
/** Borders in hand may be enlarged so far, or shrunk, before they are traced anew. */
const STALE = 1.25

/** Paints the parts of open communities upon their land, in px of the screen; the sheet's transform says where. */
export type PaintBorders = (context: PaintContext, scale: number) => void

type Traced = { readonly key: string; readonly zoom: number; readonly paint: PaintBorders }

/**
 * Traces the parts of the communities that are open as land is traced: where their members stand, never as hulls. What was traced is kept
 * until other communities are open or the zoom has changed by a quarter. Cost: the members of open communities.
 */
export function createBorders(): {
  readonly forget: () => void
  readonly trace: (
    picture: BackdropPicture,
    overview: Overview,
    open: Uint8Array,
    zoom: number,
    theme: Theme,
  ) => Traced | null
} {
  let last: Traced | null = null
  return {
    forget() {
      last = null
    },
    trace(picture, { parts, partOf }, open, zoom, theme) {
      const homes = [...new Set(parts.flatMap(({ home, members }) => (members > 0 && open[home] === 1 ? [home] : [])))]
      if (homes.length === 0) return null
      const key = homes.sort((a, b) => a - b).join(' ')
      if (last?.key === key && zoom / last.zoom < STALE && last.zoom / zoom < STALE) return last
      const marks = homes.flatMap((home) => traceHome(picture, partOf, home, zoom, theme))
      const paint = createPainter({ width: 1, height: 1, ground: null, title: '', description: '', marks })
      last = { key, zoom, paint }
      return last
    },
  }
}

/** The parts of one community, px of the zoom without pan. */
function traceHome(picture: BackdropPicture, partOf: Int32Array, home: number, zoom: number, theme: Theme): Mark[] {
  const places = new Map<number, { x: number; y: number; dx: 0; dy: 0; width: number; height: number }[]>()
  for (let node = 0; node < picture.nodes; node++) {
    const part = partOf[node] ?? -1
    if (part < 0 || picture.cluster[node] !== home || picture.out[node] === 1) continue
    const size = 2 * (picture.radius[node] ?? 1)
    const box = { x: picture.x[node] ?? 0, y: picture.y[node] ?? 0, dx: 0, dy: 0, width: size, height: size } as const
    const own = places.get(part)
    if (own) own.push(box)
    else places.set(part, [box])
  }
  const boxes = [...places.values()].map((own) => own.map((box) => boxAtZoom(box, zoom)))
  const colour = coloursOf(theme, picture.regions[home]?.colour ?? 'c0').base
  return traceDensities(boxes, zoom).regions.map((rings) => ({
    kind: 'path',
    d: smoothPath(rings),
    fill: { colour, opacity: FILL },
    stroke: { colour, opacity: BORDER, width: 1 },
  }))
}
