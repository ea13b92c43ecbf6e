import { describe, expect, it } from 'vitest'
import { isCutHeading, isFieldCode, readHeading } from '../../src/records/heading'
import { readFigures, readPaperCount } from '../../src/records/page-figures'

describe('the heading of a record', () => {
  it.each([
    ['47.5LGAug 25, 2023Code', 47.5, 'LG', 2023, 8, 25, true],
    ['CVMar 4, 2022Code', null, 'CV', 2022, 3, 4, true],
    ['95.5CVApr 15', 95.5, 'CV', null, 4, 15, false],
    ['CLFeb 25', null, 'CL', null, 2, 25, false],
    ['68.8LGMay 30Code', 68.8, 'LG', null, 5, 30, true],
    ['12CVMay 3', 12, 'CV', null, 5, 3, false],
    ['0.5MAMay 3, 2021', 0.5, 'MA', 2021, 5, 3, false],
    ['47.5 LG Aug 25, 2023 Code', 47.5, 'LG', 2023, 8, 25, true],
    ['cs.LGMay 30', null, 'cs.LG', null, 5, 30, false],
    ['3.5stat.MLJan 1, 2020', 3.5, 'stat.ML', 2020, 1, 1, false],
    ['mathMar 4, 2022', null, 'math', 2022, 3, 4, false],
    ['quant-phDec 31, 2019Code', null, 'quant-ph', 2019, 12, 31, true],
    ['cond-mat.mtrl-sciJun 2', null, 'cond-mat.mtrl-sci', null, 6, 2, false],
    ['CVFeb 29', null, 'CV', null, 2, 29, false],
  ])('%s is read whole', (text, score, category, year, month, day, hasCode) => {
    expect(readHeading(text)).toMatchObject({ score, category, date: { year, month, day }, hasCode })
  })

  it.each(['CVFeb 31, 2022', 'CVFeb 29, 2023', 'CVMay 0', 'CVApr 31'])('%s has no date of the calendar', (text) => {
    expect(readHeading(text)).toMatchObject({ category: 'CV', date: null })
  })

  it.each([
    'Mar 4, 2022',
    'in May 3',
    'CV March of Lamps',
    'CVMar 4, 2022Codes',
    'We met on CVMar 4, 2022',
    'CV',
    'Aug',
    ' '.repeat(9),
    `CV${'M'.repeat(1000)}`,
  ])('“%s” is none', (text) => {
    expect(readHeading(text)).toBeNull()
  })

  it.each(['47.', '47.5LG', 'CVMa', 'CVMar 4, 20', 'LGAug 25, 2023Co'])('“%s” can be the start of one', (text) => {
    expect(isCutHeading(text)).toBe(true)
  })

  it('is told from a field code that stands alone', () => {
    expect(['CV', 'cs.LG', 'quant-ph'].every(isFieldCode)).toBe(true)
    expect(['Ann', 'CV ', 'C', '13 Papers'].some(isFieldCode)).toBe(false)
  })
})

describe('the figures of a page', () => {
  it.each([
    ['h-index9', { hIndex: 9 }],
    ['13papers', { papers: 13 }],
    ['1,396citations', { citations: 1396 }],
    ['Novelty53%', { novelty: 53 }],
    ['AI Score44', { aiScore: 44 }],
    ['h-index: 9 · 13 papers · 935 citations', { hIndex: 9, papers: 13, citations: 935 }],
    ['Novelty 53.5%', { novelty: 53.5 }],
  ])('%s is read', (text, figures) => {
    expect(readFigures(text)).toEqual(figures)
  })

  it.each(['13 papers were read', 'novelty', 'h-indexes', '9'.repeat(400) + 'papers'])('“%s” is no figure', (text) => {
    expect(readFigures(text)).toBeNull()
  })

  it('reads the number of papers that a page lists', () => {
    expect(readPaperCount('13 Papers')).toBe(13)
    expect(readPaperCount('1,013 Papers')).toBe(1013)
    expect(readPaperCount('many Papers')).toBeNull()
  })
})
