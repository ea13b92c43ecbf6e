import { describe, expect, it } from 'vitest'
import { showSame, tellMoves, tellViewChange } from '../../src/scene/view-change'
import { NO_FILTERS, type Filters, type View } from '../../src/scene/view'
import { authorId, corpus, topicId } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'

const atlas = lightAtlas(
  corpus({
    papers: [
      ['One', ['Ann', 'Bob'], { topics: ['video', 'pruning'], year: 2020 }],
      ['Two', ['Cy', 'Dee']],
    ],
  }),
)
const START: View = { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null }
const filtered = (filters: Partial<Filters>, view = START): View => ({
  ...view,
  filters: { ...view.filters, ...filters },
})
const told = (before: View, after: View) => tellViewChange(atlas, before, after).text
const [first] = atlas.networks.coauthors.clusters

describe('what was done to a view', () => {
  it('is told in the words of the page', () => {
    const video = filtered({ topics: [topicId('video')] })
    expect(told(START, video)).toBe('Topic: video')
    expect(told(video, filtered({ topics: [topicId('video'), topicId('pruning')] }))).toBe('Topic: pruning')
    expect(told(filtered({ topics: [topicId('video'), topicId('pruning')] }), video)).toBe('Without topic: pruning')
    expect(told(video, START)).toBe('All topics')
    expect(told(START, filtered({ years: [2020, 2022] }))).toBe('Years 2020–2022')
    expect(told(filtered({ years: [2020, 2020] }), START)).toBe('All years')
    expect(told(START, filtered({ hasCode: true }))).toBe('Only with code')
    expect(told(START, filtered({ minPapers: 3 }))).toBe('At least 3 papers')
    expect(told(START, { ...START, network: 'papers' })).toBe('The map of papers')
    expect(told(START, { ...START, focus: authorId('Ann') })).toBe('Only around Ann')
    expect(told({ ...START, focus: authorId('Ann') }, START)).toBe('The whole map again')
    expect(told(filtered({ hasCode: true, minPapers: 3 }), START)).toBe('All filters taken away')
  })

  it('names communities that are alone in sight, or out of it', () => {
    const own = first === undefined ? [] : [first.id]
    expect(told(START, filtered({ onlyClusters: own }))).toBe(`Only: ${first?.name ?? ''}`)
    expect(told(filtered({ onlyClusters: own }), START)).toBe('All communities')
    expect(told(START, filtered({ hiddenClusters: own }))).toBe(`Hidden: ${first?.name ?? ''}`)
    expect(told(filtered({ hiddenClusters: own }), START)).toBe(`Shown again: ${first?.name ?? ''}`)
  })

  it('is one step while a handle is drawn, and one of its own for each choice', () => {
    const key = (after: View) => tellViewChange(atlas, START, after).key
    expect(key(filtered({ years: [2020, 2021] }))).toBe(key(filtered({ years: [2019, 2021] })))
    expect(key(filtered({ years: [2020, 2021] }))).not.toBeNull()
    expect(key(filtered({ topics: [topicId('video')] }))).toBeNull()
  })

  it('is nothing where only the selection changes', () => {
    expect(showSame(START, { ...START, selection: { kind: 'node', id: authorId('Ann') } })).toBe(true)
    expect(showSame(START, filtered({ topics: [] }))).toBe(true)
    expect(showSame(START, filtered({ hasCode: true }))).toBe(false)
  })
})

describe('what was moved', () => {
  const ann = { x: 1, y: 2 }
  it('is told by its name, or by its number', () => {
    const one = new Map([[authorId('Ann'), ann]])
    expect(tellMoves(atlas, new Map(), one)).toEqual({ text: 'Moved Ann', key: 'move author:ann' })
    const two = new Map([...one, [authorId('Bob'), { x: 0, y: 0 }], [authorId('Cy'), { x: 0, y: 0 }]])
    expect(tellMoves(atlas, one, two).text).toBe('Moved 2 marks')
    expect(tellMoves(atlas, two, new Map()).text).toBe('Marks back in their places')
  })
})
