import type { ClusterId, NodeId } from '../graph/atlas'
import { clusterOfGroup, isGroupId } from './group-id'
import { keepAmong, type IdsAmong } from './ids-among'
import type { View } from './view'

/** How marks are placed: `force` is the placing that files hold; the others are reckoned from it when they are asked for. */
export const LAYOUTS = ['force', 'clusters', 'circle', 'timeline', 'rings'] as const
export type LayoutId = (typeof LAYOUTS)[number]

/** How many steps around the focus are shown. */
export const DEPTHS = [1, 2, 3] as const
export type Depth = (typeof DEPTHS)[number]

/** Where what was visible was placed by itself, layout units: marks, and names of communities by their middles. */
export type PlacedAnew = {
  readonly nodes: readonly (readonly [id: NodeId, x: number, y: number])[]
  readonly names: readonly (readonly [cluster: ClusterId, x: number, y: number])[]
}

/** Where marks stand, and what of the neighbourhoods and communities is opened or closed by hand. */
export type Arrangement = {
  readonly layout: LayoutId
  /** The mark in the middle of the rings; null: the focus, or else the one with the most ties. */
  readonly centre: NodeId | null
  /** Steps around the focus; without a focus it says nothing. */
  readonly depth: Depth
  /** Marks whose neighbours are shown although something else narrows them away. */
  readonly expanded: readonly NodeId[]
  /** Marks whose neighbours are hidden where these are tied to nobody beyond that neighbourhood. */
  readonly folded: readonly NodeId[]
  /** Communities that are one mark each. */
  readonly collapsed: readonly ClusterId[]
  /** What of the map was placed anew by itself; null: all stands as all was placed. Other layouts do without. */
  readonly placed: PlacedAnew | null
}

export const USUAL_ARRANGEMENT: Arrangement = {
  layout: 'force',
  centre: null,
  depth: 1,
  expanded: [],
  folded: [],
  collapsed: [],
  placed: null,
}

/** The arrangement of a view; one that names none is as usual. */
export const arrangementOf = ({ arrangement }: Pick<View, 'arrangement'>): Arrangement =>
  arrangement ?? USUAL_ARRANGEMENT

/** Whether a community is one mark. */
export const isCollapsed = (view: Pick<View, 'arrangement'>, id: ClusterId): boolean =>
  arrangementOf(view).collapsed.includes(id)

/** What stays of an arrangement in another network, of other marks: the layout and the depth. */
export const arrangementElsewhere = ({ layout, depth }: Arrangement): Arrangement => ({
  ...USUAL_ARRANGEMENT,
  layout,
  depth,
})

/** The arrangement with only the marks and communities that there are; the very same where all are. */
export function keepArrangement(
  arrangement: Arrangement,
  nodes: IdsAmong<NodeId>,
  clusters: IdsAmong<ClusterId>,
): Arrangement {
  const { centre, expanded, folded, collapsed, placed } = arrangement
  const kept = {
    centre: centre !== null && nodes.has(centre) ? centre : null,
    expanded: keepAmong(expanded, nodes),
    folded: keepAmong(folded, nodes),
    collapsed: keepAmong(collapsed, clusters),
    placed: placed && keepPlaced(placed, nodes, clusters),
  }
  const isSame =
    kept.centre === centre &&
    kept.expanded === expanded &&
    kept.folded === folded &&
    kept.collapsed === collapsed &&
    kept.placed === placed
  return isSame ? arrangement : { ...arrangement, ...kept }
}

/** What stays of a placing among other marks and communities; the very same where all does, null where nothing does. */
function keepPlaced(placed: PlacedAnew, nodes: IdsAmong<NodeId>, clusters: IdsAmong<ClusterId>): PlacedAnew | null {
  const left = placed.nodes.filter(([id]) => (isGroupId(id) ? clusters.has(clusterOfGroup(id)) : nodes.has(id)))
  const names = placed.names.filter(([id]) => clusters.has(id))
  if (left.length === placed.nodes.length && names.length === placed.names.length) return placed
  return left.length === 0 ? null : { nodes: left, names }
}
