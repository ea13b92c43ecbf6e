import { describe, expect, it } from 'vitest'
import { readSource, sniffFormat } from '../../src/records/formats'
import type { StatedNetwork } from '../../src/records/record'

const read = (text: string, name = 'made.txt') => readSource({ name, text })
const networkOf = (text: string, name?: string): StatedNetwork => {
  const { network } = read(text, name)
  if (network === undefined) throw new Error('No network was read.')
  return network
}
const pairs = ({ edges }: StatedNetwork) => edges.map(({ source, target, weight }) => [source, target, weight])
const labels = ({ nodes }: StatedNetwork) => nodes.map(({ label }) => label)

describe('GEXF', () => {
  const TEXT = `<?xml version="1.0"?>
<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">
  <graph defaultedgetype="directed" mode="dynamic">
    <attributes class="node">
      <attribute id="0" title="field" type="string"><default>maths</default></attribute>
      <attribute id="1" title="Modularity Class" type="integer"/>
    </attributes>
    <nodes>
      <node id="a" label="Ann &amp; Co" start="2019" end="2021">
        <attvalues><attvalue for="1" value="7"/></attvalues>
        <viz:size value="3"/><viz:position x="1.5" y="-2"/><viz:color r="255" g="0" b="16"/>
        <nodes><node id="b" label="Bo"/></nodes>
      </node>
      <node id="c"><attvalues><attvalue for="0" value="law"/></attvalues></node>
    </nodes>
    <edges>
      <edge source="a" target="b" weight="2.5" label="wrote"/>
      <edge source="b" target="d"/>
      <edge source="b" weight="many"/>
    </edges>
  </graph>
</gexf>`

  it('is read with labels, places, sizes, colours, values, usual values, times and nested nodes', () => {
    const { nodes, edges, directed } = networkOf(TEXT)
    expect(directed).toBe(true)
    const ann = nodes.find(({ id }) => id === 'a')
    expect(ann).toMatchObject({ label: 'Ann & Co', line: 9, x: 1.5, y: -2, size: 3, cluster: '7' })
    expect(ann?.attributes).toMatchObject({ field: 'maths', color: '#ff0010', start: '2019', end: '2021' })
    expect(nodes.find(({ id }) => id === 'b')?.attributes.parent).toBe('a')
    expect(nodes.find(({ id }) => id === 'c')).toMatchObject({ label: 'c', attributes: { field: 'law' } })
    expect(edges[0]).toMatchObject({ source: 'a', target: 'b', weight: 2.5, line: 17, attributes: { label: 'wrote' } })
  })

  it('says with the line what is amiss, and keeps the rest', () => {
    const { issues, network } = read(TEXT)
    expect(issues).toEqual([
      expect.objectContaining({ line: 18, severity: 'notice', message: expect.stringContaining('“d”') as string }),
      expect.objectContaining({ line: 19, severity: 'skipped' }),
    ])
    expect(network?.edges).toHaveLength(2)
  })

  it('that is cut keeps what stands before the cut', () => {
    const { network, issues } = read(TEXT.slice(0, TEXT.indexOf('<edge source="b" target')))
    expect(network?.nodes).toHaveLength(3)
    expect(network?.edges).toHaveLength(1)
    expect(issues[0]?.message).toMatch(/ends in the middle/)
  })

  it('with a document type of its own is refused: its entities are not expanded', () => {
    const bomb = '<!DOCTYPE gexf [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const { network, issues } = read(TEXT.replace('<?xml version="1.0"?>', bomb).replace('Bo', '&b;'))
    expect(network?.nodes ?? []).toEqual([])
    expect(issues[0]).toMatchObject({ severity: 'skipped', message: expect.stringMatching(/document type/) as unknown })
  })
})

describe('GraphML', () => {
  const TEXT = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="community" attr.type="string"><default>none</default></key>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d2" for="node" yfiles.type="nodegraphics"/>
  <graph edgedefault="undirected">
    <node id="n1"><data key="d0">north</data><data key="name">Ann</data></node>
    <node id="n2">
      <data key="d2"><y:ShapeNode><y:Geometry x="10" y="20" width="30" height="10"/><y:NodeLabel>Bo Ek</y:NodeLabel></y:ShapeNode></data>
      <graph><node id="n3"/></graph>
    </node>
    <edge source="n1" target="n2"><data key="d1">0.5</data></edge>
  </graph>
</graphml>`

  it('is read with keys, usual values, labels and places of yEd, and nested graphs laid flat', () => {
    const { network, issues } = read(TEXT)
    expect(network === undefined ? [] : labels(network)).toEqual(['Ann', 'n3', 'Bo Ek'])
    expect(network?.nodes.find(({ id }) => id === 'n2')).toMatchObject({ x: 25, y: 25, size: 30, cluster: 'none' })
    expect(network?.nodes.find(({ id }) => id === 'n1')?.cluster).toBe('north')
    expect(network === undefined ? [] : pairs(network)).toEqual([['n1', 'n2', 0.5]])
    expect(issues.map(({ line, message }) => [line, message])).toEqual([
      [6, 'The file does not declare the key “name”; its values were kept under that name.'],
    ])
  })
})

describe('Pajek', () => {
  const TEXT = `% made by hand
*Network "club"
*Vertices 4
1 "Ann Lee" 0.1 0.2 0.5 ellipse ic Red
2 "Bo &#34;the&#34; Ek" 0.3 0.4
3 Cy
*Arcs :1 "cites"
1 2 3
*Edges 2
2 3 0.5
*Edgeslist
1 3 4
*Arcs
x 2
`

  it('counts vertices from 1 and reads arcs, edges and lists, weights and places', () => {
    const network = networkOf(TEXT)
    expect(labels(network)).toEqual(['Ann Lee', 'Bo "the" Ek', 'Cy', '4'])
    expect(network.nodes[0]).toMatchObject({ line: 4, x: 0.1, y: 0.2, attributes: { shape: 'ellipse', ic: 'Red' } })
    expect(pairs(network)).toEqual([
      ['1', '2', 3],
      ['2', '3', 0.5],
      ['1', '3', 1],
      ['1', '4', 1],
    ])
    expect(network.edges[0]?.attributes).toEqual({ relation: 'cites' })
    expect(read(TEXT).issues).toEqual([expect.objectContaining({ line: 14, severity: 'skipped' })])
  })

  it('reads a partition and a vector as halves of a pair', () => {
    const partition = networkOf('*Vertices 3\n1\n1\n2\n', 'club.clu')
    expect(partition).toMatchObject({ part: 'nodes', edges: [] })
    expect(partition.nodes.map(({ id, cluster }) => [id, cluster])).toEqual([
      ['1', '1'],
      ['2', '1'],
      ['3', '2'],
    ])
    expect(networkOf('*Vertices 2\n0.5\n2\n', 'club.vec').nodes.map(({ size }) => size)).toEqual([0.5, 2])
  })

  it('makes no vertices of a number alone, however large it is', () => {
    expect(networkOf('*Vertices 999999999\n*Edges\n1 2\n').nodes).toHaveLength(2)
  })
})

describe('DOT', () => {
  const TEXT = `/* a
remark */
digraph "club of \\"four\\"" {
  node [kind=person]; edge [weight=2]
  subgraph cluster_north { label="The North"; ann [label="Ann\\nLee", pos="10,20!"]; bo }
  # a line of its own
  ann -> bo -> { cy "d e" } [weight=3, label="to" + " all"]
  cy:port -> ann // and back
  x = y
  !
}`

  it('is read with clusters, usual values, chains, sets, quoted names and remarks', () => {
    const { network, issues } = read(TEXT)
    if (network === undefined) throw new Error('No network.')
    expect(labels(network)).toEqual(['Ann Lee', 'bo', 'cy', 'd e'])
    expect(network.directed).toBe(true)
    expect(network.nodes[0]).toMatchObject({ line: 5, x: 10, y: 20, cluster: 'north', attributes: { kind: 'person' } })
    expect(network.clusterNames).toEqual({ north: 'The North' })
    expect(pairs(network)).toEqual([
      ['ann', 'bo', 3],
      ['bo', 'cy', 3],
      ['bo', 'd e', 3],
      ['cy', 'ann', 2],
    ])
    expect(network.edges[0]?.attributes.label).toBe('to all')
    expect(issues).toEqual([expect.objectContaining({ line: 10 })])
  })

  it('that is cut, or nests without end, keeps what it can', () => {
    expect(networkOf('graph { a -- b; c -- ').edges).toHaveLength(1)
    expect(read(`graph ${'{ '.repeat(5000)} a -- b`).issues.length).toBeGreaterThan(0)
  })
})

describe('VOSviewer', () => {
  it('JSON is read with its weights, scores, clusters and their names, and its byte order mark', () => {
    const text = JSON.stringify(
      {
        network: {
          items: [
            {
              id: 1,
              label: 'Ann',
              x: -0.5,
              y: 1,
              cluster: 2,
              weights: { Links: 1, Documents: 9 },
              scores: { Year: 2020 },
            },
            { id: 'b', label: 'Bo &amp; Co', cluster: 2 },
            { label: '' },
          ],
          links: [{ source_id: 1, target_id: 'b', strength: 0.25 }, { source_id: 1 }],
          clusters: [{ cluster: 2, label: 'North' }],
        },
      },
      null,
      1,
    )
    const { network, issues, records } = read(`\ufeff${text}`)
    expect(network?.nodes[0]).toMatchObject({ label: 'Ann', line: 4, x: -0.5, y: 1, size: 9, cluster: '2' })
    expect(network?.nodes[0]?.attributes).toEqual({
      'weight<Links>': '1',
      'weight<Documents>': '9',
      'score<Year>': '2020',
    })
    expect(network?.nodes[1]?.label).toBe('Bo & Co')
    expect(network?.clusterNames).toEqual({ '2': 'North' })
    expect(network === undefined ? [] : pairs(network)).toEqual([['1', 'b', 0.25]])
    expect(issues.map(({ severity }) => severity)).toEqual(['skipped', 'skipped'])
    expect(records).toEqual([])
  })

  it('items that are papers are records too, in keys of their own or in a description', () => {
    const items = [
      {
        id: 1,
        label: 'x',
        title: 'On gulls',
        authors: 'Ann Lee, Bo Ek',
        abstract: 'We look.',
        heading: 'ICLR, 28 Sep 2020',
      },
      {
        id: 2,
        label: 'y',
        description:
          '<table><tr><td>Authors:</td><td>Lee, A.; Ek, B.</td></tr><tr><td>Title:</td><td>On <b>terns</b> &amp; more</td></tr><tr><td>Source:</td><td>Birds</td></tr><tr><td>Year:</td><td>2019</td></tr></table>',
      },
    ]
    const { records, network } = read(JSON.stringify({ network: { items, links: [] } }, null, 1))
    expect(network?.nodes).toHaveLength(2)
    expect(records[0]).toMatchObject({
      title: 'On gulls',
      authors: ['Ann Lee', 'Bo Ek'],
      abstract: 'We look.',
      venue: 'ICLR',
      date: { year: 2020, month: 9, day: 28 },
    })
    expect(records[1]).toMatchObject({ title: 'On terns & more', authors: ['A. Lee', 'B. Ek'], venue: 'Birds' })
  })
})

describe('CX2 and CX', () => {
  const good = [
    { CXVersion: '2.0', hasFragments: false },
    { metaData: [{ name: 'nodes', elementCount: 2 }] },
    { attributeDeclarations: [{ nodes: { name: { d: 'string', a: 'n' }, kind: { d: 'string', v: 'person' } } }] },
    {
      nodes: [
        { id: 0, x: 1, y: 2, v: { n: 'Ann' } },
        { id: 1, v: { n: 'Bo', kind: 'group' } },
      ],
    },
    { edges: [{ id: 0, s: 0, t: 1, v: { weight: 4 } }] },
    { status: [{ success: true, error: '' }] },
  ]

  it('are read with short names and usual values of attributes', () => {
    const { network, issues } = read(JSON.stringify(good))
    expect(issues).toEqual([])
    expect(network?.nodes[0]).toMatchObject({ id: '0', label: 'Ann', x: 1, y: 2, attributes: { kind: 'person' } })
    expect(network?.edges).toEqual([expect.objectContaining({ source: '0', target: '1', weight: 4 })])
    const old = [
      { numberVerification: [{ longNumber: 1 }] },
      { nodes: [{ '@id': 5, n: 'Ann' }, { '@id': 6 }] },
      { edges: [{ '@id': 1, s: 5, t: 6, i: 'binds' }] },
      { nodeAttributes: [{ po: 6, n: 'kind', v: 'group' }] },
      { cartesianLayout: [{ node: 5, x: 3, y: 4 }] },
    ]
    expect(networkOf(JSON.stringify(old)).nodes).toMatchObject([
      { label: 'Ann', x: 3, y: 4 },
      { label: '6', attributes: { kind: 'group' } },
    ])
  })

  it.each([
    ['no version', good.slice(1), /which version/],
    ['no status', good.slice(0, -1), /status/],
    [
      'a count that is not so',
      good.map((part) => ('metaData' in part ? { metaData: [{ name: 'nodes', elementCount: 3 }] } : part)),
      /says that it holds 3/,
    ],
  ])('with %s are read, and say so', (_what, aspects, message) => {
    const { network, issues } = read(JSON.stringify(aspects))
    expect(network?.nodes).toHaveLength(2)
    expect(issues.map((issue) => issue.message).join(' ')).toMatch(message)
  })

  it('that are cut keep the nodes and edges before the cut, and say at which line', () => {
    const edges = [
      { id: 0, s: 0, t: 1 },
      { id: 1, s: 1, t: 0, v: { weight: 9 } },
    ]
    const text = JSON.stringify([...good.slice(0, 4), { edges }], null, 1)
    const cut = text.slice(0, text.indexOf('"weight"'))
    const { network, issues } = read(cut)
    expect(network?.nodes).toHaveLength(2)
    expect(network?.edges).toHaveLength(1)
    const lost = issues.find(({ severity }) => severity === 'skipped')
    expect(lost?.message).toMatch(/no JSON here/)
    expect(cut.split('\n')[(lost?.line ?? 0) - 1]).toMatch(/^\s+\{$/)
  })
})

describe('Cytoscape.js JSON', () => {
  it('is read as lists of nodes and edges, or as one list of elements', () => {
    const nodes = [{ data: { id: 'a', name: 'Ann', group: 'north' }, position: { x: 1, y: 2 } }, { data: { id: 'b' } }]
    const edges = [{ data: { source: 'a', target: 'b', weight: 2 } }]
    const [first, second] = [{ elements: { nodes, edges } }, [...nodes, ...edges]].map((value) =>
      networkOf(JSON.stringify(value)),
    )
    expect(first?.nodes[0]).toMatchObject({ id: 'a', label: 'Ann', x: 1, y: 2, cluster: 'north' })
    expect(first?.edges).toEqual([expect.objectContaining({ source: 'a', target: 'b', weight: 2 })])
    expect(second?.nodes).toEqual(first?.nodes)
  })
})

describe('tables', () => {
  it('of edges are read by the names of their columns, in any of the usual delimiters', () => {
    for (const delimiter of [',', ';', '\t']) {
      const text = ['Source,Target,Weight,Type', 'a,b,2,Undirected', '"c d",a,1.5,Undirected', ',a,1,Undirected']
        .join('\n')
        .replaceAll(',', delimiter)
      const { network, issues } = read(text)
      expect(network === undefined ? [] : pairs(network)).toEqual([
        ['a', 'b', 2],
        ['c d', 'a', 1.5],
      ])
      expect(network?.part).toBe('edges')
      expect(issues).toEqual([expect.objectContaining({ line: 4, severity: 'skipped' })])
    }
  })

  it('of nodes give labels, places and attributes; guarded cells are as they were', () => {
    const { nodes, part } = networkOf("Id,Label,X,Y,Group\n1,'=SUM(1),3,4,north\n2,Bo,5,6,south\n")
    expect(part).toBe('nodes')
    expect(nodes).toMatchObject([
      { id: '1', label: '=SUM(1)', x: 3, y: 4, cluster: 'north', line: 2 },
      { id: '2', label: 'Bo', x: 5, y: 6, cluster: 'south', line: 3 },
    ])
  })

  it('without a row of names are networks only where nothing else can be meant', () => {
    expect(sniffFormat('Ann,Bo\nBo,Cy\nCy,Ann\n')).toBe('edge-table')
    expect(sniffFormat('1\t2\t5\n2\t3\t1\n')).toBe('vosviewer-network')
    for (const text of [
      'Lee, Ann\nEk, Bo\nDay, Cy\n',
      'Alice,4.81,Charlie\nBo,94.71,Paris\n',
      'node1 binds node2\nnode2 binds node3\n',
      'a sentence\nof words\n',
      'name,age\nAnn,25\nBo,30\n',
    ])
      expect(['edge-table', 'vosviewer-network', 'node-table']).not.toContain(sniffFormat(text))
  })
})

it('no text makes a reader of networks throw, and attributes reach nothing but themselves', () => {
  const { nodes } = networkOf(
    '{"elements":{"nodes":[{"data":{"id":"a","__proto__":{"polluted":1},"constructor":"x"}}]}}',
  )
  expect(nodes[0]?.attributes).toEqual({})
  expect({}).not.toHaveProperty('polluted')
  for (const start of [
    '<gexf>',
    '<graphml>',
    '[{"CXVersion":',
    '{"network":{"items":[',
    '*Vertices 3\n',
    'graph {',
    'Source,Target\n',
  ])
    for (const rest of ['', '<', '{{{{', ']]]', '"', '\u0000\ud800', '&&&;', '1 2 3 4', '<![CDATA['])
      expect(() => read(start + rest)).not.toThrow()
})
