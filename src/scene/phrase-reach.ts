import type { Paper } from '../resolve/corpus'
import { makeTopic } from '../resolve/own-topics'
import { buildPhraseIndex, findMentions } from '../resolve/phrase-index'
import { tagPaper } from '../resolve/topics'
import type { Vocabulary } from '../resolve/vocabulary'
import { locateWords, type Word } from '../resolve/words'

/** How far phrases reach in a corpus. */
export type PhraseReach = {
  /** Papers whose title or abstract holds one of them. */
  readonly said: number
  /** Those of them that are about it, as the topic would be given. */
  readonly about: readonly Paper[]
}

type PaperWords = { readonly title: readonly Word[]; readonly abstract: readonly Word[] }
const located = new WeakMap<Paper, PaperWords>()

function wordsOf(paper: Paper): PaperWords {
  const known = located.get(paper)
  if (known) return known
  const words = { title: locateWords(paper.title), abstract: locateWords(paper.abstract ?? '') }
  located.set(paper, words)
  return words
}

/** The phrases of a field with one a line; empty lines and repeated ones do not count. */
export const readPhrases = (field: string): string[] => [
  ...new Set(
    field
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => locateWords(line).length > 0),
  ),
]

/**
 * Which papers a topic of these phrases would reach. A paper that only mentions one in passing is not about it. Words of
 * papers are located once; after that the cost is linear in the words.
 */
export function reachOfPhrases(papers: readonly Paper[], label: string, phrases: readonly string[]): PhraseReach {
  const vocabulary: Vocabulary = { name: '', topics: [makeTopic('topic:new', label, phrases, 'hand')] }
  const index = buildPhraseIndex(vocabulary)
  const saying = papers.filter((paper) => {
    const { title, abstract } = wordsOf(paper)
    return (
      findMentions(index, paper.title, title, 'title').size > 0 ||
      findMentions(index, paper.abstract ?? '', abstract).size > 0
    )
  })
  const about = saying.filter((paper) => {
    const { title, titleIsDerived, coinedName, abstract } = paper
    return tagPaper(titleIsDerived && coinedName === null ? null : title, abstract, vocabulary).length > 0
  })
  return { said: saying.length, about }
}
