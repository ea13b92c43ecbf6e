import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/base/fold'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import { rememberClusters } from '../../src/graph/cluster-memory'
import { nameDecision, tidyName } from '../../src/graph/given-names'
import { atlasOf } from '../fixtures/atlases'
import { authorId, corpus } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'

const people = ['Ada', 'Bo', 'Cy', 'Dee', 'Eve', 'Finn', 'Gus', 'Hal', 'Ivy', 'Jon', 'Kim', 'Lou']
const words = fc.constantFrom('coral reefs', 'tax audits', 'deep learning', 'novel method', 'lemurs', 'of the', '=1+1')
const papers: fc.Arbitrary<readonly FixturePaper[]> = fc
  .array(
    fc.record({
      listed: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 4 }),
      topics: fc.uniqueArray(fc.constantFrom('caching', 'pruning', 'video generation'), { maxLength: 2 }),
      said: fc.array(words, { maxLength: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ listed, topics, said }, at): FixturePaper => [
      `${said[0] ?? 'Paper'} ${String(at)}`,
      listed,
      { topics, abstract: said.join(', ') },
    ]),
  )
const given = fc
  .array(
    fc.record({
      name: fc.constantFrom('Us', 'us', 'Caching', 'Around Ada', 'Coral reefs', ' '),
      members: fc.uniqueArray(fc.constantFrom(...people, 'Gone'), { minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => drawn.map(({ name, members }) => nameDecision('coauthors', { members: members.map(authorId) }, name)))

describe('names of clusters', () => {
  it('are unique, whatever was given, and only of equal given ones it matters which was given first', () => {
    fc.assert(
      fc.property(papers, given, (drawn, names) => {
        const made = corpus({ papers: drawn })
        const project = projectNetwork('coauthors', made, 'fractional')
        const { clusters } = assembleNetwork('coauthors', made, project, 1, { given: names })
        const folded = clusters.map(({ name }) => foldText(name))
        expect(new Set(folded).size).toBe(folded.length)
        for (const { naming, papers: own } of clusters) {
          expect(naming.runnersUp.length).toBeLessThanOrEqual(5)
          for (const paper of naming.support) expect(own).toContain(paper)
        }
        const turned = assembleNetwork('coauthors', made, project, 1, { given: [...names].reverse() })
        const asked = names.map(({ about }) => foldText(tidyName(about[1] ?? '')))
        if (new Set(asked).size === asked.length) expect(turned.clusters).toEqual(clusters)
        expect(turned.clusters.map(({ naming }) => naming.from)).toEqual(clusters.map(({ naming }) => naming.from))
      }),
      { numRuns: 120 },
    )
  })

  it('stay as they were when the same papers are looked at again with the map before in mind', () => {
    fc.assert(
      fc.property(papers, (drawn) => {
        const made = corpus({ papers: drawn })
        const before = atlasOf(made)
        const project = projectNetwork('coauthors', made, 'fractional')
        const again = assembleNetwork('coauthors', made, project, 1, { memory: rememberClusters(before) })
        expect(again.clusters.map(({ id, name }) => [id, name]).sort()).toEqual(
          before.networks.coauthors.clusters.map(({ id, name }) => [id, name]).sort(),
        )
      }),
      { numRuns: 60 },
    )
  })
})
