import { expect, test } from 'vitest'
import { paperRows, peopleRows, tieRows, topicTableRows } from '../../src/scene/table'
import { twoGroups, viewOf } from '../fixtures/atlases'
import { authorId, paperId, topicId } from '../fixtures/corpora'

const atlas = twoGroups()

test('the table of people has everybody who is shown, most papers first, with bounds and years', () => {
  const rows = peopleRows(atlas, viewOf('coauthors'))
  expect(rows).toHaveLength(8)
  expect(rows[0]).toMatchObject({
    id: authorId('Ada Lovelace'),
    papers: 3,
    papersBound: '≥',
    coauthors: 4,
    coauthorsBound: '≥',
    weight: 3,
    years: [1, 1, 0, 1, 0, 0],
    topics: ['quantization', 'pruning', 'video generation'],
  })
  expect(rows.find(({ unnamed }) => unnamed)?.id).toBe(authorId('Unnamed owner'))
})

test('the table follows the filters and counts the papers left', () => {
  const rows = peopleRows(atlas, viewOf('coauthors', { topics: [topicId('video generation')] }))
  expect(rows.map(({ name, papers }) => [name, papers])).toEqual([
    ['Dee Brown', 2],
    ['Eve Adams', 2],
    ['Unnamed owner', 2],
    ['Ada Lovelace', 1],
    ['Team Seed', 1],
  ])
})

test('the table of papers has also those of no known author, and says which lists are cut', () => {
  const rows = paperRows(atlas, viewOf('coauthors'))
  expect(rows).toHaveLength(7)
  expect(rows.find(({ id }) => id === paperId('Quantized Video'))).toMatchObject({
    authors: ['Eve Adams', 'Ada Lovelace', 'Unnamed owner'],
    authorsComplete: false,
    year: 2024,
    topics: ['video generation', 'quantization'],
    sources: 1,
  })
})

test('the table of topics counts papers and people of each', () => {
  const rows = topicTableRows(atlas, viewOf('topics', { years: [2021, 2022] }))
  expect(rows.map(({ label, papers, people, peopleBound }) => [label, papers, people, peopleBound])).toEqual([
    ['quantization', 2, 3, '≥'],
    ['pruning', 1, 2, ''],
  ])
})

test('the table of ties names both ends, the weight and the years, strongest first', () => {
  const rows = tieRows(atlas, viewOf('coauthors'))
  expect(rows.map(({ weight }) => weight)).toEqual([...rows.map(({ weight }) => weight)].sort((a, b) => b - a))
  expect(rows[0]).toMatchObject({
    id: `${authorId('Ada Lovelace')}|${authorId('Ben Ørsted')}`,
    sourceName: 'Ada Lovelace',
    targetName: 'Ben Ørsted',
    weight: 1.5,
    weightBound: '≤',
    papers: 2,
    papersBound: '≥',
    firstYear: 2021,
    lastYear: 2022,
  })
  expect(rows).toHaveLength(10)
})

test('rows have the ids that a selection on the map has', () => {
  const { nodes, edges } = atlas.networks.knowledge
  const ids = new Set(nodes.map(({ id }) => id))
  const view = viewOf('knowledge')
  for (const { id } of [...peopleRows(atlas, view), ...paperRows(atlas, view), ...topicTableRows(atlas, view)])
    expect(ids.has(id)).toBe(true)
  expect(new Set(tieRows(atlas, view).map(({ id }) => id))).toEqual(new Set(edges.map(({ id }) => id)))
})
