// @ts-check
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { installWhereStale } from './install.mjs'
import { readMutateArguments } from './mutate-arguments.mjs'
import { takeCollected } from './mutate-collector.mjs'
import { chooseGroups, GROUPS } from './mutate-groups.mjs'
import { listMutants, placesOf } from './mutate-list.mjs'
import { countOutcomes, placeRows, printRow, printTable } from './mutate-table.mjs'
import { requireNode } from './node-version.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

// npm run mutate -- [--sample N] [--seed S] [--write] [GROUPS or FILES]: changes the program in small ways and looks whether a test
// notices. Prints what was noticed and every change that was not; --write puts the table into docs/mutation.md. Where it is broken
// off, what was tried until then counts.
const DOCS = join(PROJECT_ROOT, 'docs', 'mutation.md')
/** Stryker is fetched here, by a lockfile of its own: `npm test` needs none of its 200 packages. */
const TOOL = join(PROJECT_ROOT, '.cache', 'stryker')
/** MB that the tests may take: where all mutants are tried, which test reaches which is held at once. */
const MEMORY = 12_288
/** ms beside the usual time of the tests after which no more is waited: long, as other work may hold the tests up. */
const PATIENCE = 600_000

requireNode()
const typed = readMutateArguments(process.argv.slice(2))
if (typed.kind === 'misuse') {
  for (const problem of typed.problems) console.error(problem)
  console.error(
    `npm run mutate -- [--sample N] [--seed S] [--write] [${GROUPS.map(({ name }) => name).join('|')} or FILES]`,
  )
  process.exit(2)
}
process.chdir(PROJECT_ROOT)
mkdirSync(TOOL, { recursive: true })
for (const name of ['package.json', 'package-lock.json', '.npmrc'])
  copyFileSync(join(PROJECT_ROOT, '.scripts', 'stryker', name), join(TOOL, name))
if (!installWhereStale(PROJECT_ROOT) || !installWhereStale(TOOL)) process.exit(1)

/**
 * Tries the mutants of a group.
 * @param {import('./mutate-groups.mjs').Group} group
 * @param {number | null} sample
 * @param {number} seed
 */
async function mutate(group, sample, seed) {
  /** @param {string} name */
  const tool = (name) =>
    pathToFileURL(join(TOOL, 'node_modules', '@stryker-mutator', name, 'dist', 'src', 'index.js')).href
  /** @param {string} name */
  const own = (name) => pathToFileURL(join(PROJECT_ROOT, '.scripts', `mutate-${name}.mjs`)).href
  const { Stryker } = await import(tool('core'))
  // The programs that Stryker starts learn it from here.
  process.env.COTERIE_MUTATE_TESTS = JSON.stringify(group.tests)
  process.env.COTERIE_SAMPLE = String(sample ?? Infinity)
  process.env.COTERIE_SAMPLE_SEED = String(seed)
  const all = await listMutants(TOOL, PROJECT_ROOT, group.files)
  made = all.length
  const nameOf = (/** @type {string} */ file) => relative(PROJECT_ROOT, file).replaceAll('\\', '/')
  await new Stryker({
    mutate: sample === null ? [...group.files] : [...placesOf(all, sample, seed, nameOf)],
    plugins: [tool('vitest-runner'), ...['sampler', 'collector'].map(own)],
    testRunner: 'vitest',
    checkers: ['sampler'],
    vitest: { configFile: '.scripts/mutate-vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    // What is reckoned while a file is loaded needs all tests anew for each mutant.
    ignoreStatic: true,
    concurrency: 1,
    testRunnerNodeArgs: [`--max-old-space-size=${MEMORY}`],
    timeoutMS: PATIENCE,
    dryRunTimeoutMinutes: 60,
    // Below the project, where its packages are found without a link to them.
    tempDirName: '.cache/stryker-sandbox',
    symlinkNodeModules: false,
    cleanTempDir: 'always',
    ignorePatterns: ['.cache', 'dist'],
    incremental: false,
    reporters: ['progress-append-only', 'collector'],
    allowConsoleColors: false,
  }).runMutationTest()
}

/**
 * Where a mutant is, and what it changes into what.
 * @param {import('./mutate-table.mjs').Outcome} outcome
 */
function tellOutcome({ status, fileName, location: { start, end }, replacement, mutatorName }) {
  const lines = readFileSync(fileName, 'utf8').split('\n')
  const first = lines[start.line - 1] ?? ''
  const from = start.column - 1
  const before = start.line === end.line ? first.slice(from, end.column - 1) : `${first.slice(from)} …`
  const place = `${relative(PROJECT_ROOT, fileName)}:${start.line}:${start.column}`
  return `  ${status} ${place} ${mutatorName}: ${before} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 120)}`
}

/** @type {Map<string, string>} */
const rows = new Map()
/** The group that is being tried. */
let current = ''
/** How many mutants there are of it. */
let made = 0

/** Prints what was missed of the current group, and keeps its row. */
function endGroup() {
  const outcomes = takeCollected()
  const count = countOutcomes(outcomes, made)
  if (count.tried === 0) return
  const missed = outcomes.filter(
    ({ status }) => status === 'Survived' || status === 'NoCoverage' || status === 'Timeout',
  )
  console.log(`\n${current}: not noticed, or not in time`)
  for (const line of missed.map(tellOutcome).sort()) console.log(line)
  rows.set(current, printRow(current, count))
}

/** Prints the table, and writes it where that is wanted. @param {boolean} write */
function endAll(write) {
  console.log(`\n${printTable([...rows.values()])}`)
  rows.delete('files')
  if (!write || rows.size === 0) return
  writeFileSync(
    DOCS,
    placeRows(
      readFileSync(DOCS, 'utf8'),
      rows,
      GROUPS.map(({ name }) => name),
    ),
  )
  console.error('docs/mutation.md was written anew.')
}

const { write } = typed
// Stryker clears up and ends the program after this.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => {
    endGroup()
    endAll(write)
  })
for (const group of chooseGroups(typed.named)) {
  current = group.name
  await mutate(group, typed.sample, typed.seed)
  endGroup()
}
endAll(write)
