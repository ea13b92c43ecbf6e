import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright'
import { expect, test } from 'vitest'
import { openForEachTest } from './open-for-each-test'
import { countsOf, detailsOf, mapOf, searchFor } from './open-page'

let page: Page
let complaints: string[]

openForEachTest((opened) => {
  page = opened.page
  complaints = opened.complaints
})

const PAGE = `Ada Quill

h-index3
2papers
10citations

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

const openFiles = (files: readonly { name: string; text: string | Buffer }[]) =>
  page
    .getByLabel('Files to open')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))

async function saved(press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: await readDownload(download) }
}
const readDownload = async (download: Download): Promise<Buffer> => readFile(await download.path())

/** The pixels that the dialog says a picture has: “2,376 × 2,262 px”. */
function statedPixels(words: string): [width: number, height: number] {
  const [, width = '', height = ''] = /([\d,]+) × ([\d,]+) px/.exec(words) ?? []
  return [Number(width.replaceAll(',', '')), Number(height.replaceAll(',', ''))]
}

test('files are read, summed up and drawn; the sample makes way for them', async () => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await openFiles([
    { name: 'ada.txt', text: PAGE },
    { name: 'photo.jpg', text: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 1]) },
    { name: 'recipe.txt', text: 'Stir the flour into the milk.' },
  ])
  const summary = page.getByRole('dialog')
  await summary.getByRole('heading', { name: /^2 new papers from/ }).waitFor()
  const text = await summary.innerText()
  expect(text).toMatch(/2 records = 2 kept \+ 0 merged \+ 0 skipped/)
  expect(text).toMatch(/photo\.jpg[\s\S]*a picture \(JPEG\)/)
  expect(text).toMatch(/recipe\.txt[\s\S]*The format was not recognised/)
  await summary.getByRole('button', { name: 'Show the map' }).click()
  expect(await countsOf(page).textContent()).toMatch(/^Showing 3 people, 2 papers/)
})

test('pasted text joins what is there, the same text twice does not, and an import can be undone', async () => {
  const paste = async (text: string): Promise<void> => {
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByLabel('Or paste the text of a page or a list of references').fill(text)
    await page.getByRole('button', { name: 'Read the pasted text' }).click()
  }
  const summary = page.getByRole('dialog')
  await paste(PAGE)
  await summary.getByRole('button', { name: 'Show the map' }).click()
  await paste('Abstract:We introduce NovaNet, a network for quantization of stars and of quantization.')
  await summary.getByRole('heading', { name: /^1 new paper from 1 file/ }).waitFor()
  await summary.getByRole('button', { name: 'Undo import' }).click()
  await page.getByRole('radio', { name: 'Papers', exact: true }).click()
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('2')
})

test('a file dropped anywhere on the page is read', async () => {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'ada.txt', { type: 'text/plain' }))
    return data
  }, PAGE)
  const target = page.locator('.app')
  await target.dispatchEvent('dragenter', { dataTransfer: transfer })
  await target.dispatchEvent('dragover', { dataTransfer: transfer })
  await page.getByText('Drop 1 file to draw your own map').waitFor()
  await target.dispatchEvent('drop', { dataTransfer: transfer })
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: /^2 new papers/ })
    .waitFor()
})

test('a picture is saved as PNG at its stated size, and as SVG with text as text', async () => {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const stated = statedPixels(await dialog.innerText())
  const png = await saved(() => dialog.getByRole('button', { name: 'Save PNG' }).click())
  expect(png.name).toMatch(/^coterie-people-\d{4}-\d\d-\d\d\.png$/)
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(stated)
  await dialog.getByRole('radio', { name: 'SVG' }).click()
  const svg = await saved(() => dialog.getByRole('button', { name: 'Save SVG' }).click())
  const text = svg.bytes.toString()
  expect(text).toMatch(/<text[^>]*>Mengzhao Chen<\/text>/)
  expect(text).toMatch(/<title>/)
  expect(text).not.toMatch(/<script|href=/)
})

test('the same picture is exported twice with the same bytes', async () => {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const [one, two] = [
    await saved(() => dialog.getByRole('button', { name: 'Save PNG' }).click()),
    await saved(() => dialog.getByRole('button', { name: 'Save PNG' }).click()),
  ]
  expect(one.bytes.equals(two.bytes)).toBe(true)
})

test('what is exported is what is shown: filtered people have no label in the picture', async () => {
  await page
    .getByRole('region', { name: 'Topics' })
    .getByRole('button', { name: /^quantization/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'SVG' }).click()
  const shown = (await saved(() => dialog.getByRole('button', { name: 'Save SVG' }).click())).bytes.toString()
  expect(shown).toContain('>Zhikai Li<')
  expect(shown).not.toContain('>Team Seedance<')
  await dialog.getByRole('radio', { name: 'All' }).click()
  const all = (await saved(() => dialog.getByRole('button', { name: 'Save SVG' }).click())).bytes.toString()
  expect(all).toContain('>Team Seedance<')
})

test('the dialog states the size of every scale before anything is drawn', async () => {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Scale' }).selectOption('8')
  const [width8, height8] = statedPixels(await dialog.innerText())
  await dialog.getByRole('combobox', { name: 'Scale' }).selectOption('1')
  const [width1, height1] = statedPixels(await dialog.innerText())
  expect([width8, height8]).toEqual([8 * width1, 8 * height1])
})

test('a picture is copied to the clipboard as PNG', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.getByText('The picture is on the clipboard').waitFor()
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]))
  expect(types).toEqual(['image/png'])
})

test('a folder is read with its files, and what is no page is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-folder-'))
  await writeFile(join(folder, 'ada.txt'), PAGE)
  await writeFile(join(folder, 'notes.txt'), 'Buy milk.')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Folder to open').setInputFiles(folder)
  const summary = page.getByRole('dialog')
  await summary.getByRole('heading', { name: /^2 new papers from 1 file/ }).waitFor()
  expect(await summary.innerText()).toMatch(/notes\.txt/)
  await rm(folder, { recursive: true })
})

test('a file that cannot be read leaves the map as it was', async () => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await openFiles([{ name: 'recipe.txt', text: 'Stir the flour into the milk.' }])
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: /^Nothing was added/ })
    .waitFor()
  await page.getByRole('button', { name: 'Show the map' }).click()
  expect(await countsOf(page).textContent()).toMatch(/71 people/)
})

test('reading can be cancelled, and the map stays as it was', async () => {
  const record = (number: number): string =>
    `CVMay 3, 2021\nPaper ${String(number)} on Grids\n\nAda Quill, Person ${String(number)} Reed et al.\n\nGrid ${String(number)} is looked at in its own way.\n`
  const many = `Ada Quill\n\nh-index3\n900papers\n\n900 Papers\n\n${Array.from({ length: 900 }, (_, index) => record(index)).join('\n')}`
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await openFiles([{ name: 'many.txt', text: many }])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' })
  expect(await countsOf(page).textContent()).toMatch(/71 people/)
})

test('the selection alone can be exported', async () => {
  await searchFor(page, 'Zhikai Li')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'SVG' }).click()
  await dialog.getByRole('radio', { name: 'Selection' }).click()
  const text = (await saved(() => dialog.getByRole('button', { name: 'Save SVG' }).click())).bytes.toString()
  expect(text).toContain('>Mengjuan Chen<')
  expect(text).not.toContain('>Mengzhao Chen<')
})

test('a saved project opens again with the same people, and with its texts', async () => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await openFiles([{ name: 'ada.txt', text: PAGE }])
  await page.getByRole('button', { name: 'Show the map' }).click()
  const project = await saved(() => page.keyboard.press('s'))
  expect(project.name).toMatch(/^coterie-project-\d{4}-\d\d-\d\d\.coterie\.json$/)
  await page.reload()
  await mapOf(page).waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await openFiles([{ name: project.name, text: project.bytes }])
  await page.getByRole('button', { name: 'Show the map' }).click()
  expect(await countsOf(page).textContent()).toMatch(/^Showing 3 people, 2 papers/)
  await searchFor(page, 'Bo Reed')
  await detailsOf(page)
    .getByRole('button', { name: /^Line \d+ of/ })
    .first()
    .click()
  expect(await page.getByRole('dialog').locator('li.here').innerText()).toContain('Ada Quill, Bo Reed')
})

test('hostile names are shown as typed and run nothing', async () => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  page.on('dialog', (dialog) => complaints.push(`a dialog of the page: ${dialog.message()}`))
  const evil = 'Bo "><script>alert(1)</script>'
  await openFiles([{ name: 'evil <b>.txt', text: PAGE.replaceAll('Bo Reed', evil) }])
  await page.getByRole('button', { name: 'Show the map' }).click()
  await searchFor(page, 'script')
  await detailsOf(page).getByRole('heading', { name: evil }).waitFor()
})

test('theme and network are remembered, and a damaged setting falls back', async () => {
  await page.getByRole('button', { name: 'Settings and help' }).click()
  await page.getByRole('radio', { name: 'Dark' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('radio', { name: 'Topics', exact: true }).click()
  await page.reload()
  await mapOf(page).waitFor()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  expect(await mapOf(page).getAttribute('data-network')).toBe('topics')
  await page.evaluate(() => {
    localStorage.setItem('coterie.settings', '{"theme":"dark","network":"nonsense","leftWidth":"wide"')
  })
  await page.reload()
  await mapOf(page).waitFor()
  expect(await page.locator('html').getAttribute('data-theme')).toBe(null)
  expect(await mapOf(page).getAttribute('data-network')).toBe('coauthors')
})
