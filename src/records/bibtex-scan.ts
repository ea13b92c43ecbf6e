import { readFields, type FieldsRead } from './bibtex-fields'

/** A piece of a value: text between braces or quotes or a number, or the name of a `@string`. */
export type ValuePart = { readonly kind: 'text' | 'macro'; readonly text: string }

/** `name = value` as it stands in an entry; `at` is the offset of the value's first character. */
export type ScannedField = { readonly name: string; readonly at: number; readonly parts: readonly ValuePart[] }

/** What stands behind an `@`: an entry or a `@string`. */
export type ScannedEntry = {
  /** In small letters: `article`, `string`. */
  readonly type: string
  readonly key: string
  /** Offset of the `@`. */
  readonly at: number
  /** Offset behind the entry. */
  readonly end: number
  readonly fields: readonly ScannedField[]
  /** Why the entry is not whole, with the offset; null where it is. What was read of it stands in `fields`. */
  readonly damage: { readonly at: number; readonly reason: string } | null
}

/** An `@` that begins an entry wherever it stands outside of one. */
const START = /@\s{0,20}([\p{L}][\p{L}\p{N}_:+-]*)\s*([{(])/uy

/** At the start of a line, what can only be the start of the next entry, so that a brace is missing in the one before. */
const NEXT_START =
  /^[ \t]*@[ \t]*(?:(?!comment\b|preamble\b)[A-Za-z][\w:+-]*[ \t]*[{(]\s{0,50}[^\s,={}"()]{0,300}\s{0,50}[,=]|comment[ \t]*\{|preamble[ \t]*[{(]\s{0,50}")/gim

/** `{` opens, `}` closes, a backslash takes the next character with it; null where the text ends before. */
function findClosing(text: string, open: number): number | null {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 123) depth++
    else if (code === 125 && --depth === 0) return at
  }
  return null
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

/**
 * Cuts a BibTeX text into its entries. An entry in which a brace or a quote is not closed ends where the next one begins at
 * the start of a line, so that it costs only itself. What stands between entries, `@comment`, `@preamble` and lines that
 * begin with `%` are passed over. Time linear in the text.
 */
export function scanBibtex(text: string): ScannedEntry[] {
  const starts = [...text.matchAll(NEXT_START)].map((found) => text.indexOf('@', found.index))
  const entries: ScannedEntry[] = []
  let next = 0
  // Comments that are not closed must not be searched to the end of the text one after the other.
  let openComments = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 37) {
      at = lineEnd(text, at)
      continue
    }
    if (code !== 64) continue
    START.lastIndex = at
    const found = START.exec(text)
    if (found === null) {
      if (/^@comment\b/i.test(text.slice(at, at + 9))) at = lineEnd(text, at)
      continue
    }
    const type = (found[1] ?? '').toLowerCase()
    const open = at + found[0].length - 1
    if (type === 'comment' || type === 'preamble') {
      const closing: number | null = openComments || found[2] !== '{' ? null : findClosing(text, open)
      openComments ||= closing === null && found[2] === '{'
      at = closing ?? lineEnd(text, at)
      continue
    }
    while ((starts[next] ?? text.length) <= at) next++
    const limit = starts[next] ?? text.length
    const read: FieldsRead = readFields(text, open, limit, type === 'string')
    // “ann@home (in the evening)” in a sentence is no entry.
    if (read.fields.length === 0 && read.damage !== null && at !== starts[next - 1]) continue
    entries.push({ type, key: read.key, at, end: read.end, fields: read.fields, damage: read.damage })
    at = Math.max(at, read.end - 1)
  }
  return entries
}
