import { paintDrawing } from '../canvas/paint'
import type { Drawing } from '../scene/drawing'

/** A canvas of more pixels, or a longer side, comes out blank without an error in some browsers: refuse before, with a sentence. */
export const MOST_PIXELS = 16384 * 8192
export const LONGEST_SIDE = 16384

/** The size of a picture at a scale, px, and why it cannot be made; null where it can. */
export function pictureSize(drawing: Pick<Drawing, 'width' | 'height'>, scale: number) {
  const width = Math.round(drawing.width * scale)
  const height = Math.round(drawing.height * scale)
  const problem =
    width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS
      ? `${String(width)} × ${String(height)} px is more than a browser can draw at once. Choose a smaller scale, or SVG, which has no size.`
      : null
  return { width, height, problem }
}

/** Paints a drawing onto a canvas at a scale; the canvas takes its size. */
export function paintPicture(canvas: HTMLCanvasElement, drawing: Drawing, scale: number): void {
  const { width, height } = pictureSize(drawing, scale)
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return
  context.clearRect(0, 0, width, height)
  paintDrawing(context, drawing, scale)
}

/** A drawing as a PNG. Rejects with a sentence where the browser cannot make it, never a blank picture. */
export async function printPng(drawing: Drawing, scale: number): Promise<Blob> {
  const { problem } = pictureSize(drawing, scale)
  if (problem) throw new Error(problem)
  await document.fonts.ready
  const canvas = document.createElement('canvas')
  paintPicture(canvas, drawing, scale)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (!blob || blob.size === 0)
    throw new Error('The browser made no picture of this size. Choose a smaller scale, or SVG.')
  return blob
}
