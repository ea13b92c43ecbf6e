import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { difference } from './map-pixels'
import { countsOf, detailsOf, launchBrowser, mapOf, openPage, pressOn, searchFor, settle } from './open-page'

let browser: Browser
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  ;({ page, complaints } = await openPage(browser))
})
afterAll(async () => {
  await browser.close()
})
afterEach(() => {
  expect(complaints.splice(0)).toEqual([])
})

const layout = () => page.getByRole('button', { name: /^Layout: / })
const around = () => page.getByRole('group', { name: 'What is shown around' })

async function choose(name: string): Promise<void> {
  await layout().click()
  await page.getByRole('menuitemradio', { name }).click()
}

/** Runs a command by its words in the palette. */
async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'A command' })
  await box.fill(words)
  await page.keyboard.press('Enter')
}

/** What the map shows, as pixels. */
async function picture(): Promise<string> {
  await settle(page)
  return (await mapOf(page).screenshot()).toString('base64')
}

/** The share of pixels in which two pictures of the map differ. */
const differs = (one: string, other = ''): number =>
  difference(Buffer.from(one, 'base64'), Buffer.from(other, 'base64'))
/** Softened rims of marks need not fall alike. */
const SAME = 0.0005
/** Land is surveyed at the zoom that was asked for last, which need not be the same one, and a note lies on the map. */
const LAND = 0.04

/** The number of people in the line of counts. */
async function people(): Promise<number> {
  const [, shown = ''] = /Showing (\d+)/.exec((await countsOf(page).textContent()) ?? '') ?? []
  return Number(shown)
}

test('each layout draws another picture of the same people, and going back gives the first again', async () => {
  const seen = new Set([await picture()])
  const before = await people()
  for (const name of ['By community', 'Circle', 'Timeline', 'Rings']) {
    await choose(name)
    await expect.poll(() => layout().getAttribute('aria-label')).toContain(name)
    seen.add(await picture())
    expect(await people()).toBe(before)
  }
  expect(seen.size).toBe(5)
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect.poll(() => layout().getAttribute('aria-label')).toBe('Layout: Timeline')
  await choose('Map')
  await expect.poll(() => layout().getAttribute('aria-label')).toBe('Layout: Map')
})

test('what is visible is placed anew on its own, and undone it stands where it stood', async () => {
  const communities = page.getByRole('list', { name: 'Communities, largest first' })
  await pressOn(communities.getByRole('button', { name: /^Quantization/ }).first())
  await page.mouse.move(2, 2)
  const before = await picture()
  await layout().click()
  await page.getByRole('menuitem', { name: 'Place anew what is visible' }).click()
  await expect.poll(() => layout().getAttribute('aria-label')).toBe('Layout: Map, placed anew')
  const anew = await picture()
  expect(differs(anew, before)).toBeGreaterThan(0.05)
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect.poll(() => layout().getAttribute('aria-label')).toBe('Layout: Map')
  await expect.poll(async () => differs(await picture(), before)).toBeLessThan(LAND)
  await page.getByRole('button', { name: /^Redo/ }).first().click()
  await expect.poll(async () => differs(await picture(), anew)).toBeLessThan(LAND)
  await around().getByRole('button', { name: 'Places as they were' }).click()
  await expect.poll(async () => differs(await picture(), before)).toBeLessThan(LAND)
  await command('Take all filters away')
})

/** Notes whether marks were on their way at any time from here on. */
async function watchMotion(of: Page): Promise<() => Promise<boolean>> {
  await of.evaluate(() => {
    const frame = document.querySelector('.graph-canvas')
    frame?.removeAttribute('data-has-moved')
    new MutationObserver(() => frame?.setAttribute('data-has-moved', '')).observe(frame ?? document.body, {
      attributeFilter: ['data-gliding'],
    })
  })
  return async () => {
    await of.waitForFunction(() => document.querySelector('.graph-canvas[data-gliding]') === null)
    return of.evaluate(() => document.querySelector('.graph-canvas[data-has-moved]') !== null)
  }
}

test('marks go to their new places only where motion is welcome, and end at the same picture', async () => {
  const ends: string[] = []
  for (const motion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion: motion })
    const hasMoved = await watchMotion(page)
    await choose('Circle')
    await expect.poll(() => layout().getAttribute('aria-label')).toBe('Layout: Circle')
    await expect.poll(hasMoved).toBe(motion === 'no-preference')
    await page.mouse.move(2, 2)
    if (motion === 'no-preference') await expect.poll(async () => differs(await picture(), ends[0])).toBeLessThan(SAME)
    else ends.push(await picture())
    await choose('Map')
    await hasMoved()
  }
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

test('around a focus the brackets widen and narrow how far the map reaches, and a button leads back', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await mapOf(page).focus()
  await page.keyboard.press('Enter')
  const steps = page.getByRole('radiogroup', { name: 'Steps around the focus' })
  await steps.waitFor()
  const one = await people()
  await page.keyboard.press(']')
  await expect.poll(() => steps.getByRole('radio', { checked: true }).textContent()).toBe('2')
  const two = await people()
  expect(two).toBeGreaterThanOrEqual(one)
  await page.keyboard.press('[')
  await expect.poll(people).toBe(one)
  await around().getByRole('button', { name: 'Back to everyone' }).click()
  await expect.poll(people).toBe(71)
})

test('what a button offers to show or hide is what the counts then say', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await mapOf(page).focus()
  await page.keyboard.press('Enter')
  const fewer = around().getByRole('button', { name: /^Hide \d+ tied only here/ })
  const [, number = ''] = /Hide (\d+)/.exec((await fewer.textContent()) ?? '') ?? []
  const before = await people()
  await fewer.click()
  await expect.poll(people).toBe(before - Number(number))
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect.poll(people).toBe(before)
  await around().getByRole('button', { name: 'Back to everyone' }).click()
})

test('a community collapses into one mark from its details, and Enter on it opens it again', async () => {
  const before = await picture()
  await pressOn(page.getByRole('button', { name: 'About Quantization' }))
  await detailsOf(page).getByRole('button', { name: 'Collapse into one mark' }).click()
  await around().getByRole('button', { name: 'Open all (1 community)' }).waitFor()
  expect(await picture()).not.toBe(before)
  await mapOf(page).focus()
  await page.keyboard.press('Enter')
  await around().waitFor({ state: 'detached' })
  await detailsOf(page).getByRole('button', { name: 'Collapse into one mark' }).waitFor()
})

test('all communities collapse and open by command, and the map then holds one mark for each', async () => {
  await command('Collapse all communities')
  await around().getByRole('button', { name: 'Open all (11 communities)' }).waitFor()
  await command('Open all communities')
  await around().waitFor({ state: 'detached' })
})
