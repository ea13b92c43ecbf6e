import type { Issue } from '../base/issue'
import { quote } from './page-record'
import type { FormatId, PaperRecord, ParsedSource, Source, TellRead } from './record'
import { toRecord, type Reference } from './reference-record'
import { TagFields } from './tag-fields'
import { nameStrays, splitTagged, type TagRecord, type TagSyntax } from './tag-lines'
import { readersReferencesWords } from '../words/readers-references'
import { startWithoutRuns } from './sniff-start'

/** How records of one tagged format are taken for references, and what starts and ends them, for messages. */
export type TagReader = {
  readonly format: FormatId
  readonly syntax: TagSyntax
  readonly toReference: (fields: TagFields) => Reference
  /** “TY”; null where the format has no such line, so that nothing is said of its absence. */
  readonly start: string | null
  readonly end: string | null
}

const NO_GAPS: readonly Issue[] = []

/** What is to say of a record whose first or last line is missing. */
function findGaps(reader: TagReader, source: string, record: TagRecord, title: string | null): readonly Issue[] {
  if ((record.opened || reader.start === null) && (record.ended || reader.end === null)) return NO_GAPS
  const which = title === null ? readersReferencesWords.aRecord : quote(title)
  const notice = (line: number, message: string): Issue => ({ source, line, severity: 'notice', message })
  const issues: Issue[] = []
  if (!record.opened && reader.start !== null)
    issues.push(notice(record.line, readersReferencesWords.startsWithoutItsLineWhat(which, reader.start)))
  if (!record.ended && reader.end !== null)
    issues.push(notice(record.line, readersReferencesWords.hasNoLineAtIts(which, reader.end)))
  return issues
}

/** After so many records it is told how far the reading has come. */
const TOLD = 1000

/** Reads a text of tagged records; each that cannot be read costs only itself. Never throws; time linear in the text. */
export function readTagged(
  reader: TagReader,
  { name: source, text }: Source,
  tell: TellRead = () => undefined,
): ParsedSource {
  const { records: found, strays } = splitTagged(text, reader.syntax)
  const records: PaperRecord[] = []
  const issues: Issue[] = strays === null ? [] : [nameStrays(source, strays)]
  for (const [done, tagged] of found.entries()) {
    if (done % TOLD === 0) tell(done, found.length)
    const { record, issue } = toRecord(source, reader.toReference(new TagFields(tagged)))
    if (issue !== null) issues.push(issue)
    if (record !== null) {
      records.push(record)
      issues.push(...findGaps(reader, source, tagged, record.title))
    }
  }
  if (found.length === 0 && issues.length === 0)
    issues.push({ source, line: 0, severity: 'notice', message: readersReferencesWords.theFileHoldsNoRecords })
  return {
    source,
    format: reader.format,
    pages: [],
    records,
    present: found.length,
    skipped: found.length - records.length,
    issues: issues.sort((one, other) => one.line - other.line),
  }
}

/** The start of a text by which a tagged format is told. */
export const startOf = (text: string): string => startWithoutRuns(text, '\r\n')
