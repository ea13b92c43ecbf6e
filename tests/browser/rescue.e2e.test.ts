import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'
import { contextForEachTest } from './context-for-each-test'
import { findFaults } from './find-faults'
import { findHiddenFocus, findSideways } from './find-focus'
import { findSkippedHeadings, findSmallTargets } from './find-hindrances'
import { changeDatabase, dumpDatabase, projectsOf } from './kept-store'
import { longTest } from './long'
import { countsOf, expectFocus, expectToRead, mapOf, pressOn, watchPage } from './open-page'

const newContext = contextForEachTest()

const RIS = 'TY  - JOUR\nTI  - On Stones\nAU  - Quill, Ada\nAU  - Stone, Bea\nPY  - 2001\nER  - \n'

/** A visit that leaves a project of one file behind. */
async function leaveProject(
  address = inject('rootAddress'),
  options: BrowserContextOptions = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await newContext(options)
  const page = await context.newPage()
  watchPage(page)
  await page.goto(address)
  await mapOf(page).waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('Files to open')
    .setInputFiles({ name: 'mine.ris', mimeType: 'text/plain', buffer: Buffer.from(RIS) })
  await page.getByRole('button', { name: 'Show the map' }).click()
  await page.locator('.saved-mark[data-phase="saved"]').waitFor()
  return { context, page }
}

const statusOf = (page: Page) => page.getByRole('status')
const downloadOf = (page: Page) => page.getByRole('button', { name: /^Download its bytes/ })

/** What is downloaded by the first button that there is for it. */
async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), downloadOf(page).first().click()])
  return readFile(await file.path())
}

test('the rescue page lists what is kept, hands it out, and starts clean after a second word', async () => {
  const { page } = await leaveProject()
  await page.goto(`${inject('rootAddress')}?rescue`)
  await page.getByText('One project is kept here.').waitFor()
  expect(await page.getByRole('listitem').innerText()).toMatch(/^mine\s+1 file, saved /)
  const archive = await download(page)
  // What was opened is in it as a file, and every byte as it stands in the store.
  for (const part of ['files/mine.ris', 'TI  - On Stones', '/journal/']) expect(archive.includes(part)).toBe(true)
  await expectToRead(statusOf(page), '“coterie-kept-1.zip” is among your downloads.')
  // By the keyboard alone: the focus is never lost, and stands first on what deletes nothing.
  const begin = page.getByRole('button', { name: 'Delete everything…' })
  await pressOn(begin)
  const keep = page.getByRole('button', { name: 'Keep everything' })
  await expectFocus(keep)
  await page.keyboard.press('Enter')
  await expectFocus(begin)
  expect((await projectsOf(page)).length).toBe(1)
  await page.keyboard.press('Enter')
  await pressOn(page.getByRole('button', { name: 'Delete everything for good' }))
  await expectToRead(statusOf(page), 'Everything is deleted.')
  await expectFocus(begin)
  expect(await page.getByRole('listitem').count()).toBe(0)
  await page.getByRole('link', { name: 'Open Coterie' }).click()
  await mapOf(page).waitFor()
  expect(await page.locator('.saved-mark').count()).toBe(0)
})

test('the rescue page opens the sample in place of the last project, which stays, until one’s own is open again', async () => {
  const { page } = await leaveProject()
  await page.goto(`${inject('rootAddress')}rescue.html`)
  await page.getByRole('button', { name: 'Open Coterie on its sample' }).click()
  await mapOf(page).waitFor()
  await expect.poll(() => countsOf(page).innerText(), { timeout: 20_000 }).not.toContain('1 paper ')
  expect(await page.locator('.saved-mark').count()).toBe(0)
  expect((await projectsOf(page)).length).toBe(1)
  expect(page.url()).toMatch(/\?sample$/)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles({
    name: 'b.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from('TY  - JOUR\nTI  - On Owls\nER  - \n'),
  })
  await page.getByRole('button', { name: 'Show the map' }).click()
  await expect.poll(() => page.url()).not.toContain('sample')
})

test.each([
  ['its first script does not come', /\/assets\/index-[^/]*\.js$/],
  ['the page behind it does not come', /\/assets\/page-[^/]*\.js$/],
])('where %s a way leads to the rescue page, which hands out all bytes', async (_, broken) => {
  const { page } = await leaveProject()
  const entries = await dumpDatabase(page)
  await page.goto('about:blank')
  await page.route(broken, (route) => route.abort())
  await page.goto(inject('rootAddress'))
  const way = page.getByRole('link', { name: 'See and download what is kept' })
  await way.waitFor()
  expect(await findFaults(page)).toEqual([])
  await way.click()
  await page.getByText('One project is kept here.').waitFor()
  await changeDatabase(
    page,
    entries.map(([key]) => [key, [7, 7, 7]] as const),
  )
  await page.reload()
  await page.getByText('damaged, cannot be opened').waitFor()
  expect((await download(page)).includes(Buffer.from([7, 7, 7]))).toBe(true)
})

test('where the page breaks down while it is used, the way leads there too, and saving as a file still works', async () => {
  const { page } = await leaveProject()
  // The next save is told with its time.
  await page.evaluate(() => {
    Date.prototype.getHours = () => {
      throw new Error('The clock is broken.')
    }
  })
  await page.keyboard.press('Shift+B')
  await page.getByRole('heading', { name: 'The page has broken down, your work has not' }).waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the project as a file' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.coterie\.json$/)
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'See and download what is kept' }).click()
  await page.getByText('One project is kept here.').waitFor()
})

test('after a first visit the rescue page works without a network, by each of its addresses', async () => {
  const server = createStaticServer(join(PROJECT_ROOT, 'dist'))
  const address = `http://127.0.0.1:${String(await listenFrom(server))}/`
  const { context, page } = await leaveProject(address, { serviceWorkers: 'allow' })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  server.close()
  server.closeAllConnections()
  await context.setOffline(true)
  for (const way of ['?rescue', 'rescue.html']) {
    await page.goto('about:blank')
    await page.goto(address + way)
    await page.getByText('One project is kept here.').waitFor()
    expect((await download(page)).includes('TI  - On Stones')).toBe(true)
  }
})

test('the rescue page speaks Chinese where that was chosen, and follows the theme that was chosen', async () => {
  const { page } = await leaveProject()
  await page.evaluate(() => {
    localStorage.setItem('coterie.language', 'zh')
    localStorage.setItem('coterie.settings', '{"hints":3,"theme":"dark"}')
  })
  await page.goto(`${inject('rootAddress')}?rescue`)
  await page.getByText('这里保存了 1 个项目。').waitFor()
  const spoken = await page.evaluate(() => [document.documentElement.lang, document.title])
  expect(spoken).toEqual(['zh-Hans', 'Coterie 在此保存的内容'])
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(17, 22, 29)')
  expect(await page.locator('main').innerText()).not.toMatch(/[a-z]{3,} [a-z]{2,}/)
  expect(await findFaults(page)).toEqual([])
})

longTest.each([
  ['memory is refused', 'localStorage', /^One project is kept here\.$/],
  ['there is no database', 'indexedDB', /^The browser does not hand out what is kept here/],
])('where %s the rescue page says what it can (long)', async (_, refused, said) => {
  const { page } = await leaveProject()
  await page.addInitScript((part) => {
    Object.defineProperty(window, part, {
      get() {
        throw new DOMException('no', 'SecurityError')
      },
    })
  }, refused)
  await page.goto(`${inject('rootAddress')}rescue.html`)
  await expectToRead(statusOf(page), said)
  await page.getByRole('button', { name: 'Open Coterie on its sample' }).click()
  await mapOf(page).waitFor()
})

test('at three sizes and magnified, in both themes, axe finds no fault on the rescue page, its targets are large enough and the focus is seen', async () => {
  const { page } = await leaveProject()
  await page.goto(`${inject('rootAddress')}rescue.html`)
  await downloadOf(page).waitFor()
  const wrong: string[] = []
  for (const isAsked of [false, true]) {
    if (isAsked) await page.getByRole('button', { name: 'Delete everything…' }).click()
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [width, height] of [
        [1600, 1000],
        [1000, 700],
        [390, 844],
        [320, 256],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height })
        const found = [
          ...(await findFaults(page)),
          ...(await findSmallTargets(page)),
          ...(await findSkippedHeadings(page)),
          ...(await findSideways(page)),
          ...(await findHiddenFocus(page)),
        ]
        wrong.push(...found.map((line) => `${colorScheme}, ${String(width)} px: ${line}`))
      }
  }
  expect(wrong).toEqual([])
})
