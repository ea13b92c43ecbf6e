import type { Atlas, NodeId } from '../graph/atlas'
import { arrangementOf } from './arrangement'
import { indexNetwork } from './atlas-index'
import { collapsedAt, groupIdOf } from './group-id'
import type { Selection, View } from './view'

/** The mark that stands for a node on the map: its own, or that of its collapsed community. */
export function markOf(atlas: Atlas, view: View, id: NodeId): NodeId {
  const cluster = indexNetwork(atlas.networks[view.network]).nodes.get(id)?.cluster
  return cluster !== undefined && arrangementOf(view).collapsed.includes(cluster) ? groupIdOf(cluster) : id
}

/** What the map lights for a selection: of a collapsed community, or of someone in it, the one mark. */
export function selectionOnMap(atlas: Atlas, view: View, selection: Selection | null): Selection | null {
  if (selection?.kind === 'node') {
    const id = markOf(atlas, view, selection.id)
    return id === selection.id ? selection : { kind: 'node', id }
  }
  if (selection?.kind === 'cluster' && arrangementOf(view).collapsed.includes(selection.id))
    return { kind: 'node', id: groupIdOf(selection.id) }
  return selection
}

/** What a person means who points at a mark: the community where it stands for one. */
export function selectionMeant(selection: Selection | null): Selection | null {
  const cluster = selection?.kind === 'node' ? collapsedAt(selection.id) : null
  return cluster === null ? selection : { kind: 'cluster', id: cluster }
}
