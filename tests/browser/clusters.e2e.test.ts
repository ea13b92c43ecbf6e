import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { findFaults, findFaultsInBothThemes } from './find-faults'
import { longTest } from './long'
import { openForEachTest } from './open-for-each-test'
import { detailsOf, expectFocus, expectFocusIn, expectToRead, mapOf, openPage, pressOn, searchFor } from './open-page'

let browser: Browser
let page: Page

openForEachTest((opened) => {
  browser = opened.browser
  page = opened.page
})

const legend = () => page.getByRole('region', { name: /^Communities/ })
const dialog = () => page.getByRole('dialog', { name: /^Communities of/ })
const steps = () => dialog().getByRole('group', { name: 'Resolutions' }).getByRole('button')
const rows = () => page.getByRole('row')

async function openHowFound(): Promise<void> {
  await legend().getByRole('button', { name: 'How found' }).click()
  await dialog().waitFor()
}

/** The number at the legend's head. */
const countOfLegend = async (): Promise<number> =>
  Number(/\d+/.exec(await legend().getByRole('heading').first().innerText())?.[0])

async function drawAt(resolution: string): Promise<void> {
  await openHowFound()
  await dialog().getByRole('spinbutton', { name: 'Resolution as a number' }).fill(resolution)
  await dialog().getByRole('button', { name: 'Draw the map', exact: true }).click()
  await dialog()
    .getByText(/^Drawn: /)
    .waitFor()
  await dialog().getByRole('button', { name: 'Close' }).click()
}

async function openCommunity(name: string | RegExp): Promise<void> {
  const row = legend().getByRole('listitem').filter({ hasText: name }).first()
  await row.hover()
  await row.getByRole('button', { name: /^About/ }).click()
  await detailsOf(page).waitFor()
}

test('the dialog says how communities were found', async () => {
  await openHowFound()
  expect(await dialog().innerText()).toMatch(
    /Louvain, best of 40 runs at resolution 1\.3, seed 1; modularity 0\.5\d\d, recomputed\./,
  )
  expect(await dialog().getByRole('button', { name: 'Draw the map', exact: true }).isDisabled()).toBe(true)
})

longTest(
  'a plateau of the sweep is chosen and drawn: as many communities as it said, in the same view (long)',
  async () => {
    await searchFor(page, 'Mengzhao Chen')
    await detailsOf(page).getByRole('heading', { name: 'Mengzhao Chen' }).waitFor()
    await openHowFound()
    await dialog().getByRole('button', { name: 'Try twenty resolutions' }).click()
    await steps().first().waitFor()
    expect(await steps().count()).toBe(20)
    const current = dialog().getByRole('button', { name: /, on the map$/ })
    expect(await current.getAttribute('aria-label')).toMatch(/^Resolution 1\.3: 11 communities/)
    await dialog()
      .getByRole('button', { name: /^Choose / })
      .last()
      .click()
    const chosen = steps().and(page.locator('[aria-pressed=true]'))
    const label = (await chosen.getAttribute('aria-label')) ?? ''
    const [, resolution, count] = /^Resolution ([\d.]+): (\d+) communities/.exec(label) ?? []
    expect(Number(count)).not.toBe(11)
    expect(await dialog().getByRole('spinbutton', { name: 'Resolution as a number' }).inputValue()).toBe(resolution)
    await dialog()
      .getByRole('button', { name: /^Draw the map at resolution/ })
      .click()
    await dialog()
      .getByText(`Drawn: ${String(count)} communities.`)
      .waitFor()
    // The picture stays, and shows what is now on the map.
    expect(await current.getAttribute('aria-label')).toContain(`Resolution ${String(resolution)}:`)
    await dialog().getByRole('button', { name: 'Close' }).click()
    expect(await countOfLegend()).toBe(Number(count))
    await expectToRead(detailsOf(page), 'Mengzhao Chen')
    await openHowFound()
    await dialog().getByRole('button', { name: 'As usual' }).click()
    await dialog().getByRole('button', { name: 'Draw the map', exact: true }).click()
    await dialog().getByText('Drawn: 11 communities.').waitFor()
  },
)

test('the sweep has a twin in a table, with the figures of the picture', async () => {
  await openHowFound()
  await dialog().getByRole('button', { name: 'Try twenty resolutions' }).click()
  await dialog().getByText('The same as a table').click()
  const table = dialog().getByRole('table')
  expect(await table.getByRole('row').count()).toBe(21)
  const label = (await steps().nth(4).getAttribute('aria-label')) ?? ''
  const [, resolution = '', count = ''] = /^Resolution ([\d.]+): (\d+) communities/.exec(label) ?? []
  const cells = await table.getByRole('row').nth(5).innerText()
  expect(cells.split(/\s+/).slice(0, 2)).toEqual([resolution, count])
})

longTest(
  'the whole study is done by the keyboard alone, and the focus goes on where a button vanished (long)',
  async () => {
    await pressOn(legend().getByRole('button', { name: 'How found' }))
    await dialog().waitFor()
    const button = (name: string, exact = false) => dialog().getByRole('button', { name, exact })
    const drawn = (count: string | undefined) =>
      dialog()
        .getByText(`Drawn: ${String(count)} communities.`)
        .waitFor()
    await pressOn(button('Try twenty resolutions'))
    await steps().first().waitFor()
    await expectFocus(dialog().getByRole('button', { name: /, on the map$/ }))
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const second = steps().nth(1)
    await expectFocus(second)
    expect(await second.getAttribute('aria-pressed')).toBe('true')
    const [, count] = /(\d+) communities/.exec((await second.getAttribute('aria-label')) ?? '') ?? []
    await pressOn(button('Draw the map at'))
    await drawn(count)
    // The button has gone with what it was for; what stood behind it is next.
    await expectFocus(dialog().getByText('The same as a table'))
    await pressOn(button('How sure are they?'))
    const study = dialog().getByRole('region', { name: 'How sure they are' })
    await study.getByRole('list', { name: 'Communities: core and border' }).waitFor()
    await expectFocusIn(study)
    await pressOn(button('As usual'))
    await expectFocus(button('As usual'))
    await pressOn(button('Draw the map', true))
    await drawn('11')
    await expectFocus(button('Draw the map', true))
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expectFocus(legend().getByRole('button', { name: 'How found' }))
    expect(await countOfLegend()).toBe(11)
  },
)

longTest('a community is renamed by the keyboard alone, and the focus stays beside its name (long)', async () => {
  const about = legend().getByRole('button', { name: 'About Audio-visual generation' })
  await pressOn(about)
  await expectFocusIn(detailsOf(page))
  const rename = detailsOf(page).getByRole('button', { name: 'Rename…' })
  await pressOn(rename)
  await page.keyboard.type('Never kept')
  await page.keyboard.press('Escape')
  await expectFocus(rename)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Sound and vision')
  await page.keyboard.press('Enter')
  await detailsOf(page).getByRole('heading', { name: 'Sound and vision' }).waitFor()
  await expectFocus(rename)
  await pressOn(detailsOf(page).getByRole('button', { name: 'Use the found name again' }))
  await detailsOf(page).getByRole('heading', { name: 'Audio-visual generation' }).waitFor()
  await expectFocus(detailsOf(page).getByRole('button', { name: 'Why this name' }))
  await page.keyboard.press('Enter')
  await pressOn(
    detailsOf(page)
      .getByRole('button', { name: /^Call it this: / })
      .first(),
  )
  await detailsOf(page).getByText('Named by hand').first().waitFor()
  await expectFocusIn(detailsOf(page))
  await page.keyboard.press('Escape')
  await detailsOf(page).waitFor({ state: 'detached' })
  await expectFocusIn(legend())
})

test('tables are chosen, sorted, read row by row and saved by the keyboard alone', async () => {
  await page.keyboard.press('t')
  await pressOn(page.getByRole('link', { name: 'Skip to the table' }))
  await pressOn(
    page.getByRole('radiogroup', { name: 'Table of' }).getByRole('radio', { name: /^People \d/ }),
    'ArrowLeft',
  )
  await page.keyboard.press('ArrowLeft')
  await expectFocus(page.getByRole('radio', { name: 'Communities' }))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pressOn(page.getByRole('button', { name: 'Save as CSV' })),
  ])
  expect(download.suggestedFilename()).toMatch(/^coterie-table-communities/)
  const head = page.getByRole('columnheader', { name: 'Density' })
  await pressOn(head.getByRole('button'))
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  await expectFocus(head.getByRole('button'))
  const name = rows().nth(2).getByRole('button')
  await pressOn(name)
  await detailsOf(page)
    .getByRole('heading', { name: await name.innerText(), level: 2 })
    .waitFor()
  await expectFocus(name)
  await page.keyboard.press('Enter')
  await expectFocus(detailsOf(page).getByRole('region', { name: 'What is known' }))
  await page.keyboard.press('Escape')
  await detailsOf(page).waitFor({ state: 'detached' })
  await expectFocus(name)
})

test('a drawing that takes long is shown within the dialog, and can be called off', async () => {
  await openHowFound()
  await dialog().getByRole('radio', { name: 'Leiden' }).click()
  await dialog().getByRole('button', { name: 'Draw the map', exact: true }).click()
  const cancel = dialog().getByRole('button', { name: 'Cancel' })
  await cancel.click()
  await cancel.waitFor({ state: 'detached' })
  expect(await dialog().innerText()).toMatch(/Louvain, best of 40 runs/)
})

longTest('fifty runs say how sure the communities are, here and in the details (long)', async () => {
  await drawAt('8')
  await openHowFound()
  await dialog().getByRole('button', { name: 'How sure are they?' }).click()
  await dialog()
    .getByText(/^\d+ of 71 people changes? sides in more than a fifth of the runs\.$/)
    .waitFor()
  const communities = dialog().getByRole('list', { name: 'Communities: core and border' })
  expect(await communities.getByRole('listitem').count()).toBe(await countOfLegend())
  await dialog()
    .getByRole('checkbox', { name: /^Mark border members/ })
    .check()
  const member = dialog().getByTitle('Show on the map').first()
  const name = (await member.innerText()).trim()
  await member.click()
  await dialog().waitFor({ state: 'detached' })
  await detailsOf(page).getByRole('heading', { name }).waitFor()
  await expectToRead(detailsOf(page), /With this community in \d+ % of 50 runs, /)
  await page.getByRole('region', { name: 'Key' }).getByText('at the border of its community').waitFor()
  await openCommunity('Audio-visual generation')
  await expectToRead(detailsOf(page), /All 5 members are its core\./)
})

longTest(
  'a community is renamed, keeps its name at another resolution, and undo gives the found one back (long)',
  async () => {
    await openCommunity('Audio-visual generation')
    await detailsOf(page).getByRole('button', { name: 'Rename…' }).click()
    const field = detailsOf(page).getByRole('textbox', { name: 'Name of the community' })
    await field.fill('Never kept')
    await page.keyboard.press('Escape')
    await detailsOf(page).getByRole('heading', { name: 'Audio-visual generation' }).waitFor()
    await detailsOf(page).getByRole('button', { name: 'Rename…' }).click()
    await field.fill('Sound and vision')
    await page.keyboard.press('Enter')
    await detailsOf(page).getByRole('heading', { name: 'Sound and vision' }).waitFor()
    await legend().getByRole('button', { name: 'Sound and vision', exact: false }).first().waitFor()
    await drawAt('1.9')
    await legend().getByRole('button', { name: 'Sound and vision', exact: false }).first().waitFor()
    await openCommunity('Sound and vision')
    await detailsOf(page).getByRole('button', { name: 'Rename…' }).click()
    await field.fill('Films with sound')
    await page.keyboard.press('Enter')
    await detailsOf(page).getByRole('heading', { name: 'Films with sound' }).waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await detailsOf(page).getByRole('heading', { name: 'Sound and vision' }).waitFor()
    await detailsOf(page).getByRole('button', { name: 'Use the found name again' }).click()
    await detailsOf(page).getByRole('heading', { name: 'Audio-visual generation' }).waitFor()
    expect(await detailsOf(page).getByRole('button', { name: 'Use the found name again' }).count()).toBe(0)
  },
)

test('a name is explained on a click, by papers and by the names it might have been, each for the taking', async () => {
  await openCommunity('Audio-visual generation')
  await detailsOf(page).getByRole('button', { name: 'Why this name' }).click()
  const text = await detailsOf(page).innerText()
  expect(text).toContain('Named by the topics that tell its papers from the rest of the map.')
  expect(text).toMatch(/Papers that it speaks for\s+Seedance/)
  const take = detailsOf(page)
    .getByRole('button', { name: /^Call it this: / })
    .first()
  const name = ((await take.getAttribute('aria-label')) ?? '').replace('Call it this: ', '')
  await take.click()
  await detailsOf(page).getByRole('heading', { name, level: 2 }).waitFor()
  await expectToRead(detailsOf(page), 'Named by hand')
})

test('the tables of communities and of people between are sorted by their heads, and select', async () => {
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('radio', { name: 'Communities' }).click()
  expect(await rows().count()).toBe(1 + (await countOfLegend()))
  const head = page.getByRole('columnheader', { name: 'Density' })
  const densities = async (): Promise<number[]> => {
    const column = await page
      .getByRole('columnheader')
      .evaluateAll((all) => all.findIndex((each) => each.textContent.startsWith('Density')))
    const texts = await page
      .locator('tbody tr')
      .evaluateAll((all, at) => all.map((row) => row.children[at]?.textContent ?? ''), column)
    return texts.map(Number)
  }
  await head.getByRole('button').click()
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  const down = await densities()
  expect(down).toEqual([...down].sort((a, b) => b - a))
  await head.getByRole('button').click()
  const up = await densities()
  expect(up).toEqual([...up].sort((a, b) => a - b))
  expect(up[0]).toBeLessThan(up.at(-1) ?? 0)
  await page.getByText('What the columns mean').click()
  await page.getByText('the share of the ties within it that there could be').waitFor()
  await rows().nth(1).getByRole('button').click()
  await expectToRead(detailsOf(page), /How it holds together[\s\S]*Conductance/)
  await page.getByRole('radio', { name: 'People between' }).click()
  await rows().nth(2).getByRole('button').click()
  expect(await detailsOf(page).getByRole('heading', { level: 2 }).innerText()).toBe('Mengzhao Chen')
})

const region = (name: string) => page.getByRole('region', { name: `Table of ${name}` })
const openTable = async (name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('radio', { name, exact: true }).click()
}
const widths = (name: string) => region(name).evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }))

test.each([
  [1280, 800],
  [1440, 900],
  [1920, 1080],
])('all columns of the tables of communities and of people between are in sight at %i × %i', async (width, height) => {
  await page.setViewportSize({ width, height })
  await openTable('Communities')
  const communities = await widths('communities')
  expect(communities.scrollWidth).toBe(communities.clientWidth)
  await page.getByRole('radio', { name: 'People between', exact: true }).click()
  const between = await widths('people between')
  expect(between.scrollWidth).toBe(between.clientWidth)
})

test('a table that is wider than its room scrolls by keys, keeps the names in sight, and ends where details begin', async () => {
  await openTable('Communities')
  await rows().nth(1).getByRole('button').click()
  await expectToRead(detailsOf(page), /How it holds together/)
  const table = region('communities')
  const { clientWidth, scrollWidth } = await widths('communities')
  expect(scrollWidth).toBeGreaterThan(clientWidth)
  await table.focus()
  await expect
    .poll(
      async () => {
        await page.keyboard.press('ArrowRight')
        return table.evaluate((element) => element.scrollWidth - element.clientWidth - element.scrollLeft)
      },
      { timeout: 10_000 },
    )
    .toBeLessThan(1)
  const box = async (locator: Locator) => {
    const found = await locator.boundingBox()
    if (!found) throw new Error('It is not in sight.')
    return { left: Math.round(found.x), right: Math.round(found.x + found.width) }
  }
  const { left } = await box(table)
  expect((await box(rows().nth(1).getByRole('rowheader'))).left).toBe(left)
  expect((await box(page.getByRole('columnheader').first())).left).toBe(left)
  const bridges = await box(page.getByRole('columnheader', { name: 'Bridges' }))
  expect(bridges.right).toBeLessThanOrEqual((await box(detailsOf(page))).left)
})

longTest(
  'where no tie leads from one community to another, the people between are told as those who hold theirs together (long)',
  async () => {
    await openHowFound()
    await dialog().getByRole('radio', { name: 'Whatever is tied together' }).click()
    await dialog().getByRole('button', { name: 'Draw the map', exact: true }).click()
    await dialog()
      .getByText(/^Drawn: /)
      .waitFor()
    await dialog().getByRole('button', { name: 'Close' }).click()
    await openTable('People between')
    await page.getByText('None of these is tied to another community than their own.').waitFor()
    const count = await rows().count()
    expect(count).toBeGreaterThan(2)
    for (let row = 1; row < count; row++) {
      expect(await rows().nth(row).getByRole('cell', { name: 'only its own' }).count()).toBe(1)
      expect(await rows().nth(row).innerText()).toMatch(/Without this \w+ \d+ people lose every path|loses every path/)
    }
  },
)

// In two halves: Chromium lets a page begin no more than ten downloads in a second, and drops the next in silence.
test.each([
  {
    what: 'people, papers and topics',
    tables: [
      [/^People \d/, 'table-people', 'Id,Person,'],
      [/^Papers/, 'table-papers', 'Id,Title,'],
      [/^Topics/, 'table-topics', 'Id,Topic,'],
    ],
  },
  {
    what: 'ties, communities and people between',
    tables: [
      [/^Ties/, 'table-ties-of-people', 'Source,Target,'],
      ['Communities', 'table-communities-of-people', 'Community,Members,'],
      ['People between', 'table-between-of-people', 'Id,Name,'],
    ],
  },
] as const)(
  'the tables of $what are saved as CSV with their own heads, twice with the same bytes',
  async ({ tables }) => {
    await page.getByRole('button', { name: 'Table' }).click()
    const save = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).click(),
      ])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    for (const [tab, stem, first] of tables) {
      await page.locator('.table-tools').getByRole('radio', { name: tab }).click()
      const { name, bytes } = await save()
      expect(name).toMatch(new RegExp(`^coterie-${stem}-\\d{4}-\\d\\d-\\d\\d\\.csv$`))
      const lines = bytes.toString().split('\r\n')
      expect(lines[0]?.startsWith(first)).toBe(true)
      expect(lines.length - 2).toBe(await page.locator('tbody tr').count())
      expect((await save()).bytes.equals(bytes)).toBe(true)
    }
  },
)

test('who joins communities is told which, through what, and what falls apart without them', async () => {
  await searchFor(page, 'Unnamed owner')
  await detailsOf(page).getByText('Between communities').waitFor()
  const text = await detailsOf(page).innerText()
  expect(text).toMatch(/joins 9/)
  expect(text).toMatch(/Joins Quantization, .* through 12 papers/)
  expect(text).toMatch(/Without this person \d+ people lose every path to the remaining \d+/)
  await searchFor(page, 'Peng Xu')
  await detailsOf(page).getByRole('heading', { name: 'Peng Xu' }).waitFor()
  expect(await detailsOf(page).getByText('Between communities').count()).toBe(0)
})

longTest('axe finds no fault in the dialog, its studies and the tables, in light and dark (long)', async () => {
  const opened = await openPage(browser)
  const { page: own } = opened
  const box = own.getByRole('dialog', { name: /^Communities of/ })
  await own.getByRole('button', { name: 'How found' }).click()
  expect(await findFaultsInBothThemes(own)).toEqual([])
  await box.getByRole('button', { name: 'Try twenty resolutions' }).click()
  await box.getByRole('group', { name: 'Resolutions' }).waitFor()
  await box.getByText('The same as a table').click()
  await box.getByRole('button', { name: 'How sure are they?' }).click()
  await box.getByRole('list', { name: 'Communities: core and border' }).waitFor()
  await box
    .getByRole('button', { name: /^Choose / })
    .last()
    .click()
  expect(await findFaultsInBothThemes(own)).toEqual([])
  await own.keyboard.press('Escape')
  await searchFor(own, 'Unnamed owner')
  await detailsOf(own).getByText('Between communities').waitFor()
  expect(await findFaultsInBothThemes(own)).toEqual([])
  await own.getByRole('button', { name: 'Table' }).click()
  await own.getByRole('radio', { name: 'Communities' }).click()
  await own.getByText('What the columns mean').click()
  await own.getByRole('row').nth(1).getByRole('button').click()
  await detailsOf(own).getByRole('button', { name: 'Why this name' }).click()
  await detailsOf(own).getByRole('button', { name: 'Rename…' }).click()
  expect(await findFaultsInBothThemes(own)).toEqual([])
  expect(opened.complaints).toEqual([])
  await own.context().close()
})

longTest('on a phone the dialog fits, and the picture scrolls within it (long)', async () => {
  const opened = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true })
  const { page: own } = opened
  await own.getByRole('button', { name: 'Communities and filters' }).click()
  await own.getByRole('button', { name: 'How found' }).click()
  await own.getByRole('button', { name: 'Try twenty resolutions' }).click()
  await own.getByRole('group', { name: 'Resolutions' }).waitFor()
  const [outer, inner] = await own.getByRole('dialog').evaluate((element) => {
    const body = element.querySelector('.modal-body')
    return [body?.clientWidth ?? 0, body?.scrollWidth ?? 0]
  })
  expect(inner).toBeLessThanOrEqual(outer)
  expect(await findFaults(own)).toEqual([])
  expect(await mapOf(own).count()).toBe(1)
  expect(opened.complaints).toEqual([])
  await own.context().close()
})
