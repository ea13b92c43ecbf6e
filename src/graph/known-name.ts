import { foldText } from '../base/fold'
import type { PaperId } from '../resolve/corpus'
import type { CorpusIndex } from './corpus-index'
import { scoreTopic } from './telling-topics'
import type { TopicPapers } from './telling-topics'
import { explain, joinLabels, toSentenceCase } from './topic-names'
import type { PapersToName, TermName } from './topic-names'
import { joinsWords } from '../words/joins'

/**
 * What a name from an earlier map is worth today: scored anew as a name of one or two of the cluster's telling topics, in
 * whichever order it has them; null where it is none of those. So a name stays while its topics still tell the cluster,
 * also where another pair would tell it slightly better. Cost: the square of the telling topics (at most 8) times papers.
 */
export function findKnownName(
  cluster: PapersToName,
  index: CorpusIndex,
  topicPapers: TopicPapers,
  known: string,
): TermName | null {
  const wanted = foldText(known)
  const entries = cluster.topics.flatMap(({ topic }) => index.topics.get(topic) ?? [])
  for (const first of entries) {
    const pairs = entries.map((second) => (second === first ? [first] : [first, second]))
    for (const topics of pairs) {
      const name = topics.length === 1 ? toSentenceCase(first.label) : joinLabels(topics)
      if (name === null || foldText(name) !== wanted) continue
      const about = new Set<PaperId>(topics.flatMap(({ id }) => [...(topicPapers.get(id) ?? [])]))
      const support = cluster.papers.filter((paper) => about.has(paper))
      const found = { papers: support.length, all: about.size }
      const labels = joinsWords.either(topics.map(({ label }) => label))
      return {
        name,
        score: scoreTopic(found.papers, cluster.papers.length, found.all),
        because: explain('about', labels, found, cluster.papers.length, index.papers.length),
        support,
      }
    }
  }
  return null
}
