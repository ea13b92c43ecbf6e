import studyWorkerUrl from './study-worker.ts?worker&url'
import { spawnWorker } from './spawn-worker'

/** Starts a worker for studies of clusters, or returns null where the browser has none or refuses to start it. */
export const spawnStudyWorker = (): Worker | null => spawnWorker(studyWorkerUrl, 'coterie-study')
