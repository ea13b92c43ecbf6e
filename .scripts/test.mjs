// @ts-check
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import {
  addCounts,
  countLong,
  countOne,
  countTests,
  listFailed,
  listLeftOut,
  listSecondTry,
  NOTHING,
} from './count-tests.mjs'
import { provideChromium } from './install-chromium.mjs'
import { installWhereStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

// npm test: from a fresh clone to one line that says how much holds.
requireNode()
if (!installWhereStale(PROJECT_ROOT)) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}

/** @type {string[]} */
const leftOut = []
/** @type {string[]} */
const failed = []
/** @type {string[]} */
const secondTry = []
let long = 0
const reports = mkdtempSync(join(tmpdir(), 'coterie-test-'))
/** @type {NodeJS.ProcessEnv} */
const environment = { ...process.env, NODE_ENV: 'test' }

/**
 * Runs a tool of node_modules, whose prints are seen as they come; true where it ended with code 0.
 * @param {string} title
 * @param {string} tool path below node_modules
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
function runTool(title, tool, args) {
  console.log(`\n== ${title}`)
  return new Promise((resolve) => {
    const path = join(PROJECT_ROOT, 'node_modules', tool)
    const child = spawn(process.execPath, [path, ...args], { cwd: PROJECT_ROOT, stdio: 'inherit', env: environment })
    child.on('error', (error) => console.error(error.message))
    child.on('close', (code) => {
      resolve(code === 0)
    })
  })
}

/**
 * As `runTool`, beside others: what it prints is kept, and printed when it ends.
 * @param {string} title
 * @param {string} tool path below node_modules
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
function runToolBeside(title, tool, args) {
  return new Promise((resolve) => {
    const path = join(PROJECT_ROOT, 'node_modules', tool)
    const child = spawn(process.execPath, [path, ...args], { cwd: PROJECT_ROOT, env: environment })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (printed += text))
    }
    child.on('error', (error) => (printed += `${error.message}\n`))
    child.on('close', (code) => {
      console.log(`\n== ${title}\n${printed}`.trimEnd())
      resolve(code === 0)
    })
  })
}

/**
 * Runs one of the projects of vitest.config.ts and counts its cases.
 * @param {string} title
 * @param {string} project
 * @returns {Promise<import('./count-tests.mjs').Count>}
 */
async function runTests(title, project) {
  const file = join(reports, `${project}.json`)
  const endedWell = await runTool(title, 'vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    leftOut.push(...listLeftOut(report))
    failed.push(...listFailed(report))
    long += countLong(report)
    secondTry.push(...listSecondTry(report))
    return countTests(report, endedWell)
  } catch {
    return countTests(null, endedWell)
  }
}

const chromium = await provideChromium(PROJECT_ROOT)
if (chromium !== null) environment.CHROMIUM_PATH = chromium
console.log(`\nThe browser tests use ${chromium ?? 'nothing: there is no Chromium'}`)
const noBrowser = { passed: 0, failed: 1 }

let total = NOTHING
// Each of these works on one core, and the longest leaves the other free for the tests in a browser's page, which are as long.
const [checks, inBrowser] = await Promise.all([
  Promise.all([
    runToolBeside('Types', 'typescript/bin/tsc', ['--noEmit']),
    runToolBeside('Lint', 'eslint/bin/eslint.js', ['.']),
    runToolBeside('Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  ]),
  chromium === null ? noBrowser : runTests('Browser tests', 'browser'),
])
for (const [place, endedWell] of checks.entries()) if (!endedWell) failed.push(['types', 'lint', 'format'][place] ?? '')
for (const endedWell of checks) total = addCounts(total, countOne(endedWell))
total = addCounts(total, inBrowser)
total = addCounts(total, await runTests('Unit and property tests', 'core'))
if (chromium === null) console.error('\nThere is no Chromium: the browser tests could not run, and count as failed.')
total = addCounts(total, chromium === null ? noBrowser : await runTests('Tests of the built page', 'e2e'))

rmSync(reports, { recursive: true, force: true })
if (leftOut.length > 0) {
  console.log(`\n${leftOut.length} left out, for want of what they need:`)
  for (const name of leftOut) console.log(`  ${name}`)
}
if (long > 0) console.log(`\n${long} long ones are left to npm run test:long.`)
if (secondTry.length > 0) {
  console.log('\nPassed only at the second try:')
  for (const name of secondTry) console.log(`  second try: ${name}`)
}
// Near the end, where it is still seen when only the last lines of a long log are kept.
if (failed.length > 0) {
  console.log('\nFailed:')
  for (const name of failed) console.log(`  failed: ${name}`)
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
