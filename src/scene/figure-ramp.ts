import { textWidth } from '../base/text-width'
import { densityRamp } from './density-image'
import type { FontSpec, Mark } from './drawing'
import type { Piece } from './figure-legend'
import { RAMP_STEPS, rampKey } from './shades'
import { coloursOf, type Theme } from './theme'

/** The ramp of a figure's key. */
export type FigureRamp = {
  /** Along which figures are drawn, or the ground of a density. */
  readonly of: 'figures' | 'ground'
  readonly label: string
  /** What stands at its least, perhaps in its middle, and at its most; none: no mark has a figure. */
  readonly ticks: readonly string[]
  /** How many have no figure, in words; empty: all have. */
  readonly missing: string
}

const CELL = { width: 26, height: 11 }
const HEIGHT = 46

/** A ramp with its label before it, its ticks below it, and how many have no figure after it. */
export function rampPiece({ of, label, ticks, missing }: FigureRamp, theme: Theme, font: FontSpec): Piece {
  const colours =
    of === 'ground'
      ? densityRamp(theme)
      : Array.from({ length: RAMP_STEPS }, (_, step) => coloursOf(theme, rampKey(step)).base)
  const begin = textWidth(label, font) + 12
  const bar = colours.length * CELL.width
  return {
    width: begin + bar + (missing === '' ? 0 : 14 + textWidth(missing, font)),
    height: HEIGHT,
    draw(x, y) {
      const left = x + begin
      const top = y - CELL.height - 2
      const middle = top + CELL.height / 2 + font.px * 0.34
      const write = (
        at: number,
        down: number,
        text: string,
        colour: string,
        anchor: 'start' | 'middle' | 'end',
      ): Mark => ({
        kind: 'text',
        x: at,
        y: down,
        text,
        font,
        anchor,
        fill: { colour },
      })
      const last = Math.max(1, ticks.length - 1)
      return [
        write(x, middle, label, theme.ink, 'start'),
        ...colours.map((colour, at): Mark => ({
          kind: 'rect',
          x: left + at * CELL.width,
          y: top,
          // A hair into the next cell, so that no ground shines through between two.
          width: CELL.width + (at < colours.length - 1 ? 0.5 : 0),
          height: CELL.height,
          radius: 0,
          fill: { colour },
        })),
        ...ticks.map((text, at) =>
          write(
            left + (bar * at) / last,
            top + CELL.height + font.px + 2,
            text,
            theme.ink2,
            at === 0 ? 'start' : at === last ? 'end' : 'middle',
          ),
        ),
        ...(missing === '' ? [] : [write(left + bar + 14, middle, missing, theme.ink2, 'start')]),
      ]
    },
  }
}
