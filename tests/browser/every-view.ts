import type { Page } from 'playwright'
import { detailsOf, expectToRead, mapOf, searchFor } from './open-page'

/** One view of the page: how it is opened from the map by keys, and how it is left again. */
export type View = {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
  readonly close: (page: Page) => Promise<void>
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'What to do' })

/** Runs a command by its name in the palette, answering each of its questions by a name. */
export async function runByName(page: Page, command: string, ...names: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+k')
  for (const name of [command, ...names]) {
    await palette(page).getByRole('combobox').fill(name)
    await expectToRead(palette(page).getByRole('option').first(), name)
    await page.keyboard.press('Enter')
  }
  await palette(page).waitFor({ state: 'detached' })
}

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape')

/** A dialog of a command: opened by the command, left by Escape. */
const dialog = (command: string, name: string | RegExp, more?: (page: Page) => Promise<void>): View => ({
  name: `the dialog “${command}”`,
  async open(page) {
    await runByName(page, command)
    await page.getByRole('dialog', { name }).waitFor()
    await more?.(page)
  },
  async close(page) {
    await escape(page)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },
})

const panelOf = (page: Page, name: string) =>
  page.getByRole('complementary', { name }).or(page.getByRole('region', { name })).first()

/** A panel beside the map: opened by its command, left by its cross. */
const panel = (name: string, command: string, ...names: readonly string[]): View => ({
  name: `the panel “${name}”`,
  async open(page) {
    await runByName(page, command, ...names)
    await panelOf(page, name).getByRole('heading').first().waitFor()
  },
  async close(page) {
    await page.getByRole('button', { name: `Close ${name}` }).click()
  },
})

const closeDetails = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Close details' }).first().click()
}

/** Every view of the page over its sample, each reached with the keyboard. */
export const VIEWS: readonly View[] = [
  {
    name: 'the map with the details of a person and the tree of neighbours',
    async open(page) {
      await searchFor(page, 'Zhikai Li')
      await detailsOf(page).getByText('Neighbours, level by level').click()
      await detailsOf(page).getByRole('treeitem').first().waitFor()
    },
    close: closeDetails,
  },
  {
    name: 'the map near, with the small map of all, its menu and a tool',
    async open(page) {
      await searchFor(page, 'Mengzhao Chen')
      await mapOf(page).focus()
      await page.keyboard.press('z')
      await page.getByRole('application', { name: /^All of the map/ }).waitFor()
      await page.keyboard.press('d')
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menu').waitFor()
    },
    async close(page) {
      await escape(page)
      await page.keyboard.press('d')
      await escape(page)
      await page.keyboard.press('0')
    },
  },
  {
    name: 'several that are chosen',
    async open(page) {
      await mapOf(page).focus()
      await page.keyboard.press('Shift+A')
      await detailsOf(page).waitFor()
    },
    async close(page) {
      await mapOf(page).focus()
      await escape(page)
    },
  },
  {
    name: 'density, colours by year, the timeline and a chain of filters with its editor',
    async open(page) {
      await runByName(page, 'Colour by mean year')
      await mapOf(page).focus()
      await page.keyboard.press('y')
      await page
        .getByRole('region', { name: /timeline/i })
        .first()
        .waitFor()
      await mapOf(page).focus()
      await page.keyboard.press('v')
      await page.keyboard.press('Shift+F')
      await page.getByRole('menuitem', { name: 'Year', exact: true }).press('Enter')
      await page.getByRole('dialog').waitFor()
    },
    async close(page) {
      await escape(page)
      await runByName(page, 'Take all filters away')
      await mapOf(page).focus()
      await page.keyboard.press('v')
      await page.keyboard.press('y')
      await runByName(page, 'Colour by community')
    },
  },
  panel('Path', 'Path from', 'Yunshui Li', 'Wenqi Shao'),
  panel('Side by side', 'Compare … with', 'Xiawu Zheng', 'Huixia Li'),
  panel('Conflicts of interest', 'Conflicts of interest of', 'Mengzhao Chen'),
  panel('Two steps away', 'People two steps from', 'Mengzhao Chen'),
  panel('Who works on what', 'Who works on what'),
  panel('History', 'History and checkpoints'),
  {
    ...panel('Kept views', 'Kept views'),
    async open(page) {
      await mapOf(page).focus()
      await page.keyboard.press('Shift+B')
      await page.keyboard.press('b')
      await page
        .getByRole('button', { name: /^Open / })
        .first()
        .waitFor()
    },
  },
  {
    name: 'the palette',
    async open(page) {
      await page.keyboard.press('Control+k')
      await palette(page).getByRole('option').first().waitFor()
    },
    async close(page) {
      await escape(page)
      await palette(page).waitFor({ state: 'detached' })
    },
  },
  {
    name: 'the table with its choice of columns',
    async open(page) {
      await mapOf(page).focus()
      await page.keyboard.press('t')
      await page.getByText('Columns', { exact: true }).click()
    },
    async close(page) {
      await runByName(page, 'The table instead of the map')
      await mapOf(page).waitFor()
    },
  },
  {
    name: 'the review',
    async open(page) {
      await mapOf(page).focus()
      await page.keyboard.press('r')
      await page.getByRole('radio', { name: /^Waiting/ }).waitFor()
    },
    close: escape,
  },
  dialog('Help', 'Help'),
  dialog('Open files or paste text', /Open/),
  dialog('Export', 'Export'),
  dialog('Methods and report', 'Methods and report'),
  dialog('Share a link', /Share/),
  dialog('Settings', /Settings/),
  dialog('Data health', /health/i),
  dialog('How communities were found', /communities/i),
  dialog('All topics', /topics/i),
]
