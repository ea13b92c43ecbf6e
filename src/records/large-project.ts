/** What a project stores of its result, which is made again from its sources: by far the most of a large file. */
const RESULT: ReadonlySet<string> = new Set(['papers', 'authors', 'topics', 'claims', 'networks', 'issues'])

const [QUOTE, ESCAPE, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a] as const
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d] as const
/** Bytes in which a project says that it is one. */
const HEAD = 4096

const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9

/** True where bytes begin as a project file does. */
const beginsAsProject = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s{0,8}:\s{0,8}"coterie"/.test(new TextDecoder().decode(bytes.subarray(0, HEAD)))

/**
 * A project file without what it stores of its result: how the map is made, and the sources. For files that are longer than
 * one text may be: their bytes are looked through, and only what is kept is ever a text. Null for what is no project, or is
 * damaged. Cost: linear; memory: that of what is kept.
 */
export function keepIngredients(bytes: Uint8Array): Uint8Array | null {
  if (!beginsAsProject(bytes)) return null
  let at = bytes.indexOf(OPEN_OBJECT) + 1
  const kept: (readonly [from: number, to: number])[] = []
  for (;;) {
    at = skipBlanks(bytes, at)
    if (bytes[at] !== QUOTE) return null
    const start = at
    at = endOfString(bytes, at)
    const key = new TextDecoder().decode(bytes.subarray(start + 1, at - 1))
    at = skipBlanks(bytes, at)
    if (bytes[at] !== COLON) return null
    at = endOfValue(bytes, skipBlanks(bytes, at + 1))
    if (!RESULT.has(key)) kept.push([start, at])
    at = skipBlanks(bytes, at)
    if (bytes[at] === CLOSE_OBJECT) return skipBlanks(bytes, at + 1) === bytes.length ? joinKept(bytes, kept) : null
    if (bytes[at] !== COMMA) return null
    at++
  }
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from
  while (isBlank(bytes[at])) at++
  return at
}

/** Behind the quotation mark that ends the string which begins here; the end of all where none does. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let escapes = 0
    while (bytes[at - 1 - escapes] === ESCAPE) escapes++
    if (escapes % 2 === 0) return at + 1
  }
  return bytes.length
}

/** Behind the value that begins here. */
function endOfValue(bytes: Uint8Array, start: number): number {
  let at = start
  let depth = 0
  while (at < bytes.length) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      at = endOfString(bytes, at)
      if (depth === 0) return at
      continue
    }
    if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      // The end of what this value stands in.
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (byte === COMMA && depth === 0) return at
    at++
  }
  return at
}

/** An object of these of its parts. */
function joinKept(bytes: Uint8Array, kept: readonly (readonly [from: number, to: number])[]): Uint8Array {
  const joined = new Uint8Array(kept.reduce((sum, [from, to]) => sum + to - from + 1, 2))
  joined[0] = OPEN_OBJECT
  let at = 1
  for (const [from, to] of kept) {
    joined.set(bytes.subarray(from, to), at)
    at += to - from
    joined[at++] = COMMA
  }
  // The last comma gives way to the end.
  joined[at - (kept.length > 0 ? 1 : 0)] = CLOSE_OBJECT
  return joined.subarray(0, at + (kept.length > 0 ? 0 : 1))
}
