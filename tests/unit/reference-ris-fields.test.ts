import { describe, expect, it } from 'vitest'
import { ris } from '../../src/records/ris'
import type { PaperRecord, ParsedSource } from '../../src/records/record'

function parse(text: string): ParsedSource {
  if (!('parse' in ris)) throw new Error('the reader is not at hand')
  return ris.parse({ name: 'some.ris', text })
}

/** The record of these lines, of a journal and with a title. */
function readLines(lines: string, type = 'JOUR'): PaperRecord {
  const [record] = parse(`TY  - ${type}\nTI  - Lamps\n${lines}\nER  - \n`).records
  if (record === undefined) throw new Error('no record was read')
  return record
}

describe('the type of a record of RIS', () => {
  it.each([
    ['article-journal', 'JOUR EJOU ABST INPR jour'],
    ['paper-conference', 'CONF CPAPER'],
    ['book', 'BOOK EBOOK EDBOOK CLSWK SER'],
    ['chapter', 'CHAP ECHAP'],
    ['thesis', 'THES'],
    ['report', 'RPRT GOVDOC'],
    ['dataset', 'DATA AGGR'],
    ['patent', 'PAT'],
    ['software', 'COMP'],
    ['article-magazine', 'MGZN'],
    ['article-newspaper', 'NEWS'],
    ['manuscript', 'UNPB MANSCPT'],
    ['standard', 'STAND'],
    ['webpage', 'ELEC WEB'],
    ['post-weblog', 'BLOG'],
    ['entry-encyclopedia', 'ENCYC'],
    ['entry-dictionary', 'DICT'],
    [undefined, 'GEN THING'],
  ])('%s: %s', (csl, types) => {
    for (const type of types.split(' '))
      expect([type, readLines('PY  - 2020', type).publication?.type]).toEqual([type, csl])
  })
})

describe('the DOI of a record of RIS', () => {
  it.each([
    ['DO  - 10.1234/lamps', true],
    ['DI  - 10.1234/lamps', true],
    ['DO  - none\nDI  - 10.1234/lamps', true],
    ['UR  - https://doi.org/10.1234/lamps', true],
    ['UR  - http://dx.doi.org/10.1234/lamps', true],
    ['UR  - https://example.org/10.1234/lamps', false],
    ['UR  - see https://doi.org/10.1234/lamps', false],
    ['L2  - https://doi.org/10.1234/lamps', true],
    ['L3  - 10.1234/lamps', true],
    ['LK  - 10.1234/lamps', true],
    ['M3  - doi: 10.1234/lamps', true],
    ['M3  - doi:10.1234/lamps', true],
    ['M3  - DOI 10.1234/lamps', true],
    ['N1  - doi10.1234/lamps', true],
    ['N1  - the doi: 10.1234/lamps', false],
    ['N1  - 10.1234/lamps and more', false],
    ['N1  - 10.123/lamps', false],
    ['N1  - see 10.1234/lamps', false],
    ['ID  - 10.1234/lamps', true],
    ['U1  - 10.1234/lamps', false],
  ])('%j tells it: %j', (lines, told) => {
    expect(readLines(lines).identifiers ?? []).toEqual(told ? ['doi:10.1234/lamps'] : [])
  })
})

describe('the other identifiers of a record of RIS', () => {
  it.each([
    ['U1  - PMID: 1234', ['pmid:1234']],
    ['UR  - https://pubmed.ncbi.nlm.nih.gov/1234', ['pmid:1234']],
    ['L2  - https://www.ncbi.nlm.nih.gov/pubmed/1234', ['pmid:1234']],
    ['C5  - PMID 1234', ['pmid:1234']],
    ['ID  - pmid1234', ['pmid:1234']],
    ['AN  - PMID:1234', ['pmid:1234']],
    ['AN  - 1234', []],
    ['U1  - pmid soon\nC5  - PMID 1234', ['pmid:1234']],
    ['AN  - 1234\nDB  - PubMed', ['pmid:1234']],
    ['AN  - 1234\nDP  - NLM', ['pmid:1234']],
    ['AN  - 1234\nDB  - Medline', ['pmid:1234']],
    ['AN  - 1234\nDB  - Old Medline', []],
    ['AN  - 1234\nDB  - Embase', []],
    ['UR  - https://arxiv.org/abs/2101.00001', ['arxiv:2101.00001']],
    ['L1  - https://arxiv.org/pdf/2101.00001', ['arxiv:2101.00001']],
    ['L2  - https://arxiv.org/pdf/2101.00001', ['arxiv:2101.00001']],
    ['AN  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['M1  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['IS  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['T2  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['JO  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['JF  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['N1  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['ID  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['ID  - arxiv soon\nN1  - arXiv:2101.00001', ['arxiv:2101.00001']],
    ['N1  - 2101.00001', []],
    ['U5  - arXiv:2101.00001', []],
  ])('%j: %j', (lines, ids) => {
    expect(readLines(lines).identifiers ?? []).toEqual(ids)
  })
})

describe('the citations of a record of RIS', () => {
  it.each([
    ['N1  - Total Times Cited: 12', 12],
    ['U3  - Total Times Cited:12', 12],
    ['M1  - total times cited :  12', 12],
    ['N1  - Cited By: 12', 12],
    ['N1  - Cited-by :12', 12],
    ['N1  - CitedBy:12', 12],
    ['N1  - Times Cited in the Core: 12', 12],
    ['N1  - Times Cited: 12', 12],
    ['N1  - Times Cited in it: 7\nU3  - Total Times Cited: 12', 12],
    ['N1  - Cited By many', undefined],
    ['N2  - Cited By: 12', undefined],
  ])('%j: %j', (lines, count) => {
    expect(readLines(lines).citations).toBe(count)
  })
})

describe('what a record of RIS states besides', () => {
  it.each(['JF', 'T2', 'JO', 'JA', 'J2', 'J1', 'JI', 'J9', 'BT', 'CT'])('has its venue under %s', (tag) => {
    expect(readLines(`${tag}  - Lamp Letters`).venue).toBe('Lamp Letters')
  })

  it.each(['JF T2', 'T2 JO', 'JO JA', 'JA J2', 'J2 J1', 'J1 JI', 'JI J9', 'J9 BT', 'BT CT'])(
    'has the first of %s as its venue',
    (tags) => {
      const [first = '', second = ''] = tags.split(' ')
      expect(readLines(`${second}  - Second\n${first}  - First`).venue).toBe('First')
    },
  )

  it.each([
    ['VL  - 4', { volume: '4' }],
    ['VO  - 4', { volume: '4' }],
    ['IS  - 2', { issue: '2' }],
    ['CP  - 2', { issue: '2' }],
    ['SP  - 3\nEP  - 9', { pages: '3–9' }],
    ['SP  - 3-9\nEP  - 9', { pages: '3-9' }],
    ['EP  - 9', { pages: '9' }],
    ['SP  - 9\nEP  - 9', { pages: '9' }],
    ['PB  - Wick Press', { publisher: 'Wick Press' }],
    ['PU  - Wick Press', { publisher: 'Wick Press' }],
  ])('%j is %j', (lines, publication) => {
    expect(readLines(lines).publication).toEqual({ type: 'article-journal', ...publication })
  })

  it.each([
    ['KW  - oil lamps\nKW  - smoke', ['oil lamps', 'smoke']],
    ['K1  - oil lamps', ['oil lamps']],
    ['KW  - oil, gas', ['oil, gas']],
    ['KW  - oil; gas', ['oil', 'gas']],
  ])('%j are the keywords %j', (lines, keywords) => {
    expect(readLines(lines).keywords).toEqual(keywords)
  })

  it.each([
    ['UR  - https://a.example/1', ['https://a.example/1']],
    ['L1  - https://a.example/1\nL2  - https://a.example/2', ['https://a.example/1', 'https://a.example/2']],
    ['UR  - https://a.example/1; https://a.example/2', ['https://a.example/1', 'https://a.example/2']],
    ['UR  - https://a.example/1 https://a.example/2', ['https://a.example/1', 'https://a.example/2']],
    ['L3  - https://a.example/1', []],
  ])('%j are the addresses %j', (lines, links) => {
    expect(readLines(lines).links).toEqual(links)
  })

  it.each([
    ['PY  - 2020', 2020, null],
    ['YR  - 2020', 2020, null],
    ['Y1  - 2020/05', 2020, 5],
    ['DA  - 2020/05', 2020, 5],
    ['PY  - 2020\nDA  - 2020/05', 2020, 5],
    ['DA  - 2019/05\nPY  - 2020', 2020, null],
    ['Y1  - 2019\nYR  - 2020', 2020, null],
    ['DA  - 2019\nY1  - 2020', 2020, null],
  ])('%j is the date %j, %j', (lines, year, month) => {
    expect(readLines(lines).date).toMatchObject({ year, month })
  })

  it('stands at its lines', () => {
    const record = readLines('AU  - Arm, Ann\nPY  - 2020\nAB  - We light.')
    expect(record.line).toBe(1)
    expect(record.lines).toEqual({ heading: 4, title: 2, authors: 3, abstract: 5 })
    expect(readLines('N2  - We light.').abstract).toBe('We light.')
    expect(readLines('N2  - We darken.\nAB  - We light.').abstract).toBe('We light.')
  })

  it.each([
    ['CT', 'CT  - Lamps\nBT  - Quills'],
    ['BT', 'BT  - Lamps\nST  - Quills'],
    ['ST', 'ST  - Lamps'],
    ['T1', 'T1  - Lamps\nCT  - Quills'],
  ])('has its title under %s where no other is there', (_, lines) => {
    const [record] = parse(`TY  - JOUR\nAU  - Arm, Ann\n${lines}\nER  - \n`).records
    expect(record?.title).toBe('Lamps')
  })
})
