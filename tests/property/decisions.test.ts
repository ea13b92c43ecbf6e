import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ParsedSource } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import { describeHealth } from '../../src/resolve/corpus-health'
import { decideClaim, decisionKey, printDecisions, readDecisions, type Decision } from '../../src/resolve/decisions'
import { openBook } from '../../src/resolve/decision-book'
import { resolveCorpus } from '../../src/resolve/resolve'
import { anySource } from '../fixtures/any-source'

const sources = fc.tuple(anySource('a.txt'), anySource('b.txt'))
const resolve = (parsed: readonly ParsedSource[], decisions: readonly Decision[] = []): Corpus =>
  resolveCorpus(parsed, { vocabularies: [], savedYear: null, decisions })

/** Who wrote what: the part of a corpus that decisions are about. */
const identities = ({ papers, authors }: Corpus): unknown => [
  papers
    .map(({ id, title, year, authors: own }) =>
      JSON.stringify([id, title, year, own.map(({ author, evidence }) => `${author} ${evidence}`).sort()]),
    )
    .sort(),
  authors.map(({ id, kind, papers: own }) => JSON.stringify([id, kind, [...own].sort()])).sort(),
]

/** Sources with decisions about some of the claims that they give. */
const decided = sources.chain((parsed) => {
  const { claims } = resolve(parsed)
  if (claims.length === 0) return fc.constant({ parsed, decisions: [] as Decision[] })
  const verdicts = fc.array(fc.constantFrom<Decision['verdict'] | null>('accepted', 'rejected', null), {
    minLength: claims.length,
    maxLength: claims.length,
  })
  return verdicts.map((chosen) => {
    const decisions = claims.flatMap((claim, at): Decision[] => {
      const verdict = chosen[at] ?? null
      return verdict === null ? [] : [decideClaim(claim, verdict)]
    })
    return { parsed, decisions }
  })
})

it('a claim that was accepted and then rejected is rejected, and both taken back give the start', () => {
  fc.assert(
    fc.property(decided, ({ parsed, decisions }) => {
      const start = resolve(parsed)
      const opposite = decisions.map((decision): Decision => ({ ...decision, verdict: 'rejected' }))
      const accepted = decisions.map((decision): Decision => ({ ...decision, verdict: 'accepted' }))
      expect(identities(resolve(parsed, [...accepted, ...opposite]))).toEqual(identities(resolve(parsed, opposite)))
      expect(resolve(parsed, [])).toEqual(start)
    }),
    { numRuns: 40 },
  )
})

it('accepting what is assumed changes nobody and nothing', () => {
  fc.assert(
    fc.property(sources, (parsed) => {
      const start = resolve(parsed)
      const assumed = start.claims.filter(({ status }) => status === 'assumed')
      const corpus = resolve(
        parsed,
        assumed.map((claim) => decideClaim(claim, 'accepted')),
      )
      expect(identities(corpus)).toEqual(identities(start))
    }),
    { numRuns: 60 },
  )
})

it('the order of decisions about different claims does not matter', () => {
  // Two pages of one person with the same papers give two claims that one decision is about.
  const isFirst = (decision: Decision, at: number, all: readonly Decision[]): boolean =>
    all.findIndex((other) => decisionKey(other) === decisionKey(decision)) === at
  const shuffled = decided.chain(({ parsed, decisions: all }) => {
    const decisions = all.filter(isFirst)
    return fc
      .shuffledSubarray(decisions, { minLength: decisions.length })
      .map((other) => ({ parsed, decisions, other }))
  })
  fc.assert(
    fc.property(shuffled, ({ parsed, decisions, other }) => {
      expect(resolve(parsed, other)).toEqual(resolve(parsed, decisions))
    }),
    { numRuns: 40 },
  )
})

it('decisions give the same identities on reordered sources and records, and when they went through a file', () => {
  const reordered = decided.chain(({ parsed, decisions }) =>
    fc
      .tuple(
        ...parsed.map((source) =>
          fc
            .shuffledSubarray([...source.records], { minLength: source.records.length })
            .map((records) => ({ ...source, records })),
        ),
      )
      .map((other) => ({ parsed, decisions, other: [...other].reverse() })),
  )
  fc.assert(
    fc.property(reordered, ({ parsed, decisions, other }) => {
      const { decisions: replayed, issues } = readDecisions({ name: 'd', text: printDecisions(decisions) })
      expect(issues).toEqual([])
      expect(identities(resolve(other, replayed))).toEqual(identities(resolve(parsed, decisions)))
    }),
    { numRuns: 40 },
  )
})

it('decisions about what is not there change nothing but the issues', () => {
  const kinds = ['same-paper', 'same-author', 'homonym', 'page-owner', 'unnamed-owner', 'list-owner', 'group'] as const
  const stranger = fc
    .record({
      kind: fc.constantFrom(...kinds),
      about: fc.array(fc.constantFrom('author:x-y', 'author:__proto__', 'record:z', 'paper:q', 'list:gone'), {
        minLength: 2,
        maxLength: 3,
      }),
      verdict: fc.constantFrom('accepted' as const, 'rejected' as const),
    })
    .map((parts): Decision => ({ ...parts, note: '' }))
  fc.assert(
    fc.property(sources, fc.array(stranger, { minLength: 1, maxLength: 4 }), (parsed, decisions) => {
      const start = resolve(parsed)
      const corpus = resolve(parsed, decisions)
      expect({ ...corpus, issues: [] }).toEqual({ ...start, issues: [] })
      expect(corpus.issues.length).toBeGreaterThan(start.issues.length)
    }),
    { numRuns: 60 },
  )
})

it('whatever is decided, every authorship points to an author and back, and no record is lost', () => {
  fc.assert(
    fc.property(decided, ({ parsed, decisions }) => {
      const { papers, authors, claims, sources: summaries } = resolve(parsed, decisions)
      const ids = new Map(authors.map((author) => [author.id, author]))
      expect(ids.size).toBe(authors.length)
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
      for (const paper of papers) {
        expect(new Set(paper.authors.map(({ author }) => author)).size).toBe(paper.authors.length)
        for (const { author, evidence } of paper.authors)
          expect(ids.get(author)?.papers.includes(paper.id)).toBe(evidence !== 'suggested')
      }
      const records = parsed.reduce((sum, source) => sum + source.records.length, 0)
      expect(papers.reduce((sum, { seen }) => sum + seen.length, 0)).toBe(records)
      expect(summaries.reduce((sum, { kept }) => sum + kept, 0)).toBe(papers.length)
    }),
    { numRuns: 40 },
  )
})

it('what is decided is told by the claims, or is an issue', () => {
  fc.assert(
    fc.property(decided, ({ parsed, decisions }) => {
      const { claims, issues } = resolve(parsed, decisions)
      const told = new Set(claims.map((claim) => `${claim.status} ${decisionKey(claim)}`))
      const silent = openBook(decisions).decisions.filter(
        (decision) => !told.has(`${decision.verdict} ${decisionKey(decision)}`),
      )
      expect(silent.length).toBeLessThanOrEqual(issues.length)
    }),
    { numRuns: 40 },
  )
})

it('a source holds what was read and what was skipped, and what was read is kept or merged', () => {
  fc.assert(
    fc.property(sources, (parsed) => {
      const { sources: health, papersOnCutLists, peopleOnCutLists } = describeHealth(resolve(parsed))
      const shares = health.flatMap(({ withoutYear, withoutTopic, withoutAuthors, cutLists }) => [
        ...[withoutYear, withoutTopic, withoutAuthors, cutLists],
      ])
      for (const { count, of } of [...shares, papersOnCutLists, peopleOnCutLists]) expect(count).toBeLessThanOrEqual(of)
      for (const { name, present, read, kept, merged, skipped } of health) {
        expect(present).toBe(parsed.find(({ source }) => source === name)?.present)
        expect(read + skipped).toBe(present)
        expect(kept + merged).toBe(read)
      }
    }),
    { numRuns: 60 },
  )
})
