import { compareBearers, type Bearer } from './homonym-bags'
import type { NamesakeCorpus } from './homonym-evidence'
import { commonnessOf, weighComparison } from './homonym-groups'
import type { NameEntry, ReadMention } from './same-author-mention'
import { SURE_NAMESAKES, tellConfidence } from './thresholds'
import { claimsOfPeopleWords } from '../words/claims-of-people'

/** What is known of all names: their numbers, and who wrote with whom. */
export type Surroundings = {
  readonly corpus: NamesakeCorpus
  /** Keys of the names on each paper that lists a name. */
  readonly listsOf: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** Some papers of a name, pooled and one by one. */
export type Pooled = { readonly bearer: Bearer; readonly mentions: readonly ReadMention[] }

export type Doubt = { readonly confidence: number; readonly because: readonly string[] }

/** Affiliations whose words agree less than this are different ones; any two universities share a word. */
const DIFFERENT_AFFILIATION = 0.2
/** Titles whose words agree more than this are of one subject. */
const LIKE_TITLES = 0.1
/** Years without a paper after which a second person is a little likelier. */
const LONG_SILENCE = 15
/** Papers of one co-author that are looked through for a path; busier people connect everybody. */
const MOST_PAPERS = 200

/**
 * What each finding adds. Measured on the half of the ambiguous names that is for setting, two in three of the parts that
 * differ in affiliation were right, and a little more than half of the others; of names that few bear less must be expected. So
 * all of them together stay below `ASSUMED`.
 */
const UNCONNECTED = 0.45
const OTHER_AFFILIATION = 0.15
const COMMON_NAME = 0.1
const OTHER_FIELD = 0.05
const OTHER_TIME = 0.03

/**
 * What `weighComparison` must say against one person for a split of two papers or more to be acted on without identifiers;
 * no name that few bear comes so low. The widest limit, in quarters, under which 99 in 100 of the pairs of papers that are set
 * apart on the half for setting are rightly so.
 */
const LEAST_PAPERS = 2
const STRANGE = -2.75

/** Whether a co-author of one wrote with a co-author of the other on a paper of somebody else. */
function haveCommonCircle(a: Bearer, b: Bearer, own: string, { listsOf }: Surroundings): boolean {
  for (const coauthor of a.coauthors) {
    const lists = listsOf.get(coauthor) ?? []
    if (lists.length > MOST_PAPERS) continue
    for (const list of lists) if (!list.includes(own) && list.some((name) => b.coauthors.has(name))) return true
  }
  return false
}

function yearsBetween(a: Pooled, b: Pooled): number {
  const yearsOf = ({ mentions }: Pooled): number[] => mentions.flatMap(({ evidence }) => evidence.year ?? [])
  const [one, other] = [yearsOf(a), yearsOf(b)]
  if (one.length === 0 || other.length === 0) return 0
  const ends = (years: readonly number[]): readonly [number, number] => [
    years.reduce((low, year) => Math.min(low, year)),
    years.reduce((high, year) => Math.max(high, year)),
  ]
  const [[from, until], [start, end]] = [ends(one), ends(other)]
  return Math.max(0, start - until, from - end)
}

/**
 * How much speaks for a part of a name's papers being somebody else's than the rest, null where something connects
 * them or too little is known: lists that are cut may hide whoever connects them.
 */
export function doubtBearer(entry: NameEntry, part: Pooled, rest: Pooled, around: Surroundings): Doubt | null {
  const seen = compareBearers(part.bearer, rest.bearer, around.corpus)
  const whole = part.mentions.every((read) => read.whole) && rest.mentions.some((read) => read.whole)
  if (!whole || seen.alone || seen.coauthors > 0 || seen.venues > 0 || seen.topics > 0) return null
  if (seen.titles > LIKE_TITLES || haveCommonCircle(part.bearer, rest.bearer, entry.key, around)) return null
  const moved = seen.affiliation !== null && seen.affiliation < DIFFERENT_AFFILIATION
  if (seen.affiliation !== null && !moved) return null
  // One paper in another field is what many people have once.
  if (Math.min(part.mentions.length, rest.mentions.length) < 2 && !moved) return null
  const bothHave = (read: (bearer: Bearer) => number): boolean => read(part.bearer) > 0 && read(rest.bearer) > 0
  const topics = bothHave(({ topics: own }) => own.size)
  const venues = bothHave(({ venue }) => venue.weights.size)
  const field = topics || venues || bothHave(({ title }) => title.weights.size)
  if (!field) return null
  const commonness = commonnessOf(entry.key, around.corpus)
  const gap = yearsBetween(part, rest)
  const subjects = topics
    ? claimsOfPeopleWords.noTopic
    : venues
      ? claimsOfPeopleWords.noVenue
      : claimsOfPeopleWords.noSubject
  const because = [
    claimsOfPeopleWords.thePapersAndTheOther(part.mentions.length, rest.mentions.length),
    claimsOfPeopleWords.theyShare(subjects),
  ]
  if (moved) because.push(claimsOfPeopleWords.bothStateAffiliationsAndTheseDiffer)
  if (gap >= LONG_SILENCE) because.push(claimsOfPeopleWords.yearsLieBetweenThem(gap))
  if (commonness > 0.5) because.push(claimsOfPeopleWords.givenNameAndFamilyName)
  else because.push(claimsOfPeopleWords.againstItFewPeopleCan)
  const several = Math.min(part.mentions.length, rest.mentions.length) >= LEAST_PAPERS
  if (several && weighComparison(seen, commonness) < STRANGE) return { confidence: SURE_NAMESAKES, because }
  const confidence =
    UNCONNECTED +
    (moved ? OTHER_AFFILIATION : 0) +
    (topics || venues ? OTHER_FIELD : 0) +
    COMMON_NAME * commonness +
    (gap >= LONG_SILENCE ? OTHER_TIME : 0)
  return { confidence: tellConfidence('homonym', confidence), because }
}
