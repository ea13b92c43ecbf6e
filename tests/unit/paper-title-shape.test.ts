import { describe, expect, it } from 'vitest'
import { areTitlesApart, compareTitles, shapeTitle, type TitleLikeness } from '../../src/resolve/paper-title'

const squeezed = (title: string): string => shapeTitle(title).squeezed
const numbers = (title: string): string[] => [...shapeTitle(title).numbers]
/** How two titles agree, whichever comes first. */
function compare(a: string, b: string): TitleLikeness {
  const there = compareTitles(shapeTitle(a), shapeTitle(b))
  expect(compareTitles(shapeTitle(b), shapeTitle(a))).toEqual(there)
  return there
}

describe('what an edition adds to a title', () => {
  it.each([
    ['Reed warblers (full technical report version)', 'reedwarblers'],
    ['Reed warblers [poster] (demo)', 'reedwarblers'],
    ['Reed warblers – book review', 'reedwarblers'],
    ['Keynote -- reed warblers', 'reedwarblers'],
    ['Tutorial：reed warblers', 'reedwarblers'],
  ])('is taken off “%s”', (title, left) => {
    expect(squeezed(title)).toBe(left)
  })

  it.each([
    ['Reed warblers (extended flights)', 'reedwarblersextendedflights'],
    ['Reed warblers (the full technical report version)', 'reedwarblersthefulltechnicalreportversion'],
    ['Reed warblers-book review', 'reedwarblersbookreview'],
    ['Technical report', 'technicalreport'],
    ['Tutorial: ???', 'tutorial'],
  ])('is not thought to be what “%s” holds', (title, left) => {
    expect(squeezed(title)).toBe(left)
  })
})

describe('the shape of a title', () => {
  it('has as its head what stands before the first colon or dash, where words follow', () => {
    const head = (title: string): string => shapeTitle(title).head
    expect(head('Grid-Net: learning to draw: again')).toBe('gridnet')
    expect(head('GridNet — learning to draw')).toBe('gridnet')
    expect(head('GridNet - learning to draw')).toBe('gridnet')
    expect(head('Grid-based drawing')).toBe('')
    expect(head('GridNet: ?')).toBe('')
  })

  it('holds words without plural endings and without grammar', () => {
    expect([...shapeTitle('The flights of gulls, using a flight').words]).toEqual(['flight', 'gull'])
  })

  it('holds each run of three letters once, ascending, and what is shorter whole', () => {
    const code = (run: string): number =>
      [0, 1, 2].reduce((sum, at) => sum * 0x10000 + (at < run.length ? run.charCodeAt(at) : 0), 0)
    const runs = (title: string): number[] => [...shapeTitle(title).runs]
    expect(runs('bcabca')).toEqual([code('abc'), code('bca'), code('cab')])
    expect(runs('ox')).toEqual([code('ox')])
    expect(runs('?!')).toEqual([])
  })

  it('knows the numbers of a series, and takes an “I” at the start for a person', () => {
    expect(numbers('I, gull')).toEqual([])
    expect(numbers('Gulls I and II')).toEqual(['i', 'ii'])
    expect(numbers('V for gulls')).toEqual(['v'])
    expect(numbers('Mp3 gulls in 2d of 1999')).toEqual(['1999'])
  })

  it('is of a title that many bear only where it is short and has a word of such titles', () => {
    const common = (title: string): boolean => shapeTitle(title).common
    expect(common('An editorial on birds at sea')).toBe(true)
    expect(common('An editorial on the birds at sea')).toBe(false)
    expect(common('Birds at sea')).toBe(false)
  })

  it('is cut where a title is longer than anybody writes', () => {
    const long = shapeTitle('gull '.repeat(100))
    expect(long.squeezed).toHaveLength(320)
    expect(long.stated).toHaveLength(80)
  })
})

describe('titles that name numbers', () => {
  const apart = (a: string, b: string): boolean => areTitlesApart(shapeTitle(a), shapeTitle(b))

  it('are not held apart by a number that only one of them names', () => {
    expect(apart('Counts of 2001, part I', 'Counts of 2001')).toBe(false)
    expect(apart('Counts of 2001', 'Counts of 2001, part I')).toBe(false)
  })

  it('are held apart by the numbers that they do not share', () => {
    expect(apart('Counts of 2001, part I', 'Counts of 2001, part II')).toBe(true)
  })
})

describe('how far two titles agree', () => {
  it('is all but whole where only the order of the words differs', () => {
    expect(compare('Gulls and warblers', 'Warblers and gulls')).toEqual({
      share: 0.98,
      because: 'The titles share 2 of 2 words.',
      apart: false,
    })
  })

  it('is told in letters only where these agree more than the words and nearly all agree', () => {
    const same = 'aaaaab bbbbbc cccccd ddddde eeeeef fffffg gggggh hhhhhi iiiiij'
    expect(compare(`${same} kkkkkl`, `${same} mmmmmn`)).toMatchObject({ because: 'The titles share 9 of 10 words.' })
    expect(compare(`${same} kkkkkl`, `${same} kkkkkm`).because).toMatch(/^The titles differ in a few letters/)
    expect(compare('Warblerlike birds', 'Warblerish nests').because).toBe('The titles share 0 of 2 words.')
  })

  it('counts twice the shared words against the words of both', () => {
    expect(compare('Quick brown foxes hunt', 'Zebra hunts').share).toBeCloseTo(1 / 3, 10)
  })

  it('counts twice the shared runs of letters against the runs of both', () => {
    expect(compare('abcdef', 'abcdxy').share).toBeCloseTo(0.5, 10)
  })

  it('is 0.92 where the longer title opens with the shorter, from three telling words on', () => {
    expect(compare('Reed warblers rest', 'Reed warblers rest: forty birds followed with radar by night')).toEqual({
      share: 0.92,
      because: 'One title is the other with a subtitle.',
      apart: false,
    })
    expect(compare('Reed warblers', 'Reed warblers: forty birds followed with radar by night').share).toBeLessThan(0.6)
  })

  it('is 0.85 where the shorter title stands elsewhere in the longer one, unless the letters say more', () => {
    expect(compare('Reed warblers rest', 'Forty birds followed with radar by night: reed warblers rest')).toEqual({
      share: 0.85,
      because: 'All 3 words of one title stand in the other.',
      apart: false,
    })
    const inner = compare('Reed warblers of northern deserts', 'Some reed warblers of northern deserts')
    expect(inner.share).toBeGreaterThan(0.85)
  })

  it('keeps what the letters say of titles that differ in one short word', () => {
    const title = 'Night flights of reed warblers over the northern deserts'
    expect(compare(title, `${title} now`)).toMatchObject({
      because: 'The titles differ in a few letters (7 of 8 words are the same).',
    })
  })

  it('grows by a quarter of what is missing where both begin with one coined name', () => {
    const [named, bare] = [
      compare('Ox: quick maps', 'Ox: brown fjords').share,
      compare('Ox quick maps', 'Ox brown fjords').share,
    ]
    expect(named).toBeCloseTo(bare + (1 - bare) / 4, 10)
    expect(compare('Ox: quick maps', 'Yak: quick maps').because).toBe('The titles share 2 of 3 words.')
    expect(compare('Ox: quick maps', 'Ox quick charts').because).toBe('The titles share 2 of 3 words.')
  })

  it('leaves titles of one coined name that agree anyway as they are', () => {
    const tail = 'quick maps without any northern fjords'
    expect(compare(`Ox: ${tail}`, `Ox: ${tail}y`).because).toMatch(/^The titles differ in a few letters/)
  })

  it('does not take a title that many bear for a part of one that lacks its words', () => {
    expect(compare('Guest editorial', 'Guest birds of the sea').because).not.toBe('One title is part of the other.')
    expect(compare('Reed warblers', 'Reed warblers by night and day').because).not.toBe(
      'One title is part of the other.',
    )
    expect(compare('Guest editorial', 'E-services: guest editorial of the sea')).toMatchObject({ share: 0.9 })
  })

  it('says which word makes one of them a paper about a paper', () => {
    expect(compare('Comments on warblers', 'Warblers')).toEqual({
      share: 0,
      because: 'Only one is called “comments”.',
      apart: true,
    })
  })
})
