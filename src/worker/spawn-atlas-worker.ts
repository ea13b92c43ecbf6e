import atlasWorkerUrl from './atlas-worker.ts?worker&url'
import { trustScriptUrl } from './trusted-url'

/** Starts a worker for the pipeline, or returns null where the browser has none or refuses to start it. */
export function spawnAtlasWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(trustScriptUrl(atlasWorkerUrl), { type: 'module', name: 'coterie-atlas' })
  } catch {
    return null
  }
}
