import { MultiUndirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { expect, test } from 'vitest'
import { printGexf } from '../../src/export/gexf'
import { printGraphml } from '../../src/export/graphml'
import { escapeXml, removeForbidden } from '../../src/export/xml'
import { EXPORTED_ATLAS, HOSTILE_NAME, HOSTILE_TITLE } from '../fixtures/exported-atlas'
import { wholeText } from '../fixtures/whole-text'

test('GEXF read back gives every node, edge, place, colour and title', () => {
  const graph = parse(MultiUndirectedGraph, wholeText(printGexf(EXPORTED_ATLAS, 'coauthors')))
  expect(graph.nodes()).toEqual(['author:ada', 'author:eve'])
  expect(graph.getNodeAttributes('author:ada')).toMatchObject({
    label: 'Ada Łukasz',
    kind: 'author',
    cluster: 'cluster:ada',
    cluster_name: 'Around Ada & Eve',
    weighted_degree: 0.5,
    x: 10,
    y: -20,
    color: '#3062b8',
  })
  expect(graph.getNodeAttribute('author:eve', 'label')).toBe(removeForbidden(HOSTILE_NAME))
  expect(graph.getEdgeAttributes('author:ada|author:eve')).toMatchObject({
    weight: 0.5,
    relation: 'coauthor',
    evidence: 'listed',
    papers: 1,
    list_cut: true,
    weight_bound: 'at most',
    titles: HOSTILE_TITLE,
  })
})

test('GEXF says that it is of version 1.3', () => {
  expect(wholeText(printGexf(EXPORTED_ATLAS, 'papers'))).toContain('<gexf version="1.3" xmlns="http://gexf.net/1.3"')
})

test('GraphML declares the type of every attribute that it uses', () => {
  const text = wholeText(printGraphml(EXPORTED_ATLAS, 'coauthors'))
  const declared = new Set([...text.matchAll(/<key id="([^"]+)"/g)].map(([, id]) => id))
  const used = new Set([...text.matchAll(/<data key="([^"]+)"/g)].map(([, id]) => id))
  expect(used).toEqual(declared)
  expect(text).toContain('<key id="edge_weight" for="edge" attr.name="weight" attr.type="double"/>')
})

test('GraphML holds each node and each edge between nodes that it holds', () => {
  const text = wholeText(printGraphml(EXPORTED_ATLAS, 'coauthors'))
  expect([...text.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['author:ada', 'author:eve'])
  expect(text).toContain('<edge id="author:ada|author:eve" source="author:ada" target="author:eve">')
  expect(text).toContain(
    '<data key="edge_titles">On &quot;quotes&quot;, commas;&#10;and &lt;lines&gt; &amp; “marks”</data>',
  )
})

test.each(['gexf', 'graphml'] as const)('no character that XML forbids reaches a %s file', (format) => {
  const print = format === 'gexf' ? printGexf : printGraphml
  const text = wholeText(print(EXPORTED_ATLAS, 'coauthors'))
  expect(text).toBe(removeForbidden(text))
  expect(text).toContain('=SUM(')
})

test('markup in a text stays text', () => {
  expect(escapeXml(`<a href='x' id="y">&\r\u0000`)).toBe('&lt;a href=&apos;x&apos; id=&quot;y&quot;&gt;&amp;&#13;')
})

test('letters beyond the first plane are allowed in XML, their halves are not', () => {
  expect(removeForbidden('𝔸\uD835')).toBe('𝔸')
})
