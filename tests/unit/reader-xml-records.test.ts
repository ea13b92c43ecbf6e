import { describe, expect, it } from 'vitest'
import { arxivAtom } from '../../src/records/arxiv-atom'
import { childrenOf, findAll, findNode, readXmlRecords, textOf, type XmlNode } from '../../src/records/xml-records'

/** The records named `r` of a text, and what is said of the rest. */
function walk(text: string) {
  const nodes: XmlNode[] = []
  const reading = readXmlRecords(
    's',
    text,
    (name) => name === 'r',
    (node) => nodes.push(node),
  )
  return { nodes, ...reading }
}

const firstOf = (text: string): XmlNode => {
  const [node] = walk(text).nodes
  if (node === undefined) throw new Error('no record was read')
  return node
}

const said = (text: string): string[] => walk(text).issues.map(({ line, message }) => `${line}: ${message}`)

describe('a walk through XML', () => {
  it('gives each record whole, with lines, attributes and texts', () => {
    expect(walk('<a>\n<x:r b="1" x:c="2">t<d e=\'3\'>u</d>\nv<![CDATA[<w>&amp;]]></x:r>\n<r/></a>')).toEqual({
      nodes: [
        {
          name: 'r',
          line: 2,
          attributes: { b: '1', c: '2' },
          children: ['t', { name: 'd', line: 2, attributes: { e: '3' }, children: ['u'] }, '\nv', '<w>&'],
        },
        { name: 'r', line: 4, attributes: {}, children: [] },
      ],
      issues: [],
      unfinished: 0,
    })
  })

  it('reads entities of HTML as characters and leaves others', () => {
    expect(textOf(firstOf('<a><r>caf&eacute; &#233; &bogus; &amp;</r></a>'))).toBe('café é &bogus; &')
    expect(said('<a><r>caf&eacute; &bogus;</r></a>')).toEqual([])
  })

  it('gives both of two records where the end of the first is missing', () => {
    const { nodes, issues } = walk('<a>\n<r><b>one</b>\n<r><b>two</b></r>\n</a>')
    expect(nodes.map(textOf)).toEqual(['one', 'two'])
    expect(issues[0]).toEqual({
      source: 's',
      line: 3,
      severity: 'notice',
      message: 'The record before this one has no end; what stands of it was read.',
    })
  })

  it('closes what stands open within an element that ends', () => {
    const node = firstOf('<a><r><b><c>one</b><d>two</d></r></a>')
    expect(node.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual(['b', 'd'])
  })

  it('passes over an end of what was not begun', () => {
    const { nodes, issues } = walk('<a>\n</b><r>one</r>\n<r>two</r></c></a>')
    expect(nodes.map(textOf)).toEqual(['one', 'two'])
    expect(issues.map(({ line }) => line)).toContain(2)
  })

  it('skips a record in whose middle the text ends, and tells of its line', () => {
    expect(walk('<a>\n<r>one</r>\n<r>\n<b>two')).toMatchObject({ nodes: [{ line: 2 }], unfinished: 1 })
    expect(walk('<a>\n<r>one</r>\n<r>\n<b>two').issues).toContainEqual({
      source: 's',
      line: 3,
      severity: 'skipped',
      message: 'The text ends in the middle of a record, which was skipped.',
    })
  })

  it('says nothing of elements that stand open at the end of a text', () => {
    expect(walk('<a><b><r>one</r>')).toMatchObject({ issues: [], unfinished: 0 })
  })

  it('tells what is not well formed, once for each tag', () => {
    expect(said('<a>\n<r b=1>one</r>\n</a>')).toEqual([
      '2: This is not well-formed XML (unquoted attribute value); it was passed over.',
    ])
    expect(said('<a>\n<r b=1 c=2 d=3>one</r><r b=1 c=2>two</r>\n</a>').map((text) => text[0])).toEqual(['2', '2'])
  })

  it('tells twenty faults one by one and counts the rest', () => {
    const faulty = (count: number): string[] => said(`<a>${'\n<r b=1>one</r>'.repeat(count)}</a>`)
    expect(faulty(20)).toHaveLength(20)
    expect(faulty(21)).toHaveLength(21)
    expect(faulty(21).at(-1)).toBe('22: 1 more place of the text is no well-formed XML.')
    expect(faulty(22).at(-1)).toBe('23: 2 more places of the text are no well-formed XML.')
    expect(walk(`<a>${'<r b=1>one</r>'.repeat(25)}</a>`).nodes).toHaveLength(25)
  })

  it('stops where there are hundreds of them', () => {
    const { nodes, issues } = walk(`<a>${'\n<r b=1>one</r>'.repeat(2000)}</a>`)
    expect(nodes.length).toBeLessThan(1000)
    expect(issues.slice(-2)).toMatchObject([
      { severity: 'skipped', line: 501, message: 'So much of the text is no XML that the rest was not read.' },
      { severity: 'notice', message: expect.stringMatching(/^\d+ more places of the text are no/) as unknown },
    ])
    expect(said(`<a>${'\n<r b=1>one</r>'.repeat(499)}</a>`)).toHaveLength(21)
  })

  it('goes no deeper than sixty elements', () => {
    const deep = (count: number) => walk(`<r>${'<a>'.repeat(count - 1)}x${'</a>'.repeat(count - 1)}</r>`)
    expect(deep(60)).toMatchObject({ nodes: [{ name: 'r' }], issues: [] })
    expect(deep(61)).toMatchObject({
      nodes: [],
      unfinished: 1,
      issues: [
        {
          severity: 'skipped',
          message: 'Elements are nested in each other more than 60 times; what follows was not read.',
        },
        { severity: 'skipped', message: 'The text ends in the middle of a record, which was skipped.' },
      ],
    })
    expect(walk(`<b>${'<a><b></b></a>'.repeat(100)}<r>x</r></b>`).nodes).toHaveLength(1)
  })

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a><r/></a>', true],
    ['<!doctype a [<!ENTITY b "c">]><a><r/></a>', true],
    [`<!DOCTYPE a SYSTEM 'x>y' [<!ENTITY b "c">]><a><r/></a>`, true],
    ['<?xml version="1.0"?>\n<!-- lamps -->\n<!DOCTYPE a PUBLIC "x" "y" []><a><r/></a>', true],
    ['<!DOCTYPE a><a><r>[</r></a>', false],
    ['<!DOCTYPE a SYSTEM "x[y"><a><r/></a>', false],
    ['<a><!DOCTYPE b [<!ENTITY b "c">]><r/></a>', false],
  ])('refuses a document type of the text’s own: %s is refused: %j', (text, refused) => {
    const { nodes, issues, unfinished } = walk(text)
    expect([nodes.length, unfinished]).toEqual([refused ? 0 : 1, 0])
    if (!refused) return
    expect(issues).toEqual([
      {
        source: 's',
        line: 0,
        severity: 'skipped',
        message:
          'The file defines a document type of its own (“<!DOCTYPE … [”), which can hide endless text or reach for other files; nothing was read. Take that part out, if you trust it.',
      },
    ])
  })
})

describe('an element of XML', () => {
  const node = firstOf('<r><a>1<b>2</b></a><c><a>3</a></c><b>4</b><a>5<a>6</a></a></r>')
  const texts = (nodes: readonly XmlNode[]): unknown[] => nodes.map(textOf)

  it('has children of a name, a first one on a path, and all of some names', () => {
    expect(texts(childrenOf(node, 'a'))).toEqual(['12', '56'])
    expect(childrenOf(node, 'x')).toEqual([])
    expect(childrenOf(undefined, 'a')).toEqual([])
    expect(textOf(findNode(node, 'c', 'a'))).toBe('3')
    expect(textOf(findNode(node, 'a', 'b'))).toBe('2')
    expect(findNode(node, 'b', 'a')).toBeUndefined()
    expect(findNode(undefined, 'a')).toBeUndefined()
    expect(findNode(node)).toBe(node)
    expect(texts(findAll(node, 'a'))).toEqual(['12', '3', '56'])
    expect(texts(findAll(node, 'a', 'b'))).toEqual(['12', '3', '4', '56'])
    expect(findAll(undefined, 'a')).toEqual([])
  })

  it.each([
    ['<r> a\n\t b </r>', 'a b'],
    ['<r>a<i>b</i> c</r>', 'ab c'],
    ['<r>H<sub>2</sub>O<sup>+</sup> <inf>3</inf></r>', 'H<sub>2</sub>O<sup>+</sup> <inf>3</inf>'],
    ['<r>H<sub><i>2</i></sub></r>', 'H2'],
    ['<r> <i/> </r>', null],
  ])('%s has the text %j', (text, plain) => {
    expect(textOf(firstOf(text))).toBe(plain)
  })

  it('that is not there has none', () => {
    expect(textOf(undefined)).toBeNull()
  })
})

describe('a feed of arXiv', () => {
  function parse(entries: string) {
    if (!('parse' in arxivAtom)) throw new Error('the reader is not at hand')
    return arxivAtom.parse({ name: 's', text: `<feed xmlns="x">\n${entries}\n</feed>` })
  }
  const entry = (elements: string) => parse(`<entry>\n<title>Lamps</title>\n${elements}</entry>`).records[0]

  it('gives each paper whole', () => {
    expect(
      entry(
        '<id>http://arxiv.org/abs/2101.00001v2</id><summary>We light.</summary>\n<author><name>Ann Arm</name><arxiv:affiliation>North School</arxiv:affiliation><arxiv:affiliation>East School</arxiv:affiliation></author><author><name>Bo Bell</name></author><author/>\n' +
          '<updated>2021-02-03T00:00:00Z</updated><published>2021-01-02T00:00:00Z</published><link href="https://a.example/1" rel="x"/><link/><arxiv:doi>10.1234/lamps</arxiv:doi><category term="cs.CV"/><arxiv:primary_category term="cs.LG"/>',
      ),
    ).toEqual({
      source: 's',
      line: 2,
      lines: { heading: 6, title: 3, authors: 5, abstract: 4 },
      page: null,
      title: 'Lamps',
      authors: ['Ann Arm', 'Bo Bell'],
      authorsComplete: true,
      affiliations: ['North School', 'East School'],
      date: { year: 2021, month: 1, day: 2 },
      category: 'cs.LG',
      score: null,
      hasCode: false,
      abstract: 'We light.',
      links: ['http://arxiv.org/abs/2101.00001v2', 'https://a.example/1'],
      identifiers: ['arxiv:2101.00001', 'doi:10.1234/lamps'],
      people: [
        { identifiers: [], affiliation: 'North School' },
        { identifiers: [], affiliation: null },
      ],
      publication: { type: 'article' },
    })
  })

  it.each([
    ['<updated>2021-02-03T00:00:00Z</updated>', { date: { year: 2021, month: 2, day: 3 }, category: null }],
    ['<category/><category term="cs.CV"/><category term="cs.LG"/>', { date: null, category: 'cs.CV' }],
    ['<arxiv:primary_category/><category term="cs.CV"/>', { category: 'cs.CV' }],
    ['', { links: [], authors: [], lines: { heading: null, title: 3, authors: null, abstract: null } }],
  ])('gives of %s what it states', (elements, expected) => {
    expect(entry(elements)).toMatchObject(expected)
  })

  it('tells of errors in place of papers, with the reason', () => {
    const error = '<id>http://arxiv.org/api/errors#x</id><title>Error</title>'
    const parsed = parse(
      `<entry>${error}<summary>bad id</summary></entry>\n<entry>${error}</entry><entry><title>Lamps</title></entry>`,
    )
    expect(parsed).toMatchObject({ present: 3, skipped: 2, records: [{ title: 'Lamps' }] })
    expect(parsed.issues).toEqual(
      ['bad id', 'no reason'].map((reason, at) => ({
        source: 's',
        line: 2 + at,
        severity: 'skipped',
        message: `arXiv answered with an error in place of a paper: “${reason}”.`,
      })),
    )
  })

  it('without papers says so', () => {
    expect(parse('')).toMatchObject({
      present: 0,
      issues: [{ severity: 'notice', message: 'The feed holds no papers.' }],
    })
  })

  it.each([
    ['<feed>arxiv.org', 1],
    ['<feed xmlns="x"><id>http://ArXiv.org/api', 1],
    ['<feed>arxivXorg', 0],
    ['<feeds>arxiv.org', 0],
    ['<feed>example.org', 0],
    ['arxiv.org', 0],
  ])('is known in %s: %j', (text, sureness) => {
    expect(arxivAtom.sniff(text)).toBe(sureness)
  })
})
