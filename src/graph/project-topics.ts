import type { Corpus, PaperId, TopicId, TopicTag } from '../resolve/corpus'
import { indexCorpus, isRelated } from './corpus-index'
import { topicNodes } from './nodes'
import { makeEdge, orderEnds, orderProjection } from './projection'
import type { Projection } from './projection'
import { roundSignificant, sumInAnyOrder } from './significant'

type Tie = { readonly ends: readonly [TopicId, TopicId]; readonly papers: PaperId[] }

/**
 * The topic network: every topic with a paper; a tie for each two that meet in a paper.
 * The weight is the association strength c_ij / (c_i · c_j), where c_ij papers have both topics and c_i, c_j papers have
 * each (N. J. van Eck and L. Waltman, J. Am. Soc. Inf. Sci. Technol. 60(8), 1635–1651, 2009). It is in (0, 1]; times the
 * number of papers it says how many times more often than by chance the two meet. Each joint paper has an even share.
 * A topic and one above it in the vocabulary meet by construction: of their papers only those count in which the broader
 * topic is earned by phrases of its own. Only a topic that would have no tie at all is tied to what implies it or what it
 * implies, so that nothing stands apart from what it is a part of. Cost: the sum over papers of their topics squared.
 */
export function projectTopics(corpus: Corpus): Projection {
  const index = indexCorpus(corpus)
  const ties = new Map<string, Tie>()
  const implied = new Map<string, Tie>()
  for (const { paper, topics } of index.papers) {
    topics.forEach((first, at) => {
      for (const second of topics.slice(at + 1)) {
        const byConstruction = isImplied(first, second) && isRelated(index, first.topic, second.topic)
        addPaper(byConstruction ? implied : ties, first.topic, second.topic, paper.id)
      }
    })
  }
  const tied = new Set([...ties.values()].flatMap((tie) => tie.ends))
  const kept = [...implied.values()].filter(({ ends }) => !tied.has(ends[0]) || !tied.has(ends[1]))
  const count = (topic: TopicId): number => index.papersOfTopic.get(topic)?.length ?? 0
  const edges = [...ties.values(), ...kept].map(({ ends, papers }) => {
    const share = roundSignificant(1 / (count(ends[0]) * count(ends[1])))
    const shares = papers.map((paper) => ({ paper, share }))
    const weight = sumInAnyOrder(shares.map((entry) => entry.share))
    return makeEdge({ ends, kind: 'cooccurrence', weight, shares, evidence: 'listed', bounded: false })
  })
  return orderProjection(topicNodes(index), edges)
}

function addPaper(ties: Map<string, Tie>, first: TopicId, second: TopicId, paper: PaperId): void {
  const ends = orderEnds(first, second)
  const key = ends.join('|')
  const tie = ties.get(key) ?? { ends, papers: [] }
  tie.papers.push(paper)
  ties.set(key, tie)
}

function isImplied(first: TopicTag, second: TopicTag): boolean {
  return first.impliedBy !== null || second.impliedBy !== null
}
