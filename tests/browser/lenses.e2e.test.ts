import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectToRead, launchBrowser, mapOf, openPage, searchFor, settle } from './open-page'

let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  ;({ page, complaints } = await openPage(browser))
})
afterAll(() => browser.close())
afterEach(async () => {
  const close = page.getByRole('complementary').getByRole('button', { name: /^Close / })
  for (let open = 0; open < 3 && (await close.first().isVisible()); open++) await close.first().click()
  expect(complaints).toEqual([])
})

const palette = () => page.getByRole('dialog', { name: 'What to do' })
const field = () => palette().getByRole('combobox')
const firstOption = () => palette().getByRole('option').first()
const panel = (name: string) => page.getByRole('complementary', { name })

/** Opens the palette and runs a command by some of its name, answering each of its questions by some of a name. */
async function ask(command: string, ...names: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+k')
  await field().fill(command)
  await page.keyboard.press('Enter')
  for (const name of names) {
    await field().fill(name)
    await expectToRead(firstOption(), name)
    await page.keyboard.press('Enter')
  }
  await palette().waitFor({ state: 'detached' })
}

/** What the map looks like, as bytes. */
async function lookOfMap(): Promise<Buffer> {
  await settle(page)
  return mapOf(page).screenshot()
}

test('the palette asks for one name after the other, steps back by Escape, and begins with what was used last', async () => {
  await page.keyboard.press('Control+k')
  await field().fill('path chen')
  await expectToRead(firstOption(), /^Path from Mengzhao Chen to/)
  await page.keyboard.press('Enter')
  expect(await palette().getByRole('combobox', { name: 'to' }).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await palette().getByRole('combobox', { name: 'Path from' }).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await palette().waitFor({ state: 'detached' })
  await ask('who works on')
  await panel('Who works on what').waitFor()
  await page.keyboard.press('Control+k')
  await expectToRead(firstOption(), /^Who works on what/)
  await page.keyboard.press('Escape')
})

test('a path names the papers of each of its ties, is lit on the map, and another way can be lit instead', async () => {
  const before = await lookOfMap()
  await ask('path from', 'Yunshui Li', 'Wenqi Shao')
  const path = panel('Path')
  const first = path.getByRole('region', { name: 'Way 1' })
  await expectToRead(first, /Yunshui Li[^]*Model Merging[^]*Mengzhao Chen[^]*Wenqi Shao/)
  const lit = await lookOfMap()
  expect(lit.equals(before)).toBe(false)
  expect(await mapOf(page).locator('p[aria-live]').first().innerText()).toMatch(
    /^Way 1 from Yunshui Li to Wenqi Shao through Mengzhao Chen: 2 ties/,
  )
  await path.getByRole('button', { name: 'Way 2 on the map' }).click()
  expect(await path.getByRole('button', { name: 'Way 2 on the map' }).getAttribute('aria-pressed')).toBe('true')
  expect((await lookOfMap()).equals(lit)).toBe(false)
  await path.getByRole('combobox', { name: 'To' }).fill('Mengjuan Chen')
  await path.getByRole('option', { name: /Mengjuan Chen/ }).click()
  await expectToRead(path, /Nothing that is shown ties Yunshui Li to Mengjuan Chen[^]*Nearest by topics/)
})

test('an exported picture says and shows what the open question lights', async () => {
  await ask('path from', 'Yunshui Li', 'Wenqi Shao')
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'SVG' }).click()
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save SVG' }).click()
  const stream = await (await saved).createReadStream()
  let text = ''
  for await (const piece of stream) text += String(piece)
  expect(text).toContain('Lit: Way 1 from Yunshui Li to Wenqi Shao')
  await page.keyboard.press('Escape')
})

test('conflicts of interest follow the window of years, are explained on the map, and are saved as a table', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await page
    .getByRole('complementary', { name: 'Details' })
    .getByRole('button', { name: 'Conflicts of interest' })
    .click()
  const conflicts = panel('Conflicts of interest')
  await expectToRead(conflicts, /Within these years\s+≥ 13/)
  await expectToRead(page.getByRole('region', { name: 'Shades' }), /Last paper with Mengzhao Chen[^]*before 2023/)
  await conflicts.getByRole('spinbutton').first().fill('2')
  await expectToRead(page.getByRole('region', { name: 'Shades' }), /before 2025/)
  const saved = page.waitForEvent('download')
  await conflicts.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^coterie-conflicts-.*\.csv$/)
  // A name leads to its details, and the question stays open behind them.
  await conflicts.getByRole('button', { name: 'Jiahao Wang' }).click()
  await page.getByRole('button', { name: 'Back to Conflicts of interest' }).click()
  await conflicts.waitFor()
})

test('two are compared from the map’s menu: what they share, what each has alone, and a third beside them', async () => {
  await searchFor(page, 'Xiawu Zheng')
  await mapOf(page).focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Compare with…' }).click()
  await field().fill('Huixia Li')
  await expectToRead(firstOption(), 'Huixia Li')
  await page.keyboard.press('Enter')
  const compared = panel('Side by side')
  await expectToRead(compared, /First in 2023, last in 2024[^]*Co-authors in common[^]*Yuexiao Ma[^]*Only Huixia Li/)
  await compared.getByRole('combobox', { name: 'Add a person' }).fill('Yuexiao')
  await compared.getByRole('option', { name: /Yuexiao Ma/ }).click()
  await expectToRead(compared, /Two and two[^]*Xiawu Zheng and Yuexiao Ma/)
})

test('the matrix is ordered by a topic, and a cell tells its papers and chooses whose it is', async () => {
  await ask('who works on')
  const matrix = panel('Who works on what')
  await matrix.getByRole('button', { name: 'video generation', exact: true }).click()
  const header = matrix.getByRole('columnheader', { name: 'video generation', exact: true })
  expect(await header.getAttribute('aria-sort')).toBe('descending')
  const cell = matrix.getByRole('button', { name: /^\d+ of .+ about video generation$/ }).first()
  const [, papers, who] = /^(\d+) of (.+) about/.exec((await cell.getAttribute('aria-label')) ?? '') ?? []
  await cell.click()
  await expectToRead(matrix.getByRole('status'), `${String(who)} about video generation: ${String(papers)} paper`)
  await matrix.getByRole('button', { name: 'Close Who works on what' }).click()
  await page
    .getByRole('complementary', { name: 'Details' })
    .getByRole('heading', { name: String(who) })
    .waitFor()
})

test('the history leads back to any step and to a moment that was given a name', async () => {
  await ask('only papers about', 'quantization')
  await ask('history and')
  const history = panel('History')
  await history.getByRole('textbox', { name: 'Name of the checkpoint' }).fill('Before the talk')
  await page.keyboard.press('Enter')
  await history.getByRole('button', { name: 'The start' }).click()
  await expect.poll(() => mapOf(page).getAttribute('data-nodes')).toBe('72')
  await history.getByRole('button', { name: 'Before the talk', exact: true }).click()
  await expect.poll(() => mapOf(page).getAttribute('data-nodes')).not.toBe('72')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(() => mapOf(page).getAttribute('data-nodes')).toBe('72')
})
