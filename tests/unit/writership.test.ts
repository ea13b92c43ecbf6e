import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWritership, type Writership } from '../../src/saving/writership'
import { createFaultyStore } from '../fixtures/faulty-store'
import { createLockManager } from '../fixtures/keeping-tab'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const PROJECT = 'p1'
type Listen = (event: MessageEvent<unknown>) => void

/** Two tabs of one browser; the first holds the project, and does as told when it is asked for it. */
async function openTwo(
  hasLocks: boolean,
  asked: () => Promise<boolean>,
): Promise<{ readonly second: Writership; readonly lost: string[]; readonly deafen: () => void }> {
  const listeners = new Map<string, Listen>()
  const lost: string[] = []
  const [store, locks] = [createFaultyStore(), hasLocks ? createLockManager() : undefined]
  const open = (tab: string): Writership =>
    createWritership(
      {
        locks,
        store,
        tab,
        time: () => Date.now(),
        channel: {
          postMessage: (data: unknown) => {
            for (const [other, listen] of listeners) if (other !== tab) listen({ data } as MessageEvent<unknown>)
          },
          addEventListener: (_: string, listen: unknown) => void listeners.set(tab, listen as Listen),
        },
      },
      { asked, lost: (project) => void lost.push(`${tab} ${project}`) },
    )
  const [first, second] = [open('first'), open('second')]
  const claimed = first.claim(PROJECT)
  await vi.advanceTimersByTimeAsync(100)
  expect(await claimed).toBe(true)
  return { second, lost, deafen: () => listeners.delete('first') }
}

const after = (ms: number, isSaved: boolean) => (): Promise<boolean> =>
  new Promise((resolve) =>
    setTimeout(() => {
      resolve(isSaved)
    }, ms),
  )

/** Ms after which the second tab had the project, to a tenth of a second. */
async function takes(second: Writership): Promise<number> {
  const taken: string[] = []
  void second.takeOver(PROJECT).then(() => taken.push(PROJECT))
  let passed = 0
  for (; taken.length === 0 && passed < 60_000; passed += 100) await vi.advanceTimersByTimeAsync(100)
  return passed
}

describe.each([
  ['with the browser’s locks', true],
  ['without them', false],
])('%s', (_, hasLocks) => {
  test('a tab that answers is given the time to save, and nothing is taken from it', async () => {
    const { second, lost } = await openTwo(hasLocks, after(11_000, true))
    const passed = await takes(second)
    expect(passed).toBeGreaterThanOrEqual(11_000)
    expect(passed).toBeLessThan(11_500)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(lost).toEqual([])
  })

  test('from a tab that cannot save it is taken as soon as that is told', async () => {
    const { second, lost } = await openTwo(hasLocks, after(1000, false))
    expect(await takes(second)).toBeLessThan(1500)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(lost).toEqual(['first p1'])
  })

  test('from a tab that does not answer it is taken after four seconds, from one that never ends after twenty more', async () => {
    const deaf = await openTwo(hasLocks, after(0, true))
    deaf.deafen()
    const passed = await takes(deaf.second)
    expect([passed >= 4000, passed < 4500]).toEqual([true, true])
    const endless = await openTwo(hasLocks, () => new Promise(() => undefined))
    const more = await takes(endless.second)
    expect([more >= 20_000, more < 20_500]).toEqual([true, true])
  })
})
