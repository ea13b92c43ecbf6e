import { foldedWords } from '../base/fold'

/** What sort of place a paper appeared at, as far as its name tells. */
export type VenueKind = 'journal' | 'conference' | 'preprint' | 'unknown'

/** A journal or conference as the search for same papers sees it. */
export type Venue = {
  readonly kind: VenueKind
  /** The telling words of its name, in order; words that most names hold are left out. */
  readonly words: readonly string[]
}

const JOURNAL =
  /^(?:journal|journals|j|trans|transactions|record|letters|lett|magazine|bulletin|annals|review|reviews|quarterly|archives?|zeitschrift|revue)$/
const CONFERENCE = /^(?:conference|conf|proceedings|proc|symposium|symp|workshop|workshops|meeting|congress)$/
const PREPRINT = /^(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|ssrn|preprint|preprints|techrxiv)$/
const COMMON = /^(?:the|on|of|and|in|for|a|an|acm|ieee|international|int|annual|th|st|nd|rd|proceedings|proc|\d+)$/

/** Reads a stated venue; null where none is. */
export function readVenue(stated: string | null | undefined): Venue | null {
  const words = foldedWords(stated ?? '')
  if (words.length === 0) return null
  const kind: VenueKind = words.some((word) => PREPRINT.test(word))
    ? 'preprint'
    : words.some((word) => CONFERENCE.test(word))
      ? 'conference'
      : words.some((word) => JOURNAL.test(word))
        ? 'journal'
        : 'unknown'
  return { kind, words: words.filter((word) => !COMMON.test(word)) }
}

/** Whether one of a name's words is made of the first letters of the other name: “VLDB”, “Very Large Data Bases”. */
const isShortFor = (short: Venue, long: Venue): boolean =>
  short.words.some(
    (word) => word.length > 2 && long.words.length > 2 && long.words.map((one) => one[0]).join('') === word,
  )

/**
 * Compares two venues: `same` where their telling words agree, one shortens the other (“Trans.”), or is made of its
 * first letters; `other kind` where only one is a journal, so that one may be the longer version of the other;
 * `unlike` where nothing agrees, which says little, since many names stand for one venue.
 */
export function compareVenues(a: Venue | null, b: Venue | null): 'same' | 'other kind' | 'unlike' | 'unknown' {
  if (a === null || b === null) return 'unknown'
  if (a.kind === 'preprint' || b.kind === 'preprint') return a.kind === b.kind ? 'same' : 'unknown'
  if ((a.kind === 'journal') !== (b.kind === 'journal')) return 'other kind'
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const shared = short.words.filter((word) =>
    long.words.some(
      (other) =>
        other === word || (word.length > 2 && other.startsWith(word)) || (other.length > 2 && word.startsWith(other)),
    ),
  ).length
  if (shared > 0 && shared * 2 >= short.words.length) return 'same'
  return isShortFor(a, b) || isShortFor(b, a) ? 'same' : 'unlike'
}
