import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser, readHints } from './open-page'

/**
 * Starts a browser for the file that calls it. What it returns makes a context, with stores of its own, of somebody who has read
 * the hints; each is closed after its test.
 */
export function contextForEachTest(): (options?: BrowserContextOptions) => Promise<BrowserContext> {
  let browser: Browser
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  return async (options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...options,
    })
    contexts.push(context)
    await readHints(context)
    return context
  }
}
