import type { Atlas, ClusterId, NetworkEdge, NodeId, StatedNodeId } from '../graph/atlas'
import type { AuthorId, AuthorshipEvidence, Corpus, Paper, PaperId, TopicId } from '../resolve/corpus'
import {
  authorName,
  clusterOfNode,
  indexNetwork,
  isStatedId,
  nodeName,
  papersOfIds,
  topicLabel,
  type ClusterRef,
} from './atlas-index'
import { indexStated } from '../graph/stated-index'
import { boundOfCoauthors, boundOfPapers, boundOfPeople, knownAuthors, type Bound } from './bounds'
import { countListed } from './detail-parts'
import { boundsOfEdge } from './edge-bounds'
import { groundOf, type Ground } from './evidence'
import { shownBy, shownPapers, type Shown } from './filter'
import { corpusYears } from './histogram'
import { countTopics, countYears, tidyWeight } from './tally'
import type { View } from './view'

/** A person in the table. Numbers sort as they are; bounds are written before them. Measures are of the co-author network. */
export type PersonRow = {
  readonly id: AuthorId
  readonly name: string
  readonly kind: 'person' | 'group' | 'unknown'
  readonly unnamed: boolean
  readonly cluster: ClusterRef | null
  /** Papers left by the filters. */
  readonly papers: number
  readonly papersBound: Bound
  readonly coauthors: number
  readonly coauthorsBound: Bound
  /** Sum of the weights of the person's ties. */
  readonly weight: number
  readonly betweenness: number
  /** Papers left in each year of `TableData.years`. */
  readonly years: readonly number[]
  /** Up to three labels, most papers first. */
  readonly topics: readonly string[]
}

/** A paper in the table. */
export type PaperRow = {
  readonly id: PaperId
  readonly title: string
  readonly titleIsDerived: boolean
  readonly cluster: ClusterRef | null
  readonly year: number | null
  readonly yearIsInferred: boolean
  readonly date: string | null
  readonly category: string | null
  readonly score: number | null
  readonly hasCode: boolean
  readonly authors: readonly string[]
  readonly authorsComplete: boolean
  /** True where a list names some authors and is cut. */
  readonly listCut: boolean
  readonly topics: readonly string[]
  /** Sources that hold it. */
  readonly sources: number
}

/** A topic in the table. */
export type TopicRow = {
  readonly id: TopicId
  readonly label: string
  readonly cluster: ClusterRef | null
  /** Papers left by the filters. */
  readonly papers: number
  readonly people: number
  readonly peopleBound: Bound
  /** Papers left in each year of `corpusYears`. */
  readonly years: readonly number[]
}

/** A node that a file states, in the table. */
export type StatedRow = {
  readonly id: StatedNodeId
  readonly name: string
  readonly file: string
  readonly cluster: ClusterRef | null
  /** Nodes that it is tied to, and the sum of the weights. */
  readonly degree: number
  readonly weight: number
  readonly betweenness: number
  /** As the file states it; null where it does not. */
  readonly size: number | null
  readonly group: string | null
}

/** An edge of the network in view in the table. */
export type TieRow = {
  /** The edge's id, as a selection names it. */
  readonly id: string
  readonly source: NodeId
  readonly target: NodeId
  readonly sourceName: string
  readonly targetName: string
  /** The cluster of both, or null where it leads from one to another. */
  readonly cluster: ClusterRef | null
  readonly weight: number
  readonly weightBound: Bound
  /** Papers left by the filters. */
  readonly papers: number
  readonly papersBound: Bound
  readonly firstYear: number | null
  readonly lastYear: number | null
  readonly evidence: AuthorshipEvidence
  /** On what it rests: lists of names, somebody's page, or somebody's list of abstracts. */
  readonly ground: Ground
}

/** Shown people, most papers first as the corpus orders equals. `years` belong to `corpusYears(atlas)`. */
export function peopleRows(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): PersonRow[] {
  const { corpus } = atlas
  const network = atlas.networks[view.network]
  const { nodes } = indexNetwork(atlas.networks.coauthors)
  const axis = corpusYears(atlas)
  return corpus.authors
    .filter(({ id }) => shown.people.has(id))
    .map((author) => {
      const all = papersOfIds(corpus, author.papers)
      const left = all.filter(({ id }) => shown.papers.has(id))
      const node = nodes.get(author.id)
      return {
        id: author.id,
        name: author.name,
        kind: author.kind,
        unnamed: author.unnamed,
        cluster: clusterOfNode(atlas, network, author.id),
        papers: left.length,
        papersBound: boundOfPapers(corpus, all),
        coauthors: node?.degree ?? 0,
        coauthorsBound: boundOfCoauthors(corpus),
        weight: tidyWeight(node?.weightedDegree ?? 0),
        betweenness: node?.betweenness ?? 0,
        years: countYears(left, axis),
        topics: topTopics(corpus, left),
      }
    })
    .sort((a, b) => b.papers - a.papers)
}

const topTopics = (corpus: Corpus, papers: readonly Paper[]): string[] =>
  countTopics(papers)
    .slice(0, 3)
    .map(({ topic }) => topicLabel(corpus, topic))

/** Papers that the view leaves, in the corpus's order. */
export function paperRows(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): PaperRow[] {
  const network = atlas.networks[view.network]
  return shownPapers(atlas, shown).map((paper) => ({
    id: paper.id,
    title: paper.title,
    titleIsDerived: paper.titleIsDerived,
    cluster: clusterOfNode(atlas, network, paper.id),
    year: paper.year,
    yearIsInferred: paper.yearIsInferred,
    date: paper.date,
    category: paper.category,
    score: paper.score,
    hasCode: paper.hasCode,
    authors: knownAuthors(paper).map((id) => authorName(atlas.corpus, id)),
    authorsComplete: paper.authorsComplete,
    listCut: !paper.authorsComplete && countListed(paper) > 0,
    topics: paper.topics.map(({ topic }) => topicLabel(atlas.corpus, topic)),
    sources: new Set(paper.seen.map(({ source }) => source)).size,
  }))
}

/** Shown topics, most papers first. */
export function topicTableRows(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): TopicRow[] {
  const { corpus } = atlas
  const network = atlas.networks[view.network]
  const axis = corpusYears(atlas)
  return corpus.topics
    .filter(({ id }) => shown.topics.has(id))
    .map(({ id, label, papers }) => {
      const left = papersOfIds(corpus, papers).filter((paper) => shown.papers.has(paper.id))
      return {
        id,
        label,
        cluster: clusterOfNode(atlas, network, id),
        papers: left.length,
        people: new Set(left.flatMap(knownAuthors)).size,
        peopleBound: boundOfPeople(left),
        years: countYears(left, axis),
      }
    })
    .sort((a, b) => b.papers - a.papers)
}

/** Shown nodes of the networks that files state, those with the heaviest ties first. */
export function statedRows(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): StatedRow[] {
  const network = atlas.networks.stated
  const { nodes } = indexStated(atlas.corpus)
  // The filters of another network say nothing of these nodes.
  const all = view.network !== 'stated'
  return network.nodes
    .flatMap((node): StatedRow[] => {
      const facts = isStatedId(node.id) ? nodes.get(node.id) : undefined
      if (facts === undefined || !isStatedId(node.id) || !(all || shown.nodes.has(node.id))) return []
      const { file, node: stated } = facts
      return [
        {
          id: node.id,
          name: node.label,
          file: file.name,
          cluster: clusterOfNode(atlas, network, node.id),
          degree: node.degree,
          weight: tidyWeight(node.weightedDegree),
          betweenness: node.betweenness,
          size: stated.size,
          group: stated.cluster === null ? null : (file.network.clusterNames[stated.cluster] ?? stated.cluster),
        },
      ]
    })
    .sort((a, b) => b.weight - a.weight)
}

/** Shown edges of the network in view, strongest first. */
export function tieRows(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): TieRow[] {
  const network = atlas.networks[view.network]
  return network.edges
    .filter(({ id }) => shown.edges.has(id))
    .map((edge) => describeTie(atlas, view, edge, shown))
    .sort((a, b) => b.weight - a.weight)
}

function describeTie(atlas: Atlas, view: View, edge: NetworkEdge, shown: Shown): TieRow {
  const { corpus } = atlas
  const network = atlas.networks[view.network]
  const { nodes } = indexNetwork(network)
  const clusterOf = (id: NodeId): ClusterId | undefined => nodes.get(id)?.cluster
  const all = papersOfIds(corpus, edge.papers)
  const left = all.filter(({ id }) => shown.papers.has(id))
  const years = left.flatMap(({ year }) => year ?? [])
  const bounds = boundsOfEdge(atlas, edge)
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    sourceName: nodeName(corpus, edge.source),
    targetName: nodeName(corpus, edge.target),
    cluster: clusterOf(edge.source) === clusterOf(edge.target) ? clusterOfNode(atlas, network, edge.source) : null,
    weight: tidyWeight(edge.weight),
    weightBound: bounds.weight,
    papers: left.length,
    papersBound: bounds.papers,
    firstYear: years.length > 0 ? Math.min(...years) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
    evidence: edge.evidence,
    ground: edge.evidence === 'listed' ? 'names' : groundOfTie(edge, all),
  }
}

/** What shows an end of a tie that no list shows: a page where there is one, else a list of abstracts. */
function groundOfTie({ source, target }: NetworkEdge, papers: readonly Paper[]): Ground {
  const ends: readonly string[] = [source, target]
  const onPage = papers.some((paper) =>
    paper.authors.some((entry) => ends.includes(entry.author) && groundOf(paper, entry) === 'page'),
  )
  return onPage ? 'page' : 'list'
}
