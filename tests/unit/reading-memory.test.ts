import { expect, test } from 'vitest'
import { readSource } from '../../src/records/formats'
import { packReading } from '../../src/records/packed-reading'
import { createAnswer } from '../../src/worker/answer'
import { createReadingMemory } from '../../src/worker/reading-memory'
import type { Source } from '../../src/records/record'
import type { Reply } from '../../src/worker/protocol'

/** A memory, and the names of what it reads, in their order. */
function watch(most?: number) {
  const reads: string[] = []
  const memory = createReadingMemory(most, (source: Source) => {
    reads.push(source.name)
    return readSource(source)
  })
  return { memory, reads }
}

const source = (name: string, words = name) => ({ name, text: `Abstract: ${words} shines in the dark.` })

test('a source of the same name, text and columns is read once', () => {
  const { memory, reads } = watch()
  const first = memory.read(source('a'))
  expect(memory.read(source('a'))).toBe(first)
  memory.read(source('a', 'Another lamp'))
  memory.read({ ...source('a', 'Another lamp'), columns: { fields: { Head: 'title' } } })
  memory.read({ ...source('a', 'Another lamp'), columns: { fields: { Head: 'title' } } })
  expect(reads).toEqual(['a', 'a', 'a'])
})

test('what was read elsewhere is taken over by name', () => {
  const parsed = readSource(source('a'))
  const { memory, reads } = watch()
  memory.learn([source('a'), source('b')], [packReading(parsed)])
  expect(memory.read(source('a'))).toEqual(parsed)
  memory.read(source('b'))
  expect(reads).toEqual(['b'])
})

test('no more characters are remembered than are allowed: what was not asked for longest makes room', () => {
  const { memory, reads } = watch(2.5 * source('a').text.length)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b', 'a']) memory.read(source(name))
  expect(reads).toEqual(['a', 'b', 'c', 'b'])
  memory.read({ name: 'long', text: `Abstract: ${'long '.repeat(999)}` })
  memory.read(source('a'))
  expect(reads).toEqual(['a', 'b', 'c', 'b', 'long'])
})

test('a map that is made again does not read its texts again', async () => {
  const { memory, reads } = watch()
  const answer = createAnswer(memory)
  const input = { vocabularies: [], savedYear: null, orientation: 'landscape', counting: 'fractional' } as const
  const replies: Reply[] = []
  for (const seed of [1, 2])
    await answer({ run: seed, input: { ...input, seed, sources: [source('a'), source('b')] } }, (reply) =>
      replies.push(reply),
    )
  expect(reads).toEqual(['a', 'b'])
  expect(replies.filter(({ kind }) => kind === 'done')).toHaveLength(2)
})
