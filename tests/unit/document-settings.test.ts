import { beforeEach, describe, expect, test, vi } from 'vitest'
import { rememberClusters } from '../../src/graph/cluster-memory'
import type { ClusterSettings } from '../../src/graph/atlas'
import type { BuildProgress, BuildRequest } from '../../src/state/ports'
import { EMPTY_DOCUMENT } from '../../src/state/document'
import { createAppStore, type AppState, type AppStore } from '../../src/state/store'
import type { Settings } from '../../src/storage/settings'
import { buildAtlas, UNNAMED_PAGE, UNNAMED_PORTS } from '../fixtures/unnamed-page'

const SETTINGS: ClusterSettings = { method: 'components', resolution: 1, minSize: 1, mergeSmall: false }
const TOPICS = (name: string) => ({ name, text: `id\tlabel\tphrases\ntopic:${name}\t${name}\t${name}\n` })
const file = (name: string, text = UNNAMED_PAGE) => ({ name, bytes: new TextEncoder().encode(text) })

type Held = {
  readonly request: BuildRequest
  readonly tell: (progress: BuildProgress) => void
  readonly finish: () => void
  readonly fail: () => void
  cancelled: boolean
}

let builds: Held[]
let hold: boolean
let store: AppStore
let saved: Settings | null
let sample: Promise<readonly { name: string; text: string }[]>
const state = (): AppState => store.getState()
const last = (): BuildRequest => {
  const build = builds.at(-1)
  if (build === undefined) throw new Error('Nothing was built.')
  return build.request
}
const settled = () => new Promise<void>((resolve) => setTimeout(resolve))

beforeEach(() => {
  builds = []
  hold = false
  saved = null
  sample = Promise.resolve([{ name: 'page.txt', text: UNNAMED_PAGE }])
  store = createAppStore({
    ...UNNAMED_PORTS,
    loadSample: () => sample,
    writeSettings: (settings) => (saved = settings),
    freshProject: () => 'fresh',
    build(request, tell) {
      let settle: ((error?: Error) => void) | null = null
      const result = new Promise<ReturnType<typeof buildAtlas>>((resolve, reject) => {
        settle = (error) => {
          if (error === undefined) resolve(buildAtlas(request))
          else reject(error)
        }
      })
      const held: Held = {
        request,
        tell,
        finish: () => settle?.(),
        fail: () => settle?.(new Error('It broke down.')),
        cancelled: false,
      }
      builds.push(held)
      if (!hold) held.finish()
      return { result, cancel: () => ((held.cancelled = true), held.fail()) }
    },
  })
})

describe('how a map is made', () => {
  /** What the next map is told of the one that is shown. */
  const shown = () => (state().atlas === null ? [] : rememberClusters(state().atlas ?? buildAtlas(last())))

  test('can be counted otherwise, which is remembered for other maps too', async () => {
    await state().openSample()
    const memory = shown()
    expect(memory.length).toBeGreaterThan(0)
    await state().setCounting('full')
    expect([last().counting, last().memory, last().sources]).toEqual(['full', memory, state().document.sources])
    expect([state().document.counting, saved?.counting, state().settings.counting]).toEqual(['full', 'full', 'full'])
  })

  test('can find communities of one network otherwise, and as usual again', async () => {
    await state().openSample()
    const memory = shown()
    await state().setClustering('papers', SETTINGS)
    expect([last().clustering, last().memory]).toEqual([{ papers: SETTINGS }, memory])
    await state().setClustering('topics', SETTINGS)
    await state().setClustering('papers', null)
    expect(state().document.clustering).toEqual({ topics: SETTINGS })
    expect(last().sources).toHaveLength(1)
  })

  test('can look for key phrases, and tie papers of more authors', async () => {
    await state().openSample()
    const memory = shown()
    await state().setKeyPhrases('always')
    expect([last().keyPhrases, last().memory, last().sources.length]).toEqual(['always', memory, 1])
    await state().setLargestClique(9)
    expect([last().largestClique, last().keyPhrases, last().memory]).toEqual([9, 'always', memory])
  })

  test('can be dated by another year, which leaves communities as they are remembered', async () => {
    await state().openSample()
    await state().setSavedYear(2001)
    expect([last().savedYear, last().memory, last().sources.length]).toEqual([2001, [], 1])
    expect(state().document.savedYear).toBe(2001)
  })

  test('can do without one of its topic files', async () => {
    await state().openSample()
    const memory = shown()
    await state().importFiles(
      ['one.tsv', 'two.tsv'].map((name) => file(name, TOPICS(name).text)),
      'add',
    )
    expect(last().vocabularies.map(({ name }) => name)).toEqual(['one.tsv', 'two.tsv'])
    expect(last().memory).toEqual(memory)
    await state().dropVocabulary('one.tsv')
    expect(last().vocabularies.map(({ name }) => name)).toEqual(['two.tsv'])
    expect([last().memory, last().sources.length]).toEqual([memory, 1])
  })

  test.each([
    ['Counting anew', () => state().setCounting('full')],
    ['Finding communities anew', () => state().setClustering('papers', SETTINGS)],
    ['Looking for topics', () => state().setKeyPhrases('always')],
    ['Looking for topics', () => state().dropVocabulary('x')],
    ['Tying anew', () => state().setLargestClique(9)],
    ['Dating the papers', () => state().setSavedYear(2001)],
    ['Drawing the map as it was', () => state().redrawAsIs()],
    ['Reading topics', () => state().importFiles([file('one.tsv', TOPICS('one').text)], 'add')],
  ])('is told while it is done: %s', async (label, act) => {
    await state().openSample()
    hold = true
    const begun = builds.length
    const doing = act()
    await vi.waitUntil(() => builds.length > begun)
    expect(state().task).toEqual({ kind: 'working', label, progress: null })
    const progress = { stage: 'read', done: 1, total: 3 }
    builds.at(-1)?.tell(progress)
    expect(state().task).toEqual({ kind: 'working', label, progress })
    builds.at(-1)?.finish()
    await doing
    expect(state().task).toEqual({ kind: 'idle' })
    // What comes late is not told.
    builds.at(-1)?.tell(progress)
    expect(state().task).toEqual({ kind: 'idle' })
  })
})

describe('a file that joins a map', () => {
  test('is built with what is remembered of it, one for an empty page with nothing', async () => {
    await state().importFiles([file('a.txt')], 'add')
    expect(last().memory).toEqual([])
    const memory = rememberClusters(state().atlas ?? buildAtlas(last()))
    await state().importFiles([file('b.txt', UNNAMED_PAGE.replaceAll('Ada Quill', 'Eva Moss'))], 'add')
    expect(last().memory).toEqual(memory)
    await state().importFiles([file('c.txt')], 'replace')
    expect(last().memory).toEqual([])
  })

  test('stays in its project, and one that replaces it is one of its own', async () => {
    await state().importFiles([file('a.txt')], 'add')
    expect(state().document).toMatchObject({ project: 'fresh', isSample: false })
    expect(state().anchor).toEqual(rememberClusters(state().atlas ?? buildAtlas(last())))
    store.setState({ document: { ...state().document, project: 'own' } })
    await state().importFiles([file('b.txt', UNNAMED_PAGE.replaceAll('Ada Quill', 'Eva Moss'))], 'add')
    expect([state().document.project, state().document.sources.length]).toEqual(['own', 2])
    await state().importFiles([file('c.txt')], 'replace')
    expect([state().document.project, state().document.sources.length]).toEqual(['fresh', 1])
  })

  test('is told of in a report, which can be closed; a small map and its report come together', async () => {
    const seen: boolean[] = []
    store.subscribe(({ atlas, report }, before) => {
      if (atlas !== before.atlas) seen.push(report?.added[0] === 'a.txt')
    })
    await state().importFiles([file('a.txt')], 'add')
    expect(seen).toEqual([true])
    state().closeReport()
    expect(state().report).toBeNull()
    await state().setCounting('full')
    expect(state().report).toBeNull()
  })
})

describe('the sample', () => {
  test('is told while it is fetched, and nothing is tried aside meanwhile', async () => {
    const opening = state().openSample()
    expect(state().task).toEqual({ kind: 'working', label: 'Opening the sample', progress: null })
    const trying = state().tryAside([])
    expect(builds).toEqual([])
    expect(await trying).toBeNull()
    await opening
    expect(state().document).toMatchObject({ isSample: true, project: 'fresh' })
  })

  test('that was cancelled while it was fetched is not opened', async () => {
    const opening = state().openSample()
    state().cancelTask()
    await opening
    expect([builds, state().document, state().task]).toEqual([[], EMPTY_DOCUMENT, { kind: 'idle' }])
  })

  test('is opened also where something was being built when it was asked for', async () => {
    await state().openSample()
    const before = state().atlas
    hold = true
    const counting = state().setCounting('full')
    const opening = state().openSample()
    builds.at(-1)?.tell({ stage: 'read', done: 1, total: 2 })
    builds.at(-1)?.finish()
    await counting
    await vi.waitUntil(() => builds.length === 3)
    builds.at(-1)?.finish()
    await opening
    expect(state().atlas).not.toBe(before)
    expect([state().document.isSample, state().task]).toEqual([true, { kind: 'idle' }])
  })

  test('gives way to files that are opened while it is fetched', async () => {
    let fetched: (sources: { name: string; text: string }[]) => void = () => undefined
    sample = new Promise((resolve) => (fetched = resolve))
    const opening = state().openSample()
    await state().importFiles([file('own.txt')], 'add')
    fetched([{ name: 'page.txt', text: UNNAMED_PAGE }])
    await opening
    expect([state().document.isSample, builds.length]).toEqual([false, 1])
  })

  test('that cannot be fetched is told, and leaves what is open', async () => {
    await state().openSample()
    const { document, atlas } = state()
    sample = Promise.reject(new Error('It is not there.'))
    await state().openSample()
    const message = 'The sample could not be fetched. Try again when the page can be reached.'
    expect(state()).toMatchObject({ document, atlas, task: { kind: 'failed', message } })
  })

  test('that cannot be fetched any more says nothing once it was cancelled', async () => {
    sample = Promise.reject(new Error('It is not there.'))
    const opening = state().openSample()
    state().cancelTask()
    await opening
    expect(state().task).toEqual({ kind: 'idle' })
  })
})

describe('what is tried aside', () => {
  test('is built with the decisions that were asked for, and shows no work', async () => {
    await state().openSample()
    hold = true
    const trying = state().tryAside([])
    expect([state().task, last().memory]).toEqual([{ kind: 'idle' }, state().anchor])
    builds.at(-1)?.finish()
    expect(await trying).not.toBeNull()
  })

  test('that fails is told to whoever asked, unless another took its place', async () => {
    await state().openSample()
    hold = true
    const failing = expect(state().tryAside([])).rejects.toThrow('It broke down.')
    builds.at(-1)?.fail()
    await failing
    const first = state().tryAside([])
    const counting = state().setCounting('full')
    expect(builds.at(-2)?.cancelled).toBe(true)
    expect(await first).toBeNull()
    expect(await state().tryAside([])).toBeNull()
    builds.at(-1)?.finish()
    await counting
  })
})

test('a map that is closed leaves nothing open, and comes back as it was', async () => {
  await state().openSample()
  state().showNetwork('papers')
  state().arrive()
  const { document, atlas, view, anchor, applied, visits } = state()
  const undo = state().clearDocument()
  expect(state()).toMatchObject({ document: EMPTY_DOCUMENT, atlas: null, anchor: [], applied: [], report: null })
  expect([state().view.selection, state().history.past, state().visits.now]).toEqual([null, [], null])
  undo()
  const now = state()
  expect([now.visits, visits.now?.view.network]).toEqual([visits, 'papers'])
  expect([now.document, now.atlas, now.view, now.anchor, now.applied]).toEqual([document, atlas, view, anchor, applied])
})

test('a build that fails is told, and the map stays', async () => {
  await state().openSample()
  const { atlas, document } = state()
  hold = true
  const counting = state().setCounting('full')
  await settled()
  builds.at(-1)?.fail()
  await counting
  expect(state()).toMatchObject({ atlas, document, task: { kind: 'failed', message: 'It broke down.' } })
})
