import type { JsonObject } from './json-parse'
import { isObject, numberOf, objectOf, objectsOf, textOf, textsOf } from './json-values'
import type { StatedDate } from './record'
import { readStatedDate, statedDate } from './record-dates'
import type { ReferenceAuthor } from './reference-record'
import { joinName, readOrcid, turnName } from './reference-parts'

/** A date of CSL: `{"date-parts": [[2020, 5, 3]]}`, `{"raw": "May 2020"}`, or a text. */
export function readCslDate(value: unknown): StatedDate | null {
  const plain = textOf(value)
  if (plain !== null && !Array.isArray(value)) return readStatedDate(plain)
  const date = objectOf(value)
  const parts: unknown = Array.isArray(date['date-parts']) ? date['date-parts'][0] : null
  const [year, month, day] = (Array.isArray(parts) ? parts : []).map(numberOf)
  return statedDate(year ?? null, month, day) ?? readStatedDate(textOf(date['raw']) ?? textOf(date['literal']) ?? '')
}

const affiliationOf = (value: unknown): string | null =>
  Array.isArray(value)
    ? (objectsOf(value).flatMap((place) => textOf(place['name']) ?? [])[0] ??
      textsOf(value.filter((one) => !isObject(one)))[0] ??
      null)
    : textOf(value)

/** A name of CSL or Crossref: parts, or a literal for a group; null where it holds nothing. */
function readCslName(name: JsonObject): ReferenceAuthor | null {
  const [family, given, suffix] = [textOf(name['family']), textOf(name['given']), textOf(name['suffix'])]
  const particles = [textOf(name['dropping-particle']), textOf(name['non-dropping-particle'])].filter(
    (part) => part !== null,
  )
  const more = {
    identifiers: [readOrcid(textOf(name['ORCID']) ?? textOf(name['orcid']) ?? '')],
    affiliation: affiliationOf(name['affiliation']),
  }
  if (family !== null) return { ...joinName([...particles, family].join(' '), given ?? '', suffix ?? ''), ...more }
  const literal = textOf(name['literal']) ?? textOf(name['name'])
  // A literal with a comma was a person to whoever wrote it; any other one stands for itself.
  if (literal !== null)
    return literal.includes(',') && given === null ? { ...turnName(literal), ...more } : { name: literal, ...more }
  return given === null ? null : { name: given, ...more }
}

/** The names of a list, in order. */
export const readCslNames = (value: unknown): ReferenceAuthor[] =>
  objectsOf(value).flatMap((name) => readCslName(name) ?? [])
