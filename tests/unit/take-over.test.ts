import { expect, test } from 'vitest'
import type { FirstLook } from '../../src/first/show-first'
import { takeOver, watchSurvey } from '../../src/first/take-over'
import type { AppState, AppStore } from '../../src/state/store'

/** A page that reads `words`, a first picture of it, and frames that a test lets pass. */
function page(changes: Partial<AppState> = {}) {
  let state = {
    task: { kind: 'working' },
    surface: 'map',
    dialog: null,
    embed: false,
    offer: null,
    folder: null,
    atlas: null,
    ...changes,
  }
  const store = {
    getState: () => state as unknown as AppState,
    setState: (change: Partial<AppState>) => {
      state = { ...state, ...change }
    },
  } as unknown as AppStore
  const at = {
    camera: { zoom: 1, panX: 0, panY: 0 },
    whole: true,
    busy: false,
    settled: false,
    closed: false,
  }
  const root = { textContent: '' } as HTMLElement
  const first = {
    map: {
      camera: () => at.camera,
      sight: () => (at.whole ? null : { x: 1, y: 2, width: 3, height: 4 }),
      isBusy: () => at.busy,
    },
    frame: { textContent: 'Coterie' },
    mustYield: () => false,
    early: () => ({ mark: null, control: null, onMap: false }),
    close: () => {
      at.closed = true
    },
  } as unknown as FirstLook
  const frames: (() => void)[] = []
  const over = takeOver(
    first,
    store,
    () => at.settled,
    root,
    (step) => frames.push(step),
  )
  const pass = (number: number): void => {
    for (let frame = 0; frame < number; frame++) frames.shift()?.()
  }
  return { at, root, store, over, pass, wish: () => store.getState().cameraWish }
}

test('the first picture stays until the page’s map has its land and the page reads as the picture does', () => {
  const { at, root, pass } = page()
  pass(200)
  expect(at.closed).toBe(false)
  at.settled = true
  pass(10)
  expect(at.closed).toBe(false)
  root.textContent = 'Coterie'
  pass(1)
  expect(at.closed).toBe(true)
})

test('a page that never reads as its picture does is shown all the same', () => {
  const { at, pass } = page()
  at.settled = true
  pass(100)
  expect(at.closed).toBe(true)
})

test('the page is asked to look where the first picture looks, and not before a gesture has ended', () => {
  const { at, root, pass, wish } = page()
  Object.assign(at, { settled: true, busy: true, whole: false, camera: { zoom: 2, panX: 5, panY: 5 } })
  root.textContent = 'Coterie'
  pass(50)
  expect(at.closed).toBe(false)
  expect(wish()).toBeUndefined()
  at.busy = false
  pass(1)
  expect(wish()).toEqual({ camera: { x: 1, y: 2, width: 3, height: 4 } })
  expect(at.closed).toBe(false)
  pass(10)
  expect(at.closed).toBe(true)
})

test.each([
  ['what the page was to open failed', { task: { kind: 'failed', message: 'No.' } }],
  ['opening was cancelled', { task: { kind: 'idle' } }],
  ['a dialog is open', { dialog: 'menu' }],
  ['the table is shown', { surface: 'table' }],
  ['a shared map is offered', { offer: {} }],
  ['an atlas in a folder was dropped', { folder: {} }],
] as const)('the first picture goes at once where %s', (_why, changes) => {
  const { at, pass } = page(changes as unknown as Partial<AppState>)
  pass(1)
  expect(at.closed).toBe(true)
})

test('the first picture goes at once where the page breaks', () => {
  const { at, over } = page()
  over.yieldNow()
  expect(at.closed).toBe(true)
})

test('land is settled when every question about it has been answered, and one at least was asked', async () => {
  const answers: (() => void)[] = []
  const { survey, isSettled } = watchSurvey(
    (_regions, zoom) =>
      new Promise((resolve) => {
        answers.push(() => {
          resolve({ zoom, regions: [], coasts: [] })
        })
      }),
  )
  expect(isSettled()).toBe(false)
  const [one, two] = [survey([], 1), survey([], 2)]
  answers[0]?.()
  await one
  expect(isSettled()).toBe(false)
  answers[1]?.()
  await two
  expect(isSettled()).toBe(true)
})
