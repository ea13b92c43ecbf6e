import { errorText } from '../base/error-text'
import { sizeOfFile, type FileBytes } from '../base/file-bytes'
import type { Issue } from '../base/issue'
import type { OpenedFile, OpenedText } from '../records/open-and-read'
import { MOST_HANDED_ON } from '../records/packed-reading'
import { joinParts } from './gate-parts'
import type { GateReply, GateRequest } from './gate-protocol'
import { Cancelled, type Run } from './run-client'
import { spawnGateWorker } from './spawn-gate-worker'
import { clustersNamedWords } from '../words/clusters-named'

/** A file as it comes from a person. */
export type GateFile = { readonly name: string; readonly bytes: FileBytes }

/** How far the gate has come: `done` of `total` files or, within an archive, of its files; `name` is the text at hand. */
export type GateProgress = { readonly name: string; readonly done: number; readonly total: number }

export type GateClient = {
  /** Opens files, one after the other. What cannot be opened costs only itself. Rejected only where it was cancelled. */
  open(files: readonly GateFile[], onProgress: (progress: GateProgress) => void): Run<readonly OpenedFile[]>
  /** Ends the worker. */
  dispose(): void
}

/** The part of a Worker that the client uses; tests supply their own. */
export type GatePort = {
  postMessage(request: GateRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<GateReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

export type GateOptions = {
  /** Starts a worker; null where there is none. */
  readonly spawn?: () => GatePort | null
  /** How long one text may take whatever its size, ms, and how much longer for each MB of its file. */
  readonly patience?: number
  readonly patiencePerMegabyte?: number
}

/** How the opening of a file ended: wholly, or in the middle of the text that is named. */
type Ending =
  | { readonly kind: 'end'; readonly issues: readonly Issue[] }
  | { readonly kind: 'broken'; readonly at: string; readonly reason: string; readonly isLost: boolean }

/** What may break within one file before the rest of it is given up too. */
const MOST_BREAKS = 5

/**
 * Opens files in a worker that is kept between them; where there is no worker, on the page itself. A text that takes
 * longer than its time, or on which a reader breaks down, is given up with a sentence: the worker is ended, and another
 * one goes on behind that text. A text over which the worker was lost is tried once more before that.
 */
export function createGateClient({
  spawn = spawnGateWorker,
  patience = 30_000,
  patiencePerMegabyte = 3000,
}: GateOptions = {}): GateClient {
  let worker: GatePort | null = null
  let runs = 0
  const stop = (): void => {
    worker?.terminate()
    worker = null
  }

  /** Opens what is left of one file, until its end or until something breaks. */
  function attempt(
    { name, bytes }: GateFile,
    { without, most }: Pick<GateRequest, 'without' | 'most'>,
    take: (text: OpenedText) => void,
    onProgress: (progress: GateProgress) => void,
  ): { readonly ending: Promise<Ending>; readonly leave: () => void } {
    const run = ++runs
    let at = name
    let timer: ReturnType<typeof setTimeout> | undefined
    const parts: string[] = []
    const limit = patience + (sizeOfFile(bytes) / 1024 / 1024) * patiencePerMegabyte
    let settle: (ending: Ending) => void = () => undefined
    const ending = new Promise<Ending>((resolve) => {
      settle = (end) => {
        clearTimeout(timer)
        if (end.kind === 'broken') stop()
        resolve(end)
      }
    })
    const breakDown = (reason: string, isLost = false): void => settle({ kind: 'broken', at, reason, isLost })
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => breakDown(clustersNamedWords.itWasNotReadWithin(Math.round(limit / 1000))), limit)
    }
    const receive = (reply: GateReply): void => {
      if (reply.run !== run) return
      if (reply.kind === 'begin') {
        at = reply.name
        wait()
        onProgress({ name: at, done: reply.done, total: reply.total })
      } else if (reply.kind === 'part') parts.push(reply.part)
      else if (reply.kind === 'text') take(joinParts(reply.text, parts.splice(0)))
      else if (reply.kind === 'end') settle({ kind: 'end', issues: reply.issues })
      else breakDown(faultOf(reply.message))
    }
    worker ??= spawn()
    wait()
    if (worker === null)
      // The readers are fetched by the worker; the page fetches them for this only where there is none.
      setTimeout(() => {
        import('./answer-gate')
          .then(({ answerGate }) => answerGate({ run, name, bytes, without, most }, receive))
          .catch((error: unknown) => breakDown(faultOf(errorText(error))))
      })
    else {
      worker.onmessage = ({ data }) => receive(data)
      worker.onerror = ({ message }) => breakDown(faultOf(message || clustersNamedWords.itsWorkerStopped), true)
      worker.onmessageerror = () => breakDown(faultOf(clustersNamedWords.aMessageOfItsWorker), true)
      worker.postMessage({ run, name, bytes, without, most })
    }
    return {
      ending,
      leave: () => {
        clearTimeout(timer)
        stop()
      },
    }
  }

  return {
    open(files, onProgress) {
      let leave = (): void => undefined
      let isCancelled = false
      // Of all files together.
      let left = MOST_HANDED_ON
      let reject: (reason: Error) => void = () => undefined
      async function openOne(file: GateFile, progress: (step: GateProgress) => void): Promise<OpenedFile> {
        const texts: OpenedText[] = []
        const issues: Issue[] = []
        const without: string[] = []
        let lostOver: string | null = null
        const take = (text: OpenedText): void => {
          texts.push(text)
          if (text.parsed !== null) left -= text.parsed.size
          without.push(text.source.name)
        }
        for (let breaks = 0; breaks < MOST_BREAKS && !isCancelled; breaks++) {
          const attempted = attempt(file, { without, most: left }, take, progress)
          leave = attempted.leave
          const end = await attempted.ending
          if (end.kind === 'end') return { name: file.name, texts, issues: [...issues, ...end.issues] }
          // The browser may have ended the worker for want of memory elsewhere: the same text is tried once more.
          if (end.isLost && lostOver !== end.at) {
            lostOver = end.at
            breaks--
            continue
          }
          issues.push({ source: end.at, line: 0, severity: 'skipped', message: end.reason })
          // Nothing of the file was begun, or all of it is that one text.
          if (end.at === file.name) break
          without.push(end.at)
          if (breaks === MOST_BREAKS - 1)
            issues.push({ source: file.name, line: 0, severity: 'skipped', message: REST })
        }
        return { name: file.name, texts, issues }
      }
      async function openAll(): Promise<readonly OpenedFile[]> {
        const opened: OpenedFile[] = []
        for (const [index, file] of files.entries()) {
          if (isCancelled) break
          const tell = ({ name, done, total }: GateProgress): void => {
            if (isCancelled) return
            // The files of an archive are told where it is the only one; else the archives.
            onProgress(files.length === 1 ? { name, done, total } : { name, done: index, total: files.length })
          }
          opened.push(await openOne(file, tell))
        }
        return opened
      }
      const result = new Promise<readonly OpenedFile[]>((resolve, refuse) => {
        reject = refuse
        openAll().then(resolve, refuse)
      })
      return {
        result,
        cancel() {
          if (isCancelled) return
          isCancelled = true
          leave()
          reject(new Cancelled(clustersNamedWords.theOpeningWasCancelled))
        },
      }
    },
    dispose: stop,
  }
}

const REST = clustersNamedWords.soMuchInThisArchive

const faultOf = (reason: string): string => clustersNamedWords.coterieBrokeDownOverIt(reason)
