import { computeRegions, type RegionGeometry } from '../scene/regions'
import type { RegionQuestion } from './region-worker'
import type { SurveyRegions } from './region-survey'

type Answer = { readonly run: number; readonly geometry: RegionGeometry }

/** The part of a Worker that surveys need; tests supply their own. */
export type RegionWorker = {
  postMessage(question: RegionQuestion): void
  onmessage: ((event: MessageEvent<Answer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** Surveys in a worker; on the page where there is none, and from the moment that it breaks down. */
export function createRegionClient(spawn: () => RegionWorker | null): SurveyRegions {
  let worker = spawn()
  let runs = 0
  const pending = new Map<number, { question: RegionQuestion; resolve: (geometry: RegionGeometry) => void }>()
  if (worker) {
    worker.onmessage = ({ data }) => {
      pending.get(data.run)?.resolve(data.geometry)
      pending.delete(data.run)
    }
    worker.onerror = () => {
      worker = null
      for (const { question, resolve } of pending.values()) resolve(computeRegions(question.regions, question.zoom))
      pending.clear()
    }
  }
  return (regions, zoom) => {
    if (!worker) return Promise.resolve(computeRegions(regions, zoom))
    const port = worker
    return new Promise((resolve) => {
      const question = { run: ++runs, regions, zoom }
      pending.set(question.run, { question, resolve })
      port.postMessage(question)
    })
  }
}
