import { foldText } from '../base/fold'
import { byText } from '../base/order'
import type { Atlas, ClusterId } from '../graph/atlas'
import type { AuthorId, PaperId, TopicId } from '../resolve/corpus'
import { clusterRef, indexCorpus, indexNetwork, papersOfIds, topicLabel, type ClusterRef } from './atlas-index'
import { nodeRef, paperEntries, type PaperEntry } from './detail-parts'
import type { Shown } from './filter'
import type { View } from './view'

/** Whose rows a matrix has. */
export type MatrixRows = 'people' | 'clusters'

/** `papers`: most papers first; `name`: by the alphabet; `alike`: rows beside those with like topics; or a topic's papers. */
export type MatrixOrder = 'papers' | 'name' | 'alike' | TopicId

export type MatrixRow = {
  readonly id: AuthorId | ClusterId
  readonly name: string
  readonly cluster: ClusterRef | null
  /** Papers that the view leaves. */
  readonly papers: number
  /** Of those, how many are about each column's topic. */
  readonly cells: readonly number[]
}

export type Matrix = {
  readonly columns: readonly { readonly id: TopicId; readonly label: string; readonly papers: number }[]
  readonly rows: readonly MatrixRow[]
  /** The largest cell. */
  readonly most: number
  /** Rows and topics that there are in view, of which these are the first. */
  readonly of: { readonly rows: number; readonly columns: number }
}

export type MatrixQuestion = {
  readonly rows: MatrixRows
  readonly order: MatrixOrder
  /** How many rows and columns at most, those of most papers first. */
  readonly limit: { readonly rows: number; readonly columns: number }
}

/**
 * Who works on what: papers by person (or cluster of the network in view) and topic, of what the view leaves. Rows and columns
 * are those of most papers; the order then only moves them. Cost: linear in the papers shown and their tags.
 */
export function topicMatrix(atlas: Atlas, view: View, shown: Shown, { rows, order, limit }: MatrixQuestion): Matrix {
  const { corpus } = atlas
  const { papers } = indexCorpus(corpus)
  const left = (ids: readonly PaperId[]): PaperId[] => ids.filter((id) => shown.papers.has(id))
  const topics = corpus.topics
    .filter(({ id }) => shown.topics.has(id))
    .map(({ id, papers: own }) => ({ id, label: topicLabel(corpus, id), papers: left(own).length }))
    .filter((topic) => topic.papers > 0)
    .sort((a, b) => b.papers - a.papers)
  const columns = topics.slice(0, limit.columns)
  const place = new Map(columns.map(({ id }, at) => [id, at]))
  const candidates = (rows === 'people' ? peopleOf(atlas, view, shown) : clustersOf(atlas, view, shown))
    .map(({ own, ...row }) => ({ ...row, own: left(own) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length)
  const counted = candidates.slice(0, limit.rows).map(({ own, ...row }): MatrixRow => {
    const cells = columns.map(() => 0)
    for (const id of own)
      for (const topic of new Set(papers.get(id)?.topics.map((tag) => tag.topic))) {
        const at = place.get(topic)
        if (at !== undefined) cells[at] = (cells[at] ?? 0) + 1
      }
    return { ...row, papers: own.length, cells }
  })
  return {
    columns,
    rows: inOrder(counted, order, place),
    most: counted.reduce((most, { cells }) => Math.max(most, ...cells), 0),
    of: { rows: candidates.length, columns: topics.length },
  }
}

type Candidate = Pick<MatrixRow, 'id' | 'name' | 'cluster'> & { readonly own: readonly PaperId[] }

function peopleOf(atlas: Atlas, view: View, shown: Shown): Candidate[] {
  return atlas.corpus.authors
    .filter(({ id }) => shown.people.has(id))
    .map(({ id, name, papers }) => ({ id, name, cluster: nodeRef(atlas, view, id).cluster, own: papers }))
}

/** Clusters of which a node is shown. */
function clustersOf(atlas: Atlas, view: View, shown: Shown): Candidate[] {
  const network = atlas.networks[view.network]
  const { nodes } = indexNetwork(network)
  const seen = new Set([...shown.nodes].map((id) => nodes.get(id)?.cluster))
  return network.clusters
    .filter(({ id }) => seen.has(id))
    .map((cluster) => ({ id: cluster.id, name: cluster.name, cluster: clusterRef(cluster), own: cluster.papers }))
}

/** The papers behind a cell, of those that the view leaves: of a person or community about a topic, the latest first. */
export function cellPapers(
  atlas: Atlas,
  view: View,
  shown: Shown,
  row: AuthorId | ClusterId,
  topic: TopicId,
): readonly PaperEntry[] {
  const own =
    indexCorpus(atlas.corpus).authors.get(row as AuthorId)?.papers ??
    indexNetwork(atlas.networks[view.network]).clusters.get(row as ClusterId)?.papers ??
    []
  return paperEntries(
    papersOfIds(atlas.corpus, [...new Set(own)]).filter(
      (paper) => shown.papers.has(paper.id) && paper.topics.some((tag) => tag.topic === topic),
    ),
  )
}

function inOrder(rows: readonly MatrixRow[], order: MatrixOrder, place: ReadonlyMap<TopicId, number>): MatrixRow[] {
  if (order === 'papers') return [...rows]
  if (order === 'name')
    return [...rows].sort((a, b) => byText(foldText(a.name), foldText(b.name)) || byText(a.name, b.name))
  if (order === 'alike') return besideAlike(rows)
  const at = place.get(order) ?? -1
  return [...rows].sort((a, b) => (b.cells[at] ?? 0) - (a.cells[at] ?? 0))
}

/**
 * Rows so that each stands beside those with like topics: from the first row, the most alike of those that are left follows
 * (cosine; equals in the order that they had). Cost: quadratic in the rows, which are few.
 */
function besideAlike(rows: readonly MatrixRow[]): MatrixRow[] {
  const likeness = (a: readonly number[], b: readonly number[]): number => {
    let [dot, lengthA, lengthB] = [0, 0, 0]
    for (const [at, count] of a.entries()) {
      const other = b[at] ?? 0
      dot += count * other
      lengthA += count * count
      lengthB += other * other
    }
    return dot === 0 ? 0 : dot / Math.sqrt(lengthA * lengthB)
  }
  const left = [...rows]
  const placed: MatrixRow[] = left.splice(0, 1)
  while (left.length > 0) {
    const last = placed[placed.length - 1]?.cells ?? []
    let best = 0
    for (let at = 1; at < left.length; at++)
      if (likeness(last, left[at]?.cells ?? []) > likeness(last, left[best]?.cells ?? [])) best = at
    placed.push(...left.splice(best, 1))
  }
  return placed
}
