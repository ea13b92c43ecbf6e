import { describe, expect, it } from 'vitest'
import { MOST_ENTRIES, tameName } from '../../src/records/archive'
import { decodeBytes } from '../../src/records/decode'
import { openFile } from '../../src/records/gate'
import { inflateGzip } from '../../src/records/inflate'
import { damageEntry, gzipOf, lockEntry, zipOf } from '../fixtures/archives'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const PAPER = '@article{a, title = {Lamps}, author = {Ann Arm}}\n'
const namesIn = (name: string, bytes: Uint8Array): string[] =>
  openFile(name, bytes).sources.map((source) => source.name)
const saidOf = (name: string, bytes: Uint8Array): string[] =>
  openFile(name, bytes).issues.map(({ source, message }) => `${source}: ${message}`)

describe('a ZIP archive', () => {
  it('is opened into its files, each under the archive’s name and its folder', () => {
    const archive = zipOf({ 'inner/': '', 'inner/list.bib': PAPER, 'notes.txt': 'Abstract: It shines.' })
    expect(openFile('all.zip', archive)).toEqual({
      sources: [
        { name: 'all.zip/inner/list.bib', text: PAPER },
        { name: 'all.zip/notes.txt', text: 'Abstract: It shines.' },
      ],
      issues: [],
    })
  })

  it('is opened without what systems lay beside files, silently', () => {
    const archive = zipOf({
      '__MACOSX/._list.bib': 'x',
      '.DS_Store': 'x',
      'a/.git/config': 'x',
      'a/Thumbs.db': 'x',
      'a/list.bib': PAPER,
    })
    expect(openFile('all.zip', archive)).toMatchObject({ sources: [{ name: 'all.zip/a/list.bib' }], issues: [] })
  })

  it('in an archive is opened, and one in that is not', () => {
    const inmost = zipOf({ 'deep.bib': PAPER })
    const inner = zipOf({ 'in.bib': PAPER, 'inmost.zip': inmost })
    const outer = zipOf({ 'inner.zip': inner, 'packed.ris.gz': gzipOf('TY  - JOUR\nER  -\n') })
    expect(namesIn('o.zip', outer)).toEqual(['o.zip/inner.zip/in.bib', 'o.zip/packed.ris.gz'])
    expect(saidOf('o.zip', outer)).toEqual([
      'o.zip/inner.zip/inmost.zip: This archive lies in an archive in an archive. Unpack it first.',
    ])
  })

  it('loses only the file that is locked with a password', () => {
    const archive = lockEntry(zipOf({ 'a.bib': PAPER, 'b.bib': PAPER, 'c.bib': PAPER }), 1)
    expect(namesIn('x.zip', archive)).toEqual(['x.zip/a.bib', 'x.zip/c.bib'])
    expect(saidOf('x.zip', archive)).toEqual(['x.zip/b.bib: It is locked with a password. Unpack it first.'])
  })

  it('loses only the file that is damaged, also where it can be unpacked still', () => {
    const long = Array.from({ length: 200 }, (_, at) => `line ${String(at)}, ${String((at * 7919) % 1000)}`).join('\n')
    const archive = zipOf({ 'a.bib': PAPER, 'b.txt': long, 'c.bib': PAPER })
    const stored = zipOf({ 'a.bib': PAPER })
    expect(namesIn('x.zip', damageEntry(archive, 1))).toEqual(['x.zip/a.bib', 'x.zip/c.bib'])
    expect(saidOf('x.zip', damageEntry(archive, 1))).toEqual(['x.zip/b.txt: It is damaged and could not be unpacked.'])
    expect(saidOf('x.zip', damageEntry(stored, 0))).toEqual(['x.zip/a.bib: It is damaged and could not be unpacked.'])
  })

  it('that was cut is refused with a sentence', () => {
    const archive = zipOf({ 'a.bib': PAPER.repeat(50) })
    expect(saidOf('x.zip', archive.slice(0, archive.length - 30))).toEqual([
      'x.zip: This ZIP archive is damaged or was cut: the list of what is in it cannot be read.',
    ])
  })

  it('with nothing in it is told so', () => {
    expect(saidOf('x.zip', zipOf({ 'folder/': '' }))).toEqual(['x.zip: There is no file in this archive.'])
  })

  it('of more files than are read loses the last ones, with a message', () => {
    const files = Object.fromEntries(Array.from({ length: MOST_ENTRIES + 3 }, (_, at) => [`${String(at)}.txt`, 'x']))
    const opened = openFile('x.zip', zipOf(files))
    expect(opened.sources).toHaveLength(MOST_ENTRIES)
    expect(opened.issues).toHaveLength(1)
    expect(opened.issues[0]?.message).toMatch(/more than 5000 files/)
  })

  it('is read where something stands before it, as in one that unpacks itself', () => {
    const archive = zipOf({ 'a.bib': PAPER })
    const moved = new Uint8Array(archive.length + 100)
    moved.set(archive, 100)
    // It is known by its first bytes, so the moved one stands in another archive's name only.
    moved.set([0x50, 0x4b, 3, 4], 0)
    expect(namesIn('x.zip', moved)).toEqual(['x.zip/a.bib'])
  })

  it('that is a document of an office program is refused by its kind', () => {
    expect(saidOf('x.docx', zipOf({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }))[0]).toMatch(
      /a Word document/,
    )
    expect(saidOf('x.xlsx', zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }))[0]).toMatch(
      /an Excel workbook, which Coterie does not read\. Save the sheet as CSV\./,
    )
  })
})

describe('what is packed to fill a memory', () => {
  it('is refused while it is unpacked, as a file of an archive and as one of its own', () => {
    const zeros = new Uint8Array(24 * 1024 * 1024)
    const archive = zipOf({ 'bomb.txt': zeros, 'good.bib': PAPER })
    const opened = openFile('x.zip', archive)
    expect(opened.sources.map(({ name }) => name)).toEqual(['x.zip/good.bib'])
    expect(opened.issues).toMatchObject([{ source: 'x.zip/bomb.txt', severity: 'skipped' }])
    expect(opened.issues[0]?.message).toMatch(/more densely than any text/)
    expect(saidOf('x.gz', gzipOf(zeros))[0]).toMatch(/more densely than any text/)
  })

  it('is let go long before all of it is there', () => {
    const size = 64 * 1024 * 1024
    const inflated = inflateGzip(gzipOf(new Uint8Array(size)), { left: 2 * size })
    expect(inflated).toMatchObject({ ok: false, why: 'too-dense' })
    expect(inflated.ok ? size : inflated.after).toBeLessThan(size / 2)
  })

  it('costs no more for lying in archives', () => {
    const inner = zipOf({ 'bomb.txt': new Uint8Array(16 * 1024 * 1024) })
    const outer = zipOf({ 'a.zip': inner, 'b.zip': inner, 'good.bib': PAPER })
    const opened = openFile('x.zip', outer)
    expect(opened.sources.map(({ name }) => name)).toEqual(['x.zip/good.bib'])
    expect(opened.issues.map(({ source }) => source)).toEqual(['x.zip/a.zip/bomb.txt', 'x.zip/b.zip/bomb.txt'])
  })
})

describe('a .gz file', () => {
  it('is the text that it holds, under its own name', () => {
    expect(openFile('list.bib.gz', gzipOf(PAPER))).toEqual({
      sources: [{ name: 'list.bib.gz', text: PAPER }],
      issues: [],
    })
  })

  it('of several parts, one packed behind the other, is all of them', () => {
    const two = new Uint8Array([...gzipOf('TY  - '), ...gzipOf('JOUR\n')])
    expect(openFile('a.ris.gz', two).sources).toEqual([{ name: 'a.ris.gz', text: 'TY  - JOUR\n' }])
  })

  it('that was cut is refused', () => {
    const packed = gzipOf(PAPER.repeat(100))
    expect(saidOf('a.gz', packed.slice(0, packed.length / 2))).toEqual([
      'a.gz: It is damaged and could not be unpacked.',
    ])
  })

  it('of a tar archive is told by its kind', () => {
    const tar = new Uint8Array(1024)
    tar.set(bytesOf('ustar'), 257)
    expect(saidOf('a.tar.gz', gzipOf(tar))[0]).toMatch(/a tar archive, which Coterie does not read\. Unpack it first/)
  })
})

it('names in an archive lead nowhere and hide nothing', () => {
  expect(tameName('../../etc/passwd')).toBe('etc/passwd')
  expect(tameName('C:\\Users\\ann\\list.bib')).toBe('Users/ann/list.bib')
  expect(tameName('/a/./b//c.bib')).toBe('a/b/c.bib')
  expect(tameName('evil\u202Etxt.exe\u0000')).toBe('eviltxt.exe')
  expect(tameName('../..')).toBe('file')
  expect(tameName('x'.repeat(999))).toHaveLength(120)
  const archive = zipOf({ '../a.bib': PAPER, 'a.bib': PAPER })
  expect(namesIn('x.zip', archive)).toEqual(['x.zip/a.bib', 'x.zip/a.bib (2)'])
})

describe('a text', () => {
  it('loses the controls that no text shows, with a notice', () => {
    const opened = openFile('a.txt', bytesOf(`Abstract: ${'It shines. '.repeat(200)}\u0000\u0008\u001a\u0084\nend\t\f`))
    expect(opened.sources[0]?.text).toBe(`Abstract: ${'It shines. '.repeat(200)}\nend\t\f`)
    expect(opened.issues).toEqual([
      {
        source: 'a.txt',
        line: 0,
        severity: 'notice',
        message: '4 control characters that no text shows were taken out.',
      },
    ])
  })

  it('keeps its lines, so that they are found where the file has them', () => {
    const text = 'a\r\nb\rc\n\n\u0001d'
    expect(openFile('a.txt', bytesOf(text + ' '.repeat(2000))).sources[0]?.text.startsWith('a\r\nb\rc\n\nd')).toBe(true)
  })

  it.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', /a PDF, which Coterie does not read\. Export the references/],
    ['a database', 'SQLite format 3\0\u0010\0', /a database \(SQLite\)/],
    ['a PNG', '\u0089PNG\r\n\u001a\n\0\0', /a picture \(PNG\)/],
  ])('that is %s is refused by its kind', (_, start, message) => {
    const bytes = Uint8Array.from([...start].map((character) => character.charCodeAt(0)))
    expect(openFile('x', bytes).sources).toEqual([])
    expect(saidOf('x', bytes)[0]).toMatch(message)
  })

  it('that begins as a picture does but is a text stays one', () => {
    const text = 'BM and MZ are initials.\nAbstract: They shine.'
    expect(openFile('a.txt', bytesOf(text)).sources).toEqual([{ name: 'a.txt', text }])
  })

  it('of many NULs is a binary file', () => {
    expect(decodeBytes(Uint8Array.from([1, 2, 0, 0, 0, 3, 0, 0, 9, 0, 0, 7]))).toMatchObject({ ok: false })
  })
})
