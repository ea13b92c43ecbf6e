import type { PlacingPort } from './placing-client'
import placingWorkerUrl from './placing-worker.ts?worker&url'
import { spawnWorker } from './spawn-worker'

/** Starts a worker that places large networks, or returns null where the browser has none or refuses to start it. */
export const spawnPlacingWorker = (): PlacingPort | null => spawnWorker(placingWorkerUrl, 'coterie-placing')
