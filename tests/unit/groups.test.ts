import { beforeEach, describe, expect, test } from 'vitest'
import type { BackdropSight } from '../../src/canvas/backdrop-painter'
import { createGroups, groupsOf, type Groups } from '../../src/canvas/groups'
import { readLargeMap } from '../../src/canvas/large-map'
import { openCommunities, openParts, surveyOverview, closedParts } from '../../src/scene/overview'
import { countInSight } from '../../src/scene/overview-text'
import { person, sceneOf } from '../fixtures/scenes'

/** A community of three groups, of 1000, 800 and 600 on squares beside each other, and one without groups. */
const GROUPS = [
  { cluster: 'cluster:a', left: 0, many: 1000 },
  { cluster: 'cluster:a', left: 2000, many: 600 },
  { cluster: 'cluster:a', left: 4000, many: 800 },
  { cluster: 'cluster:b', left: 9000, many: 300 },
] as const
const PEOPLE = GROUPS.flatMap(({ cluster, left, many }, group) =>
  Array.from({ length: many }, (_, at) => ({
    group,
    node: person(`${String(group)} ${String(at)}`, left + (at % 30) * 40, Math.floor(at / 30) * 40, {
      cluster,
      radius: 5,
    }),
  })),
)
const map = readLargeMap({
  ...sceneOf(PEOPLE.map(({ node }) => node)),
  parts: { of: Int32Array.from(PEOPLE, ({ group }) => group), count: GROUPS.length },
})
const WINDOW = { width: 1000, height: 700 }
const FAR = { zoom: 0.1, panX: 0, panY: 0 }

/** What the painter would answer, for what was asked of it. */
let asked: number | null
let chosen: number | null
let groups: Groups
const sight = (): BackdropSight => {
  const overview = surveyOverview(map.picture())
  const open = openCommunities(overview, FAR, WINDOW, chosen)
  const opened = openParts(overview, open, FAR, WINDOW, asked)
  return {
    ...countInSight(overview, open, opened, FAR, WINDOW),
    named: 0,
    closed: closedParts(overview, open, opened),
  }
}
const groupOf = (ids: readonly string[]): number[] => [
  ...new Set(ids.map((id) => PEOPLE.find(({ node }) => node.id === id)?.group ?? -1)),
]
const ofCommunity = (id: 'cluster:a' | 'cluster:b') => map.picture().regions.findIndex(({ cluster }) => cluster === id)
/** A mark of the third group, px of the screen, and the ground between it and the next. */
const ON_MARK = [4040 * 0.1, 40 * 0.1] as const
const BESIDE = [4060 * 0.1, 64 * 0.1] as const

beforeEach(() => {
  asked = null
  chosen = ofCommunity('cluster:a')
  groups = createGroups({ open: ({ part = null }) => void (asked = part), sight })
})

describe('the groups of a large community', () => {
  test('are told largest first, and a community of one group has none', () => {
    expect(groupsOf(map, 'cluster:a')).toEqual([0, 2, 1])
    expect(groupsOf(map, 'cluster:b')).toEqual([])
  })

  test('a closed one is found by its ground, an open one and one of a closed community are not', () => {
    expect(groups.closedAt(map, FAR, ...BESIDE)).toBe(2)
    expect(groups.closedAt(map, FAR, 650, 600)).toBe(null)
    groups.open(map, 2)
    expect(groups.closedAt(map, FAR, ...BESIDE)).toBe(null)
    chosen = null
    expect(groups.closedAt(map, FAR, ...BESIDE)).toBe(null)
  })

  test('opening one gives its members alone, and closes the one before', () => {
    expect(groupOf(groups.open(map, 2))).toEqual([2])
    expect(groups.open(map, 1)).toHaveLength(600)
    expect(asked).toBe(1)
    expect(groups.closedAt(map, FAR, ...BESIDE)).toBe(2)
  })

  test('a mark in a closed group answers where it lies itself, and from afar not at all; in an open one around it too', () => {
    const near = { zoom: 1, panX: 0, panY: 0 }
    expect(groups.pick(map, FAR, ...ON_MARK, 8)).toBe(null)
    expect(groups.pick(map, near, 4040, 40, 8)).toBe('author:2 31')
    expect(groups.pick(map, near, 4040, 50, 8)).toBe(null)
    groups.open(map, 2)
    expect(groups.pick(map, near, 4040, 50, 8)).toBe('author:2 31')
    expect(groups.pick(map, FAR, ...ON_MARK, 8)).toBe('author:2 31')
  })

  test('entering a community shows all of it, then its groups, largest first, then all of it again', () => {
    const steps = [1, 2, 3, 4, 5].map(() => [groupOf(groups.enter(map, 'cluster:a')), asked])
    expect(steps).toEqual([
      [[0, 1, 2], null],
      [[0], 0],
      [[2], 2],
      [[1], 1],
      [[0, 1, 2], null],
    ])
    expect(groupOf(groups.enter(map, 'cluster:b'))).toEqual([3])
    expect(groupOf(groups.enter(map, 'cluster:b'))).toEqual([3])
  })

  test('an opened one closes with the selection of another community and with none, not with that of a member', () => {
    const a = { kind: 'cluster', id: 'cluster:a' } as const
    groups.follow(a)
    groups.open(map, 2)
    groups.follow(a)
    groups.follow({ kind: 'node', id: PEOPLE[0]?.node.id ?? 'author:nobody' })
    groups.follow(a)
    expect(asked).toBe(2)
    groups.follow({ kind: 'cluster', id: 'cluster:b' })
    expect(asked).toBe(null)
    groups.open(map, 2)
    groups.follow(null)
    expect(asked).toBe(null)
  })
})
