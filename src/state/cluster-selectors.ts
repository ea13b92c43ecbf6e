import { memoizeLast } from '../base/memoize'
import type { Atlas, ClusterId, NetworkId, NodeId, Orientation } from '../graph/atlas'
import { matchGivenNames } from '../graph/given-names'
import type { Stability } from '../graph/stability'
import type { Decision } from '../resolve/decisions'
import { indexNetwork } from '../scene/atlas-index'
import { betweenEntries, type BetweenEntry } from '../scene/between-text'
import { clusterRows } from '../scene/cluster-table'
import type { Scene } from '../scene/scene'
import { tellNodeShare, tellTieShare } from '../scene/stability-shares'
import { tellStability, type ClusterStabilityRow, type StabilityTexts } from '../scene/stability-text'
import { overAtlas, selectScene } from './selectors'
import type { AppState } from './store'
import { selectStability } from './study-slice'

const textsOf = memoizeLast((atlas: Atlas, network: NetworkId, stability: Stability<NodeId>) =>
  tellStability(atlas, atlas.networks[network], stability),
)

/** What the study of the clusters in view found, in words; null where they were not studied. */
export const selectStabilityTexts = (state: AppState): StabilityTexts | null => {
  const stability = selectStability(state)
  return state.atlas && stability ? textsOf(state.atlas, state.view.network, stability) : null
}

/** How a cluster holds from run to run; null where that was not studied. */
export const selectClusterStability = (state: AppState, id: ClusterId): ClusterStabilityRow | null =>
  selectStabilityTexts(state)?.clusters.find((row) => row.id === id) ?? null

/** A sentence on how a node or a tie of the network in view holds from run to run; null where that was not studied. */
export const selectShareText = (
  state: AppState,
  of: { readonly kind: 'node'; readonly id: NodeId } | { readonly kind: 'edge'; readonly id: string },
): string | null => {
  const stability = selectStability(state)
  if (!state.atlas || !stability) return null
  const network = state.atlas.networks[state.view.network]
  return of.kind === 'node' ? tellNodeShare(network, stability, of.id) : tellTieShare(network, stability, of.id)
}

const hollowed = memoizeLast((scene: Scene, stability: Stability<NodeId>): Scene => {
  const border = new Set(stability.nodes.flatMap((node) => (node.border ? [node.id] : [])))
  return { ...scene, nodes: scene.nodes.map((node) => (border.has(node.id) ? { ...node, hollow: 'border' } : node)) }
})

/** What the map on the screen draws: where that is asked for and known, border members are hollow. */
export const selectMapScene = (state: AppState, wanted: Orientation): Scene | null => {
  const scene = selectScene(state, wanted)
  const stability = state.marksBorder ? selectStability(state) : null
  return scene && stability ? hollowed(scene, stability) : scene
}

const allBetween = overAtlas((atlas, view) => betweenEntries(atlas, view))

/** Where a node of the network in view stands between communities; null where all its ties are to one. */
export const selectBetween = (state: AppState, id: NodeId): BetweenEntry | null => {
  if (!state.atlas) return null
  const { nodes, edgesAt } = indexNetwork(state.atlas.networks[state.view.network])
  const joined = new Set(
    (edgesAt.get(id) ?? []).map(({ source, target }) => nodes.get(source === id ? target : source)?.cluster),
  )
  return joined.size < 2 ? null : (allBetween(state)?.find(({ node }) => node.id === id) ?? null)
}

/** The communities in view as rows of the table. */
export const selectClusterTable = overAtlas((atlas, view) =>
  clusterRows(atlas, view).map((row) => ({
    ...row,
    selection: { kind: 'cluster', id: row.id } as const,
    table: 'communities' as const,
  })),
)

/** Those who stand between as rows of the table. */
export const selectBetweenTable = overAtlas((atlas, view) =>
  betweenEntries(atlas, view).map((row) => ({
    ...row,
    id: row.node.id,
    selection: { kind: 'node', id: row.node.id } as const,
    table: 'between' as const,
  })),
)

/** By which decisions a person named the clusters of a network, by the cluster that each name belongs to now. */
const namesOf = memoizeLast(
  (atlas: Atlas, network: NetworkId, decisions: readonly Decision[]): ReadonlyMap<ClusterId, readonly Decision[]> => {
    const clusters = atlas.networks[network].clusters.map(({ id, members }) => ({ id, nodes: members }))
    const found = new Map<ClusterId, readonly Decision[]>()
    for (const decision of decisions) {
      if (decision.kind !== 'cluster-name') continue
      for (const id of matchGivenNames(network, clusters, [decision]).keys())
        found.set(id, [...(found.get(id) ?? []), decision])
    }
    return found
  },
)

const NO_NAMES: readonly Decision[] = []

/** The decisions by which a cluster of the network in view was named. */
export const selectNamesGiven = ({ atlas, view, document }: AppState, id: ClusterId): readonly Decision[] =>
  atlas ? (namesOf(atlas, view.network, document.decisions).get(id) ?? NO_NAMES) : NO_NAMES
