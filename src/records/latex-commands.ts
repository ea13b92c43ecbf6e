import { readAddress, unescapeAddress, withoutScheme } from './addresses'
import {
  accented,
  BLANK_COMMANDS,
  escapeOf,
  isAccent,
  letterOf,
  SILENT_COMMANDS,
  symbolOf,
  UNREAD_ARGUMENT,
} from './latex-symbols'
import { openGroup } from './mark-groups'
import { copy, matchAt, type GroupKind, type MarkScan } from './mark-scan'

const NAME = /\\([A-Za-z]+)(?:\*(?=\{))?/y
const OPTION = /\[[^[\]{}\\]{0,80}\](?=\{)/y
const ACCENTED_LETTER = /\\([ij])(?![A-Za-z]) ?|(\p{L})/uy
const ACCENTED_GROUP = /\{ ?(?:\\([ij])|(\p{L})) ?\}/uy

/** Commands whose argument is shown in another way than plain. */
const SHOWN_ARGUMENT: ReadonlyMap<string, GroupKind> = new Map([
  ...['frac', 'dfrac', 'tfrac', 'nicefrac', 'sfrac'].map((name) => [name, 'numerator'] as const),
  ...['cite', 'citep', 'citet', 'citealp', 'parencite', 'textcite'].map((name) => [name, 'key'] as const),
  ['footnote', 'note'],
  ['thanks', 'note'],
  ['sqrt', 'root'],
])

/** Signs that belong to the number behind them: `$\sim 10$` → `~10`. */
const PREFIX_SIGNS = new Set(['sim', 'thicksim', 'approx', 'pm', 'mp', 'neg', 'lt', 'gt', 'leq', 'geq', 'le', 'ge'])

/** Takes the command or the escaped character whose backslash stands at the scan's place. */
export function takeCommand(scan: MarkScan): void {
  const found = matchAt(scan, NAME)
  if (found === null) return takeEscape(scan)
  const name = found[1] ?? ''
  const end = scan.at + found[0].length
  if (takeFixedText(scan, name, end)) return
  if (isAccent(name) && takeAccent(scan, name, end)) return
  if (name === 'url' || name === 'path' || name === 'nolinkurl' || name === 'href')
    return takeAddressCommand(scan, name, end)
  takeArguments(scan, name, end)
}

function takeEscape(scan: MarkScan): void {
  const mark = scan.text.charAt(scan.at + 1)
  if (isAccent(mark) && takeAccent(scan, mark, scan.at + 2)) return
  const left = escapeOf(mark) ?? (isAccent(mark) ? mark : null)
  if (left === null) return copy(scan, 1)
  scan.out.push(left)
  scan.at += 2
  if (isAccent(mark)) skipEmptyGroup(scan)
}

function skipEmptyGroup(scan: MarkScan): boolean {
  const empty = scan.closing(scan.at) === scan.at + 1
  if (empty) scan.at += 2
  return empty
}

/** Symbols, letters, blanks and commands that leave nothing. */
function takeFixedText(scan: MarkScan, name: string, end: number): boolean {
  const letter = letterOf(name)
  const silent = SILENT_COMMANDS.has(name)
  const text = silent ? '' : BLANK_COMMANDS.has(name) ? ' ' : (letter ?? symbolOf(name))
  if (text === null) return false
  const first = scan.math !== null && scan.at === scan.math.start + scan.math.width
  const closeUp = silent || letter !== null || (first && PREFIX_SIGNS.has(name))
  scan.out.push(text)
  scan.at = end
  if (!skipEmptyGroup(scan) && closeUp && scan.text.charAt(scan.at) === ' ') scan.at++
  if ((name === 'left' || name === 'right') && scan.text.charAt(scan.at) === '.') scan.at++
  return true
}

/** Takes an accent with its letter, bare or in braces; false where no letter with that accent follows. */
function takeAccent(scan: MarkScan, command: string, end: number): boolean {
  const named = /[A-Za-z]/.test(command)
  const grouped = matchAt(scan, ACCENTED_GROUP, end)
  const parted = scan.text.charAt(end) === ' '
  const start = named && parted ? end + 1 : end
  const found = grouped ?? (named && !parted ? null : matchAt(scan, ACCENTED_LETTER, start))
  if (found === null) return false
  const text = accented(command, found[1] ?? found[2] ?? '')
  if (text === null) return false
  scan.out.push(text)
  scan.at = (grouped === null ? start : end) + found[0].length
  return true
}

/** `\url{u}` leaves u without its scheme, `\href{u}{t}` leaves t; both give u as a link where it is one. */
function takeAddressCommand(scan: MarkScan, name: string, end: number): void {
  const close = scan.closing(end)
  if (close === null) return takeArguments(scan, name, end)
  const content = scan.text.slice(end + 1, close).trim()
  const address = /^https?:\/\//i.test(content) ? readAddress(content, 0)?.address : undefined
  if (address !== undefined) scan.keepLink(address)
  scan.at = close + 1
  if (name === 'href' && scan.closing(scan.at) !== null) openGroup(scan, 'plain')
  else scan.out.push(withoutScheme(address ?? unescapeAddress(content)))
}

/** Any other command: its arguments are for reading; without any it stays as written. */
function takeArguments(scan: MarkScan, name: string, end: number): void {
  const start = end + (matchAt(scan, OPTION, end)?.[0].length ?? 0)
  const close = scan.closing(start)
  if (close === null) {
    if (scan.text.charAt(start) !== '{') return copy(scan, end - scan.at)
    scan.at = start + 1
  } else if (UNREAD_ARGUMENT.has(name)) {
    scan.at = close + 1
    if (scan.closing(scan.at) !== null) openGroup(scan, 'plain')
  } else if (close === start + 1) {
    copy(scan, end - scan.at)
    scan.at = close + 1
  } else {
    scan.at = start
    openGroup(scan, SHOWN_ARGUMENT.get(name) ?? 'argument')
  }
}
