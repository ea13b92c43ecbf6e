import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { zh } from '../../src/words/zh'
import { runByName } from './every-view'
import { findFaults } from './find-faults'
import { longTest } from './long'
import { countsOf, detailsOf, launchBrowser, mapOf, openPage, searchFor, settle, watchPage } from './open-page'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const open: { page: Page; complaints: string[] }[] = []
afterEach(async () => {
  for (const { page, complaints } of open.splice(0)) {
    expect(complaints).toEqual([])
    await page.context().close()
  }
})

async function start(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const opened = await openPage(browser, options)
  open.push(opened)
  return opened.page
}

/** A page of somebody who chose Chinese at an earlier visit. */
async function startInChinese(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  await context.addInitScript(() => {
    localStorage.setItem('coterie.settings', '{"hints":3}')
    if (localStorage.getItem('coterie.language') === null) localStorage.setItem('coterie.language', 'zh')
  })
  const page = await context.newPage()
  open.push({ page, complaints: watchPage(page) })
  await page.goto(inject('rootAddress'))
  await chineseMap(page).waitFor()
  return page
}

const chineseMap = (page: Page) => page.getByRole('application', { name: new RegExp(`^${zh.topBar.people}的地图`) })
const chineseDetails = (page: Page) => page.getByRole('complementary', { name: zh.detailsFrame.details })
const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang)
const figuresIn = (text: string): readonly string[] => text.match(/\d+/g) ?? []

/** Chooses what the Chinese palette lists under a name; `words` is what it is looked for by. */
async function chooseInChinese(page: Page, name: string, words = name): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: zh.palette.whatToDo })
  await palette.getByRole('combobox').fill(words)
  await palette.getByRole('option', { name }).first().click()
}

/** What was laid aside for a next page and not taken. */
const leftBehind = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('coterie-hand-over')
        opening.onerror = () => {
          reject(opening.error ?? new Error('no store'))
        }
        opening.onsuccess = () => {
          const counting = opening.result.transaction('page').objectStore('page').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )

/** Elements of the page that reach beyond its sides, as short lines. */
const findWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lines: string[] = []
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth > width) lines.push(`page ${String(document.documentElement.scrollWidth)}`)
    for (const element of document.querySelectorAll<HTMLElement>('dialog[open], .topbar, .sheet, aside, main')) {
      if (element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
        lines.push(`${element.tagName}.${element.className} ${String(element.scrollWidth)}`)
    }
    return lines
  })

const PAGE = `Ada Quill

h-index3
2papers

2 Papers

9.5LGMay 3, 2021Code
GridNet: Quantization of Grids

Ada Quill, Bo Reed

We study quantization of grids with GridNet, and quantization again.

CVMar 1
A Second Look at Grids

Ada Quill, Cy Stone et al.

Grids are looked at once more.
`

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

test('Chinese is chosen by its own name, and the map comes back in it with its filters and what was selected; and so back', async () => {
  const page = await start()
  // A community alone is looked at, and a person is selected.
  await runByName(page, 'Only the community', 'Quantization')
  await searchFor(page, 'Zhikai Li')
  await detailsOf(page).getByText('Zhikai Li').first().waitFor()
  const before = await countsOf(page).innerText()

  await runByName(page, 'Language: 中文')
  await chineseMap(page).waitFor()
  expect(await languageOf(page)).toBe('zh-Hans')
  await chineseDetails(page).getByText('Zhikai Li').first().waitFor()
  await expect.poll(() => chineseDetails(page).innerText()).toMatch(/合作者/)
  const after = await countsOf(page).innerText()
  expect(after).toMatch(/\p{Script=Han}/u)
  expect(figuresIn(after)).toEqual(figuresIn(before))
  expect(await leftBehind(page)).toBe(0)

  await chooseInChinese(page, zh.speaking.languageTheOther, 'english')
  await mapOf(page).waitFor()
  expect(await languageOf(page)).toBe('en')
  await detailsOf(page).getByText('Zhikai Li').first().waitFor()
  expect(await countsOf(page).innerText()).toBe(before)
  // What was taken over once is no more: a page that is opened anew is as ever.
  await page.reload()
  await mapOf(page).waitFor()
  expect(await countsOf(page).innerText()).not.toBe(before)
})

longTest('what was decided is kept, and comes back in Chinese with its filters (long)', async () => {
  const page = await start()
  await mapOf(page).focus()
  await page.keyboard.press('r')
  await page.getByRole('radio', { name: /^Waiting/ }).waitFor()
  await page.keyboard.press('a')
  await page.getByRole('radio', { name: 'Decided 1' }).waitFor()
  await page.keyboard.press('Escape')
  // The decision gives the one who was not named a name.
  await expect.poll(() => countsOf(page).innerText(), { timeout: 20_000 }).not.toMatch(/unnamed/)
  await runByName(page, 'Only the community', 'Quantization')
  const before = await countsOf(page).innerText()
  await runByName(page, 'Language: 中文')
  await chineseMap(page).waitFor()
  await expect.poll(async () => figuresIn(await countsOf(page).innerText())).toEqual(figuresIn(before))
  await page.keyboard.press('r')
  await page.getByRole('radio', { name: zh.review.decided(1) }).waitFor()
  await page.keyboard.press('Escape')
})

longTest('one’s own files come back too, and what workers say is Chinese (long)', async () => {
  const page = await start()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([fileOf('ada.txt', PAGE)])
  await page.getByRole('dialog').getByRole('button', { name: 'Show the map' }).click()
  await expect.poll(() => countsOf(page).innerText()).toMatch(/3 people/)
  await page.getByRole('button', { name: 'Settings and help' }).click()
  await page.getByRole('button', { name: 'Language: 中文' }).click()
  await chineseMap(page).waitFor()
  await expect.poll(async () => figuresIn(await countsOf(page).innerText())[0]).toBe('3')
  // The gate refuses a file: its sentence is made in a worker, of words that it copied when it was fetched.
  await page.getByRole('button', { name: zh.topBar.open, exact: true }).click()
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([fileOf('paper.pdf', '%PDF-1.4\n1 0 obj\n'), fileOf('ada.txt', PAGE)])
  await page.getByRole('dialog').getByText(zh.readers.aPdf).first().waitFor()
  await page.keyboard.press('Escape')
  // A community's reason is given by the worker that makes the map.
  await chooseInChinese(page, zh.commands.howCommunitiesWereFound)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading').first().waitFor()
  expect(await dialog.innerText()).not.toMatch(/ (?:the|of|are|papers) /)
})

test('what cannot be laid aside is not lost without a question', async () => {
  const page = await start()
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No room.', 'QuotaExceededError')
    }
  })
  await runByName(page, 'Language: 中文')
  const dialog = page.getByRole('dialog', { name: 'What is open cannot be kept meanwhile' })
  await dialog.getByRole('button', { name: 'Stay' }).click()
  expect(await languageOf(page)).toBe('en')
  await runByName(page, 'Language: 中文')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the project' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.coterie\.json$/)
  await dialog.getByRole('button', { name: 'Change the language anyway' }).click()
  await chineseMap(page).waitFor()
})

test('in English nothing of another language is fetched', async () => {
  const page = await start()
  await page.waitForFunction(() => performance.getEntriesByType('resource').length > 10)
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const texts = await Promise.all(
    scripts.filter((name) => name.endsWith('.js')).map(async (name) => (await fetch(name)).text()),
  )
  expect(texts.filter((text) => text.includes(zh.help.allCommandsPeoplePapersAnd))).toEqual([])
})

longTest(
  'the page in Chinese has no fault that axe finds, in a person’s panel, the export and the help (long)',
  async () => {
    const page = await startInChinese({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    const wrong: string[] = []
    const look = async (name: string): Promise<void> => {
      await settle(page)
      wrong.push(...(await findFaults(page)).map((line) => `${name}: ${line}`))
    }
    await chooseInChinese(page, 'Zhikai Li')
    await chineseDetails(page).getByText('Zhikai Li').first().waitFor()
    await look('person')
    for (const name of [zh.commands.export, zh.commands.helpHowToReadThe]) {
      await chooseInChinese(page, name)
      await page.getByRole('dialog').getByRole('heading').first().waitFor()
      await look(name)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(wrong).toEqual([])
  },
)

longTest('on a narrow screen nothing of the page in Chinese reaches beyond its sides (long)', async () => {
  const page = await startInChinese({ viewport: { width: 390, height: 844 } })
  const wide: string[] = []
  wide.push(...(await findWide(page)))
  for (const name of [zh.topBar.settingsAndHelp, zh.topBar.communitiesAndFilters, zh.topBar.export]) {
    await page.getByRole('button', { name, exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
    await settle(page)
    wide.push(...(await findWide(page)).map((line) => `${name}: ${line}`))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(wide).toEqual([])
})
