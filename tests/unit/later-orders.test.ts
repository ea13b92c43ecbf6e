import { expect, test } from 'vitest'
import type { BackdropWorker } from '../../src/canvas/backdrop-client'
import { packScene } from '../../src/canvas/backdrop-picture'
import type { BackdropOrder } from '../../src/canvas/backdrop-worker'
import { withLaterOrders } from '../../src/canvas/later-orders'
import type { ClusterId } from '../../src/graph/atlas'
import { LIGHT } from '../../src/scene/theme'
import { sceneOf } from '../fixtures/scenes'

const theme: BackdropOrder = { kind: 'theme', theme: LIGHT }
const land: BackdropOrder = { kind: 'land', geometry: null }
const show = (nodes: number): BackdropOrder => ({ kind: 'show', picture: { ...packScene(sceneOf([])), nodes } })

/** A worker that writes down what it is told, and turns that are taken one by one. */
function follow() {
  const told: string[] = []
  const turns: (() => void)[] = []
  const worker: BackdropWorker = {
    postMessage: ({ kind }) => void told.push(kind),
    terminate: () => void told.push('over'),
    onmessage: null,
    onerror: null,
  }
  const later = withLaterOrders(worker, () => new Promise((resolve) => turns.push(resolve)))
  const take = async (): Promise<void> => {
    turns.shift()?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { told, later, worker, take }
}

test('a small picture is given at once', () => {
  const { told, later } = follow()
  for (const order of [theme, show(300), land]) later.postMessage(order)
  expect(told).toEqual(['theme', 'show', 'land'])
})

test('a large picture is given in the next turn, and all that comes behind it after it, in its order', async () => {
  const { told, later, take } = follow()
  for (const order of [theme, show(90_000), land, theme]) later.postMessage(order)
  expect(told).toEqual(['theme'])
  await take()
  expect(told).toEqual(['theme', 'show'])
  later.postMessage(show(2))
  for (let turn = 0; turn < 3; turn++) await take()
  expect(told).toEqual(['theme', 'show', 'land', 'theme', 'show'])
  later.postMessage(land)
  expect(told.at(-1)).toBe('land')
})

test('the land of thousands of regions is given in the next turn too, that of a few at once', async () => {
  const { told, later, take } = follow()
  const region = { cluster: 'c' as ClusterId, path: '', hatch: null, rings: [] }
  const landOf = (regions: number): BackdropOrder => ({
    kind: 'land',
    geometry: { zoom: 1, regions: Array.from({ length: regions }, () => region), coasts: [] },
  })
  later.postMessage(landOf(300))
  expect(told).toEqual(['land'])
  later.postMessage(landOf(30_000))
  expect(told).toEqual(['land'])
  await take()
  expect(told).toEqual(['land', 'land'])
})

test('a worker that was ended is told nothing more', async () => {
  const { told, later, take } = follow()
  later.postMessage(show(90_000))
  later.terminate()
  await take()
  expect(told).toEqual(['over'])
})

test('who listens to it listens to the worker', () => {
  const { later, worker } = follow()
  const [hear, fail] = [() => undefined, () => undefined]
  later.onmessage = hear
  later.onerror = fail
  expect([worker.onmessage, worker.onerror, later.onmessage, later.onerror]).toEqual([hear, fail, hear, fail])
})
