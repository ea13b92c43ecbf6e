import { breathe } from '../base/breathe'
import { crowdOf, paintCrowd } from '../canvas/paint-crowd'
import type { Drawing, Mark } from '../scene/drawing'
import type { CrowdPlan } from './crowd-budget'
import type { Progress } from './picture-tiles'
import { collectPng } from './raster-bytes'

/** A crowd as a picture: where it stands, px of the drawing, its size in dots, and its bytes. */
export type CrowdPicture = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  readonly bytes: CrowdBytes
}

/** For SVG a PNG; for PDF colours and opacities, each deflated rows with PNG's filters before them. */
export type CrowdBytes =
  | { readonly kind: 'png'; readonly png: Uint8Array }
  | { readonly kind: 'planes'; readonly colour: Uint8Array; readonly alpha: Uint8Array }

/** Pictures of crowds by their marks. */
export type CrowdPictures = ReadonlyMap<readonly Mark[], CrowdPicture>

export type CrowdWatch = { readonly onProgress?: Progress; readonly signal?: AbortSignal }

/** Pixels that are painted at once: twelve bytes each. */
const PAINTED_AT_ONCE = 2_000_000

/** What is see-through is kept in steps that nobody sees, so that it takes a third of the bytes. */
const ALPHA_STEP = 4
const colourStep = (alpha: number): number => (alpha >= 128 ? 8 : alpha >= 48 ? 16 : 32)

/** Rounds, in place, opacities and the colours of what is not opaque: no pixel differs by more than a few of 255 on any ground. */
export function coarsen(rgba: Uint8ClampedArray): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0
    if (alpha === 0 || alpha === 255) continue
    rgba[at + 3] = Math.round(alpha / ALPHA_STEP) * ALPHA_STEP
    const step = colourStep(alpha)
    for (let channel = at; channel < at + 3; channel++) rgba[channel] = Math.round((rgba[channel] ?? 0) / step) * step
  }
}

const crowdsOf = (marks: readonly Mark[]): (readonly Mark[])[] =>
  marks.flatMap((mark) => (mark.kind !== 'group' ? [] : mark.crowd === true ? [mark.marks] : crowdsOf(mark.marks)))

/**
 * Paints the crowds of a figure, band by band, as they are planned to stand in a file. The same figure and plan give the same
 * bytes, in Node and in browsers. Memory: that of a band and of the compressed rows. Rejects with the signal's reason.
 */
export async function paintCrowds(
  drawing: Drawing,
  { dots }: CrowdPlan,
  format: 'svg' | 'pdf',
  { onProgress, signal }: CrowdWatch = {},
): Promise<CrowdPictures> {
  const pictures = new Map<readonly Mark[], CrowdPicture>()
  const crowds = crowdsOf(drawing.marks)
  for (const [index, marks] of crowds.entries()) {
    const crowd = crowdOf(marks)
    const [left, top, right, bottom] = crowd.bounds
    const [from, above] = [Math.max(0, Math.floor(left * dots)), Math.max(0, Math.floor(top * dots))]
    const columns = Math.max(1, Math.ceil(Math.min(drawing.width, right) * dots) - from)
    const rows = Math.max(1, Math.ceil(Math.min(drawing.height, bottom) * dots) - above)
    const isPng = format === 'svg'
    const colour = collectPng(columns, rows, isPng ? 'rgba' : 'rgb', isPng)
    const alpha = isPng ? null : collectPng(columns, rows, 'alpha', false)
    const atOnce = Math.max(1, Math.floor(PAINTED_AT_ONCE / columns))
    for (let row = 0; row < rows; row += atOnce) {
      await breathe()
      signal?.throwIfAborted()
      const height = Math.min(atOnce, rows - row)
      const rgba = paintCrowd(crowd, { width: columns, height, scale: dots, x: -from, y: -above - row })
      coarsen(rgba)
      colour.push(rgba)
      alpha?.push(rgba)
      onProgress?.((index + (row + height) / rows) / crowds.length)
    }
    const painted = colour.finish()
    pictures.set(marks, {
      x: from / dots,
      y: above / dots,
      width: columns / dots,
      height: rows / dots,
      columns,
      rows,
      bytes: alpha ? { kind: 'planes', colour: painted, alpha: alpha.finish() } : { kind: 'png', png: painted },
    })
  }
  return pictures
}
