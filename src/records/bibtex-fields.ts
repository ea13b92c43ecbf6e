import type { ScannedEntry, ScannedField, ValuePart } from './bibtex-scan'
import { readersReferencesWords } from '../words/readers-references'

/** What was read behind the brace of an entry; `end` is the offset behind it. */
export type FieldsRead = Pick<ScannedEntry, 'key' | 'fields' | 'damage'> & { readonly end: number }

const NAME = /[\p{L}\p{N}_.:;&+'*/\\-]+(?:[ \t]*\[[^\]\n]{0,20}\])?/uy
const KEY = /[^\s,={}()%][^\s,={}]*/uy
/** Where reading goes on after a slip: a field at the start of a line or behind a comma. */
const NEXT_FIELD = /(?:^|[,}"])\s{0,99}\p{L}[\p{L}\p{N}_:+-]{0,60}\s{0,20}=\s{0,99}(?=["{\d\p{L}])/gmu
/** A field at the start of a line inside of a value: the value's end is missing. */
const FIELD_INSIDE = /\n[ \t]{0,99}\p{L}[\p{L}\p{N}_+-]{0,60}[ \t]{0,20}=[ \t]{0,99}["{]/u

/** So many slips are mended in one entry; one with more is read no further, so that slips cannot take quadratic time. */
const MOST_SLIPS = 20

/** Reads the fields of one entry, up to `limit` at most. */
class FieldReader {
  private readonly text: string
  private readonly limit: number
  private readonly closer: string
  private readonly fields: ScannedField[] = []
  private damage: ScannedEntry['damage'] = null
  private at: number
  private slips = 0

  constructor(text: string, open: number, limit: number) {
    this.text = text
    this.limit = limit
    this.closer = text.charAt(open) === '(' ? ')' : '}'
    this.at = open + 1
  }

  read(isString: boolean): FieldsRead {
    const key = isString ? '' : this.readKey()
    while (this.readNext());
    return { key, fields: this.fields, damage: this.damage, end: this.at }
  }

  private note(reason: string): void {
    this.damage ??= { at: Math.min(this.at, this.text.length - 1), reason }
  }

  private skipBlanks(): void {
    for (; this.at < this.limit; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === 37) {
        while (this.at < this.limit && this.text.charCodeAt(this.at) !== 10) this.at++
      } else if (!(code <= 32 || code === 0xa0 || code === 0xfeff)) return
    }
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found === null || this.at + found[0].length > this.limit) return null
    this.at += found[0].length
    return found[0]
  }

  /** The key that stands before the first comma; an entry without one begins with a field. */
  private readKey(): string {
    this.skipBlanks()
    const start = this.at
    const key = this.match(KEY)
    if (key === null) return ''
    this.skipBlanks()
    const next = this.text.charAt(this.at)
    if (next === ',' || next === this.closer) return key
    if (next === '=') this.at = start
    // A key of several words, as some programs write it.
    else {
      const comma = this.text.slice(this.at, Math.min(this.limit, this.at + 200)).search(/[,={}\n]/)
      if (comma >= 0 && this.text.charAt(this.at + comma) === ',') {
        const whole = this.text.slice(start, this.at + comma)
        this.at += comma
        return whole.trim()
      }
      this.at = start
    }
    return next === '=' ? '' : key
  }

  /** Reads one field, or what ends the entry; false at the end. */
  private readNext(): boolean {
    this.skipBlanks()
    while (this.text.charAt(this.at) === ',' && this.at < this.limit) {
      this.at++
      this.skipBlanks()
    }
    if (this.at >= this.limit) {
      const last = this.fields.at(-1)
      if (last !== undefined && FIELD_INSIDE.test(this.text.slice(last.at, this.at))) {
        this.fields.pop()
        this.at = last.at
        this.note(readersReferencesWords.theBraceThatOpensIs(last.name.slice(0, 40)))
        this.at++
        return this.recover()
      }
      this.note(
        this.limit < this.text.length
          ? readersReferencesWords.itIsNotClosedBefore
          : readersReferencesWords.theTextEndsInsideIt,
      )
      return false
    }
    if (this.text.charAt(this.at) === this.closer) {
      this.at++
      return false
    }
    const name = this.match(NAME)
    this.skipBlanks()
    if (name === null || this.text.charAt(this.at) !== '=') {
      this.note(
        name === null
          ? readersReferencesWords.aFieldWasExpectedHere
          : readersReferencesWords.thereIsNoBehind(name.slice(0, 40)),
      )
      return this.recover()
    }
    this.at++
    this.skipBlanks()
    const at = this.at
    const parts = this.readValue(name)
    if (parts === null) return this.isBetween() || this.recover()
    this.fields.push({ name: (name.split('[')[0] ?? '').trimEnd().toLowerCase(), at, parts })
    this.skipBlanks()
    return true
  }

  /** True at a comma or at the end of the entry: a field without a value, “month = ,”, costs only itself. */
  private isBetween(): boolean {
    const character = this.text.charAt(this.at)
    return this.at < this.limit && (character === ',' || character === this.closer)
  }

  /** Goes on at what looks like the next field of this entry, or ends it. */
  private recover(): boolean {
    NEXT_FIELD.lastIndex = this.at
    const found = ++this.slips > MOST_SLIPS ? null : NEXT_FIELD.exec(this.text.slice(0, this.limit))
    if (found === null) {
      this.at = this.limit
      return false
    }
    this.at = found.index + found[0].search(/\p{L}/u)
    return true
  }

  private readValue(name: string): ValuePart[] | null {
    const parts: ValuePart[] = []
    for (;;) {
      const start = this.at
      const first = this.text.charAt(this.at)
      const part = first === '{' ? this.readBraces() : first === '"' ? this.readQuotes() : this.readBare()
      if (part === null) {
        const what = first === '{' ? 'brace' : readersReferencesWords.quotationMark
        this.note(
          first === '{' || first === '"'
            ? readersReferencesWords.theThatOpensIsNotClosed(what, name.slice(0, 40))
            : readersReferencesWords.hasNoValue(name.slice(0, 40)),
        )
        this.damage = this.damage?.at === this.at ? { ...this.damage, at: start } : this.damage
        if (first === '{' || first === '"') this.at = Math.min(start + 1, this.limit)
        return null
      }
      parts.push(part)
      this.skipBlanks()
      if (this.text.charAt(this.at) !== '#' || this.at >= this.limit) return parts
      this.at++
      this.skipBlanks()
    }
  }

  private readBraces(): ValuePart | null {
    let depth = 0
    for (let at = this.at; at < this.limit; at++) {
      const code = this.text.charCodeAt(at)
      if (code === 92) at++
      else if (code === 123) depth++
      else if (code === 125 && --depth === 0) {
        const text = this.text.slice(this.at + 1, at)
        this.at = at + 1
        return { kind: 'text', text }
      }
    }
    return null
  }

  private readQuotes(): ValuePart | null {
    let depth = 0
    for (let at = this.at + 1; at < this.limit; at++) {
      const code = this.text.charCodeAt(at)
      if (code === 92) at++
      else if (code === 123) depth++
      else if (code === 125) depth--
      else if (code === 34 && depth <= 0) {
        const text = this.text.slice(this.at + 1, at)
        this.at = at + 1
        return { kind: 'text', text }
      }
    }
    return null
  }

  private readBare(): ValuePart | null {
    const bare = this.match(/[^\s,#{}"()=%]+/uy)
    if (bare === null) return null
    return { kind: /^\d/.test(bare) ? 'text' : 'macro', text: bare }
  }
}

/**
 * Reads the fields behind the brace at `open`, up to `limit`. After a slip (a comma or a brace too few) reading goes on at what
 * looks like the next field; `damage` says what and where. Time linear in the entry, but for slips, which cost it again.
 */
export const readFields = (text: string, open: number, limit: number, isString: boolean): FieldsRead =>
  new FieldReader(text, open, limit).read(isString)
