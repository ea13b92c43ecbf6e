import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FileReading, ReadFile } from './reader-answers'
import { readOnce } from './read-once'

/** Longer than this no file of a bearable size may take, ms. */
const LONGEST = 20_000

/** The thread's own program, which the bundle of the command line lays beside this one. */
const PROGRAM = new URL('./reading-worker.mjs', import.meta.url)

/** Reads files, one after the other, and ends what it holds. */
export type Reading = { readonly read: ReadFile; readonly end: () => Promise<void> }

const failed = (name: string, outcome: 'crashed' | 'late', message: string, ms: number): FileReading => ({
  outcome,
  parsed: [],
  issues: [{ source: name, line: 0, severity: 'skipped', message }],
  ms,
})

/**
 * Reads files in a thread of its own, so that one that never ends is reported instead of suffered; where the program
 * was not bundled (in a test) it reads in this one.
 */
export function startReading(longest: number = LONGEST): Reading {
  if (!existsSync(fileURLToPath(PROGRAM))) return { read: readOnce, end: () => Promise.resolve() }
  let worker: Worker | null = null
  const stop = async (): Promise<void> => {
    const running = worker
    worker = null
    await running?.terminate()
  }
  const read: ReadFile = async (name, bytes) => {
    const thread = (worker ??= new Worker(PROGRAM, { resourceLimits: { maxOldGenerationSizeMb: 2048 } }))
    const started = performance.now()
    const ended = await new Promise<FileReading>((resolve) => {
      const settle = (reading: FileReading): void => {
        clearTimeout(timer)
        thread.off('message', settle)
        thread.off('error', breakDown)
        resolve(reading)
      }
      const breakDown = (error: unknown): void =>
        settle(failed(name, 'crashed', String(error), performance.now() - started))
      const timer = setTimeout(
        () => settle(failed(name, 'late', `It was not read in ${longest / 1000} s.`, longest)),
        longest,
      )
      thread.on('message', settle)
      thread.on('error', breakDown)
      thread.postMessage({ name, bytes })
    })
    if (ended.outcome !== 'read') await stop()
    return ended
  }
  return { read, end: stop }
}
