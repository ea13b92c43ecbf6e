import { expect, test } from 'vitest'
import { createRegionClient, type RegionWorker } from '../../src/canvas/region-client'
import { unpackRegions } from '../../src/canvas/region-boxes'
import { computeRegions } from '../../src/scene/regions'
import { twoCommunities } from '../fixtures/scenes'

const { regions } = twoCommunities()

/** Workers that answer when they are told to. */
function makeWorkers() {
  const made: { worker: RegionWorker; asked: Parameters<RegionWorker['postMessage']>[0][]; answer: () => void }[] = []
  const spawn = (): RegionWorker => {
    const asked: Parameters<RegionWorker['postMessage']>[0][] = []
    const worker: RegionWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (question) => void asked.push(question),
    }
    made.push({
      worker,
      asked,
      answer: () => {
        for (const { run, regions: sent, zoom } of asked.splice(0)) {
          const geometry = computeRegions('numbers' in sent ? unpackRegions(sent) : sent, zoom)
          worker.onmessage?.(new MessageEvent('message', { data: { run, geometry } }))
        }
      },
    })
    return worker
  }
  return { made, spawn }
}

test('land that a lost worker was asked for comes from the next one, and from the page when that one is lost too', async () => {
  const { made, spawn } = makeWorkers()
  const survey = createRegionClient(spawn)
  const [near, far] = [survey(regions, 1), survey(regions, 0.5)]
  made[0]?.worker.onerror?.(new Event('error') as ErrorEvent)
  expect(made[1]?.asked.map(({ zoom }) => zoom)).toEqual([1, 0.5])
  made[1]?.answer()
  expect(await near).toEqual(computeRegions(regions, 1))
  expect(await far).toEqual(computeRegions(regions, 0.5))
  const last = survey(regions, 2)
  made[1]?.worker.onerror?.(new Event('error') as ErrorEvent)
  expect(await last).toEqual(computeRegions(regions, 2))
  expect(await survey(regions, 1.5)).toEqual(computeRegions(regions, 1.5))
  expect(made.length).toBe(2)
})
