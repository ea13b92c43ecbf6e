import type { Candidate } from './paper-candidate'
import { compareIdentifiers } from './paper-identifiers'
import { compareNameLists } from './paper-people'
import { compareTitles, type TitleLikeness } from './paper-title'
import { compareVenues } from './paper-venue'
import type { SimilarPair } from './similar-abstracts'
import { LIKELY_SAME_PAPER, SAME_PAPER } from './thresholds'
import { claimsOfPapersWords } from '../words/claims-of-papers'

/** How sure it is that two records are one paper, in [0, 1], and why, the strongest reason first. */
export type PairScore = {
  readonly score: number
  readonly because: readonly string[]
  /** What decided. */
  readonly how: 'identifier' | 'title' | 'abstract'
}

/** An equal identifier; the rest is left for wrong ones. */
const IDENTIFIED = 0.99
/** Titles, authors, year and venue agree: two papers may still bear one title. */
const AGREED = 0.97
/** What a wholly different title would take away, in parts: a title that shares five sixths is enough if all else agrees. */
const TITLE_DOUBT = 1.4
/** The same for authors: a title that is equal outweighs half of them. */
const AUTHOR_DOUBT = 0.4
/** Nobody is in both lists, of which one is cut. */
const STRANGERS_DOUBT = 0.2
/** At least one list is missing. */
const UNKNOWN_AUTHORS_DOUBT = 0.05
/** A year apart is what lies between preprint and print; two are rarer. */
const YEAR_DOUBT = 0.08
/** Preprint and print lie no more years apart. */
export const NEAR_YEARS = 2
/** More years apart: another edition, or another paper of that name. */
const FAR_YEARS_DOUBT = 0.3
/** In different years at two named places: usually the longer version, which is a paper of its own. */
const OTHER_EDITION_DOUBT = 0.5
/** The same place a year apart: a column, or a slip in one of the dates. */
const SAME_PLACE_DOUBT = 0.3
/** One place is a journal and the other is not, in the same year. */
const OTHER_KIND_DOUBT = 0.16
/** Two names of places that share nothing may still be one place. */
const UNLIKE_VENUE_DOUBT = 0.04
/** Of a title that many papers bear, this part of the names must be shared. */
const COMMON_TITLE_AUTHORS = 0.8
/** Nothing else tells the papers of a column apart than their years. */
const UNDATED_COMMON_DOUBT = 0.3

const NOTHING: PairScore = { score: 0, because: [], how: 'title' }

type Doubt = { readonly doubt: number; readonly because: string | null }

/** “2 of 3 authors are the same, 1 more in the family name.” */
function tellAuthors(equal: number, family: number, count: number): string {
  if (equal === count) return claimsOfPapersWords.allAuthorsAreTheSame(count)
  const more = claimsOfPapersWords.moreInTheFamilyName(family, equal)
  if (equal > 0) return claimsOfPapersWords.ofAuthorsAreTheSame(equal, count, more)
  return claimsOfPapersWords.ofAuthorsAgreeInThe(family, count)
}

/** Null where both lists are whole and share nobody, so that no title can make them one paper. */
function doubtAuthors(a: Candidate, b: Candidate): (Doubt & { readonly agree: number | null }) | null {
  if (a.names.length === 0 || b.names.length === 0) return { doubt: UNKNOWN_AUTHORS_DOUBT, because: null, agree: null }
  const { equal, family, shared, fewer, more } = compareNameLists(a.names, b.names)
  const whole = a.whole && b.whole
  if (shared === 0)
    return whole ? null : { doubt: STRANGERS_DOUBT, because: claimsOfPapersWords.noAuthorIsInBoth, agree: 0 }
  const agree = whole ? (shared / fewer + shared / more) / 2 : shared / fewer
  const count = whole ? more : fewer
  return { doubt: AUTHOR_DOUBT * (1 - agree), because: tellAuthors(equal, family, count), agree }
}

/** Whether two records appeared in different years at two places that are named, none of which takes preprints. */
export function areEditions(a: Candidate, b: Candidate): boolean {
  if (a.year === null || b.year === null || a.year === b.year) return false
  return a.venue !== null && b.venue !== null && a.venue.kind !== 'preprint' && b.venue.kind !== 'preprint'
}

function doubtTime(a: Candidate, b: Candidate): Doubt {
  const venues = compareVenues(a.venue, b.venue)
  if (areEditions(a, b)) {
    const slip = venues === 'same' && Math.abs((a.year ?? 0) - (b.year ?? 0)) === 1
    const doubt = slip ? SAME_PLACE_DOUBT : OTHER_EDITION_DOUBT
    return { doubt, because: claimsOfPapersWords.bothNameWhereTheyAppeared }
  }
  if (a.year !== null && b.year !== null && a.year !== b.year) {
    const apart = Math.abs(a.year - b.year)
    if (apart > NEAR_YEARS) return { doubt: FAR_YEARS_DOUBT, because: claimsOfPapersWords.theYearsDifferBy(apart) }
    return { doubt: YEAR_DOUBT * apart, because: claimsOfPapersWords.theYearsDifferByTwo(apart) }
  }
  const year = a.year !== null && a.year === b.year ? claimsOfPapersWords.theYearsAreTheSame : null
  if (venues === 'other kind')
    return {
      doubt: OTHER_KIND_DOUBT,
      because: claimsOfPapersWords.oneAppearedInAJournal(
        year === null ? claimsOfPapersWords.only : claimsOfPapersWords.butOnly(year),
      ),
    }
  const doubt = venues === 'unlike' ? UNLIKE_VENUE_DOUBT : 0
  return {
    doubt,
    because: year === null ? null : venues === 'same' ? claimsOfPapersWords.andSoIsThePlace(year) : `${year}.`,
  }
}

function scoreByTitle(a: Candidate, b: Candidate, title: TitleLikeness): PairScore {
  if (AGREED - TITLE_DOUBT * (1 - title.share) < 0) return NOTHING
  const authors = doubtAuthors(a, b)
  if (authors === null) return NOTHING
  const time = doubtTime(a, b)
  const common = a.shape?.common === true || b.shape?.common === true
  const dated = a.year !== null && b.year !== null
  if (common && (authors.agree === null || authors.agree < COMMON_TITLE_AUTHORS || (dated && a.year !== b.year)))
    return NOTHING
  const undated = common && !dated ? UNDATED_COMMON_DOUBT : 0
  const score = AGREED - TITLE_DOUBT * (1 - title.share) - authors.doubt - time.doubt - undated
  const because = [title.because, authors.because, time.because].flatMap((reason) => reason ?? [])
  return { score: Math.max(0, score), because, how: 'title' }
}

/** Two records with different titles are one paper only from this share of equal words on, and with an author in common. */
const RENAMED_SHARE = 0.9
/** With different titles and fewer equal words, a person should look. */
const RENAMED_DOUBT = 0.7
/** An abstract that stands within a longer one may be quoted there. */
const CONTAINED = 0.95
/** Texts too short to tell one paper from another. */
const BRIEF = 0.6

function scoreByAbstract(pair: SimilarPair): PairScore {
  if (pair.how === 'equal')
    return {
      score: pair.brief ? BRIEF : IDENTIFIED,
      because: [claimsOfPapersWords.theAbstractsAreTheSame],
      how: 'abstract',
    }
  const percent = String(Math.floor(pair.share * 100))
  return pair.how === 'reworded'
    ? { score: pair.share, because: [claimsOfPapersWords.ofTheWordsOfThe(percent)], how: 'abstract' }
    : {
        score: pair.share * CONTAINED,
        because: [claimsOfPapersWords.ofTheWordsOfTheShorter(percent)],
        how: 'abstract',
      }
}

const shareSurname = (a: Candidate, b: Candidate): boolean => [...a.surnames].some((name) => b.surnames.has(name))

/**
 * Scores two records: equal identifiers all but decide, unequal ones forbid; else everything on which title, authors,
 * year and venue disagree takes away from certainty, and like abstracts add to it. Abstracts alone decide where a title is missing,
 * and may overrule different titles where an author is shared. `pair` is what their abstracts share, null for nothing found.
 * Symmetric. Cost: linear in titles, quadratic in author lists of at most 60 names.
 */
export function scorePair(a: Candidate, b: Candidate, pair: SimilarPair | null): PairScore {
  const identifiers = compareIdentifiers(a.identifiers, b.identifiers)
  if (identifiers.verdict === 'different') return NOTHING
  if (identifiers.verdict === 'same') return { score: IDENTIFIED, because: [identifiers.because], how: 'identifier' }
  if (a.shape === null || b.shape === null) {
    const both = a.shape === null && b.shape === null
    return pair === null || (pair.brief && !both) ? NOTHING : scoreByAbstract(pair)
  }
  const title = compareTitles(a.shape, b.shape)
  const titled = scoreByTitle(a, b, title)
  if (pair === null || pair.brief || title.apart) return titled
  const text = scoreByAbstract(pair)
  if (titled.score >= LIKELY_SAME_PAPER) {
    const because =
      titled.score >= text.score ? [...titled.because, ...text.because] : [...text.because, ...titled.because]
    return {
      score: Math.min(IDENTIFIED, 1 - (1 - titled.score) * (1 - text.score)),
      because,
      how: text.score >= SAME_PAPER ? 'abstract' : 'title',
    }
  }
  if (!shareSurname(a, b)) return titled
  const because = [...text.because, claimsOfPapersWords.theTitlesDifferButAn]
  return {
    score: pair.share >= RENAMED_SHARE ? text.score : Math.min(text.score, RENAMED_DOUBT),
    because,
    how: 'abstract',
  }
}
