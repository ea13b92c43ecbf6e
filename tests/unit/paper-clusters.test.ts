import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../src/records/record'
import type { Decision } from '../../src/resolve/decisions'
import { readPaperDecisions } from '../../src/resolve/paper-decisions'
import { groupSamePapers, matchPapers, recordKey } from '../../src/resolve/same-paper'
import { record } from '../fixtures/parsed-sources'

const TITLE = 'Night flights of reed warblers over deserts'
const PEOPLE = ['Ann Arm', 'Bo Bell', 'Cid Cole']
type Parts = Partial<PaperRecord> & { readonly year?: number }
const paper = (line: number, { year, ...parts }: Parts = {}): PaperRecord =>
  record({
    line,
    title: TITLE,
    authors: PEOPLE,
    authorsComplete: true,
    ...(year === undefined ? {} : { date: { year, month: 1, day: 1 } }),
    ...parts,
  })
/** Lines of the records of each paper. */
const lines = (records: readonly PaperRecord[], decisions: readonly Decision[] = []): number[][] =>
  groupSamePapers(records, { decisions })
    .map((group) => group.records.map(({ line }) => line).sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
const decide = (verdict: Decision['verdict'], ...about: readonly string[]): Decision => ({
  kind: 'same-paper',
  about,
  verdict,
  note: '',
})

describe('records that join a paper of several', () => {
  it('are not held apart by its years where they state none', () => {
    const [old, late] = [paper(1, { year: 2010, identifiers: ['doi:10.1/x'] }), paper(2, { year: 2020 })]
    const both = [old, { ...late, identifiers: ['doi:10.1/x'] }]
    expect(lines([...both, paper(3)])).toEqual([[1, 2, 3]])
    // Once more with the paper of several first.
    expect(lines([...both, paper(3, { authors: ['Cid Cole', 'Bo Bell', 'Ann Arm'] })])).toEqual([[1, 2, 3]])
  })

  it('are held apart by a year that any of its records states', () => {
    const near = paper(1, { year: 2012, abstract: 'Short.' })
    expect(lines([near, paper(2, { year: 2013 }), paper(3, { year: 2010 })])).toEqual([[1, 2], [3]])
  })

  it('are held apart by a place that any of its records names', () => {
    const preprint = paper(1, { year: 2020, venue: 'ArXiv' })
    const meeting = paper(2, { year: 2020, venue: 'Conference on Birds' })
    expect(lines([preprint, meeting, paper(3, { year: 2021, venue: 'Feathers' })])).toEqual([[1, 2], [3]])
  })

  it('are held apart by an identifier that any of its records states', () => {
    const [one, two] = [paper(1, { identifiers: ['doi:10.1/x'] }), paper(2, { identifiers: ['pmid:1'] })]
    expect(lines([one, two, paper(3, { identifiers: ['pmid:2'] })])).toEqual([[1, 2], [3]])
    const between = paper(2, { title: 'Gulls', identifiers: ['doi:10.1/x', 'pmid:1'] })
    expect(lines([one, between, paper(3, { title: 'Terns', identifiers: ['doi:10.1/y', 'pmid:1'] })])).toHaveLength(2)
  })

  it('are held apart by any of its whole lists that shares nobody with theirs', () => {
    const lists = [
      ['Ann Arm', 'Bo Bell'],
      ['Bo Bell', 'Cid Cole'],
      ['Ann Arm', 'Dee Dunn'],
    ] as const
    expect(lines(lists.map((authors, at) => paper(at + 1, { authors })))).toEqual([[1, 3], [2]])
  })

  it('are not taken for its authors’ by the initial that stands last in their names', () => {
    const whole = (line: number, ...authors: string[]) => paper(line, { authors })
    const cut = paper(3, { authors: ['Arm A'], authorsComplete: false })
    expect(lines([whole(1, 'Arm A'), whole(2, 'Cole A'), cut])).toEqual([[1, 3], [2]])
  })
})

describe('one identifier', () => {
  it('joins what years, places, numbers and authors would hold apart', () => {
    const one = paper(1, { title: `${TITLE}, part I`, year: 2010, venue: 'Nests', identifiers: ['doi:10.1/x'] })
    const other = { year: 2020, venue: 'Feathers', identifiers: ['doi:10.1/x'] }
    expect(lines([one, paper(2, { ...other, title: `${TITLE}, part II` })])).toEqual([[1, 2]])
    expect(lines([one, paper(2, { ...other, authors: ['Dee Dunn'] })])).toEqual([[1, 2]])
  })
})

describe('what a person decided', () => {
  const [one, other] = [paper(1), paper(2, { title: 'Gulls', authors: ['Dee Dunn'] })]

  it('is told of the join, as sure as can be', () => {
    const decisions = [decide('accepted', recordKey(one), recordKey(other))]
    const { groups, suggestions } = matchPapers([one, other], { decisions })
    expect(groups.map(({ links }) => links)).toMatchObject([
      [{ by: 'decision', reason: 'title', confidence: 1, because: ['You said that they are one paper.'] }],
    ])
    expect(suggestions).toEqual([])
  })

  it('holds for every record that says the same', () => {
    const none = {
      title: null,
      authors: [],
      authorsComplete: false,
      abstract: 'No abstract.',
      links: ['https://a.org'],
    }
    const [brief, again] = [paper(3, none), paper(4, { ...none, links: [] })]
    expect(recordKey(again)).toBe(recordKey(brief))
    expect(lines([one, brief, again])).toEqual([[1], [3], [4]])
    expect(lines([one, brief, again], [decide('accepted', recordKey(brief), recordKey(one))])).toEqual([[1, 3, 4]])
  })

  it('is read as sets of records in order, whatever papers stand beside them', () => {
    const { joined, parted } = readPaperDecisions([
      decide('accepted', 'record:d', 'paper:x', 'record:c', 'record:d'),
      decide('accepted', 'record:b', 'record:a'),
      decide('accepted', 'record:e', 'paper:x'),
      { ...decide('accepted', 'record:e', 'record:f'), kind: 'group' },
    ])
    expect(joined).toEqual([
      ['record:a', 'record:b'],
      ['record:c', 'record:d'],
    ])
    expect(parted.size).toBe(0)
  })

  it('counts as it was decided last, also where it names the paper too', () => {
    const [yes, no] = [
      decide('accepted', 'record:b', 'record:a'),
      decide('rejected', 'paper:x', 'record:a', 'record:b'),
    ]
    expect(readPaperDecisions([yes, no])).toEqual({
      joined: [],
      parted: new Map([
        ['record:a', new Set(['record:b'])],
        ['record:b', new Set(['record:a'])],
      ]),
    })
    expect(readPaperDecisions([no, yes])).toEqual({ joined: [['record:a', 'record:b']], parted: new Map() })
  })

  it('that three are not the same holds between any two, beside what else was decided of them', () => {
    const { parted } = readPaperDecisions([
      decide('rejected', 'record:c', 'record:a', 'record:b'),
      decide('rejected', 'record:a', 'record:d'),
    ])
    expect(parted).toEqual(
      new Map([
        ['record:a', new Set(['record:b', 'record:c', 'record:d'])],
        ['record:b', new Set(['record:a', 'record:c'])],
        ['record:c', new Set(['record:a', 'record:b'])],
        ['record:d', new Set(['record:a'])],
      ]),
    )
  })
})

describe('the papers that are found', () => {
  it('come with whole lists first, then by title, those without a title last', () => {
    const found = groupSamePapers([
      paper(1, { title: null, authors: [] }),
      paper(2, { title: 'Auks', authorsComplete: false }),
      paper(3, { title: 'Terns' }),
      paper(4, { title: 'gulls', authors: ['Dee Dunn'] }),
      paper(5, { title: 'Zebras', authorsComplete: false }),
      paper(6, { title: 'gulls', authors: ['Bo Bell'] }),
    ])
    expect(found.map((group) => group.records.map(({ line }) => line))).toEqual([[6], [4], [3], [2], [5], [1]])
  })

  it('hold records that say the same in order of source and line', () => {
    const at = (source: string, line: number) => ({ ...paper(line), source })
    const [found] = groupSamePapers([at('b.txt', 1), at('a.txt', 9), at('a.txt', 2)])
    expect(found?.records.map(({ source, line }) => `${source} ${String(line)}`)).toEqual([
      'a.txt 2',
      'a.txt 9',
      'b.txt 1',
    ])
  })

  it('say that the title joined them where their abstracts are too short to tell', () => {
    const abstract = 'No abstract available.'
    const [found] = groupSamePapers([paper(1, { abstract }), paper(2, { abstract, year: 2020 })])
    expect(found?.links).toMatchObject([{ by: 'title', reason: 'title' }])
  })
})

describe('what is suggested', () => {
  it('is one pair of every two papers, however many of their records are alike', () => {
    const one = paper(1, { authors: ['A. Arm'], year: 2010 })
    const far = paper(2, { authors: ['Ann Arm'], year: 2020 })
    const again = paper(3, { authors: ['Ann B. Arm'], year: 2010 })
    const { groups, suggestions } = matchPapers([one, far, again])
    expect(groups).toHaveLength(2)
    expect(suggestions).toHaveLength(1)
    expect(suggestions[0]?.records).toHaveLength(2)
  })

  it('tells where other records of the two papers kept a sure join from being made', () => {
    const parts = [paper(1, { title: `${TITLE}, part I` }), paper(2, { title: `${TITLE}, part II` }), paper(3)]
    const { suggestions } = matchPapers(parts)
    expect(suggestions).toMatchObject([{ confidence: 0.5 }])
    expect(suggestions[0]?.because.at(-1)).toBe('Other records of the two papers speak against it.')
    expect(suggestions[0]?.because.length).toBeGreaterThan(1)
  })

  it('is not that records are one which nobody could tell apart', () => {
    const brief = { title: null, authors: [], authorsComplete: false, abstract: 'No abstract.' }
    expect(matchPapers([paper(1, brief), paper(2, brief)])).toMatchObject({
      groups: [{ links: [] }, { links: [] }],
      suggestions: [],
    })
  })
})
