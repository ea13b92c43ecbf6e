import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { longTest } from './long'
import { openForEachTest } from './open-for-each-test'
import { countsOf, detailsOf, mapOf, middleOfMap, searchFor, settle } from './open-page'

let page: Page
const openInstead = openForEachTest((opened) => {
  page = opened.page
})

const SAMPLE = 'Showing 71 people and 1 unnamed, 41 of 46 papers, 148 ties'

const MERGED = /^Showing 70 people and 1 unnamed/
const SPLIT = /^Showing 72 people and 1 unnamed/

const question = () => page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 })
const queue = () => page.getByRole('list', { name: 'Queue' })
const tab = (name: RegExp) => page.getByRole('radio', { name })
const waiting = async (): Promise<number> => Number(/\d+/.exec(await tab(/^Waiting/).innerText())?.[0])
const counts = () => expect.poll(() => countsOf(page).textContent(), { timeout: 30_000 })
/** Moves down the queue by the keyboard until the question is the one that is sought. */
async function goTo(wanted: RegExp): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if (wanted.test(await question().innerText())) return
    await page.keyboard.press('j')
  }
  throw new Error(`No question is like ${String(wanted)}.`)
}

test('by the keyboard alone the unnamed owner is named, the map says so, and undo brings the placeholder back', async () => {
  await page.keyboard.press('r')
  await question().waitFor()
  const before = await waiting()
  await goTo(/page of Huixia Li\?/)
  expect(await page.getByRole('region', { name: 'Evidence' }).innerText()).toMatch(/6 of the 21 papers/)
  await page.keyboard.press('a')
  // The other names for the same page are no question any more, and the next claim is in sight at once.
  expect(await waiting()).toBeLessThan(before)
  await expect.poll(() => question().innerText()).not.toMatch(/Huixia Li/)
  await counts().toMatch(/^Showing 71 people, 41 of 46 papers/)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
  expect(await waiting()).toBe(before)
  await page.keyboard.press('Control+Shift+z')
  await counts().toMatch(/^Showing 71 people, /)
  await page.keyboard.press('z')
  await counts().toBe(SAMPLE)
  await page.keyboard.press('Escape')
  await mapOf(page).waitFor()
})

const changes = () => page.getByRole('list', { name: 'What changes' })
const smallMap = () => page.getByRole('complementary', { name: 'What would change' }).getByRole('img')
/** Waits until the small map is painted with this many people lit. */
const lit = (count: number) =>
  expect
    .poll(() => smallMap().evaluate((map: HTMLElement) => [map.dataset.painted, map.dataset.lit]), { timeout: 30_000 })
    .toEqual(['true', String(count)])
/** How many colours the small map shows: a blank canvas has one. */
const coloursOfMap = () =>
  smallMap().evaluate((map) => {
    if (!(map instanceof HTMLCanvasElement)) return 0
    const { data } = map.getContext('2d')?.getImageData(0, 0, map.width, map.height) ?? {
      data: new Uint8ClampedArray(),
    }
    return new Set(new Uint32Array(data.buffer)).size
  })

test('what would come of a decision is reckoned unasked, in numbers and on a small map, without taking it', async () => {
  // Whatever shows that the page is at work would be seen here.
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('.task')) document.body.dataset.worked = 'true'
    }).observe(document.body, { childList: true, subtree: true })
  })
  await page.keyboard.press('r')
  await goTo(/page of Huixia Li\?/)
  await lit(47)
  expect(await smallMap().getAttribute('aria-label')).toMatch(/^The map of people as it stands: .*Huixia Li/)
  await changes().waitFor({ timeout: 30_000 })
  expect(await changes().innerText()).toMatch(
    /^Unnamed person\s+becomes Huixia Li\s+Papers of Huixia Li\s+≥ 6 → ≥ 21\s+Co-authors of Huixia Li\s+≥ 9 → ≥ 45/,
  )
  await lit(46)
  expect(await smallMap().getAttribute('aria-label')).toMatch(/^The map of people if this is accepted: Huixia Li/)
  expect(await coloursOfMap()).toBeGreaterThan(200)
  expect(await countsOf(page).textContent()).toBe(SAMPLE)
  expect(await page.evaluate(() => document.body.dataset.worked)).toBeUndefined()
  // Another claim, and back: what was reckoned is there at once.
  await page.keyboard.press('j')
  await changes().waitFor({ state: 'detached' })
  await page.keyboard.press('k')
  expect(await changes().innerText()).toMatch(/becomes Huixia Li/)
})

test('a decision does not wait for what is being reckoned', async () => {
  await page.keyboard.press('r')
  await goTo(/page of Huixia Li\?/)
  await page.getByText('Reckoning exactly what changes').waitFor()
  await page.keyboard.press('a')
  await counts().toMatch(/^Showing 71 people, 41 of 46 papers/)
  await page.keyboard.press('z')
  await counts().toBe(SAMPLE)
})

test('a claim that touches nobody says so instead of a map, and a decided one does not look suggested', async () => {
  await page.keyboard.press('r')
  await goTo(/“PrefixQuant” its title/)
  await page.getByText('The claim touches nobody on the People map.').waitFor()
  const tag = page.getByRole('region', { name: 'Evidence' }).locator('.tag')
  expect(await tag.getAttribute('class')).toBe('tag assumed')
  await page.keyboard.press('a')
  await tab(/^Decided 1/).click()
  await expect.poll(() => tag.getAttribute('class'), { timeout: 30_000 }).toBe('tag accepted')
})

test('a claim that is put off goes to the end, and J and K walk the queue', async () => {
  await page.keyboard.press('r')
  const first = await question().innerText()
  const title = await queue().locator('li.on .review-row-title').innerText()
  await page.keyboard.press('l')
  await expect.poll(() => question().innerText()).not.toBe(first)
  expect(await queue().getByRole('listitem').last().innerText()).toContain(title)
  const second = await question().innerText()
  await page.keyboard.press('j')
  await expect.poll(() => question().innerText()).not.toBe(second)
  await page.keyboard.press('k')
  await expect.poll(() => question().innerText()).toBe(second)
})

test('an inferred year is rejected: its papers have none, the decision is listed and can be taken back', async () => {
  await page.keyboard.press('r')
  await tab(/^Sure/).click()
  await queue()
    .getByRole('button', { name: /4 dates are of 2026/ })
    .click()
  await page.keyboard.press('r')
  await tab(/^Decided 1/).click()
  expect(await queue().innerText()).toMatch(/Inferred year\s+Rejected/)
  await page
    .getByRole('region', { name: 'History' })
    .getByText(/^Rejected: The year of 4 papers/)
    .waitFor()
  await expect.poll(() => page.locator('.task').count(), { timeout: 30_000 }).toBe(0)
  await page.keyboard.press('Escape')
  await searchFor(page, 'Seedance 2.0')
  await detailsOf(page).getByRole('heading', { level: 2 }).waitFor()
  expect(await detailsOf(page).innerText()).not.toMatch(/Published|year inferred/)
  await page.keyboard.press('r')
  await tab(/^Decided 1/).click()
  await page.keyboard.press('b')
  await tab(/^Decided 0/).waitFor()
})

test('texts that are one paper stand side by side with the words marked in which they differ', async () => {
  await page.keyboard.press('r')
  await tab(/^Sure/).click()
  await queue()
    .getByRole('button', { name: /texts are OmniQuant/ })
    .click()
  const pair = page.getByRole('region', { name: 'The texts side by side' })
  expect(await pair.innerText()).toMatch(
    /\d+ of \d+ words stand in both texts in the same order\. They differ in \d+ places/,
  )
  expect(await pair.locator('mark').count()).toBeGreaterThan(4)
})

longTest('an evidence card that rests on a claim offers to reject it, and the tie goes with it (long)', async () => {
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('radio', { name: /^Ties/ }).click()
  const hidden = page.getByRole('row').filter({ hasText: 'page’s owner' }).filter({ hasText: 'Mengzhao Chen' })
  await hidden.first().getByRole('button').click()
  const details = detailsOf(page)
  await details
    .getByText(/^Rests on a claim: Mengzhao Chen wrote/)
    .first()
    .waitFor()
  await details.getByRole('button', { name: 'What if not?' }).first().click()
  await details.getByText('If rejected: 5 ties gone, 7 of another weight; 1 person with other papers.').waitFor()
  await details.getByRole('button', { name: 'List what changes' }).click()
  await details.getByRole('list', { name: 'What changes' }).getByText('5 gone, 7 of another weight').waitFor()
  await details.getByRole('button', { name: 'Reject' }).first().click()
  await counts().toMatch(/1\d\d ties$/)
  await counts().not.toBe(SAMPLE)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
})

test('two people are made one by hand, keep their papers, and are two again after undo', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await detailsOf(page).getByRole('button', { name: 'Same person as…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('mengjuan')
  await dialog.getByRole('radio', { name: /Mengjuan Chen/ }).check()
  await dialog.getByRole('button', { name: 'Mengzhao Chen is Mengjuan Chen' }).click()
  await counts().toMatch(MERGED)
  await expect.poll(() => detailsOf(page).locator('.figures').innerText()).toMatch(/≥\s*20/)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
})

longTest('one person is made two by hand (long)', async () => {
  await searchFor(page, 'Yuexiao Ma')
  await detailsOf(page).getByRole('button', { name: 'Two people?' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Make two people' }).click()
  await counts().toMatch(SPLIT)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
})

const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })

longTest(
  'two rows of the table, chosen with Ctrl and a click or with Ctrl and Enter, are made one person (long)',
  async () => {
    await page.keyboard.press('t')
    await row('Mengzhao Chen').getByRole('button').click()
    await row('Mengjuan Chen')
      .getByRole('button')
      .click({ modifiers: ['Control'] })
    await page.getByRole('button', { name: 'Same person: Mengzhao Chen is Mengjuan Chen' }).click()
    await counts().toMatch(MERGED)
    await page.keyboard.press('Control+z')
    await counts().toBe(SAMPLE)
    // The same by the keyboard alone.
    await row('Mengzhao Chen').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await row('Mengjuan Chen').getByRole('button').focus()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Same person: Mengzhao Chen is Mengjuan Chen' }).focus()
    await page.keyboard.press('Enter')
    await counts().toMatch(MERGED)
    await page.keyboard.press('Control+z')
    await counts().toBe(SAMPLE)
  },
)

longTest('two papers of the table are made one, and are two again after undo (long)', async () => {
  await page.keyboard.press('2')
  await page.keyboard.press('t')
  const rows = page.getByRole('region', { name: 'Table of papers' }).locator('tbody th button')
  await rows.nth(0).click()
  await rows.nth(1).click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: /^One paper: .+ is .+/ }).click()
  await tab(/^Papers 45/).waitFor({ timeout: 30_000 })
  await page.keyboard.press('Control+z')
  await tab(/^Papers 46/).waitFor({ timeout: 30_000 })
})

const entry = (name: string) => page.getByRole('menuitem', { name })

test('the map’s menu makes two people one: right click, a sentence, a name', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await page.getByRole('button', { name: 'Close details' }).click()
  await settle(page)
  const { x, y } = await middleOfMap(page, 388)
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menu', { name: 'Mengzhao Chen' }).waitFor()
  await entry('Same person as…').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('mengjuan')
  await dialog.getByRole('radio', { name: /Mengjuan Chen/ }).check()
  await dialog.getByRole('button', { name: 'Mengzhao Chen is Mengjuan Chen' }).click()
  await counts().toMatch(MERGED)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
})

test('the map’s menu opens from the keyboard too, splits a person, and gives the focus back', async () => {
  await searchFor(page, 'Yuexiao Ma')
  await mapOf(page).focus()
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Yuexiao Ma' })
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  // Escape closed the menu alone: the person is selected still, and the map has the focus.
  await detailsOf(page).getByRole('heading', { name: 'Yuexiao Ma' }).waitFor()
  expect(await mapOf(page).evaluate((map) => map === document.activeElement)).toBe(true)
  await page.keyboard.press('ContextMenu')
  await menu.waitFor()
  // Letters look for an entry here; “t” would be the table elsewhere.
  await page.keyboard.press('t')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Two people…')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Make two people' }).click()
  await counts().toMatch(SPLIT)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
})

test('the menu shows a neighbourhood alone', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await mapOf(page).focus()
  await page.keyboard.press('Shift+F10')
  await entry('Only this neighbourhood').click()
  await expect.poll(() => mapOf(page).getAttribute('data-nodes')).toBe('18')
})

test('a second person, clicked on the map with Ctrl, is offered as the same one', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await mapOf(page).focus()
  const { x, y } = await middleOfMap(page, 388)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => detailsOf(page).getByRole('heading', { level: 2 }).innerText()).not.toBe('Mengzhao Chen')
  const other = await detailsOf(page).getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.down('Control')
  await page.mouse.click(x, y)
  await page.keyboard.up('Control')
  await page.getByRole('button', { name: `Same person: ${other} is Mengzhao Chen` }).click()
  await counts().toMatch(MERGED)
  await page.keyboard.press('Control+z')
  await counts().toBe(SAMPLE)
})

longTest(
  'on a touch screen a finger that rests on a mark opens its menu, and lifting it selects nothing (long)',
  async () => {
    await openInstead({ hasTouch: true })
    await searchFor(page, 'Mengzhao Chen')
    await page.getByRole('button', { name: 'Close details' }).click()
    await settle(page)
    const { x, y } = await middleOfMap(page, 388)
    const session = await page.context().newCDPSession(page)
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    const menu = page.getByRole('menu', { name: 'Mengzhao Chen' })
    await menu.waitFor()
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await settle(page)
    expect(await menu.isVisible()).toBe(true)
    expect(await detailsOf(page).count()).toBe(0)
    await entry('Open details').tap()
    await detailsOf(page).getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
  },
)

longTest('decisions are saved as a file of their own, and a thesaurus is taken in (long)', async () => {
  await page.keyboard.press('r')
  await goTo(/page of Huixia Li\?/)
  await page.keyboard.press('a')
  await counts().toMatch(/^Showing 71 people, /)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save decisions…' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toMatch(/^coterie-decisions-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(text)).toMatchObject({
    format: 'coterie-decisions',
    version: 1,
    decisions: [{ verdict: 'accepted' }],
  })
  await page.keyboard.press('z')
  await counts().toBe(SAMPLE)
  await page
    .getByLabel('Decisions to load')
    .setInputFiles({ name: 'decisions.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await counts().toMatch(/^Showing 71 people, /)
  await page.getByLabel('Decisions to load').setInputFiles({
    name: 'names.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('label\treplace by\nMengjuan Chen\tMengzhao Chen\n'),
  })
  await counts().toMatch(/^Showing 70 people, /)
})

test('the network without doubtful claims is drawn, says what it leaves out, and gives way to the very same map', async () => {
  const scene = async () => (await mapOf(page).getAttribute('data-nodes')) ?? ''
  const before = await scene()
  await page.getByRole('switch', { name: 'Without doubtful claims' }).click()
  const strip = page.getByRole('region', { name: 'Without doubtful claims' })
  await strip.getByText(/left out/).waitFor({ timeout: 30_000 })
  await strip.getByRole('button', { name: 'All claims again' }).click()
  await strip.waitFor({ state: 'detached' })
  await settle(page)
  expect(await scene()).toBe(before)
  expect(await countsOf(page).textContent()).toBe(SAMPLE)
})

test('data health accounts for every record of every file', async () => {
  await page.getByRole('button', { name: /^Counts are lower bounds/ }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.innerText()).toMatch(/61 records = 46 kept \+ 15 merged \+ 0 skipped/)
  expect(await dialog.getByRole('row').count()).toBe(6)
})
