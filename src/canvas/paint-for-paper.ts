import type { NodeId } from '../graph/atlas'
import { composeMap } from '../scene/compose'
import { MANY } from '../scene/labels'
import type { Camera, Scene } from '../scene/scene'
import { countsOf } from '../scene/scene-source'
import { LIGHT } from '../scene/theme'
import type { Size } from './camera'
import { findNeighbours, lightMany, lightSelection } from './lighting'
import { createPainter } from './paint'
import { paintCrowdGroup } from './paint-crowd'
import type { StageLook } from './stage-types'

/** What of the map is on the screen. */
export type Seen = { readonly scene: Scene; readonly look: StageLook; readonly camera: Camera; readonly window: Size }

/**
 * Paints what the screen shows of a map as it looks on light ground, at `scale` px of the canvas for a px of the screen; of a large map
 * all at once, as figures are drawn. Cost: linear in the network.
 */
export function paintForPaper(
  context: CanvasRenderingContext2D,
  { scene: whole, look, camera, window }: Seen,
  scale: number,
): void {
  const { selection, chosen = [], lens = null } = look
  const isLarge = countsOf(whole).nodes > MANY
  const scene: Scene = isLarge ? { ...whole, nodes: whole.nodes, edges: whole.edges, wholeAtAnyZoom: true } : whole
  const lit = selection ? lightSelection(selection, scene, findNeighbours(scene)) : lightMany(chosen, scene)
  const marks = composeMap(scene, camera, window, LIGHT, {
    lens,
    lit: (lit?.nodes ?? null) as ReadonlySet<NodeId> | null,
    selected: selection?.kind === 'node' ? selection.id : null,
    selectedEdge: selection?.kind === 'edge' ? selection.id : null,
  })
  const drawing = { ...window, ground: LIGHT.ground, title: '', description: '', marks }
  createPainter(drawing, paintCrowdGroup)(context, scale)
}
