// @ts-check
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { makeCrowd, makeIsolates, makePapers } from './odd-files.mjs'
import { openBuilt, serveToBrowser } from './open-built.mjs'
import { timeCancel, watchTasks } from './page-work.mjs'
import { tableOf, tell } from './reliability-docs.mjs'

// npm run odd -- [--write] [NAME...]: opens what is very large or strange in the built page, and tells what becomes of it.

/** Longer than this nothing is waited for, ms. */
const PATIENCE = 20 * 60_000
const MEGABYTE = 1024 * 1024

/** @typedef {{ readonly told: string, readonly task: number | null, readonly cancel: number | null, readonly complaints: number }} Outcome */
/** @typedef {{ readonly name: string, readonly what: string, readonly files: (folder: string) => readonly string[], readonly cancelAt?: string }} Case */

/**
 * Writes a file piece by piece until it has so many bytes.
 * @param {string} path
 * @param {Iterable<string>} pieces
 * @param {number} bytes
 */
function writeUpTo(path, pieces, bytes) {
  const file = openSync(path, 'w')
  let written = 0
  for (const piece of pieces) {
    if (written + piece.length > bytes) break
    written += writeSync(file, piece)
  }
  closeSync(file)
  return [path]
}

/**
 * @param {string} folder
 * @param {import('./odd-files.mjs').MadeFile} made
 */
function put(folder, { name, text }) {
  writeFileSync(join(folder, name), text)
  return [join(folder, name)]
}

/** @param {string} folder */
function manyFiles(folder) {
  const papers = makePapers(10_000, 200)
  return Array.from(papers, (text, at) => {
    const path = join(folder, `paper-${at}.ris`)
    writeFileSync(path, text)
    return path
  })
}

/** @param {string} folder */
const large = (folder) => writeUpTo(join(folder, 'large.ris'), makePapers(1e9, 4000), 199 * MEGABYTE)

/** @type {readonly Case[]} */
const CASES = [
  { name: 'crowd', what: 'one paper of 7,456 authors', files: (folder) => put(folder, makeCrowd(7456)) },
  { name: 'isolates', what: '20,000 nodes without a tie', files: (folder) => put(folder, makeIsolates(20_000)) },
  {
    name: 'beyond',
    what: 'a text of 210 MB',
    files: (folder) => writeUpTo(join(folder, 'beyond.ris'), makePapers(1e9, 4000), 210 * MEGABYTE),
  },
  {
    name: 'binary',
    what: 'a binary file of 199 MB',
    files: (folder) => put(folder, { name: 'disk.img', text: '\0'.repeat(199 * MEGABYTE) }),
  },
  {
    name: 'open',
    what: 'a text of 199 MB, cancelled while it is read',
    files: large,
    cancelAt: 'Opening what lies in the files',
  },
  {
    name: 'resolve',
    what: 'the same, cancelled while people are found',
    files: large,
    cancelAt: 'Finding who and what is',
  },
  {
    name: 'many-open',
    what: '10,000 files, cancelled while they are read',
    files: manyFiles,
    cancelAt: 'Opening what lies in the files',
  },
  { name: 'many', what: '10,000 files', files: manyFiles },
  { name: 'large', what: 'a text of 199 MB, waited for', files: large },
]

/**
 * Opens the files of a case as a person does, and waits until it is told what became of them, or cancels on the way.
 * @param {import('playwright').Page} page
 * @param {readonly string[]} paths
 * @param {string | undefined} cancelAt
 */
async function openCase(page, paths, cancelAt) {
  const since = Date.now()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Files to open').setInputFiles([...paths])
  if (cancelAt !== undefined) {
    await page.locator('.task').getByText(cancelAt).waitFor({ timeout: PATIENCE })
    return { told: '', cancel: await timeCancel(page) }
  }
  const summary = page.getByRole('dialog').getByRole('heading').first()
  const failed = page.locator('.task.failed')
  await summary.or(failed).first().waitFor({ timeout: PATIENCE })
  const seconds = Math.round((Date.now() - since) / 1000)
  const heading = (await failed.count()) > 0 ? await failed.innerText() : await summary.innerText()
  const show = page.getByRole('button', { name: 'Show the map' })
  if ((await show.count()) > 0) await show.click()
  const counts = await page.getByRole('contentinfo').getByRole('status').textContent()
  return { told: `${heading.replace(/\s+/g, ' ')}, after ${seconds} s; ${counts ?? ''}`, cancel: null }
}

/**
 * @param {Case} each
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @returns {Promise<Outcome>}
 */
async function run({ files, cancelAt }, browser, address) {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-odd-'))
  const { page, complaints } = await openBuilt(browser, address)
  try {
    mkdirSync(folder, { recursive: true })
    const paths = files(folder)
    /** @type {{ told: string, cancel: number | null }} */
    let opened = { told: '', cancel: null }
    const task = await watchTasks(browser, page, async () => {
      opened = await openCase(page, paths, cancelAt)
    })
    return { ...opened, task, complaints: complaints.length }
  } catch (error) {
    return { told: String(error).split('\n')[0] ?? '', task: null, cancel: null, complaints: complaints.length + 1 }
  } finally {
    await page.context().close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const ms = (/** @type {number | null} */ value) => (value === null ? '' : `${Math.round(value)} ms`)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const rows = [
    ['what is opened', 'what is told', 'longest task of the page', 'from “Cancel” until it is gone', 'complaints'],
  ]
  let isRight = true
  for (const each of CASES) {
    if (names.length > 0 && !names.includes(each.name)) continue
    const { address, browser, close } = await serveToBrowser()
    const { told, task, cancel, complaints } = await run(each, browser, address)
    await close()
    if (complaints > 0 || (cancel ?? 0) > 200) isRight = false
    rows.push([each.what, told, ms(task), ms(cancel), String(complaints)])
    console.error(rows.at(-1)?.join(' | '))
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const said = `On ${machine}. Tasks are measured in processor time of the page’s thread, all else by the clock.`
  await tell('odd', `${said}\n\n${tableOf(rows, false)}`)
  process.exit(isRight ? 0 : 1)
}
