import { describe, expect, it } from 'vitest'
import type { Corpus, PaperId, TopicId } from '../../src/resolve/corpus'
import { printDecisions, readDecisions, type Decision, type DecisionKind } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { parseVocabulary } from '../../src/resolve/vocabulary'
import { DECISION_NAMES, tellDecision } from '../../src/scene/decision-text'
import { parsed, record } from '../fixtures/parsed-sources'

const ROWS = [
  'id\tlabel\tbroader\tphrases',
  'topic:bird\tbirds\t\tbird',
  'topic:song\tbird song\ttopic:bird\tsong',
  'topic:night\tnights\t\tnight',
  'topic:sea\tsea\t\tsea',
  'topic:moon\tmoons\t\tmoon',
]
const { vocabulary } = parseVocabulary('birds', ROWS.join('\n'))
const TITLES = ['Song of terns', 'Owls by night', 'Gulls at sea by night', 'A bird', 'Stones']
const source = (list = TITLES) =>
  parsed(
    'a.txt',
    list.map((title, at) => record({ line: 10 * at + 1, title, authors: ['Ann Arm'] })),
  )
const resolve = (decisions: readonly Decision[] = [], list = TITLES): Corpus =>
  resolveCorpus([source(list)], { vocabularies: [vocabulary], savedYear: null, decisions })
const decide = (kind: DecisionKind, about: readonly string[], verdict: Decision['verdict'] = 'accepted'): Decision => ({
  kind,
  about,
  verdict,
  note: '',
})
const base = resolve()
const idOf = (title: string): PaperId => base.papers.find((paper) => paper.title === title)?.id ?? 'paper:none'
const keyOf = (title: string): string => base.papers.find((paper) => paper.title === title)?.seen[0]?.key ?? ''
const topicsOf = (corpus: Corpus, title: string): string[] =>
  (corpus.papers.find((paper) => paper.title === title)?.topics ?? []).map(({ topic }) => topic)
const topic = ({ topics }: Corpus, id: TopicId): Corpus['topics'][number] | undefined =>
  topics.find((one) => one.id === id)
const sentences = ({ issues }: Corpus): string[] => issues.map(({ message }) => message)

it('the corpus that all this starts from has topics of its vocabulary', () => {
  expect(base.issues).toEqual([])
  expect(base.topics.map(({ id, papers }) => [id, papers.length])).toEqual([
    ['topic:bird', 2],
    ['topic:song', 1],
    ['topic:night', 2],
    ['topic:sea', 1],
  ])
})

describe('a topic’s name', () => {
  it('is changed in the list, and the old one is kept as a variant', () => {
    const corpus = resolve([decide('topic-name', ['topic:night', '  Darkness\n'])])
    expect(corpus.issues).toEqual([])
    expect(topic(corpus, 'topic:night')).toMatchObject({
      label: 'Darkness',
      shortLabel: 'Darkness',
      variants: ['nights'],
    })
  })

  it('that another topic has is refused with a sentence', () => {
    const corpus = resolve([decide('topic-name', ['topic:night', 'SEA'])])
    expect({ ...corpus, issues: [] }).toEqual(base)
    expect(sentences(corpus)).toEqual([
      'It was decided that the topic “night” is called “SEA”, but “sea” is called so; the two can be merged; it was refused.',
    ])
  })

  it('may go from one topic to another that takes a new one', () => {
    const corpus = resolve([decide('topic-name', ['topic:night', 'sea']), decide('topic-name', ['topic:sea', 'water'])])
    expect(corpus.issues).toEqual([])
    expect(corpus.topics.map(({ label }) => label)).toEqual(['birds', 'bird song', 'sea', 'water'])
  })

  it('of a topic that is not there waits with a sentence', () => {
    const corpus = resolve([decide('topic-name', ['topic:gone', 'Something'])])
    expect({ ...corpus, issues: [] }).toEqual(base)
    expect(sentences(corpus)).toEqual([
      'It was decided that the topic “gone” is called “Something”, but “gone” is not in these sources; it was not applied, and it is kept.',
    ])
  })
})

describe('a merged topic', () => {
  it('hands its papers with their phrases to the other, which takes its name as a variant', () => {
    const corpus = resolve([decide('topic-merge', ['topic:night', 'topic:sea'])])
    expect(corpus.issues).toEqual([])
    expect(topic(corpus, 'topic:night')).toBeUndefined()
    expect(topic(corpus, 'topic:sea')).toMatchObject({ papers: { length: 2 }, variants: ['nights'] })
    const [tag] = corpus.papers.find(({ title }) => title === 'Gulls at sea by night')?.topics ?? []
    expect(tag).toMatchObject({ topic: 'topic:sea', phrases: [{ text: 'sea' }, { text: 'night' }] })
  })

  it('brings the broader topics of the other along and leaves its own', () => {
    const corpus = resolve([decide('topic-merge', ['topic:song', 'topic:night'])])
    expect(topicsOf(corpus, 'Song of terns')).toEqual(['topic:night'])
    const other = resolve([decide('topic-merge', ['topic:night', 'topic:song'])])
    expect(topicsOf(other, 'Owls by night')).toEqual(['topic:song', 'topic:bird'])
  })

  it('may be the broader one: nothing is then broader than itself', () => {
    const corpus = resolve([decide('topic-merge', ['topic:bird', 'topic:song'])])
    expect(topic(corpus, 'topic:song')).toMatchObject({ broader: null, papers: { length: 2 } })
    expect(topicsOf(corpus, 'A bird')).toEqual(['topic:song'])
  })

  it('goes where the other goes', () => {
    const corpus = resolve([
      decide('topic-merge', ['topic:night', 'topic:sea']),
      decide('topic-merge', ['topic:sea', 'topic:song']),
    ])
    expect(topic(corpus, 'topic:song')?.papers).toHaveLength(3)
  })

  it('cannot go round in a circle, nor into itself, nor to a topic that is not there', () => {
    const corpus = resolve([
      decide('topic-merge', ['topic:night', 'topic:sea']),
      decide('topic-merge', ['topic:sea', 'topic:night']),
      decide('topic-merge', ['topic:bird', 'topic:bird']),
      decide('topic-merge', ['topic:song', 'topic:gone']),
    ])
    expect(sentences(corpus)).toHaveLength(3)
    expect(sentences(corpus).filter((sentence) => sentence.includes('in a circle'))).toHaveLength(2)
    expect(corpus.topics.map(({ id }) => id)).toEqual(['topic:bird', 'topic:song', 'topic:sea'])
  })
})

describe('a hidden topic', () => {
  it('vanishes from papers and from the list, and what implied it stays', () => {
    const corpus = resolve([decide('topic-hidden', ['topic:bird'])])
    expect(topicsOf(corpus, 'Song of terns')).toEqual(['topic:song'])
    expect(topicsOf(corpus, 'A bird')).toEqual([])
    expect(topic(corpus, 'topic:song')?.broader).toBeNull()
  })

  it('leaves its broader topic to the papers that had it by this one', () => {
    const corpus = resolve([decide('topic-hidden', ['topic:song'])])
    expect(corpus.papers.find(({ title }) => title === 'Song of terns')?.topics).toMatchObject([
      { topic: 'topic:bird', impliedBy: null },
    ])
  })
})

describe('an added topic', () => {
  it('tags papers as a vocabulary’s topic does', () => {
    const corpus = resolve([decide('topic-added', ['topic:seabirds', 'Sea birds', 'gull', 'tern'])])
    expect(corpus.issues).toEqual([])
    expect(topic(corpus, 'topic:seabirds')).toMatchObject({ label: 'Sea birds', origin: 'hand', papers: { length: 2 } })
  })

  it('whose id a vocabulary has adds its phrases there, and says so', () => {
    const corpus = resolve([decide('topic-added', ['topic:sea', 'Water', 'stone'])])
    expect(topic(corpus, 'topic:sea')).toMatchObject({ label: 'sea', papers: { length: 2 } })
    expect(sentences(corpus)[0]).toMatch(/a vocabulary has that topic; its phrases were added to it/)
  })

  it('of a taken name, without a name or without an id is refused', () => {
    const corpus = resolve([
      decide('topic-added', ['topic:water', 'SEA', 'stone']),
      decide('topic-added', ['topic:blank', ' \u202e', 'stone']),
      decide('topic-added', ['__proto__', 'Stone', 'stone']),
    ])
    expect({ ...corpus, issues: [] }).toEqual(base)
    expect(sentences(corpus)).toHaveLength(3)
  })

  it('may have no phrases, and be given to papers by hand', () => {
    const corpus = resolve([
      decide('topic-added', ['topic:geology', 'Geology']),
      decide('topic-tag', [keyOf('Stones'), 'topic:geology']),
    ])
    expect(topic(corpus, 'topic:geology')?.papers).toEqual([idOf('Stones')])
  })
})

describe('a topic of one paper', () => {
  it('is added by hand in full strength, by the record’s key or the paper’s id, with its broader ones', () => {
    for (const key of [keyOf('Stones'), idOf('Stones')]) {
      const corpus = resolve([decide('topic-tag', [key, 'topic:song'])])
      expect(corpus.issues).toEqual([])
      expect(corpus.papers.find(({ title }) => title === 'Stones')?.topics).toEqual([
        { topic: 'topic:song', strength: 1, phrases: [], impliedBy: null, byHand: true },
        { topic: 'topic:bird', strength: 1, phrases: [], impliedBy: 'topic:song' },
      ])
    }
  })

  it('that was rejected never returns, also not as a broader one or by a merge', () => {
    const tag = decide('topic-tag', [keyOf('Song of terns'), 'topic:bird'], 'rejected')
    expect(topicsOf(resolve([tag]), 'Song of terns')).toEqual(['topic:song'])
    const merged = resolve([tag, decide('topic-merge', ['topic:song', 'topic:bird'])])
    expect(topicsOf(merged, 'Song of terns')).toEqual([])
  })

  it('of a paper that is not there waits with a sentence', () => {
    const corpus = resolve([decide('topic-tag', ['record:gone', 'topic:sea'])])
    expect({ ...corpus, issues: [] }).toEqual(base)
    expect(sentences(corpus)[0]).toMatch(/“Gone…” is not in these sources; it was not applied, and it is kept/)
  })

  it('stays when the paper’s records stand in another file at another line', () => {
    const decisions = [decide('topic-tag', [keyOf('Stones'), 'topic:sea'])]
    expect(topicsOf(resolve(decisions, TITLES.toReversed()), 'Stones')).toEqual(['topic:sea'])
  })
})

it('a rejected name, merger, hiding or addition changes nothing and says nothing', () => {
  const corpus = resolve([
    decide('topic-name', ['topic:sea', 'Water'], 'rejected'),
    decide('topic-merge', ['topic:sea', 'topic:night'], 'rejected'),
    decide('topic-hidden', ['topic:bird'], 'rejected'),
    decide('topic-added', ['topic:new', 'New', 'stone'], 'rejected'),
  ])
  expect(corpus).toEqual(base)
})

it('decisions about topics and communities pass through a file unharmed, a name once', () => {
  const decisions = [
    decide('cluster-name', ['coauthors', 'Ann’s people', 'author:bo', 'author:ann']),
    decide('topic-name', ['topic:sea', 'Water']),
    decide('topic-tag', ['record:a', 'topic:sea'], 'rejected'),
  ]
  const text = printDecisions(decisions)
  expect(readDecisions({ name: 'd', text }).decisions).toEqual(decisions)
  const again = decide('cluster-name', ['coauthors', 'The island', 'author:ann', 'author:bo'])
  expect(readDecisions({ name: 'd', text: printDecisions([...decisions, again]) }).decisions).toEqual([
    again,
    ...decisions.slice(1),
  ])
})

it('every kind of decision is told in words that name what it is about', () => {
  const about = { 'topic-tag': [keyOf('Stones'), 'topic:sea'], 'cluster-name': ['coauthors', 'Island', 'a', 'b'] }
  expect(tellDecision(base, decide('topic-tag', about['topic-tag']))).toBe('Accepted: Stones is about “sea”')
  expect(tellDecision(base, decide('cluster-name', about['cluster-name']))).toBe(
    'Accepted: The community of 2 members is called “Island”',
  )
  expect(tellDecision(base, decide('topic-merge', ['topic:night', 'topic:sea'], 'rejected'))).toBe(
    'Rejected: The topic “night” is a part of “sea”',
  )
  expect(new Set(Object.values(DECISION_NAMES)).size).toBe(Object.keys(DECISION_NAMES).length)
})

describe('a thesaurus that names topics', () => {
  const read = (rows: readonly string[]) =>
    readDecisions({ name: 't.txt', text: ['label\treplace by', ...rows].join('\n') }, vocabulary.topics)

  it('merges them, calls them anew, hides them, and still joins people', () => {
    const { decisions, issues } = read(['Nights\tsea', 'birds\tFowl', 'Bird song\tfowl', 'MOONS\t', 'A. Arm\tAnn Arm'])
    expect(issues).toEqual([])
    expect(decisions.map(({ kind, about }) => [kind, ...about])).toEqual([
      ['topic-merge', 'topic:night', 'topic:sea'],
      ['topic-name', 'topic:bird', 'Fowl'],
      ['topic-merge', 'topic:song', 'topic:bird'],
      ['topic-hidden', 'topic:moon'],
      ['same-author', 'author:ann-arm', 'author:a.-arm'],
    ])
  })

  it('cannot drop a person, and says so', () => {
    const { decisions, issues } = read(['Ann Arm\t'])
    expect(decisions).toEqual([])
    expect(issues.map(({ message }) => message)).toEqual([expect.stringMatching(/a person cannot be dropped/)])
  })
})
