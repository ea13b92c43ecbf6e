/** Where a list's elements start, as its first one shows. */
export type Pattern = { readonly prefix: string | null; readonly indent: string | null }

/** Where reading goes on behind an element that is broken: at the next one, or behind the bracket that ends the list. */
export type Resync = { readonly kind: 'next' | 'end'; readonly at: number }

const FIRST_KEY = /\{\s*"[^"\\]{1,80}"\s*:/y

/** An element is looked through for its end so far, in characters: every fault costs no more. */
const LOOKED_THROUGH = 65_536

/** A key that holds a list of objects. */
const KEY_OF_LIST = /"[^"\\\n\r]{1,80}"\s{0,40}:\s{0,40}\[\s{0,40}\{/g

/** What a sticky pattern finds at a place; null where that is nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/**
 * Where a text in quotation marks ends, and whether characters are escaped in it: at its mark, at the end of the whole, or
 * null where a control stands in it, as a break does where the mark is missing.
 */
export function findStringEnd(text: string, start: number): { readonly end: number | null; readonly escaped: boolean } {
  let escaped = false
  for (let end = start + 1; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 34) return { end, escaped }
    if (code < 32) return { end: null, escaped }
    if (code === 92) {
      escaped = true
      end++
    }
  }
  return { end: text.length, escaped }
}

/** True for a list with elements, and for an object in which there is a list. */
export const holdsList = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null && Object.values(value).some(Array.isArray)

/** How elements start where the one at this place does. */
export function patternAt(text: string, start: number): Pattern {
  const prefix = matchAt(FIRST_KEY, text, start)
  const indent = /[\n\r]([ \t]{0,40})$/.exec(text.slice(Math.max(0, start - 41), start))?.[1] ?? null
  return { prefix, indent }
}

/** True where further elements begin as the first of the list did. */
export const hasMore = (pattern: Pattern | null, text: string, from: number): boolean =>
  pattern?.prefix != null && text.includes(pattern.prefix, from)

/** The next line before `end` (below 0: the end of the text) that starts an object, no farther from the margin than `indent`; -1 where none does. */
export function nextLine(text: string, start: number, end: number, indent: string | null): number {
  const pattern = /[\n\r]([ \t]{0,40})\{/g
  pattern.lastIndex = start
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (end >= 0 && found.index >= end) return -1
    const blanks = found[1] ?? ''
    if (indent === null || blanks.length <= indent.length) return found.index + 1 + blanks.length
  }
  return -1
}

/** The next line that starts an element just as the first of its list did; -1 where none does, or that stood in no line of its own. */
export function nextAlike(text: string, from: number, { prefix, indent }: Pattern): number {
  if (prefix === null || indent === null) return -1
  const found = text.indexOf(`\n${indent}${prefix}`, from)
  return found < 0 ? -1 : found + 1 + indent.length
}

/** The next place from which on a key holds a list of objects; -1 where there is none. */
export function nextList(text: string, from: number): number {
  KEY_OF_LIST.lastIndex = from
  return KEY_OF_LIST.exec(text)?.index ?? -1
}

const COLON_BEHIND = /[^"{}[\],:]*:(?=\s{0,40}[[{])/y

/** The colon before a list or an object, behind letters that have no place there; -1 where there is none. */
export function findColon(text: string, from: number): number {
  const found = matchAt(COLON_BEHIND, text, from)
  return found === null ? -1 : from + found.length - 1
}

/** The next place at which no blank stands. */
export function skipBlanks(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfeff) return at
  }
}

/** The end of an element by its brackets, which must match and stand before `last`; -1 where they do not. Of quotation marks each may be missing. `isOpen` where the first bracket is. */
function closingOf(text: string, start: number, last: number, heedsQuotes: boolean, isOpen: boolean): number {
  const open: string[] = isOpen ? ['}'] : []
  const end = Math.min(last, text.length, start + LOOKED_THROUGH)
  for (let at = start; at < end; at++) {
    const character = text[at] ?? ''
    if (character === '"' && heedsQuotes) {
      for (at++; at < end && text[at] !== '"' && text[at] !== '\n'; at++) if (text[at] === '\\') at++
    } else if (character === '{') open.push('}')
    else if (character === '[') open.push(']')
    else if (character === '}' || character === ']') {
      if (open.pop() !== character) return -1
      if (open.length === 0) return at
    }
  }
  return -1
}

/** Where a broken element is looked through: from its start, which may have lost its bracket (`isOpen`), to before `last`. */
export type Within = { readonly start: number; readonly last?: number; readonly isOpen?: boolean }

/** Finds by its brackets where a broken element ends, which is behind `failed`, and what follows; null where nothing tells. */
export function findElementEnd(
  text: string,
  { start, last = Infinity, isOpen = false }: Within,
  failed: number,
): Resync | null {
  for (const heedsQuotes of [true, false]) {
    const closing = closingOf(text, start, last, heedsQuotes, isOpen)
    if (closing < 0 || closing < failed) continue
    const behind = skipBlanks(text, closing + 1)
    if (text[behind] === ']') return { kind: 'end', at: behind + 1 }
    const next = text[behind] === ',' ? skipBlanks(text, behind + 1) : -1
    if (text[next] === '{') return { kind: 'next', at: next }
  }
  return null
}

/** Remembers where what is looked for was found last, so that many faults before one place do not look for it one by one. */
export function createLookAhead(): (what: string, from: number, find: (from: number) => number) => number {
  const ahead = new Map<string, number>()
  return (what, from, find) => {
    const known = ahead.get(what)
    if (known !== undefined && (known < 0 || known >= from)) return known
    const found = find(from)
    ahead.set(what, found)
    return found
  }
}
