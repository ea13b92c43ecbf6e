import { expect, test } from 'vitest'
import { foldedWords } from '../../src/base/fold'
import { createSearch } from '../../src/scene/search'
import { searchWords } from '../../src/scene/search-text'
import { atlasOf, twoGroups } from '../fixtures/atlases'
import { authorId, corpus, paperId, topicId } from '../fixtures/corpora'

const search = createSearch(twoGroups())
const labels = (query: string) => search.find(query).map(({ label }) => label)

test('a person is found by the beginning of any name, whatever the case and the accents', () => {
  expect(labels('love')).toEqual(['Ada Lovelace'])
  expect(labels('ORSTED')).toEqual(['Ben Ørsted'])
  expect(labels('ada lov')).toEqual(['Ada Lovelace'])
})

test('a small typo still finds the name, a short word must be right', () => {
  expect(labels('Lovelase')).toEqual(['Ada Lovelace'])
  expect(labels('Ane')).not.toContain('Ann Lee')
})

test('a paper is found by the name that it coins and by its abstract', () => {
  expect(search.find('qleap')[0]?.id).toBe(paperId('Quantum Leaps'))
  expect(labels('plainly')).toEqual(['Only an Abstract'])
})

test('whole names come before names that begin so, and these before the rest', () => {
  const found = createSearch(
    atlasOf(
      corpus({
        papers: [
          ['A Survey of Pruning', ['Mary Prune']],
          ['Pruning Trees', ['Prune Hand'], { topics: ['pruning'] }],
        ],
      }),
    ),
  ).find('pruning')
  expect(found.map(({ label }) => label)).toEqual(['pruning', 'Pruning Trees', 'A Survey of Pruning'])
})

test('a whole word of a name counts as much as the beginning of one, and then papers decide', () => {
  const made = corpus({
    papers: [
      ['A', ['Mengzhao Chen', 'Chenqian Yan']],
      ['B', ['Mengzhao Chen']],
    ],
  })
  const found = createSearch(atlasOf(made)).find('chen')
  expect(found.map(({ label }) => label)).toEqual(['Mengzhao Chen', 'Chenqian Yan'])
})

test('hits of one kind stand together and the best hit leads', () => {
  const kinds = search.find('quantization').map(({ kind }) => kind)
  expect(search.find('quantization')[0]?.id).toBe(topicId('quantization'))
  expect(kinds).toEqual([...new Set(kinds)].flatMap((kind) => kinds.filter((other) => other === kind)))
})

test('the ranges of a hit are the letters that the query met', () => {
  const [hit] = search.find('orst ben')
  expect(hit?.matches.map(([start, end]) => hit.label.slice(start, end))).toEqual(['Ben', 'Ørst'])
  const [typo] = search.find('lovelase')
  expect(typo?.matches.map(([start, end]) => typo.label.slice(start, end))).toEqual(['Lovelace'])
})

test('hits say how much there is of each, with the bound that cut lists make', () => {
  expect(search.find('Ada Lovelace')[0]).toMatchObject({ id: authorId('Ada Lovelace'), detail: '≥ 3 papers' })
  expect(search.find('Moving Pictures')[0]?.detail).toBe('2024 · 2 authors')
  expect(search.find('Seed of Motion')[0]?.detail).toBe('2026 · 3 authors or more')
  expect(search.find('Only an Abstract')[0]?.detail).toBe('authors not stated')
  expect(search.find('pruning')[0]?.detail).toBe('2 papers')
})

test('an empty query, blanks and signs find nothing, and the limit is kept', () => {
  for (const query of ['', '   ', '?!—', '\u0000']) expect(search.find(query)).toEqual([])
  expect(search.find('a', 3)).toHaveLength(3)
  expect(search.find('a', 0)).toEqual([])
})

test('hostile names are found like others', () => {
  const made = createSearch(atlasOf(corpus({ papers: [['__proto__', ['constructor', '陈孟昭', '<script>']]] })))
  for (const query of ['constructor', '陈孟', 'proto', 'script']) expect(made.find(query)).toHaveLength(1)
})

test('in a large corpus short words find the names that begin so', () => {
  const [base] = corpus({ papers: [['A', ['Ada']]] }).authors
  if (!base) throw new Error('no author')
  const authors = Array.from({ length: 6000 }, (_, at) => ({
    ...base,
    id: `author:${at}` as const,
    name: `Person ${at}`,
  }))
  const wei = { ...base, id: 'author:wei' as const, name: 'Wei Li' }
  const small = atlasOf(corpus({ papers: [] }))
  const large = createSearch({ ...small, corpus: { ...small.corpus, authors: [...authors, wei] } })
  for (const query of ['w', 'we', 'wei l', 'wei li'])
    expect(large.find(query).map(({ label }) => label)).toEqual(['Wei Li'])
  expect(large.find('p', 5)).toHaveLength(5)
})

test('plain and accented letters are parted into the same words', () => {
  for (const text of ["I&S-ViT's 3.31x_a", 'Łukasz KÓSA', '陈孟昭 a', '', '--'])
    expect(searchWords(text)).toEqual(foldedWords(text))
})
