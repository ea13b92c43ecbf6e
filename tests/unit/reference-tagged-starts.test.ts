import { describe, expect, it } from 'vitest'
import { endnote } from '../../src/records/endnote'
import { nbib } from '../../src/records/nbib'
import type { Format } from '../../src/records/record'
import { ris } from '../../src/records/ris'
import { wos } from '../../src/records/wos'

/** How many records stand in a text, whether they can be read or not. */
function count(format: Format, text: string): number {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return format.parse({ name: 'some.txt', text }).present
}

describe('lines without the start of a record', () => {
  it.each<[string, Format, (tag: string) => string, string, string]>([
    ['RIS', ris, (tag) => `${tag}  - Lamps\nER  - \n`, 'TI T1 CT BT AU A1 AB N2', 'PY JO T2 KW UR DO ID'],
    ['PubMed', nbib, (tag) => `${tag.padEnd(4)}- Lamps\n`, 'TI FAU AU AB BTI PMID', 'DP JT MH CTI AD LID TT'],
    ['the Web of Science', wos, (tag) => `${tag} Lamps\nER\n`, 'TI AU AF AB', 'SO PY DE C1 UT CA'],
  ])('of %s are one where they tell of it', (_, format, print, telling, others) => {
    for (const tag of telling.split(' ')) expect([tag, count(format, print(tag))]).toEqual([tag, 1])
    for (const tag of others.split(' ')) expect([tag, count(format, print(tag))]).toEqual([tag, 0])
  })
})

describe('lines behind a record without an end', () => {
  it.each<[string, Format, (tag: string) => string, string, string]>([
    [
      'RIS',
      ris,
      (tag) => `TY  - JOUR\nTI  - Lamps\nTY  - JOUR\n${tag}  - Quills\nER  - \n`,
      'TI T1 CT BT AU A1',
      'AB N2 PY JO T2',
    ],
    ['the Web of Science', wos, (tag) => `PT J\nTI Lamps\nPT J\n${tag} Quills\nER\n`, 'TI AU AF', 'AB SO PY CA'],
    ['EndNote', endnote, (tag) => `%0 Book\n%T Lamps\n\n%0 Book\n%${tag} Quills\n`, 'T A', 'X D J !'],
  ])('of %s are another one where these are its own', (_, format, print, own, others) => {
    for (const tag of own.split(' ')) expect([tag, count(format, print(tag))]).toEqual([tag, 2])
    for (const tag of others.split(' ')) expect([tag, count(format, print(tag))]).toEqual([tag, 1])
  })

  it('of PubMed are another one where they open it behind a blank line', () => {
    const print = (tag: string, between: string): string =>
      `PMID- 1\nTI  - Lamps\n${between}${tag.padEnd(4)}- 12\nTT  - Quills\n`
    for (const tag of ['PMID', 'PMC', 'PMCR', 'OWN', 'STAT'])
      expect([tag, count(nbib, print(tag, '\n')), count(nbib, print(tag, ''))]).toEqual([
        tag,
        2,
        tag === 'PMID' ? 2 : 1,
      ])
    for (const tag of ['DP', 'FAU', 'AB', 'DCOM']) expect([tag, count(nbib, print(tag, '\n'))]).toEqual([tag, 1])
  })

  it('are all told as they are read', () => {
    if (!('parse' in ris)) throw new Error('the reader is not at hand')
    const told: unknown[] = []
    const text = 'TY  - JOUR\nTI  - Lamps\nER  - \n'.repeat(2001)
    const { records } = ris.parse({ name: 'some.ris', text }, (done, all) => told.push([done, all]))
    expect(records).toHaveLength(2001)
    expect(told).toEqual([
      [0, 2001],
      [1000, 2001],
      [2000, 2001],
    ])
  })
})
