import atlasWorkerUrl from './atlas-worker.ts?worker&url'
import { spawnWorker } from './spawn-worker'

/** Starts a worker for the pipeline, or returns null where the browser has none or refuses to start it. */
export const spawnAtlasWorker = (): Worker | null => spawnWorker(atlasWorkerUrl, 'coterie-atlas')
