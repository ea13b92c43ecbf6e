import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluateSameAuthor, readAmbiguousName } from '../../src/cli/evaluate-people'

const publication = (label: string, authors: string, venue: string, title: string) =>
  `<publication>
    <title>${title}</title><year>2001</year><authors>${authors}</authors>
    <jconf>${venue}</jconf><label>${label}</label><organization>null</organization>
  </publication>`
const person = (name: string, ...publications: string[]) =>
  `<?xml version="1.0"?><person><FullName>${name}</FullName>${publications.join('')}</person>`

const ANN = person(
  'Ann Arm',
  publication('0', 'Ann Arm,Bo Bell', 'Journal of Gulls', 'Songs &amp; calls of gulls'),
  publication('0', 'Bo Bell,Ann Arm', 'Journal of Gulls', 'Gulls in winter'),
  publication('1', 'Ann Arm,Cid Cole', 'Concrete', 'Bridges under load'),
  publication('1', 'Ann Arm,Cid Cole', 'Concrete', 'Load of bridges'),
)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-people-'))
  for (const name of ['Ann Arm', 'Dee Dale', 'Eve Ernst', 'Flo Fink', 'Gus Gray'])
    writeFileSync(join(folder, `${name}.xml`), ANN.replaceAll('Ann Arm', name))
  writeFileSync(join(folder, 'notes.txt'), 'no name')
  mkdirSync(join(folder, 'empty'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('readAmbiguousName', () => {
  it('reads papers with who bore the name, and who else wrote them', () => {
    const read = readAmbiguousName(ANN)
    expect(read).toMatchObject({ name: 'ann arm', bearers: ['0', '0', '1', '1'] })
    expect(read?.papers[0]).toEqual({
      coauthors: ['bo bell'],
      affiliation: null,
      venue: 'Journal of Gulls',
      title: 'Songs & calls of gulls',
      topics: [],
      year: 2001,
    })
  })

  it('takes anything else for no such file', () => {
    expect(readAmbiguousName('<person><FullName>Ann Arm</FullName></person>')).toBeNull()
    expect(readAmbiguousName('{}')).toBeNull()
  })
})

describe('evaluateSameAuthor', () => {
  it('counts pairs for each half of the names, which together are all', () => {
    const { headings, rows } = evaluateSameAuthor(folder)
    expect(headings.slice(0, 6)).toEqual(['half', 'names', 'papers', 'precision', 'recall', 'F1'])
    const byWay = rows.filter(([half = '']) => half.endsWith('by all evidence'))
    expect(byWay.map(([half]) => half)).toEqual(['for setting: by all evidence', 'for reporting: by all evidence'])
    expect(byWay.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(5)
    for (const row of byWay) if (row[1] !== '0') expect(row.slice(3, 6)).toEqual(['1.0000', '1.0000', '1.0000'])
    const joined = rows.filter(([half = '', names]) => half.endsWith('one person') && names !== '0')
    // Two right pairs of six.
    for (const row of joined) expect(row.slice(3, 6)).toEqual(['0.3333', '1.0000', '0.5000'])
  })

  it('says so where there is no such file', () => {
    expect(() => evaluateSameAuthor(join(folder, 'empty'))).toThrow('holds no file of an ambiguous name')
  })
})
