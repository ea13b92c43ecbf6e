import { measureClusters, measureYears, type ClusterMeasures } from '../graph/cluster-measures'
import type { Atlas, Cluster, ClusterId, Network, NetworkId, NodeId } from '../graph/atlas'
import type { AuthorId, TopicId } from '../resolve/corpus'
import {
  authorName,
  clusterRef,
  indexNetwork,
  isAuthorId,
  papersOfIds,
  topicLabel,
  type ClusterRef,
} from './atlas-index'
import { boundOfPeople, type Bound } from './bounds'
import { shownBy, type Shown } from './filter'
import { countAuthors, tidyWeight } from './tally'
import type { View } from './view'

/** People, topics and bridges that a row tells of. */
const FEW = 3

/** A community in the table. Numbers sort as they are; null sorts last. */
export type ClusterRow = ClusterRef & {
  /** Members, `≥` where cut lists may hide more; and those of them that the view shows. */
  readonly size: number
  readonly sizeBound: Bound
  readonly shown: number
  /** Papers left by the filters. */
  readonly papers: number
  /** How it holds together on the whole map, whatever is filtered: see `ClusterMeasures`. */
  readonly conductance: number | null
  readonly silhouette: number | null
  readonly density: number | null
  /** Of the papers left that have a year, and how many have none. */
  readonly meanYear: number | null
  readonly undated: number
  /** Up to three: people by papers left, topics by how well they tell it, other communities by the weight that joins them. */
  readonly people: readonly { readonly id: AuthorId; readonly name: string; readonly papers: number }[]
  readonly topics: readonly { readonly id: TopicId; readonly label: string; readonly papers: number }[]
  readonly bridges: readonly { readonly cluster: ClusterRef; readonly ties: number; readonly weight: number }[]
  /** Why it has its name. */
  readonly because: string
}

const measured = new WeakMap<Network, ReadonlyMap<ClusterId, ClusterMeasures>>()

/** The measures of all clusters of a network, reckoned when they are first asked for. */
export function measuresOf(atlas: Atlas, id: NetworkId): ReadonlyMap<ClusterId, ClusterMeasures> {
  const network = atlas.networks[id]
  const known = measured.get(network) ?? measureClusters(network, atlas.corpus)
  measured.set(network, known)
  return known
}

/** The communities of the network in view with a shown member, largest first. Linear in their members and papers. */
export function clusterRows(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): ClusterRow[] {
  const measures = measuresOf(atlas, view.network)
  return atlas.networks[view.network].clusters.flatMap((cluster) => {
    const found = measures.get(cluster.id)
    const left = cluster.members.filter((id) => shown.nodes.has(id)).length
    return found === undefined || left === 0 ? [] : [describeRow(atlas, view, cluster, found, shown, left)]
  })
}

function describeRow(
  atlas: Atlas,
  view: View,
  cluster: Cluster,
  measures: ClusterMeasures,
  shown: Shown,
  left: number,
): ClusterRow {
  const { corpus } = atlas
  const { clusters } = indexNetwork(atlas.networks[view.network])
  const all = papersOfIds(corpus, cluster.papers)
  const papers = all.filter(({ id }) => shown.papers.has(id))
  const people = new Set<NodeId>(cluster.members.filter(isAuthorId))
  const { meanYear, undated } = measureYears(papers)
  return {
    ...clusterRef(cluster),
    size: cluster.size,
    sizeBound: people.size > 0 ? boundOfPeople(all) : '',
    shown: left,
    papers: papers.length,
    conductance: measures.conductance,
    silhouette: measures.silhouette,
    density: measures.density,
    meanYear,
    undated,
    people: countAuthors(papers)
      .filter(({ author }) => people.size === 0 || people.has(author))
      .slice(0, FEW)
      .map(({ author, papers: count }) => ({ id: author, name: authorName(corpus, author), papers: count })),
    topics: cluster.topics.slice(0, FEW).map(({ topic }) => ({
      id: topic,
      label: topicLabel(corpus, topic),
      papers: papers.filter(({ topics }) => topics.some((tag) => tag.topic === topic)).length,
    })),
    bridges: measures.bridges.slice(0, FEW).flatMap(({ cluster: id, ties, weight }) => {
      const other = clusters.get(id)
      return other === undefined ? [] : [{ cluster: clusterRef(other), ties, weight: tidyWeight(weight) }]
    }),
    because: cluster.because,
  }
}
