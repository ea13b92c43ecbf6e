import type { ClusterSettings, Network, NodeId } from './atlas'
import type { WeightedEdge } from './modularity'

/** A network whose clusters are questioned: what clustering sees of it, and how its clusters were found. */
export type StudiedNetwork = {
  readonly nodes: readonly { readonly id: NodeId }[]
  readonly edges: readonly WeightedEdge<NodeId>[]
  readonly settings: ClusterSettings
  readonly seed: number
}

/** What a study needs of a network of the atlas: ids and weights only, so that little is sent to a worker. */
export const toStudy = ({ nodes, edges, clustering }: Network, seed: number): StudiedNetwork => ({
  nodes: nodes.map(({ id }) => ({ id })),
  edges: edges.map(({ source, target, weight }) => ({ source, target, weight })),
  settings: clustering,
  seed,
})
