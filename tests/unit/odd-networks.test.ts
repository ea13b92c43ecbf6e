import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import { buildScene } from '../../src/scene/build-scene'
import { loadReaders } from '../../src/records/formats'
import { runPipeline } from '../../src/worker/pipeline'
import { viewOf } from '../fixtures/atlases'
import { findUnfinite } from '../fixtures/find-unfinite'
import { printStated } from '../fixtures/stated-networks'

const METHODS = ['louvain', 'leiden', 'components'] as const
const gexf = (nodes: readonly string[], edges: readonly string[] = []): string =>
  `<gexf version="1.3"><graph><nodes>${nodes.join('')}</nodes><edges>${edges.join('')}</edges></graph></gexf>`
const node = (id: string, inside = ''): string => `<node id="${id}">${inside}</node>`
const edge = (from: string, to: string, rest = ''): string => `<edge source="${from}" target="${to}" ${rest}/>`
const place = (x: string, y: string): string => `<viz:position x="${x}" y="${y}"/>`
const crowd = (count: number): string[] => Array.from({ length: count }, (_, at) => node(`n${String(at)}`))
/** Two triangles that one tie joins, all ties but that one of the same weight. */
const triangles = (weight: string): string =>
  [
    'Source,Target,Weight',
    ...['a,b', 'b,c', 'c,a', 'd,e', 'e,f', 'f,d'].map((pair) => `${pair},${weight}`),
    'c,d,1',
  ].join('\n')

const vosviewer = (x: string, y: string): string =>
  JSON.stringify({
    network: {
      items: [1, 2, 3].map((id) => ({
        id,
        label: `Item ${String(id)}`,
        x: id === 1 ? 'X' : id,
        y: id === 1 ? 'Y' : 0,
      })),
      links: [{ source_id: 1, target_id: 2, strength: 1 }],
    },
  })
    .replace('"X"', x)
    .replace('"Y"', y)

/** Networks that are hardly any, or are stated strangely; how many nodes and ties each makes, and what is told of it. */
const ODD: [what: string, text: string, nodes: number, ties: number, told?: RegExp][] = [
  ['no node', gexf([]), 0, 0, /holds a network without/],
  ['one node', gexf([node('a')]), 1, 0],
  ['one node tied to itself', gexf([node('a')], [edge('a', 'a')]), 1, 0, /itself/],
  ['two nodes', gexf([node('a'), node('b')], [edge('a', 'b')]), 2, 1],
  ['two nodes apart', gexf([node('a'), node('b')]), 2, 0],
  ['300 nodes without a tie', gexf(crowd(300)), 300, 0],
  ['1,200 nodes without a tie', gexf(crowd(1200)), 1200, 0],
  [
    'ids that stand twice',
    gexf(
      [node('a', place('1', '1')), node('b', place('1', '1')), node('a')],
      [edge('a', 'b', 'id="1"'), edge('b', 'a', 'id="1"')],
    ),
    2,
    1,
    /stands twice/,
  ],
  [
    'places that are no numbers',
    gexf([node('a', place('NaN', '1')), node('b', place('INF', '1e999'))], [edge('a', 'b')]),
    2,
    1,
  ],
  [
    'places beyond all others',
    gexf(
      [node('a', place('1e308', '1')), node('b', place('-1e308', '-1e308')), node('c', place('1', '2'))],
      [edge('a', 'b')],
    ),
    3,
    1,
  ],
  ['an infinite place in JSON', vosviewer('1e999', '2'), 3, 1],
  [
    'sizes beyond all others',
    gexf(
      [
        node('a', '<viz:size value="1e308"/>'),
        node('b', '<viz:size value="-1e308"/>'),
        node('c', '<viz:size value="Infinity"/>'),
      ],
      [edge('a', 'b')],
    ),
    3,
    1,
  ],
  ['weights whose sum is infinite', `${triangles('1e308')}\na,b,1e308\na,b,1e308`, 6, 7],
  ['weights next to nothing', triangles('5e-324'), 6, 7],
  ['weights below nothing', triangles('-3'), 6, 7],
  ['weights of nothing', triangles('0'), 6, 7],
  ['weights that cancel out', `${triangles('-1')}\na,b,1`, 6, 7],
]

async function make(text: string, method: (typeof METHODS)[number]): Promise<Atlas> {
  const sources = [{ name: 'odd.txt', text }]
  await loadReaders(sources)
  const settings = { method, resolution: 1, minSize: 1, mergeSmall: false }
  return runPipeline({
    sources,
    vocabularies: [],
    seed: 1,
    savedYear: null,
    orientation: 'landscape',
    counting: 'fractional',
    clustering: { stated: settings },
  })
}

describe.each(ODD)('a network of %s', (_, text, nodes, ties, told) => {
  test.each(METHODS)('is divided by %s, placed, drawn and written with numbers alone', async (method) => {
    const atlas = await make(text, method)
    const { stated } = atlas.networks
    expect([stated.nodes.length, stated.edges.length]).toEqual([nodes, ties])
    expect(stated.clusters.reduce((sum, { members }) => sum + members.length, 0)).toBe(nodes)
    expect(findUnfinite(atlas.networks)).toEqual([])
    expect(findUnfinite(buildScene(atlas, viewOf('stated'), 'landscape'))).toEqual([])
    for (const ending of ['.gexf', '.graphml', '.vosviewer.json', '.net', '.cx2', '.cyjs', '.dot', '.csv'])
      for (const { pieces } of await printStated(ending, atlas))
        expect([...pieces].join('')).not.toMatch(/\bNaN\b|Infinity/)
    if (told !== undefined) expect(atlas.corpus.issues.map(({ message }) => message).join('\n')).toMatch(told)
  })
})
