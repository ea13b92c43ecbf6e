import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readName } from '../../src/resolve/author-names'
import type { PaperId } from '../../src/resolve/corpus'
import type { Decision } from '../../src/resolve/decisions'
import { authorIdOf } from '../../src/resolve/identifiers'
import { resolveAuthors, type AuthorMention, type AuthorResolution } from '../../src/resolve/same-author'

const NAMES = [
  ...['Ann Arm', 'A. Arm', 'Arm, Ann', 'ANN ARM', 'Ann B. Arm', 'Abe Arm', 'Arm A'],
  ...['Lei Li', 'Li Lei', 'L. Li', 'Li L', '李雷', '李 雷', 'Bo van der Bell', 'B. Bell', 'Bell, Bo', 'Bo Bell Jr.'],
  ...['Team Tern', '__proto__', 'constructor', '🙂', 'et al.', 'Anonymous', ''],
]
const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)
const identifiers = fc.array(fc.constantFrom('orcid:1', 'orcid:2', 'openalex:A1', 'openalex:A2', 's2:1', 'page:x#1'), {
  maxLength: 1,
})

const anyPaper = (id: number): fc.Arbitrary<AuthorMention[]> =>
  fc
    .record({
      people: fc.uniqueArray(fc.tuple(name, fc.oneof(fc.constant([]), identifiers)), {
        minLength: 1,
        maxLength: 4,
        selector: ([stated]) => readName(stated).author ?? stated,
      }),
      topics: fc.subarray(['topic:song', 'topic:ice']),
      venue: fc.option(fc.constantFrom('Song', 'Ice')),
      affiliation: fc.option(fc.constantFrom('Gull Institute', 'Tern Academy')),
      year: fc.option(fc.integer({ min: 1950, max: 2025 })),
      complete: fc.boolean(),
    })
    .map(({ people, ...shared }) =>
      people.map(([stated, own], index) => ({
        ...shared,
        paper: `paper:${String(id)}` as const,
        name: stated,
        position: index + 1,
        identifiers: own,
        coauthors: people.map(([other]) => other),
      })),
    )
const papers = fc
  .integer({ min: 1, max: 9 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyPaper(index))))
const mentions = papers.map((lists) => lists.flat())

const authorId = fc.constantFrom(...NAMES.map((one) => authorIdOf(one) ?? 'author:nobody'))
const paperIds = fc.uniqueArray(
  fc.integer({ min: 0, max: 9 }).map((at) => `paper:${String(at)}`),
  { minLength: 1, maxLength: 3 },
)
const verdict = fc.constantFrom('accepted' as const, 'rejected' as const)
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('same-author' as const),
    about: fc.uniqueArray(authorId, { minLength: 2, maxLength: 3 }),
    verdict,
    note: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('homonym' as const),
    about: fc.tuple(authorId, paperIds).map(([author, list]) => [author, ...list]),
    verdict,
    note: fc.constant(''),
  }),
)
/** Decisions about different things, so that their order says nothing. */
const decisions = fc.uniqueArray(decision, {
  maxLength: 4,
  selector: ({ kind, about }) => JSON.stringify([kind, [...about].sort()]),
})

const resolve = (given: readonly AuthorMention[], decided: readonly Decision[] = []): AuthorResolution =>
  resolveAuthors(given, { decisions: decided })
/** Everything that a resolution says of these mentions. */
const tell = (found: AuthorResolution, given: readonly AuthorMention[]) => ({
  authors: given
    .map(({ paper, position }) => `${paper} ${String(position)} ${String(found.authorOf(paper, position))}`)
    .sort(),
  claims: found.claims,
  issues: found.issues,
  spellings: [...found.spellings].sort(([a], [b]) => (a < b ? -1 : 1)),
})

describe('resolveAuthors, whatever the names', () => {
  it('does not depend on the order of mentions and of decisions', () => {
    const shuffled = fc
      .tuple(mentions, decisions)
      .chain(([given, decided]) =>
        fc.tuple(
          fc.constant(given),
          fc.shuffledSubarray(given, { minLength: given.length }),
          fc.constant(decided),
          fc.shuffledSubarray(decided, { minLength: decided.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([given, mixed, decided, others]) => {
        expect(tell(resolve(mixed, others), given)).toEqual(tell(resolve(given, decided), given))
      }),
      { numRuns: 150 },
    )
  })

  it('gives back the people who were, when a suggestion is accepted and then rejected', () => {
    fc.assert(
      fc.property(mentions, (given) => {
        const before = resolve(given)
        const suggested = before.claims.filter(({ status }) => status === 'suggested')
        for (const { kind, about } of suggested.slice(0, 3)) {
          const decided = (['accepted', 'rejected'] as const).map((one): Decision => ({
            kind,
            about,
            verdict: one,
            note: '',
          }))
          const after = resolve(given, decided)
          const same = (found: AuthorResolution) => {
            const groups = new Map<string | null, string[]>()
            for (const { paper, position } of given) {
              const person = found.authorOf(paper, position)
              groups.set(person, [...(groups.get(person) ?? []), `${paper} ${String(position)}`])
            }
            return [...groups.values()].map((group) => group.join()).sort()
          }
          expect(same(after)).toEqual(same(before))
        }
      }),
      { numRuns: 80 },
    )
  })

  it('follows the decision about any of its claims, and says so', () => {
    fc.assert(
      fc.property(mentions, (given) => {
        for (const { kind, about } of resolve(given).claims.slice(0, 4)) {
          for (const one of ['accepted', 'rejected'] as const) {
            const found = resolve(given, [{ kind, about, verdict: one, note: '' }])
            expect(found.claims).toContainEqual(expect.objectContaining({ kind, about, status: one }))
            const [first = '', ...others] = about
            if (kind === 'same-author') {
              const people = new Set([first, ...others].map((id) => found.personOf(id as `author:${string}`)))
              expect(people.size === 1).toBe(one === 'accepted')
            } else {
              const mainPerson = found.personOf(first as `author:${string}`)
              for (const paper of others) {
                const there = found.personOf(first as `author:${string}`, paper as PaperId)
                if (one === 'accepted') expect(there).not.toBe(mainPerson)
                else expect(there).toBe(mainPerson)
              }
            }
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('leaves everybody who they are when papers of others are added', () => {
    const strangers = fc.array(
      fc.tuple(fc.constantFrom('Quo Quist', 'Q. Quist', 'Uma Unger', 'Unger, U.'), fc.integer({ min: 100, max: 120 })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(mentions, strangers, (given, added) => {
        const others = added.map(([stated, at]): AuthorMention => ({
          paper: `paper:${String(at)}`,
          name: stated,
          position: 1,
          identifiers: [],
          affiliation: null,
          coauthors: [stated],
          year: null,
          topics: [],
          venue: null,
        }))
        const [before, after] = [resolve(given), resolve([...given, ...others])]
        const assumed = (found: AuthorResolution) =>
          found.claims.filter(({ status }) => status === 'assumed').map(({ kind, about }) => [kind, ...about].join())
        // How common names and words are changes with every paper, and what hangs by it may; the sure things may not.
        const sure = new Set(before.claims.filter(({ confidence }) => confidence >= 0.95).map(({ id }) => id))
        const kept = new Set(after.claims.map(({ id }) => id))
        for (const id of sure) expect(kept).toContain(id)
        if (
          assumed(before).join(' ') ===
          assumed(after)
            .filter((one) => !/quist|unger/.test(one))
            .join(' ')
        )
          for (const { paper, position } of given)
            expect(after.authorOf(paper, position)).toBe(before.authorOf(paper, position))
      }),
      { numRuns: 80 },
    )
  })

  it('gives every name a person and no two people who stand in one list the same one by name alone', () => {
    fc.assert(
      fc.property(mentions, (given) => {
        const found = resolve(given)
        for (const { paper, position, name: stated } of given) {
          const person = found.authorOf(paper, position)
          if (person === null) continue
          expect(found.knows(person)).toBe(true)
          expect(found.personOf(person)).toBe(person)
          const own = readName(stated).author
          if (own !== null) expect(found.personOf(own, paper)).toBe(person)
          expect((found.spellings.get(person) ?? []).length).toBeGreaterThan(0)
        }
        expect(new Set(found.claims.map(({ id }) => id)).size).toBe(found.claims.length)
      }),
      { numRuns: 100 },
    )
  })
})
