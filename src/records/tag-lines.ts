import type { Issue } from '../base/issue'
import { tidyBlanks } from './lines'
import { quote } from './page-record'
import { IntegerRow } from './text-table'
import { readersReferencesWords } from '../words/readers-references'

/** One field of a tagged record: its tag, the 1-based line at which it stands, its text and the lines that continue it. */
export type TagField = { readonly tag: string; readonly line: number; readonly texts: readonly string[] }

/** The fields between the start and the end of one record. `opened`: with the tag that starts records; `ended` likewise. */
export type TagRecord = {
  readonly line: number
  readonly fields: readonly TagField[]
  readonly opened: boolean
  readonly ended: boolean
}

/** What the line of a tag says. */
export type TagLine = { readonly tag: string; readonly text: string }

/** Where a line stands while it is read. */
export type TagPlace = {
  /** Tags of the record that is open; null where none is. */
  readonly open: ReadonlySet<string> | null
  /** True where a blank line stands before. */
  readonly afterBlank: boolean
}

/** How a tagged format writes its lines. */
export type TagSyntax = {
  /** The tag and text of a line; null where it has no tag. */
  readonly read: (line: string) => TagLine | null
  /** True for a tag that starts a record at this place. */
  readonly starts: (tag: string, place: TagPlace) => boolean
  /** True for a tag that ends a record, or the file. */
  readonly ends: (tag: string) => boolean
  /** True for tags that stand before the records, or behind them, and belong to none. */
  readonly isOutside: (tag: string) => boolean
  /** Tags of which one must stand in what follows a record without an end, so that it is a record and not more of that one. */
  readonly own: ReadonlySet<string>
  /** Tags of which one must stand in what has no start of its own, so that it is a record and no stray line. */
  readonly telling: ReadonlySet<string>
  /** True for a line without a tag that continues the field before it. */
  readonly continues: (line: string) => boolean
}

/** Lines that belong to no record: how many, and the first of them. */
export type StrayLines = { readonly count: number; readonly line: number; readonly text: string }

/** The fields of a whole text as rows, since a large export has millions: each with its tag, its line and its texts. */
class FieldRows {
  private readonly tagNames: string[] = []
  private readonly tagNumbers = new Map<string, number>()
  private readonly tags = new IntegerRow()
  private readonly lines = new IntegerRow()
  /** Where the texts of each begin; they end where those of the next do. */
  private readonly starts = new IntegerRow()
  private readonly texts: string[] = []

  get length(): number {
    return this.tags.length
  }

  add(tag: string, line: number, text: string): void {
    let number = this.tagNumbers.get(tag)
    if (number === undefined) {
      number = this.tagNames.push(tag) - 1
      this.tagNumbers.set(tag, number)
    }
    this.tags.push(number)
    this.lines.push(line)
    this.starts.push(this.texts.length)
    this.texts.push(text)
  }

  /** Adds a line to the last field. */
  continue(text: string): void {
    this.texts.push(text)
  }

  at(place: number): TagField {
    const behind = place + 1 < this.starts.length ? this.starts.at(place + 1) : this.texts.length
    return {
      tag: this.tagNames[this.tags.at(place)] ?? '',
      line: this.lines.at(place),
      texts: this.texts.slice(this.starts.at(place), behind),
    }
  }
}

/** A record whose fields are made when they are asked for. */
class RowRecord implements TagRecord {
  readonly line: number
  readonly opened: boolean
  ended: boolean
  private readonly rows: FieldRows
  private readonly from: number
  to: number

  constructor(rows: FieldRows, open: OpenRecord, ended: boolean) {
    this.rows = rows
    this.line = open.line
    this.opened = open.opened
    this.from = open.from
    this.to = rows.length
    this.ended = ended
  }

  get fields(): readonly TagField[] {
    return Array.from({ length: this.to - this.from }, (_, at) => this.rows.at(this.from + at))
  }
}

type OpenRecord = { readonly line: number; readonly opened: boolean; readonly from: number }

/**
 * Parts a text into tagged records: a tag that starts one closes the record before it, also where its end is missing. Fields
 * after the end of a record that do not start with the starting tag are a record where one of them is telling, else stray.
 * Blank lines never end a field. Time linear in the text.
 */
export function splitTagged(
  text: string,
  syntax: TagSyntax,
): { readonly records: readonly TagRecord[]; readonly strays: StrayLines | null } {
  const rows = new FieldRows()
  const records: RowRecord[] = []
  const stray: { number: number; text: string }[] = []
  let count = 0
  let current: OpenRecord | null = null
  let tags = new Set<string>()
  let afterBlank = true
  const addStray = (number: number, line: string): void => {
    if (count++ === 0) stray.push({ number, text: tidyBlanks(line) })
  }
  const hasAny = (sought: ReadonlySet<string>): boolean => [...tags].some((tag) => sought.has(tag))
  const close = (ended: boolean): void => {
    if (current === null) return
    const closed = new RowRecord(rows, current, ended)
    current = null
    const before = records.at(-1)
    if (before?.ended === false && syntax.own.size > 0 && !hasAny(syntax.own)) {
      before.to = closed.to
      before.ended = ended
    } else if (closed.opened || hasAny(syntax.telling)) records.push(closed)
    else
      for (const { tag, line: at, texts } of closed.fields)
        for (const [index, text] of texts.entries()) addStray(at, index === 0 ? `${tag} ${text}` : text)
  }
  for (const [index, raw] of text
    .replace(/^[\s\ufeff]*(?=\S)/, keepBreaks)
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = LEADING_MARKS.test(raw) ? raw.replace(LEADING_MARKS, '') : raw
    if (BLANK.test(line)) {
      afterBlank = true
      continue
    }
    const found = syntax.read(line)
    if (found === null) {
      if (current !== null && syntax.continues(line)) rows.continue(line.trim())
      else addStray(index + 1, line)
    } else if (syntax.ends(found.tag)) close(true)
    else if (syntax.isOutside(found.tag)) close(false)
    else {
      const starts = syntax.starts(found.tag, { open: current === null ? null : tags, afterBlank })
      if (starts) close(false)
      if (current === null) {
        current = { line: index + 1, opened: starts, from: rows.length }
        tags = new Set()
      }
      tags.add(found.tag)
      rows.add(found.tag, index + 1, found.text.trim())
    }
    afterBlank = false
  }
  close(false)
  const [first] = stray
  return { records, strays: first === undefined ? null : { count, line: first.number, text: first.text } }
}

const LEADING_MARKS = /^[\ufeff\u200b]+/
const BLANK = /^\s*$/

/** Blanks and byte order marks before the first line go; line breaks stay, since they count. */
const keepBreaks = (blanks: string): string => blanks.replace(/[^\r\n]/g, '')

/** The notice about lines that belong to no record. */
export const nameStrays = (source: string, { count, line, text }: StrayLines): Issue => ({
  source,
  line,
  severity: 'notice',
  message: readersReferencesWords.linesBelongToNoRecord(count, quote(text)),
})
