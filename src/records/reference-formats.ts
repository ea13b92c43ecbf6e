import { arxivAtom } from './arxiv-atom'
import { crossrefJson } from './crossref-json'
import { cslJson } from './csl-json'
import { endnote } from './endnote'
import { endnoteXml } from './endnote-xml'
import { nbib } from './nbib'
import { openalexJson } from './openalex-json'
import { pubmedXml } from './pubmed-xml'
import type { Format } from './record'
import { ris } from './ris'
import { semanticScholarJson } from './semantic-scholar-json'
import { wos } from './wos'

/** Formats of references: tagged lines, XML and JSON. */
export const REFERENCE_FORMATS: readonly Format[] = [
  ris,
  nbib,
  wos,
  endnote,
  pubmedXml,
  endnoteXml,
  arxivAtom,
  openalexJson,
  crossrefJson,
  semanticScholarJson,
  cslJson,
]
