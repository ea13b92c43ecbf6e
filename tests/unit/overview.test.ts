import { describe, expect, it } from 'vitest'
import { countInSight, openCommunities, overviewText, surveyOverview } from '../../src/scene/overview'
import type { OverviewMarks } from '../../src/scene/overview'

const WINDOW = { width: 1000, height: 700 }

/** Communities of so many, each on a disc of its own, 4,000 units from one to the next; as many ties from each to the next as told. */
function inventMarks(sizes: readonly number[], tiesToNext: readonly number[] = []): OverviewMarks {
  const [x, y, cluster, source, target]: number[][] = [[], [], [], [], []]
  const starts = sizes.map((_, own) => sizes.slice(0, own).reduce((sum, size) => sum + size, 0))
  sizes.forEach((size, own) => {
    for (let member = 0; member < size; member++) {
      const away = 18 * Math.sqrt((member + 0.5) / Math.PI)
      x?.push(4000 * own + Math.cos(member * 2.4) * away)
      y?.push(Math.sin(member * 2.4) * away)
      cluster?.push(own)
    }
    for (let tie = 0; tie < (tiesToNext[own] ?? 0); tie++) {
      source?.push((starts[own] ?? 0) + (tie % size))
      target?.push(starts[(own + 1) % sizes.length] ?? 0)
    }
  })
  const nodes = x?.length ?? 0
  return {
    nodes,
    x: x ?? [],
    y: y ?? [],
    out: new Uint8Array(nodes),
    cluster: cluster ?? [],
    ties: source?.length ?? 0,
    source: source ?? [],
    target: target ?? [],
    regions: sizes,
  }
}

const FOUR = inventMarks([4000, 3000, 2000, 40], [30, 20, 5, 1])
const OF_FOUR = { allCommunities: 4, allMembers: 9040 }
/** A camera that has a place of the map in the window's middle. */
const lookAt = (x: number, zoom: number) => ({ zoom, panX: 500 - x * zoom, panY: 350 })

describe('an overview', () => {
  it('measures the ground of each community by its members', () => {
    const { grounds } = surveyOverview(FOUR)
    expect(grounds.map(({ members }) => members)).toEqual([4000, 3000, 2000, 40])
    expect(grounds[1]?.x).toBeCloseTo(4000, 0)
    expect(grounds[0]?.reach).toBeCloseTo(18 * Math.sqrt(4000 / Math.PI), -1)
  })

  it('leaves all communities of a large map closed when the whole is looked at', () => {
    const overview = surveyOverview(FOUR)
    const camera = lookAt(6000, 0.06)
    const open = openCommunities(overview, camera, WINDOW, null)
    expect([...open]).toEqual([0, 0, 0, 0])
    expect(countInSight(overview, open, camera, WINDOW)).toEqual({ ...OF_FOUR, communities: 4, open: 0, members: 9040 })
  })

  it('opens the community that is zoomed in on, however large, and no other', () => {
    const overview = surveyOverview(FOUR)
    const camera = lookAt(0, 0.35)
    const open = openCommunities(overview, camera, WINDOW, null)
    expect([...open]).toEqual([1, 0, 0, 0])
    expect(countInSight(overview, open, camera, WINDOW)).toEqual({ ...OF_FOUR, communities: 1, open: 1, members: 4000 })
  })

  it('opens the community that is chosen, from however far', () => {
    expect([...openCommunities(surveyOverview(FOUR), lookAt(6000, 0.06), WINDOW, 2)]).toEqual([0, 0, 1, 0])
  })

  it('opens small communities, too, once their marks can be told apart', () => {
    const overview = surveyOverview(FOUR)
    expect(openCommunities(overview, lookAt(12_000, 0.3), WINDOW, null)[3]).toBe(0)
    expect(openCommunities(overview, lookAt(12_000, 0.6), WINDOW, null)[3]).toBe(1)
  })

  it('opens no more than can be drawn legibly at once: those in the middle first', () => {
    const crowd = surveyOverview(inventMarks([1600, 1500, 1400]))
    const wide = { width: 40_000, height: 700 }
    const open = openCommunities(crowd, { zoom: 1, panX: 20_000 - 4000, panY: 350 }, wide, null)
    expect([...open]).toEqual([0, 1, 1])
  })

  it('draws small maps whole', () => {
    const small = surveyOverview(inventMarks([900, 800, 200]))
    expect([...openCommunities(small, lookAt(4000, 0.06), WINDOW, null)]).toEqual([1, 1, 1])
  })

  it('sums ties between communities to bundles, the weakest first, without those that chance would make', () => {
    expect(surveyOverview(FOUR).bundles).toEqual([
      { from: 2, to: 3, ties: 5, share: 5 / 30 },
      { from: 1, to: 2, ties: 20, share: 20 / 30 },
      { from: 0, to: 1, ties: 30, share: 1 },
    ])
  })

  it('shows who is near to whom where everybody is tied to everybody', () => {
    const sizes = Array<number>(12).fill(2)
    const pairs = sizes.flatMap((_, a) =>
      sizes.slice(a + 1).flatMap((__, more) => {
        const b = a + 1 + more
        const isNext = more === 0 || (a === 0 && b === 11)
        return Array.from({ length: isNext ? 9 : 2 }, () => [a, b] as const)
      }),
    )
    const web = {
      ...inventMarks(sizes),
      ties: pairs.length,
      source: pairs.map(([a]) => 2 * a),
      target: pairs.map(([, b]) => 2 * b),
    }
    const { bundles } = surveyOverview(web)
    expect(bundles).toHaveLength(12)
    expect(bundles.every(({ ties }) => ties === 9)).toBe(true)
  })

  it('does not count what filters leave out', () => {
    const out = new Uint8Array(FOUR.nodes).fill(1, 0, 4000)
    const overview = surveyOverview({ ...FOUR, out })
    const camera = lookAt(6000, 0.06)
    const open = openCommunities(overview, camera, WINDOW, null)
    expect(countInSight(overview, open, camera, WINDOW)).toEqual({
      communities: 3,
      allCommunities: 3,
      open: 0,
      members: 5040,
      allMembers: 5040,
    })
  })

  it('is told in one sentence: communities and people of all there are, how many of them are named, and how ties are drawn', () => {
    const people = ['person', 'people'] as const
    const ALL = { allCommunities: 40, allMembers: 20_431 }
    expect(overviewText({ ...ALL, communities: 40, open: 0, members: 20_431 }, 300, people)).toBe(
      'In sight: 40 communities, 20,431 people; 300 named, ties bundled',
    )
    expect(overviewText({ ...ALL, communities: 3, open: 1, members: 2000 }, 80, people)).toBe(
      'In sight: 3 of 40 communities, 2,000 of 20,431 people; 80 named, ties of 1 community drawn one by one',
    )
    expect(overviewText({ communities: 1, allCommunities: 1, open: 1, members: 1, allMembers: 1 }, 1, people)).toBe(
      'In sight: 1 community, 1 person; 1 named, ties drawn one by one',
    )
    expect(overviewText({ ...ALL, communities: 0, open: 0, members: 0 }, 0, people)).toBe('')
  })
})
