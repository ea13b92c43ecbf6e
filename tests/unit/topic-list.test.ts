import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../src/resolve/corpus'
import type { Decision, DecisionKind } from '../../src/resolve/decisions'
import type { KeyPhrases } from '../../src/resolve/key-phrases'
import { resolveCorpus } from '../../src/resolve/resolve'
import { tellKeyPhrases } from '../../src/scene/key-phrase-text'
import { knownTopics, readTopicFile } from '../../src/scene/known-topics'
import { tagDecisions, tellPaperTags, tellStrength } from '../../src/scene/paper-tags'
import { readPhrases, reachOfPhrases } from '../../src/scene/phrase-reach'
import { findTopics, listTopicEntries, namesake, topicChoices } from '../../src/scene/topic-list'
import { parsed, record } from '../fixtures/parsed-sources'

const FILE = {
  name: 'birds.tsv',
  text: [
    'id\tlabel\tbroader\tphrases',
    'topic:bird\tbirds\t\tbird|fowl',
    'topic:bird-song\tbird song\ttopic:bird\tsong',
    'topic:sea\tsea\t\tsea',
    'topic:x7\tmoons\t\tmoon',
  ].join('\n'),
}
const TITLES = ['Song of terns', 'Gulls at sea', 'A bird', 'Fowl by the moon', 'Stones of the river']
const files = [FILE]
const known = knownTopics(files)

function resolve(decisions: readonly Decision[] = [], keyPhrases: KeyPhrases = 'never', list = TITLES): Corpus {
  const source = parsed(
    'a.txt',
    list.map((title, at) => record({ line: 10 * at + 1, title, authors: ['Ann Arm'] })),
  )
  return resolveCorpus([source], { vocabularies: files.map(readTopicFile), savedYear: null, decisions, keyPhrases })
}
const decide = (kind: DecisionKind, about: readonly string[], verdict: Decision['verdict'] = 'accepted'): Decision => ({
  kind,
  about,
  verdict,
  note: '',
})
const paperOf = (corpus: Corpus, title: string) => {
  const paper = corpus.papers.find((one) => one.title === title)
  if (!paper) throw new Error(`no paper ${title}`)
  return paper
}
const keyOf = (title: string): string => paperOf(resolve(), title).seen[0]?.key ?? ''
const list = (decisions: readonly Decision[] = []) => listTopicEntries(resolve(decisions), decisions, known)
const entryOf = (id: string, decisions: readonly Decision[]) => list(decisions).find((entry) => entry.id === id)

describe('the list of all topics', () => {
  it('holds those with papers, most papers first, with the file that each comes from', () => {
    expect(list().map(({ id, papers, file, state }) => [id, papers, file, state])).toEqual([
      ['topic:bird', 3, 'birds.tsv', 'shown'],
      ['topic:bird-song', 1, 'birds.tsv', 'shown'],
      ['topic:x7', 1, 'birds.tsv', 'shown'],
      ['topic:sea', 1, 'birds.tsv', 'shown'],
    ])
  })

  it('tells what a renamed topic was called, though its id says nothing', () => {
    expect(entryOf('topic:x7', [decide('topic-name', ['topic:x7', 'Night'])])).toMatchObject({
      label: 'Night',
      foundLabel: 'moons',
      variants: [],
    })
  })

  it('keeps a hidden topic at its end, under the name of its file', () => {
    expect(list([decide('topic-hidden', ['topic:x7'])]).at(-1)).toMatchObject({
      id: 'topic:x7',
      label: 'moons',
      state: 'hidden',
      papers: 0,
    })
  })

  it('lists a merged topic with the one that took it in, and no longer by itself', () => {
    const decisions = [decide('topic-merge', ['topic:x7', 'topic:sea'])]
    expect(entryOf('topic:sea', decisions)).toMatchObject({ papers: 2, parts: [{ id: 'topic:x7', label: 'moons' }] })
    expect(entryOf('topic:x7', decisions)).toBeUndefined()
  })

  it('does not call a merge done that was refused', () => {
    const decisions = [decide('topic-merge', ['topic:x7', 'topic:nowhere'])]
    expect(entryOf('topic:x7', decisions)).toMatchObject({ state: 'shown' })
    expect(list(decisions).flatMap(({ parts }) => parts)).toEqual([])
  })

  it('holds a topic of one’s own also where no paper earns it', () => {
    const decisions = [decide('topic-added', ['topic:kiwi', 'kiwis', 'kiwi'])]
    expect(entryOf('topic:kiwi', decisions)).toMatchObject({
      label: 'kiwis',
      origin: 'hand',
      state: 'empty',
      papers: 0,
    })
    const earned = [decide('topic-added', ['topic:stone', 'stones', 'stone'])]
    expect(entryOf('topic:stone', earned)).toMatchObject({ origin: 'hand', state: 'shown', papers: 1 })
  })

  it('tells the other spellings of a key phrase', () => {
    const titles = ['River stones of Wales', 'River stones and moss', 'Clouds', 'Kites', 'Winds']
    const corpus = resolve([], 'always', titles)
    const entry = listTopicEntries(corpus, [], known).find(({ origin }) => origin === 'key-phrase')
    expect(entry?.label.toLowerCase()).toContain('river stone')
    expect(entry?.file).toBeNull()
  })
})

describe('choosing a topic by typing', () => {
  const decisions = [decide('topic-hidden', ['topic:sea'])]
  const choices = topicChoices(list(decisions), decisions, known)

  it('offers what has papers before what has none, and nothing that is hidden', () => {
    expect(choices.map(({ id }) => id)).toEqual(['topic:bird', 'topic:bird-song', 'topic:x7'])
    const more = knownTopics([...files, { name: 'z.tsv', text: 'id\tlabel\tphrases\ntopic:kiwi\tkiwis\tkiwi' }])
    expect(topicChoices(list(decisions), decisions, more).at(-1)).toMatchObject({ id: 'topic:kiwi', papers: 0 })
  })

  it('puts a name that begins so before one that holds it', () => {
    expect(findTopics(choices, 'SONG').map(({ id }) => id)).toEqual(['topic:bird-song'])
    expect(findTopics(choices, '').length).toBe(3)
    expect(findTopics(choices, 'zebra')).toEqual([])
  })

  it('finds the other topic of a name, but not the topic itself', () => {
    expect(namesake(choices, 'topic:x7', ' BIRDS')?.id).toBe('topic:bird')
    expect(namesake(choices, 'topic:bird', 'birds')).toBeNull()
  })
})

describe('the topics of a paper', () => {
  const tell = (title: string, decisions: readonly Decision[] = []) => {
    const corpus = resolve(decisions)
    return tellPaperTags(corpus, paperOf(corpus, title), decisions, known)
  }

  it('say which words earned them, or which narrower topic', () => {
    expect(tell('Song of terns').tags.map(({ label, why, degree }) => [label, degree, why])).toEqual([
      ['bird song', 'clearly', 'the title says “Song”'],
      ['birds', 'clearly', 'implied by bird song'],
    ])
  })

  it('are marked where a person gave them, and told where a person took them away', () => {
    const key = keyOf('Song of terns')
    const told = tell('Song of terns', [
      decide('topic-tag', [key, 'topic:sea']),
      decide('topic-tag', [key, 'topic:bird'], 'rejected'),
    ])
    expect(told.key).toBe(key)
    expect(told.tags.map(({ id, byHand }) => [id, byHand])).toEqual([
      ['topic:sea', true],
      ['topic:bird-song', false],
    ])
    expect(told.tags[0]?.why).toBe('you said so')
    expect(told.rejected).toEqual([{ id: 'topic:bird', label: 'birds' }])
  })

  it('are found among decisions by any name of the paper', () => {
    const paper = paperOf(resolve(), 'A bird')
    const decisions = [
      decide('topic-tag', [paper.id, 'topic:sea']),
      decide('topic-tag', [keyOf('A bird'), 'topic:sea'], 'rejected'),
      decide('topic-tag', [keyOf('A bird'), 'topic:bird']),
      decide('topic-tag', [keyOf('Gulls at sea'), 'topic:sea']),
    ]
    expect(tagDecisions(decisions, paper, 'topic:sea')).toEqual(decisions.slice(0, 2))
  })

  it('are weighed in words that fall with their strength', () => {
    expect([1, 0.85, 0.7, 0.5, 0.3].map(tellStrength)).toEqual([
      'strongly',
      'strongly',
      'clearly',
      'partly',
      'a little',
    ])
  })
})

describe('how far phrases reach', () => {
  it('counts who says them and tells who is about them, as the resolver gives the topic', () => {
    const { papers } = resolve()
    const reach = reachOfPhrases(papers, '', ['stones', 'gull'])
    expect(reach.said).toBe(2)
    const decisions = [decide('topic-added', ['topic:mine', 'mine', 'stones', 'gull'])]
    const made = resolve(decisions).topics.find(({ id }) => id === 'topic:mine')
    expect(reach.about.map(({ id }) => id)).toEqual(made?.papers)
  })

  it('does not give a topic for a mention in passing', () => {
    const abstract = `${'Stones are stones. '.repeat(4)}Terns, gulls, owls, larks and wrens are not.`
    const source = parsed('a.txt', [record({ line: 1, title: 'Stones', abstract, authors: ['Ann Arm'] })])
    const { papers } = resolveCorpus([source], { vocabularies: [], savedYear: null })
    expect(reachOfPhrases(papers, '', ['larks'])).toMatchObject({ said: 1, about: [] })
  })

  it('reads phrases one a line, each once, none without a word', () => {
    expect(readPhrases(' bird song \n\n—\nbird song\nBSG')).toEqual(['bird song', 'BSG'])
  })
})

describe('what the setting of key phrases did', () => {
  it('is told with how many papers the vocabularies cover', () => {
    expect(tellKeyPhrases(resolve([], 'auto'), 'auto')).toBe(
      'Key phrases are off: the vocabularies cover 4 of 5 papers.',
    )
    expect(tellKeyPhrases(resolve(), 'never')).toBe('Key phrases are off; the vocabularies cover 4 of 5 papers.')
  })

  it('does not count papers that only a key phrase or a person covers', () => {
    const titles = ['River stones of Wales', 'River stones and moss', 'Clouds', 'Kites', 'A bird']
    const corpus = resolve([], 'auto', titles)
    expect(tellKeyPhrases(corpus, 'auto')).toMatch(
      /^Key phrases are on\. They brought \d+ topics?; the vocabularies cover 1 of 5 papers\.$/,
    )
    const tagged = [decide('topic-tag', [keyOf('Stones of the river'), 'topic:sea'])]
    expect(tellKeyPhrases(resolve(tagged), 'never')).toContain('cover 4 of 5')
  })

  it('says so where phrases were looked for in vain', () => {
    expect(tellKeyPhrases(resolve([], 'auto', ['Kites', 'Winds', 'Foam']), 'auto')).toBe(
      'Key phrases were looked for and none was found; the vocabularies cover 0 of 3 papers.',
    )
  })
})

it('of two files that hold one topic, the one whose topic counts is named', () => {
  const other = { name: 'a.tsv', text: 'id\tlabel\tphrases\ntopic:bird\tall birds\tbird' }
  expect(knownTopics([FILE, other]).get('topic:bird')).toEqual({ id: 'topic:bird', label: 'all birds', file: 'a.tsv' })
})
