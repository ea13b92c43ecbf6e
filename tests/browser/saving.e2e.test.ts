import type { BrowserContext, Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import type { Stored } from '../../src/storage/project-load'
import { zh } from '../../src/words/zh'
import { contextForEachTest } from './context-for-each-test'
import { runByName } from './every-view'
import { findFaults } from './find-faults'
import { changeDatabase, dumpDatabase, projectsOf } from './kept-store'
import { longTest } from './long'
import { countsOf, mapOf, watchPage } from './open-page'

const newContext = contextForEachTest()

/** Opens the page in a context; waits until its map stands. */
async function visit(context: BrowserContext, address = ''): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage()
  const complaints = watchPage(page)
  await page.goto(inject('rootAddress') + address)
  await mapOf(page).waitFor()
  return { page, complaints }
}

const TITLES = ['On Grids', 'On Stones', 'On Reeds']
const RIS = (titles: readonly string[]): string =>
  titles
    .map(
      (title, at) =>
        `TY  - JOUR\nTI  - ${title}\nAU  - Quill, Ada\nAU  - Stone, Bea\nAU  - Reed, Cy${String(at)}\nPY  - ${String(2001 + at)}\nER  - \n`,
    )
    .join('\n')

/** Opens a file as a person does, and puts the summary away. */
async function openFile(page: Page, name: string, text: string): Promise<void> {
  if ((await page.getByRole('dialog').count()) === 0)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Show the map' }).click()
}

const savedOf = (page: Page) => page.getByRole('button', { name: /^Saved \d\d:\d\d$/ })
const stripOf = (page: Page) => page.getByRole('region', { name: 'Saving between visits' })
const lossOf = (page: Page) => page.getByRole('region', { name: 'Something kept was damaged' })

/** Waits until nothing is on its way to the store any more. */
const untilSaved = (page: Page): Promise<void> =>
  expect.poll(() => page.locator('.saved-mark[data-phase="saved"]').count()).toBe(1)

/** Keeps what is seen as a view: a change that is quickly made and counted. */
async function keepView(page: Page): Promise<void> {
  await page.keyboard.press('Shift+B')
}

const viewsIn = (stored: Stored | undefined): number => {
  const { bookmarks } = stored?.manifest ?? {}
  return Array.isArray(bookmarks) ? bookmarks.length : -1
}
const viewsKept = async (page: Page): Promise<number> => viewsIn((await projectsOf(page))[0])

/** Keeps a view and waits until it is in the store: the mark in the head still says that all is saved before the key has been taken. */
async function saveView(page: Page): Promise<void> {
  const before = await viewsKept(page)
  await keepView(page)
  await expect.poll(() => viewsKept(page)).toBe(before + 1)
  await untilSaved(page)
}

describe('saving between visits', () => {
  test('what was opened, decided and looked at is there again at the next visit', async () => {
    const context = await newContext()
    const { page, complaints } = await visit(context)
    expect(await page.locator('.saved-mark').count()).toBe(0)
    await openFile(page, 'mine.ris', RIS(TITLES))
    await untilSaved(page)
    expect(await savedOf(page).count()).toBe(1)
    await page.keyboard.press('2')
    await expect.poll(() => mapOf(page).getAttribute('data-network')).toBe('papers')
    await saveView(page)
    const counts = await countsOf(page).innerText()
    await page.reload()
    await mapOf(page).waitFor()
    await savedOf(page).waitFor()
    expect(await mapOf(page).getAttribute('data-network')).toBe('papers')
    expect(await countsOf(page).innerText()).toBe(counts)
    await page.keyboard.press('b')
    expect(await page.getByRole('button', { name: /^Open / }).count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  test('a decision on the sample makes it a project, which opens in place of the sample and of its first picture', async () => {
    const context = await newContext()
    const { page, complaints } = await visit(context)
    await page.keyboard.press('r')
    await page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 }).waitFor()
    await page.keyboard.press('a')
    await untilSaved(page)
    await expect.poll(async () => (await projectsOf(page))[0]?.manifest.decisions).toHaveLength(1)
    await page.reload()
    await savedOf(page).waitFor()
    await mapOf(page).waitFor()
    expect(await page.evaluate(() => performance.getEntriesByName('coterie:first-picture').length)).toBe(0)
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
    await page.keyboard.press('r')
    await page.getByRole('radio', { name: /^Decided 1/ }).waitFor()
    expect(complaints).toEqual([])
  })

  test('projects are listed, opened, called otherwise and deleted after a second word', async () => {
    const context = await newContext()
    const { page, complaints } = await visit(context)
    await openFile(page, 'mine.ris', RIS(TITLES))
    await untilSaved(page)
    await savedOf(page).click()
    const dialog = page.getByRole('dialog', { name: 'Projects' })
    await dialog.getByRole('button', { name: 'Rename “mine”' }).click()
    await page.getByLabel('New name').fill('Grids')
    await page.keyboard.press('Enter')
    await dialog.getByText('Grids', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'New project' }).click()
    await openFile(page, 'other.ris', RIS(['On Moss']))
    await untilSaved(page)
    await savedOf(page).click()
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(2)
    await dialog.getByRole('button', { name: 'Open “Grids”' }).click()
    await expect.poll(() => countsOf(page).innerText()).toContain('3 papers')
    await savedOf(page).click()
    await dialog.getByRole('button', { name: 'Delete “other”' }).click()
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(1)
    expect(await findFaults(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  longTest(
    'a page that breaks off at any moment opens again on a save that was told, or on a later one (long)',
    async () => {
      const context = await newContext()
      const { page: first } = await visit(context)
      await openFile(first, 'mine.ris', RIS(TITLES))
      await untilSaved(first)
      await first.close()
      let told = 0
      for (const wait of [0, 40, 260, 300, 340, 420]) {
        const { page } = await visit(context)
        await savedOf(page).waitFor()
        const before = await viewsKept(page)
        expect(before).toBeGreaterThanOrEqual(told)
        await keepView(page)
        await page.waitForTimeout(wait)
        const isSaved = await page.locator('.saved-mark[data-phase="saved"]').count()
        told = isSaved === 1 ? await viewsKept(page) : before
        const session = await context.newCDPSession(page)
        await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')])
        await page.close()
      }
      const { page } = await visit(context)
      await savedOf(page).waitFor()
      expect(await viewsKept(page)).toBeGreaterThanOrEqual(told)
      expect(await countsOf(page).innerText()).toContain('3 papers')
    },
  )

  test('of two tabs one writes and the other looks, until it takes over all that the first one did', async () => {
    const context = await newContext()
    const { page: one } = await visit(context)
    await openFile(one, 'mine.ris', RIS(TITLES))
    await untilSaved(one)
    const { page: two, complaints } = await visit(context)
    await stripOf(two).getByText('being changed in another tab').waitFor()
    await one.bringToFront()
    // Not saved yet when the other one asks for it.
    await one.keyboard.press('2')
    await expect.poll(() => mapOf(one).getAttribute('data-network')).toBe('papers')
    await two.bringToFront()
    await stripOf(two).getByRole('button', { name: 'Take over' }).click()
    await savedOf(two).waitFor()
    await stripOf(two).waitFor({ state: 'detached' })
    expect(await mapOf(two).getAttribute('data-network')).toBe('papers')
    await stripOf(one).getByText('being changed in another tab').waitFor()
    await saveView(two)
    expect(await viewsKept(two)).toBe(1)
    expect(complaints).toEqual([])
  })

  test('each of two tabs has its own project again when it is loaded anew', async () => {
    const context = await newContext()
    const { page: one } = await visit(context)
    await openFile(one, 'mine.ris', RIS(TITLES))
    await untilSaved(one)
    const { page: two, complaints } = await visit(context, '?sample')
    await openFile(two, 'other.ris', RIS(TITLES.slice(1)))
    await untilSaved(two)
    await expect.poll(() => countsOf(two).innerText()).toContain('2 papers')
    await one.reload()
    await savedOf(one).waitFor()
    await expect.poll(() => countsOf(one).innerText()).toContain('3 papers')
    await two.reload()
    await savedOf(two).waitFor()
    await expect.poll(() => countsOf(two).innerText()).toContain('2 papers')
    const { page: three } = await visit(context)
    await stripOf(three).getByText('being changed in another tab').waitFor()
    // What is only looked at is looked at in the other language too, and becomes no project of its own.
    await runByName(three, 'Language: 中文')
    await three.getByRole('region', { name: zh.saving.notKept }).getByText(zh.saving.openInAnotherTab).waitFor()
    expect(await projectsOf(three)).toHaveLength(2)
    expect(complaints).toEqual([])
  })

  test('a damaged store opens on what is whole, says what was lost, and hands out the damaged bytes', async () => {
    const context = await newContext()
    const { page } = await visit(context)
    await openFile(page, 'mine.ris', RIS(TITLES))
    await untilSaved(page)
    await expect.poll(async () => (await projectsOf(page))[0]?.snapshotSeq ?? 0).toBeGreaterThan(0)
    await saveView(page)
    const keys = (await dumpDatabase(page)).map(([key]) => key)
    const last = keys.filter((key) => key.includes('/journal/')).at(-1) ?? ''
    await changeDatabase(page, [[last, [1, 2, 3]]])
    await page.reload()
    await lossOf(page).getByText('is damaged. It is open as it was').waitFor()
    expect(await countsOf(page).innerText()).toContain('3 papers')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      lossOf(page).getByRole('button', { name: 'Download the damaged bytes' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^coterie-kept-bytes-.*\.zip$/)
    await lossOf(page).getByRole('button', { name: 'Close' }).click()
    await saveView(page)
    await page.reload()
    await savedOf(page).waitFor()
    expect(await lossOf(page).count()).toBe(0)
  })

  test('where nothing of a store can be read the sample opens, and a sentence leads to the bytes', async () => {
    const context = await newContext()
    const { page } = await visit(context)
    await openFile(page, 'mine.ris', RIS(TITLES))
    await untilSaved(page)
    const entries = await dumpDatabase(page)
    await changeDatabase(
      page,
      entries.map(([key]) => [key, []] as const),
    )
    await page.reload()
    await lossOf(page).getByText('is damaged and could not be opened').waitFor()
    await mapOf(page).waitFor()
    await lossOf(page).getByRole('button', { name: 'Download the damaged bytes' }).waitFor()
  })

  test.each([
    ['the database', `Object.defineProperty(window, 'indexedDB', { value: undefined })`],
    [
      'the database, which throws',
      `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })`,
    ],
    [
      'any memory',
      `for (const part of ['indexedDB', 'localStorage']) Object.defineProperty(window, part, { get() { throw new DOMException('no', 'SecurityError') } })`,
    ],
    ['locks', `Object.defineProperty(navigator, 'locks', { value: undefined })`],
    ['channels', `delete window.BroadcastChannel`],
    ['the browser’s own digests', `Object.defineProperty(crypto, 'subtle', { value: undefined })`],
  ])('without %s the page opens, works and says what is not kept', async (what, script) => {
    const context = await newContext()
    await context.addInitScript(script)
    const { page } = await visit(context)
    await openFile(page, 'mine.ris', RIS(TITLES))
    if (what.includes('memory') || what.includes('database'))
      await stripOf(page).getByText('keeps nothing between visits').waitFor()
    else await untilSaved(page)
    await page.keyboard.press('2')
    await expect.poll(() => mapOf(page).getAttribute('data-network')).toBe('papers')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')])
    expect(download.suggestedFilename()).toMatch(/\.coterie\.json$/)
  })

  test('a link with a map in it goes before one’s own project, which is there again without it', async () => {
    const context = await newContext()
    const { page } = await visit(context)
    await openFile(page, 'mine.ris', RIS(TITLES))
    await untilSaved(page)
    await page.goto('about:blank')
    await page.goto(`${inject('rootAddress')}#share=damaged`)
    await page.getByRole('button', { name: 'Go on without it' }).click()
    await savedOf(page).waitFor()
    expect(await countsOf(page).innerText()).toContain('3 papers')
  })
})
