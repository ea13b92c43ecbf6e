import { computeRegions, type RegionGeometry } from '../scene/regions'
import type { SceneRegion } from '../scene/scene'
import { packRegions } from './region-boxes'
import type { RegionQuestion } from './region-worker'
import type { SurveyRegions } from './region-survey'

type Answer = { readonly run: number; readonly geometry: RegionGeometry }

/** The part of a Worker that surveys need; tests supply their own. */
export type RegionWorker = {
  postMessage(question: RegionQuestion): void
  onmessage: ((event: MessageEvent<Answer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** From so many boxes on they are sent as numbers. */
const MANY_BOXES = 1500

/** A worker that breaks down is replaced so many times. */
const MOST_RESTARTS = 1

/**
 * Surveys in a worker, which is replaced once when it breaks down and asked again; on the page where there is none, and
 * from the moment that the second breaks down.
 */
export function createRegionClient(spawn: () => RegionWorker | null): SurveyRegions {
  let worker = spawn()
  let runs = 0
  type Waiting = {
    readonly regions: readonly SceneRegion[]
    readonly zoom: number
    readonly resolve: (geometry: RegionGeometry) => void
  }
  const pending = new Map<number, Waiting>()
  const pack = (regions: readonly SceneRegion[]): RegionQuestion['regions'] =>
    regions.reduce((sum, { boxes }) => sum + boxes.length, 0) < MANY_BOXES ? regions : packRegions(regions)
  let losses = 0
  const listen = (port: RegionWorker): void => {
    port.onmessage = ({ data }) => {
      pending.get(data.run)?.resolve(data.geometry)
      pending.delete(data.run)
    }
    port.onerror = () => {
      losses += 1
      worker = losses <= MOST_RESTARTS ? spawn() : null
      if (worker) {
        listen(worker)
        for (const [run, { regions, zoom }] of pending) worker.postMessage({ run, regions: pack(regions), zoom })
        return
      }
      for (const { regions, zoom, resolve } of pending.values()) resolve(computeRegions(regions, zoom))
      pending.clear()
    }
  }
  if (worker) listen(worker)
  return (regions, zoom) => {
    if (!worker) return Promise.resolve(computeRegions(regions, zoom))
    const port = worker
    return new Promise((resolve) => {
      const run = ++runs
      pending.set(run, { regions, zoom, resolve })
      port.postMessage({ run, regions: pack(regions), zoom })
    })
  }
}
