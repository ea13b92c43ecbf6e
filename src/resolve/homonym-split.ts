import { hashText } from '../base/hash'
import { byText } from '../base/order'
import type { AuthorId, Claim, PaperId } from './corpus'
import type { Decision } from './decisions'
import type { Bearer } from './homonym-bags'
import type { Surroundings } from './homonym-doubt'
import { groupNamesakes } from './homonym-groups'
import { partByEvidence } from './homonym-parts'
import { connectItems } from './homonym-sets'
import { claimIdOf } from './identifiers'
import { findConflict, isStrong } from './same-author-identifiers'
import type { NameEntry, ReadMention } from './same-author-mention'
import { ASSUME, BY_HAND } from './thresholds'
import { claimsOfPeopleWords } from '../words/claims-of-people'
import { joinsWords } from '../words/joins'

/** One bearer of a name: the mentions that are taken for theirs. */
export type NameBearer = {
  /** The name's id for the bearer of most papers, else one made of what sets this bearer apart. */
  readonly id: AuthorId
  /** Other ids by which decisions may mean this bearer. */
  readonly otherIds: readonly AuthorId[]
  readonly entry: NameEntry
  readonly mentions: readonly ReadMention[]
  readonly identifiers: ReadonlySet<string>
}

/** How sure different identifiers make that two people bear one name: what programs assign is wrong now and then. */
const DIFFERENT_IDENTIFIERS = 0.95

/** Parts of one name that are split off without identifiers; each takes another look at the rest. */
const MOST_SURE = 40

const sixDigits = (text: string): string => hashText(text).toString(16).padStart(8, '0').slice(0, 6)
/** The id of one of several bearers; no name has such an id, as `authorIdOf` writes underscores in pairs. */
export const bearerId = (name: AuthorId, mark: string): AuthorId => `${name}_${sixDigits(mark)}`
const papersOf = (mentions: readonly ReadMention[]): PaperId[] =>
  [...new Set(mentions.map(({ mention }) => mention.paper))].sort(byText)
const identifiersOf = (mentions: readonly ReadMention[]): Set<string> =>
  new Set(mentions.flatMap(({ mention }) => mention.identifiers))
const least = (texts: Iterable<string>): string | undefined => [...texts].sort(byText)[0]

/** Parts mentions whose identifiers conflict; the part with most mentions first. One part where none do. */
function partByIdentifiers(entry: NameEntry, mentions: readonly ReadMention[], around: Surroundings): ReadMention[][] {
  if (mentions.every(({ mention }) => mention.identifiers.length === 0)) return [[...mentions]]
  const starts = connectItems(mentions, ({ mention }) => mention.identifiers)
  const pick = (members: readonly number[]): ReadMention[] => members.flatMap((index) => mentions[index] ?? [])
  const identified = starts.map((members) => identifiersOf(pick(members))).filter((own) => [...own].some(isStrong))
  const conflict = identified.some((one, at) => identified.slice(at + 1).some((other) => findConflict(one, other)))
  if (!conflict) return [[...mentions]]
  const ownOf = (bearer: Bearer): Set<string> => identifiersOf(pick(bearer.members))
  const evidence = mentions.map((read) => read.evidence)
  const groups = groupNamesakes(entry.key, evidence, around.corpus, starts, (one, other) => {
    return findConflict(ownOf(one), ownOf(other)) === null
  }).map(({ members }) => [...members])
  groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
  const parts: ReadMention[][] = []
  for (const members of groups) {
    const own = pick(members)
    const part = parts.find((known) => findConflict(identifiersOf(known), identifiersOf(own)) === null)
    if (part === undefined) parts.push(own)
    else part.push(...own)
  }
  return parts
}

/** What splitting a name gave. */
export type NameSplit = {
  readonly bearers: readonly NameBearer[]
  readonly claims: readonly Claim[]
  readonly refused: readonly Decision[]
  /** Those whom a person, or all that is known of them, told apart from all others of the name. */
  readonly apart: readonly NameBearer[]
}

/**
 * Decides who bears one name. Everybody with that name is one person, except that papers become another's where
 * identifiers differ, where a person said so, or where all evidence speaks for it; other parts that nothing connects are
 * only suggested. In: `decisions` of kind `homonym` about this name, each claim once. A rejected one keeps its papers with the name.
 */
export function splitName(entry: NameEntry, decisions: readonly Decision[], around: Surroundings): NameSplit {
  const claims: Claim[] = []
  const refused: Decision[] = []
  const bearers: NameBearer[] = []
  const apart: NameBearer[] = []
  const rejected = decisions.filter(({ verdict }) => verdict === 'rejected').map(({ about }) => about.slice(1))
  const isRejected = (papers: readonly string[]): boolean =>
    rejected.some((kept) => kept.some((paper) => papers.includes(paper)))
  const claim = (papers: readonly PaperId[], status: Claim['status'], confidence: number, because: readonly string[]) =>
    claims.push({
      id: claimIdOf('homonym', `${entry.id}:${sixDigits(papers.join('\n'))}`),
      kind: 'homonym',
      about: [entry.id, ...papers],
      confidence,
      status,
      because,
    })
  /** The id by which somebody with an identifier is known, whoever bears the name itself. */
  const markIds = (mentions: readonly ReadMention[]): AuthorId[] => {
    const mark = least([...identifiersOf(mentions)].filter(isStrong))
    return mark === undefined ? [] : [bearerId(entry.id, mark)]
  }

  let left = entry.mentions
  for (const decision of decisions) {
    if (decision.verdict !== 'accepted') continue
    const named = new Set(decision.about.slice(1))
    const own = left.filter(({ mention }) => named.has(mention.paper))
    if (own.length === 0 || own.length === left.length) {
      refused.push(decision)
      continue
    }
    left = left.filter(({ mention }) => !named.has(mention.paper))
    // The id is that of the papers which the decision names, also where some of them are not loaded now.
    apart.push({
      id: bearerId(entry.id, [...named].sort(byText).join('\n')),
      otherIds: markIds(own),
      entry,
      mentions: own,
      identifiers: identifiersOf(own),
    })
    claim([...named].sort(byText) as PaperId[], 'accepted', BY_HAND, [
      claimsOfPeopleWords.aPersonSaidThatThese,
      ...(decision.note === '' ? [] : [decision.note]),
    ])
  }

  const [first = [], ...others] = partByIdentifiers(entry, left, around)
  let kept: ReadMention[] = first
  for (const part of others) {
    const papers = papersOf(part)
    const conflict = findConflict(identifiersOf(first), identifiersOf(part))
    const because = [
      claimsOfPeopleWords.theIdentifiersDiffer(joinsWords.both(conflict ?? [])),
      claimsOfPeopleWords.onePersonHasOneIdentifier,
    ]
    const forbidden = isRejected(papers)
    claim(papers, forbidden ? 'rejected' : 'assumed', DIFFERENT_IDENTIFIERS, because)
    if (forbidden) {
      kept = [...kept, ...part]
      continue
    }
    const mark = least([...identifiersOf(part)].filter(isStrong)) ?? papers.join('\n')
    bearers.push({
      id: bearerId(entry.id, mark),
      otherIds: [bearerId(entry.id, papers.join('\n'))],
      entry,
      mentions: part,
      identifiers: identifiersOf(part),
    })
  }
  // What is surely somebody else's goes first, one part at a time: it says nothing of the rest.
  const findSure = (parts: ReturnType<typeof partByEvidence>) =>
    parts.find(({ own, confidence }) => confidence >= ASSUME.homonym && !isRejected(papersOf(own)))
  let parts = partByEvidence(entry, kept, around)
  for (let round = 0; round < MOST_SURE; round++) {
    const sure = findSure(parts)
    if (sure === undefined) break
    const { own, confidence, because } = sure
    const papers = papersOf(own)
    claim(papers, 'assumed', confidence, because)
    const inside = new Set(own)
    kept = kept.filter((read) => !inside.has(read))
    apart.push({
      id: bearerId(entry.id, papers.join('\n')),
      otherIds: markIds(own),
      entry,
      mentions: own,
      identifiers: identifiersOf(own),
    })
    parts = partByEvidence(entry, kept, around)
  }
  for (const { own, confidence, because } of parts) {
    const papers = papersOf(own)
    const key = papers.join('\n')
    if (isRejected(papers)) {
      const same = rejected.some((about) => [...new Set(about)].sort(byText).join('\n') === key)
      if (same) claim(papers, 'rejected', confidence, because)
      continue
    }
    claim(papers, 'suggested', confidence, because)
  }
  const main: NameBearer = {
    id: entry.id,
    otherIds: markIds(kept),
    entry,
    mentions: kept,
    identifiers: identifiersOf(kept),
  }
  return { bearers: [main, ...bearers, ...apart], claims, refused, apart }
}
