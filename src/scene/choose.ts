import type { Atlas, ClusterId, NodeId } from '../graph/atlas'
import { indexNetwork, otherEnd } from './atlas-index'
import type { Shown } from './filter'
import type { View } from './view'

/** What new marks do to those that were chosen before. */
export type ChooseMode = 'replace' | 'add' | 'remove' | 'toggle'

/** The marks chosen after a choice, each once, in the order in which they came. `toggle`: each joins or leaves. */
export function chooseNodes(before: readonly NodeId[], ids: readonly NodeId[], mode: ChooseMode): readonly NodeId[] {
  const given = new Set(ids)
  if (mode === 'replace') return [...given]
  const kept = mode === 'add' ? before : before.filter((id) => !given.has(id))
  if (mode === 'remove') return kept
  const had = new Set(before)
  return [...kept, ...[...given].filter((id) => !had.has(id))]
}

/** The view with these marks chosen; without any it has no such field, as one in which nothing was ever chosen. */
export function withChosen(view: View, chosen: readonly NodeId[]): View {
  const { chosen: _before, ...rest } = view
  return chosen.length === 0 ? rest : { ...rest, chosen }
}

/** All shown marks, in the network's order. */
export const shownNodes = (atlas: Atlas, view: View, shown: Shown): readonly NodeId[] =>
  atlas.networks[view.network].nodes.flatMap(({ id }) => (shown.nodes.has(id) ? [id] : []))

/** Shown marks that are not chosen. */
export function invertChosen(atlas: Atlas, view: View, shown: Shown): readonly NodeId[] {
  const chosen = new Set(view.chosen)
  return shownNodes(atlas, view, shown).filter((id) => !chosen.has(id))
}

/** Shown members of a community. */
export function membersShown(atlas: Atlas, view: View, shown: Shown, cluster: ClusterId): readonly NodeId[] {
  const members = indexNetwork(atlas.networks[view.network]).clusters.get(cluster)?.members ?? []
  return members.filter((id) => shown.nodes.has(id))
}

/** Shown marks tied to one of these by a shown tie, those themselves left out. Cost: the ties of these. */
export function neighboursShown(atlas: Atlas, view: View, shown: Shown, ids: readonly NodeId[]): readonly NodeId[] {
  const { edgesAt } = indexNetwork(atlas.networks[view.network])
  const own = new Set(ids)
  const near = new Set<NodeId>()
  for (const id of own)
    for (const edge of edgesAt.get(id) ?? []) {
      const other = otherEnd(edge, id)
      if (shown.edges.has(edge.id) && !own.has(other)) near.add(other)
    }
  return [...near]
}

/** What is in hand: the chosen marks, else the selected one, the ends of the selected tie, or the selected community's members. */
export function marksInHand(atlas: Atlas, view: View, shown: Shown): readonly NodeId[] {
  const { chosen = [], selection } = view
  if (chosen.length > 0) return chosen
  if (selection === null) return []
  if (selection.kind === 'node') return [selection.id]
  if (selection.kind === 'cluster') return membersShown(atlas, view, shown, selection.id)
  const edge = indexNetwork(atlas.networks[view.network]).edges.get(selection.id)
  return edge ? [edge.source, edge.target] : []
}
