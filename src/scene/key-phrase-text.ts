import type { Corpus, TopicId, TopicOrigin } from '../resolve/corpus'
import type { KeyPhrases } from '../resolve/key-phrases'
import { MUCH_LEFT_OUT } from '../resolve/own-topics'
import { describingWords } from '../words/describing'

/** Papers with a topic that no key phrase and no person gave. */
function countCovered({ papers, topics }: Corpus): number {
  const origins = new Map<TopicId, TopicOrigin>(topics.map(({ id, origin = 'vocabulary' }) => [id, origin]))
  const isFound = (id: TopicId): boolean => origins.get(id) !== 'key-phrase'
  return papers.filter((paper) =>
    paper.topics.some(({ topic, byHand, phrases }) => isFound(topic) && (byHand !== true || phrases.length > 0)),
  ).length
}

/** What the setting of key phrases did in a corpus: “Key phrases are off: the vocabularies cover 44 of 46 papers.” */
export function tellKeyPhrases(corpus: Corpus, mode: KeyPhrases): string {
  const made = corpus.topics.filter(({ origin }) => origin === 'key-phrase').length
  const keywords = corpus.topics.some(({ origin }) => origin === 'keyword')
  const cover = describingWords.theVocabulariesAndTheKeywords(keywords, countCovered(corpus), corpus.papers.length)
  const brought = describingWords.theyBroughtTopics(made, cover)
  if (mode === 'never') return describingWords.keyPhrasesAreOff(cover)
  if (mode === 'always') return describingWords.keyPhrasesAreOn(brought)
  if (made > 0) return describingWords.keyPhrasesAreOn(brought)
  const left = corpus.papers.length - countCovered(corpus)
  return left > MUCH_LEFT_OUT * corpus.papers.length
    ? describingWords.keyPhrasesWereLookedFor(cover)
    : describingWords.keyPhrasesAreOff2(cover)
}
