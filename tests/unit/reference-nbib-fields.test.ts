import { describe, expect, it } from 'vitest'
import { nbib } from '../../src/records/nbib'
import type { Format, PaperRecord } from '../../src/records/record'

function read(format: Format, text: string): PaperRecord {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  const [record] = format.parse({ name: 'some.txt', text }).records
  if (record === undefined) throw new Error('no record was read')
  return record
}

const readNbib = (lines: string): PaperRecord => read(nbib, `PMID- 1234\nTI  - Lamps\n${lines}\n`)

describe('a record of PubMed', () => {
  it.each([
    ['PT  - Congress', 'paper-conference'],
    ['PT  - Conference Paper', 'paper-conference'],
    ['PT  - Thesis', 'thesis'],
    ['PT  - Academic Dissertation', 'thesis'],
    ['PT  - Technical Report', 'report'],
    ['PT  - Book', 'book'],
    ['PT  - Dataset', 'dataset'],
    ['PT  - Preprint', 'article'],
    ['PT  - Journal Article', 'article-journal'],
    ['PT  - Review', 'article-journal'],
    ['PT  - Letter', 'article-journal'],
    ['PT  - Editorial', 'article-journal'],
    ['PT  - Journal Article\nPT  - Preprint', 'article'],
    ['PT  - Thing', undefined],
  ])('of %j is of the type %j', (lines, type) => {
    expect(readNbib(lines).publication?.type).toBe(type)
  })

  it.each([
    ['AID - 10.1234/lamps [doi]', 'doi:10.1234/lamps'],
    ['LID - 10.1234/lamps [DOI]', 'doi:10.1234/lamps'],
    ['DOI - 10.1234/lamps', 'doi:10.1234/lamps'],
    ['AID - x [pii]\nLID - 10.1234/lamps [doi]', 'doi:10.1234/lamps'],
    ['AID - doi:10.1234/lamps', 'doi:10.1234/lamps'],
    ['AID - (10.1234/lamps) [pii]', undefined],
    ['SO  - Lamp Lett. 2020. doi: 10.1234/lamps.', 'doi:10.1234/lamps'],
    ['SO  - 10.1234/x. doi: 10.1234/lamps.', 'doi:10.1234/lamps'],
    ['SO  - Lamp Lett. 10.1234/lamps', undefined],
  ])('of %j has the DOI %j', (lines, doi) => {
    expect(readNbib(lines).identifiers).toEqual([...(doi === undefined ? [] : [doi]), 'pmid:1234'])
  })

  it.each([
    ['JT  - Lamp Letters\nTA  - Lamp Lett', 'Lamp Letters'],
    ['TA  - Lamp Lett\nCTI - Lights', 'Lamp Lett'],
    ['CTI - Lights\nBTI - Book of Lights', 'Lights'],
    ['BTI - Book of Lights', 'Book of Lights'],
  ])('of %j has the venue %j', (lines, venue) => {
    expect(readNbib(lines).venue).toBe(venue)
  })

  it.each([
    ['BTI - Lamps\nCTI - Quills', 'Lamps', 'Quills'],
    ['CTI - Lamps\nTT  - Quills', 'Lamps', 'Lamps'],
    ['TT  - Lamps', 'Lamps', undefined],
  ])('without a title of its own, of %j, is %j in %j', (lines, title, venue) => {
    const record = read(nbib, `PMID- 1234\nFAU - Arm, Ann\n${lines}\n`)
    expect([record.title, record.venue]).toEqual([title, venue])
  })

  it.each([
    ['DP  - 2020 May 3\nDEP - 2019', 2020, 5],
    ['DEP - 20200503\nPHST- 2019', 2020, 5],
    ['PHST- 2020/05/03 [received]', 2020, 5],
  ])('of %j is of %j, %j', (lines, year, month) => {
    expect(readNbib(lines).date).toMatchObject({ year, month })
  })

  it('has its figures, keywords and lines', () => {
    const record = readNbib(
      'VI  - 4\nIP  - 2\nPG  - 3-9\nPB  - Wick Press\nOT  - *oil lamps\nOT  - a*b\nMH  - *Smoke/*adverse effects\nDP  - 2020\nFAU - Arm, Ann\nAB  - We light.',
    )
    expect(record.publication).toEqual({ volume: '4', issue: '2', pages: '3-9', publisher: 'Wick Press' })
    expect(record.keywords).toEqual(['oil lamps', 'a*b', 'Smoke'])
    expect(record.lines).toEqual({ heading: 10, title: 2, authors: 11, abstract: 12 })
  })

  it.each([
    ['FAU - Arm, Ann\nAU  - Arm A\nFAU - Bell, Bo\nAU  - Bell B', ['Ann Arm', 'Bo Bell'], true],
    ['AU  - Arm A\nAU  - Bell BC', ['A. Arm', 'B. C. Bell'], true],
    ['AU  - Arm A\nAU  - et al.', ['A. Arm'], false],
    ['AU  - Arm A\nAU  - et al', ['A. Arm'], false],
    ['FAU - Arm, Ann\nCN  - Lamp Group\nFAU - Bell, Bo', ['Ann Arm', 'Lamp Group', 'Bo Bell'], true],
  ])('of %j has the authors %j, complete: %j', (lines, authors, complete) => {
    const record = readNbib(lines)
    expect([record.authors, record.authorsComplete]).toEqual([authors, complete])
  })

  it.each([
    [
      'FAU - Arm, Ann\nAD  - North School\nAD  - South School\nFAU - Bell, Bo\nAD  - East School',
      ['North School', 'East School'],
    ],
    ['FAU - Arm, Ann\nFED - Cole, Cy\nAD  - North School\nFAU - Bell, Bo', [null, null]],
    ['FAU - Arm, Ann\nED  - Cole C\nAD  - North School\nFAU - Bell, Bo', [null, null]],
    ['FAU - Arm, Ann\nFIR - Cole, Cy\nAD  - North School\nFAU - Bell, Bo', [null, null]],
    ['FAU - Arm, Ann\nIR  - Cole C\nAD  - North School\nFAU - Bell, Bo', [null, null]],
    ['FAU - Arm, Ann\nFAU - Bell, Bo\nIR  - Cole C\nFAU - Dunn, Di\nAD  - East School', [null, null, 'East School']],
    ['AD  - North School\nFAU - Arm, Ann\nFAU - Bell, Bo', [null, null]],
  ])('of %j has its authors at %j', (lines, places) => {
    expect(readNbib(lines).people?.map(({ affiliation }) => affiliation)).toEqual(places)
  })

  it('has identifiers and groups among its authors', () => {
    const { people } = readNbib('FAU - Arm, Ann\nAUID- ORCID: 0000-0002-1825-0097\nCN  - Lamp Group\nAD  - Town')
    expect(people).toEqual([
      { identifiers: ['orcid:0000-0002-1825-0097'], affiliation: null, family: 'Arm' },
      { identifiers: [], affiliation: 'Town', isGroup: true },
    ])
  })

  it.each([
    ['PMID- 1234\nTI  - A', 1],
    ['\ufeffPMID- 1234\n', 1],
    ['PMID-1234\n', 1],
    ['PMID - 1234\n', 1],
    ['TY  - JOUR\nPMID- 1234\n', 0],
    ['OWN - X\nSTAT- Y\nFAU - Arm\n', 0.95],
    ['PMC - X\nPMCR- Y\nDCOM- 1\n', 0.95],
    ['EDAT- X\nMHDA- Y\nCRDT- 1\n', 0.95],
    ['PHST- X\nJID - Y\nPST - 1\n', 0.95],
    ['FAU - Arm\nTI  - A\n', 0.8],
    ['FAU - Arm\nPT  - A\n', 0.8],
    ['FAU - Arm\nAB  - A\n', 0],
    ['FAU - Arm\nOWN - A\n', 0],
    ['TI  - A\nPT  - A\n', 0],
  ])('is known in %j: %j', (text, sureness) => {
    expect(nbib.sniff(text)).toBe(sureness)
  })
})
