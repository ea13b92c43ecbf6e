import { seldom } from '../base/seldom'
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

/** How far an opening has come is told at most once in so many ms. */
const BETWEEN_TWO = 100

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
    // A page that tells of each of ten thousand files draws longer than they take to read.
    const progress = seldom((step: BuildProgress) => {
      if (mine === generation) tell(step)
    }, BETWEEN_TWO)
    const started = ports.open(files, ({ name, done, total }) => {
      progress.tell({ stage: 'open', done, total, name })
    })
    running = started
    try {
      const opened = await started.result
      return mine === generation ? opened : null
    } catch (error) {
      if (mine !== generation) return null
      throw error
    } finally {
      progress.end()
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
