import { describe, expect, it } from 'vitest'
import { ACCEPTED, FORMAT_GROUPS } from '../../src/records/format-groups'
import { FORMATS, loadReaders, readSource, readTelling, sniffFormat } from '../../src/records/formats'
import { openFile } from '../../src/records/gate'
import { gzipOf, zipOf } from '../fixtures/archives'

const EXPECTED =
  'Coterie reads saved pages, lists of references (such as BibTeX, RIS or a table) and networks (such as GEXF).'

const RIS = 'TY  - JOUR\nTI  - Lamps\nER  - \n'

describe('the list of what is read', () => {
  it('holds every format once', () => {
    const listed = FORMAT_GROUPS.flatMap(({ formats }) => formats)
    expect([...listed].sort()).toEqual([...new Set(FORMATS.map(({ id }) => id))].sort())
  })

  it('says of each sort where it comes from', () => {
    expect(FORMAT_GROUPS.map(({ what, note }) => [what, note])).toEqual([
      ['References', 'from Zotero, EndNote, Mendeley, JabRef, PubMed, Scopus, Web of Science, Ovid, ProQuest'],
      [
        'Tables of papers',
        'any table with a column of titles: what the columns hold is guessed, shown, and can be changed',
      ],
      ['Answers of catalogues', 'as saved from their addresses, whole or a record a line'],
      ['Pages copied from a browser', 'select all, copy, and paste here or save as text'],
      ['Networks', 'from Gephi, VOSviewer, Cytoscape, Pajek: drawn as they are, without records'],
    ])
  })

  it('offers the endings of such files, each once', () => {
    expect(ACCEPTED).toBe(
      '.bib,.bibtex,.ris,.nbib,.ciw,.isi,.enw,.xml,.json,.txt,.csv,.tsv,.tab,.jsonl,.ndjson,.atom,.text,.md,.gexf,.graphml,.cx2,.cx,.cyjs,.net,.clu,.dot,.gv,.coterie,.zip,.gz',
    )
  })
})

describe('a text of no format', () => {
  const NOT_KNOWN = `The format was not recognised. ${EXPECTED}`
  const BINARY = `This is no text but a binary file. ${EXPECTED}`
  const xml = (root: string): string => `This is XML of “${root}”, which Coterie does not read. ${EXPECTED}`
  const JSON_DAMAGED = 'This begins like JSON, but it is damaged or was cut.'

  it.each([
    ['', 'The file is empty.'],
    ['\ufeff', 'The file is empty.'],
    [' \n\t', 'The file is empty.'],
    ['lamps by night', NOT_KNOWN],
    ['<?xml version="1.0"?>\n<lamps>', xml('lamps')],
    ['\ufeff <my:lamps-2.x a="b">', xml('my:lamps-2.x')],
    ['<_lamps/>', xml('_lamps')],
    [`<${'x'.repeat(70)}>`, xml('x'.repeat(60))],
    ['<?xml version="1.0"?>', NOT_KNOWN],
    ['< lamps', NOT_KNOWN],
    ['<2>', NOT_KNOWN],
    ['a <lamps>', NOT_KNOWN],
    ['{"lamps": 1', JSON_DAMAGED],
    ['[1, 2', JSON_DAMAGED],
    [' \n[1, 2', JSON_DAMAGED],
    ['{"lamps": 1}', NOT_KNOWN],
    ['lamps [1', NOT_KNOWN],
    ['{\\rtf1 lamps}', 'This is a rich text (RTF), which Coterie does not read. Save it as plain text.'],
    [`lamps\0${'x'.repeat(994)}`, NOT_KNOWN],
    [`lamps\0${'x'.repeat(993)}`, BINARY],
    [`\ufffd${'x'.repeat(9)}`, NOT_KNOWN],
    [`\ufffd${'x'.repeat(8)}`, BINARY],
  ])('%j is refused: %j', (text, message) => {
    expect(readSource({ name: 'some.txt', text })).toEqual({
      source: 'some.txt',
      format: null,
      pages: [],
      records: [],
      present: 0,
      skipped: 0,
      issues: [{ source: 'some.txt', line: 0, severity: 'skipped', message }],
    })
    expect(sniffFormat(text)).toBeNull()
  })
})

describe('a text of a format', () => {
  it('of which nothing was read is not passed over in silence', () => {
    expect(readSource({ name: 'some.txt', text: 'h-index9\n2papers\n' }).issues).toEqual([
      {
        source: 'some.txt',
        line: 0,
        severity: 'notice',
        message: 'The file looks like this format, but no paper was found in it.',
      },
    ])
    expect(readSource({ name: 'some.txt', text: RIS }).issues).toEqual([])
  })

  it('is that of citation files and web pages only where these are no such', () => {
    expect(sniffFormat('Abstract: We light.')).toBe('abstract-list')
    expect(sniffFormat('cff-version: 1.2.0\nabstract: We light.')).toBeNull()
    expect(sniffFormat(`cff-version: 1.2.0\n${RIS}`)).toBe('ris')
  })

  it('is known far below its start, but not below all of it', () => {
    const below = (length: number): unknown => sniffFormat(`${'x '.repeat(length / 2)}\nAbstract: We light.\n`)
    expect([below(262_000), below(262_144), below(2_097_000), below(2_097_160)]).toEqual([
      'abstract-list',
      'abstract-list',
      'abstract-list',
      null,
    ])
  })

  it('is read once its reader is there', async () => {
    const sources = [
      { name: 'some.ris', text: RIS },
      { name: 'a', text: '?' },
      { name: 'b', text: '\0\0' },
    ]
    await loadReaders(sources)
    const told: unknown[] = []
    const [source] = sources
    if (source === undefined) throw new Error('no source')
    expect(readTelling(source, (...read) => told.push(read)).records).toMatchObject([{ title: 'Lamps' }])
    expect(readTelling(source)).toEqual(readSource(source))
  })
})

describe('a file that is opened', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  const skipped = (source: string, message: string): unknown => ({ source, line: 0, severity: 'skipped', message })

  it('is a text with its name', () => {
    expect(openFile('some.ris', bytesOf(RIS))).toEqual({ sources: [{ name: 'some.ris', text: RIS }], issues: [] })
    expect(openFile('empty', new Uint8Array())).toEqual({ sources: [{ name: 'empty', text: '' }], issues: [] })
  })

  it('that is none is refused with the reason', () => {
    expect(openFile('a.pdf', bytesOf('%PDF-1.7'))).toEqual({
      sources: [],
      issues: [
        skipped(
          'a.pdf',
          'This is a PDF, which Coterie does not read. Export the references from where you found it, as BibTeX or RIS.',
        ),
      ],
    })
    expect(openFile('a', Uint8Array.of(1, 0, 2, 0, 0, 3))).toEqual({
      sources: [],
      issues: [skipped('a', 'This is not a text but a binary file that Coterie does not read.')],
    })
  })

  it('tells of controls that are taken out, and keeps breaks and tabs', () => {
    const one = openFile('a.txt', bytesOf('a\u0001b\t\n\v\f\r\u0085\u0020c'))
    expect(one.sources).toEqual([{ name: 'a.txt', text: 'ab\t\n\v\f\r\u0085\u0020c' }])
    expect(one.issues).toEqual([
      {
        source: 'a.txt',
        line: 0,
        severity: 'notice',
        message: '1 control character that no text shows was taken out.',
      },
    ])
    expect(openFile('a.txt', bytesOf('\u007f\u0080\u009f')).issues[0]?.message).toBe(
      '3 control characters that no text shows were taken out.',
    )
  })

  it('tells of its encoding and its controls', () => {
    const { sources, issues } = openFile('a.txt', Uint8Array.of(0x53, 0xf8, 0x72, 0x65, 0x6e, 1))
    expect(sources).toEqual([{ name: 'a.txt', text: 'Søren' }])
    expect(issues.map(({ severity, message }) => [severity, message.slice(0, 24)])).toEqual([
      ['notice', 'The file is not UTF-8; i'],
      ['notice', '1 control character that'],
    ])
  })

  it('tells how far an archive was unpacked, but not those in it', () => {
    const told: unknown[] = []
    const inner = zipOf({ 'x.ris': RIS, 'y.ris': RIS })
    const { sources } = openFile('a.zip', zipOf({ 'a.ris': RIS, 'b.zip': inner, 'c.gz': gzipOf(RIS) }), (...at) =>
      told.push(at),
    )
    expect(told).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ])
    expect(sources.map(({ name }) => name)).toEqual([
      'a.zip/a.ris',
      'a.zip/b.zip/x.ris',
      'a.zip/b.zip/y.ris',
      'a.zip/c.gz',
    ])
  })

  it('packed three times over is not opened', () => {
    const twice = gzipOf(gzipOf(RIS))
    expect(openFile('a.gz', twice)).toEqual({ sources: [{ name: 'a.gz', text: RIS }], issues: [] })
    expect(openFile('a.gz', gzipOf(twice))).toEqual({
      sources: [],
      issues: [skipped('a.gz', 'This archive lies in an archive in an archive. Unpack it first.')],
    })
  })
})
