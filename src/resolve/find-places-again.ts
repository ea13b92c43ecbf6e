import type { PaperRecord, ParsedSource } from '../records/record'
import { listKey } from './list-owners'
import type { Decision } from './decisions'
import { paperIdOf } from './identifiers'
import { isContentMarks, markOf, readMarks } from './mark-content'
import type { SourceOwners } from './page-owners'

/** This part of the hashes must be found again in a page or list that is called otherwise. */
const MOST = 0.5

/** A page without a name, or a list, under the key that decisions have for it. */
type Place = { readonly key: string; readonly isList: boolean; readonly records: readonly PaperRecord[] }

function listPlaces(sources: readonly ParsedSource[], owners: readonly SourceOwners[]): Place[] {
  return sources.flatMap(({ source, format, records }, at) => [
    ...(owners[at] ?? []).flatMap(({ placeholder }, page): Place[] =>
      placeholder === null
        ? []
        : [{ key: placeholder, isList: false, records: records.filter((record) => record.page === page) }],
    ),
    ...(format === 'abstract-list' ? [{ key: listKey(source), isList: true, records }] : []),
  ])
}

/** The key of the only place that holds most of what is looked for, null where none or several do. */
function findOnly(wanted: readonly string[], places: readonly { key: string; holds: ReadonlySet<string> }[]) {
  let [best, most, tied]: [string | null, number, boolean] = [null, 0, false]
  for (const { key, holds } of places) {
    const found = wanted.filter((one) => holds.has(one)).length
    if (found < most || found === 0) continue
    tied = found === most
    ;[best, most] = [key, found]
  }
  return tied || most <= MOST * wanted.length ? null : best
}

const placeOf = ({ kind, about }: Decision): string | undefined =>
  kind === 'list-owner' ? about[1] : kind === 'unnamed-owner' || kind === 'page-owner' ? about[0] : undefined

const isPlace = (subject: string): boolean => /^(?:list:|author:unnamed-owner-of-)/u.test(subject)

/**
 * Finds the pages and lists of decisions again whose files are called otherwise now, by their content: where exactly one
 * holds most of the records (or papers) that the decision tells of, it is meant. Other decisions stay as they are. Cost:
 * linear in the sources for those decisions, nothing where no decision needs it.
 */
export function findPlacesAgain(
  decisions: readonly Decision[],
  sources: readonly ParsedSource[],
  owners: readonly SourceOwners[],
  keyOf: (record: PaperRecord) => string,
): readonly Decision[] {
  const known = new Set([
    ...sources.map(({ source }) => listKey(source)),
    ...owners.flat().flatMap(({ placeholder }) => placeholder ?? []),
  ])
  const lost = decisions.filter((decision) => {
    const place = placeOf(decision)
    return place !== undefined && isPlace(place) && !known.has(place)
  })
  if (lost.length === 0) return decisions
  const places = listPlaces(sources, owners).map(({ key, isList, records }) => ({
    key,
    isList,
    holds: new Set([
      ...records.map((record) => markOf(keyOf(record))),
      ...records.flatMap(({ title }) => (title === null ? [] : [paperIdOf(title)])),
    ]),
  }))
  const movedTo = new Map<string, string>()
  for (const decision of lost) {
    const place = placeOf(decision) ?? ''
    const marks = decision.about.find(isContentMarks)
    const wanted =
      marks === undefined ? decision.about.filter((subject) => subject.startsWith('paper:')) : readMarks(marks)
    const isList = decision.kind === 'list-owner'
    const found = findOnly(
      wanted,
      places.filter((other) => other.isList === isList),
    )
    if (found !== null && !movedTo.has(place)) movedTo.set(place, found)
  }
  if (movedTo.size === 0) return decisions
  return decisions.map((decision) => ({
    ...decision,
    about: decision.about.map((subject) => movedTo.get(subject) ?? subject),
  }))
}
