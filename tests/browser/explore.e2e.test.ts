import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  countsOf,
  detailsOf,
  expectToRead,
  launchBrowser,
  mapOf,
  middleOfMap,
  openPage,
  searchFor,
  settle,
} from './open-page'

let browser: Browser
let page: Page
let complaints: string[]

/** Width of the details and their gap, which float over the map in a window of 1,280 px. */
const FLOATING = 388

beforeAll(async () => {
  browser = await launchBrowser()
  const opened = await openPage(browser)
  page = opened.page
  complaints = opened.complaints
})
afterAll(() => browser.close())
afterEach(async () => {
  const clear = page.getByRole('button', { name: 'Clear all' })
  if (await clear.isVisible()) await clear.click()
  const close = page.getByRole('button', { name: 'Close details' })
  if (await close.isVisible()) await close.click()
  const people = page.getByRole('radio', { name: 'People' })
  if (await people.first().isVisible()) await people.first().click()
  expect(complaints).toEqual([])
})

test('the page opens on the sample: 71 people, one unnamed, 41 of 46 papers', async () => {
  expect(await countsOf(page).textContent()).toBe('Showing 71 people and 1 unnamed, 41 of 46 papers, 148 ties')
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('72')
})

test('the switch shows people, papers, topics, and everything together', async () => {
  for (const [name, network, nodes] of [
    ['Papers', 'papers', '46'],
    ['Topics', 'topics', /^\d\d$/],
    ['Everything', 'knowledge', /^\d{3}$/],
    ['People', 'coauthors', '72'],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).click()
    expect(await mapOf(page).getAttribute('data-network')).toBe(network)
    expect(await mapOf(page).getAttribute('data-nodes')).toMatch(nodes)
  }
})

test('a community is isolated by a click, joined by Ctrl-click, and hidden by its eye', async () => {
  const rows = page.getByRole('region', { name: /^Communities/ }).getByRole('listitem')
  const sizes = await Promise.all(
    [0, 1].map(async (row) =>
      Number(
        await rows
          .nth(row)
          .locator('.num')
          .first()
          .innerText()
          .then((text) => /\d+/.exec(text)?.[0]),
      ),
    ),
  )
  const choose = (row: number) => rows.nth(row).getByRole('button').first()
  await choose(0).click()
  expect(await mapOf(page).getAttribute('data-nodes')).toBe(String(sizes[0]))
  await choose(1).click({ modifiers: ['Control'] })
  expect(await mapOf(page).getAttribute('data-nodes')).toBe(String((sizes[0] ?? 0) + (sizes[1] ?? 0)))
  await page.getByRole('button', { name: 'Clear all' }).click()
  await rows.nth(0).hover()
  await rows.nth(0).getByRole('button', { name: /^Hide/ }).click()
  expect(await mapOf(page).getAttribute('data-nodes')).toBe(String(72 - (sizes[0] ?? 0)))
  await page.getByRole('button', { name: /^Remove the filter Hidden:/ }).click()
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('72')
})

test('topics narrow the picture to papers about any, or about all, of them, and positions stay', async () => {
  const topics = page.getByRole('region', { name: 'Topics' })
  await topics
    .getByRole('button', { name: /^quantization/ })
    .first()
    .click()
  const any = Number(await mapOf(page).getAttribute('data-nodes'))
  expect(any).toBeGreaterThan(10)
  expect(any).toBeLessThan(72)
  await topics.getByRole('button', { name: /^vision transformers/ }).click()
  const both = Number(await mapOf(page).getAttribute('data-nodes'))
  expect(both).toBeGreaterThan(any)
  await topics.getByRole('button', { name: /^match any of/ }).click()
  expect(Number(await mapOf(page).getAttribute('data-nodes'))).toBeLessThan(any)
  await topics.getByRole('button', { name: /^match all of/ }).click()
})

test('the years are narrowed by the keyboard, and the chip says so', async () => {
  await page.setViewportSize({ width: 1280, height: 1000 })
  await page.getByRole('slider', { name: 'First year' }).focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: /^Remove the filter Years 2024–2026/ }).waitFor()
  expect(await countsOf(page).textContent()).toMatch(/^Showing \d+ of 71 people/)
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('when nothing matches, the page says so and offers the way back', async () => {
  await page.getByText('More filters').click()
  await page.getByRole('spinbutton', { name: /Papers, at least/ }).fill('90')
  await page.getByRole('heading', { name: 'Nothing matches' }).waitFor()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('72')
  await page.getByText('More filters').click()
})

test('search folds accents and case, selects on Enter, and brings the person to the middle', async () => {
  await searchFor(page, 'MÉNGZHAO')
  await detailsOf(page).getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
  await page.getByRole('button', { name: 'Close details' }).click()
  await settle(page)
  const { x, y } = await middleOfMap(page, FLOATING)
  await page.mouse.click(x, y)
  await detailsOf(page).getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
})

test('a click on the ground lets go of the selection', async () => {
  await searchFor(page, 'Zhikai Li')
  await detailsOf(page).waitFor()
  const box = await mapOf(page).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 4)
  await detailsOf(page).waitFor({ state: 'detached' })
})

test('hovering a person lights the neighbourhood and quiets the land, at once', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await settle(page)
  const { x, y } = await middleOfMap(page, FLOATING)
  await page.mouse.move(x, y)
  await page.locator('.graph-layer.quiet').waitFor({ state: 'attached' })
  await page.mouse.move(x, y - 300)
  await page.locator('.graph-layer.quiet').waitFor({ state: 'detached' })
})

test('a double click shows a neighbourhood alone, and there is a way back', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await settle(page)
  const { x, y } = await middleOfMap(page, FLOATING)
  await page.mouse.dblclick(x, y)
  await page.getByRole('button', { name: /^Remove the filter Around Mengzhao Chen/ }).waitFor()
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('18')
  await page.getByRole('button', { name: 'Back to everyone' }).click()
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('72')
})

test('the wheel zooms about the pointer, and a drag on the ground pans', async () => {
  const zoomOf = async () => Number(/(\d+) %/.exec((await page.getByRole('contentinfo').textContent()) ?? '')?.[1])
  await mapOf(page).focus()
  await page.keyboard.press('0')
  await settle(page)
  const before = await zoomOf()
  const { x, y } = await middleOfMap(page)
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, -120)
  await expect.poll(zoomOf).toBeGreaterThan(before * 1.15)
  await searchFor(page, 'Mengzhao Chen')
  await page.getByRole('button', { name: 'Close details' }).click()
  await settle(page)
  const middle = await middleOfMap(page, FLOATING)
  const box = await mapOf(page).boundingBox()
  const ground = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 200 }
  await page.mouse.move(ground.x, ground.y)
  await page.mouse.down()
  await page.mouse.move(ground.x + 70, ground.y + 40, { steps: 5 })
  await page.mouse.up()
  await page.mouse.click(middle.x + 70, middle.y + 40)
  await detailsOf(page).getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
  await page.keyboard.press('0')
})

test('Shift adds a community, and field, score, code and affiliation narrow the picture', async () => {
  const rows = page.getByRole('region', { name: /^Communities/ }).getByRole('listitem')
  await rows.nth(0).getByRole('button').first().click()
  const one = Number(await mapOf(page).getAttribute('data-nodes'))
  await rows
    .nth(1)
    .getByRole('button')
    .first()
    .click({ modifiers: ['Shift'] })
  expect(Number(await mapOf(page).getAttribute('data-nodes'))).toBeGreaterThan(one)
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.getByText('More filters').click()
  const shown = async () => Number(await mapOf(page).getAttribute('data-nodes'))
  for (const name of [/^CL/, /^tsinghua/]) {
    await page.getByRole('button', { name }).click()
    expect(await shown()).toBeLessThan(72)
    expect(await shown()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Clear all' }).click()
  }
  await page.getByRole('checkbox', { name: /^Has code/ }).check()
  expect(await shown()).toBeLessThan(72)
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.getByRole('slider', { name: 'Lowest score' }).focus()
  for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: /^Remove the filter Score/ }).waitFor()
  expect(await shown()).toBeLessThan(72)
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.getByText('More filters').click()
})

test('a selected tie and its ends come out from under the details', async () => {
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('radio', { name: /^Ties/ }).click()
  await page.getByRole('button', { name: 'Mengzhao Chen – Wenqi Shao' }).click()
  await page.getByRole('button', { name: 'Table' }).click()
  await settle(page)
  const spoken = mapOf(page).locator('[aria-live=polite]')
  expect(await spoken.textContent()).toMatch(/^Mengzhao Chen and Wenqi Shao, ≥ 5/)
})

test('a person can be dragged to another place and is found there', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await settle(page)
  const { x, y } = await middleOfMap(page, FLOATING)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y - 90, { steps: 6 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Close details' }).click()
  await page.mouse.click(x + 60, y - 90)
  await detailsOf(page).getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
})

test('the map is walked by arrow keys, focused by Enter, and left by Escape', async () => {
  await mapOf(page).focus()
  await page.keyboard.press('ArrowRight')
  const name = await detailsOf(page).getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => detailsOf(page).getByRole('heading', { level: 2 }).innerText()).not.toBe(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Remove the filter Around/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('72')
})

test('a fact leads to its line in its file, with the words marked', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await detailsOf(page)
    .getByRole('button', { name: /^Line \d+ of/ })
    .first()
    .click()
  const passage = page.getByRole('dialog')
  await passage.getByText('Mengzhao Chen', { exact: true }).first().waitFor()
  expect(await passage.locator('li.here mark').first().innerText()).toBe('Mengzhao Chen')
  await passage.getByRole('button', { name: 'Close' }).click()
})

test('counts from cut lists are lower bounds, and a hidden owner is marked as assumed', async () => {
  await searchFor(page, 'Mengzhao Chen')
  const details = detailsOf(page)
  expect(await details.locator('.figures').innerText()).toMatch(/≥\s*13/)
  await details
    .getByRole('button', { name: /^All \d+$/ })
    .last()
    .click()
  await details.getByText('Assumed', { exact: true }).first().waitFor()
  await details
    .getByText(/the list is cut, the page is this person’s/)
    .first()
    .waitFor()
})

test('a tie shows its papers, whose shares sum to its weight', async () => {
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('radio', { name: /^Ties/ }).click()
  await page.getByRole('button', { name: 'Mengzhao Chen – Wenqi Shao' }).click()
  const details = detailsOf(page)
  const shares = await details.locator('.share').allInnerTexts()
  const sum = shares.reduce((total, share) => total + Number(share), 0)
  expect(shares.length).toBe(5)
  expect(await details.locator('.shares-sum .num').innerText()).toBe(sum.toFixed(2))
  expect(await details.locator('.figures').innerText()).toMatch(/≤\s*2\.50/)
  await page.getByRole('button', { name: 'Table' }).click()
})

test('the table sorts by a click on its head and shares the map’s selection', async () => {
  await page.getByRole('button', { name: 'Table' }).click()
  const table = page.getByRole('table')
  await table.getByRole('button', { name: 'Person' }).click()
  const first = await table.getByRole('rowheader').first().innerText()
  await table.getByRole('button', { name: 'Person' }).click()
  expect(await table.getByRole('rowheader').first().innerText()).not.toBe(first)
  await table.getByRole('button', { name: 'Zhikai Li' }).click()
  await detailsOf(page).getByRole('heading', { name: 'Zhikai Li' }).waitFor()
  expect(await table.locator('tr.on').innerText()).toContain('Zhikai Li')
  await page.getByRole('button', { name: 'Table' }).click()
})

test('a paper shows its fields, abstract, links and how each author is known', async () => {
  await searchFor(page, 'OmniQuant')
  const details = detailsOf(page)
  await details.getByRole('heading', { name: /^OmniQuant: Omnidirectionally/ }).waitFor()
  const text = await details.innerText()
  for (const fact of ['25 Aug 2023', '47.5', 'LG', 'github.com/OpenGVLab/OmniQuant', 'et al', 'Abstract'])
    expect(text).toContain(fact)
  expect(await details.getByRole('link').first().getAttribute('href')).toBe('https://github.com/OpenGVLab/OmniQuant')
})

test('a community tells why it has its name', async () => {
  const row = page
    .getByRole('region', { name: /^Communities/ })
    .getByRole('listitem')
    .first()
  await row.hover()
  await row.getByRole('button', { name: /^About/ }).click()
  await expectToRead(detailsOf(page), /papers/)
  await detailsOf(page).getByText('Telling topics').waitFor()
})
