import type { Atlas, NodeId, NodeKind } from '../graph/atlas'
import type { Paper, PaperId, Place, TopicId } from '../resolve/corpus'
import {
  clusterOfNode,
  indexCorpus,
  isAuthorId,
  kindOfNode,
  nodeName,
  topicLabel,
  type ClusterRef,
} from './atlas-index'
import { placeOfPaper } from './evidence'
import { corpusYears } from './histogram'
import { countTopics } from './tally'
import type { View } from './view'
import { describingWords } from '../words/describing'

/** A node as a link in the details. */
export type NodeRef<Id extends NodeId = NodeId> = {
  readonly id: Id
  readonly kind: NodeKind
  readonly name: string
  readonly unnamed: boolean
  readonly cluster: ClusterRef | null
}

/** A topic and how many of the papers in question have it. */
export type TopicCount = { readonly id: TopicId; readonly label: string; readonly papers: number }

/** Papers of one year. */
export type YearCount = { readonly year: number; readonly stated: number; readonly inferred: number }

/** An address: `href` only where it is safe to follow. */
export type Link = { readonly text: string; readonly href: string | null }

/** A paper in a list. */
export type PaperEntry = {
  readonly id: PaperId
  readonly title: string
  readonly titleIsDerived: boolean
  readonly coinedName: string | null
  readonly year: number | null
  readonly yearIsInferred: boolean
  readonly score: number | null
  readonly hasCode: boolean
  readonly links: readonly Link[]
  /** Names that the list shows. */
  readonly listed: number
  readonly authorsComplete: boolean
  /** What its list shows, in words. */
  readonly list: string
  /** Where it can be read first. */
  readonly place: Place | null
}

/** A node as a link. */
export function nodeRef<Id extends NodeId>(atlas: Atlas, view: View, id: Id): NodeRef<Id> {
  const author = isAuthorId(id) ? indexCorpus(atlas.corpus).authors.get(id) : undefined
  return {
    id,
    kind: kindOfNode(id),
    name: nodeName(atlas.corpus, id),
    unnamed: author?.unnamed ?? false,
    cluster: clusterOfNode(atlas, atlas.networks[view.network], id),
  }
}

/** Only addresses of the web are followed; what a page may hold otherwise stays text. */
export const linkOf = (text: string): Link => ({ text, href: /^https?:\/\//i.test(text) ? text : null })

/** How many names the list of a paper shows. */
export const countListed = (paper: Paper): number =>
  paper.authors.filter(({ evidence }) => evidence === 'listed').length

/** What the list of a paper shows: “3 names, then “et al.””, “5 names”, “authors not stated”. */
export function listText(paper: Paper): string {
  const listed = countListed(paper)
  if (listed === 0) return describingWords.authorsNotStated
  const names = `${listed} ${describingWords.names(listed)}`
  return paper.authorsComplete ? names : describingWords.thenEtAl(names)
}

/** A paper in a list. */
export const paperEntry = (paper: Paper): PaperEntry => ({
  id: paper.id,
  title: paper.title,
  titleIsDerived: paper.titleIsDerived,
  coinedName: paper.coinedName,
  year: paper.year,
  yearIsInferred: paper.yearIsInferred,
  score: paper.score,
  hasCode: paper.hasCode,
  links: paper.links.map(linkOf),
  listed: countListed(paper),
  authorsComplete: paper.authorsComplete,
  list: listText(paper),
  place: placeOfPaper(paper),
})

/** Papers as a list, the latest first; those without a year last, equals in the corpus's order. */
export function paperEntries(papers: readonly Paper[]): PaperEntry[] {
  const dateOf = ({ date, year }: Paper): string => date ?? (year === null ? '' : `${year}`)
  return [...papers].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0)).map(paperEntry)
}

/** Papers by year on the axis of the whole corpus, so that small histograms can be compared. */
export function yearCounts(atlas: Atlas, papers: readonly Paper[]): YearCount[] {
  const counts = new Map(corpusYears(atlas).map((year) => [year, { year, stated: 0, inferred: 0 }]))
  for (const { year, yearIsInferred } of papers) {
    const count = year === null ? undefined : counts.get(year)
    if (count) count[yearIsInferred ? 'inferred' : 'stated']++
  }
  return [...counts.values()]
}

/** Topics of these papers, most papers first. */
export const topicCounts = (atlas: Atlas, papers: readonly Paper[]): TopicCount[] =>
  countTopics(papers).map(({ topic, papers: count }) => ({
    id: topic,
    label: topicLabel(atlas.corpus, topic),
    papers: count,
  }))
