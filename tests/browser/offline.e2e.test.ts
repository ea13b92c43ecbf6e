import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { layOffline } from '../../.scripts/offline.mjs'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'
import { IS_LONG, longTest } from './long'
import { countsOf, launchBrowser, mapOf, readHints, settle, watchPage } from './open-page'

let browser: Browser
let place = ''

/** What the worker fetches when it is installed, over a line that packs scripts, is about a third of this. */
const MOST_KEPT = 13_500_000

const contentOf = (...path: string[]): string => readFileSync(join(place, ...path), 'utf8')
const change = (build: string, name: string, edit: (text: string) => string): void =>
  writeFileSync(join(place, build, name), edit(contentOf(build, name)))
const assetOf = (build: string, pattern: RegExp): string => {
  const name = readdirSync(join(place, build, 'assets')).find((one) => pattern.test(one))
  if (name === undefined) throw new Error(`The build has no ${String(pattern)}.`)
  return name
}

beforeAll(async () => {
  browser = await launchBrowser()
  place = mkdtempSync(join(tmpdir(), 'coterie-offline-'))
  cpSync(join(PROJECT_ROOT, 'dist'), join(place, 'first'), { recursive: true })
  // The second build says so in the page, in a script of a new name, in a style sheet of the same name, and in the sample.
  cpSync(join(place, 'first'), join(place, 'second'), { recursive: true })
  const script = assetOf('second', /^page-.*\.js$/)
  renameSync(join(place, 'second', 'assets', script), join(place, 'second', 'assets', 'page-Secondly.js'))
  for (const name of readdirSync(join(place, 'second', 'assets')).filter((one) => one.endsWith('.js')))
    if (contentOf('second', 'assets', name).includes(script))
      change('second', `assets/${name}`, (text) => text.replaceAll(script, 'page-Secondly.js'))
  change('second', 'assets/page-Secondly.js', (text) => `${text}\n;globalThis.builtAs = 'second'`)
  change('second', `assets/${assetOf('second', /^index-.*\.css$/)}`, (text) => `${text}\n:root{--built-as:second}`)
  change('second', 'sample-atlas.json', (text) => `${text} `)
  change('second', 'index.html', (text) => text.replace('<body>', '<body data-built-as="second">'))
  await layOffline(join(place, 'second'))
})
afterAll(async () => {
  await browser.close()
  rmSync(place, { recursive: true })
})

/** A server of a build, which can be cut off and can come to have another build. */
class Site {
  readonly asked: string[] = []
  address = ''
  private server: Server | null = null
  private readonly folder = join(mkdtempSync(join(place, 'site-')), 'site')
  private readonly base: string

  constructor(base = '/') {
    this.base = base
  }

  deploy(build: string): void {
    rmSync(this.folder, { force: true })
    symlinkSync(join(place, build), this.folder)
  }

  async start(): Promise<void> {
    this.server = createStaticServer(this.folder, this.base)
    this.server.on('request', ({ url }) => this.asked.push((url ?? '').slice(this.base.length)))
    const port = this.address === '' ? 0 : Number(new URL(this.address).port)
    this.address = `http://127.0.0.1:${String(await listenFrom(this.server, port))}${this.base}`
  }

  stop(): void {
    this.server?.close()
    this.server?.closeAllConnections()
    this.server = null
  }
}

const opened: { context: BrowserContext; site: Site; complaints: string[] }[] = []
afterEach(async () => {
  for (const { context, site, complaints } of opened.splice(0)) {
    await context.close()
    site.stop()
    expect(complaints).toEqual([])
  }
})

const isKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

/** A first visit that lasts until the page is kept. */
async function visit(
  base?: string,
): Promise<{ page: Page; context: BrowserContext; site: Site; complaints: string[] }> {
  const site = new Site(base)
  site.deploy('first')
  await site.start()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    serviceWorkers: 'allow',
  })
  await readHints(context)
  const page = await context.newPage()
  const complaints = watchPage(page)
  opened.push({ context, site, complaints })
  await page.goto(site.address)
  await mapOf(page).waitFor()
  await isKept(page)
  return { page, context, site, complaints }
}

async function cut(context: BrowserContext, site: Site): Promise<void> {
  site.stop()
  await context.setOffline(true)
}

/** Which build each kind of file is of, as the page has it. */
const buildsOf = (page: Page) =>
  page.evaluate(async () => ({
    page: document.body.dataset.builtAs ?? 'first',
    script: (globalThis as { builtAs?: string }).builtAs ?? 'first',
    style: getComputedStyle(document.documentElement).getPropertyValue('--built-as') || 'first',
    data: /\n $/.test(await (await fetch('sample-atlas.json')).text()) ? 'second' : 'first',
  }))
const ALL_FIRST = { page: 'first', script: 'first', style: 'first', data: 'first' }
const ALL_SECOND = { page: 'second', script: 'second', style: 'second', data: 'second' }

const noteOf = (page: Page) => page.getByRole('listitem').filter({ hasText: 'A new version is ready' })

const RIS = 'TY  - JOUR\nTI  - Stones in the light\nAU  - Cole, Cy\nAU  - Arm, Ann\nPY  - 2021\nER  - \n'

test.each(IS_LONG ? ['/', '/some/where/'] : ['/some/where/'])(
  'after one visit to %s the page works wholly with the network cut',
  async (base) => {
    const { page, context, site } = await visit(base)
    await cut(context, site)
    await page.reload()
    await mapOf(page).waitFor()
    await settle(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'What to do' }).getByRole('combobox').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('table').first().waitFor()
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /PDF/ }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: /^Save/ }).first().click(),
    ])
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page
      .getByLabel('Files to open')
      .setInputFiles([{ name: 'list.ris', mimeType: 'application/octet-stream', buffer: Buffer.from(RIS) }])
    await page.getByRole('dialog').getByRole('heading', { name: '1 new paper from 1 file' }).waitFor()
    await page.getByRole('button', { name: 'Show the map' }).click()
    await expect.poll(() => countsOf(page).textContent()).toMatch(/^Showing 2 people, 1 paper/)
  },
)

test('a first visit is not kept waiting: nothing is fetched to be kept before the map is there, and not too much', async () => {
  const { page, site } = await visit()
  const first = site.asked.indexOf('service-worker.js')
  expect(first).toBeGreaterThan(site.asked.findIndex((path) => path === 'sample-atlas.json'))
  const { bytes, names } = await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    let sum = 0
    const kept = await cache.keys()
    for (const key of kept) sum += (await (await cache.match(key))?.blob())?.size ?? 0
    return { bytes: sum, names: kept.map(({ url }) => new URL(url).pathname) }
  })
  console.log(`kept at the first visit: ${String(bytes)} bytes in ${String(names.length)} files`)
  expect(bytes).toBeLessThan(MOST_KEPT)
  expect(names.some((name) => /standalone\.html$|noto-sans-(?:jp|sc|kr)/.test(name))).toBe(false)
})

test('what is fetched only when it is asked for is kept from then on, and missed in words before', async () => {
  const { page, context, site, complaints } = await visit()
  const size = (path: string) => page.evaluate(async (asked) => (await (await fetch(asked)).blob()).size, path)
  const font = `assets/${assetOf('first', /^noto-sans-hebrew-hebrew-400.*\.woff$/)}`
  expect(await size(font)).toBeGreaterThan(1000)
  await cut(context, site)
  expect(await size(font)).toBeGreaterThan(1000)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('dialog', { name: 'Share' }).getByRole('radio', { name: /page/i }).click()
  await page.getByText('The page of one file has to be fetched once. Try again when there is a network.').waitFor()
  // The browser itself notes the answer of 503.
  expect(complaints.splice(0).every((text) => text.includes('503'))).toBe(true)
})

test('a new version waits until it is wanted, the old page stays whole meanwhile, and nothing is ever mixed', async () => {
  const { page, site } = await visit()
  await page.reload()
  await mapOf(page).waitFor()
  expect(await buildsOf(page)).toEqual(ALL_FIRST)
  site.deploy('second')
  await page.reload()
  await noteOf(page).waitFor()
  expect(await buildsOf(page)).toEqual(ALL_FIRST)
  // Also a page that is opened anew is the old one, all of it.
  await page.reload()
  await mapOf(page).waitFor()
  expect(await buildsOf(page)).toEqual(ALL_FIRST)
  await Promise.all([page.waitForEvent('load'), noteOf(page).getByRole('button', { name: 'Reload' }).click()])
  await mapOf(page).waitFor()
  expect(await buildsOf(page)).toEqual(ALL_SECOND)
  expect(await noteOf(page).count()).toBe(0)
  // Of the old version nothing is left.
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1)
})

longTest('a version of which the server has only a part is not taken, and is when it is whole (long)', async () => {
  const { page, site } = await visit()
  cpSync(join(place, 'second'), join(place, 'half'), { recursive: true })
  rmSync(join(place, 'half', 'assets', 'page-Secondly.js'))
  site.deploy('half')
  const update = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update().catch(() => undefined)
      const worker = registration?.installing
      if (!worker) return 'none'
      await new Promise<void>((resolve) => {
        worker.addEventListener('statechange', () => {
          resolve()
        })
      })
      return worker.state
    })
  expect(await update()).toBe('redundant')
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1)
  await page.reload()
  await mapOf(page).waitFor()
  expect(await buildsOf(page)).toEqual(ALL_FIRST)
  site.deploy('second')
  await page.reload()
  await noteOf(page).waitFor()
})

longTest('while Coterie is open in another window, the new version says so and waits (long)', async () => {
  const { page, context, site } = await visit()
  const other = await context.newPage()
  await other.goto(site.address)
  await mapOf(other).waitFor()
  site.deploy('second')
  // A window behind another one paints nothing, and so has nothing to press.
  await page.bringToFront()
  await page.reload()
  await noteOf(page).getByRole('button', { name: 'Reload' }).click()
  await page.getByText('Coterie is open in another window too.').waitFor()
  expect(await buildsOf(page)).toEqual(ALL_FIRST)
  expect(await buildsOf(other)).toEqual(ALL_FIRST)
  await other.close()
  await Promise.all([page.waitForEvent('load'), noteOf(page).getByRole('button', { name: 'Reload' }).click()])
  await mapOf(page).waitFor()
  expect(await buildsOf(page)).toEqual(ALL_SECOND)
})

test('what is not of the build goes to the server as it was asked, parts of files too', async () => {
  const { page, site } = await visit()
  const before = site.asked.length
  const statuses = await page.evaluate(() =>
    Promise.all(
      [
        fetch('sample-atlas.json', { headers: { Range: 'bytes=0-9' } }),
        fetch('maps/atlas.parquet/manifest.json'),
        fetch('sample-atlas.json'),
      ].map(async (answer) => (await answer).status),
    ),
  )
  expect(statuses).toEqual([206, 404, 200])
  expect(site.asked.slice(before).sort()).toEqual(['maps/atlas.parquet/manifest.json', 'sample-atlas.json'])
  opened.at(-1)?.complaints.splice(0)
})

test('the page can be installed: its manifest and icons are there, and stand in its policy', async () => {
  const { page } = await visit()
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
    if (!link) throw new Error('The page has no manifest.')
    const read = (await (await fetch(link.href)).json()) as {
      start_url: string
      icons: { src: string; sizes: string }[]
    }
    const icons = await Promise.all(
      read.icons.map(async ({ src, sizes }) => {
        const image = new Image()
        image.src = new URL(src, link.href).href
        await image.decode()
        return [sizes, image.naturalWidth] as const
      }),
    )
    return { start: new URL(read.start_url, link.href).href, icons }
  })
  expect(manifest.start).toBe(page.url())
  expect(
    manifest.icons
      .filter(([sizes]) => sizes !== 'any')
      .every(([sizes, width]) => sizes === `${String(width)}x${String(width)}`),
  ).toBe(true)
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})
