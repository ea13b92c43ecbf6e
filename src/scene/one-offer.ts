import type { Atlas, NodeId } from '../graph/atlas'
import type { Author, Paper } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import { indexCorpus, isAuthorId, isPaperId } from './atlas-index'
import { shortTitle } from './evidence'
import { reviewingWords } from '../words/reviewing'

/** What can be said of two people or two papers that a person holds for one. */
export type OneOffer = {
  /** “Same person: Ann Lee is A. Lee”, or why it cannot be said. */
  readonly text: string
  /** Null where it cannot be said. */
  readonly decision: Decision | null
}

const NOTE = 'by hand'

function offerPerson(one: Author, other: Author): OneOffer {
  // A placeholder gets the name of the person, whichever was chosen first.
  const [first, second] = other.unnamed ? [other, one] : [one, other]
  if (second.unnamed) return { text: reviewingWords.twoPeopleWithoutAName, decision: null }
  const kind = first.unnamed ? 'unnamed-owner' : 'same-author'
  return {
    text: reviewingWords.samePersonIs(first.name, second.name),
    decision: { kind, about: [first.id, second.id], verdict: 'accepted', note: NOTE },
  }
}

/** Every key of a paper's records, so that the decision holds whichever of them a new file brings. */
const keysOf = ({ seen }: Paper): string[] => seen.flatMap(({ key }) => key ?? [])

function offerPaper(one: Paper, other: Paper): OneOffer {
  const keys = [...new Set([...keysOf(one), ...keysOf(other)])]
  if (keysOf(one).length === 0 || keysOf(other).length === 0 || keys.length < 2)
    return { text: reviewingWords.thesePapersSayTheSame, decision: null }
  return {
    text: reviewingWords.onePaperIs(shortTitle(one), shortTitle(other)),
    decision: { kind: 'same-paper', about: [one.id, other.id, ...keys], verdict: 'accepted', note: NOTE },
  }
}

/** The decision that two nodes are one; null where they are not two people or two papers of the corpus. */
export function offerOne({ corpus }: Pick<Atlas, 'corpus'>, first: NodeId, second: NodeId): OneOffer | null {
  const { authors, papers } = indexCorpus(corpus)
  if (first === second) return null
  if (isAuthorId(first) && isAuthorId(second)) {
    const [one, other] = [authors.get(first), authors.get(second)]
    return one && other ? offerPerson(one, other) : null
  }
  if (isPaperId(first) && isPaperId(second)) {
    const [one, other] = [papers.get(first), papers.get(second)]
    return one && other ? offerPaper(one, other) : null
  }
  return null
}
