import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../src/records/record'
import { toRecord, type Reference, type ReferenceAuthor } from '../../src/records/reference-record'

const A = '0000-0002-1825-0097'
const make = (reference: Partial<Reference>): PaperRecord => {
  const { record } = toRecord('some.ris', { line: 7, title: 'Lamps', ...reference })
  if (record === null) throw new Error('no record was made')
  return record
}

describe('a reference', () => {
  it('with nothing but a title has nothing else', () => {
    expect(toRecord('some.ris', { line: 7, title: 'Lamps' })).toEqual({
      record: {
        source: 'some.ris',
        line: 7,
        lines: { heading: null, title: null, authors: null, abstract: null },
        page: null,
        title: 'Lamps',
        authors: [],
        authorsComplete: false,
        affiliations: [],
        date: null,
        category: null,
        score: null,
        hasCode: false,
        abstract: null,
        links: [],
      },
      issue: null,
    })
  })

  it('has all that it states, in plain words and without repeats', () => {
    const record = make({
      title: '<i>Lamps</i> of\n oil',
      titleLine: 8,
      authors: [{ name: 'Ann Arm', family: 'Arm', affiliation: ' North  School ', identifiers: [null, 'x', 'x'] }],
      authorsLine: 9,
      affiliations: ['North School', 'north school', '', 'East School'],
      date: { year: 2020, month: null, day: null },
      dateLine: 10,
      abstract: 'We light, see https://a.example/1.',
      abstractLine: 11,
      links: [' https://a.example/2 ', 'ftp://a.example', 'https://', 'https://a.example/1', 'HTTP://b.example'],
      identifiers: ['doi:10.1/a', null, 'doi:10.1/a'],
      venue: 'Lamp <b>Letters</b>',
      keywords: ['oil', 'Oil', '', 'wicks'],
      citations: 0,
      publication: { type: 'book', volume: ' 4 ', issue: '', pages: null, publisher: 'Wick &amp; Press' },
      category: 'cs.LG',
    })
    expect(record).toEqual({
      source: 'some.ris',
      line: 7,
      lines: { heading: 10, title: 8, authors: 9, abstract: 11 },
      page: null,
      title: 'Lamps of oil',
      authors: ['Ann Arm'],
      authorsComplete: true,
      affiliations: ['North School', 'East School'],
      date: { year: 2020, month: null, day: null },
      category: 'cs.LG',
      score: null,
      hasCode: false,
      abstract: 'We light, see a.example/1.',
      links: ['https://a.example/2', 'https://a.example/1', 'HTTP://b.example'],
      identifiers: ['doi:10.1/a'],
      venue: 'Lamp Letters',
      keywords: ['oil', 'wicks'],
      people: [{ identifiers: ['x'], affiliation: 'North School', family: 'Arm' }],
      citations: 0,
      publication: { type: 'book', volume: '4', publisher: 'Wick & Press' },
    })
  })

  it('has the addresses of its title and its abstract behind its own', () => {
    const { links } = make({
      title: 'Lamps https://a.example/t',
      abstract: 'See https://a.example/a and https://a.example/t',
      links: ['https://a.example/l'],
    })
    expect(links).toEqual(['https://a.example/l', 'https://a.example/t', 'https://a.example/a'])
  })

  it('has no lines of what it does not state', () => {
    const record = make({ titleLine: 8, authors: [{ name: ' ' }], authorsLine: 9, abstract: ' ', abstractLine: 10 })
    expect(record.lines).toEqual({ heading: null, title: 8, authors: null, abstract: null })
    expect(record).toMatchObject({ authors: [], authorsComplete: false, abstract: null })
    const untitled = make({ title: ' ', titleLine: 8, abstract: 'We light.', abstractLine: 9 })
    expect(untitled.lines).toEqual({ heading: null, title: null, authors: null, abstract: 9 })
    expect(untitled.title).toBeNull()
  })

  it.each([
    [12, 12],
    [0, 0],
    [-1, undefined],
    [1.5, undefined],
    [Number.NaN, undefined],
    [2 ** 53, undefined],
    [null, undefined],
  ])('with %j citations has %j', (citations, count) => {
    expect(make({ citations }).citations).toBe(count)
  })
})

describe('the authors of a reference', () => {
  const read = (...authors: readonly ReferenceAuthor[]): unknown => {
    const record = make({ authors })
    return [record.authors, record.authorsComplete, record.people]
  }

  it.each([
    ['Ann Arm et al.', 'Ann Arm', false],
    ['Ann Arm, et al', 'Ann Arm', false],
    ['Ann Arm & et al.', 'Ann Arm', false],
    ['Ann Arm and et. al.', 'Ann Arm', false],
    ['Ann Arm et almost', 'Ann Arm et almost', true],
    ['Ann <b>Arm</b>', 'Ann Arm', true],
  ])('named %j are %j, complete: %j', (name, author, complete) => {
    expect(read({ name })).toEqual([[author], complete, undefined])
  })

  it.each(['et al.', 'others', 'and others', '...', '', ' '])('%j are nobody', (name) => {
    const left = name.trim() !== ''
    expect(read({ name: 'Ann Arm' }, { name })).toEqual([['Ann Arm'], !left, undefined])
    expect(read({ name })).toEqual([[], false, undefined])
  })

  it.each([
    `Ann Arm ${A}`,
    `Ann Arm (${A})`,
    `Ann Arm [${A}]`,
    `Ann Arm, ${A}`,
    `Ann Arm; ORCID: ${A}`,
    `Ann Arm orcid.org/${A}`,
    `Ann Arm (https://orcid.org/${A})`,
    `Ann Arm http://orcid.org/${A}`,
  ])('have the ORCID that stands behind a name: %j', (name) => {
    expect(read({ name })).toEqual([['Ann Arm'], true, [{ identifiers: [`orcid:${A}`], affiliation: null }]])
  })

  it('keep a number that is no ORCID', () => {
    expect(read({ name: 'Ann Arm 0000-0002-1825-0098' })).toEqual([['Ann Arm 0000-0002-1825-0098'], true, undefined])
  })

  it('are told apart only where the source says more than their names', () => {
    expect(read({ name: 'Ann Arm' }, { name: 'Guild', isGroup: true })).toEqual([
      ['Ann Arm', 'Guild'],
      true,
      [
        { identifiers: [], affiliation: null },
        { identifiers: [], affiliation: null, isGroup: true },
      ],
    ])
    const nobody = { identifiers: [null], affiliation: ' ', family: ' ', isGroup: false }
    expect(read({ name: 'Ann Arm', ...nobody })).toEqual([['Ann Arm'], true, undefined])
    expect(read({ name: 'Ann Arm', family: 'Arm' })).toMatchObject([['Ann Arm'], true, [{ family: 'Arm' }]])
    expect(make({ authors: [{ name: 'Ann Arm' }], authorsComplete: false }).authorsComplete).toBe(false)
  })
})

describe('a reference of which little is there', () => {
  it.each([
    [undefined, 'The record has no title, no authors and no abstract, and was skipped.'],
    [[null, 'pmid:12'], 'The record of pmid:12 has no title, no authors and no abstract, and was skipped.'],
    [['doi:10.1/a', 'pmid:12'], 'The record of doi:10.1/a has no title, no authors and no abstract, and was skipped.'],
  ])('with the identifiers %j alone is skipped', (identifiers, message) => {
    const reference = {
      line: 7,
      title: ' ',
      authors: [{ name: 'others' }],
      venue: 'X',
      ...(identifiers && { identifiers }),
    }
    expect(toRecord('some.ris', reference)).toEqual({
      record: null,
      issue: { source: 'some.ris', line: 7, severity: 'skipped', message },
    })
  })

  it('with authors alone is kept with a remark, with an abstract without one', () => {
    expect(toRecord('some.ris', { line: 7, authors: [{ name: 'Ann Arm' }, { name: 'Bo Bell' }] }).issue).toEqual({
      source: 'some.ris',
      line: 7,
      severity: 'notice',
      message: 'The record of “Ann Arm” has no title; its authors and what else it states were kept.',
    })
    expect(toRecord('some.ris', { line: 7, abstract: 'We light.' }).issue).toBeNull()
  })
})
