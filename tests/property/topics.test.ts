import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagPaper } from '../../src/resolve/topics'
import { parseVocabulary } from '../../src/resolve/vocabulary'

const { vocabulary } = parseVocabulary(
  'machine-learning',
  readFileSync(new URL('../../public/vocabularies/machine-learning.tsv', import.meta.url), 'utf8'),
)
const phrases = vocabulary.topics.flatMap((topic) => [
  ...topic.phrases,
  ...topic.abbreviations,
  ...topic.excluding,
  ...(topic.pairs ?? []).flatMap(({ phrase, others }) => [phrase, ...others]),
  ...(topic.nameParts ?? []).map(({ part }) => `Big${part}`),
])
/** Texts of phrases, brackets, sentence ends and anything else. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...phrases), fc.constantFrom('(', ')', '. ', ', ', '-', 'We propose'), fc.string()), {
    maxLength: 30,
  })
  .map((parts) => parts.join(' '))

describe('the topics of any text', () => {
  it('are in the vocabulary, each once, strongest first, with their words at their places', () => {
    fc.assert(
      fc.property(fc.option(text), fc.option(text), (title, abstract) => {
        const tags = tagPaper(title, abstract, vocabulary)
        const ids = tags.map(({ topic }) => topic)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [at, tag] of tags.entries()) {
          expect(vocabulary.topics.some(({ id }) => id === tag.topic)).toBe(true)
          expect(tag.strength).toBeLessThanOrEqual(tags[at - 1]?.strength ?? 1)
          expect(tag.strength).toBeGreaterThan(0)
          let last = { field: 'title', end: 0 }
          for (const { field, start, end, text: read } of tag.phrases) {
            expect((field === 'title' ? (title ?? '') : (abstract ?? '')).slice(start, end)).toBe(read)
            if (field === last.field) expect(start).toBeGreaterThanOrEqual(last.end)
            last = { field, end }
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('hold the broader topics of each', () => {
    fc.assert(
      fc.property(text, (title) => {
        const ids = new Set(tagPaper(title, null, vocabulary).map(({ topic }) => topic))
        for (const { id, broader } of vocabulary.topics)
          if (ids.has(id) && broader !== null) expect(ids).toContain(broader)
      }),
      { numRuns: 100 },
    )
  })
})
