import { describe, expect, it } from 'vitest'
import { printAbstracts, printPage } from '../../src/records/print-page'
import { quote, shorten } from '../../src/records/page-record'
import { readSavedText } from '../../src/records/saved-text'
import type { ParsedSource } from '../../src/records/record'

const read = (...lines: readonly string[]): ParsedSource =>
  readSavedText({ name: 'some.txt', text: lines.join('\n') }, 'profile-page')
const said = ({ issues }: ParsedSource): string[] => issues.map(({ line, message }) => `${line}: ${message}`)
const RECORD = ['CVMar 4, 2022', 'Lamps', '', 'Ann Arm, Bo Bell', '', 'We light.']

describe('the end of a text', () => {
  const cut = (where: string): string =>
    `The text seems to end in the middle of ${where}; what was read up to there is kept.`
  const end = (...lines: readonly string[]): string[] => said(read(...lines))

  it.each(['.', '!', '?', '…', ')', ']', '”', '"', "'", '’', '»', '*', '}', '$', '%', ' https://a.example'])(
    'is whole behind “%s”',
    (mark) => {
      expect(end(...RECORD.slice(0, 5), `We light${mark}`)).toEqual([])
    },
  )

  it('that is cut is told', () => {
    expect(end(...RECORD.slice(0, 5), 'We light')).toEqual([`6: ${cut('“Lamps”')}`])
    expect(end(...RECORD.slice(0, 5), 'See https://a')).toEqual([`6: ${cut('“Lamps”')}`])
    expect(end(...RECORD, '', ...RECORD.slice(0, 4))).toEqual([`11: ${cut('“Lamps”')}`])
    expect(end(...RECORD.slice(0, 4))).toEqual([])
    expect(end('1 Papers', ...RECORD.slice(0, 4))).toEqual([])
    expect(end('2 Papers', ...RECORD.slice(0, 4))).toEqual([
      '1: This page states 2 papers, but 1 record was found on it.',
      `5: ${cut('“Lamps”')}`,
    ])
    expect(end(...RECORD, '', 'CVMar 4, 2022')).toEqual([
      '8: The record “CVMar 4, 2022” has no title and was skipped.',
      `8: ${cut('its last record')}`,
    ])
    expect(end('Abstract: We light')).toEqual([`1: ${cut('its last record')}`])
    expect(end(...RECORD, '', '47.5LG')).toEqual([
      '8: The text ends in the middle of the first line of a record, “47.5LG”; it was skipped.',
    ])
  })

  it('leaves authors whole where a break stands behind them', () => {
    const complete = (...lines: readonly string[]): boolean | undefined =>
      read(...RECORD, '', ...lines).records[1]?.authorsComplete
    expect(complete(...RECORD.slice(0, 4))).toBe(false)
    expect(complete(...RECORD.slice(0, 4), '')).toBe(true)
    expect(complete(...RECORD.slice(0, 5), 'We light')).toBe(true)
  })

  it('quotes no more than eighty characters', () => {
    expect([shorten('x'.repeat(80)), shorten('x'.repeat(81))]).toEqual(['x'.repeat(80), `${'x'.repeat(80)}…`])
    expect(shorten(`${'x'.repeat(79)} yz`)).toBe(`${'x'.repeat(79)}…`)
    expect(shorten('😀'.repeat(80))).toBe('😀'.repeat(80))
    expect(shorten('😀'.repeat(81))).toBe(`${'😀'.repeat(80)}…`)
    expect(quote('x')).toBe('“x”')
  })
})

describe('a page that is printed', () => {
  const paper = {
    title: 'Lamps\nby  night ',
    authors: ['Ann, Arm', 'Bo  Bell;'],
    authorsComplete: false,
    affiliations: ['North\nSchool', 'East School'],
    score: 47.5,
    hasCode: true,
    abstract: ' We  light.\n\nWe rest. ',
    links: ['https://a.example/1', 'https://a.example/2'],
    category: 'CV',
    date: { year: 2022, month: 3, day: 4 },
  }
  const plain = {
    ...paper,
    title: 'Wicks',
    authors: [],
    affiliations: [],
    score: null,
    hasCode: false,
    abstract: null,
    links: [],
  }

  it('has its owner, figures and papers', () => {
    const owner = { name: 'Ann  Arm', field: 'CV', hIndex: 9, papers: 2, citations: 1396, novelty: 53, aiScore: 44 }
    const none = { name: null, field: null, hIndex: 0, papers: null, citations: null, novelty: null, aiScore: null }
    expect(printPage(owner, [paper, { ...plain, date: { year: null, month: null, day: null } }])).toBe(
      'Ann Arm\n\nCV\nh-index9\n2papers\n1396citations\nNovelty53%\nAI Score44\n\n2 Papers\n\n47.5CVMar 4, 2022Code\nLamps by night\n\n' +
        'Ann Arm, Bo Bell et al. · North School, East School\n\nWe light.\n\nWe rest.\n\nhttps://a.example/1 https://a.example/2\n\nCVJan 1\nWicks\n',
    )
    expect(printPage(none, [])).toBe('h-index0\n\n0 Papers\n\n\n')
    expect(printPage(null, [plain])).toBe('CVMar 4, 2022\nWicks\n')
  })

  it('parts names at semicolons where commas would not tell', () => {
    const line = (...authors: readonly string[]): string | undefined =>
      printPage(null, [{ ...plain, authors, authorsComplete: true, date: { year: 2022, month: 12, day: null } }]).split(
        '\n',
      )[3]
    expect(line('Plato', 'Suharto')).toBe('Plato; Suharto')
    expect(line('Ann Arm', 'Bo Bell')).toBe('Ann Arm, Bo Bell')
  })

  it('has abstracts a line each', () => {
    expect(
      printAbstracts([
        { abstract: 'We\nlight.', links: ['https://a.example/1'] },
        { abstract: 'We rest.', links: [] },
      ]),
    ).toBe('Abstract:We light. https://a.example/1\nAbstract:We rest.\n')
  })
})
