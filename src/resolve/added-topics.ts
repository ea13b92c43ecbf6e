import { foldText } from '../base/fold'
import type { Issue } from '../base/issue'
import { nameSome } from './decision-words'
import type { Decision } from './decisions'
import { makeTopic } from './own-topics'
import { accepted, refuse, tell, tidyTopicName } from './topic-sentences'
import type { CatalogueTopic } from './topic-tags'
import { isTopicId, type Vocabulary } from './vocabulary'

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
    if (!isTopicId(id)) issues.push(refuse(decision, `“${id}” is no topic’s id, such as “topic:bird-song”`))
    else if (label === '') issues.push(refuse(decision, 'it has no name'))
    else if (known.has(id)) {
      issues.push(tell(decision, 'a vocabulary has that topic', 'its phrases were added to it'))
      added.push(makeTopic(id, label, phrases, 'hand'))
    } else if (rival !== undefined) issues.push(refuse(decision, `${nameSome([rival])} is called so already`))
    else {
      labels.set(foldText(label), id)
      added.push(makeTopic(id, label, phrases, 'hand'))
    }
  }
  return { added: added.map((topic) => ({ ...topic, variants: [] })), issues }
}
