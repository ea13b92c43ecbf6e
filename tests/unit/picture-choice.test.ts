import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type PictureSettings } from '../../src/storage/settings'
import { bytesText, chosenFrame, chosenSize, pictureProblem, sizeText } from '../../src/ui/picture-choice'

const choice = (rest: Partial<PictureSettings> = {}): PictureSettings => ({ ...DEFAULT_SETTINGS.picture, ...rest })
const drawing = { width: 900, height: 600, ground: '#ffffff', title: '', description: '', marks: [] }

const said = (chosen: PictureSettings, bytes: number | null = null): string =>
  sizeText(drawing, chosen, chosenFrame(chosen, false).size, bytes)

describe('the size of a picture in words', () => {
  it('of a bitmap is that on paper, its dots an inch, its pixels and its weight', () => {
    expect(said(choice({ size: 'columns' }), 912_345)).toBe('180 × 120 mm at 300 dpi: 2,126 × 1,417 px, 912 kB')
    expect(said(choice({ scale: 2 }))).toBe('238 × 159 mm at 192 dpi: 1,800 × 1,200 px')
  })

  it('of a vector picture is that on paper, and the page where it has one', () => {
    expect(said(choice({ format: 'svg', size: 'column' }))).toBe('88 × 58.7 mm, vector, text as text')
    expect(said(choice({ format: 'pdf', size: 'column' }), 2_340_000)).toBe(
      '88 × 58.7 mm, vector, text can be selected, 2.3 MB',
    )
    expect(said(choice({ format: 'pdf', size: 'column', page: 'a4', landscape: true }))).toBe(
      '88 × 58.7 mm on a page of 297 × 210 mm, vector',
    )
  })

  it('of bytes is said in kB or MB', () => {
    expect([bytesText(12), bytesText(48_400), bytesText(1_390_460)]).toEqual(['1 kB', '48 kB', '1.4 MB'])
  })
})

describe('what is chosen', () => {
  it('keeps a figure within the margins of its page', () => {
    const frame = chosenFrame(choice({ format: 'pdf', size: 'columns', page: 'a4', margin: 25 }), false)
    expect(frame.size?.width).toBe(160)
    expect(frame.most?.height).toBe(247)
    const poster = chosenFrame(
      choice({ format: 'pdf', size: 'poster-a1', page: 'a3', landscape: true, margin: 10 }),
      false,
    )
    expect(poster.size?.width).toBeCloseTo((277 * 841) / 594, 3)
    // It is the poster in small, and its letters with it.
    expect(poster.size?.leastType).toBeCloseTo((18 * 277) / 594, 3)
    expect((poster.size?.height ?? 0) / (poster.size?.width ?? 1)).toBeCloseTo(594 / 841, 3)
  })

  it('has no page where the format has none', () => {
    expect(chosenFrame(choice({ format: 'png', page: 'a4' }), false)).toEqual({ size: null })
  })

  it('takes width and type of the size unless others are set within its bounds', () => {
    expect(chosenSize(choice({ size: 'column' }), false)).toEqual({ width: 88, height: null, leastType: 6 })
    expect(chosenSize(choice({ size: 'column', width: 500, leastType: 7 }), false)).toEqual({
      width: 90,
      height: null,
      leastType: 7,
    })
    expect(chosenSize(choice(), false)).toBeNull()
  })

  it('that no browser can paint is told apart by format', () => {
    const poster = choice({ size: 'poster-a0', dpi: 600 })
    const size = chosenSize(poster, false)
    expect(pictureProblem(drawing, poster, size)).toBeNull()
    expect(pictureProblem(drawing, { ...poster, format: 'jpeg' }, size)).toMatch(/too large for JPEG/)
    expect(pictureProblem(drawing, { ...poster, format: 'svg' }, size)).toBeNull()
  })
})
