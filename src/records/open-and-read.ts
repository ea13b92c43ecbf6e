import type { Issue } from '../base/issue'
import { loadReaders, readTelling } from './formats'
import { openFile } from './gate'
import { isProjectText } from './project-file'
import { MOST_HANDED_ON, packReading, sizeOf, type PackedReading } from './packed-reading'
import type { FormatId, Source } from './record'

/** A text that lay in a file, once it was read. */
export type OpenedText = {
  readonly source: Source
  /** Null where it is none of the formats; a project is none, and holds texts of its own. */
  readonly format: FormatId | null
  /** Why it is none. */
  readonly refusals: readonly Issue[]
  /** What was read; null where that is nothing, or more than it takes to read it again where it is needed. */
  readonly parsed: PackedReading | null
}

/** What came of one file that was opened. */
export type OpenedFile = {
  readonly name: string
  readonly texts: readonly OpenedText[]
  readonly issues: readonly Issue[]
}

/** Who is told while a file is opened. */
export type OpeningWitness = {
  /** The text called `name` is begun: `done` of `total` in this file are behind. Told again of the records of a lone text. */
  readonly begin: (name: string, done: number, total: number) => void
  readonly take: (text: OpenedText) => void
}

/**
 * Opens a file and reads every text in it once, one after the other, but those whose names are in `without`. Returns what
 * is to be said of the file. What was read is handed on up to `most` records, nodes and edges. Rejects where a reader's code cannot be fetched; other exceptions are bugs.
 */
export async function openAndRead(
  name: string,
  bytes: Uint8Array,
  without: ReadonlySet<string>,
  { begin, take }: OpeningWitness,
  most: number = MOST_HANDED_ON,
): Promise<readonly Issue[]> {
  let left = most
  begin(name, 0, 0)
  const { sources, issues } = openFile(name, bytes, (done, total) => begin(name, done, total))
  for (const [done, source] of sources.entries()) {
    if (without.has(source.name)) continue
    begin(source.name, done, sources.length)
    if (isProjectText(source.text)) {
      take({ source, format: null, refusals: [], parsed: null })
      continue
    }
    await loadReaders([source])
    // Of a file of one text the records are told, of an archive its texts.
    const tell = (read: number, total: number): void => begin(source.name, read, total)
    const parsed = readTelling(source, sources.length === 1 ? tell : undefined)
    const { format, issues: refusals } = parsed
    if (format === null) take({ source, format, refusals, parsed: null })
    else {
      const isHandedOn = sizeOf(parsed) <= left
      if (isHandedOn) left -= sizeOf(parsed)
      take({ source, format, refusals: [], parsed: isHandedOn ? packReading(parsed) : null })
    }
  }
  return issues
}
