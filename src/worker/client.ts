import type { Atlas } from '../graph/atlas'
import { buffersOf } from '../records/packed-reading'
import type { PipelineInput, Progress } from './pipeline'
import { answerLater, createRunClient } from './run-client'
import type { Run, RunPort } from './run-client'
import { spawnAtlasWorker } from './spawn-atlas-worker'
import { clustersNamedWords } from '../words/clusters-named'

export { Cancelled } from './run-client'

/** One build under way. Cancelling a build that has ended does nothing. */
export type AtlasBuild = Run<Atlas>

export type AtlasClient = {
  /** Starts a build and cancels the one before it: only the newest is of use. */
  build(input: PipelineInput, onProgress: (progress: Progress) => void): AtlasBuild
  /** Cancels what runs and ends the worker. */
  dispose(): void
}

/** The part of a Worker that the client uses; tests supply their own. */
export type WorkerPort = RunPort<PipelineInput, Progress, Atlas>

/**
 * What is asked of a worker in the place of one that the browser ended: the same, then a smaller map, then nothing more. What was
 * read at the gate went with the first, and is read anew.
 */
function askAgain(input: PipelineInput, losses: number): PipelineInput | null {
  const { parsed: _gone, ...whole } = input
  return losses === 1 ? whole : losses === 2 ? { ...whole, sparing: true } : null
}

/** Makes maps in a worker that is kept between them, or on the page itself where there is none; see `createRunClient`. */
export function createAtlasClient(spawn: () => WorkerPort | null = spawnAtlasWorker): AtlasClient {
  const { start, dispose } = createRunClient({
    spawn,
    // All that makes maps is fetched by the worker; the page fetches it only where there is none.
    answer: answerLater(async () => (await import('./answer')).createAnswer()),
    handOn: ({ parsed = [] }) => parsed.flatMap(buffersOf),
    again: askAgain,
    cancelled: clustersNamedWords.theBuildWasCancelled,
    crashed: (reason) => clustersNamedWords.theMapCouldNotBe(reason),
  })
  return { build: start, dispose }
}
