import type { Issue } from '../base/issue'
import { splitLines } from './lines'
import { outlineLines } from './outline'
import type { FoundHeader } from './page-header'
import { quote, readListedAbstract, readPageRecord, type Reading } from './page-record'
import type { FormatId, ParsedSource, ProfileHeader, Source } from './record'
import { checkHeaders, checkRecords, findCuts, nameStrayLines, shareOf, withCut, type Entry } from './text-checks'
import { readersWords } from '../words/readers'

/**
 * Reads a text of pages, lists or both; `format` says which of the two it is called. Nothing is lost where both are
 * mixed: a heading always starts a record and `Abstract:` an entry. Never throws; time linear in the text.
 */
export function readSavedText({ name: source, text }: Source, format: FormatId): ParsedSource {
  const headers: FoundHeader[] = []
  const entries: Entry[] = []
  const strays: Issue[] = []
  const lines = splitLines(text)
  // The break before it may be lost: then two entries are one, which nothing else shows.
  for (const { number: line, text: whole } of lines)
    if (/[^\s"'“‘«(]Abstract:/.test(whole))
      strays.push({ source, line, severity: 'notice', message: readersWords.twoEntriesMayBeOne })
  for (const section of outlineLines(lines)) {
    if (section.kind === 'header') headers.push(section.header)
    else if (section.kind === 'stray') strays.push(nameStrayLines(source, section.lines))
    else {
      const page = section.kind === 'abstract' || headers.length === 0 ? null : headers.length - 1
      entries.push({ section, page, reading: readEntry(source, page, section) })
    }
  }
  const cuts = findCuts(headers, entries)
  const issues = strays.concat(
    entries.flatMap(({ reading }) => reading.issues),
    checkHeaders(source, headers, entries),
    checkRecords(source, entries, cuts),
  )
  const last = endsInLine(text) ? entries.at(-1) : undefined
  const records = entries.flatMap((entry) => {
    const { record } = entry.reading
    return record === null ? [] : entry === last ? withCut(record, cuts.get(entry)) : record
  })
  return {
    source,
    format,
    pages: headers.map((header) => readHeader(source, header)),
    records,
    present: entries.length,
    skipped: entries.length - records.length,
    issues: issues.sort((one, other) => one.line - other.line),
  }
}

/** True where no line break stands behind the last line, so that it may be the first half of one. */
const endsInLine = (text: string): boolean => !/[\n\r]/.test(text.slice(text.trimEnd().length))

function readEntry(source: string, page: number | null, section: Entry['section']): Reading {
  if (section.kind === 'record') return readPageRecord(source, page, section)
  if (section.kind === 'abstract') return readListedAbstract(source, section.line)
  const message = readersWords.theTextEndsInThe(quote(section.line.text))
  return { record: null, issues: [{ source, line: section.line.number, severity: 'skipped', message }] }
}

function readHeader(source: string, { name, field, first, figures, count }: FoundHeader): ProfileHeader {
  return {
    source,
    line: first.number,
    name: name?.text ?? null,
    nameLine: name?.number ?? null,
    field: field?.text ?? null,
    hIndex: figures.hIndex ?? null,
    papers: figures.papers ?? count?.papers ?? null,
    citations: figures.citations ?? null,
    novelty: shareOf(figures.novelty),
    aiScore: figures.aiScore ?? null,
  }
}
