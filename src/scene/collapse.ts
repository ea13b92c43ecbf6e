import { byText } from '../base/order'
import { memoizeLast, memoizeLastOf } from '../base/memoize'
import { makeUniverse, Picked } from '../base/picked'
import type { Atlas, ClusterId, EdgeShare, Network, NetworkEdge, NetworkNode, NodeId, Placement } from '../graph/atlas'
import type { AuthorId, PaperId, TopicId } from '../resolve/corpus'
import { arrangementOf } from './arrangement'
import type { Shown } from './filter'
import { groupIdOf } from './group-id'
import type { View } from './view'

/** Several ties as one: between two marks of which at least one stands for a community. */
type Sum = {
  readonly first: NetworkEdge
  readonly source: NodeId
  readonly target: NodeId
  weight: number
  bounded: boolean
  isListed: boolean
  readonly shares: Map<PaperId, number>
  readonly people: Set<AuthorId>
  readonly topics: Set<TopicId>
}

/** A network with some communities as one mark each, and what of it is shown. */
export type Collapsed = {
  readonly network: Network
  readonly nodes: ReadonlySet<NodeId>
  readonly edges: ReadonlySet<string>
}

function addTie(sums: Map<string, Sum>, edge: NetworkEdge, from: NodeId, to: NodeId): void {
  const [source, target] = byText(from, to) < 0 ? [from, to] : [to, from]
  const id = `${source}|${target}`
  let sum = sums.get(id)
  if (!sum) {
    sum = {
      first: edge,
      source,
      target,
      weight: 0,
      bounded: false,
      isListed: false,
      shares: new Map(),
      people: new Set(),
      topics: new Set(),
    }
    sums.set(id, sum)
  }
  sum.weight += edge.weight
  sum.bounded ||= edge.bounded
  sum.isListed ||= edge.evidence === 'listed'
  for (const { paper, share } of edge.shares) sum.shares.set(paper, (sum.shares.get(paper) ?? 0) + share)
  for (const id of edge.sharedAuthors) sum.people.add(id)
  for (const id of edge.sharedTopics) sum.topics.add(id)
}

/** The papers of a summed tie in the corpus's order, as those of the ties were. */
function toEdge(id: string, sum: Sum, order: ReadonlyMap<PaperId, number>): NetworkEdge {
  const shares: EdgeShare[] = [...sum.shares]
    .map(([paper, share]) => ({ paper, share }))
    .sort((a, b) => (order.get(a.paper) ?? 0) - (order.get(b.paper) ?? 0))
  return {
    id,
    source: sum.source,
    target: sum.target,
    kind: sum.first.kind,
    weight: sum.weight,
    papers: shares.map(({ paper }) => paper),
    shares,
    evidence: sum.isListed ? 'listed' : sum.first.evidence,
    sharedAuthors: [...sum.people],
    sharedTopics: [...sum.topics],
    bounded: sum.bounded,
  }
}

/** Where a placement puts the marks that remain; a community's mark stands in the middle of its members. */
function place(
  placement: Placement,
  kept: readonly number[],
  groups: readonly (readonly number[])[],
  gone: ReadonlySet<ClusterId>,
) {
  const middle = (values: readonly number[], places: readonly number[]): number =>
    places.reduce((sum, at) => sum + (values[at] ?? 0), 0) / Math.max(1, places.length)
  return {
    ...placement,
    x: [...kept.map((at) => placement.x[at] ?? 0), ...groups.map((places) => middle(placement.x, places))],
    y: [...kept.map((at) => placement.y[at] ?? 0), ...groups.map((places) => middle(placement.y, places))],
    names: placement.names.filter(({ cluster }) => !gone.has(cluster)),
  }
}

/**
 * The network with the collapsed communities as one mark each: as large as its members are many, tied by the sum of the shown ties of
 * its members, with the papers of all of them behind it. Ties within a collapsed community are in no picture. Marks that are not
 * collapsed keep their order and places. Linear in the network and the papers behind the ties that are summed.
 */
export function collapseNetwork(
  network: Network,
  collapsed: readonly ClusterId[],
  shown: { readonly nodes: Pick<ReadonlySet<NodeId>, 'has'>; readonly edges: Pick<ReadonlySet<string>, 'has'> },
  order: ReadonlyMap<PaperId, number>,
): Collapsed {
  const gone = new Set(collapsed)
  const closed = network.clusters.filter(({ id }) => gone.has(id))
  const placeOf = new Map(network.nodes.map(({ id }, at) => [id, at]))
  const homeOf = new Map<NodeId, NodeId>(
    closed.flatMap(({ id, members }) => members.map((member) => [member, groupIdOf(id)])),
  )
  const sums = new Map<string, Sum>()
  const edges: NetworkEdge[] = []
  const shownEdges = new Set<string>()
  for (const edge of network.edges) {
    const [from, to] = [homeOf.get(edge.source), homeOf.get(edge.target)]
    const isShown = shown.edges.has(edge.id)
    if (from === undefined && to === undefined) {
      edges.push(edge)
      if (isShown) shownEdges.add(edge.id)
    } else if (isShown && from !== to) addTie(sums, edge, from ?? edge.source, to ?? edge.target)
  }
  for (const [id, sum] of sums) {
    edges.push(toEdge(id, sum, order))
    shownEdges.add(id)
  }
  const ties = new Map<NodeId, { degree: number; weight: number }>()
  for (const { source, target, weight } of edges)
    for (const end of [source, target]) {
      const sum = ties.get(end) ?? { degree: 0, weight: 0 }
      ties.set(end, { degree: sum.degree + 1, weight: sum.weight + weight })
    }
  const kept = network.nodes.flatMap(({ id }, at) => (homeOf.has(id) ? [] : [at]))
  const retied = (node: NetworkNode): NetworkNode => ({
    ...node,
    degree: ties.get(node.id)?.degree ?? 0,
    weightedDegree: ties.get(node.id)?.weight ?? 0,
  })
  const marks = closed.map(({ id, name, members }): NetworkNode =>
    retied({
      id: groupIdOf(id),
      kind: 'node',
      label: name,
      shortLabel: name,
      papers: members.length,
      cluster: id,
      degree: 0,
      weightedDegree: 0,
      betweenness: 0,
    }),
  )
  const groups = closed.map(({ members }) => members.flatMap((id) => placeOf.get(id) ?? []))
  const { landscape, portrait } = network.placements
  const nodes = new Set<NodeId>(kept.flatMap((at) => network.nodes[at]?.id ?? []).filter((id) => shown.nodes.has(id)))
  for (const { id, members } of closed) if (members.some((member) => shown.nodes.has(member))) nodes.add(groupIdOf(id))
  return {
    network: {
      ...network,
      nodes: [...kept.flatMap((at) => network.nodes[at] ?? []).map(retied), ...marks],
      edges,
      clusters: network.clusters.map((cluster) =>
        gone.has(cluster.id) ? { ...cluster, members: [groupIdOf(cluster.id)] } : cluster,
      ),
      placements: {
        landscape: place(landscape, kept, groups, gone),
        portrait: portrait && place(portrait, kept, groups, gone),
      },
    },
    nodes,
    edges: shownEdges,
  }
}

const ALL = { has: (): boolean => true }

const paperOrder = memoizeLast(
  (atlas: Atlas): ReadonlyMap<PaperId, number> => new Map(atlas.corpus.papers.map(({ id }, at) => [id, at])),
)

/** With all its ties, whatever is shown: places depend on nothing else. */
const wholeOf = memoizeLast(
  (atlas: Atlas, network: Network, collapsed: readonly ClusterId[]): Network =>
    collapseNetwork(network, collapsed, { nodes: ALL, edges: ALL }, paperOrder(atlas)).network,
)

/** Those of a list that are in a set, by their places. */
export const pick = <Id>(items: readonly { readonly id: Id }[], chosen: Pick<ReadonlySet<Id>, 'has'>): Picked<Id> =>
  new Picked(
    makeUniverse(items.map(({ id }) => id)),
    Uint8Array.from(items, ({ id }) => (chosen.has(id) ? 1 : 0)),
  )

/** An atlas as a map draws it, what of it is shown, and the network in view as layouts read it. */
export type Drawn = { readonly atlas: Atlas; readonly shown: Shown; readonly whole: Network }

/** The atlas with the communities that the view collapses as one mark each; the very same where it collapses none. */
export const collapseAtlas = memoizeLastOf((atlas: Atlas, view: View, shown: Shown): Drawn => {
  const network = atlas.networks[view.network]
  const { collapsed } = arrangementOf(view)
  const known = new Set(network.clusters.map(({ id }) => id))
  if (!collapsed.some((id) => known.has(id))) return { atlas, shown, whole: network }
  const { network: drawn, nodes, edges } = collapseNetwork(network, collapsed, shown, paperOrder(atlas))
  return {
    atlas: { ...atlas, networks: { ...atlas.networks, [network.id]: drawn } },
    shown: { ...shown, nodes: pick(drawn.nodes, nodes), edges: pick(drawn.edges, edges) },
    whole: wholeOf(atlas, network, collapsed),
  }
})
