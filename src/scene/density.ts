/** Marks as a density sees them. All lists have one length. */
export type DensityPoints = {
  /** Layout units. */
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  /** How much each counts; 0 and below: not at all. */
  readonly weight: ArrayLike<number>
}

/** A density on a grid of cells, row by row. */
export type DensityField = {
  /** Its upper left corner and its size, layout units. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  /** Of each cell, 0 to 1, where 1 is the densest; at the borders it has faded to nothing. */
  readonly level: Float32Array
  /** Sums of the same kernel over other weights, one list for each that was asked for, in shares of the densest cell. */
  readonly mixed: readonly Float32Array[]
}

/** The kernel's width as a share of the mean distance between marks, as the source has it. */
const WIDTH = 0.125
/** Cells to a standard deviation of the kernel: finer ones look the same when they are smoothed. */
const CELLS = 5
/** The kernel is cut off here, in standard deviations: .6 % of its height. */
const REACH = 3.2
const MOST_CELLS = 420
/** Up to so many marks the mean distance is taken over every two; beyond, over the cells of a coarse grid. */
const MOST_PAIRED = 1200
const COARSE = 40

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function boxOf({ x, y, weight }: DensityPoints): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < weight.length; at++) {
    if (!((weight[at] ?? 0) > 0)) continue
    const [px, py] = [x[at] ?? 0, y[at] ?? 0]
    left = Math.min(left, px)
    right = Math.max(right, px)
    top = Math.min(top, py)
    bottom = Math.max(bottom, py)
  }
  return left <= right ? { left, top, right, bottom } : null
}

/** Mean distance between every two of the marks that count, layout units; of very many, between the middles of coarse cells. */
function meanDistance({ x, y, weight }: DensityPoints, { left, top, right, bottom }: Box): number {
  const places = Array.from({ length: weight.length }, (_, at) => at).filter((at) => (weight[at] ?? 0) > 0)
  let xs = places.map((at) => x[at] ?? 0)
  let ys = places.map((at) => y[at] ?? 0)
  let counts = places.map(() => 1)
  if (places.length > MOST_PAIRED) {
    const cells = new Map<number, { x: number; y: number; count: number }>()
    const cellOf = (value: number, from: number, to: number): number =>
      to > from ? Math.min(COARSE - 1, Math.floor(((value - from) / (to - from)) * COARSE)) : 0
    for (const at of places) {
      const [px, py] = [x[at] ?? 0, y[at] ?? 0]
      const key = cellOf(py, top, bottom) * COARSE + cellOf(px, left, right)
      const cell = cells.get(key) ?? { x: 0, y: 0, count: 0 }
      cells.set(key, { x: cell.x + px, y: cell.y + py, count: cell.count + 1 })
    }
    const list = [...cells.values()]
    xs = list.map((cell) => cell.x / cell.count)
    ys = list.map((cell) => cell.y / cell.count)
    counts = list.map(({ count }) => count)
  }
  let [sum, pairs] = [0, 0]
  for (let one = 0; one < xs.length; one++)
    for (let other = one + 1; other < xs.length; other++) {
      const [dx, dy] = [(xs[one] ?? 0) - (xs[other] ?? 0), (ys[one] ?? 0) - (ys[other] ?? 0)]
      const many = (counts[one] ?? 0) * (counts[other] ?? 0)
      sum += Math.sqrt(dx * dx + dy * dy) * many
      pairs += many
    }
  return pairs > 0 ? sum / pairs : 0
}

/** Half of a Gaussian kernel from its middle outwards, for cells of a size. */
function kernelOf(deviation: number, cell: number): Float64Array {
  const reach = Math.ceil((REACH * deviation) / cell)
  return Float64Array.from({ length: reach + 1 }, (_, at) => Math.exp(-(((at * cell) / deviation) ** 2) / 2))
}

/** Smooths along one axis and turns the grid over, so that doing it twice smooths both and leaves it as it was. */
function smoothAndTurn(from: Float32Array, columns: number, rows: number, kernel: Float64Array): Float32Array {
  const to = new Float32Array(from.length)
  const reach = kernel.length - 1
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    for (let column = 0; column < columns; column++) {
      const value = from[start + column] ?? 0
      if (value === 0) continue
      const first = Math.max(0, column - reach)
      const last = Math.min(columns - 1, column + reach)
      for (let at = first; at <= last; at++) {
        const place = at * rows + row
        to[place] = (to[place] ?? 0) + value * (kernel[Math.abs(at - column)] ?? 0)
      }
    }
  }
  return to
}

const NOTHING: DensityField = {
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  columns: 0,
  rows: 0,
  level: new Float32Array(),
  mixed: [],
}

/**
 * The density of marks at each place: the sum over marks of weight × exp(−(d / (h · d̄))²), where d is the distance to the mark, d̄ the mean
 * distance between marks and h = .125 (N. J. van Eck and L. Waltman, Software survey: VOSviewer, Scientometrics 84,
 * 523–538, 2010). Marks are set on a grid, each shared out to its four nearest cells, and smoothed along rows and columns.
 * `others`: further weights of the marks, smoothed alike. Without a mark that counts, or with one alone, there is nothing to
 * compare and the field is empty. The same points give the same field. Cost: linear in the marks and the cells, but for
 * the mean distance, which is at most 1.3 million pairs.
 */
export function measureDensity(points: DensityPoints, others: readonly ArrayLike<number>[] = []): DensityField {
  const box = boxOf(points)
  const apart = box ? meanDistance(points, box) : 0
  if (!box || !(apart > 0)) return NOTHING
  const deviation = (WIDTH * apart) / Math.SQRT2
  const margin = REACH * deviation
  const width = box.right - box.left + 2 * margin
  const height = box.bottom - box.top + 2 * margin
  const cell = Math.max(deviation / CELLS, Math.max(width, height) / MOST_CELLS)
  const [columns, rows] = [Math.ceil(width / cell) + 1, Math.ceil(height / cell) + 1]
  const [left, top] = [box.left - margin, box.top - margin]
  const kernel = kernelOf(deviation, cell)
  const { x, y, weight } = points

  const smooth = (by: (at: number) => number): Float32Array => {
    const grid = new Float32Array(columns * rows)
    const add = (column: number, row: number, value: number): void => {
      const place = row * columns + column
      if (column < columns && row < rows) grid[place] = (grid[place] ?? 0) + value
    }
    for (let at = 0; at < weight.length; at++) {
      if (!((weight[at] ?? 0) > 0)) continue
      const value = by(at)
      const [right, down] = [((x[at] ?? 0) - left) / cell, ((y[at] ?? 0) - top) / cell]
      const [column, row] = [Math.floor(right), Math.floor(down)]
      const [dx, dy] = [right - column, down - row]
      add(column, row, value * (1 - dx) * (1 - dy))
      add(column + 1, row, value * dx * (1 - dy))
      add(column, row + 1, value * (1 - dx) * dy)
      add(column + 1, row + 1, value * dx * dy)
    }
    return smoothAndTurn(smoothAndTurn(grid, columns, rows, kernel), rows, columns, kernel)
  }

  const level = smooth((at) => weight[at] ?? 0)
  const densest = level.reduce((most, value) => Math.max(most, value), 0)
  const share = (field: Float32Array): Float32Array => field.map((value) => value / densest)
  return {
    // A cell's value stands for its middle.
    x: left - cell / 2,
    y: top - cell / 2,
    width: columns * cell,
    height: rows * cell,
    columns,
    rows,
    level: share(level),
    mixed: others.map((other) => share(smooth((at) => (weight[at] ?? 0) * (other[at] ?? 0)))),
  }
}
