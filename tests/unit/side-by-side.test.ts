import { describe, expect, it } from 'vitest'
import { sideBySide, type ComparedRow } from '../../src/scene/side-by-side'
import { NO_FILTERS, type View } from '../../src/scene/view'
import { authorId, corpus } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'

const atlas = lightAtlas(
  corpus({
    papers: [
      ['First', ['Ann', 'Bob', 'Cy'], { year: 2020, topics: ['quantization'] }],
      ['Second', ['Ann', 'Bob', 'Dee'], { year: 2022, topics: ['quantization', 'video'] }],
      ['Third', ['Ann', 'Eve'], { year: 2023, topics: ['video'] }],
      ['Fourth', ['Bob', 'Dee', 'Finn'], { year: 2024, topics: ['pruning'] }],
      ['Fifth', ['Gus', 'Dee'], { year: 2021, topics: ['pruning', 'video'] }],
    ],
  }),
)
const view: View = { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null }
const person = (name: string) => ({ kind: 'person', id: authorId(name) }) as const
const told = (rows: readonly ComparedRow<{ readonly name: string } | { readonly label: string }>[]) =>
  rows.map(({ item, papers }) => ['name' in item ? item.name : item.label, ...papers])

describe('people side by side', () => {
  it('have co-authors, topics and papers in common, and each some alone', () => {
    const { columns, sharedPeople, ownPeople, sharedTopics, ownTopics, joint, firstJoint, lastJoint, between } =
      sideBySide(atlas, view, [person('Ann'), person('Bob')])
    expect(columns.map(({ name, papers, people, active }) => [name, papers.count, people.count, active])).toEqual([
      ['Ann', 3, 4, '2020–23'],
      ['Bob', 3, 4, '2020–24'],
    ])
    expect(told(sharedPeople)).toEqual([
      ['Dee', 1, 2],
      ['Cy', 1, 1],
    ])
    expect(ownPeople.map(told)).toEqual([[['Eve', 1, 0]], [['Finn', 0, 1]]])
    expect(told(sharedTopics)).toEqual([
      ['quantization', 2, 2],
      ['video', 2, 1],
    ])
    expect(ownTopics.map(told)).toEqual([[], [['pruning', 0, 1]]])
    expect(joint.map(({ title }) => title)).toEqual(['Second', 'First'])
    expect([firstJoint?.title, lastJoint?.title]).toEqual(['First', 'Second'])
    expect(between).toEqual([
      [3, 2],
      [2, 3],
    ])
  })

  it('may be three, of whom two share what the third does not', () => {
    const { sharedPeople, joint, between, sharedTopics } = sideBySide(atlas, view, ['Ann', 'Bob', 'Gus'].map(person))
    expect(told(sharedPeople)).toEqual([
      ['Dee', 1, 2, 1],
      ['Cy', 1, 1, 0],
    ])
    expect(joint).toEqual([])
    expect(between[2]).toEqual([0, 0, 1])
    expect(told(sharedTopics)[0]).toEqual(['video', 2, 1, 1])
  })

  it('are compared by the papers that filters leave', () => {
    const late = { ...view, filters: { ...NO_FILTERS, years: [2022, 2024] as const } }
    const { joint, columns } = sideBySide(atlas, late, [person('Ann'), person('Bob')])
    expect(joint.map(({ title }) => title)).toEqual(['Second'])
    expect(columns.map(({ papers }) => papers.count)).toEqual([2, 2])
  })

  it('leave out whom the atlas does not hold', () => {
    const { columns, joint } = sideBySide(atlas, view, [person('Ann'), person('Nobody')])
    expect(columns.map(({ name }) => name)).toEqual(['Ann'])
    expect(joint).toEqual([])
  })
})

describe('communities side by side', () => {
  it('hold the papers of their members, and share whom both work with', () => {
    const { clusters } = atlas.networks.coauthors
    const things = clusters.map(({ id }) => ({ kind: 'cluster', id }) as const)
    const { columns, between, sharedPeople } = sideBySide(atlas, view, things)
    expect(columns.map(({ name }) => name)).toEqual(clusters.map(({ name }) => name))
    expect(columns.map(({ papers }) => papers.count)).toEqual(clusters.map(({ papers }) => papers.length))
    for (const [at, { papers }] of clusters.entries())
      for (const [other, cluster] of clusters.entries())
        expect(between[at]?.[other]).toBe(papers.filter((paper) => cluster.papers.includes(paper)).length)
    for (const { papers } of sharedPeople) expect(papers.filter((count) => count > 0).length).toBeGreaterThan(1)
  })
})
