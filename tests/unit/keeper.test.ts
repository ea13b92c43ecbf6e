import { describe, expect, test, vi } from 'vitest'
import type { Decision } from '../../src/resolve/decisions'
import { slotKey } from '../../src/storage/project-keys'
import { createFaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, pageFile, tellState, type Tab } from '../fixtures/keeping-tab'
import { textMemory } from '../fixtures/text-memory'

const note = (about: string): Decision => ({ kind: 'group', about: [about], verdict: 'accepted', note: '' })

const untilSaved = async ({ app, keeper }: Tab): Promise<void> => {
  await vi.waitUntil(() => app.getState().keeping.project !== null, { timeout: 5000 })
  await vi.waitUntil(() => keeper.flush(), { timeout: 5000 })
  await vi.waitUntil(() => app.getState().keeping.phase === 'saved', { timeout: 5000 })
}
const idle = ({ app }: Tab) => vi.waitUntil(() => app.getState().task.kind === 'idle', { timeout: 5000 })

/** A tab with a project of two files in which something was decided, named, filtered, moved and kept. */
async function work(tab: Tab): Promise<void> {
  const { app } = tab
  const state = app.getState
  await state().importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
  await state().importFiles([pageFile('Bea Stone', 'On Stones')], 'add')
  state().decide(note('author:bo reed'))
  await idle(tab)
  state().showNetwork('knowledge')
  state().changeFilters({ years: [2020, 2022] })
  state().moveNode('author:ada quill', 12.34, -5, 'landscape')
  state().keepView()
  state().takePicture('')
  await untilSaved(tab)
}

const opened = async (shared: ReturnType<typeof createShared>): Promise<Tab> => {
  const tab = openTab(shared)
  if (!(await tab.keeper.openLast())) throw new Error('There was nothing to open.')
  return tab
}

describe('keeping', () => {
  test('what was opened, decided, filtered, moved and kept is there again, as it was', async () => {
    const shared = createShared(createFaultyStore(), undefined)
    const first = openTab(shared)
    await work(first)
    const before = tellState(first)
    expect(before.decisions).toHaveLength(1)
    expect(before.moves).toHaveLength(1)
    const again = await opened({
      ...shared,
      store: createFaultyStore(new Map((shared.store as ReturnType<typeof createFaultyStore>).entries)),
    })
    expect(tellState(again)).toEqual(before)
    // Nothing has changed by that, and nothing can be undone of it.
    expect(again.app.getState().history.past).toEqual([])
  })

  test('opening what was kept writes nothing, nor does looking around', async () => {
    const store = createFaultyStore()
    await work(openTab(createShared(store)))
    const tab = await opened(createShared(store))
    await vi.waitUntil(() => tab.keeper.flush())
    const writes = store.writes()
    tab.app.getState().select({ kind: 'node', id: 'author:ada quill' })
    tab.app.getState().openDialog('menu')
    expect(await tab.keeper.flush()).toBe(true)
    expect(store.writes()).toBe(writes)
  })

  test('the sample is kept once something was decided in it, and not before', async () => {
    const store = createFaultyStore()
    const tab = openTab(createShared(store))
    await tab.app.getState().openSample()
    tab.app.getState().changeFilters({ minPapers: 2 })
    expect([tab.app.getState().keeping.project, store.writes()]).toEqual([null, 0])
    tab.app.getState().decide(note('author:bo reed'))
    await idle(tab)
    await untilSaved(tab)
    expect((await tab.keeper.list()).map(({ name }) => name)).toEqual(['Sample'])
  })

  test('the sample that is opened after a project takes nothing over from it, and is not kept', async () => {
    const tab = openTab(createShared(createFaultyStore()))
    await work(tab)
    await tab.app.getState().openSample()
    await tab.keeper.flush()
    expect([tab.app.getState().bookmarks, tab.app.getState().keeping.project]).toEqual([[], null])
    expect((await tab.keeper.list()).length).toBe(1)
  })

  test('other files in place of these are another project; those that are added are not', async () => {
    const tab = openTab(createShared(createFaultyStore()))
    const state = tab.app.getState
    await state().importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
    await untilSaved(tab)
    const first = state().keeping.project?.id
    await state().importFiles([pageFile('Bea Stone', 'On Stones')], 'add')
    await untilSaved(tab)
    expect(state().keeping.project?.id).toBe(first)
    await state().importFiles([pageFile('Cy Reed', 'On Reeds')], 'replace')
    await untilSaved(tab)
    expect(state().keeping.project?.id).not.toBe(first)
    expect((await tab.keeper.list()).map(({ sources }) => sources)).toEqual([1, 2])
    // Undone, the first project is at hand again, and changed.
    state().undo()
    await idle(tab)
    state().decide(note('author:bo reed'))
    await idle(tab)
    await untilSaved(tab)
    expect(state().keeping.project?.id).toBe(first)
  })

  test('projects are opened, renamed and deleted; a deleted one is gone, also while it is open', async () => {
    const store = createFaultyStore()
    const tab = openTab(createShared(store))
    const state = tab.app.getState
    await state().importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
    await untilSaved(tab)
    const first = state().keeping.project?.id ?? ''
    await state().importFiles([pageFile('Bea Stone', 'On Stones')], 'replace')
    await untilSaved(tab)
    const second = state().keeping.project?.id ?? ''
    await tab.keeper.rename(first, 'Grids')
    await tab.keeper.rename(second, 'Stones')
    expect(new Set((await tab.keeper.list()).map(({ name }) => name))).toEqual(new Set(['Grids', 'Stones']))
    await tab.keeper.open(first)
    expect(tellState(tab).titles).toEqual(['On Grids'])
    expect(state().keeping.project).toEqual({ id: first, name: 'Grids' })
    await tab.keeper.remove(first)
    await tab.keeper.remove(second)
    expect(state().atlas).toBeNull()
    expect(await tab.keeper.list()).toEqual([])
    await vi.waitUntil(() => tab.keeper.flush())
    expect([...store.entries.keys()].filter((key) => key.startsWith('project/'))).toEqual([])
  })

  test('where the browser keeps nothing a sentence says so within a second, and work goes on', async () => {
    const store = createFaultyStore()
    store.breakAt('missing', 1, Infinity)
    const tab = openTab(createShared(store))
    const state = tab.app.getState
    await state().importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
    await vi.waitUntil(() => state().keeping.trouble !== null, { timeout: 1000 })
    expect(state().keeping.trouble).toContain('keeps nothing between visits')
    state().decide(note('author:bo reed'))
    await idle(tab)
    expect(state().document.decisions).toHaveLength(1)
    expect(tab.keeper.mustAsk()).toBe(true)
    store.mend()
    expect(await tab.keeper.flush()).toBe(true)
    expect([state().keeping.trouble, state().keeping.phase]).toEqual([null, 'saved'])
    expect(tellState(await opened(createShared(store)))).toEqual(tellState(tab))
  })

  test('a damaged project opens as far as it is whole, says what was lost, and hands out the damaged bytes', async () => {
    const store = createFaultyStore()
    const first = openTab(createShared(store))
    await work(first)
    const id = first.app.getState().keeping.project?.id ?? ''
    await vi.waitUntil(() => store.entries.has(slotKey(id, 'A')))
    first.app.getState().changeFilters({ minPapers: 7 })
    await untilSaved(first)
    const journal = [...store.entries.keys()].filter((key) => key.includes('/journal/'))
    const last = journal.sort().at(-1) ?? ''
    store.entries.set(last, Uint8Array.of(9, 9, 9))
    const tab = await opened(createShared(store))
    const { loss, project } = tab.app.getState().keeping
    expect(project?.id).toBe(id)
    expect([loss?.hasBytes, loss?.sentences.join(' ')]).toEqual([true, expect.stringContaining('are lost')])
    const archive = await tab.keeper.archive(id)
    expect(archive.some((part) => part.join() === '9,9,9')).toBe(true)
    expect(tab.app.getState().view.filters.minPapers).toBe(1)
    // What is changed from here on is kept.
    tab.app.getState().changeFilters({ minPapers: 3 })
    await untilSaved(tab)
    expect((await opened(createShared(store))).app.getState().view.filters.minPapers).toBe(3)
  })

  test('a file of which the text is damaged is left out and named, and the others open', async () => {
    const store = createFaultyStore()
    const first = openTab(createShared(store))
    await work(first)
    for (const [key, bytes] of store.entries)
      if (key.includes('/piece/') && new TextDecoder().decode(bytes).includes('Bea Stone\n'))
        store.entries.set(key, bytes.subarray(0, 9))
    const tab = await opened(createShared(store))
    expect(tellState(tab).titles).toEqual(['On Grids'])
    expect(tab.app.getState().keeping.loss?.sentences).toContain(
      'The file “bea-stone.txt” is damaged and was left out.',
    )
  })

  test('a project of a newer version is looked at, and not written over', async () => {
    const store = createFaultyStore()
    const first = openTab(createShared(store))
    await work(first)
    const id = first.app.getState().keeping.project?.id ?? ''
    const { packSnapshot, unpackSnapshot } = await import('../../src/storage/slots')
    const { readStored } = await import('../../src/storage/project-load')
    const stored = await readStored(store, id)
    if ('unreadable' in stored) throw new Error('Nothing could be read.')
    const { manifest, time } = stored
    const newer = packSnapshot({ version: 2, seq: stored.seq + 5, time, manifest })
    expect(unpackSnapshot(newer)).not.toBeNull()
    store.entries.set(slotKey(id, 'B'), newer)
    const tab = await opened(createShared(store))
    const state = tab.app.getState
    expect(state().document.readOnly).toEqual({ kind: 'newer', version: 2 })
    const writes = store.writes()
    state().decide(note('author:ada quill'))
    state().changeFilters({ minPapers: 4 })
    expect(await tab.keeper.flush()).toBe(true)
    expect([state().document.decisions.length, store.writes()]).toEqual([1, writes])
  })

  test('where the browser has removed everything, a sentence says what was there', async () => {
    const shared = createShared(createFaultyStore())
    await work(openTab(shared))
    const tab = openTab({ ...createShared(createFaultyStore()), texts: shared.texts })
    expect(await tab.keeper.openLast()).toBe(false)
    expect(tab.app.getState().keeping.loss?.sentences.join()).toContain('The browser has removed')
  })

  test('a project that broke the page three times while it was opened is not opened by itself', async () => {
    const store = createFaultyStore()
    const shared = createShared(store)
    await work(openTab(shared))
    const { createMemo } = await import('../../src/saving/heartbeat')
    const memo = createMemo(textMemory(shared.texts), textMemory(new Map()))
    const id = memo.last()?.id ?? ''
    for (let tries = 0; tries < 3; tries++) expect(memo.mayOpen(id)).toBe(true)
    const tab = openTab({ ...createShared(store), texts: shared.texts })
    expect(await tab.keeper.openLast()).toBe(false)
    expect(tab.app.getState().keeping.loss?.sentences.join()).toContain('did not open the last times')
  })
})

describe.each([
  ['with the browser’s locks', true],
  ['without them', false],
])('two tabs, %s', (_, hasLocks) => {
  const share = () => {
    const shared = createShared(createFaultyStore())
    return hasLocks ? shared : { ...shared, locks: undefined }
  }

  test('one writes, the other looks; what it takes over is all that the first one did', async () => {
    const shared = share()
    const one = openTab(shared)
    await work(one)
    const two = await opened(shared)
    expect([one.app.getState().keeping.isReader, two.app.getState().keeping.isReader]).toEqual([false, true])
    two.app.getState().decide(note('author:ada quill'))
    expect(two.app.getState().document.decisions).toHaveLength(1)
    // Not saved yet when the other one asks for it.
    one.app.getState().decide(note('author:bea stone'))
    await idle(one)
    await two.keeper.takeOver()
    expect([one.app.getState().keeping.isReader, two.app.getState().keeping.isReader]).toEqual([true, false])
    expect(two.app.getState().document.decisions).toHaveLength(2)
    two.app.getState().changeFilters({ minPapers: 5 })
    await untilSaved(two)
    one.app.getState().changeFilters({ minPapers: 9 })
    expect(await one.keeper.flush()).toBe(true)
    await one.keeper.takeOver()
    expect(one.app.getState().view.filters.minPapers).toBe(5)
  })
})

test('a tab from which a project is taken while it cannot answer keeps what it had as a project of its own', async () => {
  const store = createFaultyStore()
  const shared = createShared(store)
  const one = openTab(shared)
  await work(one)
  const two = await opened(shared)
  // It hears of nothing, and has something that is not saved.
  shared.listeners.clear()
  store.breakAt('full', 1, Infinity)
  one.app.getState().decide(note('author:bea stone'))
  await vi.waitUntil(() => one.app.getState().keeping.trouble !== null)
  const taking = two.keeper.takeOver()
  await taking
  store.mend()
  await untilSaved(one)
  expect(two.app.getState().keeping.isReader).toBe(false)
  expect(one.app.getState().keeping.project?.name).toContain('(copy)')
  expect(one.app.getState().document.decisions).toHaveLength(2)
  expect((await one.keeper.list()).length).toBe(2)
})
