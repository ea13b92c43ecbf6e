import { describe, expect, it } from 'vitest'
import { endnote } from '../../src/records/endnote'
import { wos } from '../../src/records/wos'
import { tellPapers } from '../fixtures/parse-text'

describe('the records in a text of the Web of Science', () => {
  it.each([
    ['FN X\nVR 1.0\nPT J\nTI Lamps\nER\nEF\n', [[3, 'Lamps']], []],
    ['PT J\nTI Lamps\n   and wicks\nAU Arm, A\nER\n', [[1, 'Lamps and wicks', 'A. Arm']], []],
    [
      'PT J\nTI Lamps\nPT J\nTI Quills\nER\n',
      [
        [1, 'Lamps'],
        [3, 'Quills'],
      ],
      ['1 notice: “Lamps” has no line “ER” at its end, so it may be cut; what stands there was read.'],
    ],
    ['TI Lamps\nER\n', [[1, 'Lamps']], ['1 notice: “Lamps” starts without its line “PT”; what stands there was read.']],
    ['PT J\nTI Lamps\nEF\n', [[1, 'Lamps']], []],
    [
      'PT J\nTI Lamps\nFN X\n',
      [[1, 'Lamps']],
      ['1 notice: “Lamps” has no line “ER” at its end, so it may be cut; what stands there was read.'],
    ],
    [
      'PT J\nTI Lamps\nER\nAU Arm, A\nPY 2020\nER\n',
      [
        [1, 'Lamps'],
        [4, null, 'A. Arm'],
      ],
      [
        '4 notice: The record of “A. Arm” has no title; its authors and what else it states were kept.',
        '4 notice: A record starts without its line “PT”; what stands there was read.',
      ],
    ],
    ['PT J\nTI Lamps\nPT J\nPY 2020\nER\n', [[1, 'Lamps']], []],
    [
      'PT J\nTI Lamps\nx\n continued\nER\n',
      [[1, 'Lamps']],
      ['3 notice: 2 lines belong to no record and were left out; the first is “x”.'],
    ],
    [
      'SO Lamps\nPY 2020\nER\n',
      [],
      ['1 notice: 2 lines belong to no record and were left out; the first is “SO Lamps”.'],
    ],
    ['AB Lamps\nER\n', [[1, null]], ['1 notice: A record starts without its line “PT”; what stands there was read.']],
    [
      'PT J\nPT J\nTI Lamps\nER',
      [[2, 'Lamps']],
      ['1 skipped: The record has no title, no authors and no abstract, and was skipped.'],
    ],
    ['PT J\nTI Lamps\nER done\n', [[1, 'Lamps']], []],
  ])('%j are %j, with the remarks %j', (text, papers, remarks) => {
    expect(tellPapers(wos, text)).toEqual({ papers, remarks })
  })
})

describe('the records in a text of EndNote', () => {
  it.each([
    [
      '%0 Book\n%T Lamps\n%0 Book\n%T Quills',
      [
        [1, 'Lamps'],
        [3, 'Quills'],
      ],
      [],
    ],
    [
      '%0 Book\n%T Lamps\n\n%T Quills',
      [
        [1, 'Lamps'],
        [4, 'Quills'],
      ],
      [],
    ],
    ['%0 Book\n%A Arm, Ann\n%0 Journal Article\n%T Lamps', [[1, 'Lamps', 'Ann Arm']], []],
    [
      '%0 Book\n%A Arm, Ann\n\n%0 Journal Article\n%T Lamps',
      [
        [1, null, 'Ann Arm'],
        [4, 'Lamps'],
      ],
      ['1 notice: The record of “Ann Arm” has no title; its authors and what else it states were kept.'],
    ],
    [
      '%T Lamps\n%T Quills',
      [
        [1, 'Lamps'],
        [2, 'Quills'],
      ],
      [],
    ],
    [
      '%T Lamps\n%A Arm, Ann\n\n%A Bell, Bo\n%T Quills',
      [
        [1, 'Lamps', 'Ann Arm'],
        [4, 'Quills', 'Bo Bell'],
      ],
      [],
    ],
    ['%A Arm, Ann\n\n%T Lamps', [[1, 'Lamps', 'Ann Arm']], []],
    ['%T Lamps\nand wicks\n\nmore\n%A Arm, Ann', [[1, 'Lamps and wicks more', 'Ann Arm']], []],
    ['x\n%T Lamps', [[2, 'Lamps']], ['1 notice: 1 line belongs to no record and was left out; the first is “x”.']],
    ['%D 2020', [], ['1 skipped: The record has no title, no authors and no abstract, and was skipped.']],
    ['%0 Book\n%D 2020\n', [], ['1 skipped: The record has no title, no authors and no abstract, and was skipped.']],
    ['%0 Book\n%T Lamps\n\n%D 2020', [[1, 'Lamps']], []],
    ['%X We light.', [[1, null]], []],
    [
      '% Lamps\n%T Lamps',
      [[2, 'Lamps']],
      ['1 notice: 1 line belongs to no record and was left out; the first is “% Lamps”.'],
    ],
    ['%t Lamps', [], ['1 notice: 1 line belongs to no record and was left out; the first is “%t Lamps”.']],
    ['%0 Book\n%Q Lamps', [], ['1 skipped: The record has no title, no authors and no abstract, and was skipped.']],
    [
      '%T Lamps\n\n%0 Book\n%T Quills',
      [
        [1, 'Lamps'],
        [3, 'Quills'],
      ],
      [],
    ],
    ['%A Arm, Ann\n%0 Book\n%T Lamps', [[1, 'Lamps', 'Ann Arm']], []],
  ])('%j are %j, with the remarks %j', (text, papers, remarks) => {
    expect(tellPapers(endnote, text)).toEqual({ papers, remarks })
  })
})
