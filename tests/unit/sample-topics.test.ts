import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Paper } from '../../src/resolve/corpus'
import { resolveCorpus } from '../../src/resolve/resolve'
import { parseVocabulary } from '../../src/resolve/vocabulary'
import { readSample } from '../fixtures/sample-corpus'
import { JUDGED_TOPICS, SEED_TOPICS } from '../fixtures/seed-topics'

const vocabularies = ['arxiv-categories.tsv', 'machine-learning.tsv'].map((name) => {
  const text = readFileSync(new URL(`../../public/vocabularies/${name}`, import.meta.url), 'utf8')
  return parseVocabulary(name, text).vocabulary
})
const corpus = resolveCorpus(readSample(), { vocabularies, savedYear: null })

const findTruth = ({ title }: Paper): readonly string[] => {
  const start = [...SEED_TOPICS.keys()].find((words) => title.startsWith(words))
  return start === undefined ? [] : (SEED_TOPICS.get(start) ?? [])
}
const given = ({ topics }: Paper): string[] => topics.map(({ topic }) => topic.slice('topic:'.length))

/** How many tags of these topics are right, wrong and missing over all papers. */
function tally(topics: ReadonlySet<string>): { right: number; wrong: number; missed: number } {
  const count = { right: 0, wrong: 0, missed: 0 }
  for (const paper of corpus.papers) {
    const [truth, said] = [findTruth(paper), given(paper)]
    for (const topic of topics) {
      if (truth.includes(topic) && said.includes(topic)) count.right += 1
      else if (said.includes(topic)) count.wrong += 1
      else if (truth.includes(topic)) count.missed += 1
    }
  }
  return count
}

const MAIN = ['quantization', 'vision-transformer', 'video-generation']

describe.each(MAIN)('topic %s', (topic) => {
  const { right, wrong, missed } = tally(new Set([topic]))

  it(`is given to at least nine in ten of the papers that are about it (${topic})`, () => {
    expect(right + missed).toBeGreaterThan(8)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9)
  })

  it(`is given to a paper that is not about it at most once in ten (${topic})`, () => {
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9)
  })
})

describe('the topics of the sample', () => {
  it('are judged for every paper, each by one label', () => {
    const starts = [...SEED_TOPICS.keys()]
    const labels = corpus.papers.map(({ title }) => starts.filter((start) => title.startsWith(start)).length)
    expect(labels).toEqual(corpus.papers.map(() => 1))
    expect(corpus.papers).toHaveLength(SEED_TOPICS.size)
  })

  it('are right and found in at least 85 of 100 cases over all other judged topics', () => {
    const { right, wrong, missed } = tally(new Set([...JUDGED_TOPICS].filter((topic) => !MAIN.includes(topic))))
    expect(right + missed).toBeGreaterThan(60)
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.85)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.85)
  })

  it('are no others than the judged ones, so that neither fields nor passing words become topics', () => {
    expect(corpus.topics.map(({ id }) => id.slice('topic:'.length)).filter((id) => !JUDGED_TOPICS.has(id))).toEqual([])
  })

  it('do not count the passing mention of quantization in a paper about vision transformers', () => {
    const paper = corpus.papers.find(({ title }) => title.startsWith('Adapting LLaMA'))
    expect(paper?.abstract).toContain('quantization compatibility')
    expect(paper && given(paper)).toEqual(['vision-transformer'])
  })

  it('imply their broader topics', () => {
    const paper = corpus.papers.find(({ title }) => title.startsWith('Seedance 1.5 pro'))
    expect(paper && given(paper)).toEqual(expect.arrayContaining(['audio-visual-generation', 'video-generation']))
  })

  it('keep the words that earned them, at their places', () => {
    const tags = corpus.papers.flatMap((paper) => paper.topics.map((tag) => ({ paper, tag })))
    for (const { paper, tag } of tags) {
      expect(tag.phrases.length).toBeGreaterThan(0)
      expect(tag.strength).toBeGreaterThan(0)
      expect(tag.strength).toBeLessThanOrEqual(1)
      for (const { field, start, end, text } of tag.phrases)
        expect((field === 'title' ? paper.title : (paper.abstract ?? '')).slice(start, end)).toBe(text)
    }
  })
})
