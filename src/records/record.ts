import type { Issue } from '../base/issue'

/** A text that a person gave: a file, a pasted piece. `name` is shown beside everything that was read from it. */
export type Source = {
  readonly name: string
  readonly text: string
  /** What a person said the columns of a table hold; left out: as guessed. */
  readonly columns?: ColumnChoice
}

/** What a column of a table of papers can hold. */
export const COLUMN_FIELDS = [
  'title',
  'authors',
  'year',
  'abstract',
  'venue',
  'keywords',
  'affiliations',
  'doi',
  'identifier',
  'link',
  'citations',
  'orcid',
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** What the columns of a table hold, by the column's head; a column that is not named here is not read. */
export type ColumnChoice = {
  readonly fields: Readonly<Record<string, ColumnField>>
  /** What parts the names in one cell: `;`, `,`, `|`, ` and `; left out: as guessed. */
  readonly between?: string
}

/** The formats that Coterie reads; `formats.ts` holds the list of their readers. */
export type FormatId =
  | 'profile-page'
  | 'abstract-list'
  | 'scholar-page'
  | 'arxiv-page'
  | 'bibtex'
  | 'ris'
  | 'nbib'
  | 'wos'
  | 'endnote'
  | 'pubmed-xml'
  | 'endnote-xml'
  | 'arxiv-atom'
  | 'csl-json'
  | 'crossref-json'
  | 'openalex-json'
  | 'semantic-scholar-json'
  | 'wos-tab'
  | 'scopus-csv'
  | 'openalex-csv'
  | 'dimensions-csv'
  | 'lens-csv'
  | 'ieee-csv'
  | 'table'
  | NetworkFormatId

/** Formats that hold a network and no papers. */
export type NetworkFormatId =
  | 'gexf'
  | 'graphml'
  | 'vosviewer-json'
  | 'vosviewer-map'
  | 'vosviewer-network'
  | 'cx2'
  | 'cytoscape-json'
  | 'pajek'
  | 'dot'
  | 'node-table'
  | 'edge-table'

/**
 * A date as a source states it, month 1–12, day 1–31. `year` is null where a page leaves it out of a day of its own year;
 * `month` and `day` are null where a reference states no more than the year, or the year and the month.
 */
export type StatedDate = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** 1-based lines of one record in its source, null where the record has no such part. */
export type RecordLines = {
  readonly heading: number | null
  readonly title: number | null
  readonly authors: number | null
  /** First line of the abstract. */
  readonly abstract: number | null
}

/** What a record states of one of its authors besides the name. */
export type ListedPerson = {
  /** `orcid:0000-…`, `openalex:A…`, `s2:…`. */
  readonly identifiers: readonly string[]
  readonly affiliation: string | null
  /** The family name with its particles, where the source parts it from the given names; left out: it does not. */
  readonly family?: string
  /** True for what the source marks as a group: a consortium, an institution. */
  readonly isGroup?: true
}

/** Where a paper appeared, as a reference states it; each is left out where the record leaves it out. */
export type Publication = {
  /** As CSL calls it: `article-journal`, `paper-conference`, `book`, `chapter`, `thesis`, `report`, `dataset` … */
  readonly type?: string
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
  readonly publisher?: string
}

/** One paper as one source states it: facts only, cleaned text, nothing inferred. */
export type PaperRecord = {
  readonly source: string
  /** 1-based line at which the record starts. */
  readonly line: number
  readonly lines: RecordLines
  /** Index into `ParsedSource.pages`, or null where the record stands on no person's page. */
  readonly page: number | null
  readonly title: string | null
  /** As listed, in order, without “et al.” and without affiliations; “Family, Given” is turned round. */
  readonly authors: readonly string[]
  /** False where the list says that names were left out (“et al.”). True for a list that is stated whole. */
  readonly authorsComplete: boolean
  readonly affiliations: readonly string[]
  readonly date: StatedDate | null
  /** The field code that stands before the date: `LG`, `CV` … */
  readonly category: string | null
  readonly score: number | null
  readonly hasCode: boolean
  /** Plain Unicode text; paragraphs parted by one newline. */
  readonly abstract: string | null
  /** Addresses found in the record, in order, without repeats. */
  readonly links: readonly string[]
  /** `doi:10.…` (lower case), `arxiv:2101.00001` (without version), `openalex:W…`, `pmid:…`; left out: none. */
  readonly identifiers?: readonly string[]
  /** Journal or conference as stated; left out: none. */
  readonly venue?: string | null
  /** Keywords as stated, in order; left out: none. */
  readonly keywords?: readonly string[]
  /** What is stated of each of `authors`, in the same order; left out: nothing. */
  readonly people?: readonly ListedPerson[]
  /** How often the paper was cited, as stated on the day of the export; left out: not stated. */
  readonly citations?: number
  readonly publication?: Publication
}

/** A node of a network that a file states. `attributes` are all that it says besides, as text. */
export type StatedNode = {
  readonly id: string
  readonly label: string
  /** 1-based line; 0 where the format has none. */
  readonly line: number
  /** As stated, y upwards or downwards as the file has it; null where it has no place. */
  readonly x: number | null
  readonly y: number | null
  /** How large its mark is to be, in the file's own terms; null where it does not say. */
  readonly size: number | null
  /** The group that it is said to belong to. */
  readonly cluster: string | null
  readonly attributes: Readonly<Record<string, string>>
}

export type StatedEdge = {
  readonly source: string
  readonly target: string
  /** 1 where the file does not say. */
  readonly weight: number
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
}

/** A network as a file states it. A file of one half of a pair has no edges, or only edges. */
export type StatedNetwork = {
  readonly directed: boolean
  readonly part: 'whole' | 'nodes' | 'edges'
  readonly nodes: readonly StatedNode[]
  readonly edges: readonly StatedEdge[]
  /** What the file calls its clusters, by what `cluster` of a node holds. */
  readonly clusterNames: Readonly<Record<string, string>>
}

/** The header of a person's page. Each figure is null where the page does not state it. */
export type ProfileHeader = {
  readonly source: string
  /** 1-based line at which the page starts. */
  readonly line: number
  /** The person's name, or null where the page leaves it out. */
  readonly name: string | null
  /** 1-based line of the name, or null. */
  readonly nameLine: number | null
  /** The field under the name (`CV`), or null. */
  readonly field: string | null
  readonly hIndex: number | null
  readonly papers: number | null
  readonly citations: number | null
  /** Per cent, 0–100. */
  readonly novelty: number | null
  readonly aiScore: number | null
}

/** All that was read from one source. `records.length + skipped === present`. */
export type ParsedSource = {
  readonly source: string
  /** Null where the text is none of the formats; then there is one issue that says what was expected. */
  readonly format: FormatId | null
  readonly pages: readonly ProfileHeader[]
  readonly records: readonly PaperRecord[]
  /** Records that the text holds. */
  readonly present: number
  /** Records that could not be read; each has an issue. */
  readonly skipped: number
  readonly issues: readonly Issue[]
  /** The network that a file of such a format holds; left out: none. Its nodes and edges are no records. */
  readonly network?: StatedNetwork
}

/** Told now and then how many of a text's records are read. */
export type TellRead = (done: number, total: number) => void

/** `tell` is for readers whose texts may be long; others leave it. */
export type Parse = (source: Source, tell?: TellRead) => ParsedSource

/** A format: how it is recognised and how it is read. A reader never throws and takes time linear in the text. */
export type Format = {
  readonly id: FormatId
  /** For people: “author page”. */
  readonly label: string
  /** How sure a text is of this format, 0 (not) to 1; looks at the content, not at the name, and only at its first part. */
  readonly sniff: (text: string) => number
} & (
  | { readonly parse: Parse }
  /** A reader whose code is large is fetched when a text first asks for it. */
  | { readonly load: () => Promise<Parse> }
)
