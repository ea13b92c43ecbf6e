import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openForEachTest } from './open-for-each-test'
import { detailsOf, expectFocus, expectToRead, mapOf, searchFor, settle } from './open-page'

let page: Page
openForEachTest((opened) => {
  page = opened.page
})

/** Draws a line through these shares of the map's window. */
async function draw(corners: readonly (readonly [number, number])[]): Promise<void> {
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('The map is not in sight.')
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  const [first, ...rest] = corners
  if (!first) return
  await page.mouse.move(...at(first))
  await page.mouse.down()
  for (const corner of rest) await page.mouse.move(...at(corner), { steps: 6 })
  await page.mouse.up()
}
const LEFT_HALF = [
  [0.03, 0.75],
  [0.03, 0.3],
  [0.36, 0.3],
  [0.36, 0.75],
] as const
const heading = () => detailsOf(page).getByRole('heading', { level: 2 }).innerText()
const nodesShown = async () => Number(await mapOf(page).getAttribute('data-nodes'))

test('people are chosen by drawing around them, counted, shown alone, hidden, and brought back by undo', async () => {
  await page.keyboard.down('Shift')
  await draw(LEFT_HALF)
  await page.keyboard.up('Shift')
  await expectToRead(detailsOf(page), /\d+ people/)
  const count = Number(/\d+/.exec(await heading())?.[0])
  expect(count).toBeGreaterThan(5)
  expect(count).toBeLessThan(60)
  await detailsOf(page).getByRole('button', { name: 'Only these' }).click()
  await expect.poll(nodesShown).toBe(count)
  await page.keyboard.press('Control+z')
  await expect.poll(nodesShown).toBe(72)
  await detailsOf(page).getByRole('button', { name: 'Hide these' }).click()
  await expect.poll(nodesShown).toBe(72 - count)
  await page.getByRole('button', { name: /^Remove the filter Hidden:/ }).click()
  await expect.poll(nodesShown).toBe(72)
})

test('with the keyboard alone marks are chosen, joined by their neighbours, inverted and let go', async () => {
  await searchFor(page, 'Mengzhao Chen')
  await detailsOf(page).getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
  await mapOf(page).focus()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('ArrowRight')
  await expectToRead(mapOf(page), /joint papers? with Mengzhao Chen, \d+ of 17 neighbours/)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Escape')
  await expect.poll(heading).toBe('2 people')
  await page.keyboard.press('n')
  await expect.poll(async () => Number(/\d+/.exec(await heading())?.[0])).toBeGreaterThanOrEqual(18)
  const many = Number(/\d+/.exec(await heading())?.[0])
  await page.keyboard.press('i')
  await expect.poll(heading).toBe(`${String(72 - many)} people`)
  await page.keyboard.press('Escape')
  await detailsOf(page).waitFor({ state: 'detached' })
})

test('the camera goes to what is selected, the small map moves it, and Alt and an arrow lead back', async () => {
  const overview = page.getByRole('application', { name: /^All of the map/ })
  await searchFor(page, 'Zhikai Li')
  await mapOf(page).focus()
  await page.keyboard.press('0')
  await overview.waitFor({ state: 'detached' })
  await page.keyboard.press('z')
  await overview.waitFor()
  const before = await overview.getAttribute('aria-label')
  await overview.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => overview.getAttribute('aria-label')).not.toBe(before)
  await page.keyboard.press('2')
  await expect.poll(() => mapOf(page).getAttribute('data-network')).toBe('papers')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => mapOf(page).getAttribute('data-network')).toBe('coauthors')
  await overview.waitFor()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => mapOf(page).getAttribute('data-network')).toBe('papers')
})

test('a view is kept with a picture, called otherwise, opened again, and forgotten', async () => {
  await page.getByRole('radio', { name: 'Topics', exact: true }).click()
  await page.keyboard.press('b')
  const views = page.getByRole('complementary', { name: 'Kept views' })
  await views.getByRole('button', { name: 'Keep this view' }).click()
  const picture = views.getByRole('button', { name: 'Open Topics' }).locator('img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(200)
  await views.getByRole('button', { name: 'Rename Topics' }).click()
  await views.getByRole('textbox', { name: 'Name of the view' }).fill('All topics of the sample')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'People', exact: true }).click()
  await views.getByRole('button', { name: 'Open All topics of the sample' }).click()
  await expect.poll(() => mapOf(page).getAttribute('data-network')).toBe('topics')
  await views.getByRole('button', { name: 'Forget All topics of the sample' }).click()
  await expectToRead(views, /Nothing is kept yet/)
})

test('the table is searched, sorted and walked, chooses several, and leaves columns out', async () => {
  await page.keyboard.press('t')
  const table = page.getByRole('region', { name: 'Table of people' })
  await page.getByRole('searchbox', { name: 'Search this table' }).fill('chen')
  const names = table.locator('tbody .row-name')
  await expect.poll(async () => (await names.allInnerTexts()).every((name) => /chen/i.test(name))).toBe(true)
  await page.getByRole('searchbox', { name: 'Search this table' }).fill('')
  await table.getByRole('button', { name: 'Person' }).click()
  expect(await table.getByRole('columnheader', { name: 'Person' }).getAttribute('aria-sort')).toBe('ascending')
  await names.nth(0).focus()
  await page.keyboard.press('ArrowDown')
  await expectFocus(names.nth(1))
  await page.keyboard.press('End')
  await expectFocus(names.last())
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Enter')
  await expect.poll(heading).toBe('2 people')
  expect(await table.locator('tr[aria-selected="true"]').count()).toBe(2)
  await page.getByText('Columns', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'Weight' }).uncheck()
  await table.getByRole('columnheader', { name: 'Weight' }).waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: 'Weight' }).check()
})

test('neighbours open level by level as a tree, each with its papers, and Enter goes to one', async () => {
  await searchFor(page, 'Zhikai Li')
  await detailsOf(page).getByText('Neighbours, level by level').click()
  const tree = detailsOf(page).getByRole('tree', { name: 'Neighbours' })
  const first = tree.getByRole('treeitem').first()
  await first.focus()
  expect(await first.getAttribute('aria-label')).toMatch(/joint papers?$/)
  await page.keyboard.press('ArrowRight')
  await tree
    .getByRole('treeitem', { name: /, paper$/ })
    .first()
    .waitFor()
  expect(await first.getAttribute('aria-expanded')).toBe('true')
  const name = (await first.getAttribute('aria-label'))?.split(',')[0] ?? ''
  await settle(page)
  await page.keyboard.press('Enter')
  await expect.poll(heading).toBe(name)
})
