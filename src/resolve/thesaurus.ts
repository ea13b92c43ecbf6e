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
 * Notes what replaces what, in the order of asking; says whether a name would come to be replaced by itself. Paths are
 * halved on the way, so that long chains take near-linear time.
 */
function startReplacing(): (from: AuthorId, into: AuthorId) => boolean {
  const replacedBy = new Map<AuthorId, AuthorId>()
  const asked = new Set<string>()
  const findLast = (name: AuthorId): AuthorId => {
    let at = name
    for (let next = replacedBy.get(at); next !== undefined; next = replacedBy.get(at)) {
      replacedBy.set(at, replacedBy.get(next) ?? next)
      at = next
    }
    return at
  }
  return (from, into) => {
    if (from === into) return false
    if (asked.has(`${into}\n${from}`) || findLast(into) === from) return true
    asked.add(`${from}\n${into}`)
    if (!replacedBy.has(from)) replacedBy.set(from, into)
    return false
  }
}

/**
 * Reads a thesaurus: tab-separated text whose first line is `label`, tab, `replace by`. Each row says that its two names
 * are one person, who is called by the second. Rows that ask to drop a name, rows without a name, and those that close a
 * circle of names are left out with an issue. Null where the text has no such first line. Cost: linear in the text.
 * Format: the thesaurus file of VOSviewer, as its manual describes it.
 */
export function readThesaurus({ name, text }: Source): { decisions: Decision[]; issues: Issue[] } | null {
  const lines = text.split(/\r\n|\r|\n/)
  const head = lines.findIndex((line) => line.trim() !== '')
  if (head < 0 || !HEADER.test(lines[head] ?? '')) return null
  const decisions: Decision[] = []
  const issues: Issue[] = []
  const rounds = startReplacing()
  for (const [index, line] of lines.entries()) {
    if (index <= head || line.trim() === '') continue
    const [label = '', instead = ''] = line.split('\t').map(readCell)
    const [from, into] = [authorIdOf(label), authorIdOf(instead)] as readonly (AuthorId | null)[]
    const leaveOut = (message: string): void => {
      issues.push({ source: name, line: index + 1, severity: 'skipped', message })
    }
    if (!from) leaveOut('This row was left out: its first column has no name.')
    else if (!into) leaveOut(`“${label}” has nothing to be replaced by. Dropping names is not supported; it was kept.`)
    else if (rounds(from, into))
      leaveOut(
        `“${label}” would be replaced by “${instead}”, which rows above replace by “${label}”. This row was left out; those above stand.`,
      )
    else if (from !== into) decisions.push({ kind: 'same-author', about: [into, from], verdict: 'accepted', note: '' })
  }
  return { decisions, issues }
}
