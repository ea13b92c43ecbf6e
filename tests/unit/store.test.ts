import { expect, test, vi } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import type { BuildRequest, Ports } from '../../src/state/ports'
import { createAppStore } from '../../src/state/store'
import { DEFAULT_SETTINGS } from '../../src/storage/settings'
import { runPipeline } from '../../src/worker/pipeline'
import { STUDY_PORTS } from '../fixtures/study-ports'

const PAGE = (name: string, title: string): string =>
  `${name}\n\nh-index3\n1papers\n\n1 Papers\n\nCVMay 3, 2021\n${title}\n\n${name}, Bo Reed et al.\n\nText about it.\n`

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

/** A store whose builds run when the test lets them. */
function setUp() {
  const waiting: { readonly request: BuildRequest; readonly finish: () => void; readonly fail: () => void }[] = []
  const ports: Ports = {
    ...STUDY_PORTS,
    build(request) {
      let cancel = (): void => undefined
      const result = new Promise<Atlas>((resolve, reject) => {
        const finish = (): void => {
          resolve(runPipeline({ ...request, vocabularies: [] }))
        }
        const fail = (): void => {
          reject(new Error('It broke down.'))
        }
        cancel = () => {
          reject(new Error('cancelled'))
        }
        waiting.push({ request, finish, fail })
      })
      return {
        result,
        cancel: () => {
          cancel()
        },
      }
    },
    loadSample: () => Promise.resolve([{ name: 'sample.txt', text: PAGE('Ada Quill', 'On Grids') }]),
    readSettings: () => DEFAULT_SETTINGS,
    writeSettings: () => undefined,
    today: () => ({ year: 2026, month: 6, day: 14 }),
    orientation: () => 'landscape',
  }
  const store = createAppStore(ports)
  return {
    store,
    waiting,
    titles: () => store.getState().atlas?.corpus.papers.map(({ title }) => title),
    async open(files: readonly { name: string; bytes: Uint8Array }[], mode: 'add' | 'replace' = 'add') {
      const begun = waiting.length
      const done = store.getState().importFiles(files, mode)
      // Where nothing can be read, nothing is built.
      await Promise.race([done, vi.waitUntil(() => waiting.length > begun)])
      waiting[begun]?.finish()
      await done
    },
  }
}

test.each(['add', 'replace'] as const)('a file that cannot be read leaves the map as it was (%s)', async (mode) => {
  const { store, open, titles } = setUp()
  await open([file('ada.txt', PAGE('Ada Quill', 'On Grids'))])
  await open([file('recipe.txt', 'Stir the flour into the milk.')], mode)
  expect(titles()).toEqual(['On Grids'])
  const { report, task } = store.getState()
  expect(task.kind).toBe('idle')
  expect(report?.added).toEqual([])
  expect(report?.refused.map(({ source }) => source)).toEqual(['recipe.txt'])
})

test('a file of which no record can be read leaves the map as it was, and says why', async () => {
  const { store, open, titles } = setUp()
  await open([file('ada.txt', PAGE('Ada Quill', 'On Grids'))])
  await open([file('cut.txt', 'Ada Quill\n\nh-index3\n1papers\n\n1 Papers\n\nCVMay 3, 2021\n')], 'replace')
  expect(titles()).toEqual(['On Grids'])
  expect(store.getState().report?.refused.length).toBeGreaterThan(0)
})

test('adding keeps what is there, replacing does not, and the sample always makes way', async () => {
  const { store, waiting, open, titles } = setUp()
  const sample = store.getState().openSample()
  await Promise.resolve()
  await Promise.resolve()
  waiting.at(-1)?.finish()
  await sample
  await open([file('bea.txt', PAGE('Bea Stone', 'On Stones'))])
  expect(titles()).toEqual(['On Stones'])
  await open([file('cy.txt', PAGE('Cy Reed', 'On Reeds'))])
  expect(titles()).toEqual(['On Stones', 'On Reeds'])
  await open([file('di.txt', PAGE('Di Moss', 'On Moss'))], 'replace')
  expect(titles()).toEqual(['On Moss'])
})

test('files opened while others are being read join them', async () => {
  const { store, waiting, titles } = setUp()
  const first = store.getState().importFiles([file('ada.txt', PAGE('Ada Quill', 'On Grids'))], 'add')
  const second = store.getState().importFiles([file('bea.txt', PAGE('Bea Stone', 'On Stones'))], 'add')
  await vi.waitUntil(() => waiting.length === 2)
  waiting.at(-1)?.finish()
  await Promise.all([first, second])
  expect(titles()).toEqual(['On Grids', 'On Stones'])
  expect(store.getState().report?.added).toEqual(['ada.txt', 'bea.txt'])
})

test('a cancelled or failed import leaves the map, and an import can be undone', async () => {
  const { store, waiting, open, titles } = setUp()
  await open([file('ada.txt', PAGE('Ada Quill', 'On Grids'))])
  const cancelled = store.getState().importFiles([file('bea.txt', PAGE('Bea Stone', 'On Stones'))], 'add')
  store.getState().cancelTask()
  await cancelled
  expect([titles(), waiting.length]).toEqual([['On Grids'], 1])
  const stopped = store.getState().importFiles([file('bea.txt', PAGE('Bea Stone', 'On Stones'))], 'add')
  await vi.waitUntil(() => waiting.length === 2)
  store.getState().cancelTask()
  await stopped
  expect(titles()).toEqual(['On Grids'])
  const failed = store.getState().importFiles([file('bea.txt', PAGE('Bea Stone', 'On Stones'))], 'add')
  await vi.waitUntil(() => waiting.length === 3)
  waiting.at(-1)?.fail()
  await failed
  expect(store.getState().task).toEqual({ kind: 'failed', message: 'It broke down.' })
  await open([file('bea.txt', PAGE('Bea Stone', 'On Stones'))])
  expect(titles()).toHaveLength(2)
  store.getState().undoImport()
  expect(titles()).toEqual(['On Grids'])
  expect(store.getState().document.sources.map(({ name }) => name)).toEqual(['ada.txt'])
})

test('the same text twice is left out, another text of the same name gets a number', async () => {
  const { store, open } = setUp()
  await open([file('a.txt', PAGE('Ada Quill', 'On Grids'))])
  await open([file('a.txt', PAGE('Ada Quill', 'On Grids')), file('a.txt', PAGE('Bea Stone', 'On Stones'))])
  expect(store.getState().report?.repeated).toEqual(['a.txt'])
  expect(store.getState().document.sources.map(({ name }) => name)).toEqual(['a.txt', 'a (2).txt'])
})

test('isolating, extending and hiding communities exclude each other', () => {
  const { store } = setUp()
  const { isolateCluster, toggleHidden } = store.getState()
  const filters = () => store.getState().view.filters
  isolateCluster('cluster:a', false)
  isolateCluster('cluster:b', true)
  expect(filters().onlyClusters).toEqual(['cluster:a', 'cluster:b'])
  toggleHidden('cluster:a')
  expect(filters()).toMatchObject({ onlyClusters: ['cluster:b'], hiddenClusters: ['cluster:a'] })
  isolateCluster('cluster:a', false)
  expect(filters()).toMatchObject({ onlyClusters: ['cluster:a'], hiddenClusters: [] })
  isolateCluster('cluster:a', false)
  expect(filters().onlyClusters).toEqual([])
})
