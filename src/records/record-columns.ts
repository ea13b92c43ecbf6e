import type { FactReader, FactWriter } from './fact-column'
import type { ListedPerson, PaperRecord, Publication, StatedDate } from './record'

/** What a record has, a bit for each; what it has not takes no room. */
const HAS = {
  ownSource: 1,
  heading: 1 << 1,
  titleLine: 1 << 2,
  authorsLine: 1 << 3,
  abstractLine: 1 << 4,
  page: 1 << 5,
  title: 1 << 6,
  authorsComplete: 1 << 7,
  affiliations: 1 << 8,
  date: 1 << 9,
  year: 1 << 10,
  month: 1 << 11,
  day: 1 << 12,
  category: 1 << 13,
  score: 1 << 14,
  code: 1 << 15,
  abstract: 1 << 16,
  links: 1 << 17,
  identifiers: 1 << 18,
  venue: 1 << 19,
  noVenue: 1 << 20,
  keywords: 1 << 21,
  people: 1 << 22,
  citations: 1 << 23,
  publication: 1 << 24,
} as const

const PUBLICATION = ['type', 'volume', 'issue', 'pages', 'publisher'] as const satisfies (keyof Publication)[]

/** What is known of a person, a bit for each; `tail`: the family name is the end of the name, and its length stands for it. */
const PERSON = { identifiers: 1, affiliation: 2, family: 4, group: 8, tail: 16 } as const

const bit = (is: boolean, mask: number): number => (is ? mask : 0)

function flagsOf(record: PaperRecord, source: string): number {
  const { lines, date } = record
  return (
    bit(record.source !== source, HAS.ownSource) |
    bit(lines.heading !== null, HAS.heading) |
    bit(lines.title !== null, HAS.titleLine) |
    bit(lines.authors !== null, HAS.authorsLine) |
    bit(lines.abstract !== null, HAS.abstractLine) |
    bit(record.page !== null, HAS.page) |
    bit(record.title !== null, HAS.title) |
    bit(record.authorsComplete, HAS.authorsComplete) |
    bit(record.affiliations.length > 0, HAS.affiliations) |
    bit(date !== null, HAS.date) |
    bit(date !== null && date.year !== null, HAS.year) |
    bit(date !== null && date.month !== null, HAS.month) |
    bit(date !== null && date.day !== null, HAS.day) |
    bit(record.category !== null, HAS.category) |
    bit(record.score !== null, HAS.score) |
    bit(record.hasCode, HAS.code) |
    bit(record.abstract !== null, HAS.abstract) |
    bit(record.links.length > 0, HAS.links) |
    bit(record.identifiers !== undefined, HAS.identifiers) |
    bit(typeof record.venue === 'string', HAS.venue) |
    bit(record.venue === null, HAS.noVenue) |
    bit(record.keywords !== undefined, HAS.keywords) |
    bit(record.people !== undefined, HAS.people) |
    bit(record.citations !== undefined, HAS.citations) |
    bit(record.publication !== undefined, HAS.publication)
  )
}

function writeWords(to: FactWriter, words: readonly string[]): void {
  to.number(words.length)
  for (const word of words) to.word(word)
}

function writeTexts(to: FactWriter, texts: readonly string[]): void {
  to.number(texts.length)
  for (const text of texts) to.text(text)
}

function writePeople(to: FactWriter, people: readonly ListedPerson[], names: readonly string[]): void {
  to.number(people.length)
  for (const [at, { identifiers, affiliation, family, isGroup }] of people.entries()) {
    const isTail = family !== undefined && names[at]?.endsWith(family) === true
    to.number(
      bit(identifiers.length > 0, PERSON.identifiers) |
        bit(affiliation !== null, PERSON.affiliation) |
        bit(family !== undefined, PERSON.family) |
        bit(isGroup === true, PERSON.group) |
        bit(isTail, PERSON.tail),
    )
    if (identifiers.length > 0) writeWords(to, identifiers)
    if (affiliation !== null) to.word(affiliation)
    if (isTail) to.number(family.length)
    else if (family !== undefined) to.word(family)
  }
}

function writePublication(to: FactWriter, publication: Publication): void {
  to.number(PUBLICATION.reduce((flags, field, at) => flags | bit(publication[field] !== undefined, 1 << at), 0))
  for (const field of PUBLICATION) {
    const text = publication[field]
    if (text !== undefined) to.word(text)
  }
}

/** Writes a record; `source` is that of the reading, which most records share. `readRecord` reads one that is equal. */
export function writeRecord(to: FactWriter, record: PaperRecord, source: string): void {
  const { lines, page, title, affiliations, date, category, score, abstract, links } = record
  const { identifiers, venue, keywords, people, citations, publication } = record
  to.number(flagsOf(record, source))
  if (record.source !== source) to.word(record.source)
  to.number(record.line)
  if (lines.heading !== null) to.number(lines.heading)
  if (lines.title !== null) to.number(lines.title)
  if (lines.authors !== null) to.number(lines.authors)
  if (lines.abstract !== null) to.number(lines.abstract)
  if (page !== null) to.number(page)
  if (title !== null) to.text(title)
  writeWords(to, record.authors)
  if (affiliations.length > 0) writeWords(to, affiliations)
  if (date !== null) for (const part of [date.year, date.month, date.day]) if (part !== null) to.number(part)
  if (category !== null) to.word(category)
  if (score !== null) to.number(score)
  if (abstract !== null) to.text(abstract)
  if (links.length > 0) writeTexts(to, links)
  if (identifiers !== undefined) writeTexts(to, identifiers)
  if (typeof venue === 'string') to.word(venue)
  if (keywords !== undefined) writeWords(to, keywords)
  if (people !== undefined) writePeople(to, people, record.authors)
  if (citations !== undefined) to.number(citations)
  if (publication !== undefined) writePublication(to, publication)
}

function readTexts(from: FactReader): string[] {
  const texts: string[] = []
  for (let left = from.number(); left > 0; left--) texts.push(from.text())
  return texts
}

/** The last `length` units of a name. */
const tailOf = (name: string, length: number): string => name.slice(name.length - length)

function readPeople(from: FactReader, names: readonly string[]): ListedPerson[] {
  const people: ListedPerson[] = []
  for (let at = 0, size = from.number(); at < size; at++) {
    const has = from.number()
    const identifiers = (has & PERSON.identifiers) === 0 ? [] : readTexts(from)
    const affiliation = (has & PERSON.affiliation) === 0 ? null : from.text()
    const person: { -readonly [Field in keyof ListedPerson]: ListedPerson[Field] } = { identifiers, affiliation }
    if ((has & PERSON.family) !== 0)
      person.family = (has & PERSON.tail) === 0 ? from.text() : tailOf(names[at] ?? '', from.number())
    if ((has & PERSON.group) !== 0) person.isGroup = true
    people.push(person)
  }
  return people
}

function readPublication(from: FactReader): Publication {
  const has = from.number()
  const publication: { -readonly [Field in keyof Publication]: string } = {}
  for (const [at, field] of PUBLICATION.entries()) if ((has & (1 << at)) !== 0) publication[field] = from.text()
  return publication
}

/** Reads the record that stands at the reader's place. */
export function readRecord(from: FactReader, source: string): PaperRecord {
  const has = from.number()
  const number = (mask: number): number | null => ((has & mask) === 0 ? null : from.number())
  const text = (mask: number): string | null => ((has & mask) === 0 ? null : from.text())
  const texts = (mask: number): string[] => ((has & mask) === 0 ? [] : readTexts(from))
  const readDate = (): StatedDate => ({ year: number(HAS.year), month: number(HAS.month), day: number(HAS.day) })
  // The fields are read in the order in which they were written, which is that of the literal.
  const record: { -readonly [Field in keyof PaperRecord]: PaperRecord[Field] } = {
    source: text(HAS.ownSource) ?? source,
    line: from.number(),
    lines: {
      heading: number(HAS.heading),
      title: number(HAS.titleLine),
      authors: number(HAS.authorsLine),
      abstract: number(HAS.abstractLine),
    },
    page: number(HAS.page),
    title: text(HAS.title),
    authors: readTexts(from),
    authorsComplete: (has & HAS.authorsComplete) !== 0,
    affiliations: texts(HAS.affiliations),
    date: (has & HAS.date) === 0 ? null : readDate(),
    category: text(HAS.category),
    score: number(HAS.score),
    hasCode: (has & HAS.code) !== 0,
    abstract: text(HAS.abstract),
    links: texts(HAS.links),
  }
  if ((has & HAS.identifiers) !== 0) record.identifiers = readTexts(from)
  if ((has & HAS.venue) !== 0) record.venue = from.text()
  else if ((has & HAS.noVenue) !== 0) record.venue = null
  if ((has & HAS.keywords) !== 0) record.keywords = readTexts(from)
  if ((has & HAS.people) !== 0) record.people = readPeople(from, record.authors)
  if ((has & HAS.citations) !== 0) record.citations = from.number()
  if ((has & HAS.publication) !== 0) record.publication = readPublication(from)
  return record
}
