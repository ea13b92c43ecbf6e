import { abstractList } from './abstract-list'
import { profilePage } from './profile-page'
import type { Format, FormatId, ParsedSource, Source } from './record'

/** Every format that is read; of two that are equally sure the earlier one is taken. */
export const FORMATS: readonly Format[] = [profilePage, abstractList]

const EXPECTED =
  'expected a saved author page (records that start like “CVMar 4, 2022Code”) or a list of lines that start with “Abstract:”'

/** Characters to one NUL, or to ten replacement characters, in what is a text with a flaw and no binary file. */
const TEXT_PER_NUL = 1000

/** True for what is no text: many NULs, or every tenth character undecodable. */
function isBinary(text: string): boolean {
  let nuls = 0
  let undecoded = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0) nuls++
    if (code === 0xfffd) undecoded++
  }
  return nuls * TEXT_PER_NUL > text.length || undecoded * 10 > text.length
}

/** The format that a text looks most like, by its content; null where it looks like none. */
export function sniffFormat(text: string): FormatId | null {
  return isBinary(text) ? null : (findFormat(text)?.id ?? null)
}

function findFormat(text: string): Format | null {
  let best: Format | null = null
  let surest = 0
  for (const format of FORMATS) {
    const sure = format.sniff(text)
    if (sure > surest) {
      best = format
      surest = sure
    }
  }
  return best
}

/**
 * Reads one source in the format that its content shows. A text that is none of them is refused with one issue that says
 * what was expected. Never throws; time linear in the text.
 */
export function readSource(source: Source): ParsedSource {
  if (isBinary(source.text)) return refuse(source, `This is no text but a binary file; ${EXPECTED}.`)
  const format = findFormat(source.text)
  if (format !== null) return format.parse(source)
  if (/^[\s\ufeff]*$/.test(source.text)) return refuse(source, `The file is empty; ${EXPECTED}.`)
  return refuse(source, `The format was not recognised; ${EXPECTED}.`)
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
