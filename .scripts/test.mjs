// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { addCounts, countOne, countTests, listFailed, listLeftOut, listSecondTry, NOTHING } from './count-tests.mjs'
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
const reports = mkdtempSync(join(tmpdir(), 'coterie-test-'))
/** @type {NodeJS.ProcessEnv} */
const environment = { ...process.env, NODE_ENV: 'test' }

/**
 * Runs a tool of node_modules; true where it ended with code 0.
 * @param {string} title
 * @param {string} tool path below node_modules
 * @param {readonly string[]} args
 * @returns {boolean}
 */
function runTool(title, tool, args) {
  console.log(`\n== ${title}`)
  const path = join(PROJECT_ROOT, 'node_modules', tool)
  return (
    spawnSync(process.execPath, [path, ...args], { cwd: PROJECT_ROOT, stdio: 'inherit', env: environment }).status === 0
  )
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
 * @returns {import('./count-tests.mjs').Count}
 */
function runTests(title, project) {
  const file = join(reports, `${project}.json`)
  const endedWell = runTool(title, 'vitest/vitest.mjs', [
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
    secondTry.push(...listSecondTry(report))
    return countTests(report, endedWell)
  } catch {
    return countTests(null, endedWell)
  }
}

let total = NOTHING
// Each of these works on one core, so that on two they take the time of the longest.
const checks = await Promise.all([
  runToolBeside('Types', 'typescript/bin/tsc', ['--noEmit']),
  runToolBeside('Lint', 'eslint/bin/eslint.js', ['.']),
  runToolBeside('Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
])
for (const [place, endedWell] of checks.entries()) if (!endedWell) failed.push(['types', 'lint', 'format'][place] ?? '')
for (const endedWell of checks) total = addCounts(total, countOne(endedWell))
total = addCounts(total, runTests('Unit and property tests', 'core'))

const chromium = await provideChromium(PROJECT_ROOT)
if (chromium === null) {
  console.error('\nThere is no Chromium, so the browser tests could not run; they count as failed.')
  total = addCounts(total, { passed: 0, failed: 2 })
} else {
  environment.CHROMIUM_PATH = chromium
  console.log(`\nThe browser tests use ${chromium}`)
  total = addCounts(total, runTests('Browser tests', 'browser'))
  total = addCounts(total, runTests('Tests of the built page', 'e2e'))
}

rmSync(reports, { recursive: true, force: true })
if (leftOut.length > 0) {
  console.log(`\n${leftOut.length} left out, for want of what they need:`)
  for (const name of leftOut) console.log(`  ${name}`)
}
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
