import { describe, expect, test, vi } from 'vitest'
import { finish, inTurns, ITEMS_AT_ONCE } from '../../src/base/in-steps'
import { packMarks, packTies, placesOf, readyScene } from '../../src/canvas/backdrop-picture'
import { packPlacing, unpackPlacing } from '../../src/graph/packed-placing'
import type { Atlas } from '../../src/graph/atlas'
import type { LayoutInput } from '../../src/graph/layout'
import type { LayoutNode } from '../../src/graph/layout-land'
import { corpusRowsInSteps, networkRowsInSteps } from '../../src/scene/filter-index'
import type { Scene } from '../../src/scene/scene'
import { sourceOf } from '../../src/scene/scene-source'
import { selectWaitingCount } from '../../src/state/review-selectors'
import {
  selectCommunityRows,
  selectCountLine,
  selectFacetRows,
  selectLimits,
  selectLooksOffered,
  selectScene,
  selectShown,
  selectTopicRows,
  selectYearBars,
} from '../../src/state/selectors'
import type { Ports } from '../../src/state/ports'
import { createAppStore } from '../../src/state/store'
import { DEFAULT_SETTINGS } from '../../src/storage/settings'
import { createPlacingClient, type PlacingPort } from '../../src/worker/placing-client'
import { runPipeline } from '../../src/worker/pipeline'
import { twoGroups } from '../fixtures/atlases'
import { STUDY_PORTS } from '../fixtures/study-ports'

const NODES = 4200
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Rings of twenty, as a table of ties. */
const ringsOf = (nodes: number): string =>
  `source,target\n${Array.from({ length: nodes }, (_, at) => `n${String(at)},n${String(at - (at % 20) + ((at + 1) % 20))}`).join('\n')}\n`
const RINGS = ringsOf(NODES)
const PAGE =
  'Ada Quill\n\nh-index3\n1papers\n\n1 Papers\n\nCVMay 3, 2021\nOn Grids\n\nAda Quill, Bo Reed et al.\n\nText about it.\n'

/** The same map, telling how often the id of one of its stated nodes is read: a measure of the work done on them. */
function counted(atlas: Atlas, read: () => void): Atlas {
  const { stated } = atlas.networks
  const nodes = stated.nodes.map(({ id, ...node }) => ({
    ...node,
    get id() {
      read()
      return id
    },
  }))
  return { ...atlas, networks: { ...atlas.networks, stated: { ...stated, nodes } } }
}

/** A store, and the scenes that it asked to be made ready; `during` is called at the first pause of each. */
function setUp(during: () => void = () => undefined, own: Partial<Ports> = {}) {
  const readied: Scene[] = []
  const ports: Ports = {
    ...STUDY_PORTS,
    build: (request) => ({
      result: Promise.resolve(runPipeline({ ...request, vocabularies: [], sketch: true })),
      cancel: () => undefined,
    }),
    *readyScene(scene) {
      during()
      yield
      readied.push(scene)
    },
    loadSample: () => Promise.resolve([{ name: 'sample.txt', text: PAGE }]),
    readSettings: () => DEFAULT_SETTINGS,
    writeSettings: () => undefined,
    today: () => ({ year: 2026, month: 6, day: 14 }),
    orientation: () => 'landscape',
    ...own,
  }
  return { store: createAppStore(ports), readied }
}
const open = (store: ReturnType<typeof setUp>['store'], name: string, text: string) =>
  store.getState().importFiles([{ name, bytes: bytes(text) }], 'replace')

describe('a large map', () => {
  test('is made ready while the one before it stays, and what was made ready is what is shown', async () => {
    let meanwhile: Atlas | null = null
    const { store, readied } = setUp(() => {
      meanwhile = store.getState().atlas
      // Others look at the map before it, as a page does that draws in between.
      selectScene(store.getState(), 'landscape')
    })
    await store.getState().openSample()
    const sample = store.getState().atlas
    expect(readied).toEqual([])
    await open(store, 'rings.csv', RINGS)
    expect(meanwhile).toBe(sample)
    expect(store.getState().atlas).not.toBe(sample)
    expect(store.getState().view.network).toBe('stated')
    expect(readied).toHaveLength(1)
    expect(selectScene(store.getState(), 'landscape')).toBe(readied[0])
  }, 30_000)

  test('that is cancelled while it is made ready leaves what was open', async () => {
    const { store, readied } = setUp(() => store.getState().cancelTask())
    await store.getState().openSample()
    const sample = store.getState().atlas
    await open(store, 'rings.csv', RINGS)
    expect(store.getState().atlas).toBe(sample)
    expect(store.getState().task).toEqual({ kind: 'idle' })
    expect(readied).toEqual([])
  }, 30_000)

  test('has its marks and ties packed once beforehand, the same as without, and whoever takes them may change them', async () => {
    const { store } = setUp()
    await open(store, 'rings.csv', RINGS)
    const scene = selectScene(store.getState(), 'landscape')
    if (!scene) throw new Error('There is no map.')
    const plain = packMarks(scene, sourceOf(scene))
    finish(readyScene(scene, true))
    const ready = packMarks(scene, sourceOf(scene))
    expect(ready).toEqual(plain)
    expect(packMarks(scene, sourceOf(scene)).x).not.toBe(ready.x)
    const source = sourceOf(scene)
    const ties = finish(packTies(source, placesOf(source)))
    expect(ties.ties).toBe(NODES)
    expect(finish(packTies(source, placesOf(source)))).toEqual(ties)
  }, 30_000)
})

/** What the page asks of a map as soon as it is there. */
const ASKED = [
  selectShown,
  selectCommunityRows,
  selectTopicRows,
  selectFacetRows,
  selectYearBars,
  selectCountLine,
  selectLimits,
  selectLooksOffered,
  selectWaitingCount,
] as const

test('between two turns of the page no more is done than one pass over a large map, and nothing is left to be done when it is shown', async () => {
  const steps: number[] = []
  let reads = 0
  const { store } = setUp(undefined, {
    build: (request) => ({
      result: Promise.resolve(counted(runPipeline({ ...request, vocabularies: [], sketch: true }), () => reads++)),
      cancel: () => undefined,
    }),
    turn() {
      steps.push(reads)
      reads = 0
      return Promise.resolve()
    },
    readyScene,
  })
  const nodes = 3 * NODES
  await open(store, 'rings.csv', ringsOf(nodes))
  const work = steps.reduce((sum, step) => sum + step, 0)
  // All at once it would be many passes, and the page would stand still for as long.
  expect(work).toBeGreaterThan(4 * nodes)
  expect(Math.max(...steps)).toBeLessThanOrEqual(1.5 * nodes)
  expect(store.getState().atlas?.networks.stated.nodes).toHaveLength(nodes)
  reads = 0
  const scene = selectScene(store.getState(), 'landscape')
  if (!scene) throw new Error('There is no map.')
  packMarks(scene, sourceOf(scene))
  for (const select of ASKED) select(store.getState())
  expect(reads).toBe(0)
}, 30_000)

describe('work in steps', () => {
  test('lets others have a turn at every pause, and ends when nobody wants it any more', async () => {
    const turn = vi.fn(() => Promise.resolve())
    function* steps() {
      yield
      yield
      return 'done'
    }
    expect(await inTurns(steps(), turn, () => true)).toBe('done')
    expect(turn).toHaveBeenCalledTimes(2)
    expect(await inTurns(steps(), turn, () => turn.mock.calls.length < 3)).toBeNull()
    expect(turn).toHaveBeenCalledTimes(3)
  })

  test('pauses while it makes the rows of a corpus and a network, which are the same each time they are asked for', () => {
    const atlas = twoGroups()
    const making = corpusRowsInSteps(atlas.corpus)
    expect(making.next().done).toBe(false)
    const corpus = finish(making)
    expect(finish(corpusRowsInSteps(atlas.corpus))).toBe(corpus)
    const network = finish(networkRowsInSteps(atlas.networks.coauthors, corpus))
    expect(finish(networkRowsInSteps(atlas.networks.coauthors, corpus))).toBe(network)
  })
})

/** More nodes than go into one text, some with ids that are hard to part. */
const MANY: LayoutInput = {
  nodes: Array.from({ length: ITEMS_AT_ONCE + 5 }, (_, at): LayoutNode => ({
    id:
      at % 3 === 0
        ? `node:${String(at)}\n\u0000😀`
        : at % 3 === 1
          ? `node:\ud83d${String(at)}`
          : `author:${String(at)}`,
    cluster: `cluster:${String(at % 7)}`,
    kind: 'author',
    label: '',
    papers: at % 5,
    degree: 1,
    unnamed: at % 11 === 0,
  })),
  edges: [
    { source: 'author:2', target: 'author:5', weight: 0.5 },
    { source: 'author:5', target: `author:${String(ITEMS_AT_ONCE + 4)}`, weight: 2 },
  ],
  clusters: [{ id: 'cluster:0', name: 'One', size: 3 }],
  seed: 1,
  orientation: 'landscape',
}

describe('what is placed', () => {
  test('has the ids that it had, whatever stands in them', () => {
    const last = MANY.nodes.at(-1)?.id
    const input = { ...MANY, edges: MANY.edges.filter(({ target }) => target === last || target === 'author:5') }
    expect(unpackPlacing(packPlacing(input))).toEqual(input)
  })

  test('leaves out ties to whom the network does not hold', () => {
    const edges = [...MANY.edges, { source: 'author:2' as const, target: 'author:nobody' as const, weight: 1 }]
    expect(unpackPlacing(packPlacing({ ...MANY, edges })).edges).toEqual(unpackPlacing(packPlacing(MANY)).edges)
  })

  test('is handed to the worker once it is packed, unless it was stopped or another took its place meanwhile', async () => {
    const posted: unknown[] = []
    const port: PlacingPort = {
      postMessage: (order) => void posted.push(order),
      terminate: () => undefined,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    }
    const { place } = createPlacingClient(() => port)
    const atlas = twoGroups()
    const begin = (network: 'coauthors' | 'papers') => place(atlas, network, 'landscape', () => undefined)
    const stopped = begin('coauthors')
    stopped.cancel()
    await expect(stopped.result).rejects.toThrow('The placing was stopped.')
    const first = begin('coauthors')
    const second = begin('papers')
    await expect(first.result).rejects.toThrow('The placing was stopped.')
    await vi.waitUntil(() => posted.length > 0)
    expect(posted).toMatchObject([{ input: { cluster: { length: atlas.networks.papers.nodes.length } } }])
    second.cancel()
    await expect(second.result).rejects.toThrow('The placing was stopped.')
  })

  test('is packed and handed over anew, once, where the worker was lost; then it is given up', async () => {
    const ports: PlacingPort[] = []
    const posted: unknown[] = []
    const { place } = createPlacingClient(() => {
      const port: PlacingPort = {
        postMessage: (order) => void posted.push(order),
        terminate: () => undefined,
        onmessage: null,
        onerror: null,
        onmessageerror: null,
      }
      ports.push(port)
      return port
    })
    const { result } = place(twoGroups(), 'coauthors', 'landscape', () => undefined)
    const lose = async (nth: number): Promise<void> => {
      await vi.waitUntil(() => posted.length === nth)
      ports[nth - 1]?.onerror?.({ message: 'out of memory' } as ErrorEvent)
    }
    const given = expect(result).rejects.toThrow(/could not be placed.*out of memory.*The map stays as it is/)
    await lose(1)
    await lose(2)
    await given
    expect(ports).toHaveLength(2)
    expect(posted[1]).toMatchObject({ input: { cluster: { length: twoGroups().networks.coauthors.nodes.length } } })
  })
})
