import { errorText } from '../base/error-text'
import type { RunReply, RunRequest } from './protocol'
import { clustersNamedWords } from '../words/clusters-named'

/** The person, or a newer run, stopped a run: nothing went wrong. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** The browser ended the worker of a run, or would not let it speak: the same may go well another time. */
export class Lost extends Error {
  override readonly name = 'Lost'
}

/** One run under way. Cancelling a run that has ended does nothing. */
export type Run<Result> = { readonly result: Promise<Result>; readonly cancel: () => void }

export type RunClient<Input, Step, Result> = {
  /** Starts a run and cancels the one before it: only the newest is of use. */
  readonly start: (input: Input, onProgress: (step: Step) => void) => Run<Result>
  /** Cancels what runs and ends the worker. */
  readonly dispose: () => void
}

/** The part of a Worker that the client uses; tests supply their own. */
export type RunPort<Input, Step, Result> = {
  postMessage(request: RunRequest<Input>, options?: { readonly transfer?: ArrayBuffer[] }): void
  terminate(): void
  onmessage: ((event: MessageEvent<RunReply<Step, Result>>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

export type RunClientOptions<Input, Step, Result> = {
  /** Starts a worker; null where there is none. */
  readonly spawn: () => RunPort<Input, Step, Result> | null
  /** Does the work where there is no worker. */
  readonly answer: (request: RunRequest<Input>, send: (reply: RunReply<Step, Result>) => void) => void | Promise<void>
  /** The memory that goes with what is asked, so that it is not copied; left out: none. */
  readonly handOn?: (input: Input) => ArrayBuffer[]
  /**
   * What another worker is asked where the browser ended that of a run, which was so often by now: something smaller, perhaps.
   * Memory that was handed on is gone. Null, or left out: the run is given up.
   */
  readonly again?: (input: Input, losses: number) => Input | null
  /** What is said of a run that was cancelled, and of one that a fault of ours ended, which is named. */
  readonly cancelled: string
  readonly crashed: (reason: string) => string
}

type Answer<Input, Step, Result> = RunClientOptions<Input, Step, Result>['answer']

/** An answer whose code is loaded when it is first needed. Where that fails, the run is told so, and the next tries again. */
export function answerLater<Input, Step, Result>(
  load: () => Promise<Answer<Input, Step, Result>>,
): Answer<Input, Step, Result> {
  let loading: Promise<Answer<Input, Step, Result>> | null = null
  return async (request, send) => {
    try {
      loading ??= load()
      const answer = await loading
      await answer(request, send)
    } catch (error) {
      loading = null
      send({ run: request.run, kind: 'crashed', message: errorText(error) })
    }
  }
}

type Pending<Input, Step, Result> = {
  readonly run: number
  readonly input: Input
  /** Workers that were lost over it. */
  readonly losses: number
  readonly onProgress: (step: Step) => void
  readonly resolve: (result: Result) => void
  readonly reject: (error: Error) => void
}

/**
 * Runs work in a worker that is kept between runs; where there is no worker, on the page itself.
 * A reply to an older run is dropped. A worker that is lost is replaced and its run asked `again`;
 * where it is not, the run is rejected with a sentence.
 */
export function createRunClient<Input, Step, Result>({
  spawn,
  answer,
  handOn = () => [],
  again = () => null,
  cancelled,
  crashed,
}: RunClientOptions<Input, Step, Result>): RunClient<Input, Step, Result> {
  let worker: RunPort<Input, Step, Result> | null = null
  let pending: Pending<Input, Step, Result> | null = null
  let runs = 0

  function stop(): void {
    worker?.terminate()
    worker = null
  }

  function receive(reply: RunReply<Step, Result>): void {
    if (pending === null || reply.run !== pending.run) return
    if (reply.kind === 'progress') {
      pending.onProgress(reply.progress)
      return
    }
    const { resolve, reject } = pending
    pending = null
    if (reply.kind === 'done') resolve(reply.result)
    else reject(new Error(crashed(reply.message)))
  }

  function breakDown(reason: string): void {
    stop()
    const broken = pending
    pending = null
    if (broken === null) return
    const losses = broken.losses + 1
    const input = again(broken.input, losses)
    if (input === null) {
      broken.reject(new Lost(crashed(reason)))
      return
    }
    pending = { ...broken, input, losses }
    ask(broken.run, input)
  }

  function ask(run: number, input: Input): void {
    worker ??= start()
    if (worker !== null) {
      worker.postMessage({ run, input }, { transfer: handOn(input) })
      return
    }
    // A moment for the page to show that something begins.
    setTimeout(() => {
      if (pending?.run === run) void answer({ run, input }, receive)
    })
  }

  function start(): RunPort<Input, Step, Result> | null {
    const started = spawn()
    if (started === null) return null
    started.onmessage = ({ data }) => receive(data)
    started.onerror = ({ message }) => breakDown(message || clustersNamedWords.itsWorkerStopped)
    started.onmessageerror = () => breakDown(clustersNamedWords.aMessageToOrFrom)
    return started
  }

  function cancel(run: number): void {
    if (pending?.run !== run) return
    const { reject } = pending
    pending = null
    // The work does not look up while it runs, so ending its thread is the only way to stop it.
    stop()
    reject(new Cancelled(cancelled))
  }

  return {
    start(input, onProgress) {
      const run = ++runs
      if (pending !== null) cancel(pending.run)
      const result = new Promise<Result>((resolve, reject) => {
        pending = { run, input, losses: 0, onProgress, resolve, reject }
        ask(run, input)
      })
      return { result, cancel: () => cancel(run) }
    },
    dispose() {
      if (pending !== null) cancel(pending.run)
      stop()
    },
  }
}
