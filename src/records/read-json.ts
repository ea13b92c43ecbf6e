import type { Issue } from '../base/issue'
import { parseJson, type JsonObject } from './json-parse'
import type { FormatId, PaperRecord, ParsedSource, Source } from './record'
import { toRecord, type Reference } from './reference-record'
import { readersReferencesWords } from '../words/readers-references'
import { startWithoutRuns } from './sniff-start'

/** The 1-based line of an object, or of a key of it; null where it has none. */
export type LineOf = (object: JsonObject, key?: string) => number | null

/** How papers of one format in JSON are found and taken for references. */
export type JsonReader = {
  readonly format: FormatId
  /** The papers that a value holds, in order; null for one that was asked for and not found. */
  readonly find: (value: unknown) => readonly (JsonObject | null)[]
  readonly toReference: (paper: JsonObject) => Omit<Reference, 'line'>
  /** The keys at which title, authors, date and abstract may stand, the first that is there counts. */
  readonly keys: Readonly<Record<'title' | 'authors' | 'date' | 'abstract', readonly string[]>>
  /** What is said of values that hold no paper. */
  readonly empty: (values: readonly unknown[]) => string
}

/** More faults than this are counted, not told. */
const MOST_TOLD = 50

/** Reads a text of JSON or JSON Lines; each record that cannot be read costs only itself. Never throws; time linear. */
export function readJsonPapers(reader: JsonReader, { name: source, text }: Source): ParsedSource {
  const { values, faults, lineOf } = parseJson(text, { keys: new Set(Object.values(reader.keys).flat()) })
  const found = values.flatMap((value) => reader.find(value))
  const records: PaperRecord[] = []
  const issues: Issue[] = []
  const lineAt = (paper: JsonObject, keys: readonly string[]): number | null => {
    for (const key of keys) {
      const line = lineOf(paper, key)
      if (line !== null) return line
    }
    return null
  }
  for (const paper of found) {
    if (paper === null) continue
    const { keys } = reader
    const { record, issue } = toRecord(source, {
      ...reader.toReference(paper),
      line: lineOf(paper) ?? 1,
      titleLine: lineAt(paper, keys.title),
      authorsLine: lineAt(paper, keys.authors),
      dateLine: lineAt(paper, keys.date),
      abstractLine: lineAt(paper, keys.abstract),
    })
    if (issue !== null) issues.push(issue)
    if (record !== null) records.push(record)
  }
  const missing = found.filter((paper) => paper === null).length
  if (missing > 0)
    issues.push({
      source,
      line: 0,
      severity: 'notice',
      message: readersReferencesWords.papersWereAskedForAnd(missing),
    })
  for (const { line, message, lost } of faults.slice(0, MOST_TOLD))
    issues.push(
      lost
        ? { source, line, severity: 'skipped', message: readersReferencesWords.whatStartsHereIsNo(message) }
        : { source, line, severity: 'notice', message: readersReferencesWords.thisIsNoWholeJson(message) },
    )
  if (faults.length > MOST_TOLD)
    issues.push({
      source,
      line: faults[MOST_TOLD]?.line ?? 0,
      severity: 'notice',
      message: readersReferencesWords.morePlacesOfTheTextFrom(faults.length - MOST_TOLD),
    })
  const present = found.length - missing + faults.filter(({ lost }) => lost).length
  if (present === 0 && issues.length === 0)
    issues.push({ source, line: 0, severity: 'notice', message: reader.empty(values) })
  return {
    source,
    format: reader.format,
    pages: [],
    records,
    present,
    skipped: present - records.length,
    issues: issues.sort((one, other) => one.line - other.line),
  }
}

/** The first part of a text that is JSON by its first character; an empty text where it is not. */
export const jsonStart = (text: string): string =>
  /^[\s\ufeff]*[[{]/.test(text) ? startWithoutRuns(text, '"\r\n') : ''
