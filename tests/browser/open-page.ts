import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  type Request,
} from 'playwright'
import { expect, inject } from 'vitest'
import { CHROMIUM_ARGUMENTS } from '../../.scripts/chromium-arguments.mjs'
import { KEPT_AWAY } from '../../.scripts/open-built.mjs'

const executablePath = process.env.CHROMIUM_PATH

/** The origin of the page that asks, as far as it has one; a page that is on its way asks for itself. */
const originOf = (request: Request): string =>
  new URL(request.isNavigationRequest() || request.serviceWorker() ? request.url() : request.frame().url()).origin

/** Whether a request leaves the origin of its page, which nothing of Coterie ever does; all servers of the tests are this machine's. */
function leavesOrigin(request: Request): boolean {
  const { protocol, origin, hostname } = new URL(request.url())
  if (/^(?:data|blob|file|about):$/.test(protocol)) return false
  return hostname !== '127.0.0.1' || originOf(request) !== origin
}

/** Requests to another origin, by any page, since a test looked: `no-other-origin.ts` does after each. */
export const strayRequests: string[] = []

/**
 * Starts the browser that the tests drive. Its pages are not kept for use without a network, unless a test asks for it: else
 * they would open as another visit left them.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_ARGUMENTS],
  })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext({ serviceWorkers: 'block', ...options })
    context.on('request', (request) => {
      if (leavesOrigin(request)) strayRequests.push(request.url())
    })
    return context
  }
  return browser
}

/** Gives a page the patience of a busy machine, and collects what the browser complains about. */
export function watchPage(page: Page, complaints: string[] = []): string[] {
  // What is slow is not wrong: a busy machine takes its time.
  page.setDefaultTimeout(60_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if ((message.type() === 'error' || message.type() === 'warning') && text !== KEPT_AWAY) complaints.push(text)
  })
  return complaints
}

/** Makes a page that of somebody who has read the hints of a first visit; what is remembered already stays. */
export const readHints = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    try {
      const remembered = localStorage.getItem('coterie.settings')
      if (remembered === null) localStorage.setItem('coterie.settings', '{"hints":3}')
    } catch {
      // A frame without storage shows no hints.
    }
  })

/** Opens the built page as a person does, waits until its map stands, and collects what the browser complains about. Hints of a first visit stand only there. */
export async function openPage(
  browser: Browser,
  { isFirstVisit = false, ...options }: BrowserContextOptions & { readonly isFirstVisit?: boolean } = {},
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  })
  if (!isFirstVisit) await readHints(context)
  const page = await context.newPage()
  const complaints = watchPage(page)
  await page.goto(inject('rootAddress'))
  await mapOf(page).waitFor()
  return { page, complaints }
}

/** The map, by its role and name. */
export const mapOf = (page: Page) => page.getByRole('application', { name: /^Map of/ })

/** The line that says what is shown of what. */
export const countsOf = (page: Page) => page.getByRole('contentinfo').getByRole('status')

/** The panel that tells about the selected thing. */
export const detailsOf = (page: Page) => page.getByRole('complementary', { name: 'Details' })

/** Waits until two frames have been painted after the last change. */
export const settle = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve()
          })
        })
      }),
  )

/** The middle of the map's free part, px of the page: where a searched mark comes to stand. */
export async function middleOfMap(page: Page, floating = 0): Promise<{ x: number; y: number }> {
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('The map is not in sight.')
  return { x: box.x + (box.width - floating) / 2, y: box.y + box.height / 2 }
}

/** Finds a person, paper or topic by name and goes to it with the keyboard alone. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search people, papers, topics' }).fill(text)
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

/** Whether the focus is on the control, or where `within` is true on something in it. */
const hasFocus = (control: Locator, within = false): Promise<boolean> =>
  control.evaluate(
    (element, inside) => element === document.activeElement || (inside && element.contains(document.activeElement)),
    within,
  )

/** Presses Tab until the control has the focus, then a key, Enter where none is said: what a person without a mouse does. */
export async function pressOn(control: Locator, key = 'Enter'): Promise<void> {
  for (let stop = 0; stop < 160 && !(await hasFocus(control)); stop++) await control.page().keyboard.press('Tab')
  expect(await hasFocus(control)).toBe(true)
  await control.page().keyboard.press(key)
}

/** Waits until the focus is on the control, and on nothing else. */
export const expectFocus = (control: Locator): Promise<void> =>
  expect.poll(() => hasFocus(control), { timeout: 5_000 }).toBe(true)

/** Waits until the focus is on something in this part of the page. */
export const expectFocusIn = (part: Locator): Promise<void> =>
  expect.poll(() => hasFocus(part, true), { timeout: 5_000 }).toBe(true)

/** Waits until it reads so in a part of the page, whose content may still be on its way. */
export const expectToRead = (part: Locator, words: string | RegExp): Promise<void> =>
  expect.poll(() => part.innerText(), { timeout: 10_000 }).toMatch(words)
