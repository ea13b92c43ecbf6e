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
  /** The part of its community that each node is in, numbered from 0 to `parts` − 1; left out: communities have no parts. */
  readonly part?: ArrayLike<number>
  readonly parts?: number
}

/** The ground of a community: the disc that its shown members spread over, layout units. */
export type Ground = { readonly x: number; readonly y: number; readonly reach: number; readonly members: number }

/** All ties between two communities as one; `share`: of the strongest bundle's, 0 to 1. */
export type Bundle = { readonly from: number; readonly to: number; readonly ties: number; readonly share: number }

/** The ground of a part of a community, which is shown when that one is open; `home`: its community. */
export type PartGround = Ground & { readonly home: number }

/** What an overview of a map is made of. */
export type Overview = {
  readonly grounds: readonly Ground[]
  /** Weakest first; of each community those to the few that it is tied to most, and more than by chance. */
  readonly bundles: readonly Bundle[]
  /** Of communities that fall into parts; the others have one part each, of no members. */
  readonly parts: readonly PartGround[]
  /** Bundles between parts of one community, each by its `share` of the strongest there. */
  readonly lanes: readonly Bundle[]
  /** The part of each node; −1: its community has none. */
  readonly partOf: Int32Array
}

/** Maps to this size are small enough to draw every tie at once. */
export const NODES_AT_ONCE = 2000
/** Members of open communities in sight, at most. */
const MOST_IN_SIGHT = 3000
/** Px of the screen from a mark to the next from which on ties can be told apart. */
const LEGIBLE = 9
/** A community opens when it is so much of the window's shorter side across. */
const FILLS = 0.5
/** A part of one, so much: between parts run more ties than between communities. */
const PART_FILLS = 0.8
/** Each community keeps its strongest bundles: more would be a web again. */
const BUNDLES_EACH = 2
/** Bundles of fewer ties than this times what chance would make of the two communities' ties are left out. */
const ABOVE_CHANCE = 1.25

/** Reads a map once for all cameras. Cost: linear in marks and ties. */
export function surveyOverview(marks: OverviewMarks): Overview {
  const number = marks.regions.length
  const { cluster, part = [], parts = 0 } = marks
  const homes = new Int32Array(parts).fill(-1)
  const many = new Int32Array(number)
  for (let node = 0; node < (parts === 0 ? 0 : marks.nodes); node++) {
    const [own, home] = [part[node] ?? 0, cluster[node] ?? -1]
    if (homes[own] !== -1 || home < 0) continue
    homes[own] = home
    many[home] = (many[home] ?? 0) + 1
  }
  const partOf = Int32Array.from({ length: marks.nodes }, (_, node) =>
    (many[cluster[node] ?? -1] ?? 0) > 1 ? (part[node] ?? -1) : -1,
  )
  const ofParts = { ...marks, cluster: partOf, regions: { length: parts } }
  return {
    grounds: measureGrounds(marks),
    bundles: gatherBundles(marks),
    parts: measureGrounds(ofParts).map((ground, own) => ({ ...ground, home: homes[own] ?? -1 })),
    lanes: shareWithin(gatherBundles(ofParts, homes), homes),
    partOf,
  }
}

/** Shares of the strongest bundle of each home. */
function shareWithin(lanes: readonly Bundle[], homes: Int32Array): readonly Bundle[] {
  const most = new Map<number, number>()
  for (const { from, ties } of lanes) most.set(homes[from] ?? -1, Math.max(most.get(homes[from] ?? -1) ?? 1, ties))
  return lanes.map((lane) => ({ ...lane, share: lane.ties / (most.get(homes[lane.from] ?? -1) ?? 1) }))
}

/** The disc that the shown members of each community spread over. */
function measureGrounds(marks: OverviewMarks): readonly Ground[] {
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
  return Array.from(count, (members, own): Ground => {
    const many = Math.max(1, members)
    const [x, y] = [(sumX[own] ?? 0) / many, (sumY[own] ?? 0) / many]
    // Points spread evenly over a disc of radius r are r²/2 from its middle, squared and on average.
    return { x, y, reach: Math.sqrt(2 * Math.max(0, (square[own] ?? 0) / many - x * x - y * y)), members }
  })
}

/** Bundles between communities, or with `homes` between those of one home only. */
function gatherBundles(
  { ties, source, target, cluster, regions: { length } }: OverviewMarks,
  homes: Int32Array | null = null,
): readonly Bundle[] {
  const sums = new Map<number, number>()
  /** Ties to others that end in each community. */
  const ends = new Float64Array(length)
  for (let tie = 0; tie < ties; tie++) {
    const [a, b] = [cluster[source[tie] ?? 0] ?? -1, cluster[target[tie] ?? 0] ?? -1]
    if (a < 0 || b < 0 || a === b || (homes && homes[a] !== homes[b])) continue
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
export function sight({ x, y, reach }: Ground, { zoom, panX, panY }: Camera, { width, height }: OverviewWindow) {
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
  { grounds, parts }: Pick<Overview, 'grounds' | 'parts'>,
  camera: Camera,
  window: OverviewWindow,
  chosen: number | null,
): Uint8Array {
  const open = new Uint8Array(grounds.length)
  if (isSmall(grounds)) return open.fill(1)
  const parted = partedOf(grounds, parts)
  const seen = grounds.flatMap((ground, community) => {
    const { isSeen, radius, away } = sight(ground, camera, window)
    if (community === chosen) open[community] = 1
    if (!isSeen || ground.members === 0 || community === chosen) return []
    const apart = Math.sqrt((Math.PI * radius * radius) / ground.members)
    const isNear = 2 * radius >= FILLS * Math.min(window.width, window.height) || apart >= LEGIBLE
    // One that opens into its parts shows them, not all of its ties.
    return isNear ? [{ community, away, members: parted[community] === 1 ? 0 : ground.members }] : []
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

const isSmall = (grounds: readonly Ground[]): boolean =>
  grounds.reduce((sum, { members }) => sum + members, 0) <= NODES_AT_ONCE

/** 1 for each community that falls into parts. */
function partedOf(grounds: readonly Ground[], parts: readonly PartGround[]): Uint8Array {
  const parted = new Uint8Array(grounds.length)
  for (const { home, members } of parts) if (members > 0) parted[home] = 1
  return parted
}

/**
 * Which parts of open communities are open, 1 for each that is: the ties of their members are drawn one by one, those of the others
 * as lanes from part to part. A part opens when it nearly fills the window, those nearest to the middle first, or when it is `chosen`.
 */
export function openParts(
  { grounds, parts }: Pick<Overview, 'grounds' | 'parts'>,
  open: Uint8Array,
  camera: Camera,
  window: OverviewWindow,
  chosen: number | null = null,
): Uint8Array {
  const opened = new Uint8Array(parts.length)
  if (isSmall(grounds)) return opened.fill(1)
  let left = MOST_IN_SIGHT
  const near = parts.flatMap((part, at) => {
    if (part.members === 0 || open[part.home] !== 1) return []
    const { isSeen, radius, away } = sight(part, camera, window)
    if (at === chosen) {
      opened[at] = 1
      left -= part.members
      return []
    }
    const isNear = isSeen && 2 * radius >= PART_FILLS * Math.min(window.width, window.height)
    return isNear ? [{ at, away, members: part.members }] : []
  })
  near.sort((a, b) => a.away - b.away || a.at - b.at)
  for (const [rank, { at, members }] of near.entries()) {
    // What one looks at is open however large it is, unless something else was asked for.
    if (members > left && (rank > 0 || left < MOST_IN_SIGHT)) break
    opened[at] = 1
    left -= members
  }
  return opened
}

/** 1 for each part that is still closed in a community that is open: what a click there opens. */
export function closedParts({ parts }: Pick<Overview, 'parts'>, open: Uint8Array, opened: Uint8Array): Uint8Array {
  return Uint8Array.from(parts, ({ home, members }, at) =>
    members > 0 && open[home] === 1 && opened[at] !== 1 ? 1 : 0,
  )
}

/** Communities of which nothing is bundled: open, and all of their parts too. */
export function wholeCommunities({ parts }: Pick<Overview, 'parts'>, open: Uint8Array, opened: Uint8Array): Uint8Array {
  const whole = open.slice()
  parts.forEach(({ home, members }, at) => {
    if (members > 0 && opened[at] === 0) whole[home] = 0
  })
  return whole
}
