import type { Issue } from '../base/issue'
import { isGzip, isZip, unpackGzip, unpackZip } from './archive'
import { decodeBytes, LARGEST_FILE } from './decode'
import { keepIngredients } from './large-project'
import { MOST_UNPACKED, type Allowance } from './inflate'
import { recogniseBytes } from './recognise'
import type { Source } from './record'
import { readersWords } from '../words/readers'

/** The texts that lay in a file, each with the name that it goes by from here on, and what is to be said of the rest. */
export type Opened = { readonly sources: readonly Source[]; readonly issues: readonly Issue[] }

/** How far an archive was unpacked: `done` of `total` files. */
export type OpenProgress = (done: number, total: number) => void

/** Controls that no text needs; tabs, breaks and form feeds stay. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0085]/gu

const LARGE_PROJECT = readersWords.thisProjectIsLargerThan

/** An archive in an archive is opened, one in that is not. */
const DEEPEST = 2

type Opening = {
  readonly sources: Source[]
  readonly issues: Issue[]
  readonly allowance: Allowance
  readonly report: OpenProgress
}

/**
 * Opens a file: the one gate through which everything comes in, on the page and on the command line. Archives (ZIP, gzip)
 * are unpacked within limits, bytes decoded, controls taken out; what cannot be opened costs only itself and is told in
 * a sentence. Never throws.
 */
export function openFile(name: string, bytes: Uint8Array, report: OpenProgress = () => undefined): Opened {
  const opening: Opening = { sources: [], issues: [], allowance: { left: MOST_UNPACKED }, report }
  openBytes(opening, name, bytes, 0)
  return { sources: opening.sources, issues: opening.issues }
}

function openBytes(opening: Opening, name: string, bytes: Uint8Array, depth: number): void {
  const { sources, issues, allowance } = opening
  const say = (severity: Issue['severity'], message: string): void => {
    issues.push({ source: name, line: 0, severity, message })
  }
  const isPacked = isZip(bytes) || isGzip(bytes)
  if (isPacked && depth >= DEEPEST) say('skipped', readersWords.thisArchiveLiesInAn)
  else if (isPacked && bytes.length > LARGEST_FILE) say('skipped', readersWords.theArchiveIsLargerThan)
  else if (isZip(bytes))
    for (const file of unpackZip(name, bytes, allowance, issues)) {
      if (depth === 0) opening.report(file.done, file.total)
      openBytes(opening, file.name, file.bytes, depth + 1)
    }
  else if (isGzip(bytes)) {
    const inner = unpackGzip(name, bytes, allowance, issues)
    if (inner !== null) openBytes(opening, name, inner, depth + 1)
  } else {
    const other = recogniseBytes(bytes)
    const ingredients = bytes.length > LARGEST_FILE ? keepIngredients(bytes) : null
    if (ingredients !== null) say('notice', LARGE_PROJECT)
    const decoded = other === null ? decodeBytes(ingredients ?? bytes) : ({ ok: false, reason: other } as const)
    if (!decoded.ok) {
      say('skipped', decoded.reason)
      return
    }
    if (decoded.notice !== null) say('notice', decoded.notice)
    const { text, removed } = removeControls(decoded.text)
    if (removed > 0) say('notice', readersWords.controlCharactersThatNoText(removed))
    sources.push({ name, text })
  }
}

/** A text without controls that are not seen, and how many there were. */
function removeControls(text: string): { readonly text: string; readonly removed: number } {
  let removed = 0
  const clean = text.replace(CONTROL, () => {
    removed++
    return ''
  })
  return { text: removed === 0 ? text : clean, removed }
}
