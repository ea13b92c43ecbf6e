import type { Page } from 'playwright'

/*
 * Workers are lost as a browser loses them: the thread ends, and the page gets an error event, or hears nothing at all. The
 * page's own code runs as it is; only the constructor is watched, so that a test can reach the workers.
 */
const WATCH_WORKERS = `
  const Original = window.Worker
  window.workersMade = []
  window.losing = {}
  window.Worker = class extends Original {
    constructor(url, options) {
      super(url, options)
      this.called = options?.name ?? ''
      window.workersMade.push({ name: this.called, worker: this })
    }
    postMessage(...what) {
      super.postMessage(...what)
      if (!(window.losing[this.called] > 0)) return
      window.losing[this.called]--
      this.terminate()
      setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'The thread ended.' })))
    }
  }
`

/** Watches the workers of a page that is opened after it. */
export const watchWorkers = (page: Page): Promise<unknown> => page.addInitScript(WATCH_WORKERS)

/** How many workers of a name were started. */
export const countWorkers = (page: Page, name: string): Promise<number> =>
  page.evaluate(`window.workersMade.filter((made) => made.name === ${JSON.stringify(name)}).length`)

/** Ends the newest worker of a name; `isTold`: the page gets the event that tells of it. */
export const loseWorker = (page: Page, name: string, isTold: boolean): Promise<void> =>
  page.evaluate(`{
    const { worker } = window.workersMade.findLast((made) => made.name === ${JSON.stringify(name)})
    worker.terminate()
    if (${String(isTold)}) worker.dispatchEvent(new ErrorEvent('error', { message: 'The thread ended.' }))
  }`)

/** From now on, workers of a name end so many times as soon as they are asked for something. */
export const loseWhenAsked = (page: Page, name: string, times: number): Promise<void> =>
  page.evaluate(`void (window.losing[${JSON.stringify(name)}] = ${String(times)})`)
