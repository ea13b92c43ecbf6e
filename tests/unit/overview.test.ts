import { describe, expect, it } from 'vitest'
import { closedParts, openCommunities, openParts, surveyOverview, wholeCommunities } from '../../src/scene/overview'
import type { OverviewMarks } from '../../src/scene/overview'
import { countInSight, overviewText } from '../../src/scene/overview-text'

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
const NO_PARTS = new Uint8Array()
const UNPARTED = { parted: 0, parts: 0, openParts: 0 }
const OF_FOUR = { ...UNPARTED, allCommunities: 4, allMembers: 9040 }
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
    expect(countInSight(overview, open, NO_PARTS, camera, WINDOW)).toEqual({
      ...OF_FOUR,
      communities: 4,
      open: 0,
      members: 9040,
    })
  })

  it('opens the community that is zoomed in on, however large, and no other', () => {
    const overview = surveyOverview(FOUR)
    const camera = lookAt(0, 0.35)
    const open = openCommunities(overview, camera, WINDOW, null)
    expect([...open]).toEqual([1, 0, 0, 0])
    expect(countInSight(overview, open, NO_PARTS, camera, WINDOW)).toEqual({
      ...OF_FOUR,
      communities: 1,
      open: 1,
      members: 4000,
    })
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
    expect(countInSight(overview, open, NO_PARTS, camera, WINDOW)).toEqual({
      ...UNPARTED,
      communities: 3,
      allCommunities: 3,
      open: 0,
      members: 5040,
      allMembers: 5040,
    })
  })

  it('is told in one sentence: communities and people of all there are, how many of them are named, and how ties are drawn', () => {
    const people = ['person', 'people'] as const
    const ALL = { ...UNPARTED, allCommunities: 40, allMembers: 20_431 }
    expect(overviewText({ ...ALL, communities: 40, open: 0, members: 20_431 }, 300, people)).toBe(
      'In sight: 40 communities, 20,431 people; 300 named, ties bundled',
    )
    expect(overviewText({ ...ALL, communities: 3, open: 1, members: 2000 }, 80, people)).toBe(
      'In sight: 3 of 40 communities, 2,000 of 20,431 people; 80 named, ties of 1 community drawn one by one',
    )
    expect(
      overviewText({ ...ALL, communities: 1, allCommunities: 1, open: 1, members: 1, allMembers: 1 }, 1, people),
    ).toBe('In sight: 1 community, 1 person; 1 named, ties drawn one by one')
    expect(overviewText({ ...ALL, communities: 0, open: 0, members: 0 }, 0, people)).toBe('')
  })

  describe('of communities that fall into parts', () => {
    // Each fourth of a community is a part, on a disc of its own around the middle of its community.
    const whole = inventMarks([4000, 3000, 2000])
    const part = Array.from({ length: whole.nodes }, (_, node) => 4 * (whole.cluster[node] ?? 0) + (node % 4))
    const ties = [0, 1, 2, 3, 4, 5, 6, 7]
    const marks = {
      ...whole,
      x: part.map((own, node) => {
        const middle = 4000 * (whole.cluster[node] ?? 0)
        return 3 * middle + ((whole.x[node] ?? 0) - middle) / 2 + (own % 2 === 0 ? -900 : 900)
      }),
      y: part.map((own, node) => (whole.y[node] ?? 0) / 2 + (own % 4 < 2 ? -900 : 900)),
      // Three ties from the first part to the second, one to the third, the others within the fourth.
      ties: ties.length,
      source: ties.map((tie) => (tie < 4 ? 4 * tie : 3)),
      target: ties.map((tie) => (tie < 3 ? 1 : tie === 3 ? 2 : 7)),
      part,
      parts: 12,
    }
    const overview = surveyOverview(marks)
    const at = (x: number, y: number, zoom: number) => ({ zoom, panX: 500 - x * zoom, panY: 350 - y * zoom })
    const see = (camera: ReturnType<typeof at>, chosen: number | null = null) => {
      const open = openCommunities(overview, camera, WINDOW, chosen)
      return { open, parts: openParts(overview, open, camera, WINDOW), camera }
    }
    const openOf = (flags: Uint8Array): number[] => [...flags.keys()].filter((own) => flags[own] === 1)

    it('has their grounds and the lanes between them, by their shares of the strongest', () => {
      expect(overview.parts.slice(0, 4).map(({ members, home }) => ({ members, home }))).toEqual(
        Array(4).fill({ members: 1000, home: 0 }),
      )
      expect(overview.lanes).toEqual([
        { from: 0, to: 2, ties: 1, share: 1 / 3 },
        { from: 0, to: 1, ties: 3, share: 1 },
      ])
    })

    it('opens a community into its parts first, and a part when one comes nearer still; farther off it closes again', () => {
      expect(openOf(see(at(12_000, 0, 0.025)).open)).toEqual([])
      const near = see(at(0, 0, 0.16))
      expect(openOf(near.open)).toEqual([0])
      expect(openOf(near.parts)).toEqual([])
      const nearer = see(at(-900, -900, 0.9))
      expect(openOf(nearer.parts)).toEqual([0])
      expect(openOf(see(at(12_000, 0, 0.025)).open)).toEqual([])
    })

    it('opens a chosen community into its parts from however far, and draws none of its ties one by one', () => {
      const { open, parts, camera } = see(at(12_000, 0, 0.025), 1)
      expect(openOf(open)).toEqual([1])
      expect(openOf(parts)).toEqual([])
      expect([...wholeCommunities(overview, open, parts)]).toEqual([0, 0, 0])
      const counts = countInSight(overview, open, parts, camera, WINDOW)
      expect(overviewText(counts, 9, ['person', 'people'])).toBe(
        'In sight: 3 communities, 9,000 people; 9 named, 1 community open in 4 groups, ties bundled',
      )
    })

    it('opens a group that was asked for from however far, but only in a community that is open', () => {
      const { open, camera } = see(at(12_000, 0, 0.025), 1)
      const parts = openParts(overview, open, camera, WINDOW, 6)
      expect(openOf(parts)).toEqual([6])
      expect(openOf(closedParts(overview, open, parts))).toEqual([4, 5, 7])
      const counts = countInSight(overview, open, parts, camera, WINDOW)
      expect(overviewText(counts, 9, ['person', 'people'])).toBe(
        'In sight: 3 communities, 9,000 people; 9 named, 1 community open in 4 groups, ties of 1 group drawn one by one',
      )
      expect(openOf(openParts(overview, open, camera, WINDOW, 0))).toEqual([])
    })

    it('opens no more groups than can be drawn legibly at once, and tells of how many ties are drawn one by one', () => {
      const wide = { width: 4000, height: 700 }
      const camera = { zoom: 0.9, panX: 2000, panY: 350 + 900 * 0.9 }
      const open = openCommunities(overview, camera, wide, null)
      const parts = openParts(overview, open, camera, wide)
      expect(openOf(parts)).toEqual([0, 1])
      const counts = countInSight(overview, open, parts, camera, wide)
      expect(overviewText(counts, 9, ['person', 'people'])).toBe(
        'In sight: 1 of 3 communities, 4,000 of 9,000 people; 9 named, ties drawn one by one',
      )
    })

    it('takes a community of one part as one that has none', () => {
      const single = surveyOverview({ ...whole, part: whole.cluster, parts: 3 })
      expect(single.parts.every(({ members }) => members === 0)).toBe(true)
      const open = openCommunities(single, at(0, 0, 0.5), WINDOW, null)
      expect([...wholeCommunities(single, open, openParts(single, open, at(0, 0, 0.5), WINDOW))]).toEqual([...open])
    })
  })
})
