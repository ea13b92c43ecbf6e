import type { NodeId } from '../graph/atlas'
import { composeMap, type MapOptions } from './compose'
import { crowdShare, isCrowd } from './compose-crowd'
import type { Drawing, FontSpec, Mark } from './drawing'
import { enlarge, fitMap, type FittedMap, naturalMap, narrow, placeableNames, readable, type Room } from './figure-fit'
import { GRAYS, grayKeys, grayScene, numberNames } from './figure-grays'
import { type Block, communityBlock, type FigureLegend, isEmptyKey, keyBlock, wrapText } from './figure-legend'
import { markShare } from './mark-share'
import type { Scene } from './scene'
import { PRINT, type Theme } from './theme'

/** The place that a figure is composed for, px of the drawing. */
export type Frame = {
  readonly width: number
  /** Null: as high as it needs. */
  readonly height: number | null
  /** True: the figure fills the whole height, as a slide does. False: it is at most so high. */
  readonly fills: boolean
}

export type FigureOptions = {
  readonly theme: Theme
  /** White prints in the colours for figures; the theme's ground comes with coasts; transparent has no ground at all. */
  readonly ground: 'white' | 'theme' | 'transparent'
  /** Grays tell communities apart by shade, hatch and number; with them the theme's ground is white. */
  readonly colours?: 'colour' | 'gray'
  /** What the picture is, for those who cannot see it. */
  readonly title: string
  readonly description: string
  readonly lang?: string
  /** Written above the map; left out: nothing. */
  readonly heading?: string
  /** Which filters are in force, in words: written below the map; left out: nothing. */
  readonly filters?: string
  /** Written below everything; left out: nothing. */
  readonly caption?: string
  /** Only these nodes, on the land of their communities; left out: what the scene shows. */
  readonly only?: ReadonlySet<NodeId>
  /** What is lit or selected on the screen. */
  readonly inHand?: Pick<MapOptions, 'lit' | 'lens' | 'selected' | 'selectedEdge' | 'showPapers'>
  /** Left out: as wide as the map of the screen. */
  readonly frame?: Frame
}

const MARGIN = 34
const AROUND_LAND = 16
const AROUND_COASTS = 44
const LEAST_WIDTH = 560
/** Figures for a stated width have a narrow margin: the page brings its own. Slides and posters are pages: a share of their width. */
const FRAMED_MARGIN = 10
const FILLED_MARGIN = 0.024
const FRAMED_AROUND = 8
const LEAST_MAP_HEIGHT = 80
/** The whole is drawn larger instead where the map would be zoomed further by so much. */
const WORTH_SHRINKING = 0.97
/** Frames so much wider than high have their words beside the map, in a column of this share of the width, px at most. */
const WIDE = 1.25
const COLUMN_SHARE = 0.3
const WIDEST_COLUMN = 400
const HEADING: FontSpec = { family: 'serif', px: 26, weight: 600 }
const HEADING_LEADING = 34
const CAPTION: FontSpec = { family: 'serif', px: 15.5, weight: 400 }
const CAPTION_LEADING = 22

/** Lines of serif text, below each other from `top`. */
function textBlock(
  text: string,
  font: FontSpec,
  leading: number,
  { x, width, colour }: { readonly x: number; readonly width: number; readonly colour: string },
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

type Setting = {
  readonly scene: Scene
  readonly legend: FigureLegend | null
  readonly theme: Theme
  readonly options: FigureOptions
  readonly margin: number
  readonly around: number
}

/** Title, if any, from the top margin down. */
function headBlock({ options, theme, margin }: Setting, width: number): Block {
  const { heading = '' } = options
  if (heading === '') return { marks: [], height: 0 }
  const style = { x: margin, width: width - 2 * margin, colour: theme.ink }
  const block = textBlock(heading, HEADING, HEADING_LEADING, style, margin)
  return { marks: block.marks, height: margin + block.height + 8 }
}

/** The legend with discs as large as those of a map at a zoom. */
function sizedLegend({ legend, scene }: Setting, zoom: number): FigureLegend | null {
  const share = isCrowd(scene) ? crowdShare(scene, zoom) : markShare(zoom)
  return legend && { ...legend, discs: legend.discs.map((disc) => ({ ...disc, radius: disc.radius * share })) }
}

/** Where words stand: their left edge and width, px. */
type Column = { readonly x: number; readonly inner: number }

/** Legend and key from `top` down, for a map at a zoom. */
function legendBlock(setting: Setting, { x, inner }: Column, top: number, zoom: number): Block {
  const legend = sizedLegend(setting, zoom)
  const style = { theme: setting.theme, x, width: inner }
  if (legend === null) return { marks: [], height: 0 }
  const communities = communityBlock(legend, style, top)
  const after = communities.height > 0 ? 6 : 0
  if (isEmptyKey(legend)) return { marks: communities.marks, height: communities.height + after }
  const key = keyBlock(legend, style, top + communities.height + after)
  return { marks: [...communities.marks, ...key.marks], height: communities.height + after + key.height + 8 }
}

/** Filters and caption from `top` down. */
function wordsBlock({ options, theme }: Setting, { x, inner }: Column, top: number): Block {
  const marks: Mark[] = []
  let y = top
  for (const [text, colour] of [
    [options.filters ?? '', theme.ink2],
    [options.caption ?? '', theme.ink],
  ] as const) {
    if (text === '') continue
    const block = textBlock(text, CAPTION, CAPTION_LEADING, { x, width: inner, colour }, y + 6)
    marks.push(...block.marks)
    y += block.height + 6
  }
  return { marks, height: y - top }
}

/** What stands below the map: a line and the legend, unless it stands beside, then the words; and the margin below them. */
function footBlock(setting: Setting, width: number, top: number, zoom: number, isLegendBeside: boolean): Block {
  const { theme, margin } = setting
  const column = { x: margin, inner: width - 2 * margin }
  const marks: Mark[] = []
  let y = top
  const legend = isLegendBeside ? { marks: [], height: 0 } : legendBlock(setting, column, y + 18, zoom)
  if (legend.height > 0) {
    const line = y + 6
    const d = `M${String(margin)},${String(line)}L${String(margin + column.inner)},${String(line)}`
    marks.push({ kind: 'path', d, stroke: { colour: theme.ink2, width: 1 } }, ...legend.marks)
    y += 18 + legend.height
  }
  const words = wordsBlock(setting, column, y)
  marks.push(...words.marks)
  y += words.height
  return { marks, height: y - top + (y > top ? margin : Math.max(0, margin - AROUND_LAND)) }
}

const sizeOfLand = ({ bounds: [left, top, right, bottom] }: FittedMap) => ({
  width: right - left,
  height: bottom - top,
})

/** The map with its land in the middle of a place, clipped to it. */
function mapBlock(setting: Setting, fitted: FittedMap, place: { y: number; width: number; height: number }): Mark {
  const { scene, theme, options } = setting
  const [left, top] = fitted.bounds
  const land = sizeOfLand(fitted)
  const camera = {
    zoom: fitted.geometry.zoom,
    panX: Math.round((place.width - land.width) / 2) - left,
    panY: place.y + Math.max(0, (place.height - land.height) / 2) - top,
  }
  const viewport = { width: place.width, height: place.y + place.height }
  const marks = composeMap(scene, camera, viewport, theme, { ...options.inHand, geometry: fitted.geometry })
  const clip = framePath(0, place.y, place.width, place.height)
  return { kind: 'group', opacity: 1, clip, marks: options.frame ? readable(marks) : marks }
}

/** The height of the title, or of the margin where there is none. */
const topOf = (setting: Setting, width: number): number =>
  headBlock(setting, width).height || Math.max(0, setting.margin - AROUND_LAND)

type Assembly = {
  readonly width: number
  readonly mapHeight: number
  /** Where the legend stands beside the map, which then ends before it; null: below. */
  readonly beside: Column | null
  /** The figure's own height; left out: as high as it gets. */
  readonly height?: number
}

function assemble(setting: Setting, fitted: FittedMap, { width, mapHeight, beside, height }: Assembly): Drawing {
  const { options, theme, margin } = setting
  const { zoom } = fitted.geometry
  const top = topOf(setting, width)
  const map = mapBlock(setting, fitted, { y: top, width: beside ? beside.x - margin : width, height: mapHeight })
  const legend = beside ? legendBlock(setting, beside, Math.max(top, margin), zoom).marks : []
  const foot = footBlock(setting, width, top + mapHeight, zoom, beside !== null)
  return {
    width,
    height: height ?? Math.ceil(top + mapHeight + foot.height),
    ground: options.ground === 'transparent' ? null : theme.ground,
    title: options.title,
    description: options.description,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    marks: [...headBlock(setting, width).marks, map, ...legend, ...foot.marks],
  }
}

/** As the map of the screen: as wide as its land is. */
function composeNatural(setting: Setting): Drawing {
  const fitted = naturalMap(setting.scene)
  const land = sizeOfLand(fitted)
  const mapWidth = Math.ceil(land.width + 2 * setting.around)
  const width = Math.max(LEAST_WIDTH, mapWidth + 2 * (setting.margin - AROUND_LAND))
  const mapHeight = Math.ceil(land.height + 2 * setting.around)
  return assemble(setting, fitted, { width, mapHeight, beside: null })
}

/** On a slide or a landscape poster the legend stands beside the map; null where it would not fit there. */
function besideMap(setting: Setting, frame: Frame, width: number, top: number): Column | null {
  const height = frame.height ?? 0
  if (!frame.fills || width < height * WIDE) return null
  const inner = Math.round(Math.min(WIDEST_COLUMN, width * COLUMN_SHARE)) - setting.margin
  const column = { x: width - setting.margin - inner, inner }
  const needed = legendBlock(setting, column, 0, 1).height
  const left = height - Math.max(top, setting.margin) - footBlock(setting, width, 0, 1, true).height
  return needed > 0 && needed <= left ? column : null
}

/** Into a frame. Where the map is so small that it would fill it only by gaps, the drawing is smaller, hence larger on paper. */
function composeFramed(setting: Setting, frame: Frame, isLast = false): Drawing {
  const { margin, around } = setting
  const width = Math.round(frame.width)
  const top = topOf(setting, width)
  const beside = besideMap(setting, frame, width, top)
  // At its highest: discs are largest at zoom 1.
  const foot = footBlock(setting, width, 0, 1, beside !== null).height
  const left = frame.height === null ? null : Math.max(LEAST_MAP_HEIGHT, Math.round(frame.height) - top - foot)
  const room: Room = {
    width: (beside ? beside.x - margin : width) - 2 * around,
    height: left === null ? null : left - 2 * around,
  }
  const fitted = fitMap(setting.scene, room)
  if (fitted.shrink < WORTH_SHRINKING && !isLast) {
    const height = frame.height === null ? null : frame.height * fitted.shrink
    return composeFramed(setting, { ...frame, width: frame.width * fitted.shrink, height }, true)
  }
  const needed = Math.ceil(sizeOfLand(fitted).height + 2 * around)
  const fills = left !== null && frame.fills
  const mapHeight = left === null ? needed : fills ? left : Math.min(needed, left)
  // Over a crowd names find their own places.
  const scene = isCrowd(setting.scene) ? setting.scene : placeableNames(setting.scene, fitted.geometry.zoom)
  const height = fills ? { height: Math.max(Math.round(frame.height ?? 0), top + left + foot) } : {}
  return assemble({ ...setting, scene }, fitted, { width, mapHeight, beside, ...height })
}

/**
 * A picture for a paper, a slide or the README: the map framed to what is shown with even margins, above it a heading,
 * below it legend, key, filters and caption, where they are given. Units: px of the screen at scale 1, or of the frame; the
 * painter scales. Into a frame the figure is composed, not scaled: its letters keep their size, and labels without a place
 * are left out. Deterministic: the same arguments give the same drawing.
 */
export function composeFigure(scene: Scene, legend: FigureLegend | null, options: FigureOptions): Drawing {
  const isGray = options.colours === 'gray'
  const theme = isGray ? GRAYS : options.ground === 'white' ? PRINT : options.theme
  const keys = isGray ? grayKeys(scene) : null
  const chosen = options.only ? narrow(scene, options.only) : scene
  const inked = keys ? grayScene(chosen, keys) : chosen
  const enlarged = enlarge(inked)
  const shown = keys ? numberNames(enlarged, keys) : enlarged
  const numbered = legend && {
    ...legend,
    communities: legend.communities.map((community) => {
      const gray = community.cluster === undefined ? undefined : keys?.get(community.cluster)
      return gray ? { ...community, name: `${gray.number}  ${community.name}`, ...gray.look } : community
    }),
  }
  const { frame } = options
  const margin = frame?.fills ? Math.round(frame.width * FILLED_MARGIN) : FRAMED_MARGIN
  const land = frame ? Math.max(FRAMED_AROUND, frame.fills ? margin : 0) : AROUND_LAND
  const setting: Setting = {
    scene: shown,
    legend: numbered,
    theme,
    options,
    margin: frame ? margin : MARGIN,
    around: theme.coasts ? AROUND_COASTS : land,
  }
  return frame ? composeFramed(setting, frame) : composeNatural(setting)
}
