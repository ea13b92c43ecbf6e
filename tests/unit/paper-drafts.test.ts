import { describe, expect, it } from 'vitest'
import type { PaperRecord, ParsedSource } from '../../src/records/record'
import type { Claim, Corpus } from '../../src/resolve/corpus'
import type { Decision } from '../../src/resolve/decisions'
import { partId } from '../../src/resolve/paper-claims'
import { byPlace } from '../../src/resolve/paper-drafts'
import { resolveCorpus } from '../../src/resolve/resolve'
import { header, parsed, record } from '../fixtures/parsed-sources'

const resolve = (sources: readonly ParsedSource[], decisions: readonly Decision[] = []): Corpus =>
  resolveCorpus(sources, { vocabularies: [], savedYear: null, decisions })
const list = (...records: readonly Partial<PaperRecord>[]): ParsedSource =>
  parsed(
    'list.txt',
    records.map((parts, at) => record({ line: at + 1, ...parts })),
  )
const titleOf = (abstract: string | null): string | undefined => resolve([list({ abstract })]).papers[0]?.title
const claimsOf = ({ claims }: Corpus, kind: Claim['kind']): Claim[] => claims.filter((claim) => claim.kind === kind)

describe('a paper without a title', () => {
  it('is called by its abstract where that is no longer than eight words, else by the first eight', () => {
    const eight = 'Warblers rest in the shade by broad day'
    expect(titleOf(eight)).toBe(eight)
    expect(titleOf(`${eight} light.`)).toBe(`${eight}…`)
    expect(titleOf('  Warblers \n rest  ')).toBe('Warblers rest')
  })

  it('is called untitled where it has no abstract either, each with an id of its own', () => {
    expect([null, '', '  '].map(titleOf)).toEqual(Array(3).fill('Untitled paper'))
    const ids = resolve([list({}, {}, {})]).papers.map(({ id }) => id)
    const [first = ''] = ids
    expect(ids.map((id) => id.slice(first.length).replace(/^-[0-9a-f]{6}/, '-x'))).toEqual(['', '-x', '-x-2'])
    expect(resolve([list({}, {}, {}, {})]).papers.at(-1)?.id).toBe(`${ids[1] ?? ''}-3`)
  })

  it('tells why it is called so', () => {
    const corpus = resolve([
      list(
        {},
        { abstract: 'Warblers rest in the shade.' },
        { abstract: 'We introduce WarbNet, a net that counts warblers. WarbNet hears every song within a mile.' },
      ),
    ])
    const claims = claimsOf(corpus, 'derived-title')
    expect(claims.map(({ because }) => because.at(-1))).toEqual([
      'No source states a title or an abstract.',
      'No source states a title and the abstract coins no name; its first words stand in.',
      'No source states a title; “WarbNet” stands in.',
    ])
    expect(claims.map(({ because }) => because.length > 1)).toEqual([false, false, true])
    expect(claims.map(({ confidence }) => confidence > 0.2)).toEqual([false, false, true])
    expect(claims.map(({ about }) => about)).toEqual(corpus.papers.map(({ id }) => [id]))
    expect(claims.map(({ status }) => status)).toEqual(['assumed', 'assumed', 'assumed'])
  })

  it('keeps its id and loses the coined name where the name was rejected, while a stated title stands', () => {
    const coined = { abstract: 'We introduce WarbNet, a net that counts warblers. WarbNet hears every song at sea.' }
    const sources = [list(coined, { title: 'Gulls', authors: ['Ann Arm'] })]
    const before = resolve(sources)
    const decisions = before.papers.map(({ id }): Decision => ({
      kind: 'derived-title',
      about: [id],
      verdict: 'rejected',
      note: '',
    }))
    const after = resolve(sources, decisions)
    expect(after.papers.map(({ id }) => id)).toEqual(before.papers.map(({ id }) => id))
    expect(after.papers.map(({ title }) => title)).toEqual([
      'We introduce WarbNet, a net that counts warblers.…',
      'Gulls',
    ])
    expect(claimsOf(after, 'derived-title').map(({ status }) => status)).toEqual(['rejected'])
  })
})

describe('a paper of several records', () => {
  const same = { authors: ['Ann Arm'], authorsComplete: true }

  it('has what is filled, and each link once', () => {
    const [paper, ...others] = resolve([
      list(
        { ...same, title: 'Gulls', abstract: '  ', links: ['https://x.org/b', 'https://x.org/a'] },
        { ...same, title: 'Gulls', abstract: 'They fly.', links: ['https://x.org/a', 'https://x.org/c'] },
      ),
    ]).papers
    expect(others).toEqual([])
    expect(paper?.abstract).toBe('They fly.')
    expect(paper?.links).toEqual(['https://x.org/b', 'https://x.org/a', 'https://x.org/c'])
  })

  it('is called as pages call it, and else as it was first seen', () => {
    const seen = (format: ParsedSource['format']) =>
      resolve([
        parsed('a.txt', [record({ line: 1, ...same, title: 'gulls' })]),
        parsed('b.txt', [record({ line: 1, ...same, title: 'GULLS' })], [], format),
      ]).papers.map(({ title }) => title)
    expect(seen('profile-page')).toEqual(['GULLS'])
    expect(seen('abstract-list')).toEqual(['gulls'])
  })

  it('is told by its content from another of that title, wherever its records stand', () => {
    const ann = { title: 'Gulls', authors: ['Ann Arm'], authorsComplete: true }
    const bo = { title: 'Gulls', authors: ['Bo Bell'], authorsComplete: true }
    const more = { ...ann, authors: ['Arm, Ann'] }
    const idsOf = (...records: readonly Partial<PaperRecord>[]) =>
      new Map(resolve([list(...records)]).papers.map(({ id, authors }) => [authors[0]?.author.slice(-3), id]))
    const ids = idsOf(ann, more, bo)
    expect(ids.size).toBe(2)
    expect(idsOf(bo, more, ann).get('ell')).toBe(ids.get('ell'))
    expect(idsOf(more, ann, bo).get('ell')).toBe(ids.get('ell'))
  })
})

describe('records', () => {
  it('are ordered by source, then line, then by what they say', () => {
    const at = (source: string, line: number, title: string) => ({ ...record({ line, title }), source })
    const ordered = [at('a.txt', 2, 'Z'), at('a.txt', 10, 'B'), at('a.txt', 10, 'C'), at('b.txt', 1, 'A')]
    expect([...ordered].reverse().sort(byPlace)).toEqual(ordered)
  })

  it('give papers in the order in which they were first seen', () => {
    const titles = ['Terns', 'Auks', 'Gulls'].map((title) => ({ title }))
    expect(resolve([list(...titles)]).papers.map(({ title }) => title)).toEqual(['Terns', 'Auks', 'Gulls'])
  })
})

describe('dates without a year', () => {
  const undated = (line: number, title: string) => record({ line, title, date: { year: null, month: 3, day: 4 } })
  const dated = record({ line: 30, title: 'Old gulls', date: { year: 2020, month: 1, day: 1 } })
  const sources = [
    parsed('a.txt', [record({ line: 1, title: 'Terns' })]),
    parsed('b.txt', [undated(2, 'Auks'), undated(12, 'Skuas'), dated], [header('Ann Arm')]),
    parsed('c.txt', [undated(3, 'Terns')]),
  ]

  it('are one claim for each source, by name, about the papers that take their date from it', () => {
    const corpus = resolve(sources)
    const claims = claimsOf(corpus, 'inferred-year')
    expect(claims.map(({ id }) => id)).toEqual(['claim:inferred-year:b.txt', 'claim:inferred-year:c.txt'])
    const named = (about: readonly string[]) => about.map((id) => corpus.papers.find((one) => one.id === id)?.title)
    expect(claims.map(({ about }) => named(about))).toEqual([['Auks', 'Skuas'], ['Terns']])
    expect(claims.map(({ because }) => because[0])).toEqual([
      '2 dates in b.txt have no year; 2021 is taken.',
      '1 date in c.txt has no year; 2021 is taken.',
    ])
    for (const { because } of claims) expect(because).toHaveLength(3)
  })

  it('stay without one where nothing tells it', () => {
    const corpus = resolve([parsed('a.txt', [undated(1, 'Auks')])])
    expect(claimsOf(corpus, 'inferred-year')).toEqual([])
    expect(corpus.papers.map(({ year }) => year)).toEqual([null])
  })

  it('have a claim of their own where something was decided of them, with what was noted', () => {
    const auks = resolve(sources).papers.find(({ title }) => title === 'Auks')?.id ?? ''
    const decision: Decision = { kind: 'inferred-year', about: [auks], verdict: 'rejected', note: 'It is older.' }
    const claims = claimsOf(resolve(sources, [decision]), 'inferred-year')
    expect(claims.map(({ id, status, about }) => [id, status, about.length])).toEqual([
      ['claim:inferred-year:b.txt', 'assumed', 1],
      ['claim:inferred-year:b.txt:part-2', 'rejected', 1],
      ['claim:inferred-year:c.txt', 'assumed', 1],
    ])
    expect(claims[1]?.because.at(-1)).toContain('It is older.')
    expect(claims[0]?.because.join()).not.toContain('It is older.')
  })

  it('are called by their part from the second part on', () => {
    expect([0, 1, 2].map((at) => partId('claim:inferred-year:x', at))).toEqual([
      'claim:inferred-year:x',
      'claim:inferred-year:x:part-2',
      'claim:inferred-year:x:part-3',
    ])
  })
})
