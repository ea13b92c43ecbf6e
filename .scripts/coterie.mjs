// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { getHeapStatistics } from 'node:v8'
import { pathToFileURL } from 'node:url'
import { build, isBuildStale, ONE_FILE } from './build.mjs'
import { installWhereStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { PROJECT_ROOT } from './project-root.mjs'
import { stampFiles } from './stamp.mjs'

/** All that the command line is made of. */
const INPUTS = [
  'package-lock.json',
  'public/vocabularies',
  'src',
  '.scripts/coterie.mjs',
  '.scripts/bundle-for-node.mjs',
]

/** Older bundles than this are removed, ms; younger ones may be running still, and fetch their parts when they need them. */
const OLD = 60 * 60 * 1000

/**
 * Bundles src/cli for Node, once for each state of the sources, and returns the bundle's path. The libraries are
 * bundled too: they then behave as in the page, and start in a fraction of the time.
 * @returns {Promise<string>}
 */
async function bundleCommandLine() {
  const cache = join(PROJECT_ROOT, 'node_modules', '.cache', 'coterie-cli')
  const bundle = join(cache, stampFiles(PROJECT_ROOT, INPUTS).slice(0, 16))
  const entry = join(bundle, 'coterie.mjs')
  if (existsSync(entry)) return entry
  const { bundleForNode } = await import('./bundle-for-node.mjs')
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache)) {
    const isOld = Date.now() - statSync(join(cache, old)).mtimeMs > OLD
    if (isOld && !old.includes('.')) rmSync(join(cache, old), { recursive: true, force: true })
  }
  // Two first runs at once each build their own, and the first one to finish wins.
  const building = `${bundle}.${process.pid}`
  await bundleForNode(
    // The second program reads files in a thread of its own.
    { coterie: 'src/cli/coterie.ts', 'reading-worker': 'src/cli/reading-worker.ts' },
    building,
  )
  try {
    renameSync(building, bundle)
  } catch {
    rmSync(building, { recursive: true, force: true })
  }
  return entry
}

requireNode()
if (!installWhereStale(PROJECT_ROOT)) process.exit(1)
const { runCommand } = await import(pathToFileURL(await bundleCommandLine()).href)
// npm runs scripts in the project's folder; the paths that a person types are meant from where they stand.
const isRunByNpm = ['coterie', 'evaluate'].includes(process.env.npm_lifecycle_event ?? '')
const typedFrom = isRunByNpm ? process.env.INIT_CWD : undefined
/** @returns {Promise<Uint8Array>} */
async function readStandardInput() {
  const parts = []
  for await (const part of process.stdin) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}
/** @returns {Promise<string>} */
async function readPage() {
  const page = join(PROJECT_ROOT, 'dist', ONE_FILE)
  const isStale = !existsSync(page) || isBuildStale(PROJECT_ROOT)
  if (isStale) process.stderr.write('The page is built first, which takes some seconds.\n')
  if (isStale && !build(PROJECT_ROOT, { isQuiet: true }))
    throw new Error('The page could not be built; the messages above say why.')
  return readFile(page, 'utf8')
}
// A reader such as “head” that has had enough closes its end, which is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EPIPE') throw error
  })
const now = new Date()
process.exitCode = await runCommand(process.argv.slice(2), {
  folder: typedFrom ?? process.cwd(),
  /** @param {string} line */
  say: (line) => process.stderr.write(`${line}\n`),
  /** @param {string} text */
  print: (text) => process.stdout.write(`${text}\n`),
  /**
   * A reader that is slower than this program is waited for, so that what is written does not gather in memory.
   * @param {string | Uint8Array} content
   * @returns {Promise<void>}
   */
  write: (content) => new Promise((resolve) => process.stdout.write(content, () => resolve())),
  readStandardInput,
  readPage,
  // Half of what Node may take, since files and papers stand there too.
  room: getHeapStatistics().heap_size_limit / 2,
  today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
})
