import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { makeCrowd, makePapers } from '../../.scripts/odd-files.mjs'
import { timeCancel } from '../../.scripts/page-work.mjs'
import { IS_LONG } from './long'
import { openForEachTest } from './open-for-each-test'
import { countsOf, mapOf, settle } from './open-page'

let page: Page

// A page that complained of anything fails its test.
openForEachTest((opened) => {
  page = opened.page
})

type Made = { readonly name: string; readonly text: string }

const open = async (files: readonly Made[]): Promise<void> => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('Files to open')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
}
const show = () => page.getByRole('button', { name: 'Show the map' }).click({ timeout: 90_000 })
const gexf = (nodes: number, edges = ''): Made => ({
  name: 'odd.gexf',
  text: `<gexf version="1.3"><graph><nodes>${Array.from({ length: nodes }, (_, at) => `<node id="n${String(at)}"/>`).join('')}</nodes><edges>${edges}</edges></graph></gexf>`,
})
const TIE = '<edge source="n0" target="n1"/>'

/** Goes through the layouts, the table, the timeline, near and far, choosing and leaving, as far as the map has anything. */
async function walkThrough(): Promise<void> {
  await mapOf(page).focus()
  for (const key of [
    'Shift+L',
    'Shift+L',
    'Shift+L',
    'Shift+L',
    'Shift+L',
    '+',
    '+',
    '-',
    '0',
    'ArrowRight',
    'Enter',
    'z',
    'y',
    'y',
    't',
    't',
    'm',
  ]) {
    await page.keyboard.press(key)
    await settle(page)
  }
  for (let leave = 0; leave < 4; leave++) await page.keyboard.press('Escape')
}

test('a network without a node is not taken in, and the map before stays', async () => {
  const before = await countsOf(page).textContent()
  await open([gexf(0)])
  await page.getByRole('dialog').getByText('The file holds a network without a node.').waitFor()
  await page.keyboard.press('Escape')
  expect(await countsOf(page).textContent()).toBe(before)
})

test.each(
  (
    [
      ['1,200 nodes without a tie', 1200, ''],
      ['two nodes', 2, TIE],
      ['one node', 1, ''],
      ['two nodes apart', 2, ''],
      ['300 nodes without a tie', 300, ''],
    ] as const
  ).slice(IS_LONG ? 0 : 2),
)('a network of %s is a map like others: laid out, zoomed, chosen from and tabled', async (_, nodes, edges) => {
  await open([gexf(nodes, edges)])
  await show()
  await expect.poll(() => mapOf(page).getAttribute('data-nodes')).toBe(String(nodes))
  await walkThrough()
  await expect.poll(() => mapOf(page).getAttribute('data-nodes')).toBe(String(nodes))
})

test('of a hundred communities the sixty largest are listed, all where they are wanted, and what is hidden always', async () => {
  const pairs = Array.from(
    { length: 100 },
    (_, at) => `<edge source="n${String(2 * at)}" target="n${String(2 * at + 1)}"/>`,
  )
  await open([gexf(200, pairs.join(''))])
  await show()
  const rows = page.getByRole('list', { name: 'Communities, largest first' }).getByRole('listitem')
  await expect.poll(() => rows.count()).toBe(60)
  const more = page.getByRole('button', { name: 'Show all 100' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => rows.count()).toBe(100)
  await rows.last().getByRole('button', { name: /^Hide/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show the largest 60 only' }).click()
  await expect.poll(() => rows.count()).toBe(61)
  await rows.last().getByRole('button', { name: /^Show/ }).waitFor()
})

test('a paper of 7,456 authors ties only its first and last ones, and the page goes on', async () => {
  await open([makeCrowd(7456)])
  await show()
  // Of a paper of 7,456 two are tied, of one of three all.
  await expect.poll(() => countsOf(page).textContent(), { timeout: 60_000 }).toMatch(/7,?456 people.* 4 ties/)
  await walkThrough()
})

test('many files are opened one by one, which is told and can be cancelled; then the map before stays', async () => {
  const before = await countsOf(page).textContent()
  const files = Array.from(makePapers(600, 200), (text, at) => ({ name: `paper-${String(at)}.ris`, text }))
  await open(files)
  await page
    .locator('.task')
    .getByText(/\d+ of 600/)
    .waitFor()
  // Measured by `npm run odd` on a machine that has nothing else to do; here only far from the time that opening takes.
  expect(await timeCancel(page)).toBeLessThan(2000)
  expect(await countsOf(page).textContent()).toBe(before)
  await open(files.slice(0, 260))
  const summary = page.getByRole('dialog', { name: '260 new papers from 260 files' })
  const rows = summary.locator('tbody tr')
  await expect.poll(() => rows.count()).toBe(200)
  await summary.getByRole('button', { name: 'Show 60 more' }).click()
  await expect.poll(() => rows.count()).toBe(260)
  expect(await summary.getByRole('button', { name: /more$/ }).count()).toBe(0)
  expect(await rows.last().innerText()).toContain('paper-99.ris')
})
