import { describe, expect, it } from 'vitest'
import { loadReaders, sniffFormat } from '../../src/records/formats'
import { openFile } from '../../src/records/gate'
import type { ParsedSource } from '../../src/records/record'
import { edgesOf, nodesOf, read, secondsOf, titlesOf } from '../fixtures/made-files'

// Each of these was found by damaging files at random and is the smallest input that showed it.

const longest = ({ issues }: ParsedSource) => Math.max(0, ...issues.map(({ message }) => message.length))

describe('a NUL in a short text', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)

  it('costs only itself', () => {
    const { sources, issues } = openFile('made.ris', bytesOf('TY  - JOUR\nTI  - Gu\0lls\nER  - \n'))
    expect(sources.map(({ text }) => text)).toEqual(['TY  - JOUR\nTI  - Gulls\nER  - \n'])
    expect(issues).toHaveLength(1)
  })

  it('among other bytes that no text has shows a binary file', () => {
    expect(openFile('made', bytesOf('\u0001\0\u0002 a few letters of no text')).sources).toEqual([])
    expect(openFile('made', bytesOf('a\0bc\0d\0e, and a little more text than that')).sources).toEqual([])
  })
})

describe('a message', () => {
  it('quotes no more of characters beyond the usual ones', () => {
    expect(longest(read(`${'\u{1f600}'.repeat(8000)}\nTY  - JOUR\nTI  - Gulls\nER  - \n`))).toBeLessThan(400)
  })

  it('quotes no more of broken XML than a line', () => {
    const name = 'a'.repeat(50_000)
    expect(
      longest(read(`<?xml version="1.0"?><gexf><graph><nodes><node id="1"></${name}></node></nodes></graph></gexf>`)),
    ).toBeLessThan(400)
    expect(longest(read(`<feed xmlns="http://www.w3.org/2005/Atom"><id>arxiv.org</${name}></feed>`))).toBeLessThan(400)
  })
})

describe('a table', () => {
  it('whose first row falls into thousands of cells is none', () => {
    const row = ',"a"'.repeat(20_000)
    expect(sniffFormat(`Title,Authors${row}\n${row}\n`)).not.toBe('table')
    expect(secondsOf(() => read(`Source,Target${','.repeat(20_000)}\n${'a,b\n'.repeat(4000)}`))).toBeLessThan(1)
  })

  it('tells of a row above the names of its columns', () => {
    const { records, issues } = read(
      '"Gulls at night","Quill, Ann",2020\nTitle,Authors,Year\n"Lamps","Reed, Bo",2021\n',
    )
    expect(records.map(({ title }) => title)).toEqual(['Lamps'])
    expect(issues).toEqual([expect.objectContaining({ line: 1, severity: 'skipped' })])
  })
})

describe('a network in XML', () => {
  it('loses no more than a tag to words without values in it', () => {
    const edges = Array.from({ length: 9 }, (_, at) => `<edge source="${at}" target="${at + 1}"/>`)
    edges[3] = `<edge source="3" ${'word '.repeat(60)} target="4"/>`
    const { network, issues } = read(
      `<?xml version="1.0"?><gexf><graph><edges>${edges.join('\n')}</edges></graph></gexf>`,
    )
    expect(network?.edges).toHaveLength(9)
    expect(issues.length).toBeGreaterThan(0)
  })

  it.each([
    ['an ampersand in a value', '<edge source="1" target="2" weight="0&5"/>'],
    ['an entity without its semicolon', '<edge source="1" target="2" label="&lt"/>'],
    ['tens of thousands of commas in a tag', `<edge source="1" target="2" ${', '.repeat(30_000)}/>`],
  ])('goes on behind %s', (_, edge) => {
    const { network } = read(
      `<?xml version="1.0"?><gexf><graph><edges>${edge}\n<edge source="2" target="3"/><edge source="3" target="4"/></edges></graph></gexf>`,
    )
    expect(network?.edges).toHaveLength(3)
  })

  it('keeps ampersands in sections of plain characters', () => {
    const { network } = read(
      '<graphml><key id="d" for="node" attr.name="label"/><graph><node id="1"><data key="d"><![CDATA[A & B]]></data></node></graph></graphml>',
    )
    expect(network?.nodes.map(({ label }) => label)).toEqual(['A & B'])
  })

  it('keeps marks of tags in sections of plain characters', () => {
    const { network } = read(
      `<graphml><key id="d" for="node" attr.name="label"/><graph><node id="1"><data key="d"><![CDATA[<!a <?b <c d='e <f]]></data></node></graph></graphml>`,
    )
    expect(network?.nodes.map(({ label }) => label)).toEqual([`<!a <?b <c d='e <f`])
  })

  it('loses two edges at most to an apostrophe, and none of what stands in quotation marks', () => {
    const edges = ['n1', 'n2', 'n3', 'n4'].map((id) => `<edge source="${id}" target="it='n9"/>`)
    const parsed = read(`<graphml><graph>${edges.join('').replace('"n2', `'"n2`)}</graph></graphml>`)
    expect(edgesOf(parsed)).toEqual(expect.arrayContaining(["n1-it='n9", "n3-it='n9", "n4-it='n9"]))
  })

  it.each(['<!ata', '<?ata'])('loses one element to the mark in “%s”', (mark) => {
    const edges = ['n1', 'n2', 'n3', 'n4'].map((id) => `<edge source="${id}" target="n9"><data>1</data></edge>`)
    const parsed = read(`<graphml><graph>${edges.join('').replace('<data', mark)}</graph></graphml>`)
    expect(edgesOf(parsed)).toEqual(expect.arrayContaining(['n2-n9', 'n3-n9', 'n4-n9']))
  })

  it('of nothing but errors is left at once', () => {
    const text = `<?xml version="1.0"?>\n<graphml><graph><!-- ${'--'.repeat(100_000)} --></graph></graphml>`
    expect(secondsOf(() => read(text))).toBeLessThan(2)
  })
})

describe('a network in JSON', () => {
  const items = '"items":[{"id":1,"label":"A"},{"id":2,"label":"B"},{"id":3,"label":"C"}]'
  const links = '"links":[{"source_id":1,"target_id":2},{"source_id":2,"target_id":3},{"source_id":1,"target_id":3}]'
  const whole = `{"network":{${items},${links}}}`

  it('is whole before it is damaged', () => {
    expect(nodesOf(read(whole))).toEqual(['1', '2', '3'])
    expect(edgesOf(read(whole))).toEqual(['1-2', '2-3', '1-3'])
  })

  it.each([
    [
      'the first key of a list is broken',
      whole.replace('{"source_id":1,"target_id":2}', '{"source_id:1,"target_id":2}'),
    ],
    ['the last element of the list before is broken', whole.replace('"label":"C"}', '"label":C"}')],
    ['the bracket of the list before is missing', whole.replace('}],"links', '},"links')],
    ['the comma between two lists is missing', whole.replace('],"links', ']"links')],
    ['a quotation mark stands twice', whole.replace('"source_id":2', '""source_id":2')],
  ])('where %s loses two links at most, and says so', (_, text) => {
    const parsed = read(text)
    expect(nodesOf(parsed)?.length).toBeGreaterThanOrEqual(2)
    expect(edgesOf(parsed)?.length).toBeGreaterThanOrEqual(1)
    expect(parsed.issues.length).toBeGreaterThan(0)
  })
})

describe('a list in JSON whose lines are indented', () => {
  const lined = (of: number) =>
    JSON.stringify(
      {
        elements: {
          nodes: [1, 2, 3, 4].map((id) => ({ data: { id } })),
          edges: [1, 2, 3, 4].map((id) => ({ data: { id: `e${id}`, source: id, target: (id % 4) + 1 } })),
        },
      },
      null,
      of,
    )

  it.each([
    ['the first line in the first edge', /(?<="edges": \[\s+\{)\s+"data": \{/, 3],
    ['the name of the list', /edges/, 0],
  ])('tells of the loss where %s is missing', (_, gone, edges) => {
    const parsed = read(lined(1).replace(gone, ''))
    expect(nodesOf(parsed)).toEqual(['1', '2', '3', '4'])
    expect(edgesOf(parsed)).toHaveLength(edges)
    expect(parsed.issues.length).toBeGreaterThan(0)
  })
})

describe('a file whose first line is long', () => {
  it.each([
    ['endnote', `%0 ${'0'.repeat(30_000)}\n%T Gulls\n%A Quill, Ann\n\n%0 Book\n%T Owls\n`],
    ['ris', `TY  - ${'0'.repeat(30_000)}\nTI  - Gulls\nER  - \nTY  - JOUR\nTI  - Owls\nER  - \n`],
  ])('is still of the format %s', (format, text) => {
    const parsed = read(text)
    expect([parsed.format, titlesOf(parsed)]).toEqual([format, ['Gulls', 'Owls']])
  })

  it('is still JSON Lines', () => {
    const parsed = read(`{"pape${'word '.repeat(20_000)}rId":"a","title":"Gulls"}\n{"paperId":"b","title":"Owls"}\n`)
    expect([parsed.format, titlesOf(parsed)]).toEqual(['semantic-scholar-json', expect.arrayContaining(['Owls'])])
  })

  it('is still JSON of OpenAlex', () => {
    const work = (title: string) => ({ id: 'https://openalex.org/W1', title, publication_year: 2010, authorships: [] })
    const parsed = read(JSON.stringify({ results: [{ note: 'x'.repeat(50_000), ...work('Gulls') }, work('Owls')] }))
    expect([parsed.format, titlesOf(parsed)]).toEqual(['openalex-json', ['Gulls', 'Owls']])
  })

  it('is quoted no more than others', () => {
    const parsed = read(
      JSON.stringify([{ CXVersion: 'word '.repeat(400) }, { nodes: [{ id: 1 }] }, { status: [{ success: true }] }]),
    )
    expect(nodesOf(parsed)).toEqual(['1'])
    expect(longest(parsed)).toBeLessThan(400)
  })
})

describe('JSON that nests too deep', () => {
  it('takes a time that grows with its length, and keeps the other elements', () => {
    const paper = (id: string) => `{"paperId":"${id}","title":"On ${id}"}`
    const text = `{"total":3,"offset":0,"data":[\n${paper('a')},\n{"x":${'{"a":'.repeat(60_000)}\n,\n${paper('b')}]}`
    let parsed = read('')
    expect(secondsOf(() => (parsed = read(text)))).toBeLessThan(2)
    expect(titlesOf(parsed)).toEqual(['On a', 'On b'])
  })
})

describe('a list of abstracts of which a break is lost', () => {
  it('says that two may have run together', () => {
    const parsed = read(
      'Abstract: Gulls are white birds of the sea.\nAbstract: Owls see by night.;Abstract: Terns are swift.\n',
    )
    expect(parsed.records).toHaveLength(2)
    expect(parsed.issues.map(({ line }) => line)).toContain(2)
    expect(read('Abstract: Gulls (Abstract: of the sea).\nAbstract: Owls see by night.\n').issues).toEqual([])
  })
})

describe('a file that looks like a page but holds no paper', () => {
  it('says so', () => {
    const parsed = read('5citations\nNovelty53%\nAI Score44\n')
    expect([parsed.format, parsed.records, parsed.issues.length]).toEqual(['profile-page', [], 1])
  })
})

describe('a page of arXiv', () => {
  it.each(['[1] arXiv2401.02000 [pdf]', '[1] aXiv:2401.02000 [pdf]', ''])(
    'keeps its first paper under “%s”',
    (first) => {
      const paper = (at: number) => `Title: Lamps of sort ${at}\nAnn Quill\nSubjects: Machine Learning (cs.LG)\n`
      const parsed = read(`${first}\n${paper(1)}[2] arXiv:2401.02001 [pdf]\n${paper(2)}`)
      expect(titlesOf(parsed)).toEqual(['Lamps of sort 1', 'Lamps of sort 2'])
    },
  )
})

describe('a network of VOSviewer', () => {
  it.each(['1\n\t2\t1', '1\t2\n\t1', "1\t2\t1\n'"])('is known where it begins with %j', (first) => {
    const lines = Array.from({ length: 9 }, (_, at) => `${at + 2}\t${at + 3}\t1`)
    expect(read(`${first}\n${lines.join('\n')}\n`).network?.edges.length).toBeGreaterThanOrEqual(9)
  })

  it('is known by its other lines where one is damaged', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `${at + 1}\t${at + 2}\t1`)
    lines[4] = '5\t\u200b6\t1'
    const parsed = read(`${lines.join('\n')}\n`)
    expect(parsed.format).toBe('vosviewer-network')
    expect(parsed.network?.edges.length).toBeGreaterThanOrEqual(8)
  })

  it('tells that its items have no ids', () => {
    const parsed = read('i\tlabel\tx\ty\tcluster\tweight<Documents>\n1\tann\t0\t0\t1\t3\n2\tbo\t1\t0\t1\t3\n')
    expect(nodesOf(parsed)).toEqual(['ann', 'bo'])
    expect(parsed.issues).toEqual([expect.objectContaining({ line: 1, severity: 'notice' })])
  })
})

describe('a text that tempts a search into trying everything', () => {
  it.each([
    ['remarks above a network', `${'#'.repeat(4000)}\n`],
    ['remarks of the other sort', `${'/'.repeat(4000)}x`],
    ['links of arXiv', `arXiv:2101.00001 [pdf]\n${'view a pdf'.repeat(400)}\n`],
    ['brackets of affiliations', `Title,Authors,Affiliations\nLamps,"Quill, A.","${'[a '.repeat(20_000)}"\n`],
    ['blanks around semicolons', `FN x\nPT J\nAU Quill, A${' '.repeat(50_000)}B\nTI Lamps\nER\n`],
    ['dashes in a value of BibTeX', `@article{a,\n  title = {Lamps},\n  year = 2010${'-'.repeat(4000)},\n}\n`],
    ['blanks in a title', `TY  - JOUR\nTI  - Lamps${' '.repeat(50_000)}x\nAU  - A${' '.repeat(50_000)}x\nER  - \n`],
  ])('%s', async (_, text) => {
    await loadReaders([{ name: 'made', text }])
    expect(secondsOf(() => read(text))).toBeLessThan(1)
  })

  it('leaves titles as they are', () => {
    expect(titlesOf(read('TY  - JOUR\nTI  - Gulls\nER  - \n'))).toEqual(['Gulls'])
  })
})
