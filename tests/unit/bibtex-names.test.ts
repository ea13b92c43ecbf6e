import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../src/records/bibtex'
import { readBibtexNames } from '../../src/records/bibtex-names'

/** Names of a list, each with a bar before a known family name, or “(group)” behind. */
const read = (value: string): string[] =>
  readBibtexNames(value).authors.map(({ name, family, isGroup }) =>
    family === undefined ? `${name}${isGroup === true ? ' (group)' : ''}` : `${name} | ${family}`,
  )

const ANN = 'Ann Arm | Arm'
const BO = 'Bo Bell | Bell'

describe('a list of names in BibTeX', () => {
  it.each([
    ['Arm, Ann', [ANN]],
    ['Ann Arm', ['Ann Arm']],
    ['Arm', ['Arm']],
    ['Arm,', ['Arm']],
    [',Ann', ['Ann']],
    ['Arm, , Ann', [ANN]],
    ['Arm, Ann and Bell, Bo', [ANN, BO]],
    ['Arm, Ann AND Bell, Bo', [ANN, BO]],
    ['Arm, Ann\tand\n  Bell, Bo', [ANN, BO]],
    ['Ann Armand Bell', ['Ann Armand Bell']],
    ['Ann Sand and Andy Bell', ['Ann Sand', 'Andy Bell']],
    ['and Ann Arm and and Bo Bell and', ['Ann Arm', 'Bo Bell']],
    ['and', []],
    ['and and', []],
    ['Arm, Ann; Bell, Bo', [ANN, BO]],
    ['Arm, Ann;Bell, Bo;', [ANN, BO]],
    ['Arm, Ann; and Bell, Bo', [ANN, BO]],
    ['Bell, Bo; Arm, Ann; and Bell, Bo', [BO, ANN, BO]],
    ['Arm, Ann;', [ANN]],
    ['; Arm, Ann', [ANN]],
    [';', []],
    ['Ann Arm and; Bo Bell', ['Ann Arm', 'Bo Bell']],
    ['M&uuml;ller, Ann', ['Ann M&uuml;ller | M&uuml;ller']],
    ['M&#252;ller, Ann; M&#xfc;ller, Bo', ['Ann M&#252;ller | M&#252;ller', 'Bo M&#xfc;ller | M&#xfc;ller']],
    ['A & B; Bell, Bo', ['A & B', BO]],
    ['Ann Arm\\; Bo Bell', ['Ann Arm Bo Bell']],
    ['Arm, Jr., Ann', ['Ann Arm Jr. | Arm']],
    ['Arm, Ann, Jr.', ['Ann Arm Jr. | Arm']],
    ['Arm, the elder, Ann', ['Ann Arm the elder | Arm']],
    ['Ann Arm, Bo Bell, Cy Cole', ['Ann Arm', 'Bo Bell', 'Cy Cole']],
    ['Ann Arm, Bo Bell, Cy Cole, Di Day', ['Ann Arm', 'Bo Bell', 'Cy Cole', 'Di Day']],
    ['Arm A, Bell B, Cole C', ['A. Arm', 'B. Bell', 'C. Cole']],
    ['Arm, Ann, Bell, Bo', ['Ann Arm', 'Bo Bell']],
    ['Ann~Arm', ['Ann Arm']],
    ['Arm~B, Ann', ['Ann Arm B | Arm B']],
    ['Ann Arm--Bell', ['Ann Arm–Bell']],
    ['x9=Arm', ['x9=Arm']],
    ['', []],
    [' ', []],
  ])('%j holds %j', (value, names) => {
    expect(read(value)).toEqual(names)
  })

  it.each([
    ['{Arm, Ann}', [ANN]],
    ['{Arm,Ann}', [ANN]],
    ['{Arm, Ann and Bell, Bo}', [ANN, BO]],
    ['{Arm Ann and Bell Bo}', ['Arm Ann and Bell Bo (group)']],
    ['{Arm, Ann, X and Bell, Bo}', ['Arm, Ann, X and Bell, Bo (group)']],
    ['{Arm, Ann} and {Bell}', [ANN, 'Bell (group)']],
    ['{Lamp Guild}', ['Lamp Guild (group)']],
    ['{Lamp; Guild}', ['Lamp; Guild (group)']],
    ['{Lamp \\} Guild}', ['Lamp } Guild (group)']],
    [
      '{Lamp and Oil, Wick and Wax Makers Guild} and Arm, Ann',
      ['Lamp and Oil, Wick and Wax Makers Guild (group)', ANN],
    ],
    ['{Lamp} {Guild}', ['Lamp Guild']],
    ['{Arm}{Bell}', ['ArmBell']],
    ['{{\\"A}rm Guild}', ['Ärm Guild (group)']],
    ['{\\"A}rm', ['Ärm']],
    ['{\\"A}rm Guild {X}', ['Ärm Guild X']],
    ['{} and Arm, Ann', [ANN]],
    ['{}', []],
    ['Ann {Arm}', ['Ann Arm']],
    ['{Ann} Arm', ['Ann Arm']],
    ['{van Arm}, {Ann}', ['Ann van Arm | van Arm']],
    ['Arm, {Ann and Bo}', ['Ann and Bo Arm | Arm']],
    ['{Arm, Ann and Bo} Bell', ['Arm, Ann and Bo Bell']],
    ['Ann {Arm,} Bell', ['Ann Arm, Bell']],
    ['{Arm, Ann', [ANN]],
    ['Arm}, Ann', [ANN]],
    ['Ann {III Arm', ['Ann III Arm']],
    ['Arm {III}, Ann', ['Ann Arm III | Arm']],
    ['{\\"A}rm, Ann', ['Ann Ärm | Ärm']],
    ['Ann {\\"A}rm', ['Ann Ärm']],
    ['van {\\"A}rm, Jr, Ann', ['Ann van Ärm Jr | van Ärm']],
    ['{\\"A}rm, p{\\`e}re, Ann', ['Ann Ärm père | Ärm']],
    ['{\\"A}rm, Ann and $A, Bo', ['Ann Ärm | Ärm', 'Bo $A | $A']],
    ['Ann_Arm and Bo%Bell', ['Ann_Arm', 'Bo%Bell']],
    ['Arm\\', ['Arm\\']],
  ])('with braces or LaTeX, %j, holds %j', (value, names) => {
    expect(read(value)).toEqual(names)
  })

  it.each([
    ['given=Ann, family=Arm', [ANN]],
    ['Given=Ann, Family=Arm', [ANN]],
    ['family=Arm, given=Ann and family=Bell, given=Bo', [ANN, BO]],
    ['given=Ann, prefix=van, family=Arm, suffix=Jr', ['Ann van Arm Jr | van Arm']],
    ['given=Ann, given-i=A, family=Arm', [ANN]],
    ['Arm=Bell', ['Arm=Bell']],
  ])('in named parts, %j, holds %j', (value, names) => {
    expect(read(value)).toEqual(names)
  })

  it.each([49, 50, 51, 101])('of %i names with LaTeX is read in order', (count) => {
    const names = Array.from({ length: count }, (_, at) => `Ärm${at}`)
    const value = names.map((name) => `${name.replace('Ä', '{\\"A}')}, Ann`).join(' and ')
    expect(read(value)).toEqual(names.map((name) => `Ann ${name} | ${name}`))
  })
})

describe('the end of a list of names in BibTeX', () => {
  it.each([
    ['Arm, Ann', [ANN], true],
    ['Arm, Ann and others', [ANN], false],
    ['Arm, Ann and {others}', [ANN], false],
    ['Arm, Ann and Others.', [ANN], false],
    ['Arm, Ann et al', [ANN], false],
    ['Arm, Ann, et al.', [ANN], false],
    ['Arm, Ann; et al.', [ANN], false],
    ['Arm, Ann ;, et al. .', [ANN], false],
    ['Arm, Ann et al. and Bell, Bo', [ANN, BO], false],
    ['Arm et al. Bell', ['Arm et al. Bell'], true],
    ['Arm, Ann and Others, Bo', [ANN, 'Bo Others | Others'], true],
    ['et al.', [], false],
    ['others', [], false],
    ['', [], false],
  ])('%j: %j, complete: %j', (value, names, complete) => {
    expect(read(value)).toEqual(names)
    expect(readBibtexNames(value).complete).toBe(complete)
  })

  it('stands in the record, with names as they are written elsewhere', () => {
    const [record] = readBibtex({
      name: 'some.bib',
      text: '@misc{a, title = {x}, author = {M&uuml;ller, Ann and {Lamp Guild} and others}}',
    }).records
    expect(record).toMatchObject({ authors: ['Ann Müller', 'Lamp Guild'], authorsComplete: false })
    expect(record?.people).toEqual([
      { identifiers: [], affiliation: null, family: 'Müller' },
      { identifiers: [], affiliation: null, isGroup: true },
    ])
  })
})
