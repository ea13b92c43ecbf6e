import type { NodeId } from '../graph/atlas'
import type { Camera, Scene, SceneEdge, SceneNode } from '../scene/scene'
import type { Selection } from '../scene/view'
import type { Size } from './camera'
import type { LargeMap } from './large-map'
import type { Neighbours } from './lighting'
import { costTowards, middleOf, nodeTowards, nodesWithin, outlineOf, pickNode } from './pick'
import type { Stage } from './stage-types'

/** What finding marks on the map needs to know; asked anew each time. */
export type Surroundings = {
  /** The large map, or null while the map is small. */
  readonly map: () => LargeMap | null
  readonly scene: () => Scene | null
  readonly camera: () => Camera
  readonly size: () => Size
  readonly selection: () => Selection | null
  readonly nodeOf: (id: string) => SceneNode | undefined
  readonly edgeOf: (id: string) => SceneEdge | undefined
  /** Of a small map. */
  readonly neighbours: () => Neighbours
}

/** How near to a mark's rim a press that chooses it must be, px. */
const REACH = 10

/** Finds marks by their places: those under a press, within a stroke, or the next one in a direction. */
export function createFinder(around: Surroundings): Pick<Stage, 'walk' | 'markAt' | 'within' | 'placeOf'> {
  const { nodeOf, edgeOf } = around

  function pick(x: number, y: number, reach: number): NodeId | null {
    const [map, scene] = [around.map(), around.scene()]
    if (map) return map.pick(around.camera(), x, y, reach)
    return scene && pickNode(scene, around.camera(), x, y, reach)
  }

  /** Those tied to a mark, as far as they are shown. */
  function tiedTo(id: NodeId): Iterable<string> {
    const map = around.map()
    if (map) return map.light(id)?.nodes ?? []
    return (
      around
        .neighbours()
        .get(id)
        ?.map(({ node }) => node) ?? []
    )
  }

  /** Of those tied to a mark the nearest in a direction. */
  function tiedTowards(from: SceneNode, dx: number, dy: number): NodeId | null {
    let best: NodeId | null = null
    let least = Infinity
    for (const id of tiedTo(from.id)) {
      const node = nodeOf(id)
      if (node === undefined || node.presence === 'out') continue
      const cost = costTowards(node.x - from.x, node.y - from.y, dx, dy)
      if (cost < least) [best, least] = [node.id, cost]
    }
    return best
  }

  return {
    walk(dx, dy) {
      const [selection, { width, height }] = [around.selection(), around.size()]
      const from = selection?.kind === 'node' ? nodeOf(selection.id) : undefined
      const [map, scene] = [around.map(), around.scene()]
      if (from === undefined) return pick(width / 2, height / 2, map ? Math.max(width, height) : Infinity)
      const tied = tiedTowards(from, dx, dy)
      if (tied !== null) return tied
      if (map) return map.towards(from.id, dx, dy)
      return scene && nodeTowards(scene, from, dx, dy)
    },
    markAt: (x, y) => pick(x, y, REACH),
    within(corners) {
      const [map, scene] = [around.map(), around.scene()]
      const outline = outlineOf(corners, around.camera())
      return map?.within(outline) ?? (scene ? nodesWithin(scene, outline) : [])
    },
    placeOf(what) {
      const edge = what.kind === 'edge' ? edgeOf(what.id) : undefined
      const ends = (edge ? [edge.source, edge.target] : [what.id]).flatMap((id) => nodeOf(id) ?? [])
      return middleOf(ends, around.camera())
    },
  }
}
