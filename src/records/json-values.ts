import type { JsonObject } from './json-parse'

/** True for an object that is no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object of a field; an empty one where there is none. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

/** The objects of a list; none where there is no list. */
export const objectsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** A text, also where it is written as a number; null where there is none. Of a list the first. */
export function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** The texts of a list, or the one text that stands in place of a list. */
export const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => textOf(item) ?? [])

/** A finite number, also where it is written as a text; null where there is none. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && /^\s*\d{1,12}(?:\.\d{1,6})?\s*$/.test(value) ? Number(value) : null
}
