import { foldText } from '../base/fold'
import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import type { PaperRecord, ParsedSource } from '../records/record'
import { listAuthors, type NameReading } from './author-book'
import { findPaperAuthors, type PaperAuthors } from './authorships'
import { readAuthorList } from './author-names'
import type { Corpus, Paper, SourceSummary, Topic, TopicId } from './corpus'
import { claimOwners, type OwnedPage } from './owner-claims'
import { findPageOwners, type PageOwner, type SourceOwners } from './page-owners'
import { claimPapers, claimYears } from './paper-claims'
import { byPlace, draftPapers, firstOf, type Origin, type Origins, type PaperDraft } from './paper-drafts'
import { groupSamePapers } from './same-paper'
import { tagPaper } from './topics'
import { joinVocabularies, type Vocabulary } from './vocabulary'
import { datePaper, findMissingYear, type PaperDate } from './years'

/** What the resolver is told besides the records. */
export type ResolveOptions = {
  readonly vocabularies: readonly Vocabulary[]
  /** The year in which the pages were saved, or null to infer it. */
  readonly savedYear: number | null
}

/** Orders sources by name and each one's records by line, and gives every record an identity of its own. */
function orderSources(parsed: readonly ParsedSource[]): ParsedSource[] {
  const keyed = parsed.map((source) => ({
    ...source,
    records: source.records.map((record): PaperRecord => ({ ...record })).sort(byPlace),
  }))
  const names = new Set(keyed.map(({ source }) => source))
  // The content decides between sources of one name only; it is not read otherwise.
  const content = names.size === keyed.length ? null : new Map(keyed.map((source) => [source, JSON.stringify(source)]))
  return keyed.sort((a, b) => byText(a.source, b.source) || byText(content?.get(a) ?? '', content?.get(b) ?? ''))
}

function findOrigins(parsed: readonly ParsedSource[], owners: readonly SourceOwners[]): Origins {
  const origins = new Map<PaperRecord, Origin>()
  for (const [index, { format, records }] of parsed.entries()) {
    for (const record of records) {
      const owner = record.page === null ? null : (owners[index]?.[record.page] ?? null)
      origins.set(record, { format: format ?? 'abstract-list', owner })
    }
  }
  return origins
}

function summarise(parsed: ParsedSource, owners: SourceOwners, first: ReadonlySet<PaperRecord>): SourceSummary {
  const kept = parsed.records.filter((record) => first.has(record)).length
  return {
    name: parsed.source,
    format: parsed.format,
    owners: owners.map(({ name, unnamed }) => (unnamed ? null : name)),
    records: parsed.records.length,
    kept,
    merged: parsed.records.length - kept,
    skipped: parsed.skipped,
  }
}

/** A paper on its way: what was drafted, dated and attributed. */
type Work = { readonly draft: PaperDraft; readonly date: PaperDate; readonly people: PaperAuthors }

function finishPaper({ draft, date, people }: Work, origins: Origins, vocabulary: Vocabulary): Paper {
  const { preferred, seen } = draft
  // The first words of an abstract are no title; tagging them as one would count them twice.
  const tagged = draft.titleIsDerived && draft.coined === null ? null : draft.title
  return {
    id: draft.id,
    title: draft.title,
    titleIsDerived: draft.titleIsDerived,
    coinedName: draft.coined?.name ?? null,
    abstract: draft.abstract,
    year: date.year,
    yearIsInferred: date.yearIsInferred,
    date: date.date,
    category: firstOf(preferred, ({ category }) => category),
    score: firstOf(preferred, ({ score }) => score),
    hasCode: seen.some(({ hasCode }) => hasCode),
    links: draft.links,
    affiliations: [...new Set(preferred.flatMap(({ affiliations }) => affiliations))],
    authors: people.authors,
    authorsComplete: people.complete,
    topics: tagPaper(tagged, draft.abstract, vocabulary),
    seen: seen.map((record) => ({
      source: record.source,
      line: record.line,
      format: origins.get(record)?.format ?? 'abstract-list',
      lines: record.lines,
      owner: origins.get(record)?.owner?.author ?? null,
    })),
  }
}

function listTopics(papers: readonly Paper[], vocabulary: Vocabulary): Topic[] {
  const papersOf = new Map<TopicId, Paper['id'][]>(vocabulary.topics.map(({ id }) => [id, []]))
  for (const { id, topics } of papers) for (const { topic } of topics) papersOf.get(topic)?.push(id)
  return vocabulary.topics.flatMap(({ id, label, shortLabel, broader }) => {
    const own = papersOf.get(id) ?? []
    return own.length === 0 ? [] : [{ id, label, shortLabel, broader, papers: own }]
  })
}

/** Names as read, by paper and place, so that the first spelling of each is the one that a reader meets first. */
function readNames(works: readonly Work[], owners: readonly PageOwner[]): NameReading[] {
  const listed = works.flatMap(({ draft }) => draft.seen.flatMap((record) => readAuthorList(record).listed))
  return [...listed, ...owners]
}

function gatherPages(owners: readonly PageOwner[], works: readonly Work[], origins: Origins): OwnedPage[] {
  const pages = new Map<PageOwner, Map<string, OwnedPage['papers'][number]>>(owners.map((owner) => [owner, new Map()]))
  for (const { draft, people } of works) {
    for (const record of draft.seen) {
      const owner = origins.get(record)?.owner ?? null
      if (owner !== null) pages.get(owner)?.set(draft.id, { id: draft.id, people })
    }
  }
  return [...pages].map(([owner, papers]) => ({ owner, papers: [...papers.values()] }))
}

/**
 * Makes one corpus of all that was read: records that are the same paper become one, with every place at which it was
 * seen; equal names become one author; the owner of a page is an author of its papers; dates without a year get one;
 * topics are given by the vocabularies. What is inferred is a claim beside the facts. The order of sources and of
 * records plays no part: sources are taken by name, records by line. Never throws on what a reader gives. Cost:
 * near-linear in the text.
 */
export function resolveCorpus(parsed: readonly ParsedSource[], options: ResolveOptions): Corpus {
  const sources = orderSources(parsed)
  const { vocabulary, issues: vocabularyIssues } = joinVocabularies(options.vocabularies)
  const known = new Set(vocabulary.topics.flatMap(({ abbreviations }) => abbreviations.map(foldText)))

  const ownersBySource = findPageOwners(sources)
  const owners = ownersBySource.flat()
  const origins = findOrigins(sources, ownersBySource)
  const drafts = draftPapers(groupSamePapers([...origins.keys()]), origins, known)
  const missing = findMissingYear(sources, options.savedYear)
  const works = drafts.map((draft): Work => ({
    draft,
    date: datePaper(draft.preferred, missing),
    people: findPaperAuthors(draft, origins),
  }))
  const papers = works.map((work) => finishPaper(work, origins, vocabulary))
  const book = listAuthors(papers, readNames(works, owners), owners)

  const first = new Set(drafts.flatMap(({ seen }) => seen.slice(0, 1)))
  const issues: Issue[] = [...sources.flatMap((source) => source.issues), ...book.issues, ...vocabularyIssues]
  return {
    sources: sources.map((source, index) => summarise(source, ownersBySource[index] ?? [], first)),
    papers,
    authors: book.authors,
    topics: listTopics(papers, vocabulary),
    claims: [
      ...claimPapers(drafts),
      ...claimOwners(gatherPages(owners, works, origins)),
      ...claimYears(works, missing),
      ...book.claims,
    ],
    issues,
  }
}
