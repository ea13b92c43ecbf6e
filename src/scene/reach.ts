import type { NodeId } from '../graph/atlas'
import { arrangementOf } from './arrangement'
import type { NetworkRows } from './filter-index'
import type { View } from './view'

const placesOf = ({ nodes }: NetworkRows, ids: readonly NodeId[]): number[] =>
  ids.flatMap((id) => nodes.placeOf.get(id) ?? [])

/** Flags the nodes that an edge that is left ties to a flagged one. Linear in the edges. */
function spread(rows: NetworkRows, ties: Uint8Array, from: Uint8Array, into: Uint8Array): void {
  const { sources, targets } = rows
  for (let at = 0; at < sources.length; at++) {
    const [source, target] = [sources[at] ?? 0, targets[at] ?? 0]
    if (from[source] === from[target] || ties[at] !== 1) continue
    into[from[source] === 1 ? target : source] = 1
  }
}

/**
 * The focus and who is at most so many steps of edges that are left from it, as flags, or null where nothing of this network
 * is in focus. `ties`: of every edge whether it is left, wherever its ends are. Linear in the edges, for each step.
 */
export function nodesAround(rows: NetworkRows, view: View, ties: Uint8Array): Uint8Array | null {
  const place = view.focus === null ? undefined : rows.nodes.placeOf.get(view.focus)
  if (place === undefined) return null
  let near = new Uint8Array(rows.nodes.ids.length)
  near[place] = 1
  for (let step = 0; step < arrangementOf(view).depth; step++) {
    const next = near.slice()
    spread(rows, ties, near, next)
    near = next
  }
  return near
}

/**
 * Shows, beside the nodes that are flagged as shown, the neighbours of those that a person expanded; one that is not shown itself
 * brings nobody in. Then hides the neighbours of those that a person folded, as far as they are tied to nobody beyond that
 * neighbourhood; the focus and what is folded itself stay. Flags are changed in place. `may`: who may be shown at all; left out: all.
 * Linear in the edges, for each node that is expanded or folded.
 */
export function unfoldNodes(
  rows: NetworkRows,
  view: View,
  ties: Uint8Array,
  nodes: Uint8Array,
  may: Uint8Array | null = null,
): void {
  const { expanded, folded } = arrangementOf(view)
  for (const place of placesOf(rows, expanded)) {
    if (nodes[place] !== 1) continue
    const own = new Uint8Array(nodes.length)
    own[place] = 1
    const near = new Uint8Array(nodes.length)
    spread(rows, ties, own, near)
    for (let at = 0; at < near.length; at++) if (near[at] === 1 && (may === null || may[at] === 1)) nodes[at] = 1
  }
  const closed = placesOf(rows, folded).filter((place) => nodes[place] === 1)
  if (closed.length === 0) return
  const hidden = new Uint8Array(nodes.length)
  for (const place of closed) hideOwn(rows, ties, nodes, place, hidden)
  for (const place of [...closed, ...placesOf(rows, view.focus === null ? [] : [view.focus])]) hidden[place] = 0
  for (let at = 0; at < nodes.length; at++) if (hidden[at] === 1) nodes[at] = 0
}

/** Flags the shown neighbours of a node that are tied to no shown node beyond itself and its neighbours. */
function hideOwn(rows: NetworkRows, ties: Uint8Array, nodes: Uint8Array, place: number, hidden: Uint8Array): void {
  const { sources, targets } = rows
  const own = new Uint8Array(nodes.length)
  own[place] = 1
  const circle = own.slice()
  spread(rows, ties, own, circle)
  const outward = new Uint8Array(nodes.length)
  for (let at = 0; at < sources.length; at++) {
    const [source, target] = [sources[at] ?? 0, targets[at] ?? 0]
    if (circle[source] === circle[target] || nodes[source] !== 1 || nodes[target] !== 1) continue
    if (ties[at] === 1) outward[circle[source] === 1 ? source : target] = 1
  }
  for (let at = 0; at < nodes.length; at++)
    if (circle[at] === 1 && nodes[at] === 1 && outward[at] === 0 && at !== place) hidden[at] = 1
}
