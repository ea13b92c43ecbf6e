import type { Atlas } from '../graph/atlas'
import type { PaperRecord } from '../records/record'
import { findGroupWord } from '../resolve/author-names'
import type { Paper, PaperId } from '../resolve/corpus'
import { parsePersonName } from '../resolve/person-name'

/** An author of a reference. `family` holds particles too; empty for a group, whose whole name is `name`. */
export type ReferenceAuthor = {
  readonly name: string
  readonly family: string
  readonly given: string
  readonly suffix: string
  readonly orcid: string | null
}

/** One paper as reference managers keep it. Texts are plain, and empty where nothing is known. */
export type Reference = {
  /** Ends in nothing but letters and digits of ASCII; no two references share one. */
  readonly key: string
  /** As CSL calls it; `article` where no record says it. */
  readonly type: string
  readonly title: string
  readonly authors: readonly ReferenceAuthor[]
  /** False where names are known to be missing. */
  readonly authorsComplete: boolean
  readonly year: number | null
  /** ISO, `2023-08-25`, or null. */
  readonly date: string | null
  readonly venue: string
  readonly volume: string
  readonly issue: string
  readonly pages: string
  readonly publisher: string
  readonly doi: string
  readonly arxiv: string
  readonly pmid: string
  readonly link: string
  readonly abstract: string
  /** What the records state, then the topics that were found. */
  readonly keywords: readonly string[]
  /** Sentences on what was inferred and what is missing, for a reference that is taken for a fact elsewhere. */
  readonly note: string
}

type StatedAuthor = {
  readonly name: string
  readonly isPerson: boolean
  readonly identifiers: readonly string[]
  /** The family name as a source parts it; undefined: the name itself must tell. */
  readonly family: string | undefined
}

function readAuthor({ name, isPerson, identifiers, family: stated }: StatedAuthor): ReferenceAuthor {
  const orcid = identifiers.find((identifier) => identifier.startsWith('orcid:'))?.slice('orcid:'.length) ?? null
  if (!isPerson) return { name, family: '', given: '', suffix: '', orcid }
  const at = stated === undefined ? -1 : name.lastIndexOf(stated)
  if (stated !== undefined && at >= 0) {
    // With a stated family name, what stands around it is given.
    const given = `${name.slice(0, at)} ${name.slice(at + stated.length)}`.replace(/\s+/gu, ' ').trim()
    return { name, family: stated, given, suffix: '', orcid }
  }
  const { given, particle, family, suffix } = parsePersonName(name)
  const whole = [particle, family].filter((part) => part !== '').join(' ')
  return whole === ''
    ? { name, family: '', given: '', suffix: '', orcid }
    : { name, family: whole, given, suffix, orcid }
}

/** What a key is made of: letters and digits of ASCII, accents taken off. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase()

const DULL = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'towards', 'toward'])

/** `chen2023diffrate`, with `b`, `c` … behind it where a key is taken. */
function chooseKey(
  { title, year }: Pick<Paper, 'title' | 'year'>,
  authors: readonly ReferenceAuthor[],
  taken: Set<string>,
): string {
  const [first] = authors
  const word = title
    .split(/[\s:,.]+/)
    .map(plain)
    .find((one) => one !== '' && !DULL.has(one))
  const who = plain(first?.family === '' ? first.name : (first?.family ?? '')).slice(0, 30)
  const stem = `${who}${year === null ? '' : String(year)}${(word ?? '').slice(0, 30)}` || 'paper'
  let key = stem
  for (let at = 1; taken.has(key); at++) key = stem + (at < 26 ? String.fromCharCode(97 + at) : `n${String(at)}`)
  taken.add(key)
  return key
}

function noteOf(paper: Paper, hidden: number): string {
  return [
    paper.titleIsDerived ? 'No source gives a title; this one is derived from the abstract.' : '',
    paper.yearIsInferred ? 'The year is inferred.' : '',
    paper.authorsComplete ? '' : 'The list of authors is cut.',
    hidden > 0 ? 'The last author is known from the page on which the paper stands, not from its list.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const ending = (identifiers: readonly string[], scheme: string): string =>
  identifiers.find((identifier) => identifier.startsWith(`${scheme}:`))?.slice(scheme.length + 1) ?? ''

/** What records and papers state alike, as references have it. */
const statedParts = (stated: Paper | PaperRecord) => {
  const { identifiers = [], publication = {} } = stated
  return {
    type: publication.type ?? 'article',
    authorsComplete: stated.authorsComplete,
    venue: stated.venue ?? '',
    volume: publication.volume ?? '',
    issue: publication.issue ?? '',
    pages: publication.pages ?? '',
    publisher: publication.publisher ?? '',
    doi: ending(identifiers, 'doi'),
    arxiv: ending(identifiers, 'arxiv'),
    pmid: ending(identifiers, 'pmid'),
    link: stated.links.find((link) => /^https?:\/\//.test(link)) ?? '',
    abstract: stated.abstract ?? '',
  }
}

/**
 * The papers as references, in the corpus's order. Authors that are only suggested are left out; those known from a page
 * stand behind the listed ones, with a note. Cost: linear in the papers and their authors.
 */
export function listReferences({ corpus }: Atlas, wanted: ReadonlySet<PaperId>): Reference[] {
  const people = new Map(corpus.authors.map((author) => [author.id, author]))
  const labels = new Map(corpus.topics.map(({ id, label }) => [id, label]))
  const taken = new Set<string>()
  return corpus.papers
    .filter(({ id }) => wanted.has(id))
    .map((paper): Reference => {
      const known = paper.authors.flatMap((authorship) => {
        const author = people.get(authorship.author)
        return author === undefined || author.unnamed || authorship.evidence === 'suggested'
          ? []
          : [{ authorship, author }]
      })
      const authors = known.map(({ author: { name, kind, identifiers: ids = [], family } }) =>
        readAuthor({ name, isPerson: kind === 'person', identifiers: ids, family }),
      )
      const topics = paper.topics.flatMap(({ topic }) => labels.get(topic) ?? [])
      return {
        ...statedParts(paper),
        key: chooseKey(paper, authors, taken),
        title: paper.title,
        authors,
        year: paper.year,
        date: paper.yearIsInferred ? null : paper.date,
        keywords: [...new Set([...(paper.keywords ?? []), ...topics])],
        note: noteOf(paper, known.filter(({ authorship }) => authorship.evidence === 'page-owner').length),
      }
    })
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A date as a record states it, as far as it does: `2023-08-25`, `2023-08`, or null where it is a year or less. */
function isoDate(date: PaperRecord['date']): string | null {
  if (date === null || date.year === null || date.month === null) return null
  const { year, month, day } = date
  return [String(year).padStart(4, '0'), twoDigits(month), ...(day === null ? [] : [twoDigits(day)])].join('-')
}

/** Records as references, one for each and nothing joined or inferred: what a conversion keeps. Linear in the records. */
export function listRecords(records: readonly PaperRecord[]): Reference[] {
  const taken = new Set<string>()
  return records.map((record): Reference => {
    const authors = record.authors.map((name, at) => {
      const person = record.people?.[at]
      const isPerson = person?.isGroup !== true && (person?.family !== undefined || findGroupWord(name) === null)
      return readAuthor({ name, isPerson, identifiers: person?.identifiers ?? [], family: person?.family })
    })
    const title = record.title ?? ''
    const year = record.date?.year ?? null
    return {
      ...statedParts(record),
      key: chooseKey({ title, year }, authors, taken),
      title,
      authors,
      year,
      date: isoDate(record.date),
      keywords: record.keywords ?? [],
      note: record.authorsComplete || record.authors.length === 0 ? '' : 'The list of authors is cut.',
    }
  })
}
