import { expect, test, vi } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { answerSearch, type SearchAnswer, type SearchQuestion } from '../../src/scene/answer-search'
import { createSearch } from '../../src/scene/search'
import { startSearch, type SearchWorker } from '../../src/scene/search-client'
import { createSearchEngineBuilder } from '../../src/scene/search-engine'
import { createWordIndexBuilder } from '../../src/scene/word-index'
import { findBeginnings, findTypos } from '../../src/scene/word-match'
import { createAppStore } from '../../src/state/store'
import { atlasOf } from '../fixtures/atlases'
import { corpus } from '../fixtures/corpora'
import { UNNAMED_PORTS } from '../fixtures/unnamed-page'

/** An atlas of so many people, and papers called “Study N of SUBJECT”. */
function largeAtlas(people: number) {
  const [base] = corpus({ papers: [['A', ['Ada']]] }).authors
  if (!base) throw new Error('no author')
  const small = atlasOf(corpus({ papers: [['Quantized rivers', ['Ada Lovelace']]] }))
  const authors = Array.from({ length: people }, (_, at) => ({
    ...base,
    id: `author:${String(at)}` as const,
    name: `${['Wei', 'Anna', 'Omar'][at % 3] ?? ''} Person${String(at)}`,
  }))
  return { ...small, corpus: { ...small.corpus, authors: [...small.corpus.authors, ...authors] } }
}

/** A worker that answers when it is told to, and keeps what it was asked. */
function patientWorker() {
  const asked: SearchQuestion[] = []
  const answer = answerSearch()
  let isAway = false
  const worker: SearchWorker = {
    postMessage: (question) => void asked.push(question),
    terminate: () => {
      isAway = true
    },
    onmessage: null,
    onerror: null,
  }
  let done = 0
  return {
    worker,
    asked,
    isAway: () => isAway,
    work() {
      for (; done < asked.length; done++) {
        const question = asked[done]
        const reply = question ? answer(question) : null
        if (reply) worker.onmessage?.(new MessageEvent<SearchAnswer>('message', { data: structuredClone(reply) }))
      }
    },
  }
}

const isFed = ({ asked }: { asked: readonly SearchQuestion[] }) =>
  vi.waitUntil(() => asked.some(({ kind }) => kind === 'whole'))

test('a large map is searched in a worker, with the same hits as on the page', async () => {
  const atlas = largeAtlas(12_000)
  const made = patientWorker()
  const search = startSearch(atlas, () => made.worker)
  await isFed(made)
  for (const query of ['quantised', 'wei', 'anna person1', 'person77', 'lovelaec', 'omar nobody']) {
    const hits = search.find(query, 12)
    made.work()
    expect(await hits).toEqual(createSearch(atlas).find(query, 12))
  }
  expect(made.asked.filter(({ kind }) => kind === 'piece').length).toBeGreaterThan(2)
})

test('of queries that wait only the newest is asked, and what it took the place of is null', async () => {
  const made = patientWorker()
  const search = startSearch(largeAtlas(6000), () => made.worker)
  const typed = ['o', 'om', 'oma', 'omar'].map(async (query) => search.find(query, 3))
  await isFed(made)
  made.work()
  const found = await Promise.all(typed)
  expect(found.slice(0, 3)).toEqual([null, null, null])
  expect(found[3]?.map(({ label }) => label.startsWith('Omar'))).toEqual([true, true, true])
  expect(made.asked.filter(({ kind }) => kind === 'find')).toHaveLength(1)
})

test('an answer that a newer query overtook is dropped', async () => {
  const made = patientWorker()
  const search = startSearch(largeAtlas(6000), () => made.worker)
  await isFed(made)
  const [older, newer] = [search.find('wei', 1), search.find('anna', 1)]
  made.work()
  expect(await older).toBeNull()
  made.work()
  expect((await newer)?.[0]?.label).toMatch(/^Anna/)
})

test('a worker that breaks down is replaced and asked again; when that one breaks down too, the page answers', async () => {
  const atlas = largeAtlas(6000)
  const made = [patientWorker(), patientWorker()] as const
  let started = 0
  const search = startSearch(atlas, () => made[started++ % 2]?.worker ?? null)
  await isFed(made[0])
  const hits = search.find('lovelace')
  made[0].worker.onerror?.(new Event('error') as ErrorEvent)
  expect(made[0].isAway()).toBe(true)
  await isFed(made[1])
  made[1].work()
  expect((await hits)?.[0]?.label).toBe('Ada Lovelace')
  const later = search.find('lovelace')
  made[1].worker.onerror?.(new Event('error') as ErrorEvent)
  expect((await later)?.[0]?.label).toBe('Ada Lovelace')
  expect(await search.find('lovelace')).toHaveLength(1)
  expect(started).toBe(2)
})

test('a search that is closed ends its worker', async () => {
  const closed = patientWorker()
  const other = startSearch(largeAtlas(6000), () => closed.worker)
  const pending = other.find('wei')
  other.close()
  expect(await pending).toBeNull()
  expect(closed.isAway()).toBe(true)
})

test('a small map is searched on the page at once', () => {
  const spawn = vi.fn(() => null)
  expect(startSearch(largeAtlas(10), spawn).find('ada lov')).toMatchObject([{ label: 'Ada Lovelace' }])
  expect(spawn).not.toHaveBeenCalled()
})

const indexOf = (...names: readonly string[]) => {
  const builder = createWordIndexBuilder()
  for (const name of names) builder.add({ names: name, text: '' })
  return builder.finish()
}

/** The least letters left out, put in, changed or swapped with the next between two words: the plain table, as a check. */
function alignmentDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      const row = table[i]
      if (row) row[j] = least
    }
  return at(one.length, other.length)
}

test('typos are found as comparing with every word would find them', () => {
  const letters = 'abc'
  const words = Array.from({ length: 729 }, (_, at) =>
    Array.from({ length: 6 }, (_, place) => letters[Math.floor(at / 3 ** place) % 3]).join(''),
  ).flatMap((word) => [word, word.slice(0, 4)])
  const index = indexOf(...words)
  for (const sought of ['abcabc', 'aabbc', 'cabca', 'bbbb', 'abcabcab']) {
    const found = new Set(findTypos(index, sought).flatMap(({ from, to }) => index.words.slice(from, to)))
    const most = sought.length >= 5 ? 2 : 1
    const expected = new Set(
      index.words.filter((word) => {
        const distance = alignmentDistance(word, sought)
        const begins =
          sought.length >= 5 && [...word].some((_, at) => alignmentDistance(word.slice(0, at + 1), sought) <= 1)
        return (distance > 0 && distance <= most) || begins
      }),
    )
    expect([...found].sort()).toEqual([...expected].sort())
  }
})

test('beginnings are found in every script, beyond the first plane too', () => {
  const index = indexOf('Zoë', 'zo', '𐐷𐐸 kind', '陈孟昭', 'zz')
  const begun = (word: string) => index.words.slice(...findBeginnings(index, word))
  expect(begun('zo')).toEqual(['zo', 'zoe'])
  expect(begun('陈孟')).toEqual(['陈孟昭'])
  expect(begun('nobody')).toEqual([])
  expect(begun('𐐷')).toHaveLength(1)
})

test('the best few of many are the first of all of them, whatever is asked', () => {
  const random = seededRandom(3)
  const words = ['for', 'forest', 'fox', 'f', 'ada', 'adam', 'a', 'river', 'of', 'the']
  const wordOf = (): string => words[Math.floor(random() * words.length)] ?? ''
  const names = Array.from({ length: 600 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, wordOf).join(random() < 0.1 ? '\n' : ' '),
  )
  const builder = createSearchEngineBuilder()
  builder.add({
    kinds: names.map((_, at) => (['paper', 'author', 'topic'] as const)[at % 3] ?? 'paper'),
    papers: names.map(() => Math.floor(random() * 3)),
    names,
    texts: names.map((_, at) => (at % 50 === 0 ? 'a forest of foxes' : '')),
  })
  const engine = builder.finish()
  for (const query of [
    'f',
    'fo',
    'for',
    'for a',
    'ada f',
    'the of',
    'a a',
    'ada river for',
    'forest',
    'foxes',
    'forst',
  ]) {
    const all = engine.find(query, names.length).entries
    expect(all.length).toBeGreaterThan(query === 'foxes' ? 5 : 9)
    for (const limit of [1, 5, 12]) expect(engine.find(query, limit).entries).toEqual(all.slice(0, limit))
  }
})

test('a typo is only thought of where nothing else is found', () => {
  const builder = createSearchEngineBuilder()
  const names = ['Maria Rossi', 'Marja Rosso']
  builder.add({ kinds: ['author', 'author'], papers: [1, 9], names, texts: ['', ''] })
  const engine = builder.finish()
  expect(engine.find('maria', 9).entries).toEqual([0])
  const slipped = engine.find('mariq rossi', 9)
  expect(slipped.entries).toEqual([0, 1])
  expect(slipped.near).toEqual([
    ['maria', 'rossi'],
    ['marja', 'rosso'],
  ])
  expect(engine.find('', 9).entries).toEqual([])
})

test('the search of a map is let go of when the map is closed or another comes, not when it is only placed anew', () => {
  const made = [patientWorker(), patientWorker()]
  let spawned = 0
  const store = createAppStore({
    ...UNNAMED_PORTS,
    build: () => ({ result: new Promise(() => undefined), cancel: () => undefined }),
    spawnSearch: () => made[spawned++]?.worker ?? null,
  })
  const { readySearch, leaveOldSearch } = store.getState()
  const atlas = largeAtlas(6000)
  store.setState({ atlas })
  readySearch()
  store.setState({ atlas: { ...atlas, networks: { ...atlas.networks } } })
  leaveOldSearch()
  expect([spawned, made[0]?.isAway()]).toEqual([1, false])
  store.setState({ atlas: largeAtlas(6000) })
  leaveOldSearch()
  expect(made[0]?.isAway()).toBe(true)
  readySearch()
  store.getState().clearDocument()
  expect([spawned, made[1]?.isAway()]).toEqual([2, true])
})
