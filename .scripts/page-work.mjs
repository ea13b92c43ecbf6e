// @ts-check
/* global document, requestAnimationFrame -- what stands in `evaluate` runs in the page */

/** @typedef {{ readonly name?: string, readonly ph?: string, readonly tdur?: number, readonly dur?: number, readonly pid?: number, readonly tid?: number, readonly args?: { readonly name?: string } }} TraceEvent */

/**
 * What the page's own thread worked at one piece of at most, ms of its processor time: that others use the machine does not count.
 * Null where the browser did not tell.
 * @param {readonly TraceEvent[]} events
 * @returns {number | null}
 */
export function longestTask(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const isMain = (/** @type {TraceEvent} */ event) =>
    mains.some(({ pid, tid }) => pid === event.pid && tid === event.tid)
  let longest = /** @type {number | null} */ (null)
  for (const event of events)
    if (event.name?.endsWith('RunTask') && event.tdur !== undefined && isMain(event))
      longest = Math.max(longest ?? 0, event.tdur / 1000)
  return longest
}

/**
 * Does something and tells the longest task of the page meanwhile.
 * @param {import('playwright').Browser} browser
 * @param {import('playwright').Page} page
 * @param {() => Promise<void>} run
 */
export async function watchTasks(browser, page, run) {
  await browser.startTracing(page, { categories: ['toplevel'] })
  await run()
  const trace = await browser.stopTracing()
  const { traceEvents } = /** @type {{ traceEvents: TraceEvent[] }} */ (JSON.parse(trace.toString('utf8')))
  return longestTask(traceEvents)
}

/**
 * Presses the button that cancels what is under way, as the mouse does, and tells after how many ms nothing of it is in sight:
 * from the moment of the press, as the browser dates it, to the frame in which the notice is gone.
 * @param {import('playwright').Page} page
 * @returns {Promise<number>}
 */
export async function timeCancel(page) {
  const button = page.locator('.task button')
  await button.waitFor()
  const took = page.evaluate(
    () =>
      new Promise((/** @type {(ms: number) => void} */ resolve) => {
        let pressed = 0
        document.addEventListener('click', ({ timeStamp }) => void (pressed = timeStamp), { capture: true, once: true })
        const look = () => {
          if (pressed > 0 && document.querySelector('.task') === null) resolve(performance.now() - pressed)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
  const box = await button.boundingBox()
  if (box === null) throw new Error('Nothing is under way that could be cancelled.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  return took
}
