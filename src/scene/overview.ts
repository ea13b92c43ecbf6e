import { countOf } from '../base/count-of'
import type { NetworkId } from '../graph/atlas'
import type { Camera } from './scene'

/** A map as arrays, as far as an overview asks for it; `cluster` holds places among the communities, −1 for none. */
export type OverviewMarks = {
  readonly nodes: number
  /** Layout units. */
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  /** 1: filtered away. */
  readonly out: ArrayLike<number>
  readonly cluster: ArrayLike<number>
  readonly ties: number
  readonly source: ArrayLike<number>
  readonly target: ArrayLike<number>
  readonly regions: { readonly length: number }
}

/** The ground of a community: the disc that its shown members spread over, layout units. */
export type Ground = { readonly x: number; readonly y: number; readonly reach: number; readonly members: number }

/** All ties between two communities as one; `share`: of the strongest bundle's, 0 to 1. */
export type Bundle = { readonly from: number; readonly to: number; readonly ties: number; readonly share: number }

/** What an overview of a map is made of. */
export type Overview = {
  readonly grounds: readonly Ground[]
  /** Weakest first; of each community those to the few that it is tied to most, and more than by chance. */
  readonly bundles: readonly Bundle[]
}

/** Maps to this size are small enough to draw every tie at once. */
export const NODES_AT_ONCE = 2000
/** Members of open communities in sight, at most. */
const MOST_IN_SIGHT = 3000
/** Px of the screen from a mark to the next from which on ties can be told apart. */
const LEGIBLE = 9
/** A community opens when it is so much of the window's shorter side across. */
const FILLS = 0.5
/** Each community keeps its strongest bundles: more would be a web again. */
const BUNDLES_EACH = 2
/** Bundles of fewer ties than this times what chance would make of the two communities' ties are left out. */
const ABOVE_CHANCE = 1.25

/** Reads a map once for all cameras. Cost: linear in marks and ties. */
export function surveyOverview(marks: OverviewMarks): Overview {
  const number = marks.regions.length
  const [count, sumX, sumY, square] = [0, 1, 2, 3].map(() => new Float64Array(number)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let node = 0; node < marks.nodes; node++) {
    const own = marks.cluster[node] ?? -1
    if (own < 0 || marks.out[node] === 1) continue
    const [x, y] = [marks.x[node] ?? 0, marks.y[node] ?? 0]
    count[own] = (count[own] ?? 0) + 1
    sumX[own] = (sumX[own] ?? 0) + x
    sumY[own] = (sumY[own] ?? 0) + y
    square[own] = (square[own] ?? 0) + x * x + y * y
  }
  const grounds = Array.from(count, (members, own): Ground => {
    const many = Math.max(1, members)
    const [x, y] = [(sumX[own] ?? 0) / many, (sumY[own] ?? 0) / many]
    // Points spread evenly over a disc of radius r are r²/2 from its middle, squared and on average.
    return { x, y, reach: Math.sqrt(2 * Math.max(0, (square[own] ?? 0) / many - x * x - y * y)), members }
  })
  return { grounds, bundles: gatherBundles(marks) }
}

function gatherBundles({ ties, source, target, cluster, regions: { length } }: OverviewMarks): readonly Bundle[] {
  const sums = new Map<number, number>()
  /** Ties to others that end in each community. */
  const ends = new Float64Array(length)
  for (let tie = 0; tie < ties; tie++) {
    const [a, b] = [cluster[source[tie] ?? 0] ?? -1, cluster[target[tie] ?? 0] ?? -1]
    if (a < 0 || b < 0 || a === b) continue
    const key = Math.min(a, b) * length + Math.max(a, b)
    sums.set(key, (sums.get(key) ?? 0) + 1)
    ends[a] = (ends[a] ?? 0) + 1
    ends[b] = (ends[b] ?? 0) + 1
  }
  let [whole, most] = [0, 1]
  for (const sum of sums.values()) {
    whole += sum
    most = Math.max(most, sum)
  }
  const all = [...sums]
    .map(([key, sum]): Bundle => ({ from: Math.floor(key / length), to: key % length, ties: sum, share: sum / most }))
    .filter(({ from, to, ties: sum }) => sum >= (ABOVE_CHANCE * (ends[from] ?? 0) * (ends[to] ?? 0)) / (2 * whole))
  all.sort((a, b) => b.ties - a.ties || a.from - b.from || a.to - b.to)
  const kept = new Int32Array(length)
  return all
    .filter(({ from, to }) => {
      const isKept = (kept[from] ?? 0) < BUNDLES_EACH || (kept[to] ?? 0) < BUNDLES_EACH
      kept[from] = (kept[from] ?? 0) + 1
      kept[to] = (kept[to] ?? 0) + 1
      return isKept
    })
    .reverse()
}

/** The window that is looked through, px. */
export type OverviewWindow = { readonly width: number; readonly height: number }

/** How far a community's disc is from the window's middle, and whether any of it is in sight; px. */
function sight({ x, y, reach }: Ground, { zoom, panX, panY }: Camera, { width, height }: OverviewWindow) {
  const [atX, atY, radius] = [x * zoom + panX, y * zoom + panY, reach * zoom]
  const isSeen = atX + radius > 0 && atY + radius > 0 && atX - radius < width && atY - radius < height
  return { isSeen, radius, away: (atX - width / 2) ** 2 + (atY - height / 2) ** 2 }
}

/**
 * Which communities are open for a camera, 1 for each that is: their ties are drawn one by one. From afar none is: each is land
 * with its name, its people as dots, and bundles to others. One opens when it fills half of the window, when its
 * marks are far enough apart, or when it is `chosen`; those nearest to the middle first, as long as not too many marks are
 * in sight. Small maps are open throughout.
 */
export function openCommunities(
  { grounds }: Overview,
  camera: Camera,
  window: OverviewWindow,
  chosen: number | null,
): Uint8Array {
  const open = new Uint8Array(grounds.length)
  if (grounds.reduce((sum, { members }) => sum + members, 0) <= NODES_AT_ONCE) return open.fill(1)
  const seen = grounds.flatMap((ground, community) => {
    const { isSeen, radius, away } = sight(ground, camera, window)
    if (community === chosen) open[community] = 1
    if (!isSeen || ground.members === 0 || community === chosen) return []
    const apart = Math.sqrt((Math.PI * radius * radius) / ground.members)
    const isNear = 2 * radius >= FILLS * Math.min(window.width, window.height) || apart >= LEGIBLE
    return isNear ? [{ community, away, members: ground.members }] : []
  })
  seen.sort((a, b) => a.away - b.away || a.community - b.community)
  let left = MOST_IN_SIGHT
  seen.forEach(({ community, members }, at) => {
    // What one looks at is open however large it is.
    if (at > 0 && members > left) return
    open[community] = 1
    left -= members
  })
  return open
}

/** What of a map is in sight, of what there is: communities, those of them that are open, and their members. */
export type OverviewCounts = {
  readonly communities: number
  readonly allCommunities: number
  readonly open: number
  readonly members: number
  readonly allMembers: number
}

/** Counts what a camera sees of a map. */
export function countInSight(
  { grounds }: Overview,
  open: Uint8Array,
  camera: Camera,
  window: OverviewWindow,
): OverviewCounts {
  let [communities, opened, members, allCommunities, allMembers] = [0, 0, 0, 0, 0]
  grounds.forEach((ground, community) => {
    if (ground.members === 0) return
    allCommunities += 1
    allMembers += ground.members
    if (!sight(ground, camera, window).isSeen) return
    communities += 1
    opened += open[community] ?? 0
    members += ground.members
  })
  return { communities, allCommunities, open: opened, members, allMembers }
}

/** What the marks of each network are called. */
export const MEMBER_NOUNS: Readonly<Record<NetworkId, readonly [one: string, many: string]>> = {
  coauthors: ['person', 'people'],
  papers: ['paper', 'papers'],
  topics: ['topic', 'topics'],
  knowledge: ['mark', 'marks'],
  stated: ['node', 'nodes'],
}

/** “12 of 40 communities”, and without “of” where it is all of them. */
const partOf = (part: number, all: number, [one, many]: readonly [one: string, many: string]): string =>
  `${part === all ? '' : `${part.toLocaleString('en')} of `}${all.toLocaleString('en')} ${all === 1 ? one : many}`

/**
 * “In sight: 12 of 40 communities, 8,431 of 20,000 people; 300 named, ties of 2 communities drawn one by one”. Empty where
 * nothing is in sight.
 */
export function overviewText(
  { communities, allCommunities, open, members, allMembers }: OverviewCounts,
  named: number,
  noun: readonly [one: string, many: string],
): string {
  if (communities === 0) return ''
  const opened =
    open === 0
      ? 'ties bundled'
      : open === communities
        ? 'ties drawn one by one'
        : `ties of ${countOf(open, 'community', 'communities')} drawn one by one`
  const whole = partOf(communities, allCommunities, ['community', 'communities'])
  return `In sight: ${whole}, ${partOf(members, allMembers, noun)}; ${named.toLocaleString('en')} named, ${opened}`
}
