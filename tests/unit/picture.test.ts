import { expect, test } from 'vitest'
import { LONGEST_SIDE, MOST_PIXELS, pictureSize, printPng } from '../../src/export/picture'

const square = (side: number) => ({ width: side, height: side })

test('a picture’s size is its drawing’s, times the scale', () => {
  expect(pictureSize({ width: 300, height: 201 }, 2)).toEqual({ width: 600, height: 402, problem: null })
})

test('a picture with too long a side, or with too many pixels, is refused with its size in a sentence', () => {
  expect(pictureSize({ width: LONGEST_SIDE, height: 10 }, 1).problem).toBeNull()
  expect(pictureSize({ width: LONGEST_SIDE + 1, height: 10 }, 1).problem).toMatch(/^16385 × 10 px is more than/)
  const side = Math.floor(Math.sqrt(MOST_PIXELS))
  expect(pictureSize(square(side), 1).problem).toBeNull()
  expect(pictureSize(square(side + 1), 1).problem).toMatch(/Choose a smaller scale, or SVG/)
})

test('a picture that is too large is never begun', async () => {
  const drawing = { ...square(LONGEST_SIDE), ground: null, title: '', description: '', marks: [] }
  await expect(printPng(drawing, 8)).rejects.toThrow(/more than a browser can draw/)
})
