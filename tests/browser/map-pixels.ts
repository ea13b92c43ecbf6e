import { PNG } from 'pngjs'
import type { Page } from 'playwright'
import { mapOf } from './open-page'

/** What of a part of the page is asked: `x`, `y` and sizes in px of the page. */
export type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

type Rgb = readonly [red: number, green: number, blue: number]
const parse = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

/** How many pixels of the page, as a person sees it, have each of these colours, or nearly. */
export async function countPixels(page: Page, clip: Clip, colours: readonly string[]): Promise<number[]> {
  const shot = await page.screenshot({ clip, scale: 'css' })
  return page.evaluate(
    async ({ png, wanted, most }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('There is no canvas to count on.')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      return wanted.map(([red, green, blue]) => {
        let count = 0
        for (let at = 0; at < data.length; at += 4) {
          const away = Math.max(
            Math.abs((data[at] ?? 0) - red),
            Math.abs((data[at + 1] ?? 0) - green),
            Math.abs((data[at + 2] ?? 0) - blue),
          )
          if (away <= most) count += 1
        }
        return count
      })
    },
    { png: shot.toString('base64'), wanted: colours.map(parse), most: 12 },
  )
}

/** The map's own part of the page. */
export async function clipOfMap(page: Page): Promise<Clip> {
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('The map is not in sight.')
  return box
}

/** A square about a place. */
export const around = (x: number, y: number, reach: number): Clip => ({
  x: x - reach,
  y: y - reach,
  width: 2 * reach,
  height: 2 * reach,
})

/** Of 255: what a channel of a pixel may differ by before it counts. Cytoscape and the painter smooth edges differently. */
const SEEN = 48

/** The share of pixels that differ so that it can be seen. */
export function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)]
  if (a.width !== b.width || a.height !== b.height) throw new Error('The pictures have different sizes.')
  let differing = 0
  for (let at = 0; at < a.data.length; at += 4) {
    const far = [0, 1, 2].some((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > SEEN)
    if (far) differing++
  }
  return differing / (a.width * a.height)
}
