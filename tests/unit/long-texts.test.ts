import { expect, test, vi } from 'vitest'
import type { OpenedText } from '../../src/records/open-and-read'
import { packReading } from '../../src/records/packed-reading'
import { joinParts, sendInParts } from '../../src/worker/gate-parts'
import type { GateReply } from '../../src/worker/gate-protocol'
import { createRequestReceiver, createRequestSender, cutText, type LongTextMessage } from '../../src/worker/long-texts'
import type { Request } from '../../src/worker/protocol'

const long = (letter: string): string => `${letter}\ud83d\ude00`.repeat(900_000)

const requestOf = (run: number, ...texts: readonly string[]): Request => ({
  run,
  input: {
    sources: texts.map((text, at) => ({ name: `${String(at)}.txt`, text })),
    vocabularies: [],
    seed: 1,
    savedYear: null,
    orientation: 'landscape',
    counting: 'fractional',
  },
})

/** A sender and what the worker behind it was told, copied as messages are. */
function wire() {
  const messages: LongTextMessage[] = []
  const sender = createRequestSender((message) => messages.push(structuredClone(message)))
  const receive = createRequestReceiver()
  const arrive = async (count: number): Promise<(Request | null)[]> => {
    await vi.waitFor(() => expect(messages.filter(({ kind }) => kind === 'request')).toHaveLength(count))
    return messages.splice(0).map(receive)
  }
  return { ...sender, messages, arrive }
}

test('a text is its parts joined, wherever it is cut', () => {
  const text = 'a\ud83d\ude00b'
  for (const part of [1, 2, 3, 9]) expect([...cutText(text, part)].join('')).toBe(text)
  expect([...cutText('')]).toEqual([])
})

test('a request comes whole, its long texts in parts of at most a million characters', async () => {
  const { send, messages, arrive } = wire()
  const request = requestOf(1, long('a'), 'short', long('b'))
  send(request)
  await vi.waitFor(() => expect(messages.some(({ kind }) => kind === 'request')).toBe(true))
  const parts = messages.flatMap((message) => (message.kind === 'part' ? [message.part.length] : []))
  expect(parts).toHaveLength(6)
  expect(Math.max(...parts)).toBeLessThanOrEqual(1 << 20)
  const received = await arrive(1)
  expect(received.slice(0, -1).every((one) => one === null)).toBe(true)
  expect(received.at(-1)).toEqual(request)
})

test('a long text goes once as long as requests hold it, and again where one did not', async () => {
  const { send, arrive } = wire()
  const [one, other] = [long('a'), long('b')]
  const sizes: number[] = []
  for (const [at, texts] of [
    [one],
    [one, other],
    [`${one.slice(0, 5)}${one.slice(5)}`],
    [other],
    ['x'],
    [other],
  ].entries()) {
    send(requestOf(at, ...texts))
    const received = await arrive(1)
    expect(received.at(-1)).toEqual(requestOf(at, ...texts))
    sizes.push(received.length - 1)
  }
  expect(sizes).toEqual([3, 3, 0, 3, 0, 3])
})

test('what waits is not sent once the worker is ended', async () => {
  let goOn: () => void = () => undefined
  const messages: LongTextMessage[] = []
  const { send, end } = createRequestSender(
    (message) => messages.push(message),
    () => new Promise((resolve) => (goOn = resolve)),
  )
  send(requestOf(1, long('a')))
  end()
  goOn()
  await Promise.resolve()
  expect(messages).toHaveLength(1)
})

test('what the gate read comes with its text, though a long one is sent in parts', () => {
  const parsed = packReading({
    source: 'a.txt',
    format: 'ris',
    pages: [],
    records: [],
    present: 0,
    skipped: 0,
    issues: [],
  })
  for (const [written, count] of [
    ['ab\ud83d\ude00cd', 3],
    ['ab', 0],
    ['', 0],
  ] as const) {
    const text: OpenedText = { source: { name: 'a.txt', text: written }, format: 'ris', refusals: [], parsed }
    const replies: GateReply[] = []
    let transferred = 0
    sendInParts(
      { run: 7, kind: 'text', text },
      (reply, transfer) => {
        replies.push(reply)
        transferred += transfer.length
      },
      2,
    )
    const parts = replies.flatMap((reply) => (reply.kind === 'part' ? [reply.part] : []))
    const last = replies.at(-1)
    expect(parts).toHaveLength(count)
    expect(last?.kind === 'text' ? joinParts(last.text, parts) : null).toEqual(text)
    expect(transferred).toBeGreaterThan(0)
  }
})
