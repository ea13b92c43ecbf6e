import {
  createLookAhead,
  findColon,
  findElementEnd,
  hasMore,
  holdsList,
  matchAt,
  nextAlike,
  nextLine,
  nextList,
  patternAt,
  type Pattern,
} from './json-resync'
import { FAILED, JsonCursor, type JsonFault } from './json-cursor'
import { readersReferencesWords } from '../words/readers-references'

/** An object of JSON; keys that reach into the program's own objects are left out. */
export type JsonObject = Readonly<Record<string, unknown>>

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
/** Where brackets did not tell so often, they are asked no more. */
const MOST_IN_VAIN = 20

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y
const WORD = /true|false|null|NaN|-?Infinity/y

export type JsonOptions = {
  /** Those whose lines are wanted. */
  readonly keys?: ReadonlySet<string>
  /** True for a network: its nodes and edges stand in lists side by side, also in lists of such lists, and hold none themselves. */
  readonly network?: boolean
}

/**
 * Reads JSON with the line of each object and key, and goes on behind what is broken: in lists that stand in no other list
 * an element that is no JSON costs only itself, and the next one is found by how the first began. Values that follow one
 * another, as in JSON Lines, are all read. Never throws; time linear in the text.
 */
export function parseJson(raw: string, { keys = new Set(), network = false }: JsonOptions = {}): JsonDocument {
  const reader = new JsonReader(raw.replace(/^\ufeff/, ' '), keys, network)
  const values = reader.readAll()
  return { values, faults: reader.faults, lineOf: (object, key) => reader.lineOf(object, key) }
}

class JsonReader extends JsonCursor {
  private readonly starts = new Map<object, number>()
  private readonly keys = new Map<object, Map<string, number>>()
  /** Lists around the present place. */
  private lists = 0
  private depth = 0

  private readonly wanted: ReadonlySet<string>

  private readonly isNetwork: boolean

  constructor(text: string, wanted: ReadonlySet<string>, isNetwork: boolean) {
    super(text)
    this.isNetwork = isNetwork
    this.wanted = wanted
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
        pattern ??= patternAt(this.text, start)
        const value = this.readValue()
        if (value !== FAILED && this.text[this.skipBlanks()] !== ':') values.push(value)
        else if (this.recover(start, pattern, true) === null) break
      }
      this.skipBlanks()
    }
    return values
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
    const number = matchAt(NUMBER, this.text, this.at)
    const word = number ?? matchAt(WORD, this.text, this.at)
    if (word === null)
      return this.fail(
        character === undefined ? readersReferencesWords.itEndsTooEarly : readersReferencesWords.aValueIsMissing,
      )
    this.at += word.length
    if (number !== null) return Number(number)
    if (word === 'true' || word === 'false') return word === 'true'
    // No JSON, but written by programs that have no other word for it. A network's weights are told of; papers have no such figure.
    return this.isNetwork && word !== 'null' ? Number(word) : null
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
      const last = this.readMember(object, placed)
      if (last === true) return object
      if (last === FAILED && (this.lists > 0 || !this.goOn(object))) return FAILED
      if (this.at >= this.text.length && this.lists === 0 && this.cut) return object
    }
  }

  /** Reads one key with its value, and what stands behind: true where that ends the object, false where another key follows. */
  private readMember(object: Record<string, unknown>, placed: boolean): boolean | typeof FAILED {
    if (this.text[this.skipBlanks()] !== '"') return this.fail(readersReferencesWords.aKeyIsMissing)
    const place = this.at
    const key = this.readString()
    if (key === FAILED) return FAILED
    if (this.text[this.skipBlanks()] !== ':') {
      const colon = this.lists === 0 || this.isNetwork ? findColon(this.text, this.at) : -1
      if (colon < 0) return this.fail(readersReferencesWords.aColonIsMissing)
      this.note(this.at, readersReferencesWords.aColonIsMissing, false)
      this.at = colon
    }
    this.at++
    const value = this.readValue()
    if (value === FAILED) return FAILED
    if (typeof key === 'string' && !HOSTILE_KEYS.has(key)) {
      object[key] = value
      if (placed && this.wanted.has(key)) this.placeKey(object, key, place)
    }
    const next = this.text[this.skipBlanks()]
    if (next === ',' || next === '}') this.at++
    if (next === '}') return true
    // A text that was cut inside a list of elements keeps what stands before the cut.
    if (next === undefined && this.lists === 0 && this.cut) return true
    return next === ',' ? false : this.failAt(next)
  }

  /** Behind a fault in an object that holds the text's lists: goes to the next list, or ends; false where it holds none yet. */
  private goOn(object: JsonObject): boolean {
    if (!Object.values(object).some(holdsList)) return false
    const next = (this.gone = nextList(this.text, Math.max(this.at, this.gone + 1)))
    this.note(this.at, this.problem, true)
    this.cut ||= next < 0
    this.at = next < 0 ? this.text.length : next
    return true
  }

  /** The list to which it went last: never to the same twice, since its key may be what is broken. */
  private gone = -1

  private placeKey(object: object, key: string, place: number): void {
    const places = this.keys.get(object)
    if (places === undefined) this.keys.set(object, new Map([[key, place]]))
    else places.set(key, place)
  }

  /** True once a list that stands in no other list ended with the text. */
  private cut = false

  private readList(): unknown[] | typeof FAILED {
    this.at++
    if (this.text[this.skipBlanks()] !== ']') return this.readElements([])
    this.at++
    return []
  }

  /** The elements of a list from here to its end, behind those that were read. */
  private readElements(list: unknown[]): unknown[] | typeof FAILED {
    // Within a list one of figures is part of an element, whatever follows a bracket that was put in.
    const isPart = this.lists > 0 && /[-\d]/.test(this.text[this.skipBlanks()] ?? '')
    const outer = this.lists <= (this.isNetwork ? 1 : 0) && !isPart
    let pattern: Pattern | null = null
    let comma = this.at
    this.lists++
    for (;;) {
      const start = this.skipBlanks()
      if (outer) pattern ??= patternAt(this.text, start)
      const value = this.readValue()
      const next = value === FAILED ? '' : this.text[this.skipBlanks()]
      if (value !== FAILED && (next === ',' || next === ']')) {
        list.push(value)
        if (outer && pattern?.prefix === null) pattern = patternAt(this.text, start)
        comma = this.at++
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
        return value === FAILED ? FAILED : this.failAt(next)
      }
      const whole = value !== FAILED && (next === undefined || next === '{')
      if (whole) list.push(value)
      if (whole && next === '{') {
        this.note(this.at, readersReferencesWords.aCommaIsMissingBetween, false)
        continue
      }
      if (next === ':' && typeof value === 'string' && list.length > 0 && !hasMore(pattern, this.text, this.at)) {
        const lost = findElementEnd(this.text, { start, isOpen: true }, this.at)
        if (lost !== null) {
          this.note(start, readersReferencesWords.aCommaOrBracketIsMissing, true)
          this.at = lost.at
          if (lost.kind === 'end') break
          continue
        }
        // The next key of the object around.
        this.note(start, readersReferencesWords.itsLastBracketIsMissing, false)
        this.at = comma
        break
      }
      const found = whole || pattern === null ? null : this.recover(start, pattern, false)
      if (found === 'end') break
      if (found === null && this.lists > 1) {
        this.lists--
        return this.fail(this.problem)
      }
      if (found === null) {
        if (whole) this.note(this.at, readersReferencesWords.itsLastBracketIsMissing, false)
        this.cut = true
        this.at = this.text.length
        break
      }
    }
    this.lists--
    return list
  }

  /** Goes behind an element that is broken, or what nests too deep in it: to the next one, or behind the list's end; null where neither is found. */
  private recover(start: number, pattern: Pattern, lines: boolean): 'next' | 'end' | null {
    const [indent, key] = [pattern.indent, pattern.prefix ?? '']
    // What nests too deep is not gone through again level by level.
    const behind = this.problem === readersReferencesWords.itNestsDeeperThan100Levels ? this.at : start + 1
    this.note(start, this.problem || readersReferencesWords.aCommaOrBracketIsMissing, true)
    // What stands in an element may begin as the first one does where that is damaged; where its line begins tells more.
    const line = `\n${indent ?? ''}${key}`
    const alike = lines ? -1 : this.lookAhead(line, behind, (at) => nextAlike(this.text, at, pattern))
    const found = alike >= 0 || key === '' ? alike : this.lookAhead(key, behind, (at) => this.text.indexOf(key, at))
    const byLine = alike < 0 && (found < 0 || lines || indent !== null) ? nextLine(this.text, start, found, indent) : -1
    const next = byLine >= 0 ? byLine : found
    const list = this.isNetwork && !lines ? this.lookAhead('[', start, (from) => nextList(this.text, from)) : -1
    const nearest = Math.min(...[next, list].filter((at) => at >= 0))
    const within = { start, last: nearest }
    const byBrackets = lines || this.vain > MOST_IN_VAIN ? null : findElementEnd(this.text, within, this.at)
    if (byBrackets === null && nearest === Infinity) this.vain++
    if (byBrackets !== null && byBrackets.at < nearest) {
      this.at = byBrackets.at
      return byBrackets.kind
    }
    if (nearest === Infinity) return null
    this.at = nearest
    // What follows may be another list, whose elements may begin as these do.
    return nearest === list && list !== next ? 'end' : 'next'
  }

  /** How often an element was looked through for its end in vain. */
  private vain = 0

  private readonly lookAhead = createLookAhead()
}
