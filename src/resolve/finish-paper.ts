import type { PaperRecord } from '../records/record'
import type { PaperAuthors } from './authorships'
import type { Paper, Topic, TopicId, TopicTag } from './corpus'
import { firstOf, type Origins, type PaperDraft } from './paper-drafts'
import { tagPaper } from './topics'
import type { Vocabulary } from './vocabulary'
import type { PaperDate } from './years'

/** What decisions call a record. */
export type KeyOf = (record: PaperRecord) => string

/** A paper on its way: what was drafted, dated (before decisions about years, and after) and attributed. */
export type Work = {
  readonly draft: PaperDraft
  readonly inferred: PaperDate
  readonly date: PaperDate
  readonly topics: readonly TopicTag[]
  readonly people: PaperAuthors
}

/** What a paper is called, null where its words are no title of its own. */
const ownName = ({ coined, titleRejected }: PaperDraft): string | null =>
  titleRejected ? null : (coined?.name ?? null)

/** The topics of a paper, from its title and abstract. */
export function tagDraft(draft: PaperDraft, vocabulary: Vocabulary): readonly TopicTag[] {
  // The first words of an abstract are no title; tagging them as one would count them twice.
  const title = draft.titleIsDerived && ownName(draft) === null ? null : draft.title
  return tagPaper(title, draft.abstract, vocabulary)
}

/** The paper as the corpus holds it. */
export function finishPaper({ draft, date, people, topics }: Work, origins: Origins, keyOf: KeyOf): Paper {
  const { preferred, seen } = draft
  return {
    id: draft.id,
    title: draft.title,
    titleIsDerived: draft.titleIsDerived,
    coinedName: ownName(draft),
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
    topics,
    seen: seen.map((record) => ({
      source: record.source,
      line: record.line,
      format: origins.get(record)?.format ?? 'abstract-list',
      lines: record.lines,
      owner: origins.get(record)?.owner?.author ?? null,
      key: keyOf(record),
    })),
  }
}

/** Every topic that a paper has, with its papers, in the vocabulary's order. */
export function listTopics(papers: readonly Paper[], vocabulary: Vocabulary): Topic[] {
  const papersOf = new Map<TopicId, Paper['id'][]>(vocabulary.topics.map(({ id }) => [id, []]))
  for (const { id, topics } of papers) for (const { topic } of topics) papersOf.get(topic)?.push(id)
  return vocabulary.topics.flatMap(({ id, label, shortLabel, broader }) => {
    const own = papersOf.get(id) ?? []
    return own.length === 0 ? [] : [{ id, label, shortLabel, broader, papers: own }]
  })
}
