import { expect, test } from 'vitest'
import {
  idOfRow,
  rowOfId,
  sceneOfCommunities,
  sceneOfMembers,
  sceneOfNeighbourhood,
} from '../../src/scene/folder-scene'
import type { Scene } from '../../src/scene/scene'

const NO_TIES = { source: [], target: [], weight: [] }

function communities(many: number) {
  const numbers = Array.from({ length: many }, (_, at) => at)
  return {
    cluster: numbers,
    name: numbers.map((at) => `community ${String(at)}`),
    size: numbers.map((at) => 1000 - at),
    colour: numbers.map((at) => (at % 36) + 1),
    x: numbers.map((at) => 5000 * (at % 10)),
    y: numbers.map((at) => 5000 * Math.floor(at / 10)),
    radius: numbers.map(() => 900),
  }
}

function members(many: number, step = 2) {
  const numbers = Array.from({ length: many }, (_, at) => at)
  const side = Math.ceil(Math.sqrt(many))
  return {
    node: numbers.map((at) => 100 + at),
    cluster: numbers.map((at) => at % 3),
    x: numbers.map((at) => step * (at % side)),
    y: numbers.map((at) => step * Math.floor(at / side)),
    papers: numbers.map(() => 4),
    kind: numbers.map(() => 'author'),
    label: numbers.map((at) => `Person ${String(at)}`),
  }
}

const nearest = ({ nodes }: Scene): number => {
  let least = Infinity
  nodes.forEach((one, at) => {
    for (const other of nodes.slice(at + 1)) least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y))
  })
  return least
}

test('a mark is known by its row, and back', () => {
  expect(rowOfId(idOfRow(0))).toBe(0)
  expect(rowOfId(idOfRow(812_345))).toBe(812_345)
})

test('communities keep their places to each other, and lie within a frame that a window can show', () => {
  const scene = sceneOfCommunities(communities(40), NO_TIES)
  const [first, second, , , , , , , , , below] = scene.nodes
  expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo((below?.y ?? 0) - (first?.y ?? 0))
  expect(scene.width).toBeLessThan(1600)
  for (const { x, y, radius } of scene.nodes) {
    expect(x - radius).toBeGreaterThanOrEqual(-1e-9)
    expect(x + radius).toBeLessThanOrEqual(scene.width + 1e-9)
    expect(y + radius).toBeLessThanOrEqual(scene.height + 1e-9)
  }
})

test('of many ties between communities a few of each are drawn, weakest first, and none to a community that is not there', () => {
  // Each is tied to all, and more to the two that follow it; past the fortieth none is there.
  const all = Array.from({ length: 60 * 60 }, (_, at) => {
    const [source, target] = [Math.floor(at / 60), at % 60]
    return { source, target, weight: target <= source + 2 ? 30 + target : 1 }
  }).filter(({ source, target }) => source < target)
  const scene = sceneOfCommunities(communities(40), {
    source: all.map(({ source }) => source),
    target: all.map(({ target }) => target),
    weight: all.map(({ weight }) => weight),
  })
  const present = new Set(scene.nodes.map(({ id }) => id))
  expect(scene.edges.every(({ source, target }) => present.has(source) && present.has(target))).toBe(true)
  // 39 to the next, 38 to the one after it.
  expect(scene.edges.length).toBe(77)
  for (const { source, target } of scene.edges) expect(rowOfId(target) - rowOfId(source)).toBeLessThanOrEqual(2)
  const widths = scene.edges.map(({ width }) => width)
  expect(widths).toEqual([...widths].sort((a, b) => a - b))
})

test.each([4, 100, 2500])(
  '%i members that lie on top of each other are moved apart until their marks can be told apart',
  (many) => {
    const scene = sceneOfMembers(members(many, 0.5), NO_TIES)
    expect(nearest(scene)).toBeGreaterThan(2 * (scene.nodes[0]?.radius ?? 0))
  },
)

test('members with room around them stay as the layout placed them', () => {
  const scene = sceneOfMembers(members(100, 80), NO_TIES)
  expect((scene.nodes[1]?.x ?? 0) - (scene.nodes[0]?.x ?? 0)).toBeCloseTo(80)
})

test.each([1, 6, 18, 52, 300])('a neighbourhood of %i stands around its middle, each with room of its own', (many) => {
  const all = members(many + 1)
  const scene = sceneOfNeighbourhood(
    all,
    { source: all.node.slice(1).map(() => 100), target: all.node.slice(1), weight: all.node.slice(1).map(() => 1) },
    100,
  )
  expect(scene.nodes.length).toBe(many + 1)
  expect(scene.edges.length).toBe(many)
  expect(nearest(scene)).toBeGreaterThan(40)
  const middle = scene.nodes.find(({ id }) => id === idOfRow(100))
  if (many >= 6) expect(Math.abs((middle?.x ?? 0) - scene.width / 2)).toBeLessThan(60)
})

test('papers of a folder are drawn as papers', () => {
  const scene = sceneOfMembers({ ...members(3), kind: ['paper', 'paper', 'topic'] }, NO_TIES)
  expect(scene.nodes.map(({ look }) => look)).toEqual(['paper', 'paper', 'person'])
})

test('a folder without rows gives an empty scene', () => {
  expect(sceneOfCommunities(communities(0), NO_TIES).nodes).toEqual([])
  expect(sceneOfMembers(members(0), NO_TIES).regions).toEqual([])
})
