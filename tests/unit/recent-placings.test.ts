import { expect, test, vi } from 'vitest'
import { placeNetwork, type LayoutInput } from '../../src/graph/layout'
import { rememberPlacings } from '../../src/graph/recent-placings'

const input = (change: Partial<LayoutInput> = {}): LayoutInput => ({
  nodes: ['author:a', 'author:b', 'author:c'].map((id) => ({
    id: id as `author:${string}`,
    cluster: 'cluster:1',
    kind: 'author',
    label: id,
    papers: 1,
    degree: 1,
    unnamed: false,
  })),
  edges: [{ source: 'author:a', target: 'author:b', weight: 1 }],
  clusters: [{ id: 'cluster:1', name: 'Video', size: 3 }],
  seed: 1,
  orientation: 'landscape',
  ...change,
})

test('a network that is as it was has its places at once, and the same ones', () => {
  const place = vi.fn(placeNetwork)
  const remembered = rememberPlacings(place)
  const first = remembered(input())
  expect(remembered(input())).toBe(first)
  expect(place).toHaveBeenCalledOnce()
  expect(first).toEqual(placeNetwork(input()))
})

const [first, ...others] = input().nodes
const changes: Record<string, Partial<LayoutInput>> = {
  'another seed': { seed: 2 },
  'another orientation': { orientation: 'portrait' },
  'another name of a community': { clusters: [{ id: 'cluster:1', name: 'Images', size: 3 }] },
  'another weight': { edges: [{ source: 'author:a', target: 'author:b', weight: 2 }] },
  'another label': { nodes: [...(first ? [{ ...first, label: 'somebody else' }] : []), ...others] },
  'another order': { nodes: [...others, ...(first ? [first] : [])] },
}

test.each(Object.entries(changes))('%s is placed anew', (_, change) => {
  const place = vi.fn(placeNetwork)
  const remembered = rememberPlacings(place)
  remembered(input())
  expect(remembered(input(change))).toEqual(placeNetwork(input(change)))
  expect(place).toHaveBeenCalledTimes(2)
})

test('what was not asked for longest is forgotten', () => {
  const place = vi.fn(placeNetwork)
  const remembered = rememberPlacings(place)
  for (let seed = 0; seed <= 32; seed++) remembered(input({ seed }))
  remembered(input({ seed: 32 }))
  expect(place).toHaveBeenCalledTimes(33)
  remembered(input({ seed: 0 }))
  expect(place).toHaveBeenCalledTimes(34)
})
