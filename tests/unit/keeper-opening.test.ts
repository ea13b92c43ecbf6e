import { expect, test, vi } from 'vitest'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, tellState, type Shared, type Tab } from '../fixtures/keeping-tab'
import { sharedBy } from '../fixtures/shared-by'
import { GRIDS, idle, idOf, keeping, note, of, REEDS, STONES, untilSaved, working } from '../fixtures/tab-acts'

/** A tab with a decided project that is kept and was left for another one. */
async function left(): Promise<{ store: FaultyStore; shared: Shared; tab: Tab; id: string }> {
  const store = createFaultyStore()
  const shared = createShared(store)
  const tab = openTab(shared)
  await of(tab).importFiles([GRIDS], 'add')
  of(tab).decide(note('author:bo reed'))
  await idle(tab)
  await untilSaved(tab)
  const id = idOf(tab)
  await of(tab).importFiles([STONES], 'replace')
  await untilSaved(tab)
  return { store, shared, tab, id }
}

test('a file that is dropped while a project is being drawn joins it, and nothing that was decided is lost', async () => {
  const { tab, id } = await left()
  const letGo = tab.hold()
  const opening = tab.keeper.open(id)
  await working(tab)
  const importing = of(tab).importFiles([REEDS], 'add')
  await opening
  letGo()
  await importing
  await untilSaved(tab)
  expect([idOf(tab), tellState(tab).titles]).toEqual([id, ['On Grids', 'On Reeds']])
  expect(of(tab).document.decisions).toHaveLength(1)
})

test('where that file is called off too the project is closed as it was, and opens again with what was decided', async () => {
  const { store, tab, id } = await left()
  const letGo = tab.hold()
  const opening = tab.keeper.open(id)
  await working(tab)
  const importing = of(tab).importFiles([REEDS], 'add')
  await opening
  of(tab).cancelTask()
  letGo()
  await importing
  await vi.waitUntil(() => of(tab).document.sources.length === 0)
  expect(keeping(tab).project).toBeNull()
  await tab.keeper.open(id)
  expect([tellState(tab).titles, of(tab).document.decisions.length]).toEqual([['On Grids'], 1])
  const later = openTab(createShared(store))
  await later.keeper.open(id)
  expect(of(later).document.decisions).toHaveLength(1)
})

test('a project that is asked for twice opens once', async () => {
  const { tab, id } = await left()
  const letGo = tab.hold()
  const both = [tab.keeper.open(id), tab.keeper.open(id)]
  await working(tab)
  both.push(tab.keeper.open(id))
  letGo()
  await Promise.all(both)
  expect([idOf(tab), tellState(tab).titles]).toEqual([id, ['On Grids']])
  of(tab).decide(note('author:ada quill'))
  await idle(tab)
  await untilSaved(tab)
})

test('a project that is still being read makes way for files that are opened meanwhile', async () => {
  const { store, id } = await left()
  const slow = async (key: string): Promise<Uint8Array | null> => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return store.get(key)
  }
  const tab = openTab(createShared({ ...store, get: slow }))
  const opening = tab.keeper.open(id)
  await of(tab).importFiles([REEDS], 'add')
  await opening
  expect(tellState(tab).titles).toEqual(['On Reeds'])
  await untilSaved(tab)
  await tab.keeper.open(id)
  expect(keeping(tab).isReader).toBe(false)
})

test('who looks at a project of another tab comes back to it by undo as one who looks, and no copy is made', async () => {
  const { shared, tab, id } = await left()
  const writer = openTab(shared)
  await writer.keeper.open(id)
  await tab.keeper.open(id)
  expect(keeping(tab).isReader).toBe(true)
  const back = of(tab).clearDocument()
  expect(keeping(tab).isReader).toBe(false)
  back()
  expect(keeping(tab)).toMatchObject({ isReader: true, project: { id, name: 'ada-quill' } })
  await tab.keeper.flush()
  expect(await tab.keeper.list()).toHaveLength(2)
  await tab.keeper.takeOver()
  expect([keeping(tab).isReader, idOf(tab), of(tab).document.decisions.length]).toEqual([false, id, 1])
  expect(keeping(writer).isReader).toBe(true)
})

test('a project that is taken over while it is still being drawn to be looked at can be changed then', async () => {
  const { shared, tab, id } = await left()
  const writer = openTab(shared)
  await writer.keeper.open(id)
  const letGo = tab.hold()
  const opening = tab.keeper.open(id)
  await working(tab)
  const taking = tab.keeper.takeOver()
  await vi.waitUntil(() => keeping(writer).isReader)
  letGo()
  await Promise.all([opening, taking])
  expect([keeping(tab).isReader, idOf(tab)]).toEqual([false, id])
  of(tab).decide(note('author:ada quill'))
  await idle(tab)
  await untilSaved(tab)
  expect(of(tab).document.decisions).toHaveLength(2)
})

test.each([
  ['a file', (tab: Tab) => of(tab).importFiles([REEDS], 'add')],
  ['another way of counting', (tab: Tab) => of(tab).setCounting('full')],
])(
  'what %s makes of a project that another tab takes meanwhile is a copy with its kept views, and can be undone and redone',
  async (_, change) => {
    const { shared, tab, id } = await left()
    await tab.keeper.open(id)
    of(tab).takePicture('')
    await untilSaved(tab)
    const two = openTab(shared)
    await two.keeper.open(id)
    const letGo = tab.hold()
    const changing = change(tab)
    await working(tab)
    await two.keeper.takeOver()
    letGo()
    await changing
    await vi.waitUntil(() => keeping(tab).loss !== null)
    await untilSaved(tab)
    expect([keeping(tab).isReader, idOf(tab) === id, of(tab).bookmarks.length]).toEqual([false, false, 1])
    const [made, copy] = [of(tab).document, idOf(tab)]
    of(tab).undo()
    await idle(tab)
    await untilSaved(tab)
    expect([idOf(tab), of(tab).document.decisions.length]).toEqual([copy, 1])
    of(tab).redo()
    await idle(tab)
    await untilSaved(tab)
    const { sources, counting } = of(tab).document
    expect([idOf(tab), sources.length, counting]).toEqual([copy, made.sources.length, made.counting])
    expect((await tab.keeper.list()).map(({ name }) => name).sort()).toEqual([
      'ada-quill',
      'ada-quill (copy)',
      'bea-stone',
    ])
  },
)

test('a link that is opened while the map is closed leaves an empty page into which files may be opened', async () => {
  const other = openTab(createShared(createFaultyStore()))
  await of(other).importFiles([STONES], 'add')
  const { tab } = await left()
  const letGo = tab.hold()
  const opening = of(tab).openShared(sharedBy(other, true))
  await working(tab)
  of(tab).clearDocument()
  letGo()
  await opening
  expect([of(tab).document.readOnly, of(tab).document.sources]).toEqual([undefined, []])
  await of(tab).importFiles([REEDS], 'add')
  expect(tellState(tab).titles).toEqual(['On Reeds'])
})
