import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import { NETWORK_IDS } from '../../src/graph/atlas'
import { knownAuthorships } from '../../src/graph/corpus-index'
import { listEdges } from '../../src/graph/csr'
import { projectGroups, shareGroups } from '../../src/graph/csr-project'
import { projectCoauthors } from '../../src/graph/project-coauthors'
import { packGroups } from '../../src/graph/visit-pairs'
import type { Corpus } from '../../src/resolve/corpus'
import { corpus } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'

const people = fc.constantFrom('Ada', 'Bo', 'Cy', 'Dee', 'Eve', 'Finn', 'Gus', '__proto__', 'constructor')
const topics = fc.constantFrom('caching', 'pruning', 'video', 'quantization', 'alignment')

const papers: fc.Arbitrary<readonly FixturePaper[]> = fc
  .array(
    fc.record({
      listed: fc.uniqueArray(people, { maxLength: 5 }),
      owners: fc.uniqueArray(fc.constantFrom('Ada', 'Owner'), { maxLength: 1 }),
      suggested: fc.uniqueArray(fc.constantFrom('Bo', 'Nobody'), { maxLength: 1 }),
      topics: fc.uniqueArray(topics, { maxLength: 3 }),
      complete: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => drawn.map(({ listed, ...details }, at): FixturePaper => [`Paper ${String(at)}`, listed, details]))

const corpora: fc.Arbitrary<Corpus> = papers.map((drawn) => corpus({ papers: drawn }))

const networks = (of: Corpus) =>
  NETWORK_IDS.map((id) => assembleNetwork(id, of, projectNetwork(id, of, 'fractional', 50), 1))

/** Each node's distinct known co-authors' papers, counted without the projection. */
function papersWithOthers(of: Corpus, author: string): number {
  return of.papers.filter((paper) => {
    const known = new Set(paper.authors.filter((entry) => entry.evidence !== 'suggested').map((entry) => entry.author))
    return known.size > 1 && [...known].some((id) => id === author)
  }).length
}

describe('networks', () => {
  it('give every author the strength of the papers written with others', () => {
    fc.assert(
      fc.property(corpora, (drawn) => {
        const { nodes, edges } = projectCoauthors(drawn, 'fractional')
        for (const { id } of nodes) {
          const strength = edges
            .filter((edge) => edge.source === id || edge.target === id)
            .reduce((sum, edge) => sum + edge.weight, 0)
          expect(strength).toBeCloseTo(papersWithOthers(drawn, id), 9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('have the ties and weights between authors that the projection on arrays finds', () => {
    fc.assert(
      fc.property(corpora, fc.constantFrom<'fractional' | 'full'>('fractional', 'full'), (drawn, counting) => {
        const { nodes, edges } = projectCoauthors(drawn, counting)
        const place = new Map<string, number>(nodes.map(({ id }, at) => [id, at]))
        const groups = packGroups(
          drawn.papers.map(({ authors }) => knownAuthorships(authors).map(({ author }) => place.get(author) ?? -1)),
        )
        const found = listEdges(projectGroups(groups, nodes.length, shareGroups(groups, counting)))
        const pairs = [...found.sources].map((source, at) => {
          const [first, second] = [nodes[source]?.id ?? '', nodes[found.targets[at] ?? 0]?.id ?? '']
          return [`${first}|${second}`, Number((found.weights[at] ?? 0).toPrecision(9))] as const
        })
        expect(pairs.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(
          edges.map(({ id, weight }) => [id, Number(weight.toPrecision(9))]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('weigh a tie by its joint papers when counting is full', () => {
    fc.assert(
      fc.property(corpora, (drawn) => {
        for (const { weight, papers: joint } of projectCoauthors(drawn, 'full').edges) expect(weight).toBe(joint.length)
      }),
      { numRuns: 60 },
    )
  })

  it('have edges with ends in order, whose shares sum to their weight', () => {
    fc.assert(
      fc.property(corpora, (drawn) => {
        for (const { nodes, edges } of networks(drawn)) {
          const ids = new Set(nodes.map((node) => node.id))
          for (const edge of edges) {
            expect(edge.source < edge.target && ids.has(edge.source) && ids.has(edge.target)).toBe(true)
            expect(edge.id).toBe(`${edge.source}|${edge.target}`)
            expect(edge.weight).toBeGreaterThan(0)
            expect(edge.shares.map((entry) => entry.paper)).toEqual(edge.papers)
            expect(edge.shares.reduce((sum, entry) => sum + entry.share, 0)).toBeCloseTo(edge.weight, 9)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('put every node in exactly one cluster, each of them with a name of its own that is no number', () => {
    fc.assert(
      fc.property(corpora, (drawn) => {
        for (const { nodes, clusters } of networks(drawn)) {
          expect(clusters.flatMap((cluster) => cluster.members).sort()).toEqual(nodes.map((node) => node.id))
          const names = clusters.map((cluster) => cluster.name)
          expect(new Set(names).size).toBe(names.length)
          for (const name of names) expect(name).not.toMatch(/^(cluster|community|group)?\s*\d*$/i)
          for (const cluster of clusters) {
            expect(cluster.size).toBe(cluster.members.length)
            expect(cluster.because).not.toBe('')
            const held = nodes.filter((node) => node.cluster === cluster.id).map((node) => node.id)
            expect(held).toEqual(cluster.members)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('do not depend on the order of papers, authors and topics', () => {
    fc.assert(
      fc.property(corpora, (drawn) => {
        const turned: Corpus = {
          ...drawn,
          papers: [...drawn.papers].reverse(),
          authors: [...drawn.authors].reverse(),
          topics: [...drawn.topics].reverse(),
        }
        const before = networks(drawn)
        networks(turned).forEach((network, at) => {
          const same = before[at]
          expect(network.nodes).toEqual(same?.nodes)
          expect(network.modularity).toBe(same?.modularity)
          expect(network.clusters.map(({ id, name, colour, members }) => ({ id, name, colour, members }))).toEqual(
            same?.clusters.map(({ id, name, colour, members }) => ({ id, name, colour, members })),
          )
          expect(network.edges.map(({ id, weight }) => [id, weight])).toEqual(
            same?.edges.map(({ id, weight }) => [id, weight]),
          )
        })
      }),
      { numRuns: 15 },
    )
  })

  it('leave out whoever is only suggested', () => {
    fc.assert(
      fc.property(corpora, (drawn) => {
        for (const { nodes } of networks(drawn)) expect(nodes.some((node) => node.label === 'Nobody')).toBe(false)
      }),
      { numRuns: 15 },
    )
  })
})
