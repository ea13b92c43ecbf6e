import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { generateNetwork, gexfOfNetwork } from '../bench/generate'
import { countsOf, launchBrowser, mapOf, readHints } from './open-page'

/*
 * Workers are lost as a browser loses them: the thread ends, and the page gets an error event, or hears nothing at all. The
 * page's own code runs as it is; only the constructor is watched, so that a test can reach the workers.
 */
const WATCH_WORKERS = `
  const Original = window.Worker
  window.workersMade = []
  window.Worker = class extends Original {
    constructor(url, options) {
      super(url, options)
      window.workersMade.push({ name: options?.name ?? '', worker: this })
    }
  }
`

const FILE = {
  name: 'field.gexf',
  mimeType: 'application/xml',
  buffer: Buffer.from(gexfOfNetwork(generateNetwork(6000, 20_000))),
}

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await readHints(context)
  page = await context.newPage()
  await page.addInitScript(WATCH_WORKERS)
  await page.goto(inject('rootAddress'))
  await mapOf(page).waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([FILE])
  await page.getByRole('button', { name: 'Show the map' }).click({ timeout: 90_000 })
  await expect.poll(() => countsOf(page).textContent(), { timeout: 60_000 }).toContain('6000 nodes')
  await isPainted()
})
afterEach(() => page.context().close())

const whole = () => page.locator('.graph-whole')
const isPainted = () => expect.poll(() => whole().getAttribute('data-painted'), { timeout: 60_000 }).toBe('whole')
const countOf = (name: string): Promise<number> =>
  page.evaluate(`window.workersMade.filter((made) => made.name === ${JSON.stringify(name)}).length`)

/** Ends the newest worker of a name; `isTold`: the page gets the event that tells of it. */
const lose = (name: string, isTold: boolean): Promise<void> =>
  page.evaluate(`{
    const { worker } = window.workersMade.findLast((made) => made.name === ${JSON.stringify(name)})
    worker.terminate()
    if (${String(isTold)}) worker.dispatchEvent(new ErrorEvent('error', { message: 'The thread ended.' }))
  }`)

/** Forgets that the picture was painted, moves the map, and waits until it is painted anew. */
async function moveAndWait(key: '+' | '-'): Promise<void> {
  await whole().evaluate((element) => {
    delete (element as HTMLElement).dataset.painted
  })
  await mapOf(page).focus()
  await page.keyboard.press(key)
  await isPainted()
}

test('a lost painter of the map is started anew and the picture is there again; when it is lost twice the page paints and says so', async () => {
  expect(await countOf('coterie-backdrop')).toBe(1)
  await lose('coterie-backdrop', true)
  await moveAndWait('+')
  expect(await countOf('coterie-backdrop')).toBe(2)
  const notice = page.getByText('The browser ended the map’s painter twice.')
  expect(await notice.count()).toBe(0)
  await lose('coterie-backdrop', true)
  await expect.poll(() => notice.count()).toBeGreaterThan(0)
  await moveAndWait('-')
  expect(await countOf('coterie-backdrop')).toBe(2)
})

test('a painter that is lost without a word is missed when it does not answer, and replaced', async () => {
  await lose('coterie-backdrop', false)
  await moveAndWait('+')
  expect(await countOf('coterie-backdrop')).toBe(2)
})

test('a lost search is started anew, and finds what it found before', async () => {
  const box = page.getByRole('combobox', { name: 'Search people, papers, topics' })
  const found = page.getByRole('listbox', { name: 'Results' }).getByRole('option', { name: /Ada King/ })
  await box.fill('Ada King')
  await found.first().waitFor()
  expect(await countOf('coterie-search')).toBe(1)
  const before = await found.allInnerTexts()
  await lose('coterie-search', true)
  await box.fill('Bo')
  await box.fill('Ada King')
  await expect.poll(() => found.allInnerTexts()).toEqual(before)
  expect(await countOf('coterie-search')).toBe(2)
})
