import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser, mapOf } from './open-page'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  // A machine that tells of so little memory that one network may take 0.5 MB.
  await page.addInitScript(`Object.defineProperty(navigator, 'deviceMemory', { value: 0.002 })`)
  await page.goto(inject('rootAddress'))
  await mapOf(page).waitFor()
})
afterAll(() => browser.close())

const letters = (value: number): string => String.fromCharCode(97 + (value % 26)) + String.fromCharCode(97 + value / 26)
const paper = (title: string, authors: number, from: number): string =>
  [
    'TY  - JOUR',
    `TI  - ${title}`,
    ...Array.from({ length: authors }, (_, at) => `AU  - K${letters(at + from)}son, M${letters(at + from)}a`),
    'PY  - 2021',
    'ER  - ',
  ].join('\n')
const FILE = {
  name: 'crowd.ris',
  mimeType: 'application/x-research-info-systems',
  buffer: Buffer.from([paper('Granular rivers', 45, 0), paper('Silent turbines', 12, 100)].join('\n')),
}

test('a network of people that would not fit is refused with what would fit, the other networks stay, and the button makes it fit', async () => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([FILE])
  await page.getByRole('button', { name: 'Show the map' }).click({ timeout: 60_000 })
  const told = page.getByRole('status').filter({ hasText: 'Too large for the memory here' })
  await told.waitFor({ timeout: 60_000 })
  expect(await told.innerText()).toMatch(
    /The network of people has 1,056 ties between 57 nodes, about 1 MB; there is room for 1 MB\..* at most 40 authors/s,
  )
  await page.getByRole('radio', { name: 'Papers', exact: true }).click()
  await expect.poll(() => mapOf(page).getAttribute('data-nodes')).toBe('2')
  await page.getByRole('radio', { name: 'People', exact: true }).click()
  await told.getByRole('button', { name: 'Tie all authors of papers of at most 40' }).click()
  await told.waitFor({ state: 'detached', timeout: 60_000 })
  await expect.poll(() => mapOf(page).getAttribute('data-nodes'), { timeout: 60_000 }).toBe('57')
})
