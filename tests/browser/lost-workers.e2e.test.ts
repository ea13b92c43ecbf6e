import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { generateNetwork, gexfOfNetwork } from '../bench/generate'
import { longTest } from './long'
import { countsOf, launchBrowser, mapOf, readHints } from './open-page'
import { countWorkers, loseWhenAsked, loseWorker, watchWorkers } from './watch-workers'

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
  await watchWorkers(page)
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
const countOf = (name: string): Promise<number> => countWorkers(page, name)
const lose = (name: string, isTold: boolean): Promise<void> => loseWorker(page, name, isTold)

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

longTest('a painter that is lost without a word is missed when it does not answer, and replaced (long)', async () => {
  await lose('coterie-backdrop', false)
  await moveAndWait('+')
  expect(await countOf('coterie-backdrop')).toBe(2)
})

longTest('a lost search is started anew, and finds what it found before (long)', async () => {
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

const open = async (name: string, text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }])
}
const RIS = 'TY  - JOUR\nTI  - Stones in the light\nAU  - Cole, Cy\nAU  - Bell, Bo\nPY  - 2021\nER  - \n'
const summary = () => page.getByRole('dialog')
const isRead = () => summary().getByRole('heading', { name: '1 new paper from 1 file' }).waitFor({ timeout: 60_000 })

test('a lost reader is started anew and reads the file; when it is lost twice over a text, that text is given up and says so', async () => {
  await loseWhenAsked(page, 'coterie-gate', 1)
  await open('one.ris', RIS)
  await isRead()
  expect(await summary().innerText()).not.toContain('The thread ended')
  await summary().getByRole('button', { name: 'Show the map' }).click()
  await loseWhenAsked(page, 'coterie-gate', 2)
  await open('two.ris', RIS)
  await expect.poll(() => summary().innerText(), { timeout: 60_000 }).toMatch(/two\.ris\s.*The thread ended/s)
})

longTest(
  'a lost maker of maps is started anew; when it is lost twice the map is a smaller one and says so; then the map before stays (long)',
  async () => {
    await loseWhenAsked(page, 'coterie-atlas', 1)
    await open('one.ris', RIS)
    await isRead()
    const smaller = 'The browser ended twice what makes the map'
    expect(await summary().innerText()).not.toContain(smaller)
    await summary().getByRole('button', { name: 'Show the map' }).click()
    await loseWhenAsked(page, 'coterie-atlas', 2)
    await open('two.ris', RIS.replace('Stones', 'Clouds'))
    await isRead()
    expect(await summary().innerText()).toContain(smaller)
    await summary().getByRole('button', { name: 'Show the map' }).click()
    const before = await countsOf(page).textContent()
    await loseWhenAsked(page, 'coterie-atlas', 3)
    await open('three.ris', RIS.replace('Stones', 'Rivers'))
    const told = page.getByRole('alert').filter({ hasText: 'That did not work' })
    expect(await told.innerText()).toMatch(/The thread ended.*What you had open is unchanged/s)
    expect(await countsOf(page).textContent()).toBe(before)
  },
)
