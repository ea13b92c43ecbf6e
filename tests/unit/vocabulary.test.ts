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

describe('entries of a vocabulary', () => {
  const parse = (phrases: string, abbreviations: string) =>
    parseVocabulary('v', `${HEADER}\tcode\ntopic:a\tA\t\t\t${phrases}\t${abbreviations}\t\t`).vocabulary.topics[0]

  it('are pairs of phrases where a plus stands between blanks', () => {
    const topic = parse('sea ice|ice + sea, lake , |C++|+ x|y + ', '')
    expect(topic?.phrases).toEqual(['sea ice', 'C++', '+ x', 'y +'])
    expect(topic?.pairs).toEqual([{ phrase: 'ice', others: ['sea', 'lake'] }])
  })

  it('are parts of names where a star stands at an end', () => {
    const topic = parse('', 'ICE|*Ice|Ice*|*ICE*|*|* Ice b*')
    expect(topic?.abbreviations).toEqual(['ICE'])
    expect(topic?.nameParts).toEqual([
      { part: 'Ice', before: true, after: false },
      { part: 'Ice', before: false, after: true },
      { part: 'ICE', before: true, after: true },
    ])
  })
})

describe('a row with a code', () => {
  const named = `${HEADER}\tcode\ntopic:x\tThe X\t\t\t\t\t\tcs.X|math.X`

  it('may do without phrases', () => {
    const { vocabulary, issues } = parseVocabulary('v', named)
    expect(issues).toEqual([])
    expect(vocabulary.topics).toEqual([expect.objectContaining({ phrases: [], codes: ['cs.X', 'math.X'] })])
  })

  it('only names a topic of another vocabulary, without a notice, whichever comes first', () => {
    for (const [names, full] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const one = parseVocabulary(names, named).vocabulary
      const other = parseVocabulary(full, [HEADER, row('w'), row('x', '', 'from full')].join('\n')).vocabulary
      const joined = joinVocabularies([one, other])
      expect(joined.issues).toEqual([])
      expect(joined.vocabulary.topics.map(({ id }) => id)).toEqual(['topic:w', 'topic:x'])
      expect(joined.vocabulary.topics[1]).toMatchObject({
        label: 'x',
        phrases: ['from full'],
        codes: ['cs.X', 'math.X'],
      })
    }
  })
})

describe('the vocabularies that come with the program', () => {
  const parsed = ['machine-learning.tsv', 'arxiv-categories.tsv'].map((name) =>
    parseVocabulary(name, readFileSync(new URL(`../../public/vocabularies/${name}`, import.meta.url), 'utf8')),
  )
  const joined = joinVocabularies(parsed.map(({ vocabulary }) => vocabulary))
  const { topics } = joined.vocabulary
  const fold = (name: string): string => name.toLowerCase()
  const find = (name: string) => topics.find(({ id }) => id === `topic:${name}`)

  it('are read and joined without an issue or notice', () => {
    expect([...parsed.flatMap(({ issues }) => issues), ...joined.issues]).toEqual([])
  })

  it('hold the topics of machine learning in depth', () => {
    const named =
      'quantization post-training-quantization quantization-aware-training data-free-quantization mixed-precision ' +
      'vision-transformer large-language-model diffusion-model image-generation video-generation ' +
      'audio-visual-generation autoregressive-generation vision-language-model multimodal pruning token-compression ' +
      'sparse-attention linear-attention caching speculative-decoding mixture-of-experts distributed-training ' +
      'model-merging scaling-law alignment data-augmentation transfer-learning semi-supervised-learning ' +
      'federated-learning super-resolution object-detection segmentation knowledge-distillation ' +
      'neural-architecture-search graph-neural-network agents speech robotics'
    expect(named.split(' ').filter((name) => (find(name)?.phrases.length ?? 0) === 0)).toEqual([])
  })

  it('give no two topics the same name', () => {
    for (const names of [topics.map(({ label }) => label), topics.map(({ shortLabel }) => shortLabel)])
      expect(names.filter((name, at) => names.findIndex((other) => fold(other) === fold(name)) !== at)).toEqual([])
  })

  it('let post-training quantization and its like imply quantization', () => {
    for (const name of ['post-training-quantization', 'data-free-quantization', 'mixed-precision'])
      expect(find(name)?.broader).toBe('topic:quantization')
    expect(find('audio-visual-generation')?.broader).toBe('topic:video-generation')
    expect(find('vision-transformer')?.broader).toBeNull()
  })

  it('know robotics once, by the words of machine learning and the code of arXiv', () => {
    expect(find('robotics')).toMatchObject({ label: 'robotics', codes: ['cs.RO'] })
  })
})

describe('a vocabulary of one’s own', () => {
  const HEAD = 'id\tlabel\tphrases\n'
  const read = (name: string, text: string) => parseVocabulary(name, HEAD + text)

  it('comes before those that come along, whatever its file is called', () => {
    const theirs = read('machine.tsv', 'topic:sea\tsea\tsea').vocabulary
    for (const name of ['a.tsv', 'z.tsv']) {
      const own = { ...read(name, 'topic:sea\tmy sea\tocean').vocabulary, own: true as const }
      for (const both of [
        [theirs, own],
        [own, theirs],
      ])
        expect(joinVocabularies(both).vocabulary.topics.map(({ label }) => label)).toEqual(['my sea'])
    }
  })

  it('has no labels that turn writing around, and none too long for a list', () => {
    const { vocabulary, issues } = read(
      'x.tsv',
      `topic:a\t\u202Eevil\ta\ntopic:b\t${'long '.repeat(40)}\tb\ntopic:c\tc\tc`,
    )
    expect(vocabulary.topics.map(({ label }) => label)).toEqual(['evil', 'c'])
    expect(issues.map(({ line, message }) => [line, message])).toEqual([
      [3, 'The row was left out: the label of topic:b is longer than 120 letters.'],
    ])
  })
})
