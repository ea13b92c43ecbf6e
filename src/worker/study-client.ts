import type { NodeId } from '../graph/atlas'
import type { Partition } from '../graph/clusters'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import type { Stability } from '../graph/stability'
import type { StudiedNetwork } from '../graph/studied-network'
import { answerLater, createRunClient } from './run-client'
import type { Run, RunPort } from './run-client'
import { spawnStudyWorker } from './spawn-study-worker'
import type { StudyInput, StudyProgress, StudyResult } from './study-protocol'
import { clustersNamedWords } from '../words/clusters-named'

/** The part of a Worker that the client uses; tests supply their own. */
export type StudyPort = RunPort<StudyInput, StudyProgress, StudyResult>

export type StudyClient = {
  /** Finds out how stable a division is. Starting a study cancels the one before it, of either kind. */
  measureStability(
    network: StudiedNetwork,
    partition: Partition<NodeId>,
    onProgress: (progress: StudyProgress) => void,
  ): Run<Stability<NodeId>>
  /** Tries other resolutions. */
  sweepResolutions(network: StudiedNetwork, onProgress: (progress: StudyProgress) => void): Run<ResolutionSweep<NodeId>>
  /** Cancels what runs and ends the worker. */
  readonly dispose: () => void
}

/** A reply of the other kind would be a bug of ours. */
const mixedUp = (): Error => new Error('A study was answered with the result of another.')

/**
 * Studies networks in a worker that is kept between studies, or on the page itself where there is none; see `createRunClient`.
 * Who wants both kinds at once makes two clients.
 */
export function createStudyClient(spawn: () => StudyPort | null = spawnStudyWorker): StudyClient {
  const { start, dispose } = createRunClient({
    spawn,
    answer: answerLater(async () => (await import('./study')).answerStudy),
    again: (input, losses) => (losses === 1 ? input : null),
    cancelled: clustersNamedWords.theStudyWasCancelled,
    crashed: (reason) => clustersNamedWords.theStudyCouldNotBe(reason),
  })
  return {
    measureStability({ nodes, edges, settings, seed }, partition, onProgress) {
      const { result, cancel } = start({ kind: 'stability', nodes, edges, settings, seed, partition }, onProgress)
      const stability = result.then((done) => {
        if (done.kind === 'stability') return done.stability
        throw mixedUp()
      })
      return { result: stability, cancel }
    },
    sweepResolutions({ nodes, edges, settings, seed }, onProgress) {
      const { result, cancel } = start({ kind: 'sweep', nodes, edges, settings, seed }, onProgress)
      const sweep = result.then((done) => {
        if (done.kind === 'sweep') return done.sweep
        throw mixedUp()
      })
      return { result: sweep, cancel }
    },
    dispose,
  }
}
