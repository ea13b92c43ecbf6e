import { describe, expect, test, vi } from 'vitest'
import type { Decision } from '../../src/resolve/decisions'
import { slotKey } from '../../src/storage/project-keys'
import { createFaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, pageFile, type Tab } from '../fixtures/keeping-tab'

const note = (about: string): Decision => ({ kind: 'group', about: [about], verdict: 'accepted', note: '' })
const untilSaved = async ({ app, keeper }: Tab): Promise<void> => {
  await vi.waitUntil(() => keeper.flush(), { timeout: 5000 })
  await vi.waitUntil(() => app.getState().keeping.phase === 'saved', { timeout: 5000 })
}

/** A tab with a kept project, and what it shares with others. */
async function begun(own: Parameters<typeof openTab>[1] = {}) {
  const shared = createShared(createFaultyStore())
  const tab = openTab(shared, own)
  await tab.app.getState().importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
  await untilSaved(tab)
  const id = tab.app.getState().keeping.project?.id ?? ''
  /** Takes the project from the tab, as another one does that got no answer. */
  const steal = (): void =>
    void shared.locks?.request(`coterie:${id}`, { steal: true }, () => new Promise(() => undefined))
  return { tab, shared, id, steal, keeping: () => tab.app.getState().keeping }
}

describe('a project that is taken', () => {
  test('while all of it is saved is looked at from then on, and there is no copy', async () => {
    const { tab, id, steal, keeping } = await begun()
    steal()
    await vi.waitUntil(() => keeping().isReader)
    expect(keeping()).toMatchObject({ isReader: true, phase: 'none', trouble: null, loss: null, project: { id } })
    expect(tab.app.getState().document.project).toBe(id)
    expect((await tab.keeper.list()).length).toBe(1)
  })

  test('while something is not saved goes on as a copy, which is told', async () => {
    const { tab, id, steal, keeping } = await begun()
    tab.app.getState().decide(note('author:bo reed'))
    await vi.waitUntil(() => tab.app.getState().task.kind === 'idle')
    steal()
    await vi.waitUntil(() => keeping().loss !== null)
    await untilSaved(tab)
    expect(keeping().project?.id).not.toBe(id)
    expect(keeping()).toMatchObject({
      isReader: false,
      project: { name: 'ada-quill (copy)' },
      loss: { hasBytes: false },
    })
    expect(keeping().loss?.sentences[0]).toContain('ada-quill (copy)')
    expect(tab.app.getState().history.past).toEqual([])
    expect((await tab.keeper.list()).map(({ name }) => name).sort()).toEqual(['ada-quill', 'ada-quill (copy)'])
  })
})

test('while a project is taken over it is told, and afterwards not', async () => {
  const { shared, id } = await begun()
  const two = openTab(shared)
  await two.keeper.open(id)
  const seen: boolean[] = []
  two.app.subscribe(({ keeping }) => seen.push(keeping.isTakingOver))
  await two.keeper.takeOver()
  expect([seen[0], two.app.getState().keeping]).toMatchObject([true, { isTakingOver: false, isReader: false }])
  // Where nothing is open there is nothing to take.
  const three = openTab(shared)
  await three.keeper.takeOver()
  expect(three.app.getState().keeping.isTakingOver).toBe(false)
})

test('what another tab has open is neither renamed nor deleted here', async () => {
  const { shared, id } = await begun()
  const two = openTab(shared)
  await expect(two.keeper.rename(id, 'Mine')).rejects.toThrow('open in another tab')
  await expect(two.keeper.remove(id)).rejects.toThrow('open in another tab')
  expect((await two.keeper.list()).map(({ name }) => name)).toEqual(['ada-quill'])
})

test('the browser is asked once not to clear what is kept, and what was open is remembered', async () => {
  const persist = vi.fn()
  const { tab, shared, id } = await begun({ persist })
  tab.app.getState().decide(note('author:bo reed'))
  await vi.waitUntil(() => tab.app.getState().task.kind === 'idle')
  await untilSaved(tab)
  expect(persist).toHaveBeenCalledTimes(1)
  expect(JSON.parse(shared.texts.get('coterie.project') ?? '')).toMatchObject({ id, name: 'ada-quill' })
  expect(tab.keeper.mustAsk()).toBe(false)
})

test('the project that is open is not opened once more', async () => {
  const { tab, shared, id } = await begun()
  const { atlas } = tab.app.getState()
  const get = vi.spyOn(shared.store, 'get')
  await tab.keeper.open(id)
  expect([tab.app.getState().atlas, get.mock.calls.length]).toEqual([atlas, 0])
})

test('what does not open is let go, so that another tab may try', async () => {
  const { tab, shared } = await begun()
  ;(shared.store as ReturnType<typeof createFaultyStore>).entries.set(slotKey('odd', 'A'), Uint8Array.of(1))
  await expect(tab.keeper.open('odd')).rejects.toThrow('could not be opened')
  const isFree = await shared.locks?.request('coterie:odd', { ifAvailable: true }, (lock) => lock !== null)
  expect(isFree).toBe(true)
})

test('where tabs cannot be told apart surely that is said when a project opens', async () => {
  const { shared, id } = await begun()
  const other = openTab({ ...shared, locks: undefined, listeners: new Map() })
  await other.keeper.open(id)
  expect(other.app.getState().announcement.text).toContain('cannot tell tabs apart')
})

test('before the page goes what waits is written at once', async () => {
  const { tab, shared } = await begun()
  const store = shared.store as ReturnType<typeof createFaultyStore>
  await new Promise((resolve) => setTimeout(resolve))
  const writes = store.writes()
  vi.useFakeTimers()
  try {
    tab.app.getState().changeFilters({ minPapers: 2 })
    await vi.advanceTimersByTimeAsync(10)
    expect(store.writes()).toBe(writes)
    tab.keeper.hurry()
    await vi.advanceTimersByTimeAsync(10)
    expect(store.writes()).toBeGreaterThan(writes)
  } finally {
    vi.useRealTimers()
  }
})
