import { expect, test, vi } from 'vitest'
import type { Atlas, Placement } from '../../src/graph/atlas'
import type { LargeEnd } from '../../src/graph/layout-large'
import type { PlacingStep } from '../../src/graph/packed-placing'
import { shownBy } from '../../src/scene/filter'
import { selectPlacingText } from '../../src/state/placing-selectors'
import type { Ports } from '../../src/state/ports'
import { selectScene } from '../../src/state/selectors'
import { createAppStore } from '../../src/state/store'
import { DEFAULT_SETTINGS } from '../../src/storage/settings'
import { runPipeline } from '../../src/worker/pipeline'
import { STUDY_PORTS } from '../fixtures/study-ports'

const PAGE =
  'Ada Quill\n\nh-index3\n1papers\n\n1 Papers\n\nCVMay 3, 2021\nOn Grids\n\nAda Quill, Bo Reed et al.\n\nText about it.\n'

/** The atlas as a page has it whose people and papers are still to be placed. */
function sketched(atlas: Atlas): Atlas {
  const { coauthors, papers } = atlas.networks
  const sketch = (network: typeof coauthors) => ({
    ...network,
    placements: { ...network.placements, landscape: { ...network.placements.landscape, isSketch: true as const } },
  })
  return { ...atlas, networks: { ...atlas.networks, coauthors: sketch(coauthors), papers: sketch(papers) } }
}

type Started = {
  readonly network: string
  readonly step: (placed: number) => void
  readonly finish: (placement: Placement) => void
  readonly fail: () => void
  readonly held: boolean[]
  isCancelled: boolean
}

/** A store with a map that is to be placed, and the placings that it began. */
async function setUp() {
  const started: Started[] = []
  const ports: Ports = {
    ...STUDY_PORTS,
    build: (request) => ({
      result: Promise.resolve(sketched(runPipeline({ ...request, vocabularies: [] }))),
      cancel: () => undefined,
    }),
    place(atlas, network, _orientation, onStep: (step: PlacingStep) => void) {
      const total = atlas.networks[network].nodes.length
      let own: Started | null = null
      const result = new Promise<LargeEnd>((resolve, reject) => {
        own = {
          network,
          step: (placed) => {
            onStep({ placed, total, x: new Float32Array(total).fill(placed), y: new Float32Array(total) })
          },
          finish: (placement) => {
            resolve({ placement, shiftX: 3, shiftY: 4 })
          },
          fail: () => {
            reject(new Error('It broke down.'))
          },
          held: [],
          isCancelled: false,
        }
        started.push(own)
      })
      return {
        result,
        cancel: () => {
          if (own) own.isCancelled = true
        },
        hold: (on) => void own?.held.push(on),
      }
    },
    loadSample: () => Promise.resolve([{ name: 'sample.txt', text: PAGE }]),
    readSettings: () => DEFAULT_SETTINGS,
    writeSettings: () => undefined,
    today: () => ({ year: 2026, month: 6, day: 14 }),
    orientation: () => 'landscape',
  }
  const store = createAppStore(ports)
  await store.getState().openSample()
  const placed = (): Placement => {
    const { isSketch: _, ...landscape } = store.getState().atlas?.networks.coauthors.placements.landscape ?? PLACED
    return { ...landscape, width: 999 }
  }
  const landscape = (): Placement | undefined => store.getState().atlas?.networks.coauthors.placements.landscape
  return { store, started, placed, landscape }
}
const PLACED: Placement = { width: 1, height: 1, x: [], y: [], names: [], overlaps: 0 }

test('a map that came as a sketch is placed, first the network in view and then the others', async () => {
  const { store, started, placed, landscape } = await setUp()
  expect(started.map(({ network }) => network)).toEqual(['coauthors'])
  expect(selectPlacingText(store.getState())).toBe('Placing 2 people within their communities: 0 %')
  started[0]?.step(1)
  expect(selectPlacingText(store.getState())).toBe('Placing 2 people within their communities: 50 %')
  expect([...(store.getState().placingStep?.x ?? [])]).toEqual([1, 1])
  started[0]?.finish(placed())
  await vi.waitUntil(() => started.length > 1)
  expect(landscape()?.width).toBe(999)
  expect(landscape()?.isSketch).toBeUndefined()
  expect(store.getState().placingStep).toBeNull()
  expect(started[1]?.network).toBe('papers')
  started[1]?.finish(PLACED)
  await store.getState().whenPlaced()
  await vi.waitUntil(() => store.getState().placing === null)
  expect(selectPlacingText(store.getState())).toBeNull()
  expect(started).toHaveLength(2)
})

test('nothing moves while a hand moves the map, and the last of what has come is shown then', async () => {
  const { store, started, placed, landscape } = await setUp()
  store.getState().holdPlacing(true)
  started[0]?.step(1)
  started[0]?.step(2)
  expect(started[0]?.held).toEqual([true])
  expect(store.getState().placingStep).toBeNull()
  store.getState().holdPlacing(false)
  expect([...(store.getState().placingStep?.x ?? [])]).toEqual([2, 2])
  store.getState().holdPlacing(true)
  started[0]?.finish(placed())
  await Promise.resolve()
  await Promise.resolve()
  expect(landscape()?.isSketch).toBe(true)
  store.getState().holdPlacing(false)
  expect(landscape()?.width).toBe(999)
})

test('whom a person has drawn aside meanwhile stays there, beside the rest, when all are placed', async () => {
  const { store, started, placed } = await setUp()
  const [node] = store.getState().atlas?.networks.coauthors.nodes ?? []
  if (!node) throw new Error('The map is empty.')
  store.getState().moveNode(node.id, 50, 60, 'landscape')
  const steps = store.getState().history.past.map(({ text }) => text)
  started[0]?.finish(placed())
  await vi.waitUntil(() => started.length > 1)
  expect(store.getState().moves.places.get(node.id)).toEqual({ x: 53, y: 64 })
  // Nobody did that: there is no step to take back.
  expect(store.getState().history.past.map(({ text }) => text)).toEqual(steps)
})

test('placing is stopped by the person, the map stays a sketch, and it goes on when they say so', async () => {
  const { store, started, landscape } = await setUp()
  const waits = store.getState().whenPlaced()
  store.getState().stopPlacing()
  await waits
  expect(started[0]?.isCancelled).toBe(true)
  expect(store.getState().placing).toBeNull()
  expect(landscape()?.isSketch).toBe(true)
  expect(selectPlacingText(store.getState())).toBe('2 people are not placed within their communities')
  expect(started).toHaveLength(1)
  store.getState().goOnPlacing()
  expect(started).toHaveLength(2)
})

test('another network that is looked at is placed before the one that was begun', async () => {
  const { store, started } = await setUp()
  store.getState().showNetwork('papers')
  expect(started.map(({ network, isCancelled }) => [network, isCancelled])).toEqual([
    ['coauthors', true],
    ['papers', false],
  ])
})

test('where placing fails, a sentence says so, and nobody waits for it', async () => {
  const { store, started } = await setUp()
  const waits = store.getState().whenPlaced()
  started[0]?.fail()
  await waits
  expect(selectPlacingText(store.getState())).toBe('It broke down.')
  expect(started).toHaveLength(1)
})

test('a map that is closed is not placed any more', async () => {
  const { store, started } = await setUp()
  store.getState().clearDocument()
  expect(started[0]?.isCancelled).toBe(true)
  expect(store.getState().placing).toBeNull()
})

test('who waits for a map to be placed is told also where its end came while a hand was on it', async () => {
  const { store, started, placed } = await setUp()
  store.getState().showNetwork('papers')
  started[1]?.finish(PLACED)
  await vi.waitUntil(() => started.length > 2)
  let isTold = false
  const waits = store
    .getState()
    .whenPlaced()
    .then(() => (isTold = true))
  store.getState().holdPlacing(true)
  started[2]?.finish(placed())
  await new Promise((resolve) => setTimeout(resolve))
  expect(isTold).toBe(false)
  store.getState().holdPlacing(false)
  await waits
  expect(store.getState().placing).toBeNull()
})

test('the picture of the map is not made anew when another network has been placed', async () => {
  const { store, started, placed } = await setUp()
  started[0]?.finish(placed())
  await vi.waitUntil(() => started.length > 1)
  const scene = selectScene(store.getState(), 'landscape')
  started[1]?.finish(PLACED)
  await vi.waitUntil(() => store.getState().placing === null)
  expect(store.getState().atlas?.networks.papers.placements.landscape).toBe(PLACED)
  expect(selectScene(store.getState(), 'landscape')).toBe(scene)
})

test('whom a person selects changes nothing of what the filters leave', async () => {
  const { store } = await setUp()
  const { atlas, view } = store.getState()
  if (!atlas) throw new Error('The map is empty.')
  const shown = shownBy(atlas, view)
  expect(shownBy(atlas, { ...view, selection: { kind: 'cluster', id: 'cluster:a' } })).toBe(shown)
})
