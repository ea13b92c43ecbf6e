import type { Atlas, NodeId, NodeKind } from '../graph/atlas'
import type { Author, Paper, Topic } from '../resolve/corpus'
import { indexStated, type StatedNodeFacts } from '../graph/stated-index'
import { boundedText, papersOfAuthor } from './bounds'
import type { EntryPiece } from './search-engine'
import { countsWords } from '../words/counts'
import { searchingWords } from '../words/searching'

/** What can be found, with the texts by which it is found. */
export type SearchEntry = {
  readonly id: NodeId
  readonly kind: NodeKind
  readonly label: string
  /** Every name in full: label, aliases, coined name. */
  readonly names: readonly string[]
  readonly text: string
  readonly papers: number
  readonly item: Author | Paper | Topic | StatedNodeFacts
}

/** All that can be found, in order; an entry is made when it is asked for, since few of hundreds of thousands are. */
export type EntryList = { readonly size: number; at(place: number): SearchEntry }

/** Beyond so many papers their abstracts are left out of the index, which would take seconds to build. */
const MOST_ABSTRACTS = 1_000

const authorEntry = (author: Author): SearchEntry => ({
  id: author.id,
  kind: 'author',
  label: author.name,
  names: [author.name, ...author.aliases],
  text: '',
  papers: author.papers.length,
  item: author,
})

const paperEntry = (paper: Paper, withAbstract: boolean): SearchEntry => ({
  id: paper.id,
  kind: 'paper',
  label: paper.title,
  names: paper.coinedName === null ? [paper.title] : [paper.title, paper.coinedName],
  text: withAbstract ? (paper.abstract ?? '') : '',
  papers: 1,
  item: paper,
})

const topicEntry = (topic: Topic): SearchEntry => ({
  id: topic.id,
  kind: 'topic',
  label: topic.label,
  names: [topic.label, topic.shortLabel],
  text: '',
  papers: topic.papers.length,
  item: topic,
})

const nodeEntry = (id: NodeId, facts: StatedNodeFacts): SearchEntry => ({
  id,
  kind: 'node',
  label: facts.node.label,
  names: [facts.node.label],
  text: '',
  papers: 0,
  item: facts,
})

/** Every person, paper and topic of the corpus, and every node that a file states. */
export function listEntries({ corpus }: Atlas): EntryList {
  const { authors, papers, topics } = corpus
  const withAbstracts = papers.length <= MOST_ABSTRACTS
  const nodes = [...indexStated(corpus).nodes]
  return {
    size: authors.length + papers.length + topics.length + nodes.length,
    at(place) {
      const author = authors[place]
      if (author !== undefined) return authorEntry(author)
      const paper = papers[place - authors.length]
      if (paper !== undefined) return paperEntry(paper, withAbstracts)
      const topic = topics[place - authors.length - papers.length]
      if (topic !== undefined) return topicEntry(topic)
      const node = nodes[place - authors.length - papers.length - topics.length]
      if (node === undefined) throw new RangeError(`There is no entry ${String(place)} to be found.`)
      return nodeEntry(...node)
    },
  }
}

/** Some of the entries as an engine takes them, which is all that a worker is told of them. */
export function cutPiece(entries: EntryList, from: number, to: number): EntryPiece {
  const kinds: NodeKind[] = []
  const papers: number[] = []
  const names: string[] = []
  const texts: string[] = []
  for (let place = from; place < to; place++) {
    const entry = entries.at(place)
    kinds.push(entry.kind)
    papers.push(entry.papers)
    names.push(entry.names.length === 1 ? (entry.names[0] ?? '') : entry.names.join('\n'))
    texts.push(entry.text)
  }
  return { kinds, papers, names, texts }
}

/** How much there is of it, in a few words. */
export function entryDetail(atlas: Atlas, { kind, item }: SearchEntry): string {
  if ('file' in item) return searchingWords.in(item.file.name)
  if (kind === 'author' && 'profile' in item) {
    const papers = papersOfAuthor(atlas.corpus, item.papers)
    return `${boundedText(papers)} ${searchingWords.papers(papers.count)}`
  }
  if ('abstract' in item) {
    const known = item.authors.filter(({ evidence }) => evidence !== 'suggested').length
    const people =
      known === 0
        ? searchingWords.authorsNotStated
        : `${countsWords.authors(known)}${item.authorsComplete ? '' : searchingWords.orMore}`
    return item.year === null ? people : `${item.year} · ${people}`
  }
  return countsWords.papers(item.papers.length)
}
