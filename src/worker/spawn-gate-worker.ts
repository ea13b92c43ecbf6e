import en from './gate-worker.ts?worker&url'
import zh from './gate-worker-zh.ts?worker&url'
import { spawnSpeaking } from './spawn-worker'

/** Starts a worker that opens files, or returns null where the browser has none or refuses to start it. */
export const spawnGateWorker = (): Worker | null => spawnSpeaking({ en, zh }, 'coterie-gate')
