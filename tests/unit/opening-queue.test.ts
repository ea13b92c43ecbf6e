import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OpenedFile } from '../../src/records/open-and-read'
import { createOpeningQueue } from '../../src/state/opening'
import type { BuildProgress, Ports } from '../../src/state/ports'

type Held = {
  readonly name: string
  readonly tell: (done: number) => void
  readonly finish: () => void
  readonly fail: () => void
  cancelled: boolean
}

/** A gate that opens when the test lets it. */
function setUp() {
  const held: Held[] = []
  const open: Ports['open'] = (files, onProgress) => {
    const name = files[0]?.name ?? ''
    let settle: { resolve: (files: readonly OpenedFile[]) => void; reject: (error: Error) => void } | null = null
    const result = new Promise<readonly OpenedFile[]>((resolve, reject) => {
      settle = { resolve, reject }
    })
    const own: Held = {
      name,
      tell: (done) => {
        onProgress({ name, done, total: 9 })
      },
      finish: () => settle?.resolve([{ name, texts: [], issues: [] }]),
      fail: () => settle?.reject(new Error(`${name} broke.`)),
      cancelled: false,
    }
    held.push(own)
    return {
      result,
      cancel: () => {
        own.cancelled = true
        own.fail()
      },
    }
  }
  return { held, queue: createOpeningQueue({ open }) }
}

const file = (name: string) => [{ name, bytes: new Uint8Array() }]
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('files are opened one after the other, and each is told what it holds', async () => {
  const { held, queue } = setUp()
  const told: (string | null)[] = []
  const opening = ['a', 'b'].map((name) => queue.open(file(name), (step) => told.push(step && `${name} ${step.done}`)))
  await settled()
  expect(held.map(({ name }) => name)).toEqual(['a'])
  held[0]?.finish()
  expect(await opening[0]).toEqual([{ name: 'a', texts: [], issues: [] }])
  await settled()
  expect(held.map(({ name }) => name)).toEqual(['a', 'b'])
  held[1]?.finish()
  expect((await opening[1])?.[0]?.name).toBe('b')
  expect(told).toEqual([null, null])
})

test('how far it has come is told ten times a second at most, and the stage and the file with it', async () => {
  const { held, queue } = setUp()
  const told: (BuildProgress | null)[] = []
  const opening = queue.open(file('a'), (step) => told.push(step))
  await settled()
  for (const done of [1, 2, 3]) held[0]?.tell(done)
  expect(told).toEqual([null, { stage: 'open', done: 1, total: 9, name: 'a' }])
  await vi.advanceTimersByTimeAsync(100)
  held[0]?.tell(4)
  expect(told.length).toBeLessThanOrEqual(4)
  held[0]?.finish()
  await opening
  const until = told.length
  await vi.advanceTimersByTimeAsync(1000)
  expect([told.length, vi.getTimerCount()]).toEqual([until, 0])
})

test('all that waits is cancelled together, and nothing of it is told any more', async () => {
  const { held, queue } = setUp()
  const told: unknown[] = []
  const opening = ['a', 'b'].map((name) => queue.open(file(name), (step) => told.push(step)))
  await settled()
  queue.cancel()
  held[0]?.tell(5)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await Promise.all(opening)).toEqual([null, null])
  expect([held.length, held[0]?.cancelled, told]).toEqual([1, true, [null]])
})

test('what was opened although it was cancelled is not taken', async () => {
  const { held, queue } = setUp()
  const opening = queue.open(file('a'), () => undefined)
  await settled()
  held[0]?.finish()
  queue.cancel()
  expect(await opening).toBeNull()
})

test('what comes after a cancelling, or after one that failed, is opened', async () => {
  const { held, queue } = setUp()
  queue.cancel()
  const broken = queue.open(file('a'), () => undefined)
  const next = queue.open(file('b'), () => undefined)
  const failing = expect(broken).rejects.toThrow('a broke.')
  await settled()
  held[0]?.fail()
  await failing
  await settled()
  held[1]?.finish()
  expect((await next)?.[0]?.name).toBe('b')
  // One that has ended is not cancelled any more.
  queue.cancel()
  expect(held.map(({ cancelled }) => cancelled)).toEqual([false, false])
})
