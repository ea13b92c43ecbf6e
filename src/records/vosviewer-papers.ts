import { cleanText } from './clean-text'
import { jsonText } from './graph-json'
import { isObject } from './json-values'
import { tidyBlanks } from './lines'
import type { PaperRecord } from './record'
import { isOthers, readArxivId, readDoi, readStatedDate, turnName } from './reference-parts'

type Item = Readonly<Record<string, unknown>>

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The text of a piece of HTML, without its tags; what looks like a tag and is none goes too, since nothing runs here. */
function plainText(html: string): string {
  return tidyBlanks(
    html
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/gi, (whole, code: string | undefined, name: string | undefined) => {
        if (code !== undefined) return Number(code) > 31 ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : ' '
        return ENTITIES[(name ?? '').toLowerCase()] ?? whole
      }),
  )
}

/** What a description tells in rows of a table (“Authors:”, “Title:”, “Source:”, “Year:”), as VOSviewer itself writes it. */
function readRows(description: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>()
  for (const row of description.split(/<\/tr\s*>|<br\s*\/?>|<\/p\s*>/i)) {
    const [, label, value] = /^\s*([A-Za-z][A-Za-z ]{2,30}):\s*(\S.*)$/s.exec(plainText(row)) ?? []
    if (label !== undefined && value !== undefined) rows.set(label.toLowerCase(), value)
  }
  return rows
}

/** What an item says of the paper that it is: in keys of its own, else in its description. */
function readFields(item: Item): (key: string, inRows?: string) => string {
  const rows = typeof item.description === 'string' ? readRows(item.description) : new Map<string, string>()
  return (key, inRows = key) => plainText(jsonText(item[key])) || (rows.get(inRows) ?? '')
}

function isPaper(item: unknown): boolean {
  if (!isObject(item)) return false
  const field = readFields(item)
  return field('title') !== '' && (field('authors') !== '' || field('abstract') !== '')
}

/** True where most of the first items are papers: they have a title, and authors or an abstract. */
export function hasPapers(items: readonly unknown[]): boolean {
  const looked = items.slice(0, 50)
  return looked.length > 0 && looked.filter(isPaper).length * 2 > looked.length
}

/** Names in one text: parted at the bars of a list, at semicolons where there are any (“Eck, N. J.; Waltman, L.”), else at commas. */
function splitNames(text: string): readonly string[] {
  return text
    .split(['|', ';'].find((mark) => text.includes(mark)) ?? ',')
    .map(tidyBlanks)
    .filter((name) => name !== '')
}

/** “ICLR, 28 Sep 2020” → the venue and the date. */
function readHeading(heading: string): { readonly venue: string; readonly date: string } {
  const found = /(?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?\d{4}$/.exec(heading)
  if (found === null) return { venue: heading, date: '' }
  const venue = heading.slice(0, found.index).trimEnd().replace(/,$/, '')
  return { venue, date: found[0] }
}

/** An item of a network of papers as a record: title, authors, abstract, venue and date as far as the file has them. */
export function readVosviewerPaper(item: Item, source: string, line: number): PaperRecord {
  const field = readFields(item)
  const title = cleanText(field('title')).text
  const stated = splitNames(field('authors'))
  const names = stated.filter((name) => !isOthers(name) && !/\.{3}$|…$/.test(name)).map(turnName)
  const abstract = cleanText(field('abstract')).text
  const heading = readHeading(field('heading'))
  const links = [field('url'), field('uri')].filter((link) => /^https?:\/\//i.test(link))
  const identifiers = [readDoi(`${field('doi')} ${links.join(' ')}`), readArxivId(links.join(' '))].filter(
    (id) => id !== null,
  )
  const venue = field('source') || field('journal') || heading.venue
  const date = readStatedDate(field('date') || field('year') || heading.date)
  return {
    source,
    line,
    lines: {
      heading: null,
      title: title === '' ? null : line,
      authors: names.length === 0 ? null : line,
      abstract: abstract === '' ? null : line,
    },
    page: null,
    title: title === '' ? null : title,
    authors: names.map(({ name }) => name),
    authorsComplete: names.length > 0 && names.length === stated.length,
    affiliations: [],
    date,
    category: null,
    score: null,
    hasCode: false,
    abstract: abstract === '' ? null : abstract,
    links: [...new Set(links)],
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(venue === '' ? {} : { venue }),
    people: names.map(({ family }) => ({
      identifiers: [],
      affiliation: null,
      ...(family === undefined ? {} : { family }),
    })),
  }
}
