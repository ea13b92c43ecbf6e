import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { findFaults, findFaultsInBothThemes } from './find-faults'
import { longTest } from './long'
import { openForEachTest } from './open-for-each-test'
import { detailsOf, expectFocus, expectFocusIn, expectToRead, mapOf, pressOn, searchFor } from './open-page'

let page: Page

openForEachTest((opened) => {
  page = opened.page
})

const topics = () => page.getByRole('region', { name: 'Topics', exact: true })
const dialog = () => page.getByRole('dialog', { name: 'All topics' })
const row = (label: string): Locator => dialog().getByRole('row', { name: new RegExp(`^${label} `) })

async function openTopic(label: string): Promise<void> {
  await page.getByRole('radio', { name: 'Topics', exact: true }).click()
  await searchFor(page, label)
  await detailsOf(page).getByRole('heading', { name: label, exact: true }).waitFor()
}

async function openPaper(name: string): Promise<void> {
  await page.getByRole('radio', { name: 'Papers', exact: true }).click()
  await searchFor(page, name)
  await detailsOf(page).getByRole('heading', { name }).waitFor()
}

async function openAllTopics(): Promise<void> {
  await topics().getByRole('button', { name: 'All topics' }).click()
  await dialog().waitFor()
}

/** The chip of a topic in the left column, which shows few of them until more are asked for. */
async function chipOf(label: string): Promise<Locator> {
  const more = topics().getByRole('button', { name: /^\d+ more$/ })
  if (await more.count()) await more.click()
  return topics().getByRole('button', { name: new RegExp(`^${label} \\d+$`) })
}

const dropFile = async (name: string, text: string): Promise<void> => {
  const transfer = await page.evaluateHandle(
    ([name = '', text = '']) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name, { type: 'text/plain' }))
      return data
    },
    [name, text],
  )
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.locator('.app').dispatchEvent(event, { dataTransfer: transfer })
}

longTest(
  'a topic tells where it comes from, is renamed, says what it was called, and undo gives the old name back (long)',
  async () => {
    await openTopic('video generation')
    await expectToRead(detailsOf(page), 'A topic of the vocabulary machine-learning.tsv')
    await detailsOf(page)
      .getByRole('button', { name: /^Rename…/ })
      .click()
    const field = detailsOf(page).getByRole('textbox', { name: 'Name of the topic' })
    await field.fill('Moving pictures')
    await page.keyboard.press('Escape')
    expect(await detailsOf(page).getByRole('heading', { level: 2 }).innerText()).toBe('video generation')
    await detailsOf(page)
      .getByRole('button', { name: /^Rename…/ })
      .click()
    await field.fill('Moving pictures')
    await page.keyboard.press('Enter')
    await detailsOf(page).getByRole('heading', { name: 'Moving pictures' }).waitFor()
    await detailsOf(page).getByText('Called “video generation” by the vocabulary.').waitFor()
    expect(await (await chipOf('Moving pictures')).count()).toBe(1)
    await page.getByRole('button', { name: 'Take back', exact: true }).click()
    await detailsOf(page).getByRole('heading', { name: 'video generation' }).waitFor()
    expect(await detailsOf(page).getByText('by the vocabulary.').count()).toBe(0)
  },
)

longTest('a name that another topic has is not taken, and the two are offered to become one (long)', async () => {
  await openTopic('super-resolution')
  await detailsOf(page)
    .getByRole('button', { name: /^Rename…/ })
    .click()
  await detailsOf(page).getByRole('textbox', { name: 'Name of the topic' }).fill('Image Generation')
  await detailsOf(page).getByText('Another topic is called “image generation” already.').waitFor()
  await page.keyboard.press('Enter')
  await detailsOf(page).getByRole('button', { name: 'Make it part of that one' }).click()
  await detailsOf(page).getByRole('heading', { name: 'image generation' }).waitFor()
  await detailsOf(page).getByText('“super-resolution” was made part of it.').waitFor()
})

longTest(
  'a topic is made part of another one by typing, its papers go there, and it is taken back (long)',
  async () => {
    await openTopic('super-resolution')
    await detailsOf(page)
      .getByRole('button', { name: /^Make it part of…/ })
      .click()
    await detailsOf(page).getByRole('combobox', { name: '“super-resolution” is a part of' }).fill('image gen')
    await page.keyboard.press('Enter')
    await detailsOf(page).getByRole('heading', { name: 'image generation' }).waitFor()
    await detailsOf(page).getByText('“super-resolution” was made part of it.').waitFor()
    expect(await (await chipOf('super-resolution')).count()).toBe(0)
    await detailsOf(page).getByRole('button', { name: 'Take back super-resolution' }).click()
    await topics()
      .getByRole('button', { name: /^super-resolution \d+$/ })
      .waitFor()
  },
)

longTest('a topic is hidden, its panel closes, and the list of all topics brings it back (long)', async () => {
  await openTopic('quantization')
  await detailsOf(page).getByRole('button', { name: /^Hide/ }).click()
  await detailsOf(page).waitFor({ state: 'detached' })
  expect(await mapOf(page).evaluate((element) => element.contains(document.activeElement))).toBe(true)
  expect(await (await chipOf('quantization')).count()).toBe(0)
  await openAllTopics()
  expect(await dialog().innerText()).toMatch(/\d+ topics with papers, 1 hidden\./)
  await dialog().getByRole('searchbox', { name: 'Find a topic' }).fill('quanti')
  expect(await row('quantization').innerText()).toMatch(/Hidden by hand\./)
  await row('quantization')
    .getByRole('button', { name: /^Bring it back/ })
    .click()
  await row('quantization').getByRole('button', { name: /^Hide/ }).waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  expect(await (await chipOf('quantization')).count()).toBe(1)
})

test('topics are given to a paper and taken away by hand, also after the project was saved and opened again', async () => {
  await openPaper('OmniQuant')
  const details = detailsOf(page)
  expect(await details.innerText()).toMatch(
    /large language models\s+clearly[\s\S]*the title says “Large Language Models”/,
  )
  await details.getByRole('button', { name: 'Not about this large language models' }).click()
  await details.getByText('Not about large language models: you said so.').waitFor()
  await details.getByRole('button', { name: 'Add a topic…' }).click()
  await details.getByRole('combobox', { name: 'This paper is about' }).fill('robotics')
  await page.keyboard.press('Enter')
  const given = () =>
    detailsOf(page).getByRole('listitem').filter({ hasText: 'robotics' }).filter({ hasText: 'by hand' })
  await given().getByText('you said so').waitFor()

  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')])
  const project = await readFile(await download.path())
  await page.reload()
  await mapOf(page).waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('Files to open')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: project })
  await page.getByRole('button', { name: 'Show the map' }).click()
  await openPaper('OmniQuant')
  await given().waitFor()
  await details.getByText('Not about large language models: you said so.').waitFor()

  await given().getByRole('button', { name: 'Take back robotics' }).click()
  await given().waitFor({ state: 'detached' })
  await details.getByRole('button', { name: /^Take back that it is not about/ }).click()
  await details.getByRole('button', { name: 'Not about this large language models' }).waitFor()
})

longTest(
  'a new topic is made from a paper, with the papers that its phrases reach counted as one types (long)',
  async () => {
    await openPaper('OmniQuant')
    await detailsOf(page).getByRole('button', { name: 'Add a topic…' }).click()
    await detailsOf(page).getByRole('combobox', { name: 'This paper is about' }).fill('block-wise tuning')
    await detailsOf(page).getByRole('button', { name: 'Make “block-wise tuning” a new topic…' }).click()
    const form = page.getByRole('dialog', { name: 'Add a topic' })
    expect(await form.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('block-wise tuning')
    await form.getByText('0 papers say one of them in title or abstract').waitFor()
    const phrases = form.getByRole('textbox', { name: 'Phrases that earn it, one a line' })
    await phrases.fill('block-wise tuning\nquantization')
    await form.getByText(/^\d{2} papers say one of them in title or abstract; \d+ of them are about it/).waitFor()
    const reached = Number(/(\d+) of them are about it/.exec(await form.innerText())?.[1])
    await form.getByRole('button', { name: 'Add the topic' }).click()
    await detailsOf(page).getByRole('listitem').filter({ hasText: 'block-wise tuning' }).getByText('by hand').waitFor()
    await openAllTopics()
    expect(await row('block-wise tuning').innerText()).toMatch(new RegExp(`by hand\\s+${String(reached)}$`))
    await row('block-wise tuning')
      .getByRole('button', { name: /^Remove the topic/ })
      .click()
    await row('block-wise tuning').waitFor({ state: 'detached' })
  },
)

longTest(
  'a topic file dropped on the page is summed up, its topic is a filter, and removing the file takes it away (long)',
  async () => {
    await dropFile(
      'mine.tsv',
      'id\tlabel\tphrases\ntopic:calibrated-things\tcalibrated things\tcalibrated\ntopic:birds\tbirds\tbird\nnonsense\tx\ty\n',
    )
    const summary = page.getByRole('dialog', { name: 'Topics from 1 file' })
    await summary.waitFor()
    const text = await summary.innerText()
    expect(text).toMatch(/mine\.tsv holds 2 topics; 1 row was left out\./)
    expect(text).toMatch(/Papers here are about 1 of them: calibrated things \(\d+\)\./)
    expect(text).toMatch(/mine\.tsv : 4\s+The row was left out/)
    expect(await findFaults(page)).toEqual([])
    await summary.getByRole('button', { name: 'Show text' }).click()
    expect(await page.getByRole('dialog', { name: 'mine.tsv' }).locator('li.here').innerText()).toContain('nonsense')
    await page.keyboard.press('Escape')
    await summary.getByRole('button', { name: 'Show the map' }).click()
    await (await chipOf('calibrated things')).click()
    await page
      .getByRole('contentinfo')
      .getByText(/\d+ of 46 papers/)
      .waitFor()
    await openAllTopics()
    const file = dialog().getByRole('listitem').filter({ hasText: 'mine.tsv' })
    expect(await file.innerText()).toMatch(/2 topics, 1 of them with papers here/)
    await file.getByRole('button', { name: 'Remove mine.tsv' }).click()
    await file.waitFor({ state: 'detached' })
    expect(await row('calibrated things').count()).toBe(0)
  },
)

/** A page of papers about two things that no vocabulary knows. */
const OUTSIDE = [
  'Ada Quill\n\nh-index3\n6papers\n\n6 Papers',
  ...[
    ['Coral reef surveys from small boats', 'A coral reef is seen from above.'],
    ['How a coral reef recovers after storms', 'Storms break a coral reef.'],
    ['Sounds of the coral reef at night', 'A coral reef is loud at night.'],
    ['Bird song in noisy towns', 'We hear bird song in towns.'],
    ['Learning of bird song by young finches', 'Young finches hear bird song and learn it.'],
    ['Why bird song begins at dawn', 'At dawn bird song carries far.'],
  ].map(([title = '', abstract = '']) => `LGMay 3, 2021\n${title}\n\nAda Quill, Bo Reed\n\n${abstract}`),
].join('\n\n')

test('key phrases are asked for and the page says what came of it', async () => {
  await openAllTopics()
  await dialog()
    .getByText(/^Key phrases are off: the vocabularies cover 4\d of 46 papers\.$/)
    .waitFor()
  await page.keyboard.press('Escape')
  await dropFile('outside.txt', OUTSIDE)
  await page.getByRole('dialog').getByRole('button', { name: 'Show the map' }).click()
  await openAllTopics()
  const on = () =>
    dialog().getByText(/^Key phrases are on\. They brought 2 topics; the vocabularies cover 0 of 6 papers\.$/)
  await on().waitFor()
  expect(await row('coral reef').innerText()).toMatch(/key phrase\s+3$/)
  await dialog().getByRole('radio', { name: 'Never' }).click()
  await dialog()
    .getByText(/^Key phrases are off; the vocabularies cover 0 of 6 papers\.$/)
    .waitFor()
  expect(await row('coral reef').count()).toBe(0)
  await dialog().getByRole('radio', { name: 'Always' }).click()
  await on().waitFor()
  expect(await row('coral reef').count()).toBe(1)
})

test('fields are written with their names', async () => {
  await page.getByText('More filters').click()
  await page.getByRole('button', { name: /^CV · Computer vision and pattern recognition \d+$/ }).waitFor()
})

longTest('topics are renamed, merged, hidden and added by the keyboard alone (long)', async () => {
  await topics().getByRole('button', { name: 'All topics' }).focus()
  await page.keyboard.press('Enter')
  await dialog().waitFor()
  await page.keyboard.type('video')
  await pressOn(row('video generation').getByRole('button', { name: /^Rename…/ }))
  await page.keyboard.type('video making')
  await page.keyboard.press('Enter')
  const renamed = row('video making')
  await renamed.getByText('Called “video generation” by the vocabulary.').waitFor()
  await expectFocus(renamed.getByRole('button', { name: /^Rename…/ }))
  await pressOn(renamed.getByRole('button', { name: /^Make it part of…/ }))
  await page.keyboard.type('image gen')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await renamed.waitFor({ state: 'detached' })
  await expectFocusIn(dialog())
  await pressOn(dialog().getByRole('button', { name: /^Undo/ }))
  await renamed.waitFor()
  await expectFocusIn(dialog())
  await pressOn(renamed.getByRole('button', { name: /^Use that name again/ }))
  await renamed.waitFor({ state: 'detached' })
  const known = row('video generation')
  await expectFocus(known.getByRole('button', { name: /^Rename…/ }))
  await pressOn(known.getByRole('button', { name: /^Hide/ }))
  await known.getByText('Hidden by hand.').waitFor()
  await expectFocus(known.getByRole('button', { name: /^Bring it back/ }))
  await page.keyboard.press('Enter')
  await expectFocus(known.getByRole('button', { name: /^Rename…/ }))
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await expectFocus(topics().getByRole('button', { name: 'All topics' }))
  await topics().getByRole('button', { name: 'Add a topic…' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('quantization noise')
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('quantization error')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('“quantization noise” is a topic, found by 2 phrases').first().waitFor()
})

longTest(
  'topics are given to a paper and taken away by the keyboard alone, and the focus stays among them (long)',
  async () => {
    await openPaper('OmniQuant')
    const details = detailsOf(page)
    const add = details.getByRole('button', { name: 'Add a topic…' })
    await pressOn(details.getByRole('button', { name: 'Not about this large language models' }))
    await details.getByText('Not about large language models: you said so.').waitFor()
    await expectFocusIn(details)
    await pressOn(details.getByRole('button', { name: /^Take back that it is not about/ }))
    await details.getByRole('button', { name: 'Not about this large language models' }).waitFor()
    await expectFocusIn(details)
    await pressOn(add)
    await page.keyboard.type('robotics')
    await page.keyboard.press('Escape')
    await expectFocus(add)
    await page.keyboard.press('Enter')
    await page.keyboard.type('robotics')
    await page.keyboard.press('Enter')
    const given = details.getByRole('button', { name: 'Take back robotics' })
    await given.waitFor()
    await expectFocus(add)
    await pressOn(given)
    await given.waitFor({ state: 'detached' })
    await expectFocusIn(details)
    await pressOn(add)
    await page.keyboard.type('block-wise tuning')
    await pressOn(details.getByRole('button', { name: /^Make “block-wise tuning”/ }))
    await page.getByRole('dialog', { name: 'Add a topic' }).waitFor()
    await page.keyboard.press('Escape')
    // What opened the dialog is gone; the paper is read on.
    await expectFocus(details.getByRole('region', { name: 'What is known' }))
  },
)

longTest('axe finds no fault where topics are handled, in light and dark (long)', async () => {
  await openTopic('image generation')
  await detailsOf(page)
    .getByRole('button', { name: /^Rename…/ })
    .click()
  await detailsOf(page).getByRole('textbox', { name: 'Name of the topic' }).fill('Pictures')
  expect(await findFaultsInBothThemes(page)).toEqual([])
  await page.keyboard.press('Enter')
  await detailsOf(page).getByText('Called “image generation” by the vocabulary.').waitFor()
  await detailsOf(page)
    .getByRole('button', { name: /^Make it part of…/ })
    .click()
  await detailsOf(page).getByRole('option').first().waitFor()
  expect(await findFaultsInBothThemes(page)).toEqual([])
  await openPaper('OmniQuant')
  await detailsOf(page).getByRole('button', { name: 'Not about this quantization' }).click()
  await detailsOf(page).getByText('Not about quantization: you said so.').waitFor()
  await detailsOf(page).getByRole('button', { name: 'Add a topic…' }).click()
  await detailsOf(page).getByRole('option').first().waitFor()
  expect(await findFaultsInBothThemes(page)).toEqual([])
  await openAllTopics()
  await row('diffusion models').getByRole('button', { name: /^Hide/ }).click()
  await dialog().getByText('Hidden by hand.').waitFor()
  expect(await findFaultsInBothThemes(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Add a topic…' }).click()
  await page.getByRole('dialog', { name: 'Add a topic' }).waitFor()
  await page.keyboard.type('tokens')
  await page.getByText(/papers say one of them/).waitFor()
  expect(await findFaultsInBothThemes(page)).toEqual([])
})

longTest('a phone has all of it too (long)', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Communities and filters' }).click()
  await page.getByRole('button', { name: 'All topics' }).click()
  await row('super-resolution')
    .getByRole('button', { name: /^Make it part of…/ })
    .click()
  await page.keyboard.type('image gen')
  await page.keyboard.press('Enter')
  await dialog().getByText('“super-resolution” was made part of it.').waitFor()
  const overflow = await dialog().evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect(await findFaults(page)).toEqual([])
})
