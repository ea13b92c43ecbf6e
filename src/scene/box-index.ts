/** A box by its sides, px. */
export type Sides = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A disc, px. */
export type Disc = { readonly x: number; readonly y: number; readonly r: number }

const CELL = 48
const WIDEST = 400

const overlap = (a: Sides, b: Sides): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

const reaches = ({ x, y, r }: Disc, { left, top, right, bottom }: Sides): boolean => {
  const dx = x - Math.max(left, Math.min(right, x))
  const dy = y - Math.max(top, Math.min(bottom, y))
  return dx * dx + dy * dy < r * r
}

/**
 * What is taken on the screen: boxes and discs, found through a uniform grid, so that a question costs only what
 * stands near. Sides that only touch do not meet. Boxes must be finite.
 */
export class BoxIndex {
  private readonly boxes = new Map<number, Sides[]>()
  private readonly discs = new Map<number, Disc[]>()

  /** Takes a box. */
  add(box: Sides): void {
    enter(this.boxes, box, box)
  }

  /** Takes a disc. */
  addDisc(disc: Disc): void {
    const { x, y, r } = disc
    enter(this.discs, { left: x - r, top: y - r, right: x + r, bottom: y + r }, disc)
  }

  /** Whether anything that was taken lies under the box. */
  meets(box: Sides): boolean {
    return cellsUnder(box).some(
      (cell) =>
        this.boxes.get(cell)?.some((other) => overlap(other, box)) === true ||
        this.discs.get(cell)?.some((disc) => reaches(disc, box)) === true,
    )
  }
}

/** The cells that a box lies on; a box of absurd size lies on those of its first 400 cells each way. */
function cellsUnder({ left, top, right, bottom }: Sides): number[] {
  const [firstColumn, firstRow] = [Math.floor(left / CELL), Math.floor(top / CELL)]
  const lastColumn = Math.min(Math.floor(right / CELL), firstColumn + WIDEST)
  const lastRow = Math.min(Math.floor(bottom / CELL), firstRow + WIDEST)
  const cells: number[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) cells.push(row * 67108864 + column)
  }
  return cells
}

function enter<Item>(into: Map<number, Item[]>, sides: Sides, item: Item): void {
  for (const cell of cellsUnder(sides)) {
    const there = into.get(cell)
    if (there) there.push(item)
    else into.set(cell, [item])
  }
}
