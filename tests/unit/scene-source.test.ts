import { expect, test } from 'vitest'
import { needsBackdrop, packScene } from '../../src/canvas/backdrop-picture'
import { readLargeMap } from '../../src/canvas/large-map'
import { isOverview } from '../../src/scene/labels'
import type { Scene, SceneEdge, SceneNode } from '../../src/scene/scene'
import { hasSameMarks, sceneOnDemand } from '../../src/scene/scene-source'
import { person, sceneOf, tie } from '../fixtures/scenes'

const NAMES = ['Ada', 'Bo', 'Cy', 'Dee']
const people = NAMES.map((name, at) => person(name, at * 40, 20 * at, { radius: 3 + at }))
const ties = [tie('Ada', 'Bo', { width: 2 }), tie('Cy', 'Bo', { presence: 'out' }), tie('Dee', 'Ada', { bend: -0.1 })]

/** The scene of the same marks and ties as lists, on demand, and what was drawn of it. */
function onDemand(nodes: readonly SceneNode[] = people, edges: readonly SceneEdge[] = ties) {
  const drawn = { nodes: 0, ties: 0 }
  const { nodes: _nodes, edges: _edges, ...rest } = sceneOf(nodes, edges)
  const scene = sceneOnDemand(rest, {
    ids: nodes.map(({ id }) => id),
    nodeAt(place) {
      drawn.nodes += 1
      return nodes[place] as SceneNode
    },
    ties: edges.length,
    tieIdAt: (place) => edges[place]?.id ?? '',
    tieAt(place) {
      drawn.ties += 1
      return edges[place] as SceneEdge
    },
  })
  return { scene, drawn }
}

test('a scene on demand is the scene with its lists, and draws each mark and tie once for them', () => {
  const { scene, drawn } = onDemand()
  expect(scene).toEqual(sceneOf(people, ties))
  expect(scene.nodes).toBe(scene.nodes)
  expect(scene.edges).toBe(scene.edges)
  expect(drawn).toEqual({ nodes: people.length, ties: ties.length })
})

test('how large a map is, and whether it is the one before, is known without drawing any of it', () => {
  const { scene, drawn } = onDemand()
  expect(needsBackdrop(scene)).toBe(false)
  expect(isOverview(scene, 1)).toBe(false)
  expect(hasSameMarks(scene, onDemand().scene)).toBe(true)
  expect(hasSameMarks(scene, onDemand(people.slice(1), ties).scene)).toBe(false)
  expect(hasSameMarks(scene, onDemand(people, ties.slice(1)).scene)).toBe(false)
  expect(drawn).toEqual({ nodes: 0, ties: 0 })
})

test('the arrays of a scene on demand are those of its lists, filtered ties left out', () => {
  const packed = packScene(onDemand().scene)
  expect(packed).toEqual(packScene(sceneOf(people, ties)))
  expect([...packed.edge]).toEqual([0, 2])
  expect([...packed.target]).toEqual([1, 3])
})

test('a copy of a scene with other marks is drawn from these', () => {
  const { scene } = onDemand()
  const moved: Scene = { ...scene, nodes: scene.nodes.map((node) => ({ ...node, x: node.x + 500 })) }
  expect([...packScene(moved).x]).toEqual(people.map(({ x }) => x + 500))
})

test('a large map has its marks before any of its ties is drawn, and its ties once one is asked for', () => {
  const { scene, drawn } = onDemand()
  const map = readLargeMap(scene)
  expect(drawn).toEqual({ nodes: people.length, ties: 0 })
  expect([...map.picture().x]).toEqual(people.map(({ x }) => x))
  expect(map.picture().ties).toBe(0)
  expect(map.tieStep()).toBeNull()
  const read = map.tieStep()
  expect([...(read?.edge ?? [])]).toEqual([0, 2])
  expect(map.tie()).toBe(read)
  expect([...map.picture().target]).toEqual([1, 3])
  expect(drawn.ties).toBe(ties.length)
})

test('of a large map only what is in hand is drawn after it has been read', () => {
  const { scene, drawn } = onDemand()
  const map = readLargeMap(scene)
  map.tie()
  expect(drawn).toEqual({ nodes: people.length, ties: ties.length })
  const [ada] = people
  const lit = map.light(ada?.id ?? '')
  const hand = map.hand(lit, [])
  expect(hand.nodes.map(({ label }) => label).sort()).toEqual(['Ada', 'Bo', 'Dee'])
  expect(hand.edges.length).toBe(2)
  const { nodes } = drawn
  expect(nodes).toBe(people.length + 3)
  // What is in hand is asked for in every frame, and drawn once.
  expect(map.node(ada?.id ?? '')).toBe(hand.nodes[0])
  expect(map.edge(hand.edges[0]?.id ?? '')).toBe(hand.edges[0])
  expect(drawn.nodes).toBe(nodes)
})
