import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { CHROMIUM_ARGUMENTS } from '../../.scripts/chromium-arguments.mjs'
import { findChromium } from '../../.scripts/find-chromium.mjs'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'
import type { BenchPage } from './canvas-page'
import { tellRatio, tellTime, type Bench, type Table } from './table'

/** What the page offers, seen from inside of it. */
declare const benchPage: BenchPage

/** Benches are run from the project's folder, bundled elsewhere. */
const PROJECT_ROOT = process.cwd()

type Measured = {
  readonly firstPaint: number
  readonly whole: number
  readonly zoom: Frames
  readonly pan: Frames
  readonly light: number
  readonly move: { readonly median: number; readonly longest: number }
}
type Frames = { readonly p95: number; readonly longest: number; readonly settle: number }

const WINDOW = { width: 1280, height: 800 }
const CASES = [
  { renderer: 'coterie', nodes: 20_000, edges: 71_000 },
  { renderer: 'sigma', nodes: 20_000, edges: 71_000 },
  { renderer: 'cytoscape', nodes: 20_000, edges: 71_000 },
  { renderer: 'coterie', nodes: 50_000, edges: 180_000 },
] as const

const share = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0
const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other), 0)
const rest = (page: Page, ms: number): Promise<void> => page.waitForTimeout(ms)

/** Frames while a gesture runs, and in the second after it. */
async function watch(page: Page, gesture: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    benchPage.record()
  })
  await gesture()
  const ended = await page.evaluate(() => benchPage.now())
  await rest(page, 1000)
  const { gesture: during, settle } = await page.evaluate((at) => benchPage.read(at), ended)
  return { p95: share(during, 0.95), longest: most(during), settle: most(settle) }
}

async function measure(page: Page, { renderer, nodes, edges }: (typeof CASES)[number]): Promise<Measured> {
  const { first: firstPaint, whole } = await page.evaluate(([name, many, ties]) => benchPage.start(name, many, ties), [
    renderer,
    nodes,
    edges,
  ] as const)
  await rest(page, 1500)
  const [x, y] = [WINDOW.width / 2, WINDOW.height / 2]
  await page.mouse.move(x, y)
  const zoom = await watch(page, async () => {
    for (let turn = 0; turn < 40; turn++) {
      await page.mouse.wheel(0, turn < 20 ? -120 : 120)
      await rest(page, 12)
    }
  })
  const pan = await watch(page, async () => {
    // Beside all communities, so that no mark is drawn along.
    await page.mouse.move(20, 20)
    await page.mouse.down()
    for (let step = 1; step <= 60; step++) {
      const turn = (step / 60) * 2 * Math.PI
      await page.mouse.move(20 + 200 * (1 - Math.cos(turn)), 20 + 150 * Math.sin(turn) + 150)
    }
    await page.mouse.up()
  })
  await page.mouse.move(20, 20)
  await rest(page, 500)
  const { first, moved } = await page.evaluate(() => benchPage.light())
  return { firstPaint, whole, zoom, pan, light: first, move: { median: share(moved, 0.5), longest: most(moved) } }
}

async function buildPage(outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true })
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: join(PROJECT_ROOT, 'tests', 'bench', 'canvas-page.html') },
    },
  })
}

/** Drawing, moving and lighting a large map in headless Chromium, on the processor alone, against the strongest alternatives. */
export const bench: Bench = {
  name: 'canvas',
  async run(): Promise<Table> {
    const outDir = join(PROJECT_ROOT, 'node_modules', '.cache', `coterie-bench-page.${String(process.pid)}`)
    await buildPage(outDir)
    const server = createStaticServer(outDir)
    const address = `http://127.0.0.1:${String(await listenFrom(server))}/tests/bench/canvas-page.html`
    const executablePath = (await findChromium()) ?? undefined
    const found: { readonly of: (typeof CASES)[number]; readonly measured: Measured }[] = []
    try {
      for (const of of CASES) {
        const browser = await chromium.launch({
          ...(executablePath === undefined ? {} : { executablePath }),
          args: [...CHROMIUM_ARGUMENTS],
        })
        const page = await browser.newPage({ viewport: WINDOW })
        page.setDefaultTimeout(180_000)
        await page.goto(address)
        found.push({ of, measured: await measure(page, of) })
        await browser.close()
      }
    } finally {
      server.close()
      server.closeAllConnections()
      rmSync(outDir, { recursive: true, force: true })
    }
    const own = found[0]?.measured
    const ratioTo = (pick: (measured: Measured) => number) =>
      found.slice(1, 3).map(({ of, measured }) => `${of.renderer} ${tellRatio(pick(measured) / (own ? pick(own) : 1))}`)
    const frames = ({ p95, longest, settle }: Frames): string => [p95, longest, settle].map(tellTime).join(' / ')
    return {
      title: 'Canvas: first picture, frames while zooming and panning, highlight (ms)',
      columns: [
        'renderer',
        'nodes',
        'edges',
        'first picture / with words',
        'zoom p95 / max / settle',
        'pan p95 / max / settle',
        'light',
        'move light: median / max',
      ],
      rows: found.map(({ of, measured }) => [
        of.renderer,
        of.nodes.toLocaleString('en'),
        of.edges.toLocaleString('en'),
        [measured.firstPaint, measured.whole].map(tellTime).join(' / '),
        frames(measured.zoom),
        frames(measured.pan),
        tellTime(measured.light),
        `${tellTime(measured.move.median)} / ${tellTime(measured.move.longest)}`,
      ]),
      notes: [
        `First picture, against ${ratioTo(({ firstPaint }) => firstPaint).join(', ')}; light, against ${ratioTo(({ light }) => light).join(', ')}; moving it, against ${ratioTo(({ move }) => move.median).join(', ')}.`,
        'Frame intervals by requestAnimationFrame while real wheel and drag events arrive; settle: the longest in the second after the last event. Light: from the call to the second frame after it, so that 33 ms is the least that can be measured.',
        'Coterie draws regions, names and labels besides; the others dots and lines. Their ties are hidden while the map moves, ours are sampled.',
      ],
    }
  },
}
