// @ts-check
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { build, isBuildStale } from './build.mjs'
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.mjs'
import { findChromium } from './find-chromium.mjs'
import { PROJECT_ROOT } from './project-root.mjs'
import { createStaticServer, listenFrom } from './serve.mjs'

/** What the driver says where it keeps the page's own worker away, which is no complaint. */
export const KEPT_AWAY = 'Service Worker registration blocked by Playwright'

/**
 * Serves the built page and starts a browser for it; `close` ends both.
 * @returns {Promise<{ address: string, browser: import('playwright').Browser, close: () => Promise<void> }>}
 */
export async function serveToBrowser() {
  const path = process.env.CHROMIUM_PATH ?? (await findChromium())
  if (isBuildStale(PROJECT_ROOT) && !build(PROJECT_ROOT, { isQuiet: true })) throw new Error('The page was not built.')
  const server = createStaticServer(join(PROJECT_ROOT, 'dist'))
  const address = `http://127.0.0.1:${await listenFrom(server)}/`
  const browser = await chromium.launch({
    ...(path === null ? {} : { executablePath: path }),
    args: [...CHROMIUM_ARGUMENTS],
  })
  return {
    address,
    browser,
    async close() {
      await browser.close()
      server.close()
      server.closeAllConnections()
    },
  }
}

/**
 * The page of somebody who has read the hints of a first visit, on the sample. `complaints` grows with every error of the page,
 * and every error and warning in its console.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
export async function openBuilt(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await context.addInitScript(() => {
    if (localStorage.getItem('coterie.settings') === null) localStorage.setItem('coterie.settings', '{"hints":3}')
  })
  const page = await context.newPage()
  /** @type {string[]} */
  const complaints = []
  page.setDefaultTimeout(60_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('crash', () => complaints.push('The page was ended by the browser.'))
  page.on('console', (message) => {
    const text = message.text()
    if ((message.type() === 'error' || message.type() === 'warning') && text !== KEPT_AWAY) complaints.push(text)
  })
  await page.goto(address)
  await page.getByRole('application', { name: /^Map of/ }).waitFor()
  return { page, complaints }
}
