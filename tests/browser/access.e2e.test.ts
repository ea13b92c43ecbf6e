import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { VIEWS } from './every-view'
import { findFaults } from './find-faults'
import { findHiddenFocus, findMotion, findSideways } from './find-focus'
import { findSkippedHeadings, findSmallTargets } from './find-hindrances'
import { IS_LONG } from './long'
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
/** A window of 1280 × 1024 px whose page is drawn four times as large. */
const MAGNIFIED = { width: 320, height: 256 }

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

test('in every view, at its widths and in both themes, axe finds no fault, every target is 24 px, no heading skips a level, and the focus is seen; magnified four times nothing scrolls sideways', async () => {
  const { page, complaints } = await openPage(browser, { colorScheme: 'light', viewport: WIDE })
  const wrong = await lookThrough(
    page,
    IS_LONG ? [WIDE, ...NARROWER, MAGNIFIED] : [WIDE, NARROWER[1]],
    async (width) => {
      if (width === MAGNIFIED.width) return [...(await findSideways(page)), ...(await findHiddenFocus(page))]
      // Narrower, the same parts stand in other places; axe looks at them there where there is time.
      const isWhole = width === WIDE.width || IS_LONG
      const found = [...(isWhole ? await findFaults(page) : []), ...(await findSmallTargets(page))]
      found.push(...(await findSkippedHeadings(page)))
      found.push(...(await findHiddenFocus(page)))
      if (width === WIDE.width) found.push(...(await findMotion(page)))
      // The page follows the system's theme, in which nothing but colours is another, and they are of the same parts when it is narrower.
      if (!isWhole) return found
      await page.emulateMedia({ colorScheme: 'dark' })
      await settle(page)
      const dark = await findFaults(page, 'colour')
      if (width === WIDE.width) dark.push(...(await findHiddenFocus(page)))
      await page.emulateMedia({ colorScheme: 'light' })
      return [...found, ...dark.map((line) => `dark, ${line}`)]
    },
  )
  expect(wrong).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
}, 400_000)

test('Tab goes through the page, forwards and backwards, and stops at all that can be used', async () => {
  const { page, complaints } = await openPage(browser, { viewport: WIDE })
  await searchFor(page, 'Zhikai Li')
  const inHand = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) return ''
      const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent
      return `${activeElement.tagName} ${activeElement.className} ${name}`
    })
  async function walk(key: 'Tab' | 'Shift+Tab', most: number): Promise<string[]> {
    const stops: string[] = []
    while (stops.length < most) {
      await page.keyboard.press(key)
      const now = await inHand()
      // Past the last stop there is the browser itself.
      if (now === '') break
      stops.push(now)
    }
    return stops
  }
  await page.getByRole('link', { name: 'Skip to the map' }).focus()
  const forwards = [await inHand(), ...(await walk('Tab', 200))]
  expect(forwards.length).toBeGreaterThan(80)
  expect(forwards.length).toBeLessThan(200)
  expect((await walk('Shift+Tab', forwards.length)).reverse()).toEqual(forwards)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('on a page drawn four times as large a person is found, read about and exported', async () => {
  const { page, complaints } = await openPage(browser, { viewport: MAGNIFIED })
  await page.getByRole('button', { name: 'Search' }).click()
  await searchFor(page, 'Mengzhao Chen')
  const sheet = page.getByRole('region', { name: 'Details' })
  await sheet.getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
  const last = sheet.getByRole('button').last()
  await last.scrollIntoViewIfNeeded()
  expect(await last.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
  await sheet.getByRole('button', { name: 'Close details' }).click()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Save / }).click()
  expect((await download).suggestedFilename()).toMatch(/^coterie-/)
  expect(await findSideways(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

/** What of Cytoscape's own handle on its element the tests ask. */
type Handle = {
  readonly _cyreg: {
    readonly cy: {
      zoom(): number
      pan(): { x: number; y: number }
      animated(): boolean
      nodes(): { map<Out>(of: (node: { renderedPosition(): { x: number; y: number } }) => Out): Out[] }
    }
  }
}

/** Whether the map is seen on a flight while a key does its work. */
async function fliesAt(page: Page, key: string): Promise<boolean> {
  const flown = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const core = document.querySelector('.graph-core') as unknown as Handle
        let frames = 0
        let flew = false
        const look = (): void => {
          flew ||= core._cyreg.cy.animated()
          frames += 1
          if (frames < 40) requestAnimationFrame(look)
          else resolve(flew)
        }
        requestAnimationFrame(look)
      }),
  )
  await page.keyboard.press(key)
  return flown
}

test('with less motion wanted the map is at once where else it flies to', async () => {
  const { page, complaints } = await openPage(browser)
  await searchFor(page, 'Mengzhao Chen')
  await mapOf(page).focus()
  expect(await fliesAt(page, 'z')).toBe(false)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await settle(page)
  expect(await fliesAt(page, '0')).toBe(true)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('on a phone a tap selects, a resting finger asks for the menu, two fingers come nearer, and one draws the map along', async () => {
  const { page, complaints } = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true })
  const session = await page.context().newCDPSession(page)
  type Finger = readonly [x: number, y: number]
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: readonly Finger[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) })
  const camera = () =>
    page.evaluate(() => {
      const { cy } = (document.querySelector('.graph-core') as unknown as Handle)._cyreg
      return { zoom: cy.zoom(), ...cy.pan() }
    })
  const [first] = await page.evaluate(() => {
    const core = document.querySelector('.graph-core') as unknown as Handle & Element
    const { left, top } = core.getBoundingClientRect()
    const marks = core._cyreg.cy.nodes().map((node) => node.renderedPosition())
    return marks.filter(({ y }) => y > 60 && y < 500).map(({ x, y }) => ({ x: x + left, y: y + top }))
  })
  if (!first) throw new Error('There is no mark on the map.')
  const { x, y } = first
  await touch('touchStart', [x, y])
  await page.getByRole('menu').waitFor()
  await touch('touchEnd')
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })

  const before = await camera()
  await touch('touchStart', [170, 240], [220, 340])
  for (let step = 1; step <= 8; step++)
    await touch('touchMove', [170 - 8 * step, 240 - 8 * step], [220 + 8 * step, 340 + 8 * step])
  await touch('touchEnd')
  await expect.poll(async () => (await camera()).zoom).toBeGreaterThan(before.zoom * 1.3)
  await page.getByRole('button', { name: 'Show all' }).tap()
  await expect.poll(async () => (await camera()).zoom).toBeCloseTo(before.zoom, 2)

  const still = await camera()
  await touch('touchStart', [200, 110])
  for (let step = 1; step <= 8; step++) await touch('touchMove', [200 - 10 * step, 110 + 10 * step])
  await touch('touchEnd')
  await expect.poll(async () => (await camera()).y - still.y).toBeGreaterThan(40)
  await page.getByRole('button', { name: 'Show all' }).tap()
  await expect.poll(async () => (await camera()).y).toBeCloseTo(still.y, 0)

  await page.touchscreen.tap(x, y)
  await page.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2 }).first().waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

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
