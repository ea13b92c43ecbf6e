import type { NodeId } from '../graph/atlas'
import { markShare } from '../scene/mark-share'
import { sourceOf } from '../scene/scene-source'
import type { Camera } from '../scene/scene'
import type { Selection } from '../scene/view'
import type { Backdrop } from './backdrop-client'
import type { LargeMap } from './large-map'

/** Opens the groups that large communities fall into: one at a time, by hand, beside those that the camera is near enough to. */
export type Groups = {
  /** The shown mark at a point of the screen, within `reach` px; in a closed group only one that lies there itself and is no texture. */
  readonly pick: (map: LargeMap, camera: Camera, x: number, y: number, reach: number) => NodeId | null
  /** The closed group of an open community at a point of the screen; null: none. */
  readonly closedAt: (map: LargeMap, camera: Camera, x: number, y: number) => number | null
  /** Opens one; returns its shown members. Cost: linear in the marks. */
  readonly open: (map: LargeMap, part: number) => readonly NodeId[]
  /**
   * Goes into a community: first to all of it, then from group to group, the largest first, and after the last to all of it again.
   * Returns what is gone to. Cost: linear in the marks.
   */
  readonly enter: (map: LargeMap, community: string) => readonly NodeId[]
  /** Another selection closes what was opened, but for what is chosen within the map. */
  readonly follow: (selection: Selection | null) => void
  readonly leave: () => void
}

/** In a closed group smaller discs are texture, as they are for labels: what answers is the ground. Radius in px of the screen. */
const TEXTURE_BELOW = 3
/** Px from a mark's rim: in a closed group, where the ground answers too, and how far the ground of a group reaches around its marks. */
const REACH_CLOSED = 2
const REACH_GROUND = 24

/** The groups of a community by their shown members, largest first; none where it is not parted. */
export function groupsOf(map: LargeMap, community: string): readonly number[] {
  const { nodes, regions, cluster, part, out } = map.picture()
  const own = regions.findIndex((region) => region.cluster === community)
  const members = new Map<number, number>()
  for (let node = 0; node < nodes; node++) {
    const of = part[node] ?? -1
    if (of >= 0 && cluster[node] === own && out[node] !== 1) members.set(of, (members.get(of) ?? 0) + 1)
  }
  if (members.size < 2) return []
  return [...members].sort(([one, a], [other, b]) => b - a || one - other).map(([of]) => of)
}

export function createGroups(backdrop: Pick<Backdrop, 'open' | 'sight'>): Groups {
  let entered: { readonly community: string | null; readonly part: number | null } | null = null
  let followed: Selection | null = null

  const leave = (): void => {
    entered = null
    backdrop.open({ part: null })
  }
  const closedPartOf = (map: LargeMap, id: NodeId | null): number | null => {
    const place = id === null ? undefined : map.placeOf(id)
    const part = place === undefined ? -1 : (map.picture().part[place] ?? -1)
    return backdrop.sight()?.closed[part] === 1 ? part : null
  }
  const open = (map: LargeMap, part: number): readonly NodeId[] => {
    const { part: of, out, cluster, regions } = map.picture()
    const { ids } = sourceOf(map.whole)
    entered = { community: regions[cluster[of.indexOf(part)] ?? -1]?.cluster ?? null, part }
    backdrop.open({ part })
    return ids.filter((_, place) => of[place] === part && out[place] !== 1)
  }

  return {
    pick(map, camera, x, y, reach) {
      const id = map.pick(camera, x, y, reach)
      if (closedPartOf(map, id) === null) return id
      const on = map.pick(camera, x, y, Math.min(reach, REACH_CLOSED))
      const place = on === null ? undefined : map.placeOf(on)
      const radius = place === undefined ? 0 : (map.picture().radius[place] ?? 0) * markShare(camera.zoom)
      return radius < TEXTURE_BELOW ? null : on
    },
    closedAt: (map, camera, x, y) => closedPartOf(map, map.pick(camera, x, y, REACH_GROUND)),
    open,
    enter(map, community) {
      const groups = entered?.community === community ? groupsOf(map, community) : []
      const next = groups[entered?.part == null ? 0 : groups.indexOf(entered.part) + 1]
      if (next !== undefined) return open(map, next)
      leave()
      entered = { community, part: null }
      return map.members(community)
    },
    follow(selection) {
      if (selection?.id === followed?.id) return
      followed = selection
      if (selection === null || (selection.kind === 'cluster' && selection.id !== entered?.community)) leave()
    },
    leave,
  }
}
