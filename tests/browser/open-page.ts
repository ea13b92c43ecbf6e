import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { inject } from 'vitest'
import { CHROMIUM_ARGUMENTS } from '../../.scripts/chromium-arguments.mjs'

const executablePath = process.env.CHROMIUM_PATH

/** Starts the browser that the tests drive. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_ARGUMENTS],
  })

/** Opens the built page as a person does, waits until its map stands, and collects what the browser complains about. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
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
