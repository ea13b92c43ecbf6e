import type { Atlas, NetworkEdge } from '../graph/atlas'
import { KNOWLEDGE_WEIGHTS } from '../graph/knowledge-graph'
import { clampStrength } from '../graph/clamp-strength'
import { findSharingLimit } from '../graph/largest-shared'
import type { AuthorId, Paper, TopicId } from '../resolve/corpus'
import { countingOf } from '../graph/claim-consequence'
import { authorName, indexCorpus, isTopicId, topicLabel } from './atlas-index'
import { tidyWeight } from './tally'
import { reckoningWords } from '../words/reckoning'

/** One part of a weight: whence it comes, how it is reckoned, and how much it is. */
export type WeightPart = {
  readonly id: AuthorId | TopicId
  readonly name: string
  /** “1 ÷ 5 other papers”. */
  readonly formula: string
  readonly value: number
}

/** How the weight of an edge comes about. */
export type EdgeReckoning = {
  /** How what each paper adds is reckoned: “1 ÷ (authors − 1)”. */
  readonly formula: string
  /** Of two papers: what each person and topic they share adds; they sum to the weight. Empty elsewhere. */
  readonly parts: readonly WeightPart[]
}

const decimals = (value: number): string => String(Math.round(value * 100) / 100)
const others = (papers: number): string => reckoningWords.otherPaperPapers(papers - 1, papers)

/** What each shared person and topic adds to the tie of two papers. Those of too many papers add nothing and are left out. */
function partsOfTie(atlas: Atlas, edge: NetworkEdge, [first, second]: readonly Paper[]): WeightPart[] {
  const { corpus } = atlas
  const { authors, topics } = indexCorpus(corpus)
  const largest = findSharingLimit(corpus).papers
  const people = edge.sharedAuthors.flatMap((id): WeightPart[] => {
    const papers = authors.get(id)?.papers.length ?? 0
    if (papers < 2 || papers > largest) return []
    return [{ id, name: authorName(corpus, id), formula: `1 ÷ ${others(papers)}`, value: 1 / (papers - 1) }]
  })
  const strengthIn = (paper: Paper | undefined, id: TopicId): number => {
    const tag = paper?.topics.find(({ topic }) => topic === id)
    return tag ? clampStrength(tag) : 0
  }
  const themes = edge.sharedTopics.flatMap((id): WeightPart[] => {
    const papers = topics.get(id)?.papers.length ?? 0
    if (papers < 2 || papers > largest) return []
    const [a, b] = [strengthIn(first, id), strengthIn(second, id)]
    const product = a === 1 && b === 1 ? '1' : `${decimals(a)} × ${decimals(b)}`
    return [
      { id, name: topicLabel(corpus, id), formula: `${product} ÷ ${others(papers)}`, value: (a * b) / (papers - 1) },
    ]
  })
  return [...people, ...themes]
    .map((part) => ({ ...part, value: tidyWeight(part.value) }))
    .sort((a, b) => b.value - a.value)
}

/** How an edge's weight comes about, by the network that it is of. */
export function reckonEdge(atlas: Atlas, edge: NetworkEdge, papers: readonly Paper[]): EdgeReckoning {
  const { topics } = indexCorpus(atlas.corpus)
  switch (edge.kind) {
    case 'coauthor':
      return {
        formula: countingOf(atlas) === 'full' ? reckoningWords.n1ForEachPaper : reckoningWords.n1Authors1,
        parts: [],
      }
    case 'shared':
      return { formula: reckoningWords.halfOfTheWeightEach, parts: partsOfTie(atlas, edge, papers) }
    case 'cooccurrence': {
      const [a, b] = [edge.source, edge.target].map((id) => (isTopicId(id) ? (topics.get(id)?.papers.length ?? 0) : 0))
      return { formula: reckoningWords.n1PapersOfEach(String(a), String(b)), parts: [] }
    }
    case 'authored':
      return {
        formula: edge.evidence === 'listed' ? reckoningWords.listed(KNOWLEDGE_WEIGHTS.listed) : tellOwner(edge),
        parts: [],
      }
    case 'stated':
      return { formula: reckoningWords.asTheFileStatesIt, parts: [] }
    case 'about':
      return { formula: reckoningWords.howMuchItIsAboutIt(KNOWLEDGE_WEIGHTS.about), parts: [] }
  }
}

const tellOwner = ({ weight }: NetworkEdge): string =>
  weight === KNOWLEDGE_WEIGHTS.unnamedOwner
    ? reckoningWords.ownerOfAnUnnamedPage(weight)
    : reckoningWords.ownerOfThePageOrList(weight)
