import { expect, test } from 'vitest'
import { findStarts } from '../../src/canvas/glide'
import { buildScene } from '../../src/scene/build-scene'
import { USUAL_ARRANGEMENT } from '../../src/scene/arrangement'
import type { Camera, Scene } from '../../src/scene/scene'
import { groupIdOf } from '../../src/scene/group-id'
import { twoGroups, viewOf } from '../fixtures/atlases'

const atlas = twoGroups()
const [cluster] = atlas.networks.coauthors.clusters
const map = buildScene(atlas, viewOf('coauthors'), 'landscape')
const circle = buildScene(
  atlas,
  viewOf('coauthors', {}, { arrangement: { ...USUAL_ARRANGEMENT, layout: 'circle' } }),
  'landscape',
)
const [near, far]: readonly [Camera, Camera] = [
  { zoom: 2, panX: 30, panY: -10 },
  { zoom: 0.5, panX: 300, panY: 200 },
]
const seen = ({ x, y }: { readonly x: number; readonly y: number }, { zoom, panX, panY }: Camera) => ({
  x: x * zoom + panX,
  y: y * zoom + panY,
})
const at = (scene: Scene, id: string) => scene.nodes.find((node) => node.id === id) ?? { x: NaN, y: NaN }

test('marks set out from where they were seen, whatever the camera does in the same moment', () => {
  const starts = findStarts({ scene: map, places: new Map(), camera: near }, { scene: circle, camera: far })
  expect(starts?.size).toBe(circle.nodes.length)
  for (const [id, start] of starts ?? []) {
    const [from, was] = [seen(start, far), seen(at(map, id), near)]
    expect(from.x).toBeCloseTo(was.x, 6)
    expect(from.y).toBeCloseTo(was.y, 6)
  }
})

test('marks that are on their way set out anew from where they are drawn at that moment', () => {
  const [first] = map.nodes
  if (!first) throw new Error('There is a mark.')
  const places = new Map([[first.id, { x: 11, y: 12 }]])
  const starts = findStarts({ scene: map, places, camera: near }, { scene: circle, camera: near })
  expect(starts?.get(first.id)).toEqual({ x: 11, y: 12 })
})

test('nothing moves where every mark stands where it was seen before', () => {
  expect(findStarts({ scene: map, places: new Map(), camera: near }, { scene: map, camera: near })).toBeNull()
})

test('members of a community that opens come out of its mark', () => {
  if (!cluster) throw new Error('There is a community.')
  const view = viewOf('coauthors', {}, { arrangement: { ...USUAL_ARRANGEMENT, collapsed: [cluster.id] } })
  const closed = buildScene(atlas, view, 'landscape')
  const starts = findStarts({ scene: closed, places: new Map(), camera: near }, { scene: map, camera: near })
  const group = at(closed, groupIdOf(cluster.id))
  for (const member of cluster.members) {
    expect(starts?.get(member)?.x).toBeCloseTo(group.x, 6)
    expect(starts?.get(member)?.y).toBeCloseTo(group.y, 6)
  }
})
