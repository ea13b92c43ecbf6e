import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/records/formats'
import { REFERENCE_FORMATS } from '../../src/records/reference-formats'
import type { FormatId, Parse, ParsedSource } from '../../src/records/record'
import { turnName } from '../../src/records/reference-parts'
import { plainPapers, PRINTERS, type PlainPaper } from '../fixtures/reference-printers'

const parserOf = (format: FormatId): Parse => {
  const found = REFERENCE_FORMATS.find(({ id }) => id === format)
  if (found === undefined || !('parse' in found)) throw new Error(`no reader of ${format}`)
  return found.parse
}

/** What a reader must give for a printed paper. */
const expectedOf = (paper: PlainPaper, keywords: boolean): object => ({
  title: paper.title,
  authors: paper.authors.map(({ family, given }) => turnName(`${family}, ${given}`).name),
  date: { year: paper.year, month: paper.month, day: paper.day },
  venue: paper.venue,
  abstract: paper.abstract,
  doi: `doi:${paper.doi}`,
  ...(keywords ? { keywords: paper.keywords } : {}),
})

const readBack = ({ records }: ParsedSource, keywords: boolean): object[] =>
  records.map((record) => ({
    title: record.title,
    authors: record.authors,
    date: record.date,
    venue: record.venue,
    abstract: record.abstract,
    doi: record.identifiers?.find((id) => id.startsWith('doi:')),
    ...(keywords ? { keywords: record.keywords ?? [] } : {}),
  }))

/** How many titles of the printed papers the reader gave again, each as often as it was printed. */
function countKept(papers: readonly PlainPaper[], { records }: ParsedSource): number {
  const left = records.map(({ title }) => title)
  let kept = 0
  for (const { title } of papers) {
    const at = left.indexOf(title)
    if (at < 0) continue
    left.splice(at, 1)
    kept++
  }
  return kept
}

describe.each(PRINTERS)('any papers printed as $format', ({ format, keywords, print }) => {
  it('are known by their content and read again as they were, in 14 scripts', () => {
    fc.assert(
      fc.property(plainPapers, (papers) => {
        const parsed = readSource({ name: 'some', text: print(papers) })
        expect(parsed).toMatchObject({ format, present: papers.length, skipped: 0, issues: [] })
        expect(readBack(parsed, keywords)).toEqual(papers.map((paper) => expectedOf(paper, keywords)))
      }),
      { numRuns: 60 },
    )
  })

  it('lose no more than one record by the loss of a line, and every record is accounted for', () => {
    const parse = parserOf(format)
    fc.assert(
      fc.property(plainPapers, fc.nat(), (papers, at) => {
        const lines = print(papers).split('\n')
        lines.splice(at % lines.length, 1)
        const parsed = parse({ name: 'some', text: lines.join('\n') })
        expect(countKept(papers, parsed)).toBeGreaterThanOrEqual(papers.length - 1)
        expect(parsed.records.length + parsed.skipped).toBe(parsed.present)
      }),
      { numRuns: 200 },
    )
  })

  it('cut anywhere lose only what stands behind the cut and the record at it', () => {
    const parse = parserOf(format)
    fc.assert(
      fc.property(plainPapers, fc.double({ min: 0, max: 1, noNaN: true }), (papers, share) => {
        const text = print(papers)
        const cut = Math.floor(share * text.length)
        const whole = papers.filter((_, at) => print(papers.slice(0, at + 1)).length + 40 < cut).length
        const parsed = parse({ name: 'some', text: text.slice(0, cut) })
        expect(countKept(papers.slice(0, whole), parsed)).toBeGreaterThanOrEqual(whole - 1)
        expect(parsed.records.length + parsed.skipped).toBe(parsed.present)
      }),
      { numRuns: 100 },
    )
  })
})

/** Texts that look like the formats and are damaged. */
const damaged = fc
  .tuple(
    fc.constantFrom(...PRINTERS),
    plainPapers,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 200 }), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 5 }),
  )
  .map(([{ print }, papers, wounds]) =>
    wounds.reduce((text, [at, length, piece]) => {
      const start = at % (text.length + 1)
      return text.slice(0, start) + piece + text.slice(start + length)
    }, print(papers)),
  )

describe.each(REFERENCE_FORMATS.map(({ id, sniff }) => ({ id, sniff })))('the reader of $id', ({ id, sniff }) => {
  it('never throws, names every skipped record, and gives lines of the text', () => {
    const parse = parserOf(id)
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 300 }), fc.json()), (text) => {
        const parsed = parse({ name: 'some', text })
        const most = text.split(/\r\n|\n|\r/).length
        expect(parsed.records.length + parsed.skipped).toBe(parsed.present)
        expect(parsed.issues.filter(({ severity }) => severity === 'skipped').length).toBeGreaterThanOrEqual(
          parsed.skipped > 0 ? 1 : 0,
        )
        for (const { line, lines } of parsed.records)
          for (const one of [line, ...Object.values(lines)])
            if (one !== null) {
              expect(one).toBeGreaterThanOrEqual(1)
              expect(one).toBeLessThanOrEqual(most)
            }
        for (const { line } of parsed.issues) expect(line).toBeLessThanOrEqual(most)
        expect(sniff(text)).toBeGreaterThanOrEqual(0)
        expect(sniff(text)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 150 },
    )
  })
})
