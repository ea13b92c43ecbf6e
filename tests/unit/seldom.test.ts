import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { seldom } from '../../src/base/seldom'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first is told at once, and of those that come meanwhile the last when its time has come', () => {
  const told: number[] = []
  const { tell } = seldom((value: number) => told.push(value), 100)
  for (let value = 1; value <= 5; value++) tell(value)
  expect(told).toEqual([1])
  vi.advanceTimersByTime(99)
  expect(told).toEqual([1])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([1, 5])
  tell(6)
  expect(told).toEqual([1, 5])
  vi.advanceTimersByTime(100)
  expect(told).toEqual([1, 5, 6])
  vi.advanceTimersByTime(100)
  tell(7)
  expect(told).toEqual([1, 5, 6, 7])
})

test('once it has ended what waited is not told', () => {
  const told: number[] = []
  const { tell, end } = seldom((value: number) => told.push(value), 100)
  tell(1)
  tell(2)
  end()
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([1])
  expect(vi.getTimerCount()).toBe(0)
})
