import type { TextMark } from '../scene/compose-labels'
import { canvasFont, paintMarks } from './paint'

/** Words that are painted once and then only copied: letters with a halo are the dearest thing on a map that moves. */
export type LabelSprites = {
  /**
   * Paints texts, each about its anchor in the middle; the context is scaled to px of the screen. So that no frame waits for
   * words, only a few are made in one painting: others come enlarged or shrunk from the size that they were made in, or
   * in the next painting. Returns whether all are as they should be; else it is to be called again in the next frame.
   */
  paint(context: CanvasRenderingContext2D, marks: readonly TextMark[], isMoving: boolean): boolean
  /** A font has arrived: all words must be painted anew. */
  readonly forget: () => void
}

/** More words than this are not kept: what has gone out of sight makes room. */
const MOST_KEPT = 900
/** Words made in one painting: some milliseconds of a slow processor. */
const MOST_MADE = { moving: 6, resting: 10 }
/** While the map moves, words are made anew when their size has changed by so much. */
const STALE = 1.5
/** At rest, by so much: below, no eye sees it. */
const EXACT = 1.004
const RISE = 1.1
const FALL = 0.4

type Sprite = {
  readonly canvas: HTMLCanvasElement
  /** The type size that it was made in, and after how many arrivals of fonts. */
  readonly px: number
  readonly fonts: number
  readonly width: number
  readonly height: number
  readonly rise: number
}

const differs = (one: number, other: number, by: number): boolean => one > other * by || other > one * by

export function createLabelSprites(): LabelSprites {
  const kept = new Map<string, Sprite>()
  let fonts = 0

  const make = (context: CanvasRenderingContext2D, mark: TextMark, ratio: number): Sprite => {
    context.font = canvasFont(mark.font)
    const around = (mark.halo?.width ?? 0) + 2
    // Letter spacing is set by the painter, measured here.
    const tracking = (mark.font.tracking ?? 0) * [...mark.text].length
    const width = Math.ceil(context.measureText(mark.text).width + tracking + 2 * around)
    const rise = Math.ceil(mark.font.px * RISE + around)
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(width * ratio)
    canvas.height = Math.ceil((rise + mark.font.px * FALL + around) * ratio)
    const sheet = canvas.getContext('2d')
    if (sheet) paintMarks(sheet, [{ ...mark, x: width / 2, y: rise }], ratio)
    return { canvas, px: mark.font.px, fonts, width: canvas.width / ratio, height: canvas.height / ratio, rise }
  }

  return {
    paint(context, marks, isMoving) {
      const ratio = context.getTransform().a
      let left = isMoving ? MOST_MADE.moving : MOST_MADE.resting
      let isWhole = true
      for (const mark of marks) {
        const { font, fill, halo } = mark
        const face = canvasFont({ ...font, px: 1 })
        const key = `${mark.text}|${face}|${fill.colour}|${String(fill.opacity)}|${halo?.colour ?? ''}|${String(ratio)}`
        let sprite = kept.get(key)
        if (sprite?.fonts !== fonts || differs(sprite.px, font.px, isMoving ? STALE : EXACT)) {
          if (left > 0) sprite = make(context, mark, ratio)
          else isWhole = false
          left -= 1
        }
        if (!sprite) continue
        // The last used stands last, so that the first is the one to go.
        kept.delete(key)
        kept.set(key, sprite)
        const grown = differs(sprite.px, font.px, EXACT) ? font.px / sprite.px : 1
        const x = Math.round((mark.x - (sprite.width * grown) / 2) * ratio) / ratio
        const y = Math.round((mark.y - sprite.rise * grown) * ratio) / ratio
        context.drawImage(sprite.canvas, x, y, sprite.width * grown, sprite.height * grown)
      }
      for (const key of kept.keys()) {
        if (kept.size <= Math.max(MOST_KEPT, 2 * marks.length)) break
        kept.delete(key)
      }
      return isWhole
    },
    forget() {
      fonts += 1
    },
  }
}
