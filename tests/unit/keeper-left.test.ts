import { beforeEach, expect, test, vi } from 'vitest'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, pageFile, tellState, type Tab } from '../fixtures/keeping-tab'

const GRIDS = pageFile('Ada Quill', 'On Grids')
const STONES = pageFile('Bea Stone', 'On Stones')

let store: FaultyStore
let tab: Tab
const state = () => tab.app.getState()
const unsaved = () => state().keeping.unsaved
/** Waits until all that is open and was left is written. */
const untilSaved = async (): Promise<void> => {
  await vi.waitUntil(() => tab.keeper.flush(), { timeout: 5000 })
  await vi.waitUntil(() => state().keeping.phase === 'saved', { timeout: 5000 })
}

beforeEach(async () => {
  store = createFaultyStore()
  tab = openTab(createShared(store))
  store.breakAt('full', 1, Infinity)
  await state().importFiles([GRIDS], 'add')
  await vi.waitUntil(() => state().keeping.trouble !== null)
})

test('a project that was left while it could not be written is written once it can be', async () => {
  await state().importFiles([STONES], 'replace')
  store.mend()
  await untilSaved()
  expect((await tab.keeper.list()).length).toBe(2)
})

test('as long as it is not written a sentence names it and says why, and leaving the page is asked about', async () => {
  const left = state().keeping.project
  expect(unsaved()).toEqual([])
  await state().importFiles([STONES], 'replace')
  await vi.waitUntil(() => unsaved().length > 0)
  expect(unsaved()).toEqual([{ ...left, trouble: expect.stringContaining('no room left') as string }])
  expect(tab.keeper.mustAsk()).toBe(true)
  store.mend()
  await untilSaved()
  await vi.waitUntil(() => unsaved().length === 0)
  expect(tab.keeper.mustAsk()).toBe(false)
})

test('it can be come back to with all that was done, changed further, and is written once it can be', async () => {
  const { id = '' } = state().keeping.project ?? {}
  state().changeFilters({ minPapers: 7 })
  await state().importFiles([STONES], 'replace')
  await vi.waitUntil(() => unsaved().length > 0)
  await tab.keeper.open(id)
  expect([state().keeping.project?.id, tellState(tab).titles]).toEqual([id, ['On Grids']])
  expect(state().view.filters.minPapers).toBe(7)
  expect(state().keeping.trouble).toContain('no room left')
  // The one that was left for it could not be written either.
  await vi.waitUntil(() => unsaved().length > 0)
  expect(unsaved().map(({ name }) => name)).toEqual(['bea-stone'])
  state().changeFilters({ minPapers: 3 })
  store.mend()
  await untilSaved()
  await vi.waitUntil(() => unsaved().length === 0)
  const later = openTab(createShared(store))
  await later.keeper.open(id)
  expect([tellState(later).titles, later.app.getState().view.filters.minPapers]).toEqual([['On Grids'], 3])
})

test('where it is deleted nothing is said of it any more, and nothing of it is written later', async () => {
  const { id = '' } = state().keeping.project ?? {}
  await state().importFiles([STONES], 'replace')
  await vi.waitUntil(() => unsaved().length > 0)
  store.mend()
  await tab.keeper.remove(id)
  expect(unsaved().some((one) => one.id === id)).toBe(false)
  await untilSaved()
  expect((await tab.keeper.list()).map(({ name }) => name)).toEqual(['bea-stone'])
})

test('where the map was closed and is taken back, it is told at once that it is not saved', async () => {
  const back = state().clearDocument()
  await vi.waitUntil(() => unsaved().length > 0)
  back()
  expect([state().keeping.trouble, unsaved()]).toEqual([expect.stringContaining('no room left'), []])
})

test('where it is given up nothing is said of it any more, and what is kept of it stays', async () => {
  store.mend()
  await untilSaved()
  const { id = '' } = state().keeping.project ?? {}
  store.breakAt('full', 1, Infinity)
  state().changeFilters({ minPapers: 7 })
  await state().importFiles([STONES], 'replace')
  await vi.waitUntil(() => unsaved().length > 0)
  await tab.keeper.discard(id)
  expect(unsaved().some((one) => one.id === id)).toBe(false)
  store.mend()
  await untilSaved()
  await tab.keeper.open(id)
  expect([tellState(tab).titles, state().view.filters.minPapers]).toEqual([['On Grids'], 1])
})

test('where it cannot be deleted it is still there, with what was not saved of it', async () => {
  const { id = '' } = state().keeping.project ?? {}
  await state().importFiles([STONES], 'replace')
  await vi.waitUntil(() => unsaved().length > 0)
  store.breakAt('missing', 1, Infinity)
  await expect(tab.keeper.remove(id)).rejects.toThrow()
  await vi.waitUntil(() => unsaved().some((one) => one.id === id))
  store.mend()
  await untilSaved()
  await tab.keeper.open(id)
  expect(tellState(tab).titles).toEqual(['On Grids'])
})

test('one that is saved slowly is told until it is saved, not now and then', async () => {
  const slow: FaultyStore = createFaultyStore()
  const put: FaultyStore['put'] = async (...asked) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await slow.put(...asked)
  }
  tab = openTab(createShared({ ...slow, put }), { pace: { quiet: 2000, records: 50, piece: 60 } })
  const told: number[] = []
  tab.app.subscribe((now, before) => {
    const [is, was] = [now.keeping.unsaved.length, before.keeping.unsaved.length]
    if (is !== was) told.push(is)
  })
  await state().importFiles([GRIDS], 'add')
  await state().openSample()
  await vi.waitUntil(() => told.length > 0 && unsaved().length === 0, { timeout: 20_000 })
  expect(told).toEqual([1, 0])
}, 30_000)
