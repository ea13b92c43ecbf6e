import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { RECORD_FORMATS } from '../../src/export/record-formats'
import { listRecords, type Reference } from '../../src/export/references'
import { loadReaders, readSource, sniffFormat } from '../../src/records/formats'
import { readMarkedText } from '../../src/records/plain-text'
import { HOSTILE, SCRIPTS } from '../fixtures/scripts'

const TITLES = [...SCRIPTS.map(({ title }) => title), ...HOSTILE]
const FORMATS = { '.bib': 'bibtex', '.ris': 'ris', '.csl.json': 'csl-json', '.papers.csv': 'table' } as const

/** Texts as a reader leaves them, which is all that a corpus holds: marks of markup are gone, hostile words are not. */
const words = fc.constantFrom(...TITLES.map((title) => readMarkedText(title).text).filter((title) => title !== ''))
const authors = fc.uniqueArray(
  fc.constantFrom(
    { name: 'Ada King', family: 'King', given: 'Ada' },
    { name: 'Jan van der Berg', family: 'van der Berg', given: 'Jan' },
    { name: 'Gabriel García Márquez', family: 'García Márquez', given: 'Gabriel' },
    { name: 'Conan O’Brien-Smith', family: 'O’Brien-Smith', given: 'Conan' },
    { name: 'Ελένη Παπαδοπούλου', family: 'Παπαδοπούλου', given: 'Ελένη' },
    { name: 'Наталья Иванова', family: 'Иванова', given: 'Наталья' },
    { name: 'ليلى حداد', family: 'حداد', given: 'ليلى' },
    { name: 'प्रिया शर्मा', family: 'शर्मा', given: 'प्रिया' },
    { name: 'The ATLAS Collaboration', family: '', given: '' },
  ),
  { minLength: 1, maxLength: 6, selector: ({ name }) => name },
)

const reference = fc
  .record({
    title: words,
    more: fc.constantFrom('', ' again', ': part II'),
    people: authors,
    complete: fc.boolean(),
    year: fc.option(fc.integer({ min: 1900, max: 2030 })),
    abstract: fc.oneof(fc.constant(''), words),
    venue: words,
    publisher: fc.oneof(fc.constant(''), words),
    doi: fc.constantFrom('', '10.1000/abc', '10.1016/s0370-2693(98)00123-4', '10.1002/(sici)1097<1::aid-x>3.0.co;2-#'),
  })
  .map(({ title, more, people, complete, year, abstract, venue, publisher, doi }): Omit<Reference, 'key'> => ({
    type: 'article-journal',
    title: readMarkedText(title + more).text,
    authors: people.map((person) => ({ ...person, suffix: '', orcid: null })),
    authorsComplete: complete,
    year,
    date: null,
    venue,
    volume: '7',
    issue: '2',
    pages: '10-19',
    publisher,
    doi,
    arxiv: '',
    pmid: '',
    link: '',
    abstract,
    keywords: ['ties', 'maps'],
    note: '',
  }))
const library = fc
  .array(reference, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, at): Reference => ({ ...one, key: `key${String(at)}` })))

/** Blanks are no part of a title, and formats of lines cannot keep their kinds. */
const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()

beforeAll(() =>
  loadReaders([{ name: 'x.bib', text: '@article{a, title = {A title}, author = {King, Ada}, year = 2020}\n' }]),
)

describe.each(RECORD_FORMATS)('references printed as $ending', ({ ending, print }) => {
  test('are read again: the same titles, authors, years, identifiers and abstracts, whatever the text', () => {
    fc.assert(
      fc.property(library, (references) => {
        const text = print(references)
        expect(sniffFormat(text)).toBe(FORMATS[ending as keyof typeof FORMATS])
        const { records, skipped, issues } = readSource({ name: `x${ending}`, text })
        expect(issues.filter(({ severity }) => severity === 'skipped')).toEqual([])
        expect(skipped).toBe(0)
        expect(records.map(({ title }) => tidy(title ?? ''))).toEqual(references.map(({ title }) => tidy(title)))
        expect(records.map((record) => record.authors)).toEqual(
          references.map((one) => one.authors.map(({ name }) => name)),
        )
        expect(records.map(({ date }) => date?.year ?? null)).toEqual(references.map(({ year }) => year))
        expect(records.map(({ abstract }) => tidy(abstract ?? ''))).toEqual(references.map((one) => tidy(one.abstract)))
        expect(records.map(({ identifiers = [] }) => identifiers.find((one) => one.startsWith('doi:')) ?? '')).toEqual(
          references.map(({ doi }) => (doi === '' ? '' : `doi:${doi}`)),
        )
        expect(records.map(({ venue }) => tidy(venue ?? ''))).toEqual(references.map(({ venue }) => tidy(venue)))
        expect(records.map(({ authorsComplete }) => authorsComplete)).toEqual(
          references.map((one) => one.authorsComplete),
        )
      }),
      { numRuns: 60 },
    )
  })

  test.each(SCRIPTS)('keep a name and a keyword in $script', ({ name, title }) => {
    const [record] = readSource({
      name: 'x.csl.json',
      text: JSON.stringify([
        { id: 'a', type: 'book', title, author: [{ literal: name }, { family: 'King', given: 'Ada' }] },
      ]),
    }).records
    if (record === undefined) throw new Error('The record was not read.')
    const told = { ...record, authors: [name, 'Ada King'], people: [], keywords: [title, 'a; b'] }
    const { records } = readSource({ name: `x${ending}`, text: print(listRecords([told])) })
    expect(records.map((one) => one.authors)).toEqual([[name, 'Ada King']])
    // What parts keywords in a format cannot stand within one; it never makes two of one.
    expect(records[0]?.keywords?.[0]).toBe(title)
    expect(records[0]?.keywords).toHaveLength(2)
  })
})
