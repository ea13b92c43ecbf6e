// @ts-check
/** The marks between which docs/mutation.md has the table. */
const [BEGIN, END] = ['<!-- mutation -->', '<!-- end of mutation -->']

/** Wide enough for every figure, so that the table has its shape. */
const HEADS = ['mutants', ' tried', 'killed', 'endless', 'survived', 'no coverage', '  score']

/**
 * What came of one mutant, of all that Stryker knows about it.
 * @typedef {{ readonly status: string, readonly statusReason?: string | undefined, readonly fileName: string, readonly mutatorName: string,
 *   readonly replacement: string, readonly location: { readonly start: { readonly line: number, readonly column: number },
 *   readonly end: { readonly line: number, readonly column: number } } }} Outcome
 * @typedef {{ readonly mutants: number, readonly tried: number, readonly killed: number, readonly endless: number,
 *   readonly survived: number, readonly uncovered: number }} Count
 */

/**
 * Mutants by what came of them, of so many. Those that are no program, or change what is only reckoned while a file is loaded, are
 * not tried; nor are those that took too long by the clock, of which a busy machine may be the reason. An endless one is known by
 * how often it runs.
 * @param {readonly Outcome[]} outcomes
 * @param {number} mutants
 * @returns {Count}
 */
export function countOutcomes(outcomes, mutants) {
  /** @param {string} status */
  const of = (status) => outcomes.filter((outcome) => outcome.status === status).length
  const [killed, survived, uncovered] = [of('Killed'), of('Survived'), of('NoCoverage')]
  const endless = outcomes.filter((one) => one.status === 'Timeout' && /hit limit/i.test(one.statusReason ?? '')).length
  return { mutants, tried: killed + endless + survived + uncovered, killed, endless, survived, uncovered }
}

/**
 * The share of the tried mutants that a test noticed, in percent; without any, none was missed.
 * @param {Count} count
 */
export const scoreOf = ({ tried, killed, endless }) => (tried === 0 ? 100 : (100 * (killed + endless)) / tried)

/**
 * A row of the table.
 * @param {string} group
 * @param {Count} count
 */
export function printRow(group, count) {
  const { mutants, tried, killed, endless, survived, uncovered } = count
  const [name, ...figures] = [
    group,
    mutants,
    tried,
    killed,
    endless,
    survived,
    uncovered,
    `${scoreOf(count).toFixed(1)} %`,
  ]
  return `| ${[String(name).padEnd(8), ...figures.map((figure, at) => String(figure).padStart(HEADS[at]?.length ?? 0))].join(' | ')} |`
}

/**
 * The table of these rows.
 * @param {readonly string[]} rows
 */
export const printTable = (rows) =>
  [
    `| group    | ${HEADS.join(' | ')} |`,
    `| -------- | ${HEADS.map((head) => `${'-'.repeat(head.length - 1)}:`).join(' | ')} |`,
    ...rows,
  ].join('\n')

/**
 * The document with new rows in its table. Those of groups that were not tried now stay.
 * @param {string} document
 * @param {ReadonlyMap<string, string>} rows by group
 * @param {readonly string[]} order of groups
 * @returns {string}
 */
export function placeRows(document, rows, order) {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`docs/mutation.md has no place for the table: ${BEGIN} … ${END}`)
  /** @type {Map<string, string>} */
  const all = new Map()
  for (const line of document.slice(from, to).split('\n')) {
    const group = /^\| *([a-z]+) *\|/.exec(line)?.[1]
    if (group !== undefined && order.includes(group)) all.set(group, line)
  }
  for (const [group, row] of rows) all.set(group, row)
  const table = printTable(order.flatMap((group) => all.get(group) ?? []))
  return `${document.slice(0, from + BEGIN.length)}\n\n${table}\n\n${document.slice(to)}`
}
