import { describe, expect, it } from 'vitest'
import { printSvg } from '../../src/export/svg'
import type { Drawing, Mark } from '../../src/scene/drawing'
import { composeFigure, type FigureOptions, type Frame } from '../../src/scene/figure'
import { GRAYS, grayKeys } from '../../src/scene/figure-grays'
import { type FigureSize, findSize, PT_PER_MM, pxPerMm, SIZE_PRESETS, sizeOf } from '../../src/scene/figure-size'
import { type FigureLegend, FIGURE_TEXT, wrapText } from '../../src/scene/figure-legend'
import { textWidth } from '../../src/base/text-width'
import type { Scene } from '../../src/scene/scene'
import { patternOf } from '../../src/scene/shades'
import { DARK, LIGHT } from '../../src/scene/theme'
import { clusterId, person, personId, sceneOf, tie, twoCommunities } from '../fixtures/scenes'

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

/** The frame that a size of paper becomes. */
const frameFor = (size: FigureSize): Frame => ({
  width: size.width * pxPerMm(size),
  height: size.height === null ? null : size.height * pxPerMm(size),
  fills: size.height !== null,
})

/** The letters of a figure on paper, pt. */
const printedType = (drawing: Drawing, width: number): number[] =>
  flat(drawing.marks).flatMap((mark) =>
    mark.kind === 'text' ? [(mark.font.px * width * PT_PER_MM) / drawing.width] : [],
  )

/** Many people in rows, so that not every name has a place in a small figure. */
function crowd(): Scene {
  const people = Array.from({ length: 120 }, (_, index) =>
    person(`Person ${String(index)}`, 60 + (index % 15) * 66, 60 + Math.floor(index / 15) * 60, {
      radius: index % 7 === 0 ? 12 : 5.5,
      importance: index % 7 === 0 ? 50 : 10,
      look: index % 11 === 0 ? 'unnamed' : 'person',
      cluster: clusterId(String(index % 4)),
      colour: `c${String(1 + (index % 4)) as '1'}`,
    }),
  )
  return sceneOf(people, [tie('Person 0', 'Person 1')])
}

describe('a figure for paper', () => {
  const options = { theme: LIGHT, ground: 'white', title: '', description: '', heading: 'A', caption: 'B' } as const

  it.each(SIZE_PRESETS.map((preset) => [preset.label, preset] as const))(
    'of the size “%s” has no letter smaller than it allows',
    (_, preset) => {
      const size = sizeOf(preset)
      const drawing = composeFigure(crowd(), LEGEND, { ...options, frame: frameFor(size) })
      const type = printedType(drawing, size.width)
      expect(type.length).toBeGreaterThan(10)
      expect(Math.min(...type)).toBeGreaterThanOrEqual(size.leastType - 0.01)
      if (size.height !== null) expect(drawing.height / drawing.width).toBeCloseTo(size.height / size.width, 2)
    },
  )

  it('of one column names fewer people than one of two columns, and draws every tie', () => {
    const made = (id: 'column' | 'columns') =>
      composeFigure(crowd(), LEGEND, { ...options, frame: frameFor(sizeOf(findSize(id))) })
    const named = (drawing: Drawing) => textsOf(drawing).filter((one) => one.startsWith('Person')).length
    expect(named(made('column'))).toBeGreaterThan(5)
    expect(named(made('column'))).toBeLessThan(named(made('columns')))
    const ties = flat(made('column').marks).filter((mark) => mark.kind === 'path' && mark.d.includes('Q') && !mark.fill)
    expect(ties.length).toBeGreaterThan(0)
  })

  it('names the person with the most papers also where others stand all around, from afar and with a line', () => {
    const around = Array.from({ length: 20 }, (_, index) => {
      const turn = (index * 2 * Math.PI) / 20
      return person('', 300 + 28 * Math.cos(turn), 300 + 28 * Math.sin(turn), { id: personId(`Dot ${String(index)}`) })
    })
    const hub = person('The Middle of All', 300, 300, { radius: 17, importance: 99 })
    const drawing = composeFigure(sceneOf([hub, ...around]), null, {
      ...options,
      frame: { width: 420, height: null, fills: false },
    })
    expect(textsOf(drawing)).toContain('The Middle of All')
    const lines = flat(drawing.marks).filter((mark) => mark.kind === 'path' && /^M[\d.,-]+L[\d.,-]+$/.test(mark.d))
    expect(lines.length).toBe(1)
  })

  it('keeps its map within its width and its words below each other', () => {
    const drawing = composeFigure(crowd(), LEGEND, { ...options, frame: frameFor(sizeOf(findSize('column'))) })
    const xs = flat(drawing.marks).flatMap((mark) => (mark.kind === 'circle' ? [mark.x - mark.r, mark.x + mark.r] : []))
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...xs)).toBeLessThanOrEqual(drawing.width)
    for (const mark of flat(drawing.marks)) if (mark.kind === 'text') expect(mark.y).toBeLessThan(drawing.height)
  })

  it('has its legend beside the map on a slide, and below it in a column', () => {
    const placeOf = (id: 'slide' | 'column') => {
      const { marks } = composeFigure(crowd(), LEGEND, { ...options, frame: frameFor(sizeOf(findSize(id))) })
      const legend = flat(marks).find((mark) => mark.kind === 'text' && mark.text === 'Quantization')
      const lowest = Math.max(...flat(marks).flatMap((mark) => (mark.kind === 'circle' && mark.r > 5 ? [mark.y] : [])))
      return legend?.kind === 'text' ? { ...legend, isBelow: legend.y > lowest - 60 } : null
    }
    expect(placeOf('slide')?.x).toBeGreaterThan(500)
    expect(placeOf('slide')?.isBelow).toBe(false)
    expect(placeOf('column')?.x).toBeLessThan(100)
  })

  it('of few people is drawn larger instead of with wide gaps', () => {
    const size = sizeOf(findSize('poster-a0'))
    const drawing = composeFigure(twoCommunities(), null, { ...options, frame: frameFor(size) })
    expect(drawing.width).toBeLessThan(frameFor(size).width * 0.97)
    expect(Math.min(...printedType(drawing, size.width))).toBeGreaterThan(size.leastType * 1.05)
  })

  it('keeps a width within the bounds of its kind, and turns a poster for a tall map', () => {
    expect(sizeOf(findSize('column'), { width: 300 }).width).toBe(90)
    expect(sizeOf(findSize('column'), { width: 10 }).width).toBe(85)
    expect(sizeOf(findSize('columns'), { leastType: 8 }).leastType).toBe(8)
    expect(sizeOf(findSize('poster-a1'), { tall: true })).toMatchObject({ width: 594, height: 841 })
    expect(sizeOf(findSize('slide'), { tall: true })).toMatchObject({ width: 338.7, height: 190.5 })
  })
})

describe('a figure in grays', () => {
  const marked = {
    ...LEGEND,
    communities: LEGEND.communities.map((one, at) => ({ ...one, cluster: clusterId('ab'[at] ?? '') })),
  }
  const colours = (drawing: Drawing): string[] =>
    flat(drawing.marks).flatMap((mark) =>
      mark.kind === 'group' ? [] : ['fill', 'stroke', 'halo'].flatMap((part) => colourOf(mark, part)),
    )
  const colourOf = (mark: Mark, part: string): string[] => {
    const paint: unknown = Reflect.get(mark, part)
    return typeof paint === 'object' && paint !== null && 'colour' in paint ? [String(paint.colour)] : []
  }

  it('has no colour, whatever ground and theme are chosen', () => {
    for (const ground of ['white', 'theme', 'transparent'] as const) {
      const drawing = figure({ colours: 'gray', ground, theme: DARK }, marked)
      expect(colours(drawing).length).toBeGreaterThan(10)
      for (const colour of colours(drawing)) expect(colour).toMatch(/^#(..)\1\1$/)
    }
  })

  it('numbers the communities on the map and in the legend alike', () => {
    const texts = textsOf(figure({ colours: 'gray' }, marked))
    expect(texts).toEqual(expect.arrayContaining(['1 · A', '2 · B', '1  Quantization', '2  Video']))
  })

  it('gives nine communities nine pairs of shade and pattern', () => {
    const people = Array.from({ length: 9 }, (_, index) =>
      person(`P${String(index)}`, 100 + 90 * index, 100, { cluster: clusterId(String(index)) }),
    )
    const keys = [...grayKeys(sceneOf(people)).values()].map(({ look }) => look.colour)
    expect(
      new Set(keys.map((key) => `${GRAYS.colours[Number(key.slice(1))]?.tint ?? ''} ${patternOf(key)}`)).size,
    ).toBe(9)
  })

  it('keeps a number where the whole name has no place', () => {
    const people = ['a', 'b'].map((name, index) =>
      person(name, 300, 200 + index * 12, { cluster: clusterId(name.repeat(30)), colour: 'c1' }),
    )
    const drawing = composeFigure(sceneOf(people), null, {
      theme: LIGHT,
      ground: 'white',
      title: '',
      description: '',
      colours: 'gray',
      frame: { width: 400, height: null, fills: false },
    })
    expect(textsOf(drawing).filter((one) => /^[12](?: ·|$)/.test(one)).length).toBeGreaterThan(0)
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
