import { expect, test, vi } from 'vitest'
import { graphRows } from '../../src/export/graph-rows'
import type { LargeEnd } from '../../src/graph/layout-large'
import { arrangementOf, USUAL_ARRANGEMENT } from '../../src/scene/arrangement'
import { groupIdOf } from '../../src/scene/group-id'
import { markBox } from '../../src/graph/mark-size'
import { briefView, PLAIN_VIEW, readSharedView } from '../../src/scene/shared-view'
import { momentOf } from '../../src/state/moment'
import { selectAnewOffer } from '../../src/state/arrangement-selectors'
import { selectPlacingText } from '../../src/state/placing-selectors'
import type { Ports } from '../../src/state/ports'
import { selectScene } from '../../src/state/selectors'
import { createAppStore } from '../../src/state/store'
import { dataRequest } from '../../src/ui/data-request'
import { createPlacingClient } from '../../src/worker/placing-client'
import { placeHere } from '../fixtures/place-here'
import { sampleAtlas } from '../fixtures/sample-atlas'
import { UNNAMED_PORTS } from '../fixtures/unnamed-page'

const atlas = sampleAtlas()
const [first, second] = atlas.networks.coauthors.clusters

/** A store with the sample, of which only the first community is shown. */
async function setUp(place: NonNullable<Ports['place']> = placeHere) {
  const store = createAppStore({
    ...UNNAMED_PORTS,
    build: () => ({ result: Promise.resolve(atlas), cancel: () => undefined }),
    place,
  })
  await store.getState().openSample()
  if (!first || !second) throw new Error('The sample has two communities.')
  const places = () =>
    new Map(selectScene(store.getState(), 'landscape')?.nodes.map(({ id, x, y }) => [id, { x, y }] as const))
  return { store, places, first, second }
}

const isPlaced = async (store: Awaited<ReturnType<typeof setUp>>['store']): Promise<void> =>
  vi.waitFor(() => {
    expect(arrangementOf(store.getState().view).placed).not.toBeNull()
  })

test('placing anew puts the visible alone on a page, as one step of the history, and undoing it gives the start exactly', async () => {
  const { store, places, first: own } = await setUp()
  store.getState().isolateCluster(own.id, false)
  const [before, start, steps] = [places(), momentOf(store.getState()), store.getState().history.past.length]
  store.getState().placeVisible()
  await isPlaced(store)
  expect([...places().keys()].sort()).toEqual([...own.members].sort())
  expect(own.members.some((id) => places().get(id)?.x !== before.get(id)?.x)).toBe(true)
  expect(store.getState().history.past.length).toBe(steps + 1)
  expect(store.getState().history.past.at(-1)?.text).toBe(`Placed anew: ${String(own.members.length)} marks`)
  const after = places()
  store.getState().undo()
  expect(places()).toEqual(before)
  expect(momentOf(store.getState())).toEqual(start)
  store.getState().redo()
  expect(places()).toEqual(after)
})

test('data that is saved has those who were placed anew where the map shows them, and a project all where all was placed', async () => {
  const { store, places, first: own } = await setUp()
  const base = atlas.networks.coauthors
  store.getState().isolateCluster(own.id, false)
  store.getState().placeVisible()
  await isPlaced(store)
  const request = dataRequest(store.getState(), 'view')
  if (!request) throw new Error('There is nothing to save.')
  const written = new Map(graphRows(request.atlas, request.network).nodes.map(({ id, x, y }) => [id, { x, y }]))
  expect(written.size).toBe(base.nodes.length)
  for (const id of own.members) expect(written.get(id)).toEqual(places().get(id))
  const other = base.nodes.findIndex(({ id }) => !own.members.includes(id))
  expect(written.get(base.nodes[other]?.id ?? '')?.x).toBeCloseTo(base.placements.landscape.x[other] ?? NaN, 3)
  expect(dataRequest(store.getState(), 'whole')?.atlas).toBe(atlas)
})

test('no two people or their names meet where they were placed anew', async () => {
  const { store, first: own } = await setUp()
  store.getState().isolateCluster(own.id, false)
  store.getState().placeVisible()
  await isPlaced(store)
  const boxes = (selectScene(store.getState(), 'landscape')?.nodes ?? []).map((node) => {
    const papers = atlas.networks.coauthors.nodes.find(({ id }) => id === node.id)?.papers ?? 0
    const box = markBox({ kind: node.kind, label: node.label, papers, unnamed: node.look === 'unnamed' })
    return { ...box, x: node.x + box.dx, y: node.y + box.dy }
  })
  expect(boxes.length).toBe(own.members.length)
  const met = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) => 2 * Math.abs(a.x - b.x) < a.width + b.width - 1 && 2 * Math.abs(a.y - b.y) < a.height + b.height - 1,
      ),
  )
  expect(met).toEqual([])
})

test('filters that change later move nobody: who comes back stands where all were placed', async () => {
  const { store, places, first: own, second: other } = await setUp()
  const old = places()
  store.getState().isolateCluster(own.id, false)
  store.getState().placeVisible()
  await isPlaced(store)
  const anew = places()
  store.getState().isolateCluster(other.id, true)
  const both = places()
  expect(both.size).toBe(own.members.length + other.members.length)
  for (const id of own.members) expect(both.get(id)).toEqual(anew.get(id))
  for (const id of other.members) expect(both.get(id)).toEqual(old.get(id))
  expect(selectAnewOffer(store.getState())).toEqual({ canPlace: true, isPlaced: true, others: other.members.length })
  store.getState().isolateCluster(other.id, false)
  // Who was placed and is hidden since is a pale dot in its new place.
  for (const id of own.members) expect(places().get(id)).toEqual(anew.get(id))
  store.getState().unplaceVisible()
  store.getState().clearFilters()
  expect(places()).toEqual(old)
})

test('all is offered to be placed anew only where that is less than everything, or was placed before', async () => {
  const { store, first: own } = await setUp()
  expect(selectAnewOffer(store.getState())).toEqual({ canPlace: false, isPlaced: false, others: 0 })
  store.getState().isolateCluster(own.id, false)
  expect(selectAnewOffer(store.getState()).canPlace).toBe(true)
  store.getState().hide(atlas.networks.coauthors.nodes.map(({ id }) => id))
  expect(selectAnewOffer(store.getState()).canPlace).toBe(false)
})

test('other layouts do without the new places, and the map has them again', async () => {
  const { store, places, first: own } = await setUp()
  store.getState().isolateCluster(own.id, false)
  store.getState().placeVisible()
  await isPlaced(store)
  const anew = places()
  store.getState().layOut('circle')
  expect(places().size).toBe(atlas.networks.coauthors.nodes.length)
  store.getState().layOut('force')
  expect(places()).toEqual(anew)
})

test('a mark that is drawn aside in the new places stands there in no other', async () => {
  const { store, places, first: own } = await setUp()
  const [id = 'author:nobody'] = own.members
  store.getState().isolateCluster(own.id, false)
  const old = places().get(id)
  store.getState().placeVisible()
  await isPlaced(store)
  store.getState().moveNode(id, 5, 6, 'landscape', selectScene(store.getState(), 'landscape')?.layout)
  expect(places().get(id)).toEqual({ x: 5, y: 6 })
  store.getState().unplaceVisible()
  expect(places().get(id)).toEqual(old)
})

test('a community that is one mark is placed as one, and one that closes later stands amid its members', async () => {
  const { store, places, first: own, second: other } = await setUp()
  store.getState().isolateCluster(own.id, false)
  store.getState().isolateCluster(other.id, true)
  store.getState().collapseClusters([own.id])
  store.getState().placeVisible()
  await isPlaced(store)
  expect(new Set(places().keys())).toEqual(new Set([groupIdOf(own.id), ...other.members]))
  const members = other.members.flatMap((id) => places().get(id) ?? [])
  store.getState().collapseClusters([other.id])
  const middle = places().get(groupIdOf(other.id))
  expect(middle?.x).toBeCloseTo(members.reduce((sum, { x }) => sum + x, 0) / members.length, 6)
  expect(middle?.y).toBeCloseTo(members.reduce((sum, { y }) => sum + y, 0) / members.length, 6)
})

test('a placing says how far it is, and what is stopped, or has another map come in between, changes nothing', async () => {
  let finish: (end: LargeEnd) => void = () => undefined
  let step: (placed: number) => void = () => undefined
  const cancelled = vi.fn()
  const {
    store,
    places,
    first: own,
  } = await setUp((_atlas, network, _orientation, onStep) => {
    expect(network).toBe('coauthors')
    step = (placed) => {
      onStep({ placed, total: 8, x: new Float32Array(8), y: new Float32Array(8) })
    }
    return {
      result: new Promise((resolve) => {
        finish = resolve
      }),
      cancel: cancelled,
      hold: () => undefined,
    }
  })
  store.getState().isolateCluster(own.id, false)
  const before = places()
  store.getState().placeVisible()
  expect(selectPlacingText(store.getState())).toBe(`Placing ${String(own.members.length)} people anew`)
  step(own.members.length / 2)
  expect(selectPlacingText(store.getState())).toBe(`Placing ${String(own.members.length)} people anew: 50 %`)
  store.getState().stopPlacingVisible()
  expect(cancelled).toHaveBeenCalledTimes(1)
  expect(selectPlacingText(store.getState())).toBeNull()
  store.getState().placeVisible()
  store.getState().showNetwork('papers')
  finish({ placement: { width: 1, height: 1, x: [], y: [], names: [], overlaps: 0 }, shiftX: 0, shiftY: 0 })
  await Promise.resolve()
  expect(cancelled).toHaveBeenCalledTimes(2)
  store.getState().showNetwork('coauthors')
  store.getState().isolateCluster(own.id, false)
  expect(arrangementOf(store.getState().view).placed).toBeNull()
  expect(places()).toEqual(before)
})

test('a placing that fails says so and leaves all where it is', async () => {
  const {
    store,
    places,
    first: own,
  } = await setUp(() => ({
    result: Promise.reject(new Error('It broke down.')),
    cancel: () => undefined,
    hold: () => undefined,
  }))
  store.getState().isolateCluster(own.id, false)
  const before = places()
  store.getState().placeVisible()
  await vi.waitFor(() => {
    expect(selectPlacingText(store.getState())).toBe('It broke down.')
  })
  expect(places()).toEqual(before)
})

test('the worker places a small part of a map as a small map is placed, with room for its words', async () => {
  const client = createPlacingClient(() => null)
  const byWorker = await setUp((...asked) => ({
    ...client.place(...asked),
    hold: (on) => {
      client.hold(on)
    },
  }))
  const here = await setUp()
  for (const { store, first: own } of [byWorker, here]) {
    store.getState().isolateCluster(own.id, false)
    store.getState().placeVisible()
    await isPlaced(store)
  }
  expect(byWorker.places()).toEqual(here.places())
})

test('a link keeps new places, and damaged ones cost nothing but themselves', () => {
  const placed = { nodes: [['author:a', 1, 2]], names: [['cluster:a', 3, 4]] } as const
  const view = { ...PLAIN_VIEW, arrangement: { ...USUAL_ARRANGEMENT, depth: 2 as const, placed } }
  expect(readSharedView(JSON.parse(JSON.stringify(briefView(view))))).toEqual(view)
  for (const damaged of [{ nodes: [], names: [] }, { nodes: [['author:a', 'NaN', 2]], names: [] }, 7, 'x'])
    expect(readSharedView({ ...view, arrangement: { ...view.arrangement, placed: damaged } }).arrangement).toEqual({
      ...USUAL_ARRANGEMENT,
      depth: 2,
    })
})
