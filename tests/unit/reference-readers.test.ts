import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/records/formats'
import type { FormatId, ParsedSource } from '../../src/records/record'

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const readFixture = (name: string): ParsedSource => readSource({ name, text: fixture(name) })

const FILES: readonly (readonly [FormatId, string])[] = [
  ['ris', 'works.valid.ris'],
  ['nbib', 'works.valid.nbib'],
  ['wos', 'works.valid.wos.txt'],
  ['endnote', 'works.valid.enw'],
  ['pubmed-xml', 'works.valid.pubmed.xml'],
  ['endnote-xml', 'works.valid.endnote.xml'],
  ['arxiv-atom', 'works.valid.atom.xml'],
  ['csl-json', 'works.valid.csl.json'],
  ['crossref-json', 'works.valid.crossref.json'],
  ['openalex-json', 'works.valid.openalex.json'],
  ['semantic-scholar-json', 'works.valid.s2.json'],
]

describe.each(FILES)('a file of %s', (format, name) => {
  const parsed = readFixture(name)
  const [first, second] = parsed.records

  it('is known by its content and read whole', () => {
    expect(parsed).toMatchObject({ format, present: 2, skipped: 0, issues: [], pages: [] })
  })

  it('is known by its content with a byte order mark and other line ends too', () => {
    const text = `\ufeff${fixture(name).replaceAll('\n', '\r\n')}`
    const again = readSource({ name, text })
    expect(again.format).toBe(format)
    expect(again.records).toEqual(parsed.records)
  })

  it('gives title, authors in spoken order, day, identifiers and abstract', () => {
    expect(first).toMatchObject({
      title: 'Lamps at sea: counting gulls by radar',
      authors: ['Ann Lantern', 'Jan van der Berg'],
      authorsComplete: true,
      date: { year: 2021, month: 5, day: 3 },
      abstract: 'We count gulls over the water.',
    })
    expect(first?.identifiers).toContain('doi:10.5555/lamps.2021')
  })

  it('gives names without capitals and a year alone', () => {
    expect(second).toMatchObject({ title: '海鸥之歌', authors: ['王小明', '李雷'] })
    expect(second?.date?.year).toBe(2019)
  })

  it('tells the lines at which title, authors and abstract stand', () => {
    const lines = fixture(name).split('\n')
    const at = (line: number | null | undefined): string => lines.slice((line ?? 0) - 1, (line ?? 0) + 7).join(' ')
    expect(at(first?.lines.title)).toMatch(/Lamps at sea/)
    expect(at(first?.lines.authors)).toMatch(/Lantern/)
    expect(at(first?.lines.abstract)).toMatch(/gulls/)
    expect(first?.lines.title).toBeGreaterThanOrEqual(first?.line ?? Infinity)
    expect(second?.line).toBeGreaterThan(first?.lines.abstract ?? Infinity)
  })
})

describe('a reference', () => {
  const read = Object.fromEntries(FILES.map(([format, name]) => [format, readFixture(name).records[0]]))

  it.each(['ris', 'nbib', 'wos', 'pubmed-xml', 'csl-json', 'crossref-json', 'openalex-json'])(
    'of %s ties an ORCID to its person',
    (format) => {
      expect(read[format]?.people?.[0]?.identifiers).toContain('orcid:0000-0002-1825-0097')
      expect(read[format]?.people?.[1]?.identifiers).not.toContain('orcid:0000-0002-1825-0097')
    },
  )

  it.each([
    'ris',
    'nbib',
    'wos',
    'pubmed-xml',
    'arxiv-atom',
    'crossref-json',
    'openalex-json',
    'semantic-scholar-json',
  ])('of %s ties a place of work to its person', (format) => {
    expect(read[format]?.people?.[0]?.affiliation).toBe('Harbour Institute, Bergen, Norway')
    expect(read[format]?.affiliations[0]).toBe('Harbour Institute, Bergen, Norway')
  })

  it.each([
    'ris',
    'nbib',
    'wos',
    'endnote',
    'pubmed-xml',
    'endnote-xml',
    'csl-json',
    'crossref-json',
    'openalex-json',
    'semantic-scholar-json',
  ])('of %s says where it appeared', (format) => {
    expect(read[format]?.venue).toBe('Journal of Small Birds')
    expect(read[format]?.publication).toMatchObject({
      volume: '12',
      pages: expect.stringMatching(/^45[-–]57$/) as string,
    })
  })

  it.each(['ris', 'nbib', 'wos', 'endnote', 'pubmed-xml', 'endnote-xml', 'csl-json', 'crossref-json', 'openalex-json'])(
    'of %s has its keywords',
    (format) => {
      expect(read[format]?.keywords).toEqual(['gulls', 'radar'])
    },
  )

  it.each(['ris', 'wos', 'crossref-json', 'openalex-json', 'semantic-scholar-json'])(
    'of %s says how often it was cited',
    (format) => {
      expect(read[format]?.citations).toBe(7)
    },
  )

  it.each(['ris', 'nbib', 'wos', 'pubmed-xml', 'csl-json', 'openalex-json', 'semantic-scholar-json'])(
    'of %s has its number in PubMed and no other',
    (format) => {
      expect(read[format]?.identifiers?.filter((id) => id.startsWith('pmid:'))).toEqual(['pmid:12345678'])
    },
  )

  it('parts the family name where the file does', () => {
    expect(read['ris']?.people?.map(({ family }) => family)).toEqual(['Lantern', 'van der Berg'])
    expect(read['csl-json']?.people?.map(({ family }) => family)).toEqual(['Lantern', 'van der Berg'])
    expect(read['openalex-json']?.people?.map(({ family }) => family)).toEqual([undefined, undefined])
  })

  it('keeps the ids that databases give to people and works', () => {
    expect(read['openalex-json']?.identifiers).toContain('openalex:W123')
    expect(read['openalex-json']?.people?.[1]?.identifiers).toEqual(['openalex:A5002'])
    expect(read['semantic-scholar-json']?.people?.map(({ identifiers }) => identifiers)).toEqual([['s2:77'], ['s2:78']])
    expect(read['semantic-scholar-json']?.identifiers).toContain('arxiv:2105.01234')
  })

  it('of arXiv has its number without version and its first field', () => {
    const [first, second] = readFixture('works.valid.atom.xml').records
    expect(first).toMatchObject({ identifiers: ['arxiv:2105.01234', 'doi:10.5555/lamps.2021'], category: 'cs.CV' })
    expect(second?.identifiers).toEqual(['arxiv:math/0309136'])
  })

  it('keeps out editors and identifiers of the papers that it cites', () => {
    expect(read['endnote-xml']?.authors).toHaveLength(2)
    expect(read['pubmed-xml']?.identifiers).toEqual(['doi:10.5555/lamps.2021', 'pmid:12345678'])
  })
})
