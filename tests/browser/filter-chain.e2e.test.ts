import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countsOf, launchBrowser, mapOf, openPage } from './open-page'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

const strip = (page: Page) => page.getByRole('region', { name: 'Filters in force' })
const chipNames = async (page: Page) =>
  (
    await strip(page)
      .getByRole('button', { name: /^Remove the filter/ })
      .all()
  ).reduce<Promise<string[]>>(
    async (names, chip) => [...(await names), (await chip.getAttribute('aria-label')) ?? ''],
    Promise.resolve([]),
  )

/** Adds a condition by the keyboard alone, as the menu of conditions has it. */
async function add(page: Page, name: string): Promise<void> {
  await mapOf(page).focus()
  await page.keyboard.press('Shift+F')
  await page.getByRole('menuitem', { name, exact: true }).press('Enter')
  await page.getByRole('dialog').waitFor()
}

test('conditions are added, asked, reordered, turned round, put to rest and undone by the keyboard', async () => {
  const { page, complaints } = await openPage(browser)
  const all = await countsOf(page).textContent()

  await add(page, 'Score')
  await page.getByLabel('Score, from').fill('20')
  await page.keyboard.press('Escape')
  await strip(page)
    .getByRole('button', { name: /^Score at least 20/ })
    .waitFor()
  expect(await countsOf(page).textContent()).not.toBe(all)

  await add(page, 'k-core')
  await page.keyboard.press('Escape')
  expect(await chipNames(page)).toEqual(['Remove the filter Score at least 20', 'Remove the filter 2-core'])
  const scoreFirst = await countsOf(page).textContent()

  const core = strip(page).getByRole('button', { name: /^2-core/ })
  await core.focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => chipNames(page)).toEqual(['Remove the filter 2-core', 'Remove the filter Score at least 20'])
  // The chip that was moved has the focus still: Enter opens it.
  await page.keyboard.press('Enter')
  const editor = page.getByRole('dialog', { name: '2-core' })
  await editor.getByLabel('In force').uncheck()
  await strip(page)
    .getByRole('button', { name: /^2-core off/ })
    .waitFor()
  await editor.getByLabel('In force').check()
  await editor.getByLabel('Turn round (not)').check()
  await strip(page)
    .getByRole('button', { name: /^Not: 2-core/ })
    .waitFor()
  await page.keyboard.press('Escape')

  await mapOf(page).focus()
  // Turned round, in force, off, moved.
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
  await expect.poll(() => chipNames(page)).toEqual(['Remove the filter Score at least 20', 'Remove the filter 2-core'])
  expect(await countsOf(page).textContent()).toBe(scoreFirst)
  expect(complaints).toEqual([])
  await page.context().close()
}, 120_000)

test('quick filters stand in the same row, chips are dragged, and any condition may be enough', async () => {
  const { page, complaints } = await openPage(browser)
  await page.getByRole('button', { name: /^video generation/ }).click()
  await add(page, 'Code')
  await page.keyboard.press('Escape')
  const chips = strip(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Remove/ }) })
  await expect.poll(() => chips.count()).toBe(2)
  const both = await countsOf(page).textContent()
  await strip(page).getByRole('button', { name: 'match all of' }).click()
  await strip(page).getByRole('button', { name: 'match any of' }).waitFor()
  expect(await countsOf(page).textContent()).not.toBe(both)
  await chips.nth(1).dragTo(chips.nth(0))
  await expect.poll(async () => (await chipNames(page))[0]).toBe('Remove the filter Has code')
  expect(complaints).toEqual([])
  await page.context().close()
}, 120_000)

test('ties are thinned out with a word on how many are hidden, in the line below and in the key', async () => {
  const { page, complaints } = await openPage(browser)
  await add(page, 'Backbone')
  await page.keyboard.press('Escape')
  const words = /Backbone of ties, α = 0\.05: [1-9]\d* ties hidden/
  await page.getByRole('contentinfo').getByText(words).waitFor()
  await page.getByRole('region', { name: 'Key' }).getByText(words).waitFor()
  expect(await countsOf(page).textContent()).toMatch(/\d+ of \d+ ties$/)

  await add(page, 'Papers of many authors')
  await page.getByLabel('Papers of more authors than this tie nobody').fill('3')
  const listed = page.getByRole('list', { name: 'Papers that tie nobody' }).getByRole('button')
  await expect.poll(() => listed.count()).toBeGreaterThan(0)
  expect(complaints).toEqual([])
  await page.context().close()
}, 120_000)

test('filters are saved under a name, found again on the next visit, and forgotten', async () => {
  const { page, complaints } = await openPage(browser)
  await add(page, 'Backbone')
  await page.keyboard.press('Escape')
  await strip(page).getByRole('button', { name: 'Saved' }).click()
  await page.getByLabel('Name for the filters in force').fill('Only what stands out')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Only what stands out', exact: true }).waitFor()

  await page.reload()
  await mapOf(page).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'A command' }).fill('saved filters')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Only what stands out', exact: true }).click()
  await strip(page)
    .getByRole('button', { name: /^Backbone of ties/ })
    .waitFor()
  await strip(page).getByRole('button', { name: 'Saved' }).click()
  await page.getByRole('button', { name: 'Forget Only what stands out' }).click()
  await page.getByText(/^None yet/).waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
}, 120_000)

test('Home and End take either handle of every range as far as it can go, and not the other one', async () => {
  const { page, complaints } = await openPage(browser)
  const slider = (name: string) => page.getByRole('slider', { name, exact: true })
  const at = async (name: string, what: 'now' | 'min' | 'max' = 'now') =>
    Number(await slider(name).getAttribute(`aria-value${what}`))
  async function goToTheEnds(low: string, high: string, gap: number): Promise<void> {
    const [least, most] = [await at(low, 'min'), await at(high, 'max')]
    const press = async (name: string, key: 'Home' | 'End', range: readonly [number, number]): Promise<void> => {
      await slider(name).focus()
      await page.keyboard.press(key)
      await expect.poll(async () => [await at(low), await at(high)]).toEqual(range)
    }
    await press(high, 'Home', [least, least + gap])
    await press(high, 'End', [least, most])
    await press(low, 'End', [most - gap, most])
    await press(low, 'Home', [least, most])
  }
  await goToTheEnds('First year', 'Last year', 1)
  await page.getByText('More filters', { exact: true }).click()
  await goToTheEnds('Lowest score', 'Highest score', 0)
  await add(page, 'Score')
  await goToTheEnds('Score: lowest', 'Score: highest', 0)
  await page.keyboard.press('Escape')
  await mapOf(page).focus()
  await page.keyboard.press('y')
  await goToTheEnds('First year in sight', 'Last year in sight', 1)
  expect(complaints).toEqual([])
  await page.context().close()
})
