import studyWorkerUrl from './study-worker.ts?worker&url'
import { trustScriptUrl } from './trusted-url'

/** Starts a worker for studies of clusters, or returns null where the browser has none or refuses to start it. */
export function spawnStudyWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(trustScriptUrl(studyWorkerUrl), { type: 'module', name: 'coterie-study' })
  } catch {
    return null
  }
}
