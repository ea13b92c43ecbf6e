import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { findFaults } from './find-faults'
import { openForEachTest } from './open-for-each-test'
import { countsOf, detailsOf, expectToRead, mapOf, searchFor } from './open-page'

let page: Page

openForEachTest((opened) => {
  page = opened.page
})

const MAP = [
  'id\tlabel\tx\ty\tcluster\tweight<Documents>',
  ...['Ada King', 'Bo Reed', 'Cy Stone', 'Dee Dunn', 'Eve Ek', 'Flo Fox'].map((label, index) =>
    [index + 1, label, index % 3, index < 3 ? 0 : 1, index < 3 ? 1 : 2, index + 1].join('\t'),
  ),
].join('\n')
const NETWORK = '1\t2\t3\n2\t3\t2\n1\t3\t1\n4\t5\t2.5\n5\t6\t1\n3\t4\t1\n3\t4\t0.5\n'

/** Opens files; what they are summed up as is closed again. */
async function openFiles(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('Files to open')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
  await page.getByRole('button', { name: 'Show the map' }).click()
}

const openPair = () =>
  openFiles([
    { name: 'club_map.txt', text: MAP },
    { name: 'club_network.txt', text: NETWORK },
  ])

test('a network without records is drawn by itself, and its tab is there only where a file states one', async () => {
  const networks = page.getByRole('radiogroup', { name: 'Network' })
  await mapOf(page).waitFor()
  expect(await networks.getByRole('radio').allInnerTexts()).toEqual(['People', 'Papers', 'Topics', 'Everything'])
  await openPair()
  const tab = networks.getByRole('radio', { name: 'Network' })
  await tab.waitFor()
  expect(await tab.getAttribute('aria-checked')).toBe('true')
  expect(await tab.getAttribute('title')).toContain('club_map.txt')
  expect(await countsOf(page).textContent()).toBe('Showing 6 nodes, 6 ties')
  expect(await findFaults(page)).toEqual([])
})

test('a node and an edge say in which line of which file they stand, and with what weight', async () => {
  await openPair()
  await searchFor(page, 'Cy Stone')
  const details = detailsOf(page)
  await details.getByRole('heading', { name: 'Cy Stone' }).waitFor()
  await expectToRead(details, /stated in club_map\.txt, line 4/)
  const node = await details.innerText()
  expect(node).toMatch(/weight<Documents>\s*3/)
  expect(node).toMatch(/3\s*ties|ties\s*3/i)

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('radio', { name: /^Ties/ }).click()
  await page.getByRole('button', { name: 'Cy Stone – Dee Dunn' }).click()
  await expectToRead(details, /stated in club_network\.txt, line 6, weight 1/)
  const edge = await details.innerText()
  expect(edge).toMatch(/stated in club_network\.txt, line 7, weight 0\.5/)
  expect(edge).toMatch(/Sum\s*1\.50/)
  await details.getByRole('button', { name: /^Line 6 of club_network.txt/ }).click()
  expect(await page.getByRole('dialog').innerText()).toContain('3 4 1')
})

test('nodes stand in the table, filters and keys work on them, and empty tables say so', async () => {
  await openPair()
  await page.getByRole('button', { name: 'Table' }).click()
  expect(await page.getByRole('radio', { name: 'Nodes 6' }).getAttribute('aria-checked')).toBe('true')
  expect(await page.getByRole('row').count()).toBe(7)
  await page.getByRole('radio', { name: 'Papers 0' }).click()
  expect(await page.getByText(/^No rows meet the filters\./).isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Table' }).click()

  await page
    .getByRole('list', { name: 'Communities, largest first' })
    .getByRole('button', { name: /^Around (?:Ada King|Bo Reed|Cy Stone)/ })
    .click()
  await expect.poll(() => countsOf(page).textContent()).toMatch(/3 of 6 nodes/)
  await mapOf(page).focus()
  await page.keyboard.press('ArrowRight')
  await detailsOf(page).waitFor()
})

test('the communities that the file states are followed, and can be found anew', async () => {
  await openPair()
  await page.getByRole('button', { name: 'How found' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('radio', { name: 'As stated' }).getAttribute('aria-checked')).toBe('true')
  await dialog.getByRole('radio', { name: 'Whatever is tied together' }).click()
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await dialog.getByText('Drawn: 1 community.').waitFor()
})

test('the network is saved as VOSviewer JSON with its ids, labels and ties, and opens again beside the first', async () => {
  await openPair()
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Data' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /VOSviewer JSON/ }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toMatch(/^coterie-network-.*\.vosviewer\.json$/)
  const { network } = JSON.parse(text) as { network: { items: { id: string; label: string }[]; links: unknown[] } }
  expect(network.items.map(({ id, label }) => `${id} ${label}`)).toContain('3 Cy Stone')
  expect(network.links).toHaveLength(6)

  await page.keyboard.press('Escape')
  await openFiles([{ name: 'saved.vosviewer.json', text }])
  await expect.poll(() => countsOf(page).textContent()).toBe('Showing 12 nodes, 12 ties')
})
