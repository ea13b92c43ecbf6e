import type { CorpusIndex } from './corpus-index'
import type { Author, Paper, Topic } from '../resolve/corpus'
import type { ProjectedNode } from './projection'

/** Longest short label of a paper without a coined name, in letters. */
const LONGEST_SHORT_TITLE = 26

/** Every author with at least one paper that is not only suggested. */
export function authorNodes(index: CorpusIndex): readonly ProjectedNode[] {
  const nodes: ProjectedNode[] = []
  for (const [id, papers] of index.papersOfAuthor) {
    const author = index.authors.get(id)
    if (author !== undefined) nodes.push(authorNode(author, papers.length))
  }
  return nodes
}

/** Every paper. */
export function paperNodes(index: CorpusIndex): readonly ProjectedNode[] {
  return index.papers.map(({ paper }) => paperNode(paper))
}

/** Every topic that a paper is about. */
export function topicNodes(index: CorpusIndex): readonly ProjectedNode[] {
  const nodes: ProjectedNode[] = []
  for (const [id, papers] of index.papersOfTopic) {
    const topic = index.topics.get(id)
    if (topic !== undefined) nodes.push(topicNode(topic, papers.length))
  }
  return nodes
}

function authorNode(author: Author, papers: number): ProjectedNode {
  return { id: author.id, kind: 'author', label: author.name, shortLabel: author.name, papers }
}

function paperNode(paper: Paper): ProjectedNode {
  const shortLabel = paper.coinedName ?? shortenTitle(paper.title)
  return { id: paper.id, kind: 'paper', label: paper.title, shortLabel, papers: 1 }
}

function topicNode(topic: Topic, papers: number): ProjectedNode {
  return { id: topic.id, kind: 'topic', label: topic.label, shortLabel: topic.shortLabel, papers }
}

/** Words that cannot end a shortened title. */
const LOOSE_ENDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'via',
  'with',
])

/**
 * The first words of a title, at most 26 letters with the ellipsis, ending in a word that can end:
 * “Patch Similarity Aware…”. A title whose first word is longer is cut within it, never within a letter of two units.
 */
export function shortenTitle(title: string): string {
  const letters = [...title]
  if (letters.length <= LONGEST_SHORT_TITLE) return title
  const start = letters.slice(0, LONGEST_SHORT_TITLE).join('')
  const blank = start.lastIndexOf(' ')
  if (blank <= 0) return `${letters.slice(0, LONGEST_SHORT_TITLE - 1).join('')}…`
  const words = start.slice(0, blank).split(' ')
  while (words.length > 1 && LOOSE_ENDS.has((words.at(-1) ?? '').toLowerCase())) words.pop()
  return `${words.join(' ').replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, '')}…`
}
