import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { PNG } from 'pngjs'
import { beforeEach, expect, test } from 'vitest'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { readPdf } from '../fixtures/read-pdf'
import { findFaults } from './find-faults'
import { longTest } from './long'
import { openForEachTest } from './open-for-each-test'
import { mapOf } from './open-page'

let page: Page
let dialog: Locator

openForEachTest((opened) => {
  page = opened.page
  dialog = page.getByRole('dialog', { name: 'Export' })
})
beforeEach(async () => {
  await page.keyboard.press('e')
  await dialog.waitFor()
})

const choose = (name: string) => dialog.getByRole('radio', { name, exact: true }).click()
const pick = (name: string, value: string) => dialog.getByRole('combobox', { name, exact: true }).selectOption(value)
const words = () => dialog.locator('.export-under').getByRole('status').innerText()

/** The pixels that the dialog states. */
async function statedPixels(): Promise<number[]> {
  const [, width = '', height = ''] = /([\d,]+) × ([\d,]+) px/.exec(await words()) ?? []
  return [width, height].map((digits) => Number(digits.replaceAll(',', '')))
}

async function save(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 110_000 }),
    dialog.getByRole('button', { name: /^Save / }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('PNG is saved with the pixels and the dots an inch that the dialog states', async () => {
  await pick('Size', 'columns')
  await pick('Dots an inch', '600')
  expect(await words()).toMatch(/^180 × [\d.]+ mm at 600 dpi: /)
  const { name, bytes } = await save()
  expect(name).toMatch(/\.png$/)
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(await statedPixels())
  const density = bytes.indexOf('pHYs', 0, 'latin1')
  expect([bytes.readUInt32BE(density + 4), bytes[density + 12]]).toEqual([Math.round(600 / 0.0254), 1])
})

test('JPEG is saved with its pixels and dots an inch', async () => {
  await choose('JPEG')
  await pick('Size', 'column')
  const { name, bytes } = await save()
  expect(name).toMatch(/\.jpg$/)
  expect([...bytes.subarray(0, 2), ...bytes.subarray(6, 18)]).toEqual([
    0xff, 0xd8, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 1, 44, 1, 44,
  ])
  // The frame of the picture: height before width.
  const frame = [0xc0, 0xc1, 0xc2].map((kind) => bytes.indexOf(Buffer.from([0xff, kind, 0]))).find((at) => at > 0) ?? 0
  expect([bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)]).toEqual(await statedPixels())
})

test('WebP is saved, smaller at a lower quality', async () => {
  await choose('WebP')
  const best = await save()
  expect(best.name).toMatch(/\.webp$/)
  expect([best.bytes.toString('latin1', 0, 4), best.bytes.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WEBP'])
  await pick('Quality', '75')
  expect((await save()).bytes.length).toBeLessThan(best.bytes.length)
})

test('SVG states its size on paper, and its text is text', async () => {
  await choose('SVG')
  await pick('Size', 'column-and-half')
  const text = (await save()).bytes.toString()
  expect(text).toMatch(/^<\?xml[^>]*>\n<svg [^>]*width="120mm" height="[\d.]+mm"[^>]* lang="en"/)
  expect(text).toMatch(/<text[^>]*>Mengzhao Chen<\/text>/)
  expect(text).toMatch(/<text[^>]*>Zhikai Li<\/text>/)
})

longTest('PDF has the page that is chosen, and every name as text (long)', async () => {
  await choose('PDF')
  await pick('Page', 'a4')
  await choose('Across')
  expect(await words()).toMatch(/on a page of 297 × 210 mm, vector/)
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Łódź und 東京')
  const { page: size, texts } = readPdf((await save()).bytes)
  expect(size.map(Math.round)).toEqual([842, 595])
  expect(texts).toEqual(expect.arrayContaining(['Mengzhao Chen', 'Łódź und 東京', 'Quantization']))
})

test('SVG and PDF of the page and of the command line have the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-pictures-'))
  try {
    for (const format of ['SVG', 'PDF']) {
      await choose(format)
      const path = join(folder, `people.${format.toLowerCase()}`)
      const script = join(PROJECT_ROOT, '.scripts', 'coterie.mjs')
      const run = spawnSync(process.execPath, [script, 'build', 'seeds', '--out', path], { cwd: PROJECT_ROOT })
      expect(run.status).toBe(0)
      expect((await save()).bytes.equals(readFileSync(path))).toBe(true)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

longTest('a poster larger than any canvas is painted in bands, with progress, and can be given up (long)', async () => {
  await pick('Size', 'poster-a0')
  const [width = 0, height = 0] = await statedPixels()
  expect(width * height).toBeGreaterThan(134_217_728)
  await dialog.getByRole('button', { name: 'Save PNG' }).click()
  const progress = dialog.getByRole('progressbar', { name: 'Painting the picture' })
  await progress.waitFor()
  await expect.poll(async () => Number(await progress.getAttribute('value')), { timeout: 60_000 }).toBeGreaterThan(0.05)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByRole('button', { name: 'Save PNG' }).waitFor()
  const { bytes } = await save()
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height])
  const read = PNG.sync.read(bytes, { checkCRC: true })
  expect([read.width, read.height]).toEqual([width, height])
  // Neither blank nor cut off: ink stands in the first and in the last fifth.
  const inked = (from: number, to: number): boolean => {
    for (let at = from * width * 4; at < to * width * 4; at += 4) if ((read.data[at] ?? 255) < 120) return true
    return false
  }
  expect(inked(0, Math.floor(height / 5))).toBe(true)
  expect(inked(Math.floor((height * 4) / 5), height)).toBe(true)
})

test('JPEG of that size is refused in a sentence that says which sizes go', async () => {
  await pick('Size', 'poster-a0')
  await choose('JPEG')
  await pick('Dots an inch', '600')
  expect(await dialog.getByRole('alert').innerText()).toMatch(
    /too large for JPEG.*up to 16,384 px a side.*PNG goes up to/,
  )
  expect(await dialog.getByRole('button', { name: 'Save JPEG' }).isDisabled()).toBe(true)
})

longTest('the choices are remembered when the page is opened again (long)', async () => {
  await choose('PDF')
  await pick('Size', 'columns')
  await dialog.getByRole('spinbutton', { name: /^Width/ }).fill('176')
  await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck()
  await choose('Grays')
  await page.reload()
  await mapOf(page).waitFor()
  await page.keyboard.press('e')
  await dialog.waitFor()
  expect(await dialog.getByRole('radio', { name: 'PDF' }).getAttribute('aria-checked')).toBe('true')
  expect(await dialog.getByRole('spinbutton', { name: /^Width/ }).inputValue()).toBe('176')
  expect(await dialog.getByRole('checkbox', { name: 'Legend' }).isChecked()).toBe(false)
  expect(await dialog.getByRole('radio', { name: 'Grays' }).getAttribute('aria-checked')).toBe('true')
  expect(await words()).toMatch(/^176 × /)
})

test('a preview as others see it changes the picture on the screen and not the file', async () => {
  const seen = () =>
    dialog.getByRole('img', { name: /^Preview/ }).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  // The weight is told after all letters have come.
  await expect.poll(words, { timeout: 30_000 }).toMatch(/[kM]B$/)
  const [before, file] = [await seen(), await save()]
  await pick('Seen by', 'deuteranopia')
  await dialog.getByText('A preview only: the file keeps its colours.').waitFor()
  expect(await seen()).not.toBe(before)
  expect((await save()).bytes.equals(file.bytes)).toBe(true)
  await pick('Seen by', 'all')
  await expect.poll(seen).toBe(before)
})

test('an SVG is copied as text', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await choose('SVG')
  await dialog.getByRole('button', { name: 'Copy SVG' }).click()
  await page.getByText(/^The SVG is on the clipboard/).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<\?xml[\s\S]*Mengzhao Chen/)
})

test('a picture is copied as PNG, with the pixels that the dialog states', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const stated = await statedPixels()
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.getByText('The picture is on the clipboard').waitFor()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    if (!blob) return null
    const { width, height } = await createImageBitmap(blob)
    return [width, height]
  })
  expect(copied).toEqual(stated)
})

test('copying a poster shows how far it is, and can be given up', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await pick('Size', 'poster-a0')
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  const progress = dialog.getByRole('progressbar', { name: 'Painting the picture' })
  await expect.poll(async () => Number(await progress.getAttribute('value')), { timeout: 60_000 }).toBeGreaterThan(0.02)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('The picture was given up').waitFor({ timeout: 5000 })
  await dialog.getByRole('button', { name: 'Copy', exact: true }).waitFor()
})

test('the dialog is free of faults for those who hear it, in every format, and works by keyboard alone', async () => {
  for (const format of ['PNG', 'JPEG', 'PDF']) {
    await choose(format)
    await pick('Size', 'columns')
    expect(await findFaults(page)).toEqual([])
  }
  await dialog.getByRole('radio', { name: 'PDF' }).focus()
  await page.keyboard.press('ArrowLeft')
  expect(await dialog.getByRole('radio', { name: 'SVG' }).getAttribute('aria-checked')).toBe('true')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('on a phone the dialog fits the screen, and what saves is in sight', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  const box = await dialog.getByRole('button', { name: 'Save PNG' }).boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844).toBe(true)
  const wide = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(wide).toBe(0)
  expect(await findFaults(page)).toEqual([])
})
