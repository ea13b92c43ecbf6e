import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWritership, type Writership, type WritershipMeans } from '../../src/saving/writership'
import { leaseKey } from '../../src/storage/project-keys'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'
import { createLockManager } from '../fixtures/keeping-tab'

const PROJECT = 'p1'
let store: FaultyStore
let lost: string[]
let asked: string[]
let sent: unknown[]
let listen: ((event: MessageEvent<unknown>) => void) | null

const channel = {
  postMessage: (data: unknown) => void sent.push(data),
  addEventListener: (_: string, listener: unknown) => void (listen = listener as typeof listen),
}
const open = (own: Partial<WritershipMeans> = {}): Writership =>
  createWritership(
    { store, channel, time: () => Date.now(), tab: 'me', ...own },
    {
      asked: (project) => (asked.push(project), Promise.resolve(true)),
      lost: (project) => void lost.push(project),
    },
  )
/** What a promise came to within so many ms; `waits` where it did not. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<unknown> {
  let came: unknown = 'waits'
  work.then(
    (result) => (came = result),
    (error: unknown) => (came = error),
  )
  await vi.advanceTimersByTimeAsync(ms)
  return came
}
const hear = async (data: unknown): Promise<void> => {
  listen?.({ data } as MessageEvent<unknown>)
  await vi.advanceTimersByTimeAsync(0)
}
/** Whether nothing is written or lost any more, however long one waits, and no clock ticks for it. */
async function rests(): Promise<boolean> {
  const before = [store.writes(), lost.length]
  await vi.advanceTimersByTimeAsync(60_000)
  const [begun, ended] = [vi.mocked(setInterval).mock.results, vi.mocked(clearInterval).mock.calls]
  const isStill = begun.every(({ value }) => ended.some(([clock]) => clock === value))
  return isStill && store.writes() === before[0] && lost.length === before[1]
}
const putLease = (tab: unknown, until: number): void =>
  void store.entries.set(leaseKey(PROJECT), new TextEncoder().encode(JSON.stringify({ tab, until })))

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(globalThis, 'setInterval')
  vi.spyOn(globalThis, 'clearInterval')
  store = createFaultyStore()
  lost = []
  asked = []
  sent = []
  listen = null
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('tabs are told apart surely by locks alone', () => {
  expect([open().isSure, open({ locks: createLockManager() }).isSure]).toEqual([false, true])
})

test('where tabs cannot speak to each other, nobody waits for an answer', async () => {
  const locks = createLockManager()
  await within(100, open({ locks, tab: 'other' }).claim(PROJECT))
  const mine = open({ locks, channel: null })
  expect(await within(100, mine.claim(PROJECT))).toBe(false)
  expect(await within(200, mine.takeOver(PROJECT))).toBeUndefined()
  expect([lost, await within(0, mine.claim(PROJECT))]).toEqual([[PROJECT], true])
})

describe('what is heard', () => {
  const ask = { kind: 'ask', project: PROJECT, from: 'other' }

  test('is answered by the tab that has the project, which then lets it go', async () => {
    const mine = open({ locks: createLockManager() })
    await within(100, mine.claim(PROJECT))
    await hear(ask)
    expect([asked, sent]).toEqual([[PROJECT], [{ kind: 'saving', project: PROJECT, from: 'me' }]])
    await hear(ask)
    expect(asked).toEqual([PROJECT])
  })

  test.each([
    [null],
    ['ask'],
    [7],
    [{}],
    [{ ...ask, kind: 'other' }],
    [{ ...ask, from: 'me' }],
    [{ ...ask, project: 'p2' }],
  ])('is passed over where it is %j', async (data) => {
    const mine = open({ locks: createLockManager() })
    await within(100, mine.claim(PROJECT))
    await hear(data)
    expect([asked, sent]).toEqual([[], []])
  })

  test('by a tab that asks for nothing is no answer', async () => {
    open({ locks: createLockManager() })
    await hear({ ...ask, kind: 'failed' })
    await hear({ ...ask, kind: 'saving' })
    expect(sent).toEqual([])
  })
})

describe('a browser’s locks', () => {
  test('that were given are asked for once, and can be had by another once they are let go', async () => {
    const locks = createLockManager()
    const request = vi.spyOn(locks, 'request')
    const [mine, other] = [open({ locks }), open({ locks, tab: 'other' })]
    expect(await within(0, mine.claim(PROJECT))).toBe(true)
    expect(await within(0, mine.claim(PROJECT))).toBe(true)
    expect(request).toHaveBeenCalledTimes(1)
    expect(request.mock.calls[0]?.[0]).toBe('coterie:p1')
    expect(await within(0, other.claim(PROJECT))).toBe(false)
    await mine.release(PROJECT)
    expect(await within(0, other.claim(PROJECT))).toBe(true)
    expect(lost).toEqual([])
  })

  test('about which nothing is answered are not had after a second and a half', async () => {
    const locks = { request: () => new Promise(() => undefined) } as unknown as LockManager
    const claimed = open({ locks }).claim(PROJECT)
    expect(await within(1400, claimed)).toBe('waits')
    expect(await within(200, claimed)).toBe(false)
  })

  test.each([[new Error('No locks here.')], ['No locks here.']])('that are refused are told so: %s', async (reason) => {
    const locks = { request: vi.fn().mockRejectedValue(reason) } as unknown as LockManager
    const came = await within(0, open({ locks }).claim(PROJECT))
    expect(came).toBeInstanceOf(Error)
    expect((came as Error).message).toBe('No locks here.')
  })

  test('are taken as soon as they are free', async () => {
    const locks = createLockManager()
    const [mine, other] = [open({ locks }), open({ locks, tab: 'other' })]
    await within(0, other.claim(PROJECT))
    const taking = mine.takeOver(PROJECT)
    expect(await within(300, taking)).toBe('waits')
    await other.release(PROJECT)
    expect(await within(0, taking)).toBeUndefined()
    expect([lost, sent]).toEqual([[], [{ kind: 'ask', project: PROJECT, from: 'me' }]])
  })
})

describe('a note in the store', () => {
  const claim = (own: Partial<WritershipMeans> = {}) => within(100, open(own).claim(PROJECT))

  test('is written and renewed, keeps others out, and goes with its tab', async () => {
    const mine = open()
    expect(await within(100, mine.claim(PROJECT))).toBe(true)
    const writes = store.writes()
    expect(await within(0, mine.claim(PROJECT))).toBe(true)
    expect(store.writes()).toBe(writes)
    expect(await claim({ tab: 'other' })).toBe(false)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(store.writes()).toBeGreaterThan(writes + 8)
    expect(await claim({ tab: 'other' })).toBe(false)
    await mine.release(PROJECT)
    expect([await rests(), store.entries.has(leaseKey(PROJECT))]).toEqual([true, false])
    expect(await claim({ tab: 'other' })).toBe(true)
  })

  test('that was not renewed for six seconds is over, and not before', async () => {
    putLease('other', Date.now() + 6000)
    expect(await claim()).toBe(false)
    await vi.advanceTimersByTimeAsync(5800)
    expect(await claim()).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(await claim()).toBe(true)
    const text = new TextDecoder().decode(store.entries.get(leaseKey(PROJECT)))
    expect(JSON.parse(text)).toEqual({ tab: 'me', until: expect.any(Number) as number })
  })

  test.each([
    ['is one’s own', () => putLease('me', Date.now() + 9000)],
    ['is empty', () => store.entries.set(leaseKey(PROJECT), new Uint8Array(0))],
    ['is damaged', () => store.entries.set(leaseKey(PROJECT), Uint8Array.of(123))],
  ])('keeps nobody out where it %s', async (_, put) => {
    put()
    expect(await claim()).toBe(true)
  })

  test('that another writes in the same moment is the other’s', async () => {
    const claimed = open().claim(PROJECT)
    await vi.advanceTimersByTimeAsync(40)
    putLease('other', Date.now() + 6000)
    expect(await within(20, claimed)).toBe(false)
    expect([await rests(), lost]).toEqual([true, []])
  })

  test('of another in place of one’s own means that the project is lost, once', async () => {
    await claim()
    putLease('other', Date.now() + 60_000)
    await vi.advanceTimersByTimeAsync(10_000)
    expect([lost, await rests()]).toEqual([[PROJECT], true])
    expect(new TextDecoder().decode(store.entries.get(leaseKey(PROJECT)))).toContain('other')
  })

  test('that cannot be renewed or removed costs nothing else', async () => {
    const mine = open()
    await within(100, mine.claim(PROJECT))
    store.breakAt('refused', 1, Infinity)
    await vi.advanceTimersByTimeAsync(5000)
    expect(lost).toEqual([])
    await mine.release(PROJECT)
    await mine.release('p2')
    expect([await rests(), lost]).toEqual([true, []])
  })

  test('is taken as soon as it is gone', async () => {
    putLease('other', Date.now() + 60_000)
    const taking = open().takeOver(PROJECT)
    expect(await within(1000, taking)).toBe('waits')
    store.entries.delete(leaseKey(PROJECT))
    expect(await within(200, taking)).toBeUndefined()
  })
})
