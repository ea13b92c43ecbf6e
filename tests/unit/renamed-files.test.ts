import { describe, expect, it } from 'vitest'
import type { ParsedSource } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import { decideClaim, decisionKey, printDecisions, readDecisions, type Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { readSample } from '../fixtures/sample-corpus'

const sample = readSample()
const resolve = (sources: readonly ParsedSource[], decisions: readonly Decision[] = []): Corpus =>
  resolveCorpus(sources, { vocabularies: [], savedYear: null, decisions })
const rename = (source: ParsedSource, name: string): ParsedSource => ({
  ...source,
  source: name,
  pages: source.pages.map((page) => ({ ...page, source: name })),
  records: source.records.map((record) => ({ ...record, source: name })),
})
const renamed = sample.map((source, at) => rename(source, `page ${String(at)}.txt`))
const { claims } = resolve(sample)
const of = (...kinds: readonly string[]) => claims.filter(({ kind }) => kinds.includes(kind))

/** Who wrote what, in an order and by names that do not depend on files. */
const identities = ({ papers, authors }: Corpus) => {
  const name = new Map<string, string>(authors.map((author) => [author.id, author.name]))
  return [
    papers
      .map(({ id, authors: own }) => {
        return JSON.stringify([
          id,
          ...own.map(({ author, evidence }) => `${name.get(author) ?? ''} ${evidence}`).sort(),
        ])
      })
      .sort(),
    authors.map((author) => JSON.stringify([author.name, author.unnamed, author.papers.length])).sort(),
  ]
}

describe('decisions on pages without a name and on lists', () => {
  const [huixia] = of('unnamed-owner')
  const ofUnnamed = ({ about }: Pick<Decision, 'about'>) => about[0]?.startsWith('author:unnamed-owner-of-') === true
  const decisions = [
    ...(huixia === undefined ? [] : [decideClaim(huixia, 'accepted')]),
    ...of('list-owner').map((claim) => decideClaim(claim, 'accepted')),
    ...of('page-owner')
      .filter((claim) => !ofUnnamed(claim))
      .map((claim) => decideClaim(claim, 'rejected')),
  ]

  it('apply to files that are called otherwise, also when they went through a file', () => {
    const { decisions: replayed } = readDecisions({ name: 'd.json', text: printDecisions(decisions) })
    const corpus = resolve(renamed, replayed)
    expect(corpus.issues).toEqual([])
    expect(identities(corpus)).toEqual(identities(resolve(sample, decisions)))
    expect(identities(corpus)).not.toEqual(identities(resolve(renamed)))
  })

  it('apply also to the papers of an owner who is not named, by which the page is found', () => {
    const rejected = of('page-owner')
      .filter(ofUnnamed)
      .map((claim) => decideClaim(claim, 'rejected'))
    const corpus = resolve(renamed, rejected)
    expect(corpus.issues).toEqual([])
    expect(identities(corpus)).toEqual(identities(resolve(sample, rejected)))
    expect(corpus.authors.find(({ unnamed }) => unnamed)?.papers).toEqual([])
  })

  it('apply where a page has grown or lost some papers as well', () => {
    const cut = renamed.map((source) => ({ ...source, records: source.records.slice(2) }))
    const accepted = decisions.filter(({ verdict }) => verdict === 'accepted')
    const corpus = resolve(cut, accepted)
    expect(corpus.issues).toEqual([])
    expect(corpus.authors.filter(({ unnamed }) => unnamed)).toEqual([])
  })

  it('from an older file, without marks, still apply to files of the same name', () => {
    const older = decisions.map((decision) => ({
      ...decision,
      about: decision.about.filter((subject) => !subject.startsWith('marks:')),
    }))
    expect(older.map(decisionKey)).toEqual(decisions.map(decisionKey))
    expect(identities(resolve(sample, older))).toEqual(identities(resolve(sample, decisions)))
    const unnamed = older.filter(({ kind }) => kind === 'unnamed-owner')
    expect(resolve(renamed, unnamed).issues[0]?.message).toMatch(/the unnamed owner of .* is not in these sources/)
  })

  it('apply to neither of two files that hold the same records', () => {
    const page = renamed.find(({ pages }) => pages.some(({ name }) => name === null))
    if (page === undefined || huixia === undefined) throw new Error('The sample has no page without a name.')
    const corpus = resolve([page, rename(page, 'again.txt')], [decideClaim(huixia, 'accepted')])
    expect(corpus.authors.filter(({ unnamed }) => unnamed)).toHaveLength(2)
    expect(corpus.issues[0]?.message).toMatch(/is not in these sources; it was not applied, and it is kept/)
  })
})
