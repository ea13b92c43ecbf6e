import type { OpenedFile } from '../records/open-and-read'
import type { BuildProgress, Opening, Ports } from './ports'
import type { Incoming } from './take-in'

/** The gate as the store uses it: imports are opened one after the other, and all of them are cancelled together. */
export type OpeningQueue = {
  /** What the files hold; null where the opening was cancelled. */
  readonly open: (
    files: readonly Incoming[],
    tell: (progress: BuildProgress | null) => void,
  ) => Promise<readonly OpenedFile[] | null>
  readonly cancel: () => void
}

/** Opens files through the page's gate. */
export function createOpeningQueue(ports: Pick<Ports, 'open'>): OpeningQueue {
  let running: Opening | null = null
  let last: Promise<unknown> = Promise.resolve()
  let generation = 0

  async function openNow(
    files: readonly Incoming[],
    tell: (progress: BuildProgress | null) => void,
  ): Promise<readonly OpenedFile[] | null> {
    const mine = generation
    tell(null)
    const started = ports.open(files, ({ name, done, total }) => {
      if (mine === generation) tell({ stage: 'open', done, total, name })
    })
    running = started
    try {
      const opened = await started.result
      return mine === generation ? opened : null
    } catch (error) {
      if (mine !== generation) return null
      throw error
    } finally {
      if (running === started) running = null
    }
  }

  return {
    open(files, tell) {
      const mine = generation
      const result = last.then(() => (mine === generation ? openNow(files, tell) : null))
      last = result.catch(() => undefined)
      return result
    },
    cancel() {
      generation++
      running?.cancel()
      running = null
    },
  }
}
