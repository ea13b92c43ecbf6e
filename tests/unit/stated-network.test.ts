import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/graph/analyse'
import type { Atlas } from '../../src/graph/atlas'
import { chips, countLine } from '../../src/scene/chips'
import { describe as tell } from '../../src/scene/details'
import { applyFilters } from '../../src/scene/filter'
import { figureCaption } from '../../src/scene/figure-text'
import { createSearch } from '../../src/scene/search'
import { figureLegend } from '../../src/scene/figure-text'
import { statedRows, tieRows } from '../../src/scene/table'
import { partsText } from '../../src/scene/text-part'
import { networkFile, statedAtlas, statedEdge, statedNode } from '../fixtures/stated-networks'
import { TWO_GROUPS, viewOf } from '../fixtures/atlases'
import { corpus } from '../fixtures/corpora'

const CLUB = networkFile(
  {
    nodes: [
      statedNode('a|1', { label: 'Ann', x: 0, y: 0, size: 4, cluster: 'n', line: 3, attributes: { rank: 'chair' } }),
      statedNode('b', { label: 'Bo', x: 10, y: 0, size: 2, cluster: 'n', line: 4 }),
      statedNode('c', { label: 'Cy', x: 10, y: 20, cluster: '7', line: 5 }),
      statedNode('d', { label: 'Dee', x: 0, y: 20, line: 6 }),
    ],
    edges: [
      statedEdge('a|1', 'b', 2, 9),
      statedEdge('b', 'a|1', 0.5, 10),
      statedEdge('b', 'c', 1, 11),
      statedEdge('c', 'c', 5, 12),
    ],
    clusterNames: { n: 'The North' },
  },
  'club.gexf',
)
const atlas = statedAtlas(CLUB)
const view = viewOf('stated')
const idOf = (label: string, from: Atlas = atlas) => {
  const node = from.networks.stated.nodes.find((one) => one.label === label)
  if (node === undefined) throw new Error(`There is no ${label}.`)
  return node.id
}

describe('a network that a file states', () => {
  const { stated } = atlas.networks

  it('has its nodes and edges, those of one pair added up, and none from a node to itself', () => {
    expect(stated.nodes.map(({ label, degree, weightedDegree }) => [label, degree, weightedDegree])).toEqual([
      ['Ann', 1, 2.5],
      ['Bo', 2, 3.5],
      ['Cy', 1, 1],
      ['Dee', 0, 0],
    ])
    expect(stated.edges.map(({ weight, kind }) => [weight, kind])).toEqual([
      [2.5, 'stated'],
      [1, 'stated'],
    ])
    expect(stated.edges.every(({ id }) => id.split('|').length === 2)).toBe(true)
  })

  it('has the communities that the file states, under its names where it has any', () => {
    expect(stated.clustering.method).toBe('stated')
    expect(stated.clusters.map(({ name, size }) => [name, size])).toEqual([
      ['The North', 2],
      ['In no group', 1],
      ['Around Cy', 1],
    ])
    expect(stated.clusters[0]).toMatchObject({ because: 'Its file calls it so.', naming: { from: 'stated' } })
  })

  it('is divided by Louvain where no file states communities', () => {
    const nodes = CLUB.network.nodes.map((node) => ({ ...node, cluster: null }))
    expect(statedAtlas(networkFile({ ...CLUB.network, nodes })).networks.stated.clustering.method).toBe('louvain')
  })

  it('stands as the file says, upright where y points upwards, and is placed by the program where a place is missing', () => {
    const { x, y, width, height } = stated.placements.landscape
    const place = (label: string) => {
      const at = stated.nodes.findIndex((node) => node.label === label)
      return { x: x[at] ?? NaN, y: y[at] ?? NaN }
    }
    const [ann, bo, cy] = [place('Ann'), place('Bo'), place('Cy')]
    expect(bo.x - ann.x).toBeCloseTo((ann.y - cy.y) / 2, 0)
    expect(ann.y).toBeGreaterThan(cy.y)
    expect(Math.min(...x, ...y)).toBeGreaterThan(0)
    expect(Math.max(...x)).toBeLessThan(width)
    expect(Math.max(...y)).toBeLessThan(height)
    const missing = CLUB.network.nodes.map((node, index) => (index === 0 ? { ...node, x: null, y: null } : node))
    const placed = statedAtlas(networkFile({ ...CLUB.network, nodes: missing })).networks.stated.placements.landscape
    expect(new Set(placed.x.map((at, index) => `${String(at)} ${String(placed.y[index])}`)).size).toBe(4)
    expect(placed.x).not.toEqual(x)
  })

  it('is kept apart from that of another file, also where ids are the same', () => {
    const two = statedAtlas(CLUB, { ...CLUB, name: 'other.gexf', nodesIn: 'other.gexf', edgesIn: 'other.gexf' })
    expect(two.networks.stated.nodes).toHaveLength(8)
    expect(two.networks.stated.edges).toHaveLength(4)
    const { x } = two.networks.stated.placements.landscape
    const own = (file: string) => x.filter((_, at) => two.networks.stated.nodes[at]?.id.startsWith(`node:${file}`))
    expect(Math.max(...own('club.gexf'))).toBeLessThan(Math.min(...own('other.gexf')))
  })

  it('is empty where no file states one, and changes nothing of the others', () => {
    const made = corpus(TWO_GROUPS)
    const without = analyse(made, { seed: 1, orientation: 'landscape' })
    expect(without.networks.stated).toMatchObject({ nodes: [], edges: [], clusters: [] })
    const both = analyse({ ...made, stated: [CLUB] }, { seed: 1, orientation: 'landscape' })
    expect(both.networks.coauthors).toEqual(without.networks.coauthors)
    expect(both.networks.knowledge).toEqual(without.networks.knowledge)
    expect(both.networks.stated.nodes).toHaveLength(4)
  })
})

it('a figure of a stated network says what sizes and widths stand for', () => {
  expect(figureLegend(atlas, view, 'fractional').note).toBe('size: as stated in the file; width: weight')
  const bare = statedAtlas(
    networkFile({ nodes: ['a', 'b'].map((id) => statedNode(id)), edges: [statedEdge('a', 'b')] }),
  )
  expect(figureLegend(bare, view, 'fractional').note).toBe('size: number of ties; width: weight')
})

describe('what is told of a stated network', () => {
  it('is file, line, weight and attributes of every node and edge', () => {
    const node = tell(atlas, view, { kind: 'node', id: idOf('Ann') })
    if (node?.kind !== 'node') throw new Error('It is no node.')
    expect(node).toMatchObject({ name: 'Ann', file: 'club.gexf', ownId: 'a|1', degree: 1, strength: 2.5 })
    expect(node.attributes.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'group The North',
      'size 4',
      'place 0, 0',
      'rank chair',
    ])
    expect(node.evidence.map(({ sentence }) => partsText(sentence))).toEqual(['stated in club.gexf, line 3'])
    const [first] = atlas.networks.stated.edges
    const edge = tell(atlas, view, { kind: 'edge', id: first?.id ?? '' })
    if (edge?.kind !== 'edge') throw new Error('It is no edge.')
    expect(edge.evidence.map(({ sentence, places }) => [partsText(sentence), places[0]?.line])).toEqual([
      ['stated in club.gexf, line 9, weight 2', 9],
      ['stated in club.gexf, line 10, weight 0.5', 10],
    ])
    expect(edge.stated.map(({ text, weight }) => [text, weight])).toEqual([
      ['Ann – Bo', 2],
      ['Bo – Ann', 0.5],
    ])
  })

  it('names the file of each half: of nodes that of nodes, of nodes that only edges name that of edges', () => {
    const halves = statedAtlas({
      ...networkFile({
        nodes: [statedNode('a', { line: 4 }), statedNode('b', { line: 2 })],
        edges: [statedEdge('a', 'b', 1, 4)],
      }),
      nodesIn: 'a_map.txt',
      edgesIn: 'a_network.txt',
      unlisted: ['b'],
    })
    const said = (label: string) => {
      const node = tell(halves, view, { kind: 'node', id: idOf(label, halves) })
      return node?.kind === 'node' ? node.evidence.map(({ sentence }) => partsText(sentence)) : []
    }
    expect(said('a')).toEqual(['stated in a_map.txt, line 4'])
    expect(said('b')).toEqual(['stated in a_network.txt, line 2'])
  })

  it('is counted, found, listed and captioned as nodes, not as papers', () => {
    expect(partsText(countLine(atlas, view))).toBe('Showing 4 nodes, 2 ties')
    expect(createSearch(atlas).find('ann')[0]).toMatchObject({ kind: 'node', label: 'Ann', detail: 'in club.gexf' })
    expect(statedRows(atlas, view).map(({ name, weight, size, group }) => [name, weight, size, group])).toEqual([
      ['Bo', 3.5, 2, 'The North'],
      ['Ann', 2.5, 4, 'The North'],
      ['Cy', 1, null, '7'],
      ['Dee', 0, null, null],
    ])
    expect(tieRows(atlas, view).map(({ sourceName, targetName, papers }) => [sourceName, targetName, papers])).toEqual([
      ['Ann', 'Bo', 0],
      ['Bo', 'Cy', 0],
    ])
    expect(figureCaption(atlas, view)).toMatch(/^A network as its file states it \(club\.gexf\): 4 nodes, 2 ties\. /)
  })

  it('is narrowed by communities and by a neighbourhood, and by nothing that is said of papers', () => {
    const [north] = atlas.networks.stated.clusters
    const only = viewOf('stated', { onlyClusters: north === undefined ? [] : [north.id] })
    expect(applyFilters(atlas, only).nodes.size).toBe(2)
    expect(chips(atlas, only).map(({ label }) => label)).toEqual(['Only The North'])
    expect(applyFilters(atlas, viewOf('stated', {}, { focus: idOf('Bo') })).nodes.size).toBe(3)
    expect(applyFilters(atlas, viewOf('stated', { years: [2020, 2021], minPapers: 5 })).nodes.size).toBe(4)
  })
})

it('keeps a network that is broader than high as broad on a phone, so that its marks do not heap up', () => {
  const nodes = [0, 1, 2, 3].map((at) => statedNode(String(at), { x: 300 * at, y: 20 * at }))
  const made = analyse(
    { ...corpus({ papers: [] }), stated: [networkFile({ nodes, edges: [statedEdge('0', '1')] })] },
    { seed: 1, orientation: 'portrait' },
  )
  const places = made.networks.stated.placements.portrait?.x ?? []
  expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(800)
})
