/** What is placed: marks of one network, by their places in it. Sizes are px at zoom 1, which are layout units. */
export type Marks = {
  readonly count: number
  /** The room that each mark takes with its words: a box whose middle lies `below` the mark's own. */
  readonly width: Float64Array
  readonly height: Float64Array
  readonly below: Float64Array
  /** The mark alone: half of its larger side. */
  readonly radius: Float64Array
  /** The number of its group, −1 for none. */
  readonly group: Int32Array
  /** The room that each group's name takes. */
  readonly names: readonly { readonly width: number; readonly height: number }[]
  /** The larger, the earlier in a row. */
  readonly rank: Float64Array
  /** The mean year of its papers; NaN without one. */
  readonly year: Float64Array
  /** Ties: the places of their ends, and their weights. */
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: Float64Array
}

/** A name's middle, layout units. */
export type NameSpot = { readonly group: number; readonly x: number; readonly y: number }

/** Where all stands: layout units, origin at the top left, y downwards. */
export type Laid = {
  readonly width: number
  readonly height: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly names: readonly NameSpot[]
}

/** The places of each group's marks, those of higher rank first, ties in the order of the network. */
export function membersOf({ count, group, names, rank }: Marks): readonly number[][] {
  const members: number[][] = names.map(() => [])
  for (let at = 0; at < count; at++) members[group[at] ?? -1]?.push(at)
  for (const own of members) own.sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || a - b)
  return members
}

/** A run of boxes set in rows. */
export type Block = {
  readonly width: number
  readonly height: number
  /** Of each box in the order given, the place of its mark from the block's top left. */
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/**
 * Sets boxes in rows that are at most so wide (one that is wider has a row of its own), `gap` px apart, each row in the middle and
 * its marks on one line. No two boxes meet. Linear.
 */
export function setRows(marks: Marks, places: readonly number[], most: number, gap: number): Block {
  const rows: { readonly places: number[]; width: number; above: number; below: number }[] = []
  for (const place of places) {
    const width = marks.width[place] ?? 0
    const half = (marks.height[place] ?? 0) / 2
    const above = half - (marks.below[place] ?? 0)
    const below = half + (marks.below[place] ?? 0)
    const last = rows.at(-1)
    if (last && last.width + gap + width <= most) {
      last.places.push(place)
      last.width += gap + width
      last.above = Math.max(last.above, above)
      last.below = Math.max(last.below, below)
    } else rows.push({ places: [place], width, above, below })
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.width), 0)
  const [x, y]: [number[], number[]] = [[], []]
  let top = 0
  for (const row of rows) {
    let left = (width - row.width) / 2
    for (const place of row.places) {
      const own = marks.width[place] ?? 0
      x.push(left + own / 2)
      y.push(top + row.above)
      left += own + gap
    }
    top += row.above + row.below + gap
  }
  return { width, height: Math.max(0, top - gap), x, y }
}

/** The room that boxes take with a gap around each, px². */
export const areaOf = ({ width, height }: Marks, places: readonly number[], gap: number): number =>
  places.reduce((sum, at) => sum + ((width[at] ?? 0) + gap) * ((height[at] ?? 0) + gap), 0)
