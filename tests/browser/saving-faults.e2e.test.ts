import type { Page } from 'playwright'
import { readFile } from 'node:fs/promises'
import { expect, inject, test } from 'vitest'
import { slotKey, projectOfKey } from '../../src/storage/project-keys'
import { packSnapshot } from '../../src/storage/slots'
import { contextForEachTest } from './context-for-each-test'
import { findFaults } from './find-faults'
import { changeDatabase, dumpDatabase, projectsOf } from './kept-store'
import { IS_LONG, longTest } from './long'
import { mapOf, watchPage } from './open-page'

const newContext = contextForEachTest()

const RIS = 'TY  - JOUR\nTI  - On Stones\nAU  - Quill, Ada\nAU  - Stone, Bea\nPY  - 2001\nER  - \n'

/** A page with a project that is saved. */
async function openSaved(script = ''): Promise<Page> {
  const context = await newContext()
  if (script !== '') await context.addInitScript(script)
  const page = await context.newPage()
  watchPage(page)
  await page.goto(inject('rootAddress'))
  await mapOf(page).waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('Files to open')
    .setInputFiles({ name: 'mine.ris', mimeType: 'text/plain', buffer: Buffer.from(RIS) })
  await page.getByRole('button', { name: 'Show the map' }).click()
  // What was read is saved while its summary is still open, and then keys are the summary's.
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await savedOf(page).waitFor()
  return page
}

const savedOf = (page: Page) => page.locator('.saved-mark[data-phase="saved"]')
const stripOf = (page: Page) => page.getByRole('region', { name: 'Saving between visits' })
const viewsKept = async (page: Page): Promise<number> => {
  const { bookmarks } = (await projectsOf(page))[0]?.manifest ?? {}
  return Array.isArray(bookmarks) ? bookmarks.length : -1
}

/** Ms from a key until the page shows what a selector means, both by the page's own clock. */
const timeUntil = async (page: Page, key: string, selector: string): Promise<number> => {
  // Before the key is pressed it must be listened to.
  await page.evaluate((wanted) => {
    Object.assign(window, {
      measured: new Promise<number>((resolve) => {
        let since = 0
        addEventListener('keydown', ({ timeStamp }) => (since = timeStamp), { capture: true })
        // What was there before the key does not count.
        const look = (): void => {
          if (since > 0 && document.querySelector(wanted) !== null) resolve(performance.now() - since)
        }
        let isGone = document.querySelector(wanted) === null
        new MutationObserver(() => {
          if (isGone) look()
          else isGone = document.querySelector(wanted) === null
        }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-phase'] })
      }),
    })
  }, selector)
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { readonly measured: Promise<number> }).measured)
}

/** What a busy machine adds to a second; the saver's own times are held to it without a browser. */
const SECOND = 1500

longTest('a change is saved within a second, as the page measures it itself (long)', async () => {
  const page = await openSaved()
  const before = (await projectsOf(page))[0]?.seq ?? 0
  const times: number[] = []
  for (let at = 0; at < 5; at++) times.push(await timeUntil(page, 'Shift+B', '.saved-mark[data-phase="saved"]'))
  console.log(`saved after ${times.map((time) => String(Math.round(time))).join(', ')} ms`)
  // A machine that is busy with something else is late now and then, a page that waits too long always is.
  expect(Math.min(...times)).toBeLessThan(1000)
  expect((await projectsOf(page))[0]?.seq).toBe(before + times.length)
})

/** Lets the page's database go wrong from the moment on at which `window.broken` says how. */
const BREAK = `
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (value, key) {
    const isOurs = value instanceof Uint8Array
    if (!isOurs || !window.broken) return put.call(this, value, key)
    if (window.broken === 'altered') return put.call(this, value.map((byte, at) => (at === value.length - 1 ? byte ^ 4 : byte)), key)
    // One that never ends is a transaction of which nothing more is heard.
    if (window.broken === 'stuck') return this.get(key)
    const request = put.call(this, value, key)
    // So the browser tells of its own accord that there is no room, at the end of a transaction.
    if (window.broken === 'full')
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') })
    this.transaction.abort()
    return request
  }
  const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete')
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    ...complete,
    set(listener) {
      const isStuck = window.broken === 'stuck' && this.mode === 'readwrite'
      complete.set.call(this, isStuck ? null : listener)
    },
  })
`
const breakStore = (page: Page, how: string): Promise<void> =>
  page.evaluate((broken) => void Object.assign(window, { broken }), how)

test.each([
  ['there is no room', 'full', 'There is no room left in this browser'],
  ['writes are broken off', 'aborted', 'The browser did not save your last changes'],
  ['something else is written', 'altered', 'The browser gave back something else than was saved'],
  ['writes never end', 'stuck', 'Saving takes unusually long'],
])(
  'where %s a sentence says so within a second, the work goes on and can be had as a file, and is saved when it can be again',
  async (what, how, sentence) => {
    const page = await openSaved(BREAK)
    await breakStore(page, how)
    const passed = await timeUntil(page, 'Shift+B', '.keeping-strip [role="alert"]')
    console.log(`${what}: told after ${String(Math.round(passed))} ms`)
    expect(await stripOf(page).innerText()).toContain(sentence)
    // A machine that is busy with something else tells nothing of time.
    if (IS_LONG) expect(passed).toBeLessThan(SECOND)
    expect(await findFaults(page)).toEqual([])
    // What was told as saved before is there, what was not is in the page.
    expect(await viewsKept(page)).toBe(0)
    await page.keyboard.press('2')
    await expect.poll(() => mapOf(page).getAttribute('data-network')).toBe('papers')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      stripOf(page).getByRole('button', { name: 'Save as a file' }).click(),
    ])
    const saved = JSON.parse(await readFile(await file.path(), 'utf8')) as { readonly bookmarks: readonly unknown[] }
    expect(saved.bookmarks).toHaveLength(1)
    // In one turn of the page: it tries again by itself too, and then the button is gone.
    await stripOf(page)
      .getByRole('button', { name: 'Try again' })
      .evaluate((button: HTMLElement) => {
        Object.assign(window, { broken: null })
        button.click()
      })
    await stripOf(page).waitFor({ state: 'detached' })
    await savedOf(page).waitFor()
    expect(await viewsKept(page)).toBe(1)
  },
)

test('a project that was left while it could not be saved is named, and can be come back to with all that was done', async () => {
  const page = await openSaved(BREAK)
  await breakStore(page, 'full')
  await page.keyboard.press('Shift+B')
  await stripOf(page).getByText('There is no room left in this browser').waitFor()
  await page.getByRole('button', { name: 'Settings and help' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Open the sample' }).click()
  const left = page.getByRole('region', { name: '“mine” is not saved' })
  await left.getByText('There is no room left in this browser').waitFor()
  await stripOf(page).waitFor({ state: 'detached' })
  expect(await findFaults(page)).toEqual([])
  // It is given up only at the second press.
  await left.getByRole('button', { name: 'Discard', exact: true }).press('Enter')
  await left.getByText('Discard what is not saved of “mine”? This cannot be undone.').waitFor()
  await page.keyboard.press('Tab')
  await left.getByText('There is no room left in this browser').waitFor()
  await left.getByRole('button', { name: 'Open “mine”' }).click()
  await left.waitFor({ state: 'detached' })
  await stripOf(page).getByText('There is no room left in this browser').waitFor()
  expect(await viewsKept(page)).toBe(0)
  await breakStore(page, '')
  await expect.poll(() => viewsKept(page)).toBe(1)
  await savedOf(page).waitFor()
  expect(await stripOf(page).count()).toBe(0)
})

test.each([
  [
    'settings',
    `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })`,
  ],
  ['workers', `Object.defineProperty(window, 'Worker', { value: undefined })`],
])('without %s what is opened is saved all the same, and can be had as a file', async (_, script) => {
  const page = await openSaved(script)
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')])
  expect(await readFile(await file.path(), 'utf8')).toContain('On Stones')
  await page.reload()
  await page.locator('.saved-mark').waitFor()
  expect((await projectsOf(page)).length).toBe(1)
})

test('a project of a newer version is opened to be looked at, a sentence says so, and nothing is written over it', async () => {
  const page = await openSaved()
  const [stored] = await projectsOf(page)
  const keys = (await dumpDatabase(page)).map(([key]) => key)
  const project = keys.flatMap((key) => projectOfKey(key) ?? [])[0] ?? ''
  const newer = packSnapshot({ version: 2, seq: (stored?.seq ?? 0) + 9, time: 1, manifest: stored?.manifest ?? {} })
  await changeDatabase(page, [
    [slotKey(project, 'A'), [...newer]],
    [slotKey(project, 'B'), [...newer]],
  ])
  await page.reload()
  await mapOf(page).waitFor()
  await page.getByText('was kept by a newer version of this page').waitFor()
  const before = await dumpDatabase(page)
  await page.keyboard.press('Shift+B')
  await page.keyboard.press('2')
  await expect.poll(() => mapOf(page).getAttribute('data-network')).toBe('papers')
  // The page is left, which writes all that waits.
  await page.goto(`${inject('rootAddress')}rescue.html`)
  await page.getByText('One project is kept here.').waitFor()
  expect(await dumpDatabase(page)).toEqual(before)
})
