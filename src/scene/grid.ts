/** A raster of numbers over the picture, row by row: sample (column, row) lies at (x + column × cell, y + row × cell) px. */
export type Grid = {
  readonly x: number
  readonly y: number
  readonly cell: number
  readonly columns: number
  readonly rows: number
}

/** A grid cut out of another on the same samples, with its values; `column` and `row` say where it begins there. */
export type Patch = Grid & {
  readonly column: number
  readonly row: number
  readonly values: Float32Array
}

/** Left, top, right and bottom, px. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number]

/** Lays a grid over the bounds. */
export function layGrid([left, top, right, bottom]: Bounds, cell: number): Grid {
  return {
    x: left,
    y: top,
    cell,
    columns: Math.max(2, Math.ceil((right - left) / cell) + 1),
    rows: Math.max(2, Math.ceil((bottom - top) / cell) + 1),
  }
}

/** The samples of a grid from first to last, inclusive, that lie within the bounds: [column, row, column, row]. */
export function samplesWithin(
  { x, y, cell, columns, rows }: Grid,
  [left, top, right, bottom]: Bounds,
): readonly [number, number, number, number] {
  return [
    Math.max(0, Math.ceil((left - x) / cell)),
    Math.max(0, Math.ceil((top - y) / cell)),
    Math.min(columns - 1, Math.floor((right - x) / cell)),
    Math.min(rows - 1, Math.floor((bottom - y) / cell)),
  ]
}

/** Cuts out the part of a grid that covers the bounds and fills it with one number. At least two samples each way. */
export function cutPatch(grid: Grid, bounds: Bounds, value: number): Patch {
  const [left, top, right, bottom] = samplesWithin(grid, bounds)
  const column = Math.min(left, grid.columns - 2)
  const row = Math.min(top, grid.rows - 2)
  const columns = Math.max(2, right - column + 1)
  const rows = Math.max(2, bottom - row + 1)
  return {
    x: grid.x + column * grid.cell,
    y: grid.y + row * grid.cell,
    cell: grid.cell,
    columns,
    rows,
    column,
    row,
    values: new Float32Array(columns * rows).fill(value),
  }
}

/** Averages one line of samples over a window of 2 × reach + 1, the ends continued: a running sum, so any reach costs the same. */
function blurLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
  reach: number,
): void {
  const last = length - 1
  const first = from[start] ?? 0
  const end = from[start + last * step] ?? 0
  const share = 1 / (2 * reach + 1)
  let sum = first * (reach + 1)
  for (let ahead = 1; ahead <= reach; ahead++) sum += ahead > last ? end : (from[start + ahead * step] ?? 0)
  for (let index = 0; index < length; index++) {
    to[start + index * step] = sum * share
    const enters = index + reach + 1
    const leaves = index - reach
    sum +=
      (enters > last ? end : (from[start + enters * step] ?? 0)) -
      (leaves < 0 ? first : (from[start + leaves * step] ?? 0))
  }
}

/**
 * Box blur in place: each pass averages rows, then columns, over 2 × reach + 1 samples. Values beyond the rim are
 * taken to be those of the rim. Linear in the number of samples for any reach.
 */
export function blurBox(values: Float32Array, columns: number, rows: number, reach: number, passes: number): void {
  if (reach < 1) return
  const between = new Float32Array(values.length)
  for (let pass = 0; pass < passes; pass++) {
    for (let row = 0; row < rows; row++) blurLine(values, between, row * columns, 1, columns, reach)
    for (let column = 0; column < columns; column++) blurLine(between, values, column, columns, rows, reach)
  }
}

/** A grid with the mean of each two by two samples as one: a quarter of the samples for what needs no detail. */
export function halveGrid(grid: Grid, values: Float32Array): { readonly grid: Grid; readonly values: Float32Array } {
  const columns = Math.max(2, Math.floor(grid.columns / 2))
  const rows = Math.max(2, Math.floor(grid.rows / 2))
  const halved = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = 2 * row * grid.columns + 2 * column
      const below = at + grid.columns
      halved[row * columns + column] =
        ((values[at] ?? 0) + (values[at + 1] ?? 0) + (values[below] ?? 0) + (values[below + 1] ?? 0)) / 4
    }
  }
  const { x, y, cell } = grid
  return { grid: { x: x + cell / 2, y: y + cell / 2, cell: 2 * cell, columns, rows }, values: halved }
}
