import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { findFaults } from './find-faults'
import { IS_LONG, longTest } from './long'
import {
  countsOf,
  detailsOf,
  launchBrowser,
  mapOf,
  openPage,
  searchFor,
  readHints,
  settle,
  watchPage,
} from './open-page'

let browser: Browser
let folder = ''
const contexts: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'coterie-share-'))
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(complaints.splice(0)).toEqual([])
})

/** Opens an address in a context of its own, as another person does. */
async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  })
  await readHints(context)
  contexts.push(context)
  const page = await context.newPage()
  watchPage(page, complaints)
  await page.goto(address)
  return page
}

async function start(): Promise<Page> {
  const opened = await openPage(browser)
  contexts.push(opened.page.context())
  return opened.page
}

const PAGE = `Ada Quill

h-index3
2papers

2 Papers

LGMay 3, 2021
GridNet: Quantization of Grids

Ada Quill, Bo Reed

We study quantization of grids with GridNet.

CVMar 1, 2022
A Second Look at Grids

Ada Quill, Cy Stone

Grids are looked at once more.
`

async function openText(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.keyboard.press('o')
  await page.getByLabel('Files to open').setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }])
}

async function openAda(page: Page): Promise<void> {
  await openText(page, 'ada.txt', PAGE)
  await page.getByRole('button', { name: 'Show the map' }).click()
  await expect.poll(() => countsOf(page).textContent()).toMatch(/^Showing 3 people, 2 papers/)
}

const shareDialog = (page: Page) => page.getByRole('dialog', { name: 'Share' })
const linkField = (page: Page) => shareDialog(page).getByRole('textbox', { name: 'Link', exact: true })

async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await shareDialog(page).waitFor()
}

/** The link that the dialog shows once it holds what was asked for. */
async function readLink(page: Page, pattern: RegExp = /#share=1\./): Promise<string> {
  await expect.poll(() => linkField(page).inputValue()).toMatch(pattern)
  await expect.poll(() => shareDialog(page).getByRole('status').textContent()).not.toMatch(/being made/)
  return linkField(page).inputValue()
}

async function savePage(page: Page, name: string): Promise<string> {
  const button = shareDialog(page).getByRole('button', { name: 'Save page' })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toMatch(/^coterie-people-\d{4}-\d\d-\d\d\.html$/)
  const path = join(folder, name)
  await download.saveAs(path)
  return path
}

test('a link opens the same data and the same view for somebody else, who is asked before', async () => {
  const page = await start()
  await openAda(page)
  await page.getByRole('radio', { name: 'Papers', exact: true }).click()
  await searchFor(page, 'Second Look')
  await detailsOf(page).getByRole('heading', { name: 'A Second Look at Grids' }).waitFor()
  await openShare(page)
  await shareDialog(page).getByRole('textbox', { name: 'What it is called' }).fill('Grids <b>of</b> Ada')
  await shareDialog(page).getByRole('radio', { name: 'Dark' }).click()
  await expect
    .poll(() => shareDialog(page).getByRole('status').textContent())
    .toMatch(/1 file with its whole text is in the link/)
  const link = await readLink(page)
  expect(link.length).toBeLessThan(2000)

  const other = await visit(link)
  const offer = other.getByRole('dialog', { name: 'Grids <b>of</b> Ada' })
  await offer.waitFor()
  expect(await offer.innerText()).toMatch(/2 papers by 3 authors[\s\S]*all of them in the link[\s\S]*network of papers/)
  expect(await mapOf(other).count()).toBe(0)
  await offer.getByRole('button', { name: 'Open it' }).click()
  await mapOf(other).waitFor()
  expect(await mapOf(other).getAttribute('data-network')).toBe('papers')
  expect(await other.locator('html').getAttribute('data-theme')).toBe('dark')
  await detailsOf(other).getByRole('heading', { name: 'A Second Look at Grids' }).waitFor()
  await other.getByText('Made again from its files: identical to what was saved.').waitFor()
  expect(await other.evaluate(() => localStorage.getItem('coterie.settings') ?? '')).not.toContain('dark')
})

longTest('a link keeps the part of the map that was in sight, on a window of any size (long)', async () => {
  const page = await start()
  await searchFor(page, 'Zhikai Li')
  await settle(page)
  await page.keyboard.press('Escape')
  const percent = (text: string): number => Number(/(\d+) %/.exec(text)?.[1])
  const zoomOf = (of: Page) => of.locator('.status-end').innerText()
  const farther = await zoomOf(page)
  await page.locator('.zoom-buttons').getByRole('button', { name: 'Nearer' }).click()
  await settle(page)
  // The figure follows the map a moment after it rests.
  await expect.poll(() => zoomOf(page)).not.toBe(farther)
  const before = await zoomOf(page)
  await openShare(page)
  const link = await readLink(page)
  const other = await visit(link)
  await other.getByRole('button', { name: 'Open it' }).click()
  await mapOf(other).waitFor()
  // Zooms are shown rounded.
  await expect.poll(async () => Math.abs(percent(await zoomOf(other)) - percent(before))).toBeLessThanOrEqual(1)
  const small = await visit(link, { viewport: { width: 1120, height: 700 } })
  await small.getByRole('button', { name: 'Open it' }).click()
  await mapOf(small).waitFor()
  await expect.poll(async () => percent(await zoomOf(small))).toBeLessThan(percent(before))
  expect(percent(await zoomOf(small))).toBeGreaterThan(percent(before) / 2)
})

test('a link is copied, and says that it leads to this computer alone until another address is given', async () => {
  const page = await start()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openShare(page)
  await readLink(page)
  const place = shareDialog(page).getByRole('textbox', { name: /Where the reader finds Coterie/ })
  expect(await shareDialog(page).innerText()).toContain('of this computer alone')
  await place.fill('https://example.org/coterie/')
  await readLink(page, /^https:\/\/example\.org\/coterie\/#share=1\./)
  await shareDialog(page).getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('The link is on the clipboard').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^https:\/\/example\.org\/coterie\/#share=1\./,
  )
})

longTest('nothing is sent anywhere while a link is made, opened and looked at (long)', async () => {
  const page = await start()
  await openShare(page)
  const link = await readLink(page)
  const other = await visit('about:blank')
  const asked: string[] = []
  other.on('request', (request) => asked.push(request.url()))
  await other.goto(link)
  await other.getByRole('button', { name: 'Open it' }).click()
  await mapOf(other).waitFor()
  const own = inject('rootAddress')
  expect(asked.filter((url) => !url.startsWith(own) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual(
    [],
  )
  expect(asked.some((url) => url.includes('share='))).toBe(false)
})

test.each(['share=1.00000000.AAAA', 'share=9.00000000.AAAA', 'share=%3Cscript%3E'])(
  'the address #%s gives a sentence, and then the sample',
  async (fragment) => {
    const page = await visit(`${inject('rootAddress')}#${fragment}`)
    const dialog = page.getByRole('dialog', { name: 'This link cannot be opened' })
    expect(await dialog.getByRole('alert').innerText()).toMatch(/damaged|newer Coterie/)
    await dialog.getByRole('button', { name: 'Go on without it' }).click()
    await mapOf(page).waitFor()
    expect(new URL(page.url()).hash).toBe('')
    expect(await countsOf(page).textContent()).toMatch(/71 people/)
  },
)

longTest(
  'a link that is opened in a page with work in it takes its place only where that is wanted (long)',
  async () => {
    const page = await start()
    await openShare(page)
    const link = await readLink(page)
    const other = await start()
    await openAda(other)
    await other.evaluate((hash) => {
      window.location.hash = hash
    }, new URL(link).hash)
    const offer = other.getByRole('dialog', { name: 'People of 46 papers' })
    expect(await offer.innerText()).toContain('It takes the place of the map that is open')
    await offer.getByRole('button', { name: 'Not now' }).click()
    expect(await countsOf(other).textContent()).toMatch(/^Showing 3 people/)
    expect(new URL(other.url()).hash).toBe('')
  },
)

longTest('a view without data waits for its files, and is shown when they are opened (long)', async () => {
  const page = await start()
  await openAda(page)
  await page.getByRole('radio', { name: 'Topics', exact: true }).click()
  await openShare(page)
  await shareDialog(page).getByRole('radio', { name: 'View only' }).click()
  await expect.poll(() => shareDialog(page).getByRole('status').textContent()).toMatch(/Only the view/)
  const link = await readLink(page)
  const other = await visit(link)
  await other.getByRole('button', { name: 'Open it' }).click()
  await other.getByText(/The link holds a view and no data/).waitFor()
  await openText(other, 'ada.txt', PAGE)
  await other.getByRole('button', { name: 'Show the map' }).click()
  expect(await mapOf(other).getAttribute('data-network')).toBe('topics')
  await other.getByText(/The link holds a view and no data/).waitFor({ state: 'detached' })
})

test('what is shared for looking only can be searched and filtered, but not decided, renamed, opened into or saved', async () => {
  const page = await start()
  await openShare(page)
  await shareDialog(page)
    .getByRole('checkbox', { name: /For looking only/ })
    .check()
  const link = await readLink(page)
  const other = await visit(link)
  await other.getByRole('button', { name: 'Open it' }).click()
  await mapOf(other).waitFor()
  await other.getByRole('group', { name: 'For looking only' }).waitFor()
  for (const name of ['Open', 'Share', 'Review 9'])
    expect(await other.getByRole('button', { name, exact: true }).count()).toBe(0)
  await searchFor(other, 'Zhikai Li')
  await detailsOf(other).getByRole('heading', { name: 'Zhikai Li' }).waitFor()
  expect(
    await detailsOf(other)
      .getByRole('button', { name: /Accept|Reject|Same person|Two people/ })
      .count(),
  ).toBe(0)
  let downloads = 0
  other.on('download', () => downloads++)
  for (const key of ['s', 'r', 'o']) {
    await mapOf(other).focus()
    await other.keyboard.press(key)
    await other
      .getByText(/This map was shared for looking/)
      .first()
      .waitFor()
    expect(await other.getByRole('dialog').count()).toBe(0)
  }
  expect(downloads).toBe(0)
  expect(await findFaults(other)).toEqual([])
  await other
    .getByRole('region', { name: 'Topics' })
    .getByRole('button', { name: /^quantization/ })
    .first()
    .click()
  await expect.poll(() => countsOf(other).textContent()).toMatch(/^Showing 22 of 71 people/)
  await other.getByRole('button', { name: 'Make it editable' }).click()
  await other.getByRole('button', { name: 'Open', exact: true }).waitFor()
  expect(new URL(other.url()).hash).toBe('')
  await mapOf(other).focus()
  const [download] = await Promise.all([other.waitForEvent('download'), other.keyboard.press('s')])
  expect(download.suggestedFilename()).toMatch(/^coterie-project-.*\.coterie\.json$/)
})

test('a page of one file opens from disk without a network, with map, details, search and pictures', async () => {
  const page = await start()
  await openShare(page)
  await shareDialog(page)
    .getByRole('textbox', { name: 'What it is called' })
    .fill('Grids </title><script>alert(1)</script>')
  await shareDialog(page).getByRole('radio', { name: 'Page to send' }).click()
  const path = await savePage(page, 'one.html')

  const other = await visit('about:blank', { offline: true })
  const asked: string[] = []
  other.on('request', (request) => asked.push(request.url()))
  other.on('dialog', (dialog) => complaints.push(`a dialog of the page: ${dialog.message()}`))
  await other.goto(pathToFileURL(path).href)
  await mapOf(other).waitFor()
  expect(await other.title()).toBe('Grids </title><script>alert(1)</script>')
  expect(await other.locator('meta[name="description"]').getAttribute('content')).toBe(
    '46 papers, 72 authors and 30 topics, drawn with Coterie.',
  )
  await other.getByText('Made again from its files: identical to what was saved.').waitFor()
  // The pipeline and the regions each have their worker, made of a text in the page.
  expect(other.workers().every((worker) => worker.url().startsWith('blob:'))).toBe(true)
  expect(other.workers().length).toBeGreaterThanOrEqual(2)
  await searchFor(other, 'Zhikai Li')
  await detailsOf(other)
    .getByRole('button', { name: /^Line \d+ of/ })
    .first()
    .click()
  expect(await other.getByRole('dialog').locator('li.here').innerText()).toContain('Zhikai Li')
  await other.keyboard.press('Escape')
  await other.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = other.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'SVG' }).click()
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Save SVG/ }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toMatch(/<text[^>]*>Mengzhao Chen<\/text>/)
  // The fonts of a PDF come out of the page, also for signs such as “≥”.
  await dialog.getByRole('radio', { name: 'PDF' }).click()
  const [pdf] = await Promise.all([
    other.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Save PDF/ }).click(),
  ])
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await other.keyboard.press('Escape')
  expect(await other.evaluate(() => document.fonts.check('16px "Source Sans 3 Variable"'))).toBe(true)
  expect(asked.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
  expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(1)
})

longTest('a page of one file makes another of itself, under another name (long)', async () => {
  const page = await start()
  await openAda(page)
  await openShare(page)
  await shareDialog(page).getByRole('radio', { name: 'Page to send' }).click()
  const path = await savePage(page, 'two.html')
  const other = await visit(pathToFileURL(path).href, { offline: true })
  await mapOf(other).waitFor()
  await openShare(other)
  await shareDialog(other)
    .getByRole('checkbox', { name: /For looking only/ })
    .check()
  await shareDialog(other).getByRole('textbox', { name: 'What it is called' }).fill('The second')
  const next = await savePage(other, 'three.html')
  const third = await visit(pathToFileURL(next).href, { offline: true })
  await mapOf(third).waitFor()
  expect(await third.title()).toBe('The second')
  expect(await countsOf(third).textContent()).toMatch(/^Showing 3 people, 2 papers/)
  await third.getByRole('group', { name: 'For looking only' }).waitFor()
})

test('the compact page shows map, title, communities and the way to all the rest, in a frame of 640 × 420', async () => {
  const page = await start()
  await openShare(page)
  await shareDialog(page)
    .getByRole('checkbox', { name: /Compact/ })
    .check()
  await shareDialog(page).getByRole('radio', { name: 'Page to send' }).click()
  const path = await savePage(page, 'frame.html')
  const code = await shareDialog(page).getByRole('textbox', { name: 'Code of the frame' }).inputValue()
  expect(code).toMatch(/^<iframe src="coterie-people-.*\.html" title="People of 46 papers" width="640" height="420"/)
  const around = join(folder, 'around.html')
  await writeFile(
    around,
    `<!doctype html><title>Around</title>${code.replace(/src="[^"]*"/, `src="${pathToFileURL(path).href}"`)}`,
  )
  const other = await visit(pathToFileURL(around).href, { offline: true })
  const frame = other.frameLocator('iframe')
  const map = frame.getByRole('application', { name: /^Map of people/ })
  await map.waitFor()
  await frame.getByRole('heading', { name: 'People of 46 papers' }).waitFor()
  await frame.getByRole('button', { name: 'Communities', exact: true }).click()
  await frame.getByRole('button', { name: /^Quantization 15/ }).click()
  await expect.poll(() => map.getAttribute('data-nodes')).toBe('15')
  const [full] = await Promise.all([
    other.context().waitForEvent('page'),
    frame.getByRole('link', { name: 'Open in full' }).click(),
  ])
  await mapOf(full).waitFor()
  await full.getByRole('button', { name: 'Export', exact: true }).waitFor()
})

test.each(
  [
    [640, 420],
    [320, 320],
  ].slice(IS_LONG ? 0 : 1),
)('the compact page of a link fits %i × %i without a fault of access', async (width, height) => {
  const page = await start()
  await openShare(page)
  await shareDialog(page)
    .getByRole('checkbox', { name: /Compact/ })
    .check()
  const link = await readLink(page, /&embed=1$/)
  const other = await visit(link, { viewport: { width, height } })
  await mapOf(other).waitFor()
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  const box = await mapOf(other).boundingBox()
  expect(box?.height).toBeGreaterThan(height * 0.65)
  await other.getByRole('button', { name: 'Communities', exact: true }).click()
  expect(await findFaults(other)).toEqual([])
})

longTest(
  'a saved project opens again, also compressed, as identical; of a changed result it is told what differs (long)',
  async () => {
    const page = await start()
    await openAda(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')])
    const text = await readFile(await download.path(), 'utf8')
    const other = await start()
    await openText(other, 'a.coterie.json.gz', gzipSync(text))
    await other.getByRole('dialog').getByText('Made again from its files: identical to what was saved.').waitFor()
    await other.getByRole('button', { name: 'Show the map' }).click()

    const project = JSON.parse(text) as { networks: { coauthors: { edges: { weight: number }[] } } }
    for (const edge of project.networks.coauthors.edges) edge.weight += 1
    const third = await start()
    await openText(third, 'b.coterie.json', JSON.stringify(project))
    await third.getByRole('button', { name: 'Show the map' }).click()
    const strip = third.getByRole('region', { name: 'Made again' })
    await strip.getByRole('button', { name: 'What differs' }).click()
    expect(await strip.innerText()).toMatch(
      /2 ties of the network of people have another weight[\s\S]*Ada Quill – Bo Reed: \d[\d.]* in the file, now \d/,
    )
    await strip.getByRole('button', { name: 'Close' }).click()
    await strip.waitFor({ state: 'detached' })
  },
)

longTest('a project of a newer version is shown and neither saved nor changed (long)', async () => {
  const page = await start()
  await openAda(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')])
  const text = (await readFile(await download.path(), 'utf8')).replace('"version": 1', '"version": 12')
  const other = await start()
  await openText(other, 'newer.coterie.json', text)
  const summary = other.getByRole('dialog')
  await summary.getByText(/saved by a newer Coterie \(version 12/).waitFor()
  await other.getByRole('button', { name: 'Show the map' }).click()
  expect(await countsOf(other).textContent()).toMatch(/^Showing 3 people, 2 papers/)
  await other.getByRole('region', { name: 'For looking only' }).waitFor()
  expect(await other.getByRole('button', { name: 'Make it editable' }).count()).toBe(0)
  let downloads = 0
  other.on('download', () => downloads++)
  await mapOf(other).focus()
  await other.keyboard.press('s')
  await other
    .getByText(/neither changed nor saved here/)
    .nth(1)
    .waitFor()
  expect(downloads).toBe(0)
})
