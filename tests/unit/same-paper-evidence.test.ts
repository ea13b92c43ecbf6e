import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../src/records/record'
import type { Decision } from '../../src/resolve/decisions'
import { groupSamePapers, matchPapers, recordKey, suggestSamePapers } from '../../src/resolve/same-paper'
import { record } from '../fixtures/parsed-sources'

const TITLE = 'Night flights of reed warblers over deserts'
const PEOPLE = ['Ann Arm', 'Bo Bell', 'Cid Cole']
const paper = (line: number, parts: Partial<PaperRecord> = {}): PaperRecord =>
  record({ line, title: TITLE, authors: PEOPLE, authorsComplete: true, ...parts })
const year = (value: number): Pick<PaperRecord, 'date'> => ({ date: { year: value, month: 1, day: 1 } })
const sizes = (records: readonly PaperRecord[], decisions: readonly Decision[] = []): number[] =>
  groupSamePapers(records, { decisions })
    .map((group) => group.records.length)
    .sort((a, b) => b - a)
const decide = (verdict: Decision['verdict'], ...records: readonly PaperRecord[]): Decision => ({
  kind: 'same-paper',
  about: records.map(recordKey),
  verdict,
  note: '',
})

describe('groupSamePapers, with all that records state', () => {
  it('joins records of one identifier though their titles differ, and says which', () => {
    const records = [
      paper(1, { identifiers: ['doi:10.1/x'] }),
      record({ line: 2, title: 'Birds', identifiers: ['doi:10.1/X'] }),
    ]
    const [group] = groupSamePapers(records)
    expect(group?.records).toHaveLength(2)
    expect(group?.links).toMatchObject([{ by: 'identifier', confidence: 0.99, because: ['Both are DOI 10.1/x.'] }])
  })

  it('keeps records of different DOIs apart, but not a preprint from what was published', () => {
    const published = paper(1, { identifiers: ['doi:10.1/x'] })
    expect(sizes([published, paper(2, { identifiers: ['doi:10.1/y'] })])).toEqual([1, 1])
    expect(sizes([published, paper(2, { identifiers: ['doi:10.48550/arXiv.2101.00001'] })])).toEqual([2])
    expect(sizes([published, paper(2, { identifiers: ['doi:10.1/y'] }), paper(3)])).toEqual([2, 1])
  })

  it('joins titles with slips, other word forms or a subtitle where the authors agree, and tells the reasons', () => {
    const slip = paper(2, {
      title: 'Night flights of red warblers over deserts',
      authors: ['C. Cole', 'A. Arm', 'B. Bell'],
    })
    const longer = paper(3, { title: `${TITLE}: forty birds followed with radar` })
    const [group, ...others] = groupSamePapers([paper(1, year(2020)), { ...slip, ...year(2021) }, longer])
    expect(others).toEqual([])
    expect(group?.links.flatMap(({ because }) => because)).toContain('All 3 authors are the same.')
    expect(group?.links.flatMap(({ because }) => because)).toContain('One title is the other with a subtitle.')
  })

  it('joins a preprint to what was published a year later, and keeps a later journal version apart', () => {
    const preprint = paper(1, { ...year(2020), venue: 'arXiv preprint' })
    const meeting = paper(2, { ...year(2021), venue: 'Conference on Birds' })
    const journal = paper(3, { ...year(2022), venue: 'Journal of Birds' })
    expect(sizes([preprint, meeting])).toEqual([2])
    expect(sizes([meeting, journal])).toEqual([1, 1])
    expect(sizes([preprint, meeting, journal])).toEqual([2, 1])
  })

  it('asks of a title that many papers bear for the same authors and year', () => {
    const editorial = { title: 'Guest editorial', venue: 'Journal of Birds' }
    const first = paper(1, { ...editorial, ...year(2020) })
    expect(sizes([first, paper(2, { ...editorial, ...year(2020) })])).toEqual([2])
    expect(sizes([first, paper(2, { ...editorial, ...year(2021) })])).toEqual([1, 1])
    expect(sizes([first, paper(2, { ...editorial, ...year(2020), authors: ['Ann Arm', 'Dee Dunn'] })])).toEqual([1, 1])
    expect(sizes([first, paper(2, { ...editorial, ...year(2020), authors: [] })])).toEqual([1, 1])
  })

  it('does not bring papers of a column together by way of one without a year, nor far years by way of near ones', () => {
    const column = { title: 'Book review column', authors: ['Ann Arm'] }
    const undated = [paper(1, { ...column, ...year(2020) }), paper(2, { ...column, ...year(2021) }), paper(3, column)]
    expect(sizes(undated)).toEqual([1, 1, 1])
    const chain = [2010, 2012, 2014, 2016].map((value, at) => paper(at + 1, year(value)))
    expect(Math.max(...sizes(chain))).toBe(2)
  })

  it('does not bring the parts of a series together by way of the title without a number', () => {
    const parts = [paper(1, { title: `${TITLE}, part I` }), paper(2, { title: `${TITLE}, part II` }), paper(3)]
    expect(sizes(parts)).toEqual([2, 1])
  })
})

describe('suggestSamePapers', () => {
  const far = [paper(1, year(2010)), paper(2, year(2020))]

  it('shows what is likely but not sure, with its reasons, without acting on it', () => {
    const { groups, suggestions } = matchPapers(far)
    expect(groups).toHaveLength(2)
    expect(suggestions).toHaveLength(1)
    expect(suggestions[0]?.about).toEqual(far.map(recordKey).sort())
    expect(suggestions[0]?.confidence).toBeGreaterThanOrEqual(0.5)
    expect(suggestions[0]?.confidence).toBeLessThan(0.75)
    expect(suggestions[0]?.because).toContain('The years differ by 10.')
  })

  it('never shows again what was rejected or accepted', () => {
    const [one, other] = far
    if (one === undefined || other === undefined) throw new Error('two records are made above')
    expect(suggestSamePapers(far, { decisions: [decide('rejected', other, one)] })).toEqual([])
    expect(suggestSamePapers(far, { decisions: [decide('accepted', other, one)] })).toEqual([])
  })
})

describe('groupSamePapers, with decisions', () => {
  it('joins what was accepted against everything, and keeps apart what was rejected', () => {
    const [one, other] = [paper(1), record({ line: 2, title: 'Gulls', authors: ['Dee Dunn'], authorsComplete: true })]
    expect(sizes([one, other])).toEqual([1, 1])
    expect(sizes([one, other], [decide('accepted', one, other)])).toEqual([2])
    const copy = paper(3, { authors: ['A. Arm', 'B. Bell', 'C. Cole'] })
    expect(sizes([one, copy])).toEqual([2])
    expect(sizes([one, copy], [decide('rejected', one, copy)])).toEqual([1, 1])
  })

  it('keeps rejected records apart also where a third is like both', () => {
    const [one, other, third] = [
      paper(1),
      paper(2, { authors: ['A. Arm'] }),
      paper(3, { authors: ['Ann Arm', 'Bo Bell'] }),
    ]
    expect(sizes([one, other, third])).toEqual([3])
    expect(sizes([one, other, third], [decide('rejected', one, other)])).toEqual([2, 1])
  })

  it('takes the last of several decisions about the same records', () => {
    const [one, other] = [paper(1), record({ line: 2, title: 'Gulls' })]
    const [yes, no] = [decide('accepted', one, other), decide('rejected', other, one)]
    expect(sizes([one, other], [yes, no])).toEqual([1, 1])
    expect(sizes([one, other], [no, yes])).toEqual([2])
  })

  it('leaves aside decisions about records that are not there and of other kinds', () => {
    const [one, other] = [paper(1), record({ line: 2, title: 'Gulls' })]
    const stray = { ...decide('accepted', one, other), about: [recordKey(one), 'record:gone-0'] }
    expect(sizes([one, other], [stray, { ...decide('accepted', one, other), kind: 'homonym' }])).toEqual([1, 1])
  })
})

describe('recordKey', () => {
  it('does not depend on file, line, links and spelling marks, and does on what the record says', () => {
    const one = paper(1)
    expect(
      recordKey({ ...one, line: 9, source: 'other.txt', links: ['https://x.org'], title: TITLE.toUpperCase() }),
    ).toBe(recordKey(one))
    expect(recordKey(paper(1, { authors: ['Ann Arm'] }))).not.toBe(recordKey(one))
    expect(recordKey(paper(1, year(2020)))).not.toBe(recordKey(paper(1, year(2021))))
    expect(recordKey(one)).toMatch(/^record:night-flights-of-reed-warblers-[0-9a-f]{16}$/)
  })
})
