import type { Atlas } from '../graph/atlas'
import { countingOf } from '../graph/claim-consequence'
import type { Author, AuthorId, Place } from '../resolve/corpus'
import { claimCards, claimsBehind, remainingCards, withOwnerClaims } from './claims-behind'
import { indexNetwork, isAuthorId, otherEnd, papersOfIds, type ClusterRef } from './atlas-index'
import { boundOfCoauthors, boundOfPapers, papersOfAuthor, type BoundedCount } from './bounds'
import { nodeRef, paperEntries, topicCounts, yearCounts } from './detail-parts'
import type { NodeRef, PaperEntry, TopicCount, YearCount } from './detail-parts'
import { authorshipCard, orderCards, type EvidenceCard } from './evidence'
import { identifierText } from './identifier-text'
import { sharesOfPerson } from './node-shares'
import { tidyWeight, yearSpan } from './tally'
import { plain } from './text-part'
import type { View } from './view'
import { describingWords } from '../words/describing'
import { joinsWords } from '../words/joins'

/** One figure that a person's page states. */
export type StatedFigure = { readonly label: string; readonly value: string }

/** A co-author with the papers that the two are known to share. */
export type CoauthorEntry = NodeRef<AuthorId> & {
  readonly papers: BoundedCount
  /** The id of their tie in the co-author network. */
  readonly edge: string
}

/** A paper and what it adds to a person's strength: 0 where nobody else is known on it. */
export type PaperShare = PaperEntry & { readonly share: number }

/** What is told of a person. */
export type AuthorDetails = {
  readonly kind: 'author'
  readonly id: AuthorId
  readonly name: string
  readonly aliases: readonly string[]
  readonly authorKind: Author['kind']
  readonly unnamed: boolean
  readonly cluster: ClusterRef | null
  readonly papers: BoundedCount
  readonly coauthors: BoundedCount
  /** “2022–25”; empty where no year is known. */
  readonly active: string
  readonly affiliations: readonly string[]
  /** “ORCID 0000-0002-1825-0097”: what records state beside the name. */
  readonly identifiers: readonly string[]
  /** What the person's own page states, with the line of its name (or its start); null without such a page. */
  readonly stated: { readonly figures: readonly StatedFigure[]; readonly place: Place } | null
  readonly years: readonly YearCount[]
  /** Most joint papers first, equals by the weight of the tie, then by id. */
  readonly coauthorList: readonly CoauthorEntry[]
  readonly topics: readonly TopicCount[]
  /** Latest first, each with what it adds to the person's strength among co-authors. */
  readonly paperList: readonly PaperShare[]
  /** The sum of what the papers add: the strength. */
  readonly strength: number
  /** How a paper's part is reckoned. */
  readonly reckoning: string
  readonly evidence: readonly EvidenceCard[]
  /** The other claims on which the person's papers rest. */
  readonly behind: readonly EvidenceCard[]
}

function statedFigures(author: Author): AuthorDetails['stated'] {
  const { profile } = author
  if (!profile) return null
  const figures: StatedFigure[] = []
  const put = (label: string, value: number | string | null, unit = ''): void => {
    if (value !== null) figures.push({ label, value: `${value}${unit}` })
  }
  put(describingWords.field, profile.field)
  put(joinsWords.hIndex, profile.hIndex)
  put(describingWords.papers, profile.papers)
  put(describingWords.citations, profile.citations)
  put(describingWords.novelty, profile.novelty, ' %')
  put(describingWords.aiScore, profile.aiScore)
  return { figures, place: profile.place }
}

function listCoauthors(atlas: Atlas, view: View, author: Author): CoauthorEntry[] {
  const { edgesAt } = indexNetwork(atlas.networks.coauthors)
  return [...(edgesAt.get(author.id) ?? [])]
    .sort((a, b) => b.papers.length - a.papers.length || b.weight - a.weight)
    .flatMap((edge) => {
      const id = otherEnd(edge, author.id)
      if (!isAuthorId(id)) return []
      const bound = boundOfPapers(atlas.corpus, papersOfIds(atlas.corpus, edge.papers))
      return [{ ...nodeRef(atlas, view, id), papers: { count: edge.papers.length, bound }, edge: edge.id }]
    })
}

function listEvidence(atlas: Atlas, author: Author): EvidenceCard[] {
  const { corpus } = atlas
  const names = [author.name, ...author.aliases]
  const cards = papersOfIds(corpus, author.papers).flatMap((paper) => {
    const authorship = paper.authors.find((candidate) => candidate.author === author.id)
    return authorship ? [withOwnerClaims(corpus, authorshipCard(paper, author, authorship), paper, authorship)] : []
  })
  const stated = statedFigures(author)
  const page: EvidenceCard[] = stated
    ? [
        {
          tag: 'fact',
          sentence: [
            plain(
              describingWords.thePageStates(
                joinsWords.listed(stated.figures.map(({ label, value }) => `${label} ${value}`)) ||
                  describingWords.noFigures,
              ),
            ),
          ],
          places: [stated.place],
          mark: [...(author.unnamed ? [] : names), 'h-index'],
          claims: [],
        },
      ]
    : []
  return orderCards([...cards, ...page, ...claimCards(corpus, author.id)])
}

/** What a paper adds to a person: each of its n − 1 ties 1 ÷ (n − 1), or each tie 1. */
const tellStrength = (atlas: Atlas): string =>
  countingOf(atlas) === 'fractional' ? describingWords.n1ForEachPaper : describingWords.n1ForEachCo

/** All that is known of a person, with how it is known. */
export function describeAuthor(atlas: Atlas, view: View, author: Author): AuthorDetails {
  const { corpus } = atlas
  const papers = papersOfIds(corpus, author.papers)
  const coauthorList = listCoauthors(atlas, view, author)
  const evidence = listEvidence(atlas, author)
  const shares = sharesOfPerson(atlas, author.id)
  const paperList = paperEntries(papers).map((entry): PaperShare => ({ ...entry, share: shares.get(entry.id) ?? 0 }))
  return {
    kind: 'author',
    id: author.id,
    name: author.name,
    aliases: author.aliases,
    authorKind: author.kind,
    unnamed: author.unnamed,
    cluster: nodeRef(atlas, view, author.id).cluster,
    papers: papersOfAuthor(corpus, author.papers),
    coauthors: { count: coauthorList.length, bound: boundOfCoauthors(corpus) },
    active: yearSpan(papers),
    affiliations: author.affiliations,
    identifiers: (author.identifiers ?? []).map(identifierText),
    stated: statedFigures(author),
    years: yearCounts(atlas, papers),
    coauthorList,
    topics: topicCounts(atlas, papers),
    paperList,
    strength: tidyWeight(paperList.reduce((sum, { share }) => sum + share, 0)),
    reckoning: tellStrength(atlas),
    evidence,
    behind: remainingCards(corpus, claimsBehind(corpus, [author.id], papers), evidence),
  }
}
