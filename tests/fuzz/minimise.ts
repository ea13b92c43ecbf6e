import { applyEdit, join, type Bytes, type Edit } from './bytes'
import { makeBase, type Fault } from './judge'
import { readAll } from './reading'
import { tryOne, type Input } from './try-one'

/** Tries for one input; what is not small by then stays as it is. */
const MOST_TRIES = 300
/** ms of the processor's time for one input, since some inputs are slow. */
const MOST_TIME = 6000

const without = (bytes: Bytes, at: number, length: number): Bytes =>
  join(bytes.subarray(0, at), bytes.subarray(at + length))

/** The edit where bytes before it are gone; null where they are bytes that it changes itself. */
function moveEdit(edit: Edit, at: number, length: number): Edit | null {
  if (at + length <= edit.at) return { ...edit, at: edit.at - length }
  return at >= edit.at + edit.remove ? edit : null
}

async function remake(input: Input, at: number, length: number): Promise<Input | null> {
  const { edit, base } = input
  if (edit === null) return { ...input, bytes: without(input.bytes, at, length) }
  const moved = moveEdit(edit, at, length)
  if (moved === null) return null
  const bytes = without(base.bytes, at, length)
  const smaller = makeBase(base.name, bytes, await readAll(base.name, bytes, false))
  return { ...input, base: smaller, edit: moved, bytes: applyEdit(bytes, moved) }
}

/** A smaller input with the same sort of fault: pieces of the file are left out, halves first, then ever smaller ones. */
export async function minimise(input: Input, what: Fault['what']): Promise<Input> {
  const started = process.cpuUsage().user
  let smallest = input
  let tries = 0
  const lengthOf = (one: Input): number => (one.edit === null ? one.bytes : one.base.bytes).length
  for (let length = Math.floor(lengthOf(input) / 2); length >= 1; length = Math.floor(length / 2)) {
    for (let at = 0; at < lengthOf(smallest);) {
      if (++tries > MOST_TRIES || (process.cpuUsage().user - started) / 1000 > MOST_TIME) return smallest
      const smaller = await remake(smallest, at, Math.min(length, lengthOf(smallest) - at))
      const faults = smaller === null ? [] : (await tryOne(smaller, 0)).faults
      if (smaller !== null && faults.some((fault) => fault.what === what)) smallest = smaller
      else at += length
    }
  }
  return smallest
}
