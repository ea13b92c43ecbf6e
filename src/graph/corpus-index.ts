import type { Author, AuthorId, Authorship, Corpus, Paper, Topic, TopicId, TopicTag } from '../resolve/corpus'

/** One paper with what networks may use of it: known authors and known topics, each once. */
export type IndexedPaper = {
  readonly paper: Paper
  /** Not the suggested ones; listed before page owners. */
  readonly authors: readonly Authorship[]
  readonly topics: readonly TopicTag[]
}

/** The corpus by id, with how many papers each author and topic has. */
export type CorpusIndex = {
  readonly papers: readonly IndexedPaper[]
  readonly authors: ReadonlyMap<AuthorId, Author>
  readonly topics: ReadonlyMap<TopicId, Topic>
  readonly papersOfAuthor: ReadonlyMap<AuthorId, readonly IndexedPaper[]>
  readonly papersOfTopic: ReadonlyMap<TopicId, readonly IndexedPaper[]>
}

/**
 * Indexes the corpus for projecting. Suggested authorships, repeated entries and entries that point at nobody are left
 * out, so that no network can hold them. Cost: linear in authorships and tags.
 */
export function indexCorpus(corpus: Corpus): CorpusIndex {
  const authors = new Map(corpus.authors.map((author) => [author.id, author]))
  const topics = new Map(corpus.topics.map((topic) => [topic.id, topic]))
  const papersOfAuthor = new Map<AuthorId, IndexedPaper[]>()
  const papersOfTopic = new Map<TopicId, IndexedPaper[]>()
  const papers = corpus.papers.map((paper): IndexedPaper => {
    const indexed = {
      paper,
      authors: knownAuthorships(paper.authors.filter((entry) => authors.has(entry.author))),
      topics: keepFirst(
        paper.topics.filter((tag) => topics.has(tag.topic)),
        (tag) => tag.topic,
      ),
    }
    for (const entry of indexed.authors) append(papersOfAuthor, entry.author, indexed)
    for (const tag of indexed.topics) append(papersOfTopic, tag.topic, indexed)
    return indexed
  })
  return { papers, authors, topics, papersOfAuthor, papersOfTopic }
}

/** Authorships that are not only suggested, each author once, the listed ones first. */
export function knownAuthorships(authors: readonly Authorship[]): readonly Authorship[] {
  const listed = authors.filter((entry) => entry.evidence === 'listed')
  const owners = authors.filter((entry) => entry.evidence === 'page-owner')
  return keepFirst([...listed, ...owners], (entry) => entry.author)
}

/** Whether one topic stands above the other in the vocabulary, however far. A vocabulary with a cycle ends the walk. */
export function isRelated(index: CorpusIndex, a: TopicId, b: TopicId): boolean {
  return isBroader(index, a, b) || isBroader(index, b, a)
}

function isBroader(index: CorpusIndex, above: TopicId, below: TopicId): boolean {
  const walked = new Set<TopicId>()
  let at = index.topics.get(below)?.broader ?? null
  while (at !== null && !walked.has(at)) {
    if (at === above) return true
    walked.add(at)
    at = index.topics.get(at)?.broader ?? null
  }
  return false
}

/** Adds to the list that a key has. */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function keepFirst<Item, Key>(items: readonly Item[], key: (item: Item) => Key): readonly Item[] {
  const seen = new Set<Key>()
  return items.filter((item) => {
    const fresh = !seen.has(key(item))
    seen.add(key(item))
    return fresh
  })
}
