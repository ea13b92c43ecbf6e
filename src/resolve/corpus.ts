import type { Issue } from '../base/issue'
import type { NetworkFile } from './network-files'
import type { FormatId, ListedPerson, Publication } from '../records/record'

export type AuthorId = `author:${string}`
export type PaperId = `paper:${string}`
export type TopicId = `topic:${string}`
export type ClaimId = `claim:${string}`

/** A place in a source, 1-based line: where a fact can be read. */
export type Place = { readonly source: string; readonly line: number }

/** How an authorship is known: read from the list, from the page that it stands on, or only suggested. */
export type AuthorshipEvidence = 'listed' | 'page-owner' | 'suggested'

export type Authorship = {
  readonly author: AuthorId
  readonly evidence: AuthorshipEvidence
  /** 1-based place in the author list; null where the list does not show this person. */
  readonly position: number | null
  /** Listed: the line of the list. Page owner: the line of the page's name (or its start), then that of the cut list. */
  readonly places: readonly Place[]
  /** What the records state of this author here besides the name; left out: nothing. */
  readonly stated?: ListedPerson
}

/** One phrase that earned a topic; offsets are UTF-16 units into the paper's title or abstract, or into that keyword. */
export type TagPhrase = {
  readonly field: 'title' | 'abstract' | 'keywords'
  readonly start: number
  readonly end: number
  readonly text: string
}

export type TopicTag = {
  readonly topic: TopicId
  /** How much the paper is about it, in (0, 1]. */
  readonly strength: number
  readonly phrases: readonly TagPhrase[]
  /** The narrower topic that implies this one, or null where its own phrases earned it. */
  readonly impliedBy: TopicId | null
  /** True where a person said so; left out elsewhere. */
  readonly byHand?: true
}

/**
 * Where a topic comes from: a vocabulary, the keywords that records state, key phrases found in this corpus, or a person.
 */
export type TopicOrigin = 'vocabulary' | 'keyword' | 'key-phrase' | 'hand'

/** A name in one record's list: whose it is, and the id of the name itself where that is another. */
export type StatedAuthor = { readonly author: AuthorId; readonly name?: AuthorId; readonly position: number }

/** The authors that one record lists, whether it lists them all, and how it is dated: a year, no year but a day, or not. */
export type StatedList = {
  readonly authors: readonly StatedAuthor[]
  readonly whole: boolean
  readonly dated: number | 'day' | null
}

/** One record that is this paper, with the lines at which its parts stand. */
export type Sighting = {
  readonly source: string
  readonly line: number
  readonly format: FormatId
  readonly lines: {
    readonly heading: number | null
    readonly title: number | null
    readonly authors: number | null
    readonly abstract: number | null
  }
  /** The owner of the page that it stands on, or null. */
  readonly owner: AuthorId | null
  /** What decisions call the record: made of its content, so that it stays when files and lines change. */
  readonly key?: string
  /** What the record itself states; left out where it is what the paper does. */
  readonly stated?: StatedList
}

export type Paper = {
  readonly id: PaperId
  readonly title: string
  /** True where no source gives a title and `title` is the name that the abstract coins. */
  readonly titleIsDerived: boolean
  /** The short name that the paper coins (“OmniQuant”), or null. */
  readonly coinedName: string | null
  readonly abstract: string | null
  readonly year: number | null
  readonly yearIsInferred: boolean
  /** ISO date, `2023-08-25`, or `2023-08` where no day is stated; null where no more than the year is. */
  readonly date: string | null
  readonly category: string | null
  readonly score: number | null
  readonly hasCode: boolean
  readonly links: readonly string[]
  readonly affiliations: readonly string[]
  /** Listed ones first, in the list's order. */
  readonly authors: readonly Authorship[]
  /** False where a list ends in “et al.” or no source lists the authors. */
  readonly authorsComplete: boolean
  /** Strongest first. */
  readonly topics: readonly TopicTag[]
  /** In order of source and line. */
  readonly seen: readonly Sighting[]
  /** `doi:…`, `arxiv:…`, `pmid:…`, `openalex:W…` of all its records; left out: none. */
  readonly identifiers?: readonly string[]
  readonly venue?: string
  /** As stated, in order, without repeats; left out: none. */
  readonly keywords?: readonly string[]
  /** The greatest number of citations that a record states; left out: none does. */
  readonly citations?: number
  readonly publication?: Publication
}

/** What a person's own page states of them; null where it does not. */
export type Profile = {
  readonly hIndex: number | null
  readonly papers: number | null
  readonly citations: number | null
  readonly novelty: number | null
  readonly aiScore: number | null
  readonly field: string | null
  /** The line of the page's name, or of its start. */
  readonly place: Place
}

export type Author = {
  readonly id: AuthorId
  /** As first listed; for the owner of a page without a name, a description such as “Unnamed owner, h-index 29”. */
  readonly name: string
  /** Other spellings that were read. */
  readonly aliases: readonly string[]
  readonly kind: 'person' | 'group' | 'unknown'
  /** True for the owner of a page that leaves the name out. */
  readonly unnamed: boolean
  /** Every paper of this author that is not only suggested, in the corpus's order. */
  readonly papers: readonly PaperId[]
  readonly affiliations: readonly string[]
  readonly profile: Profile | null
  /** `orcid:…`, `openalex:A…`, `s2:…` that records state of this author; left out: none. */
  readonly identifiers?: readonly string[]
  /** The family name, where a record parts it from the given names; left out: none does. */
  readonly family?: string
}

export type Topic = {
  readonly id: TopicId
  readonly label: string
  /** For places where room is short: “ViT quantization”. */
  readonly shortLabel: string
  readonly broader: TopicId | null
  readonly papers: readonly PaperId[]
  /** Left out: `vocabulary`. */
  readonly origin?: TopicOrigin
  /** Other spellings that were gathered under it; left out: none. */
  readonly variants?: readonly string[]
}

export type ClaimKind =
  | 'same-paper'
  | 'same-author'
  /** One name that seems to stand for two people. */
  | 'homonym'
  | 'page-owner'
  | 'unnamed-owner'
  /** Whose work a list of abstracts seems to be. */
  | 'list-owner'
  | 'inferred-year'
  | 'derived-title'
  | 'group'

/** Something inferred. Assumed claims are acted on, suggested ones are only shown. */
export type Claim = {
  readonly id: ClaimId
  readonly kind: ClaimKind
  /** Ids of authors and papers, keys of records, or `list:` and a source's name; stable when files and lines change. */
  readonly about: readonly string[]
  /** Where the records that it is about stand; left out where `about` names none. */
  readonly places?: readonly Place[]
  /** 0 to 1. */
  readonly confidence: number
  readonly status: 'assumed' | 'suggested' | 'accepted' | 'rejected'
  /** Plain sentences, the strongest reason first. */
  readonly because: readonly string[]
}

/** What became of one source: `records = kept + merged`, and records + skipped is all that the source holds. */
export type SourceSummary = {
  readonly name: string
  readonly format: FormatId | null
  /** Names of the people whose pages it holds; null for a page without a name. */
  readonly owners: readonly (string | null)[]
  /** Records read. */
  readonly records: number
  /** Records that first brought a paper. */
  readonly kept: number
  /** Records that joined a paper already there. */
  readonly merged: number
  readonly skipped: number
  /** Of a file that holds a network: what it states, nodes or edges of another file not counted. */
  readonly network?: { readonly nodes: number; readonly edges: number }
}

/**
 * Every paper, author and topic once, with how each is known. Plain readonly data, ordered so that the order in which
 * sources were given does not matter: sources by name, papers and authors by first sighting in that order.
 */
export type Corpus = {
  readonly sources: readonly SourceSummary[]
  readonly papers: readonly Paper[]
  readonly authors: readonly Author[]
  readonly topics: readonly Topic[]
  readonly claims: readonly Claim[]
  readonly issues: readonly Issue[]
  /** Networks that files state outright, in order of their names; left out: none does. */
  readonly stated?: readonly NetworkFile[]
}
