import type { PaperRecord, Publication } from '../records/record'
import type { PaperAuthors } from './authorships'
import type { Paper, Topic, TopicId, TopicTag } from './corpus'
import { firstOf, type Origins, type PaperDraft } from './paper-drafts'
import type { TopicPaper } from './own-topics'
import type { CatalogueTopic } from './topic-tags'
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

/** A paper's title, null where its words are none: the first words of an abstract would count twice. */
const titleOf = (draft: PaperDraft): string | null =>
  draft.titleIsDerived && ownName(draft) === null ? null : draft.title

/** The topics of a paper that a vocabulary finds in its title and abstract. */
export const tagDraft = (draft: PaperDraft, vocabulary: Vocabulary): readonly TopicTag[] =>
  tagPaper(titleOf(draft), draft.abstract, vocabulary)

/** The paper as topics are found in it. */
export const readTopicPaper = (draft: PaperDraft, tags: readonly TopicTag[]): TopicPaper => ({
  id: draft.id,
  title: titleOf(draft),
  abstract: draft.abstract,
  keywords: [...new Set(draft.preferred.flatMap(({ keywords = [] }) => keywords))],
  tags,
})

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** What its records state of where it appeared and what it is known by. */
function publicationOf({ preferred, seen }: PaperDraft): Partial<Paper> {
  const identifiers = distinct(seen.flatMap((record) => record.identifiers ?? []))
  const keywords = distinct(preferred.flatMap((record) => record.keywords ?? []))
  const venue = firstOf(preferred, (record) => record.venue ?? null)
  const counts = seen.flatMap(({ citations }) => citations ?? [])
  const publication = preferred.reduceRight<Publication>((sum, record) => ({ ...sum, ...record.publication }), {})
  return {
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(venue === null ? {} : { venue }),
    ...(counts.length > 0 ? { citations: Math.max(...counts) } : {}),
    ...(Object.keys(publication).length > 0 ? { publication } : {}),
  }
}

/** The paper as the corpus holds it. */
export function finishPaper({ draft, date, people, topics }: Work, origins: Origins, keyOf: KeyOf): Paper {
  const { preferred, seen } = draft
  return {
    ...publicationOf(draft),
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

/** Every topic that a paper has, with its papers, in the catalogue's order. */
export function listTopics(papers: readonly Paper[], catalogue: readonly CatalogueTopic[]): Topic[] {
  const papersOf = new Map<TopicId, Paper['id'][]>(catalogue.map(({ id }) => [id, []]))
  for (const { id, topics } of papers) for (const { topic } of topics) papersOf.get(topic)?.push(id)
  return catalogue.flatMap(({ id, label, shortLabel, broader, origin, variants }) => {
    const own = papersOf.get(id) ?? []
    const topic: Topic = {
      id,
      label,
      shortLabel,
      broader,
      papers: own,
      ...(origin === 'vocabulary' ? {} : { origin }),
      ...(variants.length === 0 ? {} : { variants }),
    }
    return own.length === 0 ? [] : [topic]
  })
}
