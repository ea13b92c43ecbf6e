import type { NodeId } from '../graph/atlas'
import { composeMap, type MapOptions } from './compose'
import type { Drawing, FontSpec, Mark } from './drawing'
import { type Block, communityBlock, type FigureLegend, keyBlock, wrapText } from './figure-legend'
import type { Bounds } from './grid'
import { computeRegions, type RegionGeometry } from './regions'
import { ringBounds } from './rings'
import type { Scene } from './scene'
import { PRINT, type Theme } from './theme'

export type FigureOptions = {
  readonly theme: Theme
  /** White prints in the colours for figures; the theme's ground comes with coasts; transparent has no ground at all. */
  readonly ground: 'white' | 'theme' | 'transparent'
  /** What the picture is, for those who cannot see it. */
  readonly title: string
  readonly description: string
  /** Written above the map; left out: nothing. */
  readonly heading?: string
  /** Written below everything; left out: nothing. */
  readonly caption?: string
  /** Only these nodes, on the land of their communities; left out: what the scene shows. */
  readonly only?: ReadonlySet<NodeId>
  /** What is lit or selected on the screen. */
  readonly inHand?: Pick<MapOptions, 'lit' | 'selected' | 'selectedEdge' | 'showPapers'>
}

/** Type of a figure is larger than the screen's, because figures are printed small; the map spreads as much. */
const LARGER_PX = 1.4
const SPREAD = 1.12
const WIDEST_MAP = 2200
const MARGIN = 34
const AROUND_LAND = 16
const AROUND_COASTS = 44
const LEAST_WIDTH = 560
const HEADING: FontSpec = { family: 'serif', px: 26, weight: 600 }
const CAPTION: FontSpec = { family: 'serif', px: 15.5, weight: 400 }
const CAPTION_LEADING = 22

const larger = (font: FontSpec): FontSpec => ({ ...font, px: font.px + LARGER_PX })

/** The scene with larger type, and boxes that hold it. */
function enlarge(scene: Scene): Scene {
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const share = (node.labelFont.px + LARGER_PX) / node.labelFont.px
      const pill = node.pill && { width: node.pill.width * share, height: node.pill.height * share }
      return { ...node, labelFont: larger(node.labelFont), pill }
    }),
    names: scene.names.map((name) => {
      const share = (name.px + LARGER_PX) / name.px
      return { ...name, px: name.px + LARGER_PX, width: name.width * share, height: name.height * share }
    }),
    regions: scene.regions.map((region) => ({
      ...region,
      boxes: region.boxes.map((box) => ({
        ...box,
        dx: box.dx * SPREAD,
        dy: box.dy * SPREAD,
        width: box.width * SPREAD,
        height: box.height * SPREAD,
      })),
    })),
  }
}

/** Only some nodes, with the ties between them; the rest of their communities stays as pale dots, other communities go. */
function narrow(scene: Scene, only: ReadonlySet<NodeId>): Scene {
  const clusters = new Set(scene.nodes.filter(({ id }) => only.has(id)).map(({ cluster }) => cluster))
  const nodes = scene.nodes.filter(({ cluster }) => clusters.has(cluster))
  return {
    ...scene,
    nodes: nodes.map((node) => (only.has(node.id) ? node : { ...node, presence: 'out' })),
    edges: scene.edges.filter(({ source, target }) => only.has(source) && only.has(target)),
    regions: scene.regions.filter(({ cluster }) => clusters.has(cluster)),
    names: scene.names.filter(({ cluster }) => clusters.has(cluster)),
  }
}

/** The bounds of the land that is lit (of all, where none is), px without pan. */
function litBounds(scene: Scene, { regions, zoom }: RegionGeometry): Bounds {
  const lit = new Set(scene.regions.filter((region) => region.lit).map(({ cluster }) => cluster))
  const chosen = regions.filter(({ cluster }) => lit.has(cluster))
  return (
    ringBounds((chosen.length > 0 ? chosen : regions).flatMap(({ rings }) => rings)) ?? [
      0,
      0,
      Math.max(1, scene.width * zoom),
      Math.max(1, scene.height * zoom),
    ]
  )
}

/** Lines of serif text from `top` down. */
function textBlock(
  text: string,
  font: FontSpec,
  leading: number,
  x: number,
  width: number,
  colour: string,
  top: number,
): Block {
  const lines = wrapText(text, font, width)
  return {
    height: lines.length * leading,
    marks: lines.map((line, index) => ({
      kind: 'text',
      x,
      y: top + index * leading + font.px,
      text: line,
      font,
      anchor: 'start',
      fill: { colour },
    })),
  }
}

const framePath = (x: number, y: number, width: number, height: number): string =>
  `M${String(x)},${String(y)}L${String(x + width)},${String(y)}L${String(x + width)},${String(y + height)}L${String(x)},${String(y + height)}Z`

/**
 * A picture for a paper, a slide or the README: the map framed to what is shown with even margins, above it a heading,
 * below it legend, key and caption, where they are given. Units: px of the screen at scale 1; the painter scales.
 * Deterministic: the same arguments give the same drawing.
 */
export function composeFigure(scene: Scene, legend: FigureLegend | null, options: FigureOptions): Drawing {
  const theme = options.ground === 'white' ? PRINT : options.theme
  const shown = enlarge(options.only ? narrow(scene, options.only) : scene)
  const zoom = Math.min(SPREAD, WIDEST_MAP / Math.max(1, scene.width))
  const geometry = computeRegions(shown.regions, zoom)
  const [left, top, right, bottom] = litBounds(shown, geometry)
  const around = theme.coasts ? AROUND_COASTS : AROUND_LAND
  const mapWidth = Math.ceil(right - left + 2 * around)
  const mapHeight = Math.ceil(bottom - top + 2 * around)
  const width = Math.max(LEAST_WIDTH, mapWidth + 2 * (MARGIN - AROUND_LAND))
  const x = MARGIN
  const inner = width - 2 * MARGIN

  const marks: Mark[] = []
  let y = MARGIN - AROUND_LAND
  const place = (block: Block, before: number): void => {
    marks.push(...block.marks)
    y += block.height + before
  }
  if (options.heading !== undefined && options.heading !== '') {
    y = MARGIN
    place(textBlock(options.heading, HEADING, 34, x, inner, theme.ink, y), 8)
  }

  const mapLeft = Math.round((width - mapWidth) / 2)
  const camera = { zoom, panX: mapLeft + around - left, panY: y + around - top }
  const map = composeMap(shown, camera, { width, height: y + mapHeight }, theme, { ...options.inHand, geometry })
  marks.push({ kind: 'group', opacity: 1, clip: framePath(0, y, width, mapHeight), marks: map })
  y += mapHeight

  if (legend) {
    y += 6
    const stroke = { colour: theme.ink2, width: 1 }
    marks.push({ kind: 'path', d: `M${String(x)},${String(y)}L${String(x + inner)},${String(y)}`, stroke })
    y += 12
    place(communityBlock(legend, { theme, x, width: inner }, y), 6)
    place(keyBlock(legend, { theme, x, width: inner }, y), 8)
  }
  if (options.caption !== undefined && options.caption !== '') {
    y += 6
    place(textBlock(options.caption, CAPTION, CAPTION_LEADING, x, inner, theme.ink, y), 0)
  }
  return {
    width,
    height: Math.ceil(y + (legend || options.caption !== undefined ? MARGIN : MARGIN - AROUND_LAND)),
    ground: options.ground === 'transparent' ? null : theme.ground,
    title: options.title,
    description: options.description,
    marks,
  }
}
