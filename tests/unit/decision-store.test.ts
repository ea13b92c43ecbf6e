import { beforeEach, expect, test } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import type { BuildRequest, Ports } from '../../src/state/ports'
import { selectReviewItem, selectReviewQueue } from '../../src/state/review-selectors'
import { createAppStore, type AppStore } from '../../src/state/store'
import { buildAtlas, UNNAMED_PAGE, UNNAMED_PORTS } from '../fixtures/unnamed-page'

let requests: BuildRequest[]
let failing: boolean
let held: (() => void) | null
let hold: boolean
let store: AppStore

const ports: Ports = {
  ...UNNAMED_PORTS,
  build(request) {
    requests.push(request)
    let stop: (error: Error) => void = () => undefined
    const result = new Promise<Atlas>((resolve, reject) => {
      stop = reject
      const finish = (): void => {
        if (failing) reject(new Error('out of paper'))
        else resolve(buildAtlas(request))
      }
      if (hold) held = finish
      else finish()
    })
    return { result, cancel: () => stop(new Error('cancelled')) }
  },
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve))
const names = () =>
  store
    .getState()
    .atlas?.corpus.authors.map(({ name }) => name)
    .sort()
const rejectFirst = () => {
  store.getState().showSurface('review')
  store.getState().decideHere('rejected')
}

beforeEach(async () => {
  requests = []
  failing = false
  hold = false
  held = null
  store = createAppStore(ports)
  await store.getState().openSample()
})

test('a decision is in the document at once, in the queue at once, and on the map when it is drawn', async () => {
  hold = true
  const before = store.getState().atlas
  const item = selectReviewItem(store.getState())
  store.getState().decideHere('accepted')
  expect(store.getState().document.decisions).toHaveLength(1)
  expect(selectReviewQueue(store.getState())?.decided.map(({ key }) => key)).toEqual([item?.key])
  expect(store.getState().atlas).toBe(before)
  held?.()
  await settled()
  expect(store.getState().atlas).not.toBe(before)
  expect(names()).toEqual(['Ada Quill', 'Bo Reed', 'Cy Stone'])
})

test('undo and redo lead back and forth, with a history that can be read', async () => {
  const before = names()
  store.getState().decideHere('accepted')
  await settled()
  const after = names()
  expect(store.getState().history.past.map(({ text }) => text)).toEqual([
    'Accepted: Ada Quill is the owner who is not named',
  ])
  store.getState().undo()
  await settled()
  expect([names(), store.getState().history.past, store.getState().document.decisions]).toEqual([before, [], []])
  store.getState().redo()
  await settled()
  expect([names(), store.getState().history.future]).toEqual([after, []])
})

test('the latest verdict about a claim replaces the one before, and taking it back lets the claim wait again', async () => {
  const item = selectReviewItem(store.getState())
  if (!item) throw new Error('Nothing waits.')
  const { kind, about } = item.claim
  store.getState().decide({ kind, about, verdict: 'rejected', note: '' })
  store.getState().decide({ kind, about, verdict: 'accepted', note: '' })
  expect(store.getState().document.decisions.map(({ verdict }) => verdict)).toEqual(['accepted'])
  store.getState().undecide({ kind, about })
  await settled()
  expect(selectReviewQueue(store.getState())?.waiting.map(({ key }) => key)).toContain(item.key)
})

test('where the map cannot be drawn, or its drawing is cancelled, the decision is let go', async () => {
  failing = true
  rejectFirst()
  await settled()
  expect(store.getState().task).toEqual({ kind: 'failed', message: 'out of paper' })
  expect([store.getState().document.decisions, store.getState().history.past]).toEqual([[], []])
  failing = false
  hold = true
  rejectFirst()
  store.getState().cancelTask()
  await settled()
  expect([store.getState().document.decisions, store.getState().history.past]).toEqual([[], []])
})

test('two quick decisions are both in force: the second build holds both', async () => {
  const claims = store.getState().atlas?.corpus.claims.slice(0, 2) ?? []
  for (const { kind, about } of claims) store.getState().decide({ kind, about, verdict: 'rejected', note: '' })
  await settled()
  expect(requests.at(-1)?.decisions).toHaveLength(2)
  expect(store.getState().applied).toHaveLength(2)
})

test('the selection follows the placeholder to the person whom it became', async () => {
  const placeholder = store.getState().atlas?.corpus.authors.find(({ unnamed }) => unnamed)
  if (!placeholder) throw new Error('Everybody has a name.')
  store.getState().select({ kind: 'node', id: placeholder.id })
  store.getState().decideHere('accepted')
  await settled()
  expect(store.getState().view.selection).toEqual({ kind: 'node', id: 'author:ada-quill' })
})

test('a file of decisions that is opened is applied to what is open, and a project brings its own', async () => {
  store.getState().decideHere('accepted')
  await settled()
  const { decisions } = store.getState().document
  store.getState().undo()
  await settled()
  const text = JSON.stringify({ format: 'coterie-decisions', version: 1, decisions })
  await store.getState().importFiles([{ name: 'mine.json', bytes: new TextEncoder().encode(text) }], 'add')
  await settled()
  expect(names()).toEqual(['Ada Quill', 'Bo Reed', 'Cy Stone'])
  const sources = [{ name: 'page.txt', format: 'profile-page', records: 2, skipped: 0, text: UNNAMED_PAGE }]
  const project = JSON.stringify({ format: 'coterie', version: 1, seed: 1, sources, decisions })
  store.getState().clearDocument()
  await store.getState().importFiles([{ name: 'p.json', bytes: new TextEncoder().encode(project) }], 'replace')
  expect(store.getState().document.decisions).toEqual(decisions)
  expect(names()).toEqual(['Ada Quill', 'Bo Reed', 'Cy Stone'])
})

test('the network without doubtful claims gives way to the very same atlas and view', async () => {
  const { atlas, view } = store.getState()
  await store.getState().showDoubtless(true)
  expect(store.getState().doubtless?.base).toBe(atlas)
  await store.getState().showDoubtless(false)
  expect(store.getState().atlas).toBe(atlas)
  expect(store.getState().view).toBe(view)
})
