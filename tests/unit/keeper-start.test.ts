import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { KeyValueStore } from '../../src/storage/store'
import { StoreFault } from '../../src/storage/store'
import { openOwn } from '../../src/ui/start-page'
import { createFaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, pageFile, tellState, type Shared, type Tab } from '../fixtures/keeping-tab'

const state = ({ app }: Tab) => app.getState()
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const STONES = pageFile('Bea Stone', 'On Stones')

let shared: Shared

/** What a browser holds in which a project was kept. */
beforeEach(async () => {
  const memory = { getItem: () => null }
  const location = { search: '', href: 'http://127.0.0.1/' }
  vi.stubGlobal('window', { location, localStorage: memory, sessionStorage: memory })
  shared = createShared(createFaultyStore())
  const before = openTab(shared)
  await state(before).importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
  await vi.waitUntil(() => before.keeper.flush())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** A later visit, whose store answers so. */
const visit = (get: KeyValueStore['get']): Tab =>
  openTab({ ...createShared({ ...shared.store, get }), texts: shared.texts })

test('where nothing else is opened meanwhile the project opens, and the sample where it cannot', async () => {
  const one = visit((key) => shared.store.get(key))
  await openOwn(one.app)
  expect(tellState(one).titles).toEqual(['On Grids'])
  const two = visit(() => Promise.reject(new StoreFault('stuck')))
  await openOwn(two.app)
  expect(state(two).document.isSample).toBe(true)
})

test('a file that is opened while the store does not answer stays', async () => {
  const tab = visit(async () => {
    await sleep(300)
    throw new StoreFault('stuck')
  })
  const opening = openOwn(tab.app)
  await state(tab).importFiles([STONES], 'add')
  await opening
  expect(tellState(tab).titles).toEqual(['On Stones'])
})

test('a file that is still being read when the project has been found goes on, and the project stays kept', async () => {
  const tab = visit(async (key) => {
    await sleep(20)
    return shared.store.get(key)
  })
  const opening = openOwn(tab.app)
  const letGo = tab.hold()
  const importing = state(tab).importFiles([STONES], 'add')
  await opening
  letGo()
  await importing
  expect(tellState(tab).titles).toEqual(['On Stones'])
  await vi.waitUntil(() => tab.keeper.flush())
  await vi.waitUntil(async () => (await tab.keeper.list()).length === 2)
  expect(new Set((await tab.keeper.list()).map(({ name }) => name))).toEqual(new Set(['ada-quill', 'bea-stone']))
})

test('where the file turns out to be of no use what was kept opens after all', async () => {
  const tab = visit(async (key) => {
    await sleep(20)
    return shared.store.get(key)
  })
  const opening = openOwn(tab.app)
  await state(tab).importFiles([{ name: 'x.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) }], 'add')
  await opening
  expect(tellState(tab).titles).toEqual(['On Grids'])
})
