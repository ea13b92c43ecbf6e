import { byText } from '../base/order'
import { findGroupWord } from './author-names'
import type { Bearer } from './homonym-bags'
import type { Surroundings } from './homonym-doubt'
import { commonnessOf } from './homonym-groups'
import type { NameBearer } from './homonym-split'
import { areSwapped, familyKeys, fitNames, wholeFamily, type ComparableName } from './person-name-fit'
import { isKeptByPerson, isStrong } from './same-author-identifiers'
import { findSupport, poolBearer, type Support } from './same-author-support'
import { SHOW, tellConfidence } from './thresholds'
import { claimsOfPeopleWords } from '../words/claims-of-people'

/** Two bearers that may be one person, the one with the fuller name first. */
export type SameAuthor = {
  readonly into: NameBearer
  readonly other: NameBearer
  readonly confidence: number
  readonly because: readonly string[]
  /** By equal identifiers, which hold whatever the names. */
  readonly identified: boolean
}

const EQUAL_ORCID = 0.99
/** Given by programs, which mix up people now and then. */
const EQUAL_IDENTIFIER = 0.95
/** Names of the same letters, in another order of writing or with other hyphens, apostrophes and full stops. */
const EQUAL_LETTERS = 0.95
/** The only name that fits, and nothing else known: worth a look, the less the commoner the name. */
const ONLY_CANDIDATE = 0.55
const COMMON_NAME = 0.25
/** Several fit and one of them shares a co-author: worth a look. */
const ONE_OF_SEVERAL = 0.5
/** A name that more fuller ones fit is not looked into: nothing could be told. */
const MOST_CANDIDATES = 12

/** How much of a name is written out; the fuller of two fitting names ranks higher. */
export const fullnessOf = ({ full, given, letters, particle, suffix }: ComparableName): number =>
  (full ? 1000 : 0) +
  given.length * 100 +
  Math.min(letters.length, 60) +
  (particle === '' ? 0 : 1) +
  (suffix === '' ? 0 : 1)

const byFullness = (a: NameBearer, b: NameBearer): number =>
  fullnessOf(b.entry.name) - fullnessOf(a.entry.name) || b.mentions.length - a.mentions.length || byText(a.id, b.id)

/** Puts the fuller name first. */
const orderPair = (a: NameBearer, b: NameBearer): readonly [NameBearer, NameBearer] =>
  byFullness(a, b) <= 0 ? [a, b] : [b, a]

const spelled = ({ entry }: NameBearer): string => `“${entry.spellings[0] ?? entry.id}”`

function groupBy(
  bearers: readonly NameBearer[],
  keysOf: (bearer: NameBearer) => readonly string[],
): Map<string, NameBearer[]> {
  const groups = new Map<string, NameBearer[]>()
  for (const bearer of bearers) {
    for (const key of keysOf(bearer)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [bearer])
      else group.push(bearer)
    }
  }
  return groups
}

function joinIdentified(bearers: readonly NameBearer[]): SameAuthor[] {
  const firstOf = new Map<string, NameBearer>()
  const found: SameAuthor[] = []
  for (const bearer of bearers) {
    for (const identifier of [...bearer.identifiers].sort(byText)) {
      if (!isStrong(identifier)) continue
      const first = firstOf.get(identifier)
      if (first === undefined) firstOf.set(identifier, bearer)
      else if (first !== bearer) {
        const [into, other] = orderPair(first, bearer)
        const confidence = isKeptByPerson(identifier) ? EQUAL_ORCID : EQUAL_IDENTIFIER
        const because = [claimsOfPeopleWords.andHaveOneIdentifier(spelled(into), spelled(other), identifier)]
        found.push({ into, other, confidence, because, identified: true })
      }
    }
  }
  return found
}

/** Given names and family name with equal letters, or equal words wherever the family name begins. */
const lettersOf = ({ entry: { name } }: NameBearer): string[] =>
  name.given.length === 0
    ? []
    : [`${wholeFamily(name)}|${name.letters}|${name.suffix}`, `${name.words.join(' ')}|${name.suffix}`]

/** Of names with equal letters, each with the first. */
function joinEqualLetters(bearers: readonly NameBearer[]): SameAuthor[] {
  const groups = groupBy(bearers, lettersOf)
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = [...group].sort(byFullness)
    // Where a name has several bearers, nobody knows which of them is meant.
    if (new Set(group.map(({ entry }) => entry)).size < group.length) return []
    return others.flatMap((other): SameAuthor[] => {
      if (first === undefined) return []
      const because = [claimsOfPeopleWords.andDifferInTheWay(spelled(first), spelled(other))]
      return [{ into: first, other, confidence: EQUAL_LETTERS, because, identified: false }]
    })
  })
}

type Look = (one: NameBearer, other: NameBearer) => Support

/** What a pair of names is worth: what else speaks for it, else how rare the name is. */
function weigh(into: NameBearer, other: NameBearer, how: string, support: Support, around: Surroundings): SameAuthor {
  const commonness = commonnessOf(other.entry.key, around.corpus)
  const confidence = support.confidence > 0 ? support.confidence : ONLY_CANDIDATE - COMMON_NAME * commonness
  const because =
    support.confidence > 0
      ? [how, ...support.because]
      : [how, ...support.because, claimsOfPeopleWords.againstItNothingElseSpeaks]
  return { into, other, confidence: tellConfidence('same-author', confidence), because, identified: false }
}

type Block = { readonly all: readonly NameBearer[]; readonly byGiven: ReadonlyMap<string, readonly NameBearer[]> }

/** Names by family name and first initial; within, by the first given name where that is written out. */
function blockNames(bearers: readonly NameBearer[]): (bearer: NameBearer) => readonly Block[] {
  const keysOf = ({ entry: { name } }: NameBearer): string[] =>
    name.given[0] === undefined ? [] : familyKeys(name).map((key) => `${key}|${[...(name.given[0] ?? '')][0] ?? ''}`)
  const blocks = new Map<string, Block>()
  for (const [key, all] of groupBy(bearers, keysOf)) {
    const byGiven = groupBy(all, ({ entry: { name } }) => (name.full ? [name.given[0] ?? ''] : []))
    if (all.length > 1) blocks.set(key, { all, byGiven })
  }
  return (bearer) => keysOf(bearer).flatMap((key) => blocks.get(key) ?? [])
}

/** Fuller names for which a name may be short, each once. */
function findFuller(bearer: NameBearer, blocks: readonly Block[]): NameBearer[] {
  const { name } = bearer.entry
  // A first name that is written out fits only itself and initials.
  if (!name.full && blocks.some(({ byGiven }) => byGiven.size > MOST_CANDIDATES)) return []
  const near = blocks.flatMap(({ all, byGiven }) => (name.full ? (byGiven.get(name.given[0] ?? '') ?? []) : all))
  return [...new Set(near)].filter(
    (other) =>
      other.entry !== bearer.entry &&
      fullnessOf(other.entry.name) > fullnessOf(name) &&
      fitNames(name, other.entry.name) === 'shorter',
  )
}

/** Joins each shortened name to the only fuller one that fits; where several fit, a shared co-author is told. */
function joinShortened(bearers: readonly NameBearer[], look: Look, around: Surroundings): SameAuthor[] {
  const found: SameAuthor[] = []
  const blocksOf = blockNames(bearers)
  for (const bearer of bearers) {
    const fits = findFuller(bearer, blocksOf(bearer))
    if (fits.length === 0 || fits.length > MOST_CANDIDATES) continue
    const single = fits.every((one, at) =>
      fits
        .slice(at + 1)
        .every((other) => one.entry !== other.entry && fitNames(one.entry.name, other.entry.name) !== 'apart'),
    )
    const rated = fits
      .map((into) => ({ into, support: look(into, bearer) }))
      .sort((a, b) => b.support.confidence - a.support.confidence || byFullness(a.into, b.into))
    const [best] = rated
    if (single && best !== undefined) {
      const how = claimsOfPeopleWords.mayBeShortForAnd(spelled(bearer), spelled(best.into))
      found.push(weigh(best.into, bearer, how, best.support, around))
    }
    if (single) continue
    for (const { into, support } of rated) {
      if (!support.byCoauthors) continue
      const how = claimsOfPeopleWords.mayBeShortFor(spelled(bearer), spelled(into))
      const against = claimsOfPeopleWords.againstItOtherNameFits(fits.length - 1, fits.length)
      found.push({
        into,
        other: bearer,
        confidence: ONE_OF_SEVERAL,
        because: [how, ...support.because, against],
        identified: false,
      })
    }
  }
  return found
}

/** “Chen Mengzhao” and “Mengzhao Chen”. */
function joinSwapped(bearers: readonly NameBearer[], look: Look, around: Surroundings): SameAuthor[] {
  const pairs = groupBy(bearers, ({ entry: { name } }) =>
    name.full ? [[name.family, name.letters].sort(byText).join('|')] : [],
  )
  return [...pairs.values()].flatMap((group) => {
    const [one, other, third] = [...group].sort(byFullness)
    if (one === undefined || other === undefined || third !== undefined) return []
    if (!areSwapped(one.entry.name, other.entry.name)) return []
    const how = claimsOfPeopleWords.andAreEachOtherWith(spelled(one), spelled(other))
    return [weigh(one, other, how, look(one, other), around)]
  })
}

/**
 * Finds bearers of different names that may be one person: by identifiers, by letters, a shortened name with the only
 * fuller one that fits, and swapped names. Surest first, in an order that does not depend on the input's. Pairs that
 * are not worth a look are left out. Cost: names are compared within one family name and first initial, written-out
 * names within one given name.
 */
export function findSameAuthors(bearers: readonly NameBearer[], around: Surroundings): SameAuthor[] {
  const pooled = new Map<NameBearer, Bearer | null>()
  const pool = (bearer: NameBearer): Bearer | null => {
    const known = pooled.get(bearer)
    const made = known === undefined ? poolBearer(bearer, around) : known
    pooled.set(bearer, made)
    return made
  }
  const look: Look = (one, other) => findSupport([one, other], [pool(one), pool(other)], around)
  const persons = bearers.filter(({ entry }) => findGroupWord(entry.spellings[0] ?? '') === null)
  return [
    ...joinIdentified(bearers),
    ...joinEqualLetters(bearers),
    ...joinShortened(persons, look, around),
    ...joinSwapped(persons, look, around),
  ]
    .filter(({ confidence }) => confidence >= SHOW['same-author'])
    .sort((a, b) => b.confidence - a.confidence || byText(a.into.id, b.into.id) || byText(a.other.id, b.other.id))
}
