import { describe, expect, it } from 'vitest'
import type { PaperRecord, ParsedSource } from '../../src/records/record'
import type { Claim, Corpus } from '../../src/resolve/corpus'
import type { Decision } from '../../src/resolve/decisions'
import { recordKey } from '../../src/resolve/record-key'
import { resolveCorpus } from '../../src/resolve/resolve'
import { parsed, record } from '../fixtures/parsed-sources'

const TITLE = 'Night flights of reed warblers over deserts'
const paper = (line: number, parts: Partial<PaperRecord> = {}): PaperRecord =>
  record({ line, title: TITLE, authors: ['Ann Arm', 'Bo Bell'], authorsComplete: true, ...parts })
const year = (value: number): Pick<PaperRecord, 'date'> => ({ date: { year: value, month: 1, day: 1 } })
const list = (...records: readonly PaperRecord[]): ParsedSource => parsed('list.txt', records)
const resolve = (sources: readonly ParsedSource[], ...decisions: readonly Decision[]): Corpus =>
  resolveCorpus(sources, { vocabularies: [], savedYear: null, decisions })
const claimsOf = ({ claims }: Corpus): Claim[] => claims.filter(({ kind }) => kind === 'same-paper')
const decide = (verdict: Decision['verdict'], about: readonly string[], note = ''): Decision => ({
  kind: 'same-paper',
  about,
  verdict,
  note,
})
const keys = (...records: readonly PaperRecord[]): string[] => records.map(recordKey)

describe('why records are one paper', () => {
  it('is told with the two lines, the first by name first', () => {
    const sources = [parsed('a.txt', [paper(7)]), parsed('b.txt', [paper(3, { authors: ['A. Arm', 'B. Bell'] })])]
    expect(claimsOf(resolve(sources)).map(({ because, confidence }) => [because, confidence])).toEqual([
      [['The titles are the same. All 2 authors are the same (a.txt, line 7, and b.txt, line 3).'], 0.97],
    ])
  })

  it('is spelled out for six joins, and counted for the others', () => {
    const copies = (count: number) =>
      claimsOf(resolve([list(...Array.from({ length: count }, (_, at) => paper(at + 8)))]))
    expect(copies(7)[0]?.because).toHaveLength(6)
    expect(copies(7)[0]?.because.join()).not.toContain('more records')
    expect(copies(9)[0]?.because).toHaveLength(7)
    expect(copies(9)[0]?.because.at(-1)).toBe('2 more records agree in the same way.')
    const told = copies(7)[0]?.because ?? []
    expect(told).toEqual([...told].sort())
  })

  it('is told with the surest first, and the whole is as sure as the weakest', () => {
    const [claim] = claimsOf(resolve([list(paper(1, year(2020)), paper(2, year(2020)), paper(3, year(2021)))]))
    expect(claim?.confidence).toBe(0.89)
    expect(claim?.because.map((reason) => /differ by one/.test(reason))).toEqual([false, true])
  })
})

describe('the claim of a paper of several records', () => {
  it('is made of no paper of one record', () => {
    expect(claimsOf(resolve([list(paper(1), paper(2, { title: 'Gulls' }))]))).toEqual([])
  })

  it('names every key once and every place', () => {
    const [claim] = claimsOf(resolve([list(paper(1), paper(2), paper(3, year(2020)))]))
    expect(claim?.about.slice(1)).toEqual(keys(paper(1), paper(3, year(2020))))
    expect(claim?.about[0]).toMatch(/^paper:night-flights/)
    expect(claim?.places?.map(({ line }) => line)).toEqual([1, 2, 3])
    expect(claim?.id).toBe(`claim:same-paper:${(claim?.about[0] ?? '').replace('paper:', '')}`)
  })

  it('keeps its reasons when it is accepted', () => {
    const sources = [list(paper(1), paper(2, year(2020)))]
    const [before] = claimsOf(resolve(sources))
    const accepted = claimsOf(resolve(sources, decide('accepted', before?.about ?? [])))
    expect(accepted).toEqual([{ ...before, status: 'accepted' }])
  })

  it('stays assumed where only a part of it was decided, and the decided part is a claim of its own', () => {
    const records = [
      paper(1),
      paper(2, year(2020)),
      paper(3, { title: 'Gulls', authors: ['Bo Bell', 'Dee Dunn'] }),
    ] as const
    const about = keys(records[0], records[2])
    const claims = claimsOf(resolve([list(...records)], decide('accepted', about, 'I was there.')))
    expect(claims.map(({ status, about: own }) => [status, own.length])).toEqual([
      ['assumed', 4],
      ['accepted', 3],
    ])
    expect(claims[0]?.confidence).toBe(0.97)
    expect(claims[0]?.because[0]).toMatch(/^You said that they are one paper \(/)
    expect(claims[1]).toMatchObject({ confidence: 1, places: [{ line: 1 }, { line: 3 }] })
    expect(claims[1]?.because[0]).toBe('You said that they are one paper.')
    expect(claims[1]?.because[1]).toContain('I was there.')
    expect(claims[1]?.because).toHaveLength(2)
  })

  it('is accepted where all of it was decided, though piece by piece', () => {
    const records = ['Gulls', 'Terns', 'Auks'].map((title, at) =>
      paper(at + 1, { title, authors: [`Person ${title}`] }),
    )
    const [one, two, three] = records.map(recordKey)
    const [claim] = claimsOf(
      resolve(
        [list(...records)],
        decide('accepted', [one ?? '', two ?? '']),
        decide('accepted', [two ?? '', three ?? '']),
      ),
    )
    expect(claim).toMatchObject({ status: 'accepted', confidence: 1 })
    expect(claim?.about).toHaveLength(4)
  })
})

describe('the claim of two papers that may be one', () => {
  const [old, late] = [paper(9, year(2010)), paper(1, year(2020))]
  const sources = [list(old, late, { ...old, line: 20 })]
  const suggested = claimsOf(resolve(sources)).filter(({ status }) => status === 'suggested')

  it('names both, and where all records of the two keys stand, in order', () => {
    expect(suggested).toMatchObject([
      { confidence: 0.67, places: [{ line: 1 }, { line: 9 }, { line: 20 }], because: { length: 3 } },
    ])
    expect(suggested[0]?.id).toMatch(/^claim:same-paper:records-[0-9a-f]{8}$/)
    expect(new Set(suggested[0]?.about.filter((id) => id.startsWith('paper:'))).size).toBe(2)
    expect(suggested[0]?.about).toHaveLength(4)
  })

  it('keeps its id and reasons once it is rejected, in whatever order the records are named', () => {
    const [claim] = suggested
    const about = [...(claim?.about ?? [])].reverse()
    const rejected = claimsOf(resolve(sources, decide('rejected', about, 'Another study.'))).filter(
      ({ status }) => status === 'rejected',
    )
    expect(rejected).toMatchObject([{ id: claim?.id, confidence: claim?.confidence }])
    expect(rejected[0]?.because.slice(0, -1)).toEqual(claim?.because)
    expect(rejected[0]?.because.at(-1)).toContain('Another study.')
  })

  it('says who said so, where nothing else speaks for it', () => {
    const [one, two] = [paper(1, { title: 'Gulls' }), paper(2, { title: 'Terns', authors: ['Dee Dunn'] })]
    const [claim, ...others] = claimsOf(resolve([list(one, two)], decide('rejected', keys(one, two))))
    expect(others).toEqual([])
    expect(claim).toMatchObject({
      status: 'rejected',
      confidence: 1,
      because: ['You said that they are different papers.'],
    })
  })

  it('is not made of records that are not there', () => {
    const one = paper(1)
    expect(claimsOf(resolve([list(one)], decide('rejected', [...keys(one), 'record:gone-0'])))).toEqual([])
    expect(claimsOf(resolve([list(one)], decide('rejected', keys(one))))).toEqual([])
  })
})
