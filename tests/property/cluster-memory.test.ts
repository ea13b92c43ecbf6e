import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import type { Atlas } from '../../src/graph/atlas'
import { matchClusters, rememberClusters } from '../../src/graph/cluster-memory'
import type { RememberedCluster } from '../../src/graph/cluster-memory'
import { authorId, corpus } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'

const assemble = (papers: readonly FixturePaper[], memory: readonly RememberedCluster[] = []) => {
  const of = corpus({ papers })
  return assembleNetwork('coauthors', of, projectNetwork('coauthors', of, 'fractional'), 1, { memory })
}
type Assembled = ReturnType<typeof assemble>

const rememberOf = (network: Assembled) => rememberClusters({ networks: { coauthors: network } } as unknown as Atlas)

const colours = ({ clusters }: Assembled): ReadonlyMap<string, string> =>
  new Map(
    clusters.flatMap(({ id, colour, hatched, members }) =>
      members.map((member) => [member, `${id} ${String(colour)} ${String(hatched)}`] as const),
    ),
  )

const name = (group: number, member: number): string => `Person ${String(group)} ${String(member)}`

/** Papers of five to fourteen groups of eight people, and some that join two groups. */
const grouped: fc.Arbitrary<readonly FixturePaper[]> = fc.integer({ min: 5, max: 14 }).chain((groups) => {
  const inside = fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 4 })
  const across = fc.tuple(fc.nat(groups - 1), fc.nat(7), fc.nat(groups - 1), fc.nat(7))
  return fc
    .tuple(
      fc.tuple(...Array.from({ length: groups }, () => fc.array(inside, { minLength: 6, maxLength: 10 }))),
      fc.array(across, { maxLength: groups }),
    )
    .map(([own, bridges]) => [
      ...own.flatMap((papers, group) =>
        papers.map((members, at): FixturePaper => [
          `Paper ${String(group)} ${String(at)}`,
          members.map((member) => name(group, member)),
        ]),
      ),
      ...bridges.map(([a, one, b, other], at): FixturePaper => [
        `Bridge ${String(at)}`,
        [name(a, one), name(b, other)],
      ]),
    ])
})

const added: fc.Arbitrary<readonly string[]> = fc.uniqueArray(
  fc.oneof(
    fc.tuple(fc.nat(4), fc.nat(7)).map(([group, member]) => name(group, member)),
    fc.constantFrom('New A', 'New B'),
  ),
  { minLength: 1, maxLength: 4 },
)

describe('memory', () => {
  it('keeps the colour of everyone but the authors of one added paper', () => {
    fc.assert(
      fc.property(grouped, added, (papers, authors) => {
        const before = assemble(papers)
        const after = assemble([...papers, ['The new one', authors]], rememberOf(before))
        const now = colours(after)
        const own = new Set<string>(authors.map(authorId))
        const changed = [...colours(before)].filter(([id, was]) => !own.has(id) && now.get(id) !== was)
        expect(changed).toEqual([])
      }),
      // A failing case is told as it is: making it smaller takes minutes.
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('of the same papers changes nothing', () => {
    fc.assert(
      fc.property(grouped, (papers) => {
        const before = assemble(papers)
        const after = assemble(papers, rememberOf(before))
        expect(after.clusters.map(({ id, members, colour }) => ({ id, members, colour }))).toEqual(
          before.clusters.map(({ id, members, colour }) => ({ id, members, colour })),
        )
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })

  it('never gives two clusters one id, one colour or one remembered cluster', () => {
    fc.assert(
      fc.property(grouped, grouped, (papers, others) => {
        const memory = rememberOf(assemble(papers))
        const { clusters } = assemble(others, memory)
        expect(new Set(clusters.map(({ id }) => id)).size).toBe(clusters.length)
        const coloured = clusters.filter(({ colour }) => colour > 0)
        expect(new Set(coloured.map(({ colour }) => colour)).size).toBe(coloured.length)
        const matched = [
          ...matchClusters(
            memory,
            clusters.map(({ members }) => members),
          ).values(),
        ]
        expect(new Set(matched).size).toBe(matched.length)
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })
})
