import { beforeEach, expect, test } from 'vitest'
import { compareDigest, compareProject } from '../../src/export/compare-project'
import { describeIngredients, printProject } from '../../src/export/project-file'
import type { Atlas } from '../../src/graph/atlas'
import { PLAIN_VIEW, type SharedMap } from '../../src/scene/shared-view'
import type { Ports } from '../../src/state/ports'
import { createAppStore, type AppState, type AppStore } from '../../src/state/store'
import { DEFAULT_SETTINGS } from '../../src/storage/settings'
import { runPipeline } from '../../src/worker/pipeline'
import { STUDY_PORTS } from '../fixtures/study-ports'

const PAGE = (name: string, title: string): string =>
  `${name}\n\nh-index3\n1papers\n\n1 Papers\n\nCVMay 3, 2021\n${title}\n\n${name}, Bo Reed\n\nText about it.\n`
const ADA = { name: 'ada.txt', text: PAGE('Ada Quill', 'On Grids') }
const SAMPLE = [{ name: 'sample.txt', text: PAGE('Sam Ple', 'A Sample') }]

const ports: Ports = {
  ...STUDY_PORTS,
  build: (request) => ({
    result: Promise.resolve(runPipeline({ ...request, vocabularies: [] })),
    cancel: () => undefined,
  }),
  compare: (stored, atlas) =>
    Promise.resolve('hash' in stored ? compareDigest(stored, atlas) : compareProject(stored, atlas)),
  loadSample: () => Promise.resolve(SAMPLE),
  readSettings: () => DEFAULT_SETTINGS,
  writeSettings: () => undefined,
  today: () => ({ year: 2026, month: 1, day: 1 }),
  orientation: () => 'landscape',
}

let store: AppStore
let atlas: Atlas
const state = (): AppState => store.getState()
const titles = () => state().atlas?.corpus.papers.map(({ title }) => title)
const bytesOf = (text: string) => new TextEncoder().encode(text)

beforeEach(() => {
  store = createAppStore(ports)
  atlas = runPipeline({
    sources: [ADA],
    vocabularies: [],
    seed: 3,
    savedYear: null,
    orientation: 'landscape',
    counting: 'fractional',
  })
})

const shared = (change: Partial<SharedMap> = {}): SharedMap => ({
  title: 'Of Ada',
  view: { ...PLAIN_VIEW, network: 'papers', camera: { x: 1, y: 2, width: 300, height: 200 }, theme: 'dark' },
  readOnly: false,
  digest: null,
  data: { kind: 'project', text: JSON.stringify(describeIngredients(atlas, [ADA], { savedYear: null })) },
  ...change,
})

test('what is shared takes the place of what was open, and is shown as it was seen', async () => {
  await state().importFiles([{ name: 'eve.txt', bytes: bytesOf(PAGE('Eve Stone', 'On Rivers')) }], 'add')
  await state().openShared(shared())
  expect(titles()).toEqual(['On Grids'])
  const { view, cameraWish, sharedTheme, sharedTitle, settings, report, document } = state()
  expect(view.network).toBe('papers')
  expect(cameraWish).toEqual({ camera: { x: 1, y: 2, width: 300, height: 200 } })
  expect([sharedTheme, sharedTitle, settings.theme]).toEqual(['dark', 'Of Ada', 'system'])
  expect([report, document.seed, document.readOnly]).toEqual([null, 3, undefined])
})

test('of a view is shown what the map holds', async () => {
  const view = {
    ...PLAIN_VIEW,
    selection: { kind: 'node', id: 'author:nobody' } as const,
    focus: 'author:nobody' as const,
    filters: { ...PLAIN_VIEW.filters, topics: ['topic:none' as const], minPapers: 2 },
  }
  await state().openShared(shared({ view }))
  expect(state().view).toMatchObject({ selection: null, focus: null, filters: { topics: [], minPapers: 2 } })
})

test('the sample is opened with the texts that come along', async () => {
  const text = JSON.stringify(describeIngredients(atlas, null, { savedYear: null }))
  await state().openShared(shared({ data: { kind: 'sample', text } }))
  expect(titles()).toEqual(['A Sample'])
  expect(state().document.isSample).toBe(true)
})

test('a shared map that cannot be read leaves what was open as it was', async () => {
  await state().importFiles([{ name: 'eve.txt', bytes: bytesOf(PAGE('Eve Stone', 'On Rivers')) }], 'add')
  state().closeReport()
  const before = state().document
  await state().openShared(shared({ data: { kind: 'project', text: '{"format":"coterie","version":1}' } }))
  expect(titles()).toEqual(['On Rivers'])
  expect(state().document).toBe(before)
  expect(state().report?.refused[0]?.message).toMatch(/neither sources nor papers/)
})

test('a project that is opened alone is compared with what it stores, one that is added to others is not', async () => {
  const file = { name: 'p.coterie.json', bytes: bytesOf(printProject(atlas, [ADA], { savedYear: null })) }
  await state().importFiles([file], 'add')
  expect(state().comparison?.differences).toEqual([])
  store = createAppStore(ports)
  await state().importFiles([{ name: 'eve.txt', bytes: bytesOf(PAGE('Eve Stone', 'On Rivers')) }], 'add')
  await state().importFiles([file], 'add')
  expect(titles()).toHaveLength(2)
  expect(state().comparison).toBe(null)
})

test('a comparison is of the map that is shown, and goes with it', async () => {
  const text = printProject(atlas, [ADA], { savedYear: null }).replace('"On Grids"', '"On Rivers"')
  await state().importFiles([{ name: 'p.coterie.json', bytes: bytesOf(text) }], 'add')
  expect(state().comparison?.differences.map((difference) => difference.text)).toEqual(['1 paper has another title'])
  await state().setCounting('full')
  expect(state().comparison).toBe(null)
})

const EDITS: readonly [string, () => unknown][] = [
  ['importFiles', () => state().importFiles([{ name: 'x.txt', bytes: bytesOf(PAGE('Eve', 'On Rivers')) }], 'replace')],
  ['decide', () => state().decide({ kind: 'group', about: ['author:ada-quill'], verdict: 'accepted', note: '' })],
  [
    'takeDecisions',
    () => state().takeDecisions([{ kind: 'group', about: ['author:x'], verdict: 'accepted', note: '' }], 'x'),
  ],
  ['setSavedYear', () => state().setSavedYear(2001)],
  ['setCounting', () => state().setCounting('full')],
  [
    'setClustering',
    () => state().setClustering('coauthors', { method: 'components', resolution: 1, minSize: 1, mergeSmall: false }),
  ],
  ['setKeyPhrases', () => state().setKeyPhrases('always')],
  ['setLargestClique', () => state().setLargestClique(9)],
  ['startTopic', () => state().startTopic('A topic')],
  ['openDialog', () => state().openDialog('import')],
  ['showSurface', () => state().showSurface('review')],
]

test.each(EDITS)(
  '%s is refused with a sentence while a map is for looking only, and done once it is one’s own',
  async (_name, edit) => {
    await state().openShared(shared({ readOnly: true }))
    const { document, dialog, surface } = state()
    await edit()
    expect(state().announcement.text).toMatch(/shared for looking/)
    expect([state().document, state().dialog, state().surface]).toEqual([document, dialog, surface])
    state().makeEditable()
    await edit()
    const now = state()
    expect(now.document.readOnly).toBe(undefined)
    expect([now.document, now.dialog, now.surface]).not.toEqual([document, dialog, surface])
  },
)

test('what only looks goes on in a map for looking only', async () => {
  await state().openShared(shared({ readOnly: true }))
  state().showNetwork('coauthors')
  state().changeFilters({ minPapers: 2 })
  state().openDialog('export')
  expect([state().view.network, state().view.filters.minPapers, state().dialog]).toEqual(['coauthors', 2, 'export'])
})

test('a project of a newer version is not made one’s own, and makes way for other files', async () => {
  const text = printProject(atlas, [ADA], { savedYear: null }).replace('"version": 1', '"version": 5')
  await state().importFiles([{ name: 'p.coterie.json', bytes: bytesOf(text) }], 'add')
  expect(state().document.readOnly).toEqual({ kind: 'newer', version: 5 })
  state().makeEditable()
  await state().setCounting('full')
  expect([state().document.readOnly?.kind, state().document.counting]).toEqual(['newer', 'fractional'])
  await state().importFiles([{ name: 'eve.txt', bytes: bytesOf(PAGE('Eve Stone', 'On Rivers')) }], 'add')
  expect([titles(), state().document.readOnly]).toEqual([['On Rivers'], undefined])
})

test('a view without data is shown once its files are open', async () => {
  await state().openShared(shared({ data: { kind: 'view' } }))
  expect([state().atlas, state().pending?.title]).toEqual([null, 'Of Ada'])
  await state().importFiles([{ name: ADA.name, bytes: bytesOf(ADA.text) }], 'add')
  expect([state().view.network, state().pending]).toEqual(['papers', null])
})
