import { expect, test } from 'vitest'
import { chips, countLine, dropMost } from '../../src/scene/chips'
import { applyFilters } from '../../src/scene/filter'
import { partsText } from '../../src/scene/text-part'
import { NO_FILTERS, type Filters } from '../../src/scene/view'
import { twoGroups, viewOf } from '../fixtures/atlases'
import { authorId, topicId } from '../fixtures/corpora'

const atlas = twoGroups()
const quantization = topicId('quantization')
const video = topicId('video generation')

test('every condition in force has a chip that says what it and those before it leave', () => {
  const view = viewOf(
    'coauthors',
    { topics: [quantization], years: [2021, 2022], categories: ['CV', 'LG'], hasCode: true, minPapers: 2 },
    { focus: authorId('Ada Lovelace') },
  )
  expect(chips(atlas, view).map(({ label, papers }) => [label, papers])).toEqual([
    ['Topic: quantization', 3],
    ['Years 2021–2022', 2],
    ['Field CV or LG', 2],
    ['Has code', 1],
    ['At least 2 papers', 0],
    ['Around Ada Lovelace', 3],
  ])
})

test('a chip says what it leaves in the words of the map, and where any condition is enough what it alone leaves', () => {
  const leaves = (...view: Parameters<typeof viewOf>) => chips(atlas, viewOf(...view)).map((chip) => chip.leaves)
  const filters = { topics: [quantization], hasCode: true }
  const alone = (own: Partial<Filters>) => leaves('coauthors', own)[0]
  const both = applyFilters(atlas, viewOf('coauthors', filters))
  expect(leaves('coauthors', filters)).toEqual([
    alone({ topics: [quantization] }),
    `1 paper, ${String(both.people.size)} people`,
  ])
  expect(leaves('coauthors', { ...filters, join: 'or' })).toEqual([
    alone({ topics: [quantization] }),
    alone({ hasCode: true }),
  ])
  expect(alone({ topics: [quantization] })).toBe('3 papers, 5 people')
  expect(leaves('papers', { hasCode: true })).toEqual(['2 papers'])
  expect(leaves('topics', { hasCode: true })[0]).toMatch(/^\d papers, \d topics$/)
})

test('scores, affiliations and single years have their own words', () => {
  const view = viewOf('papers', { years: [2024, 2024], scores: [10, 50], affiliations: ['tsinghua'] })
  expect(chips(atlas, view).map(({ label }) => label)).toEqual(['Year 2024', 'Score 10–50', 'At tsinghua'])
})

test('communities are named on their chips, each hidden one on its own', () => {
  const [first, second] = atlas.networks.coauthors.clusters
  if (!first || !second) throw new Error('too few clusters')
  const only = viewOf('coauthors', { onlyClusters: [first.id, second.id] })
  expect(chips(atlas, only).map(({ label }) => label)).toEqual([`Only ${first.name} or ${second.name}`])
  const hidden = viewOf('coauthors', { hiddenClusters: [first.id, second.id] })
  expect(chips(atlas, hidden).map(({ label }) => label)).toEqual([`Hidden: ${first.name}`, `Hidden: ${second.name}`])
  const [drop] = chips(atlas, hidden)
  expect(drop?.remove(hidden).filters.hiddenClusters).toEqual([second.id])
})

test('topics of which one suffices share a chip, topics that are all needed have one each', () => {
  const topics = [quantization, video]
  const any = viewOf('papers', { topics, topicMatch: 'any' })
  expect(chips(atlas, any).map(({ label }) => label)).toEqual(['Topic: quantization or video generation'])
  const all = viewOf('papers', { topics, topicMatch: 'all' })
  const [first] = chips(atlas, all)
  expect(chips(atlas, all)).toHaveLength(2)
  expect(first?.remove(all).filters).toEqual({ ...NO_FILTERS, topics: [video], topicMatch: 'all' })
})

test('taking a chip away leaves the other conditions as they are', () => {
  const view = viewOf('coauthors', { years: [2021, 2022], hasCode: true }, { focus: authorId('Ada Lovelace') })
  const byLabel = new Map(chips(atlas, view).map((chip) => [chip.label, chip]))
  expect(byLabel.get('Has code')?.remove(view)).toEqual({ ...view, filters: { ...view.filters, hasCode: false } })
  expect(byLabel.get('Around Ada Lovelace')?.remove(view)).toEqual({ ...view, focus: null })
})

test('a topic that is no longer there still has a chip by which it can be taken away', () => {
  const view = viewOf('papers', { topics: ['topic:gone'] })
  expect(applyFilters(atlas, view).papers.size).toBe(0)
  expect(chips(atlas, view).map(({ label }) => label)).toEqual(['Topic: gone'])
})

test('where nothing matches, the chip whose removal brings back most is named', () => {
  const view = viewOf('coauthors', { topics: [video], years: [2021, 2022] })
  expect(applyFilters(atlas, view).nodes.size).toBe(0)
  const found = dropMost(atlas, view)
  expect([found?.chip.label, found?.papers]).toEqual(['Years 2021–2022', 3])
  expect(dropMost(atlas, viewOf('coauthors'))).toBeNull()
})

test('the line of counts says what is shown of how much, in each network', () => {
  const line = (...view: Parameters<typeof viewOf>) => partsText(countLine(atlas, viewOf(...view)))
  expect(line('coauthors')).toBe('Showing 7 people and 1 unnamed, 6 of 7 papers, 10 ties')
  expect(line('coauthors', { topics: [video] })).toBe(
    'Showing 4 of 7 people and 1 unnamed, 3 of 7 papers, 7 of 10 ties',
  )
  expect(line('papers', { years: [2024, 2024] })).toMatch(/^Showing 2 of 7 papers, 1 of \d+ ties$/)
  expect(line('topics')).toMatch(/^Showing 3 topics, 6 of 7 papers, \d ties$/)
  expect(line('knowledge')).toMatch(/^Showing 7 people and 1 unnamed, 7 papers, 3 topics, \d+ ties$/)
})

test('the counts of marks are strong in the line and the ties are not', () => {
  const parts = countLine(atlas, viewOf('coauthors'))
  expect(parts.filter(({ emphasis }) => emphasis === 'strong').map(({ text }) => text)).toEqual([
    '7 people',
    '1 unnamed',
    '6 of 7 papers',
  ])
})
