import { expect, test } from 'vitest'
import { openCanvas } from '../../src/export/picture-tiles'
import { bitmapSize, printBitmap } from '../../src/export/picture'
import { planCrowd } from '../../src/export/crowd-budget'
import { paintCrowds } from '../../src/export/crowd-picture'
import { printSvg } from '../../src/export/svg'
import type { Mark } from '../../src/scene/drawing'
import { composeFigure } from '../../src/scene/figure'
import { LIGHT } from '../../src/scene/theme'
import { generateNetwork, sceneOfNetwork } from '../bench/generate'

const withWords = composeFigure(sceneOfNetwork(generateNetwork(4000, 14_000)), null, {
  theme: LIGHT,
  ground: 'white',
  title: 'A field',
  description: 'Many people',
  frame: { width: 902, height: null, fills: false },
})

const mute = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark): Mark[] =>
    mark.kind === 'text'
      ? []
      : mark.kind === 'group' && mark.crowd !== true
        ? [{ ...mark, marks: mute(mark.marks) }]
        : [mark],
  )
/** Without its words, which an image of an SVG sets in fonts of the reader's. */
const figure = { ...withWords, marks: mute(withWords.marks) }

/** A picture in squares of so many px a side: how light each is on average, so that a shift of half a px is no difference. */
const SQUARE = 6

function squaresOf(draw: (context: CanvasRenderingContext2D) => void, width: number, height: number): number[] {
  const context = openCanvas(width, height)
  draw(context)
  const { data } = context.getImageData(0, 0, width, height)
  const squares: number[] = []
  for (let top = 0; top + SQUARE <= height; top += SQUARE)
    for (let left = 0; left + SQUARE <= width; left += SQUARE)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0
        for (let y = top; y < top + SQUARE; y++)
          for (let x = left; x < left + SQUARE; x++) sum += data[(y * width + x) * 4 + channel] ?? 0
        squares.push(sum / (SQUARE * SQUARE))
      }
  return squares
}

async function openSvg(svg: string, width: number, height: number): Promise<number[]> {
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  return squaresOf(
    (context) => {
      context.drawImage(image, 0, 0, width, height)
    },
    width,
    height,
  )
}

/** How many squares of two pictures are apart by more than a shade, as a share of all. */
const apart = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > 24).length / one.length

test('a figure of a large network looks the same as PNG, as SVG with a picture in it, and as SVG of vectors alone', async () => {
  const size = bitmapSize(figure, { kind: 'print', width: 180, dpi: 200 })
  const { width, height } = size
  const png = await createImageBitmap(await printBitmap(figure, { kind: 'png', size, quality: 1 }))
  const painted = squaresOf(
    (context) => {
      context.drawImage(png, 0, 0)
    },
    width,
    height,
  )
  const plan = planCrowd(figure, { format: 'svg', width: 180, ties: 'picture' })
  if (!plan) throw new Error('The figure has no crowd.')
  const withPicture = printSvg(figure, { crowds: await paintCrowds(figure, plan, 'svg') })
  const pictured = await openSvg(withPicture, width, height)
  const vectors = await openSvg(printSvg(figure), width, height)
  expect(apart(painted, pictured)).toBeLessThan(0.02)
  expect(apart(pictured, vectors)).toBeLessThan(0.01)
  // Without its crowd the figure is another one.
  const empty = await openSvg(withPicture.replace(/<image [^>]*>/, ''), width, height)
  expect(apart(pictured, empty)).toBeGreaterThan(0.05)
})

test('a PNG of a large network written band by band is the one painted at once, and can be given up', async () => {
  const size = bitmapSize(figure, { kind: 'print', width: 180, dpi: 700 })
  expect(size.width * size.height).toBeGreaterThan(16_000_000)
  const options = { kind: 'png', size, quality: 1 } as const
  const [banded, whole] = await Promise.all([
    printBitmap(figure, options).then((file) => createImageBitmap(file)),
    printBitmap(figure, { ...options, tiled: false }).then((file) => createImageBitmap(file)),
  ])
  const squares = [banded, whole].map((image) =>
    squaresOf(
      (context) => {
        context.drawImage(image, 0, 0)
      },
      size.width,
      size.height,
    ),
  )
  expect(squares[0]).toEqual(squares[1])
  const given = new AbortController()
  const made = printBitmap(figure, {
    ...options,
    signal: given.signal,
    onProgress: () => {
      given.abort()
    },
  })
  await expect(made).rejects.toThrow(/abort/)
})
