import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipAround, markRanges, passageLines } from '../../src/scene/source-lines'

test('a passage has the line asked for and its neighbours, with their numbers', () => {
  expect(passageLines('a\nb\r\nc\rd', 3, 1)).toEqual([
    { number: 2, text: 'b' },
    { number: 3, text: 'c' },
    { number: 4, text: 'd' },
  ])
  expect(passageLines('\uFEFFa\nb', 1, 0)).toEqual([{ number: 1, text: 'a' }])
})

test('a line that the text does not have gives no passage', () => {
  for (const line of [0, -1, 5, 1.5, NaN]) expect(passageLines('a\nb', line, 2)).toEqual([])
})

test('a long line is clipped around the mark, between words', () => {
  const text = `${'lorem ipsum '.repeat(40)}here is quantization itself ${'dolor sit '.repeat(40)}`
  const clipped = clipAround(text, 'Quantization', 80)
  expect(clipped).toMatch(/^…\w.*quantization.*…$/)
  expect(clipped.length).toBeLessThanOrEqual(82)
})

test('a line without the mark keeps its beginning, a short line is kept whole', () => {
  expect(clipAround('one two three four five six seven', 'absent', 26)).toBe('one two three four five…')
  expect(clipAround('short', 'absent', 20)).toBe('short')
})

test('whatever the line and the mark, a clip is at most the width and holds the mark where both fit', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.string(),
      fc.integer({ min: 1, max: 60 }),
      (before, mark, after, width) => {
        const text = before + mark + after
        const clipped = clipAround(text, mark, width)
        expect(clipped.length).toBeLessThanOrEqual(Math.max(width, 1) + 2)
        const [found] = markRanges(text, [mark])
        if (found && found[1] - found[0] <= width) expect(markRanges(clipped, [mark])).not.toEqual([])
      },
    ),
  )
})

test('marks are found in any case, in order and apart', () => {
  expect(markRanges('Ada Lee, ada lee et al.', ['Ada Lee', 'et al.', 'Lee', ''])).toEqual([
    [0, 7],
    [9, 16],
    [17, 23],
  ])
})
