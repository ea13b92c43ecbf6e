import { describe, expect, it } from 'vitest'
import { readSavedText } from '../../src/records/saved-text'

const readText = (text: string) => readSavedText({ name: 'some.txt', text }, 'profile-page')
const read = (...lines: readonly string[]) => readText(lines.join('\n'))
const partsOf = (...lines: readonly string[]): unknown[] =>
  read(...lines).records.map(({ title, authors, abstract }) => [title, authors.join('; '), abstract])

const RECORD = ['CVMar 4, 2022', 'Wicks', '', 'Di Dunn, Ed Eve', '', 'We glow.']
const WICKS = ['Wicks', 'Di Dunn; Ed Eve', 'We glow.']

describe('a line that begins with “Abstract:”', () => {
  it('is a title right under a heading, and an entry of its own far below it', () => {
    expect(partsOf('CVMar 4, 2022', 'Abstract: art', '', 'Ann Arm, Bo Bell', '', 'We light.', '', ...RECORD)).toEqual([
      [null, '', 'art'],
      WICKS,
    ])
    expect(
      partsOf(
        'CVMar 4, 2022',
        'Lamps',
        '',
        'Ann Arm, Bo Bell',
        '',
        'We.',
        '',
        'So.',
        '',
        'Abstract: We rest.',
        '',
        ...RECORD,
      ),
    ).toEqual([['Lamps', 'Ann Arm; Bo Bell', 'We.\nSo.'], [null, '', 'We rest.'], WICKS])
  })

  it('is no part of a record of the next page unless one there shows it', () => {
    const labelled = ['CVMar 4, 2022', 'Lamps', '', 'Ann Arm, Bo Bell', '', 'Abstract: We light.', '']
    expect(partsOf(...labelled, ...RECORD)).toEqual([['Lamps', 'Ann Arm; Bo Bell', 'We light.'], WICKS])
    expect(partsOf(...labelled, ...RECORD, '', 'h-index3', '4citations', '', ...labelled)).toEqual([
      ['Lamps', 'Ann Arm; Bo Bell', 'We light.'],
      WICKS,
      ['Lamps', 'Ann Arm; Bo Bell', null],
      [null, '', 'We light.'],
    ])
  })
})

describe('a line under a heading that looks like one', () => {
  it('is the title where authors follow it', () => {
    expect(partsOf('CVMar 4, 2022', 'LGMay 3', 'Ann Arm, Bo Bell')).toEqual([['LGMay 3', 'Ann Arm; Bo Bell', null]])
  })

  it.each<[string[], unknown[]]>([
    [['', 'LGMay 3', 'Ann Arm, Bo Bell', '', 'We light.'], ['Ann Arm, Bo Bell']],
    [['LGMay 3', 'Lamps by night and day', '', 'Ann Arm, Bo Bell'], ['Lamps by night and day']],
    [['LGMay 3', 'Ann Arm, Bo Bell', '', 'Cy Cole, Ed Eve'], ['Ann Arm, Bo Bell']],
    [['LGMay 3'], []],
  ])('is a heading in %j', (lines, titles) => {
    const page = read('CVMar 4, 2022', ...lines)
    expect([page.present, page.records.map(({ title }) => title)]).toEqual([2, titles])
  })
})

describe('the last lines of a text', () => {
  it('are a heading that is cut only behind a blank line, below authors or a header', () => {
    const ends = (...lines: readonly string[]): boolean =>
      read(...lines).issues.some(({ message }) => message.startsWith('The text ends in the middle of the first line'))
    expect(ends(...RECORD, '', '47.5LG')).toBe(true)
    expect(ends(...RECORD, '47.5LG')).toBe(false)
    expect(ends('h-index9', '2papers', '', '47.5LG')).toBe(true)
    expect(ends('CVMar 4, 2022', 'Lamps', '', '47.5LG')).toBe(false)
    expect(ends(...RECORD, '', '47.5LG', '', 'We rest.')).toBe(false)
  })

  it('tell of a record that is cut at the end of each page and list', () => {
    const lines = (...given: readonly string[]): number[] => read(...given).issues.map(({ line }) => line)
    const cut = [...RECORD.slice(0, 5), 'We light and', 'we glow']
    expect(lines(...cut, '', ...RECORD)).toEqual([])
    expect(lines(...cut, '', 'h-index9', '2papers', '', ...RECORD)).toEqual([7])
    expect(lines(...cut, '', 'Abstract: We light.')).toEqual([7])
    expect(lines('CVMar 4, 2022', 'Lamps')).toEqual([2])
  })
})

describe('the authors of a record', () => {
  it('are the list that a blank line parts from the title, where two look like lists', () => {
    expect(partsOf('CVMar 4, 2022', 'Lamps', 'Ann Arm, Bo Bell', '', 'Cy Cole, Ed Eve', '', 'We light.')).toEqual([
      ['Lamps Ann Arm, Bo Bell', 'Cy Cole; Ed Eve', 'We light.'],
    ])
  })

  it('are none of a doubtful line that is long, or of one word right under the title', () => {
    const names = (count: number): string => Array.from({ length: count }, () => 'lampy').join(', ')
    expect(partsOf('CVMar 4, 2022', 'Lamps', '', names(57), '', 'We light.')[0]).toEqual([
      'Lamps',
      names(57).replaceAll(', ', '; '),
      'We light.',
    ])
    expect(partsOf('CVMar 4, 2022', 'Lamps', '', names(58), '', 'We light.')[0]).toEqual([
      'Lamps',
      '',
      `${names(58)}\nWe light.`,
    ])
    expect(partsOf('CVMar 4, 2022', 'Lamps', 'Plato', 'We light.')).toEqual([['Lamps', '', 'Plato We light.']])
    expect(partsOf('CVMar 4, 2022', 'Lamps', 'Ann Arm', 'We light.')).toEqual([['Lamps', 'Ann Arm', 'We light.']])
  })
})
