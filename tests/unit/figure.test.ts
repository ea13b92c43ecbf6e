import { describe, expect, it } from 'vitest'
import { printSvg } from '../../src/export/svg'
import type { Drawing, Mark } from '../../src/scene/drawing'
import { composeFigure, type FigureOptions } from '../../src/scene/figure'
import { type FigureLegend, FIGURE_TEXT, wrapText } from '../../src/scene/figure-legend'
import { textWidth } from '../../src/base/text-width'
import { DARK, LIGHT } from '../../src/scene/theme'
import { personId, twoCommunities } from '../fixtures/scenes'

const LEGEND: FigureLegend = {
  communities: [
    { name: 'Quantization', size: '3', colour: 'c1', hatched: false },
    { name: 'Video', size: '3', colour: 'c2', hatched: true },
  ],
  discs: [
    { radius: 5.5, text: '1' },
    { radius: 14, text: '13' },
  ],
  discsText: 'papers read',
  unnamed: 'not named on its page',
  lines: [
    { dash: [], text: 'listed together' },
    { dash: [3, 3], text: 'page’s owner' },
  ],
  note: 'width: weight',
}

const figure = (options: Partial<FigureOptions> = {}, legend: FigureLegend | null = null): Drawing =>
  composeFigure(twoCommunities(), legend, {
    theme: LIGHT,
    ground: 'white',
    title: 'Co-authors',
    description: 'Six people',
    ...options,
  })

const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? flat(mark.marks) : [mark]))

const textsOf = ({ marks }: Drawing): string[] =>
  flat(marks).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

describe('a figure', () => {
  it('shows everybody by name, in larger type than the screen', () => {
    const drawing = figure()
    for (const name of ['Ada', 'Bea', 'Cid', 'Dan', 'Eva', 'Flo']) expect(textsOf(drawing)).toContain(name)
    const ada = flat(drawing.marks).find((mark) => mark.kind === 'text' && mark.text === 'Ada')
    expect(ada?.kind === 'text' && ada.font.px).toBeCloseTo(13.4)
  })

  it('is framed to the land with the same margin on the left and right', () => {
    const drawing = figure()
    const numbers = flat(drawing.marks).flatMap((mark) =>
      mark.kind === 'path' && mark.fill ? (mark.d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number) : [],
    )
    const xs = numbers.filter((_, index) => index % 2 === 0)
    expect(Math.abs(Math.min(...xs) - (drawing.width - Math.max(...xs)))).toBeLessThan(3)
    expect(Math.min(...xs)).toBeGreaterThan(20)
  })

  it('has the ground that is asked for', () => {
    expect(figure().ground).toBe('#ffffff')
    expect(figure({ theme: DARK, ground: 'theme' }).ground).toBe(DARK.ground)
    expect(figure({ ground: 'transparent' }).ground).toBeNull()
  })

  it('writes heading, legend, key and caption within its width', () => {
    const caption =
      'Figure 1. Co-authors in five saved pages, six people, four ties, and a sentence about method and limits.'
    const drawing = figure({ heading: 'Co-authors of five pages', caption }, LEGEND)
    const texts = textsOf(drawing)
    for (const text of ['Co-authors of five pages', 'Quantization', 'Video', 'papers read', 'listed together']) {
      expect(texts).toContain(text)
    }
    expect(texts.join(' ')).toContain(caption.split(' ').slice(-4).join(' '))
    for (const mark of flat(drawing.marks)) {
      if (mark.kind !== 'text' || mark.anchor !== 'start') continue
      expect(mark.x + textWidth(mark.text, mark.font)).toBeLessThanOrEqual(drawing.width)
      expect(mark.y).toBeLessThan(drawing.height)
    }
    expect(drawing.height).toBeGreaterThan(figure().height + 100)
  })

  it('of a selection names only that and drops other communities', () => {
    const texts = textsOf(figure({ only: new Set([personId('Ada'), personId('Bea')]) }))
    expect(texts).toContain('Ada')
    expect(texts).not.toContain('Cid')
    expect(texts).not.toContain('Dan')
    expect(texts).toContain('A')
    expect(texts).not.toContain('B')
  })

  it('is framed to what the filters leave', () => {
    const scene = twoCommunities()
    const options = { theme: LIGHT, ground: 'white', title: '', description: '' } as const
    const regions = scene.regions.map((region, index) => ({ ...region, lit: index === 0 }))
    const part = composeFigure({ ...scene, regions }, null, options)
    expect(part.width).toBeLessThan(composeFigure(scene, null, options).width)
  })

  it('of nothing is still a picture', () => {
    const empty = { ...twoCommunities(), nodes: [], edges: [], regions: [], names: [] }
    const drawing = composeFigure(empty, null, { theme: LIGHT, ground: 'white', title: '', description: '' })
    expect(drawing.width).toBeGreaterThan(0)
    expect(drawing.height).toBeGreaterThan(0)
  })

  it('prints to the same bytes each time', () => {
    expect(printSvg(figure({}, LEGEND))).toBe(printSvg(figure({}, LEGEND)))
  })
})

describe('wrapped text', () => {
  it('keeps every word, in order, and no line is too wide unless it is one word', () => {
    const text = 'Regions are communities named by the topics that set them apart incomprehensibilities-and-more'
    const lines = wrapText(text, FIGURE_TEXT, 160)
    expect(lines.join(' ')).toBe(text)
    for (const line of lines) expect(textWidth(line, FIGURE_TEXT) <= 160 || !line.includes(' ')).toBe(true)
    expect(wrapText('  ', FIGURE_TEXT, 100)).toEqual([])
  })
})
