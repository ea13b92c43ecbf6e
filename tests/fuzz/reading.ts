import { isDeepStrictEqual } from 'node:util'
import type { Issue } from '../../src/base/issue'
import { isGzip, isZip } from '../../src/records/archive'
import { loadReaders, readTelling } from '../../src/records/formats'
import { openFile } from '../../src/records/gate'
import { packReading, unpackReading } from '../../src/records/packed-reading'
import { isProjectText, readProject } from '../../src/records/project-file'
import type { FormatId, ParsedSource, PaperRecord } from '../../src/records/record'
import type { Bytes } from './bytes'

/** One thing that was read: a record, a node or an edge. `line` is 0 where its format has none. */
export type Item = { readonly key: string; readonly line: number }

/** What came of a file. */
export type Outcome = {
  /** Of the first text in it; `project` for a project. */
  readonly format: FormatId | 'project' | null
  readonly records: readonly Item[]
  readonly nodes: readonly Item[]
  readonly edges: readonly Item[]
  readonly issues: readonly Issue[]
  /** How the reading breaks its word: sentences. */
  readonly breaches: readonly string[]
  readonly isArchive: boolean
}

/** A title by its letters of ASCII, so that one that an odd byte garbled is still the same; as it stands where it has few. */
const plainKey = (text: string): string => {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return plain.length >= 6 ? plain : text
}

const keyOf = ({ title, abstract, links, identifiers, authors }: PaperRecord): string =>
  plainKey(title ?? abstract?.slice(0, 80) ?? identifiers?.[0] ?? links[0] ?? authors.join(';'))

/** More than a message may say at once, in characters. */
const LONGEST_MESSAGE = 1000

function* checkAccount(parsed: ParsedSource, lines: number): Generator<string> {
  const { records, present, skipped, issues, format } = parsed
  if (records.length + skipped !== present || skipped < 0)
    yield `${records.length} read and ${skipped} skipped are not the ${present} present`
  if (skipped > 0 && !issues.some(({ severity, line }) => severity === 'skipped' && line > 0))
    yield `${skipped} skipped without an issue that names a line`
  if (format === null && issues.length !== 1) yield `refused with ${issues.length} issues`
  if (format !== null && records.length === 0 && parsed.network === undefined && issues.length === 0)
    yield 'nothing was read and nothing said'
  for (const { line, message } of issues) {
    if (!(line >= 0 && line <= lines)) yield `an issue at line ${line} of ${lines}`
    if (message === '' || message.length > LONGEST_MESSAGE) yield `a message of ${message.length} characters`
  }
  for (const record of records)
    for (const line of [record.line, ...Object.values(record.lines)])
      if (line !== null && !(line >= 1 && line <= lines)) yield `a record at line ${line} of ${lines}`
  for (const { line } of [...(parsed.network?.nodes ?? []), ...(parsed.network?.edges ?? [])])
    if (!(line >= 0 && line <= lines)) yield `a node or an edge at line ${line} of ${lines}`
}

/** The texts that every reader whose code is fetched later is fetched by. */
export const prepareReaders = (): Promise<void> =>
  loadReaders([{ name: 'made.bib', text: '@article{key,\n  title = {Lamps}\n}\n' }])

/** Opens a file as the page does and reads all that lies in it. With `packed` it is also packed and unpacked. */
export async function readAll(name: string, bytes: Bytes, packed: boolean): Promise<Outcome> {
  const { sources, issues: ofFile } = openFile(name, bytes)
  const breaches: string[] = []
  const [records, nodes, edges, issues]: [Item[], Item[], Item[], Issue[]] = [[], [], [], [...ofFile]]
  let format: Outcome['format'] = null
  if (sources.length + ofFile.length === 0) breaches.push('neither a text nor a message')
  for (const [at, source] of sources.entries()) {
    if (isProjectText(source.text)) {
      issues.push(...readProject(source).issues)
      if (at === 0) format = 'project'
      continue
    }
    await loadReaders([source])
    const parsed = readTelling(source)
    breaches.push(...checkAccount(parsed, source.text.split(/\r\n|\n|\r/).length))
    if (at === 0) format = parsed.format
    for (const record of parsed.records) records.push({ key: keyOf(record), line: record.line })
    for (const { id, line } of parsed.network?.nodes ?? []) nodes.push({ key: id, line })
    for (const edge of parsed.network?.edges ?? [])
      edges.push({ key: `${edge.source}\n${edge.target}`, line: edge.line })
    issues.push(...parsed.issues)
    if (packed && !isDeepStrictEqual(unpackReading(packReading(parsed)), parsed))
      breaches.push('packed and unpacked it is another reading')
  }
  return { format, records, nodes, edges, issues, breaches, isArchive: isZip(bytes) || isGzip(bytes) }
}
