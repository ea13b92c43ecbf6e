import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { countsOf, detailsOf, launchBrowser, mapOf, openPage, searchFor, settle } from './open-page'

let browser: Browser
let page: Page
let complaints: string[]

const SAMPLE = 'Showing 71 people and 1 unnamed, 41 of 46 papers, 148 ties'

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  const opened = await openPage(browser)
  page = opened.page
  complaints = opened.complaints
})
afterEach(async () => {
  expect(complaints).toEqual([])
  await page.context().close()
})

const question = () => page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 })
const queue = () => page.getByRole('list', { name: 'Queue' })
const tab = (name: RegExp) => page.getByRole('radio', { name })
const waiting = async (): Promise<number> => Number(/\d+/.exec(await tab(/^Waiting/).innerText())?.[0])
const counts = () => expect.poll(() => countsOf(page).textContent(), { timeout: 30_000 })
/** Moves down the queue by the keyboard until the question is the one that is sought. */
async function goTo(wanted: RegExp): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if (wanted.test(await question().innerText())) return
    await page.keyboard.press('j')
  }
  throw new Error(`No question is like ${String(wanted)}.`)
}

test('by the keyboard alone the unnamed owner is named, the map says so, and undo brings the placeholder back', async () => {
  await page.keyboard.press('r')
  await question().waitFor()
  const before = await waiting()
  await goTo(/page of Huixia Li\?/)
  expect(await page.getByRole('region', { name: 'Evidence' }).innerText()).toMatch(/6 of the 21 papers/)
  await page.keyboard.press('a')
  // The other names for the same page are no question any more, and the next claim is in sight at once.
  expect(await waiting()).toBeLessThan(before)
  await expect.poll(() => question().innerText()).not.toMatch(/Huixia Li/)
  await counts().toMatch(/^Showing 71 people, 41 of 46 papers/)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
  expect(await waiting()).toBe(before)
  await page.keyboard.press('Control+Shift+z')
  await counts().toMatch(/^Showing 71 people, /)
  await page.keyboard.press('z')
  await counts().toBe(SAMPLE)
  await page.keyboard.press('Escape')
  await mapOf(page).waitFor()
})

test('what would come of a decision is reckoned without taking it', async () => {
  await page.keyboard.press('r')
  await goTo(/page of Huixia Li\?/)
  await page.getByRole('button', { name: 'Reckon exactly what changes' }).click()
  const changes = page.getByRole('list', { name: 'What changes' })
  await changes.waitFor({ timeout: 30_000 })
  expect(await changes.innerText()).toMatch(/People\s+1 gone/)
  expect(await countsOf(page).textContent()).toBe(SAMPLE)
})

test('a claim that is put off goes to the end, and J and K walk the queue', async () => {
  await page.keyboard.press('r')
  const first = await question().innerText()
  const title = await queue().locator('li.on .review-row-title').innerText()
  await page.keyboard.press('l')
  await expect.poll(() => question().innerText()).not.toBe(first)
  expect(await queue().getByRole('listitem').last().innerText()).toContain(title)
  const second = await question().innerText()
  await page.keyboard.press('j')
  await expect.poll(() => question().innerText()).not.toBe(second)
  await page.keyboard.press('k')
  await expect.poll(() => question().innerText()).toBe(second)
})

test('an inferred year is rejected: its papers have none, the decision is listed and can be taken back', async () => {
  await page.keyboard.press('r')
  await tab(/^Sure/).click()
  await queue()
    .getByRole('button', { name: /4 dates are of 2026/ })
    .click()
  await page.keyboard.press('r')
  await tab(/^Decided 1/).click()
  expect(await queue().innerText()).toMatch(/Inferred year\s+Rejected/)
  await page
    .getByRole('region', { name: 'History' })
    .getByText(/^Rejected: The year of 4 papers/)
    .waitFor()
  await expect.poll(() => page.locator('.task').count(), { timeout: 30_000 }).toBe(0)
  await page.keyboard.press('Escape')
  await searchFor(page, 'Seedance 2.0')
  await detailsOf(page).getByRole('heading', { level: 2 }).waitFor()
  expect(await detailsOf(page).innerText()).not.toMatch(/Published|year inferred/)
  await page.keyboard.press('r')
  await tab(/^Decided 1/).click()
  await page.keyboard.press('b')
  await tab(/^Decided 0/).waitFor()
})

test('texts that are one paper stand side by side with the words marked in which they differ', async () => {
  await page.keyboard.press('r')
  await tab(/^Sure/).click()
  await queue()
    .getByRole('button', { name: /texts are OmniQuant/ })
    .click()
  const pair = page.getByRole('region', { name: 'The texts side by side' })
  expect(await pair.innerText()).toMatch(
    /\d+ of \d+ words stand in both texts in the same order\. They differ in \d+ places/,
  )
  expect(await pair.locator('mark').count()).toBeGreaterThan(4)
})

test('an evidence card that rests on a claim offers to reject it, and the tie goes with it', async () => {
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('radio', { name: /^Ties/ }).click()
  const hidden = page.getByRole('row').filter({ hasText: 'page’s owner' }).filter({ hasText: 'Mengzhao Chen' })
  await hidden.first().getByRole('button').click()
  const details = detailsOf(page)
  await details
    .getByText(/^Rests on a claim: Mengzhao Chen wrote/)
    .first()
    .waitFor()
  await details.getByRole('button', { name: 'What if not?' }).first().click()
  await details.getByText(/^If it were not so:/).waitFor()
  await details.getByRole('button', { name: 'Reject' }).first().click()
  await counts().toMatch(/1\d\d ties$/)
  await counts().not.toBe(SAMPLE)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
})

test('two people are made one by hand, keep their papers, and are two again after undo', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await detailsOf(page).getByRole('button', { name: 'Same person as…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('mengjuan')
  await dialog.getByRole('radio', { name: /Mengjuan Chen/ }).check()
  await dialog.getByRole('button', { name: 'Mengzhao Chen is Mengjuan Chen' }).click()
  await counts().toMatch(/^Showing 70 people and 1 unnamed/)
  await expect.poll(() => detailsOf(page).locator('.figures').innerText()).toMatch(/≥\s*20/)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
})

test('one person is made two by hand', async () => {
  await searchFor(page, 'Yuexiao Ma')
  await detailsOf(page).getByRole('button', { name: 'Two people?' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Make two people' }).click()
  await counts().toMatch(/^Showing 72 people and 1 unnamed/)
})

test('decisions are saved as a file of their own, and a thesaurus is taken in', async () => {
  await page.keyboard.press('r')
  await goTo(/page of Huixia Li\?/)
  await page.keyboard.press('a')
  await counts().toMatch(/^Showing 71 people, /)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save decisions…' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toMatch(/^coterie-decisions-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(text)).toMatchObject({
    format: 'coterie-decisions',
    version: 1,
    decisions: [{ verdict: 'accepted' }],
  })
  await page.keyboard.press('z')
  await counts().toBe(SAMPLE)
  await page
    .getByLabel('Decisions to load')
    .setInputFiles({ name: 'decisions.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await counts().toMatch(/^Showing 71 people, /)
  await page.getByLabel('Decisions to load').setInputFiles({
    name: 'names.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('label\treplace by\nMengjuan Chen\tMengzhao Chen\n'),
  })
  await counts().toMatch(/^Showing 70 people, /)
})

test('the network without doubtful claims is drawn, says what it leaves out, and gives way to the very same map', async () => {
  const scene = async () => (await mapOf(page).getAttribute('data-nodes')) ?? ''
  const before = await scene()
  await page.getByRole('switch', { name: 'Without doubtful claims' }).click()
  const strip = page.getByRole('region', { name: 'Without doubtful claims' })
  await strip.getByText(/left out/).waitFor({ timeout: 30_000 })
  await strip.getByRole('button', { name: 'All claims again' }).click()
  await strip.waitFor({ state: 'detached' })
  await settle(page)
  expect(await scene()).toBe(before)
  expect(await countsOf(page).textContent()).toBe(SAMPLE)
})

test('data health accounts for every record of every file', async () => {
  await page.getByRole('button', { name: /^Counts are lower bounds/ }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.innerText()).toMatch(/61 records = 46 kept \+ 15 merged \+ 0 skipped/)
  expect(await dialog.getByRole('row').count()).toBe(6)
})
