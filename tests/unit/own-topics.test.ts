import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import type { KeyPhrases } from '../../src/resolve/key-phrases'
import { MUCH_LEFT_OUT, mostKeyTopics } from '../../src/resolve/own-topics'
import { resolveCorpus } from '../../src/resolve/resolve'
import { parseVocabulary, type Vocabulary } from '../../src/resolve/vocabulary'
import { parsed, record } from '../fixtures/parsed-sources'
import { readSample, resolveSample } from '../fixtures/sample-corpus'

const vocabulary = (rows: readonly string[]): Vocabulary =>
  parseVocabulary('birds', ['id\tlabel\tbroader\tphrases\tabbreviations', ...rows].join('\n')).vocabulary
const BIRDS = vocabulary([
  'topic:bird\tbirds\t\tbird|birds',
  'topic:bird-song\tbird song\ttopic:bird\tbird song|song of birds\tBSG',
])

const resolve = (records: readonly Partial<PaperRecord>[], keyPhrases?: KeyPhrases, own = BIRDS): Corpus =>
  resolveCorpus(
    [
      parsed(
        'a.txt',
        records.map((parts, at) => record({ line: 10 * at + 1, ...parts })),
      ),
    ],
    { vocabularies: [own], savedYear: null, ...(keyPhrases === undefined ? {} : { keyPhrases }) },
  )
const titles = (...list: readonly string[]): Partial<PaperRecord>[] => list.map((title) => ({ title }))
const topic = ({ topics }: Corpus, id: string): Corpus['topics'][number] | undefined =>
  topics.find((one) => one.id === id)

describe('keywords that records state', () => {
  it('earn the topic of the vocabulary of which they are a phrase, and what is broader', () => {
    const { papers, topics } = resolve([{ title: 'Gulls by night', keywords: ['Songs of Birds', 'bsg'] }])
    expect(papers[0]?.topics).toEqual([
      {
        topic: 'topic:bird-song',
        strength: 0.8,
        phrases: [
          { field: 'keywords', start: 0, end: 3, text: 'bsg' },
          { field: 'keywords', start: 0, end: 14, text: 'Songs of Birds' },
        ],
        impliedBy: null,
      },
      expect.objectContaining({ topic: 'topic:bird', impliedBy: 'topic:bird-song' }),
    ])
    expect(topics.map(({ origin }) => origin)).toEqual([undefined, undefined])
  })

  it('of no vocabulary become a topic where two papers state them, with their spellings', () => {
    const corpus = resolve([
      { title: 'Gulls by night', keywords: ['Radar-tracking', 'night'] },
      { title: 'Terns at sea', keywords: ['radar tracking'] },
      { title: 'Owls on land', keywords: ['Radar tracking'] },
      { title: 'Radar tracking of kites' },
    ])
    expect(corpus.topics).toEqual([
      {
        id: 'topic:radar-tracking',
        label: 'radar tracking',
        shortLabel: 'Radar tracking',
        broader: null,
        papers: corpus.papers.map(({ id }) => id),
        origin: 'keyword',
        variants: ['Radar tracking', 'Radar-tracking'],
      },
    ])
  })

  it('are called as most state them where hardly anybody does without capitals', () => {
    const stated = ['Fair Isle', 'Fair Isle', 'Fair Isle', 'Fair Isle', 'fair isle']
    const corpus = resolve(stated.map((keyword, at) => ({ title: `Gulls ${'abcde'.charAt(at)}`, keywords: [keyword] })))
    expect(corpus.topics.map(({ label }) => label)).toEqual(['Fair Isle'])
  })

  it('are gathered with the abbreviation that stands in their brackets', () => {
    const corpus = resolve([
      { title: 'Gulls by night', keywords: ['Passive acoustic monitoring (PAM)'] },
      { title: 'Terns at sea', keywords: ['PAM'] },
    ])
    expect(corpus.topics).toMatchObject([{ origin: 'keyword', papers: { length: 2 } }])
  })

  it('that name no subject become none', () => {
    const keywords = ['Methods', 'results', 'Experimental results']
    expect(
      resolve([
        { title: 'Gulls', keywords },
        { title: 'Terns', keywords },
      ]).topics,
    ).toEqual([])
  })
})

const LEFT_OUT = titles(
  'Ringing of seabirds',
  'Lighthouses for seabird ringing',
  'Old boats',
  'Seabird ringing in winter',
  'Ice of the north',
  'Wind and weather',
  'Sixty years of seabird ringing',
  'Rain over moors',
  'Fog in valleys',
)

describe('key phrases', () => {
  it('become topics where the vocabularies leave much of the corpus without one', () => {
    const corpus = resolve(LEFT_OUT, 'auto')
    expect(topic(corpus, 'topic:seabird-ringing')).toMatchObject({ origin: 'key-phrase', papers: { length: 3 } })
  })

  it('do not where they leave out little, unless they always shall', () => {
    const covered = LEFT_OUT.map(({ title = '' }) => ({ title: `Birds: ${title ?? ''}` }))
    expect(resolve(covered, 'auto').topics.map(({ id }) => id)).toEqual(['topic:bird'])
    expect(resolve(covered, 'always').topics.map(({ id }) => id)).toContain('topic:seabird-ringing')
    expect(resolve(covered, 'never').topics.map(({ id }) => id)).toEqual(['topic:bird'])
  })

  it('never do when nothing is said', () => {
    expect(resolve(LEFT_OUT).topics).toEqual([])
  })

  it('that a vocabulary covers are left out, and ids of the vocabulary are not taken', () => {
    const own = vocabulary(['topic:seabird-ringing\tother\t\tquite another thing', 'topic:ice\tice\t\tice'])
    const corpus = resolve(LEFT_OUT, 'always', own)
    expect(corpus.topics.map(({ id }) => id)).toEqual(['topic:ice', 'topic:seabird-ringing-2'])
    const covering = vocabulary(['topic:rings\trings\t\tringing'])
    expect(resolve(LEFT_OUT, 'always', covering).topics.map(({ id }) => id)).toEqual(['topic:rings'])
  })

  it('are at most as many as the corpus’s size allows', () => {
    expect([1, 46, 100, 900, 100_000].map(mostKeyTopics)).toEqual([2, 14, 20, 60, 60])
  })
})

describe('the sample', () => {
  it('is covered by its vocabulary, so that key phrases change nothing of themselves', () => {
    const corpus = resolveSample()
    const without = corpus.papers.filter(({ topics }) => topics.length === 0).length
    expect(without / corpus.papers.length).toBeLessThan(MUCH_LEFT_OUT)
  })

  it('without a vocabulary has the topics that a reader would name', () => {
    const { topics } = resolveCorpus(readSample(), { vocabularies: [], savedYear: null, keyPhrases: 'auto' })
    const found = topics.map(({ label }) => label)
    for (const label of [
      'large language models',
      'vision transformers',
      'post-training quantization',
      'diffusion models',
    ])
      expect(found).toContain(label)
  })
})
