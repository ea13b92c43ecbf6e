import { foldText } from '../base/fold'
import type { PaperRecord } from '../records/record'
import { readIdentifiers, type PaperIdentifiers } from './paper-identifiers'
import { shapeNames, type NameList } from './paper-people'
import { shapeTitle, type TitleShape } from './paper-title'
import { readVenue, type Venue } from './paper-venue'
import { recordKey } from './record-key'

/** A record as the search for same papers sees it. */
export type Candidate = {
  readonly record: PaperRecord
  /** By which decisions name it. */
  readonly key: string
  /** What makes two titles equal, null where the record has none. */
  readonly title: string | null
  readonly shape: TitleShape | null
  /** Last words of the listed names, folded: the same for full and shortened first names. */
  readonly surnames: ReadonlySet<string>
  /** Whether the record lists all authors. */
  readonly whole: boolean
  readonly names: NameList
  readonly year: number | null
  readonly venue: Venue | null
  readonly identifiers: PaperIdentifiers
}

/** Prepares a record for the search. */
export function toCandidate(record: PaperRecord): Candidate {
  const shape = record.title === null ? null : shapeTitle(record.title)
  const surnames = new Set(record.authors.map((name) => foldText(name).split(' ').at(-1) ?? ''))
  surnames.delete('')
  const whole = record.authorsComplete && surnames.size > 0
  const titled = shape !== null && shape.key !== ''
  return {
    record,
    key: recordKey(record),
    title: titled ? shape.key : null,
    shape: titled ? shape : null,
    surnames,
    whole,
    names: shapeNames(record.authors),
    year: record.date?.year ?? null,
    venue: readVenue(record.venue),
    identifiers: readIdentifiers(record),
  }
}
