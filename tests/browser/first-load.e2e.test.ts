import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { detailsOf, launchBrowser, mapOf, readHints, watchPage } from './open-page'
import { difference } from './map-pixels'

/** Bytes of compressed script, workers included, that may be asked for before the first picture is on the screen. */
const BUDGET = 90_000

/** The scripts that follow the first picture. */
const PAGE = /\/assets\/page-[^/]*\.js$/

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const open: { page: Page; complaints: string[] }[] = []
afterEach(async () => {
  for (const { page } of open.splice(0)) await page.context().close()
})

/** A page that is about to open; `hold` keeps what follows the first picture back until it is let go. */
async function prepare(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  await readHints(context)
  const page = await context.newPage()
  const complaints = watchPage(page)
  open.push({ page, complaints })
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const hold = async (): Promise<void> => {
    await page.route(PAGE, (route) => void held.then(() => route.continue()))
  }
  return {
    page,
    complaints,
    hold,
    letGo: () => {
      letGo()
    },
  }
}

const firstMap = (page: Page) => page.getByRole('img', { name: /^Map of people/ })

/** Waits until the first picture is on the screen and its fonts have come. */
async function waitForFirst(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('coterie:first-picture').length > 0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

/** What stands in the page's frame: its words, and the place of everything that can be pressed. */
const frameOf = (page: Page, part: string) =>
  page.locator(`${part} .app`).evaluate((app) => ({
    words: (app as HTMLElement).innerText.replace(/\s+/g, ' '),
    controls: [...app.querySelectorAll('button, a, input')]
      .filter((control) => control.clientWidth > 0)
      .map((control) => {
        const { x, y, width, height } = control.getBoundingClientRect()
        return [control.getAttribute('aria-label') ?? control.textContent, ...[x, y, width, height].map(Math.round)]
      }),
  }))

/** Serves the built page and notes when each script is asked for (ms since 1970) and its compressed size. */
async function serveAndCount(): Promise<{
  server: Server
  address: string
  asked: { path: string; at: number; bytes: number }[]
}> {
  const asked: { path: string; at: number; bytes: number }[] = []
  const server = createServer((request, response) => {
    const at = Date.now()
    const path = request.url ?? '/'
    void fetch(new URL(path, inject('rootAddress'))).then(async (answer) => {
      const body = new Uint8Array(await answer.arrayBuffer())
      if (path.endsWith('.js')) asked.push({ path, at, bytes: gzipSync(body, { level: 9 }).byteLength })
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' })
      response.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, asked, address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/` }
}

test('the scripts that are asked for before the first picture keep to their budget', async () => {
  const { server, address, asked } = await serveAndCount()
  try {
    const { page } = await prepare()
    await page.goto(address)
    await waitForFirst(page)
    const painted = await page.evaluate(
      () => performance.timeOrigin + (performance.getEntriesByName('coterie:first-picture')[0]?.startTime ?? NaN),
    )
    await mapOf(page).waitFor()
    const before = asked.filter(({ at }) => at <= painted)
    const sum = before.reduce((bytes, { bytes: more }) => bytes + more, 0)
    console.log(`before the first picture: ${String(sum)} bytes in ${before.map(({ path }) => path).join(', ')}`)
    expect(before.length).toBeGreaterThan(0)
    // What follows was asked for afterwards, or the first picture was none.
    expect(asked.some(({ path }) => PAGE.test(path))).toBe(true)
    expect(before.some(({ path }) => PAGE.test(path))).toBe(false)
    expect(sum).toBeLessThanOrEqual(BUDGET)
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

test('the first picture can be moved, and names what is pointed at, before anything else has come', async () => {
  const { page, hold } = await prepare()
  await hold()
  await page.goto(inject('rootAddress'))
  await waitForFirst(page)
  const map = firstMap(page)
  const box = await map.boundingBox()
  if (!box) throw new Error('The first map has no place.')
  const start = await map.screenshot()
  const pointed = (): Promise<string> => map.evaluate((element) => element.dataset.pointed ?? '')
  // Somewhere along the middle of the map stands somebody.
  for (let x = box.x + 40; x < box.x + box.width - 40 && (await pointed()) === ''; x += 12)
    for (let y = box.y + 60; y < box.y + box.height - 60 && (await pointed()) === ''; y += 12)
      await page.mouse.move(x, y)
  expect(await pointed()).not.toBe('')
  const lit = await map.screenshot()
  expect(difference(start, lit)).toBeGreaterThan(0.005)
  await page.mouse.move(box.x + 30, box.y + 4)
  await expect.poll(pointed).toBe('')
  await page.mouse.down()
  await page.mouse.move(box.x + 130, box.y + 90, { steps: 4 })
  await page.mouse.up()
  const panned = await map.screenshot()
  expect(difference(start, panned)).toBeGreaterThan(0.01)
  await page.mouse.wheel(0, -360)
  await expect.poll(async () => difference(panned, await map.screenshot())).toBeGreaterThan(0.01)
})

test.each([
  ['a wide window', {}],
  ['a high window', { viewport: { width: 1440, height: 1000 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a dark window', { colorScheme: 'dark' as const }],
  ['a window without room for the left column', { viewport: { width: 900, height: 700 } }],
])('in %s the page takes the place of its first picture and nothing moves', async (name, options) => {
  const { page, complaints, hold, letGo } = await prepare(options)
  await hold()
  await page.goto(inject('rootAddress'))
  await waitForFirst(page)
  const before = await page.screenshot()
  const frame = await frameOf(page, '.first-look')
  letGo()
  await mapOf(page).waitFor()
  expect(await firstMap(page).count()).toBe(0)
  const after = await page.screenshot()
  const folder = process.env.FIRST_LOAD_PICTURES
  if (folder !== undefined) {
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`${folder}/${name.replaceAll(' ', '-')}-1.png`, before)
    writeFileSync(`${folder}/${name.replaceAll(' ', '-')}-2.png`, after)
  }
  expect(await frameOf(page, '#root')).toEqual(frame)
  expect(difference(before, after)).toBeLessThan(0.005)
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => {
          resolve(0)
        }, 500)
      }),
  )
  expect(shifts).toBeLessThan(0.01)
  expect(complaints).toEqual([])
})

test('the page goes on where a person was: what was in sight, what was pressed, and what had the focus', async () => {
  const { page, complaints, hold, letGo } = await prepare()
  await hold()
  await page.goto(inject('rootAddress'))
  await waitForFirst(page)
  const box = await firstMap(page).boundingBox()
  if (!box) throw new Error('The first map has no place.')
  await page.mouse.move(box.x + 300, box.y + 300)
  await page.mouse.wheel(0, -240)
  await page.mouse.move(box.x + 4, box.y + 4)
  await firstMap(page).focus()
  await expect.poll(() => page.evaluate(() => document.querySelector('.status-zoom')?.textContent)).not.toBe('100 %')
  // Without the lowest part, where the small map of all comes with the page.
  const clip = { ...box, height: box.height - 180 }
  const before = await page.screenshot({ clip })
  letGo()
  await mapOf(page).waitFor()
  expect(await mapOf(page).evaluate((element) => element === document.activeElement)).toBe(true)
  // Land is surveyed at the zoom that was asked for last, which need not be the same one here and there.
  expect(difference(before, await page.screenshot({ clip }))).toBeLessThan(0.04)
  expect(complaints).toEqual([])
})

test('a button that is pressed before the page has come does its work when it has', async () => {
  const { page, hold, letGo } = await prepare()
  await hold()
  await page.goto(inject('rootAddress'))
  await waitForFirst(page)
  await page.locator('.first-look .topbar button', { hasText: 'Table' }).click()
  letGo()
  await page.getByRole('table').first().waitFor()
})

test('a mark that is pressed before the page has come is told about when it has', async () => {
  const { page, complaints, hold, letGo } = await prepare()
  await hold()
  await page.goto(inject('rootAddress'))
  await waitForFirst(page)
  const map = firstMap(page)
  const box = await map.boundingBox()
  if (!box) throw new Error('The first map has no place.')
  const pointed = (): Promise<string> => map.evaluate((element) => element.dataset.pointed ?? '')
  const at = { x: box.x + 40, y: box.y + 60 }
  for (; at.x < box.x + box.width - 40 && (await pointed()) === ''; at.x += 12)
    for (at.y = box.y + 60; at.y < box.y + box.height - 60 && (await pointed()) === ''; at.y += 12)
      await page.mouse.move(at.x, at.y)
  const name = await pointed()
  expect(name).not.toBe('')
  await page.mouse.down()
  await page.mouse.up()
  expect(await detailsOf(page).count()).toBe(0)
  letGo()
  await detailsOf(page).getByRole('heading', { name }).waitFor()
  expect(complaints).toEqual([])
})

test('where the rest of the page does not come, the page says so', async () => {
  const { page } = await prepare()
  await page.route(PAGE, (route) => route.abort())
  await page.goto(inject('rootAddress'))
  await page.getByRole('alert').filter({ hasText: 'The page has broken down' }).waitFor()
  expect(await firstMap(page).count()).toBe(0)
})

test('a link with a map in it, and a folder, open without the first picture', async () => {
  const { page } = await prepare()
  await page.goto(`${inject('rootAddress')}#share=damaged`)
  await page.getByRole('button', { name: 'Settings and help' }).waitFor()
  expect(await page.evaluate(() => performance.getEntriesByName('coterie:first-picture').length)).toBe(0)
})
