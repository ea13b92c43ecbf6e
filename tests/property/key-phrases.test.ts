import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findKeyPhrases, type PhrasePaper } from '../../src/resolve/key-phrases'
import { STOP_WORDS } from '../../src/resolve/stop-words'

const WORDS = 'gull tern wader plover lark robin wren finch owl kite heron egret stork crane rail coot'.split(' ')
const STOPS = [...STOP_WORDS.en].slice(0, 60)
const word = fc.constantFrom(...WORDS, ...STOPS, 'method', 'results', 'state-of-the-art', '(GT)', '7', ',', '.')
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '))
const corpus = fc
  .array(fc.record({ title: text, abstract: fc.option(text), keywords: fc.array(text, { maxLength: 2 }) }), {
    maxLength: 14,
  })
  .map((items) => items.map((item, at): PhrasePaper => ({ id: `paper:${String(at)}`, ...item })))

test('a phrase that was put into some papers and stands in no other is found in exactly these', () => {
  const case_ = fc.tuple(corpus, fc.integer({ min: 3, max: 6 })).filter(([papers, many]) => papers.length > 2 * many)
  fc.assert(
    fc.property(case_, ([papers, many]) => {
      const planted = papers.map((paper, at) =>
        at < many ? { ...paper, title: `Zebu zymurgy; ${paper.title}` } : paper,
      )
      const found = findKeyPhrases(planted).find(({ label }) => label.toLowerCase() === 'zebu zymurgy')
      expect(found?.papers.map(({ id }) => id)).toEqual(
        planted
          .slice(0, many)
          .map(({ id }) => id)
          .sort(),
      )
    }),
    { numRuns: 60 },
  )
})

test('the order of the papers does not matter', () => {
  const shuffled = corpus.chain((papers) =>
    fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
  )
  fc.assert(
    fc.property(shuffled, ([papers, other]) => {
      expect(findKeyPhrases(other)).toEqual(findKeyPhrases(papers))
    }),
    { numRuns: 60 },
  )
})

test('every place says the phrase or a variant, no phrase is a stop word, and no paper is told twice', () => {
  fc.assert(
    fc.property(corpus, (papers) => {
      const byId = new Map(papers.map((paper) => [paper.id, paper]))
      for (const { label, papers: own } of findKeyPhrases(papers)) {
        expect(STOP_WORDS.en.has(label.toLowerCase())).toBe(false)
        expect(new Set(own.map(({ id }) => id)).size).toBe(own.length)
        for (const { id, places } of own) {
          const paper = byId.get(id)
          for (const { field, start, end, text: said } of places) {
            const texts =
              field === 'keywords'
                ? (paper?.keywords ?? [])
                : [(field === 'title' ? paper?.title : paper?.abstract) ?? '']
            expect(texts.some((whole) => whole.slice(start, end) === said)).toBe(true)
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('hostile texts are read, never thrown, and the same texts give the same phrases', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '__proto__ constructor',
      '\u202e(((((',
      '-'.repeat(500),
      '\\emph{\\emph{',
      '(A)(B)(',
      '한국어로는 ',
      '的的的',
      '\ud800\udc00\ud800',
      'ﬁ ﷺ'.repeat(20),
    ),
  )
  const papers = fc.array(
    fc.record({ title: hostile, abstract: fc.option(hostile), keywords: fc.array(hostile, { maxLength: 2 }) }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(papers, (items) => {
      const given = items.flatMap((item, at) => [
        { id: `a${String(at)}`, ...item },
        { id: `b${String(at)}`, ...item },
      ])
      const found = findKeyPhrases(given)
      expect(findKeyPhrases(given)).toEqual(found)
      for (const { label } of found) expect(label).not.toBe('')
    }),
  )
})
