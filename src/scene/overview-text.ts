import type { NetworkId } from '../graph/atlas'
import { sight, type Overview, type OverviewWindow } from './overview'
import type { Camera } from './scene'
import { arrangingWords } from '../words/arranging'
import { countsWords } from '../words/counts'

/** What of a map is in sight, of what there is: communities, those of them that are open, and their members. */
export type OverviewCounts = {
  readonly communities: number
  readonly allCommunities: number
  readonly open: number
  /** Of the open ones those that fall into parts, these parts as far as they are in sight, and those of them that are open. */
  readonly parted: number
  readonly parts: number
  readonly openParts: number
  readonly members: number
  readonly allMembers: number
}

/** Counts what a camera sees of a map. */
export function countInSight(
  { grounds, parts }: Pick<Overview, 'grounds' | 'parts'>,
  open: Uint8Array,
  opened: Uint8Array,
  camera: Camera,
  window: OverviewWindow,
): OverviewCounts {
  let [communities, openOnes, members, allCommunities, allMembers, partsSeen, partsOpen] = [0, 0, 0, 0, 0, 0, 0]
  grounds.forEach((ground, community) => {
    if (ground.members === 0) return
    allCommunities += 1
    allMembers += ground.members
    if (!sight(ground, camera, window).isSeen) return
    communities += 1
    openOnes += open[community] ?? 0
    members += ground.members
  })
  const parted = new Set<number>()
  parts.forEach((part, at) => {
    if (part.members === 0 || open[part.home] !== 1 || !sight(part, camera, window).isSeen) return
    parted.add(part.home)
    partsSeen += 1
    partsOpen += opened[at] ?? 0
  })
  return {
    communities,
    allCommunities,
    open: openOnes,
    parted: parted.size,
    parts: partsSeen,
    openParts: partsOpen,
    members,
    allMembers,
  }
}

/** What the marks of each network are called. */
export const MEMBER_NOUNS: Readonly<Record<NetworkId, readonly [one: string, many: string]>> = {
  coauthors: [arrangingWords.person, arrangingWords.people],
  papers: [arrangingWords.paper, arrangingWords.papers],
  topics: [arrangingWords.topic, arrangingWords.topics],
  knowledge: [arrangingWords.mark, arrangingWords.marks],
  stated: [arrangingWords.node, arrangingWords.nodes],
}

/** “12 of 40 communities”, and without “of” where it is all of them. */
const partOf = (part: number, all: number, [one, many]: readonly [one: string, many: string]): string =>
  `${part === all ? '' : arrangingWords.of(part.toLocaleString('en'))}${all.toLocaleString('en')} ${all === 1 ? one : many}`

/**
 * “In sight: 12 of 40 communities, 8,431 of 20,000 people; 300 named, ties of 2 communities drawn one by one”. Empty where
 * nothing is in sight.
 */
export function overviewText(
  counts: OverviewCounts,
  named: number,
  noun: readonly [one: string, many: string],
): string {
  const { communities, allCommunities, members, allMembers } = counts
  if (communities === 0) return ''
  const whole = partOf(communities, allCommunities, [arrangingWords.community, arrangingWords.communities])
  return arrangingWords.inSightNamed(
    whole,
    partOf(members, allMembers, noun),
    named.toLocaleString('en'),
    openText(counts),
  )
}

/** “1 community open in 14 groups, ties of 2 groups drawn one by one”: how far what is in sight is open. */
function openText({ communities, open, parted, parts, openParts: opened }: OverviewCounts): string {
  if (open === 0) return arrangingWords.tiesBundled
  if (open === communities && opened === parts) return arrangingWords.tiesDrawnOneByOne
  const single = [
    ...(open > parted ? [countsWords.communities(open - parted)] : []),
    ...(opened > 0 ? [countsWords.groups(opened)] : []),
  ]
  const ties =
    single.length === 0
      ? arrangingWords.tiesBundled
      : arrangingWords.tiesOfDrawnOneByOne(single.join(arrangingWords.and))
  if (parted === 0) return ties
  return arrangingWords.communitiesOpenInGroups(parted, parts, ties)
}
