import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { cleanText } from '../../src/records/clean-text'
import { readSource } from '../../src/records/formats'
import type { PaperRecord, ParsedSource } from '../../src/records/record'
import { pageFacts, printFacts, type PageFacts } from '../fixtures/pages'

const read = (text: string): ParsedSource => readSource({ name: 'page', text })

/** What a record states, without where it stands. */
const statedBy = ({ source: _, line: __, lines: ___, page: ____, ...stated }: PaperRecord): object => stated

const list = fc
  .array(fc.constantFrom('Lamps shine.', 'Quills $3\\times$ write.', 'See https://example.org/a .'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((abstracts) => abstracts.map((abstract) => `Abstract:${abstract}`).join('\n') + '\n')

const savedText = fc.oneof(pageFacts.map(printFacts), list)

/** Ways in which a text is damaged, at places given as shares of its length. */
const mutation = fc.tuple(
  fc.constantFrom('cut', 'drop', 'swap', 'double', 'insert', 'glue'),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(
      '\u0000',
      '\u0007',
      '\ufeff',
      '\u0085',
      '\r',
      '\n\n',
      '\t',
      '\u00a0',
      '\ud800',
      '$',
      '\\',
      '{',
      '*',
      'http://',
      ', ',
      ' · ',
    ),
    fc.constantFrom(
      '\n\nCVMar 4, 2022Code\n',
      '\nAbstract:',
      '\n13 Papers\n',
      '\nh-index9\n5papers\n',
      ' et al.',
      '\n\nCV\n',
    ),
  ),
)

function damage(text: string, [kind, one, other, piece]: readonly [string, number, number, string]): string {
  const from = Math.floor(Math.min(one, other) * text.length)
  const to = Math.floor(Math.max(one, other) * text.length)
  const lines = text.split('\n')
  const line = Math.floor(one * (lines.length - 1))
  switch (kind) {
    case 'cut':
      return text.slice(0, to)
    case 'drop':
      return text.slice(0, from) + text.slice(to)
    case 'swap':
      return [...lines.slice(0, line), lines[line + 1] ?? '', lines[line] ?? '', ...lines.slice(line + 2)].join('\n')
    case 'double':
      return text.slice(0, to) + text.slice(from)
    case 'insert':
      return text.slice(0, from) + piece + text.slice(from)
    default:
      return text.slice(0, from) + text.slice(from).replaceAll('\n', piece.length > 2 ? '\n' : '')
  }
}

const damaged = fc
  .tuple(savedText, fc.array(mutation, { maxLength: 4 }))
  .map(([text, mutations]) => mutations.reduce(damage, text))

/** Texts made of pieces of marks. */
const marked = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        '$',
        '{',
        '}',
        '*',
        '**',
        '`',
        '``',
        "''",
        '_',
        '^',
        '~',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        ' ',
        '.',
        '5',
        'a',
        'é',
        'A',
        '\n',
      ),
      fc.constantFrom(
        '\\emph{',
        '\\url{',
        '\\href{',
        '\\frac{',
        '\\"',
        "\\'",
        '\\c',
        '\\times',
        '\\sim',
        '\\foo',
        '\\$',
        '\\{',
        '\\\\',
        '\\left',
      ),
      fc.constantFrom(
        'http://',
        'https://a.b/c_d',
        '://',
        'https',
        '\\(',
        '\\)',
        '\\[',
        '\\]',
        '$$',
        '](https://x.y)',
        '\ud800',
        '\u200b',
        'al.~',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''))

/** How often a pattern is tried while `work` runs: the reader's steps, which unlike its time are the same in every run. */
function countMatches(work: () => unknown): number {
  const tries = vi.spyOn(RegExp.prototype, 'exec')
  try {
    work()
    return tries.mock.calls.length
  } finally {
    tries.mockRestore()
  }
}

describe('reading any text', () => {
  it('never throws, and accounts for every record', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const parsed = read(text)
        const lines = text.split(/\r\n|\n|\r/).length
        expect(parsed.records.length + parsed.skipped).toBe(parsed.present)
        if (parsed.format === null)
          expect(parsed).toMatchObject({ present: 0, issues: [{ severity: 'skipped', line: 0 }] })
        else expect(parsed.issues.filter(({ severity }) => severity === 'skipped')).toHaveLength(parsed.skipped)
        for (const { line, message } of parsed.issues) {
          expect(line >= 0 && line <= lines).toBe(true)
          expect(message.length).toBeLessThan(400)
        }
        for (const record of parsed.records) {
          const { heading, title, authors, abstract } = record.lines
          const places = [heading, title, authors, abstract].filter((place) => place !== null)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
          expect(places.every((place) => place >= record.line && place <= lines)).toBe(true)
          expect(record.title ?? record.abstract).toMatch(/\S/)
          expect(record.page === null || record.page in parsed.pages).toBe(true)
          expect(record.authors.filter((name) => name === '' || /\bet al\b/i.test(name))).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives what a page states', () => {
    fc.assert(
      fc.property(pageFacts, (facts) => {
        const { pages, records, issues } = read(printFacts(facts))
        expect(pages).toMatchObject([
          {
            name: facts.name,
            field: facts.field,
            hIndex: facts.hIndex,
            citations: facts.citations,
            papers: facts.records.length,
            novelty: null,
          },
        ])
        expect(records).toMatchObject(
          facts.records.map(({ title, abstract, ...exact }) => ({
            ...exact,
            title: cleanText(title).text,
            abstract: abstract === null ? null : cleanText(abstract).text,
          })),
        )
        const cut = facts.records.at(-1)?.abstract === null && facts.records.some(({ abstract }) => abstract !== null)
        expect(issues).toHaveLength(cut ? 1 : 0)
      }),
    )
  })

  it('gives the same records in whatever order they stand', () => {
    fc.assert(
      fc.property(
        pageFacts.chain((facts) =>
          fc
            .shuffledSubarray([...facts.records], { minLength: facts.records.length })
            .map((records): [PageFacts, PageFacts] => [facts, { ...facts, records }]),
        ),
        ([one, other]) => {
          const setOf = (facts: PageFacts): string[] =>
            read(printFacts(facts))
              .records.map((record) => JSON.stringify(statedBy(record)))
              .sort()
          expect(setOf(one)).toEqual(setOf(other))
        },
      ),
    )
  })

  it('gives for two files what it gives for one after the other', () => {
    fc.assert(
      fc.property(savedText, savedText, (one, other) => {
        const [first, second, both] = [one, other, `${one}\n${other}`].map(read)
        expect(both?.records.map(statedBy)).toEqual(
          [...(first?.records ?? []), ...(second?.records ?? [])].map(statedBy),
        )
        expect(both?.pages.map(({ name }) => name)).toEqual(
          [...(first?.pages ?? []), ...(second?.pages ?? [])].map(({ name }) => name),
        )
        expect(both?.present).toBe((first?.present ?? 0) + (second?.present ?? 0))
      }),
    )
  })

  it.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['non-breaking and double blanks', (text: string) => text.replaceAll(' ', '\u00a0 ')],
    ['blanks at the ends of lines', (text: string) => text.replaceAll('\n', ' \t\n')],
  ])('gives the same with %s', (_, change) => {
    fc.assert(
      fc.property(savedText, (text) => {
        expect(read(change(text))).toEqual(read(text))
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    'h-index9',
    '13papers',
    '13 Papers',
    'CVMar 4, 2022',
    'CVMar 4, 2022\nLamps',
    'CVMar 4, 2022\nCVMar 4, 2022\nAnn Lantern, Bo Reed',
    'h-index9\n5citations',
    'h-index9\nnoise\n13 Papers',
    'Abstract:',
    'Abstract:Lamps',
    'Abstract:Lamps\nnoise',
    'Ann Lantern,',
    'CV',
  ])('takes twice the steps for twice as many lines %j', (lines) => {
    for (const before of ['', 'CVMar 4, 2022\nLamps\n\n']) {
      const stepsFor = (times: number): number => countMatches(() => read(before + `${lines}\n`.repeat(times)))
      expect(stepsFor(400)).toBeLessThan(2.2 * stepsFor(200))
    }
  })

  it('comes to an end with more records and issues than a call takes arguments', () => {
    const parsed = read('CVMar 4, 2022\n'.repeat(150_000))
    expect(parsed).toMatchObject({ present: 150_000, skipped: 150_000 })
  })
})

describe('cleaning any text', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'grapheme' })), (raw) => {
        const { text } = cleanText(raw)
        expect(cleanText(text)).toEqual({ text, links: [] })
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves words without marks as they are, their blanks single', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}\p{N}.,;:!?()+=%&#@"-]{1,12}$/u), { minLength: 1 }), (words) => {
        expect(cleanText(words.join('  ')).text).toBe(words.join(' '))
      }),
    )
  })

  it.each([
    '$',
    '\\',
    '{',
    '}',
    '*a ',
    '`',
    '[',
    '$x',
    '\\$',
    '{\\',
    "\\'{",
    '$^{',
    'http://a',
    '[a](http://x) ',
    '\\frac{',
    '\\(',
    '``',
  ])('takes twice the steps for twice as many “%s”', (piece) => {
    const stepsFor = (times: number): number => countMatches(() => cleanText(piece.repeat(times)))
    expect(stepsFor(1000)).toBeLessThan(2.2 * stepsFor(500) + 20)
  })
})
