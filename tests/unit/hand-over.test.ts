import { expect, test, vi } from 'vitest'
import { gatherPieces, sendInPieces, type AtlasMessage, type AtlasSender } from '../../src/worker/atlas-port'
import { createAtlasClient } from '../../src/worker/client'
import { putTogether, takeApart, type Piece } from '../../src/worker/hand-over'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'

const VALUE = {
  seed: 7,
  corpus: { papers: [1, 2, 3, 4, 5], none: null, few: [{ members: ['a', 'b', 'c'] }, { members: [] }] },
  levels: [{ of: Int32Array.of(1, 2, 3), count: 2 }],
}

test('what was taken apart and cloned piece by piece is put together as it was', () => {
  const pieces: Piece[] = []
  const rest = takeApart(VALUE, (piece) => pieces.push(structuredClone(piece)), 2)
  expect(rest.corpus.papers).toEqual([])
  expect(pieces.map(({ items }) => items.length)).toEqual([2, 2, 1, 2, 1])
  expect(putTogether(structuredClone(rest), pieces)).toEqual(VALUE)
  expect(VALUE.corpus.papers).toHaveLength(5)
})

test('small data goes in one', () => {
  const hand = vi.fn()
  expect(takeApart(EXPORTED_ATLAS, hand)).toEqual(EXPORTED_ATLAS)
  expect(hand).not.toHaveBeenCalled()
})

test('a list that is missing where a piece belongs is a fault', () => {
  expect(() => putTogether({ corpus: {} }, [{ path: ['corpus', 'papers'], items: [1] }])).toThrow('corpus.papers')
})

test('the page gets a large map whole, though it comes in pieces, and pieces of a run before are dropped', async () => {
  const issues = Array.from({ length: 2500 }, (_, line) => ({
    source: 'a.txt',
    line,
    severity: 'notice' as const,
    message: `Line ${String(line)}`,
  }))
  const large = { ...EXPORTED_ATLAS, corpus: { ...EXPORTED_ATLAS.corpus, issues } }
  const sender: AtlasSender = {
    postMessage: () => undefined,
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  const messages: AtlasMessage[] = []
  const client = createAtlasClient(() => gatherPieces(sender))
  const { result } = client.build(
    { sources: [], vocabularies: [], seed: 1, savedYear: null, orientation: 'landscape', counting: 'fractional' },
    () => undefined,
  )
  sendInPieces({ run: 1, kind: 'done', result: large }, (message) => messages.push(structuredClone(message)))
  const receive = (data: AtlasMessage): void => sender.onmessage?.(new MessageEvent<AtlasMessage>('message', { data }))
  expect(messages.filter(({ kind }) => kind === 'piece').length).toBeGreaterThan(2)
  receive({ run: 0, kind: 'piece', piece: { path: ['corpus', 'issues'], items: [null] } })
  for (const message of messages) receive(message)
  expect(await result).toEqual(large)
})
