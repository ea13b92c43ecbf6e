import { describe, expect, it } from 'vitest'
import { findOpeningTitle } from '../../src/resolve/opening-title'
import { resolveCorpus } from '../../src/resolve/resolve'
import { tagPaper } from '../../src/resolve/topics'
import { parseVocabulary } from '../../src/resolve/vocabulary'
import { parsed, record } from '../fixtures/parsed-sources'

const { vocabulary } = parseVocabulary(
  'birds',
  [
    'id\tlabel\tbroader\tphrases\tabbreviations',
    'topic:migration\tbird migration\t\tmigration\tMIG',
    'topic:song\tbird song\t\tbird song\t',
    'topic:flight\tflight\t\twing + muscle\t*Fly',
  ].join('\n'),
)
const topics = (title: string | null, abstract: string): string[] =>
  tagPaper(title, abstract, vocabulary).map(({ topic }) => topic.slice('topic:'.length))
const opening = (abstract: string, title: string | null = null): string =>
  abstract.slice(0, findOpeningTitle(title, abstract))

describe('the first sentence of an abstract without a title', () => {
  it.each([
    'Migration of terns over Malta',
    'Is song honest? An answer from reed warblers',
    'Attention is all you need',
    'SwiftFly: wings for all',
    'La migration des oiseaux',
  ])('stands for one where it is like one: %j', (text) => {
    expect(opening(text)).not.toBe('')
  })

  it('stands for one before one more sentence, not before an abstract', () => {
    expect(opening('Migration of terns. Rain fell.')).toBe('Migration of terns.')
    expect(opening('Migration of terns. Rain fell. Fog came.')).toBe('')
  })

  it.each([
    'We study the migration of terns.',
    'Terns are seen in winter.',
    'Wir zeigen den Zug der Vögel.',
    `${'Terns '.repeat(40)}over Malta`,
    ' ',
    '',
  ])('stands for none where it says something, is long or empty: %j', (text) => {
    expect(opening(text)).toBe('')
  })

  it('stands for none where the paper has a title of its own, which a name from the text is not', () => {
    expect(opening('Migration of terns', 'Terns')).toBe('')
    expect(opening('SwiftFly: wings of terns', 'SwiftFly')).not.toBe('')
  })
})

describe('a paper of which only a sentence or two is known', () => {
  it('earns what its title-like sentence mentions as if that were its title', () => {
    expect(topics(null, 'Migration of terns over Malta')).toEqual(['migration'])
    expect(topics(null, 'The muscles that move a wing')).toEqual(['flight'])
    expect(topics(null, 'SwiftFly for all')).toEqual(['flight'])
    expect(topics(null, 'Terns over Malta, with a note on gulls')).toEqual([])
  })

  it('earns what a plain mention in a full sentence says, with less strength', () => {
    const strength = (abstract: string) => tagPaper(null, abstract, vocabulary)[0]?.strength ?? 0
    expect(topics(null, 'We saw the migration of terns.')).toEqual(['migration'])
    expect(strength('We saw the migration of terns.')).toBeLessThan(strength('Migration of terns'))
    expect(topics('Terns', 'We saw the migration of terns.')).toEqual([])
  })

  it('does not earn what a list names', () => {
    expect(topics(null, 'Terns differ in size, colour, diet, migration and nests, and this was seen twice.')).toEqual(
      [],
    )
  })

  it('keeps the words that earned a topic at their places in the abstract', () => {
    const text = 'Wings: the muscle and migration'
    for (const { phrases } of tagPaper(null, text, vocabulary))
      for (const { field, start, end, text: said } of phrases) {
        expect(field).toBe('abstract')
        expect(text.slice(start, end)).toBe(said)
      }
  })
})

describe('a list of titles that are given as abstracts', () => {
  const titles = [
    'Seabird ringing in winter',
    'On seabird ringing',
    'The history of seabird ringing',
    'Fog in valleys',
    'Lighthouses of the north',
    'Rain over moors',
    'Migration of terns',
  ]
  const { papers, topics: found } = resolveCorpus(
    [
      parsed(
        'list.txt',
        titles.map((abstract, at) => record({ line: at + 1, title: null, abstract })),
      ),
    ],
    { vocabularies: [vocabulary], savedYear: null, keyPhrases: 'always' },
  )

  it('earns topics of the vocabulary and key phrases', () => {
    expect(papers).toHaveLength(titles.length)
    expect(found.map(({ label, papers: own }) => [label, own.length])).toEqual([
      ['bird migration', 1],
      ['seabird ringing', 3],
    ])
  })
})
