import { foldText } from '../base/fold'
import type { PaperRecord, ParsedSource } from '../records/record'
import { readAddedTopics } from './added-topics'
import { listAuthors } from './author-book'
import { findPaperAuthors } from './authorships'
import { checkDecisions } from './check-decisions'
import type { Authorship, Corpus } from './corpus'
import { decideAuthors, decideGroups } from './decide-authors'
import { openBook, type DecisionBook } from './decision-book'
import type { Decision } from './decisions'
import { finishPaper, listTopics, readTopicPaper, tagDraft, type KeyOf, type Work } from './finish-paper'
import { gatherLists, gatherPages } from './gather-papers'
import { addListOwners, claimListOwners } from './list-owners'
import type { KeyPhrases } from './key-phrases'
import { findOrigins, orderSources, summarise } from './ordered-sources'
import { findOwnTopics } from './own-topics'
import { findPlacesAgain } from './find-places-again'
import { joinNetworkFiles } from './network-files'
import { claimOwners } from './owner-claims'
import { findPageOwners } from './page-owners'
import { claimTitles, claimYears } from './paper-claims'
import { draftPapers } from './paper-drafts'
import { recordKey } from './record-key'
import { identifyPeople, readNames } from './resolve-people'
import { matchPapers } from './same-paper'
import { claimSamePapers } from './same-paper-claims'
import { decideTopics } from './topic-decisions'
import { keepLists } from './stated-lists'
import { joinVocabularies, type Vocabulary } from './vocabulary'
import { datePaper, findMissingYear } from './years'

/** What the resolver is told besides the records. */
export type ResolveOptions = {
  readonly vocabularies: readonly Vocabulary[]
  /** The year in which the pages were saved, or null to infer it. */
  readonly savedYear: number | null
  /** What a person decided about claims; none where left out. */
  readonly decisions?: readonly Decision[]
  /** Whether key phrases become topics; `never` where left out. */
  readonly keyPhrases?: KeyPhrases
  /** Told before each step, with how many there are, and once they are done. */
  readonly report?: (done: number, total: number) => void
}

/** What `resolveCorpus` does, in order: which records are one paper, who is who, what papers are about, and the rest. */
export const RESOLVE_STEPS = ['same paper', 'same author', 'topics', 'lists'] as const

/** Every record's key, made once. */
function keyRecords(records: Iterable<PaperRecord>): KeyOf {
  const keys = new Map([...records].map((record) => [record, recordKey(record)]))
  return (record) => keys.get(record) ?? recordKey(record)
}

/** Joins the records that are one paper; the reasons of what was decided are those that hold without decisions. */
function matchRecords(records: readonly PaperRecord[], book: DecisionBook) {
  const decisions = book.joins('same-paper')
  const match = matchPapers(records, { decisions })
  return { match, undecided: decisions.length === 0 ? null : matchPapers(records) }
}

/** A paper's authors with the owners of lists: in the place of one who was only suggested, else at the end. */
function withOwners(authors: readonly Authorship[], added: readonly Authorship[]): readonly Authorship[] {
  if (added.length === 0) return authors
  const owners = new Set(added.map(({ author }) => author))
  return [...authors.filter(({ author, evidence }) => evidence !== 'suggested' || !owners.has(author)), ...added]
}

/**
 * The topics of each paper: those of the vocabularies with those of keywords and key phrases, as the person decided.
 * People are told apart before, by the vocabularies' topics alone, so that calling a topic by another name moves nobody.
 */
function settleTopics(
  works: readonly Work[],
  vocabulary: Vocabulary,
  book: DecisionBook,
  mode: KeyPhrases,
  keyOf: KeyOf,
) {
  const { added, issues } = readAddedTopics(book.decisions, vocabulary)
  const papers = works.map(({ draft, topics }) => readTopicPaper(draft, topics))
  const found = findOwnTopics(papers, vocabulary, added, mode)
  const named = works.map(({ draft, topics }) => {
    return { id: draft.id, keys: draft.seen.map(keyOf), tags: found.tags.get(draft.id) ?? topics }
  })
  const decided = decideTopics(named, found.catalogue, book.decisions)
  return { ...decided, issues: [...issues, ...decided.issues] }
}

/**
 * Makes one corpus of all that was read: records that are the same paper become one, with every place at which it was
 * seen; names become people; the owner of a page is an author of its papers; dates without a year get one; topics are
 * given by the vocabularies, by keywords and by key phrases. What is inferred is a claim beside the facts. Decisions come before inference: accepted
 * claims are acted on, rejected ones are kept but not acted on, and a decision that cannot be applied becomes an issue.
 * The order of sources, records and decisions plays no part, but for decisions about one claim, of which the last
 * counts. Never throws on what a reader gives. Cost: near-linear in the text.
 */
export function resolveCorpus(parsed: readonly ParsedSource[], options: ResolveOptions): Corpus {
  const { report = () => undefined } = options
  const reach = (step: (typeof RESOLVE_STEPS)[number]): void =>
    report(RESOLVE_STEPS.indexOf(step), RESOLVE_STEPS.length)
  const sources = orderSources(parsed)
  const { vocabulary, issues: vocabularyIssues } = joinVocabularies(options.vocabularies)
  const known = new Set(vocabulary.topics.flatMap(({ abbreviations }) => abbreviations.map(foldText)))
  const records = sources.flatMap((source) => source.records)
  const keyOf = keyRecords(records)
  const statedOwners = findPageOwners(sources)
  const decisions = findPlacesAgain(options.decisions ?? [], sources, statedOwners, keyOf)
  const book = openBook(decisions)

  reach('same paper')
  const { match, undecided } = matchRecords(records, book)
  const drafts = draftPapers(match.groups, findOrigins(sources, statedOwners), known, book)
  const missing = findMissingYear(sources, options.savedYear)
  const dated = drafts.map((draft) => {
    const inferred = datePaper(draft.preferred, missing)
    const refused = book.decisionOn('inferred-year', null, draft.id)?.verdict === 'rejected'
    const date = inferred.yearIsInferred && refused ? datePaper(draft.preferred, null) : inferred
    return { draft, inferred, date, topics: tagDraft(draft, vocabulary) }
  })

  reach('same author')
  const directory = identifyPeople(dated, sources, statedOwners, book)
  const { personOf, ownersBySource } = directory
  const owners = ownersBySource.flat()
  const origins = findOrigins(sources, ownersBySource)
  const attributed = dated.map((paper): Work => {
    const { id } = paper.draft
    const named = findPaperAuthors(paper.draft, origins, (name) => personOf(name, id))
    return { ...paper, people: decideAuthors(id, named, book) }
  })
  const lists = gatherLists(sources, attributed, keyOf)
  const listClaims = claimListOwners(lists, directory, book)
  const listOwners = addListOwners(lists, listClaims, directory)
  const works = attributed.map((work): Work => {
    const added = (listOwners.get(work.draft.id) ?? []).map(({ author, evidence, place }): Authorship => ({
      author,
      evidence,
      position: null,
      places: [place],
    }))
    return { ...work, people: { ...work.people, authors: withOwners(work.people.authors, added) } }
  })

  reach('topics')
  const topics = settleTopics(works, vocabulary, book, options.keyPhrases ?? 'never', keyOf)
  reach('lists')
  const papers = works.map((work) => {
    const tagged = { ...work, topics: topics.tags.get(work.draft.id) ?? work.topics }
    return keepLists(finishPaper(tagged, origins, keyOf), work.draft, personOf)
  })
  const listed = listAuthors(papers, readNames(drafts, owners, directory.resolution), owners)
  const people = decideGroups(listed.authors, listed.claims, book)
  const first = new Set(drafts.flatMap(({ seen }) => seen.slice(0, 1)))
  const stated = joinNetworkFiles(sources)
  const corpus: Corpus = {
    sources: sources.map((source, index) => summarise(source, ownersBySource[index] ?? [], first)),
    papers,
    authors: people.authors,
    topics: listTopics(papers, topics.catalogue),
    claims: [
      ...claimSamePapers({ drafts, match, undecided, keyOf, book }),
      ...directory.resolution.claims,
      ...claimTitles(drafts, book),
      ...claimOwners(gatherPages(owners, attributed, origins), book, personOf),
      ...listClaims,
      ...claimYears(works, missing, book),
      ...people.claims,
    ],
    issues: [...sources.flatMap(({ issues }) => issues), ...stated.issues, ...listed.issues, ...vocabularyIssues],
    ...(stated.files.length === 0 ? {} : { stated: stated.files }),
  }
  report(RESOLVE_STEPS.length, RESOLVE_STEPS.length)
  if (decisions.length === 0) return corpus
  const told = [...directory.resolution.issues, ...checkDecisions(decisions, corpus).issues, ...topics.issues]
  return { ...corpus, issues: [...corpus.issues, ...told] }
}
