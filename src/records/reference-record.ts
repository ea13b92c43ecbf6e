import type { Issue } from '../base/issue'
import { quote, shorten } from './page-record'
import { readMarkedText, readPlainWords } from './plain-text'
import type { ListedPerson, PaperRecord, Publication, StatedDate } from './record'
import { isOthers, readOrcid, withoutRepeats, type TurnedName } from './reference-parts'
import { readersReferencesWords } from '../words/readers-references'

/** An author as a reference lists one. */
export type ReferenceAuthor = TurnedName & {
  readonly identifiers?: readonly (string | null)[]
  readonly affiliation?: string | null
  readonly isGroup?: boolean
}

/** A reference as a file states it, its texts still with their marks; what is left out is not stated. */
export type Reference = {
  /** 1-based line at which the record starts. */
  readonly line: number
  readonly title?: string | null
  readonly titleLine?: number | null
  readonly authors?: readonly ReferenceAuthor[]
  readonly authorsLine?: number | null
  /** False where the source says that names were left out. */
  readonly authorsComplete?: boolean
  readonly affiliations?: readonly string[]
  readonly date?: StatedDate | null
  readonly dateLine?: number | null
  readonly abstract?: string | null
  readonly abstractLine?: number | null
  readonly links?: readonly string[]
  readonly identifiers?: readonly (string | null)[]
  readonly venue?: string | null
  readonly keywords?: readonly string[]
  readonly citations?: number | null
  readonly publication?: { readonly [Field in keyof Publication]?: string | null }
  /** The code of the field that the paper is of, such as arXiv's `cs.LG`. */
  readonly category?: string | null
}

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/i.test(text)
function present(texts: readonly (string | null)[] | undefined): string[] {
  const kept = (texts ?? []).filter((text) => text !== null)
  return kept.length < 2 ? kept : [...new Set(kept)]
}

/** “L. et al.” as some files have it within a name. */
const ET_AL = /(?:^|(?<![\s,;])[\s,;]+)(?:and |& )?et\.? ?al\b\.?(?=[\s,;]|$)/iu

/** A person or group with a clean name; an ORCID that stands behind the name becomes an identifier. */
function cleanAuthor(author: ReferenceAuthor): {
  readonly name: string
  readonly person: ListedPerson
  readonly andOthers: boolean
} {
  const orcid = /\d{4}-\d{4}-\d{4}/.test(author.name) ? readOrcid(author.name) : null
  const bare =
    orcid === null
      ? author.name
      : author.name.replace(
          /(?<![\s,;([{])[\s,;([{]*(?:https?:\/\/)?(?:orcid(?:\.org)?[/:]?\s?)?\d{4}-\d{4}-\d{4}-\d{3}[\dX][)\]}]?/i,
          '',
        )
  const andOthers = ET_AL.test(bare) || isOthers(bare)
  const family = author.family === undefined ? '' : readPlainWords(author.family)
  const affiliation = readPlainWords(author.affiliation ?? '')
  return {
    name: andOthers ? readPlainWords(bare.replace(ET_AL, '')) : readPlainWords(bare),
    andOthers,
    person: {
      identifiers: present([...(author.identifiers ?? []), orcid]),
      affiliation: affiliation === '' ? null : affiliation,
      ...(family === '' ? {} : { family }),
      ...(author.isGroup === true ? { isGroup: true as const } : {}),
    },
  }
}

const says = ({ identifiers, affiliation, family, isGroup }: ListedPerson): boolean =>
  identifiers.length > 0 || affiliation !== null || family !== undefined || isGroup !== undefined

const PUBLICATION_FIELDS = ['type', 'volume', 'issue', 'pages', 'publisher'] as const satisfies (keyof Publication)[]

/** The fields of a publication that are there, in plain words. */
function cleanPublication(stated: Reference['publication']): Publication | null {
  const kept: { -readonly [Field in keyof Publication]: string } = {}
  let isAny = false
  for (const field of PUBLICATION_FIELDS) {
    const plain = readPlainWords(stated?.[field] ?? '')
    if (plain === '') continue
    kept[field] = plain
    isAny = true
  }
  return isAny ? kept : null
}

/**
 * A paper's record of a reference: texts cleaned, “et al.” taken for what it means, empty fields left out. A reference
 * without title, authors and abstract gives no record but an issue that says so; one without title a record and a notice.
 * Never throws.
 */
export function toRecord(
  source: string,
  reference: Reference,
): { readonly record: PaperRecord | null; readonly issue: Issue | null } {
  const title = readMarkedText(reference.title ?? '')
  const abstract = readMarkedText(reference.abstract ?? '')
  const plainTitle = title.text.replace(/\n/g, ' ')
  const listed = (reference.authors ?? []).map(cleanAuthor)
  const named = listed.filter(({ name }) => name !== '' && !isOthers(name))
  const complete = reference.authorsComplete !== false && !listed.some(({ andOthers }) => andOthers)
  if (plainTitle === '' && abstract.text === '' && named.length === 0)
    return { record: null, issue: nameEmpty(source, reference) }
  const venue = readPlainWords(reference.venue ?? '')
  const keywords = withoutRepeats((reference.keywords ?? []).map(readPlainWords))
  const identifiers = present(reference.identifiers)
  const publication = cleanPublication(reference.publication)
  const people = named.map(({ person }) => person)
  const record: PaperRecord = {
    source,
    line: reference.line,
    lines: {
      heading: reference.dateLine ?? null,
      title: plainTitle === '' ? null : (reference.titleLine ?? null),
      authors: named.length === 0 ? null : (reference.authorsLine ?? null),
      abstract: abstract.text === '' ? null : (reference.abstractLine ?? null),
    },
    page: null,
    title: plainTitle === '' ? null : plainTitle,
    authors: named.map(({ name }) => name),
    authorsComplete: named.length > 0 && complete,
    affiliations: withoutRepeats((reference.affiliations ?? []).map(readPlainWords)),
    date: reference.date ?? null,
    category: reference.category ?? null,
    score: null,
    hasCode: false,
    abstract: abstract.text === '' ? null : abstract.text,
    links: present([
      ...(reference.links ?? []).map((link) => link.trim()).filter(isAddress),
      ...title.links,
      ...abstract.links,
    ]),
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(venue === '' ? {} : { venue }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(people.some(says) ? { people } : {}),
    ...(isCount(reference.citations) ? { citations: reference.citations } : {}),
    ...(publication === null ? {} : { publication }),
  }
  if (record.title !== null || record.abstract !== null) return { record, issue: null }
  const message = readersReferencesWords.theRecordOfHasNo(quote(record.authors[0] ?? ''))
  return { record, issue: { source, line: reference.line, severity: 'notice', message } }
}

const isCount = (count: number | null | undefined): count is number =>
  typeof count === 'number' && Number.isSafeInteger(count) && count >= 0

function nameEmpty(source: string, { line, identifiers = [] }: Reference): Issue {
  const named = identifiers.find((one) => one !== null) ?? null
  const which = named === null ? readersReferencesWords.theRecord : readersReferencesWords.theRecordOf(shorten(named))
  return {
    source,
    line,
    severity: 'skipped',
    message: readersReferencesWords.hasNoTitleNoAuthors(which),
  }
}
