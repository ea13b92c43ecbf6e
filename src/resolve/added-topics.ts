import { foldText } from '../base/fold'
import type { Issue } from '../base/issue'
import { nameSome } from './decision-words'
import type { Decision } from './decisions'
import { makeTopic } from './own-topics'
import { accepted, refuse, tell, tidyTopicName } from './topic-sentences'
import type { CatalogueTopic } from './topic-tags'
import { isTopicId, type Vocabulary } from './vocabulary'
import { decisionsToldWords } from '../words/decisions-told'

/**
 * The topics that a person added. One whose id a vocabulary has too adds its phrases to that topic, and a sentence
 * says so; one that is called like another topic is refused. In: decisions of a book, in its order.
 */
export function readAddedTopics(
  decisions: readonly Decision[],
  vocabulary: Vocabulary,
): { readonly added: readonly CatalogueTopic[]; readonly issues: readonly Issue[] } {
  const labels = new Map(vocabulary.topics.map(({ id, label }) => [foldText(label), id]))
  const known = new Set<string>(vocabulary.topics.map(({ id }) => id))
  const added: CatalogueTopic[] = []
  const issues: Issue[] = []
  for (const decision of accepted(decisions, 'topic-added')) {
    const [id = '', given = '', ...phrases] = decision.about
    const label = tidyTopicName(given)
    const rival = labels.get(foldText(label))
    if (!isTopicId(id)) issues.push(refuse(decision, decisionsToldWords.isNoTopicsIdSuch(id)))
    else if (label === '') issues.push(refuse(decision, decisionsToldWords.itHasNoName))
    else if (known.has(id)) {
      issues.push(
        tell(decision, decisionsToldWords.aVocabularyHasThatTopic, decisionsToldWords.itsPhrasesWereAddedToIt),
      )
      added.push(makeTopic(id, label, phrases, 'hand'))
    } else if (rival !== undefined)
      issues.push(refuse(decision, decisionsToldWords.isCalledSoAlready(nameSome([rival]))))
    else {
      labels.set(foldText(label), id)
      added.push(makeTopic(id, label, phrases, 'hand'))
    }
  }
  return { added: added.map((topic) => ({ ...topic, variants: [] })), issues }
}
