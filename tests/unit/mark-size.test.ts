import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/base/text-width'
import { discRadius, labelFont, markBox, nameBox, nameFont, pillSize, tieWidths } from '../../src/graph/mark-size'

describe('sizes of marks', () => {
  it('a disc grows with the root of its papers', () => {
    expect(discRadius(1)).toBeCloseTo(5.5)
    expect(discRadius(4)).toBeCloseTo(8.8)
    expect(discRadius(Number.NaN)).toBeCloseTo(2.2)
    expect(discRadius(-3)).toBeCloseTo(2.2)
  })

  it('no tie is wider than a name is high, whatever unit a file counts in, and heavier ones stay wider', () => {
    const widthOf = tieWidths([{ weight: 1_000_000 }, { weight: 10 }])
    expect(widthOf(1_000_000)).toBeCloseTo(7.02, 2)
    expect(widthOf(250_000)).toBeCloseTo(3.86, 2)
    expect(widthOf(10)).toBeGreaterThan(widthOf(0))
    expect(widthOf(-5)).toBe(0.7)
    // Light networks are not blown up: a joint paper is as wide in each of them.
    expect(tieWidths([{ weight: 4 }])(1)).toBeCloseTo(1.7)
    expect(tieWidths([])(1)).toBeCloseTo(1.7)
  })

  it('labels rise in four steps with the papers', () => {
    expect([1, 2, 3, 4, 9, 10].map((papers) => labelFont('author', papers).px)).toEqual([
      11.5, 12.5, 12.5, 13.5, 13.5, 15.5,
    ])
    expect(labelFont('paper', 1)).toMatchObject({ px: 11, italic: true })
    expect(labelFont('author', 1, true).italic).toBe(true)
  })

  it('the box of a person holds the disc and the label below it', () => {
    const bare = markBox({ kind: 'author', label: '', papers: 4, unnamed: false })
    const labelled = markBox({ kind: 'author', label: 'Mengzhao Chen', papers: 4, unnamed: false })
    expect(bare.dy).toBe(0)
    expect(bare.width).toBeGreaterThan(2 * discRadius(4))
    expect(labelled.width).toBeGreaterThan(textWidth('Mengzhao Chen', labelFont('author', 4)))
    expect(labelled.dy - labelled.height / 2).toBeCloseTo(-bare.height / 2)
    expect(labelled.height).toBeGreaterThan(bare.height + labelFont('author', 4).px)
  })

  it('a topic is a pill around its text', () => {
    const { width, height } = pillSize('diffusion', 8)
    expect(height).toBeCloseTo(13.5 * 1.75)
    expect(width).toBeCloseTo(textWidth('diffusion', labelFont('topic', 8)) + 13.5 * 1.5)
  })

  it('a title of ten thousand letters does not stretch the map', () => {
    expect(markBox({ kind: 'paper', label: 'x'.repeat(10_000), papers: 1, unnamed: false }).width).toBeLessThan(500)
  })
})

describe('names of clusters', () => {
  it('are held to 13–25 px, and are smaller on a narrow page', () => {
    expect(nameFont(1).px).toBe(13)
    expect(nameFont(10_000).px).toBe(25)
    expect(nameFont(18, 'portrait').px).toBeLessThan(nameFont(18).px)
  })

  it('are set in capitals on two lines of about the same length', () => {
    expect(nameBox('Language & vision transformers', 18).lines).toEqual(['LANGUAGE & VISION', 'TRANSFORMERS'])
    expect(nameBox('Data-free quantization', 7).lines).toEqual(['DATA-FREE', 'QUANTIZATION'])
  })

  it('stay on one line where they are short or cannot be broken', () => {
    expect(nameBox('Health', 3).lines).toEqual(['HEALTH'])
    expect(nameBox('Bioinformatics', 3).lines).toEqual(['BIOINFORMATICS'])
  })

  it('fit into their boxes', () => {
    const { lines, px, width, height } = nameBox('Post-training quantization', 15)
    const font = nameFont(15)
    expect(font.px).toBe(px)
    for (const line of lines) expect(textWidth(line, font)).toBeLessThan(width)
    expect(height).toBeGreaterThan(lines.length * px)
  })
})
