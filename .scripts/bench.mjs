// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { arch, cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { BENCH_DOCS, placeTable, readArguments } from './bench-docs.mjs'
import { installWhereStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

// npm run bench -- NAME...: measures, and prints one table for each name; `all` is every bench. With --write each table also goes
// to its place in the docs, with the machine and the day. Without a name it lists what there is.
const FOLDER = join(PROJECT_ROOT, 'tests', 'bench')
const ENDING = '.bench.ts'

requireNode()
if (!installWhereStale(PROJECT_ROOT)) process.exit(1)
const known = readdirSync(FOLDER)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort()
const typed = readArguments(process.argv.slice(2), known)
if (typed.kind === 'misuse') {
  for (const problem of typed.problems) console.error(problem)
  console.error(
    `npm run bench -- [--write] [--date YYYY-MM-DD] NAME...   with NAME all, or one of: ${known.join(', ')}`,
  )
  process.exit(2)
}
const [processor] = cpus()
const machine = `${cpus().length} × ${processor?.model.trim() ?? arch()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
const day = typed.date ?? new Date().toISOString().slice(0, 10)
console.log(machine)
for (const name of typed.names) {
  const table = await runBench(name)
  console.log(`\n${table}`)
  // Each as soon as it is measured, so that one that breaks down costs no other.
  if (typed.write) await writeTable(name, table)
}

/**
 * Puts a table into its place in the docs.
 * @param {string} name
 * @param {string} table
 */
async function writeTable(name, table) {
  const { format, resolveConfig } = await import('prettier')
  const file = join(PROJECT_ROOT, BENCH_DOCS)
  const text = placeTable(readFileSync(file, 'utf8'), name, table, `Measured on ${machine}, ${day}.`)
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
  console.log(`\nWritten to ${BENCH_DOCS}.`)
}

/**
 * Bundles one bench for Node, runs it, and gives its table as text. Libraries are not bundled, so that each is measured as it is published.
 * @param {string} name
 * @returns {Promise<string>}
 */
async function runBench(name) {
  const { bundleForNode } = await import('./bundle-for-node.mjs')
  const cache = join(PROJECT_ROOT, 'node_modules', '.cache', 'coterie-bench')
  mkdirSync(cache, { recursive: true })
  const outDir = join(cache, `${basename(name)}.${process.pid}`)
  try {
    const input = { [name]: join(FOLDER, name + ENDING), table: join(FOLDER, 'table.ts') }
    await bundleForNode(input, outDir, { withLibraries: false })
    const load = (/** @type {string} */ file) => import(pathToFileURL(join(outDir, `${file}.mjs`)).href)
    const [{ bench }, { printTable }] = [await load(name), await load('table')]
    return printTable(await bench.run())
  } finally {
    if (existsSync(outDir)) rmSync(outDir, { recursive: true, force: true })
  }
}
