import type { NetworkEdge } from '../graph/atlas'
import type { AuthorId, Corpus, Paper, PaperId, TopicId } from '../resolve/corpus'
import { authorName, indexCorpus, isAuthorId, isPaperId, isTopicId } from './atlas-index'
import { withOwnerClaim } from './claim-evidence'
import { authorshipCard, orderCards, shortTitle, topicCard, type EvidenceCard } from './evidence'
import { italic, plain } from './text-part'

/** Both authors of one paper on one card: a fact where the list shows both, else assumed by the page's owner. */
function jointCard(corpus: Corpus, paper: Paper, ends: readonly [AuthorId, AuthorId]): EvidenceCard[] {
  const { authors } = indexCorpus(corpus)
  const cards = ends.flatMap((id) => {
    const author = authors.get(id)
    const authorship = paper.authors.find((candidate) => candidate.author === id)
    return author && authorship
      ? [
          {
            name: author.name,
            authorship,
            card: withOwnerClaim(corpus, authorshipCard(paper, author, authorship), id, paper.id),
          },
        ]
      : []
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
  const hidden = cards.filter(({ authorship }) => authorship.evidence !== 'listed').map(({ name }) => name)
  const sentence =
    hidden.length === 0
      ? [plain('both are listed on '), italic(shortTitle(paper))]
      : [
          italic(shortTitle(paper)),
          plain(` stands on the page of ${hidden.join(' and ')}, whom its list does not show`),
        ]
  const mark = [...new Set([...first.card.mark, ...second.card.mark])]
  const claim = first.card.claim ?? second.card.claim
  return [{ tag: hidden.length === 0 ? 'fact' : 'assumed', sentence, places: apart, mark, claim }]
}

const tagCards = (corpus: Corpus, paper: Paper, topic: TopicId): EvidenceCard[] =>
  paper.topics.filter((tag) => tag.topic === topic).map((tag) => topicCard(corpus, paper, tag))

function authorCards(corpus: Corpus, paper: Paper, id: AuthorId): EvidenceCard[] {
  const author = indexCorpus(corpus).authors.get(id)
  if (!author) return []
  return paper.authors
    .filter((authorship) => authorship.author === id)
    .map((authorship) => {
      const card = withOwnerClaim(corpus, authorshipCard(paper, author, authorship), author.id, paper.id)
      return { ...card, sentence: [plain(`${authorName(corpus, id)}: `), ...card.sentence] }
    })
}

/** How an edge is known, paper by paper: facts first. */
export function edgeCards(corpus: Corpus, edge: NetworkEdge, papers: readonly Paper[]): EvidenceCard[] {
  const { source, target } = edge
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
