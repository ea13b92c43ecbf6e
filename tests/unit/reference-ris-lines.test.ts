import { describe, expect, it } from 'vitest'
import { ris } from '../../src/records/ris'
import { RIS_TAGS } from '../../src/records/ris-types'
import type { ParsedSource } from '../../src/records/record'

function parse(text: string): ParsedSource {
  if (!('parse' in ris)) throw new Error('the reader is not at hand')
  return ris.parse({ name: 'some.ris', text })
}

const titles = (text: string): unknown[] => parse(text).records.map(({ title }) => title)
const authorsOf = (lines: string): unknown => parse(`TY  - JOUR\nTI  - Lamps\n${lines}\nER  - \n`).records[0]?.authors
const placesOf = (lines: string): unknown => {
  const [record] = parse(`TY  - JOUR\nTI  - Lamps\nAU  - Arm, Ann\nAU  - Bell, Bo\n${lines}\nER  - \n`).records
  return [record?.affiliations, record?.people?.map(({ affiliation }) => affiliation)]
}

describe('a line of RIS', () => {
  it.each([
    ['TI  - Lamps', 'Lamps'],
    ['   TI  - Lamps', 'Lamps'],
    ['    TI  - Lamps', null],
    ['TI - Lamps', 'Lamps'],
    ['TI- Lamps', 'Lamps'],
    ['TI    - Lamps', 'Lamps'],
    ['TI     - Lamps', null],
    ['TI\t-\tLamps', 'Lamps'],
    ['ti  - Lamps', 'Lamps'],
    ['ti - Lamps', null],
    [' ti  - Lamps', null],
    ['TI  -Lamps', null],
    ['TI - Lamps - light', 'Lamps - light'],
    ['TIT  - Lamps', null],
    ['1I  - Lamps', null],
  ])('%j is the title %j', (line, title) => {
    const [record] = parse(`TY  - JOUR\nAU  - Arm, Ann\nPY  - 2020\n${line}\nER  - \n`).records
    expect(record?.title ?? null).toBe(title)
  })

  it.each(['ER  - ', 'ER  -', 'ER', '   ER', 'ER - ', 'er  - ', 'ER  -done', 'er  -done', 'ER  '])(
    '%j ends a record',
    (line) => {
      expect(titles(`TY  - JOUR\nTI  - Lamps\n${line}\nTI  - Quills\nER  - \n`)).toEqual(['Lamps', 'Quills'])
    },
  )

  it.each(['XER  - ', '    ER', 'ER done', 'ES  - '])('%j ends none', (line) => {
    expect(parse(`TY  - JOUR\nTI  - Lamps\n${line}\nT1  - Quills\nER  - \n`).records).toHaveLength(1)
  })

  it.each(['TY  -JOUR', 'ty  -JOUR', 'TY-JOUR', 'TY - JOUR', 'TY\t- JOUR'])('%j begins a record', (line) => {
    const { records } = parse(`TY  - BOOK\nTI  - Quills\n${line}\nTI  - Lamps\nER  - \n`)
    expect(records.map(({ publication }) => publication?.type)).toEqual(['book', 'article-journal'])
  })
})

describe('the tags of RIS', () => {
  it.each(['A1 BT C8 ET', 'H1 J9 K1 L4 N2 PB RP', 'SE ST T3 TY U5 UK VO WV YR'])('have %s', (tags) => {
    for (const tag of tags.split(' ')) expect([tag, RIS_TAGS.has(tag)]).toEqual([tag, true])
    expect(RIS_TAGS.has('')).toBe(false)
  })
})

describe('the authors of RIS', () => {
  it.each([
    ['AU  - Arm, Ann', ['Ann Arm']],
    ['A1  - Arm, Ann\nAU  - Bell, Bo', ['Ann Arm', 'Bo Bell']],
    ['AU  - Arm, Ann; Bell, Bo', ['Ann Arm', 'Bo Bell']],
    ['AU  - Arm, Ann;Bell, Bo', ['Ann Arm', 'Bo Bell']],
    ['AU  - van der\nArm, Ann', ['van der', 'Ann Arm']],
    ['AU  - Arm, Ann\nMaria', ['Ann Maria Arm']],
    ['AU  - Arm, Ann\nBell, Bo', ['Ann Arm', 'Bo Bell']],
    ['AU  - Arm，Ann\nBell，Bo', ['Ann Arm', 'Bo Bell']],
    ['AU  - Liu R.', ['R. Liu']],
    ['AU  - Liu R.-T.', ['R.-T. Liu']],
    ['AU  - Liu R', ['Liu R']],
    ['AU  - LIU R.', ['LIU R.']],
    ['AU  - J. Q. R.', ['J. Q. R.']],
    ['AU  - Liu Ro.', ['Liu Ro.']],
    ['AU  - Liu R.S.T.U.', ['R. S. T. U. Liu']],
    ['AU  - Liu R.S.T.U.V.', ['Liu R.S.T.U.V.']],
    ['AU  - St. R.', ['St. R.']],
    ['AU  - R.', ['R.']],
  ])('%j are %j', (lines, authors) => {
    expect(authorsOf(lines)).toEqual(authors)
  })
})

describe('the places of RIS', () => {
  it.each([
    ['AD  - North School', [['North School'], [null, null]]],
    ['AD  - Arm, Ann: North School', [['North School'], ['North School', null]]],
    ['AD  - Ann Arm, North School', [['North School'], ['North School', null]]],
    ['AD  - Bell, Bo, North School', [['North School'], [null, 'North School']]],
    ['AD  - Cole, Cy, North School', [['Cole, Cy, North School'], [null, null]]],
    ['AD  - Arm, Ann:North School', [['Arm, Ann:North School'], [null, null]]],
    ['AD  - North School, ann@a.example', [['North School'], [null, null]]],
    ['AD  - North School; ann@a.example', [['North School'], [null, null]]],
    ['AD  - North School ann@a.example', [['North School'], [null, null]]],
    ['AD  - ann@a.example, North School', [['ann@a.example, North School'], [null, null]]],
    ['AD  - ann@a.example', [[], [null, null]]],
    ['AD  - Arm, Ann: ann@a.example', [[], [null, null]]],
    [
      'AD  - Arm, Ann: North School\nAD  - Arm, Ann: South School',
      [
        ['North School', 'South School'],
        ['North School', null],
      ],
    ],
  ])('%j are %j', (lines, places) => {
    expect(placesOf(lines)).toEqual(places)
  })

  it('may come with identifiers of people', () => {
    const [record] = parse(
      'TY  - JOUR\nTI  - Lamps\nAU  - Arm, Ann\nAI  - Arm, Ann/0000-0002-1825-0097\nER  - \n',
    ).records
    expect(record?.people?.[0]?.identifiers).toEqual(['orcid:0000-0002-1825-0097'])
  })
})

describe('a text of RIS is known', () => {
  it.each([
    ['TY  - JOUR\nTI  - Lamps\n', 1],
    ['\ufeffTY  - JOUR\n', 1],
    ['Remarks\nTY  - JOUR\n', 1],
    ['ty  - jour\n', 1],
    ['TY  - JOUR of lamps\n', 0],
    ['TY  - JOURNALED\n', 0],
    ['TI  - Lamps\nAU  - Arm\nER  - \n', 0.9],
    ['TI  - Lamps\nAU  - Arm\nPY  - 2020\n', 0.7],
    ['T1  - Lamps\nAU  - Arm\nPY  - 2020\n', 0.7],
    ['AB  - Lamps\nAU  - Arm\nPY  - 2020\n', 0],
    ['TI  - Lamps\nAU  - Arm\n', 0],
    ['TI  - Lamps\nAU  - Arm\nQQ  - 2020\n', 0],
    ['TI  - Lamps\nAU  - Arm\nPY  - 2020\nFAU - Arm\n', 0],
    ['TI  - Lamps\nAU  - Arm\nPY  - 2020\nPMID: 1\n', 0],
    ['', 0],
  ])('%j: %j', (text, sureness) => {
    expect(ris.sniff(text)).toBe(sureness)
  })
})
