import { expect, test } from 'vitest'
import type { Corpus, Paper } from '../../src/resolve/corpus'
import { boundSentence } from '../../src/scene/bound-sentence'
import { describe } from '../../src/scene/details'
import { dateText, ordinal } from '../../src/scene/number-words'
import { phraseRuns } from '../../src/scene/phrase-runs'
import { decimalsFor } from '../../src/scene/tally'
import { partsText } from '../../src/scene/text-part'
import type { NodeId } from '../../src/graph/atlas'
import { atlasOf, TWO_GROUPS, twoGroups, viewOf } from '../fixtures/atlases'
import { authorId, corpus, paperId, topicId } from '../fixtures/corpora'

const atlas = twoGroups()
const view = viewOf('coauthors')
const tell = (id: NodeId, of = atlas) => describe(of, view, { kind: 'node', id })
const author = (name: string, of = atlas) => {
  const details = tell(authorId(name), of)
  if (details?.kind !== 'author') throw new Error('no author')
  return details
}
const paper = (title: string, of = atlas) => {
  const details = tell(paperId(title), of)
  if (details?.kind !== 'paper') throw new Error('no paper')
  return details
}
const edge = (a: string, b: string, of = atlas) => {
  const details = describe(of, view, { kind: 'edge', id: `${authorId(a)}|${authorId(b)}` })
  if (details?.kind !== 'edge') throw new Error('no edge')
  return details
}
/** The corpus of two groups with papers changed by hand. */
const changed = (change: (paper: Paper) => Partial<Paper>, more: Partial<Corpus> = {}) => {
  const made = corpus(TWO_GROUPS)
  return atlasOf({ ...made, papers: made.papers.map((one) => ({ ...one, ...change(one) })), ...more })
}

test('what does not exist is not told', () => {
  for (const id of ['author:nobody', 'paper:none', 'topic:none'] as const) expect(tell(id)).toBeNull()
  expect(describe(atlas, view, { kind: 'edge', id: 'a|b' })).toBeNull()
  expect(describe(atlas, view, { kind: 'cluster', id: 'cluster:none' })).toBeNull()
})

test('counts of a person are lower bounds while some list that could hide them is cut', () => {
  const ada = author('Ada Lovelace')
  expect([ada.papers, ada.coauthors]).toEqual([
    { count: 3, bound: '≥' },
    { count: 4, bound: '≥' },
  ])
  expect(ada.coauthorList.map(({ name, papers }) => [name, papers.count, papers.bound])).toEqual([
    ['Ben Ørsted', 2, '≥'],
    ['Cy Twombly', 1, '≥'],
    ['Eve Adams', 1, '≥'],
    ['Unnamed owner', 1, '≥'],
  ])
})

test('where every list is whole, counts are exact', () => {
  const whole = changed(() => ({ authorsComplete: true }))
  expect(author('Ada Lovelace', whole).papers).toEqual({ count: 3, bound: '' })
  expect(author('Ada Lovelace', whole).coauthors.bound).toBe('')
  expect(edge('Ada Lovelace', 'Ben Ørsted', whole).boundSentence).toBeNull()
})

test('a person on every cut list has an exact number of papers, but maybe more co-authors', () => {
  const made = atlasOf(
    corpus({
      papers: [
        ['A', ['Ada', 'Ben'], { complete: false }],
        ['B', ['Ben', 'Cy']],
      ],
    }),
  )
  expect(author('Ada', made).papers).toEqual({ count: 1, bound: '' })
  expect(author('Ada', made).coauthors).toEqual({ count: 1, bound: '≥' })
  expect(author('Cy', made).papers).toEqual({ count: 1, bound: '≥' })
})

test('a person’s years, topics, papers and active span are told, latest paper first', () => {
  const ada = author('Ada Lovelace')
  expect(ada.active).toBe('2021–24')
  expect(ada.years.map(({ stated }) => stated)).toEqual([1, 1, 0, 1, 0, 0])
  expect(ada.topics.map(({ label, papers }) => [label, papers])).toEqual([
    ['quantization', 3],
    ['pruning', 1],
    ['video generation', 1],
  ])
  expect(ada.paperList.map(({ title, year }) => [title, year])).toEqual([
    ['Quantized Video', 2024],
    ['Smaller Models', 2022],
    ['Quantum Leaps', 2021],
  ])
  expect(ada.paperList[0]?.place).toEqual({ source: 'fixture.txt', line: 32 })
})

test('each authorship is a card with its line: listed ones are facts, those of a page’s owner are assumed', () => {
  const ada = author('Ada Lovelace')
  expect(ada.evidence.map((card) => [card.tag, partsText(card.sentence)])).toContainEqual([
    'fact',
    'listed second on Quantized Video',
  ])
  expect(partsText(ada.evidence[0]?.sentence ?? [])).toBe('listed first on QLeap')
  expect(ada.evidence[0]).toMatchObject({ places: [{ source: 'fixture.txt', line: 3 }], mark: ['Ada Lovelace'] })
  const [owned] = author('Unnamed owner').evidence
  expect(owned?.tag).toBe('assumed')
  expect(partsText(owned?.sentence ?? [])).toBe('author of Quantized Video: the list is cut, the page is this person’s')
  expect(owned?.mark).toEqual(['h-index', 'et al.'])
})

test('what a person’s page states is told with its line', () => {
  const profile = {
    hIndex: 9,
    papers: 13,
    citations: 935,
    novelty: 53,
    aiScore: null,
    field: 'CV',
    place: { source: 'a.txt', line: 1 },
  }
  const made = corpus(TWO_GROUPS)
  const authors = made.authors.map((one) => (one.name === 'Ada Lovelace' ? { ...one, profile } : one))
  const { stated, evidence } = author('Ada Lovelace', atlasOf({ ...made, authors }))
  expect(stated?.figures.map(({ label, value }) => `${label} ${value}`)).toEqual([
    'field CV',
    'h-index 9',
    'papers 13',
    'citations 935',
    'novelty 53 %',
  ])
  expect(evidence.some(({ places }) => places.some(({ source }) => source === 'a.txt'))).toBe(true)
})

test('claims become cards with their reasons, suggested ones last, rejected ones not at all', () => {
  const claim = {
    kind: 'unnamed-owner',
    about: [authorId('Ada Lovelace'), 'b.txt:7'],
    confidence: 0.4,
    because: ['Ada is on 6 of 21.', 'Ben is on 5.'],
  } as const
  const of = (status: 'suggested' | 'rejected') =>
    author(
      'Ada Lovelace',
      changed(() => ({}), { claims: [{ id: 'claim:1', status, ...claim }] }),
    ).evidence
  const last = of('suggested').at(-1)
  expect(last).toMatchObject({ tag: 'suggested', places: [{ source: 'b.txt', line: 7 }] })
  expect(last?.claims).toMatchObject([{ confidence: 0.4, because: ['Ben is on 5.'] }])
  expect(of('rejected').every((card) => card.claims.length === 0)).toBe(true)
})

test('a paper is told with its fields, each with the line where it can be read', () => {
  const details = paper('Quantum Leaps')
  expect(details.facts.map(({ label, value, place }) => [label, value, place?.line])).toEqual([
    ['Published', '2021', 1],
    ['Field', 'LG', 1],
    ['Score', '40', 1],
    ['Code', 'yes', 1],
  ])
  expect(details.authors.map(({ name, evidence, position }) => [name, evidence, position])).toEqual([
    ['Ada Lovelace', 'listed', 1],
    ['Ben Ørsted', 'listed', 2],
    ['Cy Twombly', 'listed', 3],
  ])
  expect(paper('Quantized Video').authors.at(-1)).toMatchObject({ evidence: 'page-owner', unnamed: true })
  expect(paper('Quantized Video').sightings[0]?.owner?.name).toBe('Unnamed owner')
})

test('an inferred year says so, and a date is written out', () => {
  const inferred = changed(() => ({ date: '2026-01-09', year: 2026, yearIsInferred: true }))
  expect(paper('Quantum Leaps', inferred).facts[0]).toMatchObject({ value: '9 Jan 2026', inferred: true })
  expect(dateText('2026-01')).toBe('Jan 2026')
  expect(dateText('in spring')).toBe('in spring')
})

test('only addresses of the web can be followed', () => {
  const linked = changed(() => ({ links: ['https://example.org/x', 'data:text/html,hostile'] }))
  expect(paper('Quantum Leaps', linked).links).toEqual([
    { text: 'https://example.org/x', href: 'https://example.org/x' },
    { text: 'data:text/html,hostile', href: null },
  ])
})

test('the runs of an abstract are the abstract, with the phrases of each topic apart', () => {
  const tag = (topic: string, start: number, end: number) => ({
    topic: topicId(topic),
    strength: 1,
    impliedBy: null,
    phrases: [{ field: 'abstract' as const, start, end, text: 'quantize video' }],
  })
  const [base] = corpus(TWO_GROUPS).papers
  if (!base) throw new Error('no paper')
  const marked: Paper = {
    ...base,
    abstract: 'We quantize video models.',
    topics: [tag('quantization', 3, 17), tag('video generation', 12, 17), tag('broken', 20, 999), tag('empty', 5, 2)],
  }
  const runs = phraseRuns(marked, 'abstract')
  expect(runs.map(({ text, topics }) => [text, topics.length])).toEqual([
    ['We ', 0],
    ['quantize ', 1],
    ['video', 2],
    [' mo', 0],
    ['dels.', 1],
  ])
  expect(phraseRuns({ ...marked, topics: [] }, 'abstract')).toEqual([{ text: marked.abstract, topics: [] }])
})

test('a topic is told with its people, its companions and the phrases that earned it', () => {
  const phrases = [{ field: 'title' as const, start: 0, end: 9, text: 'Quantized' }]
  const spoken = changed((one) => ({ topics: one.topics.map((tag) => ({ ...tag, phrases })) }))
  const details = tell(topicId('quantization'), spoken)
  if (details?.kind !== 'topic') throw new Error('no topic')
  expect([details.papers, details.people]).toEqual([3, { count: 5, bound: '≥' }])
  expect(details.peopleList[0]).toMatchObject({ name: 'Ada Lovelace', papers: { count: 3, bound: '' } })
  expect(details.cooccurring.map(({ label, papers }) => [label, papers])).toEqual([
    ['pruning', 1],
    ['video generation', 1],
  ])
  expect(details.phrases).toEqual([{ text: 'Quantized', papers: 3 }])
  expect(details.evidence[0]).toMatchObject({ tag: 'fact', mark: ['Quantized'], places: [{ line: 2 }] })
  expect(partsText(details.evidence[0]?.sentence ?? [])).toBe('QLeap says “Quantized”: quantization')
})

test('topics above and below a topic are not counted among its companions', () => {
  const made = atlasOf(
    corpus({
      papers: [['A', ['Ada'], { topics: ['ptq', { topic: 'quantization', impliedBy: 'ptq' }, 'vit'] }]],
      broader: { ptq: 'quantization' },
    }),
  )
  const details = tell(topicId('ptq'), made)
  if (details?.kind !== 'topic') throw new Error('no topic')
  expect(details.broader?.label).toBe('quantization')
  expect(details.cooccurring.map(({ label }) => label)).toEqual(['vit'])
  const above = tell(topicId('quantization'), made)
  expect(above?.kind === 'topic' && above.narrower.map(({ label }) => label)).toEqual(['ptq'])
  expect(above?.kind === 'topic' && above.evidence[0]?.tag).toBe('assumed')
})

test('the shares of a tie sum to its weight, and the bound is told in words', () => {
  const details = edge('Ada Lovelace', 'Ben Ørsted')
  expect(details.shares.map(({ title, share, list, listPlace }) => [title, share, list, listPlace?.line])).toEqual([
    ['Quantum Leaps', 0.5, '3 names, then “et al.”', 3],
    ['Smaller Models', 1, '2 names', 13],
  ])
  expect(details.sum).toBeCloseTo(details.weight)
  expect([details.papers, details.weightBound, details.active]).toEqual([{ count: 2, bound: '≥' }, '≤', '2021–22'])
  expect(details.reckoning).toEqual({ formula: '1 ÷ (authors − 1)', parts: [] })
  expect(details.boundSentence).toBe(
    'One of two lists is cut after three names. A fourth author would lower a share from 0.50 to 0.33.',
  )
})

test('lists that are all cut alike are told in one clause', () => {
  const three = (title: string) => [title, ['Ada', 'Ben', 'Cy'], { complete: false }] as const
  const { papers } = corpus({ papers: [three('A'), three('B')] })
  expect(boundSentence(papers, true)).toBe(
    'Each list is cut after three names. A fourth author would lower a share from 0.50 to 0.33.',
  )
  expect(boundSentence(papers.slice(0, 1), false)).toBe('The list is cut after three names.')
})

test('a tie that only a page’s owner makes is assumed, one that a list shows is a fact', () => {
  expect(edge('Ada Lovelace', 'Ben Ørsted').evidence.map(({ tag }) => tag)).toEqual(['fact', 'fact'])
  const [card] = edge('Ada Lovelace', 'Unnamed owner').evidence
  expect(card?.tag).toBe('assumed')
  expect(partsText(card?.sentence ?? [])).toBe(
    'Quantized Video stands on the page of Unnamed owner, whom its list does not show',
  )
})

test('every edge of every network can be told, with evidence', () => {
  for (const network of ['coauthors', 'papers', 'topics', 'knowledge'] as const)
    for (const { id } of atlas.networks[network].edges) {
      const details = describe(atlas, viewOf(network), { kind: 'edge', id })
      expect(details?.kind).toBe('edge')
      expect(details?.kind === 'edge' && details.evidence.length).toBeGreaterThan(0)
    }
})

test('a community is told with its people, papers and the ties within and to others', () => {
  const { clusters, edges } = atlas.networks.coauthors
  const told = clusters.map(({ id }) => {
    const details = describe(atlas, view, { kind: 'cluster', id })
    if (details?.kind !== 'cluster') throw new Error('no cluster')
    return details
  })
  const within = told.reduce((sum, { tiesWithin }) => sum + tiesWithin, 0)
  const between = told.flatMap(({ tiesTo }) => tiesTo).reduce((sum, { ties }) => sum + ties, 0)
  expect(within + between / 2).toBe(edges.length)
  for (const { topPeople, members, size, counts } of told) {
    expect([members.length, counts.people]).toEqual([size, size])
    expect(topPeople.every(({ id }) => members.some((member) => member.id === id))).toBe(true)
  }
})

test('places in a list are said as people say them', () => {
  expect([1, 3, 11, 12, 21, 102, 113].map(ordinal)).toEqual([
    'first',
    'third',
    '11th',
    '12th',
    '21st',
    '102nd',
    '113th',
  ])
})

test('a claim that two records are one paper leads to the lines that can be compared', () => {
  const seen = (title: number | null) => [
    {
      source: 'a.txt',
      line: 4,
      format: 'profile-page' as const,
      lines: { heading: 4, title: 5, authors: 6, abstract: 7 },
      owner: null,
    },
    {
      source: 'b.txt',
      line: 9,
      format: 'abstract-list' as const,
      lines: { heading: null, title, authors: null, abstract: 10 },
      owner: null,
    },
  ]
  const claims = [
    {
      id: 'claim:1' as const,
      kind: 'same-paper' as const,
      about: [paperId('Quantum Leaps'), 'a.txt:4', 'b.txt:9'],
      confidence: 0.9,
      status: 'assumed' as const,
      because: ['90 % of the words are the same.'],
    },
  ]
  const places = (title: number | null) =>
    paper(
      'Quantum Leaps',
      changed((one) => (one.title === 'Quantum Leaps' ? { seen: seen(title) } : {}), { claims }),
    )
      .evidence.find(({ claims: own }) => own.length > 0)
      ?.places.map(({ source, line }) => `${source}:${line}`)
  expect(places(null)).toEqual(['a.txt:7', 'b.txt:10'])
  expect(places(11)).toEqual(['a.txt:5', 'b.txt:11'])
})

test('a phrase that differs only in its case is quoted once', () => {
  const phrase = (text: string) => ({ field: 'title' as const, start: 0, end: 5, text })
  const spoken = changed((one) => ({
    topics: one.topics.map((tag) => ({ ...tag, phrases: [phrase('Video'), phrase('video'), phrase('film')] })),
  }))
  const card = paper('Moving Pictures', spoken).evidence.find(({ mark }) => mark.includes('film'))
  expect(partsText(card?.sentence ?? [])).toBe('Moving Pictures says “Video” and “film”: video generation')
})

test('parts are written with so many decimals that a reader who adds them gets their sum', () => {
  expect(decimalsFor([0.2465, 0.2465], 0.493)).toBe(4)
  expect(decimalsFor([0.123, 0.123], 0.246)).toBe(3)
  expect(decimalsFor([0.5, 1], 1.5)).toBe(2)
  // Three thirds never add up to one.
  expect(decimalsFor([1 / 3, 1 / 3, 1 / 3], 1)).toBe(2)
})
