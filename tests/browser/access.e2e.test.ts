import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFaults } from './find-faults'
import { countsOf, detailsOf, launchBrowser, mapOf, openPage, searchFor } from './open-page'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each(['light', 'dark'] as const)('axe finds no fault in the states of the page, in %s', async (colorScheme) => {
  const { page, complaints } = await openPage(browser, { colorScheme })
  expect(await findFaults(page)).toEqual([])
  await searchFor(page, 'Mengzhao Chen')
  await detailsOf(page).waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page
    .getByRole('region', { name: 'Topics' })
    .getByRole('button', { name: /^quantization/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Table' }).click()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^Review/ }).click()
  for (const name of [/^Sure/, /^Decided/, /^Waiting/]) {
    await page.getByRole('radio', { name }).click()
    expect(await findFaults(page)).toEqual([])
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Counts are lower bounds/ }).click()
  await page.getByRole('dialog').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  for (const name of ['Open', 'Export', 'Settings and help']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the empty page says what to do and leads back to the sample', async () => {
  const { page, complaints } = await openPage(browser)
  await page.getByRole('button', { name: 'Settings and help' }).click()
  await page.getByRole('button', { name: 'Close this map' }).click()
  await page.getByRole('heading', { name: 'Who works with whom, on what' }).waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'explore the sample' }).click()
  await mapOf(page).waitFor()
  expect(await countsOf(page).textContent()).toMatch(/71 people/)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a phone has the map, a sheet with communities and details, and every command', async () => {
  const { page, complaints } = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true })
  const sheet = page.getByRole('region', { name: 'Details' })
  expect(await sheet.innerText()).toMatch(/71 people/)
  await page.getByRole('button', { name: 'Search' }).click()
  await searchFor(page, 'Mengzhao Chen')
  await sheet.getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
  expect(await findFaults(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Close details' }).click()
  await page.getByRole('button', { name: 'Communities and filters' }).click()
  await page.getByRole('radio', { name: 'Everything' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  expect(await mapOf(page).getAttribute('data-network')).toBe('knowledge')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('on a phone the settings stand one below another, and none covers the next', async () => {
  const { page } = await openPage(browser, { viewport: { width: 390, height: 844 } })
  await page.getByRole('button', { name: 'Settings and help' }).click()
  const dialog = page.getByRole('dialog')
  const boxes: { top: number; bottom: number }[] = []
  for (const part of [
    dialog.getByRole('heading', { name: 'How a joint paper counts' }),
    dialog.getByRole('radio', { name: /^Full/ }),
    dialog.getByText('Year in which the pages were saved'),
    dialog.getByText(/^Dates without a year/),
    dialog.getByText('Largest paper that ties all of its authors'),
    dialog.getByText(/^A paper with more authors/),
    dialog.getByRole('button', { name: 'Review claims' }),
    dialog.getByRole('heading', { name: 'Keys' }),
  ])
    boxes.push(
      await part.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return { top, bottom }
      }),
    )
  for (const [at, { top }] of boxes.entries()) expect(top).toBeGreaterThanOrEqual((boxes[at - 1]?.bottom ?? top) - 1)
  await dialog.getByRole('button', { name: 'Methods and report' }).click()
  await page.getByRole('dialog', { name: 'Methods and report' }).waitFor()
  await page.context().close()
})
