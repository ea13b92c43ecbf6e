import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { joinVocabularies, parseVocabulary } from '../../src/resolve/vocabulary'

const HEADER = 'id\tlabel\tshort\tbroader\tphrases\tabbreviations\texcluding'
const row = (id: string, broader = '', phrases = 'some phrase'): string =>
  `topic:${id}\t${id}\t\t${broader}\t${phrases}\t\t`

describe('parseVocabulary', () => {
  it('reads topics with their lists, whatever the order of the columns', () => {
    const text =
      'phrases\tid\tlabel\tabbreviations\n# a comment\n\nsea ice | pack ice\ttopic:sea-ice\tSea ice\tSIC\nice\ttopic:ice\tIce\t\n'
    const { vocabulary, issues } = parseVocabulary('ice.tsv', text)
    expect(issues).toEqual([])
    expect(vocabulary.topics).toEqual([
      {
        id: 'topic:sea-ice',
        label: 'Sea ice',
        shortLabel: 'Sea ice',
        broader: null,
        phrases: ['sea ice', 'pack ice'],
        abbreviations: ['SIC'],
        excluding: [],
      },
      expect.objectContaining({ id: 'topic:ice', phrases: ['ice'] }),
    ])
  })

  it('keeps the other rows when one is broken, and says which line and why', () => {
    const text = [HEADER, row('good'), 'no id\tx\t\t\ty\t\t', row('empty', '', '—'), row('good')].join('\r\n')
    const { vocabulary, issues } = parseVocabulary('v.tsv', text)
    expect(vocabulary.topics.map(({ id }) => id)).toEqual(['topic:good'])
    expect(issues.map(({ line, severity }) => [line, severity])).toEqual([
      [3, 'skipped'],
      [4, 'skipped'],
      [5, 'skipped'],
    ])
    expect(issues[0]?.message).toContain('no topic id')
  })

  it('drops a broader topic that is unknown and keeps the topic', () => {
    const { vocabulary, issues } = parseVocabulary('v.tsv', [HEADER, row('a', 'topic:nowhere')].join('\n'))
    expect(vocabulary.topics[0]?.broader).toBeNull()
    expect(issues).toEqual([expect.objectContaining({ line: 2, severity: 'notice' })])
  })

  it('breaks a circle of broader topics and leaves the topics below it in place', () => {
    const rows = [row('a', 'topic:b'), row('b', 'topic:c'), row('c', 'topic:a'), row('below', 'topic:a')]
    const { vocabulary, issues } = parseVocabulary('v.tsv', [HEADER, ...rows].join('\n'))
    expect(vocabulary.topics.map(({ broader }) => broader)).toEqual([null, null, null, 'topic:a'])
    expect(issues).toHaveLength(3)
  })

  it('refuses a text without the needed columns and an empty one', () => {
    expect(parseVocabulary('v', 'name\tlabel\nx\ty').issues[0]?.message).toContain('id, phrases')
    expect(parseVocabulary('v', '\n# nothing\n').issues).toHaveLength(1)
  })

  it('takes __proto__ for an ordinary name', () => {
    const { vocabulary, issues } = parseVocabulary('v', `${HEADER}\ntopic:constructor\tc\t\t\t__proto__\t\t`)
    expect([vocabulary.topics.length, issues.length]).toEqual([1, 0])
  })
})

describe('joinVocabularies', () => {
  it('takes a topic that stands in two vocabularies from the one whose name comes first', () => {
    const { vocabulary: a } = parseVocabulary('a', `${HEADER}\n${row('x', '', 'from a')}`)
    const { vocabulary: b } = parseVocabulary('b', `${HEADER}\n${row('x', '', 'from b')}`)
    const joined = joinVocabularies([b, a])
    expect(joined.vocabulary.topics.map(({ phrases }) => phrases)).toEqual([['from a']])
    expect(joined.issues).toEqual([expect.objectContaining({ source: 'b', severity: 'notice' })])
    expect(joinVocabularies([a, b])).toEqual(joined)
  })
})

describe('the vocabulary of machine learning', () => {
  it('is read without an issue and holds the topics of the sample pages', () => {
    const text = readFileSync(new URL('../../public/vocabularies/machine-learning.tsv', import.meta.url), 'utf8')
    const { vocabulary, issues } = parseVocabulary('machine-learning', text)
    expect(issues).toEqual([])
    expect(vocabulary.topics.length).toBeGreaterThan(22)
    const ids = new Set<string>(vocabulary.topics.map(({ id }) => id))
    for (const id of ['quantization', 'vision-transformer', 'video-generation']) expect(ids).toContain(`topic:${id}`)
    expect(vocabulary.topics.find(({ id }) => id === 'topic:data-free-quantization')?.broader).toBe(
      'topic:quantization',
    )
  })
})
