import * as fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { kCore } from 'graphology-cores'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import modularity from 'graphology-metrics/graph/modularity.js'
import { weightedDegree } from 'graphology-metrics/node/weighted-degree.js'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { buildCsr, degreesOf, listEdges, rowLength, weightedDegrees } from '../../src/graph/csr'
import type { Csr } from '../../src/graph/csr'
import { measureBetweenness } from '../../src/graph/csr-betweenness'
import { findComponents, findCores } from '../../src/graph/csr-components'
import { fromGraph, toGraph } from '../../src/graph/csr-graph'
import { findCommunities, measureModularity } from '../../src/graph/csr-louvain'
import { projectGroups, shareGroups } from '../../src/graph/csr-project'
import type { Groups } from '../../src/graph/csr-project'
import { rankNodes } from '../../src/graph/csr-rank'

type Edge = { readonly source: number; readonly target: number; readonly weight: number }
type Listed = { readonly nodes: number; readonly edges: readonly Edge[] }

/** Networks of few nodes and many edges, so that there are nodes without any, loops and repeated edges in both directions. */
const listed: fc.Arbitrary<Listed> = fc.integer({ min: 1, max: 14 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 })
  const weight = fc.oneof(fc.constantFrom(1, 2, 0.5), fc.double({ min: 1e-3, max: 1e3, noNaN: true }))
  return fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.record({ source: node, target: node, weight }), { maxLength: 40 }),
  })
})

function build({ nodes, edges }: Listed): Csr {
  return buildCsr(nodes, {
    sources: Int32Array.from(edges, ({ source }) => source),
    targets: Int32Array.from(edges, ({ target }) => target),
    weights: Float64Array.from(edges, ({ weight }) => weight),
  })
}

/** The same network in graphology, made without our arrays. */
function buildGraph({ nodes, edges }: Listed): UndirectedGraph<Record<string, never>, { weight: number }> {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  for (let node = 0; node < nodes; node++) graph.addNode(String(node))
  for (const { source, target, weight } of edges)
    graph.updateUndirectedEdge(String(source), String(target), (known) => ({ weight: (known.weight ?? 0) + weight }))
  return graph
}

const withoutLoops = ({ nodes, edges }: Listed): Listed => ({
  nodes,
  edges: edges.filter(({ source, target }) => source !== target),
})

const keysOf = (nodes: number): readonly string[] => Array.from({ length: nodes }, (_, node) => String(node))

/** Groups of nodes as sorted texts, to be compared whatever their order. */
const printGroups = (groups: readonly (readonly number[])[]): readonly string[] =>
  groups.map((group) => [...group].sort((a, b) => a - b).join(' ')).sort()

function groupsBy(of: Int32Array): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>()
  of.forEach((label, node) => groups.set(label, [...(groups.get(label) ?? []), node]))
  return [...groups.values()]
}

describe('networks as compressed sparse rows', () => {
  it('hold exactly the neighbours and weights that graphology holds', () => {
    fc.assert(
      fc.property(listed, (given) => {
        const csr = build(given)
        const graph = buildGraph(given)
        expect(csr.edges).toBe(graph.size)
        for (let node = 0; node < csr.nodes; node++) {
          const [start, stop] = [csr.offsets[node] ?? 0, csr.offsets[node + 1] ?? 0]
          const row = [...csr.targets.subarray(start, stop)]
          expect(row).toEqual(
            graph
              .neighbors(String(node))
              .map(Number)
              .sort((a, b) => a - b),
          )
          expect(rowLength(csr, node)).toBe(row.length)
          row.forEach((target, at) => {
            const weight = graph.getEdgeAttribute(graph.edge(String(node), String(target)), 'weight')
            expect(csr.weights[start + at]).toBe(weight)
          })
        }
      }),
    )
  })

  it('are the same whatever the direction of edges and wherever whole weights come in the list', () => {
    fc.assert(
      fc.property(listed, fc.integer(), ({ nodes, edges }, seed) => {
        const random = seededRandom(seed)
        const whole = edges.map((edge) => ({ ...edge, weight: Math.ceil(edge.weight) }))
        const turned = whole
          .map((edge) => (random() < 0.5 ? { ...edge, source: edge.target, target: edge.source } : edge))
          .map((edge) => ({ edge, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ edge }) => edge)
        expect(build({ nodes, edges: turned })).toEqual(build({ nodes, edges: whole }))
      }),
    )
  })

  it('come back the same from their list of edges, and from graphology', () => {
    fc.assert(
      fc.property(listed, (given) => {
        const csr = build(given)
        expect(buildCsr(csr.nodes, listEdges(csr))).toEqual(csr)
        const keyed = { keys: keysOf(csr.nodes), csr }
        expect(fromGraph(toGraph(keyed))).toEqual(keyed)
      }),
    )
  })

  it('refuse weights that are not finite and above 0, and ends that are no nodes', () => {
    fc.assert(
      fc.property(
        listed,
        fc.constantFrom(NaN, -1, 0, Infinity, -Infinity),
        fc.nat(),
        ({ nodes, edges }, weight, at) => {
          const place = at % (edges.length + 1)
          const broken = edges.toSpliced(place, 0, { source: 0, target: nodes - 1, weight })
          expect(() => build({ nodes, edges: broken })).toThrow(
            `Edge ${String(place)} from 0 to ${String(nodes - 1)} weighs ${String(weight)}: expected a finite weight above 0.`,
          )
          const astray = edges.toSpliced(place, 0, { source: 0, target: nodes, weight: 1 })
          expect(() => build({ nodes, edges: astray })).toThrow(`Edge ${String(place)} joins 0 and ${String(nodes)}`)
        },
      ),
    )
  })
})

describe('measures on arrays', () => {
  it('find the components that graphology finds', () => {
    fc.assert(
      fc.property(listed, (given) => {
        const { of, count } = findComponents(build(given))
        const theirs = connectedComponents(buildGraph(given)).map((group) => group.map(Number))
        expect(count).toBe(theirs.length)
        expect(printGroups(groupsBy(of))).toEqual(printGroups(theirs))
      }),
    )
  })

  it('find the cores that graphology finds, loops aside', () => {
    fc.assert(
      fc.property(listed, (given) => {
        const cores = findCores(build(given))
        const graph = buildGraph(withoutLoops(given))
        for (let k = 1; k <= 5; k++) {
          const theirs = kCore(graph, k).nodes().map(Number)
          expect([...cores.keys()].filter((node) => (cores[node] ?? 0) >= k)).toEqual(theirs.sort((a, b) => a - b))
        }
      }),
    )
  })

  it('give the degrees and weighted degrees that graphology gives, a loop counted once', () => {
    fc.assert(
      fc.property(listed, (given) => {
        const csr = build(given)
        const graph = buildGraph(withoutLoops(given))
        const loops = Array.from({ length: csr.nodes }, (_, node) =>
          given.edges.filter(({ source, target }) => source === node && target === node),
        )
        const degrees = degreesOf(csr)
        weightedDegrees(csr).forEach((sum, node) => {
          expect(degrees[node]).toBe(graph.degree(String(node)) + ((loops[node]?.length ?? 0) > 0 ? 1 : 0))
          const own = (loops[node] ?? []).reduce((all, { weight }) => all + weight, 0)
          expect(sum).toBeCloseTo(weightedDegree(graph, String(node), 'weight') + own, 8)
        })
      }),
    )
  })

  it('give the PageRank that graphology gives, whatever the weights', () => {
    fc.assert(
      fc.property(listed, (given) => {
        // graphology’s index of neighbours reads past its end where there are loops.
        const loopless = withoutLoops(given)
        const own = rankNodes(build(loopless), { tolerance: 1e-13, mostRounds: 500 })
        const theirs = pagerank(buildGraph(loopless), { tolerance: 1e-13, maxIterations: 500, getEdgeWeight: 'weight' })
        own.forEach((rank, node) => expect(rank).toBeCloseTo(theirs[String(node)] ?? NaN, 9))
      }),
    )
  })

  it('give ranks that sum to 1, with loops and lone nodes too', () => {
    fc.assert(
      fc.property(listed, (given) => {
        expect(rankNodes(build(given)).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('give the betweenness that graphology gives; loops change nothing', () => {
    fc.assert(
      fc.property(listed, (given) => {
        const { values, errors, isExact } = measureBetweenness(build(given))
        // Below three nodes there is no pair of others to stand between.
        const theirs: Readonly<Record<string, number>> =
          given.nodes < 3 ? {} : betweennessCentrality(buildGraph(withoutLoops(given)), { getEdgeWeight: null })
        values.forEach((value, node) => expect(value).toBeCloseTo(theirs[String(node)] ?? 0, 12))
        expect(isExact).toBe(true)
        expect(errors.every((error) => error === 0)).toBe(true)
      }),
    )
  })

  it('give exact betweenness where everybody who is tied is a pivot', () => {
    fc.assert(
      fc.property(listed, fc.integer(), (given, seed) => {
        const csr = build(given)
        expect(measureBetweenness(csr, given.nodes, seededRandom(seed)).values).toEqual(measureBetweenness(csr).values)
      }),
    )
  })
})

describe('communities on arrays', () => {
  const found = listed.chain((given) =>
    fc.record({ given: fc.constant(given), seed: fc.integer(), resolution: fc.constantFrom(0.5, 1, 2) }),
  )

  it('are connected, at every level', () => {
    fc.assert(
      fc.property(found, ({ given, seed, resolution }) => {
        const csr = build(given)
        for (const { of, count } of findCommunities(csr, resolution, seededRandom(seed)).levels) {
          expect(findComponents(csr, of).count).toBe(count)
          expect(new Set(of).size).toBe(count)
        }
      }),
    )
  })

  it('are nested from the finest level to the coarsest, each coarser than the one before and better divided', () => {
    fc.assert(
      fc.property(found, ({ given, seed, resolution }) => {
        const csr = build(given)
        const { levels } = findCommunities(csr, resolution, seededRandom(seed))
        expect(levels.length).toBeGreaterThan(0)
        levels.slice(1).forEach((coarse, at) => {
          const fine = levels[at]
          expect(coarse.count).toBeLessThan(fine?.count ?? 0)
          const above = new Map<number, number>()
          fine?.of.forEach((group, node) => {
            const known = above.get(group) ?? coarse.of[node] ?? -1
            expect(coarse.of[node]).toBe(known)
            above.set(group, known)
          })
          if (fine === undefined) return
          const gain = measureModularity(csr, coarse, resolution) - measureModularity(csr, fine, resolution)
          expect(gain).toBeGreaterThan(-1e-12)
        })
      }),
    )
  })

  it('are no worse divided than everybody alone, and the same for the same seed', () => {
    fc.assert(
      fc.property(listed, fc.integer(), (given, seed) => {
        const csr = build(given)
        const { levels, modularity: own } = findCommunities(csr, 1, seededRandom(seed))
        const alone = { of: Int32Array.from({ length: csr.nodes }, (_, node) => node), count: csr.nodes }
        expect(own).toBeGreaterThan(measureModularity(csr, alone, 1) - 1e-12)
        expect(findCommunities(csr, 1, seededRandom(seed)).levels).toEqual(levels)
      }),
    )
  })

  it('have the modularity that graphology computes', () => {
    fc.assert(
      fc.property(found, ({ given, seed, resolution }) => {
        const loopless = withoutLoops(given)
        fc.pre(loopless.edges.length > 0)
        const csr = build(loopless)
        const { levels, modularity: own } = findCommunities(csr, resolution, seededRandom(seed))
        const graph = buildGraph(loopless)
        const theirs = modularity(graph, {
          resolution,
          getEdgeWeight: 'weight',
          getNodeCommunity: (node) => levels.at(-1)?.of[Number(node)] ?? -1,
        })
        expect(own).toBeCloseTo(theirs, 9)
      }),
    )
  })
})

describe('projections on arrays', () => {
  const groups: fc.Arbitrary<{ readonly lists: readonly (readonly number[])[]; readonly count: number }> = fc
    .integer({ min: 1, max: 12 })
    .chain((count) =>
      fc.record({
        count: fc.constant(count),
        lists: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: 6 }), { maxLength: 15 }),
      }),
    )

  const pack = (lists: readonly (readonly number[])[]): Groups => ({
    offsets: Int32Array.from([0, ...lists].map((_, at) => lists.slice(0, at).flat().length)),
    members: Int32Array.from(lists.flat()),
  })

  it('tie the pairs that graphology ties, with the same weights, under Newman’s counting and full', () => {
    fc.assert(
      fc.property(
        groups,
        fc.constantFrom<'fractional' | 'full'>('fractional', 'full'),
        ({ lists, count }, counting) => {
          const packed = pack(lists)
          const own = projectGroups(packed, count, shareGroups(packed, counting))
          const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
          for (let node = 0; node < count; node++) graph.addNode(String(node))
          for (const list of lists)
            list.forEach((first, at) => {
              for (const second of list.slice(at + 1))
                graph.updateUndirectedEdge(String(first), String(second), (known) => ({
                  weight: (known.weight ?? 0) + (counting === 'full' ? 1 : 1 / (list.length - 1)),
                }))
            })
          expect(own).toEqual(fromGraph(graph).csr)
        },
      ),
    )
  })

  it('give everybody, under Newman’s counting, the number of papers written with others', () => {
    fc.assert(
      fc.property(groups, ({ lists, count }) => {
        const packed = pack(lists)
        weightedDegrees(projectGroups(packed, count, shareGroups(packed, 'fractional'))).forEach((sum, member) => {
          expect(sum).toBeCloseTo(lists.filter((list) => list.length > 1 && list.includes(member)).length, 9)
        })
      }),
    )
  })
})
