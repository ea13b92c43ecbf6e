import { describe, expect, it } from 'vitest'
import { dot } from '../../src/records/dot'
import { pajek } from '../../src/records/pajek'
import type { Format, ParsedSource, StatedNetwork } from '../../src/records/record'

function parse(format: Format, text: string, name: string): ParsedSource {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return format.parse({ name, text })
}

const TWO = '*Vertices 2\n1 "Ann Arm"\n2 "Bo Bell"\n'
const readPajek = (text: string, name = 'some.net'): ParsedSource => parse(pajek, text, name)
const readDot = (text: string): ParsedSource => parse(dot, text, 'some.dot')
const edgesOf = ({ network }: ParsedSource): unknown[] =>
  (network?.edges ?? []).map(({ source, target, weight }) => [source, target, weight])
const said = ({ issues }: ParsedSource): unknown[] => issues.map(({ line, severity }) => [line, severity])
const nodesOf = ({ network }: ParsedSource): StatedNetwork['nodes'] => network?.nodes ?? []

describe('edges of Pajek', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['*Edges\n1 2', [['1', '2', 1]], []],
    ['*edges\n1 2 3.5', [['1', '2', 3.5]], []],
    ['*Arcs\n1 -2 3', [['1', '2', 3]], []],
    [
      '*Edgeslist\n1 2 1',
      [
        ['1', '2', 1],
        ['1', '1', 1],
      ],
      [],
    ],
    ['*Arcslist\n2 1', [['2', '1', 1]], []],
    ['*Arcslist\n2', [], [[5, 'skipped']]],
    [
      '*Matrix\n0 2\n1 0',
      [
        ['1', '2', 2],
        ['2', '1', 1],
      ],
      [],
    ],
    ['*Matrix\n0 nan', [], [[5, 'skipped']]],
    ['*Matrix\n0 x', [], []],
    ['*Edges 1 2 3', [['1', '2', 3]], [[4, 'notice']]],
    ['*Arcs 1 2', [['1', '2', 1]], [[4, 'notice']]],
    ['*Arcs 12', [], []],
    ['*Edges\n1 x', [], [[5, 'skipped']]],
    ['*Edges\nx 1', [], [[5, 'skipped']]],
    ['*Edges\n-1 2', [], [[5, 'skipped']]],
    ['*Edges\n1 2 1 2 1', [['1', '2', 1]], [[5, 'notice']]],
    ['*Edges\n% 1 2', [], [[5, 'notice']]],
    ['*Edges\n% 1 7', [], []],
    ['*Edges\n% 1 2 3 4', [], []],
    ['% 1 2\n*Edges', [], []],
    ['1 2', [['1', '2', 1]], [[4, 'notice']]],
    ['1 2 x', [], [[4, 'skipped']]],
    [
      '*Thing\n1 2',
      [['1', '2', 1]],
      [
        [4, 'skipped'],
        [5, 'notice'],
      ],
    ],
    [
      '*Thing\nx',
      [],
      [
        [4, 'skipped'],
        [5, 'skipped'],
      ],
    ],
  ])('of %j are %j', (text, edges, issues) => {
    const parsed = readPajek(TWO + text)
    expect(edgesOf(parsed)).toEqual(edges)
    expect(said(parsed)).toEqual(issues)
  })

  it.each([
    ['*Arcs\n1 2', true],
    ['*Edges\n1 2', false],
    ['*Arcs\n1 2\n*Edges\n1 2', false],
    ['*Arcslist\n1 2', true],
    ['', false],
  ])('of %j are directed: %j', (text, directed) => {
    expect(readPajek(TWO + text).network?.directed).toBe(directed)
  })

  it.each([
    ['*Edges :1 "knows"\n1 2', { relation: 'knows' }],
    ['*Edges : "knows"\n1 2', { relation: 'knows' }],
    ['*Edges :1\n1 2', {}],
    ['*Edges\n1 2 1 c Blue w 2', { c: 'Blue', w: '2' }],
    ['*Edges\n1 2 c Blue', { c: 'Blue' }],
    ['*Edges\n1 2 1 [1-5] c Blue', { time: '[1-5]', c: 'Blue' }],
  ])('of %j say %j', (text, attributes) => {
    expect(readPajek(TWO + text).network?.edges[0]?.attributes).toEqual(attributes)
  })
})

describe('vertices of Pajek', () => {
  it.each([
    ['1 "Ann Arm"', { label: 'Ann Arm', x: null, y: null, attributes: {} }],
    ['1 Ann', { label: 'Ann' }],
    ['1', { label: '1' }],
    ['1 ""', { label: '1' }],
    ['1 "&#268;ek &#x10C;ek"', { label: 'Ček Ček' }],
    ['1 "&#0; &#55296;"', { label: '&#0; &#55296;' }],
    ['1 "Ann" 0.5 0.25', { x: 0.5, y: 0.25 }],
    ['1 "Ann" 0.5 0.25 0.1 ic Red bc Black', { x: 0.5, attributes: { ic: 'Red', bc: 'Black' } }],
    ['1 "Ann" 0.5 0.25 0.1 box ic Red', { attributes: { shape: 'box', ic: 'Red' } }],
    ['1 "Ann" 0.5 0.25 0.1 [1-5] ic Red', { attributes: { time: '[1-5]', ic: 'Red' } }],
  ])('of %j are %j', (line, node) => {
    expect(nodesOf(readPajek(`*Vertices 1\n${line}\n*Edges\n`))[0]).toMatchObject(node)
  })

  it.each(['ellipse', 'box', 'diamond', 'triangle', 'cross', 'empty', 'circle', 'house', 'man', 'woman', 'Box'])(
    'may be drawn as %s',
    (shape) => {
      const [node] = nodesOf(readPajek(`*Vertices 1\n1 "Ann" 0 0 0 ${shape} ic Red\n*Edges\n`))
      expect(node?.attributes).toEqual({ shape, ic: 'Red' })
    },
  )

  it.each<[string, string[], unknown[]]>([
    ['*Vertices 3\n1 "A"\n*Edges', ['1', '2', '3'], []],
    ['*Vertices 1\n5 "A"\n1 "B"\n*Edges', ['5', '1'], []],
    ['*Vertices 2\n1 "A"\n1 "B"\n*Edges', ['1', '2'], [[3, 'skipped']]],
    ['*Vertices 2\nx "A"\n*Edges', ['1', '2'], [[2, 'skipped']]],
    ['*Vertices 2\n0 "A"\n*Edges', ['1', '2'], [[2, 'skipped']]],
    ['*Vertices 2\n1.5 "A"\n*Edges', ['1', '2'], [[2, 'skipped']]],
    ['*Network lamps\n*Vertices 1\n*Edges', ['1'], []],
    ['*Vertices 100001\n1 "A"\n*Edges', ['1'], [[0, 'notice']]],
    ['x\n*Vertices 1\n', ['1'], [[1, 'skipped']]],
  ])('of %j are %j', (text, ids, issues) => {
    const parsed = readPajek(text)
    expect(nodesOf(parsed).map(({ id }) => id)).toEqual(ids)
    expect(said(parsed)).toEqual(issues)
  })

  it('of two modes say which they are of', () => {
    const modes = nodesOf(readPajek('*Vertices 3 2\n*Edges\n')).map(({ attributes }) => attributes)
    expect(modes).toEqual([{ mode: '1' }, { mode: '1' }, { mode: '2' }])
  })

  it.each<[string, string, unknown, unknown[], unknown[]]>([
    ['some.clu', '*Vertices 2\n1\n2\n', 'nodes', ['1', '2'], [null, null]],
    ['some.vec', '*Vertices 2\n1\n2\n', 'nodes', [null, null], [1, 2]],
    ['SOME.VEC', '*Vertices 2\n1\n2\n', 'nodes', [null, null], [1, 2]],
    ['some.vec.clu', '*Vertices 2\n1\n2\n', 'nodes', ['1', '2'], [null, null]],
    ['some.clu', '*Vertices 2\n1.5\n2\n', 'nodes', [null, null], [1.5, 2]],
    ['some.paj', '*Partition p\n*Vertices 2\n1\n2\n', 'nodes', ['1', '2'], [null, null]],
    ['some.paj', '*Vector v\n*Vertices 2\n1\n2\n', 'nodes', [null, null], [1, 2]],
    ['some.paj', `${TWO}*Partition p\n*Vertices 2\n3\n4\n`, 'whole', ['3', '4'], [null, null]],
    ['some.paj', `${TWO}*Vector v\n*Vertices 2\n3\n4\n`, 'whole', [null, null], [3, 4]],
  ])('of %s %j are in groups or of a size', (name, text, part, clusters, sizes) => {
    const parsed = readPajek(text, name)
    expect(parsed.network?.part).toBe(part)
    expect(nodesOf(parsed).map(({ cluster }) => cluster)).toEqual(clusters)
    expect(nodesOf(parsed).map(({ size }) => size)).toEqual(sizes)
  })

  it('of a half have no label, and what is no number is skipped', () => {
    const parsed = readPajek('*Partition p\n*Vertices 2\n1\nx\n', 'some.clu')
    expect(nodesOf(parsed).map(({ label, line }) => [label, line])).toEqual([
      ['', 3],
      ['', 0],
    ])
    expect(said(parsed)).toEqual([[4, 'skipped']])
  })

  it.each([
    ['*Vertices 1', 1],
    ['\ufeff  % a remark\n*network x', 1],
    ['*Verticesx', 0],
    ['Vertices 1', 0],
    ['*Edges', 0],
  ])('are known in %j: %j', (text, sureness) => {
    expect(pajek.sniff(text)).toBe(sureness)
  })
})

describe('a graph in DOT', () => {
  it.each<[string, unknown[]]>([
    ['graph { a -- b }', [['a', 'b', 1]]],
    [
      'digraph { a -> b -> c [weight=2] }',
      [
        ['a', 'b', 2],
        ['b', 'c', 2],
      ],
    ],
    [
      'digraph { a -> {b c} }',
      [
        ['a', 'b', 1],
        ['a', 'c', 1],
      ],
    ],
    [
      'digraph { edge [weight=3]; a -> b; { edge [weight=4] c -> d } e -> f }',
      [
        ['a', 'b', 3],
        ['c', 'd', 4],
        ['e', 'f', 3],
      ],
    ],
    ['digraph { a:n:w -> b:s }', [['a', 'b', 1]]],
    [
      'digraph { subgraph x { a b } -> c }',
      [
        ['a', 'c', 1],
        ['b', 'c', 1],
      ],
    ],
    ['digraph { "graph" -> "node" }', [['graph', 'node', 1]]],
    ['digraph { a -> }', []],
  ])('%j has the edges %j', (text, edges) => {
    expect(edgesOf(readDot(text))).toEqual(edges)
  })

  it.each([
    ['a [label="Ann Arm"]', { id: 'a', label: 'Ann Arm', attributes: {} }],
    ['a', { id: 'a', label: 'a' }],
    ['a [label="\\N"]', { label: 'a' }],
    ['a [label="x\\ny\\lz\\rq \\N \\\\"]', { label: 'x y z q a \\' }],
    ['a [pos="1,2!"]', { x: 1, y: 2, attributes: {} }],
    ['a [width=3]', { size: 3 }],
    ['a [cluster=k]', { cluster: 'k' }],
    ['a [group=k]', { cluster: 'k' }],
    ['a [cluster=k, group=l]', { cluster: 'k' }],
    ['subgraph cluster_k { a }', { cluster: 'k' }],
    ['subgraph "cluster-k" { a [cluster=l] }', { cluster: 'k' }],
    ['subgraph clusterk { a [cluster=l, group=m] }', { cluster: 'k' }],
    ['subgraph cluster { a }', { cluster: 'cluster' }],
    ['subgraph mycluster { a }', { cluster: null }],
    ['subgraph k { a }', { cluster: null }],
    ['node [shape=box]; a', { attributes: { shape: 'box' } }],
    ['node [shape=box]; a [shape=dot]', { attributes: { shape: 'dot' } }],
    ['edge [shape=box]; a', { attributes: {} }],
    ['a [bold]', { attributes: { bold: 'true' } }],
    ['a [p=q][r=s]', { attributes: { p: 'q', r: 's' } }],
    ['node=x; a', { id: 'a' }],
  ])('of %j has the node %j', (text, node) => {
    expect(nodesOf(readDot(`graph { ${text} }`))[0]).toMatchObject(node)
  })

  it.each([
    ['subgraph cluster_k { label="Oil"; a }', { k: 'Oil' }],
    ['subgraph cluster_k { graph [label="Oil"]; a }', { k: 'Oil' }],
    ['subgraph cluster_k { node [label="Oil"]; a }', {}],
    ['subgraph cluster_k { colour="Oil"; a }', {}],
    ['label="Oil"; a', {}],
    ['graph [label="Oil"]; a', {}],
  ])('of %j names its groups %j', (text, names) => {
    expect(readDot(`graph { ${text} }`).network?.clusterNames).toEqual(names)
  })

  it.each<[string, unknown[]]>([
    ['digraph {\na -> b\n}', []],
    ['digraph {\na ->\n}', [[2, 'skipped']]],
    ['digraph {\na -> b', [[2, 'notice']]],
    ['graph { a }\ngraph { b }', [[2, 'notice']]],
    ['graph { a }\nstrict graph x { b }', [[2, 'notice']]],
    [
      'graph { a }\n}\nb }',
      [
        [1, 'notice'],
        [2, 'notice'],
      ],
    ],
    ['digraph {\na [p=q\nb -> c }', [[2, 'notice']]],
  ])('of %j is told of at %j', (text, issues) => {
    expect(said(readDot(text)).slice(0, 2)).toEqual(issues)
  })

  it.each([
    ['graph { a }', 0.97],
    ['\ufeffdigraph x {', 0.97],
    ['strict digraph "a \\" b" {', 0.97],
    ['// remark\n# remark\n/* x */ Graph a.b-c{', 0.97],
    ['strictgraph {', 0],
    ['graphs {', 0],
    ['graph a b {', 0],
    ['a graph {', 0],
    ['graph [', 0],
  ])('is known in %j: %j', (text, sureness) => {
    expect(dot.sniff(text)).toBe(sureness)
  })
})
