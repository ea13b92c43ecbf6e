import { expect, test, vi } from 'vitest'
import { StoreFault } from '../../src/storage/store'
import { createFaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, pageFile, tellState } from '../fixtures/keeping-tab'
import { plantOld } from '../fixtures/old-store'

test('what an earlier page kept opens without a word of damage, and is brought up to date with the first change', async () => {
  const store = createFaultyStore()
  const { name, bytes } = pageFile('Ada Quill', 'On Grids')
  await plantOld(store, [{ name, text: new TextDecoder().decode(bytes) }])
  const tab = openTab(createShared(store))
  expect(await tab.keeper.openLast()).toBe(true)
  expect(tellState(tab).titles).toEqual(['On Grids'])
  expect(tab.app.getState().keeping).toMatchObject({ loss: null, project: { id: 'old', name: 'Old' } })
  tab.app.getState().takePicture('')
  await vi.waitUntil(() => tab.keeper.flush(), { timeout: 5000 })
  const again = openTab(createShared(store))
  expect(await again.keeper.openLast()).toBe(true)
  expect(tellState(again)).toEqual(tellState(tab))
})

test('where the store does not answer when the last project is to be opened, a sentence says so and nothing is written', async () => {
  const store = createFaultyStore()
  const shared = createShared(store)
  const first = openTab(shared)
  await first.app.getState().importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
  expect(await first.keeper.flush()).toBe(true)
  const [writes, fault] = [store.writes(), new StoreFault('stuck')]
  const silent = { ...store, keys: () => Promise.reject(fault), get: () => Promise.reject(fault) }
  const tab = openTab({ ...createShared(silent), texts: shared.texts })
  expect(await tab.keeper.openLast()).toBe(false)
  expect(tab.app.getState().keeping.loss?.sentences.join()).toContain(
    '“ada-quill” could not be read: the browser refused',
  )
  expect(store.writes()).toBe(writes)
})

test('where every text of the last project is damaged, a sentence says so and leads to the bytes', async () => {
  const store = createFaultyStore()
  const shared = createShared(store)
  const first = openTab(shared)
  await first.app.getState().importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
  expect(await first.keeper.flush()).toBe(true)
  for (const key of await store.keys('project/')) if (key.includes('/piece/')) store.entries.set(key, Uint8Array.of(7))
  const tab = openTab({ ...createShared(store), texts: shared.texts })
  expect(await tab.keeper.openLast()).toBe(false)
  const { loss } = tab.app.getState().keeping
  expect([loss?.hasBytes, loss?.sentences.join()]).toEqual([true, expect.stringContaining('could not be opened')])
})
