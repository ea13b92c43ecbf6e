import { describe, expect, it } from 'vitest'
import type { Network, NodeId } from '../../src/graph/atlas'
import type { ResolutionSweep } from '../../src/graph/resolution-sweep'
import { sweepResolutions } from '../../src/graph/resolution-sweep'
import { drawSweep } from '../../src/scene/sweep-chart'
import { MOST_BLOCKS, stackSteps } from '../../src/scene/sweep-order'
import { currentText } from '../../src/scene/sweep-text'
import { twoGroups } from '../fixtures/atlases'
import { sampleAtlas } from '../fixtures/sample-atlas'

const network = sampleAtlas().networks.coauthors
const { nodes, edges, clustering: settings } = network
const sweep = sweepResolutions(nodes, edges, { seed: 1, settings, runs: 4 })
const size = { width: 720, height: 400 }
const chart = drawSweep(sweep, network, size)
const members = sweep.steps[0]?.sizes.reduce((sum, one) => sum + one, 0) ?? 0

describe('the picture of a sweep', () => {
  it('stacks blocks without gaps to the same height at every resolution', () => {
    const heights = sweep.steps.map((_, step) => {
      const blocks = chart.blocks.filter((block) => block.step === step).sort((a, b) => a.y - b.y)
      blocks.slice(1).forEach((block, at) => {
        const above = blocks[at]
        expect(block.y).toBeCloseTo((above?.y ?? 0) + (above?.height ?? 0), 6)
      })
      expect(blocks[0]?.y).toBe(0)
      return blocks.reduce((sum, block) => sum + block.height, 0)
    })
    expect(heights).toHaveLength(20)
    for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0, 6)
    expect(heights[0]).toBeGreaterThan(size.height / 2)
  })

  it('draws ribbons as thick as their members are many, which fill both of their blocks', () => {
    const unit = (chart.ribbons[0]?.thickness ?? 0) / (chart.ribbons[0]?.members ?? 1)
    for (const ribbon of chart.ribbons) expect(ribbon.thickness).toBeCloseTo(ribbon.members * unit, 6)
    sweep.flows.forEach((flows, step) => {
      const own = chart.ribbons.filter((ribbon) => ribbon.step === step)
      expect(own).toHaveLength(flows.length)
      expect(own.reduce((sum, ribbon) => sum + ribbon.members, 0)).toBe(members)
    })
  })

  it('stays in its frame and holds no number that is none', () => {
    expect(JSON.stringify(chart)).not.toMatch(/NaN|Infinity|undefined/)
    const boxes = [...chart.blocks, ...chart.plateaus, ...chart.choices]
    for (const { x, y, width, height } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(size.width + 1e-6)
      expect(y + height).toBeLessThanOrEqual(size.height + 1e-6)
    }
    for (const { d } of chart.ribbons) {
      const numbers = d.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
      expect(numbers).toHaveLength(15)
      for (const number of numbers) expect(number).toBeLessThanOrEqual(size.width)
    }
  })

  it('paints the stack of the resolution in use in the colours of the map', () => {
    const drawn = chart.blocks.filter(({ step }) => step === sweep.current)
    const shown = network.clusters.filter(({ members: own }) => own.some((id) => sweep.nodes.includes(id)))
    expect(new Set(drawn.map(({ community }) => community))).toEqual(new Set(shown.map(({ id }) => id)))
    for (const { community, colour } of drawn) {
      const cluster = network.clusters.find(({ id }) => id === community)
      expect(colour).toBe(`c${String(cluster?.colour)}`)
    }
  })

  it('offers each resolution once, with what it gives, and marks the one in use', () => {
    expect(chart.choices.map(({ resolution }) => resolution)).toEqual(sweep.steps.map(({ resolution }) => resolution))
    expect(chart.choices.filter(({ current }) => current)).toHaveLength(1)
    expect(chart.choices[sweep.current]?.text).toMatch(
      /^Resolution 1\.3: 11 communities, modularity 0\.56, stability 1\.00$/,
    )
    const [plateau] = chart.plateaus
    expect(plateau?.text).toMatch(/^From resolution [\d.]+ to [\d.]+ the communities hardly change: .*communities\.$/)
    expect(currentText(sweep)).toMatch(/^Resolution 1\.3 is on a plateau\. From/)
  })

  it('has a line for communities, modularity and stability, each in a strip below the one before', () => {
    const floor = Math.max(...chart.blocks.map(({ y, height }) => y + height))
    expect(chart.lines.map(({ id }) => id)).toEqual(['communities', 'modularity', 'stability'])
    let above = floor
    for (const { top, bottom, points, d } of chart.lines) {
      expect(top).toBeGreaterThan(above)
      expect(points).toHaveLength(20)
      for (const { y } of points) {
        expect(y).toBeGreaterThanOrEqual(top - 1e-6)
        expect(y).toBeLessThanOrEqual(bottom + 1e-6)
      }
      expect(d.split('L')).toHaveLength(20)
      above = bottom
    }
    expect(above).toBeLessThanOrEqual(size.height + 1e-6)
  })

  it('is the same every time', () => {
    expect(drawSweep(sweep, network, size)).toEqual(chart)
  })

  it('of no step, and of no room, is still a picture', () => {
    const empty = { ...sweep, steps: [], flows: [], plateaus: [], current: -1 }
    expect(drawSweep(empty, network, { width: 0, height: 0 })).toMatchObject({ blocks: [], ribbons: [], width: 1 })
    expect(currentText(empty)).toBe('')
    const components = { ...empty, settings: { ...settings, method: 'components' as const } }
    expect(currentText(components)).toBe('Connected components do not depend on a resolution.')
  })
})

const stepOf = (clusterOf: readonly number[]): ResolutionSweep['steps'][number] => ({
  resolution: 1,
  clusters: new Set(clusterOf).size,
  large: 0,
  modularity: 0,
  plainModularity: 0,
  stability: 1,
  clusterOf,
  sizes: [...new Set(clusterOf)].sort((a, b) => a - b).map((own) => clusterOf.filter((one) => one === own).length),
})

describe('the order of blocks', () => {
  it('untangles what can be untangled', () => {
    // Clusters are numbered by size, which would let ribbons cross.
    const { stacks, ribbons } = stackSteps({ steps: [stepOf([0, 0, 0, 0, 1, 1, 1]), stepOf([1, 2, 2, 1, 0, 0, 0])] })
    expect(ribbons[0]?.map(({ from, to, nodes: own }) => [from, to, own.length])).toEqual([
      [0, 1, 2],
      [0, 2, 2],
      [1, 0, 3],
    ])
    expect(stacks[1]?.order).toEqual([1, 2, 0])
  })

  it('draws the many small ones as one block, which is the last', () => {
    const many = Array.from({ length: 100 }, (_, at) => Math.max(0, at - 10))
    const steps = [stepOf(many.map(() => 0)), stepOf(many)]
    const [, stack] = stackSteps({ steps }).stacks
    expect(stack?.sizes).toHaveLength(MOST_BLOCKS)
    expect(stack?.order.at(-1)).toBe(MOST_BLOCKS - 1)
    expect(stack?.sizes.reduce((sum, own) => sum + own, 0)).toBe(100)
    const ids = many.map((_, at): NodeId => `author:${String(at)}`)
    const drawn = drawSweep({ ...sweep, nodes: ids, steps, plateaus: [], flows: [], current: 0 }, emptied(), size)
    expect(drawn.blocks.filter(({ cluster }) => cluster === null)).toHaveLength(1)
    expect(drawn.blocks.every(({ colour, community }) => colour === 'c0' && community === null)).toBe(true)
  })
})

const emptied = (): Network => ({ ...twoGroups().networks.coauthors, nodes: [], clusters: [] })
