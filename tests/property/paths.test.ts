import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import type { NetworkEdge, NodeId } from '../../src/graph/atlas'
import { findPaths, type PathAim, type PathQuestion } from '../../src/graph/find-paths'
import type { Corpus, PaperId } from '../../src/resolve/corpus'
import { corpus, type FixturePaper } from '../fixtures/corpora'

const people = ['Ada', 'Bo', 'Cy', 'Dee', 'Eve', 'Finn', 'Gus']
const papers: fc.Arbitrary<readonly FixturePaper[]> = fc
  .array(
    fc.tuple(
      fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }),
      fc.option(fc.integer({ min: 2018, max: 2024 })),
    ),
    { minLength: 1, maxLength: 11 },
  )
  .map((drawn) =>
    drawn.map(([listed, year], at): FixturePaper => [`Paper ${String(at)}`, listed, year === null ? {} : { year }]),
  )

const networkOf = (made: Corpus) =>
  assembleNetwork('coauthors', made, projectNetwork('coauthors', made, 'fractional'), 1)

type Asked = { readonly aim: PathAim; readonly mayUse: (paper: PaperId) => boolean; readonly barred: NodeId | null }

/** Every path without a node twice, with what it costs, by trying all. */
function allPaths(made: Corpus, from: NodeId, to: NodeId, { aim, mayUse, barred }: Asked) {
  const network = networkOf(made)
  const yearOf = new Map(made.papers.map(({ id, year }) => [id, year]))
  const left = (edge: NetworkEdge) => edge.papers.filter(mayUse)
  const weight = (edge: NetworkEdge) => {
    const used = new Set(left(edge))
    return edge.shares.reduce((sum, { paper, share }) => (used.has(paper) ? sum + share : sum), 0)
  }
  const newest = (edge: NetworkEdge) => Math.max(...left(edge).map((paper) => yearOf.get(paper) ?? -Infinity))
  const paths: { readonly nodes: readonly NodeId[]; readonly cost: readonly number[] }[] = []
  const walk = (nodes: readonly NodeId[], edges: readonly NetworkEdge[]): void => {
    const last = nodes[nodes.length - 1]
    if (last === to) {
      const lengths = edges.reduce((sum, edge) => sum + 1 / weight(edge), 0)
      const oldest = Math.min(...edges.map(newest))
      const cost = { shortest: [edges.length], strongest: [lengths], newest: [-oldest, edges.length] }[aim]
      paths.push({ nodes, cost })
      return
    }
    for (const edge of network.edges) {
      if (left(edge).length === 0 || (edge.source !== last && edge.target !== last)) continue
      const next = edge.source === last ? edge.target : edge.source
      if (!nodes.includes(next) && next !== barred) walk([...nodes, next], [...edges, edge])
    }
  }
  if (from !== barred && to !== barred) walk([from], [])
  return paths.sort((a, b) => (a.cost[0] ?? 0) - (b.cost[0] ?? 0) || (a.cost[1] ?? 0) - (b.cost[1] ?? 0))
}

describe('paths between two people', () => {
  it('are the best of all that there are, each once, the best first', () => {
    fc.assert(
      fc.property(
        papers,
        fc.constantFrom<PathAim>('shortest', 'strongest', 'newest'),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(),
        fc.option(fc.nat({ max: 6 })),
        (drawn, aim, count, mask, closed) => {
          const made = corpus({ papers: drawn })
          const network = networkOf(made)
          const [from, to] = [network.nodes[0]?.id, network.nodes[network.nodes.length - 1]?.id]
          if (from === undefined || to === undefined || from === to) return
          const order = new Map(made.papers.map(({ id }, at) => [id, at]))
          const mayUse = (paper: PaperId) => mask % 3 === 0 || (mask >> ((order.get(paper) ?? 0) % 20)) % 2 === 1
          const barred = closed === null ? null : (network.nodes[closed]?.id ?? null)
          const years = new Map(made.papers.map(({ id, year }) => [id, year]))
          const question: PathQuestion = {
            from,
            to,
            aim,
            count,
            mayUse,
            mayPass: (id) => id !== barred,
            yearOf: (paper) => years.get(paper) ?? null,
          }
          const expected = allPaths(made, from, to, { aim, mayUse, barred })
          const found = findPaths(network, question)
          expect(found.length).toBe(Math.min(count, expected.length))
          expect(new Set(found.map(({ nodes }) => nodes.join(' '))).size).toBe(found.length)
          for (const [at, { nodes, hops, oldest }] of found.entries()) {
            const own = expected.find((each) => each.nodes.join(' ') === nodes.join(' '))
            expect(own, nodes.join(' ')).toBeDefined()
            for (const [part, cost] of (own?.cost ?? []).entries())
              expect(cost).toBeCloseTo(expected[at]?.cost[part] ?? NaN, 6)
            expect(hops.map((hop) => hop.to)).toEqual(nodes.slice(1))
            for (const { papers: used, edge } of hops) expect(used).toEqual(edge.papers.filter(mayUse))
            const all = hops.map(({ newest }) => newest)
            expect(oldest).toBe(all.includes(null) ? null : Math.min(...all.map((year) => year ?? NaN)))
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
