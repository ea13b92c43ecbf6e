import { describe, expect, test, vi } from 'vitest'
import {
  isKeptText,
  keepText,
  keptTextsIn,
  packText,
  PIECE,
  printParts,
  readText,
  unpackText,
  type PieceShelf,
} from '../../src/storage/pieces'
import { createFaultyStore } from '../fixtures/faulty-store'

const shelfOn = (store = createFaultyStore(), own: Partial<PieceShelf> = {}): PieceShelf => ({
  store,
  prefix: 'piece/',
  known: new Set(),
  breathe: () => Promise.resolve(),
  ...own,
})

/** What stands under each digest. */
const lying = (store: ReturnType<typeof createFaultyStore>, pieces: readonly string[]): readonly string[] =>
  pieces.map((digest) => unpackText(store.entries.get(`piece/${digest}`) ?? new Uint8Array()))

describe('a text as bytes', () => {
  test('is UTF-8 after a byte that says so', () => {
    expect([...packText('aé')]).toEqual([0, 97, 0xc3, 0xa9])
    expect([...packText('')]).toEqual([0])
    expect(unpackText(packText('😀'))).toBe('😀')
    expect([...packText('😀')]).toEqual([0, 0xf0, 0x9f, 0x98, 0x80])
  })

  test('is two bytes a unit where half a character stands in it, and is read out of the middle of other bytes too', () => {
    const bytes = packText('a\uD83D')
    expect([...bytes]).toEqual([1, 0, 97, 0xd8, 0x3d])
    expect(unpackText(Uint8Array.from([7, 7, ...bytes]).subarray(2))).toBe('a\uD83D')
    // An odd byte at the end is none of it.
    expect(unpackText(Uint8Array.from([...bytes, 5]))).toBe('a\uD83D')
  })
})

describe('a text in pieces', () => {
  test('is cut at the size that was asked for, and never within a character', async () => {
    const store = createFaultyStore()
    const shelf = shelfOn(store)
    const cut = async (text: string, size: number) => lying(store, (await keepText(shelf, [text], size)).pieces)
    expect(await cut('abcdefg', 3)).toEqual(['abc', 'def', 'g'])
    expect(await cut('abcdef', 3)).toEqual(['abc', 'def'])
    expect(await cut('ab', 3)).toEqual(['ab'])
    expect(await cut('', 3)).toEqual([])
    expect(await cut('ab😀cd', 3)).toEqual(['ab😀', 'cd'])
    expect(await cut('a😀bcd', 3)).toEqual(['a😀', 'bcd'])
    // Low surrogates are those from U+DC00 to U+DFFF.
    for (const [unit, isLow] of [
      ['\uDBFF', false],
      ['\uDC00', true],
      ['\uDFFF', true],
      ['\uE000', false],
    ] as const)
      expect(await cut(`abc${unit}d`, 3)).toEqual(isLow ? [`abc${unit}`, 'd'] : ['abc', `${unit}d`])
  })

  test('is as long as all of it, and cut as the shelf says where nobody else does', async () => {
    const store = createFaultyStore()
    const kept = await keepText(shelfOn(store, { size: 4 }), ['abcdef', 'ghij'])
    expect(kept.length).toBe(10)
    expect(lying(store, kept.pieces)).toEqual(['abcd', 'efgh', 'ij'])
    expect((await keepText(shelfOn(store), ['x'.repeat(PIECE + 1)])).pieces).toHaveLength(2)
  })

  test('in parts is written while they come, once there is enough for two pieces', async () => {
    const store = createFaultyStore()
    const seen: number[] = []
    function* parts(): Generator<string> {
      for (const part of ['abcd', 'efg', 'h', 'i']) {
        seen.push(store.entries.size)
        yield part
      }
      seen.push(store.entries.size)
    }
    const kept = await keepText(shelfOn(store), parts(), 4)
    expect(seen).toEqual([0, 0, 0, 1, 1])
    expect(lying(store, kept.pieces)).toEqual(['abcd', 'efgh', 'i'])
  })

  test('breathes after each piece, whether it was written, was known or was read', async () => {
    const breathe = vi.fn(() => Promise.resolve())
    const store = createFaultyStore()
    const shelf = shelfOn(store, { breathe })
    const kept = await keepText(shelf, ['abcabcx'], 3)
    expect([breathe.mock.calls.length, store.writes()]).toEqual([3, 2])
    await readText(shelf, kept)
    expect(breathe).toHaveBeenCalledTimes(6)
  })

  test('that was read is known, and is not written again', async () => {
    const store = createFaultyStore()
    const kept = await keepText(shelfOn(store), ['abcdef'], 3)
    const shelf = shelfOn(store)
    expect(await readText(shelf, kept)).toBe('abcdef')
    expect([...shelf.known]).toEqual(kept.pieces)
    await keepText(shelf, ['abcdef'], 3)
    expect(store.writes()).toBe(2)
  })

  test('of which a piece is not what was written is a fault, and that piece is not known', async () => {
    const store = createFaultyStore()
    store.breakAt('altered', 2, 1)
    const shelf = shelfOn(store)
    await expect(keepText(shelf, ['abcdef'], 3)).rejects.toMatchObject({ kind: 'altered' })
    expect(shelf.known.size).toBe(1)
  })

  test('that is damaged is told with the bytes that are there, and one that is gone is not', async () => {
    const store = createFaultyStore()
    const kept = await keepText(shelfOn(store), ['abcdef'], 3)
    const [first = '', second = ''] = kept.pieces
    const onDamaged = vi.fn()
    const shelf = shelfOn(store, { onDamaged })
    store.entries.set(`piece/${second}`, Uint8Array.of(1, 2))
    expect(await readText(shelf, kept)).toBeNull()
    expect(onDamaged.mock.calls).toEqual([[`piece/${second}`, Uint8Array.of(1, 2)]])
    expect([...shelf.known]).toEqual([first])
    store.entries.delete(`piece/${second}`)
    expect(await readText(shelf, kept)).toBeNull()
    expect(onDamaged).toHaveBeenCalledTimes(1)
  })

  test('of another length than was kept is none', async () => {
    const store = createFaultyStore()
    const kept = await keepText(shelfOn(store), ['abcdef'], 3)
    expect(await readText(shelfOn(store), { ...kept, length: 7 })).toBeNull()
    expect(await readText(shelfOn(store), { length: 0, pieces: [] })).toBe('')
  })
})

test('a text in pieces is known by its length and a list of texts', () => {
  expect(isKeptText({ length: 3, pieces: ['a', 'b'] })).toBe(true)
  expect(isKeptText({ length: 0, pieces: [] })).toBe(true)
  for (const other of [null, undefined, 'text', 7, {}, [], { length: '3', pieces: [] }, { pieces: ['a'] }])
    expect(isKeptText(other)).toBe(false)
  for (const pieces of [undefined, 'a', { every: 1 }, ['a', 1]]) expect(isKeptText({ length: 1, pieces })).toBe(false)
})

test('all texts in pieces that a value names are found, at any depth', () => {
  const [one, two] = [
    { length: 1, pieces: ['a'] },
    { length: 2, pieces: ['b', 'c'] },
  ]
  expect(keptTextsIn(one)).toEqual([one])
  expect(keptTextsIn({ sources: [{ text: one }, null, 'x', 3], deep: { er: { view: two } } })).toEqual([one, two])
  for (const none of [null, undefined, 'pieces', 3]) expect(keptTextsIn(none)).toEqual([])
})

describe('a value that is printed part by part', () => {
  const print = (value: unknown): string => [...printParts(value)].join('')

  test.each([
    [undefined],
    [null],
    ['a "text"'],
    [0],
    [[]],
    [{}],
    [[1, null, 'x']],
    [{ a: 1, b: { c: [] }, d: 'e' }],
    [{ a: 1, left: undefined, b: 2 }],
  ])('is what JSON prints: %j', (value) => {
    expect(print(value)).toBe(JSON.stringify(value ?? null))
  })

  test('leaves out what is undefined, first and alone too, but in a list keeps its place', () => {
    expect(print({ a: undefined, b: 1 })).toBe('{"b":1}')
    expect(print({ a: undefined })).toBe('{}')
    expect(print([undefined, 1, undefined])).toBe('[null,1,null]')
  })

  test('comes in parts of five hundred items where a list is longer', () => {
    const list = (length: number) => Array.from({ length }, (_, at) => at)
    expect([...printParts(list(500))].length).toBeGreaterThan(500)
    expect([...printParts(list(501))]).toHaveLength(3)
    expect([...printParts(list(1000))]).toHaveLength(3)
    for (const length of [499, 500, 501, 1000, 1001]) expect(print(list(length))).toBe(JSON.stringify(list(length)))
  })
})
