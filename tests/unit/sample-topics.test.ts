import { describe, expect, it } from 'vitest'
import { resolveSample } from '../fixtures/sample-corpus'

/**
 * What each sample paper is about, as a reader of its title and abstract judged: Q quantization, V vision
 * transformers, G video generation; by the paper's short name or the first words of its title. Papers that are not here are about none of the three.
 */
const JUDGED = new Map(
  Object.entries({
    OmniQuant: 'Q',
    'Super Vision Transformer': 'V',
    SMMix: 'V',
    EfficientQAT: 'Q',
    'CF-ViT': 'V',
    'Adapting LLaMA Decoder': 'V',
    DiffRate: 'V',
    'Scaling Law': 'Q',
    'Enhance-A-Video': 'G',
    DanceGRPO: 'G',
    PrefixQuant: 'Q',
    'I&S-ViT': 'QV',
    'Patch Similarity Aware': 'QV',
    'PSAQ-ViT V2': 'QV',
    DilateQuant: 'Q',
    PTQ4ARVG: 'Q',
    'EDA-DM': 'Q',
    'Rectified SpaAttn': 'G',
    MultiQuant: 'Q',
    'Next-ViT': 'V',
    'Seedance 2.0': 'G',
    'Solving Oscillation': 'Q',
    'Flow caching': 'G',
    OMPQ: 'Q',
    'Seaweed-7B': 'G',
    'Seedance 1.0': 'G',
    'Training-free and Adaptive': 'G',
    PAROAttention: 'QG',
    'Seedance 1.5 pro': 'G',
    AffineQuant: 'Q',
    PAMS: 'Q',
  }),
)
const TOPICS = { Q: 'topic:quantization', V: 'topic:vision-transformer', G: 'topic:video-generation' } as const

const corpus = resolveSample()
const judgedOf = (title: string): string => {
  for (const [start, letters] of JUDGED) if (title.startsWith(start)) return letters
  return ''
}

describe.each(Object.entries(TOPICS))('topic %s', (letter, topic) => {
  const judged = new Set(
    corpus.papers.filter(({ title }) => judgedOf(title).includes(letter)).map(({ title }) => title),
  )
  const given = corpus.papers
    .filter(({ topics }) => topics.some((tag) => tag.topic === topic))
    .map(({ title }) => title)
  const right = given.filter((title) => judged.has(title))

  it(`is given to at least nine in ten of the papers that are about it (${topic})`, () => {
    expect(judged.size).toBeGreaterThan(8)
    expect(right.length / judged.size).toBeGreaterThanOrEqual(0.9)
  })

  it(`is given to a paper that is not about it at most once in ten (${topic})`, () => {
    expect(right.length / given.length).toBeGreaterThanOrEqual(0.9)
  })
})

describe('the topics of the sample', () => {
  it('name every judged paper', () => {
    const titles = corpus.papers.map(({ title }) => title)
    expect([...JUDGED.keys()].filter((start) => !titles.some((title) => title.startsWith(start)))).toEqual([])
  })

  it('do not count the passing mention of quantization in a paper about vision transformers', () => {
    const paper = corpus.papers.find(({ title }) => title.startsWith('Adapting LLaMA'))
    expect(paper?.abstract).toContain('quantization compatibility')
    expect(paper?.topics.map(({ topic }) => topic)).not.toContain('topic:quantization')
  })

  it('imply their broader topics', () => {
    const paper = corpus.papers.find(({ title }) => title.startsWith('Seedance 1.5 pro'))
    expect(paper?.topics.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(['topic:audio-visual-generation', 'topic:video-generation']),
    )
  })
})
