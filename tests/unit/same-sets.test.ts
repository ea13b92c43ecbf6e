import { expect, it } from 'vitest'
import { startSets } from '../../src/resolve/separated-sets'

it('what is joined is one set with all that its members were joined to', () => {
  const sets = startSets()
  expect(sets.areJoined('a', 'a')).toBe(true)
  expect(sets.areJoined('a', 'b')).toBe(false)
  expect(sets.join(['a', 'b'])).toBeNull()
  expect(sets.join(['c', 'd', 'e'])).toBeNull()
  expect(sets.areJoined('c', 'e')).toBe(true)
  expect(sets.areJoined('a', 'c')).toBe(false)
  expect(sets.join(['b', 'c'])).toBeNull()
  expect(sets.areJoined('a', 'e')).toBe(true)
  expect(sets.join([])).toBeNull()
  expect(sets.join(['a', 'e', 'a'])).toBeNull()
})

it('what must stay apart is named in the order of the wish, and nothing is joined', () => {
  for (const [one = '', other = ''] of [
    ['a', 'b'],
    ['b', 'a'],
  ]) {
    const sets = startSets()
    sets.keepApart(one, other)
    expect(sets.join(['x', 'a', 'y', 'b'])).toEqual(['a', 'b'])
    expect(sets.areJoined('x', 'a')).toBe(false)
    expect(sets.areJoined('x', 'y')).toBe(false)
  }
})

it.each([
  ['few', ['c']],
  ['many', ['c', 'd', 'e', 'f']],
])('a set of %s keeps what its members must stay apart from', (_, others) => {
  const sets = startSets()
  sets.keepApart('a', 'x')
  sets.join(['b', 'x'])
  expect(sets.join(others)).toBeNull()
  expect(sets.join(['a', ...others])).toBeNull()
  expect(sets.join(['c', 'b'])).toEqual(['c', 'b'])
  expect(sets.join(['x', 'c'])).toEqual(['x', 'c'])
  expect(sets.areJoined('a', 'b')).toBe(false)
})

it('of a set the first that was wished is named', () => {
  const sets = startSets()
  sets.join(['a', 'b'])
  sets.keepApart('b', 'x')
  expect(sets.join(['a', 'b', 'x'])).toEqual(['a', 'x'])
})

it('keeping apart what is joined already does nothing', () => {
  const sets = startSets()
  sets.join(['a', 'b'])
  sets.keepApart('a', 'b')
  expect(sets.areJoined('a', 'b')).toBe(true)
  expect(sets.join(['a', 'c'])).toBeNull()
})
