import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PaperRecord, ParsedSource } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import { resolveCorpus } from '../../src/resolve/resolve'
import { tagPaper } from '../../src/resolve/topics'
import { parseVocabulary } from '../../src/resolve/vocabulary'
import { readAuthorList } from '../../src/resolve/author-names'
import { authorIdOf } from '../../src/resolve/identifiers'
import { foldText } from '../../src/base/fold'
import { header, record } from '../fixtures/parsed-sources'

const { vocabulary } = parseVocabulary(
  'birds',
  'id\tlabel\tphrases\tabbreviations\tbroader\ntopic:song\tsong\tbird song|song\tBS\t\ntopic:night-song\tnight song\tnight song\tNS\ttopic:song\n',
)

const WORDS =
  'bird song night BS net WarbNet (WarbNet) we propose called sea, ice. radar élan 🙂 __proto__ constructor'.split(' ')
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max }).map((list) => list.join(' '))
const hostile = fc.oneof(words(1, 6), fc.string({ unit: 'grapheme', maxLength: 12 }))
const person = fc.oneof(
  fc.constantFrom(
    'Ann Arm',
    'ann  ARM',
    'Bo Bell',
    'Cid Cole',
    'Team Tern',
    'et al.',
    'Bo Bell et al.',
    '',
    '__proto__',
    '🙂',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const date = fc.record({
  year: fc.option(fc.integer({ min: 1990, max: 2030 })),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
})

const anyRecord = (line: number): fc.Arbitrary<PaperRecord> =>
  fc
    .record({
      title: fc.option(fc.oneof(fc.constantFrom('Gulls', 'GULLS!', 'Terns'), hostile)),
      authors: fc.array(person, { maxLength: 4 }),
      authorsComplete: fc.boolean(),
      abstract: fc.option(fc.oneof(words(0, 5), words(25, 60))),
      page: fc.option(fc.integer({ min: 0, max: 2 })),
      date: fc.option(date),
      links: fc.array(fc.constantFrom('https://x.org/WarbNet', 'https://x.org/a'), { maxLength: 2 }),
    })
    .map((parts) => record({ line, ...parts }))

const anySource = (name: string): fc.Arbitrary<ParsedSource> =>
  fc.tuple(fc.integer({ min: 0, max: 6 }), fc.array(fc.option(person), { maxLength: 2 })).chain(([count, names]) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => anyRecord(10 * (index + 1)))).map((records) => ({
      source: name,
      format: names.length > 0 ? ('profile-page' as const) : ('abstract-list' as const),
      pages: names.map((owner, index) => header(owner, { source: name, line: index + 1, papers: index })),
      records: records.map((item) => ({ ...item, source: name })),
      present: count,
      skipped: 0,
      issues: [],
    })),
  )
const sources = fc.tuple(anySource('a.txt'), anySource('b.txt'), anySource('A.txt'))
const resolve = (parsed: readonly ParsedSource[]): Corpus =>
  resolveCorpus(parsed, { vocabularies: [vocabulary], savedYear: null })

const unique = (ids: readonly string[]): void => expect(new Set(ids).size).toBe(ids.length)

describe('resolveCorpus, whatever the sources hold', () => {
  it('does not depend on the order of sources and of records', () => {
    const shuffled = sources.chain((parsed) =>
      fc.tuple(
        fc.constant(parsed),
        fc
          .shuffledSubarray([...parsed], { minLength: parsed.length })
          .chain((list) =>
            fc.tuple(
              ...list.map((source) =>
                fc
                  .shuffledSubarray([...source.records], { minLength: source.records.length })
                  .map((records) => ({ ...source, records })),
              ),
            ),
          ),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([parsed, other]) => {
        expect(resolve(other)).toEqual(resolve(parsed))
      }),
      { numRuns: 60 },
    )
  })

  it('gives papers the same ids when the records stand on other lines', () => {
    const idsOf = (corpus: Corpus): string[] => corpus.papers.map(({ id }) => id).sort()
    fc.assert(
      fc.property(anySource('a.txt'), (source) => {
        const moved = source.records.map((item) => ({ ...item, line: 1000 - item.line }))
        expect(idsOf(resolve([{ ...source, records: moved }]))).toEqual(idsOf(resolve([source])))
      }),
      { numRuns: 60 },
    )
  })

  it('has every id once, and every authorship and tag points to what is there and back', () => {
    fc.assert(
      fc.property(sources, (parsed) => {
        const { papers, authors, topics, claims } = resolve(parsed)
        for (const items of [papers, authors, topics, claims]) unique(items.map(({ id }) => id))
        const authorOf = new Map(authors.map((author) => [author.id, author]))
        const topicOf = new Map(topics.map((topic) => [topic.id, topic]))
        for (const paper of papers) {
          unique(paper.authors.map(({ author }) => author))
          for (const { author, evidence } of paper.authors)
            expect(authorOf.get(author)?.papers.includes(paper.id)).toBe(evidence !== 'suggested')
          for (const { topic } of paper.topics) expect(topicOf.get(topic)?.papers).toContain(paper.id)
        }
        const links = papers.flatMap((paper) => paper.authors.filter(({ evidence }) => evidence !== 'suggested')).length
        expect(authors.reduce((sum, { papers: own }) => sum + own.length, 0)).toBe(links)
      }),
      { numRuns: 80 },
    )
  })

  it('loses no record and counts each once', () => {
    fc.assert(
      fc.property(sources, (parsed) => {
        const corpus = resolve(parsed)
        const seen = corpus.papers.flatMap((paper) => paper.seen.map(({ source, line }) => `${source}:${String(line)}`))
        expect(seen.sort()).toEqual(
          parsed.flatMap(({ records }) => records.map(({ source, line }) => `${source}:${String(line)}`)).sort(),
        )
        for (const summary of corpus.sources) expect(summary.kept + summary.merged).toBe(summary.records)
        expect(corpus.sources.reduce((sum, { kept }) => sum + kept, 0)).toBe(corpus.papers.length)
      }),
      { numRuns: 60 },
    )
  })

  it('calls nobody “et al.”, and nobody by an empty name', () => {
    fc.assert(
      fc.property(sources, (parsed) => {
        for (const { name } of resolve(parsed).authors) {
          expect(foldText(name)).not.toBe('')
          expect(name).not.toMatch(/\bet al\b/i)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps apart what two whole author lists keep apart', () => {
    fc.assert(
      fc.property(sources, (parsed) => {
        for (const { seen } of resolve(parsed).papers) {
          const lists = seen.map(({ source, line }) => {
            const found = parsed.find((one) => one.source === source)?.records.find((item) => item.line === line)
            const list = found === undefined ? null : readAuthorList(found)
            const names = (list?.listed ?? [])
              .map(({ name }) => foldText(name).split(' ').at(-1) ?? '')
              .filter((name) => name !== '')
            return list?.whole === true && names.length > 0 ? names : null
          })
          for (const one of lists)
            for (const other of lists)
              if (one !== null && other !== null) expect(one.some((name) => other.includes(name))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('tagPaper, whatever the texts hold', () => {
  it('gives phrases whose offsets cut their own text out of the title or the abstract', () => {
    fc.assert(
      fc.property(hostile, words(0, 60), (title, abstract) => {
        for (const { strength, phrases } of tagPaper(title, abstract, vocabulary)) {
          expect(strength).toBeGreaterThan(0)
          expect(strength).toBeLessThanOrEqual(1)
          expect(phrases.length).toBeGreaterThan(0)
          for (const { field, start, end, text } of phrases)
            expect((field === 'title' ? title : abstract).slice(start, end)).toBe(text)
        }
      }),
    )
  })
})

describe('authorIdOf, whatever the names', () => {
  it('is equal exactly where the folded names are', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'A', 'é', ' ', '-', '_', '~', '.', "'", '2', 'd', '陈', '🙂', '\ud800'),
    })
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(authorIdOf(one) === authorIdOf(other)).toBe(foldText(one) === foldText(other))
      }),
      { numRuns: 300 },
    )
  })
})
