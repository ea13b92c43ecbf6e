import { describe, expect, it } from 'vitest'
import { buildNameIndex, findNameParts } from '../../src/resolve/name-parts'
import type { NamePart, Vocabulary } from '../../src/resolve/vocabulary'
import { locateWords } from '../../src/resolve/words'

const topic = (id: string, nameParts?: readonly NamePart[]): Vocabulary['topics'][number] => ({
  id: `topic:${id}`,
  label: id,
  shortLabel: id,
  broader: null,
  phrases: [],
  abbreviations: [],
  excluding: [],
  ...(nameParts === undefined ? {} : { nameParts }),
})
const ends = (part: string): NamePart => ({ part, before: true, after: false })
const begins = (part: string): NamePart => ({ part, before: false, after: true })
const index = buildNameIndex({
  name: 'birds',
  topics: [
    topic('plain'),
    topic('nets', [ends('Net'), begins('Net'), ends('DeiT'), ends('ABcDe'), ends('GULL')]),
    topic('counts', [begins('Quant'), { part: 'PTQ', before: true, after: true }]),
    topic('other', [ends('Net'), ends('small')]),
  ],
})
/** The topics, as numbers, and the words in which parts of names stand. */
const find = (text: string): unknown[] =>
  findNameParts(index, text, locateWords(text)).map(({ topic: at, start, end }) => [at, text.slice(start, end)])

describe('parts of coined names', () => {
  it.each([
    [
      'end a name',
      'the CodNet',
      [
        [1, 'CodNet'],
        [3, 'CodNet'],
      ],
    ],
    ['begin a name', 'the NetCod', [[1, 'NetCod']]],
    ['begin a name before digits', 'a Quant4', [[2, 'Quant4']]],
    [
      'end a name behind digits',
      'a 4Net',
      [
        [1, '4Net'],
        [3, '4Net'],
      ],
    ],
    ['stand between both', 'a BiPTQ4Fish', [[2, 'BiPTQ4Fish']]],
    ['may be of several pieces', 'a FishDeiT', [[1, 'FishDeiT']]],
    ['may be a row of capitals', 'a FishGULL', [[1, 'FishGULL']]],
    ['may be of three pieces', 'a FishABcDe', [[1, 'FishABcDe']]],
    [
      'stand before a version',
      'a CodNetv2',
      [
        [1, 'CodNetv2'],
        [3, 'CodNetv2'],
      ],
    ],
    [
      'stand behind a hyphen',
      'a Cod-Net',
      [
        [1, 'Net'],
        [3, 'Net'],
      ],
    ],
    [
      'stand behind capitals',
      'a CODNet',
      [
        [1, 'CODNet'],
        [3, 'CODNet'],
      ],
    ],
  ])('%s: “%s”', (_, text, found) => {
    expect(find(text)).toEqual(found)
  })

  it.each([
    ['a part alone is no name', 'a Net'],
    ['an ending does not begin a name', 'a DeiTFish'],
    ['a beginning does not end a name', 'a CodQuant'],
    ['a beginning does not follow a hyphen', 'a Cod-QuantFish'],
    ['a name does not go on behind a hyphen', 'a Quant-based way'],
    ['a blank is no hyphen', 'a Cod Net'],
    ['a hyphen with blanks is a dash', 'a Cod - Net'],
    ['a hyphen behind a blank is a dash', 'a Cod -Net'],
    ['a hyphen before a blank is a dash', 'a Cod- Net'],
    ['a hyphen that begins the text has nothing before it', '-Net'],
    ['the first word has nothing before it', 'Net'],
    ['a part in small letters is no part', 'a codnet'],
    ['a word without capitals is no name', 'a cod-small'],
    ['a version within a name stays', 'a v2Net2x'],
  ])('%s: “%s”', (_, text) => {
    expect(find(text)).toEqual([])
  })

  it('are none where no topic has any', () => {
    const none = buildNameIndex({ name: 'birds', topics: [topic('plain')] })
    expect(none.size).toBe(0)
    expect(findNameParts(none, 'CodNet', locateWords('CodNet'))).toEqual([])
  })
})
