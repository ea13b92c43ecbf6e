import type { Issue } from '../base/issue'
import type { Line } from './lines'
import type { Section } from './outline'
import type { FoundHeader } from './page-header'
import { quote, type Reading } from './page-record'
import type { PaperRecord } from './record'
import { isEnded } from './record-parts'
import { readersWords } from '../words/readers'

/** A record or an entry as it was found, with what became of it. */
export type Entry = {
  readonly section: Extract<Section, { readonly line: Line }>
  /** The page that it stands on, or null. */
  readonly page: number | null
  readonly reading: Reading
}

/** A per cent figure, or null where it is none: above 100. */
export const shareOf = (value: number | null | undefined): number | null =>
  typeof value === 'number' && value <= 100 ? value : null

/** One notice for lines that belong to nothing. */
export function nameStrayLines(source: string, lines: readonly Line[]): Issue {
  const first = lines[0]
  const last = lines.at(-1)
  const from = first?.number ?? 0
  const to = last?.number ?? 0
  const which = from === to ? readersWords.lineBelongsToNoRecord(from) : readersWords.linesBelongToNoRecord(from, to)
  return { source, line: from, severity: 'notice', message: readersWords.leftOut(which, quote(first?.text ?? '')) }
}

/** Notices about headers: a number of papers that is not the number of records, a per cent figure above 100. */
export function checkHeaders(source: string, headers: readonly FoundHeader[], entries: readonly Entry[]): Issue[] {
  const found = countRecords(headers, entries)
  return headers.flatMap(({ name, figures, count, first }, page): Issue[] => {
    const owner = name === null ? readersWords.thisPage : readersWords.thePageOf(quote(name.text))
    const records = found[page] ?? 0
    const issues: Issue[] = []
    if (count !== null && count.papers !== records)
      issues.push({
        source,
        line: count.line.number,
        severity: 'notice',
        message: readersWords.statesPapersButRecordsWere(owner, count.papers, records),
      })
    if (typeof figures.novelty === 'number' && shareOf(figures.novelty) === null)
      issues.push({
        source,
        line: first.number,
        severity: 'notice',
        message: readersWords.statesANoveltyOfWhich(owner, figures.novelty),
      })
    return issues
  })
}

/** For each page the number of its records, skipped ones too. */
function countRecords(headers: readonly FoundHeader[], entries: readonly Entry[]): number[] {
  const found = headers.map(() => 0)
  for (const { page } of entries) if (page !== null) found[page] = (found[page] ?? 0) + 1
  return found
}

/** Finds the ends of pages and lists that stop in the middle of a record: for each such record the last line of it. */
export function findCuts(headers: readonly FoundHeader[], entries: readonly Entry[]): Map<Entry, Line> {
  const withAbstract = new Set<number | null>()
  const found = countRecords(headers, entries)
  for (const { page, reading } of entries) if (reading.record?.abstract) withAbstract.add(page)
  headers.forEach(({ count }, page) => {
    if (count !== null && count.papers > (found[page] ?? 0)) withAbstract.add(page)
  })
  const cuts = new Map<Entry, Line>()
  entries.forEach((entry, index) => {
    const next = entries[index + 1]
    const isLast = next === undefined || next.page !== entry.page || next.section.kind !== entry.section.kind
    const line = isLast ? findCut(entry, withAbstract.has(entry.page)) : null
    if (line !== null) cuts.set(entry, line)
  })
  return cuts
}

/** The last line of a record that stops too early, or null where it looks whole. */
function findCut({ section, reading }: Entry, abstractExpected: boolean): Line | null {
  if (section.kind === 'cut-heading') return null
  const { record } = reading
  const last = (section.kind === 'record' ? section.body.at(-1) : undefined) ?? section.line
  if (record === null) return section.kind === 'record' && section.body.length === 0 ? last : null
  if (record.abstract !== null) return isEnded(last.text) ? null : last
  return abstractExpected || record.authors.length === 0 ? last : null
}

/** Notices about records that were cut, and about whole ones of a page that list no authors. */
export function checkRecords(source: string, entries: readonly Entry[], cuts: ReadonlyMap<Entry, Line>): Issue[] {
  return entries.flatMap((entry): Issue[] => {
    const { record } = entry.reading
    const cut = cuts.get(entry)
    if (cut !== undefined) {
      const where = record?.title ? quote(record.title) : readersWords.itsLastRecord
      const message = readersWords.theTextSeemsToEnd(where)
      return [{ source, line: cut.number, severity: 'notice', message }]
    }
    if (typeof record?.title !== 'string' || record.authors.length > 0) return []
    const message = readersWords.hasNoLineOfAuthors(quote(record.title))
    return [{ source, line: record.line, severity: 'notice', message }]
  })
}

/** A record as it can be trusted: a list of authors in whose middle the text ends is not complete. */
export function withCut(record: PaperRecord, cut: Line | undefined): PaperRecord {
  return cut !== undefined && record.abstract === null ? { ...record, authorsComplete: false } : record
}
