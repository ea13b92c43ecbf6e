import { expect, test } from 'vitest'
import { applyFilters } from '../../src/scene/filter'
import type { Filters } from '../../src/scene/view'
import { twoGroups, viewOf } from '../fixtures/atlases'
import { authorId, paperId, topicId } from '../fixtures/corpora'

const atlas = twoGroups()
const people = (filters: Partial<Filters>) => [...applyFilters(atlas, viewOf('coauthors', filters)).people].sort()

test('without filters everybody is shown, and a paper of no known author is behind no picture of people', () => {
  const { counts, filtered, papers } = applyFilters(atlas, viewOf('coauthors'))
  expect(filtered).toBe(false)
  expect(counts.people).toEqual({ shown: 7, all: 7 })
  expect(counts.unnamed).toEqual({ shown: 1, all: 1 })
  expect(counts.papers).toEqual({ shown: 6, all: 7 })
  expect(counts.peopleLabel).toBe('7 people and 1 unnamed')
  expect(papers.size).toBe(7)
})

test('the paper without a known author is in the networks that draw papers', () => {
  expect(applyFilters(atlas, viewOf('papers')).counts.papers).toEqual({ shown: 7, all: 7 })
  expect(applyFilters(atlas, viewOf('knowledge')).counts.papers).toEqual({ shown: 7, all: 7 })
  expect(applyFilters(atlas, viewOf('topics')).counts.papers).toEqual({ shown: 6, all: 7 })
})

test('a topic leaves its papers, their people, and only ties with a paper left', () => {
  const shown = applyFilters(atlas, viewOf('coauthors', { topics: [topicId('video generation')] }))
  expect([...shown.papers].sort()).toEqual(['Moving Pictures', 'Quantized Video', 'Seed of Motion'].map(paperId).sort())
  expect(shown.people.has(authorId('Ben Ørsted'))).toBe(false)
  expect(shown.papersOf.get(authorId('Ada Lovelace'))).toBe(1)
  expect(shown.edges.has(`${authorId('Ada Lovelace')}|${authorId('Eve Adams')}`)).toBe(true)
  expect(shown.edges.has(`${authorId('Ada Lovelace')}|${authorId('Ben Ørsted')}`)).toBe(false)
})

test('topics are joined by “or” or by “and”, as the person chooses', () => {
  const topics = [topicId('video generation'), topicId('quantization')]
  const left = (topicMatch: 'any' | 'all') => applyFilters(atlas, viewOf('papers', { topics, topicMatch })).papers.size
  expect(left('any')).toBe(5)
  expect(left('all')).toBe(1)
})

test('years and scores are inclusive, may be given in either order, and leave out papers without one', () => {
  expect(people({ years: [2021, 2022] })).toEqual(['Ada Lovelace', 'Ben Ørsted', 'Cy Twombly'].map(authorId))
  expect(people({ years: [2022, 2021] })).toEqual(people({ years: [2021, 2022] }))
  expect(people({ scores: [40, 40] })).toEqual(['Ada Lovelace', 'Ben Ørsted', 'Cy Twombly'].map(authorId))
  expect(applyFilters(atlas, viewOf('papers', { scores: [0, 100] })).papers.size).toBe(3)
})

test('fields, affiliations and code decide papers by what they state', () => {
  expect(people({ categories: ['LG'], affiliations: ['tsinghua'] })).toEqual([
    authorId('Ada Lovelace'),
    authorId('Ben Ørsted'),
  ])
  expect(applyFilters(atlas, viewOf('papers', { hasCode: true })).papers.size).toBe(2)
})

test('the least number of papers counts those that the other filters leave', () => {
  expect(people({ minPapers: 2 })).toEqual(
    ['Ada Lovelace', 'Ben Ørsted', 'Dee Brown', 'Eve Adams', 'Unnamed owner'].map(authorId),
  )
  expect(people({ minPapers: 2, years: [2021, 2022] })).toEqual([authorId('Ada Lovelace'), authorId('Ben Ørsted')])
})

test('the least number of papers leaves out the papers that then stand behind nobody', () => {
  const shown = applyFilters(atlas, viewOf('coauthors', { minPapers: 2 }))
  expect(shown.papers.has(paperId('A Lonely Proof'))).toBe(false)
  expect(shown.counts.papers.shown).toBe(5)
})

test('only one community leaves its members and their papers; the hidden one is their complement', () => {
  const { clusters } = atlas.networks.coauthors
  const [first] = clusters
  if (!first) throw new Error('no cluster')
  const only = applyFilters(atlas, viewOf('coauthors', { onlyClusters: [first.id] }))
  const hidden = applyFilters(atlas, viewOf('coauthors', { hiddenClusters: [first.id] }))
  expect([...only.nodes].sort()).toEqual([...first.members].sort())
  expect(only.nodes.size + hidden.nodes.size).toBe(atlas.networks.coauthors.nodes.length)
  expect([...only.nodes].some((id) => hidden.nodes.has(id))).toBe(false)
})

test('communities that the network in view does not hold narrow nothing', () => {
  const shown = applyFilters(
    atlas,
    viewOf('topics', { onlyClusters: ['cluster:gone'], hiddenClusters: ['cluster:gone'] }),
  )
  expect(shown.filtered).toBe(false)
})

test('a focus leaves the node and its neighbours by ties that have a paper left', () => {
  const focus = { focus: authorId('Ada Lovelace') }
  const near = (filters: Partial<Filters>) => [...applyFilters(atlas, viewOf('coauthors', filters, focus)).nodes].sort()
  expect(near({})).toEqual(['Ada Lovelace', 'Ben Ørsted', 'Cy Twombly', 'Eve Adams', 'Unnamed owner'].map(authorId))
  expect(near({ years: [2024, 2024] })).toEqual(['Ada Lovelace', 'Eve Adams', 'Unnamed owner'].map(authorId))
})

test('a focus on what the network in view does not draw narrows nothing', () => {
  expect(applyFilters(atlas, viewOf('topics', {}, { focus: authorId('Ada Lovelace') })).filtered).toBe(false)
})
