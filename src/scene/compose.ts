import type { NodeId } from '../graph/atlas'
import { composeCrowd, isCrowd } from './compose-crowd'
import { bundleMarks, edgeMarks } from './compose-edges'
import { guideBoxes, guideMarks, guideWords } from './compose-guides'
import { lensBoxes, lensMarks, lensTieMarks } from './compose-lens'
import { labelMarks } from './compose-labels'
import { nodeMarks, ringMarks } from './compose-nodes'
import { nameMarks, regionMarks } from './compose-regions'
import { densityMarks, densityOf } from './density-image'
import type { Mark } from './drawing'
import { looksOf } from './looks'
import { isOverview, placeLabels, type Viewport } from './labels'
import type { LensLight } from './lens-light'
import { seenFrom } from './mark-share'
import { computeRegions, type RegionGeometry } from './regions'
import type { Camera, Scene } from './scene'
import type { Theme } from './theme'

/** What is in hand and what is already known. All may be left out. */
export type MapOptions = {
  /** Nodes at full strength; null or left out: nothing is dimmed. */
  readonly lit?: ReadonlySet<NodeId> | null
  readonly selected?: NodeId | null
  readonly selectedEdge?: string | null
  /** Ties at full strength; left out: those that follow from what is in hand and lit. */
  readonly litEdges?: ReadonlySet<string>
  readonly hovered?: NodeId | null
  /** What a question about the map lights; it is lit instead of `lit`. */
  readonly lens?: LensLight | null
  /** Land at this or another zoom; computed where left out. */
  readonly geometry?: RegionGeometry
  readonly previous?: ReadonlyMap<NodeId, number>
  readonly showPapers?: boolean
}

/** The ties at full strength: the selected one, or those between what is in hand and what it lights. */
export function litEdges(scene: Scene, options: MapOptions): ReadonlySet<string> {
  const { lit = null, selected = null, hovered = null, selectedEdge = null } = options
  if (options.litEdges) return options.litEdges
  if (options.lens) return options.lens.edges
  const inHand = hovered ?? selected
  return new Set(
    scene.edges
      .filter(({ id, source, target }) => {
        if (inHand === null) return selectedEdge === null ? lit?.has(source) && lit.has(target) : id === selectedEdge
        return source === inHand || target === inHand
      })
      .map(({ id }) => id),
  )
}

/**
 * The whole map as marks, from the ground up: coasts, regions, names, ties, nodes, rings, labels.
 * Pure: the same scene, camera and theme give the same marks.
 */
export function composeMap(
  whole: Scene,
  camera: Camera,
  viewport: Viewport,
  theme: Theme,
  options: MapOptions = {},
): Mark[] {
  const { lens = null, selected = null, hovered = null, selectedEdge = null, previous, showPapers } = options
  const lit = lens?.nodes ?? options.lit ?? null
  if (isCrowd(whole))
    return composeCrowd(whole, camera, viewport, theme, { ...options, lit, litEdges: litEdges(whole, options) })
  const scene = seenFrom(whole, camera.zoom)
  const geometry = options.geometry ?? computeRegions(scene.regions, camera.zoom)
  const edge = scene.edges.find(({ id }) => id === selectedEdge)
  const labels = placeLabels(scene, camera, viewport, {
    lit,
    selected,
    hovered,
    ...(previous ? { previous } : {}),
    ...(showPapers === undefined ? {} : { showPapers }),
    taken: [...guideBoxes(scene, camera), ...(lens ? lensBoxes(scene, lens, camera) : [])],
  })
  const isDense = looksOf(whole).density !== 'none'
  return [
    ...densityMarks(densityOf(whole, theme), camera),
    ...regionMarks(scene, geometry, camera, theme, lit),
    ...guideMarks(scene, camera, theme),
    ...nameMarks(scene, camera, theme, lit),
    ...(lens ? lensTieMarks(scene, lens, camera, theme) : []),
    ...(isOverview(scene, camera.zoom)
      ? isDense
        ? []
        : bundleMarks(scene, camera, theme)
      : edgeMarks(scene, camera, theme, { lit, litEdges: litEdges(scene, options), selectedEdge })),
    ...guideWords(scene, camera, theme),
    ...nodeMarks(scene, camera, theme, lit),
    ...ringMarks(scene, camera, theme, { selected, ends: edge ? [edge.source, edge.target] : [] }),
    ...(lens ? lensMarks(scene, lens, camera, theme) : []),
    ...labelMarks(scene, labels, geometry, camera, theme, lit),
  ]
}
