// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { format } from 'prettier'
import { PROJECT_ROOT } from './project-root.mjs'

/** Where the tables of what was tried stand. */
export const RELIABILITY = join(PROJECT_ROOT, 'docs', 'reliability.md')

/**
 * The document with a text between the marks of its name.
 * @param {string} document
 * @param {string} name
 * @param {string} text in Markdown
 * @returns {Promise<string>}
 */
export async function placeBetween(document, name, text) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/reliability.md has no place for it: ${begin} … ${end}`)
  const written = (await format(text, { parser: 'markdown' })).trim()
  return `${document.slice(0, from + begin.length)}\n\n${written}\n\n${document.slice(to)}`
}

/**
 * Rows of cells as a table in Markdown; the first row names the columns, and all but the first column stand to the right.
 * @param {readonly (readonly string[])[]} rows
 * @param {boolean} isFigures false: all columns stand to the left
 */
export function tableOf([head = [], ...rows], isFigures = true) {
  const under = head.map((_, at) => (isFigures && at > 0 ? '--:' : '---'))
  return [head, under, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/**
 * Prints what was measured; with `--write` on the command line it also goes to its place in the docs.
 * @param {string} name
 * @param {string} text in Markdown
 */
export async function tell(name, text) {
  console.log(text)
  if (!process.argv.includes('--write')) return
  writeFileSync(RELIABILITY, await placeBetween(readFileSync(RELIABILITY, 'utf8'), name, `${text}\n`))
  console.error('docs/reliability.md was written anew.')
}
