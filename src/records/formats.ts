import type { Issue } from '../base/issue'
import { abstractList } from './abstract-list'
import { arxivPage } from './arxiv-page'
import { bibtexFormat } from './bibtex-format'
import { NETWORK_FORMATS } from './network-formats'
import { profilePage } from './profile-page'
import { readJson } from './project-json'
import { recogniseText } from './recognise'
import type { Format, FormatId, Parse, ParsedSource, Source, TellRead } from './record'
import { REFERENCE_FORMATS } from './reference-formats'
import { scholarPage } from './scholar-page'
import { TABLE_FORMATS } from './table'
import { readersWords } from '../words/readers'

/** Every format that is read; of two that are equally sure the earlier one is taken. */
export const FORMATS: readonly Format[] = [
  ...REFERENCE_FORMATS,
  bibtexFormat,
  scholarPage,
  arxivPage,
  profilePage,
  abstractList,
  ...TABLE_FORMATS,
  ...NETWORK_FORMATS,
]

/** What a text must be, in few words; the page's list of formats has the names. */
const EXPECTED = readersWords.coterieReadsSavedPagesLists

/** Characters at a text's start by which its format is recognised: sniffing costs the same however long the rest is. */
const HEAD = 262_144

/** Where these do not tell, as below a long biography, so many. */
const LONGER_HEAD = 8 * HEAD

/** Characters to one NUL, or to ten replacement characters, in what is a text with a flaw and no binary file. */
const TEXT_PER_NUL = 1000

/** True for what is no text: many NULs, or every tenth character undecodable. */
function isBinary(text: string): boolean {
  return count(text, '\0') * TEXT_PER_NUL > text.length || count(text, '\ufffd') * 10 > text.length
}

/** How often a character stands in a text. */
function count(text: string, character: string): number {
  let times = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) times++
  return times
}

/** The format that a text looks most like, by its content; null where it looks like none. */
export function sniffFormat(text: string): FormatId | null {
  return isBinary(text) ? null : (findFormat(text)?.id ?? null)
}

/** Formats that single lines give away, which texts of other kinds may hold too: `abstract:` stands in citation files. */
const LOOSE: ReadonlySet<FormatId> = new Set<FormatId>(['profile-page', 'abstract-list'])

function findFormat(text: string): Format | null {
  const found =
    findSurest(text.slice(0, HEAD)) ?? (text.length > HEAD ? findSurest(text.slice(0, LONGER_HEAD).trimStart()) : null)
  return found !== null && LOOSE.has(found.id) && recogniseText(text) !== null ? null : found
}

function findSurest(head: string): Format | null {
  let best: Format | null = null
  let surest = 0
  for (const format of FORMATS) {
    const sure = format.sniff(head)
    if (sure > surest) {
      best = format
      surest = sure
      if (surest >= 1) break
    }
  }
  return best
}

const loaded = new Map<FormatId, Parse>()

/** Fetches the code of the readers that these texts need and that do not come with the program's first part. */
export async function loadReaders(sources: readonly Source[]): Promise<void> {
  for (const { text } of sources) {
    const format = isBinary(text) ? null : findFormat(text)
    if (format !== null && 'load' in format && !loaded.has(format.id)) loaded.set(format.id, await format.load())
  }
}

function readerOf(format: Format): Parse {
  if ('parse' in format) return format.parse
  const parse = loaded.get(format.id)
  if (parse === undefined) throw new Error(`The reader of ${format.label} was not loaded: call loadReaders first`)
  return parse
}

/**
 * Reads one source in the format that its content shows. A text that is none of them is refused with one issue that says
 * what was expected. Never throws; time linear in the text.
 */
export const readSource = (source: Source): ParsedSource => readTelling(source)

/** The same, telling now and then how many of the records are read, where the reader does. */
export function readTelling(source: Source, tell?: TellRead): ParsedSource {
  if (isBinary(source.text)) return refuse(source, readersWords.thisIsNoTextBut(EXPECTED))
  const format = findFormat(source.text)
  if (format === null) return refuse(source, tellUnread(source.text))
  const read = readerOf(format)(source, tell)
  const isNothing = read.records.length === 0 && read.network === undefined && read.issues.length === 0
  return isNothing ? { ...read, issues: [noPaper(source.name)] } : read
}

/** Whatever else a reader says, a file of which nothing was read is never passed over in silence. */
const noPaper = (source: string): Issue => ({
  source,
  line: 0,
  severity: 'notice',
  message: readersWords.noPaperWasFound,
})

/** Why a text of no format is not read. */
function tellUnread(text: string): string {
  const start = /\S.{0,200}/.exec(text.replace(/^\ufeff/, ''))?.[0]
  if (start === undefined) return readersWords.theFileIsEmpty
  const other = recogniseText(text)
  if (other !== null) return other
  if (/^[[{]/.test(start) && readJson(text) === null) return readersWords.thisBeginsLikeJsonBut
  const root = /^<(?:\?xml)?/.test(start)
    ? /<([\p{L}_][\p{L}\p{N}_:.-]{0,59})/u.exec(text.slice(0, HEAD))?.[1]
    : undefined
  if (root !== undefined) return readersWords.thisIsXmlOfWhich(root, EXPECTED)
  return readersWords.theFormatWasNotRecognised(EXPECTED)
}

/** Reads several sources, each on its own. */
export const readSources = (sources: readonly Source[]): ParsedSource[] => sources.map(readSource)

const refuse = ({ name }: Source, message: string): ParsedSource => ({
  source: name,
  format: null,
  pages: [],
  records: [],
  present: 0,
  skipped: 0,
  issues: [{ source: name, line: 0, severity: 'skipped', message }],
})
