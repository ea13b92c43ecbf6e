import { expect, test } from 'vitest'
import { countOf, grouped } from '../../src/base/count-of'

test('one of a thing has another noun than many', () => {
  expect([countOf(1, 'paper'), countOf(2, 'paper'), countOf(0, 'person', 'people')]).toEqual([
    '1 paper',
    '2 papers',
    '0 people',
  ])
})

test('whole numbers are written with commas as browsers write them', () => {
  for (const count of [0, 7, 999, 1000, 12_345, 999_999, 1_000_000, 123_456_789, -4321])
    expect(grouped(count)).toBe(count.toLocaleString('en'))
})
