import type { Atlas, NetworkId, NodeId, Orientation } from '../graph/atlas'
import type { Decision } from '../resolve/decisions'
import { arrangementOf, keepArrangement, USUAL_ARRANGEMENT } from '../scene/arrangement'
import { filtersWithin } from '../scene/chain'
import { withChosen } from '../scene/choose'
import { heirOf } from '../scene/decision-text'
import { idsAmong } from '../scene/ids-among'
import type { Selection, View } from '../scene/view'

/** Where a person dragged nodes: layout units of the placing in which it was done, and of no other. */
export type Moves = {
  readonly orientation: Orientation
  /** The layout, as scenes name it; left out: the usual one. */
  readonly layout?: string
  readonly places: ReadonlyMap<NodeId, { readonly x: number; readonly y: number }>
}

export const NO_MOVES: Moves = { orientation: 'landscape', places: new Map() }

/** The selection, moved to whom a decision made of the one selected. */
const inherited = (selection: Selection | null, heir: (id: NodeId) => NodeId | null): Selection | null => {
  if (selection?.kind !== 'node') return selection
  const id = heir(selection.id)
  return id === null || id === selection.id ? selection : { kind: 'node', id }
}

/** The network in view where it holds anything; else the one that files state, or that of people. */
function networkWith({ networks }: Atlas, wanted: NetworkId): NetworkId {
  if (networks[wanted].nodes.length > 0) return wanted
  const hasRecords = networks.papers.nodes.length > 0
  if (!hasRecords && networks.stated.nodes.length > 0) return 'stated'
  return wanted === 'stated' ? 'coauthors' : wanted
}

type Seen = { readonly view: View; readonly moves: Moves }

/**
 * A view without what an atlas does not hold, and without the moves, which were of another placing; what decisions made of the
 * selected mark is selected in its place. `asItWas`: of a map that was shown before, filters and moves stay as they were with it.
 * Filters and arrangement that lose nothing are the very same, so that what was made by them beforehand is found again.
 */
export function seenWithin(
  { view: before, moves }: Seen,
  atlas: Atlas,
  decisions: readonly Decision[],
  asItWas: boolean,
): Seen {
  const view = { ...before, network: networkWith(atlas, before.network) }
  const network = atlas.networks[view.network]
  const nodes = idsAmong(network.nodes)
  const clusters = idsAmong(network.clusters)
  const heir = (id: NodeId): NodeId | null => (nodes.has(id) ? id : heirOf(decisions, id))
  const selection = inherited(view.selection, heir)
  const chosen = (view.chosen ?? []).flatMap((id) => heir(id) ?? []).filter((id) => nodes.has(id))
  const held = withChosen(view, [...new Set(chosen)])
  const holds =
    selection === null ||
    (selection.kind === 'node' && nodes.has(selection.id)) ||
    (selection.kind === 'cluster' && clusters.has(selection.id)) ||
    (selection.kind === 'edge' && network.edges.some(({ id }) => id === selection.id))
  const kept = { ...held, selection: holds ? selection : null }
  if (asItWas) return { view: kept, moves }
  const { focus, filters } = view
  const arrangement = keepArrangement(arrangementOf(view), nodes, clusters)
  return {
    moves: moves.places.size === 0 ? moves : NO_MOVES,
    view: {
      ...kept,
      focus: focus !== null && nodes.has(focus) ? focus : null,
      ...(view.arrangement === undefined && arrangement === USUAL_ARRANGEMENT ? {} : { arrangement }),
      filters: filtersWithin(filters, network, atlas.corpus.topics),
    },
  }
}
