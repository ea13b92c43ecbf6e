import { describe, expect, it } from 'vitest'
import type { ParsedSource } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import { decideClaim, type Decision } from '../../src/resolve/decisions'
import { RESOLVE_STEPS, resolveCorpus } from '../../src/resolve/resolve'
import { parseVocabulary } from '../../src/resolve/vocabulary'
import { header, parsed, record } from '../fixtures/parsed-sources'

const resolve = (sources: readonly ParsedSource[], decisions: readonly Decision[] = []): Corpus =>
  resolveCorpus(sources, { vocabularies: [], savedYear: null, decisions })

describe('what the resolver tells while it works', () => {
  it('is each step before it begins, and that all are done', () => {
    const told: number[][] = []
    resolveCorpus([], { vocabularies: [], savedYear: null, report: (...steps) => told.push(steps) })
    expect(told).toEqual([
      [0, 4],
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ])
    expect(RESOLVE_STEPS).toEqual(['same paper', 'same author', 'topics', 'lists'])
  })

  it('is of the sources first, in their order, and then of decisions', () => {
    const issue = (source: string) => ({ source, line: 4, severity: 'skipped', message: `Of ${source}.` }) as const
    const source = (name: string) => ({
      ...parsed(name, [record({ line: 1, title: name })]),
      issues: [issue(name)],
    })
    const sources = [source('b.txt'), source('a.txt')]
    expect(resolve(sources).issues).toEqual([issue('a.txt'), issue('b.txt')])
    const stray = decideClaim({ kind: 'group', about: ['author:nobody'] }, 'accepted')
    expect(resolve(sources, [stray]).issues.map(({ source: name }) => name)).toEqual(['a.txt', 'b.txt', 'Decisions'])
  })
})

describe('an abbreviation of a vocabulary', () => {
  it('is no name that a paper coins', () => {
    const abstract = 'We introduce WarbNet, a net that counts warblers. WarbNet hears every song within a mile.'
    const source = parsed('a.txt', [record({ line: 1, abstract })])
    const { vocabulary } = parseVocabulary(
      'birds',
      'id\tlabel\tphrases\tabbreviations\tbroader\ntopic:nets\tnets\twarbler net\tWarbNet\t\n',
    )
    expect(resolve([source]).papers[0]?.title).toBe('WarbNet')
    const known = resolveCorpus([source], { vocabularies: [vocabulary], savedYear: null })
    expect(known.papers[0]?.title).toBe('We introduce WarbNet, a net that counts warblers.…')
  })
})

describe('the owner of a list of abstracts who was refused as the owner of a page', () => {
  const abstracts = ['one', 'two', 'three'].map((word) => `${word} `.repeat(30) + 'counts the birds of the sea.')
  const page = parsed(
    'ann.txt',
    abstracts.map((abstract, at) =>
      record({
        line: 10 * at + 5,
        page: 0,
        title: `Title ${String(at)}`,
        abstract,
        authors: [at === 0 ? 'Bo Bell' : 'Ann Arm'],
      }),
    ),
    [header('Ann Arm')],
  )
  const list = parsed(
    'list.txt',
    abstracts.map((abstract, at) => record({ line: at + 1, abstract })),
  )
  const authorsOf = (corpus: Corpus) =>
    corpus.papers
      .find(({ title }) => title === 'Title 0')
      ?.authors.map(({ author, evidence, position }) => [author, evidence, position])
  const id = resolve([page, list]).papers.find(({ title }) => title === 'Title 0')?.id ?? ''
  const refused = decideClaim({ kind: 'page-owner', about: ['author:ann-arm', id] }, 'rejected')

  it('stands once among the authors, in the place of the suggestion', () => {
    const before = resolve([page, list], [refused])
    expect(authorsOf(before)).toEqual([
      ['author:bo-bell', 'listed', 1],
      ['author:ann-arm', 'suggested', null],
    ])
    const owner = before.claims.find(({ kind, about }) => kind === 'list-owner' && about[0] === 'author:ann-arm')
    if (owner === undefined) throw new Error('No owner of the list is suggested.')
    expect(authorsOf(resolve([page, list], [refused, decideClaim(owner, 'accepted')]))).toEqual([
      ['author:bo-bell', 'listed', 1],
      ['author:ann-arm', 'page-owner', null],
    ])
  })

  it('leaves what is suggested of others as it is', () => {
    const other = parsed(
      'cid.txt',
      [record({ line: 5, page: 0, title: 'Title 0', abstract: abstracts[0] ?? '', authors: ['Bo Bell'] })],
      [header('Cid Cole')],
    )
    const decisions = [refused, decideClaim({ kind: 'page-owner', about: ['author:cid-cole', id] }, 'rejected')]
    const sources = [page, list, other]
    const owner = resolve(sources, decisions).claims.find(
      ({ kind, about }) => kind === 'list-owner' && about[0] === 'author:ann-arm',
    )
    if (owner === undefined) throw new Error('No owner of the list is suggested.')
    expect(
      authorsOf(resolve(sources, [...decisions, decideClaim(owner, 'accepted')]))?.map((one) => one.slice(0, 2)),
    ).toEqual([
      ['author:bo-bell', 'listed'],
      ['author:cid-cole', 'suggested'],
      ['author:ann-arm', 'page-owner'],
    ])
  })
})
