import { parseJson } from './json-parse'
import { isObject } from './json-values'
import { shorten } from './page-record'
import type { StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

/** The values that a text of JSON holds, and the lines at which their objects start; 0 for what has none. */
export type OpenJson = { readonly values: readonly unknown[]; readonly lineOf: (value: unknown) => number }

/** Opens JSON: what is broken in it is told to the draft with its line, the rest is there. Never throws. */
export function openJson(text: string, draft: StatedDraft): OpenJson {
  const { values, faults, lineOf } = parseJson(text, { network: true })
  for (const { line, message, lost } of faults) {
    const told = readersNetworksWords.theTextIsNoJsonHere(message)
    if (lost) draft.skip(line, readersNetworksWords.aPartWasLeftOut(told))
    else draft.note(line, readersNetworksWords.whatCouldBeReadWasKept(told))
  }
  return { values, lineOf: (value) => (isObject(value) ? (lineOf(value) ?? 0) : 0) }
}

/** Tells of lists of objects under names that no reader knows, such as one that is damaged. */
export function noteLists(
  draft: StatedDraft,
  object: Readonly<Record<string, unknown>>,
  known: readonly string[],
): void {
  for (const [key, value] of Object.entries(object))
    if (!known.includes(key) && Array.isArray(value) && value.some(isObject))
      draft.skip(0, readersNetworksWords.theListIsNotRead(shorten(key)))
}

/** A value of JSON as text: lists with bars between, other structures written down, nothing for null. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(jsonText).join(' | ')
  return isObject(value) ? JSON.stringify(value) : ''
}
