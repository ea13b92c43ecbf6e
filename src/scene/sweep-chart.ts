import type { ClusterId, Network, NodeId } from '../graph/atlas'
import type { ResolutionSweep, SweepStep } from '../graph/resolution-sweep'
import { colourOf } from './atlas-index'
import { pathNumber, pathPoint } from './path-data'
import type { ColourKey } from './scene'
import { stackSteps, type Ribbon, type StackedStep } from './sweep-order'
import { sweepLines, type SweepLine } from './sweep-lines'
import { plateauText, stepText } from './sweep-text'

export type Size = { readonly width: number; readonly height: number }
type Box = Size & { readonly x: number; readonly y: number }

/** A cluster at one resolution, in the colour of the community of the map that most of its members are in. */
export type SweepBlock = Box & {
  readonly step: number
  /** Its number at that step; null where it stands for the many small ones. */
  readonly cluster: number | null
  readonly members: number
  readonly community: ClusterId | null
  readonly colour: ColourKey
}

/** Those who are in one cluster at a resolution and in one cluster at the next. */
export type SweepRibbon = {
  readonly step: number
  readonly d: string
  /** Px at both ends. */
  readonly thickness: number
  readonly members: number
  readonly community: ClusterId | null
  readonly colour: ColourKey
}

/** A resolution that can be chosen: the box that answers a click, and what it says. */
export type SweepChoice = Box & {
  readonly step: number
  readonly resolution: number
  /** The middle of its stack. */
  readonly middle: number
  readonly current: boolean
  /** “Resolution 1.3: 11 communities, modularity 0.56, stability 1.00” */
  readonly text: string
}

export type SweepPlateau = Box & {
  readonly from: number
  readonly to: number
  readonly best: number
  readonly text: string
}

/** All that a picture of a sweep is drawn from: px, y downwards, origin at the top left. Plain data, no marks of its own. */
export type SweepChart = Size & {
  readonly blocks: readonly SweepBlock[]
  readonly ribbons: readonly SweepRibbon[]
  readonly plateaus: readonly SweepPlateau[]
  readonly choices: readonly SweepChoice[]
  /** Number of communities, modularity and stability over the same steps, each in a strip of its own below the stacks. */
  readonly lines: readonly SweepLine[]
}

/** Px of a stack's width, at most, and the share of the room between steps that it may take. */
const STACK_WIDTH = 10
const STACK_SHARE = 0.4
/** Px by which a plateau's band is narrower at either side, so that neighbouring ones can be told apart. */
const PLATEAU_INSET = 1.5
/** Share of the height that is left to the stacks; the lines below have the rest. */
const STACKS_SHARE = 0.64

/** Who counts for what colour: the community of the map of each node of the sweep. */
type Painter = (nodes: readonly number[]) => { readonly community: ClusterId | null; readonly colour: ColourKey }

function makePainter(nodes: readonly NodeId[], network: Network): Painter {
  const clusters = new Map(network.clusters.map((cluster) => [cluster.id, cluster]))
  const places = new Map(network.clusters.map(({ id }, place) => [id, place]))
  const home = new Map<NodeId, ClusterId>(network.nodes.map(({ id, cluster }) => [id, cluster]))
  const homes = nodes.map((id) => home.get(id) ?? null)
  const placeOf = (id: ClusterId): number => places.get(id) ?? places.size
  return (members) => {
    const counts = new Map<ClusterId, number>()
    for (const node of members) {
      const own = homes[node] ?? null
      if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1)
    }
    const [most] = [...counts].sort(([a, many], [b, few]) => few - many || placeOf(a) - placeOf(b))
    const cluster = most === undefined ? undefined : clusters.get(most[0])
    return { community: cluster?.id ?? null, colour: cluster === undefined ? 'c0' : colourOf(cluster) }
  }
}

/**
 * The picture of how clusters split as the resolution grows: a stack of blocks at each resolution, ribbons from each to the
 * next, bands behind the plateaus, and lines below. A stack is as high as all stacks, a ribbon as thick as its members
 * are many. Colours are those of the map that is shown, so that a ribbon can be followed to it. Deterministic; `size` in px, at
 * least 1 by 1. Cost: see `stackSteps`.
 */
export function drawSweep(sweep: ResolutionSweep<NodeId>, network: Network, size: Size): SweepChart {
  const { steps, plateaus, current } = sweep
  const width = Math.max(1, size.width)
  const height = Math.max(1, size.height)
  const stacksHeight = height * STACKS_SHARE
  const column = width / Math.max(1, steps.length)
  const stackWidth = Math.min(STACK_WIDTH, column * STACK_SHARE)
  const middleOf = (step: number): number => (step + 0.5) * column
  const { stacks, ribbons } = stackSteps(sweep)
  const paint = makePainter(sweep.nodes, network)
  const total = steps[0]?.sizes.reduce((sum, members) => sum + members, 0) ?? 0
  const unit = stacksHeight / Math.max(1, total)
  const tops = stacks.map((stack) => placeBlocks(stack, unit))
  return {
    width,
    height,
    blocks: stacks.flatMap((stack, step) => {
      const nodes = gatherNodes(stack)
      const isRest = (block: number): boolean => stack.hasRest && block === stack.sizes.length - 1
      return stack.order.map((block): SweepBlock => ({
        step,
        cluster: isRest(block) ? null : block,
        members: stack.sizes[block] ?? 0,
        x: middleOf(step) - stackWidth / 2,
        y: tops[step]?.[block] ?? 0,
        width: stackWidth,
        height: (stack.sizes[block] ?? 0) * unit,
        // Many small ones together are no community, and must not look like one.
        ...paint(isRest(block) ? [] : (nodes[block] ?? [])),
      }))
    }),
    ribbons: ribbons.flatMap((own, step) => {
      const [left, right] = [middleOf(step) + stackWidth / 2, middleOf(step + 1) - stackWidth / 2]
      return placeRibbons(own, [stacks[step], stacks[step + 1]], [tops[step] ?? [], tops[step + 1] ?? []], unit).map(
        ({ ribbon, from, to }): SweepRibbon => ({
          step,
          d: bend(left, from, right, to, ribbon.nodes.length * unit),
          thickness: ribbon.nodes.length * unit,
          members: ribbon.nodes.length,
          ...paint(ribbon.nodes),
        }),
      )
    }),
    plateaus: plateaus.map(({ from, to, best }) => ({
      from,
      to,
      best,
      x: from * column + Math.min(PLATEAU_INSET, column / 4),
      y: 0,
      width: (to - from + 1) * column - 2 * Math.min(PLATEAU_INSET, column / 4),
      height,
      text: plateauText(sweep, { from, to }),
    })),
    choices: steps.map((step: SweepStep, at) => ({
      step: at,
      resolution: step.resolution,
      current: at === current,
      x: at * column,
      y: 0,
      width: column,
      height,
      middle: middleOf(at),
      text: stepText(step),
    })),
    lines: sweepLines(steps, { middleOf, top: stacksHeight, bottom: height }),
  }
}

/** The top of each block, px. */
function placeBlocks(stack: StackedStep, unit: number): readonly number[] {
  const tops: number[] = []
  let above = 0
  for (const block of stack.order) {
    tops[block] = above * unit
    above += stack.sizes[block] ?? 0
  }
  return tops
}

function gatherNodes({ sizes, blockOf }: StackedStep): readonly (readonly number[])[] {
  const nodes: number[][] = sizes.map(() => [])
  blockOf.forEach((block, node) => nodes[block]?.push(node))
  return nodes
}

type PlacedRibbon = { readonly ribbon: Ribbon; readonly from: number; readonly to: number }

/** Puts ribbons beside each other within their blocks, in the order of the blocks that they lead to or come from. */
function placeRibbons(
  ribbons: readonly Ribbon[],
  [before, after]: readonly [StackedStep | undefined, StackedStep | undefined],
  [left, right]: readonly [readonly number[], readonly number[]],
  unit: number,
): readonly PlacedRibbon[] {
  const placesOf = (stack: StackedStep | undefined): ReadonlyMap<number, number> =>
    new Map(stack?.order.map((block, place) => [block, place]))
  const [starts, ends] = [placesOf(before), placesOf(after)]
  const start = ({ from }: Ribbon): number => starts.get(from) ?? 0
  const end = ({ to }: Ribbon): number => ends.get(to) ?? 0
  const [usedLeft, usedRight] = [[...left], [...right]]
  const arrivals = new Map<Ribbon, number>()
  for (const ribbon of [...ribbons].sort((a, b) => end(a) - end(b) || start(a) - start(b))) {
    const top = usedRight[ribbon.to] ?? 0
    arrivals.set(ribbon, top)
    usedRight[ribbon.to] = top + ribbon.nodes.length * unit
  }
  return [...ribbons]
    .sort((a, b) => start(a) - start(b) || end(a) - end(b))
    .map((ribbon) => {
      const from = usedLeft[ribbon.from] ?? 0
      usedLeft[ribbon.from] = from + ribbon.nodes.length * unit
      return { ribbon, from, to: arrivals.get(ribbon) ?? 0 }
    })
}

/** A band of one thickness that leaves and arrives level. */
function bend(left: number, from: number, right: number, to: number, thickness: number): string {
  const middle = (left + right) / 2
  return [
    `M${pathPoint(left, from)}C${pathPoint(middle, from)} ${pathPoint(middle, to)} ${pathPoint(right, to)}`,
    `V${pathNumber(to + thickness)}`,
    `C${pathPoint(middle, to + thickness)} ${pathPoint(middle, from + thickness)} ${pathPoint(left, from + thickness)}Z`,
  ].join('')
}
