import type { ResolutionSweep, SweepStep } from '../graph/resolution-sweep'

/** Blocks of a step that are drawn one by one; smaller clusters are drawn together below them. */
export const MOST_BLOCKS = 40
/** Times that the order is gone through from the first step to the last and back. */
const PASSES = 6

/** What a step's stack is made of: members of each block, and the block of each node. −1: no block. */
export type StackedStep = {
  readonly sizes: readonly number[]
  readonly blockOf: readonly number[]
  /** True where the last block stands for several clusters. */
  readonly hasRest: boolean
  /** Blocks from top to bottom. */
  readonly order: readonly number[]
}

/** A ribbon between blocks of neighbouring steps. */
export type Ribbon = { readonly from: number; readonly to: number; readonly nodes: readonly number[] }

/** Clusters as blocks: the largest ones, and one for the rest. */
function toBlocks({ sizes, clusterOf }: SweepStep): Omit<StackedStep, 'order'> {
  const hasRest = sizes.length > MOST_BLOCKS
  if (!hasRest) return { sizes, blockOf: clusterOf, hasRest }
  const kept = sizes.slice(0, MOST_BLOCKS - 1)
  const rest = sizes.slice(MOST_BLOCKS - 1).reduce((sum, size) => sum + size, 0)
  return { sizes: [...kept, rest], blockOf: clusterOf.map((cluster) => Math.min(cluster, MOST_BLOCKS - 1)), hasRest }
}

/** The ribbons between two stacks, by from and to; each with the places of its nodes. */
export function findRibbons(before: readonly number[], after: readonly number[]): readonly Ribbon[] {
  const found = new Map<number, Map<number, number[]>>()
  before.forEach((from, node) => {
    const to = after[node] ?? -1
    if (from < 0 || to < 0) return
    const row = found.get(from) ?? new Map<number, number[]>()
    found.set(from, row)
    const nodes = row.get(to)
    if (nodes === undefined) row.set(to, [node])
    else nodes.push(node)
  })
  return [...found]
    .flatMap(([from, row]) => [...row].map(([to, nodes]) => ({ from, to, nodes })))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

const invert = (order: readonly number[]): readonly number[] => {
  const places: number[] = []
  order.forEach((block, place) => (places[block] = place))
  return places
}

/** Members that cross: for each two ribbons that do, the members of one times those of the other. */
function countCrossings(ribbons: readonly Ribbon[], above: readonly number[], below: readonly number[]): number {
  const [first, second] = [invert(above), invert(below)]
  let sum = 0
  ribbons.forEach((one, at) => {
    for (const other of ribbons.slice(at + 1)) {
      const [left, right] = [
        (first[one.from] ?? 0) - (first[other.from] ?? 0),
        (second[one.to] ?? 0) - (second[other.to] ?? 0),
      ]
      if (left * right < 0) sum += one.nodes.length * other.nodes.length
    }
  })
  return sum
}

/** Orders blocks by where their members stand in the neighbouring stack, on average; the rest stays last. */
function orderBy(step: StackedStep, neighbour: StackedStep): readonly number[] {
  const heights: number[] = []
  let height = 0
  for (const block of neighbour.order) {
    const size = neighbour.sizes[block] ?? 0
    heights[block] = height + size / 2
    height += size
  }
  const sums = step.sizes.map(() => 0)
  step.blockOf.forEach((block, node) => {
    if (block >= 0) sums[block] = (sums[block] ?? 0) + (heights[neighbour.blockOf[node] ?? -1] ?? 0)
  })
  const means = sums.map((sum, block) => sum / Math.max(1, step.sizes[block] ?? 1))
  const places = invert(step.order)
  const rest = step.hasRest ? step.sizes.length - 1 : -1
  return [...step.order].sort((a, b) => {
    if (a === rest || b === rest) return a === rest ? 1 : -1
    return (means[a] ?? 0) - (means[b] ?? 0) || (places[a] ?? 0) - (places[b] ?? 0)
  })
}

/**
 * The stacks of a sweep with their blocks in an order in which few ribbons cross: by the mean place of their members in the
 * stack before, then in the one after, several times over; the best order met is kept (the barycentre method: K. Sugiyama,
 * S. Tagawa and M. Toda, IEEE Trans. SMC 11, 109–125, 1981). Deterministic. Cost: linear in nodes times steps, and ribbons squared.
 */
export function stackSteps({ steps }: Pick<ResolutionSweep, 'steps'>): {
  readonly stacks: readonly StackedStep[]
  readonly ribbons: readonly (readonly Ribbon[])[]
} {
  const stacks: StackedStep[] = steps.map((step) => {
    const blocks = toBlocks(step)
    return { ...blocks, order: blocks.sizes.map((_, block) => block) }
  })
  const ribbons = stacks.slice(1).map((step, at) => findRibbons(stacks[at]?.blockOf ?? [], step.blockOf))
  const crossings = (): number =>
    ribbons.reduce((sum, own, at) => sum + countCrossings(own, stacks[at]?.order ?? [], stacks[at + 1]?.order ?? []), 0)
  let best: readonly StackedStep[] = [...stacks]
  let fewest = crossings()
  const settle = (at: number, towards: number): void => {
    const [step, neighbour] = [stacks[at], stacks[towards]]
    if (step !== undefined && neighbour !== undefined) stacks[at] = { ...step, order: orderBy(step, neighbour) }
  }
  for (let pass = 0; pass < PASSES && fewest > 0; pass++) {
    if (pass % 2 === 0) for (let at = 1; at < stacks.length; at++) settle(at, at - 1)
    else for (let at = stacks.length - 2; at >= 0; at--) settle(at, at + 1)
    const now = crossings()
    if (now < fewest) [best, fewest] = [[...stacks], now]
  }
  return { stacks: best, ribbons }
}
