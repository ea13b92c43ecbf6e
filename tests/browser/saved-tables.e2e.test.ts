import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { readRows } from '../../src/records/table-rows'
import { findFaults } from './find-faults'
import { openForEachTest } from './open-for-each-test'

let page: Page
let dialog: Locator

openForEachTest((opened) => {
  page = opened.page
  dialog = page.getByRole('dialog')
})

/** Saves the table of the dialog and reads it: its file's name, its head and its rows. */
async function save() {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  const [head = [], ...rows] = readRows(text.replace(/\r\n$/, ''), { delimiter: ',' }).map(({ cells }) => cells)
  return { name: download.suggestedFilename(), head, rows }
}

test('the table of data health is saved with a row for each file, whose records are accounted for', async () => {
  await page.getByRole('button', { name: /^Counts are lower bounds/ }).click()
  const { name, head, rows } = await save()
  expect(name).toMatch(/^coterie-health-\d{4}-\d\d-\d\d\.csv$/)
  expect(head.slice(0, 6)).toEqual(['File', 'Records', 'Read', 'Kept', 'Merged', 'Skipped'])
  expect(rows).toHaveLength(5)
  const figures = rows.map((row) => row.slice(1, 6).map(Number))
  for (const [records = -1, , kept = 0, merged = 0, skipped = 0] of figures)
    expect(records).toBe(kept + merged + skipped)
  expect(figures.reduce((sum, [records = 0]) => sum + records, 0)).toBe(61)
  expect(await findFaults(page)).toEqual([])
})

test('the list of all topics is saved as it is narrowed', async () => {
  await page.getByRole('button', { name: 'All topics' }).click()
  const shown = dialog.getByRole('table', { name: 'Topics' }).getByRole('row')
  expect((await save()).rows.length).toBeGreaterThan(20)
  await dialog.getByRole('searchbox', { name: 'Find a topic' }).fill('quanti')
  await expect.poll(() => shown.count()).toBeLessThan(20)
  const { name, head, rows } = await save()
  expect(name).toMatch(/^coterie-all-topics-/)
  expect(head).toEqual(['Id', 'Topic', 'Comes from', 'Papers', 'State'])
  expect(rows).toHaveLength((await shown.count()) - 1)
  expect(rows.every(([id, topic]) => id?.startsWith('topic:') === true && /quanti/i.test(topic ?? ''))).toBe(true)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})

test('the sweep of resolutions is saved with the figures of its table', async () => {
  await page.getByRole('button', { name: 'How found' }).click()
  await dialog.getByRole('button', { name: 'Try twenty resolutions' }).click()
  await dialog.getByText('The same as a table').click()
  const { name, rows } = await save()
  expect(name).toMatch(/^coterie-resolutions-/)
  const said = await dialog.getByRole('table').getByRole('row').allInnerTexts()
  expect(rows).toHaveLength(said.length - 1)
  const numbers = said.slice(1).map((row) => row.replace('on the map', '').trim().split(/\s+/).slice(0, 3))
  expect(rows.map((row) => row.slice(0, 3))).toEqual(numbers)
})
