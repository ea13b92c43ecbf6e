import { expect, test } from 'vitest'
import { countPairs, meanLikeness, measureLikeness } from '../../src/graph/partition-likeness'

test('pairs are counted from sizes as they would be one by one', () => {
  expect(countPairs([0, 0, 0, 1, 1], [0, 0, 1, 1, 1])).toEqual({ nodes: 5, first: 4, second: 4, both: 2 })
})

test('the same division under other numbers has likeness 1', () => {
  expect(measureLikeness([0, 0, 1, 1, 2], [5, 5, 0, 0, 3])).toBe(1)
})

test('likeness is the adjusted Rand index worked out by hand', () => {
  // 10 pairs; 4 and 4 together, 2 in both; expected 1.6: (2 − 1.6) / (4 − 1.6).
  expect(measureLikeness([0, 0, 0, 1, 1], [0, 0, 1, 1, 1])).toBeCloseTo(1 / 6, 12)
  // Every pair of the one is parted in the other.
  expect(measureLikeness([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
})

test('likeness does not depend on which division comes first', () => {
  const [one, other] = [
    [0, 0, 1, 1, 2, 2, 0],
    [0, 1, 1, 1, 2, 0, 0],
  ]
  expect(measureLikeness(one, other)).toBe(measureLikeness(other, one))
})

test('one cluster and single nodes are as unlike as chance, and each is like itself', () => {
  expect(measureLikeness([0, 0, 0], [0, 1, 2])).toBe(0)
  expect(measureLikeness([0, 0, 0], [7, 7, 7])).toBe(1)
  expect(measureLikeness([0, 1, 2], [2, 1, 0])).toBe(1)
  expect(measureLikeness([], [])).toBe(1)
})

test('a node without a cluster in one of the two does not count', () => {
  expect(measureLikeness([0, 0, 1, 1, -1], [0, 0, 1, 1, 0])).toBe(1)
  expect(countPairs([0, 0, -1], [0, -1, 0]).nodes).toBe(1)
})

test('the mean goes over all pairs of divisions', () => {
  const same = [0, 0, 1, 1]
  expect(meanLikeness([same, same, [0, 1, 0, 1]])).toBeCloseTo((1 - 0.5 - 0.5) / 3, 12)
  expect(meanLikeness([same])).toBe(1)
})
