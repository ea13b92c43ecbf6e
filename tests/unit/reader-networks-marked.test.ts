import { describe, expect, it } from 'vitest'
import { cx2 } from '../../src/records/cx2'
import { cytoscapeJson } from '../../src/records/cytoscape-json'
import { gexf } from '../../src/records/gexf'
import { graphml } from '../../src/records/graphml'
import type { Format, ParsedSource, StatedEdge, StatedNode } from '../../src/records/record'
import { parse } from '../fixtures/parse-text'

const nodeOf = ({ network }: ParsedSource): StatedNode | undefined => network?.nodes[0]
const edgeOf = ({ network }: ParsedSource): StatedEdge | undefined => network?.edges[0]
const said = ({ issues }: ParsedSource): unknown[] => issues.map(({ line, severity }) => [line, severity])

describe('GEXF', () => {
  const read = (inner: string, graph = ''): ParsedSource => parse(gexf, `<gexf><graph ${graph}>${inner}</graph></gexf>`)

  it.each([
    ['<node id="a" label="Ann"/>', { id: 'a', label: 'Ann', size: null, x: null, attributes: {} }],
    ['<node id="a"/>', { label: 'a' }],
    ['<node id="a"><viz:position x="1" y="2"/><viz:size value="3"/></node>', { x: 1, y: 2, size: 3 }],
    ['<node id="a"><color r="255" g="0" b="10"/></node>', { attributes: { color: '#ff000a' } }],
    ['<node id="a"><color r="256" g="0" b="10"/></node>', { attributes: {} }],
    ['<node id="a"><color r="-1" g="0" b="10"/></node>', { attributes: {} }],
    ['<node id="a"><color r="1" g="0"/></node>', { attributes: {} }],
    ['<node id="a"><color hex="#FFA"/></node>', { attributes: { color: '#ffa' } }],
    ['<node id="a"><color hex="ff00aa"/></node>', { attributes: { color: '#ff00aa' } }],
    ['<node id="a"><color hex="#fg0000"/></node>', { attributes: {} }],
    ['<node id="a"><color hex="#ff"/></node>', { attributes: {} }],
    ['<node id="a"><shape value="disc"/></node>', { attributes: { shape: 'disc' } }],
    ['<node id="a" start="1" end="2"/>', { attributes: { start: '1', end: '2' } }],
    ['<node id="a" startopen="1" endopen="2"/>', { attributes: { startopen: '1', endopen: '2' } }],
    ['<node id="a" timestamp="1"/>', { attributes: { timestamp: '1' } }],
    ['<node id="a" timestamps="1" intervals="2"/>', { attributes: { timestamps: '1', intervals: '2' } }],
    [
      '<node id="a"><spell start="1" end="2"/><spell startopen="3" endopen="4"/><spell/></node>',
      { attributes: { spells: '1–2; 3–4; –' } },
    ],
    ['<node id="a" pid="p"/>', { attributes: { parent: 'p' } }],
    ['<node id="b"><node id="a"/></node>', { id: 'a', attributes: { parent: 'b' } }],
    [
      '<attributes class="node"><attribute id="0" title="kind"><default> k </default></attribute></attributes><node id="a"/>',
      { attributes: { kind: 'k' } },
    ],
    [
      '<attributes><attribute id="0" title="kind"/></attributes><node id="a"><attvalue for="0" value="k"/></node>',
      { attributes: { kind: 'k' } },
    ],
    [
      '<attributes><attribute title="kind"/></attributes><node id="a"><attvalue id="kind" value="k"/></node>',
      { attributes: { kind: 'k' } },
    ],
  ])('of %s has the node %j', (inner, node) => {
    expect(nodeOf(read(inner))).toMatchObject(node)
  })

  it.each([
    ['<edge source="a" target="b" weight="2"/>', 2, {}],
    ['<edge source="a" target="b"/>', 1, {}],
    ['<edge source="a" target="b" label="l" kind="k" type="t"/>', 1, { label: 'l', kind: 'k', type: 't' }],
    ['<edge source="a" target="b"><thickness value="4"/></edge>', 1, { thickness: '4' }],
    [
      '<attributes class="edge"><attribute id="0" title="weight"/></attributes><edge source="a" target="b"><attvalue for="0" value="3"/></edge>',
      3,
      { weight: '3' },
    ],
    [
      '<attributes class="edge"><attribute id="0" title="Weight"><default>5</default></attribute></attributes><edge source="a" target="b"/>',
      5,
      { Weight: '5' },
    ],
  ])('of %s has an edge of %j and %j', (inner, weight, attributes) => {
    const edge = edgeOf(read(inner))
    expect([edge?.weight, edge?.attributes]).toEqual([weight, attributes])
  })

  it.each<[string, string, boolean, unknown[]]>([
    ['', '<node id="a"/>', false, []],
    ['defaultedgetype="directed"', '<node id="a"/>', true, []],
    ['defaultedgetype="undirected"', '<node id="a"/>', false, []],
    ['', '<node label="a"/>', false, [[1, 'skipped']]],
    ['', '<node id="a"/><edge source="a"/>', false, [[1, 'skipped']]],
    ['', '<node id="a"/><edge target="a"/>', false, [[1, 'skipped']]],
    ['', '<node id="a"><attvalue for="0" value="k"/><attvalue for="0" value="l"/></node>', false, [[1, 'notice']]],
    ['', '<node id="a"><attvalue for="0"/><attvalue value="1"/></node>', false, []],
  ])('with %j and %s', (graph, inner, directed, issues) => {
    const parsed = read(inner, graph)
    expect([parsed.network?.directed, said(parsed)]).toEqual([directed, issues])
  })
})

describe('GraphML', () => {
  const read = (inner: string, graph = ''): ParsedSource =>
    parse(graphml, `<graphml><graph ${graph}>${inner}</graph></graphml>`)
  const key = (id: string, name: string, of = ''): string => `<key id="${id}" attr.name="${name}"${of}/>`

  it.each([
    ['<node id="a"/>', { id: 'a', label: 'a' }],
    [`${key('0', 'label')}<node id="a"><data key="0"> Ann </data></node>`, { label: 'Ann' }],
    [`${key('0', 'name')}<node id="a"><data key="0">Ann</data></node>`, { label: 'Ann' }],
    [`${key('0', 'Node Label')}<node id="a"><data key="0">Ann</data></node>`, { label: 'Ann' }],
    [
      `${key('0', 'name')}${key('1', 'label')}<node id="a"><data key="0">A</data><data key="1">B</data></node>`,
      { label: 'B' },
    ],
    [`${key('0', 'size')}<node id="a"><data key="0">3</data></node>`, { size: 3 }],
    [`${key('0', 'node_size')}<node id="a"><data key="0">3</data></node>`, { size: 3 }],
    [
      `${key('0', 'x')}${key('1', 'y')}<node id="a"><data key="0">1</data><data key="1">2</data></node>`,
      { x: 1, y: 2 },
    ],
    ['<node id="a"><y:Geometry x="1" y="2" width="4" height="6"/></node>', { x: 3, y: 5, size: 4 }],
    ['<node id="a"><y:Geometry x="1" y="2"/></node>', { x: 1, y: 2, size: null }],
    ['<node id="a"><y:Fill color="#fff"/><y:Fill color="#000"/></node>', { attributes: { color: '#fff' } }],
    ['<node id="a"><y:NodeLabel> Ann </y:NodeLabel><y:NodeLabel>B</y:NodeLabel></node>', { label: 'Ann' }],
    ['<key id="0" yfiles.type="kind"/><node id="a"><data key="0">k</data></node>', { attributes: { kind: 'k' } }],
    ['<key id="kind"/><node id="a"><data key="kind">k</data></node>', { attributes: { kind: 'k' } }],
    [
      '<key id="0" attr.name="kind" for="node"><default> k </default></key><node id="a"/>',
      { attributes: { kind: 'k' } },
    ],
    ['<key id="0" attr.name="kind"><default>k</default></key><node id="a"/>', { attributes: { kind: 'k' } }],
    ['<key id="0" attr.name="kind" for="edge"><default>k</default></key><node id="a"/>', { attributes: {} }],
    ['<node id="b"><graph><node id="a"/></graph></node>', { id: 'a', attributes: { parent: 'b' } }],
  ])('of %s has the node %j', (inner, node) => {
    expect(nodeOf(read(inner))).toMatchObject(node)
  })

  it.each([
    ['<edge source="a" target="b"/>', 1, {}],
    ['<edge source="a" target="b" directed="true"/>', 1, { directed: 'true' }],
    [`${key('0', 'Weight')}<edge source="a" target="b"><data key="0">2</data></edge>`, 2, { Weight: '2' }],
    ['<edge source="a" target="b"><y:EdgeLabel>l</y:EdgeLabel></edge>', 1, { label: 'l' }],
  ])('of %s has an edge of %j and %j', (inner, weight, attributes) => {
    const edge = edgeOf(read(inner))
    expect([edge?.weight, edge?.attributes]).toEqual([weight, attributes])
  })

  it.each<[string, string, boolean, unknown[]]>([
    ['edgedefault="directed"', '<node id="a"/>', true, []],
    ['edgedefault="undirected"', '<node id="a"/>', false, []],
    ['edgedefault="directed"', '<node id="a"><graph edgedefault="undirected"/></node>', true, []],
    ['', '<node/>', false, [[1, 'skipped']]],
    ['', '<node id="a"/><edge source="a"/>', false, [[1, 'skipped']]],
    ['', '<node id="a"/><hyperedge/>', false, [[1, 'skipped']]],
    ['', '<node id="a"><data key="q">1</data><data key="q">2</data></node>', false, [[1, 'notice']]],
  ])('with %j and %s', (graph, inner, directed, issues) => {
    const parsed = read(inner, graph)
    expect([parsed.network?.directed, said(parsed)]).toEqual([directed, issues])
  })
})

describe('the JSON of Cytoscape.js', () => {
  const read = (value: unknown): ParsedSource => parse(cytoscapeJson, JSON.stringify(value))

  it.each([
    [
      { data: { id: 'a', label: 'Ann' }, position: { x: 1, y: 2 } },
      { id: 'a', label: 'Ann', x: 1, y: 2 },
    ],
    [{ data: { id: 7, name: 'Ann', size: 3 } }, { id: '7', label: 'Ann', size: 3 }],
    [{ data: { id: 'a', shared_name: 'Ann' } }, { label: 'Ann' }],
    [{ data: { id: 'a', kind: 'k' } }, { label: 'a', x: null, attributes: { kind: 'k' } }],
    [{ group: 'nodes', data: { id: 'a' } }, { id: 'a' }],
  ])('of %j has the node %j', (element, node) => {
    expect(nodeOf(read([element]))).toMatchObject(node)
    expect(nodeOf(read({ elements: { nodes: [element] } }))).toMatchObject(node)
  })

  it.each<[unknown, unknown[]]>([
    [[{ data: { id: 'a' } }], []],
    [[{ data: {} }], [[1, 'skipped']]],
    [[{ data: { id: '' } }], [[1, 'skipped']]],
    [[{ id: 'a' }], [[1, 'skipped']]],
    [[{ group: 'edges', data: { id: 'a', source: 'b' } }], [[1, 'skipped']]],
    [{ elements: { edges: [{ data: { target: 'b' } }], nodes: [] } }, [[1, 'skipped']]],
    [{ thing: 1 }, [[0, 'skipped']]],
  ])('of %j is told of at %j', (value, issues) => {
    expect(said(read(value))).toEqual(issues)
  })

  it('has its edges with or without their groups', () => {
    const edge = { data: { id: 'e', source: 'a', target: 2, weight: 3, kind: 'k' } }
    const told = { source: 'a', target: '2', weight: 3, attributes: { weight: '3', kind: 'k' } }
    expect(edgeOf(read([edge]))).toMatchObject(told)
    expect(edgeOf(read({ elements: { nodes: [], edges: [edge] } }))).toMatchObject(told)
    expect(edgeOf(read([{ data: { source: 'a', target: 'b' } }]))?.weight).toBe(1)
  })
})

describe('the networks are known', () => {
  it.each<[Format, string, number]>([
    [gexf, '<gexf>', 1],
    [gexf, '\ufeff <?xml?><GEXF >', 1],
    [gexf, '<gexfs>', 0],
    [gexf, 'x<gexf>', 0],
    [graphml, '<graphml>', 1],
    [graphml, ' <?xml?>\n<graphml x="1">', 1],
    [graphml, '<graphmls>', 0],
    [graphml, 'x<graphml>', 0],
    [cx2, '[{"CXVersion" : "2.0"}]', 1],
    [cx2, '\ufeff[ {"numberVerification":[]}]', 1],
    [cx2, '[{"metaData" : [ ]}]', 0.9],
    [cx2, '[{"x":1,"metaData":[]}]', 0],
    [cx2, '{"CXVersion":"2.0"}', 0],
    [cytoscapeJson, '[{"data":{"id":"a"}}]', 0.9],
    [cytoscapeJson, '[{"group":"nodes","data" : {}}]', 0.9],
    [cytoscapeJson, '[{"position":{}}]', 0],
    [cytoscapeJson, '{"elements" : [ {"data":{}}]}', 0.95],
    [cytoscapeJson, '{"elements":{"nodes":[]}}', 0.95],
    [cytoscapeJson, '{"elements":{"edges":[]}}', 0.95],
    [cytoscapeJson, '{"elements":{"things":[]}}', 0],
    [cytoscapeJson, '"elements":[{}]', 0],
  ])('%#: %s', (format, text, sureness) => {
    expect([text, format.sniff(text)]).toEqual([text, sureness])
  })
})
