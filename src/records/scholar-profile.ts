import { looksLikeName } from './listed-name'
import { statedDate } from './record-dates'
import type { ProfileHeader } from './record'
import type { Reference } from './reference-record'
import { isCitesLine, isYearLine, readRowEnd, type PageLine, type RowEnd } from './scholar-lines'
import { looksLikeScholarNames, readScholarNames, readScholarVenue } from './scholar-names'

const VERIFIED =
  /^(?:Verified email at |No verified email\b|Bestätigte E-Mail|Adresse e-mail validée|Dirección de correo verificada|E-mail confirmado em )/i
/** The head of the table, perhaps in several lines. */
const TABLE_HEAD =
  /^(?:Title ?(?:Sort.*)?(?:Cited by ?)?(?:Year)?|Sort|Sort by citations.*|Sort by (?:year|title)|Cited by ?(?:Year)?|Year)$/i
const LAST_HEAD = /^(?:.*Cited by ?)?Year$/i
/** What stands below the table. */
const FOOT = /^(?:Articles? \d+[–-]\d+|Show more|Privacy|Terms|Help|Loading…?|The system can.t perform)/i

const AFTER_NAME = /^(?:follow|following)$/i

/** Index of the first line of the table of papers; 0 where its head was not copied. */
export function findTable(lines: readonly PageLine[]): number {
  let start = 0
  lines.forEach(({ text }, at) => {
    if (LAST_HEAD.test(text) && TABLE_HEAD.test(text.replace(/^.*(?=Cited by)/, ''))) start = at + 1
  })
  return start
}

const figure = (lines: readonly PageLine[], pattern: RegExp): number | null => {
  const found = lines.map(({ text }) => pattern.exec(text)?.[1]).find((digits) => digits !== undefined)
  return found === undefined ? null : Number(found.replace(/[,. ]/g, ''))
}

/** The owner of the profile: the name two lines above the line of the verified address that stands nearest to the table. */
export function readOwner(source: string, lines: readonly PageLine[], table: number): ProfileHeader {
  const verified = lines.findLastIndex(({ text }, at) => at < table && VERIFIED.test(text))
  const above = lines
    .slice(Math.max(0, verified - 3), Math.max(0, verified))
    .filter(({ text }) => !AFTER_NAME.test(text))
  const [name] =
    verified < 0 ? [] : [above.at(-2), above.at(-1)].filter((line) => line !== undefined && looksLikeName(line.text))
  return {
    source,
    line: name?.number ?? lines[0]?.number ?? 1,
    name: name?.text ?? null,
    nameLine: name?.number ?? null,
    field: null,
    hIndex: figure(lines, /^h-index:? ?(\d{1,4})(?: |$)/i),
    papers: null,
    citations: figure(lines, /^Citations:? ?(\d{1,3}(?:[,.]\d{3})+|\d{1,8})(?: |$)/i),
    novelty: null,
    aiScore: null,
  }
}

export type ScholarRow = { readonly lines: readonly PageLine[]; readonly end: RowEnd }

/** The rows of the table: the lines of each up to its figures, which may stand on lines of their own. */
export function readRows(lines: readonly PageLine[]): {
  readonly rows: ScholarRow[]
  readonly rest: readonly PageLine[]
} {
  const rows: ScholarRow[] = []
  let open: PageLine[] = []
  const close = (end: RowEnd): void => {
    // Title and names twice: the figures between them are lost.
    const second = open.findIndex(({ text }, at) => at >= 3 && looksLikeScholarNames(text)) - 1
    const [, names] = open
    if (second >= 2 && names !== undefined && looksLikeScholarNames(names.text)) {
      rows.push({ lines: open.slice(0, second), end: { citations: null, year: null, before: '' } })
      open = open.slice(second)
    }
    rows.push({ lines: open, end })
    open = []
  }
  for (const line of lines) {
    if (open.length === 0 && (TABLE_HEAD.test(line.text) || FOOT.test(line.text))) continue
    if (FOOT.test(line.text) && open.length < 2) break
    const end = readRowEnd(line)
    if (end !== null) {
      if (end.before !== '') open.push({ ...line, text: end.before })
      if (open.length > 0) close(end)
      continue
    }
    const last = open.at(-1)
    if (isYearLine(line) && open.length > 1 && last !== undefined) {
      const cited = isCitesLine(last) ? open.pop() : undefined
      const citations = cited === undefined ? null : Number(cited.text.replace(/\D/g, ''))
      close({ citations, year: Number(line.text), before: '' })
      continue
    }
    open.push(line)
  }
  return { rows, rest: open }
}

/** A row as a reference: title, authors, venue, as far as they are there. */
export function toReference({ lines, end }: ScholarRow): Reference {
  const [title, second, ...others] = lines
  const named = second !== undefined && (others.length > 0 || looksLikeScholarNames(second.text))
  const venue = (named ? others : [second, ...others])
    .map((line) => line?.text ?? '')
    .join(' ')
    .trim()
  return {
    line: title?.number ?? 1,
    title: title?.text ?? '',
    titleLine: title?.number ?? null,
    ...(named ? { ...readScholarNames(second.text), authorsLine: second.number } : {}),
    date: statedDate(end.year),
    dateLine: end.year === null ? null : (lines.at(-1)?.number ?? null),
    citations: end.citations,
    ...readScholarVenue(venue),
  }
}
