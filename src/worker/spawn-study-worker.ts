import en from './study-worker.ts?worker&url'
import zh from './study-worker-zh.ts?worker&url'
import { spawnSpeaking } from './spawn-worker'

/** Starts a worker for studies of clusters, or returns null where the browser has none or refuses to start it. */
export const spawnStudyWorker = (): Worker | null => spawnSpeaking({ en, zh }, 'coterie-study')
