import en from './atlas-worker.ts?worker&url'
import zh from './atlas-worker-zh.ts?worker&url'
import { gatherPieces } from './atlas-port'
import type { WorkerPort } from './client'
import { spawnSpeaking } from './spawn-worker'

/** Starts a worker for the pipeline, or returns null where the browser has none or refuses to start it. */
export function spawnAtlasWorker(): WorkerPort | null {
  const worker = spawnSpeaking({ en, zh }, 'coterie-atlas')
  return worker === null ? null : gatherPieces(worker)
}
