import { describe, expect, it } from 'vitest'
import { findDataFormat } from '../../src/export/data-formats'
import { printCsvTables } from '../../src/export/csv'
import { printCx2 } from '../../src/export/cx2'
import { printCytoscapeJson } from '../../src/export/cytoscape-json'
import { printDot } from '../../src/export/dot'
import { printGexf } from '../../src/export/gexf'
import { printPajek } from '../../src/export/pajek'
import { printVosviewerJson } from '../../src/export/vosviewer-json'
import { readSource } from '../../src/records/formats'
import { joinNetworkFiles } from '../../src/resolve/network-files'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'
import { sampleAtlas } from '../fixtures/sample-atlas'
import { printStated, networkFile, statedAtlas, statedEdge, statedNode } from '../fixtures/stated-networks'
import { wholeText } from '../fixtures/whole-text'

type Json = Readonly<Record<string, unknown>>
const listOf = (value: unknown): readonly Json[] => value as readonly Json[]
const aspectOf = (aspects: readonly Json[], name: string): readonly Json[] =>
  aspects.flatMap((aspect) => (name in aspect ? listOf(aspect[name]) : []))

const ODD = statedAtlas(
  networkFile({
    nodes: ['a', 'b', 'c'].map((id, index) => statedNode(id, { label: `<b>${id}</b> & co`, x: index, y: 0 })),
    edges: [statedEdge('a', 'b', 2), statedEdge('b', 'c', 0), statedEdge('a', 'c', -1)],
  }),
)

describe('GEXF', () => {
  it('tells in spells in which years the papers of people and ties are', () => {
    const text = wholeText(printGexf(EXPORTED_ATLAS, 'coauthors'))
    expect(text).toContain('mode="dynamic" timeformat="integer"')
    expect(text.match(/<spell start="2026" end="2026"\/>/g)).toHaveLength(3)
    expect(wholeText(printGexf(ODD, 'stated'))).not.toContain('spell')
  })

  it('parts spells where a year has no paper', () => {
    const text = wholeText(printGexf(sampleAtlas(), 'coauthors'))
    const spells = [...text.matchAll(/<spell start="(\d+)" end="(\d+)"\/>/g)].map(([, start, end]) => [start, end])
    expect(spells.length).toBeGreaterThan(10)
    expect(spells.every(([start, end]) => Number(start) <= Number(end))).toBe(true)
  })
})

describe('VOSviewer JSON', () => {
  const rulesOf = (text: string) => {
    const { network } = JSON.parse(text) as { network: Json }
    return { items: listOf(network.items), links: listOf(network.links), clusters: listOf(network.clusters) }
  }

  it('keeps the rules by which VOSviewer opens a file', () => {
    for (const id of ['coauthors', 'papers', 'topics', 'knowledge'] as const) {
      const { items, links, clusters } = rulesOf(wholeText(printVosviewerJson(sampleAtlas(), id)))
      const ids = items.map((item) => item.id)
      expect(items.length).toBeGreaterThanOrEqual(3)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.every((own) => typeof own === 'string' && own !== '')).toBe(true)
      expect(new Set(items.map((item) => `${String(item.x)} ${String(item.y)}`)).size).toBeGreaterThan(1)
      const keys = new Set(items.map((item) => Object.keys(item.weights as Json).join()))
      expect(keys.size).toBe(1)
      for (const { x, y, cluster, weights, scores } of items) {
        expect(Math.abs(Number(x))).toBeLessThanOrEqual(1)
        expect(Math.abs(Number(y))).toBeLessThanOrEqual(1)
        expect(Number.isInteger(cluster) && Number(cluster) >= 1 && Number(cluster) <= 1000).toBe(true)
        expect(Object.values(weights as Json).every((weight) => typeof weight === 'number' && weight >= 0)).toBe(true)
        expect(Object.values(scores as Json).every((score) => score === null || typeof score === 'number')).toBe(true)
      }
      expect(links.length).toBeGreaterThan(0)
      for (const { source_id, target_id, strength } of links) {
        expect(ids).toContain(source_id)
        expect(ids).toContain(target_id)
        expect(Number(strength)).toBeGreaterThan(0)
      }
      expect(new Set(items.map((item) => item.cluster))).toEqual(new Set(clusters.map((entry) => entry.cluster)))
    }
  })

  it('leaves out ties without a weight, and writes markup in labels as letters', () => {
    const { items, links } = rulesOf(wholeText(printVosviewerJson(ODD, 'stated')))
    expect(links).toEqual([{ source_id: 'a', target_id: 'b', strength: 2 }])
    expect(items[0]?.label).toBe('&lt;b>a&lt;/b> & co')
  })
})

describe('CX2', () => {
  const aspects = JSON.parse(wholeText(printCx2(sampleAtlas(), 'coauthors'))) as readonly Json[]
  const names = aspects.map((aspect) => Object.keys(aspect)[0] ?? '')

  it('has its aspects in the order that the format asks for, and the status last', () => {
    expect(aspects[0]).toEqual({ CXVersion: '2.0', hasFragments: false })
    expect(names[1]).toBe('metaData')
    expect(names.at(-1)).toBe('status')
    expect(aspectOf(aspects, 'status')).toEqual([{ error: '', success: true }])
    expect(names.indexOf('attributeDeclarations')).toBeLessThan(names.indexOf('networkAttributes'))
    expect(names.indexOf('attributeDeclarations')).toBeLessThan(names.indexOf('nodes'))
    expect(names.indexOf('nodes')).toBeLessThan(names.indexOf('edges'))
    expect(names.indexOf('edges')).toBeLessThan(names.indexOf('visualProperties'))
  })

  it('counts in its metadata what it holds, and numbers nodes and edges once each', () => {
    const [nodes, edges] = [aspectOf(aspects, 'nodes'), aspectOf(aspects, 'edges')]
    for (const { name, elementCount } of aspectOf(aspects, 'metaData'))
      expect(aspectOf(aspects, String(name))).toHaveLength(Number(elementCount))
    const ids = new Set(nodes.map(({ id }) => id))
    expect(ids.size).toBe(nodes.length)
    expect([...ids].every(Number.isInteger)).toBe(true)
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
    expect(edges.every(({ s, t }) => ids.has(s) && ids.has(t))).toBe(true)
  })

  it('declares every attribute with the type that its values have', () => {
    const [declared] = aspectOf(aspects, 'attributeDeclarations')
    const fits = (value: unknown, type: unknown): boolean =>
      type === 'integer'
        ? Number.isInteger(value)
        : type === 'double'
          ? typeof value === 'number'
          : typeof value === type
    for (const kind of ['nodes', 'edges']) {
      const types = declared?.[kind] as Readonly<Record<string, Json>>
      for (const { v } of aspectOf(aspects, kind))
        for (const [name, value] of Object.entries(v as Json)) {
          expect(types[name], `${kind} ${name}`).toBeDefined()
          expect(fits(value, types[name]?.d), `${kind} ${name} ${String(value)}`).toBe(true)
        }
    }
  })
})

describe('Pajek', () => {
  it('numbers vertices from 1 and gives each its community in the partition', () => {
    const printed = printPajek(EXPORTED_ATLAS, 'coauthors')
    const [network, partition] = [wholeText(printed.network), wholeText(printed.partition)]
    expect(network.split('\n').slice(0, 2)).toEqual(['*Vertices 2', '1 "Ada Łukasz" 0.100000 0.200000 0.5'])
    expect(network).toMatch(/^\*Edges\n1 2 0\.5\n$/m)
    expect(partition).toBe('*Vertices 2\n1\n1\n')
  })
})

describe('DOT and Cytoscape.js JSON', () => {
  it('hold communities as clusters, and elements with a style', () => {
    expect(wholeText(printDot(EXPORTED_ATLAS, 'coauthors'))).toMatch(
      /subgraph cluster_1 \{\n {4}label="Around Ada & Eve"/,
    )
    const { elements, style } = JSON.parse(wholeText(printCytoscapeJson(EXPORTED_ATLAS, 'coauthors'))) as {
      elements: { nodes: { data: Json; position: Json }[]; edges: { data: Json }[] }
      style: Json[]
    }
    expect(elements.nodes[0]).toMatchObject({
      data: { id: 'author:ada', name: 'Ada Łukasz', papers: 1 },
      position: { x: 10, y: 20 },
    })
    expect(elements.edges[0]?.data).toMatchObject({ source: 'author:ada', target: 'author:eve', weight: 0.5 })
    expect(style.map(({ selector }) => selector)).toContain('edge')
  })
})

it('the longest ending that fits decides the format', () => {
  expect(findDataFormat('map.vosviewer.json')?.label).toMatch(/VOSviewer/)
  expect(findDataFormat('map.json')?.label).toMatch(/project/)
  for (const ending of ['.gexf', '.graphml', '.net', '.cx2', '.cyjs', '.dot', '.csv'])
    expect(findDataFormat(`MAP${ending.toUpperCase()}`)?.ending).toBe(ending)
})

it.each(['.gexf', '.graphml', '.cx2', '.cyjs'])(
  'what a file states besides is kept in %s, with its sizes',
  async (ending) => {
    const attributes = { 'weight<Documents>': '9', 'a "name" & <more>': 'x', kind: 'theirs', __proto: 'p' }
    const atlas = statedAtlas(
      networkFile({
        nodes: [
          statedNode('a', { size: 37, attributes, x: 0, y: 0 }),
          statedNode('b', { size: 2, x: 1, y: 1 }),
          statedNode('c', { size: 1, x: 2, y: 0 }),
        ],
        edges: [
          { ...statedEdge('a', 'b', 2), attributes: { since: '1999' } },
          { ...statedEdge('b', 'a', 1), attributes: { since: '2004' } },
        ],
      }),
    )
    const [file] = await printStated(ending, atlas)
    const { network, issues } = readSource({ name: `x${ending}`, text: wholeText(file?.pieces) })
    expect(issues).toEqual([])
    const node = network?.nodes.find(({ label }) => label === 'a')
    expect(node?.size).toBe(37)
    // A name that this program uses itself keeps this program's meaning.
    expect(node?.attributes).toMatchObject({
      'weight<Documents>': '9',
      'a "name" & <more>': 'x',
      __proto: 'p',
      kind: 'node',
    })
    expect(network?.edges[0]?.attributes.since).toBe('1999 | 2004')
  },
)

/** Two nodes of a table of papers, with figures as VOSviewer has them. */
const FIGURED = statedAtlas(
  networkFile({
    nodes: [
      statedNode('a', {
        size: 37,
        x: 0,
        y: 0,
        attributes: {
          title: 'On birds',
          authors: 'Ann',
          year: '1999',
          doi: '10.1/a',
          '=1+1': '=2+2',
          'weight<Documents>': '9',
          'weight<Citations>': '4',
          'score<Avg. year>': '2001.5',
          url: 'https://example.org/a',
        },
      }),
      statedNode('b', { size: 2, x: 1, y: 1, attributes: { 'weight<Documents>': '3', title: 'On bees' } }),
      statedNode('c', { size: 1, x: 2, y: 0, attributes: { 'weight<Documents>': '1' } }),
    ],
    edges: [{ ...statedEdge('a', 'b', 2), attributes: { since: '1999' } }, statedEdge('b', 'c', 1)],
  }),
)

it('what a file states besides is kept in tables, and a node with title, authors and year is no paper', () => {
  const tables = Object.entries(printCsvTables(FIGURED, 'stated')).map(([part, pieces]) => ({
    name: `x.${part}.csv`,
    text: wholeText(pieces),
  }))
  const parsed = tables.map(readSource)
  expect(parsed.map(({ format }) => format)).toEqual(['node-table', 'edge-table'])
  const [file] = joinNetworkFiles(parsed).files
  const node = file?.network.nodes.find(({ label }) => label === 'a')
  expect(node?.size).toBe(37)
  expect(node?.attributes).toMatchObject({ title: 'On birds', year: '1999', '=1+1': '=2+2' })
  expect(file?.network.edges[0]?.attributes.since).toBe('1999')
  // A name of a column is a cell like any other.
  expect(tables[0]?.text.split('\r\n')[0]).toContain(",'=1+1")
})

it('sizes, weights and scores that a file of VOSviewer states are kept in one, as far as every item has them', () => {
  const text = wholeText(printVosviewerJson(FIGURED, 'stated'))
  const { items } = (JSON.parse(text) as { network: { items: Json[] } }).network
  expect(items.map(({ weights }) => Object.keys(weights as Json))).toEqual(
    items.map(() => ['Size', 'Links', 'Total link strength', 'Documents']),
  )
  expect(items.map(({ scores }) => (scores as Json)['Avg. year'])).toEqual([2001.5, null, null])
  const { network } = readSource({ name: 'x.json', text })
  expect(network?.nodes.map(({ size }) => size)).toEqual([37, 2, 1])
  expect(network?.nodes[0]?.attributes).toMatchObject({ 'weight<Documents>': '9', url: 'https://example.org/a' })
})
