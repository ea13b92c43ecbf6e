// @ts-check
import { basename } from 'node:path'

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ status?: string, fullName?: string, failureMessages?: readonly string[] }} CaseReport
 * @typedef {{ status?: string, name?: string, assertionResults?: readonly CaseReport[] }} FileReport
 */

/** @type {Count} */
export const NOTHING = { passed: 0, failed: 0 }

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
export const addCounts = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })

/**
 * One check that either holds or not.
 * @param {boolean} holds
 * @returns {Count}
 */
export const countOne = (holds) => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1 })

/** @param {unknown} report @returns {readonly FileReport[]} */
const filesOf = (report) =>
  typeof report === 'object' && report !== null && 'testResults' in report && Array.isArray(report.testResults)
    ? report.testResults
    : []

/** What the names of tests end in that only `npm run test:long` runs. */
const LONG = '(long)'

/**
 * A case that is left to `npm run test:long`.
 * @param {CaseReport} result
 */
const isLong = ({ status, fullName = '' }) => status === 'skipped' && fullName.endsWith(LONG)

/**
 * A case that its name says needs something which not every machine has, and that was skipped for want of it.
 * @param {CaseReport} result
 */
const lacksSomething = ({ status, fullName = '' }) => status === 'skipped' && fullName.includes('(skipped where ')

/** @param {CaseReport} result */
const isLeftOut = (result) => lacksSomething(result) || isLong(result)

/**
 * The names of the cases that need something which this machine does not have: a folder of corpora, another program.
 * @param {unknown} report
 * @returns {readonly string[]}
 */
export const listLeftOut = (report) =>
  filesOf(report).flatMap(({ assertionResults = [] }) =>
    assertionResults.filter(lacksSomething).map(({ fullName = '' }) => fullName),
  )

/**
 * How many cases are left to `npm run test:long`.
 * @param {unknown} report
 * @returns {number}
 */
export const countLong = (report) =>
  filesOf(report).reduce((sum, { assertionResults = [] }) => sum + assertionResults.filter(isLong).length, 0)

/** Of a message so many characters are told below a log; all of it stands further up. */
const MOST_TOLD = 400

/**
 * What a case failed with, in one line: the message without the places in the code that follow it.
 * @param {CaseReport} result
 */
function reasonOf({ failureMessages = [] }) {
  const lines = (failureMessages[0] ?? '').split('\n')
  const end = lines.findIndex((line) => /^\s+at /.test(line))
  const message = (end === -1 ? lines : lines.slice(0, end)).map((line) => line.trim()).join(' ')
  return message.length > MOST_TOLD ? `${message.slice(0, MOST_TOLD)}…` : message
}

/**
 * @param {string} name
 * @param {CaseReport} result
 */
const tellCase = (name, result) =>
  `${basename(name)}: ${result.fullName ?? ''}${reasonOf(result) === '' ? '' : ` (${reasonOf(result)})`}`

/**
 * The names of what did not pass, with the reason: each case, or the file where it could not be loaded.
 * @param {unknown} report
 * @returns {readonly string[]}
 */
export const listFailed = (report) =>
  filesOf(report).flatMap(({ status, name = 'a file without a name', assertionResults = [] }) => {
    const failed = assertionResults.filter((result) => !isLeftOut(result) && result.status !== 'passed')
    if (failed.length > 0) return failed.map((result) => tellCase(name, result))
    return status === 'passed' ? [] : [basename(name)]
  })

/**
 * The names of the cases that passed, but not at the first try, with what failed then: they count as passed, and are told.
 * @param {unknown} report
 * @returns {readonly string[]}
 */
export const listSecondTry = (report) =>
  filesOf(report).flatMap(({ name = 'a file without a name', assertionResults = [] }) =>
    assertionResults
      .filter(({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0)
      .map((result) => tellCase(name, result)),
  )

/**
 * Counts the test cases of a run from Vitest's JSON report. A case that did not run counts as failed, unless its
 * name says where it is skipped (see listLeftOut), or that it is long; and so do a file that could not be loaded, a run without any case, and a
 * run that ended badly for another reason: nothing is left out silently.
 * @param {unknown} report the parsed report, or null where there is none
 * @param {boolean} endedWell true where Vitest ended with code 0
 * @returns {Count}
 */
export function countTests(report, endedWell) {
  let count = NOTHING
  for (const { status, assertionResults = [] } of filesOf(report)) {
    const ran = assertionResults.filter((result) => !isLeftOut(result))
    for (const result of ran) count = addCounts(count, countOne(result.status === 'passed'))
    const blamed = ran.some((result) => result.status !== 'passed')
    if (status !== 'passed' && !blamed) count = addCounts(count, countOne(false))
  }
  const unexplained = count.failed === 0 && (!endedWell || count.passed === 0)
  return unexplained ? addCounts(count, countOne(false)) : count
}
