import type { Issue } from '../base/issue'
import { countOf } from '../base/count-of'
import { tidyBlanks } from './lines'
import { quote } from './page-record'

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

type OpenRecord = { line: number; fields: { tag: string; line: number; texts: string[] }[]; opened: boolean }

/**
 * Parts a text into tagged records: a tag that starts one closes the record before it, also where its end is missing. Fields
 * after the end of a record that do not start with the starting tag are a record where one of them is telling, else stray.
 * Blank lines never end a field. Time linear in the text.
 */
export function splitTagged(
  text: string,
  syntax: TagSyntax,
): { readonly records: readonly TagRecord[]; readonly strays: StrayLines | null } {
  const records: TagRecord[] = []
  const stray: { number: number; text: string }[] = []
  let count = 0
  let current: OpenRecord | null = null
  let tags = new Set<string>()
  let afterBlank = true
  const addStray = (number: number, line: string): void => {
    if (count++ === 0) stray.push({ number, text: tidyBlanks(line) })
  }
  const close = (ended: boolean): void => {
    if (current === null) return
    const { line, fields, opened } = current
    current = null
    const before = records.at(-1)
    if (before?.ended === false && syntax.own.size > 0 && !fields.some(({ tag }) => syntax.own.has(tag))) {
      records[records.length - 1] = { ...before, fields: [...before.fields, ...fields], ended }
      return
    }
    if (opened || fields.some(({ tag }) => syntax.telling.has(tag))) records.push({ line, fields, opened, ended })
    else
      for (const { tag, line: at, texts } of fields)
        for (const [index, text] of texts.entries()) addStray(at, index === 0 ? `${tag} ${text}` : text)
  }
  for (const [index, raw] of text
    .replace(/^[\s\ufeff]*(?=\S)/, keepBreaks)
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.replace(/^[\ufeff\u200b]+/, '')
    if (line.trim() === '') {
      afterBlank = true
      continue
    }
    const found = syntax.read(line)
    if (found === null) {
      const field: { texts: string[] } | undefined = current?.fields.at(-1)
      if (field !== undefined && syntax.continues(line)) field.texts.push(line.trim())
      else addStray(index + 1, line)
    } else if (syntax.ends(found.tag)) close(true)
    else if (syntax.isOutside(found.tag)) close(false)
    else {
      const starts = syntax.starts(found.tag, { open: current === null ? null : tags, afterBlank })
      if (starts) close(false)
      if (current === null) {
        current = { line: index + 1, fields: [], opened: starts }
        tags = new Set()
      }
      tags.add(found.tag)
      current.fields.push({ tag: found.tag, line: index + 1, texts: [found.text.trim()] })
    }
    afterBlank = false
  }
  close(false)
  const [first] = stray
  return { records, strays: first === undefined ? null : { count, line: first.number, text: first.text } }
}

/** Blanks and byte order marks before the first line go; line breaks stay, since they count. */
const keepBreaks = (blanks: string): string => blanks.replace(/[^\r\n]/g, '')

/** The notice about lines that belong to no record. */
export const nameStrays = (source: string, { count, line, text }: StrayLines): Issue => ({
  source,
  line,
  severity: 'notice',
  message: `${countOf(count, 'line')} ${count === 1 ? 'belongs' : 'belong'} to no record and ${count === 1 ? 'was' : 'were'} left out; the first is ${quote(text)}.`,
})
