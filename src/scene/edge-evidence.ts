import type { NetworkEdge } from '../graph/atlas'
import type { AuthorId, Authorship, Corpus, Paper, PaperId, TopicId } from '../resolve/corpus'
import { authorName, indexCorpus, isAuthorId, isPaperId, isTopicId } from './atlas-index'
import { claimsBehind, remainingCards, withOwnerClaims } from './claims-behind'
import { authorshipCard, groundOf, orderCards, shortTitle, topicCard, type EvidenceCard } from './evidence'
import { statedEdgeCards } from './stated-evidence'
import { italic, plain, asParts } from './text-part'
import { reckoningWords } from '../words/reckoning'
import { joinsWords } from '../words/joins'

/** Why somebody counts as an author whom the paper's list does not show: “the page of Ann Arm”. */
const hiddenBy = (paper: Paper, authorship: Authorship, name: string): string =>
  groundOf(paper, authorship) === 'page' ? reckoningWords.thePageOf(name) : reckoningWords.aListOfPapersOf(name)

const SUREST = ['fact', 'accepted', 'assumed', 'suggested'] as const

/** Both authors of one paper on one card: a fact where the list shows both, else as sure as the less sure of the two. */
function jointCard(corpus: Corpus, paper: Paper, ends: readonly [AuthorId, AuthorId]): EvidenceCard[] {
  const { authors } = indexCorpus(corpus)
  const cards = ends.flatMap((id) => {
    const author = authors.get(id)
    const authorship = paper.authors.find((candidate) => candidate.author === id)
    if (!author || !authorship) return []
    const card = withOwnerClaims(corpus, authorshipCard(paper, author, authorship), paper, authorship)
    return [{ name: author.name, authorship, card }]
  })
  const [first, second] = cards
  if (!first || !second) return []
  const places = [...first.card.places, ...second.card.places]
  const seen = new Set<string>()
  const apart = places.filter(({ source, line }) => {
    const key = `${line} ${source}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  const hidden = cards.filter(({ authorship }) => authorship.evidence !== 'listed')
  const grounds = hidden.map(({ authorship, name }) => hiddenBy(paper, authorship, name)).join(reckoningWords.and)
  const stated = paper.authors.some(({ evidence }) => evidence === 'listed')
  const sentence =
    hidden.length === 0
      ? asParts(reckoningWords.bothAreListedOn(italic(shortTitle(paper))))
      : asParts(reckoningWords.standsOnWhomItsList(italic(shortTitle(paper)), grounds, stated))
  const mark = [...new Set([...first.card.mark, ...second.card.mark])]
  const tag = SUREST[Math.max(SUREST.indexOf(first.card.tag), SUREST.indexOf(second.card.tag))] ?? 'assumed'
  const claims = new Map([...first.card.claims, ...second.card.claims].map((claim) => [claim.id, claim]))
  return [{ tag, sentence, places: apart, mark, claims: [...claims.values()] }]
}

const tagCards = (corpus: Corpus, paper: Paper, topic: TopicId): EvidenceCard[] =>
  paper.topics.filter((tag) => tag.topic === topic).map((tag) => topicCard(corpus, paper, tag))

function authorCards(corpus: Corpus, paper: Paper, id: AuthorId): EvidenceCard[] {
  const author = indexCorpus(corpus).authors.get(id)
  if (!author) return []
  return paper.authors
    .filter((authorship) => authorship.author === id)
    .map((authorship) => {
      const card = withOwnerClaims(corpus, authorshipCard(paper, author, authorship), paper, authorship)
      return { ...card, sentence: [plain(joinsWords.headed(authorName(corpus, id), '')), ...card.sentence] }
    })
}

/** How an edge is known, paper by paper: facts first. */
export function edgeCards(corpus: Corpus, edge: NetworkEdge, papers: readonly Paper[]): EvidenceCard[] {
  const { source, target } = edge
  if (edge.kind === 'stated') return statedEdgeCards(corpus, edge.id)
  if (isAuthorId(source) && isAuthorId(target)) {
    const ends = [source, target] as const
    return orderCards(papers.flatMap((paper) => jointCard(corpus, paper, ends)))
  }
  // Of two papers the ends are the papers; else what is at each end is sought in the papers behind the edge.
  const isOfPapers = isPaperId(source) && isPaperId(target)
  const authors = isOfPapers ? edge.sharedAuthors : [source, target].filter(isAuthorId)
  const topics = isOfPapers ? edge.sharedTopics : [source, target].filter(isTopicId)
  const wanted = new Set<PaperId>([source, target].filter(isPaperId))
  return orderCards(
    papers
      .filter(({ id }) => wanted.size === 0 || wanted.has(id))
      .flatMap((paper) => [
        ...authors.flatMap((id) => authorCards(corpus, paper, id)),
        ...topics.flatMap((id) => tagCards(corpus, paper, id)),
      ]),
  )
}

/** The claims behind an edge that none of its cards names: who its people are, and what its papers are. */
export function cardsBehindEdge(
  corpus: Corpus,
  edge: NetworkEdge,
  papers: readonly Paper[],
  cards: readonly EvidenceCard[],
): EvidenceCard[] {
  const people = [...[edge.source, edge.target].filter(isAuthorId), ...edge.sharedAuthors]
  return remainingCards(corpus, claimsBehind(corpus, people, papers), cards)
}
