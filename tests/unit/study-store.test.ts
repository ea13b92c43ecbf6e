import { expect, test } from 'vitest'
import { nameDecision } from '../../src/graph/given-names'
import type { Atlas } from '../../src/graph/atlas'
import {
  selectBetween,
  selectBetweenTable,
  selectClusterStability,
  selectClusterTable,
  selectMapScene,
  selectNamesGiven,
  selectShareText,
  selectStabilityTexts,
} from '../../src/state/cluster-selectors'
import type { Ports } from '../../src/state/ports'
import { createAppStore, type AppState } from '../../src/state/store'
import { selectStability, selectSweep } from '../../src/state/study-slice'
import { DEFAULT_SETTINGS } from '../../src/storage/settings'
import { runPipeline } from '../../src/worker/pipeline'
import { STUDY_PORTS } from '../fixtures/study-ports'

/** Two groups of three that one paper joins. */
const PAGE = [
  'Ada Quill\n\nh-index3\n5papers\n\n5 Papers\n',
  ...[
    ['On Grids', 'Ada Quill, Bo Reed, Cy Moss'],
    ['On More Grids', 'Ada Quill, Bo Reed, Cy Moss'],
    ['On Stones', 'Di Lark, Ed Finch, Flo Wren'],
    ['On More Stones', 'Di Lark, Ed Finch, Flo Wren'],
    ['On Grids and Stones', 'Ada Quill, Di Lark'],
  ].map(
    ([title = '', authors = '']) => `CVMay 3, 2021\n${title}\n\n${authors}\n\nText about ${title.toLowerCase()}.\n`,
  ),
].join('\n')

/** A store whose builds and studies are done at once, unless they are held. */
async function setUp(held: Partial<Ports> = {}) {
  const store = createAppStore({
    ...STUDY_PORTS,
    build: (request) => ({
      result: Promise.resolve().then((): Atlas => runPipeline({ ...request, vocabularies: [] })),
      cancel: () => undefined,
    }),
    loadSample: () => Promise.resolve([]),
    readSettings: () => DEFAULT_SETTINGS,
    writeSettings: () => undefined,
    today: () => ({ year: 2026, month: 6, day: 14 }),
    orientation: () => 'landscape',
    ...held,
  })
  await store.getState().importFiles([{ name: 'ada.txt', bytes: new TextEncoder().encode(PAGE) }], 'add')
  const clusters = () => store.getState().atlas?.networks.coauthors.clusters ?? []
  const settled = async (): Promise<void> => {
    while (store.getState().task.kind === 'working') await Promise.resolve()
  }
  return { store, clusters, settled, get: () => store.getState() }
}

test('a sweep holds on when another of its resolutions is drawn, and that one is then the current', async () => {
  const { get } = await setUp()
  await get().studyResolutions()
  const sweep = selectSweep(get())
  const other = sweep?.steps.findIndex(({ resolution }) => resolution !== sweep.steps[sweep.current]?.resolution) ?? -1
  const step = sweep?.steps[other]
  const settings = get().atlas?.networks.coauthors.clustering
  if (!step || !settings) throw new Error('The sweep has no steps.')
  await get().setClustering('coauthors', { ...settings, resolution: step.resolution })
  expect(get().atlas?.networks.coauthors.clusters).toHaveLength(step.clusters)
  expect(selectSweep(get())?.current).toBe(other)
  expect(selectSweep(get())?.steps).toBe(sweep.steps)
})

test('a sweep says nothing of another method, of a resolution beyond its ends, or of another network', async () => {
  const { get } = await setUp()
  await get().studyResolutions()
  const settings = get().atlas?.networks.coauthors.clustering
  if (!settings) throw new Error('There is no network.')
  await get().setClustering('coauthors', { ...settings, method: 'leiden' })
  expect(selectSweep(get())).toBeNull()
  await get().setClustering('coauthors', { ...settings, resolution: 900 })
  expect(selectSweep(get())).toBeNull()
  await get().setClustering('coauthors', null)
  expect(selectSweep(get())).not.toBeNull()
  get().showNetwork('papers')
  expect(selectSweep(get())).toBeNull()
})

test('what is known of stability outlasts another name, and not another resolution', async () => {
  const { get, clusters, settled } = await setUp()
  await get().studyStability()
  const known = selectStability(get())
  expect(known).not.toBeNull()
  const [first] = clusters()
  if (!first) throw new Error('There is no community.')
  get().decide(nameDecision('coauthors', first, 'My people'))
  await settled()
  expect(clusters()[0]?.name).toBe('My people')
  expect(selectStability(get())).toBe(known)
  expect(selectStabilityTexts(get())?.clusters[0]?.name).toBe('My people')
  const settings = get().atlas?.networks.coauthors.clustering
  if (settings) await get().setClustering('coauthors', { ...settings, resolution: 50 })
  expect(selectStability(get())).toBeNull()
})

test.each([
  ['the map is closed', (get: () => AppState) => void get().clearDocument()],
  [
    'files of another project are opened',
    (get: () => AppState) => get().importFiles([{ name: 'b.txt', bytes: new TextEncoder().encode(PAGE) }], 'replace'),
  ],
])('when %s, what studies found is forgotten, and one that goes on is stopped', async (_, go) => {
  const stopped: string[] = []
  let isHeld = false
  let projects = 0
  const { get } = await setUp({
    freshProject: () => `p${String(++projects)}`,
    measureStability: (...asked) => {
      const study = STUDY_PORTS.measureStability(...asked)
      const result = isHeld ? new Promise<Awaited<typeof study.result>>(() => undefined) : study.result
      return { result, cancel: () => void stopped.push('stability') }
    },
  })
  await get().studyStability()
  await get().studyResolutions()
  expect([get().stability, get().sweep].every((found) => found !== null)).toBe(true)
  get().showNetwork('papers')
  isHeld = true
  void get().studyStability()
  await go(get)
  expect([get().stability, get().sweep, get().studying.stability, stopped]).toEqual([null, null, null, ['stability']])
})

test('people, ties and communities tell how they hold, once that was studied', async () => {
  const { get, clusters } = await setUp()
  const tie = get().atlas?.networks.coauthors.edges.find(({ papers }) => papers.length === 2)?.id ?? ''
  expect(selectShareText(get(), { kind: 'node', id: 'author:ada-quill' })).toBeNull()
  await get().studyStability()
  const [id = 'author:none'] = clusters()[0]?.members ?? []
  expect(selectShareText(get(), { kind: 'node', id })).toBe('With this community in 100 % of 10 runs.')
  expect(selectShareText(get(), { kind: 'edge', id: tie })).toBe('Both together in 100 % of the 10 runs.')
  expect(selectShareText(get(), { kind: 'edge', id: 'no such tie' })).toBeNull()
  const [first] = clusters()
  if (first) expect(selectClusterStability(get(), first.id)?.border).toBe(0)
})

test('border members are hollow on the map only while that is asked for', async () => {
  const { get, store } = await setUp()
  await get().studyStability()
  const { stability } = get()
  if (!stability) throw new Error('Nothing was studied.')
  const nodes = stability.result.nodes.map((node, at) => ({ ...node, border: at === 0 }))
  store.setState({ stability: { ...stability, result: { ...stability.result, nodes } } })
  const hollow = () => selectMapScene(get(), 'landscape')?.nodes.flatMap((node) => (node.hollow ? [node.id] : []))
  expect(hollow()).toEqual([])
  get().markBorder(true)
  expect(hollow()).toEqual([nodes[0]?.id])
  get().showNetwork('papers')
  expect(hollow()).toEqual([])
})

test('naming a community again replaces its earlier name in one step, which undo takes back', async () => {
  const { get, clusters, settled } = await setUp()
  const [first] = clusters()
  if (!first) throw new Error('There is no community.')
  get().decide(nameDecision('coauthors', { members: first.members.slice(0, 2) }, 'Two of them'))
  await settled()
  const [named] = clusters()
  if (!named) throw new Error('There is no community.')
  const earlier = selectNamesGiven(get(), named.id)
  expect(earlier.map(({ about }) => about[1])).toEqual(['Two of them'])
  get().decide(nameDecision('coauthors', named, 'All of them'), earlier)
  await settled()
  expect(get().document.decisions.map(({ about }) => about[1])).toEqual(['All of them'])
  get().undo()
  await settled()
  expect(clusters()[0]?.name).toBe('Two of them')
  get().undo()
  await settled()
  expect(clusters()[0]?.name).toBe(first.name)
})

test('who joins two communities is told so, and stands in the table of those between', async () => {
  const { get, clusters } = await setUp()
  expect(clusters()).toHaveLength(2)
  const rows = selectBetweenTable(get()) ?? []
  expect(rows.map(({ node }) => node.name).sort()).toEqual(['Ada Quill', 'Di Lark'])
  const ada = rows.find(({ node }) => node.name === 'Ada Quill')
  if (!ada) throw new Error('Ada Quill is not between.')
  expect(selectBetween(get(), ada.id)?.joins).toHaveLength(2)
  const bo = get().atlas?.networks.coauthors.nodes.find(({ label }) => label === 'Bo Reed')
  if (bo) expect(selectBetween(get(), bo.id)).toBeNull()
  expect(selectClusterTable(get())?.map(({ size, selection }) => [size, selection.kind])).toEqual([
    [3, 'cluster'],
    [3, 'cluster'],
  ])
})

test('a study can be stopped, alone or with the other, and then nothing is known', async () => {
  const stopped: string[] = []
  const { get } = await setUp({
    measureStability: () => ({ result: new Promise(() => undefined), cancel: () => stopped.push('stability') }),
    sweepResolutions: () => ({ result: new Promise(() => undefined), cancel: () => stopped.push('sweep') }),
  })
  void get().studyStability()
  void get().studyResolutions()
  expect(get().studying.sweep?.progress).toEqual({ done: 0, total: 0 })
  get().cancelStudies('sweep')
  expect(stopped).toEqual(['sweep'])
  expect([get().studying.sweep, get().studying.stability?.network]).toEqual([null, 'coauthors'])
  get().cancelStudies()
  expect(stopped).toEqual(['sweep', 'stability'])
  expect(get().studying).toEqual({ stability: null, sweep: null })
  expect(selectStability(get())).toBeNull()
})

test('a study that fails says so, and the map stays', async () => {
  const { get } = await setUp({
    sweepResolutions: () => ({ result: Promise.reject(new Error('It broke down.')), cancel: () => undefined }),
  })
  await get().studyResolutions()
  expect(get().studyTrouble).toBe('It broke down.')
  expect(get().studying.sweep).toBeNull()
  expect(get().atlas).not.toBeNull()
})
