import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { generateNetwork, gexfOfNetwork } from '../bench/generate'
import { longTest } from './long'
import { openForEachTest } from './open-for-each-test'
import { countsOf, mapOf, settle } from './open-page'

/** Large maps take their time where a machine is busy. */
const LONG = 240_000

let page: Page
openForEachTest((opened) => {
  page = opened.page
})

type Saved = {
  readonly networks: { readonly stated: { readonly nodes: readonly { readonly id: string; readonly x: number }[] } }
}

/** A file that says nothing of where its nodes stand, so that they are placed here. */
const fileOf = (nodes: number, edges: number) => ({
  name: 'field.gexf',
  mimeType: 'application/xml',
  buffer: Buffer.from(gexfOfNetwork(generateNetwork(nodes, edges)).replace(/<viz:position[^>]*>/g, '')),
})
const LARGE = fileOf(20_000, 71_000)

async function open(file: typeof LARGE, nodes: number): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([file])
  await page.getByRole('button', { name: 'Show the map' }).click({ timeout: 90_000 })
  await expect.poll(() => countsOf(page).textContent(), { timeout: 60_000 }).toContain(`${String(nodes)} nodes`)
}

const isPainted = () =>
  expect.poll(() => page.locator('.graph-whole').getAttribute('data-painted'), { timeout: 60_000 }).toBe('whole')
const placing = () => page.getByRole('contentinfo').getByText(/^Placing 20,000 nodes within their communities/)
const placed = () => placing().waitFor({ state: 'detached', timeout: 100_000 })
const inSight = () => page.locator('.map-seen').textContent()

test(
  'a large map is shown while its people are placed, and holds still while a hand is on it',
  { timeout: LONG },
  async () => {
    await open(LARGE, 20_000)
    await placing().waitFor()
    await isPainted()
    // There is a map to be looked at before all are placed.
    expect(await placing().count()).toBe(1)
    const box = await mapOf(page).boundingBox()
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 8)
    await page.mouse.down()
    await settle(page)
    const before = await placing().textContent()
    for (let frame = 0; frame < 60; frame++) await settle(page)
    expect(await placing().textContent()).toBe(before)
    await page.mouse.up()
    await expect.poll(() => placing().textContent(), { timeout: 60_000 }).not.toBe(before)
    await placed()
    await isPainted()
  },
)

longTest(
  'the counts tell what is in sight of what there is, and communities open as one comes near (long)',
  { timeout: LONG },
  async () => {
    await open(LARGE, 20_000)
    await expect
      .poll(inSight, { timeout: 60_000 })
      .toMatch(/^In sight: 30 communities, 20,000 nodes; \d+ named, ties bundled$/)
    await placed()
    const list = page.getByRole('list', { name: 'Communities, largest first' })
    const row = list.getByRole('listitem').filter({ hasText: 'Quantization' })
    await row.hover()
    await row.getByRole('button', { name: /^About/ }).click()
    await expect.poll(inSight, { timeout: 30_000 }).toMatch(/, 1 community open in \d+ groups, ties bundled$/)
    await mapOf(page).focus()
    await page.keyboard.press('Enter')
    // It fills the window now: others are out of sight.
    await expect
      .poll(inSight, { timeout: 30_000 })
      .toMatch(/^In sight: \d+ of 30 communities, [\d,]+ of 20,000 nodes; /)
    await page.keyboard.press('0')
    await expect.poll(inSight, { timeout: 30_000 }).toMatch(/^In sight: 30 communities/)
  },
)

longTest(
  'placing can be stopped and taken up again, and what is exported waits for it (long)',
  { timeout: LONG },
  async () => {
    await open(LARGE, 20_000)
    const line = page.getByRole('contentinfo')
    await line.getByRole('button', { name: 'Stop placing' }).click()
    await line.getByText('20,000 nodes are not placed within their communities').waitFor()
    await line.getByRole('button', { name: 'Place them' }).click()
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByText('The map is still being placed.').waitFor()
    await dialog.getByRole('radio', { name: 'Records' }).waitFor({ timeout: 100_000 })
    expect(await placing().count()).toBe(0)
  },
)

longTest(
  'who was placed while a hand moved the map stands where the command line places them (long)',
  { timeout: LONG },
  async () => {
    const file = fileOf(6000, 20_000)
    await open(file, 6000)
    await mapOf(page).focus()
    for (let step = 0; step < 6; step++) await page.keyboard.press(step % 2 === 0 ? '+' : 'Shift+ArrowLeft')
    const coming = page.waitForEvent('download', { timeout: 150_000 })
    await page.keyboard.press('s')
    const folder = await mkdtemp(join(tmpdir(), 'coterie-placing-'))
    try {
      const [saved, made] = [join(folder, 'saved.json'), join(folder, 'made.json')]
      await (await coming).saveAs(saved)
      const source = join(folder, file.name)
      await writeFile(source, file.buffer)
      const command = [join(PROJECT_ROOT, '.scripts/coterie.mjs'), 'build', source, '--out', made]
      await promisify(execFile)(process.execPath, command, { maxBuffer: 1e8 })
      const nodesOf = async (path: string): Promise<readonly { readonly id: string; readonly x: number }[]> =>
        (JSON.parse(await readFile(path, 'utf8')) as Saved).networks.stated.nodes
      const nodes = await nodesOf(saved)
      expect(nodes).toHaveLength(6000)
      expect(nodes).toEqual(await nodesOf(made))
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
