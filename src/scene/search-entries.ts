import { countOf } from '../base/count-of'
import type { Atlas, NodeId, NodeKind } from '../graph/atlas'
import type { Author, Paper, Topic } from '../resolve/corpus'
import { indexStated, type StatedNodeFacts } from '../graph/stated-index'
import { boundedText, papersOfAuthor } from './bounds'
import { searchWords } from './search-text'

/** What can be found, with the texts by which it is found. */
export type SearchEntry = {
  readonly id: NodeId
  readonly kind: NodeKind
  readonly label: string
  /** Every name in full, folded, for exact and beginning matches. */
  readonly names: readonly string[]
  /** What the person knows it by: label, aliases, coined name. */
  readonly name: string
  readonly text: string
  readonly papers: number
  readonly item: Author | Paper | Topic | StatedNodeFacts
}

/** Beyond so many papers their abstracts are left out of the index, which would take seconds to build. */
const MOST_ABSTRACTS = 1_000

/** The words of a text as one folded string: “I&S-ViT” is “i s vit”. */
const foldName = (text: string): string => searchWords(text).join(' ')

/** Every person, paper and topic of the corpus, and every node that a file states. */
export function listEntries({ corpus }: Atlas): SearchEntry[] {
  const withAbstracts = corpus.papers.length <= MOST_ABSTRACTS
  const people = corpus.authors.map((author): SearchEntry => {
    const names = [author.name, ...author.aliases]
    return {
      id: author.id,
      kind: 'author',
      label: author.name,
      names: names.map(foldName),
      name: names.join('\n'),
      text: '',
      papers: author.papers.length,
      item: author,
    }
  })
  const papers = corpus.papers.map((paper): SearchEntry => {
    const names = paper.coinedName === null ? [paper.title] : [paper.title, paper.coinedName]
    return {
      id: paper.id,
      kind: 'paper',
      label: paper.title,
      names: names.map(foldName),
      name: names.join('\n'),
      text: withAbstracts ? (paper.abstract ?? '') : '',
      papers: 1,
      item: paper,
    }
  })
  const topics = corpus.topics.map((topic): SearchEntry => ({
    id: topic.id,
    kind: 'topic',
    label: topic.label,
    names: [foldName(topic.label), foldName(topic.shortLabel)],
    name: `${topic.label}\n${topic.shortLabel}`,
    text: '',
    papers: topic.papers.length,
    item: topic,
  }))
  const nodes = [...indexStated(corpus).nodes].map(([id, facts]): SearchEntry => ({
    id,
    kind: 'node',
    label: facts.node.label,
    names: [foldName(facts.node.label)],
    name: facts.node.label,
    text: '',
    papers: 0,
    item: facts,
  }))
  return [...people, ...papers, ...topics, ...nodes]
}

/** How much there is of it, in a few words. */
export function entryDetail(atlas: Atlas, { kind, item }: SearchEntry): string {
  if ('file' in item) return `in ${item.file.name}`
  if (kind === 'author' && 'profile' in item) {
    const papers = papersOfAuthor(atlas.corpus, item.papers)
    return `${boundedText(papers)} ${papers.count === 1 ? 'paper' : 'papers'}`
  }
  if ('abstract' in item) {
    const known = item.authors.filter(({ evidence }) => evidence !== 'suggested').length
    const people =
      known === 0 ? 'authors not stated' : `${countOf(known, 'author')}${item.authorsComplete ? '' : ' or more'}`
    return item.year === null ? people : `${item.year} · ${people}`
  }
  return countOf(item.papers.length, 'paper')
}
