import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'
import { columnsOfAtlas } from '../../src/export/column-atlas'
import { printParquet } from '../../src/export/parquet'
import { sampleAtlas } from '../fixtures/sample-atlas'
import { longTest } from './long'
import { launchBrowser } from './open-page'

const place = mkdtempSync(join(tmpdir(), 'coterie-folder-'))
const server = createStaticServer(place)
let browser: Browser
let address = ''

beforeAll(async () => {
  cpSync(resolve('dist'), place, { recursive: true })
  const { width, height } = sampleAtlas().networks.coauthors.placements.landscape
  const about = { network: 'coauthors', seed: 1, width, height }
  for (const { path, content } of printParquet(columnsOfAtlas(sampleAtlas(), 'coauthors'), about)) {
    const file = join(place, 'maps', 'atlas.parquet', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  address = `http://127.0.0.1:${String(await listenFrom(server, 0))}/`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
  server.closeAllConnections()
  rmSync(place, { recursive: true })
})

/** The page as it opens on a folder, and what the browser complains about. */
async function openFolder(
  query: string,
): Promise<{ readonly page: Page; readonly complaints: string[]; readonly asked: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  const [complaints, asked]: [string[], string[]] = [[], []]
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${address}${query}`)
  return { page, complaints, asked }
}
const statusOf = (page: Page) => page.getByRole('contentinfo').getByRole('status')
const headingOf = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true })
const folderMapOf = (page: Page) => page.getByRole('application', { name: /^Map of/ })

test('a folder of columns opens on its communities; one opens, then a person in it, with neighbours and papers, and the way back leads back', async () => {
  const { page, complaints, asked } = await openFolder('?atlas=maps/atlas.parquet')
  const { clusters, nodes } = sampleAtlas().networks.coauthors
  await headingOf(page, 'Communities').waitFor()
  await folderMapOf(page).waitFor()
  expect(await statusOf(page).textContent()).toBe(
    `${String(clusters.length)} communities, ${String(nodes.length)} people, ${String(sampleAtlas().corpus.papers.length)} papers`,
  )
  // Nothing is read before it is looked at.
  expect(asked.filter((path) => /\.parquet\/(?:positions|edges|names|papers|authors)\//.test(path))).toEqual([])

  const [largest] = clusters
  if (largest === undefined) throw new Error('no community')
  const list = page.getByRole('list', { name: 'Communities, largest first' })
  expect(await list.getByRole('button').count()).toBe(clusters.length)
  await list.getByRole('button', { name: `${largest.name}, ${String(largest.size)} people` }).click()
  await headingOf(page, largest.name).waitFor()
  const members = page.getByRole('list', { name: 'On this map, most papers first' })
  expect(await members.getByRole('button').count()).toBe(largest.size)
  expect(await statusOf(page).textContent()).toContain(`${String(largest.size)} people; `)

  await members.getByRole('button', { name: /^Mengzhao Chen, / }).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByRole('button', { name: 'List the papers' }).click()
  const person = sampleAtlas().corpus.authors.find(({ name }) => name === 'Mengzhao Chen')
  if (person === undefined) throw new Error('nobody of that name')
  const papers = details.getByRole('list', { name: 'Papers' }).getByRole('listitem')
  await papers.first().waitFor()
  expect(await papers.count()).toBe(person.papers.length)
  await details.getByRole('button', { name: 'Show the neighbours' }).click()
  await headingOf(page, 'Mengzhao Chen').waitFor()
  const ties = sampleAtlas().networks.coauthors.edges.filter(({ source, target }) =>
    [source, target].includes(person.id),
  )
  expect(await statusOf(page).textContent()).toBe(`${String(ties.length)} neighbours, ${String(ties.length)} ties`)

  await page.getByRole('button', { name: 'Back to all communities' }).click()
  await headingOf(page, 'Communities').waitFor()
  expect(complaints).toEqual([])
  await page.close()
})

test('a name is found by the beginning of any of its words, with the keyboard alone', async () => {
  const { page, complaints } = await openFolder('?atlas=maps/atlas.parquet')
  await page.getByRole('combobox', { name: 'Find by the beginning of a name' }).fill('chen mengz')
  await page.getByRole('option', { name: 'Mengzhao Chen' }).waitFor()
  await page.keyboard.press('Enter')
  await headingOf(page, 'Mengzhao Chen').waitFor()
  await page.getByRole('combobox').fill('qqqq')
  await page.getByRole('option', { name: 'No name here begins with “qqqq”.' }).waitFor()
  expect(complaints).toEqual([])
  await page.close()
})

test('on the map arrow keys walk from community to community, and Enter opens one', async () => {
  const { page, complaints } = await openFolder('?atlas=maps/atlas.parquet')
  await folderMapOf(page).focus()
  await page.keyboard.press('ArrowRight')
  const chosen = page.getByRole('list', { name: 'Communities, largest first' }).getByRole('button', { pressed: true })
  await chosen.waitFor()
  const told = (await chosen.getAttribute('aria-label')) ?? ''
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Back to all communities' }).waitFor()
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  expect(told.startsWith(`${title}, `)).toBe(true)
  expect(complaints).toEqual([])
  await page.close()
})

test('an address that holds no atlas is told of, and tried again when asked', async () => {
  const { page } = await openFolder('?atlas=nowhere')
  expect(await page.getByRole('alert').textContent()).toContain('no manifest.json there')
  cpSync(join(place, 'maps', 'atlas.parquet'), join(place, 'nowhere'), { recursive: true })
  await page.getByRole('button', { name: 'Try again' }).click()
  await headingOf(page, 'Communities').waitFor()
  rmSync(join(place, 'nowhere'), { recursive: true })
  await page.goto(`${address}?atlas=${encodeURIComponent('https://elsewhere.example/a')}`)
  expect(await page.getByRole('alert').textContent()).toContain('not a folder of the site')
  await page.close()
})

test('a folder of which a file is missing shows what is there, and says what is missing', async () => {
  const half = join(place, 'half.parquet')
  cpSync(join(place, 'maps', 'atlas.parquet'), half, { recursive: true })
  rmSync(join(half, 'edges'), { recursive: true })
  const { page } = await openFolder('?atlas=half.parquet')
  await headingOf(page, 'Communities').waitFor()
  await page.getByRole('list', { name: 'Communities, largest first' }).getByRole('button').first().click()
  expect(await page.getByRole('alert').textContent()).toContain('has no edges/part-00000.parquet')
  expect(await headingOf(page, 'Communities').count()).toBe(1)
  await page.close()
})

longTest(
  'a chosen folder opens as it lies there, without any of it being sent or fetched; closing it brings the map back (long)',
  async () => {
    const { page, complaints, asked } = await openFolder('')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByLabel('Folder to open').setInputFiles(join(place, 'maps', 'atlas.parquet'))
    await headingOf(page, 'Communities').waitFor()
    await page.getByRole('list', { name: 'Communities, largest first' }).getByRole('button').first().click()
    await headingOf(page, sampleAtlas().networks.coauthors.clusters[0]?.name ?? '').waitFor()
    expect(asked.filter((path) => path.endsWith('.parquet'))).toEqual([])
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('application', { name: /^Map of people/ }).waitFor()
    expect(complaints).toEqual([])
    await page.close()
  },
)

test('a folder that is dropped on the page opens as it lies there', async () => {
  const { page, complaints, asked } = await openFolder('')
  const map = page.getByRole('application', { name: /^Map of people/ })
  const box = await map.boundingBox()
  if (box === null) throw new Error('not in sight')
  // As the system drops it: the page is given entries of a file system, which it has to walk through.
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [join(place, 'maps', 'atlas.parquet')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 200, y: box.y + 200, data })
  await headingOf(page, 'Communities').waitFor()
  await folderMapOf(page).waitFor()
  expect(asked.filter((path) => path.endsWith('.parquet'))).toEqual([])
  expect(complaints).toEqual([])
  await page.close()
})

test.each([
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 800, height: 700 }],
  ['a phone', { width: 390, height: 844 }],
])('nothing of a folder’s page lies beyond a window that is %s', async (_, viewport) => {
  const { page } = await openFolder('?atlas=maps/atlas.parquet')
  await page.setViewportSize(viewport)
  await headingOf(page, 'Communities').waitFor()
  await folderMapOf(page).waitFor()
  for (const part of [
    folderMapOf(page),
    page.getByRole('list', { name: 'Communities, largest first' }).getByRole('button').first(),
    page.getByRole('button', { name: 'Close', exact: true }),
    page.getByRole('combobox'),
  ]) {
    const box = await part.boundingBox()
    if (box === null) throw new Error('not in sight')
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width)
    expect(box.y + box.height).toBeLessThanOrEqual(viewport.height)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
  await page.close()
})
