import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerGate } from '../../src/worker/answer-gate'
import { createGateClient, type GatePort, type GateProgress } from '../../src/worker/gate-client'
import type { GateReply, GateRequest } from '../../src/worker/gate-protocol'
import { Cancelled } from '../../src/worker/run-client'
import { zipOf } from '../fixtures/archives'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (word: string) => ({ name: `${word}.txt`, bytes: bytesOf(`Abstract: ${word} shines.`) })

/** A text over which the workers of these tests never come to an end, and one that breaks them. */
const ENDLESS = 'Abstract: endless'
const DEADLY = 'Abstract: deadly'

/** Workers that read as the true one does, but for two texts; they live in the test itself. */
function hire() {
  const workers: { isEnded: boolean }[] = []
  const spawn = (): GatePort => {
    const worker = { isEnded: false }
    workers.push(worker)
    const port: GatePort = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => void (worker.isEnded = true),
      postMessage: (request: GateRequest) => {
        let isStuck = false
        void answerGate(request, (reply) => {
          if (worker.isEnded || isStuck) return
          const text = reply.kind === 'text' ? reply.text.source.text : ''
          isStuck = text === ENDLESS || text === DEADLY
          if (text === DEADLY) port.onerror?.({ message: 'out of memory' } as ErrorEvent)
          if (!isStuck) port.onmessage?.({ data: reply } as MessageEvent<GateReply>)
        })
      },
    }
    return port
  }
  return { workers, spawn }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LIMITS = { patience: 1000, patiencePerMegabyte: 0 }

/** Lets time pass until the promise is settled. */
async function settled<Value>(promise: Promise<Value>): Promise<Value> {
  const settling = { isDone: false }
  const finish = (): void => void (settling.isDone = true)
  void promise.then(finish, finish)
  while (!settling.isDone) await vi.advanceTimersByTimeAsync(100)
  return promise
}

test('files are opened in order by one worker, which is told of as it goes', async () => {
  const { workers, spawn } = hire()
  const progress: GateProgress[] = []
  const { result } = createGateClient({ spawn, ...LIMITS }).open([page('one'), page('two')], (step) =>
    progress.push(step),
  )
  const opened = await settled(result)
  expect(opened.map(({ texts }) => texts.map(({ parsed }) => parsed?.records.length))).toEqual([[1], [1]])
  expect(workers).toEqual([{ isEnded: false }])
  expect(progress.map(({ name, done, total }) => `${name} ${String(done)}/${String(total)}`)).toEqual([
    'one.txt 0/2',
    'one.txt 0/2',
    'two.txt 1/2',
    'two.txt 1/2',
  ])
})

test('a file that takes too long is given up with a message, its worker ended and the others kept', async () => {
  const { workers, spawn } = hire()
  const slow = { name: 'slow.txt', bytes: bytesOf(ENDLESS) }
  const { result } = createGateClient({ spawn, ...LIMITS }).open([page('one'), slow, page('two')], () => undefined)
  const [one, given, two] = await settled(result)
  expect([one?.texts.length, given?.texts.length, two?.texts.length]).toEqual([1, 0, 1])
  expect(given?.issues).toEqual([
    { source: 'slow.txt', line: 0, severity: 'skipped', message: 'It was not read within 1 second and was given up.' },
  ])
  expect(workers).toEqual([{ isEnded: true }, { isEnded: false }])
})

test('of an archive only the text that takes too long is lost, and what lies behind it is read', async () => {
  const { spawn } = hire()
  const bytes = zipOf({ 'a.txt': 'Abstract: a', 'b.txt': ENDLESS, 'c.txt': 'Abstract: c' })
  const { result } = createGateClient({ spawn, ...LIMITS }).open([{ name: 'x.zip', bytes }], () => undefined)
  const [file] = await settled(result)
  expect(file?.texts.map(({ source }) => source.name)).toEqual(['x.zip/a.txt', 'x.zip/c.txt'])
  expect(file?.issues.map(({ source }) => source)).toEqual(['x.zip/b.txt'])
})

test('a text over which the worker breaks down costs only itself', async () => {
  const { workers, spawn } = hire()
  const bytes = zipOf({ 'a.txt': 'Abstract: a', 'b.txt': DEADLY, 'c.txt': 'Abstract: c' })
  const { result } = createGateClient({ spawn, ...LIMITS }).open([{ name: 'x.zip', bytes }], () => undefined)
  const [file] = await settled(result)
  expect(file?.texts.map(({ source }) => source.name)).toEqual(['x.zip/a.txt', 'x.zip/c.txt'])
  expect(file?.issues[0]?.message).toMatch(/fault of its own: out of memory/)
  // The text was tried twice, and what follows it is read by a third worker.
  expect(workers).toHaveLength(3)
})

test('a worker that is lost once, for want of memory elsewhere, costs nothing', async () => {
  const { workers, spawn } = hire()
  const spawnFragile = (): GatePort => {
    const port = spawn()
    if (workers.length > 1) return port
    return Object.assign(port, { postMessage: () => port.onerror?.({ message: 'out of memory' } as ErrorEvent) })
  }
  const { result } = createGateClient({ spawn: spawnFragile, ...LIMITS }).open([page('one')], () => undefined)
  const [file] = await settled(result)
  expect(file?.texts.map(({ source }) => source.name)).toEqual(['one.txt'])
  expect(file?.issues).toEqual([])
  expect(workers).toHaveLength(2)
})

test('a file is read where it is opened, and one that the browser cannot read says why', async () => {
  const { spawn } = hire()
  const gone = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('it was moved')) })
  const { result } = createGateClient({ spawn, ...LIMITS }).open(
    [
      { name: 'gone.txt', bytes: gone },
      { name: 'one.txt', bytes: new Blob(['Abstract: one shines.']) },
    ],
    () => undefined,
  )
  const opened = await settled(result)
  expect(opened.map(({ texts, issues }) => [texts.length, ...issues.map(({ message }) => message)])).toEqual([
    [0, 'The browser could not read this file (it was moved).'],
    [1],
  ])
})

test('an archive in which too much takes too long is given up', async () => {
  const { workers, spawn } = hire()
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${String(at)}.txt`, ENDLESS]))
  const { result } = createGateClient({ spawn, ...LIMITS }).open(
    [{ name: 'x.zip', bytes: zipOf(files) }],
    () => undefined,
  )
  const [file] = await settled(result)
  expect(file?.texts).toEqual([])
  expect(file?.issues.at(-1)).toMatchObject({
    source: 'x.zip',
    message: expect.stringMatching(/the rest of it/) as unknown,
  })
  expect(workers.length).toBeLessThan(9)
})

test('a cancelled opening ends its worker at once, and the next one starts anew', async () => {
  const { workers, spawn } = hire()
  const client = createGateClient({ spawn, ...LIMITS })
  const run = client.open([{ name: 'slow.txt', bytes: bytesOf(ENDLESS) }, page('two')], () => undefined)
  await vi.advanceTimersByTimeAsync(10)
  run.cancel()
  await expect(run.result).rejects.toBeInstanceOf(Cancelled)
  expect(workers).toEqual([{ isEnded: true }])
  const [one] = await settled(client.open([page('one')], () => undefined).result)
  expect(one?.texts).toHaveLength(1)
})

test('where there is no worker files are opened on the page itself', async () => {
  const client = createGateClient({ spawn: () => null, ...LIMITS })
  const [one, two] = await settled(client.open([page('one'), page('two')], () => undefined).result)
  expect([one?.texts.length, two?.texts.length]).toEqual([1, 1])
})
