import type { Atlas } from '../graph/atlas'
import type { AuthorId, Authorship, AuthorshipEvidence, Paper, PaperId, Place, TopicId } from '../resolve/corpus'
import type { Sighting } from '../resolve/corpus'
import { knownAuthors } from './bounds'
import { authorName, indexCorpus, topicLabel, type ClusterRef } from './atlas-index'
import { claimCards, claimsBehind, remainingCards, withOwnerClaims } from './claims-behind'
import { countListed, linkOf, nodeRef, type Link, type NodeRef } from './detail-parts'
import {
  authorshipCard,
  groundOf,
  orderCards,
  placeOfPart,
  placeOfPhrase,
  topicCard,
  type EvidenceCard,
  type Ground,
} from './evidence'
import { weighNode, type NodeWeight } from './node-shares'
import { identifierLink, identifierText } from './identifier-text'
import { dateText } from './number-words'
import { phraseRuns, type PhraseRun } from './phrase-runs'
import { plain } from './text-part'
import type { View } from './view'
import { countsWords } from '../words/counts'
import { describingWords } from '../words/describing'
import { joinsWords } from '../words/joins'

/** One stated field of a paper, with the line where it can be read. */
export type PaperFact = {
  readonly label: string
  readonly value: string
  /** True for what no source states. */
  readonly inferred: boolean
  readonly place: Place | null
}

/** An author of the paper and how that is known. */
export type PaperAuthor = NodeRef<AuthorId> & {
  readonly evidence: AuthorshipEvidence
  /** On what it rests, or is suggested. */
  readonly ground: Ground
  /** 1-based place in the list; null where the list does not show this person. */
  readonly position: number | null
  readonly places: readonly Place[]
}

/** A topic of the paper with the phrases that earned it. */
export type PaperTopic = {
  readonly id: TopicId
  readonly label: string
  /** In (0, 1]. */
  readonly strength: number
  /** The narrower topic that implies it, or null. */
  readonly impliedBy: string | null
  readonly phrases: readonly { readonly text: string; readonly place: Place | null }[]
  /** True where a person said so. */
  readonly byHand: boolean
}

/** A record that is this paper; `owner` names the person whose page it stands on. */
export type SightingEntry = Omit<Sighting, 'owner'> & {
  readonly owner: { readonly id: AuthorId; readonly name: string } | null
}

/** What is told of a paper. */
export type PaperDetails = {
  readonly kind: 'paper'
  readonly id: PaperId
  readonly title: string
  /** The title with the phrases of its topics apart. */
  readonly titleRuns: readonly PhraseRun[]
  readonly titleIsDerived: boolean
  readonly coinedName: string | null
  readonly cluster: ClusterRef | null
  readonly year: number | null
  readonly yearIsInferred: boolean
  /** Date, field, score, code, affiliations: those that are known. */
  readonly facts: readonly PaperFact[]
  /** The abstract with the phrases of its topics apart; null where no source has it. */
  readonly abstract: readonly PhraseRun[] | null
  readonly abstractPlace: Place | null
  readonly links: readonly Link[]
  readonly authors: readonly PaperAuthor[]
  /** How many are known and what the lists leave open: “3 known; the list is cut”. */
  readonly authorsNote: string
  /** False where the list is cut or nowhere stated. */
  readonly authorsComplete: boolean
  /** The limit that its authors exceed, so that it does not tie each pair of them; else null. */
  readonly crowdedOver: number | null
  /** Strongest first. */
  readonly topics: readonly PaperTopic[]
  readonly sightings: readonly SightingEntry[]
  /** What each tie adds to the paper's weight in the network in view, or among papers. */
  readonly weight: NodeWeight
  readonly evidence: readonly EvidenceCard[]
  /** The other claims on which the paper's people rest. */
  readonly behind: readonly EvidenceCard[]
}

/** How many authors are known, and what the lists leave open. */
function tellAuthors(paper: Paper): string {
  const known = knownAuthors(paper).length
  if (countListed(paper) === 0) return describingWords.notStatedKnownNoList(known)
  return paper.authorsComplete ? String(known) : describingWords.knownTheListIsCut(known)
}

/** “Journal of Maps 7(2), 10–19”. */
function appearedIn({ venue = '', publication = {} }: Paper): string {
  const { volume = '', issue = '', pages = '' } = publication
  const number = volume + (issue === '' ? '' : `(${issue})`)
  return joinsWords.listed(
    [[venue, number].filter((part) => part !== '').join(' '), pages].filter((part) => part !== ''),
  )
}

/** Addresses that the records state, then those that identifiers lead to, each once. */
function listLinks({ links, identifiers = [] }: Paper): Link[] {
  return [...new Set([...links, ...identifiers.flatMap((identifier) => identifierLink(identifier) ?? [])])].map(linkOf)
}

function listFacts(paper: Paper): PaperFact[] {
  const heading = placeOfPart(paper, 'heading')
  const facts: PaperFact[] = []
  const put = (label: string, value: string | null, inferred = false, place = heading): void => {
    if (value !== null && value !== '') facts.push({ label, value, inferred, place })
  }
  const date = paper.date === null ? paper.year : dateText(paper.date)
  put(describingWords.published, date === null ? null : `${date}`, paper.yearIsInferred)
  put(describingWords.field2, paper.category)
  put(describingWords.score, paper.score === null ? null : `${paper.score}`)
  put(describingWords.code, paper.hasCode ? describingWords.yes : null)
  put(describingWords.in, appearedIn(paper))
  put(describingWords.keywords, joinsWords.listed(paper.keywords ?? []))
  put(describingWords.cited, paper.citations === undefined ? null : countsWords.times(paper.citations))
  put(describingWords.identifiers, joinsWords.listed((paper.identifiers ?? []).map(identifierText)))
  put(describingWords.affiliations, joinsWords.listed(paper.affiliations), false, placeOfPart(paper, 'authors'))
  return facts
}

const toAuthor = (atlas: Atlas, view: View, paper: Paper, authorship: Authorship): PaperAuthor => ({
  ...nodeRef(atlas, view, authorship.author),
  evidence: authorship.evidence,
  ground: groundOf(paper, authorship),
  position: authorship.position,
  places: authorship.places,
})

function listTopics(atlas: Atlas, paper: Paper): PaperTopic[] {
  return paper.topics.map(({ topic, strength, impliedBy, phrases, byHand }) => ({
    id: topic,
    label: topicLabel(atlas.corpus, topic),
    strength,
    impliedBy: impliedBy === null ? null : topicLabel(atlas.corpus, impliedBy),
    phrases: phrases.map(({ text, field }) => ({ text, place: placeOfPhrase(paper, field) })),
    byHand: byHand === true,
  }))
}

function listEvidence(atlas: Atlas, paper: Paper): EvidenceCard[] {
  const { corpus } = atlas
  const { authors } = indexCorpus(corpus)
  const titlePlace = placeOfPart(paper, 'title')
  const title: EvidenceCard[] = titlePlace
    ? [
        {
          tag: 'fact',
          sentence: [plain(describingWords.theTitleAsListed)],
          places: [titlePlace],
          mark: [paper.title],
          claims: [],
        },
      ]
    : []
  const people = paper.authors.flatMap((authorship) => {
    const author = authors.get(authorship.author)
    if (!author) return []
    const card = withOwnerClaims(corpus, authorshipCard(paper, author, authorship), paper, authorship)
    return [{ ...card, sentence: [plain(`${author.name}: `), ...card.sentence] }]
  })
  const topics = paper.topics.map((tag) => topicCard(corpus, paper, tag))
  // Topics, which are many, come last: nobody should have to unfold them to see what was inferred.
  return [...orderCards([...title, ...people, ...claimCards(corpus, paper.id)]), ...topics]
}

/** All that is known of a paper, with how it is known. */
export function describePaper(atlas: Atlas, view: View, paper: Paper): PaperDetails {
  const evidence = listEvidence(atlas, paper)
  return {
    kind: 'paper',
    id: paper.id,
    title: paper.title,
    titleRuns: phraseRuns(paper, 'title'),
    titleIsDerived: paper.titleIsDerived,
    coinedName: paper.coinedName,
    cluster: nodeRef(atlas, view, paper.id).cluster,
    year: paper.year,
    yearIsInferred: paper.yearIsInferred,
    facts: listFacts(paper),
    abstract: paper.abstract === null ? null : phraseRuns(paper, 'abstract'),
    abstractPlace: placeOfPart(paper, 'abstract'),
    links: listLinks(paper),
    authors: paper.authors.map((authorship) => toAuthor(atlas, view, paper, authorship)),
    authorsNote: tellAuthors(paper),
    authorsComplete: paper.authorsComplete,
    crowdedOver: knownAuthors(paper).length > atlas.largestClique ? atlas.largestClique : null,
    topics: listTopics(atlas, paper),
    sightings: paper.seen.map(({ owner, ...sighting }) => ({
      ...sighting,
      owner: owner === null ? null : { id: owner, name: authorName(atlas.corpus, owner) },
    })),
    weight: weighNode(atlas, view, paper.id),
    evidence,
    behind: remainingCards(atlas.corpus, claimsBehind(atlas.corpus, knownAuthors(paper), [paper]), evidence),
  }
}
