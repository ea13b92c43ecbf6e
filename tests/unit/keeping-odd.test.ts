import { describe, expect, test, vi } from 'vitest'
import type { Decision } from '../../src/resolve/decisions'
import { readStored } from '../../src/storage/project-load'
import { piecePrefix, slotKey } from '../../src/storage/project-keys'
import { packSnapshot } from '../../src/storage/slots'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, pageFile, type Tab } from '../fixtures/keeping-tab'
import { sharedBy } from '../fixtures/shared-by'

const note = (about: string): Decision => ({ kind: 'group', about: [about], verdict: 'accepted', note: '' })
const GRIDS = pageFile('Ada Quill', 'On Grids')
const STONES = pageFile('Bea Stone', 'On Stones')

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const idle = ({ app }: Tab) => vi.waitUntil(() => app.getState().task.kind === 'idle', { timeout: 5000 })
const untilSaved = async ({ app, keeper }: Tab): Promise<void> => {
  await vi.waitUntil(() => keeper.flush(), { timeout: 5000 })
  await vi.waitUntil(() => app.getState().keeping.phase === 'saved', { timeout: 5000 })
}
const idOf = ({ app }: Tab): string => app.getState().keeping.project?.id ?? ''

/** A tab with a kept project, and its store. */
async function begun(file = GRIDS): Promise<{ tab: Tab; store: FaultyStore; id: string }> {
  const store = createFaultyStore()
  const tab = openTab(createShared(store))
  await tab.app.getState().importFiles([file], 'add')
  await untilSaved(tab)
  return { tab, store, id: idOf(tab) }
}

/** What another visit would open. */
async function visitOf(store: FaultyStore, id: string): Promise<Tab> {
  const visit = openTab(createShared(createFaultyStore(new Map(store.entries))))
  await visit.keeper.open(id)
  return visit
}

/** Puts a state of a newer version over a project. */
async function makeNewer(store: FaultyStore, id: string): Promise<void> {
  const stored = await readStored(store, id)
  if ('unreadable' in stored) throw new Error('Nothing could be read.')
  const { manifest, time, seq } = stored
  store.entries.set(slotKey(id, 'B'), packSnapshot({ version: 2, seq: seq + 5, time, manifest }))
}

describe('what is only looked at is not kept', () => {
  test('a map that is shared for looking', async () => {
    const { tab: other } = await begun()
    const store = createFaultyStore()
    const tab = openTab(createShared(store))
    await tab.app.getState().openShared(sharedBy(other, true))
    expect(tab.app.getState().document.readOnly).toEqual({ kind: 'shared' })
    await sleep(400)
    await tab.keeper.flush()
    expect(await tab.keeper.list()).toEqual([])
    // A copy of one's own is.
    tab.app.getState().makeEditable()
    await untilSaved(tab)
    expect((await tab.keeper.list()).length).toBe(1)
  })

  test('a project of a newer version is not written while a link is opened in its place, nor called otherwise', async () => {
    const { tab: first, store, id } = await begun()
    await makeNewer(store, id)
    const tab = openTab(createShared(store))
    await tab.keeper.open(id)
    expect(tab.app.getState().document.readOnly).toEqual({ kind: 'newer', version: 2 })
    const before = new Map([...store.entries].filter(([key]) => key.includes(`/${id}/`)))
    await expect(tab.keeper.rename(id, 'Mine')).rejects.toThrow('newer version')
    await tab.app.getState().openShared(sharedBy(first, false))
    await untilSaved(tab)
    expect(new Map([...store.entries].filter(([key]) => key.includes(`/${id}/`)))).toEqual(before)
  })
})

test('an import that is undone brings back what was kept and moved before it', async () => {
  const { tab, store, id } = await begun()
  const state = tab.app.getState
  state().keepView()
  state().takePicture('')
  state().moveNode('author:ada quill', 12, -5, 'landscape')
  await untilSaved(tab)
  await state().importFiles([STONES], 'replace')
  await untilSaved(tab)
  state().undoImport()
  await untilSaved(tab)
  expect(idOf(tab)).toBe(id)
  expect([state().bookmarks.length, state().moves.places.size]).toEqual([1, 1])
  const visit = (await visitOf(store, id)).app.getState()
  expect([visit.bookmarks.length, visit.moves.places.size]).toEqual([1, 1])
})

test('a map that was closed comes back with what was kept and moved', async () => {
  const { tab, store, id } = await begun()
  const state = tab.app.getState
  state().keepView()
  state().takePicture('')
  state().moveNode('author:ada quill', 12, -5, 'landscape')
  await untilSaved(tab)
  const undo = state().clearDocument()
  await state().importFiles([STONES], 'add')
  await untilSaved(tab)
  undo()
  await untilSaved(tab)
  const visit = (await visitOf(store, id)).app.getState()
  expect([visit.bookmarks.length, visit.moves.places.size]).toEqual([1, 1])
})

test('a project that is at hand again keeps the name that it was given', async () => {
  const { tab, id } = await begun()
  await tab.keeper.rename(id, 'Grids')
  await tab.app.getState().importFiles([STONES], 'replace')
  await untilSaved(tab)
  tab.app.getState().undo()
  await idle(tab)
  tab.app.getState().decide(note('author:bo reed'))
  await idle(tab)
  await untilSaved(tab)
  expect(tab.app.getState().keeping.project).toEqual({ id, name: 'Grids' })
  expect((await tab.keeper.list()).map(({ name }) => name)).toContain('Grids')
})

test('a project with changes that could not be saved is opened with them, not as it was before, and leaving asks', async () => {
  const { tab, store, id } = await begun()
  const state = tab.app.getState
  store.breakAt('full', 1, Infinity)
  state().decide(note('author:bo reed'))
  await idle(tab)
  await vi.waitUntil(() => state().keeping.trouble !== null)
  await state().openSample()
  expect(state().keeping.project).toBeNull()
  expect(tab.keeper.mustAsk()).toBe(true)
  await tab.keeper.open(id)
  expect(state().document.decisions).toHaveLength(1)
  await state().openSample()
  store.mend()
  await vi.waitUntil(() => tab.keeper.flush())
  await vi.waitUntil(() => !tab.keeper.mustAsk())
  await tab.keeper.open(id)
  expect(state().document.decisions).toHaveLength(1)
})

test('a project that is called otherwise, or left, while it opens is as it was, and is saved on', async () => {
  const { tab: first, store, id } = await begun()
  await first.keeper.flush()
  const tab = openTab(createShared(store))
  const state = tab.app.getState
  const opening = tab.keeper.open(id)
  await new Promise<void>((resolve) => {
    tab.app.subscribe(({ document, atlas }) => {
      if (document.project === id && atlas === null) resolve()
    })
  })
  const naming = tab.keeper.rename(id, 'Grids')
  tab.keeper.hurry()
  await Promise.all([opening, naming])
  state().decide(note('author:bo reed'))
  await idle(tab)
  await untilSaved(tab)
  const visit = await visitOf(store, id)
  expect([visit.app.getState().keeping.project?.name, visit.app.getState().document.decisions.length]).toEqual([
    'Grids',
    1,
  ])
})

test('where all that was kept is removed while the page is open, the next change keeps all of it again', async () => {
  const { tab, store, id } = await begun()
  store.entries.clear()
  tab.app.getState().decide(note('author:bo reed'))
  await idle(tab)
  await untilSaved(tab)
  const visit = (await visitOf(store, id)).app.getState()
  expect([visit.document.decisions.length, visit.document.sources.length]).toEqual([1, 1])
})

test('a project of which no text can be read is named when it does not open', async () => {
  const { tab, store, id } = await begun()
  await tab.keeper.flush()
  for (const key of [...store.entries.keys()]) if (key.startsWith(piecePrefix(id))) store.entries.delete(key)
  const visit = openTab(createShared(store))
  expect(await visit.keeper.openLast()).toBe(false)
  const { loss } = visit.app.getState().keeping
  expect([loss?.project, loss?.sentences.join()]).toEqual([id, expect.stringContaining('could not be opened')])
})
