import type { Issue } from '../base/issue'
import type { Source } from '../records/record'
import type { AuthorId } from './corpus'
import type { Decision } from './decisions'
import { authorIdOf } from './identifiers'

const HEADER = /^"?label"?\t\s*"?replace by"?\s*$/i

/** Takes quotation marks off a cell, and puts “Family, Given” into the order in which lists state names. */
function readCell(cell: string): string {
  const plain = cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
    .trim()
  const [family = '', given, ...rest] = plain.split(',')
  return given === undefined || rest.length > 0 || given.trim() === '' ? plain : `${given.trim()} ${family.trim()}`
}

/**
 * Reads a thesaurus: tab-separated text whose first line is `label`, tab, `replace by`. Each row says that its two names
 * are one person, who is called by the second. Rows that ask to drop a name, and rows without a name, are left out
 * with an issue. Null where the text has no such first line. Cost: linear in the text.
 * Format: the thesaurus file of VOSviewer, as its manual describes it.
 */
export function readThesaurus({ name, text }: Source): { decisions: Decision[]; issues: Issue[] } | null {
  const lines = text.split(/\r\n|\r|\n/)
  const head = lines.findIndex((line) => line.trim() !== '')
  if (head < 0 || !HEADER.test(lines[head] ?? '')) return null
  const decisions: Decision[] = []
  const issues: Issue[] = []
  for (const [index, line] of lines.entries()) {
    if (index <= head || line.trim() === '') continue
    const [label = '', instead = ''] = line.split('\t').map(readCell)
    const [from, into] = [authorIdOf(label), authorIdOf(instead)] as readonly (AuthorId | null)[]
    const leaveOut = (message: string): void => {
      issues.push({ source: name, line: index + 1, severity: 'skipped', message })
    }
    if (!from) leaveOut('This row was left out: its first column has no name.')
    else if (!into) leaveOut(`“${label}” has nothing to be replaced by. Dropping names is not supported; it was kept.`)
    else if (from !== into) decisions.push({ kind: 'same-author', about: [into, from], verdict: 'accepted', note: '' })
  }
  return { decisions, issues }
}
