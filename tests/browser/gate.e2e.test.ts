import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { damageEntry, gzipOf, zipOf } from '../fixtures/archives'
import { encodeAs } from '../fixtures/encode-as'
import { findFaults } from './find-faults'
import { openForEachTest } from './open-for-each-test'
import { countsOf } from './open-page'

let page: Page

openForEachTest((opened) => {
  page = opened.page
})

const BIBTEX = '@article{a, title = {Lamps in the dark}, author = {Arm, Ann and Bell, Bo}, year = 2020}\n'
const RIS = 'TY  - JOUR\nTI  - Stones in the light\nAU  - Cole, Cy\nPY  - 2021\nER  - \n'
const PAGES = 'Abstract: We introduce NovaNet, a network for quantization of stars.\n'

const openFiles = async (files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('Files to open')
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
    )
}

test('an archive of three formats and a packed file are opened file by file, and each is accounted for', async () => {
  await openFiles([
    {
      name: 'all.zip',
      bytes: zipOf({ 'in/list.bib': BIBTEX, 'list.ris': RIS, 'pages.txt': PAGES, '__MACOSX/x': 'x' }),
    },
    { name: 'more.ris.gz', bytes: gzipOf(RIS.replace('Stones', 'Clouds')) },
  ])
  const summary = page.getByRole('dialog')
  await summary.getByRole('heading', { name: '4 new papers from 4 files' }).waitFor()
  const rows = await summary.getByRole('table').getByRole('row').allInnerTexts()
  const told = rows.slice(1).map((row) =>
    row
      .split(/\s*\t\s*/)
      .slice(0, 2)
      .join(' as '),
  )
  expect(told).toEqual([
    'all.zip/in/list.bib as BibTeX',
    'all.zip/list.ris as RIS',
    'all.zip/pages.txt as abstract list',
    'more.ris.gz as RIS',
  ])
  expect(await summary.innerText()).toMatch(/4 records = 4 kept \+ 0 merged \+ 0 skipped/)
})

test('damaged and foreign files among good ones cost only themselves, each with its reason', async () => {
  const long = Array.from({ length: 99 }, (_, at) => `Abstract: ${String(at * at)} lamps`).join('\n')
  await openFiles([
    { name: 'half.zip', bytes: damageEntry(zipOf({ 'bad.txt': long, 'good.bib': BIBTEX }), 0) },
    { name: 'paper.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n\u0000\u0000') },
    { name: 'bomb.zip', bytes: zipOf({ 'zeros.txt': new Uint8Array(16 * 1024 * 1024) }) },
    {
      name: 'chinese.ris',
      bytes: encodeAs('gb18030', RIS.replace('Cole, Cy', '张伟').replace('Stones', '基于网络的方法')),
    },
  ])
  const summary = page.getByRole('dialog')
  await summary.getByRole('heading', { name: '2 new papers from 2 files' }).waitFor()
  const text = await summary.innerText()
  expect(text).toMatch(/half\.zip\/bad\.txt\s*It is damaged/)
  expect(text).toMatch(/paper\.pdf\s*This is a PDF, which Coterie does not read/)
  expect(text).toMatch(/bomb\.zip\/zeros\.txt\s*It is packed far more densely/)
  expect(text).toMatch(/chinese\.ris\s*The file is not UTF-8; it was read as GBK \(Chinese\)/)
  await summary.getByRole('button', { name: 'Show the map' }).click()
  expect(await countsOf(page).textContent()).toMatch(/^Showing 3 people, 2 papers/)
})

test('opening a large archive leaves the page free, says what it is at, and is cancelled by its button', async () => {
  const entries: Record<string, string> = {}
  // Long enough to be seen on a fast machine: the cancelling comes long before the end.
  for (let at = 0; at < 400; at++)
    entries[`list-${String(at)}.bib`] = Array.from({ length: 300 }, (_, key) =>
      BIBTEX.replace('{a,', `{k${String(key)},`).replace('Lamps', `Lamps ${String(at)} ${String(key)}`),
    ).join('')
  const before = await countsOf(page).textContent()
  await openFiles([{ name: 'large.zip', bytes: zipOf(entries) }])
  const notice = page.getByRole('status').filter({ hasText: 'Reading 1 file' })
  await notice.getByText(/large\.zip\/list-\d+\.bib/).waitFor()
  // A page that was frozen would not answer to its keys.
  await page.keyboard.press('t')
  await page.getByRole('table').first().waitFor()
  await notice.getByRole('button', { name: 'Cancel' }).click()
  await notice.waitFor({ state: 'detached' })
  expect(await countsOf(page).textContent()).toBe(before)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('t')
  await openFiles([{ name: 'list.bib', bytes: new TextEncoder().encode(BIBTEX) }])
  await page.getByRole('dialog').getByRole('heading', { name: '1 new paper from 1 file' }).waitFor()
})

test('the dialog says which formats are read, offers their endings first, and has no fault of access', async () => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Which formats are read').click()
  await dialog.getByRole('rowheader', { name: 'References' }).waitFor()
  expect(await dialog.getByRole('row', { name: /^Networks/ }).innerText()).toMatch(/GEXF.*Pajek/)
  expect(await page.getByLabel('Files to open').getAttribute('accept')).toMatch(/\.bib,.*\.zip,\.gz/)
  expect(await findFaults(page)).toEqual([])
})

test('text that is pasted on the page is read, and text pasted into a field is not', async () => {
  const paste = (selector: string): Promise<void> =>
    page
      .locator(selector)
      .first()
      .evaluate((target, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      }, BIBTEX)
  await paste('input')
  await paste('body')
  const summary = page.getByRole('dialog')
  await summary.getByRole('heading', { name: '1 new paper from 1 file' }).waitFor()
  expect(await summary.getByRole('rowheader').allInnerTexts()).toEqual(['pasted text'])
})
