import { spawn } from 'node:child_process'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser, mapOf, strayRequests, watchPage } from './open-page'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

type Watched = { readonly page: Page; readonly requests: string[]; readonly complaints: string[] }

/** A page that notes every address it asks for and everything that the browser complains about. */
async function openWatched(): Promise<Watched> {
  const page = await browser.newPage()
  const requests: string[] = []
  const complaints = watchPage(page)
  page.on('request', (request) => requests.push(request.url()))
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`))
  return { page, requests, complaints }
}

test.each(['rootAddress', 'nestedAddress'] as const)(
  'the built page opens its sample at %s without a complaint',
  async (place) => {
    const address = inject(place)
    const { page, requests, complaints } = await openWatched()
    await page.goto(address)
    await page.locator('canvas').first().waitFor({ state: 'attached' })
    await mapOf(page).waitFor({ timeout: 90_000 })
    await page.getByRole('contentinfo').getByText('of 46 papers').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.title()).toMatch(/Coterie/)
    expect(requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([])
    expect(requests.some((url) => url.includes('sample-atlas.json'))).toBe(true)
    expect(complaints).toEqual([])
    await page.close()
  },
)

test('what is not the sample as usual is made by a worker of the build', async () => {
  const { page, requests, complaints } = await openWatched()
  await page.goto(inject('nestedAddress'))
  await mapOf(page).waitFor({ timeout: 90_000 })
  expect(requests.some((url) => url.includes('atlas-worker'))).toBe(false)
  await page.getByRole('button', { name: 'Settings and help' }).click()
  await page.getByRole('radio', { name: /^Full, 1 a paper/ }).click()
  await expect.poll(() => requests.some((url) => url.includes('atlas-worker'))).toBe(true)
  expect(complaints).toEqual([])
  await page.close()
})

test('the built page carries its policy itself, also where a server sends none', async () => {
  const answer = await fetch(inject('rootAddress'))
  const html = await answer.text()
  expect(html).toMatch(
    /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;/,
  )
  expect(html).not.toMatch(/(src|href)="\//)
})

test('the policy stops code, styles and requests that are not of the build', async () => {
  const { page } = await openWatched()
  await page.goto(inject('rootAddress'))
  const stopped = await page.evaluate(async () => {
    const violated: string[] = []
    // Reports come in the order of what was tried, so that a picture that is refused last ends them all.
    const reported = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        violated.push(effectiveDirective)
        if (blockedURI.includes('the-last')) resolve()
      })
    })
    const script = document.createElement('script')
    try {
      script.textContent = 'globalThis.planted = true'
      document.head.append(script)
    } catch {
      violated.push('thrown')
    }
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    await fetch('https://example.org/').catch(() => undefined)
    new Image().src = 'https://example.org/the-last.png'
    await reported
    return { violated, planted: 'planted' in globalThis }
  })
  expect(stopped.planted).toBe(false)
  expect(stopped.violated).toEqual(expect.arrayContaining(['style-src-elem', 'connect-src']))
  expect(stopped.violated.at(-1)).toBe('img-src')
  // Asked for on purpose, by the test: the browser notes it before it refuses it.
  expect(strayRequests.splice(0).every((url) => url.startsWith('https://example.org/'))).toBe(true)
  await page.close()
})

test('npm start serves the page, prints its address, and ends on Ctrl-C', async () => {
  const program = spawn(process.execPath, ['.scripts/start.mjs', '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => program.on('exit', resolve))
  let printed = ''
  const address = await new Promise<string>((resolve, reject) => {
    program.stdout.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? []
      if (found !== undefined) resolve(found)
    })
    program.on('exit', () => reject(new Error(`It ended before it served anything: ${printed}`)))
  })
  expect(await (await fetch(address)).text()).toContain('<title>Coterie</title>')
  program.kill('SIGINT')
  expect(await ended).toBe(0)
})
