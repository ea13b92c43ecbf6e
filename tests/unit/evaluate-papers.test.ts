import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluateSamePaper, readLabelledPairs } from '../../src/cli/evaluate-papers'
import { measureTally, printTable } from '../../src/cli/evaluation-table'

const side = (title: string, authors: string, year: string): string =>
  `COL title VAL ${title} COL authors VAL ${authors} COL venue VAL  COL year VAL ${year}`
const PAIRS = [
  [
    side('reed warblers by night', 'ann arm , bo bell', '2001'),
    side('reed warblers by nigt', 'b. bell , a. arm', '2001'),
    '1',
  ],
  [
    side('reed warblers by night', 'ann arm , bo bell', '2001'),
    side('gulls at three harbours', 'cid cole', '2001'),
    '0',
  ],
  [side('nests of terns', 'dee dunn', '2003'), side('songs of finches', 'eve ends', '2003'), '1'],
]
const TEXT = `${PAIRS.map((pair) => pair.join('\t')).join('\n')}\nno pair\n`

describe('evaluateSamePaper', () => {
  it('counts right joins, false joins and missed ones of the labelled pairs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'coterie-'))
    for (const name of ['train.txt', 'valid.txt']) writeFileSync(join(folder, name), TEXT)
    const table = evaluateSamePaper(folder)
    expect(table.rows[0]?.slice(1)).toEqual(['3', '1', '0', '1', '1.0000', '0.5000', '0.6667'])
    expect(printTable(table)).toContain('valid.txt, for reporting')
    rmSync(folder, { recursive: true })
  })

  it('throws where the folder holds no such data', () => {
    expect(() => evaluateSamePaper(join(tmpdir(), 'coterie-nowhere'))).toThrow(/train\.txt/)
  })
})

describe('readLabelledPairs', () => {
  it('reads fields, letters by number and the label, and equal records once', () => {
    const [pair, next] = readLabelledPairs(TEXT)
    expect(pair).toMatchObject({
      same: true,
      one: { title: 'reed warblers by night', authors: ['ann arm', 'bo bell'] },
    })
    expect(next?.one).toBe(pair?.one)
    const [odd] = readLabelledPairs(`${side('x', 'h &#233; ctor garc &#237; a', '?')}\t${side('y', '', '')}\t0`)
    expect(odd?.one).toMatchObject({ authors: ['héctor garcía'], date: null })
    expect(odd?.other).toMatchObject({ authors: [], authorsComplete: false })
  })
})

describe('measureTally', () => {
  it('gives precision, recall and their harmonic mean', () => {
    expect(measureTally({ hits: 6, falseJoins: 2, missed: 6 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 })
    expect(measureTally({ hits: 0, falseJoins: 0, missed: 0 }).f1).toBe(1)
  })
})
