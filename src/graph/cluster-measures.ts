import { byText } from '../base/order'
import type { AuthorId, Corpus, Paper, PaperId } from '../resolve/corpus'
import type { Cluster, ClusterId, Network, NodeId } from './atlas'
import { APART } from './cluster-memory'
import { measureSilhouettes } from './silhouette'
import { roundSignificant, sumInAnyOrder } from './significant'

/** What clusters are measured on. */
export type MeasuredNetwork = Pick<Network, 'nodes' | 'edges' | 'clusters'>

/** A person of a cluster: papers of the cluster that are by them, and the weight of all their ties (0 where none is drawn). */
export type ClusterPerson = { readonly id: AuthorId; readonly papers: number; readonly weightedDegree: number }

/** What joins a cluster to another: ties, their weight, and the papers behind them. */
export type ClusterBridge = {
  readonly cluster: ClusterId
  readonly ties: number
  readonly weight: number
  /** In order of id. */
  readonly papers: readonly PaperId[]
}

/** How well a cluster holds together, and what is in it. All of the whole network, whatever is filtered. */
export type ClusterMeasures = {
  readonly size: number
  readonly papers: number
  readonly tiesWithin: number
  readonly weightWithin: number
  readonly tiesOut: number
  readonly weightOut: number
  /** Share of its weight that leads out, 0 to 1, lower is better; null where nothing is tied outside of it or within it. */
  readonly conductance: number | null
  /** Mean silhouette of its members, −1 to 1, higher is better; null for one cluster alone and for what is apart. */
  readonly silhouette: number | null
  /** Ties within of those there could be, 0 to 1; null for a single member. */
  readonly density: number | null
  /** Mean year of its papers with a year, and how many have one and have none. */
  readonly meanYear: number | null
  readonly dated: number
  readonly undated: number
  /** Most papers first, then by weighted degree; where people are members, only members. */
  readonly people: readonly ClusterPerson[]
  /** The heaviest first. */
  readonly bridges: readonly ClusterBridge[]
}

/**
 * Measures every cluster of a network. Conductance of a cluster S is φ(S) = w(S, rest) ÷ min(vol S, vol rest), where vol sums
 * weighted degrees (R. Kannan, S. Vempala and A. Vetta, J. ACM 51(3), 497–515, 2004). The silhouette is Rousseeuw's on the
 * ties' likeness: see `measureSilhouettes`. The cluster of what is apart is no community: its silhouette is null.
 * Pure; the order of edges does not matter. Cost: linear in nodes, authorships and edges times the clusters that meet at a node.
 */
export function measureClusters(network: MeasuredNetwork, corpus: Corpus): ReadonlyMap<ClusterId, ClusterMeasures> {
  const { nodes, edges, clusters } = network
  const home = new Map<NodeId, ClusterId>()
  for (const { id, members } of clusters) for (const member of members) home.set(member, id)
  const sums = new Map(clusters.map(({ id }): [ClusterId, Sums] => [id, { within: [], out: [], bridges: new Map() }]))
  for (const { source, target, weight, papers } of edges) {
    const [from, to] = [home.get(source), home.get(target)]
    if (from === undefined || to === undefined) continue
    if (from === to) sums.get(from)?.within.push(weight)
    else {
      addBridge(sums.get(from), to, weight, papers)
      addBridge(sums.get(to), from, weight, papers)
    }
  }
  const total = sumInAnyOrder(edges.map(({ weight }) => weight))
  const silhouettes = measureSilhouettes(
    clusters.filter(({ id }) => id !== APART).map(({ members }) => members),
    edges,
  )
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]))
  const degrees = new Map<NodeId, number>(nodes.map(({ id, weightedDegree }) => [id, weightedDegree]))
  return new Map(
    clusters.map((cluster) => {
      const { within, out, bridges } = sums.get(cluster.id) ?? NO_SUMS
      const [weightWithin, weightOut] = [sumInAnyOrder(within), sumInAnyOrder(out)]
      const volume = 2 * weightWithin + weightOut
      const smaller = Math.min(volume, 2 * total - volume)
      const { size } = cluster
      return [
        cluster.id,
        {
          size,
          papers: cluster.papers.length,
          tiesWithin: within.length,
          weightWithin,
          tiesOut: out.length,
          weightOut,
          // A difference of sums this near to nothing is the dust of rounding.
          conductance: smaller <= 1e-9 * total ? null : roundSignificant(Math.min(1, weightOut / smaller)),
          silhouette: cluster.id === APART ? null : meanSilhouette(cluster.members, silhouettes),
          density: size < 2 ? null : roundSignificant((2 * within.length) / (size * (size - 1))),
          ...measureYears(cluster.papers.flatMap((id) => papers.get(id) ?? [])),
          people: countPeople(cluster, papers, degrees),
          bridges: [...bridges]
            .map(([to, { weights, papers: behind }]) => ({
              cluster: to,
              ties: weights.length,
              weight: sumInAnyOrder(weights),
              papers: [...behind].sort(byText),
            }))
            .sort((a, b) => b.weight - a.weight || byText(a.cluster, b.cluster)),
        },
      ]
    }),
  )
}

type Bridge = { readonly weights: number[]; readonly papers: Set<PaperId> }
type Sums = { readonly within: number[]; readonly out: number[]; readonly bridges: Map<ClusterId, Bridge> }

const NO_SUMS: Sums = { within: [], out: [], bridges: new Map() }

function addBridge(sums: Sums | undefined, to: ClusterId, weight: number, papers: readonly PaperId[]): void {
  if (sums === undefined) return
  const bridge = sums.bridges.get(to) ?? { weights: [], papers: new Set<PaperId>() }
  sums.bridges.set(to, bridge)
  sums.out.push(weight)
  bridge.weights.push(weight)
  for (const paper of papers) bridge.papers.add(paper)
}

function meanSilhouette(members: readonly NodeId[], silhouettes: ReadonlyMap<NodeId, number>): number | null {
  const values = members.flatMap((member) => silhouettes.get(member) ?? [])
  return values.length === 0 ? null : roundSignificant(sumInAnyOrder(values) / values.length)
}

/** The mean year of papers, with how many have a year and how many have none. */
export function measureYears(papers: readonly Paper[]): Pick<ClusterMeasures, 'meanYear' | 'dated' | 'undated'> {
  const years = papers.flatMap(({ year }) => year ?? [])
  const sum = years.reduce((all, year) => all + year, 0)
  return {
    meanYear: years.length === 0 ? null : roundSignificant(sum / years.length),
    dated: years.length,
    undated: papers.length - years.length,
  }
}

function countPeople(
  cluster: Cluster,
  papers: ReadonlyMap<PaperId, Paper>,
  degrees: ReadonlyMap<NodeId, number>,
): readonly ClusterPerson[] {
  const members = new Set<NodeId>(cluster.members.filter((id) => id.startsWith('author:')))
  const counts = new Map<AuthorId, number>()
  for (const id of cluster.papers) {
    const known = papers.get(id)?.authors.filter(({ evidence }) => evidence !== 'suggested') ?? []
    for (const author of new Set(known.map((entry) => entry.author)))
      if (members.size === 0 || members.has(author)) counts.set(author, (counts.get(author) ?? 0) + 1)
  }
  return [...counts]
    .map(([id, count]) => ({ id, papers: count, weightedDegree: degrees.get(id) ?? 0 }))
    .sort((a, b) => b.papers - a.papers || b.weightedDegree - a.weightedDegree || byText(a.id, b.id))
}
