import * as v from 'valibot'
import { COLUMN_FIELDS, type ColumnChoice } from './record'

const ChoiceSchema = v.object({
  fields: v.record(v.string(), v.picklist(COLUMN_FIELDS)),
  between: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(20))),
})

/** A choice of columns that nobody has checked, as projects and the page's settings keep it; null where it is none. */
export function readColumnChoice(stated: unknown): ColumnChoice | null {
  const read = v.safeParse(ChoiceSchema, stated)
  if (!read.success) return null
  const { fields, between } = read.output
  return { fields, ...(between === undefined ? {} : { between }) }
}

/** A choice of columns for all tables whose heads are these, in order. */
export type TableMemory = { readonly heads: readonly string[]; readonly choice: ColumnChoice }

/** So many tables are remembered; the longest unused is forgotten first. */
const MOST_REMEMBERED = 20

const sameHeads = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((head, at) => head === other[at])

/** What is remembered for a table with these heads; null where nothing is. */
export const recallColumns = (memory: readonly TableMemory[], heads: readonly string[]): ColumnChoice | null =>
  memory.find((entry) => sameHeads(entry.heads, heads))?.choice ?? null

/** The memory with a new choice, or without the table where `choice` is null. */
export function rememberColumns(
  memory: readonly TableMemory[],
  heads: readonly string[],
  choice: ColumnChoice | null,
): readonly TableMemory[] {
  const others = memory.filter((entry) => !sameHeads(entry.heads, heads))
  return choice === null ? others : [{ heads, choice }, ...others].slice(0, MOST_REMEMBERED)
}

/** A memory that nobody has checked, without entries that are damaged. */
export function readTableMemory(stated: unknown): readonly TableMemory[] {
  const entries = v.safeParse(v.array(v.unknown()), stated)
  if (!entries.success) return []
  return entries.output.slice(0, MOST_REMEMBERED).flatMap((entry): TableMemory[] => {
    const read = v.safeParse(v.object({ heads: v.array(v.string()), choice: v.unknown() }), entry)
    const choice = read.success ? readColumnChoice(read.output.choice) : null
    return read.success && choice !== null ? [{ heads: read.output.heads, choice }] : []
  })
}
