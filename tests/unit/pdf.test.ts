import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { readFontFile } from '../../src/cli/read-font'
import { printPdf, type PdfOptions } from '../../src/export/pdf'
import { printFigurePdf, wholeView } from '../../src/export/picture-files'
import type { Drawing, Mark } from '../../src/scene/drawing'
import { findSize, PT_PER_MM, sizeOf } from '../../src/scene/figure-size'
import { readPdf } from '../fixtures/read-pdf'
import { sampleAtlas } from '../fixtures/sample-atlas'

const DATE = { year: 2026, month: 6, day: 14 }

const drawing = (marks: readonly Mark[], rest: Partial<Drawing> = {}): Drawing => ({
  width: 600,
  height: 400,
  ground: '#ffffff',
  title: 'Map of people',
  description: 'Two people',
  lang: 'en',
  marks,
  ...rest,
})

const text = (content: string, rest: Partial<Extract<Mark, { kind: 'text' }>> = {}): Mark => ({
  kind: 'text',
  x: 300,
  y: 40,
  text: content,
  font: { family: 'sans', px: 18, weight: 430 },
  anchor: 'middle',
  fill: { colour: '#221f1a' },
  ...rest,
})

const print = (marks: readonly Mark[], options: Partial<PdfOptions> = {}, rest: Partial<Drawing> = {}) =>
  printPdf(drawing(marks, rest), {
    page: { kind: 'figure' },
    width: null,
    date: DATE,
    readFont: readFontFile,
    ...options,
  })

/** A name in each of fourteen scripts. */
const NAMES = {
  Latin: 'Łukasz Đặng Thị Ñuñez',
  Greek: 'Ὀδυσσεὺς Ελύτης',
  Cyrillic: 'Александр Ёжиков',
  Armenian: 'Արամ Խաչատրյան',
  Georgian: 'შოთა რუსთაველი',
  Hebrew: 'דוד בן גוריון',
  Arabic: 'محمد الأمين',
  Devanagari: 'क्षत्रिय रविन्द्र',
  Bengali: 'শ্রী রবীন্দ্রনাথ',
  Tamil: 'சுப்பிரமணிய கொ',
  Thai: 'ที่นี่ สมชาย',
  Han: '王小明',
  Kana: 'さくらカナ漢字',
  Hangul: '김철수',
} as const
const RIGHT_TO_LEFT: readonly string[] = ['Hebrew', 'Arabic']
const turned = (name: string): string => [...name].reverse().join('')

describe('a PDF', () => {
  it.each(Object.entries(NAMES))('has a name in %s as text', async (script, name) => {
    const { texts } = readPdf(await print([text(name)]))
    // From right to left, glyphs stand the other way round; readers turn them.
    expect(texts).toEqual([RIGHT_TO_LEFT.includes(script) ? turned(name) : name])
  })

  it('sets each name in letters of its script, and has the fonts with it', async () => {
    const { objects } = readPdf(await print(Object.values(NAMES).map((name) => text(name))))
    const heads = [...objects.values()].map(({ head }) => head)
    const fonts = heads.flatMap((head) => /\/BaseFont \/([A-Z]{6})\+(\w+)/.exec(head)?.[2] ?? [])
    for (const wanted of ['Hebrew', 'Arabic', 'Bengali', 'Tamil', 'Thai', 'SC', 'JP', 'KR', 'Armenian', 'Georgian'])
      expect(fonts.some((font) => font.includes(`NotoSans${wanted}`))).toBe(true)
    const embedded = heads.filter((head) => head.startsWith('<< /Type /FontDescriptor'))
    expect(embedded.length).toBeGreaterThan(12)
    for (const head of embedded) expect(head).toMatch(/\/FontFile2 \d+ 0 R/)
    for (const head of heads.filter((one) => one.includes('/Subtype /Type0'))) expect(head).toMatch(/\/ToUnicode/)
  })

  it('sets brackets and a Latin name within a line of another direction in the order of UAX 9', async () => {
    const { texts } = readPdf(await print([text('Ali (علي) 12')]))
    expect(texts).toEqual([`Ali (${turned('علي')}) 12`])
  })

  it('says a character for which there is no letter, and keeps the rest', async () => {
    const missing: string[] = []
    const { texts } = readPdf(
      await print([text('Ada 𓀀 Lee')], {
        onMissing: (found) => {
          missing.push(...found)
        },
      }),
    )
    expect(missing).toEqual(['𓀀'])
    expect(texts).toEqual(['Ada 𓀀 Lee'])
  })

  it('has what lies around a letter as outlines, so that no letter is there twice', async () => {
    const halo = { colour: '#ffffff', width: 3.6 }
    const { texts, content } = readPdf(await print([text('Ada', { halo })]))
    expect(texts).toEqual(['Ada'])
    expect(content).toMatch(/ 1 j q .*\/H\d+ Do/)
  })

  it('says title, language, description and the day that it was given', async () => {
    const { objects, trailer } = readPdf(await print([], {}, { title: 'Wer mit wem: Łódź', description: 'Zwei' }))
    const hex = (words: string): string =>
      Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex').toUpperCase()
    const info = objects.get(Number(/\/Info (\d+)/.exec(trailer)?.[1]))?.head ?? ''
    expect(info).toContain(`/Title <${hex('Wer mit wem: Łódź')}>`)
    expect(info).toContain('/CreationDate (D:20260614000000Z)')
    const root = objects.get(Number(/\/Root (\d+)/.exec(trailer)?.[1]))?.head ?? ''
    expect(root).toContain(`/Lang <${hex('en')}>`)
    const figure = [...objects.values()].find(({ head }) => head.includes('/S /Figure'))?.head ?? ''
    expect(figure).toContain(`/Alt <${hex('Zwei')}>`)
  })

  it('is as large as the figure, or has the page and margins that are asked for', async () => {
    const own = readPdf(await print([], { width: 88 }))
    expect(own.page[0]).toBeCloseTo(88 * PT_PER_MM, 2)
    expect(own.page[1]).toBeCloseTo(88 * PT_PER_MM * (400 / 600), 2)
    const sheet = await print([], { width: 120, page: { kind: 'sheet', sheet: 'a4', landscape: true, margin: 20 } })
    const { page, content } = readPdf(sheet)
    expect(page[0]).toBeCloseTo(297 * PT_PER_MM, 2)
    expect(page[1]).toBeCloseTo(210 * PT_PER_MM, 2)
    const [, left, top] = /^q [\d.]+ 0 0 -[\d.]+ ([\d.]+) ([\d.]+) cm/.exec(content) ?? []
    expect(Number(left)).toBeCloseTo(((297 - 120) / 2) * PT_PER_MM, 2)
    expect(Number(top)).toBeCloseTo((210 - 20) * PT_PER_MM, 2)
  })

  it('paints marks of a joint opacity as a group of its own', async () => {
    const box = { kind: 'rect', y: 0, width: 20, height: 20, radius: 3, fill: { colour: '#ff0000' } } as const
    const marks = [{ ...box, x: 0 }, { ...box, x: 10 }, text('Ada')]
    const { objects, content } = readPdf(await print([{ kind: 'group', opacity: 0.5, clip: 'M0,0L9,0L9,9Z', marks }]))
    expect(content).toMatch(/0 0 m 9 0 l 9 9 l h W\* n \/S\d+ gs \/G\d+ Do/)
    const group = [...objects.values()].find(({ head }) => head.includes('/Group << /S /Transparency >>'))
    expect(group?.stream).toContain('BT')
    expect(content).not.toContain('BT')
  })

  it('writes the same bytes for the same picture and day, and others for another', async () => {
    const marks = Object.values(NAMES).map((name) => text(name))
    const [one, two] = [await print(marks), await print(marks)]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    const later = await print(marks, { date: { ...DATE, day: 15 } })
    expect(Buffer.from(one).equals(Buffer.from(later))).toBe(false)
  })

  it.each(['(', ')', '\\', '<</Type /Catalog>>', ') Tj ET', 'endstream endobj', '\u0000\u0007', '\u202eadA', '\ud800'])(
    'keeps the hostile name %j as text',
    async (hostile) => {
      const { texts } = readPdf(await print([text(hostile)], {}, { title: hostile, description: hostile }))
      const whole = hostile.replace(/[\ud800-\udfff]/gu, '\ufffd')
      const shown = [...whole].filter((letter) => /[^\p{Cc}\p{Cf}]/u.test(letter)).join('')
      // The sign that turns the writing round is obeyed, and is no letter.
      expect(texts.join('')).toBe(hostile.startsWith('\u202e') ? turned(shown) : shown)
    },
  )
})

test('a view becomes a PDF without a browser: every name and community is in it, at the size asked for', async () => {
  const atlas = sampleAtlas()
  const size = sizeOf(findSize('columns'))
  const file = await printFigurePdf(atlas, wholeView('coauthors'), {
    counting: 'fractional',
    size,
    heading: 'Who works with whom',
    date: DATE,
    readFont: readFontFile,
  })
  const { texts, page, content } = readPdf(file)
  expect(page[0]).toBeCloseTo(size.width * PT_PER_MM, 2)
  for (const wanted of ['Mengzhao Chen', 'Who works with whom', 'Vision transformers & LLM', 'papers read'])
    expect(texts).toContain(wanted)
  const scale = Number(/^q ([\d.]+) 0 0/.exec(content)?.[1])
  const sizes = [...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, px]) => Number(px) * scale)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(size.leastType - 0.01)
})

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

test.skipIf(!hasPoppler)(
  'poppler (skipped where it is not installed) reads the names, finds every font and has nothing to complain about',
  async () => {
    const names = Object.entries(NAMES)
    const marks = [
      ...names.map(([, name], index) => text(name, { y: 30 + index * 26, anchor: 'start' as const, x: 20 })),
      text('QUANTIZATION & TRAINING', { y: 396, font: { family: 'serif', px: 18, weight: 500, tracking: 2.5 } }),
    ]
    const folder = mkdtempSync(join(tmpdir(), 'coterie-pdf-'))
    try {
      const path = join(folder, 'names.pdf')
      writeFileSync(path, await print(marks))
      const read = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
      expect(read.stderr).toBe('')
      // Marks of direction, which poppler adds, are no letters.
      const plain = read.stdout.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFC')
      for (const [script, name] of names) expect(plain, script).toContain(name)
      // Names of communities are spaced out, and still words to search for.
      expect(plain).toContain('QUANTIZATION & TRAINING')
      const fonts = spawnSync('pdffonts', [path], { encoding: 'utf8' })
      expect(fonts.stderr).toBe('')
      const rows = fonts.stdout.trim().split('\n').slice(2)
      expect(rows.length).toBeGreaterThan(12)
      for (const row of rows) expect(row).toMatch(/Identity-H\s+yes yes yes/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
