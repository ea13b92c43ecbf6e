import { readTagged, startOf } from './read-tagged'
import type { Format } from './record'
import { readStatedDate } from './record-dates'
import type { Reference, ReferenceAuthor } from './reference-record'
import { readDoi, readOrcid, readPmid, turnInitialsLast, turnName } from './reference-parts'
import { joinLines, joinParagraphs, joinTitle, type TagFields } from './tag-fields'
import type { TagLine } from './tag-lines'

/** `PMID- 123`, `TI  - Title`, and as some programs shorten it `TI-`, `PMC -123`; PubMed's tags have two to four characters. */
const LINE = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: ?(.*))$/

/** Tags that open an entry behind a blank line. */
const OPENING = new Set(['PMID', 'PMC', 'PMCR', 'OWN', 'STAT'])

function readLine(line: string): TagLine | null {
  const found = LINE.exec(line)
  if (found === null)
    return /^PMID\s*(?::\s*)?\d{1,8}\s*$/.test(line) ? { tag: 'PMID', text: line.replace(/\D/g, '') } : null
  return { tag: found[1] ?? '', text: found[2] ?? '' }
}

/**
 * The authors in order: full names before short ones, each with the addresses and identifiers that follow it. A corporate
 * name stands where it stands among them.
 */
function readAuthors(fields: TagFields): { authors: ReferenceAuthor[]; affiliations: string[]; complete: boolean } {
  const full = fields.all('FAU').length > 0
  const authors: ReferenceAuthor[] = []
  const affiliations: string[] = []
  let complete = true
  let open = false
  const tell = (more: (author: ReferenceAuthor) => ReferenceAuthor): void => {
    const last = authors.at(-1)
    if (open && last !== undefined) authors[authors.length - 1] = more(last)
  }
  for (const field of fields.record.fields) {
    const text = joinLines(field)
    if (text === '') continue
    switch (field.tag) {
      case 'FAU':
        authors.push(turnName(text))
        open = true
        break
      case 'AU':
        if (/^et al\.?$/i.test(text)) complete = false
        else if (!full) {
          authors.push(turnInitialsLast(text))
          open = true
        }
        break
      case 'CN':
        authors.push({ name: text, isGroup: true })
        open = true
        break
      case 'AD':
        affiliations.push(text)
        tell((author) => ({ ...author, affiliation: author.affiliation ?? text }))
        break
      case 'AUID':
        tell((author) => ({ ...author, identifiers: [...(author.identifiers ?? []), readOrcid(text)] }))
        break
      case 'FED':
      case 'ED':
      case 'FIR':
      case 'IR':
        // Addresses behind these belong to editors and investigators.
        open = false
    }
  }
  return { authors, affiliations, complete }
}

/** `Neoplasms/*genetics` → `Neoplasms`: the heading without its aspects; the asterisk marks what the paper is mainly about. */
const readHeadingTerm = (text: string): string => (text.split('/')[0] ?? '').replace(/^\*/, '')

const markedDoi = (fields: TagFields): string | null => {
  for (const field of fields.all('AID', 'LID', 'DOI')) {
    const text = joinLines(field)
    if (/\[doi\]|doi|^10\./i.test(text)) {
      const doi = readDoi(text.replace(/\[doi\]/i, ''))
      if (doi !== null) return doi
    }
  }
  const source = fields.text('SO')
  return source !== null && /doi:/i.test(source) ? readDoi(source.slice(source.search(/doi:/i))) : null
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/congress|conference/i, 'paper-conference'],
  [/thesis|dissertation/i, 'thesis'],
  [/technical report/i, 'report'],
  [/book/i, 'book'],
  [/dataset/i, 'dataset'],
  [/preprint/i, 'article'],
  [/journal article|review|letter|editorial/i, 'article-journal'],
]

function toReference(fields: TagFields): Reference {
  const titles = fields.all('TI')
  const title = titles.length > 0 ? titles : fields.preferred('BTI', 'CTI', 'TT')
  const abstract = fields.all('AB')
  const { authors, affiliations, complete } = readAuthors(fields)
  const date = fields.preferred('DP', 'DEP', 'PHST')[0]
  const types = fields.all('PT').map(joinLines)
  return {
    line: fields.record.line,
    title: joinTitle(title),
    titleLine: title[0]?.line ?? null,
    authors,
    authorsLine: fields.all('FAU', 'AU', 'CN')[0]?.line ?? null,
    authorsComplete: complete,
    affiliations,
    date: date === undefined ? null : readStatedDate(joinLines(date)),
    dateLine: date?.line ?? null,
    abstract: joinParagraphs(abstract),
    abstractLine: abstract[0]?.line ?? null,
    identifiers: [markedDoi(fields), readPmid(fields.text('PMID') ?? '')],
    venue: fields.text('JT', 'TA', 'CTI', ...(titles.length > 0 ? ['BTI'] : [])),
    keywords: [
      ...fields.all('OT').map((field) => joinLines(field).replace(/^\*/, '')),
      ...fields.all('MH').map((field) => readHeadingTerm(joinLines(field))),
    ],
    publication: {
      type: TYPES.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1] ?? null,
      volume: fields.text('VI'),
      issue: fields.text('IP'),
      pages: fields.text('PG'),
      publisher: fields.text('PB'),
    },
  }
}

/** How sure a text is PubMed's own: by the numbers that start its entries, else by several of its longer tags. */
function sniff(text: string): number {
  const start = startOf(text)
  if (/^[\s\ufeff]{0,5}TY[ \t]{0,4}-/m.test(start)) return 0
  if (/^\ufeff?PMID ?- ?\d{1,8}\s*$/m.test(start)) return 1
  const tags = new Set<string>()
  for (const line of start.split(/\r\n|\n|\r/)) {
    const tag = /^([A-Z]{2,4}) {0,2}- ?\S/.exec(line)?.[1]
    if (tag !== undefined) tags.add(tag)
  }
  const own = ['PMC', 'PMCR', 'FAU', 'OWN', 'STAT', 'DCOM', 'EDAT', 'MHDA', 'CRDT', 'PHST', 'JID', 'PST']
  const found = own.filter((tag) => tags.has(tag)).length
  return found >= 3 ? 0.95 : found >= 1 && (tags.has('TI') || tags.has('PT')) ? 0.8 : 0
}

/** PubMed's tagged export, `.nbib` or “MEDLINE” text. */
export const nbib: Format = {
  id: 'nbib',
  label: 'PubMed (nbib)',
  sniff,
  parse: (source, tell) =>
    readTagged(
      {
        format: 'nbib',
        syntax: {
          read: readLine,
          starts: (tag, { open, afterBlank }) =>
            (tag === 'PMID' && (open === null || open.has('PMID') || open.has('TI') || afterBlank)) ||
            (afterBlank && OPENING.has(tag)) ||
            (tag === 'TI' && open?.has('TI') === true && (afterBlank || open.has('FAU') || open.has('AU'))),
          ends: () => false,
          isOutside: () => false,
          own: new Set(),
          telling: new Set(['TI', 'FAU', 'AU', 'AB', 'PMID', 'BTI']),
          continues: (line) => /^\s{2,}\S/.test(line),
        },
        toReference,
        start: 'PMID',
        end: null,
      },
      source,
      tell,
    ),
}
