import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/base/random'
import type { PaperRecord } from '../../src/records/record'
import type { Decision } from '../../src/resolve/decisions'
import { toCandidate } from '../../src/resolve/paper-candidate'
import { findPaperPairs } from '../../src/resolve/paper-pairs'
import { matchPapers, recordKey } from '../../src/resolve/same-paper'
import { record } from '../fixtures/parsed-sources'

const TITLES = [
  'Night flights of reed warblers',
  'Night flight of reed warblers',
  'Night flights of reed warblers: a study',
  'Gulls',
  'Gulls, part I',
  'Gulls, part II',
  'Guest editorial',
]
const anyRecord = fc
  .record({
    title: fc.option(fc.constantFrom(...TITLES)),
    authors: fc.subarray(['Ann Arm', 'A. Arm', 'Bo Bell', 'Cid Cole'], { maxLength: 3 }),
    authorsComplete: fc.boolean(),
    abstract: fc.option(
      fc.constantFrom('Short.', Array.from({ length: 30 }, (_, at) => `word${String(at)}`).join(' ')),
    ),
    year: fc.option(fc.integer({ min: 2000, max: 2004 })),
    venue: fc.constantFrom(null, 'arXiv', 'Journal of Birds', 'Conference on Birds'),
    identifiers: fc.subarray(['doi:10.1/a', 'doi:10.1/b', 'arxiv:2001.00001'], { maxLength: 2 }),
  })
  .map(({ year, ...parts }) => ({ ...parts, date: year === null ? null : { year, month: 1, day: 1 } }))
const anyRecords = fc
  .array(anyRecord, { minLength: 2, maxLength: 9 })
  .map((list) => list.map((parts, index): PaperRecord => record({ line: index + 1, ...parts })))
const withDecisions = anyRecords.chain((records) =>
  fc.tuple(
    fc.constant(records),
    fc
      .uniqueArray(fc.tuple(fc.nat(records.length - 1), fc.nat(records.length - 1), fc.boolean()), {
        maxLength: 4,
        // Several decisions about the same records are ordered: the last one counts.
        selector: ([one, other]) =>
          [one, other]
            .map((at) => keyAt(records, at))
            .sort()
            .join(),
      })
      .map((list) => list.map(([one, other, yes]) => decide([keyAt(records, one), keyAt(records, other)], yes))),
  ),
)
const keyAt = (records: readonly PaperRecord[], at: number): string => {
  const found = records[at]
  return found === undefined ? '' : recordKey(found)
}
const decide = (about: readonly string[], yes: boolean): Decision => ({
  kind: 'same-paper',
  about,
  verdict: yes ? 'accepted' : 'rejected',
  note: '',
})

/** Groups by what their records say, so that copies of one record are alike. */
function outcome(records: readonly PaperRecord[], decisions: readonly Decision[]): unknown {
  const { groups, suggestions } = matchPapers(records, { decisions })
  return {
    groups: groups
      .map((group) => group.records.map(({ line }) => line).sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
    suggestions: suggestions.map(({ about, confidence, because }) => [...about, confidence, ...because]),
  }
}

describe('matchPapers, whatever the records and decisions', () => {
  it('does not depend on the order of either', () => {
    const shuffled = withDecisions.chain(([records, decisions]) =>
      fc.tuple(
        fc.constant(records),
        fc.constant(decisions),
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.shuffledSubarray(decisions, { minLength: decisions.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([records, decisions, otherRecords, otherDecisions]) => {
        expect(outcome(otherRecords, otherDecisions)).toEqual(outcome(records, decisions))
      }),
      { numRuns: 300 },
    )
  })

  it('never puts two records that a person keeps apart into one paper, nor suggests it', () => {
    fc.assert(
      fc.property(withDecisions, ([records, decisions]) => {
        const { groups, suggestions } = matchPapers(records, { decisions })
        for (const { about, verdict } of decisions) {
          const [one = '', other = ''] = about
          if (verdict === 'accepted' || one === other) continue
          for (const group of groups) {
            const keys = new Set(group.records.map(recordKey))
            expect(keys.has(one) && keys.has(other)).toBe(false)
          }
          expect(suggestions.some((told) => told.about.includes(one) && told.about.includes(other))).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('joins what a person accepts unless a person keeps something apart', () => {
    fc.assert(
      fc.property(withDecisions, ([records, decisions]) => {
        const accepted = decisions.filter(({ verdict }) => verdict === 'accepted')
        const { groups } = matchPapers(records, { decisions: accepted })
        for (const { about } of accepted) {
          const group = groups.find((one) => one.records.some((item) => recordKey(item) === about[0]))
          expect(new Set(group?.records.map(recordKey)).has(about[1] ?? '')).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('puts every record into exactly one paper, and returns to the start when a decision is taken back', () => {
    fc.assert(
      fc.property(withDecisions, ([records, decisions]) => {
        const before = outcome(records, [])
        const { groups } = matchPapers(records, { decisions })
        expect(groups.flatMap((group) => group.records.map(({ line }) => line)).sort((a, b) => a - b)).toEqual(
          records.map(({ line }) => line),
        )
        expect(outcome(records, [])).toEqual(before)
        for (const { about } of decisions) {
          const start = outcome(records, [decide(about, false)])
          expect(outcome(records, [decide(about, true), decide([...about].reverse(), false)])).toEqual(start)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('findPaperPairs', () => {
  it('compares 20,000 records fewer than ten times each, and finds the copies with slips among them', () => {
    const random = seededRandom(7)
    const pick = (from: number): number => Math.floor(random() * from)
    const words = Array.from({ length: 3000 }, (_, at) => `w${(at * 7919 + 104729).toString(36)}`)
    // Squares make some words and names far more frequent than others, as they are in titles and among authors.
    const common = (from: number): number => Math.floor(random() * random() * from)
    const originals = Array.from({ length: 10_000 }, (_, at) => ({
      title: Array.from({ length: 8 }, () => words[common(3000)] ?? '').join(' '),
      authors: Array.from({ length: 1 + pick(4) }, () => `P${String(pick(20))} Name${String(common(4000))}`),
      line: 2 * at + 1,
    }))
    const records = originals.flatMap(({ title, authors, line }) => {
      const at = pick(title.length)
      const slip = `${title.slice(0, at)}x${title.slice(at + 1)}`
      return [record({ line, title, authors }), record({ line: line + 1, title: slip, authors })]
    })
    const pairs = findPaperPairs(records.map(toCandidate))
    expect(pairs.length).toBeLessThan(10 * records.length)
    const copies = pairs.filter(({ first, second }) => second === first + 1 && first % 2 === 0)
    expect(copies.length).toBeGreaterThan(9_990)
  })

  it('compares 5,000 records of one title and one author fewer than ten times each', () => {
    const records = Array.from({ length: 5000 }, (_, at) =>
      record({
        line: at + 1,
        title: 'Book review column',
        authors: ['Ann Arm'],
        date: { year: 1900 + (at % 120), month: 1, day: 1 },
      }),
    )
    expect(findPaperPairs(records.map(toCandidate)).length).toBeLessThan(50_000)
  })
})
