import { describe, expect, it } from 'vitest'
import { endnoteXml } from '../../src/records/endnote-xml'
import type { PaperRecord } from '../../src/records/record'

function parse(text: string) {
  if (!('parse' in endnoteXml)) throw new Error('the reader is not at hand')
  return endnoteXml.parse({ name: 'some.xml', text })
}

/** The record of these elements, which has a title. */
function readElements(elements: string, titles = '<titles><title>Lamps</title></titles>'): PaperRecord {
  const [record] = parse(`<xml><records>\n<record>\n${titles}\n${elements}</record></records></xml>`).records
  if (record === undefined) throw new Error('no record was read')
  return record
}

const urls = (...addresses: readonly string[]): string =>
  `<urls><related-urls>${addresses.map((address) => `<url>${address}</url>`).join('')}</related-urls></urls>`

describe('a record of EndNote’s XML', () => {
  it('is read whole', () => {
    const style = (text: string): string => `<style face="normal">${text}</style>`
    const elements = [
      `<ref-type name="Journal Article">17</ref-type>`,
      `<contributors><authors><author>${style('Arm, Ann')}</author><author>${style('Bell, Bo')}</author><author/></authors>`,
      `<secondary-authors><author>${style('Ed, Al')}</author></secondary-authors></contributors>`,
      `<auth-address>${style('North School')}</auth-address><auth-address/>`,
      `<dates><year>${style('2020')}</year><pub-dates><date>${style('May 3')}</date></pub-dates></dates>`,
      `<abstract>${style('We ')}${style('light.')}</abstract>`,
      urls('https://a.example/1'),
      `<periodical><full-title>${style('Lamp Letters')}</full-title><abbr-1>LL</abbr-1></periodical>`,
      `<keywords><keyword>${style('oil, gas')}</keyword><keyword>wicks; smoke</keyword><keyword/></keywords>`,
      '<volume>4</volume><number>2</number><pages>3-9</pages><publisher>Wick Press</publisher>',
      '<electronic-resource-num>10.1234/lamps</electronic-resource-num>',
    ]
    expect(readElements(elements.join('\n'))).toEqual({
      source: 'some.xml',
      line: 2,
      lines: { heading: 8, title: 3, authors: 5, abstract: 9 },
      page: null,
      title: 'Lamps',
      authors: ['Ann Arm', 'Bo Bell'],
      authorsComplete: true,
      affiliations: ['North School'],
      date: { year: 2020, month: 5, day: 3 },
      category: null,
      score: null,
      hasCode: false,
      abstract: 'We light.',
      links: ['https://a.example/1'],
      identifiers: ['doi:10.1234/lamps'],
      venue: 'Lamp Letters',
      keywords: ['oil, gas', 'wicks', 'smoke'],
      people: [
        { identifiers: [], affiliation: null, family: 'Arm' },
        { identifiers: [], affiliation: null, family: 'Bell' },
      ],
      publication: { type: 'article-journal', volume: '4', issue: '2', pages: '3-9', publisher: 'Wick Press' },
    })
  })

  it('of Bookends has title and authors without lists around them', () => {
    const record = readElements('<authors><author>Arm, Ann</author></authors>', '<title>Lamps</title>')
    expect([record.title, record.authors, record.lines]).toEqual([
      'Lamps',
      ['Ann Arm'],
      { heading: null, title: 3, authors: 4, abstract: null },
    ])
    expect(readElements('<author>Arm, Ann</author>').authors).toEqual([])
  })

  it.each([
    [
      '<periodical><full-title>A</full-title><abbr-1>B</abbr-1></periodical>',
      '<secondary-title>C</secondary-title>',
      'A',
    ],
    ['<periodical><abbr-1>B</abbr-1></periodical>', '<secondary-title>C</secondary-title>', 'C'],
    ['<periodical><abbr-1>B</abbr-1></periodical>', '', 'B'],
    ['', '', undefined],
  ])('with %s and %s appeared in %j', (elements, second, venue) => {
    expect(readElements(elements, `<titles><title>Lamps</title>${second}</titles>`).venue).toBe(venue)
  })

  it.each<[string, string[] | undefined]>([
    ['<electronic-resource-num>10.1234/lamps</electronic-resource-num>', ['doi:10.1234/lamps']],
    [urls('https://doi.org/10.1234/lamps'), ['doi:10.1234/lamps']],
    [urls('http://a.example/1', 'http://DX.DOI.ORG/10.1234/lamps'), ['doi:10.1234/lamps']],
    [urls('https://a.example/10.1234/lamps'), undefined],
    [urls('https://doiXorg/10.1234/lamps'), undefined],
    ['<electronic-resource-num>none</electronic-resource-num>' + urls('https://doi.org/10.1234/a'), ['doi:10.1234/a']],
    [
      '<electronic-resource-num>10.1234/a</electronic-resource-num>' + urls('https://doi.org/10.1234/b'),
      ['doi:10.1234/a'],
    ],
    [urls('https://ArXiv.org/abs/2101.00001'), ['arxiv:2101.00001']],
    [urls('2101.00001'), undefined],
    [urls('https://pubmed.ncbi.nlm.nih.gov/1234'), ['pmid:1234']],
    [urls('http://www.ncbi.nlm.nih.gov/PubMed/1234'), ['pmid:1234']],
    [urls('1234'), undefined],
    ['<accession-num>1234</accession-num>', undefined],
    ['<accession-num>1234</accession-num><remote-database-provider>NLM</remote-database-provider>', ['pmid:1234']],
    ['<accession-num>1234</accession-num><remote-database-name>PubMed</remote-database-name>', ['pmid:1234']],
    ['<accession-num>1234</accession-num><remote-database-name>Ovid Medline</remote-database-name>', ['pmid:1234']],
    ['<accession-num>1234</accession-num><remote-database-name>Embase</remote-database-name>', undefined],
    [
      '<accession-num>1234</accession-num><remote-database-provider>Ovid</remote-database-provider><remote-database-name>PubMed</remote-database-name>',
      undefined,
    ],
  ])('with %s has the identifiers %j', (elements, ids) => {
    expect(readElements(elements).identifiers).toEqual(ids)
  })

  it.each<[string, (number | null)[] | null]>([
    ['<year>2020</year>', [2020, null, null]],
    ['<pub-dates><date>2020-05-03</date></pub-dates>', [2020, 5, 3]],
    ['<year>2020</year><pub-dates><date>2019-05-03</date><date>2020-06</date></pub-dates>', [2020, 6, null]],
    ['<year/>', null],
  ])('with the dates %s is of %j', (dates, parts) => {
    const { date } = readElements(`<dates>${dates}</dates>`)
    expect(date && [date.year, date.month, date.day]).toEqual(parts)
  })

  it.each([
    ['Journal Article', 'article-journal'],
    ['Electronic Article', 'article-journal'],
    ['Conference Paper', 'paper-conference'],
    ['Conference Proceedings', 'paper-conference'],
    ['Book Section', 'chapter'],
    ['Chapter', 'chapter'],
    ['Edited Book', 'book'],
    ['Thesis', 'thesis'],
    ['Report', 'report'],
    ['Dataset', 'dataset'],
    ['Patent', 'patent'],
    ['Web Page', 'webpage'],
    ['Generic', undefined],
  ])('of the kind %s is of the type %j', (name, type) => {
    expect(readElements(`<ref-type name="${name}">1</ref-type>`).publication?.type).toBe(type)
  })
})

describe('a file of EndNote’s XML', () => {
  it.each([
    ['<xml><records><record><ref-type name="Book">6</ref-type>', 1],
    ['<record>\n<ref-type>', 1],
    ['<records ><ref-type\n>', 1],
    ['\ufeff\n<record><ref-type>', 1],
    ['<record><contributors><authors>', 0.9],
    [`<record><contributors>${' '.repeat(200)}<authors>`, 0.9],
    [`<record><contributors>${' '.repeat(201)}<authors>`, 0],
    ['<record><source-app name="EndNote" version="20">', 0.9],
    ['<record><source-app name="Other"> EndNote', 0],
    ['<record><ref-types>', 0],
    ['<recorder><ref-type>', 0],
    ['<ref-type>', 0],
    ['see <record><ref-type>', 0],
    ['', 0],
  ])('is known in %j: %j', (text, sureness) => {
    expect(endnoteXml.sniff(text)).toBe(sureness)
  })

  it('without records says so', () => {
    expect(parse('<xml><records></records></xml>')).toMatchObject({
      format: 'endnote-xml',
      present: 0,
      issues: [{ line: 0, severity: 'notice', message: 'The file holds no record of EndNote.' }],
    })
  })

  it('skips what is no paper, and tells of damage in the order of its lines', () => {
    const parsed = parse(
      '<xml>\n<record></record>\n<record><titles><title>A</title></titles></record>\n<record b=1><titles><title>B</title></titles></record>\n<record>',
    )
    expect(parsed).toMatchObject({ present: 4, skipped: 2, records: [{ title: 'A' }, { title: 'B' }] })
    expect(parsed.issues.map(({ line, severity }) => [line, severity]).slice(0, 3)).toEqual([
      [2, 'skipped'],
      [4, 'notice'],
      [5, 'skipped'],
    ])
  })
})
