import { beforeEach, expect, test } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import type { BuildRequest, Ports } from '../../src/state/ports'
import { trialKey } from '../../src/state/decision-slice'
import {
  RECKONED_UNASKED,
  selectReckonsItself,
  selectReviewItem,
  selectReviewMap,
  selectReviewQueue,
  selectTrial,
  turnedDecision,
} from '../../src/state/review-selectors'
import { createAppStore, type AppStore } from '../../src/state/store'
import { buildAtlas, UNNAMED_PORTS } from '../fixtures/unnamed-page'

/** A build that a test ends when it wants to. */
type Held = {
  readonly request: BuildRequest
  cancelled: boolean
  readonly finish: () => void
  readonly fail: () => void
}

let builds: Held[]
let hold: boolean
let store: AppStore

const ports: Ports = {
  ...UNNAMED_PORTS,
  build(request) {
    let settle: { resolve: (atlas: Atlas) => void; reject: (error: Error) => void } | null = null
    const result = new Promise<Atlas>((resolve, reject) => {
      settle = { resolve, reject }
    })
    const held: Held = {
      request,
      cancelled: false,
      finish: () => settle?.resolve(buildAtlas(request)),
      fail: () => settle?.reject(new Error('out of paper')),
    }
    builds.push(held)
    if (!hold) held.finish()
    return {
      result,
      cancel: () => {
        held.cancelled = true
        settle?.reject(new Error('cancelled'))
      },
    }
  },
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve))
const state = () => store.getState()
function looked() {
  const item = selectReviewItem(state())
  if (!item) throw new Error('Nothing waits.')
  return item
}
const turned = () => turnedDecision(looked())
/** Looks at any other claim. */
function lookAway(): void {
  const { key } = looked()
  const queue = selectReviewQueue(state())
  const other = [...(queue?.waiting ?? []), ...(queue?.sure ?? [])].find((item) => item.key !== key)
  if (!other) throw new Error('There is no other claim.')
  state().lookAtClaim(other.key)
}

beforeEach(async () => {
  builds = []
  hold = false
  store = createAppStore(ports)
  await state().openSample()
  state().showSurface('review')
  builds = []
  hold = true
})

test('a trial in the background shows no work, takes no decision and leaves the map alone', async () => {
  const { atlas } = state()
  const tasks: string[] = []
  store.subscribe(({ task }) => tasks.push(task.kind))
  const stands = selectReviewMap(state())
  const trying = state().tryQuietly(turned())
  expect(state().reckoning).toBe(trialKey(turned()))
  builds[0]?.finish()
  await trying
  expect(new Set(tasks)).toEqual(new Set(['idle']))
  expect([state().atlas, state().document.decisions, state().reckoning]).toEqual([atlas, [], null])
  expect(selectTrial(state())?.rows[0]?.what).toBe('Unnamed person')
  expect(selectReviewMap(state())).toBe(selectTrial(state())?.map)
  expect(selectReviewMap(state())).not.toBe(stands)
})

test('what was reckoned is not reckoned again until the map changes', async () => {
  const decision = turned()
  const trying = state().tryQuietly(decision)
  builds[0]?.finish()
  await trying
  const key = looked().key
  lookAway()
  expect(looked().key).not.toBe(key)
  expect(selectTrial(state())).toBeNull()
  state().lookAtClaim(key)
  expect(selectTrial(state())).not.toBeNull()
  await state().tryQuietly(decision)
  expect(builds).toHaveLength(1)
  lookAway()
  const { kind, about } = looked().claim
  state().decide({ kind, about, verdict: 'rejected', note: '' })
  builds[1]?.finish()
  await settled()
  state().lookAtClaim(key)
  expect(selectTrial(state())).toBeNull()
})

test('a decision ends the trial, and its own build begins at once and is the one that counts', async () => {
  const trying = state().tryQuietly(turned())
  state().decideHere('accepted')
  expect(builds.map(({ cancelled }) => cancelled)).toEqual([true, false])
  expect(state().task.kind).toBe('working')
  builds[0]?.finish()
  await trying
  expect(selectTrial(state())).toBeNull()
  builds[1]?.finish()
  await settled()
  expect(state().applied).toHaveLength(1)
  expect(state().task).toEqual({ kind: 'idle' })
})

test('while a build is under way no trial begins, so that none is cancelled or delayed', async () => {
  const decision = turned()
  state().decideHere('accepted')
  await state().tryQuietly(decision)
  expect(builds).toHaveLength(1)
  expect(builds[0]?.cancelled).toBe(false)
  builds[0]?.finish()
  await settled()
  expect(state().applied).toHaveLength(1)
})

test('a newer trial takes the place of the one before, and one that was stopped leaves nothing', async () => {
  const first = state().tryQuietly(turned())
  lookAway()
  const second = state().tryQuietly(turned())
  expect(builds[0]?.cancelled).toBe(true)
  expect(state().reckoning).toBe(trialKey(turned()))
  await first
  expect(state().reckoning).toBe(trialKey(turned()))
  state().stopAside()
  await second
  expect([state().reckoning, state().unreckoned, state().trials.known.size]).toEqual([null, null, 0])
  expect(state().task).toEqual({ kind: 'idle' })
})

test('the same trial begun anew is still under way when the first one has ended', async () => {
  const first = state().tryQuietly(turned())
  state().stopAside()
  const second = state().tryQuietly(turned())
  await first
  expect(state().reckoning).toBe(trialKey(turned()))
  builds[1]?.finish()
  await second
  expect([state().reckoning, state().trials.known.size]).toEqual([null, 1])
})

test.each([
  ['another map comes', () => state().setSavedYear(2020)],
  ['the map is closed', () => void state().clearDocument()],
])('when %s, nothing is held any more of what was reckoned about this one', async (_, go) => {
  hold = false
  await state().tryQuietly(turned())
  expect(state().trials.known.size).toBe(1)
  await go()
  expect(state().trials).toEqual({ atlas: null, known: new Map() })
})

test('a trial that fails disturbs nothing and can be asked for aloud', async () => {
  const key = trialKey(turned())
  const trying = state().tryQuietly(turned())
  builds[0]?.fail()
  await trying
  expect([state().task.kind, state().unreckoned, state().reckoning]).toEqual(['idle', key, null])
  const asking = state().tryDecision(turned())
  expect(state().task.kind).toBe('working')
  builds[1]?.finish()
  await asking
  expect(selectTrial(state())?.rows.length).toBeGreaterThan(0)
})

test('small corpora reckon unasked, large ones when asked', () => {
  expect(selectReckonsItself(state())).toBe(true)
  const { atlas } = state()
  const [source] = atlas?.corpus.sources ?? []
  if (!atlas || !source) throw new Error('Nothing is open.')
  const grown = (records: number) => ({
    ...state(),
    atlas: { ...atlas, corpus: { ...atlas.corpus, sources: [{ ...source, records }] } },
  })
  expect(selectReckonsItself(grown(RECKONED_UNASKED))).toBe(true)
  expect(selectReckonsItself(grown(RECKONED_UNASKED + 1))).toBe(false)
})
