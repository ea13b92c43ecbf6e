import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/base/fold'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import type { Cluster } from '../../src/graph/atlas'
import { nameDecision } from '../../src/graph/given-names'
import { orderDecisions, printDecisions, readDecisions, type Decision } from '../../src/resolve/decisions'
import { authorId, corpus } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'

/** Three communities, one of which its topic tells much better than the others are told by theirs. */
const PAPERS: readonly FixturePaper[] = [
  ['One', ['Ada', 'Bo', 'Cy'], { topics: ['quantization'] }],
  ['Two', ['Ada', 'Bo', 'Cy'], { topics: ['quantization'] }],
  ['Three', ['Dee', 'Eve', 'Finn'], { topics: ['video generation'] }],
  ['Four', ['Dee', 'Eve', 'Finn']],
  ['Five', ['Gus', 'Hal', 'Ivy']],
]
const GROUPS = [
  ['Ada', 'Bo', 'Cy'],
  ['Dee', 'Eve', 'Finn'],
  ['Gus', 'Hal', 'Ivy'],
]
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

const give = (at: number, name: string): Decision =>
  nameDecision('coauthors', { members: (GROUPS[at] ?? []).map(authorId) }, name)
const named = (given: readonly Decision[]): readonly (Pick<Cluster, 'name' | 'because'> | undefined)[] => {
  const made = corpus({ papers: PAPERS })
  const { clusters } = assembleNetwork('coauthors', made, projectNetwork('coauthors', made, 'fractional'), 1, { given })
  return GROUPS.map(([first = '']) => clusters.find(({ members }) => members.includes(authorId(first))))
}

describe('of communities to which a person gave equal names', () => {
  it.each(ORDERS)('the one named first has it and the later ones are told apart (%i, %i, %i)', (...order) => {
    const found = named(order.map((at) => give(at, 'Us')))
    const [first = 0, ...later] = order
    expect(found[first]).toMatchObject({ name: 'Us', because: 'Named by hand.' })
    for (const at of later) {
      const [member = ''] = GROUPS[at] ?? []
      expect(found[at]).toMatchObject({
        name: `Us · ${member}`,
        because: `Named by hand. Another community has that name, so ${member} is added.`,
      })
    }
  })

  it.each(ORDERS)(
    'the same one has it when the decisions were put in order or went through a file (%i, %i, %i)',
    (...order) => {
      const given = order.map((at, turn) => give(at, turn === 1 ? 'US' : 'us'))
      const { decisions } = readDecisions({ name: 'd.json', text: printDecisions(given) })
      expect(named(decisions)).toEqual(named(given))
      expect(named(orderDecisions(given))).toEqual(named(given))
      expect(new Set(named(given).map((cluster) => foldText(cluster?.name ?? ''))).size).toBe(GROUPS.length)
    },
  )

  it('one that is given its name anew comes last', () => {
    const given = [give(0, 'Us'), give(1, 'Us'), give(0, 'We'), give(0, 'Us')]
    expect(
      named(orderDecisions(given))
        .map((cluster) => cluster?.name)
        .slice(0, 2),
    ).toEqual(['Us · Ada', 'Us'])
  })
})
