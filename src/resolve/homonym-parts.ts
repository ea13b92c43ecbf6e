import { findGroupWord } from './author-names'
import { absorbBearer, startBearer, type Bearer } from './homonym-bags'
import { doubtBearer, type Doubt, type Surroundings } from './homonym-doubt'
import type { NamesakePaper } from './homonym-evidence'
import { groupNamesakes } from './homonym-groups'
import { connectItems } from './homonym-sets'
import type { AuthorMention, NameEntry, ReadMention } from './same-author-mention'

/** Papers of a name that seem to be somebody else's than the rest. */
export type DoubtedPart = Doubt & { readonly own: readonly ReadMention[] }

/** Of a name in more parts the largest are weighed: each is compared with all the rest, and nobody reviews more. */
const MOST_PARTS = 60

/** All by which a paper can be connected with another one of the same name beyond doubt. */
function listConnections(
  { identifiers }: AuthorMention,
  { coauthors, topics, venue }: NamesakePaper,
  { corpus }: Surroundings,
): string[] {
  return [
    ...identifiers,
    // Of letters and a blank only, as nothing else here is.
    ...coauthors,
    ...topics,
    ...corpus.wordsOf('venue', venue).map((word) => `venue:${word}`),
  ]
}

const emptyBag = (): Bearer['title'] => ({ weights: new Map(), square: 0 })

/** Pools bearers of one paper each without changing them. */
function pool(bearers: readonly Bearer[]): Bearer {
  const [affiliation, venue, title] = [emptyBag(), emptyBag(), emptyBag()]
  const pooled: Bearer = { members: [], coauthors: new Set(), topics: new Set(), affiliation, venue, title }
  for (const bearer of bearers) absorbBearer(pooled, bearer)
  return pooled
}

/**
 * Finds papers that seem to be those of a second bearer: parts that nothing connects with the rest, the largest first.
 * Cost: as `groupNamesakes`, and linear in the papers for each of at most 60 parts.
 */
export function partByEvidence(
  entry: NameEntry,
  mentions: readonly ReadMention[],
  around: Surroundings,
): readonly DoubtedPart[] {
  // A group works on what its members work on.
  if (mentions.length < 2 || findGroupWord(entry.spellings[0] ?? '') !== null) return []
  // Papers that share one of these are never doubted, so they stay together from the start.
  const starts = connectItems(mentions, ({ mention, evidence }) => listConnections(mention, evidence, around))
  if (starts.length < 2) return []
  const evidence = mentions.map((read) => read.evidence)
  const groups = groupNamesakes(entry.key, evidence, around.corpus, starts)
  if (groups.length < 2) return []
  groups.sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0))
  const single = evidence.map((paper, index) => startBearer(paper, index, around.corpus))
  const pick = (isChosen: (index: number) => boolean) => ({
    bearer: pool(single.filter((_, index) => isChosen(index))),
    mentions: mentions.filter((_, index) => isChosen(index)),
  })
  return groups.slice(1, 1 + MOST_PARTS).flatMap(({ members }) => {
    const inside = new Set(members)
    const own = pick((index) => inside.has(index))
    const doubt = doubtBearer(
      entry,
      own,
      pick((index) => !inside.has(index)),
      around,
    )
    return doubt === null ? [] : [{ own: own.mentions, ...doubt }]
  })
}
