import type { Issue } from '../base/issue'
import { inheritFields, type Values } from './bibtex-inherit'
import { LatexReader } from './bibtex-latex'
import { readEntry } from './bibtex-record'
import { scanBibtex, type ScannedEntry } from './bibtex-scan'
import { ValueBook } from './bibtex-values'
import { indexLines, type LineAt } from './line-index'
import type { PaperRecord, ParsedSource, Source } from './record'
import { toRecord, type Reference } from './reference-record'
import { readersReferencesWords } from '../words/readers-references'
import { joinsWords } from '../words/joins'

/** Entries that are no works: donors of fields, sets of entries, settings of a style. */
const NO_WORKS = new Set(['string', 'xdata', 'set', 'bibnote', 'control', 'comment', 'preamble'])

/** So many names of `@string` that are not defined are told. */
const MOST_NAMED = 5

/** A line between entries that is the title or the authors of one that lost its beginning. */
const LOST_FIELD = /^[ \t]*(?:title|author)[ \t]*=[ \t]*[{"]/gim

/** Where fields stand in what is between entries: the first place in each gap. */
function findLostFields(text: string, scanned: readonly ScannedEntry[]): number[] {
  const places: number[] = []
  let before = 0
  for (const { at, end } of [...scanned, { at: text.length, end: text.length }]) {
    LOST_FIELD.lastIndex = before
    const found = at > before ? LOST_FIELD.exec(text.slice(0, at)) : null
    if (found !== null) places.push(found.index)
    before = Math.max(before, end)
  }
  return places
}

/** A record of nothing but an address or an identifier; null where it has neither. */
function toBare(source: string, reference: Reference): PaperRecord | null {
  const { record } = toRecord(source, { ...reference, title: '-' })
  if (record === null || (record.links.length === 0 && record.identifiers === undefined)) return null
  return { ...record, title: null, lines: { ...record.lines, title: null } }
}

class BibtexReading {
  private readonly source: string
  private readonly lineAt: LineAt
  private readonly latex = new LatexReader()
  readonly records: PaperRecord[] = []
  readonly issues: Issue[] = []
  skipped = 0

  constructor(source: string, lineAt: LineAt) {
    this.source = source
    this.lineAt = lineAt
  }

  say(line: number, severity: Issue['severity'], message: string): void {
    this.issues.push({ source: this.source, line, severity, message })
  }

  take(entry: ScannedEntry, values: Values): void {
    const line = this.lineAt(entry.at)
    const own = new Set(entry.fields.map(({ at }) => at))
    const reference = readEntry(values, {
      type: entry.type,
      line,
      lineOf: (value) => (value !== undefined && own.has(value.at) ? this.lineAt(value.at) : null),
      latex: this.latex,
    })
    const name =
      entry.key === ''
        ? readersReferencesWords.theEntry(entry.type)
        : readersReferencesWords.theEntry2(entry.key.slice(0, 80))
    const damage =
      entry.damage === null
        ? null
        : readersReferencesWords.isDamagedAtLine(name, this.lineAt(entry.damage.at), entry.damage.reason)
    const read = toRecord(this.source, reference).record
    const whole = read ?? toBare(this.source, reference)
    // A damaged entry without a title has most likely lost it.
    const record = damage !== null && (whole?.title ?? whole?.abstract ?? null) === null ? null : whole
    if (record === null) {
      this.skipped++
      const reason = damage ?? readersReferencesWords.hasNoTitleNoAuthorsNo(name)
      this.say(line, 'skipped', readersReferencesWords.itWasSkipped(reason))
      return
    }
    this.records.push(record)
    if (damage !== null) this.say(line, 'notice', readersReferencesWords.whatCouldBeReadOf(damage))
    else if (record.title === null && record.abstract === null)
      this.say(line, 'notice', readersReferencesWords.hasNoTitleTheRest(name))
  }
}

/**
 * Reads BibTeX and BibLaTeX: each entry is a record, but `@string`, `@xdata` and their like. A damaged entry costs only itself
 * and is named with its line and the reason. Never throws; time linear in the text.
 */
export function readBibtex({ name: source, text: raw }: Source): ParsedSource {
  // Of the same length, so that places stay where they are; `%` and fields end with a line, whatever ends it.
  const text = raw.replace(/\r(?!\n)/g, '\n')
  const scanned = scanBibtex(text)
  const lineAt = indexLines(text)
  const book = new ValueBook(scanned.filter(({ type }) => type === 'string'))
  const reading = new BibtexReading(source, lineAt)
  for (const { type, at, damage } of scanned)
    if (type === 'string' && damage !== null)
      reading.say(lineAt(at), 'notice', readersReferencesWords.thisStringIsDamaged(damage.reason))
  for (const at of findLostFields(text, scanned))
    reading.say(lineAt(at), 'skipped', readersReferencesWords.fieldsStandOutsideOf)
  const donors = scanned.filter(({ type }) => type !== 'string')
  const values = inheritFields(donors, book)
  donors.forEach((entry, index) => {
    if (!NO_WORKS.has(entry.type)) reading.take(entry, values[index] ?? new Map())
  })
  const missing = [...book.missing]
  if (missing.length > 0) {
    const names = missing.slice(0, MOST_NAMED).map(([name]) => `“${name.slice(0, 40)}”`)
    const more = missing.length > MOST_NAMED ? readersReferencesWords.andMore(missing.length - MOST_NAMED) : ''
    const message = readersReferencesWords.noStringDefinesTheName(joinsWords.listed(names), more)
    reading.say(lineAt(missing[0]?.[1] ?? 0), 'notice', message)
  }
  const { records, skipped, issues } = reading
  if (records.length + skipped === 0 && issues.length === 0)
    reading.say(0, 'notice', readersReferencesWords.theFileHoldsNoRecords)
  return {
    source,
    format: 'bibtex',
    pages: [],
    records,
    present: records.length + skipped,
    skipped,
    issues: issues.sort((one, other) => one.line - other.line),
  }
}
