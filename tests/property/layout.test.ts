import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeNetwork } from '../../src/graph/layout'
import { inventNetwork } from '../fixtures/layout-networks'

const networks = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  labelled: fc.constantFrom(0, 0.5, 1),
  orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
})

describe('any small network', () => {
  it('is placed on finite points inside its frame, without overlap, in whatever order its nodes come', () => {
    fc.assert(
      fc.property(networks, ({ sizes, seed, labelled, orientation }) => {
        const input = {
          ...inventNetwork(
            [...sizes].sort((a, b) => b - a),
            seed,
            labelled,
          ),
          orientation,
          seed,
        }
        const placement = placeNetwork(input)
        expect(placement.overlaps).toBe(0)
        for (const x of placement.x) expect(x > 0 && x < placement.width).toBe(true)
        for (const y of placement.y) expect(y > 0 && y < placement.height).toBe(true)
        const turned = placeNetwork({ ...input, nodes: [...input.nodes].reverse() })
        expect([...turned.x].reverse()).toEqual(placement.x)
      }),
      { numRuns: 12, seed: 7 },
    )
  })
})
