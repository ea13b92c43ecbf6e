import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { layoutInputOf, unnamedPeople } from '../../src/graph/layout-input'
import { placeNetwork } from '../../src/graph/layout'
import { USUAL_ARRANGEMENT } from '../../src/scene/arrangement'
import { buildScene } from '../../src/scene/build-scene'
import { shownBy } from '../../src/scene/filter'
import { readPlacedAnew, visibleNetwork } from '../../src/scene/placed-anew'
import { twoGroups, viewOf } from '../fixtures/atlases'

const atlas = twoGroups()
const network = atlas.networks.coauthors
const ids = network.nodes.map(({ id }) => id)
const hidden = fc.subarray(ids, { maxLength: ids.length - 1 })

function placeWithout(hiddenNodes: readonly (typeof ids)[number][], seed: number) {
  const visible = visibleNetwork(network, shownBy(atlas, viewOf('coauthors', { hiddenNodes })))
  const placement = placeNetwork(layoutInputOf(visible, unnamedPeople(atlas.corpus), seed, 'landscape'))
  return { visible, placement, placed: readPlacedAnew(visible, placement) }
}

it('what is visible gets the same places with the same seed, none of which meet, and nothing else moves', () => {
  const before = JSON.stringify(network.placements)
  const old = new Map(buildScene(atlas, viewOf('coauthors'), 'landscape').nodes.map(({ id, x, y }) => [id, [x, y]]))
  fc.assert(
    fc.property(hidden, hidden, fc.integer({ min: 1, max: 50 }), (gone, goneLater, seed) => {
      const { visible, placement, placed } = placeWithout(gone, seed)
      expect(placeWithout(gone, seed).placed).toEqual(placed)
      expect(placement.overlaps).toBe(0)
      expect(visible.nodes.map(({ id }) => id)).toEqual(ids.filter((id) => !gone.includes(id)))
      const view = viewOf('coauthors', { hiddenNodes: goneLater }, { arrangement: { ...USUAL_ARRANGEMENT, placed } })
      const anew = new Map(placed.nodes.map(([id, x, y]) => [id, [x, y]]))
      const scene = buildScene(atlas, view, 'landscape')
      for (const { id, x, y, presence } of scene.nodes) {
        expect([x, y]).toEqual(anew.get(id) ?? old.get(id))
        expect(presence).toBe(goneLater.includes(id) ? 'out' : 'shown')
      }
      expect(scene.nodes.map(({ id }) => id)).toEqual(ids.filter((id) => anew.has(id) || !goneLater.includes(id)))
    }),
    { numRuns: 40 },
  )
  expect(JSON.stringify(network.placements)).toBe(before)
})
