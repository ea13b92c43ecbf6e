import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/base/text-width'
import type { TextFont } from '../../src/base/text-width'

const sans = (px: number, weight: number, italic = false): TextFont => ({ family: 'sans', px, weight, italic })
const capitals: TextFont = { family: 'serif', px: 22, weight: 480, tracking: 3.08 }

/** Widths that Chromium measured with the real fonts, px. */
const MEASURED: readonly (readonly [string, TextFont, number])[] = [
  ['Wenqi Shao', sans(11.5, 430), 57.14],
  ['Yuan Yao', sans(11.5, 430), 42.64],
  ['OmniQuant: Omnidirectionally Calibrated Quantization for Large Language Models', sans(11.5, 430), 396.85],
  ['Mengzhao Chen', sans(15.5, 650), 106.25],
  ['Zhikai Li', sans(15.5, 650), 56.89],
  ['Team Seedance', sans(12.5, 540, true), 81.25],
  ['Tovar, J. T.', sans(12.5, 540, true), 54.12],
  ['Łukasz Żółć', sans(13.5, 620), 68.69],
  ['Søren Ægirsson', sans(13.5, 620), 90.61],
  ['Nguyễn Văn An', sans(13.5, 620), 87.13],
  ['Алексей Иванов', sans(13.5, 620), 97.58],
  ['TRANSFORMERS', capitals, 216.79],
  ['AVATAR', capitals, 101.58],
  ['DATA-FREE', capitals, 147.84],
  ['Yunshui Li', { family: 'serif', px: 16, weight: 500, italic: true }, 77.16],
]

describe('textWidth', () => {
  it.each(MEASURED)('gives “%s” the width that a browser draws, within 1.5 %', (text, font, width) => {
    expect(Math.abs(textWidth(text, font) / width - 1)).toBeLessThan(0.015)
  })

  it('is 0 for an empty text and for marks without a letter', () => {
    expect(textWidth('', sans(12, 400))).toBe(0)
    expect(textWidth('\u0301\u200d', sans(12, 400))).toBe(0)
  })

  it('counts ideographs as one em and letters of scripts that it does not know as 0.56 em', () => {
    expect(textWidth('王小明', sans(10, 430))).toBeCloseTo(30)
    expect(textWidth('김', sans(10, 430))).toBeCloseTo(10)
    expect(textWidth('شב', sans(10, 430))).toBeCloseTo(11.2)
  })

  it('gives a letter the same width whether its accent is composed or follows', () => {
    expect(textWidth('Zoë', sans(12, 500))).toBe(textWidth('Zoe\u0308', sans(12, 500)))
  })

  it('grows with size, weight and tracking', () => {
    const width = textWidth('Huixia Li', sans(10, 400))
    expect(textWidth('Huixia Li', sans(20, 400))).toBeCloseTo(2 * width)
    expect(textWidth('Huixia Li', sans(10, 650))).toBeGreaterThan(width)
    expect(textWidth('Huixia Li', { ...sans(10, 400), tracking: 1 })).toBeCloseTo(width + 9)
  })
})
