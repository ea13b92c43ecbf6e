import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeRegions } from '../../src/scene/regions'
import { isInside } from '../../src/scene/rings'
import type { SceneRegion, ScreenBox } from '../../src/scene/scene'
import { clusterId } from '../fixtures/scenes'

/** Boxes on a loose grid, so that none overlap, each in one of four communities. */
const placements = fc
  .uniqueArray(fc.tuple(fc.nat(5), fc.nat(6)), {
    selector: ([column, row]) => column * 7 + row,
    minLength: 1,
    maxLength: 24,
  })
  .chain((cells) =>
    fc.tuple(
      ...cells.map(([column, row]) =>
        fc
          .record({
            community: fc.nat(3),
            dx: fc.integer({ min: -10, max: 10 }),
            dy: fc.integer({ min: -6, max: 6 }),
            width: fc.integer({ min: 12, max: 90 }),
            height: fc.integer({ min: 12, max: 34 }),
          })
          .map(({ community, dx, dy, width, height }) => ({
            community,
            box: { x: column * 130 + dx, y: row * 66 + dy, dx: 0, dy: 0, width, height } satisfies ScreenBox,
          })),
      ),
    ),
  )

const regionsOf = (placed: readonly { community: number; box: ScreenBox }[]): SceneRegion[] =>
  [0, 1, 2, 3].map((community) => ({
    cluster: clusterId(String(community)),
    name: String(community),
    colour: `c${community}`,
    hatched: community > 1,
    lit: true,
    boxes: placed.filter((one) => one.community === community).map(({ box }) => box),
  }))

describe('the land of communities', () => {
  it('holds the middle of each of its boxes and of nobody else’s, however they are placed', () => {
    fc.assert(
      fc.property(placements, (placed) => {
        const { regions } = computeRegions(regionsOf(placed), 1)
        for (const { community, box } of placed) {
          const holders = regions.filter(({ rings }) => isInside(rings, box.x, box.y)).map(({ cluster }) => cluster)
          expect(holders).toEqual([clusterId(String(community))])
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is drawn by closed and finite paths at every zoom', () => {
    fc.assert(
      fc.property(placements, fc.constantFrom(0.05, 0.4, 1, 3), (placed, zoom) => {
        const { regions, coasts } = computeRegions(regionsOf(placed), zoom)
        for (const d of [...regions.map(({ path }) => path), ...coasts]) {
          expect(d).toMatch(/^(M[-\d.,]+(Q[-\d.,]+ [-\d.,]+)+Z)*$/)
        }
      }),
      { numRuns: 15 },
    )
  })
})
