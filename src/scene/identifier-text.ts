import { describingWords } from '../words/describing'

type Scheme = { readonly name: string; readonly resolver: string | null }

/** What identifiers are called, and where they can be looked up: on a click, and never before. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  doi: { name: 'DOI', resolver: 'https://doi.org/' },
  arxiv: { name: 'arXiv', resolver: 'https://arxiv.org/abs/' },
  pmid: { name: 'PMID', resolver: 'https://pubmed.ncbi.nlm.nih.gov/' },
  openalex: { name: 'OpenAlex', resolver: 'https://openalex.org/' },
  orcid: { name: 'ORCID', resolver: 'https://orcid.org/' },
  s2: { name: describingWords.semanticScholar, resolver: null },
}

function partIdentifier(identifier: string): { readonly scheme: string; readonly value: string } {
  const at = identifier.indexOf(':')
  return { scheme: identifier.slice(0, at), value: identifier.slice(at + 1) }
}

/** `doi:10.1/x` as “DOI 10.1/x”. */
export function identifierText(identifier: string): string {
  const { scheme, value } = partIdentifier(identifier)
  return `${SCHEMES[scheme]?.name ?? scheme} ${value}`
}

/** The address at which an identifier can be looked up, or null. */
export function identifierLink(identifier: string): string | null {
  const { scheme, value } = partIdentifier(identifier)
  const resolver = SCHEMES[scheme]?.resolver ?? null
  return resolver === null ? null : resolver + encodeURI(value)
}
