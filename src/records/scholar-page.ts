import type { Issue } from '../base/issue'
import type { Format, PaperRecord, ParsedSource, ProfileHeader, Source } from './record'
import { toRecord, type Reference } from './reference-record'
import { splitPage, type PageLine } from './scholar-lines'
import { findTable, readOwner, readRows, toReference } from './scholar-profile'
import { isLinksLine, readResults } from './scholar-results'
import { readersWords } from '../words/readers'

/** No more of a text is looked at, in characters. */
const LOOKED_AT = 200_000

type Marks = { readonly profile: number; readonly results: number }

/** Counts what only the pages of Google Scholar have. */
function countMarks(lines: readonly PageLine[]): Marks {
  const has = (pattern: RegExp): number => (lines.some(({ text }) => pattern.test(text)) ? 1 : 0)
  const table = findTable(lines)
  const rows = readRows(lines.slice(table)).rows.filter(({ lines: of }) => of.length >= 2 && of.length <= 4).length
  const profile =
    has(/^i10-index/i) +
    has(/^(?:Verified email at |No verified email)/i) +
    has(/^Get my own profile$/i) +
    (table > 0 && rows > 0 ? 1 : 0)
  const { references } = readResults(lines)
  return {
    profile: rows === 0 && profile < 2 ? 0 : profile,
    results: references.length === 0 ? 0 : lines.filter(isLinksLine).length,
  }
}

function parse({ name: source, text }: Source): ParsedSource {
  const lines = splitPage(text)
  const { profile, results } = countMarks(lines)
  return profile > 0 || results === 0 ? parseProfile(source, lines) : parseResults(source, lines)
}

function parseProfile(source: string, lines: readonly PageLine[]): ParsedSource {
  const table = findTable(lines)
  const owner = readOwner(source, lines, table === 0 ? lines.length : table)
  const { rows, rest } = readRows(lines.slice(table))
  const cut = rest.filter(({ text }) => text.length > 30)
  const notices: Issue[] =
    rows.length === 0
      ? [
          {
            source,
            line: 0,
            severity: 'skipped',
            message: readersWords.noPapersWereFoundOn,
          },
        ]
      : cut.length > 0 && table > 0
        ? [
            {
              source,
              line: cut[0]?.number ?? 0,
              severity: 'notice',
              message: readersWords.theLinesBelowTheLast,
            },
          ]
        : []
  return finish(source, [owner], rows.map(toReference), notices)
}

function parseResults(source: string, lines: readonly PageLine[]): ParsedSource {
  const { references, unread } = readResults(lines)
  const skipped = unread.map(({ number }): Issue => ({
    source,
    line: number,
    severity: 'skipped',
    message: readersWords.theResultThatEndsHere,
  }))
  return finish(source, [], references, skipped)
}

function finish(
  source: string,
  pages: readonly ProfileHeader[],
  references: readonly Reference[],
  before: readonly Issue[],
): ParsedSource {
  const records: PaperRecord[] = []
  const issues: Issue[] = [...before]
  for (const reference of references) {
    const { record, issue } = toRecord(source, reference)
    if (issue !== null) issues.push(issue)
    if (record !== null) records.push(pages.length > 0 ? { ...record, page: 0 } : record)
  }
  const unreadable = before.filter(({ line, severity }) => line > 0 && severity === 'skipped').length
  const present = references.length + unreadable
  issues.sort((one, other) => one.line - other.line)
  return { source, format: 'scholar-page', pages, records, present, skipped: present - records.length, issues }
}

/** Google Scholar's pages as copied from a browser: a profile with its table of articles, or a list of results. */
export const scholarPage: Format = {
  id: 'scholar-page',
  label: readersWords.googleScholarPage,
  sniff: (text) => {
    const shown = text.slice(0, LOOKED_AT)
    if (!/Cited by|i10-index|Verified email|Related articles|Zitiert von|Cité \d|Citado por/i.test(shown)) return 0
    const { profile, results } = countMarks(splitPage(shown))
    return profile >= 2 ? 1 : profile === 1 ? 0.7 : results >= 2 ? 0.95 : results === 1 ? 0.6 : 0
  },
  parse,
}
