import { expect, test } from 'vitest'
import { mergeSources } from '../../src/state/merge-sources'

const source = (name: string, text: string) => ({ name, text })
const merged = (...names: readonly string[]) => {
  const texts = names.map((name, at) => source(name, `text ${at}`))
  return mergeSources([], texts).added
}

test('files of other names are added behind those that are there', () => {
  const [a, b] = [source('a.txt', 'A'), source('b.txt', 'B')]
  expect(mergeSources([a], [b])).toEqual({ sources: [a, b], added: ['b.txt'], repeated: [] })
  expect(mergeSources([], [])).toEqual({ sources: [], added: [], repeated: [] })
})

test('the same text under the same name is left out, also where it came in the same moment', () => {
  const a = source('a.txt', 'A')
  expect(mergeSources([a], [a])).toEqual({ sources: [a], added: [], repeated: ['a.txt'] })
  expect(mergeSources([], [a, a])).toEqual({ sources: [a], added: ['a.txt'], repeated: ['a.txt'] })
})

test('another text under the same name gets the next number that is free, before its ending', () => {
  expect(merged('a.txt', 'a.txt', 'a.txt')).toEqual(['a.txt', 'a (2).txt', 'a (3).txt'])
  expect(merged('a', 'a')).toEqual(['a', 'a (2)'])
  expect(merged('a.b.c', 'a.b.c')).toEqual(['a.b.c', 'a.b (2).c'])
  expect(merged('.hidden', '.hidden')).toEqual(['.hidden', '.hidden (2)'])
  expect(merged('x.y', 'x (2).y', 'x.y')).toEqual(['x.y', 'x (2).y', 'x (3).y'])
})

test('a text that is there under a number is left out', () => {
  const present = [source('a.txt', 'A'), source('a (2).txt', 'B')]
  expect(mergeSources(present, [source('a.txt', 'B')])).toEqual({ sources: present, added: [], repeated: ['a.txt'] })
})

test('what else is known of a file stays with it', () => {
  const columns = { fields: { x: 'title' } } as const
  const { sources } = mergeSources([source('a.csv', 'A')], [{ ...source('a.csv', 'B'), columns }])
  expect(sources[1]).toEqual({ name: 'a (2).csv', text: 'B', columns })
})
