import { textWidth } from '../base/text-width'
import type { Sides } from './box-index'
import type { Mark } from './drawing'
import { mixColours } from './mix-colours'
import { pathPoint } from './path-data'
import type { Camera, Scene, SceneGuide } from './scene'
import { coloursOf, type Theme } from './theme'

/** Px of the screen. */
const WORDS = { px: 12, weight: 500, strong: 640, halo: 4 }
const LINE = { width: 1, strong: 1.6, opacity: 0.16, strongOpacity: 0.4 }
const RING = { width: 1.2, opacity: 0.42 }
const BAND_RADIUS = 10
const HATCH = { spacing: 11, width: 1.4 }
/** Words that stick stand so far below the upper edge of the free part. */
const STUCK = 18
/** Narrow columns say only every second year, or every fifth: years closer than this are left out, px. */
const LEAST_APART = 34

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Lines at 45° over a band. */
function hatch({ x, y, width, height }: Box): string {
  const lines: string[] = []
  for (let along = x - height; along < x + width; along += HATCH.spacing)
    lines.push(`M${pathPoint(along, y + height)}L${pathPoint(along + height, y)}`)
  return lines.join('')
}

const frameOf = ({ x, y, width, height }: Box): string =>
  `M${pathPoint(x, y)}L${pathPoint(x + width, y)}L${pathPoint(x + width, y + height)}L${pathPoint(x, y + height)}Z`

/** Lines, rings and bands of a layout, to be painted under ties and marks. */
export function guideMarks(scene: Scene, { zoom, panX, panY }: Camera, theme: Theme): Mark[] {
  return (scene.guides ?? []).flatMap((guide): Mark[] => {
    switch (guide.kind) {
      case 'line': {
        const x = guide.x * zoom + panX
        const d = `M${pathPoint(x, guide.top * zoom + panY)}L${pathPoint(x, guide.bottom * zoom + panY)}`
        const [width, opacity] = guide.isStrong ? [LINE.strong, LINE.strongOpacity] : [LINE.width, LINE.opacity]
        return [{ kind: 'path', d, stroke: { colour: theme.ink, width, opacity } }]
      }
      case 'ring':
        return [
          {
            kind: 'circle',
            x: guide.x * zoom + panX,
            y: guide.y * zoom + panY,
            r: guide.radius * zoom,
            stroke: { colour: theme.ink, width: RING.width, opacity: RING.opacity },
          },
        ]
      case 'band': {
        const box = {
          x: guide.x * zoom + panX,
          y: guide.y * zoom + panY,
          width: guide.width * zoom,
          height: guide.height * zoom,
        }
        const { tint, base } = coloursOf(theme, guide.colour)
        const fill = { colour: mixColours(theme.ground, tint, 0.72) }
        const band: Mark = { kind: 'rect', ...box, radius: Math.min(BAND_RADIUS, box.height / 2), fill }
        if (!guide.hatched) return [band]
        const stroke = { colour: base, width: HATCH.width, opacity: theme.hatchAlpha }
        return [band, { kind: 'path', d: hatch(box), stroke, clip: frameOf(box) }]
      }
      case 'words':
        return []
    }
  })
}

type Words = Extract<SceneGuide, { readonly kind: 'words' }>

/** Years whose words would meet are said less often: those kept are as many columns apart. */
function thinned(words: readonly Words[], zoom: number): readonly Words[] {
  const axis = words.filter(({ anchor, sticks }) => sticks === true && anchor === 'middle')
  const years = axis.filter(({ text }) => /^\d+$/.test(text))
  const gaps = years.slice(1).map(({ x }, at) => x - (years[at]?.x ?? 0))
  const least = gaps.reduce((most, gap) => Math.min(most, gap), Infinity) * zoom
  const every = [1, 2, 5, 10, 20, 50].find((step) => step * least >= LEAST_APART) ?? 100
  return words.filter((word) => !years.includes(word) || Number(word.text) % every === 0)
}

/** The room that words upon rings take, px of the screen: labels of marks keep off it. */
export function guideBoxes(scene: Scene, { zoom, panX, panY }: Camera): Sides[] {
  return (scene.guides ?? []).flatMap((guide): Sides[] => {
    if (guide.kind !== 'words' || guide.sticks === true) return []
    const half = textWidth(guide.text, { family: 'sans', px: WORDS.px, weight: WORDS.strong }) / 2 + 3
    const [x, y] = [guide.x * zoom + panX, guide.y * zoom + panY]
    return [{ left: x - half, right: x + half, top: y - WORDS.px * 0.7, bottom: y + WORDS.px * 0.7 }]
  })
}

/**
 * What a layout says of its lines: years above their columns, steps upon their rings. `top`: of the part of the window that is free;
 * words that stick stay below it. Left out: all stand in their places, as in a figure.
 */
export function guideWords(scene: Scene, { zoom, panX, panY }: Camera, theme: Theme, top?: number): Mark[] {
  const words = (scene.guides ?? []).filter((guide): guide is Words => guide.kind === 'words')
  return thinned(words, zoom).map(({ x, y, text, anchor, isStrong, sticks }): Mark => {
    const down = y * zoom + panY
    return {
      kind: 'text',
      x: x * zoom + panX,
      y: sticks && top !== undefined ? Math.max(down, top + STUCK) : down + WORDS.px * 0.35,
      text,
      font: { family: 'sans', px: WORDS.px, weight: isStrong ? WORDS.strong : WORDS.weight },
      anchor,
      fill: { colour: isStrong ? theme.ink : theme.ink2 },
      halo: { colour: theme.ground, width: WORDS.halo },
    }
  })
}
