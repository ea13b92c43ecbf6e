import { expect, test } from 'vitest'
import {
  centreAt,
  farthestFor,
  fitScene,
  measureReach,
  NO_INSET,
  USUAL_REACH,
  zoomAbout,
} from '../../src/canvas/camera'
import { NETWORK_IDS } from '../../src/graph/atlas'
import { buildScene } from '../../src/scene/build-scene'
import { computeRegions } from '../../src/scene/regions'
import { ringBounds } from '../../src/scene/rings'
import { NO_FILTERS } from '../../src/scene/view'
import { sampleAtlas } from '../fixtures/sample-atlas'
import { sceneOf } from '../fixtures/scenes'

const WINDOWS = [
  { orientation: 'landscape', width: 1016, height: 708 },
  { orientation: 'landscape', width: 1656, height: 988 },
  { orientation: 'landscape', width: 700, height: 560 },
  { orientation: 'portrait', width: 390, height: 690 },
] as const

/** The sample's files state no network of their own. */
const NETWORKS = NETWORK_IDS.filter((network) => network !== 'stated')

test.each(NETWORKS)('the first view of %s shows every region whole, in windows of four sizes', (network) => {
  const atlas = sampleAtlas()
  for (const window of WINDOWS) {
    const view = { network, filters: NO_FILTERS, selection: null, focus: null }
    const scene = buildScene(atlas, view, window.orientation)
    const guess = fitScene(scene, window, NO_INSET)
    const reach = measureReach(scene, computeRegions(scene.regions, guess.zoom)) ?? USUAL_REACH
    const { zoom, panX, panY } = fitScene(scene, window, NO_INSET, reach)
    const bounds = ringBounds(computeRegions(scene.regions, zoom).regions.flatMap((region) => region.rings))
    const [left, top, right, bottom] = bounds ?? [NaN, NaN, NaN, NaN]
    expect(left + panX).toBeGreaterThanOrEqual(-1)
    expect(top + panY).toBeGreaterThanOrEqual(-1)
    expect(right + panX).toBeLessThanOrEqual(window.width + 1)
    expect(bottom + panY).toBeLessThanOrEqual(window.height + 1)
  }
})

test('what floats over the map is kept free', () => {
  const scene = buildScene(
    sampleAtlas(),
    { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null },
    'landscape',
  )
  const window = { width: 1400, height: 800 }
  const all = fitScene(scene, window, NO_INSET)
  const beside = fitScene(scene, window, { ...NO_INSET, right: 400 })
  expect(beside.zoom).toBeLessThan(all.zoom)
  expect(centreAt(10, 20, 2, window, { ...NO_INSET, right: 400 })).toEqual({ zoom: 2, panX: 480, panY: 360 })
})

test('zooming keeps the place under the pointer', () => {
  const camera = { zoom: 1.2, panX: 30, panY: -40 }
  const next = zoomAbout(camera, 1.5, 200, 100)
  const under = (seen: typeof camera) => [(200 - seen.panX) / seen.zoom, (100 - seen.panY) / seen.zoom]
  expect(under(next)[0]).toBeCloseTo(under(camera)[0] ?? 0, 9)
  expect(under(next)[1]).toBeCloseTo(under(camera)[1] ?? 0, 9)
})

test.each([2_000, 30_000, 150_000])(
  'a map of %i units across is whole in the window of a phone, and from a little farther off',
  (across) => {
    const boxes = [0, across].map((at) => ({ x: at, y: at / 2, dx: 0, dy: 0, width: 4, height: 4 }))
    const region = { cluster: 'cluster:a', name: 'A', colour: 'c1', hatched: false, lit: true, boxes } as const
    const scene = { ...sceneOf([]), width: across, height: across / 2, regions: [region] }
    const window = { width: 390, height: 690 }
    const { zoom, panX } = fitScene(scene, window, NO_INSET)
    expect(panX).toBeGreaterThanOrEqual(0)
    expect(across * zoom + panX).toBeLessThanOrEqual(window.width)
    const farther = zoomAbout({ zoom, panX, panY: 0 }, 0.8, 0, 0, farthestFor(zoom))
    expect(farther.zoom).toBeCloseTo(zoom * 0.8, 12)
  },
)
