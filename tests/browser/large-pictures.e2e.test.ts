import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { generateNetwork, gexfOfNetwork } from '../bench/generate'
import { longTest } from './long'
import { openForEachTest } from './open-for-each-test'
import { countsOf } from './open-page'

let page: Page
openForEachTest((opened) => {
  page = opened.page
})

const TEXT = gexfOfNetwork(generateNetwork(1500, 5000))

longTest(
  'a large map is saved with its ties as vectors or as a picture, told beforehand, with the bytes of the command line (long)',
  async () => {
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page
      .getByLabel('Files to open')
      .setInputFiles([{ name: 'field.gexf', mimeType: 'application/xml', buffer: Buffer.from(TEXT) }])
    await page.getByRole('button', { name: 'Show the map' }).click({ timeout: 60_000 })
    await expect.poll(() => countsOf(page).textContent(), { timeout: 60_000 }).toContain('1500 nodes')
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    const choose = (name: string) => dialog.getByRole('radio', { name, exact: true }).click()
    const save = async (): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 110_000 }),
        dialog.getByRole('button', { name: /^Save / }).click(),
      ])
      return readFile(await download.path())
    }
    await dialog.waitFor()
    expect(await dialog.getByRole('radio', { name: 'As a picture' }).count()).toBe(0)
    await choose('SVG')
    expect(await dialog.getByRole('radio', { name: 'As vectors' }).isChecked()).toBe(true)
    await dialog.getByText(/ties and small marks are vectors, about \d+ kB/).waitFor()
    expect((await save()).includes('<image ')).toBe(false)
    await choose('As a picture')
    await dialog.getByText(/ties and small marks are one picture, sharp to \d+ dpi/).waitFor()
    const folder = mkdtempSync(join(tmpdir(), 'coterie-large-'))
    try {
      writeFileSync(join(folder, 'field.gexf'), TEXT)
      const script = join(PROJECT_ROOT, '.scripts', 'coterie.mjs')
      for (const ending of ['svg', 'pdf']) {
        await choose(ending.toUpperCase())
        const path = join(folder, `field.${ending}`)
        const input = join(folder, 'field.gexf')
        const run = spawnSync(process.execPath, [script, 'build', input, '--ties', 'picture', '--out', path], {
          cwd: folder,
        })
        expect(run.status).toBe(0)
        expect((await save()).equals(readFileSync(path))).toBe(true)
        const tool = spawnSync('pdfimages', ['-list', path], { encoding: 'utf8' })
        if (ending === 'pdf' && tool.error === undefined)
          expect([...tool.stdout.matchAll(/^ *\d+ +\d+ (\w+)/gm)].map(([, kind]) => kind)).toEqual(['image', 'smask'])
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  300_000,
)
