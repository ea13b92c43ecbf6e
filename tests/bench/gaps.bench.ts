import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium, type Page } from 'playwright'
import { build, isBuildStale } from '../../.scripts/build.mjs'
import { CHROMIUM_ARGUMENTS } from '../../.scripts/chromium-arguments.mjs'
import { findChromium } from '../../.scripts/find-chromium.mjs'
import { watchTasks } from '../../.scripts/page-work.mjs'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'
import { generatePapers, printRisOf } from './papers'
import type { Bench, Table } from './table'

/** Papers of the export. */
const PAPERS = Number(process.env.PAPERS ?? 116_000)
const SEED = 7
/** What a person takes for standing still, ms. */
const GAP = 50
/** How long the whole may take, ms. */
const PATIENCE = 900_000
/** Benches are run from the project's folder, bundled elsewhere. */
const PROJECT_ROOT = process.cwd()

/** A piece of work that held the page: when it began and how long it took, ms, and what the page said of its work then. */
type Held = { readonly at: number; readonly ms: number; readonly stage: string }

/** Lists what holds the page from now on: tasks that took long, and waits between two turns of a timer that should come at once. */
function listen(): void {
  const held: Held[] = []
  Object.assign(globalThis, { held })
  // The number in it changes all the time; the words say which work it is.
  const stage = (): string =>
    (document.querySelector('.task p')?.textContent ?? document.querySelector('.task b')?.textContent ?? '')
      .split(/[\d,:]/)[0]
      ?.trim() ?? ''
  let [last, lastStage] = [performance.now(), '']
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    // A wait belongs to the work that was told when it began.
    if (now - last > 30) held.push({ at: last, ms: now - last, stage: lastStage })
    last = now
    lastStage = stage()
    setTimeout(() => {
      channel.port2.postMessage(0)
    }, 4)
  }
  channel.port2.postMessage(0)
}

/** Waits until something is to be seen, and looks seldom and cheaply, so as not to hold the page itself. */
const until = (page: Page, selector: string, text = ''): Promise<unknown> =>
  page.waitForFunction(
    ([wanted, words]) => [...document.querySelectorAll(wanted)].some(({ textContent }) => textContent.includes(words)),
    [selector, text] as const,
    { polling: 500, timeout: PATIENCE },
  )

const heldOf = (page: Page): Promise<readonly Held[]> =>
  page.evaluate(() => (globalThis as unknown as { held: Held[] }).held)

/** A generated RIS export is opened by hand in the page; what holds the page is listed until its map is there. */
async function run(): Promise<Table> {
  if (isBuildStale(PROJECT_ROOT) && !build(PROJECT_ROOT)) throw new Error('The page could not be built.')
  const folder = mkdtempSync(join(tmpdir(), 'coterie-gaps-'))
  const server = createStaticServer(join(PROJECT_ROOT, 'dist'))
  const executablePath = (await findChromium()) ?? undefined
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_ARGUMENTS],
  })
  try {
    const file = join(folder, 'export.ris')
    const text = printRisOf(generatePapers(PAPERS, SEED))
    writeFileSync(file, text)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(PATIENCE)
    await page.goto(`http://127.0.0.1:${String(await listenFrom(server, 0))}/`)
    await page.getByRole('application', { name: /^Map of/ }).waitFor()
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    const files = page.getByLabel('Files to open')
    await files.waitFor({ state: 'attached' })
    await page.evaluate(listen)
    const clock = (): Promise<number> => page.evaluate(() => performance.now())
    /** Does something, and tells from when to when and the longest task meanwhile. What starts and ends the watching is no part. */
    const watch = async (doIt: () => Promise<unknown>) => {
      let [from, to] = [0, 0]
      const task = await watchTasks(browser, page, async () => {
        from = await clock()
        await doIt()
        to = await clock()
      })
      return { from, to, task }
    }
    const reading = await watch(async () => {
      await files.setInputFiles(file)
      await until(page, 'dialog button', 'Show the map')
    })
    const drawing = await watch(async () => {
      await page.evaluate((words) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('dialog button')]
        buttons.find(({ textContent }) => textContent.includes(words))?.click()
      }, 'Show the map')
      await until(page, 'canvas.graph-whole[data-painted=whole]')
    })
    const held = await heldOf(page)
    const parts = [
      { name: 'from the file to the summary of what was read', ...reading },
      { name: 'from the summary to the map', ...drawing },
    ]
    const rows = parts.map(({ name, from, to, task }) => {
      const own = held.filter(({ at }) => at >= from && at < to)
      const longest = own.reduce((most, one) => (one.ms > most.ms ? one : most), { at: 0, ms: 0, stage: '' })
      return [
        name,
        ((to - from) / 1000).toFixed(1),
        own.filter(({ ms }) => ms > GAP).length,
        Math.round(longest.ms),
        longest.stage,
        task === null ? '' : Math.round(task),
      ]
    })
    return {
      title: `What holds the page while ${PAPERS.toLocaleString('en')} records (${(Buffer.byteLength(text) / 1e6).toFixed(0)} MB of RIS) become a map`,
      columns: [
        'part',
        's',
        `gaps over ${String(GAP)} ms`,
        'longest gap, ms',
        'what was told then',
        'longest task, ms',
      ],
      rows,
      notes: [
        'A gap is the time in which the page could not take a turn that was due after 4 ms: scripts, styles, painting and collection of garbage together, and all that its thread waited while workers and the painting of the screen, which has no graphics processor here, had the machine’s processors.',
        'A task is one piece of the page’s own work, in processor time of its thread.',
        ...held
          .filter(({ at, ms }) => ms > GAP && parts.some(({ from, to }) => at >= from && at < to))
          .map(({ at, ms, stage }) => `${((at - reading.from) / 1000).toFixed(1)} s: ${ms.toFixed(0)} ms, ${stage}.`),
      ],
    }
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true })
  }
}

export const bench: Bench = { name: 'gaps', run }
