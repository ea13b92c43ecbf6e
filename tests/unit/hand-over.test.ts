import { expect, test, vi } from 'vitest'
import { createReplySender, gatherPieces, type AtlasMessage, type AtlasSender } from '../../src/worker/atlas-port'
import { createAtlasClient } from '../../src/worker/client'
import { createPieceGathering, takeApart, type Piece } from '../../src/worker/hand-over'
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
  const gathering = createPieceGathering()
  for (const piece of pieces) gathering.take(piece)
  expect(gathering.putInto(structuredClone(rest))).toEqual(VALUE)
  expect(VALUE.corpus.papers).toHaveLength(5)
})

test('small data goes in one', () => {
  const hand = vi.fn()
  expect(takeApart(EXPORTED_ATLAS, hand)).toEqual(EXPORTED_ATLAS)
  expect(hand).not.toHaveBeenCalled()
})

test('a list that is missing where a piece belongs is a fault', () => {
  const gathering = createPieceGathering()
  gathering.take({ path: ['corpus', 'papers'], items: [1] })
  expect(() => gathering.putInto({ corpus: {} })).toThrow('corpus.papers')
})

test('the page gets a large map whole, though it comes in pieces, and pieces of a run before are dropped', async () => {
  const issues = Array.from({ length: 2500 }, (_, line) => ({
    source: 'a.txt',
    line,
    severity: 'notice' as const,
    message: `Line ${String(line)}`,
  }))
  const large = { ...EXPORTED_ATLAS, corpus: { ...EXPORTED_ATLAS.corpus, issues } }
  const asked: Parameters<AtlasSender['postMessage']>[0][] = []
  const sender: AtlasSender = {
    postMessage: (message) => void asked.push(message),
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
  const { send, goOn } = createReplySender((message) => messages.push(structuredClone(message)))
  const receive = (data: AtlasMessage): void => sender.onmessage?.(new MessageEvent<AtlasMessage>('message', { data }))
  send({ run: 1, kind: 'done', result: large })
  receive({ run: 0, kind: 'piece', piece: { path: ['corpus', 'issues'], items: [null] } })
  let taken = 0
  for (let message = messages[0]; message !== undefined; message = messages[++taken]) {
    // One is on its way at a time.
    expect(messages).toHaveLength(taken + 1)
    const before = asked.length
    receive(message)
    if (message.kind === 'piece') expect(asked.slice(before)).toEqual([{ kind: 'taken' }])
    goOn()
  }
  expect(taken).toBeGreaterThan(8)
  expect(await result).toEqual(large)
})
