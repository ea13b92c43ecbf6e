// @ts-check

/** Where the tables that benches printed last stand. */
export const BENCH_DOCS = 'docs/benchmarks.md'

/**
 * The marks between which the last table of a bench stands.
 * @param {string} name
 */
const marksOf = (name) => ({ start: `<!-- bench ${name} -->`, end: `<!-- end of ${name} -->` })

/**
 * True where a document has a place for a bench’s table.
 * @param {string} document
 * @param {string} name
 */
export function hasPlace(document, name) {
  const { start, end } = marksOf(name)
  const from = document.indexOf(start)
  return from >= 0 && document.indexOf(end, from) >= 0
}

/**
 * The document with a bench’s table in its place, in that of the table before. Where there is no place yet, a section is added
 * at the end. All else stays as it is.
 * @param {string} document Markdown
 * @param {string} name of the bench
 * @param {string} table as printed: a title on its first line, then Markdown
 * @param {string} about where and when it was measured, one sentence
 * @returns {string}
 */
export function placeTable(document, name, table, about) {
  const { start, end } = marksOf(name)
  const [title = '', ...rest] = table.split('\n')
  const placed = `${start}\n\n**${title}**\n${rest.join('\n')}\n\n${about}\n\n${end}`
  if (!hasPlace(document, name)) return `${document.trimEnd()}\n\n## ${name}\n\n${placed}\n`
  const from = document.indexOf(start)
  return document.slice(0, from) + placed + document.slice(document.indexOf(end, from) + end.length)
}

/**
 * What was typed after `npm run bench --`.
 * @typedef {{ readonly kind: 'run', readonly names: readonly string[], readonly write: boolean, readonly date: string | null }
 *   | { readonly kind: 'misuse', readonly problems: readonly string[] }} Typed
 */

/**
 * Understands `[--write] [--date YYYY-MM-DD] NAME...`, where `all` is every bench that there is.
 * @param {readonly string[]} typed
 * @param {readonly string[]} known
 * @returns {Typed}
 */
export function readArguments(typed, known) {
  /** @type {string[]} */
  const problems = []
  const names = new Set()
  /** @type {string | null} */
  let date = null
  let write = false
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? ''
    if (word === '--write') write = true
    else if (word === '--date') {
      date = typed[++at] ?? ''
      if (!/^\d{4}-\d\d-\d\d$/.test(date)) problems.push('--date needs a day, such as 2026-05-31.')
    } else if (word === 'all') for (const name of known) names.add(name)
    else if (known.includes(word)) names.add(word)
    else problems.push(`There is no bench called ${word}.`)
  }
  if (problems.length > 0 || names.size === 0) return { kind: 'misuse', problems }
  return { kind: 'run', names: [...names], write, date }
}
