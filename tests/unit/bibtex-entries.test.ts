import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../src/records/bibtex'
import type { PaperRecord } from '../../src/records/record'

const parse = (text: string): ReturnType<typeof readBibtex> => readBibtex({ name: 'some.bib', text })

/** The record of an entry with a title and these fields besides. */
function readEntry(fields: string, type = 'article'): PaperRecord {
  const [record] = parse(`@${type}{key,\n title = {Lamps},\n ${fields}\n}`).records
  if (record === undefined) throw new Error('no record was read')
  return record
}

describe('the type of an entry', () => {
  it.each([
    ['article-journal', 'article suppperiodical'],
    ['paper-conference', 'inproceedings conference'],
    ['book', 'book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual'],
    ['chapter', 'incollection inbook inreference bookinbook suppbook suppcollection'],
    ['thesis', 'phdthesis mastersthesis thesis bachelorsthesis'],
    ['report', 'techreport report'],
    ['dataset', 'dataset data'],
    ['software', 'software'],
    ['webpage', 'online electronic www webpage'],
    ['patent', 'patent'],
    ['pamphlet', 'booklet'],
    ['manuscript', 'unpublished'],
    ['periodical', 'periodical'],
    ['review', 'review'],
    ['motion_picture', 'video movie'],
    ['document', 'misc'],
    [undefined, 'thing'],
  ])('%s: %s', (csl, names) => {
    for (const name of names.split(' '))
      expect([name, readEntry('year = 2020', name).publication?.type]).toEqual([name, csl])
  })

  it.each([
    ['article', '', 'article'],
    ['misc', '', 'article'],
    ['online', '', 'article'],
    ['book', '', 'book'],
    ['onlines', '', undefined],
    ['xmisc', '', undefined],
    ['article', 'journal = {Lamp Letters},', 'article-journal'],
    ['article', 'journaltitle = {Lamp Letters},', 'article-journal'],
  ])('of arXiv alone, %s %s, is %s', (type, more, csl) => {
    expect(readEntry(`${more} archiveprefix = {arXiv}`, type).publication?.type).toBe(csl)
  })
})

describe('the date of an entry', () => {
  it.each([
    ['date = {2020-05-03}', 2020, 5, 3],
    ['date = {2020-05-03/2021-06-04}', 2020, 5, 3],
    ['date = {2020~}', 2020, null, null],
    ['date = {2020?}', 2020, null, null],
    ['date = {2020-05%}', 2020, 5, null],
    ['date = {soon}, year = 2019', 2019, null, null],
    ['date = {2020}, year = 2019', 2020, null, null],
    ['year = 2020', 2020, null, null],
    ['issued = {2020}', 2020, null, null],
    ['year = 2020, month = may', 2020, 5, null],
    ['year = 2020, month = {5}', 2020, 5, null],
    ['year = 2020, month = {12}', 2020, 12, null],
    ['year = 2020, month = {thing}', 2020, null, null],
    ['year = 2020, month = {May}, day = 7', 2020, 5, 7],
    ['year = 2020, month = {3 May}', 2020, 5, 3],
    ['year = 2020, month = {13 May}', 2020, 5, 13],
    ['year = 2020, month = {May 3}', 2020, 5, 3],
    ['year = 2020, month = {May 13}', 2020, 5, 13],
    ['year = 2020, month = {May, 3rd}', 2020, 5, 3],
    ['year = 2020, month = {May 133}', 2020, 5, null],
    ['year = 2020, month = "3~" # may', 2020, 5, 3],
    ['year = {2020-06}, month = may', 2020, 6, null],
    ['month = may', null, null, null],
  ])('%s is %j, %j, %j', (fields, year, month, day) => {
    expect(readEntry(fields).date).toEqual(year === null ? null : { year, month, day })
  })
})

describe('the identifiers of an entry', () => {
  it.each([
    ['doi = {10.1234/Lamps}', ['doi:10.1234/lamps']],
    ['doi = {10.1234/la\\_mps}', ['doi:10.1234/la_mps']],
    ['doi = {{10.1234/lamps}}', ['doi:10.1234/lamps']],
    ['url = {https://doi.org/10.1234/lamps}', ['doi:10.1234/lamps']],
    ['url = {https://example.org/10.1234/lamps}', []],
    ['url = {https://a.example/}, link = {https://doi.org/10.1234/lamps}', ['doi:10.1234/lamps']],
    ['doi = {10.1/x}, ee = {10.1234/lamps}', ['doi:10.1234/lamps']],
    ['eprint = {2101.00001}', ['arxiv:2101.00001']],
    ['eprint = {2101.00001}, archiveprefix = {arXiv}', ['arxiv:2101.00001']],
    ['eprint = {2101.00001}, eprinttype = {ARXIV}', ['arxiv:2101.00001']],
    ['eprint = {2101.00001}, eprinttype = { arxiv }', ['arxiv:2101.00001']],
    ['eprint = {2101.00001}, eprinttype = {jstor}', []],
    ['eprint = {2101.00001}, eprinttype = {oldarxiv}', []],
    ['eprint = {2101.00001}, eprinttype = {arxivs}', []],
    ['eprint = {123456}, eprinttype = {pubmed}', ['pmid:123456']],
    ['eprint = {123456}, eprinttype = {PubMed}', ['pmid:123456']],
    ['eprint = {123456}, eprinttype = {pubmeds}', []],
    ['eprint = {123456}, eprinttype = {mypubmed}', []],
    ['arxiv = {2101.00001}', ['arxiv:2101.00001']],
    ['arxivid = {2101.00001}', ['arxiv:2101.00001']],
    ['url = {https://arxiv.org/abs/2101.00001}', ['arxiv:2101.00001']],
    ['url = {https://example.org/abs/2101.00001}', []],
    ['journal = {arXiv:2101.00001}', ['arxiv:2101.00001']],
    ['journaltitle = {arXiv preprint arXiv:2101.00001}', ['arxiv:2101.00001']],
    ['number = {arXiv:2101.00001}', ['arxiv:2101.00001']],
    ['note = {arXiv:2101.00001}', ['arxiv:2101.00001']],
    ['howpublished = {arXiv:2101.00001}', ['arxiv:2101.00001']],
    ['volume = {abs/2101.00001}', ['arxiv:2101.00001']],
    ['volume = {2101.00001}', []],
    ['volume = {see abs/2101.00001}', []],
    ['doi = {10.48550/arXiv.2101.00001}', ['doi:10.48550/arxiv.2101.00001', 'arxiv:2101.00001']],
    ['pmid = {123456}', ['pmid:123456']],
  ])('%s: %j', (fields, ids) => {
    expect(readEntry(fields).identifiers ?? []).toEqual(ids)
  })
})

describe('the addresses of an entry', () => {
  it.each([
    ['url = {https://a.example/1}', ['https://a.example/1']],
    ['url = {\\url{https://a.example/1}}', ['https://a.example/1']],
    ['url = {\\url {https://a.example/1}}', ['https://a.example/1']],
    ['howpublished = {\\url{http://a.example/1}.}', ['http://a.example/1']],
    ['ee = {https://a.example/1}', ['https://a.example/1']],
    ['link = {https://a.example/1}', ['https://a.example/1']],
    ['bdsk-url-1 = {https://a.example/1}', ['https://a.example/1']],
    ['url = {HTTPS://a.example/1;,.}', ['HTTPS://a.example/1']],
    ['url = {https://a.example/a\\_b\\%20\\#c\\&d\\~e\\$f}', ['https://a.example/a_b%20#c&d~e$f']],
    ['url = {https://a.example/1 https://a.example/2}', ['https://a.example/1', 'https://a.example/2']],
    ['url = {a.example}', []],
  ])('%s: %j', (fields, links) => {
    expect(readEntry(fields).links).toEqual(links)
  })
})

describe('the citations of an entry', () => {
  it.each([
    ['times-cited = {12}', 12],
    ['note = {Cited by: 12}', 12],
    ['note = {cited by 12; more}', 12],
    ['note = {Open. Cited by: 12; 3 pages}', 12],
    ['note = {12 pages}', undefined],
    ['note = {Cited by many}', undefined],
    ['times-cited = {about 12}', 12],
    ['times-cited = {a good dozen: 12}', undefined],
    ['times-cited = {1234567890}', undefined],
    ['times-cited = {12x}', undefined],
    ['note = {Cited by: 12}, times-cited = {13}', 13],
  ])('%s: %j', (fields, count) => {
    expect(readEntry(fields).citations).toBe(count)
  })
})
