import type { Issue } from '../base/issue'
import type { FormatId, PaperRecord, ParsedSource, Source } from './record'
import { toRecord, type Reference } from './reference-record'
import { startWithoutRuns } from './sniff-start'
import { readXmlRecords, type XmlNode } from './xml-records'
import { readersReferencesWords } from '../words/readers-references'

/** How records of one format in XML are taken for references. A null says that the element holds no paper. */
export type XmlReader = {
  readonly format: FormatId
  readonly isRecord: (name: string) => boolean
  readonly toReference: (node: XmlNode) => Reference | null
  /** What is said where the file is whole and has no record. */
  readonly empty: string
  /** What an element that holds no paper says instead. */
  readonly complain?: (node: XmlNode) => string
}

/** Reads a text of XML records; each that cannot be read costs only itself. Never throws. Time linear in the text. */
export function readXml(reader: XmlReader, { name: source, text }: Source): ParsedSource {
  const records: PaperRecord[] = []
  const issues: Issue[] = []
  let present = 0
  const { issues: found, unfinished } = readXmlRecords(source, text, reader.isRecord, (node) => {
    const reference = reader.toReference(node)
    present++
    if (reference === null) {
      const message = reader.complain?.(node) ?? readersReferencesWords.anElementHoldsNoPaper
      issues.push({ source, line: node.line, severity: 'skipped', message })
      return
    }
    const { record, issue } = toRecord(source, reference)
    if (issue !== null) issues.push(issue)
    if (record !== null) records.push(record)
  })
  issues.push(...found)
  if (present + unfinished === 0 && issues.length === 0)
    issues.push({ source, line: 0, severity: 'notice', message: reader.empty })
  return {
    source,
    format: reader.format,
    pages: [],
    records,
    present: present + unfinished,
    skipped: present + unfinished - records.length,
    issues: issues.sort((one, other) => one.line - other.line),
  }
}

/** The start of a text by which a format in XML is told. */
export const xmlStart = (text: string): string => startWithoutRuns(text, '<>\r\n')
