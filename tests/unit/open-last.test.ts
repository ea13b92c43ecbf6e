import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemo, type Memo } from '../../src/saving/heartbeat'
import { openLast } from '../../src/saving/open-last'
import { createAppStore, type AppStore } from '../../src/state/store'
import { slotKey } from '../../src/storage/project-keys'
import { packSnapshot } from '../../src/storage/slots'
import { StoreFault } from '../../src/storage/store'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'
import { textMemory } from '../fixtures/text-memory'
import { UNNAMED_PORTS } from '../fixtures/unnamed-page'

let app: AppStore
let store: FaultyStore
let memo: Memo
let opened: string[]
let forAll: Map<string, string>

beforeEach(() => {
  app = createAppStore({
    ...UNNAMED_PORTS,
    build: () => ({ result: new Promise(() => undefined), cancel: () => undefined }),
  })
  store = createFaultyStore()
  opened = []
  forAll = new Map()
  memo = createMemo(textMemory(forAll), textMemory(new Map()))
})

const keep = (project: string, time: number): void => {
  const manifest = { name: `Name of ${project}`, sources: [{ name: 'a' }] }
  store.entries.set(slotKey(project, 'A'), packSnapshot({ version: 1, seq: 1, time, manifest }))
}
const run = (fails?: unknown) =>
  openLast(app, {
    store,
    memo,
    async open(project) {
      opened.push(project)
      if (fails !== undefined) await vi.fn().mockRejectedValue(fails)()
    },
  })
const loss = () => app.getState().keeping.loss

test('where nothing was kept nothing is opened, and nothing is told', async () => {
  expect([await run(), opened, loss()]).toEqual([false, [], null])
})

test('the project that was open last is opened, also where another was kept later', async () => {
  keep('p1', 1)
  keep('p2', 2)
  memo.remember({ id: 'p1', name: 'One', time: 1 })
  expect([await run(), opened, loss()]).toEqual([true, ['p1'], null])
  for (let times = 0; times < 5; times++) expect(await run()).toBe(true)
})

describe('in a tab that had another project open than the last of all tabs', () => {
  beforeEach(() => {
    memo.remember({ id: 'p1', name: 'One', time: 1 })
    createMemo(textMemory(forAll), textMemory(new Map())).remember({ id: 'p2', name: 'Two', time: 2 })
  })

  test('its own is opened', async () => {
    keep('p1', 1)
    keep('p2', 2)
    expect([await run(), opened, loss()]).toEqual([true, ['p1'], null])
  })

  test.each([
    ['gone', () => undefined],
    ['damaged', () => void store.entries.set(slotKey('p1', 'A'), Uint8Array.of(1))],
  ])('the last of all is opened without a word where its own is %s', async (_, harm) => {
    keep('p2', 2)
    harm()
    expect([await run(), opened, loss()]).toEqual([true, ['p2'], null])
  })

  test('it is its own of which is told that it did not open, or was not reached', async () => {
    keep('p1', 1)
    keep('p2', 2)
    expect([await run(new StoreFault('stuck')), loss()?.project]).toEqual([false, 'p1'])
    expect(loss()?.sentences[0]).toContain('“One” could not be read')
    store = { ...store, get: () => Promise.reject(new StoreFault('stuck')) }
    app.getState().changeKeeping({ loss: null })
    expect([await run(), loss()?.project]).toEqual([false, 'p1'])
    expect(loss()?.sentences[0]).toContain('“One” could not be read')
  })
})

test('where it is not known which was open last it is the one that was kept last', async () => {
  keep('p1', 1)
  keep('p2', 2)
  store.entries.set(slotKey('p3', 'A'), Uint8Array.of(1))
  expect([await run(), opened, loss()]).toEqual([true, ['p2'], null])
})

test('where the last one is damaged it is told, its bytes are at hand, and another is opened', async () => {
  keep('p2', 2)
  store.entries.set(slotKey('p1', 'A'), Uint8Array.of(1))
  memo.remember({ id: 'p1', name: 'One', time: 1 })
  expect([await run(), opened]).toEqual([true, ['p2']])
  expect(loss()).toMatchObject({ project: 'p1', hasBytes: true })
  expect(loss()?.sentences).toEqual([expect.stringMatching(/“One” is damaged and could not be opened/)])
  expect(memo.last()?.id).toBe('p1')
})

test('where the last one is gone that is told, and it is forgotten', async () => {
  memo.remember({ id: 'p1', name: 'One', time: 1 })
  expect([await run(), opened, memo.last()]).toEqual([false, [], null])
  expect(loss()).toMatchObject({ project: 'p1', hasBytes: false })
  expect(loss()?.sentences[0]).toContain('The browser has removed what was kept here: “One”')
})

test('where the store fails that is told of what was open last, and of nothing where nothing was', async () => {
  const failing = {
    ...store,
    get: () => Promise.reject(new StoreFault('stuck')),
    keys: () => Promise.reject(new StoreFault('stuck')),
  }
  store = failing
  expect([await run(), loss()]).toEqual([false, null])
  memo.remember({ id: 'p1', name: 'One', time: 1 })
  expect([await run(), opened]).toEqual([false, []])
  expect(loss()).toMatchObject({ project: 'p1', hasBytes: false })
  expect(loss()?.sentences[0]).toContain('“One” could not be read')
})

test('one that was tried too often is not opened, and leads to its bytes', async () => {
  keep('p1', 1)
  for (let times = 0; times < 3; times++) memo.mayOpen('p1')
  expect([await run(), opened]).toEqual([false, []])
  expect(loss()).toMatchObject({ project: 'p1', hasBytes: true })
  expect(loss()?.sentences[0]).toContain('“Untitled” did not open the last times')
})

test.each([
  [new StoreFault('stuck'), false, '“One” could not be read'],
  ['odd', false, '“One” could not be read'],
  [new Error('It is of no use.'), true, 'It is of no use.'],
])('where opening fails with %s it is told so, and may be tried again', async (error, hasBytes, sentence) => {
  keep('p1', 1)
  memo.remember({ id: 'p1', name: 'One', time: 1 })
  for (let times = 0; times < 4; times++) expect(await run(error)).toBe(false)
  expect(opened).toHaveLength(4)
  expect(loss()).toMatchObject({ project: 'p1', hasBytes })
  expect(loss()?.sentences[0]).toContain(sentence)
})
