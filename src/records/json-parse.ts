import { indexLines, type LineAt } from './line-index'
import { readersReferencesWords } from '../words/readers-references'

/** An object of JSON; keys that reach into the program's own objects are left out. */
export type JsonObject = Readonly<Record<string, unknown>>

/** A place at which the text is no JSON, and whether an element of a list was lost by it. */
export type JsonFault = { readonly line: number; readonly message: string; readonly lost: boolean }

export type JsonDocument = {
  /** The values that stand in the text one after the other: one, or as many as there are lines. */
  readonly values: readonly unknown[]
  readonly faults: readonly JsonFault[]
  /** The 1-based line at which an object starts, or a key of it stands; null for what is not of this text. */
  readonly lineOf: (object: JsonObject, key?: string) => number | null
}

/** Objects within more lists than this are parts of records, whose lines nobody asks for. */
const LISTS_WITH_LINES = 2
/** Deeper nesting than any record has. */
const DEEPEST = 100
const HOSTILE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** Faults after which a text is no JSON any more. */
const MOST_FAULTS = 200

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y
const WORD = /true|false|null|NaN/y
const FIRST_KEY = /\{\s*"[^"\\]{1,80}"\s*:/y

/** What stands in place of a value that could not be read. */
const FAILED = Symbol('failed')

/** Where a list's elements start, as its first one shows. */
type Pattern = { readonly prefix: string | null; readonly indent: string | null }

/**
 * Reads JSON with the line of each object and key, and goes on behind what is broken: in lists that stand in no other list
 * an element that is no JSON costs only itself, and the next one is found by how the first began. Values that follow one
 * another, as in JSON Lines, are all read. `keys` are those whose lines are wanted. Never throws; time linear in the text.
 */
export function parseJson(raw: string, keys: ReadonlySet<string> = new Set()): JsonDocument {
  const reader = new JsonReader(raw.replace(/^\ufeff/, ' '), keys)
  const values = reader.readAll()
  return { values, faults: reader.faults, lineOf: (object, key) => reader.lineOf(object, key) }
}

class JsonReader {
  readonly faults: JsonFault[] = []
  private readonly text: string
  private readonly lineAt: LineAt
  private readonly starts = new Map<object, number>()
  private readonly keys = new Map<object, Map<string, number>>()
  private at = 0
  /** Lists around the present place. */
  private lists = 0
  private depth = 0
  private problem = ''

  private readonly wanted: ReadonlySet<string>

  constructor(text: string, wanted: ReadonlySet<string>) {
    this.text = text
    this.wanted = wanted
    this.lineAt = indexLines(text)
  }

  lineOf(object: JsonObject, key?: string): number | null {
    const offset = key === undefined ? this.starts.get(object) : this.keys.get(object)?.get(key)
    return offset === undefined ? null : this.lineAt(offset)
  }

  /** Every value of the text; what stands between them is passed over. */
  readAll(): unknown[] {
    const values: unknown[] = []
    let pattern: Pattern | null = null
    this.skipBlanks()
    while (this.at < this.text.length && this.faults.length < MOST_FAULTS) {
      const start = this.at
      const character = this.text[start] ?? ''
      if (values.length > 0 && (character === ',' || character === ']' || character === '}')) {
        this.at++
      } else {
        pattern ??= this.patternAt(start)
        const value = this.readValue()
        if (value !== FAILED && this.text[this.skipBlanks()] !== ':') values.push(value)
        else if (!this.recover(start, pattern, true)) break
      }
      this.skipBlanks()
    }
    return values
  }

  private skipBlanks(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff) this.at++
      else return this.at
    }
  }

  private fail(problem: string): typeof FAILED {
    if (this.problem === '') this.problem = problem
    return FAILED
  }

  private readValue(): unknown {
    this.skipBlanks()
    const character = this.text[this.at]
    if (character === '{' || character === '[') {
      if (this.depth >= DEEPEST) return this.fail(readersReferencesWords.itNestsDeeperThan100Levels)
      this.depth++
      const value = character === '{' ? this.readObject() : this.readList()
      this.depth--
      return value
    }
    if (character === '"') return this.readString()
    NUMBER.lastIndex = this.at
    const number = NUMBER.exec(this.text)?.[0]
    if (number !== undefined) {
      this.at += number.length
      return Number(number)
    }
    WORD.lastIndex = this.at
    const word = WORD.exec(this.text)?.[0]
    if (word === undefined)
      return this.fail(
        character === undefined ? readersReferencesWords.itEndsTooEarly : readersReferencesWords.aValueIsMissing,
      )
    this.at += word.length
    return word === 'true' ? true : word === 'false' ? false : null
  }

  private readString(): string | typeof FAILED {
    const start = this.at
    let end = start + 1
    let escaped = false
    for (; ; end++) {
      const code = this.text.charCodeAt(end)
      if (code === 34) break
      if (code === 92) {
        escaped = true
        end++
      } else if (!(code >= 32))
        return this.fail(
          end >= this.text.length
            ? readersReferencesWords.itEndsTooEarly
            : readersReferencesWords.aQuotationMarkIsMissing,
        )
    }
    this.at = end + 1
    if (!escaped) return this.text.slice(start + 1, end)
    try {
      const value: unknown = JSON.parse(this.text.slice(start, end + 1))
      return typeof value === 'string' ? value : FAILED
    } catch {
      return this.fail(readersReferencesWords.aCharacterIsEscapedIn)
    }
  }

  private readObject(): JsonObject | typeof FAILED {
    const object: Record<string, unknown> = {}
    const placed = this.lists <= LISTS_WITH_LINES
    if (placed) this.starts.set(object, this.at)
    this.at++
    if (this.text[this.skipBlanks()] === '}') {
      this.at++
      return object
    }
    for (;;) {
      if (this.text[this.skipBlanks()] !== '"') return this.fail(readersReferencesWords.aKeyIsMissing)
      const place = this.at
      const key = this.readString()
      if (key === FAILED) return FAILED
      if (this.text[this.skipBlanks()] !== ':') return this.fail(readersReferencesWords.aColonIsMissing)
      this.at++
      const value = this.readValue()
      if (value === FAILED) return FAILED
      if (typeof key === 'string' && !HOSTILE_KEYS.has(key)) {
        object[key] = value
        if (placed && this.wanted.has(key)) this.placeKey(object, key, place)
      }
      const next = this.text[this.skipBlanks()]
      this.at++
      if (next === '}') return object
      // A text that was cut inside a list of elements keeps what stands before the cut.
      if (next === undefined && this.lists === 0 && this.cut) return object
      if (next !== ',')
        return this.fail(
          next === undefined ? readersReferencesWords.itEndsTooEarly : readersReferencesWords.aCommaIsMissing,
        )
    }
  }

  private placeKey(object: object, key: string, place: number): void {
    const places = this.keys.get(object)
    if (places === undefined) this.keys.set(object, new Map([[key, place]]))
    else places.set(key, place)
  }

  /** True once a list that stands in no other list ended with the text. */
  private cut = false

  private readList(): unknown[] | typeof FAILED {
    const list: unknown[] = []
    const outer = this.lists === 0
    let pattern: Pattern | null = null
    this.at++
    if (this.text[this.skipBlanks()] === ']') {
      this.at++
      return list
    }
    this.lists++
    for (;;) {
      const start = this.skipBlanks()
      if (outer) pattern ??= this.patternAt(start)
      const value = this.readValue()
      const next = value === FAILED ? '' : this.text[this.skipBlanks()]
      if (value !== FAILED && (next === ',' || next === ']')) {
        list.push(value)
        this.at++
        if (next === ']') break
        // A comma behind the last element.
        if (this.text[this.skipBlanks()] === ']') {
          this.at++
          break
        }
        continue
      }
      if (!outer) {
        this.lists--
        return this.fail(
          value === FAILED
            ? ''
            : next === undefined
              ? readersReferencesWords.itEndsTooEarly
              : readersReferencesWords.aCommaIsMissing,
        )
      }
      const whole = value !== FAILED && (next === undefined || next === '{')
      if (whole) list.push(value)
      if (whole && next === '{') {
        this.note(this.at, readersReferencesWords.aCommaIsMissingBetween, false)
        continue
      }
      if (whole || pattern === null || !this.recover(start, pattern, false)) {
        if (whole) this.note(this.at, readersReferencesWords.itsLastBracketIsMissing, false)
        this.cut = true
        this.at = this.text.length
        break
      }
    }
    this.lists--
    return list
  }

  private note(at: number, message: string, lost: boolean): void {
    this.faults.push({ line: this.lineAt(Math.min(at, this.text.length)), message, lost })
    this.problem = ''
  }

  /** How elements start where the one at this place does. */
  private patternAt(start: number): Pattern {
    FIRST_KEY.lastIndex = start
    const prefix = FIRST_KEY.exec(this.text)?.[0] ?? null
    const indent = /[\n\r]([ \t]{0,40})$/.exec(this.text.slice(Math.max(0, start - 41), start))?.[1] ?? null
    return { prefix, indent }
  }

  /** Goes to the next element behind one that is broken; false where there is none. */
  private recover(start: number, { prefix, indent }: Pattern, lines: boolean): boolean {
    this.note(start, this.problem || readersReferencesWords.aCommaOrBracketIsMissing, true)
    const found = prefix === null || this.absent.has(prefix) ? -1 : this.text.indexOf(prefix, start + 1)
    if (prefix !== null && found < 0) this.absent.add(prefix)
    const byLine = prefix === null || lines ? this.nextLine(start, found, indent) : -1
    const next = byLine >= 0 ? byLine : found
    if (next < 0) return false
    this.at = next
    return true
  }

  /** Beginnings that stand nowhere in the rest of the text, so that they are not looked for again. */
  private readonly absent = new Set<string>()

  /** The next line in this part that starts an object, as far from the margin as the broken one or less. */
  private nextLine(start: number, end: number, indent: string | null): number {
    const pattern = /[\n\r]([ \t]{0,40})\{/g
    pattern.lastIndex = start
    for (let found = pattern.exec(this.text); found !== null; found = pattern.exec(this.text)) {
      if (end >= 0 && found.index >= end) return -1
      const blanks = found[1] ?? ''
      if (indent === null || blanks.length <= indent.length) return found.index + 1 + blanks.length
    }
    return -1
  }
}
