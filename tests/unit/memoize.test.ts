import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { memoizeLast, memoizeLastOf } from '../../src/base/memoize'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

test('the last result is remembered, by identity of every argument', () => {
  const compute = vi.fn((one: object, times: number, other: object | null) => ({ one, times, other }))
  const remembered = memoizeLast(compute)
  const [a, b] = [{}, {}]
  const first = remembered(a, 1, b)
  expect(remembered(a, 1, b)).toBe(first)
  expect(compute).toHaveBeenCalledTimes(1)
  const others: readonly (readonly [object, number, object | null])[] = [
    [a, 2, b],
    [a, 1, a],
    [b, 1, b],
    [a, 1, null],
    [a, Number.NaN, null],
  ]
  for (const args of others) {
    expect(remembered(...args)).toEqual({ one: args[0], times: args[1], other: args[2] })
    expect(remembered(...args)).toBe(remembered(...args))
  }
  // One entry: what was asked before the last is reckoned again.
  expect(remembered(a, 1, b)).not.toBe(first)
})

test('without an object among them arguments are remembered too, and a result that is undefined as well', () => {
  const compute = vi.fn((text: string): string | undefined => (text === '' ? undefined : text.toUpperCase()))
  const remembered = memoizeLast(compute)
  expect([remembered(''), remembered(''), remembered('a'), remembered('a')]).toEqual([undefined, undefined, 'A', 'A'])
  expect(compute).toHaveBeenCalledTimes(2)
})

test.each([0, 1])('an argument that nobody else holds is not kept, be it in place %i', async (place) => {
  const stays = {}
  const remembered = memoizeLast((one: object, other: object) => [one, other])
  const rememberedOf = memoizeLastOf((first: object, one: object, other: object) => [first, one, other])
  const ask = (): WeakRef<object> => {
    const large = { map: new Array(1000).fill(place) }
    const [one, other] = place === 0 ? [large, stays] : [stays, large]
    remembered(one, other)
    rememberedOf(stays, one, other)
    return new WeakRef(large)
  }
  const gone = ask()
  // A weak reference is held until the turn ends in which it was made.
  await new Promise((resolve) => setTimeout(resolve))
  collect()
  expect(gone.deref()).toBeUndefined()
})
