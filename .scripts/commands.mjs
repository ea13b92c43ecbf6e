// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { runnerImport } from 'vite'
import { PROJECT_ROOT } from './project-root.mjs'

/** Where the table of commands stands. */
export const README = join(PROJECT_ROOT, 'README.md')
const BEGIN = '<!-- commands -->'
const END = '<!-- end of commands -->'

/**
 * The README with the table of commands in its place.
 * @param {string} readme
 * @param {string} table in Markdown
 * @returns {Promise<string>}
 */
export async function placeCommands(readme, table) {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`README.md has no place for the commands: ${BEGIN} … ${END}`)
  const written = (await format(table, { parser: 'markdown' })).trim()
  return `${readme.slice(0, from + BEGIN.length)}\n\n${written}\n\n${readme.slice(to)}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { module } = await runnerImport(join(PROJECT_ROOT, 'src', 'ui', 'command-table.ts'), {
    configFile: false,
    root: PROJECT_ROOT,
    logLevel: 'error',
  })
  const { printCommandTable } = /** @type {typeof import('../src/ui/command-table.ts')} */ (module)
  const before = readFileSync(README, 'utf8')
  const text = await placeCommands(before, printCommandTable())
  if (before === text) console.log('The commands in README.md are those of the page.')
  else {
    writeFileSync(README, text)
    console.log('The commands in README.md were written anew.')
  }
}
