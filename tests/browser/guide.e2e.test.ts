import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFaults } from './find-faults'
import { expectToRead, launchBrowser, mapOf, openPage, pressOn } from './open-page'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('a first visit shows three hints one after another, by keys, and no second visit does', async () => {
  const { page, complaints } = await openPage(browser, { isFirstVisit: true })
  const steps = page.getByRole('complementary', { name: 'First steps' })
  await expectToRead(steps, /Each disc is a person/)
  expect(await findFaults(page)).toEqual([])
  await pressOn(steps.getByRole('button', { name: 'Next' }))
  await expectToRead(steps, /the papers that it is known from/)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'What to do' }).waitFor()
  expect(await steps.count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.reload()
  await mapOf(page).waitFor()
  await page.getByRole('button', { name: 'Settings and help' }).waitFor()
  expect(await steps.count()).toBe(0)
  await page.keyboard.press('Shift+?')
  const help = page.getByRole('dialog', { name: 'Help' })
  await help.getByRole('heading', { name: 'How to read the map' }).waitFor()
  expect(await help.getByRole('definition').count()).toBeGreaterThan(30)
  expect(await findFaults(page)).toEqual([])
  await help.getByRole('button', { name: 'Show the first steps again' }).press('Enter')
  await expectToRead(steps, /Each disc is a person/)
  await pressOn(steps.getByRole('button', { name: 'No more hints' }))
  await steps.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await page.context().close()
})
