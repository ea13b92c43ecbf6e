import { statedDate } from './record-dates'
import { readArxivId, readDoi } from './reference-parts'
import type { Reference } from './reference-record'
import type { PageLine } from './scholar-lines'
import { looksLikeScholarNames, readScholarNames } from './scholar-names'

/** “A Vaswani, N Shazeer… - Advances in neural …, 2017 - proceedings.neurips.cc” */
const BYLINE = /^(.{2,400}?) [-–] (.*)$/
const MARKS = /^(?:\[[A-Z]{3,9}\]\s*)+/
/** “[PDF] arxiv.org”: where a copy lies, and no title. */
const COPY = /^(?:\[[A-Z]{3,9}\]\s*)+(?:[\w-]+\.)+[a-z]{2,}$/
const CITED = /(?:\bCited by|Zitiert von:|\bCité|\bCitado por) (\d{1,7})\b/i
const LINKS =
  /(?:^|\s)(?:Related articles|All \d+ versions|Save\b.*\bCite\b|Ähnliche Artikel|Autres articles|Artículos relacionados|Artigos relacionados)/i

/** True for the line of links below a result. */
export const isLinksLine = ({ text }: PageLine): boolean => text.length < 300 && (LINKS.test(text) || CITED.test(text))

type Byline = Pick<Reference, 'authors' | 'authorsComplete' | 'venue' | 'date' | 'identifiers'> & {
  readonly isDated: boolean
}

function readByline(text: string): Byline | null {
  const [, names = '', rest = ''] = BYLINE.exec(text) ?? []
  if (names === '' || !looksLikeScholarNames(names.replace(/…/g, ''))) return null
  const parts = rest.split(/ [-–] /)
  const place = parts.length > 1 || /\d{4}$/.test(parts[0] ?? '') ? (parts[0] ?? '') : ''
  const [, venue = place, year = ''] = /^(.*?)(?:, )?((?:1[89]|20)\d\d)$/.exec(place) ?? []
  const arxiv = readArxivId(venue)
  return {
    ...readScholarNames(names),
    venue,
    date: statedDate(year === '' ? null : Number(year)),
    identifiers: [arxiv, readDoi(rest)],
    isDated: year !== '' || parts.length > 1,
  }
}

/** The results of a page, in order: each is a title, and below it a line of authors, venue, year and publisher. */
export function readResults(lines: readonly PageLine[]): {
  readonly references: Reference[]
  readonly unread: PageLine[]
} {
  const references: Reference[] = []
  const unread: PageLine[] = []
  let current: Reference | null = null
  for (const [at, line] of lines.entries()) {
    const byline = readByline(line.text)
    const title = lines
      .slice(Math.max(0, at - 2), at)
      .findLast(({ text }) => !COPY.test(text) && !isLinksLine({ number: 0, cells: [], text }))
    const dated = byline?.isDated === true && title !== undefined
    if (dated && readByline(title.text)?.isDated !== true) {
      const { isDated: _, ...stated } = byline
      current = {
        line: title.number,
        title: title.text.replace(MARKS, ''),
        titleLine: title.number,
        authorsLine: line.number,
        dateLine: line.number,
        ...stated,
      }
      references.push(current)
      continue
    }
    const cited = CITED.exec(line.text)?.[1]
    if (current !== null && cited !== undefined && isLinksLine(line)) {
      references[references.length - 1] = { ...current, citations: Number(cited) }
      current = null
    } else if (isLinksLine(line)) {
      if (current === null) unread.push(line)
      current = null
    }
  }
  return { references, unread }
}
