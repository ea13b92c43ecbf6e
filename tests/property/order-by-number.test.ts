import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../../src/base/in-steps'
import { orderByNumber } from '../../src/base/order-by-number'

/** Numbers of all sizes and signs, and some that come up again and again. */
const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, 1, 0.5, 1 / 3, -2, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE),
  ),
  { maxLength: 300 },
)

test('numbers are put in order from the least to the greatest, and equal ones stay in the order in which they stand', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const order = finish(orderByNumber(Float64Array.from(values)))
      const expected = values
        .map((_, at) => at)
        .sort((a, b) => {
          const [one, other] = [values[a] ?? 0, values[b] ?? 0]
          return one < other ? -1 : one > other ? 1 : a - b
        })
      expect([...order]).toEqual(expected)
    }),
  )
})

test('the numbers themselves are left as they are', () => {
  const values = Float64Array.of(3, -1, 2)
  finish(orderByNumber(values))
  expect([...values]).toEqual([3, -1, 2])
})
