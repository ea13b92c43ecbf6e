import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Corpus } from '../../src/resolve/corpus'
import { printDecisions, readDecisions, type Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { parseVocabulary } from '../../src/resolve/vocabulary'
import { parsed, record } from '../fixtures/parsed-sources'

const NAMES = ['bird', 'song', 'night', 'sea', 'ice', 'moon']
const ROWS = NAMES.map(
  (name, at) => `topic:${name}\t${name}\t${at > 0 && at < 4 ? `topic:${NAMES[at - 1] ?? ''}` : ''}\t${name}`,
)
const { vocabulary } = parseVocabulary('v', ['id\tlabel\tbroader\tphrases', ...ROWS].join('\n'))

const title = fc.uniqueArray(fc.constantFrom(...NAMES, 'stone', 'wind'), { minLength: 1, maxLength: 4 })
const titles = fc.uniqueArray(
  title.map((words) => words.join(' and ')),
  { minLength: 1, maxLength: 6 },
)
const resolve = (list: readonly string[], decisions: readonly Decision[]): Corpus =>
  resolveCorpus(
    [
      parsed(
        'a.txt',
        list.map((text, at) => record({ line: 10 * at + 1, title: text })),
      ),
    ],
    {
      vocabularies: [vocabulary],
      savedYear: null,
      decisions,
    },
  )

const id = fc.constantFrom(...NAMES.map((name) => `topic:${name}`), 'topic:stone', 'topic:gone', '__proto__')
const label = fc.oneof(
  fc.constantFrom(...NAMES, 'Stone', 'New name', ' ', '\u202e'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const about = (papers: readonly string[]): fc.Arbitrary<Pick<Decision, 'kind' | 'about'>> =>
  fc.oneof(
    fc.tuple(id, label).map((parts) => ({ kind: 'topic-name' as const, about: parts })),
    fc.tuple(id, id).map((parts) => ({ kind: 'topic-merge' as const, about: parts })),
    fc.tuple(id).map((parts) => ({ kind: 'topic-hidden' as const, about: parts })),
    fc
      .tuple(id, label, fc.constantFrom('stone', 'wind', 'sea'))
      .map((parts) => ({ kind: 'topic-added' as const, about: parts })),
    fc
      .tuple(fc.constantFrom(...papers, 'record:gone'), id)
      .map((parts) => ({ kind: 'topic-tag' as const, about: parts })),
  )
/** Papers, and decisions about their topics, each thing decided once. */
const decided = titles.chain((list) => {
  const keys = resolve(list, []).papers.flatMap(({ id: paper, seen }) => [paper, seen[0]?.key ?? ''])
  const decision = fc
    .tuple(about(keys), fc.constantFrom('accepted' as const, 'rejected' as const))
    .map(([subject, verdict]): Decision => ({ ...subject, verdict, note: '' }))
  const first = ({ kind, about: parts }: Decision): string =>
    JSON.stringify([kind, parts[0], kind === 'topic-tag' ? parts[1] : ''])
  return fc.uniqueArray(decision, { maxLength: 8, selector: first }).map((decisions) => ({ list, decisions }))
})

test('the order of decisions about topics does not matter, nor a file between', () => {
  const shuffled = decided.chain(({ list, decisions }) =>
    fc.shuffledSubarray(decisions, { minLength: decisions.length }).map((other) => ({ list, decisions, other })),
  )
  fc.assert(
    fc.property(shuffled, ({ list, decisions, other }) => {
      const corpus = resolve(list, decisions)
      expect(resolve(list, other)).toEqual(corpus)
      const named = decisions.filter(({ about: parts }) => parts.every((part) => part !== ''))
      if (named.length < decisions.length) return
      expect(resolve(list, readDecisions({ name: 'd', text: printDecisions(other) }).decisions)).toEqual(corpus)
    }),
    { numRuns: 150 },
  )
})

test('whatever is decided, tags and topics fit together', () => {
  fc.assert(
    fc.property(decided, ({ list, decisions }) => {
      const { papers, topics } = resolve(list, decisions)
      const known = new Map(topics.map((topic) => [topic.id, topic]))
      expect(known.size).toBe(topics.length)
      for (const { id: topic, label: name, papers: own, broader } of topics) {
        expect(name.trim()).not.toBe('')
        expect(own).toEqual(
          papers.filter((paper) => paper.topics.some((tag) => tag.topic === topic)).map((paper) => paper.id),
        )
        const passed = new Set([topic])
        for (let at = broader; at !== null; at = known.get(at)?.broader ?? null) {
          expect(passed.has(at)).toBe(false)
          passed.add(at)
        }
      }
      for (const paper of papers) {
        const own = paper.topics.map(({ topic }) => topic)
        expect(new Set(own).size).toBe(own.length)
        for (const { topic, impliedBy, strength } of paper.topics) {
          expect(known.has(topic)).toBe(true)
          expect(strength > 0 && strength <= 1).toBe(true)
          if (impliedBy !== null) expect(own).toContain(impliedBy)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('what was decided and taken back leaves the corpus as it was, and people are never moved', () => {
  fc.assert(
    fc.property(decided, ({ list, decisions }) => {
      const start = resolve(list, [])
      const opposite = decisions
        .filter(({ kind }) => kind !== 'topic-tag')
        .map((decision): Decision => ({ ...decision, verdict: 'rejected' }))
      expect(resolve(list, opposite)).toEqual(start)
      expect(resolve(list, decisions).authors).toEqual(start.authors)
    }),
    { numRuns: 80 },
  )
})

test('a decision that cannot be applied says so, and one that is hidden or not about a paper is obeyed', () => {
  fc.assert(
    fc.property(decided, ({ list, decisions }) => {
      const corpus = resolve(list, decisions)
      for (const { kind, about: parts, verdict } of decisions) {
        const [first = '', second = ''] = parts
        if (kind === 'topic-hidden' && verdict === 'accepted')
          expect(corpus.topics.some((topic) => topic.id === first)).toBe(false)
        const paper = corpus.papers.find((one) => one.id === first || one.seen.some(({ key }) => key === first))
        if (kind === 'topic-tag' && verdict === 'rejected')
          expect(paper?.topics.some(({ topic }) => topic === second) ?? false).toBe(false)
        const isAdded = decisions.some((other) => other.kind === 'topic-added' && other.about[0] === 'topic:gone')
        const gone = (parts.includes('topic:gone') && !isAdded) || parts.includes('record:gone')
        if (gone && (verdict === 'accepted' || kind === 'topic-tag') && kind !== 'topic-added')
          expect(corpus.issues.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 120 },
  )
})
