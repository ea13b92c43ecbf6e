import { readTagged, startOf } from './read-tagged'
import type { Format } from './record'
import { chooseDate } from './record-dates'
import type { Reference, ReferenceAuthor } from './reference-record'
import { readDoi, readPmid, splitKeywords, turnName } from './reference-parts'
import { AuthorFinder, tellOrcids } from './tag-authors'
import { joinLines, joinPages, joinParagraphs, linesOf, type TagFields } from './tag-fields'
import type { TagLine } from './tag-lines'

/** Two characters and a blank; a line that continues a field starts with blanks. */
const LINE = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/

const readLine = (line: string): TagLine | null => {
  const found = LINE.exec(line)
  return found === null ? null : { tag: found[1] ?? '', text: found[2] ?? '' }
}

const partNames = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Names of a field, one a line; some programs put them into one line with semicolons. */
const readNames = (fields: TagFields, tag: string): string[] =>
  linesOf(fields.all(tag)).flatMap((text) => partNames(text))

/** Addresses of C1, which start with the names in brackets, or else end with a full stop; long ones run over lines. */
function readAddresses(fields: TagFields): { readonly names: readonly string[]; readonly place: string }[] {
  const joined: string[] = []
  for (const field of fields.all('C1')) {
    let open = false
    for (const line of field.texts.filter((text) => text !== '')) {
      if (open && !line.startsWith('[')) joined.push(`${joined.pop() ?? ''} ${line}`)
      else joined.push(line)
      open = !line.endsWith('.')
    }
  }
  return joined.map((text) => {
    const end = text.startsWith('[') ? text.indexOf(']') : -1
    const names = text.slice(1, Math.max(1, end))
    return {
      names: partNames(names),
      place: text
        .slice(end + 1)
        .trimStart()
        .replace(/\.$/, ''),
    }
  })
}

/** The authors by their full names, with addresses and identifiers, which name them by the full or the short name. */
function readPeople(fields: TagFields): { authors: readonly ReferenceAuthor[]; affiliations: string[] } {
  const short = readNames(fields, 'AU')
  const full = readNames(fields, 'AF')
  // Where the lists differ in length, the longer one leaves nobody out.
  const chosen = full.length >= short.length ? full : short
  const spellings = chosen.map((name, at) => [name, ...(full.length === short.length ? [short[at] ?? ''] : [])])
  const finder = new AuthorFinder(chosen.map(turnName), spellings)
  for (const tag of ['OI', 'RI']) for (const field of fields.all(tag)) tellOrcids(finder, joinLines(field))
  const addresses = readAddresses(fields)
  for (const { names, place } of addresses) for (const name of names) finder.tell(name, { affiliation: place })
  const groups = [...readNames(fields, 'CA'), ...readNames(fields, 'GP')]
  return {
    authors: [...finder.authors, ...(fields.has('CA') ? groups.map((name) => ({ name, isGroup: true })) : [])],
    affiliations: addresses.map(({ place }) => place),
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['J', 'article-journal'],
  ['B', 'book'],
  ['S', 'chapter'],
  ['P', 'patent'],
  ['C', 'paper-conference'],
])

function toReference(fields: TagFields): Reference {
  const title = fields.preferred('TI')
  const abstract = fields.all('AB')
  const date = fields.preferred('PY', 'PD', 'EY', 'EA')[0]
  const { authors, affiliations } = readPeople(fields)
  const meeting = /proceedings|meeting/i.test(fields.text('DT') ?? '') || fields.has('CT')
  const cited = /^\d{1,8}$/.exec(fields.text('Z9', 'TC') ?? '')?.[0]
  return {
    line: fields.record.line,
    title: title.map(joinLines).join(' '),
    titleLine: title[0]?.line ?? null,
    authors,
    authorsLine: fields.preferred('AF', 'AU')[0]?.line ?? null,
    affiliations,
    date: chooseDate(fields.all('PY').map(joinLines).concat(fields.all('PD', 'EA').map(joinLines))),
    dateLine: date?.line ?? null,
    abstract: joinParagraphs(abstract),
    abstractLine: abstract[0]?.line ?? null,
    identifiers: [readDoi(fields.text('DI', 'D2') ?? ''), readPmid(fields.text('PM') ?? '')],
    venue: fields.text('SO', 'JI', 'J9'),
    keywords: [...fields.all('DE'), ...fields.all('ID')].flatMap((field) => splitKeywords(joinLines(field))),
    citations: cited === undefined ? null : Number(cited),
    publication: {
      type: meeting ? 'paper-conference' : (TYPES.get((fields.text('PT') ?? '').slice(0, 1)) ?? null),
      volume: fields.text('VL'),
      issue: fields.text('IS'),
      pages: joinPages(fields.text('BP', 'PS'), fields.text('EP')) ?? fields.text('AR'),
      publisher: fields.text('PU'),
    },
  }
}

/** How sure a text is Web of Science's: by its first lines, else by what opens and fills a record. */
function sniff(text: string): number {
  const start = startOf(text)
  const opened = /^PT [A-Z]\b/m.test(start)
  if (/^[\s\ufeff]*FN [^\n]{3,60}[\r\n]+VR /.test(start)) return 1
  const tags = ['AU', 'TI', 'SO', 'PY', 'UT', 'ER'].filter((tag) =>
    new RegExp(`^${tag}(?: [^-]|\\s*$)`, 'm').test(start),
  )
  return opened && tags.length >= 3 ? 0.95 : opened && tags.length >= 2 ? 0.8 : tags.length >= 5 ? 0.7 : 0
}

/** The tagged export of Web of Science (“plain text”, ISI). */
export const wos: Format = {
  id: 'wos',
  label: 'Web of Science',
  sniff,
  parse: (source, tell) =>
    readTagged(
      {
        format: 'wos',
        syntax: {
          read: readLine,
          starts: (tag) => tag === 'PT',
          ends: (tag) => tag === 'ER' || tag === 'EF',
          isOutside: (tag) => tag === 'FN' || tag === 'VR',
          own: new Set(['TI', 'AU', 'AF']),
          telling: new Set(['TI', 'AU', 'AF', 'AB']),
          continues: (line) => /^\s{2,}\S/.test(line),
        },
        toReference,
        start: 'PT',
        end: 'ER',
      },
      source,
      tell,
    ),
}
