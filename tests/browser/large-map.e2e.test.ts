import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { LIGHT } from '../../src/scene/theme'
import { generateNetwork, gexfOfNetwork } from '../bench/generate'
import { longTest } from './long'
import { openForEachTest } from './open-for-each-test'
import { around, clipOfMap, countPixels } from './map-pixels'
import {
  countsOf,
  detailsOf,
  expectFocus,
  expectToRead,
  mapOf,
  middleOfMap,
  pressOn,
  searchFor,
  settle,
} from './open-page'

let page: Page
openForEachTest((opened) => {
  page = opened.page
})

const NODES = 20_000
/** Px that the details take of the map where they float over it. */
const FLOATING = 388
const FILE = {
  name: 'field.gexf',
  mimeType: 'application/xml',
  buffer: Buffer.from(gexfOfNetwork(generateNetwork(NODES, 71_000))),
}

/** The picture of the whole map, below what is in hand. */
const whole = () => page.locator('.graph-whole')
const isPainted = () => expect.poll(() => whole().getAttribute('data-painted'), { timeout: 60_000 }).toBe('whole')

async function openLarge(): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([FILE])
  await page.getByRole('button', { name: 'Show the map' }).click({ timeout: 90_000 })
  await expect.poll(() => countsOf(page).textContent(), { timeout: 60_000 }).toContain('20000 nodes')
  await isPainted()
}

/** How strongly the picture of the whole map is seen. */
const strength = () => whole().evaluate((element) => Number(getComputedStyle(element).opacity))

/** How much there is to see on a part of the map, in bytes of its picture: what is not painted takes next to none. */
async function muchSeen(): Promise<number> {
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('The map is not in sight.')
  const shot = await page.screenshot({ clip: { x: box.x + 200, y: box.y + 150, width: 500, height: 350 } })
  // PNG is the smaller the less there is to see.
  return shot.length
}

/** Moves the pointer over the map until a mark is under it. */
async function pointAtMark(): Promise<{ x: number; y: number }> {
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('The map is not in sight.')
  for (let step = 0; step < 40; step++) {
    const at = { x: box.x + box.width * (0.35 + step * 0.007), y: box.y + box.height * 0.5 + (step % 5) * 9 }
    await page.mouse.move(at.x, at.y)
    await settle(page)
    await settle(page)
    if ((await strength()) < 1) return at
  }
  throw new Error('No mark came under the pointer.')
}

test('a network of twenty thousand nodes is drawn whole, with its communities, and is there again after a zoom', async () => {
  await openLarge()
  const list = page.getByRole('list', { name: 'Communities, largest first' })
  expect(await list.getByRole('button', { name: /^Quantization/ }).count()).toBeGreaterThan(0)
  expect(await muchSeen()).toBeGreaterThan(60_000)
  const zoomLine = () => page.getByRole('contentinfo').textContent()
  const before = await zoomLine()
  await mapOf(page).focus()
  await page.keyboard.press('+')
  await expect.poll(zoomLine).not.toBe(before)
  await isPainted()
  expect(await muchSeen()).toBeGreaterThan(60_000)
})

test('pointing lights a neighbourhood and dims the rest, a click opens its details, Escape lets go', async () => {
  await openLarge()
  const map = await clipOfMap(page)
  const strong = LIGHT.colours.slice(1, 13).map(({ base }) => base)
  const countStrong = async () => (await countPixels(page, map, strong)).reduce((sum, count) => sum + count, 0)
  const before = await countStrong()
  const at = await pointAtMark()
  // What is lit keeps its colour, under the pointer too; all other marks are pale.
  const lit = await countStrong()
  expect(before).toBeGreaterThan(2000)
  expect(lit).toBeLessThan(before * 0.2)
  expect(lit).toBeGreaterThan(10)
  await page.mouse.click(at.x, at.y)
  await detailsOf(page).waitFor()
  await expectToRead(detailsOf(page), /stated in field\.gexf, line \d+/)
  expect(await strength()).toBeLessThan(1)
  const box = await mapOf(page).boundingBox()
  await page.mouse.move((box?.x ?? 0) + 6, (box?.y ?? 0) + 6)
  await page.keyboard.press('Escape')
  await expect.poll(strength).toBe(1)
  expect(await countStrong()).toBeGreaterThan(before * 0.9)
})

test('keys reach the map and walk from mark to mark: each has a ring, is said aloud, and has its menu; a search goes to another', async () => {
  await openLarge()
  await pressOn(mapOf(page), 'ArrowRight')
  const details = detailsOf(page)
  const heading = () => details.getByRole('heading').first().innerText()
  await details.getByRole('heading').first().waitFor()
  const first = await heading()
  const spoken = page.locator('#map .visually-hidden[aria-live="polite"]')
  await expect.poll(() => spoken.textContent()).toMatch(new RegExp(`^${first}, `))
  await page.keyboard.press('ArrowRight')
  await expect.poll(heading).not.toBe(first)
  await expect.poll(async () => spoken.textContent()).toMatch(new RegExp(`^${await heading()}, `))
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu')
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  await expectFocus(mapOf(page))
  await searchFor(page, 'Zoe Evans 7')
  await details.getByRole('heading', { name: 'Zoe Evans 7' }).waitFor()
  await isPainted()
  // The search has brought it to the middle, where nothing else has a ring of ink.
  const middle = await middleOfMap(page, FLOATING)
  const inkThere = async () => (await countPixels(page, around(middle.x, middle.y, 16), [LIGHT.ink]))[0] ?? 0
  await expect.poll(inkThere).toBeGreaterThan(40)
  const ringed = await inkThere()
  await page.keyboard.press('Escape')
  await details.waitFor({ state: 'hidden' })
  await expect.poll(inkThere).toBeLessThan(ringed - 30)
})

longTest(
  'a mark that is drawn along stays where it is let go, with its ties, and is in its old place no more (long)',
  async () => {
    await openLarge()
    const name = 'Zoe Evans 7'
    await searchFor(page, name)
    const heading = detailsOf(page).getByRole('heading', { name })
    await heading.waitFor()
    await isPainted()
    const from = await middleOfMap(page, FLOATING)
    const to = { x: from.x - 140, y: from.y + 90 }
    await page.mouse.move(from.x, from.y)
    await expect.poll(strength).toBeLessThan(1)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await page.mouse.up()
    await page.mouse.move(20, 300)
    await page.keyboard.press('Escape')
    await detailsOf(page).waitFor({ state: 'hidden' })
    await expect.poll(strength).toBe(1)
    const isLitAt = async ({ x, y }: typeof from): Promise<boolean> => {
      await page.mouse.move(20, 300)
      await expect.poll(strength).toBe(1)
      await page.mouse.move(x, y)
      await settle(page)
      await settle(page)
      return (await strength()) < 1
    }
    await expect.poll(() => isLitAt(to), { timeout: 30_000 }).toBe(true)
    expect(await isLitAt(from)).toBe(false)
    await page.mouse.click(to.x, to.y)
    await heading.waitFor()
    // The ring of what is selected stands where it was let go.
    const [there = 0, before = 0] = await Promise.all(
      [to, from].map(async ({ x, y }) => (await countPixels(page, around(x, y, 14), [LIGHT.ink]))[0] ?? 0),
    )
    expect(there).toBeGreaterThan(before + 40)
  },
)

longTest('one community alone is drawn strongly, the others stay pale in their places (long)', async () => {
  await openLarge()
  const map = await clipOfMap(page)
  // Quantization has the first colour, Diffusion the second.
  const colours = LIGHT.colours.slice(1, 3).map(({ base }) => base)
  const before = await countPixels(page, map, colours)
  await page
    .getByRole('list', { name: 'Communities, largest first' })
    .getByRole('button', { name: /^Diffusion/ })
    .first()
    .click()
  await expect.poll(() => countsOf(page).textContent()).toMatch(/1812 of 20000 nodes/)
  await page.mouse.move(20, 300)
  const now = async () => {
    const [other = 0, own = 0] = await countPixels(page, map, colours)
    return { other: other / (before[0] ?? 1), own: own / (before[1] ?? 1) }
  }
  // Causal models share the hue of Quantization and are pale with it.
  await expect
    .poll(
      async () => {
        const { other, own } = await now()
        // Both at once: while the next picture is made, the last one is pale as a whole.
        return { other: other < 0.1, own: own > 0.5 }
      },
      { timeout: 30_000 },
    )
    .toEqual({ other: true, own: true })
})

longTest('a worker that is lost is started anew and the picture is restored (long)', async () => {
  await openLarge()
  const lost = page.workers().filter((worker) => worker.url().includes('backdrop'))
  expect(lost.length).toBe(1)
  await lost[0]?.evaluate(() => {
    self.close()
  })
  await whole().evaluate((element) => {
    delete element.dataset.painted
  })
  await mapOf(page).focus()
  await page.keyboard.press('+')
  await isPainted()
  expect(await muchSeen()).toBeGreaterThan(60_000)
})
