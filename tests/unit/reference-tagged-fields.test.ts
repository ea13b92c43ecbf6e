import { describe, expect, it } from 'vitest'
import { endnote } from '../../src/records/endnote'
import { wos } from '../../src/records/wos'
import type { Format, PaperRecord } from '../../src/records/record'

function read(format: Format, text: string): PaperRecord {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  const [record] = format.parse({ name: 'some.txt', text }).records
  if (record === undefined) throw new Error('no record was read')
  return record
}

const readWos = (lines: string, type = 'J'): PaperRecord => read(wos, `PT ${type}\nTI Lamps\n${lines}\nER\n`)
const readEndnote = (lines: string): PaperRecord => read(endnote, `%0 Journal Article\n%T Lamps\n${lines}\n`)

describe('a record of the Web of Science', () => {
  it.each([
    ['J', 'article-journal'],
    ['B', 'book'],
    ['S', 'chapter'],
    ['P', 'patent'],
    ['C', 'paper-conference'],
    ['Journal', 'article-journal'],
    ['X', undefined],
  ])('of %s is of the type %j', (type, csl) => {
    expect(readWos('PY 2020', type).publication?.type).toBe(csl)
  })

  it.each([
    ['DT Proceedings Paper', 'paper-conference'],
    ['DT Meeting Abstract', 'paper-conference'],
    ['CT Lights of 2020', 'paper-conference'],
    ['DT Article', 'article-journal'],
  ])('with %j is of the type %j', (lines, csl) => {
    expect(readWos(lines).publication?.type).toBe(csl)
  })

  it.each([
    ['VL 4', { volume: '4' }],
    ['IS 2', { issue: '2' }],
    ['BP 3\nEP 9', { pages: '3–9' }],
    ['PS 3-9', { pages: '3-9' }],
    ['AR e12', { pages: 'e12' }],
    ['AR e12\nBP 3', { pages: '3' }],
    ['PU Wick Press', { publisher: 'Wick Press' }],
  ])('with %j is printed at %j', (lines, publication) => {
    expect(readWos(lines).publication).toEqual({ type: 'article-journal', ...publication })
  })

  it.each([
    ['SO Lamp Letters\nJI Lamp Lett', 'Lamp Letters'],
    ['JI Lamp Lett\nJ9 LAMP LETT', 'Lamp Lett'],
    ['J9 LAMP LETT', 'LAMP LETT'],
  ])('with %j has the venue %j', (lines, venue) => {
    expect(readWos(lines).venue).toBe(venue)
  })

  it.each([
    ['Z9 12\nTC 7', 12],
    ['TC 7', 7],
    ['TC 7x', undefined],
    ['TC x7', undefined],
    ['TC 123456789', undefined],
  ])('with %j is cited %j times', (lines, count) => {
    expect(readWos(lines).citations).toBe(count)
  })

  it.each([
    ['DI 10.1234/lamps', ['doi:10.1234/lamps']],
    ['D2 10.1234/lamps', ['doi:10.1234/lamps']],
    ['PM 1234', ['pmid:1234']],
    ['DI 10.1234/lamps\nPM 1234', ['doi:10.1234/lamps', 'pmid:1234']],
  ])('with %j has the identifiers %j', (lines, ids) => {
    expect(readWos(lines).identifiers).toEqual(ids)
  })

  it.each([
    ['PY 2020\nPD MAY', 2020, 5],
    ['PD MAY 2020', 2020, 5],
    ['EA MAY 2020', 2020, 5],
    ['PY 2020\nEA MAY 2020', 2020, 5],
  ])('with %j is of %j, %j', (lines, year, month) => {
    expect(readWos(lines).date).toMatchObject({ year, month })
    expect(readWos(lines).lines.heading).toBe(3)
  })

  it.each([
    ['AU Arm, A\n   Bell, B\nAF Arm, Ann\n   Bell, Bo', ['Ann Arm', 'Bo Bell']],
    ['AU Arm, A\n   Bell, B\nAF Arm, Ann', ['A. Arm', 'B. Bell']],
    ['AU Arm, A\nAF Arm, Ann\n   Bell, Bo', ['Ann Arm', 'Bo Bell']],
    ['AU Arm, A; Bell, B', ['A. Arm', 'B. Bell']],
    ['AU Arm, A;;Bell, B', ['A. Arm', 'B. Bell']],
    ['AU Arm, A\nCA Lamp Group', ['A. Arm', 'Lamp Group']],
    ['AU Arm, A\nCA Lamp Group\nGP Guild', ['A. Arm', 'Lamp Group', 'Guild']],
    ['AU Arm, A\nGP Guild', ['A. Arm']],
  ])('with %j has the authors %j', (lines, authors) => {
    expect(readWos(lines).authors).toEqual(authors)
  })

  it.each([
    ['C1 [Arm, Ann; Bell, Bo] North School.', ['North School'], ['North School', 'North School']],
    [
      'C1 [Arm, A] North School.\n   [Bell, Bo] East\n   School.',
      ['North School', 'East School'],
      ['North School', 'East School'],
    ],
    ['C1 North School.\n   East School.', ['North School', 'East School'], [null, null]],
    ['C1 North School\n   Townville.', ['North School Townville'], [null, null]],
    ['C1 [Arm, Ann North School.', ['[Arm, Ann North School'], [null, null]],
  ])('with %j has the places %j', (lines, places, own) => {
    const record = readWos(`AU Arm, A\n   Bell, B\nAF Arm, Ann\n   Bell, Bo\n${lines}`)
    expect(record.affiliations).toEqual(places)
    expect(record.people?.map(({ affiliation }) => affiliation)).toEqual(own)
  })

  it.each(['OI', 'RI'])('has identifiers of people under %s', (tag) => {
    const { people } = readWos(`AU Arm, A\n${tag} Arm, A/0000-0002-1825-0097`)
    expect(people?.[0]?.identifiers).toEqual(['orcid:0000-0002-1825-0097'])
  })

  it('has keywords of both kinds and its lines', () => {
    const record = readWos('DE oil lamps; smoke\nID LIGHT; SMOKE\nAU Arm, A\nAB We light.')
    expect(record.keywords).toEqual(['oil lamps', 'smoke', 'LIGHT'])
    expect(record.lines).toEqual({ heading: null, title: 2, authors: 5, abstract: 6 })
  })

  it.each([
    ['FN Lamp Index\nVR 1.0\nPT J\n', 1],
    ['\ufeffFN Lamp Index\nVR 1.0\n', 1],
    ['FN Lamp Index\nXX 1.0\n', 0],
    ['PT J\nAU Arm\nTI Lamps\nPY 2020\n', 0.95],
    ['PT J\nSO Lamps\nUT 1\nER\n', 0.95],
    ['PT J\nAU Arm\nTI Lamps\n', 0.8],
    ['PT J\nAU Arm\n', 0],
    ['AU Arm\nTI Lamps\nSO L\nPY 2020\nUT 1\n', 0.7],
    ['AU Arm\nTI Lamps\nSO L\nPY 2020\n', 0],
    ['AU - Arm\nTI - Lamps\nSO - L\nPY - 2020\nUT - 1\n', 0],
  ])('is known in %j: %j', (text, sureness) => {
    expect(wos.sniff(text)).toBe(sureness)
  })
})

describe('a record of EndNote', () => {
  it.each([
    ['Journal Article', 'article-journal'],
    ['Magazine Article', 'article-journal'],
    ['Conference Paper', 'paper-conference'],
    ['Book Section', 'chapter'],
    ['Old Chapter', 'chapter'],
    ['Book', 'book'],
    ['Thesis', 'thesis'],
    ['Report', 'report'],
    ['Dataset', 'dataset'],
    ['Patent', 'patent'],
    ['Web Page', 'webpage'],
    ['Thing', undefined],
  ])('of the type %s is of %j', (type, csl) => {
    expect(read(endnote, `%0 ${type}\n%T Lamps\n`).publication?.type).toBe(csl)
  })

  it('has its fields and lines', () => {
    const record = readEndnote(
      '%A Arm, Ann\n%A Bell, Bo\n%D 2020\n%8 May 3, 2020\n%X We light.\n%V 4\n%N 2\n%P 3-9\n%I Wick Press\n%K oil; gas\n%+ North School',
    )
    expect(record.authors).toEqual(['Ann Arm', 'Bo Bell'])
    expect(record.date).toEqual({ year: 2020, month: 5, day: 3 })
    expect(record.abstract).toBe('We light.')
    expect(record.keywords).toEqual(['oil', 'gas'])
    expect(record.affiliations).toEqual(['North School'])
    expect(record.publication).toEqual({
      type: 'article-journal',
      volume: '4',
      issue: '2',
      pages: '3-9',
      publisher: 'Wick Press',
    })
    expect(record.lines).toEqual({ heading: 5, title: 2, authors: 3, abstract: 7 })
  })

  it.each([
    ['%J A\n%B B', 'A'],
    ['%B B\n%S C', 'B'],
    ['%S C', 'C'],
  ])('of %j has the venue %j', (lines, venue) => {
    expect(readEndnote(lines).venue).toBe(venue)
  })

  it.each([
    ['%R 10.1234/lamps', ['doi:10.1234/lamps']],
    ['%U https://doi.org/10.1234/lamps', ['doi:10.1234/lamps']],
    ['%U https://a.example/10.1234/lamps', []],
    ['%> https://arxiv.org/abs/2101.00001', ['arxiv:2101.00001']],
    ['%U https://a.example/2101.00001', []],
  ])('of %j has the identifiers %j', (lines, ids) => {
    expect(readEndnote(lines).identifiers ?? []).toEqual(ids)
  })

  it.each([
    ['%0 Book\n%T Lamps\n', 1],
    ['\ufeff%0 Book\n%A Arm\n', 1],
    ['%0 Book\n%X Lamps\n', 0],
    ['%T Lamps\n%A Arm\n', 0.9],
    ['%T Lamps\n%D 2020\n', 0.9],
    ['%T Lamps\n%X We light\n', 0],
    ['%A Arm\n%D 2020\n', 0],
  ])('is known in %j: %j', (text, sureness) => {
    expect(endnote.sniff(text)).toBe(sureness)
  })

  it('may have its title under %! alone', () => {
    expect(read(endnote, '%0 Book\n%A Arm, Ann\n%! Lamps\n').title).toBe('Lamps')
  })
})
