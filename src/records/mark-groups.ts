import { scripted } from './latex-symbols'
import { copy, matchAt, type Group, type GroupKind, type MarkScan } from './mark-scan'

/** A word that braces protect from change of case, as in `{BERT}`. */
const PROTECTED_WORD = /\{[A-Z][A-Za-z0-9-]{0,40}\}/y

/** Most pieces of output, and most characters, of a script that is looked at as a whole; longer ones keep their mark. */
const LONGEST_SCRIPT = 24

/** Longest operand, in characters, that may stand without brackets. */
const LONGEST_OPERAND = 60

const BEFORE: Partial<Record<GroupKind, string>> = { literal: '{', note: ' (', key: '[' }
const BEHIND: Partial<Record<GroupKind, string>> = { literal: '}', note: ')', key: ']' }

/** Opens the group whose brace stands at the scan's place. */
export function openGroup(scan: MarkScan, kind: GroupKind): void {
  scan.groups.push({ kind, slot: scan.out.length, start: scan.at })
  scan.out.push(BEFORE[kind] ?? '')
  scan.at++
}

/** Takes an opening brace that belongs to no command: it goes where it groups, and stays where it is part of the text. */
export function takeOpeningBrace(scan: MarkScan): void {
  const end = scan.closing(scan.at)
  if (end === null) return copy(scan, 1)
  const groups = scan.math !== null || scan.holdsCommand(scan.at, end) || matchAt(scan, PROTECTED_WORD) !== null
  openGroup(scan, groups ? 'plain' : 'literal')
}

/** Takes a closing brace. Constant time: at most `LONGEST_SCRIPT` pieces are looked at again. */
export function takeClosingBrace(scan: MarkScan): void {
  const group = scan.groups.at(-1)
  if (group === undefined || scan.closing(group.start) !== scan.at) return copy(scan, 1)
  scan.groups.pop()
  scan.at++
  scan.out.push(BEHIND[group.kind] ?? '')
  if (group.kind === 'raised' || group.kind === 'lowered') closeScript(scan, group)
  if (group.kind === 'numerator' || group.kind === 'denominator' || group.kind === 'root') closeOperand(scan, group)
  const next = scan.closing(scan.at)
  if (group.kind === 'numerator') {
    scan.out.push('/')
    if (next !== null) openGroup(scan, 'denominator')
  } else if (group.kind === 'argument' && next !== null) {
    scan.out.push(' ')
    openGroup(scan, 'argument')
  }
}

function closeScript(scan: MarkScan, group: Group): void {
  const { out } = scan
  const mark = group.kind === 'raised' ? '^' : '_'
  const content = out.length - group.slot <= LONGEST_SCRIPT ? out.slice(group.slot + 1).join('') : null
  if (content !== null && content.length <= LONGEST_SCRIPT) {
    out.fill('', group.slot + 1)
    out[group.slot] = content === '' ? '' : scripted(mark, content)
  } else {
    out[group.slot] = mark + '('
    out.push(')')
  }
}

/** Puts brackets around an operand of more than one term: `\frac{a+b}{c}` → `(a+b)/c`. */
function closeOperand(scan: MarkScan, group: Group): void {
  const sign = group.kind === 'root' ? '√' : ''
  const length = scan.at - group.start
  const terms = length > LONGEST_OPERAND || /[-+\s]/.test(scan.text.slice(group.start + 1, scan.at - 1))
  scan.out[group.slot] = terms ? sign + '(' : sign
  if (terms) scan.out.push(')')
}

const SCRIPTED_COMMAND = /\\([A-Za-z]+)/y
const SCRIPTED_CHARACTER = /[^\s{}$\\^_]/uy

/** Takes `^` or `_` with what it raises or lowers; outside mathematics both are plain characters. */
export function takeScript(scan: MarkScan, mark: '^' | '_', symbolOf: (command: string) => string | null): void {
  if (scan.math === null) return copy(scan, 1)
  const next = scan.at + 1
  if (scan.closing(next) !== null) {
    scan.at = next
    return openGroup(scan, mark === '^' ? 'raised' : 'lowered')
  }
  const command = matchAt(scan, SCRIPTED_COMMAND, next)
  const character = command === null ? matchAt(scan, SCRIPTED_CHARACTER, next)?.[0] : symbolOf(command[1] ?? '')
  if (character === undefined || character === null) return copy(scan, 1)
  scan.out.push(scripted(mark, character))
  scan.at = next + (command?.[0] ?? character).length
}
