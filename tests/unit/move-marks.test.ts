import { expect, test } from 'vitest'
import { moveMarks } from '../../src/scene/move-marks'
import { person, personId, sceneOf, tie } from '../fixtures/scenes'

const scene = sceneOf(
  [person('Ada', 10, 20), person('Bo', 110, 20), person('Cy', 60, 90, { cluster: 'cluster:b' })],
  [tie('Ada', 'Bo')],
)

test('a mark that was moved stands at its new place, with the land that it takes; all else stays', () => {
  const after = moveMarks(scene, new Map([[personId('Ada'), { x: -40, y: 5 }]]))
  expect(after.nodes.map(({ x, y }) => [x, y])).toEqual([
    [-40, 5],
    [110, 20],
    [60, 90],
  ])
  expect(after.edges).toEqual(scene.edges)
  expect(after.regions[0]?.boxes.slice(0, 2).map(({ x, y }) => [x, y])).toEqual([
    [-40, 5],
    [110, 20],
  ])
  expect(after.regions[1]).toBe(scene.regions[1])
  expect(scene.nodes[0]?.x).toBe(10)
})

test('where none of the marks is on the map, the scene is the same', () => {
  expect(moveMarks(scene, new Map([[personId('Nobody'), { x: 0, y: 0 }]]))).toBe(scene)
})
