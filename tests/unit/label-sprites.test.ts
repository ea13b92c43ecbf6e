import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLabelSprites } from '../../src/canvas/label-sprites'
import type { TextMark } from '../../src/scene/compose-labels'

/** A canvas that only remembers which texts were written on it. */
function fakeCanvas(written: string[]) {
  const own: Readonly<Record<string, unknown>> = {
    measureText: (text: string) => ({ width: 6 * text.length }),
    fillText: (text: string) => void written.push(text),
    getTransform: () => ({ a: 1 }),
  }
  const context: unknown = new Proxy(own, {
    get: (_, key): unknown => own[String(key)] ?? (() => undefined),
    set: () => true,
  })
  return { width: 0, height: 0, getContext: () => context }
}

const written: string[] = []
const copied: { readonly width: number; readonly height: number }[] = []
const sheet = {
  font: '',
  getTransform: () => ({ a: 1 }),
  measureText: (text: string) => ({ width: 6 * text.length }),
  drawImage: (_image: unknown, _x: number, _y: number, width: number, height: number) =>
    void copied.push({ width, height }),
} as unknown as CanvasRenderingContext2D

const word = (text: string, px: number): TextMark => ({
  kind: 'text',
  x: 50,
  y: 50,
  text,
  font: { family: 'sans', px, weight: 500 },
  anchor: 'middle',
  fill: { colour: '#000000', opacity: 1 },
})
const words = (many: number, px = 12): TextMark[] => Array.from({ length: many }, (_, at) => word(`w${String(at)}`, px))

beforeEach(() => {
  written.length = 0
  copied.length = 0
  vi.stubGlobal('document', { createElement: () => fakeCanvas(written) })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('a hundred new words are painted over several frames, the first of them first, and then copied', () => {
  const sprites = createLabelSprites()
  const marks = words(100)
  expect(sprites.paint(sheet, marks, false)).toBe(false)
  const first = written.length
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(30)
  expect(written).toEqual(marks.slice(0, first).map(({ text }) => text))
  expect(copied.length).toBe(first)
  let frames = 1
  while (!sprites.paint(sheet, marks, false)) frames += 1
  expect(frames).toBeLessThan(20)
  expect(new Set(written).size).toBe(100)
  const before = written.length
  copied.length = 0
  expect(sprites.paint(sheet, marks, false)).toBe(true)
  expect(written.length).toBe(before)
  expect(copied.length).toBe(100)
})

test('while the map moves a word is copied at its new size, and is written in it once the map rests', () => {
  const sprites = createLabelSprites()
  sprites.paint(sheet, [word('Ada', 20)], false)
  const [as] = copied
  expect(sprites.paint(sheet, [word('Ada', 16)], true)).toBe(true)
  expect(written).toEqual(['Ada'])
  expect((copied[1]?.width ?? 0) / (as?.width ?? 1)).toBeCloseTo(0.8, 9)
  expect(sprites.paint(sheet, [word('Ada', 16)], false)).toBe(true)
  expect(written).toEqual(['Ada', 'Ada'])
})

test('when a font arrives words stay in sight and are written anew', () => {
  const sprites = createLabelSprites()
  const marks = words(60)
  while (!sprites.paint(sheet, marks, false));
  sprites.forget()
  written.length = 0
  copied.length = 0
  expect(sprites.paint(sheet, marks, false)).toBe(false)
  expect(copied.length).toBe(60)
  while (!sprites.paint(sheet, marks, false));
  expect(written.length).toBe(60)
})
