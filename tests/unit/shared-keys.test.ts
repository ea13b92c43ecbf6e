import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gatherSharedKeys } from '../../src/resolve/shared-keys'

const KEY = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0x10000, 0x10001, 0xffffffff, 0xffff0000))

it('keys that two or more items have are visited with these items, as a map of lists would', () => {
  fc.assert(
    fc.property(fc.array(fc.array(KEY, { maxLength: 6 }), { maxLength: 400 }), (keysOf) => {
      const shared = gatherSharedKeys()
      const lists = new Map<number, number[]>()
      for (const [item, keys] of keysOf.entries()) {
        for (const key of keys) {
          shared.add(key, item)
          const list = lists.get(key) ?? []
          lists.set(key, list)
          if (list.at(-1) !== item) list.push(item)
        }
      }
      const visited: (readonly number[])[] = []
      shared.visit((items) => visited.push(items))
      const expected = [...lists].sort(([a], [b]) => a - b).map(([, items]) => items)
      expect(visited).toEqual(expected.filter((items) => items.length > 1))
    }),
  )
})

it('keys are not lost among thousands', () => {
  const shared = gatherSharedKeys()
  for (let item = 0; item < 3000; item++) {
    shared.add(item, item)
    shared.add(0x10000 + (item % 1000), item)
  }
  const visited: (readonly number[])[] = []
  shared.visit((items) => visited.push(items))
  expect(visited).toHaveLength(1000)
  expect(visited[0]).toEqual([0, 1000, 2000])
  expect(visited[999]).toEqual([999, 1999, 2999])
})

it('nothing is visited where nothing was added, and an item that has a key twice has it once', () => {
  const shared = gatherSharedKeys()
  const visited: (readonly number[])[] = []
  shared.visit((items) => visited.push(items))
  shared.add(0, 7)
  shared.add(0, 7)
  shared.visit((items) => visited.push(items))
  expect(visited).toEqual([])
})
