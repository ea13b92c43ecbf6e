import { describe, expect, it } from 'vitest'
import { placeNetwork } from '../../src/graph/layout'
import type { LayoutInput } from '../../src/graph/layout'
import { discRadius, markBox } from '../../src/graph/mark-size'
import type { Placement } from '../../src/graph/atlas'
import { inventNetwork } from '../fixtures/layout-networks'

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})

const boxesOf = ({ nodes }: LayoutInput, { x, y, names }: Placement): readonly Box[] => [
  ...nodes.map((node, index) => {
    const { dx, dy, width, height } = markBox(node)
    return boxAround((x[index] ?? 0) + dx, (y[index] ?? 0) + dy, width, height)
  }),
  ...names.map((name) => boxAround(name.x, name.y, name.width, name.height)),
]

/** Pairs of boxes that share more than a tenth of a px each way, counted one by one. */
const countOverlaps = (boxes: readonly Box[]): number => {
  let count = 0
  boxes.forEach((a, place) => {
    for (const b of boxes.slice(place + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (across > 0.1 && along > 0.1) count += 1
    }
  })
  return count
}

const isFinitePlacement = ({ x, y, width, height, names }: Placement): boolean =>
  [...x, ...y, width, height, ...names.flatMap((name) => [name.x, name.y, name.width, name.height])].every(
    Number.isFinite,
  )

const SEVENTY = inventNetwork([16, 14, 10, 8, 7, 5, 4, 3, 3], 4)

describe('placeNetwork', () => {
  it('places seventy people with every label and name so that no two boxes overlap', () => {
    const placement = placeNetwork(SEVENTY)
    expect(placement.overlaps).toBe(0)
    expect(countOverlaps(boxesOf(SEVENTY, placement))).toBe(0)
    expect(placement.names).toHaveLength(9)
  })

  it('keeps every box inside the frame, with room for coast lines', () => {
    const placement = placeNetwork(SEVENTY)
    for (const { left, right, top, bottom } of boxesOf(SEVENTY, placement)) {
      expect(left).toBeGreaterThan(30)
      expect(top).toBeGreaterThan(30)
      expect(right).toBeLessThan(placement.width - 30)
      expect(bottom).toBeLessThan(placement.height - 30)
    }
  })

  it('gives the same numbers for the same seed, and others for another', () => {
    const small = inventNetwork([9, 6, 4, 3], 2)
    expect(placeNetwork(small)).toEqual(placeNetwork(small))
    expect(placeNetwork({ ...small, seed: 2 }).x).not.toEqual(placeNetwork(small).x)
  })

  it('does not depend on the order of nodes and edges', () => {
    const small = inventNetwork([9, 6, 4, 3], 2)
    const turned = { ...small, nodes: [...small.nodes].reverse(), edges: [...small.edges].reverse() }
    const placement = placeNetwork(small)
    const other = placeNetwork(turned)
    expect([...other.x].reverse()).toEqual(placement.x)
    expect([...other.y].reverse()).toEqual(placement.y)
    expect(other.names).toEqual(placement.names)
  })

  it('makes a portrait page narrower than tall and a landscape page wider', () => {
    const small = inventNetwork([9, 6, 4, 3], 2)
    const portrait = placeNetwork({ ...small, orientation: 'portrait' })
    const landscape = placeNetwork(small)
    expect(portrait.width).toBeLessThan(portrait.height)
    expect(portrait.overlaps).toBe(0)
    expect(landscape.width).toBeGreaterThan(landscape.height)
  })

  it('uses the page of an ordinary window where the network fits on it, and a larger one of its proportion where not', () => {
    expect(placeNetwork(inventNetwork([4, 3], 1))).toMatchObject({ width: 1016, height: 700 })
    const { width, height } = placeNetwork(inventNetwork(Array<number>(20).fill(9), 1))
    expect(width).toBeGreaterThan(1100)
    expect(width / height).toBeCloseTo(1016 / 700, 1)
  })

  it('puts each name above the members of its cluster', () => {
    const placement = placeNetwork(SEVENTY)
    for (const name of placement.names) {
      SEVENTY.nodes.forEach((node, index) => {
        if (node.cluster === name.cluster) expect(placement.y[index]).toBeGreaterThan(name.y)
      })
    }
  })

  it('keeps members of a cluster nearer to their own centre than to any other', () => {
    const placement = placeNetwork(SEVENTY)
    const centres = SEVENTY.clusters.map(({ id }) => {
      const own = SEVENTY.nodes.flatMap((node, index) => (node.cluster === id ? [index] : []))
      const mean = (values: readonly number[]): number =>
        own.reduce((sum, index) => sum + (values[index] ?? 0), 0) / own.length
      return { id, x: mean(placement.x), y: mean(placement.y) }
    })
    const strays = SEVENTY.nodes.filter((node, index) => {
      const distances = centres.map(({ id, x, y }) => ({
        id,
        distance: Math.hypot((placement.x[index] ?? 0) - x, (placement.y[index] ?? 0) - y),
      }))
      distances.sort((a, b) => a.distance - b.distance)
      return distances[0]?.id !== node.cluster
    })
    expect(strays.length).toBeLessThanOrEqual(SEVENTY.nodes.length / 10)
  })

  it.each([
    ['no node', inventNetwork([], 1)],
    ['one node', inventNetwork([1], 1)],
    ['two nodes', inventNetwork([2], 1)],
    ['nodes without ties', { ...inventNetwork([5, 3, 1, 1], 1), edges: [] }],
    ['one large cluster', inventNetwork([80], 1)],
    ['a hundred clusters', inventNetwork(Array<number>(100).fill(2), 1)],
  ])('places a network of %s without overlap', (_, input) => {
    const placement = placeNetwork(input)
    expect(isFinitePlacement(placement)).toBe(true)
    expect(placement.x).toHaveLength(input.nodes.length)
    expect(placement.overlaps).toBe(0)
  })

  it('gives finite places for numbers that are none, for ties to nobody and for clusters that are not listed', () => {
    const odd = inventNetwork([8, 5, 3], 3)
    const weights = [Number.NaN, -1, 0, Infinity, 1e300]
    const placement = placeNetwork({
      ...odd,
      nodes: odd.nodes.map((node, index) => ({
        ...node,
        papers: index % 4 === 0 ? Number.NaN : index % 4 === 1 ? -5 : node.papers,
        degree: index % 3 === 0 ? Number.NaN : node.degree,
        cluster: index === 2 ? 'cluster:nowhere' : node.cluster,
      })),
      edges: [
        ...odd.edges.map((edge, index) => ({ ...edge, weight: weights[index % weights.length] ?? 0 })),
        { source: 'author:nobody', target: 'author:0-0', weight: 1 },
        { source: 'author:0-0', target: 'author:0-0', weight: 1 },
      ],
      clusters: odd.clusters.map((cluster, index) => ({ ...cluster, size: index === 0 ? Number.NaN : cluster.size })),
    })
    expect(isFinitePlacement(placement)).toBe(true)
    expect(placement.overlaps).toBe(0)
  })

  it('places two thousand people so that no two discs overlap', () => {
    const large = inventNetwork([500, 400, 300, 250, 200, 150, 100, 60, 30, 8, 1, 1], 5)
    const people = { ...large, nodes: large.nodes.map((node) => ({ ...node, kind: 'author' as const })) }
    const { x, y, overlaps } = placeNetwork(people)
    expect(overlaps).toBe(0)
    let meetings = 0
    people.nodes.forEach((a, i) => {
      for (let j = i + 1; j < people.nodes.length; j++) {
        const dx = (x[i] ?? 0) - (x[j] ?? 0)
        const dy = (y[i] ?? 0) - (y[j] ?? 0)
        const least = discRadius(a.papers) + discRadius(people.nodes[j]?.papers ?? 1)
        if (dx * dx + dy * dy < least * least) meetings += 1
      }
    })
    expect(meetings).toBe(0)
  })
})
