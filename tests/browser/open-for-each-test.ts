import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchBrowser, openPage } from './open-page'

/** What a test drives: the file's browser, the test's own page, and what the browser complained about. */
export type Opened = { readonly browser: Browser; readonly page: Page; readonly complaints: string[] }

/**
 * Opens the built page anew before each test of the file that calls it, hands it to `take`, and closes it afterwards; a
 * page of which the browser complained fails its test. Returns what opens another page in the place of a test's own.
 */
export function openForEachTest(take: (opened: Opened) => void): (options: BrowserContextOptions) => Promise<void> {
  let browser: Browser
  let opened: Opened
  const open = async (options?: BrowserContextOptions): Promise<void> => {
    opened = { browser, ...(await openPage(browser, options)) }
    take(opened)
  }
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(() => open())
  afterEach(async () => {
    expect(opened.complaints).toEqual([])
    await opened.page.context().close()
  })
  return async (options) => {
    await opened.page.context().close()
    await open(options)
  }
}
