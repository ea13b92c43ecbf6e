import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findSmallTargets } from './find-hindrances'
import { difference } from './map-pixels'
import { countsOf, launchBrowser, mapOf, openPage, settle } from './open-page'

let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  const opened = await openPage(browser, { reducedMotion: 'no-preference' })
  page = opened.page
  complaints = opened.complaints
})
afterAll(() => browser.close())
afterEach(() => {
  expect(complaints).toEqual([])
})

const timeline = () => page.getByRole('region', { name: 'Timeline' })
const last = () => timeline().getByRole('slider', { name: 'Last year in sight' })
const key = () => page.getByRole('region', { name: 'Key', exact: true })
const said = () => page.locator('.said')

/** The ground below Cytoscape as the page paints it: its pixels in small. */
const ground = (): Promise<string> =>
  page.evaluate(
    () => document.querySelector<HTMLCanvasElement>('canvas.graph-layer:not(.graph-words)')?.toDataURL() ?? '',
  )

/** The ground once it is the same twice: marks that glide and land that is surveyed change it until then. */
async function groundAtRest(): Promise<string> {
  let before = ''
  await expect
    .poll(
      async () => {
        const now = await ground()
        const same = now === before
        before = now
        return same
      },
      { interval: 300, timeout: 20_000 },
    )
    .toBe(true)
  return before
}

/** The share of pixels in which the ground differs from another. */
const differs = (one: string, other: string): number => {
  const [a, b] = [one, other].map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
  return difference(a ?? Buffer.of(), b ?? Buffer.of())
}
/** Land is surveyed at the zoom that was asked for last, which need not be the same one: it may differ by less. */
const SEEN = 0.05

async function choose(label: string): Promise<void> {
  await page.getByRole('button', { name: 'Colours and sizes' }).click()
  await page.getByRole('radio', { name: label, exact: true }).click()
  await page.keyboard.press('Escape')
  await settle(page)
}

test('years are brushed by keys below the map, which says what is there, and one step of the history takes all of it back', async () => {
  await mapOf(page).focus()
  await page.keyboard.press('y')
  await last().focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  expect(await last().getAttribute('aria-valuetext')).toBe('2024')
  await page.getByRole('button', { name: 'Remove the filter Years 2020–2024' }).waitFor()
  await expect
    .poll(() => said().textContent())
    .toMatch(/^2020–2024: \d+ papers, \d+ ties; \d+ of them begin in 2024; 5 papers without a year left out\.$/)
  await page.keyboard.press('Home')
  expect(await last().getAttribute('aria-valuetext')).toBe('2020')
  await page.keyboard.press('Control+z')
  await expect.poll(() => countsOf(page).textContent()).toContain('Showing 71 people and 1 unnamed, 41 of 46 papers')
})

test('a drag over the bars chooses years, and undated papers stay with them when that is asked for', async () => {
  const bars = timeline().getByRole('img', { name: /^Papers a year/ })
  const box = await bars.boundingBox()
  if (!box) throw new Error('there are no bars')
  const down = box.y + box.height / 2
  await page.mouse.move(box.x + (box.width * 3.5) / 7, down)
  await page.mouse.down()
  await page.mouse.move(box.x + (box.width * 5.5) / 7, down, { steps: 4 })
  await page.mouse.up()
  expect(await timeline().getByRole('heading').textContent()).toBe('2023–2025')
  // Those without a year have no authors either: they stand on the map of papers alone.
  await page.getByRole('radio', { name: 'Papers', exact: true }).click()
  const papers = async () => Number(/(\d+) of 46 papers/.exec((await countsOf(page).textContent()) ?? '')?.[1])
  const before = await papers()
  await timeline().getByRole('checkbox', { name: 'With 5 undated' }).check()
  await expect.poll(papers).toBeGreaterThan(before)
  await timeline().getByRole('checkbox', { name: 'With 5 undated' }).uncheck()
  await page.getByRole('radio', { name: 'People', exact: true }).click()
})

test('playing lets years pass to the last while everybody stays in place, and marks what begins', async () => {
  await timeline().getByRole('button', { name: 'All years' }).click()
  await timeline().getByRole('checkbox', { name: 'Mark first collaborations' }).check()
  await timeline().getByRole('combobox', { name: 'Speed' }).selectOption('Fast')
  await timeline().getByRole('button', { name: 'Play the years' }).click()
  await expect.poll(() => key().textContent()).toContain('begins in 20')
  await timeline().getByRole('button', { name: 'Play the years' }).waitFor()
  expect(await timeline().getByRole('heading').textContent()).toBe('2020–2026')
  await timeline().getByRole('button', { name: 'All years' }).click()
  await timeline().getByRole('button', { name: 'Close the timeline' }).click()
})

test('colours stand for what is chosen on the key, which then says its range, and the ground shows a density', async () => {
  const land = await groundAtRest()
  await choose('Mean year')
  await expect.poll(() => key().textContent()).toContain('Mean year2020.0')
  await expect
    .poll(() => said().textContent())
    .toMatch(/^Coloured by mean year\. Colours: mean year, 2020\.0 to 2026\.0/)
  const neutral = await groundAtRest()
  expect(neutral).not.toBe(land)
  await choose('Density')
  await expect.poll(() => key().textContent()).toContain('fewmany')
  await expect.poll(async () => differs(await ground(), neutral)).toBeGreaterThan(SEEN)
  await choose('Land and ties')
  await choose('Community')
  await expect.poll(async () => differs(await ground(), land)).toBeLessThan(SEEN)
})

test('with less motion wanted years are stepped by buttons and nothing plays', async () => {
  const quiet = await openPage(browser, { viewport: { width: 390, height: 844 } })
  await mapOf(quiet.page).focus()
  await quiet.page.keyboard.press('y')
  const strip = quiet.page.getByRole('region', { name: 'Timeline' })
  await strip.getByRole('button', { name: 'Next year' }).click()
  expect(await strip.getByRole('heading').textContent()).toBe('2020')
  expect(await strip.getByRole('button', { name: 'Play the years' }).count()).toBe(0)
  // A finger finds the years, nothing of the strip is cut, and the map's buttons stand right above it.
  const within = await strip.boundingBox()
  const bars = await strip.getByRole('img', { name: /^Papers a year/ }).boundingBox()
  const button = await quiet.page.getByRole('button', { name: 'Show all' }).boundingBox()
  if (!within || !bars || !button) throw new Error('the strip is not in sight')
  expect(bars.height).toBeGreaterThanOrEqual(96)
  expect(within.y - (button.y + button.height)).toBeLessThan(24)
  expect(await findSmallTargets(quiet.page)).toEqual([])
  const cut = await strip.evaluate((element) =>
    [...element.querySelectorAll('*')]
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        return width > 0 && one.tagName !== 'title' && (left < 0 || right > innerWidth)
      })
      .map((one) => `${one.tagName} ${one.textContent}`),
  )
  expect(cut).toEqual([])
  await quiet.page.keyboard.press('v')
  await quiet.page.getByRole('region', { name: 'What colours mean' }).waitFor()
  expect(await quiet.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(quiet.complaints).toEqual([])
  await quiet.page.context().close()
})
