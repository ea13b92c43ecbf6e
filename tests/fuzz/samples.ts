import { PRINTERS, type PlainPaper } from '../fixtures/reference-printers'
import { encode, type Bytes } from './bytes'

/** A file that is damaged, under the name by which it is told. */
export type Sample = { readonly name: string; readonly bytes: Bytes }

const TITLES = [
  'Gulls at the harbour by night',
  'Lamps for dark rooms',
  'Radar of small birds',
  'Möwen über der Straße nach Łódź',
  'Чайка и море',
  '海鸥 灯塔 雷达',
  'On the counting of terns',
  'नदी समुद्र हंस',
  'The last lamp of the pier',
]
const PEOPLE: readonly (readonly [family: string, given: string])[] = [
  ['Quill', 'Ann'],
  ['van der Moss', 'Bo'],
  ['Ødegård', 'Carla'],
  ['Иванова', 'Дарья'],
  ['Faraday', 'E. J.'],
]

/** Made-up papers: enough of them that the loss of two is not the loss of most. */
const PAPERS: readonly PlainPaper[] = TITLES.map((title, at) => ({
  title,
  authors: PEOPLE.slice(at % 3, (at % 3) + 1 + (at % 4)).map(([family, given]) => ({ family, given })),
  year: 2010 + at,
  month: 1 + at,
  day: 3 * at + 1,
  doi: `10.5555/x${at}`,
  venue: at % 2 === 0 ? 'Journal of Light' : 'Proceedings of Birds',
  abstract: `We count birds of sort ${at} and find that there are ${at * 7}. ${title}, in short.`,
  keywords: ['birds', `sort ${at}`],
}))

const listNames = ({ authors }: PlainPaper, between: string): string =>
  authors.map(({ family, given }) => `${family}, ${given}`).join(between)

const bibtex = (paper: PlainPaper, at: number): string => `@article{key${at},
  title = {${paper.title}},
  author = {${listNames(paper, ' and ')}},
  journal = "${paper.venue}",
  year = ${paper.year},
  doi = {${paper.doi}},
  abstract = {${paper.abstract}},
}
`

const atom = (paper: PlainPaper, at: number): string => `<entry>
<id>http://arxiv.org/abs/2101.0000${at}v1</id>
<published>${paper.year}-02-03T00:00:00Z</published>
<title>${paper.title}</title>
<summary>${paper.abstract}</summary>
${paper.authors.map(({ family, given }) => `<author><name>${given} ${family}</name></author>`).join('\n')}
</entry>
`

type Column = readonly [head: string, cell: (paper: PlainPaper, at: number) => string | number]
const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  'scopus.csv': [
    ['Authors', (paper) => listNames(paper, '; ')],
    ['Title', ({ title }) => title],
    ['Year', ({ year }) => year],
    ['Source title', ({ venue }) => venue],
    ['Abstract', ({ abstract }) => abstract],
    ['EID', (_, at) => `2-s2.0-${at}`],
  ],
  'openalex.csv': [
    ['id', (_, at) => `https://openalex.org/W${at + 100}`],
    ['title', ({ title }) => title],
    ['authorships.author.display_name', ({ authors }) => authors.map(({ family }) => family).join('|')],
    ['publication_year', ({ year }) => year],
    ['primary_location.source.display_name', ({ venue }) => venue],
  ],
  'dimensions.csv': [
    ['Publication ID', (_, at) => `pub.${at}`],
    ['Title', ({ title }) => title],
    ['Authors', (paper) => listNames(paper, '; ')],
    ['PubYear', ({ year }) => year],
    ['Dimensions URL', (_, at) => `https://app.dimensions.ai/details/pub.${at}`],
  ],
  'lens.csv': [
    ['Lens ID', (_, at) => `000-${at}`],
    ['Title', ({ title }) => title],
    ['Author/s', ({ authors }) => authors.map(({ family, given }) => `${given} ${family}`).join('; ')],
    ['Publication Year', ({ year }) => year],
  ],
  'ieee.csv': [
    ['Document Title', ({ title }) => title],
    ['Authors', ({ authors }) => authors.map(({ family, given }) => `${given} ${family}`).join('; ')],
    ['Publication Title', ({ venue }) => venue],
    ['Publication Year', ({ year }) => year],
  ],
  'plain.csv': [
    ['Title', ({ title }) => title],
    ['Authors', (paper) => listNames(paper, '; ')],
    ['Year', ({ year }) => year],
    ['Abstract', ({ abstract }) => abstract],
  ],
}

const cellOf = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`

const table = (columns: readonly Column[]): string =>
  [
    columns.map(([head]) => cellOf(head)).join(','),
    ...PAPERS.map((paper, at) => columns.map(([, cell]) => cellOf(cell(paper, at))).join(',')),
    '',
  ].join('\r\n')

const wosTab = (): string =>
  [
    'PT\tAU\tTI\tSO\tPY\tDI',
    ...PAPERS.map((paper) => ['J', listNames(paper, '; '), paper.title, paper.venue, paper.year, paper.doi].join('\t')),
    '',
  ].join('\r\n')

const profile = (): string =>
  [
    'Ann Quill\n\nLG\nh-index9\n9papers\n1,234citations\n\n9 Papers\n',
    ...PAPERS.map(
      ({ title, abstract, year }, at) =>
        `47.${at}LGAug ${at + 2}, ${year}Code\n${title}\n\nAnn Quill, Bo Reed, Carla Moss et al.\n\n${abstract}\n`,
    ),
  ].join('\n')

const abstracts = (): string => PAPERS.map(({ abstract }) => `Abstract: ${abstract}\n`).join('\n')

const NODES = ['Ann Quill', 'Bo Reed', 'Carla Ødegård', 'Дарья', '海鸥', 'E. "J." Faraday', 'Gus & Co', 'Hal <h>']
const EDGES = NODES.flatMap((_, at) => [
  [at, (at + 1) % NODES.length, at + 1] as const,
  [at, (at + 3) % NODES.length, 0.5] as const,
])
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`

const NETWORKS: Readonly<Record<string, () => string>> = {
  'network.gexf': () => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="field" type="string"/></attributes>
<nodes>
${NODES.map((label, at) => `<node id="n${at}" label="${xml(label)}">\n<attvalues><attvalue for="0" value="birds"/></attvalues>\n<viz:position x="${at}" y="1"/>\n</node>`).join('\n')}
</nodes>
<edges>
${EDGES.map(([from, to, weight], at) => `<edge id="${at}" source="n${from}" target="n${to}" weight="${weight}"/>`).join('\n')}
</edges>
</graph>
</gexf>
`,
  'network.graphml': () => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="undirected">
${NODES.map((label, at) => `<node id="n${at}"><data key="label">${xml(label)}</data></node>`).join('\n')}
${EDGES.map(([from, to, weight]) => `<edge source="n${from}" target="n${to}"><data key="weight">${weight}</data></edge>`).join('\n')}
</graph>
</graphml>
`,
  'network.vosviewer.json': () =>
    JSON.stringify(
      {
        network: {
          items: NODES.map((label, at) => ({ id: at + 1, label, x: at / 9, y: 0.5, cluster: 1 + (at % 3) })),
          links: EDGES.map(([from, to, strength]) => ({ source_id: from + 1, target_id: to + 1, strength })),
        },
      },
      null,
      1,
    ),
  'network.map.txt': () =>
    [
      'id\tlabel\tx\ty\tcluster\tweight<Documents>',
      ...NODES.map((label, at) => `${at + 1}\t"${label.replaceAll('"', '""')}"\t0.${at}\t-0.5\t${1 + (at % 3)}\t${at}`),
      '',
    ].join('\n'),
  'network.links.txt': () => EDGES.map(([from, to]) => `${from + 1}\t${to + 1}\t2\n`).join(''),
  'network.cx2': () =>
    JSON.stringify(
      [
        { CXVersion: '2.0', hasFragments: false },
        { metaData: [{ name: 'nodes', elementCount: NODES.length }] },
        { nodes: NODES.map((name, id) => ({ id, x: id, y: 1, v: { name } })) },
        { edges: EDGES.map(([s, t], id) => ({ id, s, t, v: { interaction: 'with' } })) },
        { status: [{ success: true }] },
      ],
      null,
      1,
    ),
  'network.cyjs': () =>
    JSON.stringify(
      {
        elements: {
          nodes: NODES.map((name, id) => ({ data: { id: `n${id}`, name }, position: { x: id, y: 1 } })),
          edges: EDGES.map(([from, to, weight], at) => ({
            data: { id: `e${at}`, source: `n${from}`, target: `n${to}`, weight },
          })),
        },
      },
      null,
      1,
    ),
  'network.net': () =>
    [
      `*Vertices ${NODES.length}`,
      ...NODES.map((label, at) => `${at + 1} "${label.replaceAll('"', "'")}" 0.${at} 0.5`),
      '*Edges',
      ...EDGES.map(([from, to, weight]) => `${from + 1} ${to + 1} ${weight}`),
      '',
    ].join('\n'),
  'network.dot': () =>
    [
      'graph birds {',
      ...NODES.map((label, at) => `  n${at} [label=${quoted(label)}, pos="${at},1"];`),
      ...EDGES.map(([from, to, weight]) => `  n${from} -- n${to} [weight=${weight}];`),
      '}',
      '',
    ].join('\n'),
  'network.nodes.csv': () =>
    ['Id,Label,Modularity Class', ...NODES.map((label, at) => `n${at},${cellOf(label)},${at % 3}`), ''].join('\n'),
  'network.edges.csv': () =>
    ['Source,Target,Weight', ...EDGES.map(([from, to, weight]) => `n${from},n${to},${weight}`), ''].join('\n'),
}

/** A small made-up file of every format that is printed rather than kept. */
export const printSamples = (): Sample[] =>
  [
    ...PRINTERS.map(({ format, print }) => [format, print(PAPERS)] as const),
    [
      'made.jsonl',
      PAPERS.map((paper, at) => `{"paperId":"p${at}","title":"${paper.title}","year":${paper.year}}\n`).join(''),
    ] as const,
    ['made.bib', PAPERS.map(bibtex).join('\n')] as const,
    ['made.atom.xml', `<feed xmlns="http://www.w3.org/2005/Atom">\n${PAPERS.map(atom).join('')}</feed>\n`] as const,
    ['made.wos.tab', wosTab()] as const,
    ['profile.txt', profile()] as const,
    ['abstracts.txt', abstracts()] as const,
    ...Object.entries(COLUMNS).map(([name, columns]) => [name, table(columns)] as const),
    ...Object.entries(NETWORKS).map(([name, print]) => [name, print()] as const),
  ].map(([name, text]) => ({ name, bytes: encode(text) }))
