import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource, sniffFormat } from '../../src/records/formats'
import type { ParsedSource } from '../../src/records/record'

const read = (text: string): ParsedSource => readSource({ name: 'some.txt', text })
const titles = ({ records }: ParsedSource): (string | null)[] => records.map(({ title }) => title)
const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const said = ({ issues }: ParsedSource): unknown[] => issues.map(({ line, severity }) => [line, severity])

describe('RIS', () => {
  it('without an end before the next start keeps both records', () => {
    const parsed = read('TY  - JOUR\nTI  - Lamps\nAU  - Arm, Ann\nTY  - JOUR\nTI  - Quills\nER  - \n')
    expect(titles(parsed)).toEqual(['Lamps', 'Quills'])
    expect(said(parsed)).toEqual([[1, 'notice']])
  })

  it('with a second type in one record is one record', () => {
    expect(
      titles(read('TY  - BOOK\nTY  - JOUR\nTI  - Lamps\nAU  - Arm, Ann\nTY  - THES\nPB  - Press\nER  - \n')),
    ).toEqual(['Lamps'])
  })

  it('reads tags in small letters, with one blank or a tab, and words behind the end', () => {
    expect(titles(read('ty  - JOUR\nti  - Lamps\ner  - \n'))).toEqual(['Lamps'])
    expect(titles(read('TY - JOUR\nTI\t- Lamps\nER - done\n'))).toEqual(['Lamps'])
    expect(titles(read('TY  -JOUR\nTI  - Lamps\nER\n'))).toEqual(['Lamps'])
  })

  it('takes lines without a tag for what stands before them: more text, one keyword each, a name with a comma', () => {
    const [record] = read(
      'TY  - JOUR\nTI  - Lamps at\n  sea\nAU  - Arm, Ann\nBell, Bo\nKW  - gulls\nradar\nAB  - We\nis - no tag\ncount.\nER  - \n',
    ).records
    expect(record).toMatchObject({
      title: 'Lamps at sea',
      authors: ['Ann Arm', 'Bo Bell'],
      keywords: ['gulls', 'radar'],
      abstract: 'We is - no tag count.',
    })
  })

  it('has first authors under A1 and AU, and editors under A2 and ED are no authors', () => {
    const [record] = read(
      'TY  - CHAP\nTI  - Lamps\nA1  - Arm, Ann\nAU  - Bell, Bo\nA2  - Cole, Cy\nED  - Dunn, Di\nER  - \n',
    ).records
    expect(record?.authors).toEqual(['Ann Arm', 'Bo Bell'])
  })

  it('of Embase parts names at a blank before initials', () => {
    expect(
      read('TY  - JOUR\nTI  - Lamps\nA1  - Adler D.G.\nA1  - van Dam J.-P.\nER  - \n').records[0]?.authors,
    ).toEqual(['D. G. Adler', 'J.-P. van Dam'])
  })

  it('joins parts of a title under one tag, and takes the whole of two under different tags', () => {
    expect(titles(read('TY  - JOUR\nTI  - Lamps\nTI  - A tale\nER  - \n'))).toEqual(['Lamps: A tale'])
    expect(titles(read('TY  - JOUR\nT1  - Lamps\nTI  - Lamps: a tale\nER  - \n'))).toEqual(['Lamps: a tale'])
    expect(titles(read('TY  - BOOK\nBT  - Lamps of old\nER  - \n'))).toEqual(['Lamps of old'])
  })

  it.each([
    ['PY  - 2001/09/01/', { year: 2001, month: 9, day: 1 }],
    ['PY  - 99\nPY  - ///\nPY  - 2001///', { year: 2001, month: null, day: null }],
    ['PY  - 2018\nDA  - Mar 14', { year: 2018, month: 3, day: 14 }],
    ['PY  - 2018\nDA  - SEP', { year: 2018, month: 9, day: null }],
    ['PY  - 2015\nY1  - 2015/09/10\nY2  - 2016/01/02', { year: 2015, month: 9, day: 10 }],
    ['PY  - 2015\nDA  - 2016/01/02', { year: 2015, month: null, day: null }],
    ['PY  - 10 15', null],
  ])('with %s states that date and no more', (lines, date) => {
    expect(read(`TY  - JOUR\nTI  - Lamps\n${lines}\nER  - \n`).records[0]?.date).toEqual(date)
  })

  it('knows the DOI by its field, by its resolver, or behind “doi:”', () => {
    const doi = (line: string): unknown => read(`TY  - JOUR\nTI  - Lamps\n${line}\nER  - \n`).records[0]?.identifiers
    expect(doi('DO  - doi:10.1000/X')).toEqual(['doi:10.1000/x'])
    expect(doi('UR  - http://dx.doi.org/10.1000/x')).toEqual(['doi:10.1000/x'])
    expect(doi('N1  - doi: 10.1000/x')).toEqual(['doi:10.1000/x'])
    expect(doi('N1  - References: A 10.1000/other')).toBeUndefined()
    expect(doi('L2  - https://arxiv.org/abs/2111.09920')).toEqual(['arxiv:2111.09920'])
  })

  it('counts citations as Scopus and Web of Science note them', () => {
    const cited = (note: string): unknown => read(`TY  - JOUR\nTI  - Lamps\n${note}\nER  - \n`).records[0]?.citations
    expect(cited('N1  - Cited By :44')).toBe(44)
    expect(cited('N1  - Times Cited in Web of Science Core Collection:  5\nTotal Times Cited:  7')).toBe(7)
    expect(cited('N1  - no number')).toBeUndefined()
  })

  it.each(['et al.', 'others', '...'])('takes “%s” for names left out and for no person', (others) => {
    expect(read(`TY  - JOUR\nTI  - Lamps\nAU  - Arm, Ann\nAU  - ${others}\nER  - \n`).records[0]).toMatchObject({
      authors: ['Ann Arm'],
      authorsComplete: false,
    })
  })

  it('has no record of lines of a database between the end of one and the start of the next', () => {
    const parsed = read(
      '1.\nTY  - JOUR\nTI  - Lamps\nER  - \nNL  - Clin Lamps\n\nLink: https://example.org\n\n2.\nTY  - JOUR\nTI  - Reeds\nER  - \n',
    )
    expect(parsed).toMatchObject({ present: 2, skipped: 0 })
    expect(titles(parsed)).toEqual(['Lamps', 'Reeds'])
    expect(parsed.issues.map(({ message }) => message)).toEqual([
      '4 lines belong to no record and were left out; the first is “1.”.',
    ])
  })

  it('that is damaged loses only what is damaged, and says so', () => {
    const parsed = read(fixture('works.invalid.ris'))
    expect(titles(parsed)).toEqual(['Lamps without a start', 'Lamps without an end'])
    expect(parsed).toMatchObject({ present: 3, skipped: 1 })
    expect(said(parsed)).toEqual([
      [1, 'notice'],
      [4, 'notice'],
      [6, 'skipped'],
      [10, 'notice'],
    ])
    expect(parsed.issues[2]?.message).toBe('The record has no title, no authors and no abstract, and was skipped.')
  })

  it('without a title keeps what it states of authors, with a notice', () => {
    const parsed = read('TY  - JOUR\nAU  - Arm, Ann\nDO  - 10.1000/x\nER  - \n')
    expect(parsed).toMatchObject({ present: 1, skipped: 0, records: [{ title: null, authors: ['Ann Arm'] }] })
    expect(parsed.issues[0]?.message).toBe(
      'The record of “Ann Arm” has no title; its authors and what else it states were kept.',
    )
  })
})

describe('PubMed’s tagged text', () => {
  const entry = (lines: string): string => `PMID- 1\nTI  - Lamps\n${lines}\n`

  it('has full names before short ones, each with the places that follow it', () => {
    const [record] = read(
      entry(
        'FAU - Arm, Ann\nAU  - Arm A\nAD  - Harbour.\nFAU - Bell, Bo\nAU  - Bell B\nCN  - Gull Watch\nFED - Ed, Al\nAD  - Elsewhere.',
      ),
    ).records
    expect(record?.authors).toEqual(['Ann Arm', 'Bo Bell', 'Gull Watch'])
    expect(record?.people?.map(({ affiliation, isGroup }) => [affiliation, isGroup])).toEqual([
      ['Harbour.', undefined],
      [null, undefined],
      [null, true],
    ])
  })

  it('with short names alone turns them round', () => {
    expect(read(entry('AU  - Arm AB\nAU  - van der Berg J')).records[0]?.authors).toEqual([
      'A. B. Arm',
      'J. van der Berg',
    ])
  })

  it('starts a record at each number, with or without a blank line', () => {
    expect(titles(read('PMID- 1\nTI  - Lamps\nPMID- 2\nTI  - Quills\n\nPMID- 3\nTI  - Reeds\n'))).toEqual([
      'Lamps',
      'Quills',
      'Reeds',
    ])
  })
})

describe('Web of Science’s tagged text', () => {
  it('has full names before short ones where both lists are as long', () => {
    const file = (names: string): string => `FN ISI Export Format\nVR 1.0\nPT J\n${names}\nTI Lamps\nER\n\nEF\n`
    expect(read(file('AU Arm, A\n   Bell, B\nAF Arm, Ann\n   Bell, Bo')).records[0]?.authors).toEqual([
      'Ann Arm',
      'Bo Bell',
    ])
    expect(read(file('AU Arm, A\n   Bell, B\nAF Arm, Ann')).records[0]?.authors).toEqual(['A. Arm', 'B. Bell'])
    expect(read(file('AU Arm, Ann; Bell, Bo')).records[0]?.authors).toEqual(['Ann Arm', 'Bo Bell'])
  })
})

describe('EndNote’s tagged text', () => {
  it('starts a record at its type, or behind a blank line where types are missing', () => {
    expect(titles(read('%0 Book\n%T Lamps\n%X Text\n\nmore text\n%0 Book\n%T Quills\n'))).toEqual(['Lamps', 'Quills'])
    expect(titles(read('%A Arm, Ann\n%T Lamps\n\n%A Bell, Bo\n%T Quills\n'))).toEqual(['Lamps', 'Quills'])
  })
})

describe('XML', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  it.each([
    ['an internal subset', `<?xml version="1.0"?>${bomb}<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>`],
    [
      'one behind an address with a bracket',
      `<!DOCTYPE x SYSTEM "a>b" [<!ENTITY a "b">]><feed>arxiv.org<entry/></feed>`,
    ],
  ])('with %s of its document type is refused with a sentence', (_, text) => {
    const parsed = read(text)
    expect(parsed).toMatchObject({ present: 0, records: [] })
    expect(parsed.issues).toHaveLength(1)
    expect(parsed.issues[0]?.message).toMatch(/^The file defines a document type of its own/)
  })

  it('expands no entities but those of XML and HTML', () => {
    const text =
      '<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>Caf&eacute; &amp; &bomb;</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>'
    expect(read(text)).toMatchObject({ records: [{ title: 'Café & &bomb;' }], issues: [] })
  })

  it('nested without end is given up with a sentence, and what stood before is kept', () => {
    const good =
      '<PubmedArticle><MedlineCitation><Article><ArticleTitle>Lamps</ArticleTitle></Article></MedlineCitation></PubmedArticle>'
    const parsed = read(`<PubmedArticleSet>${good}${'<a>'.repeat(100_000)}`)
    expect(titles(parsed)).toEqual(['Lamps'])
    expect(parsed.issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/nested in each other more than 60 times/),
    ])
  })

  it('that is damaged loses only what is damaged, and says so', () => {
    const parsed = read(fixture('works.invalid.pubmed.xml'))
    expect(titles(parsed)).toEqual(['Lamps & gulls'])
    expect(parsed).toMatchObject({ present: 3, skipped: 2 })
    expect(said(parsed)).toEqual(
      expect.arrayContaining([
        [5, 'skipped'],
        [8, 'skipped'],
      ]),
    )
  })

  it('of arXiv that is an error says what arXiv said', () => {
    const parsed = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>bad id</summary></entry></feed>',
    )
    expect(parsed).toMatchObject({ present: 1, skipped: 1, records: [] })
    expect(parsed.issues[0]?.message).toContain('“bad id”')
  })
})

describe('JSON', () => {
  it('that is damaged loses only what is damaged, and says so', () => {
    const parsed = read(fixture('works.invalid.csl.json'))
    expect(titles(parsed)).toEqual(['Lamps at sea', 'Quills on land'])
    expect(parsed).toMatchObject({ format: 'csl-json', present: 4, skipped: 2 })
    expect(said(parsed)).toEqual([
      [7, 'skipped'],
      [17, 'skipped'],
    ])
  })

  it('in lines has a record in each, and a broken line costs only itself', () => {
    const line = (id: number): string => `{"id":"https://openalex.org/W${id}","title":"Lamps ${id}"}`
    const parsed = read(`${line(10)}\n{"id":"https://openalex.org/W11","title":\n${line(12)}\n`)
    expect(parsed.records.map(({ title, line: at }) => [title, at])).toEqual([
      ['Lamps 10', 1],
      ['Lamps 12', 3],
    ])
    expect(said(parsed)).toEqual([[2, 'skipped']])
  })

  it('leaves out keys that reach into the program', () => {
    const evil = '{"title":"Evil","polluted":1}'
    const item = `{"type":"book","__proto__":${evil},"constructor":${evil},"author":[{"family":"Arm"}],"issued":{"raw":"2020"}}`
    const parsed = read(`[${item}]`)
    expect(parsed.records).toMatchObject([{ title: null, authors: ['Arm'] }])
    expect('polluted' in {}).toBe(false)
  })

  it('nested without end is no crash', () => {
    const parsed = read(
      `[{"type":"article-journal","title":"Lamps","issued":{"raw":"2020"}},{"type":"book","title":${'['.repeat(100_000)}`,
    )
    expect(titles(parsed)).toEqual(['Lamps'])
  })

  it.each([
    [
      '{"meta":{"count":0,"db_response_time_ms":1,"page":1,"per_page":25},"results":[],"group_by":[{"key":"2020","count":3}]}',
      /counts by group/,
    ],
    ['{"results":[{"id":"https://openalex.org/A5001","display_name":"Ann Arm"}]}', /lists no works/],
    ['{"total":1,"offset":0,"data":[{"authorId":"1","name":"Ann Arm"}]}', /authors without papers/],
    ['{"status":"ok","message-type":"work-list","message":{"items":[]}}', /holds no works/],
  ])('without papers says so: %s', (text, message) => {
    const parsed = read(text)
    expect(parsed).toMatchObject({ present: 0, records: [] })
    expect(parsed.issues.map(({ message: text }) => text)).toEqual([expect.stringMatching(message)])
  })

  it('of Semantic Scholar is read from searches, batches, citations, recommendations and authors with papers', () => {
    const paper = '{"paperId":"a","title":"Lamps"}'
    for (const text of [
      `{"total":1,"offset":0,"data":[${paper}]}`,
      `[null,${paper}]`,
      `{"offset":0,"data":[{"citingPaper":${paper}}]}`,
      `{"recommendedPapers":[${paper}]}`,
      `{"authorId":"1","name":"Ann Arm","papers":[${paper}]}`,
      `{"data":[{"authorId":"1","papers":[${paper}]}]}`,
      paper,
    ])
      expect(titles(read(text))).toEqual(['Lamps'])
    expect(read(`[null,${paper}]`).issues[0]?.message).toMatch(/^1 paper was asked for and not found/)
  })

  it('of CSL has “et al.” within a name taken for names left out', () => {
    const text =
      '[{"type":"chapter","title":"Lamps","author":[{"family":"Born","given":"L. et al."}],"issued":{"date-parts":[["2019"]]}}]'
    expect(read(text).records[0]).toMatchObject({ authors: ['L. Born'], authorsComplete: false, date: { year: 2019 } })
  })
})

describe('the format of tagged text', () => {
  const RIS = 'TY  - JOUR\nTI  - PMID- 1\nAU  - Arm, Ann\nER  - \n'
  it.each([
    ['ris', RIS],
    ['ris', `Provider: Some Press\nContent:text/plain\n\n${RIS}`],
    ['ris', 'TI  - Lamps\nAU  - Arm, Ann\nPY  - 2020\nER  - \n'],
    ['nbib', 'PMID- 1\nTI  - Lamps\nAU  - Arm A\n'],
    ['nbib', 'OWN - NLM\nTI  - Lamps\nFAU - Arm, Ann\n'],
    ['wos', 'PT J\nAU Arm, A\nTI Lamps\nER\n'],
    ['endnote', '%0 Journal Article\n%T Lamps\n'],
    ['endnote', '%T Lamps\n%A Arm, Ann\n'],
    [null, 'Dear Ann,\nIT - is fine.\n'],
    [null, '{"type":"thing","name":"no paper"}'],
    [null, '<html><body>records</body></html>'],
  ])('is %s for what looks so', (format, text) => {
    expect(sniffFormat(text)).toBe(format)
  })

  it('is that of the tags, though its abstracts have lines of their own that start with “Abstract:”', () => {
    expect(sniffFormat('TY  - JOUR\nTI  - Lamps\nAB  - x\nAbstract: we shine.\nER  - \n')).toBe('ris')
  })
})
