import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { LIGHT } from '../../src/scene/theme'
import { generateNetwork, gexfOfNetwork } from '../bench/generate'
import { longTest } from './long'
import { around, clipOfMap, countPixels } from './map-pixels'
import { openForEachTest } from './open-for-each-test'
import { countsOf, detailsOf, middleOfMap, searchFor } from './open-page'

let page: Page
const openAs = openForEachTest((opened) => {
  page = opened.page
})

const FLOATING = 388
const FILE = {
  name: 'field.gexf',
  mimeType: 'application/xml',
  buffer: Buffer.from(gexfOfNetwork(generateNetwork(2000, 7000))),
}

async function openLarge(): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([FILE])
  await page.getByRole('button', { name: 'Show the map' }).click({ timeout: 60_000 })
  await expect.poll(() => countsOf(page).textContent(), { timeout: 60_000 }).toContain('2000 nodes')
  await expect.poll(() => page.locator('.graph-whole').getAttribute('data-painted'), { timeout: 60_000 }).toBe('whole')
}

/** What is selected has a ring and its name in ink; all other words are pale meanwhile. */
const inkAt = async (x: number, y: number) => (await countPixels(page, around(x, y, 40), [LIGHT.ink]))[0] ?? 0

longTest('on a touch screen two fingers come nearer and one draws the map along (long)', async () => {
  await openAs({ hasTouch: true })
  await openLarge()
  const zoomPercent = async () => {
    const text = await page
      .getByRole('contentinfo')
      .getByText(/^\d+ %$/)
      .innerText()
    return parseInt(text, 10)
  }
  await searchFor(page, 'Ada King')
  await detailsOf(page).waitFor()
  const { x, y } = await middleOfMap(page, FLOATING)
  await expect.poll(() => inkAt(x, y)).toBeGreaterThan(40)
  const before = await zoomPercent()
  const cdp = await page.context().newCDPSession(page)
  type Finger = readonly [x: number, y: number]
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(([left, top], id) => ({ x: left, y: top, id })),
    })
  const pinched = (apart: number): readonly Finger[] => [
    [x - apart, y + 60],
    [x + apart, y - 60],
  ]
  await touch('touchStart', pinched(40))
  for (let step = 1; step <= 8; step++) await touch('touchMove', pinched(40 + 8 * step))
  await touch('touchEnd', [])
  await expect.poll(zoomPercent).toBeGreaterThan(before * 1.3)
  // What lay between the fingers is still there, and goes where one finger draws it.
  await expect.poll(() => inkAt(x, y)).toBeGreaterThan(40)
  const drawn = (step: number): readonly Finger[] => [[x - 60 - 10 * step, y - 80 + 12 * step]]
  await touch('touchStart', drawn(0))
  for (let step = 1; step <= 10; step++) await touch('touchMove', drawn(step))
  await touch('touchEnd', [])
  await expect.poll(() => inkAt(x, y)).toBeLessThan(20)
  await expect.poll(() => inkAt(x - 100, y + 120)).toBeGreaterThan(40)
})

longTest('on a sharp screen the picture of the whole map is as sharp as the words over it (long)', async () => {
  await openAs({ deviceScaleFactor: 2 })
  await openLarge()
  const sharpness = await page
    .locator('canvas.graph-whole, canvas.graph-words')
    .evaluateAll((layers) =>
      layers.map((layer) => (layer as HTMLCanvasElement).width / Math.max(1, (layer as HTMLCanvasElement).offsetWidth)),
    )
  expect(sharpness.map((share) => Math.round(share * 10) / 10)).toEqual([2, 2])
})

test('where a person’s own colours are forced on the page, the map, its key and the chosen network can be told', async () => {
  await openAs({ forcedColors: 'active' })
  await openLarge()
  const [strong] = LIGHT.colours.slice(1).map(({ base }) => base)
  const map = await clipOfMap(page)
  const counts = async (clip: typeof map) => (await countPixels(page, clip, [strong ?? '']))[0] ?? 0
  await expect.poll(() => counts(map), { timeout: 30_000 }).toBeGreaterThan(40)
  const key = await page
    .getByRole('list', { name: 'Communities, largest first' })
    .getByRole('button', { name: /^Quantization/ })
    .first()
    .boundingBox()
  if (!key) throw new Error('The key is not in sight.')
  await expect.poll(() => counts(key)).toBeGreaterThan(10)
  const grounds = await page
    .getByRole('radiogroup', { name: 'Network' })
    .getByRole('radio')
    .evaluateAll((radios) =>
      radios.map((radio) => [radio.getAttribute('aria-checked'), getComputedStyle(radio).backgroundColor] as const),
    )
  const chosen = grounds.filter(([is]) => is === 'true').map(([, ground]) => ground)
  const others = new Set(grounds.filter(([is]) => is !== 'true').map(([, ground]) => ground))
  expect(chosen.length).toBe(1)
  expect(others.has(chosen[0] ?? '')).toBe(false)
})
