// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bundleProgram } from './bundle-program.mjs'
import { PROJECT_ROOT } from './project-root.mjs'
import { listFiles } from './stamp.mjs'

/** The same names stand in src/worker/offline-protocol.ts. */
const [OFFLINE_WORKER, VERSION_META] = ['service-worker.js', 'coterie-version']

/**
 * What is not fetched before it is asked for: the fonts of the PDF export but those for Latin and Greek letters
 * and common signs, the page of one file, and what only other programs read.
 */
const ASKED = [
  /^assets\/(?!source-[^/]*-latin-\d|source-[^/]*-latin-ext-\d+-normal|source-sans-3-greek-\d+-normal|noto-[^/]*-math-).*\.woff$/,
  /^standalone\.html$/,
  /^icon-.*\.png$/,
  /^(?:LICENSE|THIRD_PARTY_NOTICES\.md|coterie\.schema\.json)$/,
  /^vocabularies\//,
]

/** @param {string | Buffer} content */
const digestOf = (content) => createHash('sha256').update(content).digest('hex')

/**
 * Writes the worker that keeps a built page for use without a network, with the list of all files, and the version into the page.
 * Done again, it takes the files as they are then.
 * @param {string} out the folder of the built page
 */
export async function layOffline(out) {
  const page = join(out, 'index.html')
  const plain = readFileSync(page, 'utf8').replace(new RegExp(`\\s*<meta name="${VERSION_META}"[^>]*>`), '')
  if (!plain.includes('</title>')) throw new Error('The page has no place for its version.')
  rmSync(join(out, OFFLINE_WORKER), { force: true })
  writeFileSync(page, plain)
  const program = await bundleProgram(join(PROJECT_ROOT, 'src', 'worker', 'offline-worker.ts'))
  if (program === null) throw new Error('The worker that keeps the page gives no program.')
  const names = listFiles(out, '.').map((name) => name.slice(2))
  const seen = names.filter((name) => !name.split('/').some((part) => part.startsWith('.')))
  const list = () => seen.map((name) => /** @type {const} */ ([name, digestOf(readFileSync(join(out, name)))]))
  const version = digestOf(program + JSON.stringify(list()))
  writeFileSync(page, plain.replace('</title>', `</title>\n    <meta name="${VERSION_META}" content="${version}" />`))
  const files = list()
  /** @param {readonly [string, string]} file */
  const isAsked = ([name]) => ASKED.some((pattern) => pattern.test(name))
  const built = { version, kept: files.filter((file) => !isAsked(file)), asked: files.filter(isAsked) }
  writeFileSync(join(out, OFFLINE_WORKER), `const COTERIE_BUILD = ${JSON.stringify(built)};\n${program}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await layOffline(join(PROJECT_ROOT, 'dist'))
