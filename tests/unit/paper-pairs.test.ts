import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../src/records/record'
import { toCandidate } from '../../src/resolve/paper-candidate'
import { findPaperPairs } from '../../src/resolve/paper-pairs'
import { record } from '../fixtures/parsed-sources'

/** The pairs that are compared, as “first-second”. */
const pairs = (records: readonly Partial<PaperRecord>[]): string[] =>
  findPaperPairs(records.map((parts, at) => toCandidate(record({ line: at + 1, ...parts })))).map(
    ({ first, second }) => `${String(first)}-${String(second)}`,
  )
const year = (value: number): Pick<PaperRecord, 'date'> => ({ date: { year: value, month: 1, day: 1 } })
/** A word that shares no run of letters with the others. */
const word = (at: number): string => String.fromCodePoint(...[0, 1, 2, 3].map((next) => 0x4e00 + 4 * at + next))

describe('records of one title', () => {
  it('are compared all with all up to three, and then each with the first and the one before', () => {
    // A title of two letters is looked up by nothing else.
    const bare = (count: number) => Array.from({ length: count }, (_, at) => ({ title: 'Ox', ...year(1990 + at) }))
    expect(pairs(bare(3))).toEqual(['0-1', '0-2', '1-2'])
    expect(pairs(bare(5))).toEqual(['0-1', '0-2', '0-3', '0-4', '1-2', '2-3', '3-4'])
  })

  // No telling word and few letters: only title, year and author are left.
  const column = (count: number, of: (at: number) => Partial<PaperRecord>) =>
    Array.from({ length: count }, (_, at) => ({
      title: 'Of',
      authors: [`Ann ${word(at)}`],
      ...year(1950 + at),
      ...of(at),
    }))

  it('are compared where two share a year or an author among many', () => {
    const chain = pairs(column(10, () => ({})))
    const added = (of: (at: number) => Partial<PaperRecord>) =>
      pairs(column(10, of)).filter((pair) => !chain.includes(pair))
    expect(added((at) => (at === 3 || at === 7 ? year(2020) : {}))).toEqual(['3-7'])
    expect(added((at) => (at === 4 || at === 8 ? { authors: ['Bo Bell'] } : {}))).toEqual(['4-8'])
  })

  it('are compared where two share both, though many share the one or the other', () => {
    // Five of one year and five of one author, among whom 4 and 8 are neither first nor neighbours.
    const years = new Set([2, 4, 6, 8, 9])
    const authors = new Set([1, 4, 5, 8, 10])
    const found = pairs(
      column(11, (at) => ({
        ...(years.has(at) ? year(2020) : {}),
        ...(authors.has(at) ? { authors: ['Bo Bell'] } : {}),
      })),
    )
    expect(found).toContain('4-8')
    expect(found).not.toContain('4-9')
    expect(found).not.toContain('4-10')
  })

  it('are never compared with themselves nor twice, also without years', () => {
    const found = pairs(Array.from({ length: 6 }, () => ({ title: 'Ox', authors: ['Ann Arm'] })))
    for (const pair of found) expect(pair).not.toMatch(/^(\d)-\1$/)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual([...found].sort())
  })
})

describe('records of different titles', () => {
  it('are compared where they share a rare word and an author, and not for either alone', () => {
    const ann = { authors: ['Ann Arm'] }
    const titled = (...words: number[]) => ({ title: words.map(word).join(' ') })
    expect(
      pairs([
        { ...titled(1, 2), ...ann },
        { ...titled(1, 3), ...ann },
      ]),
    ).toEqual(['0-1'])
    expect(pairs([{ ...titled(1, 2), ...ann }, titled(1, 3)])).toEqual([])
    expect(
      pairs([
        { ...titled(1, 2), ...ann },
        { ...titled(3, 4), ...ann },
      ]),
    ).toEqual([])
  })

  it('are compared all with all up to eight that share a word and an author, and else with the first and the one before', () => {
    const crowd = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ title: `Ox ${word(at)}`, authors: ['Ann Arm'] }))
    expect(pairs(crowd(8))).toHaveLength(28)
    expect(pairs(crowd(9))).toHaveLength(15)
  })

  it('are looked up by the four rarest words of all titles', () => {
    const ann = { authors: ['Ann Arm'] }
    const titled = (...words: number[]) => ({ title: words.map(word).join(' ') })
    // Words 1 to 5 stand in three titles each, word 6 in two.
    const crowd = [1, 2, 3, 4, 5].map((at) => titled(at, 100 + at))
    const [one, other] = [
      { ...titled(1, 2, 3, 4, 5, 6), ...ann },
      { ...titled(6, 50, 51), ...ann },
    ]
    expect(
      pairs([one, other, ...crowd, ...crowd.map(({ title }, at) => ({ title: `${word(200 + at)} ${title}` }))]),
    ).toContain('0-1')
    // What is shared stands in more titles than four other words.
    const rare = [1, 2, 3, 4].map((at) => titled(at, 100 + at))
    const frequent = [7, 7, 7].map((at, copy) => titled(at, 300 + copy))
    const [first, second] = [
      { ...titled(7, 1, 2, 3, 4), ...ann },
      { ...titled(7, 400), ...ann },
    ]
    expect(pairs([first, second, ...rare, ...frequent])).not.toContain('0-1')
  })

  it('are looked up by six names of a long list: the first three, and three that do not hang by its order', () => {
    const names = Array.from({ length: 20 }, (_, at) => `Person Name${String(at)}`)
    const title = (at: number) => `Ox ${word(at)}`
    const alone = names.map((name, at) => ({ title: title(at + 1), authors: [name] }))
    const ofLong = (list: readonly string[]) =>
      pairs([{ title: title(0), authors: list }, ...alone]).map((pair) => Number(pair.split('-')[1]) - 1)
    const found = ofLong(names)
    expect(found).toHaveLength(6)
    expect(found.slice(0, 3)).toEqual([0, 1, 2])
    const turned = ofLong([...names.slice(0, 3), ...names.slice(3).reverse()])
    expect(turned).toEqual(found)
    for (const at of names.keys()) expect(ofLong([...names.slice(at), ...names.slice(0, at)])).toHaveLength(6)
    expect(ofLong(names.slice(0, 3))).toEqual([0, 1, 2])
    expect(ofLong(names.slice(0, 4))).toEqual([0, 1, 2, 3])
  })

  it('are compared where all but a few letters agree, whoever wrote them', () => {
    expect(pairs([{ title: 'Night flights of reed warblers' }, { title: 'Night flights of red warblers' }])).toEqual([
      '0-1',
    ])
    expect(pairs([{ title: 'Night flights of reed warblers' }, { title: 'Counting herring gulls at sea' }])).toEqual([])
  })
})

describe('records of one identifier', () => {
  it('are compared whatever their titles', () => {
    const one = { identifiers: ['doi:10.1/x'] }
    expect(pairs([{ ...one, title: 'Gulls' }, { title: 'Terns' }, { ...one, title: 'Auks' }, one])).toEqual([
      '0-2',
      '0-3',
      '2-3',
    ])
  })
})
