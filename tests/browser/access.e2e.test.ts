import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { VIEWS } from './every-view'
import { findFaults } from './find-faults'
import { findSkippedHeadings, findSmallTargets } from './find-hindrances'
import { countsOf, expectFocus, launchBrowser, mapOf, middleOfMap, openPage, searchFor, settle } from './open-page'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The page's three shapes. */
const WIDE = { width: 1600, height: 1000 }
const NARROWER = [
  { width: 1000, height: 700 },
  { width: 390, height: 844 },
] as const

/** Goes through every view at some sizes of the window; what is found wrong is told with the view and the width. */
async function lookThrough(
  page: Page,
  sizes: readonly { readonly width: number; readonly height: number }[],
  find: (width: number) => Promise<readonly string[]>,
): Promise<string[]> {
  const wrong: string[] = []
  for (const view of VIEWS) {
    await view.open(page)
    for (const size of sizes) {
      if (sizes.length > 1) await page.setViewportSize(size)
      await settle(page)
      wrong.push(...(await find(size.width)).map((line) => `${view.name}, ${String(size.width)} px: ${line}`))
    }
    await page.setViewportSize(WIDE)
    await settle(page)
    await view.close(page)
  }
  return wrong
}

test('in every view, at three widths and in both themes, axe finds no fault, every target is 24 px, and no heading skips a level', async () => {
  const { page, complaints } = await openPage(browser, { colorScheme: 'light', viewport: WIDE })
  const wrong = await lookThrough(page, [WIDE, ...NARROWER], async () => {
    const found = [...(await findFaults(page)), ...(await findSmallTargets(page)), ...(await findSkippedHeadings(page))]
    // The page follows the system's theme, in which nothing but colours is another.
    await page.emulateMedia({ colorScheme: 'dark' })
    await settle(page)
    const dark = (await findFaults(page, 'colour')).map((line) => `dark, ${line}`)
    await page.emulateMedia({ colorScheme: 'light' })
    return [...found, ...dark]
  })
  expect(wrong).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
}, 240_000)

test('a click on the map gives it the keys, and whoever leaves the review has them there too', async () => {
  const { page, complaints } = await openPage(browser, { viewport: WIDE })
  const middle = await middleOfMap(page)
  await page.getByRole('combobox', { name: 'Search people, papers, topics' }).focus()
  await page.mouse.click(middle.x, middle.y)
  await expectFocus(mapOf(page))
  await page.keyboard.press('r')
  await page.getByRole('radio', { name: /^Waiting/ }).waitFor()
  await page.keyboard.press('Escape')
  await expectFocus(mapOf(page))
  await page.keyboard.press('/')
  await page.getByRole('dialog', { name: 'What to do' }).waitFor()
  await page.keyboard.type('Mengzhao Chen')
  await page
    .getByRole('option', { name: /Mengzhao Chen/ })
    .last()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expectFocus(mapOf(page))
  await page.keyboard.press('q')
  await expectFocus(page.getByRole('combobox', { name: 'Search people, papers, topics' }))
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
    dialog.getByRole('heading', { name: 'Help', exact: true }),
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
