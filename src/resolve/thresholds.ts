import type { ClaimKind } from './corpus'

/*
 * One scale for all claims: a confidence is the part of such claims that can be expected to be right. Where labelled data
 * were at hand it was set on them; elsewhere the constants say what was thought.
 */

/**
 * From this confidence on a claim is acted on. Below, a wrong join would be met more often than one in five times, and
 * it is more work to take two people apart in one's mind than to put two together.
 */
export const ASSUMED = 0.8

/** From this confidence on a claim is shown for review; weaker ones would bury those that are worth a look. */
export const SUGGESTED = 0.3

/**
 * Assumed claims below this confidence are doubtful: they wait for review, and the network can be drawn without them.
 * Pages' owners and inferred years, which rest on what a page is, lie at or above it; what rests on one weak reason lies below.
 */
export const DOUBT = 0.9

/** A claim that a person made by hand is as sure as the person. */
export const BY_HAND = 1

/**
 * Two records, as `ASSUMED`: the score with the best F1 on the pairs that are published for setting. It is lower than for
 * people, as a paper that stands twice is seen at once and counts twice, while two people in one are seen by nobody.
 */
export const SAME_PAPER = 0.75
/** Two records, as `SUGGESTED`: below, hardly any pair of those published for setting is one paper. */
export const LIKELY_SAME_PAPER = 0.5

/** Claims that no confidence makes true: who somebody is whom no source names is for a person to say. */
export const NEVER = Infinity

/**
 * Of a page without a name the first people are shown from this confidence on, as no other claims are. Its lists are cut,
 * so that the owner too is in few of them, and a person who looks for the owner must be able to choose among all who are
 * likelier than one in fifty.
 */
export const POSSIBLE_OWNER = 0.02

/** The weakest list owner: half of the abstracts are theirs, and one other person has as many. */
export const LIKELY_LIST_OWNER = 0.25

/** A paper must be called something: the first words of an abstract, rightly so once in five times. */
export const FIRST_WORDS = 0.2

/** A page shows papers of its owner only; that a page holds a stray paper is what is left. */
export const NAMED_PAGE_OWNER = 0.95
/** The same for a page without a name, which may also be a page of another sort. */
export const UNNAMED_PAGE_OWNER = DOUBT
/** A whole list leaves the page's owner out: list or page is wrong, and lists seldom are. */
export const DENIED_PAGE_OWNER = SUGGESTED
/** What somebody keeps who has a page of their own: two pages of one person are rare. */
export const HAS_OWN_PAGE = 0.5

/** The year of saving that a person stated; a date may still be misread. */
export const STATED_SAVED_YEAR = 0.97
/** The year after the latest one that is stated: wrong where a page was left unread for a year. */
export const FOLLOWING_YEAR = DOUBT

/**
 * Parts of one name's papers that nothing connects, below the limit of `homonym-doubt.ts`: so many of them were wholly
 * right on the half of the ambiguous names that is for setting. It lies below `DOUBT`: such a split waits for review.
 */
export const SURE_NAMESAKES = 0.88

/** “Team”, “Collaboration”: a person may be called so, but hardly any is. */
export const GROUP_WORD = DOUBT

/** From which confidence on a claim is acted on, by its kind. A claim is assumed from there on and suggested below. */
export const ASSUME: Readonly<Record<ClaimKind, number>> = {
  'same-paper': SAME_PAPER,
  'same-author': ASSUMED,
  homonym: ASSUMED,
  'page-owner': ASSUMED,
  'unnamed-owner': NEVER,
  'list-owner': NEVER,
  'inferred-year': ASSUMED,
  'derived-title': FIRST_WORDS,
  group: ASSUMED,
}

/** From which confidence on a claim is shown at all, by its kind. */
export const SHOW: Readonly<Record<ClaimKind, number>> = {
  'same-paper': LIKELY_SAME_PAPER,
  'same-author': SUGGESTED,
  homonym: SUGGESTED,
  'page-owner': SUGGESTED,
  'unnamed-owner': POSSIBLE_OWNER,
  'list-owner': LIKELY_LIST_OWNER,
  'inferred-year': SUGGESTED,
  'derived-title': FIRST_WORDS,
  group: SUGGESTED,
}

/** A confidence in hundredths, rounded, but never up to where the claim would be acted on. */
export function tellConfidence(kind: ClaimKind, confidence: number): number {
  const hundredths = Math.round(confidence * 100)
  const lifted = confidence < ASSUME[kind] && hundredths / 100 >= ASSUME[kind]
  return (lifted ? hundredths - 1 : hundredths) / 100
}
