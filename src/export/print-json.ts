import { LazyList } from './lazy-list'
import { cutText, gatherPieces, PIECE_LENGTH } from './text-pieces'

/** A value that JSON can hold; lists may be made while they are printed. */
export type Json =
  string | number | boolean | null | readonly Json[] | LazyList<Json> | { readonly [key: string]: Json }

const isList = (value: Json): value is readonly Json[] | LazyList<Json> =>
  Array.isArray(value) || value instanceof LazyList

const isFlat = (value: Json): value is string | number | boolean | null => value === null || typeof value !== 'object'

/** Values within so many others are printed at once: papers, people and ties, none of which is large. */
const PRINTED_WHOLE = 4

/**
 * Prints JSON for people and for version control: what fits in 120 columns stands on one line, all else is broken
 * with two blanks of indent; keys stay in the order given. Deterministic. Cost: linear in the text.
 */
export const printJson = (value: Json, width = 120): string => [...printJsonPieces(value, width)].join('')

/** The same in pieces of bounded length, of which none is made before it is asked for. */
export const printJsonPieces = (value: Json, width = 120): Generator<string> => gatherPieces(printParts(value, width))

function* printParts(value: Json, width: number): Generator<string> {
  yield* printDeep(value, '', 0, width, 0)
  yield '\n'
}

/** `before`: columns that stand on the line already. `depth`: how many values this one stands in. */
function* printDeep(value: Json, indent: string, before: number, width: number, depth: number): Generator<string> {
  if (typeof value === 'string' && value.length > PIECE_LENGTH) {
    yield '"'
    for (const part of cutText(value)) yield JSON.stringify(part).slice(1, -1)
    yield '"'
    return
  }
  if (isFlat(value) || depth >= PRINTED_WHOLE) {
    yield print(value, indent, before, width)
    return
  }
  const flat = printFlat(value, width - indent.length - before)
  if (flat !== null) {
    yield flat
    return
  }
  const deeper = `${indent}  `
  let open = isList(value) ? '[\n' : '{\n'
  if (isList(value))
    for (const item of value) {
      yield open + deeper
      yield* printDeep(item, deeper, 0, width, depth + 1)
      open = ',\n'
    }
  else
    for (const [key, entry] of Object.entries(value)) {
      const name = `${JSON.stringify(key)}: `
      yield open + deeper + name
      yield* printDeep(entry, deeper, name.length, width, depth + 1)
      open = ',\n'
    }
  // What is empty and yet has no room has opened nothing.
  yield `${open === ',\n' ? '' : open}\n${indent}${isList(value) ? ']' : '}'}`
}

/** As `printDeep`, at once. */
function print(value: Json, indent: string, before: number, width: number): string {
  if (isFlat(value)) return JSON.stringify(value)
  const flat = printFlat(value, width - indent.length - before)
  if (flat !== null) return flat
  const deeper = `${indent}  `
  if (isList(value)) {
    const items: string[] = []
    for (const item of value) items.push(deeper + print(item, deeper, 0, width))
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).map(([key, entry]) => {
    const name = `${JSON.stringify(key)}: `
    return deeper + name + print(entry, deeper, name.length, width)
  })
  return `{\n${entries.join(',\n')}\n${indent}}`
}

/** A value on one line of fewer than `room` columns; null where it does not fit, which is found without printing it whole. */
function printFlat(value: Json, room: number): string | null {
  if (typeof value === 'string' && value.length + 2 >= room) return null
  if (isFlat(value)) {
    const text = JSON.stringify(value)
    return text.length < room ? text : null
  }
  const [open, close, nothing] = isList(value) ? ['[', ']', '[]'] : ['{ ', ' }', '{}']
  let text = open
  let left = room - open.length - close.length
  let isFirst = true
  for (const [name, entry] of isList(value) ? unnamed(value) : Object.entries(value)) {
    const start = (isFirst ? '' : ', ') + (name === null ? '' : `${JSON.stringify(name)}: `)
    const flat = printFlat(entry, left - start.length)
    if (flat === null) return null
    left -= start.length + flat.length
    text += start + flat
    isFirst = false
  }
  if (isFirst) return nothing.length < room ? nothing : null
  return text + close
}

function* unnamed(list: Iterable<Json>): Generator<readonly [null, Json]> {
  for (const entry of list) yield [null, entry]
}
