import gateWorkerUrl from './gate-worker.ts?worker&url'
import { spawnWorker } from './spawn-worker'

/** Starts a worker that opens files, or returns null where the browser has none or refuses to start it. */
export const spawnGateWorker = (): Worker | null => spawnWorker(gateWorkerUrl, 'coterie-gate')
