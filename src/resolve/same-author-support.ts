import { absorbBearer, compareBearers, startBearer, type Bearer } from './homonym-bags'
import type { Surroundings } from './homonym-doubt'
import { commonnessOf } from './homonym-groups'
import type { NameBearer } from './homonym-split'
import { claimsOfPeopleWords } from '../words/claims-of-people'
import { joinsWords } from '../words/joins'

/** What speaks for two names being one person's, beside the names. */
export type Support = {
  /** 0 where nothing does. */
  readonly confidence: number
  /** The strongest first, those against it last. */
  readonly because: readonly string[]
  /** Whether both wrote with somebody. */
  readonly byCoauthors: boolean
}

/** Two shared co-authors hardly occur by chance, even where their names are common. */
const CO_AUTHORS = 0.95
/** From this much on (a common name counts for less than one) a co-author is shared. */
const ONE_CO_AUTHOR = 0.5
const TWO_CO_AUTHORS = 1.2
/** One alone may be a namesake's: a join that rests on it stays doubtful. */
const CO_AUTHOR = 0.88
/** Cosine of the affiliations' words: the same place, perhaps another department. */
const SAME_AFFILIATION = 0.4
const AFFILIATION = 0.86
/** One co-author and the same place: two weak reasons of different kinds, just beyond doubt. */
const CO_AUTHOR_AND_AFFILIATION = 0.92
/** A subject or a venue is shared by many, so it speaks only for names that few bear. */
const FIELD = 0.82
const FIELD_OF_COMMON_NAME = 0.6
const COMMON = 0.5
/** Hardly anybody publishes for longer. */
const CAREER = 45

const initialOf = (key: string): string => {
  const at = key.lastIndexOf(' ')
  return at < 0 ? key : `${[...key][0] ?? ''} ${key.slice(at + 1)}`
}

/**
 * Pools a bearer's papers for comparison with other spellings: co-authors by initial and family name, as lists that
 * shorten one name shorten all.
 */
export function poolBearer({ mentions }: NameBearer, { corpus }: Surroundings): Bearer | null {
  let pooled: Bearer | null = null
  for (const [index, { evidence }] of mentions.entries()) {
    const own = startBearer({ ...evidence, coauthors: evidence.coauthors.map(initialOf) }, index, corpus)
    if (pooled === null) pooled = own
    else absorbBearer(pooled, own)
  }
  return pooled
}

function yearsOf({ mentions }: NameBearer): { readonly from: number; readonly until: number } | null {
  const years = mentions.flatMap(({ evidence }) => evidence.year ?? [])
  if (years.length === 0) return null
  return {
    from: years.reduce((low, year) => Math.min(low, year)),
    until: years.reduce((high, year) => Math.max(high, year)),
  }
}

const nameTopic = (topic: string): string => topic.replace(/^topic:/, '').replaceAll('-', ' ')
/** “j smith” as it is usually written: “J. Smith”. */
const nameKey = (key: string): string =>
  key
    .split(' ')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .map((part) => ([...part].length === 1 ? `${part}.` : part))
    .join(' ')

const listSome = (items: readonly string[]): string =>
  items.length > 3
    ? claimsOfPeopleWords.andMore(joinsWords.listed(items.slice(0, 3)), items.length - 3)
    : joinsWords.listed(items)

/**
 * Looks for what two names share besides the name: co-authors, affiliations, topics, venues, and years that one career
 * can span. Without any of these the confidence is 0.
 */
export function findSupport(
  [one, other]: readonly [NameBearer, NameBearer],
  [a, b]: readonly [Bearer | null, Bearer | null],
  around: Surroundings,
): Support {
  if (a === null || b === null) return { confidence: 0, because: [], byCoauthors: false }
  const seen = compareBearers(a, b, around.corpus)
  const because: string[] = []
  const commonness = Math.max(commonnessOf(one.entry.key, around.corpus), commonnessOf(other.entry.key, around.corpus))
  let confidence = 0
  const find = (worth: number, reason: string): void => {
    confidence = Math.max(confidence, worth)
    because.push(reason)
  }
  if (seen.coauthors >= ONE_CO_AUTHOR) {
    const names = [...a.coauthors].filter((name) => b.coauthors.has(name)).sort()
    find(
      seen.coauthors >= TWO_CO_AUTHORS ? CO_AUTHORS : CO_AUTHOR,
      claimsOfPeopleWords.bothWroteWith(listSome(names.map(nameKey))),
    )
  }
  if (seen.affiliation !== null && seen.affiliation >= SAME_AFFILIATION)
    find(
      confidence > 0 ? CO_AUTHOR_AND_AFFILIATION : AFFILIATION,
      claimsOfPeopleWords.theAffiliationsThatBothStateAgree,
    )
  const field = commonness > COMMON ? FIELD_OF_COMMON_NAME : FIELD
  const topics = [...a.topics].filter((topic) => b.topics.has(topic)).sort()
  if (topics.length > 0) find(field, claimsOfPeopleWords.bothWroteAbout(listSome(topics.map(nameTopic))))
  if (seen.venues > 0) find(field, claimsOfPeopleWords.bothPublishedInTheSameVenue)
  const [years, others] = [yearsOf(one), yearsOf(other)]
  if (years !== null && others !== null) {
    const span = Math.max(years.until, others.until) - Math.min(years.from, others.from)
    if (span > CAREER)
      return { confidence: 0, because: [claimsOfPeopleWords.againstItTheirPapersSpanYears(span)], byCoauthors: false }
    if (confidence > 0) because.push(claimsOfPeopleWords.theirPapersLieWithinYearYears(span + 1, span))
  }
  if (commonness > COMMON) because.push(claimsOfPeopleWords.againstItManyCanBe)
  return { confidence, because, byCoauthors: seen.coauthors >= ONE_CO_AUTHOR }
}
