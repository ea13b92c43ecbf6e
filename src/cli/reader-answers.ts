import { cleanText } from '../records/clean-text'
import type { Issue } from '../base/issue'
import type { PaperRecord, ParsedSource } from '../records/record'

/** What can be asked of a reader, in the order of the table. */
export const QUESTIONS = ['records', 'title', 'authors', 'year', 'DOI', 'nodes', 'edges', 'cells', 'message'] as const
export type Question = (typeof QUESTIONS)[number]

/** One thing that was asked of a reader: `right` of `of` were as known. */
export type Answer = {
  /** The row of the table: a format and where the known answers come from. */
  readonly row: string
  readonly question: Question
  readonly right: number
  readonly of: number
  readonly file: string
  /** 1-based, 0 where no line tells. */
  readonly line: number
  readonly expected: string
  readonly found: string
}

/** How the reading of one file ended: also by a crash or by not ending. */
export type FileReading = {
  readonly outcome: 'read' | 'crashed' | 'late'
  readonly parsed: readonly ParsedSource[]
  /** What the gate and the readers said, with the reason of a crash. */
  readonly issues: readonly Issue[]
  readonly ms: number
}

/** Reads bytes as if a person had opened a file of that name. */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<FileReading>

/** What is known of one paper; null and none: nothing is known, so nothing is asked. */
export type KnownPaper = {
  readonly title: string | null
  /** “Given Family” or “Family, Given”. */
  readonly authors: readonly string[]
  readonly year: number | null
  readonly doi: string | null
}

/** Letters and digits of a text, without LaTeX, markup and case: what carries its meaning. Accents do. */
const essence = (text: string): string =>
  cleanText(text.replace(/<\/?[a-z][^<>]{0,200}>/gi, ''))
    .text.normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** A name as its letters in spoken order: given names, particles, family name, addition. */
export function essenceOfName(name: string): string {
  const parts = name.split(',').map((part) => part.trim())
  const [family = '', second = '', third = ''] = parts
  const turned = parts.length === 2 ? `${second} ${family}` : parts.length === 3 ? `${third} ${family} ${second}` : name
  return essence(turned.replace(/[.\-‐-―'’]/g, ' '))
}

/** Titles are compared without the blanks that markup and hyphens leave. */
const essenceOfTitle = (title: string): string => essence(title).replaceAll(' ', '')

const doiOf = ({ identifiers = [] }: PaperRecord): string | null =>
  identifiers.find((identifier) => identifier.startsWith('doi:'))?.slice(4) ?? null

/** The known side of a pair that another of our readers has read. */
export const asKnown = (record: PaperRecord): KnownPaper => ({
  title: record.title,
  authors: record.authors,
  year: record.date?.year ?? null,
  doi: doiOf(record),
})

/** For each known paper the record that is meant by it: that of the same title, else the one in its place. */
function matchRecords(known: readonly KnownPaper[], found: readonly PaperRecord[]): (PaperRecord | null)[] {
  const free = new Set(found)
  const matched = known.map(({ title }) => {
    if (title === null) return null
    const wanted = essenceOfTitle(title)
    const record = [...free].find((one) => one.title !== null && essenceOfTitle(one.title) === wanted)
    if (record !== undefined) free.delete(record)
    return record ?? null
  })
  return matched.map((record, at) => {
    const inPlace = found[at]
    if (record !== null || inPlace === undefined || !free.has(inPlace)) return record
    free.delete(inPlace)
    return inPlace
  })
}

/** Compares what was read of a file with what is known of it: records, titles, whole lists of authors, years, DOIs. */
export function comparePapers(
  row: string,
  file: string,
  known: readonly KnownPaper[],
  found: readonly PaperRecord[],
): Answer[] {
  const answers: Answer[] = []
  const ask = (
    question: Question,
    line: number,
    expected: string,
    got: string,
    same: (text: string) => string = (text) => text,
  ): void => {
    const right = same(expected) === same(got) ? 1 : 0
    answers.push({ row, question, right, of: 1, file, line, expected, found: got })
  }
  for (const [at, record] of matchRecords(known, found).entries()) {
    const paper = known[at]
    if (paper === undefined) continue
    const line = record?.line ?? 0
    if (paper.title !== null) ask('title', line, paper.title, record?.title ?? '', essenceOfTitle)
    if (paper.authors.length > 0)
      ask('authors', line, paper.authors.join('; '), record?.authors.join('; ') ?? '', (names) =>
        names.split('; ').map(essenceOfName).join('; '),
      )
    if (paper.year !== null) ask('year', line, String(paper.year), String(record?.date?.year ?? ''))
    if (paper.doi !== null)
      ask('DOI', line, paper.doi, record === null ? '' : (doiOf(record) ?? ''), (doi) => doi.toLowerCase())
  }
  return [compareCounts(row, 'records', file, known.length, found.length), ...answers]
}

/** Two counts as an answer: what is too much is as wrong as what is missing. */
export function compareCounts(row: string, question: Question, file: string, known: number, found: number): Answer {
  const [right, of] = [Math.min(known, found), Math.max(known, found)]
  return { row, question, right, of, file, line: 0, expected: String(known), found: String(found) }
}

export const recordsOf = ({ parsed }: FileReading): PaperRecord[] => parsed.flatMap(({ records }) => records)
