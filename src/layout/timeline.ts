import { areaOf, membersOf, setRows, type Block, type Laid, type Marks, type NameSpot } from './marks'

/** Px: within a year, around each lane, of the narrowest year, above for the years' figures, and around all. */
const GAP = 8
const LANE = 12
const LEAST_YEAR = 46
const HEAD = 40
const MARGIN = 30
/** From the names of lanes to the first year, and from the last year to those without one. */
const GUTTER = 24
const APART = 34
const ASPECT = 1.7

/** One column of the axis. */
export type YearColumn = {
  readonly year: number | null
  readonly left: number
  readonly right: number
  readonly marks: number
}
/** One row of the axis: all years of a group. */
export type Lane = { readonly group: number; readonly top: number; readonly bottom: number }

export type Timeline = Laid & {
  /** In order of their years; those without a year last. */
  readonly columns: readonly YearColumn[]
  readonly lanes: readonly Lane[]
  /** Where the columns begin and end. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const columnOf = (year: number): number | null => (Number.isFinite(year) ? Math.round(year) : null)

/**
 * Years from left to right, groups from above downwards: each mark in the column of its mean year, rounded, and there the
 * earlier means first; those without a year in a column of their own. Years without marks between the first and the last have their
 * column too. A year is as wide as it needs to be. No two boxes meet. Linear, but for sorting.
 */
export function layTimeline(marks: Marks, aspect = ASPECT): Timeline {
  const gap = marks.count > 800 ? 1.4 : GAP
  const years = [...new Set(Array.from(marks.year, columnOf))].filter((year) => year !== null).sort((a, b) => a - b)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1]
  const hasUndated = marks.year.some((year) => columnOf(year) === null)
  const all: (number | null)[] = [
    ...Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ...(hasUndated ? [null] : []),
  ]
  const columnAt = new Map(all.map((year, column) => [year, column]))
  const members = membersOf(marks)
  const cells = members.map((own) => {
    const row: number[][] = all.map(() => [])
    for (const at of own) row[columnAt.get(columnOf(marks.year[at] ?? NaN)) ?? -1]?.push(at)
    const byMean = (a: number, b: number): number => (marks.year[a] ?? 0) - (marks.year[b] ?? 0)
    for (const cell of row) cell.sort((a, b) => byMean(a, b) || 0)
    return row
  })
  const widths = measureColumns(marks, cells, all.length, gap, aspect)
  const gutter = MARGIN + marks.names.reduce((most, { width }) => Math.max(most, width), 0) + GUTTER
  const columns: YearColumn[] = []
  let right = gutter
  all.forEach((year, column) => {
    const left = right + (year === null && column > 0 ? APART : 0)
    right = left + (widths[column] ?? 0)
    columns.push({ year, left, right, marks: cells.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) })
  })

  const x = new Float64Array(marks.count)
  const y = new Float64Array(marks.count)
  const lanes: Lane[] = []
  const names: NameSpot[] = []
  const top = MARGIN + HEAD
  let down = top
  cells.forEach((row, group) => {
    if ((members[group]?.length ?? 0) === 0) return
    const name = marks.names[group] ?? { width: 0, height: 0 }
    const blocks = row.map((cell, column) => setRows(marks, cell, (widths[column] ?? 0) - gap, gap))
    const height = 2 * LANE + blocks.reduce((most, block) => Math.max(most, block.height), name.height)
    blocks.forEach((block, column) => {
      put(block, row[column] ?? [], columns[column], down + height / 2, x, y)
    })
    lanes.push({ group, top: down, bottom: down + height })
    names.push({ group, x: gutter - GUTTER - name.width / 2, y: down + height / 2 })
    down += height
  })
  return {
    width: right + MARGIN,
    height: down + MARGIN,
    x,
    y,
    names,
    columns,
    lanes,
    left: gutter,
    right,
    top,
    bottom: down,
  }
}

/** A block in the middle of its column and lane. */
function put(
  block: Block,
  cell: readonly number[],
  column: YearColumn | undefined,
  middle: number,
  x: Float64Array,
  y: Float64Array,
): void {
  if (!column) return
  const left = (column.left + column.right - block.width) / 2
  cell.forEach((at, index) => {
    x[at] = left + (block.x[index] ?? 0)
    y[at] = middle - block.height / 2 + (block.y[index] ?? 0)
  })
}

/** How wide each column is: its share of the page by the room that its marks take, and never narrower than its widest mark. */
function measureColumns(
  marks: Marks,
  cells: readonly (readonly (readonly number[])[])[],
  columns: number,
  gap: number,
  aspect: number,
): number[] {
  const areas = Array.from({ length: columns }, (_, column) =>
    cells.reduce((sum, row) => sum + areaOf(marks, row[column] ?? [], gap), 0),
  )
  const whole = areas.reduce((sum, area) => sum + area, 0)
  // Lanes are as high as their fullest year: the rest of them is air.
  const page = 1.35 * Math.sqrt(whole * aspect)
  return areas.map((area, column) => {
    const widest = cells.reduce(
      (most, row) => (row[column] ?? []).reduce((own, at) => Math.max(own, marks.width[at] ?? 0), most),
      0,
    )
    return Math.max(LEAST_YEAR, widest + 2 * gap, whole === 0 ? 0 : (page * area) / whole)
  })
}
