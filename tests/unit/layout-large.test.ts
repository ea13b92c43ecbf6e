import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/base/random'
import type { Placement } from '../../src/graph/atlas'
import { placeNetwork, placeNetworkInSteps } from '../../src/graph/layout'
import type { LayoutInput } from '../../src/graph/layout'
import type { LayoutEdge, LayoutNode } from '../../src/graph/layout-land'
import { discRadius } from '../../src/graph/mark-size'

/** Communities of teams of six who all write together, a tie between neighbouring teams, a few between communities. */
function inventTeams(sizes: readonly number[], between: number, seed = 5): LayoutInput {
  const random = seededRandom(seed)
  const nodes: LayoutNode[] = []
  const edges: LayoutEdge[] = []
  const idOf = (community: number, member: number) => `author:${String(community)}-${String(member)}` as const
  sizes.forEach((size, community) => {
    for (let member = 0; member < size; member++) {
      nodes.push({
        id: idOf(community, member),
        cluster: `cluster:${String(community)}`,
        kind: 'author',
        label: `Member ${String(member)}`,
        papers: 1 + Math.floor(8 * random() ** 4),
        degree: 5,
        unnamed: false,
      })
      const team = member - (member % 6)
      for (let other = team; other < member; other++)
        edges.push({ source: idOf(community, other), target: idOf(community, member), weight: 1 })
      if (member % 6 === 0 && member > 0)
        edges.push({ source: idOf(community, member - 1), target: idOf(community, member), weight: 0.5 })
    }
  })
  for (let tie = 0; tie < between; tie++) {
    const one = Math.floor(random() * sizes.length)
    const two = (one + 1) % sizes.length
    edges.push({
      source: idOf(one, Math.floor(random() * (sizes[one] ?? 1))),
      target: idOf(two, Math.floor(random() * (sizes[two] ?? 1))),
      weight: 0.5,
    })
  }
  return {
    nodes,
    edges,
    clusters: sizes.map((size, at) => ({ id: `cluster:${String(at)}`, name: `Field of study ${String(at)}`, size })),
    seed: 1,
    orientation: 'landscape',
  }
}

const LARGE = inventTeams([400, 300, 200, 120, 60, 30, 12], 160)
const placed = placeNetwork(LARGE)

const distance = ({ x, y }: Placement, a: number, b: number): number =>
  Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))

/** The mean of a distance over pairs of nodes that a test picks. */
function meanDistance(placement: Placement, pick: (a: LayoutNode, b: LayoutNode) => boolean): number {
  let [sum, count] = [0, 0]
  LARGE.nodes.forEach((a, at) => {
    for (let other = at + 1; other < LARGE.nodes.length; other += 3) {
      const b = LARGE.nodes[other]
      if (!b || !pick(a, b)) continue
      sum += distance(placement, at, other)
      count += 1
    }
  })
  return sum / count
}

describe('the placing of a large network', () => {
  it('lets no two discs overlap and keeps all of them on the page', () => {
    expect(placed.overlaps).toBe(0)
    let meetings = 0
    LARGE.nodes.forEach((a, at) => {
      const radius = discRadius(a.papers)
      expect(placed.x[at]).toBeGreaterThan(radius)
      expect(placed.x[at]).toBeLessThan(placed.width - radius)
      expect(placed.y[at]).toBeGreaterThan(radius)
      expect(placed.y[at]).toBeLessThan(placed.height - radius)
      for (let other = at + 1; other < LARGE.nodes.length; other++)
        if (distance(placed, at, other) < radius + discRadius(LARGE.nodes[other]?.papers ?? 1)) meetings += 1
    })
    expect(meetings).toBe(0)
  })

  it('stands people of a team far nearer to each other than to others of their community', () => {
    const teamOf = (node: LayoutNode): number => Math.floor(Number(node.id.split('-')[1]) / 6)
    const first = (node: LayoutNode): boolean => node.cluster === 'cluster:0'
    const within = meanDistance(placed, (a, b) => first(a) && first(b) && teamOf(a) === teamOf(b))
    const others = meanDistance(placed, (a, b) => first(a) && first(b) && teamOf(a) !== teamOf(b))
    expect(within).toBeLessThan(others / 3)
  })

  it('keeps communities on grounds of their own: nobody stands in the disc around a name that holds all members of another', () => {
    const strays = placed.names.flatMap(({ cluster, x, y }) => {
      const away = LARGE.nodes.map((_, at) => Math.hypot((placed.x[at] ?? 0) - x, (placed.y[at] ?? 0) - y))
      const reach = Math.max(...away.filter((_, at) => LARGE.nodes[at]?.cluster === cluster))
      return LARGE.nodes.filter((node, at) => node.cluster !== cluster && (away[at] ?? 0) < reach)
    })
    expect(strays).toEqual([])
  })

  it('lets no mark stand on the name of a community', () => {
    expect(placed.names.map(({ cluster }) => cluster)).toEqual(LARGE.clusters.map(({ id }) => id))
    const covered = placed.names.filter(({ x, y, width, height }) =>
      LARGE.nodes.some(
        ({ papers }, at) =>
          Math.abs((placed.x[at] ?? 0) - x) < width / 2 + discRadius(papers) &&
          Math.abs((placed.y[at] ?? 0) - y) < height / 2 + discRadius(papers),
      ),
    )
    expect(covered).toEqual([])
  })

  it('puts what nothing ties to the rest outside of all that is tied', () => {
    const alone = inventTeams([500, 300, 200, ...Array<number>(40).fill(3)], 0)
    const ends = ['author:0-', 'author:1-', 'author:2-']
    const [a, b, c] = ends.map((start) => `${start}1` as const)
    const ties = [
      [a, b],
      [b, c],
      [c, a],
    ].map(([source, target]) => ({ source, target, weight: 1 }) as LayoutEdge)
    const placement = placeNetwork({ ...alone, edges: [...alone.edges, ...ties] })
    const isTied = ({ id }: LayoutNode): boolean => ends.some((start) => id.startsWith(start))
    const [middleX, middleY] = [placement.width / 2, placement.height / 2]
    const away = (at: number): number => Math.hypot((placement.x[at] ?? 0) - middleX, (placement.y[at] ?? 0) - middleY)
    const mean = (tied: boolean): number => {
      const own = alone.nodes.flatMap((node, at) => (isTied(node) === tied ? [away(at)] : []))
      return own.reduce((sum, each) => sum + each, 0) / own.length
    }
    expect(mean(false)).toBeGreaterThan(1.4 * mean(true))
    expect(placement.overlaps).toBe(0)
  })

  it('gives the same numbers for the same seed whatever the order of nodes and edges, and others for another', () => {
    const turned = { ...LARGE, nodes: [...LARGE.nodes].reverse(), edges: [...LARGE.edges].reverse() }
    const other = placeNetwork(turned)
    expect([...other.x].reverse()).toEqual(placed.x)
    expect([...other.y].reverse()).toEqual(placed.y)
    expect(placeNetwork({ ...LARGE, seed: 2 }).x).not.toEqual(placed.x)
  })

  it('shows at once where communities stand, which stay there while people find their places within', () => {
    const steps = placeNetworkInSteps(LARGE)
    const first = steps.next()
    if (first.done === true) throw new Error('It was placed in one step.')
    const sketch = first.value.read()
    let last = steps.next()
    let pauses = 1
    for (; last.done !== true; last = steps.next()) pauses += 1
    expect(pauses).toBeGreaterThan(LARGE.clusters.length)
    expect(last.value.placement).toEqual(placed)
    const apart = (names: Placement['names']): number[] => {
      const [origin] = names
      return names.map(({ x, y }) => Math.round(Math.hypot(x - (origin?.x ?? 0), y - (origin?.y ?? 0))))
    }
    expect(apart(sketch.names)).toEqual(apart(placed.names))
    expect(sketch.x).not.toEqual(placed.x)
    expect(sketch.x.every(Number.isFinite)).toBe(true)
  })

  it('fills a page of the proportion that was asked for', () => {
    const { width, height } = placeNetwork({ ...LARGE, orientation: 'portrait' })
    expect(width / height).toBeCloseTo(390 / 690, 1)
    expect(placed.width / placed.height).toBeCloseTo(1016 / 700, 1)
  })

  it.each([
    ['no tie at all', (input: LayoutInput) => ({ ...input, edges: [] })],
    [
      'one community',
      (input: LayoutInput) => ({
        ...input,
        nodes: input.nodes.map((node) => ({ ...node, cluster: 'cluster:0' as const })),
      }),
    ],
    [
      'a community for each',
      (input: LayoutInput) => ({
        ...input,
        clusters: [],
        nodes: input.nodes.map((node, at) => ({ ...node, cluster: `cluster:${String(at)}` as const })),
      }),
    ],
    [
      'numbers that are none and ties to nobody',
      (input: LayoutInput) => ({
        ...input,
        nodes: input.nodes.map((node, at) => ({ ...node, papers: [Number.NaN, -1, 3, Infinity][at % 4] ?? 1 })),
        edges: [
          ...input.edges.map((edge, at) => ({ ...edge, weight: [Number.NaN, -1, 0, Infinity, 1e300, 2][at % 6] ?? 1 })),
          { source: 'author:nobody', target: 'author:0-0', weight: 1 } as const,
          { source: 'author:0-0', target: 'author:0-0', weight: 1 } as const,
        ],
      }),
    ],
  ])('places networks with %s without overlap', (_, change) => {
    const small = inventTeams([400, 300, 140], 40)
    const placement = placeNetwork(change(small))
    expect(placement.overlaps).toBe(0)
    expect([...placement.x, ...placement.y].every(Number.isFinite)).toBe(true)
    expect(placement.x).toHaveLength(small.nodes.length)
  })
})
