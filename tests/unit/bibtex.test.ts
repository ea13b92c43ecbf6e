import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../src/records/bibtex'
import { readBibtexNames } from '../../src/records/bibtex-names'
import { loadReaders, readSource, sniffFormat } from '../../src/records/formats'

const read = (text: string) => readBibtex({ name: 'lamps.bib', text })
const first = (fields: string) => read(`@article{a,\n${fields}\n}`).records[0]
const names = (value: string) => readBibtexNames(value).authors.map(({ name }) => name)

describe('a BibTeX entry', () => {
  it('becomes a record with all that it states, and the lines at which it does', () => {
    const { records, issues } = read(String.raw`% a remark
@article{quill2020,
  title   = {Bright {Lamps}: the {\em dark} side of $H_2O$},
  author  = {Quill, Ada and Reed, Bo},
  journal = "Journal of Light",
  volume  = 3, number = {2}, pages = {1--9}, publisher = {Lamp Press},
  year    = 2020, month = may,
  doi     = {https://doi.org/10.1000/ABC.1},
  eprint  = {2101.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.LG},
  url     = {https://lamps.example/a\_b},
  keywords = {lamps, dark rooms},
  abstract = {Lamps are {bright}.

We measure them.},
  file    = {:/home/ada/paper.pdf:PDF},
}`)
    expect(issues).toEqual([])
    expect(records).toEqual([
      {
        source: 'lamps.bib',
        line: 2,
        lines: { heading: 7, title: 3, authors: 4, abstract: 12 },
        page: null,
        title: 'Bright Lamps: the dark side of H₂O',
        authors: ['Ada Quill', 'Bo Reed'],
        authorsComplete: true,
        affiliations: [],
        date: { year: 2020, month: 5, day: null },
        category: 'cs.LG',
        score: null,
        hasCode: false,
        abstract: 'Lamps are bright.\nWe measure them.',
        links: ['https://lamps.example/a_b'],
        identifiers: ['doi:10.1000/abc.1', 'arxiv:2101.00001'],
        venue: 'Journal of Light',
        keywords: ['lamps', 'dark rooms'],
        people: [
          { identifiers: [], affiliation: null, family: 'Quill' },
          { identifiers: [], affiliation: null, family: 'Reed' },
        ],
        publication: {
          type: 'article-journal',
          volume: '3',
          issue: '2',
          pages: '1–9',
          publisher: 'Lamp Press',
        },
      },
    ])
  })

  it('is read in BibLaTeX’s fields too', () => {
    expect(
      read(`@online{a, title={Lamps}, subtitle={A History}, date={2020-05-03/2020-06}, journaltitle={Light},
        eprint={123}, eprinttype={pubmed}, author={given=Ada, family=Quill and given=Jan, prefix=van der, family=Moe}}`)
        .records[0],
    ).toMatchObject({
      title: 'Lamps: A History',
      date: { year: 2020, month: 5, day: 3 },
      venue: 'Light',
      identifiers: ['pmid:123'],
      authors: ['Ada Quill', 'Jan van der Moe'],
      publication: { type: 'webpage' },
    })
  })

  it('may stand in round brackets, name its strings, and join its values', () => {
    const { records, issues } = read(`@string(jl = "Journal of " # light)
@STRING{light = {Light}}
@Article(a, title = {Lamps} # " and " # 2, journal = jl, author = nobody)`)
    expect(records[0]).toMatchObject({ title: 'Lamps and 2', venue: 'Journal of light', authors: ['nobody'] })
    expect(issues.map(({ line, message }) => [line, message])).toEqual([
      [1, 'No @string defines “light”, “nobody”; the name stands in place of its text.'],
    ])
  })

  it.each([
    [String.raw`{\'\i}le d{\'\i}`, 'íle dí'],
    [String.raw`G{\"o}del, Erd{\H o}s, {\L}ukasiewicz, {\ss}`, 'Gödel, Erdős, Łukasiewicz, ß'],
    [String.raw`50% of <b>bold</b> A < B \& C`, '50% of bold A < B & C'],
    [String.raw`<span class="nocase">BERT</span> in vivo`, 'BERT in vivo'],
    [String.raw`$\alpha$-decay in {{Two Braces}}`, 'α-decay in Two Braces'],
    ['A price of $5', 'A price of $5'],
    [String.raw`\unknown{kept} text`, 'kept text'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('has its title %s as plain text', (title, plain) => {
    expect(first(`title={${title}}`)?.title).toBe(plain)
  })

  it.each([
    ['year={2020}', { year: 2020, month: null, day: null }],
    ['year={2020}, month={5}', { year: 2020, month: 5, day: null }],
    ['year=2020, month="3~" # may', { year: 2020, month: 5, day: 3 }],
    ['year=2020, month={May 3}', { year: 2020, month: 5, day: 3 }],
    ['date={2020-05}', { year: 2020, month: 5, day: null }],
    ['date={1999~}', { year: 1999, month: null, day: null }],
    ['year={in press}', null],
  ])('states its date by %s', (fields, date) => {
    expect(first(`title={x}, ${fields}`)?.date).toEqual(date)
  })

  it('inherits by crossref what the volume says, and by xdata all that it lacks', () => {
    const { records } = read(`@inproceedings{a, title={Lamps}, author={Ada Quill}, crossref={P}, xdata={press}}
@proceedings{p, title={Proceedings of Light}, editor={Bo Reed}, year={2020}, doi={10.1000/p}}
@xdata{press, publisher={Lamp Press}}
@article{b, crossref={c}}
@article{c, title={Wicks}, author={Cy Stone}, year=2021}`)
    expect(
      records.map(({ title, venue, date, identifiers, publication }) => [
        title,
        venue,
        date?.year,
        identifiers,
        publication?.publisher,
      ]),
    ).toEqual([
      ['Lamps', 'Proceedings of Light', 2020, undefined, 'Lamp Press'],
      ['Proceedings of Light', undefined, 2020, ['doi:10.1000/p'], undefined],
      ['Wicks', undefined, 2021, undefined, undefined],
      ['Wicks', undefined, 2021, undefined, undefined],
    ])
    expect(records[0]?.lines).toMatchObject({ title: 1, authors: 1 })
    expect(records[2]?.lines).toMatchObject({ title: null, authors: null })
  })

  it('has the ORCIDs that annotations and the Web of Science give', () => {
    expect(
      first('title={x}, author={Quill, Ada and Reed, Bo}, author+an:orcid={2="0000-0002-1825-0097"}')?.people,
    ).toMatchObject([{ identifiers: [] }, { identifiers: ['orcid:0000-0002-1825-0097'] }])
    expect(
      first('title={x}, author={Quill, Ada and Reed, Bo}, orcid-numbers={Quill, Ada/0000-0002-1825-0097}')?.people,
    ).toMatchObject([{ identifiers: ['orcid:0000-0002-1825-0097'] }, { identifiers: [] }])
  })

  it('has what Google Scholar and Scopus put elsewhere', () => {
    expect(
      first(
        'title={x}, author={Quill, Ada and others}, journal={arXiv preprint arXiv:2101.00001}, note={Cited by: 12; All Open Access}',
      ),
    ).toMatchObject({
      identifiers: ['arxiv:2101.00001'],
      authorsComplete: false,
      authors: ['Ada Quill'],
      citations: 12,
    })
  })
})

describe('a BibTeX file', () => {
  it.each(['\n', '\r\n', '\r'])('is read with its remarks whatever ends its lines: %j', (end) => {
    const text = [
      '% Encoding: UTF-8',
      '',
      '@article{a,',
      '  title = {Lamps},',
      '}',
      '% more',
      '@misc{b, title = {Wicks}}',
    ]
    const { records, issues } = read(text.join(end))
    expect(records.map(({ title, line }) => [title, line])).toEqual([
      ['Lamps', 3],
      ['Wicks', 7],
    ])
    expect(issues).toEqual([])
  })

  it('in which there is no entry says so', () => {
    expect(read('@comment{jabref-meta: databaseType:bibtex;}\n')).toMatchObject({
      present: 0,
      issues: [{ source: 'lamps.bib', line: 0, severity: 'notice', message: 'The file holds no records.' }],
    })
  })
})

describe('names in BibTeX', () => {
  it.each([
    ['Ludwig van Beethoven and van Beethoven, Ludwig', ['Ludwig van Beethoven', 'Ludwig van Beethoven']],
    ['de la Fuente, Jr., Ana', ['Ana de la Fuente Jr.']],
    ['Dumas, père, Alexandre', ['Alexandre Dumas père']],
    [String.raw`G{\"o}del, Kurt AND {\'E}mile Zola`, ['Kurt Gödel', 'Émile Zola']],
    [String.raw`Garc{\'\i}a, Jos{\'e}`, ['José García']],
    ['Smith, John; Doe, Anna', ['John Smith', 'Anna Doe']],
    ['Ada Quill\n  and\n  Bo Reed', ['Ada Quill', 'Bo Reed']],
    ['{Smith, John and Doe, Anna}', ['John Smith', 'Anna Doe']],
    ['Quill, Ada and and Reed, Bo and', ['Ada Quill', 'Bo Reed']],
    ['王, 小明', ['王小明']],
    ['Smith, JA', ['J. A. Smith']],
    ['', []],
  ])('%s are read', (value, expected) => {
    expect(names(value)).toEqual(expected)
  })

  it('in braces are groups', () => {
    expect(readBibtexNames('{ATLAS Collaboration} and {Barnes and Noble} and Reed, Bo').authors).toMatchObject([
      { name: 'ATLAS Collaboration', isGroup: true },
      { name: 'Barnes and Noble', isGroup: true },
      { name: 'Bo Reed', family: 'Reed' },
    ])
  })

  it.each(['Quill, Ada and others', 'Quill, Ada and {others}', 'Quill, Ada et al.', 'Quill, Ada and ...'])(
    'that end in those left out are a cut list, and nobody is called so: %s',
    (value) => {
      const { authors, complete } = readBibtexNames(value)
      expect(authors.map(({ name }) => name)).toEqual(['Ada Quill'])
      expect(complete).toBe(false)
    },
  )
})

describe('a broken BibTeX entry', () => {
  const GOOD = (key: string) => `@article{${key},\n  title = {Lamps ${key}},\n  author = {Quill, Ada}\n}\n`
  const around = (broken: string) => {
    const { records, skipped, present, issues } = read(GOOD('one') + broken + GOOD('two'))
    return {
      titles: records.map(({ title }) => title),
      skipped,
      accounted: present === records.length + skipped,
      issues: issues.map(({ line, severity, message }) => [line, severity, message]),
    }
  }

  it('costs only itself, and is named with its line and the reason', () => {
    expect(around('@article{bad,\n  title = {Lost,\n  author = {Reed, Bo}\n}\n')).toEqual({
      titles: ['Lamps one', 'Lamps two'],
      skipped: 1,
      accounted: true,
      issues: [
        [
          5,
          'skipped',
          'The entry “bad” is damaged at line 6: the brace that opens “title” is not closed; it was skipped.',
        ],
      ],
    })
  })

  it.each([
    ['no end', '@article{bad, title = {Kept}, author = {Reed, Bo}\n\n'],
    ['a comma too few', '@article{bad, title = {Kept}\n author = {Reed, Bo}\n year 2020 }\n'],
    ['a quotation mark too few', '@article{bad, title = {Kept},\n journal = "Light,\n year = 2020 }\n'],
    ['an equals sign too few', '@article{bad, title = {Kept}, author {Reed, Bo}, year = 2020}\n'],
  ])('keeps what can be read of it: %s', (_, broken) => {
    const { titles, skipped } = around(broken)
    expect(titles).toEqual(['Lamps one', 'Kept', 'Lamps two'])
    expect(skipped).toBe(0)
  })

  it.each([
    ['an address in the text', 'Write to ada@lamps.example (in the evening) or @ada.\n'],
    ['a comment that holds entries', '@comment{\n@article{no, title={Not read}}\n}\n'],
    ['a line that is commented out', '% @article{no, title={Not read}}\n'],
    ['a preamble', '@preamble{"\\newcommand{\\x}{y}"}\n'],
    ['settings of a style', '@CONTROL{apsrev41Control,author="08",title="0"}\n'],
  ])('is not made of %s', (_, between) => {
    expect(around(between)).toEqual({ titles: ['Lamps one', 'Lamps two'], skipped: 0, accounted: true, issues: [] })
  })

  it('with nothing in it is skipped, and one with only authors is kept and said to have no title', () => {
    const { records, issues } = read('@article{a}\n@book{b, author={Ada Quill}}')
    expect(records.map(({ title, authors }) => [title, authors])).toEqual([[null, ['Ada Quill']]])
    expect(issues.map(({ line, severity }) => [line, severity])).toEqual([
      [1, 'skipped'],
      [2, 'notice'],
    ])
  })
})

describe('the format of BibTeX', () => {
  it.each(['@article{a, title={x}}', 'Encoding: UTF-8\n\n@InProceedings(a,\n title = "x")', '@misc{title={no key}}'])(
    'is seen in %s, and its reader is fetched',
    async (text) => {
      expect(sniffFormat(text)).toBe('bibtex')
      const source = { name: 'a', text }
      await loadReaders([source])
      expect(readSource(source)).toMatchObject({ format: 'bibtex', present: 1 })
    },
  )

  it.each(['write to ada@lamps.example', 'TY  - JOUR\nTI  - @article{x}\nER  - \n', '{"title": "@article{a"}'])(
    'is not seen in %s',
    (text) => {
      expect(sniffFormat(text)).not.toBe('bibtex')
    },
  )
})
