import type { NodeId } from '../graph/atlas'
import { bundleMarks, edgePath } from '../scene/compose-edges'
import { guideBoxes, guideMarks, guideWords } from '../scene/compose-guides'
import { labelMarks } from '../scene/compose-labels'
import { lensBoxes, lensMarks, lensTieMarks } from '../scene/compose-lens'
import { ringMarks } from '../scene/compose-nodes'
import { nameMarks, regionMarks } from '../scene/compose-regions'
import { densityMarks, densityOf } from '../scene/density-image'
import type { Mark } from '../scene/drawing'
import { looksOf } from '../scene/looks'
import { isOverview, placeLabels, type PlacedLabel } from '../scene/labels'
import { seenFrom } from '../scene/mark-share'
import type { RegionGeometry } from '../scene/regions'
import type { Camera, Scene, SceneNode } from '../scene/scene'
import type { Size } from './camera'
import type { Places } from './glide'
import type { Lighting } from './lighting'
import { paintMarks } from './paint'
import type { StageLook } from './stage'

/** All that a layer needs to know for one painting. */
export type Picture = {
  readonly scene: Scene
  readonly look: StageLook
  readonly lit: Lighting | null
  readonly hovered: NodeId | null
  readonly geometry: RegionGeometry | null
  readonly camera: Camera
  readonly window: Size
}

export const NO_LAND: RegionGeometry = { zoom: 1, regions: [], coasts: [] }

/** What lies under Cytoscape: coasts, regions and names, and bundles of ties where single ones would be a web. */
export function paintBackdrop(context: CanvasRenderingContext2D, picture: Picture): void {
  const { scene, look, lit, hovered, geometry, camera, window } = picture
  // While a person only looks (hovers), the whole backdrop steps back at once, by the layer's opacity.
  const clusters = lit && hovered === null ? (lit.nodes as ReadonlySet<NodeId>) : null
  paintMarks(context, densityMarks(densityOf(scene, look.theme), camera))
  if (geometry) {
    // The land is painted in its own px and moved by the context, so that its long paths are not written anew each frame.
    const scale = camera.zoom / geometry.zoom
    context.save()
    context.translate(camera.panX, camera.panY)
    paintMarks(
      context,
      regionMarks(scene, geometry, { zoom: geometry.zoom, panX: 0, panY: 0 }, look.theme, clusters),
      scale,
    )
    context.restore()
  }
  paintMarks(context, [
    ...guideMarks(scene, camera, look.theme),
    ...tieCasing(scene, look, camera),
    ...(look.lens ? lensTieMarks(scene, look.lens, camera, look.theme) : []),
    ...nameMarks(scene, camera, look.theme, clusters, window),
    ...(isOverview(scene, camera.zoom) && looksOf(scene).density === 'none'
      ? bundleMarks(scene, camera, look.theme)
      : []),
    ...guideWords(scene, camera, look.theme, look.inset.top),
  ])
}

/** A selected tie's casing: a line of ink with ground around it, under the tie that Cytoscape draws. */
export function tieCasing(scene: Scene, { selection, theme }: StageLook, { zoom, panX, panY }: Camera): Mark[] {
  if (selection?.kind !== 'edge') return []
  const tie = scene.edges.find(({ id, presence }) => id === selection.id && presence === 'shown')
  const source = scene.nodes.find(({ id }) => id === tie?.source)
  const target = scene.nodes.find(({ id }) => id === tie?.target)
  if (!tie || !source || !target) return []
  const at = ({ x, y }: SceneNode) => ({ x: x * zoom + panX, y: y * zoom + panY })
  const d = edgePath(at(source), at(target), tie.bend)
  const line = (colour: string, wider: number): Mark => ({
    kind: 'path',
    d,
    stroke: { colour, width: tie.width + wider, cap: 'round' },
  })
  return [line(theme.ground, 9), line(theme.ink, 3.4)]
}

/**
 * What lies over Cytoscape: rings around what is selected, and labels. Returns the places that labels took, so that they
 * keep them in the next picture while they are free.
 */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  picture: Picture & { readonly places: ReadonlyMap<NodeId, number>; readonly drawn?: Places | null },
): ReadonlyMap<NodeId, number> {
  const { look, lit, hovered, geometry, camera, window, places, drawn = null } = picture
  const scene = seenFrom(picture.scene, camera.zoom)
  const { selection, theme } = look
  const selected = selection?.kind === 'node' ? selection.id : null
  const tie = selection?.kind === 'edge' ? scene.edges.find(({ id }) => id === selection.id) : undefined
  const light = lit ? (lit.nodes as ReadonlySet<NodeId>) : null
  const labels = placeLabels(scene, camera, window, {
    lit: light,
    selected,
    hovered,
    previous: places,
    keepsNames: true,
    taken: [...guideBoxes(scene, camera), ...(look.lens ? lensBoxes(scene, look.lens, camera) : [])],
  })
  // While marks are on their way, the labels that they will have go with them.
  const moved = drawn ? { ...scene, nodes: scene.nodes.map((node) => ({ ...node, ...drawn.get(node.id) })) } : scene
  paintMarks(context, [
    ...(look.lens ? lensMarks(moved, look.lens, camera, theme) : []),
    ...ringMarks(moved, camera, theme, {
      selected,
      ends: tie ? [tie.source, tie.target] : [],
      chosen: new Set(look.chosen),
    }),
    ...labelMarks(
      scene,
      drawn ? moveLabels(labels, scene, drawn, camera) : labels,
      geometry ?? NO_LAND,
      camera,
      theme,
      hovered === null ? light : null,
    ),
  ])
  return new Map(labels.map(({ node, place }) => [node, place]))
}

/** Labels beside the marks that they belong to, wherever these are drawn. */
function moveLabels(labels: readonly PlacedLabel[], scene: Scene, drawn: Places, { zoom }: Camera): PlacedLabel[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  return labels.map(({ leader: _, ...label }) => {
    const [node, at] = [nodes.get(label.node), drawn.get(label.node)]
    if (!node || !at) return label
    const [dx, dy] = [(at.x - node.x) * zoom, (at.y - node.y) * zoom]
    const { left, right, top, bottom } = label.box
    const box = { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy }
    return { ...label, x: label.x + dx, y: label.y + dy, box }
  })
}
