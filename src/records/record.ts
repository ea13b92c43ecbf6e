import type { Issue } from '../base/issue'

/** A text that a person gave: a file, a pasted piece. `name` is shown beside everything that was read from it. */
export type Source = { readonly name: string; readonly text: string }

/** The formats that Coterie reads today; `formats.ts` holds the list. */
export type FormatId = 'profile-page' | 'abstract-list'

/** A date as a page states it; `year` is null where the page leaves it out. month 1–12, day 1–31. */
export type StatedDate = { readonly year: number | null; readonly month: number; readonly day: number }

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
}

/** A format: how it is recognised and how it is read. A reader never throws and takes time linear in the text. */
export type Format = {
  readonly id: FormatId
  /** For people: “author page”. */
  readonly label: string
  /** How sure a text is of this format, 0 (not) to 1; looks at the content, not at the name. */
  readonly sniff: (text: string) => number
  readonly parse: (source: Source) => ParsedSource
}
