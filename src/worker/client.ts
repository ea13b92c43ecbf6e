import type { Atlas } from '../graph/atlas'
import { answer } from './answer'
import type { PipelineInput, Progress } from './pipeline'
import type { Reply, Request } from './protocol'
import { spawnAtlasWorker } from './spawn-atlas-worker'

/** The person, or a newer build, stopped a build: nothing went wrong. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
  constructor() {
    super('The build was cancelled.')
  }
}

/** One build under way. Cancelling a build that has ended does nothing. */
export type AtlasBuild = { readonly result: Promise<Atlas>; cancel(): void }

export type AtlasClient = {
  /** Starts a build and cancels the one before it: only the newest is of use. */
  build(input: PipelineInput, onProgress: (progress: Progress) => void): AtlasBuild
  /** Cancels what runs and ends the worker. */
  dispose(): void
}

/** The part of a Worker that the client uses; tests supply their own. */
export type WorkerPort = {
  postMessage(request: Request): void
  terminate(): void
  onmessage: ((event: MessageEvent<Reply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

type Pending = {
  readonly run: number
  readonly onProgress: (progress: Progress) => void
  readonly resolve: (atlas: Atlas) => void
  readonly reject: (error: Error) => void
}

const crashed = (reason: string): Error =>
  new Error(`The map could not be made, because of a fault in Coterie: ${reason}. What you had open is unchanged.`)

/**
 * Runs builds in a worker that is kept between them; where there is no worker, on the page itself.
 * A reply to an older run is dropped. A worker that breaks down rejects its build with a sentence and is replaced.
 */
export function createAtlasClient(spawn: () => WorkerPort | null = spawnAtlasWorker): AtlasClient {
  let worker: WorkerPort | null = null
  let pending: Pending | null = null
  let runs = 0

  function stop(): void {
    worker?.terminate()
    worker = null
  }

  function receive(reply: Reply): void {
    if (pending === null || reply.run !== pending.run) return
    if (reply.kind === 'progress') {
      pending.onProgress(reply.progress)
      return
    }
    const { resolve, reject } = pending
    pending = null
    if (reply.kind === 'done') resolve(reply.atlas)
    else reject(crashed(reply.message))
  }

  function breakDown(reason: string): void {
    stop()
    const broken = pending
    pending = null
    broken?.reject(crashed(reason))
  }

  function start(): WorkerPort | null {
    const started = spawn()
    if (started === null) return null
    started.onmessage = ({ data }) => receive(data)
    started.onerror = ({ message }) => breakDown(message || 'its worker stopped')
    started.onmessageerror = () => breakDown('a message to or from its worker could not be read')
    return started
  }

  function cancel(run: number): void {
    if (pending?.run !== run) return
    const { reject } = pending
    pending = null
    // The pipeline does not look up while it runs, so ending its thread is the only way to stop it.
    stop()
    reject(new Cancelled())
  }

  return {
    build(input, onProgress) {
      const run = ++runs
      if (pending !== null) cancel(pending.run)
      const result = new Promise<Atlas>((resolve, reject) => {
        pending = { run, onProgress, resolve, reject }
        worker ??= start()
        if (worker !== null) {
          worker.postMessage({ run, input })
          return
        }
        // A moment for the page to show that something begins.
        setTimeout(() => {
          if (pending?.run === run) answer({ run, input }, receive)
        })
      })
      return { result, cancel: () => cancel(run) }
    },
    dispose() {
      if (pending !== null) cancel(pending.run)
      stop()
    },
  }
}
