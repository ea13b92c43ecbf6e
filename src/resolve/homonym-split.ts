import { hashText } from '../base/hash'
import { byText } from '../base/order'
import { findGroupWord } from './author-names'
import type { AuthorId, Claim, PaperId } from './corpus'
import type { Decision } from './decisions'
import { absorbBearer, startBearer, type Bearer } from './homonym-bags'
import { doubtBearer, type Surroundings } from './homonym-doubt'
import type { NamesakePaper } from './homonym-evidence'
import { groupNamesakes } from './homonym-groups'
import { connectItems } from './homonym-sets'
import { claimIdOf } from './identifiers'
import { findConflict, isStrong } from './same-author-identifiers'
import type { AuthorMention, NameEntry, ReadMention } from './same-author-mention'
import { BY_HAND } from './thresholds'

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

const sixDigits = (text: string): string => hashText(text).toString(16).padStart(8, '0').slice(0, 6)
/** The id of one of several bearers; no name has such an id, as `authorIdOf` writes underscores in pairs. */
const bearerId = (name: AuthorId, mark: string): AuthorId => `${name}_${sixDigits(mark)}`
const papersOf = (mentions: readonly ReadMention[]): PaperId[] =>
  [...new Set(mentions.map(({ mention }) => mention.paper))].sort(byText)
const identifiersOf = (mentions: readonly ReadMention[]): Set<string> =>
  new Set(mentions.flatMap(({ mention }) => mention.identifiers))
const least = (texts: Iterable<string>): string | undefined => [...texts].sort(byText)[0]

/** Parts mentions whose identifiers conflict; the part with most mentions first. One part where none do. */
function partByIdentifiers(entry: NameEntry, mentions: readonly ReadMention[], around: Surroundings): ReadMention[][] {
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
  /** Those whom a person told apart from all others of the name. */
  readonly apart: readonly NameBearer[]
}

/** All by which a paper can be connected with another one of the same name beyond doubt. */
function listConnections(
  { identifiers }: AuthorMention,
  { coauthors, topics, venue }: NamesakePaper,
  { corpus }: Surroundings,
): string[] {
  return [
    ...identifiers,
    ...coauthors.map((name) => `coauthor:${name}`),
    ...topics,
    ...corpus.wordsOf('venue', venue).map((word) => `venue:${word}`),
  ]
}

function gather(mentions: readonly ReadMention[], around: Surroundings): Bearer | null {
  const [first, ...others] = mentions.map(({ evidence }, index) => startBearer(evidence, index, around.corpus))
  if (first !== undefined) for (const other of others) absorbBearer(first, other)
  return first ?? null
}

/** Finds papers that seem to be those of a second bearer: parts that nothing connects with the rest. */
function partByEvidence(entry: NameEntry, mentions: readonly ReadMention[], around: Surroundings) {
  // A group works on what its members work on.
  if (mentions.length < 2 || findGroupWord(entry.spellings[0] ?? '') !== null) return []
  // Papers that share one of these are never doubted, so they stay together from the start.
  const starts = connectItems(mentions, ({ mention, evidence }) => listConnections(mention, evidence, around))
  if (starts.length < 2) return []
  const evidence = mentions.map((read) => read.evidence)
  const groups = groupNamesakes(entry.key, evidence, around.corpus, starts)
  if (groups.length < 2) return []
  groups.sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0))
  return groups.slice(1).flatMap(({ members }) => {
    const inside = new Set(members)
    const own = mentions.filter((_, index) => inside.has(index))
    const rest = mentions.filter((_, index) => !inside.has(index))
    const [part, others] = [gather(own, around), gather(rest, around)]
    const doubt =
      part === null || others === null
        ? null
        : doubtBearer(entry, { bearer: part, mentions: own }, { bearer: others, mentions: rest }, around)
    return doubt === null ? [] : [{ own, ...doubt }]
  })
}

/**
 * Decides who bears one name. Everybody with that name is one person, except that papers become another's where
 * identifiers differ or where a person said so; parts that nothing connects are only suggested. In:
 * `decisions` of kind `homonym` about this name, each claim once. A rejected one keeps its papers with the name.
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
      'A person said that these papers are those of somebody else of the same name.',
      ...(decision.note === '' ? [] : [decision.note]),
    ])
  }

  const [first = [], ...others] = partByIdentifiers(entry, left, around)
  let kept: ReadMention[] = first
  for (const part of others) {
    const papers = papersOf(part)
    const conflict = findConflict(identifiersOf(first), identifiersOf(part))
    const because = [
      `The identifiers differ: ${conflict?.join(' and ') ?? ''}.`,
      'One person has one identifier of a kind, so these are two people of one name.',
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
  for (const { own, confidence, because } of partByEvidence(entry, kept, around)) {
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
