import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cytoscape, { type CytoscapeOptions } from 'cytoscape'
import { MultiUndirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import type { AbstractGraph } from 'graphology-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printCytoscapeJson } from '../../src/export/cytoscape-json'
import { printDot } from '../../src/export/dot'
import { printGexf } from '../../src/export/gexf'
import { printGraphml } from '../../src/export/graphml'
import { printPajek } from '../../src/export/pajek'
import { networkFile, statedAtlas, statedEdge, statedNode } from '../fixtures/stated-networks'
import { wholeText } from '../fixtures/whole-text'

const LABELS = [
  'Zoë Łukasiewicz',
  'नेहा शर्मा',
  'Ada "the first" King',
  'a\\b <c> & d; #e',
  "O'Brien, =SUM(1)",
  '李明',
  'ليلى حداد',
  'p | q',
]

/** A ring of eight with two chords, whose weights tell every edge from the others. */
const EDGES = [
  ...LABELS.map((_, index) => statedEdge(`n${index}`, `n${(index + 1) % LABELS.length}`, 0.25 + index)),
  statedEdge('n0', 'n4', 12.5),
  statedEdge('n2', 'n6', 0.125),
]
const ATLAS = statedAtlas(
  networkFile({
    nodes: LABELS.map((label, index) =>
      statedNode(`n${index}`, { label, x: index * 10, y: (index * index) % 17, cluster: index < 4 ? 'low' : 'high' }),
    ),
    edges: EDGES,
  }),
)
const WEIGHTS = EDGES.map(({ weight }) => weight).sort((a, b) => a - b)
const weightsOf = (graph: AbstractGraph): number[] =>
  graph.mapEdges((_edge, { weight }) => Number(weight)).sort((a, b) => a - b)

describe('graphology', () => {
  it('reads GEXF 1.3 with every node, label, place, edge and weight', () => {
    const graph = parseGexf(MultiUndirectedGraph, wholeText(printGexf(ATLAS, 'stated')))
    expect(graph.mapNodes((_node, { label }) => String(label)).sort()).toEqual([...LABELS].sort())
    expect(weightsOf(graph)).toEqual(WEIGHTS)
    expect(graph.everyNode((_node, { x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })

  it('reads GraphML with every node, label, edge and weight', () => {
    const graph = parseGraphml(MultiUndirectedGraph, wholeText(printGraphml(ATLAS, 'stated')))
    expect(graph.mapNodes((_node, { label }) => String(label)).sort()).toEqual([...LABELS].sort())
    expect(weightsOf(graph)).toEqual(WEIGHTS)
  })
})

describe('Cytoscape.js', () => {
  it('takes the elements and the style as they stand, with every node, label, place, edge and weight', () => {
    const { elements, style } = JSON.parse(wholeText(printCytoscapeJson(ATLAS, 'stated'))) as CytoscapeOptions
    const graph = cytoscape({
      headless: true,
      styleEnabled: true,
      layout: { name: 'preset' },
      elements: elements ?? [],
      style: style ?? [],
    })
    expect(graph.nodes().map((node) => String(node.data('name')))).toEqual(expect.arrayContaining(LABELS))
    expect(graph.nodes().length).toBe(LABELS.length)
    const weights = graph.edges().map((edge) => Number(edge.data('weight')))
    expect(weights.sort((a, b) => a - b)).toEqual(WEIGHTS)
    expect(new Set(graph.nodes().map((node) => JSON.stringify(node.position()))).size).toBe(LABELS.length)
    // Sizes are those of the marks, not Cytoscape's own 30 px.
    expect(graph.nodes().map((node) => node.width())).not.toContain(30)
    graph.destroy()
  })
})

const PYTHON = '/usr/bin/python3'
const has = (module: string): boolean =>
  existsSync(PYTHON) && spawnSync(PYTHON, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0
const hasCommand = (command: string): boolean => spawnSync('which', [command], { stdio: 'ignore' }).status === 0

/** What a program outside says of a file. */
type Said = { readonly nodes: number; readonly labels: readonly string[]; readonly weights: readonly number[] }

const NETWORKX = `
import json, sys, networkx as nx
read = {'gexf': nx.read_gexf, 'graphml': nx.read_graphml, 'net': nx.read_pajek}[sys.argv[1]]
graph = read(sys.argv[2])
labels = [data.get('label', node) if sys.argv[1] != 'net' else node for node, data in graph.nodes(data=True)]
weights = sorted(float(data['weight']) for _, _, data in graph.edges(data=True))
print(json.dumps({'nodes': graph.number_of_nodes(), 'labels': sorted(labels), 'weights': weights}))
`
const IGRAPH = `
import json, sys, igraph
graph = igraph.Graph.Read(sys.argv[2], format={'graphml': 'graphml', 'net': 'pajek'}[sys.argv[1]])
labels = graph.vs['label'] if 'label' in graph.vs.attributes() else graph.vs['id']
print(json.dumps({'nodes': graph.vcount(), 'labels': sorted(labels), 'weights': sorted(graph.es['weight'])}))
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-graphs-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Writes a file, lets a program read it and gives back what it says; throws with the program's words where it fails. */
function ask(script: string, ending: string, text: string): Said {
  const path = join(folder, `network.${ending}`)
  writeFileSync(path, text)
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', script, ending, path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Said
}

/** Pajek has codes for what it cannot hold; who does not know them reads them as they stand. */
const asPajek = (label: string): string => label.replaceAll('"', '&#34;').replaceAll('\\', '&#92;')
const SAID: Said = { nodes: LABELS.length, labels: [...LABELS].sort(), weights: WEIGHTS }

describe.skipIf(!has('networkx'))('NetworkX (skipped where it is not installed)', () => {
  it('reads GraphML with every node, label, edge and weight', () => {
    const said = ask(NETWORKX, 'graphml', wholeText(printGraphml(ATLAS, 'stated')))
    expect({ ...said, labels: [...said.labels].sort() }).toEqual(SAID)
  })

  it('reads GEXF, which it knows up to 1.2, when it is told that version', () => {
    const text = wholeText(printGexf(ATLAS, 'stated'))
      .replaceAll('http://gexf.net/1.3', 'http://www.gexf.net/1.2draft')
      .replace('version="1.3"', 'version="1.2"')
      // Before 1.3 a colour has three numbers.
      .replace(/<viz:color hex="[^"]*"\/>/g, '<viz:color r="1" g="2" b="3"/>')
    const said = ask(NETWORKX, 'gexf', text)
    expect({ ...said, labels: [...said.labels].sort() }).toEqual(SAID)
  })

  it('reads Pajek with every vertex, label, edge and weight', () => {
    const said = ask(NETWORKX, 'net', wholeText(printPajek(ATLAS, 'stated').network))
    expect({ ...said, labels: [...said.labels].sort() }).toEqual({ ...SAID, labels: LABELS.map(asPajek).sort() })
  })
})

describe.skipIf(!has('igraph'))('igraph (skipped where it is not installed)', () => {
  it('reads GraphML with every node, label, edge and weight', () => {
    const said = ask(IGRAPH, 'graphml', wholeText(printGraphml(ATLAS, 'stated')))
    expect({ ...said, labels: [...said.labels].sort() }).toEqual(SAID)
  })

  it('reads Pajek with every vertex, label, edge and weight', () => {
    const said = ask(IGRAPH, 'net', wholeText(printPajek(ATLAS, 'stated').network))
    expect({ ...said, labels: [...said.labels].sort() }).toEqual({ ...SAID, labels: LABELS.map(asPajek).sort() })
  })
})

describe.skipIf(!hasCommand('dot'))('Graphviz (skipped where it is not installed)', () => {
  it('reads DOT with every node, label, edge and weight', () => {
    const { status, stdout, stderr } = spawnSync('dot', ['-Kneato', '-n', '-Tjson0'], {
      input: wholeText(printDot(ATLAS, 'stated')),
      encoding: 'utf8',
    })
    expect(stderr).not.toMatch(/error/i)
    expect(status).toBe(0)
    const read = JSON.parse(stdout) as {
      objects: { label?: string; nodes?: number[] }[]
      edges: { weight: string }[]
    }
    const labels = read.objects.filter(({ nodes }) => nodes === undefined).map(({ label = '' }) => label)
    expect(labels.map((label) => label.replaceAll('\\\\', '\\')).sort()).toEqual([...LABELS].sort())
    expect(read.edges.map(({ weight }) => Number(weight)).sort((a, b) => a - b)).toEqual(WEIGHTS)
  })
})
