import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { computeRegions, regionAt } from '../../src/scene/regions'
import { isInside, ringArea } from '../../src/scene/rings'
import type { SceneRegion, ScreenBox } from '../../src/scene/scene'
import { clusterId, twoCommunities } from '../fixtures/scenes'

const numbersOf = (d: string): number[] => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

const box = (x: number, y: number, width: number, height: number): ScreenBox => ({ x, y, dx: 0, dy: 0, width, height })

const region = (name: string, boxes: readonly ScreenBox[], hatched = false): SceneRegion => ({
  cluster: clusterId(name),
  name,
  colour: 'c1',
  hatched,
  lit: true,
  boxes,
})

/** A community of `number` dots around a place. */
function dots(x: number, y: number, number: number, reach: number, seed: number): ScreenBox[] {
  const random = seededRandom(seed)
  return Array.from({ length: number }, () => {
    const [dx, dy] = [random() * 2 - 1, random() * 2 - 1]
    return box(x + dx * reach, y + dy * reach * Math.sqrt(1 - dx * dx), 4, 4)
  })
}

describe('the land of communities', () => {
  it('is empty for a network without people', () => {
    expect(computeRegions([], 1)).toEqual({ zoom: 1, regions: [], coasts: [] })
    const [only] = computeRegions([region('a', [])], 1).regions
    expect(only?.path).toBe('')
  })

  it('holds the middle of every box of its community and of no other', () => {
    const scene = twoCommunities()
    const geometry = computeRegions(scene.regions, 1)
    for (const { cluster, x, y } of scene.nodes) {
      expect(geometry.regions.filter(({ rings }) => isInside(rings, x, y)).map((one) => one.cluster)).toEqual([cluster])
      expect(regionAt(geometry, x, y)).toBe(cluster)
    }
    expect(regionAt(geometry, 430, 480)).toBeNull()
  })

  it('is drawn by closed paths of finite numbers within two hundred px of the boxes', () => {
    const { regions, coasts } = computeRegions(twoCommunities().regions, 1)
    for (const d of [...regions.map(({ path }) => path), ...coasts]) {
      expect(d).toMatch(/^(M[-\d.,]+(Q[-\d.,]+ [-\d.,]+)+Z)+$/)
      expect(numbersOf(d).every((number) => number > -200 && number < 1000)).toBe(true)
    }
    expect(coasts).toHaveLength(3)
  })

  it('leaves five px between neighbours', () => {
    const left = region('a', [box(100, 100, 80, 60), box(100, 180, 80, 60)])
    const right = region('b', [box(200, 100, 80, 60), box(200, 180, 80, 60)])
    const [a, b] = computeRegions([left, right], 1).regions
    const rightmost = Math.max(...(a?.rings ?? []).flatMap((ring) => ring.filter((_, at) => at % 2 === 0)))
    const leftmost = Math.min(...(b?.rings ?? []).flatMap((ring) => ring.filter((_, at) => at % 2 === 0)))
    expect(leftmost - rightmost).toBeGreaterThan(4)
    expect(leftmost - rightmost).toBeLessThan(8)
  })

  it('follows its members around a bay, which a convex hull would fill', () => {
    const arms = [box(0, 0, 60, 30), box(0, 150, 60, 30), box(0, 300, 60, 30)]
    const feet = [box(150, 300, 60, 30), box(300, 300, 60, 30)]
    const [shape] = computeRegions([region('a', [...arms, ...feet])], 1).regions
    expect(isInside(shape?.rings ?? [], 0, 150)).toBe(true)
    expect(isInside(shape?.rings ?? [], 300, 300)).toBe(true)
    expect(isInside(shape?.rings ?? [], 240, 110)).toBe(false)
  })

  it('goes around an enclave of another community', () => {
    const ring = [0, 110, 220].flatMap((x) => [0, 110, 220].map((y) => box(x, y, 70, 30)))
    const around = ring.filter(({ x, y }) => x !== 110 || y !== 110)
    const geometry = computeRegions([region('a', around), region('b', [box(110, 110, 40, 30)])], 1)
    expect(regionAt(geometry, 110, 110)).toBe('cluster:b')
    expect(regionAt(geometry, 0, 110)).toBe('cluster:a')
  })

  it('grows with zoom, so that a picture of another zoom can stand in', () => {
    const { regions } = twoCommunities()
    const area = (zoom: number): number =>
      computeRegions(regions, zoom).regions.reduce(
        (sum, { rings }) => sum + rings.reduce((part, ring) => part + ringArea(ring), 0),
        0,
      )
    expect(area(2) / area(1)).toBeGreaterThan(2.5)
    expect(area(2) / area(1)).toBeLessThan(4)
  })

  it('carries a hatch only where the community asks for one', () => {
    const [plain, hatched] = computeRegions(
      [region('a', [box(0, 0, 80, 40)]), region('b', [box(300, 0, 80, 40)], true)],
      1,
    ).regions
    expect(plain?.hatch).toBeNull()
    expect(hatched?.hatch).toMatch(/^(M[-\d]+,[-\d]+L[-\d]+,[-\d]+)+$/)
  })

  it('beyond the twenty-fourth is hatched both ways', () => {
    const one = region('a', [box(0, 0, 80, 40)], true)
    const [hatched, crossed] = [one, { ...one, colour: 'c25' as const }].map(
      (each) => computeRegions([each], 1).regions[0]?.hatch ?? '',
    )
    const slopes = (d = '') =>
      [...d.matchAll(/M(-?\d+),(-?\d+)L(-?\d+),(-?\d+)/g)].map(([, x1, y1, x2, y2]) =>
        Math.sign((Number(y2) - Number(y1)) / (Number(x2) - Number(x1))),
      )
    expect(new Set(slopes(hatched))).toEqual(new Set([-1]))
    expect(new Set(slopes(crossed))).toEqual(new Set([-1, 1]))
    expect(crossed?.startsWith(hatched ?? '-')).toBe(true)
  })

  it('is the same for the same scene', () => {
    expect(computeRegions(twoCommunities().regions, 1.3)).toEqual(computeRegions(twoCommunities().regions, 1.3))
  })

  it('leaves out boxes that are not finite', () => {
    const { regions } = computeRegions([region('a', [box(0, 0, 80, 40), box(NaN, 0, 10, 10)])], 1)
    expect(regions[0]?.path).not.toContain('NaN')
    expect(isInside(regions[0]?.rings ?? [], 0, 0)).toBe(true)
  })

  it('of large networks lies where their density is, without overlap', () => {
    const large = [
      region('a', [...dots(200, 200, 500, 90, 1), box(200, 200, 120, 30)]),
      region('b', [...dots(420, 220, 400, 90, 2), box(420, 220, 120, 30)]),
    ]
    const geometry = computeRegions(large, 1)
    const [a, b] = geometry.regions
    expect(regionAt(geometry, 200, 200)).toBe('cluster:a')
    expect(regionAt(geometry, 420, 220)).toBe('cluster:b')
    expect(regionAt(geometry, 310, 400)).toBeNull()
    for (let x = 80; x < 540; x += 3) {
      for (let y = 80; y < 340; y += 3) {
        expect(isInside(a?.rings ?? [], x, y) && isInside(b?.rings ?? [], x, y)).toBe(false)
      }
    }
  })
})
