import { readTagged, startOf } from './read-tagged'
import type { Format } from './record'
import { chooseDate } from './record-dates'
import type { Reference, ReferenceAuthor } from './reference-record'
import { readArxivId, readDoi, readPmid, splitKeywords, turnName } from './reference-parts'
import { RIS_TAGS, RIS_TYPES } from './ris-types'
import { AuthorFinder, tellOrcids } from './tag-authors'
import { joinLines, joinPages, joinParagraphs, joinTitle, linesOf, type TagFields } from './tag-fields'
import type { TagLine } from './tag-lines'

/** A line of RIS as it is defined: two characters, two blanks, a hyphen, a blank. */
const STRICT = /^\s{0,3}([A-Z][A-Z0-9]) {2}-(?: (.*)|\s*)$/
/** The same with one blank, a tab or none, for tags that RIS has. */
const LOOSE = /^\s{0,3}([A-Z][A-Z0-9])[ \t]{0,4}-(?:[ \t](.*)|\s*)$/
/** In small letters only as it is defined: “is - the” is prose. */
const LOWER = /^([a-z][a-z0-9]) {2}-(?: (.*)|\s*)$/
/** Without a blank behind the hyphen, for the tags that frame records. */
const GLUED = /^\s{0,3}(TY|ER|ty|er)[ \t]{0,4}-(\S.*)$/

function readLine(line: string): TagLine | null {
  const strict = STRICT.exec(line)
  if (strict !== null) return { tag: strict[1] ?? '', text: strict[2] ?? '' }
  const loose = LOOSE.exec(line) ?? LOWER.exec(line) ?? GLUED.exec(line)
  const tag = (loose?.[1] ?? '').toUpperCase()
  if (loose !== null && RIS_TAGS.has(tag)) return { tag, text: loose[2] ?? '' }
  return /^\s{0,3}ER\s*$/.test(line) ? { tag: 'ER', text: '' } : null
}

/** Without one of these a second type is a second word on the type of the same entry. */
const OWN = new Set(['TI', 'T1', 'CT', 'BT', 'AU', 'A1'])
/** What only an entry has, and no line between entries. */
const TELLING = new Set(['TI', 'T1', 'CT', 'BT', 'AU', 'A1', 'AB', 'N2'])

/** Where one author has continuation lines: a line with a comma is the next author, any other one continues the name. */
function readNames(fields: TagFields): string[] {
  return fields.all('AU', 'A1').flatMap(({ texts }) => {
    const names: string[] = []
    for (const text of texts) {
      if (names.length > 0 && !/[,，;]/u.test(text)) names.push(`${names.pop() ?? ''} ${text}`)
      else names.push(text)
    }
    // Some exports put all authors into one field.
    return names.flatMap((name) =>
      name.includes(';') && !/orcid/i.test(name) ? name.split(';').map((one) => one.trim()) : [name],
    )
  })
}

/** “Liu R.” of Embase, which parts family from initials by a blank alone. */
const turnRisName = (name: string): ReferenceAuthor => {
  if (name.includes(',')) return turnName(name)
  const at = name.lastIndexOf(' ')
  const [family, initials] = [name.slice(0, Math.max(0, at)), name.slice(at + 1)]
  // The last word of the family name has small letters; what ends in a full stop is a given name.
  const isTurned =
    /^(?:\p{Lu}\p{M}*\.-?){1,4}$/u.test(initials) && /\p{Ll}/u.test(family.slice(family.lastIndexOf('.') + 1))
  return turnName(isTurned ? `${family}, ${initials}` : name)
}

/** Who wrote a paper, with what the record says of each, and where they worked. */
function readPeople(fields: TagFields): { authors: readonly ReferenceAuthor[]; affiliations: string[] } {
  const names = readNames(fields)
  const turned = names.map(turnRisName)
  const spellings = names.map((name, at) => [name, turned[at]?.name ?? ''])
  const finder = new AuthorFinder(turned, spellings)
  for (const field of fields.all('AI')) tellOrcids(finder, joinLines(field))
  const affiliations = linesOf(fields.all('AD')).flatMap((line) => {
    const { name, place } = partAddress(line, finder)
    const address = place.replace(/[,;]?\s?\S{1,100}@\S{1,100}$/, '')
    if (name !== null && address !== '') finder.tell(name, { affiliation: address })
    return address === '' ? [] : [address]
  })
  return { authors: finder.authors, affiliations }
}

/** “Arm, Ann: Institute” and “A. Arm, Institute” in their parts, where the name is that of an author. */
function partAddress(line: string, finder: AuthorFinder): { name: string | null; place: string } {
  for (const mark of [/^[^:]{3,80}(?=: )/, /^[^,]{3,80},[^,]{1,80}(?=, )/, /^[^,]{3,80}(?=, )/]) {
    const name = mark.exec(line)?.[0]
    if (name !== undefined && finder.knows(name)) return { name, place: line.slice(name.length + 2) }
  }
  return { name: null, place: line }
}

const DOI_PLACES = ['DO', 'DI'] as const

/** The DOI where one is stated as such, in an address of the resolver, or behind “doi:” in a note. */
function readRisDoi(fields: TagFields): string | null {
  for (const field of fields.all(...DOI_PLACES)) {
    const doi = readDoi(joinLines(field))
    if (doi !== null) return doi
  }
  for (const text of linesOf(fields.all('UR', 'L2', 'L3', 'LK', 'M3', 'N1', 'ID')))
    if (/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s?10\.|10\.\d{4,9}\/\S+$)/i.test(text)) return readDoi(text)
  return null
}

function readRisPmid(fields: TagFields): string | null {
  for (const text of linesOf(fields.all('U1', 'UR', 'L2', 'C5', 'ID', 'AN')))
    if (/pmid|pubmed/i.test(text)) {
      const pmid = readPmid(text)
      if (pmid !== null) return pmid
    }
  const base = linesOf(fields.all('DB', 'DP')).join(' ')
  return /^(?:nlm|pubmed|medline)/i.test(base) ? readPmid(fields.text('AN') ?? '') : null
}

/** arXiv's own addresses and numbers, wherever a program puts them. */
function readRisArxiv(fields: TagFields): string | null {
  for (const text of linesOf(fields.all('UR', 'L1', 'L2', 'AN', 'M1', 'IS', 'T2', 'JO', 'JF', 'DO', 'N1', 'ID')))
    if (/arxiv/i.test(text)) {
      const id = readArxivId(text)
      if (id !== null) return id
    }
  return null
}

/** How often the paper was cited, as Scopus and Web of Science put it among the notes. */
function readCitations(fields: TagFields): number | null {
  const notes = linesOf(fields.all('N1', 'U3', 'M1')).join('\n')
  const found =
    /Total Times Cited\s?:\s{0,5}(\d{1,8})/i.exec(notes) ??
    /Cited[ -]?By\s?:\s{0,5}(\d{1,8})/i.exec(notes) ??
    /Times Cited[^:\n]{0,60}:\s{0,5}(\d{1,8})/i.exec(notes)
  return found === null ? null : Number(found[1])
}

function toReference(fields: TagFields): Reference {
  const { authors, affiliations } = readPeople(fields)
  const titles = fields.all('TI', 'T1')
  const title = titles.length > 0 ? titles : fields.preferred('CT', 'BT', 'ST')
  const abstract = fields.preferred('AB', 'N2')
  const dates = [...fields.all('PY'), ...fields.all('YR'), ...fields.all('Y1'), ...fields.all('DA')]
  const type = linesOf(fields.all('TY')).at(-1)?.toUpperCase() ?? ''
  return {
    line: fields.record.line,
    title: joinTitle(title),
    titleLine: title[0]?.line ?? null,
    authors,
    authorsLine: fields.all('AU', 'A1')[0]?.line ?? null,
    affiliations,
    date: chooseDate(dates.map(joinLines)),
    dateLine: dates[0]?.line ?? null,
    abstract: joinParagraphs(abstract),
    abstractLine: abstract[0]?.line ?? null,
    links: linesOf(fields.all('UR', 'L1', 'L2')).flatMap((text) => text.split(/(?<![\s;])[\s;]+(?=https?:)/)),
    identifiers: [readRisDoi(fields), readRisArxiv(fields), readRisPmid(fields)],
    venue: fields.text('JF', 'T2', 'JO', 'JA', 'J2', 'J1', 'JI', 'J9', ...(titles.length > 0 ? ['BT', 'CT'] : [])),
    keywords: linesOf(fields.all('KW', 'K1')).flatMap((text) => (text.includes(';') ? splitKeywords(text) : [text])),
    citations: readCitations(fields),
    publication: {
      type: RIS_TYPES.get(type) ?? null,
      volume: fields.text('VL', 'VO'),
      issue: fields.text('IS', 'CP'),
      pages: joinPages(fields.text('SP'), fields.text('EP')),
      publisher: fields.text('PB', 'PU'),
    },
  }
}

/** Lines that only RIS has: a type at the start of a record. */
const OPENING = /^[\s\ufeff]{0,5}TY[ \t]{0,4}-[ \t]?[A-Z]{0,8}[ \t]*$/im

/** How sure a text is RIS: by its starting lines, else by an end and other lines of the form. */
function sniff(text: string): number {
  const start = startOf(text)
  if (OPENING.test(start)) return 1
  const tags = new Set<string>()
  let others = 0
  for (const line of start.split(/\r\n|\n|\r/)) {
    const tag = STRICT.exec(line)?.[1]
    if (tag !== undefined && RIS_TAGS.has(tag)) tags.add(tag)
    else if (/^[A-Z]{3,4}\s?-|^PMID/.test(line)) others++
  }
  if (others > 0 || tags.size < 3) return 0
  return tags.has('ER') ? 0.9 : ['TI', 'T1'].some((tag) => tags.has(tag)) ? 0.7 : 0
}

/** RIS in the dialects of the databases and programs that write it. */
export const ris: Format = {
  id: 'ris',
  label: 'RIS',
  sniff,
  parse: (source, tell) =>
    readTagged(
      {
        format: 'ris',
        syntax: {
          read: readLine,
          // A second type right behind the first belongs to the same record.
          starts: (tag, { open }) => tag === 'TY' && (open === null || [...open].some((other) => other !== 'TY')),
          ends: (tag) => tag === 'ER',
          isOutside: () => false,
          own: OWN,
          telling: TELLING,
          continues: () => true,
        },
        toReference,
        start: 'TY',
        end: 'ER',
      },
      source,
      tell,
    ),
}
