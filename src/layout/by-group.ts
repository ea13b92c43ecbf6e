import { areaOf, membersOf, setRows, type Block, type Laid, type Marks, type NameSpot } from './marks'

/** Between boxes of one group, between a name and its group, and between groups; px. */
const GAPS = { members: 6, name: 10, groups: 54, margin: 40 }
/** Blocks are so many times as wide as high, about. */
const ASPECT = 1.5
/** Beyond so many groups they stand in rows: to try all corners takes too long. */
const MOST_CORNERS = 120

type Rect = { readonly width: number; readonly height: number }
type Spot = { readonly x: number; readonly y: number }

/**
 * Groups apart, each a block of rows under its name, those of higher rank first; the largest groups in the middle of a page that is
 * `aspect` times as wide as high. No two boxes of marks or names meet. Cost: linear in the marks, and cubic in the groups up to 120.
 */
export function layByGroup(marks: Marks, aspect: number): Laid {
  const isDense = marks.count > 800
  const gap = isDense ? 1.4 : GAPS.members
  const members = membersOf(marks)
  const blocks = members.map((own, group): Block & { readonly nameHeight: number } => {
    const name = marks.names[group] ?? { width: 0, height: 0 }
    const most = Math.max(name.width, Math.sqrt(areaOf(marks, own, gap) * ASPECT))
    const block = setRows(marks, own, most, gap)
    return { ...block, nameHeight: own.length === 0 ? 0 : name.height + GAPS.name }
  })
  const sizes = blocks.map(({ width, height, nameHeight }, group): Rect => ({
    width: Math.max(width, nameHeight === 0 ? 0 : (marks.names[group]?.width ?? 0)),
    height: height + nameHeight,
  }))
  const spots = packRects(sizes, GAPS.groups, aspect)
  const bounds = sizes.reduce(
    ({ left, top, right, bottom }, { width, height }, group) => {
      const { x, y } = spots[group] ?? { x: 0, y: 0 }
      return {
        left: Math.min(left, x),
        top: Math.min(top, y),
        right: Math.max(right, x + width),
        bottom: Math.max(bottom, y + height),
      }
    },
    { left: 0, top: 0, right: 0, bottom: 0 },
  )
  const x = new Float64Array(marks.count)
  const y = new Float64Array(marks.count)
  const names: NameSpot[] = []
  blocks.forEach((block, group) => {
    const own = members[group] ?? []
    const size = sizes[group] ?? { width: 0, height: 0 }
    const spot = spots[group] ?? { x: 0, y: 0 }
    const left = spot.x - bounds.left + GAPS.margin
    const top = spot.y - bounds.top + GAPS.margin
    own.forEach((at, index) => {
      x[at] = left + (size.width - block.width) / 2 + (block.x[index] ?? 0)
      y[at] = top + block.nameHeight + (block.y[index] ?? 0)
    })
    if (own.length > 0) names.push({ group, x: left + size.width / 2, y: top + (marks.names[group]?.height ?? 0) / 2 })
  })
  return {
    width: bounds.right - bounds.left + 2 * GAPS.margin,
    height: bounds.bottom - bounds.top + 2 * GAPS.margin,
    x,
    y,
    names,
  }
}

/** Top left corners of rectangles that keep `gap` px from each other, about a middle, in the order given. */
export function packRects(sizes: readonly Rect[], gap: number, aspect: number): readonly Spot[] {
  const order = sizes.map((_, place) => place).sort((a, b) => area(sizes[b]) - area(sizes[a]) || a - b)
  const spots: Spot[] = sizes.map(() => ({ x: 0, y: 0 }))
  if (order.length > MOST_CORNERS) return shelves(sizes, order, spots, gap, aspect)
  const placed: (Rect & Spot)[] = []
  for (const place of order) {
    const size = sizes[place]
    if (!size || area(size) === 0) continue
    const spot = nearestCorner(placed, size, gap, aspect)
    spots[place] = spot
    placed.push({ ...size, ...spot })
  }
  return spots
}

const area = (size: Rect | undefined): number => (size ? size.width * size.height : 0)

/** The free place beside a placed rectangle that is nearest to the middle of the first, ellipses as wide as the page counting as one distance. */
function nearestCorner(placed: readonly (Rect & Spot)[], size: Rect, gap: number, aspect: number): Spot {
  const [first] = placed
  if (!first) return { x: -size.width / 2, y: -size.height / 2 }
  const isFree = ({ x, y }: Spot): boolean =>
    placed.every(
      (other) =>
        x >= other.x + other.width + gap ||
        other.x >= x + size.width + gap ||
        y >= other.y + other.height + gap ||
        other.y >= y + size.height + gap,
    )
  let best: Spot = { x: 0, y: 0 }
  let least = Infinity
  for (const other of placed) {
    const [right, left] = [other.x + other.width + gap, other.x - size.width - gap]
    const [below, above] = [other.y + other.height + gap, other.y - size.height - gap]
    const along = [other.y, other.y + (other.height - size.height) / 2, other.y + other.height - size.height]
    const across = [other.x, other.x + (other.width - size.width) / 2, other.x + other.width - size.width]
    for (const spot of [
      ...along.flatMap((y) => [
        { x: right, y },
        { x: left, y },
      ]),
      ...across.flatMap((x) => [
        { x, y: below },
        { x, y: above },
      ]),
    ]) {
      const [dx, dy] = [spot.x + size.width / 2, (spot.y + size.height / 2) * aspect]
      const away = dx * dx + dy * dy
      if (away < least - 1e-9 && isFree(spot)) [best, least] = [spot, away]
    }
  }
  return best
}

/** Rows of rectangles, the largest first. */
function shelves(sizes: readonly Rect[], order: readonly number[], spots: Spot[], gap: number, aspect: number): Spot[] {
  const whole = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0)
  const most = Math.max(widest, Math.sqrt(whole * aspect))
  let [x, y, high] = [0, 0, 0]
  for (const place of order) {
    const size = sizes[place]
    if (!size || area(size) === 0) continue
    if (x > 0 && x + size.width > most) [x, y, high] = [0, y + high + gap, 0]
    spots[place] = { x, y }
    x += size.width + gap
    high = Math.max(high, size.height)
  }
  return spots
}
