import { describe, expect, it } from 'vitest'
import { FORMATS, readSource, readSources, sniffFormat } from '../../src/records/formats'
import type { ParsedSource } from '../../src/records/record'

const read = (text: string): ParsedSource => readSource({ name: 'some.txt', text })
const abstracts = ({ records }: ParsedSource): (string | null)[] => records.map(({ abstract }) => abstract)

const RECORD = 'CVMar 4, 2022Code\nLamps\n\nAnn Lantern, Bo Reed et al.\n\nLamps shine.'

describe('a list of abstracts', () => {
  it('is every line that starts with “Abstract:”, in any case, with a blank or without', () => {
    const list = read(
      'Abstract:Lamps shine.\nabstract: Quills write.\n\nABSTRACT:\tFeathers fall.\nAbstract : Reeds bend.',
    )
    expect(list).toMatchObject({ format: 'abstract-list', present: 4, skipped: 0, pages: [], issues: [] })
    expect(abstracts(list)).toEqual(['Lamps shine.', 'Quills write.', 'Feathers fall.', 'Reeds bend.'])
    expect(list.records[2]).toEqual({
      source: 'some.txt',
      line: 4,
      lines: { heading: null, title: null, authors: null, abstract: 4 },
      page: null,
      title: null,
      authors: [],
      authorsComplete: false,
      affiliations: [],
      date: null,
      category: null,
      score: null,
      hasCode: false,
      abstract: 'Feathers fall.',
      links: [],
    })
  })

  it('leaves other lines out with a notice', () => {
    const list = read('My list\n\nAbstract:Lamps shine.\nnoise\nmore noise\nAbstract:Quills write.')
    expect(abstracts(list)).toEqual(['Lamps shine.', 'Quills write.'])
    expect(list.issues).toEqual([
      {
        source: 'some.txt',
        line: 1,
        severity: 'notice',
        message: 'Line 1 belongs to no record and was left out: “My list”.',
      },
      {
        source: 'some.txt',
        line: 4,
        severity: 'notice',
        message: 'Lines 4–5 belong to no record and were left out: “noise”.',
      },
    ])
  })

  it('skips an entry without a text', () => {
    const list = read('Abstract:\nAbstract: Lamps shine.\nAbstract: $ $')
    expect(list).toMatchObject({ present: 3, skipped: 1 })
    expect(list.issues).toMatchObject([{ line: 1, severity: 'skipped' }])
  })

  it('gives the links of each entry', () => {
    const list = read('Abstract:Code is at \\href{https://example.org/a}{here}.\nAbstract:See http://example.org/b .')
    expect(list.records.map(({ links }) => links)).toEqual([['https://example.org/a'], ['http://example.org/b']])
  })

  it('says where it was cut', () => {
    expect(read('Abstract:Lamps shine.\nAbstract:Quills wr').issues).toMatchObject([{ line: 2, severity: 'notice' }])
  })
})

describe('a file of pages and lists', () => {
  it('loses nothing, and is called what it mostly is', () => {
    const list = 'Abstract:One.\nAbstract:Two.\n'
    const mostlyList = read(`${list}h-index9\n3papers\n1 Papers\n${RECORD}\n\nAbstract:Three.`)
    expect(mostlyList).toMatchObject({ format: 'abstract-list', present: 4, skipped: 0, issues: [] })
    expect(abstracts(mostlyList)).toEqual(['One.', 'Two.', 'Lamps shine.', 'Three.'])
    expect(mostlyList.records.map(({ page }) => page)).toEqual([null, null, 0, null])
    expect(read(`${RECORD}\n\n${RECORD}\n\nAbstract:One.`)).toMatchObject({ format: 'profile-page', present: 3 })
  })
})

describe('the format', () => {
  it('is seen in the content', () => {
    expect(sniffFormat(RECORD)).toBe('profile-page')
    expect(sniffFormat('h-index9\n13papers')).toBe('profile-page')
    expect(sniffFormat('Abstract: x')).toBe('abstract-list')
    expect(sniffFormat('The abstract: it is short.')).toBeNull()
  })

  it('has an id and a label of its own', () => {
    expect(new Set(FORMATS.flatMap(({ id, label }) => [id, label])).size).toBe(2 * FORMATS.length)
  })

  it.each([
    [
      'a letter',
      'Dear Ann,\n\nlamps shine.\n',
      /^The format was not recognised\. Coterie reads saved pages, lists of references .* and networks .*\.$/,
    ],
    ['a verse', 'Roses are red,\nviolets are blue.\n', /^The format was not recognised/],
    ['an empty file', '', /^The file is empty\.$/],
    ['a file of blanks', '\ufeff \r\n\t\n', /^The file is empty\.$/],
    [
      'a binary file',
      `PK\u0003\u0004${'\u0000a'.repeat(50)}\nAbstract: x`,
      /^This is no text but a binary file\. Coterie reads/,
    ],
    ['an undecodable file', '\ufffd\ufffda'.repeat(50), /^This is no text but a binary file/],
    [
      'a citation file with an abstract',
      'cff-version: 1.2.0\ntitle: Lamps\nabstract: Lamps shine.\n',
      /^This is a citation file \(CFF\), which Coterie does not read\./,
    ],
    [
      'a web page with an abstract',
      '<!DOCTYPE html>\n<html><body><p>\nAbstract: Lamps shine.\n</p></body></html>\n',
      /^This is a web page with its code, which Coterie does not read\. Open it in a browser/,
    ],
    ['a list of Ovid', '<8>\nAuthor\n  Quill, Ada.\n', /^This is a list of Ovid, .* as RIS/],
    ['a network in GML', '# by hand\nCreator "me"\ngraph [\n  node [ id 1 ]\n]\n', /^This is a network in GML/],
    ['JSON that speaks of pictures', '["<svg onload=x>", "<mods >"]', /^The format was not recognised/],
  ])('of %s is none, and the one issue says what was expected', (_, text, message) => {
    const refused = read(text)
    expect(refused).toMatchObject({ format: null, pages: [], records: [], present: 0, skipped: 0 })
    expect(refused.issues).toEqual([
      { source: 'some.txt', line: 0, severity: 'skipped', message: expect.stringMatching(message) as unknown },
    ])
  })

  it.each([
    ['a long biography', 'She walks in the woods.\n'.repeat(12_000), RECORD, 'profile-page'],
    ['a long line of notes', `${'Notes. '.repeat(50_000)}\n`, 'Abstract: Lamps shine.\n', 'abstract-list'],
    ['many blanks', ' '.repeat(300_000), '[{"type":"book","title":"Lamps","id":"a"}]', 'csl-json'],
  ])('is found below %s', (_, above, text, format) => {
    expect(read(above + text)).toMatchObject({ format, present: 1, skipped: 0 })
  })

  it('of a long page is not lost to one NUL', () => {
    const text = `${RECORD}\u0000 ${'Lamps shine. '.repeat(100)}`
    expect(read(text)).toMatchObject({ format: 'profile-page', present: 1 })
  })

  it('of each of several sources is its own', () => {
    const parsed = readSources([
      { name: 'a', text: RECORD },
      { name: 'b', text: 'Abstract:x' },
      { name: 'c', text: '?' },
    ])
    expect(parsed.map(({ source, format }) => [source, format])).toEqual([
      ['a', 'profile-page'],
      ['b', 'abstract-list'],
      ['c', null],
    ])
  })
})
