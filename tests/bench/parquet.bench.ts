import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { chromium, type Browser, type Page } from 'playwright'
import { build, isBuildStale } from '../../.scripts/build.mjs'
import { CHROMIUM_ARGUMENTS } from '../../.scripts/chromium-arguments.mjs'
import { findChromium } from '../../.scripts/find-chromium.mjs'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'
import { printParquet } from '../../src/export/parquet'
import { openColumns, type ColumnReader } from '../../src/storage/column-reader'
import { folderAtAddress } from '../../src/storage/range-file'
import { generateColumns } from './column-networks'
import { tellTime, type Bench, type Table } from './table'

/** Papers; PAPERS=1000000 measures the large case, which takes minutes and some 4 GB to generate. */
const PAPERS = Number(process.env.PAPERS ?? 20_000)
const RUNS = 5
/** Where the folder lies below the page. */
const ATLAS = 'atlas.parquet'
/** Benches are run from the project's folder, bundled elsewhere. */
const PROJECT_ROOT = process.cwd()

type Question = { readonly name: string; readonly ask: (reader: ColumnReader, run: number) => Promise<number> }

const QUESTIONS: readonly Question[] = [
  { name: 'overview: the first picture', ask: async (reader) => (await reader.overview()).clusters.cluster.length },
  { name: 'the largest community', ask: async (reader) => (await reader.community(0))?.nodes.node.length ?? 0 },
  { name: 'a community', ask: async (reader, run) => (await reader.community(20 + run))?.nodes.node.length ?? 0 },
  {
    name: 'a neighbourhood',
    ask: async (reader, run) => (await reader.neighbourhood(1000 * run + 100)).nodes.node.length,
  },
  {
    name: 'a search by the beginning of a name',
    ask: async (reader, run) => (await reader.search(['sa', 'lo', 'mir', 'quian', 'z'][run % 5] ?? 'a')).length,
  },
  { name: 'the papers of an author', ask: async (reader, run) => (await reader.papersOf(500 * run)).paper.length },
]

/** Generates columns, writes the folder, serves it on 127.0.0.1, and asks each question anew and again. */
async function run(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-columns-'))
  const server = createStaticServer(folder)
  try {
    if (isBuildStale(PROJECT_ROOT) && !build(PROJECT_ROOT)) throw new Error('The page could not be built.')
    cpSync(join(PROJECT_ROOT, 'dist'), folder, { recursive: true })
    const { bytes, writing } = writeFolder(join(folder, ATLAS))
    const page = `http://127.0.0.1:${String(await listenFrom(server, 0))}/`
    const rows = []
    for (const { name, ask } of QUESTIONS) rows.push([name, ...(await measure(`${page}${ATLAS}/`, ask))])
    rows.push(...(await measurePage(server, page)))
    return {
      title: `An atlas of ${PAPERS.toLocaleString('en')} papers as columns, read over HTTP on 127.0.0.1`,
      columns: ['question', 'found', 'kB read', 'requests', 'ms median', 'ms longest'],
      rows,
      notes: [
        `The folder holds ${tellMegabytes(bytes)} MB, written in ${tellTime(writing)} ms; ${String(RUNS)} runs.`,
        'Each run opens the folder anew: kB, requests and ms are with manifest and metadata; kB and requests are the most of all runs.',
        'Page: headless Chromium without a cache, from the address, the click or the key to the second frame after it stands. The first row is with the page’s own scripts, styles and fonts, as the server sends them, not compressed; the next ones go on from there and are what they add.',
      ],
    }
  } finally {
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true })
  }
}

function writeFolder(folder: string): { readonly bytes: number; readonly writing: number } {
  const tables = generateColumns(PAPERS)
  const start = performance.now()
  let bytes = 0
  for (const { path, content } of printParquet(tables, {
    network: 'coauthors',
    seed: 1,
    width: tables.width,
    height: tables.height,
  })) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    bytes += statSync(file).size
  }
  return { bytes, writing: performance.now() - start }
}

async function measure(address: string, ask: Question['ask']): Promise<(string | number)[]> {
  const taken: number[] = []
  let [most, requests, found] = [0, 0, 0]
  for (let number = 0; number < RUNS; number++) {
    let [bytes, asked] = [0, 0]
    const counting: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      bytes += Number(answer.headers.get('content-length') ?? 0)
      asked += 1
      return answer
    }
    const start = performance.now()
    found = await ask(await openColumns(folderAtAddress(address, address, counting)), number)
    taken.push(performance.now() - start)
    most = Math.max(most, bytes)
    requests = Math.max(requests, asked)
  }
  const median = [...taken].sort((a, b) => a - b)[RUNS >> 1] ?? 0
  return [found, Math.round(most / 1000).toLocaleString('en'), requests, tellTime(median), tellTime(Math.max(...taken))]
}

/** What the page itself does, each step in a browser of its own as many times as the questions are asked. */
async function measurePage(server: Server, address: string): Promise<(string | number)[][]> {
  const executablePath = (await findChromium()) ?? undefined
  const launch = { ...(executablePath === undefined ? {} : { executablePath }), args: [...CHROMIUM_ARGUMENTS] }
  // Bytes as they leave the server, with the heads of its answers.
  const sockets = new Set<Socket>()
  let requests = 0
  server.on('connection', (socket: Socket) => sockets.add(socket))
  server.on('request', () => requests++)
  const sent = (): number => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0)
  const taken = new Map<
    string,
    { readonly ms: number; readonly bytes: number; readonly requests: number; readonly found: string }[]
  >()
  for (let run = 0; run < RUNS; run++) {
    const browser: Browser = await chromium.launch(launch)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(120_000)
    const step = async (name: string, act: () => Promise<void>): Promise<void> => {
      const before = { bytes: sent(), requests, at: performance.now() }
      await act()
      await paint(page)
      const ms = performance.now() - before.at
      const found = (await page.getByRole('contentinfo').getByRole('status').textContent()) ?? ''
      const all = taken.get(name) ?? []
      all.push({
        ms,
        bytes: sent() - before.bytes,
        requests: requests - before.requests,
        found: /[\d,]+/.exec(found)?.[0] ?? '',
      })
      taken.set(name, all)
    }
    const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
    await step('page: the first picture', async () => {
      await page.goto(`${address}?atlas=${ATLAS}`, { waitUntil: 'commit' })
      await page.getByRole('application', { name: /^Map of/ }).waitFor()
    })
    const choose = async (list: string, row: number): Promise<void> => {
      const button = page.getByRole('list', { name: list }).getByRole('button').nth(row)
      const name = (await button.locator('.community-name').textContent()) ?? ''
      await button.click()
      await heading(name).waitFor()
      const told = (await page.getByRole('contentinfo').getByRole('status').textContent()) ?? ''
      // Many marks are painted apart from the page; their first picture has to be there.
      if (told.startsWith('5,000 of')) await page.locator('canvas.graph-whole:not([hidden])').waitFor()
    }
    await step('page: the largest community', () => choose('Communities, largest first', 0))
    await page.getByRole('button', { name: 'Back to all communities' }).click()
    await step('page: a community', () => choose('Communities, largest first', 20 + run))
    await page.getByRole('list', { name: 'On this map, most papers first' }).getByRole('button').nth(run).click()
    await step('page: a neighbourhood', async () => {
      await page.getByRole('button', { name: 'Show the neighbours' }).click()
      await page.getByRole('list', { name: 'Neighbours' }).waitFor()
    })
    await step('page: a search', async () => {
      await page.getByRole('combobox').fill(['sa', 'lo', 'mir', 'quian', 'z'][run % 5] ?? 'a')
      await page.locator('[role=listbox][aria-busy=false]').waitFor()
    })
    await browser.close()
  }
  return [...taken].map(([name, all]) => {
    const times = all.map(({ ms }) => ms).sort((a, b) => a - b)
    const most = Math.max(...all.map(({ bytes }) => bytes))
    return [
      name,
      name.endsWith('search') ? '' : (all.at(-1)?.found ?? ''),
      Math.round(most / 1000).toLocaleString('en'),
      Math.max(...all.map((one) => one.requests)),
      tellTime(times[RUNS >> 1] ?? 0),
      tellTime(times.at(-1) ?? 0),
    ]
  })
}

/** Until two frames have been painted: the first draws what was asked for, the second says that it was drawn. */
const paint = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve()
          })
        })
      }),
  )

const tellMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

export const bench: Bench = { name: 'parquet', run }
