import { expect, test } from 'vitest'
import { applyFilters } from '../../src/scene/filter'
import { scoreRange, yearAxis, yearBars } from '../../src/scene/histogram'
import { communityRows, facetRows, topicRows } from '../../src/scene/legend'
import { atlasOf, twoGroups, viewOf } from '../fixtures/atlases'
import { corpus, topicId } from '../fixtures/corpora'

const atlas = twoGroups()
const quantization = topicId('quantization')

test('communities are listed largest first with how many of their members are shown', () => {
  const rows = communityRows(atlas, viewOf('coauthors', { years: [2021, 2022] }))
  expect(rows.map(({ size }) => size)).toEqual([...rows.map(({ size }) => size)].sort((a, b) => b - a))
  expect(rows.reduce((sum, { shown }) => sum + shown, 0)).toBe(3)
  expect(rows.reduce((sum, { size }) => sum + size, 0)).toBe(8)
  expect(rows.every(({ topTopics }) => topTopics.length <= 3)).toBe(true)
})

test('a community says whether the view is narrowed to it or hides it', () => {
  const [first, second] = atlas.networks.coauthors.clusters
  if (!first || !second) throw new Error('too few clusters')
  const rows = communityRows(atlas, viewOf('coauthors', { onlyClusters: [first.id], hiddenClusters: [second.id] }))
  expect(rows.slice(0, 2).map(({ only, hidden, shown }) => [only, hidden, shown])).toEqual([
    [true, false, first.size],
    [false, true, 0],
  ])
})

test('what a topic row promises is what choosing the topic leaves', () => {
  const cases = [
    { topics: [] },
    { topics: [quantization] },
    { topics: [quantization], topicMatch: 'all' as const },
    { topics: [quantization], years: [2021, 2024] as const },
  ]
  for (const filters of cases)
    for (const row of topicRows(atlas, viewOf('coauthors', filters))) {
      const chosen = viewOf('coauthors', { ...filters, topics: [...new Set([...filters.topics, row.value])] })
      expect([row.label, row.left]).toEqual([row.label, applyFilters(atlas, chosen).counts.papers.shown])
    }
})

test('a topic row says how many of its papers are shown now', () => {
  const rows = topicRows(atlas, viewOf('coauthors', { topics: [quantization] }))
  expect(rows.map(({ label, papers, shown, chosen }) => [label, papers, shown, chosen])).toEqual([
    ['quantization', 3, 3, true],
    ['video generation', 3, 1, false],
    ['pruning', 2, 1, false],
  ])
})

test('fields, affiliations and code say what choosing them would leave', () => {
  const { fields, affiliations, code } = facetRows(atlas, viewOf('coauthors', { categories: ['CV'] }))
  expect(fields.map(({ value, papers, left, chosen }) => [value, papers, left, chosen])).toEqual([
    ['CV', 3, 3, true],
    ['LG', 3, 6, false],
  ])
  expect(affiliations.map(({ value, left }) => [value, left])).toEqual([
    ['gatech', 1],
    ['tsinghua', 0],
  ])
  expect([code.papers, code.left, code.chosen]).toEqual([2, 1, false])
})

test('a corpus without code still has a row for it', () => {
  const bare = atlasOf(corpus({ papers: [['A', ['Ada']]] }))
  expect(facetRows(bare, viewOf('papers')).code.papers).toBe(0)
})

test('years have a bar each, also those without papers, and what is shown apart', () => {
  const { bars, unknown, tallest } = yearBars(atlas, viewOf('coauthors', { topics: [quantization] }))
  expect(bars.map(({ year, stated, shownStated }) => [year, stated, shownStated])).toEqual([
    [2021, 1, 1],
    [2022, 1, 1],
    [2023, 1, 0],
    [2024, 2, 1],
    [2025, 0, 0],
    [2026, 1, 0],
  ])
  expect([unknown, tallest]).toEqual([1, 2])
})

test('inferred years are counted apart from stated ones', () => {
  const made = corpus({ papers: [['A', ['Ada'], { year: 2024 }]] })
  const inferred = atlasOf({ ...made, papers: made.papers.map((paper) => ({ ...paper, yearIsInferred: true })) })
  const [bar] = yearBars(inferred, viewOf('coauthors')).bars
  expect(bar).toEqual({ year: 2024, stated: 0, inferred: 1, shownStated: 0, shownInferred: 1 })
})

test('one misread year does not make thousands of bars', () => {
  expect(yearAxis([2020, 2022])).toEqual([2020, 2021, 2022])
  expect(yearAxis([2020, 9999])).toEqual([2020, 9999])
  expect(yearAxis([])).toEqual([])
})

test('the range of scores is that of the papers that have one', () => {
  expect(scoreRange(atlas)).toEqual({ lowest: 10, highest: 40, without: 4 })
  expect(scoreRange(atlasOf(corpus({ papers: [['A', ['Ada']]] })))).toBeNull()
})

test('a field is written with its name where arXiv has the code', () => {
  const made = corpus({
    papers: [
      ['A', ['Ann Arm'], { category: 'CV' }],
      ['B', ['Ann Arm'], { category: 'Zzz' }],
    ],
  })
  const { fields } = facetRows(atlasOf(made), viewOf('papers'))
  expect(fields.map(({ value, label }) => [value, label])).toEqual([
    ['CV', 'CV · Computer vision and pattern recognition'],
    ['Zzz', 'Zzz'],
  ])
})
