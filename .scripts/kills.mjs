// @ts-check
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build } from 'vite'
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.mjs'
import { createDice } from './dice.mjs'
import { findChromium } from './find-chromium.mjs'
import { createLedger } from './kills-ledger.mjs'
import { PROJECT_ROOT } from './project-root.mjs'
import { tell } from './reliability-docs.mjs'
import { createStaticServer, listenFrom } from './serve.mjs'

// npm run kills -- [KILLS] [SEED] [--write]: kills the browser while it imports, changes, saves, brings an older store up to date and
// recovers a damaged one, and looks at the next start what is there. The page is without its interface, so that a kill costs little.

/** @typedef {import('../tests/fixtures/kills-page.ts').Moment} Moment */
/** @typedef {import('../tests/fixtures/kills-page.ts').Call} Call */
/** @typedef {import('../tests/fixtures/kills-page.ts').Found} Found */
/** @typedef {import('../tests/fixtures/kills-page.ts').Kills} Kills */

/** What happens to one store, in this order; every second one begins as that of an earlier page. */
const LIFE = /** @type {const} */ (['import', 'edit', 'save', 'recover', 'again'])
/** Within this time after the work began it is killed, ms; of what ends by itself, within about the time that it takes here. */
const REACH = { edit: 1500, save: 600, import: 1500, migrate: 600, recover: 300, again: 300 }
const LONGEST = 6000

/**
 * Starts the browser on a profile, as a program of its own that can be killed with all that it has started.
 * @param {string} path
 * @param {string} profile
 * @param {string} address
 */
async function startBrowser(path, profile, address) {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  const running = spawn(
    path,
    [...CHROMIUM_ARGUMENTS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, address],
    { detached: true, stdio: 'ignore' },
  )
  const gone = new Promise((resolve) => running.once('exit', resolve))
  const kill = async () => {
    try {
      if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
    await gone
  }
  for (let tries = 0; tries < 3000; tries++) {
    await sleep(20)
    const port = readPort(profile)
    if (port === null) continue
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('The browser has no page.')
    return { page, kill }
  }
  await kill()
  throw new Error('The browser did not start.')
}

/** @param {string} profile */
function readPort(profile) {
  try {
    // The file is there a moment before its first line is.
    const [port = '', path = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
    return port === '' || path === '' ? null : port
  } catch {
    return null
  }
}

/** Bundles the page and serves it; resolves with its address. */
async function servePage() {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-kills-page-'))
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: join(PROJECT_ROOT, 'tests', 'fixtures', 'kills-page.ts'),
        output: { entryFileNames: 'kills.js' },
        preserveEntrySignatures: false,
      },
    },
  })
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="kills.js"></script>',
  )
  const server = createStaticServer(folder)
  const address = `http://127.0.0.1:${await listenFrom(server)}/`
  const close = () => {
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, close }
}

/** @typedef {{ readonly page: import('playwright').Page, readonly calls: Call[] }} Visit */

/**
 * Waits until the page is there, and hears from then on what it calls.
 * @param {import('playwright').Page} page
 * @returns {Promise<Visit>}
 */
async function hearPage(page) {
  /** @type {Call[]} */
  const calls = []
  page.on('console', (message) => {
    const text = message.text()
    if (text.startsWith('{')) calls.push(JSON.parse(text))
    else console.error(text)
  })
  page.on('pageerror', (error) => console.error(error.message))
  await untilReady(page)
  return { page, calls }
}

/** @param {import('playwright').Page} page */
const untilReady = (page) => page.waitForFunction(() => 'kills' in globalThis, null, { timeout: 60_000 })

/**
 * Begins the work; resolves with what it is called to do afterwards.
 * @param {Visit} visit
 * @param {string} database
 * @param {Moment} moment
 */
async function begin({ page, calls }, database, moment) {
  const work = page.evaluate(
    ([name, what]) => /** @type {{ kills: Kills }} */ (/** @type {unknown} */ (globalThis)).kills.work(name, what),
    /** @type {const} */ ([database, moment]),
  )
  // What is killed does not answer.
  const failed = work.then(() => null).catch((/** @type {unknown} */ error) => error)
  while (!calls.some(({ kind }) => kind === 'begun'))
    await Promise.race([
      page.waitForEvent('console', { timeout: 60_000 }),
      failed.then((error) => {
        if (error !== null) throw error
      }),
    ])
}

/**
 * @param {Visit} visit
 * @param {string} database
 * @param {boolean} mayTellLoss
 * @returns {Promise<Found>}
 */
const look = ({ page }, database, mayTellLoss) =>
  page.evaluate(
    ([name, may]) => /** @type {{ kills: Kills }} */ (/** @type {unknown} */ (globalThis)).kills.look(name, may),
    /** @type {const} */ ([database, mayTellLoss]),
  )

/**
 * Kills the browser so often at moments that the seed chooses; after each, what was told as saved must be there.
 * @param {number} kills
 * @param {number} seed
 */
async function runKills(kills, seed) {
  const path = process.env.CHROMIUM_PATH ?? (await findChromium()) ?? chromium.executablePath()
  const served = await servePage()
  const profile = mkdtempSync(join(tmpdir(), 'coterie-kills-'))
  const roll = createDice(seed)
  const reach = { ...REACH }
  const ledger = createLedger()
  for (let run = 0; run <= kills; run++) {
    const [store, planned = 'edit'] = [Math.floor(run / LIFE.length), LIFE[run % LIFE.length]]
    const isNew = planned === 'import'
    /** @type {Moment} */
    const moment = isNew && store % 2 === 1 ? 'migrate' : planned
    const { page, kill } = await startBrowser(path, profile, served.address)
    const visit = await hearPage(page)
    // A recovery that is killed again is looked at when the second one has been.
    if (run > 0 && (moment !== 'again' || run === kills)) {
      const found = await look(visit, `store ${Math.floor((run - 1) / LIFE.length)}`, ledger.isDamaged())
      ledger.judge(found, `kill ${run}`)
    }
    if (run === kills) {
      await kill()
      break
    }
    if (isNew) ledger.beginStore(moment === 'migrate')
    if (moment === 'recover' || isNew) {
      await page.reload()
      await untilReady(page)
    }
    visit.calls.length = 0
    await begin(visit, `store ${store}`, moment)
    await sleep(roll() * reach[moment])
    await kill()
    const ended = visit.calls.find((call) => call.kind === 'ended')
    if (ended !== undefined) reach[moment] = ended.ms * 1.1
    else if (!(moment === 'edit' || moment === 'save')) reach[moment] = Math.min(LONGEST, reach[moment] * 1.1)
    ledger.takeKill(moment, visit.calls)
    if ((run + 1) % 20 === 0) console.error(`${run + 1} of ${kills}: ${ledger.countWrong()} wrong`)
  }
  rmSync(profile, { recursive: true, force: true })
  served.close()
  return ledger
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const typed = process.argv.slice(2)
  const [kills = 300, seed = 1] = typed.filter((word) => /^\d+$/.test(word)).map(Number)
  const ledger = await runKills(kills, seed)
  const said = `${kills} kills of the browser at moments of seed ${seed}.`
  await tell('kills', `${said}\n\n${ledger.printTable()}`)
  process.exit(ledger.countWrong() === 0 ? 0 : 1)
}
