import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { LIGHT } from '../../src/scene/theme'
import { generateNetwork, gexfOfNetwork } from '../bench/generate'
import { clipOfMap, countPixels } from './map-pixels'
import { openForEachTest } from './open-for-each-test'
import { countsOf, mapOf, settle } from './open-page'

let page: Page
openForEachTest((opened) => {
  page = opened.page
})

const NODES = 6000
const FILE = {
  name: 'field.gexf',
  mimeType: 'application/xml',
  buffer: Buffer.from(gexfOfNetwork(generateNetwork(NODES, 20_000)).replace(/<viz:position[^>]*>/g, '')),
}

const whole = () => page.locator('.graph-whole')
const isPainted = () => expect.poll(() => whole().getAttribute('data-painted'), { timeout: 60_000 }).toBe('whole')
const inSight = () => page.locator('.map-seen').textContent()

/** Pixels of the map in the colours of communities, and in the ink of labels. */
async function inked(): Promise<readonly [marks: number, words: number]> {
  const [words = 0, ...marks] = await countPixels(page, await clipOfMap(page), [
    LIGHT.ink,
    ...LIGHT.colours.slice(1, 9).map(({ base }) => base),
  ])
  return [marks.reduce((sum, own) => sum + own, 0), words]
}

const ONE_BY_ONE = /(?:\d groups?|ties) drawn one by one$/

/** Clicks where the pointer says that a click opens something. */
async function openGroupByHand(): Promise<void> {
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('The map is not in sight.')
  const cursor = () => page.locator('.graph-core').evaluate((core) => getComputedStyle(core).cursor)
  for (let at = 0; at < 400; at++) {
    const [across, down] = [(at % 20) / 20, Math.floor(at / 20) / 20]
    await page.mouse.move(box.x + (box.width - 388) * across, box.y + box.height * down)
    await settle(page)
    if ((await cursor()) !== 'zoom-in') continue
    await page.mouse.down()
    await page.mouse.up()
    return
  }
  throw new Error('Nothing on the map says that it can be opened.')
}

/** How the page stands on a sheet of A4: whether the map fits and is there, its ground and the words below it, and how many of its controls are seen. */
async function printed() {
  const window = page.viewportSize()
  await page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  const paper = await page.evaluate(() => {
    const picture = document.querySelector<HTMLCanvasElement>('.print-picture')
    const { left = -1, right = Infinity, bottom = Infinity, width = 0 } = picture?.getBoundingClientRect() ?? {}
    const pixels = picture?.getContext('2d')?.getImageData(0, 0, picture.width, picture.height).data
    const colours = new Set(pixels && new Uint32Array(pixels.buffer))
    const controls = [...document.querySelectorAll('button, input')].filter((control) => control.checkVisibility())
    const [red = 0, green = 0, blue = 0] = pixels ?? []
    const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')
    return {
      ground: `#${hex}`,
      ink: getComputedStyle(document.querySelector('.status b') ?? document.body).color,
      map: { fits: left >= 0 && right <= 794 && bottom <= 1123 && width > 600, isInked: colours.size > 100 },
      chrome: controls.length,
    }
  })
  await page.emulateMedia({ media: 'screen' })
  if (window) await page.setViewportSize(window)
  await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')))
  return paper
}

test(
  'a large map opens on its communities; one opens into its groups, a group into its ties, by zoom, key and click, and all close again; it fits on paper; what the system takes away is painted anew',
  { timeout: 240_000 },
  async () => {
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByLabel('Files to open').setInputFiles([FILE])
    await page.getByRole('button', { name: 'Show the map' }).click({ timeout: 90_000 })
    await expect.poll(() => countsOf(page).textContent(), { timeout: 60_000 }).toContain(`${String(NODES)} nodes`)
    await page
      .getByText(/^Placing/)
      .first()
      .waitFor({ state: 'detached', timeout: 100_000 })
    await isPainted()
    await expect
      .poll(inSight, { timeout: 30_000 })
      .toMatch(/^In sight: \d+ communities, 6,000 nodes; \d+ named, ties bundled$/)

    const [marks, words] = await inked()
    expect(marks).toBeGreaterThan(1000)
    expect(words).toBeGreaterThan(200)
    // A picture that is painted anew at once is never seen empty: what was taken away says so itself.
    await page.evaluate(() => {
      const count = () => (document.body.dataset.given = String(Number(document.body.dataset.given ?? 0) + 1))
      document.addEventListener('contextrestored', count, true)
    })
    const given = () => page.evaluate(() => Number(document.body.dataset.given ?? 0))
    const session = await page.context().browser()?.newBrowserCDPSession()
    // It ends before it can answer.
    void session?.send('Browser.crashGpuProcess').catch(() => undefined)
    await expect.poll(given, { timeout: 30_000 }).toBeGreaterThan(1)
    await expect.poll(async () => (await inked())[0], { timeout: 30_000 }).toBeGreaterThan(0.9 * marks)
    await expect.poll(async () => (await inked())[1], { timeout: 30_000 }).toBeGreaterThan(0.9 * words)

    const list = page.getByRole('list', { name: 'Communities, largest first' })
    const row = list.getByRole('listitem').first()
    await row.hover()
    await row.getByRole('button', { name: /^About/ }).click()
    await mapOf(page).focus()
    await page.keyboard.press('Enter')
    await expect.poll(inSight, { timeout: 30_000 }).toMatch(/, 1 community open in \d+ groups, ties bundled$/)
    for (let step = 0; step < 12 && !/drawn one by one$/.test((await inSight()) ?? ''); step++) {
      const before = await inSight()
      await page.keyboard.press('+')
      await expect.poll(inSight, { timeout: 30_000 }).not.toBe(before)
    }
    expect(await inSight()).toMatch(ONE_BY_ONE)
    // From all of the community, which is gone into again, to the largest of its groups.
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await expect.poll(inSight, { timeout: 30_000 }).toMatch(/open in \d+ groups, ties bundled$/)
    await page.keyboard.press('Enter')
    await expect.poll(inSight, { timeout: 30_000 }).toMatch(ONE_BY_ONE)
    await page.keyboard.press('0')
    const inGroups = /, 1 community open in \d+ groups, ties bundled$/
    await expect.poll(inSight, { timeout: 30_000 }).toMatch(inGroups)
    await openGroupByHand()
    await expect.poll(inSight, { timeout: 30_000 }).toMatch(ONE_BY_ONE)

    await mapOf(page).focus()
    await page.keyboard.press('0')
    await expect.poll(inSight, { timeout: 30_000 }).toMatch(inGroups)
    await isPainted()
    const paper = await printed()
    expect(paper.map).toEqual({ fits: true, isInked: true })
    expect(paper.chrome).toBe(0)
    // Paper is light, whatever the screen is.
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(async () => (await printed()).ground, { timeout: 30_000 }).toBe(LIGHT.ground)
    expect(await printed()).toEqual(paper)
    await page.emulateMedia({ colorScheme: 'light' })
    await isPainted()
    await page.keyboard.press('Escape')
    await page.keyboard.press('0')
    await expect
      .poll(inSight, { timeout: 30_000 })
      .toMatch(/^In sight: \d+ communities, 6,000 nodes; \d+ named, ties bundled$/)
  },
)
