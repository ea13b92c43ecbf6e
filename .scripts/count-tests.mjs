// @ts-check

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ status?: string, name?: string, assertionResults?: readonly { status?: string }[] }} FileReport
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

/**
 * Counts the test cases of a run from Vitest's JSON report. A case that did not run counts as failed, and so do a file
 * that could not be loaded, a run without any case, and a run that ended badly for another reason: nothing is left out
 * silently.
 * @param {unknown} report the parsed report, or null where there is none
 * @param {boolean} endedWell true where Vitest ended with code 0
 * @returns {Count}
 */
export function countTests(report, endedWell) {
  const files =
    typeof report === 'object' && report !== null && 'testResults' in report && Array.isArray(report.testResults)
      ? /** @type {readonly FileReport[]} */ (report.testResults)
      : []
  let count = NOTHING
  for (const { status, assertionResults = [] } of files) {
    for (const result of assertionResults) count = addCounts(count, countOne(result.status === 'passed'))
    const blamed = assertionResults.some((result) => result.status !== 'passed')
    if (status !== 'passed' && !blamed) count = addCounts(count, countOne(false))
  }
  const unexplained = count.failed === 0 && (!endedWell || count.passed === 0)
  return unexplained ? addCounts(count, countOne(false)) : count
}
