import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { findFaults } from './find-faults'
import { openForEachTest } from './open-for-each-test'
import { countsOf } from './open-page'

let page: Page

openForEachTest((opened) => {
  page = opened.page
})

async function openFile(name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }])
}

const columnsDialog = () => page.getByRole('dialog', { name: /^Columns of / })
const summary = () => page.getByRole('dialog', { name: /new papers? from/ })

const SURE = `Title;Authors;Year;Journal;Shelf
Bright lamps for dark rooms;Quill, Ada | Reed, Bo;2020;Journal of Light;A1
A second look at lanterns;Reed, Bo | Stone, Cy;2021;Journal of Light;A2
`

const UNKNOWN = `lamp_a;lamp_b;lamp_c;lamp_d
L1;Ada Quill / Bo Reed;Lamps;4.5
L2;Cy Stone;Lanterns;3.5
L3;Bo Reed / Cy Stone;Wicks;2.5
`

test('a table of papers says how many of its columns are read, and its names can be parted otherwise', async () => {
  await openFile('sure.csv', SURE)
  await summary().waitFor()
  expect(await summary().innerText()).toMatch(/sure\.csv\s+table\s+4 of 5 columns\. Change…/)
  expect(await columnsDialog().count()).toBe(0)
  await summary().getByRole('button', { name: 'Change what the columns of sure.csv hold' }).click()
  await columnsDialog().waitFor()
  expect(await findFaults(page)).toEqual([])
  const between = columnsDialog().getByLabel('Between two names in one cell stands')
  expect(await between.inputValue()).toBe('|')
  const records = columnsDialog().getByRole('region', { name: 'The first records, as they are read' })
  const names = records.getByRole('list', { name: 'Authors' }).first()
  expect(await names.getByRole('listitem').allInnerTexts()).toEqual(['Ada Quill', 'Bo Reed'])

  await between.selectOption({ label: 'a semicolon' })
  await expect.poll(() => names.getByRole('listitem').count()).toBe(1)
  await columnsDialog().getByRole('button', { name: 'As guessed' }).click()
  await expect.poll(() => names.getByRole('listitem').count()).toBe(2)

  await columnsDialog().getByRole('combobox', { name: 'Journal', exact: true }).selectOption({ label: 'Not read' })
  await columnsDialog().getByRole('combobox', { name: 'Shelf', exact: true }).selectOption({ label: 'Keywords' })
  await columnsDialog().getByRole('button', { name: 'Read the table so' }).click()
  await columnsDialog().waitFor({ state: 'detached' })
  await summary().getByText('4 of 5 columns').waitFor()
  await summary().getByRole('button', { name: 'Show the map' }).click()
  expect(await countsOf(page).textContent()).toMatch(/^Showing 3 people, 2 papers/)
})

test('a choice of columns is kept in the project, and for the next table with the same columns', async () => {
  await openFile('sure.csv', SURE)
  await summary().getByRole('button', { name: 'Change what the columns of sure.csv hold' }).click()
  await columnsDialog().getByRole('combobox', { name: 'Shelf', exact: true }).selectOption({ label: 'Keywords' })
  await columnsDialog().getByRole('button', { name: 'Read the table so' }).click()
  await summary().getByText('5 of 5 columns').waitFor()
  await summary().getByRole('button', { name: 'Show the map' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')])
  const project: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(project).toMatchObject({
    sources: [{ name: 'sure.csv', columns: { between: '|', fields: { Title: 'title', Shelf: 'keywords' } } }],
  })
  await openFile('next.csv', SURE.replace('Bright lamps', 'Brighter lamps').replace('A second look', 'A third look'))
  await summary().waitFor()
  expect(await summary().innerText()).toMatch(/next\.csv[\s\S]*5 of 5 columns/)
})

test('a table whose columns have no known names asks by itself, and is read by keyboard alone', async () => {
  await openFile('odd.csv', UNKNOWN)
  await columnsDialog().waitFor()
  expect(await columnsDialog().innerText()).toMatch(/could not tell for certain/)
  expect(await columnsDialog().getByRole('alert').innerText()).toMatch(/No column holds titles/)
  const read = columnsDialog().getByRole('button', { name: 'Read the table so' })
  expect(await read.isDisabled()).toBe(true)
  expect(await findFaults(page)).toEqual([])

  await columnsDialog().getByRole('combobox', { name: 'lamp_c', exact: true }).focus()
  await page.keyboard.type('Title')
  await expect.poll(() => read.isEnabled()).toBe(true)
  expect(await columnsDialog().getByRole('status').innerText()).toMatch(/^The first record is “Lamps”/)
  await columnsDialog().getByRole('combobox', { name: 'lamp_b', exact: true }).focus()
  await page.keyboard.type('Authors')
  await page.keyboard.press('Escape')
  await columnsDialog().waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Change what the columns of odd.csv hold' }).click()
  await columnsDialog().getByRole('combobox', { name: 'lamp_c', exact: true }).focus()
  await page.keyboard.type('Title')
  await read.focus()
  await page.keyboard.press('Enter')
  await summary().waitFor()
  expect(await summary().innerText()).toMatch(/3 records = 3 kept/)
  await summary().getByRole('button', { name: 'Show the map' }).click()
  await expect.poll(() => page.getByRole('banner').innerText()).not.toMatch(/sample/i)
})

test('a BibTeX file is read in the built page, whose worker fetches the reader', async () => {
  await openFile(
    'lamps.bib',
    String.raw`@string{jl = "Journal of Light"}
@article{a, title = {Bright {Lamps} for $H_2O$}, author = {M{\"u}ller, J{\"o}rg and Garc{\'\i}a, Ana and others}, journal = jl, year = 2020}
@article{broken, title = {Lost
@article{b, title = {A second look}, author = {Garc{\'\i}a, Ana and {Lamp Group}}, year = 2021}
`,
  )
  await summary().waitFor()
  const text = await summary().innerText()
  expect(text).toMatch(/3 records = 2 kept \+ 0 merged \+ 1 skipped/)
  expect(text).toMatch(/lamps\.bib : 3\s+The entry “broken” is damaged at line 3/)
  await summary().getByRole('button', { name: 'Show the map' }).click()
  await page.keyboard.press('t')
  await page.getByRole('table').first().waitFor()
  expect(await page.getByRole('table').first().innerText()).toMatch(
    /Ana García[\s\S]*Jörg Müller|Jörg Müller[\s\S]*Ana García/,
  )
})
