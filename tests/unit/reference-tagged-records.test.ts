import { describe, expect, it } from 'vitest'
import { nbib } from '../../src/records/nbib'
import { ris } from '../../src/records/ris'
import { tellPapers } from '../fixtures/parse-text'

describe('the records in a text of RIS', () => {
  it.each([
    [
      'TI  - Lamps\nAU  - Arm, Ann\nER  - \n',
      [[1, 'Lamps', 'Ann Arm']],
      ['1 notice: “Lamps” starts without its line “TY”; what stands there was read.'],
    ],
    [
      'TY  - JOUR\nTI  - Lamps\n',
      [[1, 'Lamps']],
      ['1 notice: “Lamps” has no line “ER” at its end, so it may be cut; what stands there was read.'],
    ],
    [
      'TY  - JOUR\nTI  - Lamps\nTY  - JOUR\nTI  - Quills\nER  - \n',
      [
        [1, 'Lamps'],
        [3, 'Quills'],
      ],
      ['1 notice: “Lamps” has no line “ER” at its end, so it may be cut; what stands there was read.'],
    ],
    ['TY  - JOUR\nTI  - Lamps\nTY  - JOUR\nPY  - 2020\nER  - \n', [[1, 'Lamps']], []],
    [
      'TY  - JOUR\nTI  - Lamps\nER  - \nPY  - 2020\nVL  - 4\nER  - \n',
      [[1, 'Lamps']],
      ['4 notice: 2 lines belong to no record and were left out; the first is “PY 2020”.'],
    ],
    ['PY  - 2020\n', [], ['1 notice: 1 line belongs to no record and was left out; the first is “PY 2020”.']],
    ['PY  - 2020\nnext\n\n', [], ['1 notice: 2 lines belong to no record and were left out; the first is “PY 2020”.']],
    [
      'TY  - JOUR\nTI  - Lamps\nTY  - CONF\nTI  - Quills\nER  - \n',
      [
        [1, 'Lamps'],
        [3, 'Quills'],
      ],
      ['1 notice: “Lamps” has no line “ER” at its end, so it may be cut; what stands there was read.'],
    ],
    ['TY  - JOUR\nTY  - CONF\nTI  - Lamps\nER  - \n', [[1, 'Lamps']], []],
    [
      'TY  - JOUR\nPY  - 2020\nER  - \n',
      [],
      ['1 skipped: The record has no title, no authors and no abstract, and was skipped.'],
    ],
    ['TY  - JOUR\nER  - \n', [], ['1 skipped: The record has no title, no authors and no abstract, and was skipped.']],
    [
      'TY  - JOUR\nER  - \nTY  - JOUR\nTI  - Lamps\nER  - \n',
      [[3, 'Lamps']],
      ['1 skipped: The record has no title, no authors and no abstract, and was skipped.'],
    ],
    ['TY  - JOUR\nTI  - Lamps\nof oil\n\n  and wick\nER  - \n', [[1, 'Lamps of oil and wick']], []],
    [
      'noise\nmore noise\nTY  - JOUR\nTI  - Lamps\nER  - \nend\n',
      [[3, 'Lamps']],
      ['1 notice: 3 lines belong to no record and were left out; the first is “noise”.'],
    ],
    ['\n\n\ufeffTY  - JOUR\nTI  - Lamps\nER  - \n', [[3, 'Lamps']], []],
    ['\r\n \r\nTY  - JOUR\r\nTI  - Lamps\r\nER  - \n', [[3, 'Lamps']], []],
    ['\u200bTY  - JOUR\n\ufeffTI  - Lamps\nER  - \n', [[1, 'Lamps']], []],
    [
      'TY  - JOUR\nAU  - Arm, Ann\nER  - \n',
      [[1, null, 'Ann Arm']],
      ['1 notice: The record of “Ann Arm” has no title; its authors and what else it states were kept.'],
    ],
    [
      'TY  - JOUR\nAU  - et al.\nER  - \n',
      [],
      ['1 skipped: The record has no title, no authors and no abstract, and was skipped.'],
    ],
    [
      'TY  - JOUR\nDO  - 10.1234/x\nER  - \n',
      [],
      ['1 skipped: The record of doi:10.1234/x has no title, no authors and no abstract, and was skipped.'],
    ],
    [
      'TY  - JOUR\nAB  - We light.\n',
      [[1, null]],
      ['1 notice: A record has no line “ER” at its end, so it may be cut; what stands there was read.'],
    ],
    ['', [], ['0 notice: The file holds no records.']],
    [
      'AU  - Arm, Ann\nPY  - 2020\n',
      [[1, null, 'Ann Arm']],
      [
        '1 notice: The record of “Ann Arm” has no title; its authors and what else it states were kept.',
        '1 notice: A record starts without its line “TY”; what stands there was read.',
        '1 notice: A record has no line “ER” at its end, so it may be cut; what stands there was read.',
      ],
    ],
    [
      'TY  - JOUR\nAU  - Arm, Ann\n',
      [[1, null, 'Ann Arm']],
      [
        '1 notice: The record of “Ann Arm” has no title; its authors and what else it states were kept.',
        '1 notice: A record has no line “ER” at its end, so it may be cut; what stands there was read.',
      ],
    ],
  ])('%j are %j, with the remarks %j', (text, papers, remarks) => {
    expect(tellPapers(ris, text)).toEqual({ papers, remarks })
  })
})

describe('the records in a text of PubMed', () => {
  it.each([
    [
      'PMID- 1\nTI  - Lamps\nPMID- 2\nTI  - Quills\n',
      [
        [1, 'Lamps'],
        [3, 'Quills'],
      ],
      [],
    ],
    [
      'PMID- 1\nTI  - Lamps\n\nPMID- 2\nTI  - Quills\n',
      [
        [1, 'Lamps'],
        [4, 'Quills'],
      ],
      [],
    ],
    [
      'PMID- 1\nOWN - NLM\nPMID- 2\nTI  - Lamps',
      [[3, 'Lamps']],
      ['1 skipped: The record of pmid:1 has no title, no authors and no abstract, and was skipped.'],
    ],
    [
      'PMID- 1\n\nPMID- 2\nTI  - Lamps',
      [[3, 'Lamps']],
      ['1 skipped: The record of pmid:1 has no title, no authors and no abstract, and was skipped.'],
    ],
    ['OWN - NLM\nPMID- 1\nTI  - Lamps', [[1, 'Lamps']], []],
    [
      'PMC - 1\nTI  - Lamps\n\nPMC - 2\nTI  - Quills\n',
      [
        [1, 'Lamps'],
        [4, 'Quills'],
      ],
      [],
    ],
    ['PMC - 1\nTI  - Lamps\nOWN - x\nSTAT- y\n', [[1, 'Lamps']], []],
    [
      'TI  - Lamps\nFAU - Arm, Ann\nTI  - Quills\n',
      [
        [1, 'Lamps', 'Ann Arm'],
        [3, 'Quills'],
      ],
      ['1 notice: “Lamps” starts without its line “PMID”; what stands there was read.'],
    ],
    [
      'TI  - Lamps\nAU  - Arm A\nTI  - Quills\n',
      [
        [1, 'Lamps', 'A. Arm'],
        [3, 'Quills'],
      ],
      ['1 notice: “Lamps” starts without its line “PMID”; what stands there was read.'],
    ],
    [
      'TI  - Lamps\nTI  - Quills\n',
      [[1, 'Lamps: Quills']],
      ['1 notice: “Lamps: Quills” starts without its line “PMID”; what stands there was read.'],
    ],
    [
      'TI  - Lamps\n\nTI  - Quills\n',
      [
        [1, 'Lamps'],
        [3, 'Quills'],
      ],
      ['1 notice: “Lamps” starts without its line “PMID”; what stands there was read.'],
    ],
    [
      'PMID- 1\nTI  - Lamps\n      and wicks\nx\n',
      [[1, 'Lamps and wicks']],
      ['4 notice: 1 line belongs to no record and was left out; the first is “x”.'],
    ],
    ['PMID- 1\nTI  - Lamps\n', [[1, 'Lamps']], []],
    ['PMID: 12\nTI  - Lamps\n', [[1, 'Lamps']], []],
    ['PMID 12\nTI  - Lamps\n', [[1, 'Lamps']], []],
    ['PMID12\nTI  - Lamps\n', [[1, 'Lamps']], []],
    [
      'PMID: 123456789\nTI  - Lamps',
      [[2, 'Lamps']],
      [
        '1 notice: 1 line belongs to no record and was left out; the first is “PMID: 123456789”.',
        '2 notice: “Lamps” starts without its line “PMID”; what stands there was read.',
      ],
    ],
    [
      'PMID- 1\nDP  - 2020',
      [],
      ['1 skipped: The record of pmid:1 has no title, no authors and no abstract, and was skipped.'],
    ],
    ['DP  - 2020\n', [], ['1 notice: 1 line belongs to no record and was left out; the first is “DP 2020”.']],
    [
      'PMID- 1\nTI  - Lamps\n\nSTAT- x\nTI  - Quills',
      [
        [1, 'Lamps'],
        [4, 'Quills'],
      ],
      [],
    ],
    ['PMID- 1\nTI  - Lamps\n\nDP  - 2020', [[1, 'Lamps']], []],
    [
      'PMID- 1\nTI  - Lamps\n\nPMCR- x\nTI  - Quills',
      [
        [1, 'Lamps'],
        [4, 'Quills'],
      ],
      [],
    ],
    ['PMID- 1\nBTI - Lamps', [[1, 'Lamps']], []],
    ['TI   - Lamps', [], ['1 notice: 1 line belongs to no record and was left out; the first is “TI - Lamps”.']],
    ['PMIDX- 1', [], ['1 notice: 1 line belongs to no record and was left out; the first is “PMIDX- 1”.']],
  ])('%j are %j, with the remarks %j', (text, papers, remarks) => {
    expect(tellPapers(nbib, text)).toEqual({ papers, remarks })
  })
})
