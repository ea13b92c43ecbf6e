import { beforeEach, expect, test } from 'vitest'
import { rememberClusters } from '../../src/graph/cluster-memory'
import type { Atlas } from '../../src/graph/atlas'
import { contentsOf } from '../../src/saving/kept-contents'
import { EMPTY_DOCUMENT } from '../../src/state/document'
import { NOT_KEPT, type KeptProject } from '../../src/state/keeping-slice'
import { createAppStore, type AppState, type AppStore } from '../../src/state/store'
import { buildAtlas, UNNAMED_PAGE, UNNAMED_PORTS } from '../fixtures/unnamed-page'

let store: AppStore
let answer: (atlas: () => Atlas) => Promise<Atlas>
const state = (): AppState => store.getState()

beforeEach(() => {
  answer = (atlas) => Promise.resolve(atlas())
  store = createAppStore({
    ...UNNAMED_PORTS,
    build: (request) => ({ result: answer(() => buildAtlas(request)), cancel: () => undefined }),
  })
})

function kept(own: Partial<KeptProject> = {}): KeptProject {
  const { view, moves } = contentsOf(state())
  return {
    document: { ...EMPTY_DOCUMENT, sources: [{ name: 'page.txt', text: UNNAMED_PAGE }], project: 'p1' },
    view: { ...view, network: 'papers' },
    moves,
    camera: { x: 1, y: 2, width: 3, height: 4 },
    bookmarks: [],
    filterSets: [],
    isAnchored: false,
    ...own,
  }
}

test('how something is kept changes part by part', () => {
  state().changeKeeping({ phase: 'saved', savedAt: 5 })
  state().changeKeeping({ isReader: true })
  expect(state().keeping).toEqual({ ...NOT_KEPT, phase: 'saved', savedAt: 5, isReader: true })
})

test('what was kept takes the place of what was there, as it was left, with a history of its own', async () => {
  await state().openSample()
  state().showSurface('table')
  state().openDialog('menu')
  store.setState({ sharedTitle: 'Theirs' })
  const project = kept()
  await state().openKept(project)
  const { document, view, surface, dialog, sharedTitle, cameraWish, anchor, atlas, history } = state()
  expect([document, view.network, surface, dialog, sharedTitle]).toEqual([
    project.document,
    'papers',
    'map',
    null,
    null,
  ])
  expect([cameraWish, history.past]).toEqual([{ camera: project.camera }, []])
  expect(atlas === null ? null : rememberClusters(atlas)).toEqual(anchor)
  expect(anchor.length).toBeGreaterThan(0)
})

test('decisions start from what the project remembers where they did', async () => {
  const project = kept({ isAnchored: true })
  await state().openKept(project)
  expect(state().anchor).toBe(project.document.memory)
})

test('where its map cannot be made nothing is looked at, and it is told', async () => {
  answer = () => Promise.reject(new Error('It broke down.'))
  await state().openKept(kept())
  expect(state()).toMatchObject({ atlas: null, anchor: [], task: { kind: 'failed', message: 'It broke down.' } })
  expect(state().cameraWish?.camera).not.toEqual({ x: 1, y: 2, width: 3, height: 4 })
  expect(state().document.project).toBe('p1')
})

test('where another map came meanwhile that one is left as it is', async () => {
  let finish: (() => void) | null = null
  answer = (atlas) =>
    new Promise((resolve) => {
      finish = () => {
        resolve(atlas())
      }
    })
  const opening = state().openKept(kept())
  const first = finish as (() => void) | null
  answer = (atlas) => Promise.resolve(atlas())
  await state().openSample()
  const { atlas, anchor, cameraWish } = state()
  first?.()
  await opening
  expect([state().atlas, state().anchor, state().cameraWish]).toEqual([atlas, anchor, cameraWish])
  expect(state().document.isSample).toBe(true)
})
