import { describe, expect, test, vi } from 'vitest'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, tellState, type Shared, type Tab } from '../fixtures/keeping-tab'
import { sharedBy } from '../fixtures/shared-by'
import { GRIDS, idle, idOf, keeping, note, of, REEDS, STONES, untilSaved, working } from '../fixtures/tab-acts'

const namesKept = async (tab: Tab): Promise<readonly string[]> =>
  (await tab.keeper.list()).map(({ name }) => name).sort()

/** A tab with a kept project. */
async function begun(): Promise<{ store: FaultyStore; shared: Shared; one: Tab; id: string }> {
  const store = createFaultyStore()
  const shared = createShared(store)
  const one = openTab(shared)
  await of(one).importFiles([GRIDS], 'add')
  await untilSaved(one)
  return { store, shared, one, id: idOf(one) }
}

/** Opens a project in another tab that decides something, saves it and goes on to something else. */
async function decideElsewhere(shared: Shared, id: string, two = openTab(shared)): Promise<void> {
  if (idOf(two) !== id) await two.keeper.open(id)
  expect(keeping(two).isReader).toBe(false)
  of(two).decide(note('author:bo reed'))
  await idle(two)
  await untilSaved(two)
  await of(two).importFiles([REEDS], 'replace')
  await untilSaved(two)
}

/** What another visit finds decided in a project. */
async function decidedIn(store: FaultyStore, id: string): Promise<readonly string[]> {
  const later = openTab(createShared(store))
  await later.keeper.open(id)
  return of(later).document.decisions.flatMap(({ about }) => about)
}

describe('what another tab has saved since is not written over', () => {
  test.each([
    ['undo', (tab: Tab) => of(tab).undo()],
    ['taking the import back', (tab: Tab) => of(tab).undoImport()],
  ])('by %s, which makes a project of its own', async (_, goBack) => {
    const { store, shared, one, id } = await begun()
    await of(one).importFiles([STONES], 'replace')
    await untilSaved(one)
    await decideElsewhere(shared, id)
    goBack(one)
    await idle(one)
    await vi.waitUntil(() => keeping(one).loss !== null, { timeout: 5000 })
    await untilSaved(one)
    expect(tellState(one).titles).toEqual(['On Grids'])
    expect(idOf(one)).not.toBe(id)
    expect(await namesKept(one)).toEqual(['ada-quill', 'ada-quill (copy)', 'bea-stone', 'cy-reed'])
    expect(await decidedIn(store, id)).toEqual(['author:bo reed'])
    // It may be opened there as the other tab left it.
    await one.keeper.open(id)
    expect([idOf(one), of(one).document.decisions.length]).toEqual([id, 1])
  })

  test('by a decision that was drawn while the other tab took over; it is part of the one copy', async () => {
    const { store, shared, one, id } = await begun()
    const two = openTab(shared)
    await two.keeper.open(id)
    store.breakAt('full', 1, Infinity)
    const letGo = one.hold()
    of(one).decide(note('author:ada quill'))
    await vi.waitUntil(() => keeping(one).trouble !== null)
    await two.keeper.takeOver()
    store.mend()
    await decideElsewhere(shared, id, two)
    letGo()
    await idle(one)
    await untilSaved(one)
    expect(await decidedIn(store, id)).toEqual(['author:bo reed'])
    expect(of(one).document.decisions.flatMap(({ about }) => about)).toEqual(['author:ada quill'])
    expect(await namesKept(one)).toEqual(['ada-quill', 'ada-quill (copy)', 'cy-reed'])
  }, 20_000)

  test('by an unsaved project that is being drawn again when the other tab takes over', async () => {
    const { store, shared, one, id } = await begun()
    const two = openTab(shared)
    await two.keeper.open(id)
    store.breakAt('full', 1, Infinity)
    of(one).changeFilters({ minPapers: 7 })
    await vi.waitUntil(() => keeping(one).trouble !== null)
    await of(one).importFiles([STONES], 'replace')
    await vi.waitUntil(() => keeping(one).unsaved.some((left) => left.id === id))
    const letGo = one.hold()
    const opening = one.keeper.open(id)
    await working(one)
    expect([idOf(one), keeping(one).phase, keeping(one).trouble !== null]).toEqual([id, 'unsaved', true])
    await two.keeper.takeOver()
    store.mend()
    await decideElsewhere(shared, id, two)
    letGo()
    await opening
    await untilSaved(one)
    expect(await decidedIn(store, id)).toEqual(['author:bo reed'])
    expect([tellState(one).titles, of(one).view.filters.minPapers]).toEqual([['On Grids'], 7])
    expect(await namesKept(one)).toEqual(['ada-quill', 'ada-quill (copy)', 'bea-stone', 'cy-reed'])
  }, 20_000)
})

test('files that were being read when another tab took over are kept, as a project of their own', async () => {
  const { store, shared, one, id } = await begun()
  const two = openTab(shared)
  await two.keeper.openLast()
  const letGo = one.hold()
  const importing = of(one).importFiles([STONES], 'add')
  await working(one)
  await two.keeper.takeOver()
  expect(keeping(one).isReader).toBe(true)
  letGo()
  await importing
  await untilSaved(one)
  expect([keeping(one).isReader, tellState(one).titles]).toEqual([false, ['On Grids', 'On Stones']])
  expect(keeping(one).loss?.sentences.join()).toContain('“ada-quill (copy)”')
  const later = openTab(createShared(store))
  await later.keeper.open(idOf(one))
  expect(tellState(later).titles).toEqual(['On Grids', 'On Stones'])
  expect([idOf(two), tellState(two).titles]).toEqual([id, ['On Grids']])
})

test('who looks at a project of another tab and goes on to something else is told of it no more, and may decide', async () => {
  const { shared } = await begun()
  const two = openTab(shared)
  await two.keeper.openLast()
  expect(keeping(two).isReader).toBe(true)
  await of(two).openSample()
  await idle(two)
  expect([keeping(two).isReader, keeping(two).project]).toEqual([false, null])
  of(two).decide(note('author:bo reed'))
  await idle(two)
  await untilSaved(two)
  expect(of(two).document.decisions).toHaveLength(1)
  const three = openTab(shared)
  await three.keeper.openLast()
  of(three).clearDocument()
  expect([keeping(three).isReader, keeping(three).project]).toEqual([false, null])
})

test('an opening that was called off leaves nothing open, and can be begun again', async () => {
  const { one, id } = await begun()
  await of(one).importFiles([STONES], 'replace')
  await untilSaved(one)
  const letGo = one.hold()
  const opening = one.keeper.open(id)
  await working(one)
  of(one).cancelTask()
  letGo()
  await opening
  expect([of(one).document.sources, keeping(one).project]).toEqual([[], null])
  await one.keeper.open(id)
  expect([idOf(one), tellState(one).titles]).toEqual([id, ['On Grids']])
})

test('a link that gives way to a decision leaves one’s own project as it was, to be changed and looked at as before', async () => {
  const other = openTab(createShared(createFaultyStore()))
  await of(other).importFiles([STONES], 'add')
  const { one, id } = await begun()
  of(one).changeFilters({ minPapers: 7 })
  await untilSaved(one)
  const letGo = one.hold()
  const opening = of(one).openShared(sharedBy(other, true))
  await working(one)
  of(one).decide(note('author:bo reed'))
  await opening
  letGo()
  await idle(one)
  await untilSaved(one)
  const { document, sharedTitle, view } = of(one)
  expect([idOf(one), document.readOnly, sharedTitle]).toEqual([id, undefined, null])
  expect([document.decisions.length, view.filters.minPapers, tellState(one).titles]).toEqual([1, 7, ['On Grids']])
})
