import { byText } from '../base/order'
import type { PaperRecord } from '../records/record'
import { claimsOfPapersWords } from '../words/claims-of-papers'

/** Identifiers of a paper in one spelling, `kind:value`. */
export type PaperIdentifiers = ReadonlySet<string>

/** DOIs of servers of preprints: such a paper may have a second DOI where it was published. */
const PREPRINT_DOI =
  /^doi:10\.(?:48550|1101|64898|2139|21203|26434|31234|31235|31219|36227|20944|22541|12688|5281|33774|35542)\//
const KIND = /^(doi|arxiv|openalex|pmid):/

/** Brings one identifier into one spelling; null where it is of another kind or holds nothing. */
function spell(stated: string): string | null {
  const text = stated
    .trim()
    .toLowerCase()
    .replace(/^(?:doi:\s*)?https?:\/\/(?:dx\.)?doi\.org\//, 'doi:')
    .replace(/^https?:\/\/arxiv\.org\/(?:abs|pdf)\//, 'arxiv:')
    .replace(/^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?/, 'openalex:')
    .replace(/^(doi|arxiv|openalex|pmid):\s+/, '$1:')
    .replace(/^doi:10\.48550\/arxiv\./, 'arxiv:')
  const spelled = text.startsWith('arxiv:') ? text.replace(/\.pdf$/, '').replace(/v\d+$/, '') : text
  const kind = KIND.exec(spelled)?.[0]
  return kind === undefined || spelled.length === kind.length ? null : spelled
}

/** The identifiers that a record states of its paper; addresses within texts may be of other papers and do not count. */
export function readIdentifiers(record: PaperRecord): PaperIdentifiers {
  const found = (record.identifiers ?? []).flatMap((stated) => spell(stated) ?? [])
  return new Set(found.sort(byText))
}

/** What two papers' identifiers say: `same` where one is equal, `different` where they cannot be one paper. */
export type IdentifierVerdict = { readonly verdict: 'same' | 'different' | 'silent'; readonly because: string }

const kindOf = (identifier: string): string => identifier.slice(0, identifier.indexOf(':'))
/** As people write it: `DOI 10.1/x`, `arXiv 2101.00001`. */
function show(identifier: string): string {
  const names: Readonly<Record<string, string>> = { doi: 'DOI', arxiv: 'arXiv', openalex: 'OpenAlex', pmid: 'PubMed' }
  return `${names[kindOf(identifier)] ?? ''} ${identifier.slice(identifier.indexOf(':') + 1)}`
}

const SILENT: IdentifierVerdict = { verdict: 'silent', because: '' }

/**
 * Compares the identifiers of two papers: one that is equal joins; two of the same kind without an equal one forbid,
 * unless one of two DOIs is a preprint's. OpenAlex is left out of the forbidding, because it holds some papers twice.
 */
export function compareIdentifiers(a: PaperIdentifiers, b: PaperIdentifiers): IdentifierVerdict {
  if (a.size === 0 || b.size === 0) return SILENT
  for (const one of a) if (b.has(one)) return { verdict: 'same', because: claimsOfPapersWords.bothAre(show(one)) }
  for (const one of a) {
    const kind = kindOf(one)
    if (kind === 'openalex' || PREPRINT_DOI.test(one)) continue
    for (const other of b)
      if (kindOf(other) === kind && !PREPRINT_DOI.test(other))
        return { verdict: 'different', because: claimsOfPapersWords.oneIsTheOther(show(one), show(other)) }
  }
  return SILENT
}
