import { readEndnoteType } from './endnote-types'
import { readTagged, startOf } from './read-tagged'
import type { Format } from './record'
import { chooseDate } from './record-dates'
import type { Reference } from './reference-record'
import { readArxivId, readDoi, splitKeywords, turnName } from './reference-parts'
import { joinLines, joinParagraphs, joinTitle, linesOf, type TagFields } from './tag-fields'
import type { TagLine } from './tag-lines'

/** `%T Title`; any other line continues the field before it. */
const LINE = /^%([A-Z0-9@!#$&()*+:;<=>?[\]^~])(?: (.*)|\s*)$/

const readLine = (line: string): TagLine | null => {
  const found = LINE.exec(line)
  return found === null ? null : { tag: found[1] ?? '', text: found[2] ?? '' }
}

function toReference(fields: TagFields): Reference {
  const title = fields.preferred('T', '!')
  const abstract = fields.all('X')
  const dates = [...fields.all('D'), ...fields.all('8')]
  const type = fields.text('0') ?? ''
  const places = linesOf(fields.all('U', '>'))
  const doi =
    readDoi(linesOf(fields.all('R')).join(' ')) ?? readDoi(places.find((text) => /doi\.org\//i.test(text)) ?? '')
  return {
    line: fields.record.line,
    title: joinTitle(title),
    titleLine: title[0]?.line ?? null,
    authors: linesOf(fields.all('A')).map(turnName),
    authorsLine: fields.all('A')[0]?.line ?? null,
    affiliations: linesOf(fields.all('+')),
    date: chooseDate(dates.map(joinLines)),
    dateLine: dates[0]?.line ?? null,
    abstract: joinParagraphs(abstract),
    abstractLine: abstract[0]?.line ?? null,
    links: places,
    identifiers: [doi, readArxivId(places.find((text) => /arxiv/i.test(text)) ?? '')],
    venue: fields.text('J', 'B', 'S'),
    keywords: linesOf(fields.all('K')).flatMap(splitKeywords),
    publication: {
      type: readEndnoteType(type),
      volume: fields.text('V'),
      issue: fields.text('N'),
      pages: fields.text('P'),
      publisher: fields.text('I'),
    },
  }
}

/** How sure a text is EndNote's: by the types that start its entries, else by a title beside authors. */
function sniff(text: string): number {
  const start = startOf(text)
  const has = (tag: string): boolean => new RegExp(`^\\ufeff?%${tag} \\S`, 'm').test(start)
  if (/^\ufeff?%0(?: [A-Z]|\s*$)/m.test(start) && (has('T') || has('A'))) return 1
  return has('T') && (has('A') || has('D')) ? 0.9 : 0
}

/** EndNote's tagged export (`.enw`), also called Refer and BibIX. */
export const endnote: Format = {
  id: 'endnote',
  label: 'EndNote',
  sniff,
  parse: (source, tell) =>
    readTagged(
      {
        format: 'endnote',
        syntax: {
          read: readLine,
          starts: (tag, { open, afterBlank }) =>
            open === null
              ? tag === '0' || afterBlank
              : tag === '0'
                ? open.has('T') || afterBlank
                : open.has('T') && (afterBlank || tag === 'T'),
          ends: () => false,
          isOutside: () => false,
          own: new Set(['T', 'A']),
          telling: new Set(['T', 'A', 'X']),
          continues: () => true,
        },
        toReference,
        start: null,
        end: null,
      },
      source,
      tell,
    ),
}
