import type { ClusterId, NodeId } from '../graph/atlas'
import { edgeMarks, edgePath, type EdgeEmphasis } from './compose-edges'
import { guideBoxes, guideMarks, guideWords } from './compose-guides'
import { labelMarks } from './compose-labels'
import { lensBoxes, lensMarks, lensTieMarks } from './compose-lens'
import { nodeMarks, ringMarks } from './compose-nodes'
import { nameMarksOnLand, regionMarks } from './compose-regions'
import { densityMarks, densityOf } from './density-image'
import type { Mark } from './drawing'
import { looksOf } from './looks'
import { MANY, placeLabels, type Viewport } from './labels'
import type { MapOptions } from './compose'
import { markShare } from './mark-share'
import { openCommunities, surveyOverview, type Ground, type OverviewMarks } from './overview'
import { regionColours } from './region-colours'
import { computeRegions } from './regions'
import type { Camera, Scene, SceneEdge, SceneName, SceneNode } from './scene'
import { coloursOf, LIGHT, type Theme } from './theme'
import { measureCrowd, strengthFor, TIE_WIDTH, tieWidthShare } from './tie-crowd'

/** Whether a figure has so many marks that it is drawn as the screen draws large maps. */
export const isCrowd = ({ nodes, nodesOfAll, wholeAtAnyZoom }: Scene): boolean =>
  wholeAtAnyZoom === true && (nodesOfAll ?? nodes.length) > MANY

/** Px of the screen, as wide as the screen's. */
const BUNDLE = { widest: 11, thinnest: 1.5, opacity: 0.24, bend: 0.08 }
/** How much of its opacity a tie keeps while others are lit. */
const UNLIT = 0.22
/** A usual mark's radius, px, and as a share of the room that a mark has. */
const USUAL_RADIUS = 1.6
const OF_ROOM = 0.14
const MOST_SHARE = 2
/** Land covers about so much of the map's rectangle. */
const LAND = 0.55
/** A topic without its words. */
const TOPIC_RADIUS = 2.2
/** Rims are left out where nobody could see them, px. */
const LEAST_RIM = 0.35
/** A name takes at most so much of the width of its community's ground; px of its type. */
const NAME = { ofGround: 1.5, most: 44, halo: 0.24 }

/**
 * The share of their full size that marks of a crowd have in a figure: as large as their room allows, so that they are seen
 * in print too.
 */
export function crowdShare({ nodes, width, height }: Scene, zoom: number): number {
  const room = Math.sqrt((width * height * LAND) / Math.max(1, nodes.length)) * zoom
  return Math.min(MOST_SHARE, Math.max(markShare(zoom) * 0.6, (OF_ROOM * room) / USUAL_RADIUS))
}

const placesOf = (ids: readonly { readonly cluster: ClusterId }[]): Map<ClusterId, number> =>
  new Map(ids.map(({ cluster }, at) => [cluster, at]))

/** A scene's marks and shown ties as arrays, as an overview reads them. */
function readMarks(scene: Scene, ties: readonly SceneEdge[]): OverviewMarks {
  const { nodes, regions } = scene
  const placeOf = new Map<NodeId, number>(nodes.map(({ id }, at) => [id, at]))
  const regionOf = placesOf(regions)
  return {
    nodes: nodes.length,
    x: Float64Array.from(nodes, ({ x }) => x),
    y: Float64Array.from(nodes, ({ y }) => y),
    out: Uint8Array.from(nodes, ({ presence }) => (presence === 'out' ? 1 : 0)),
    cluster: Int32Array.from(nodes, ({ cluster }) => regionOf.get(cluster) ?? -1),
    ties: ties.length,
    source: Uint32Array.from(ties, ({ source }) => placeOf.get(source) ?? 0),
    target: Uint32Array.from(ties, ({ target }) => placeOf.get(target) ?? 0),
    regions,
  }
}

type Seen = { readonly marks: OverviewMarks; readonly ties: readonly SceneEdge[]; readonly camera: Camera }

/** Bundles between communities that are not open both, from rim to rim. */
function bundlesOf(seen: Seen, grounds: readonly Ground[], open: Uint8Array, theme: Theme, strong: number): Mark[] {
  const { zoom, panX, panY } = seen.camera
  return surveyOverview(seen.marks).bundles.flatMap(({ from, to, share }): Mark[] => {
    const [one, other] = [grounds[from], grounds[to]]
    if (!one || !other || (open[from] === 1 && open[to] === 1)) return []
    const [dx, dy] = [other.x - one.x, other.y - one.y]
    const length = Math.hypot(dx, dy)
    if (length <= one.reach + other.reach) return []
    const at = (ground: Ground, reach: number) => ({
      x: (ground.x + (dx * reach) / length) * zoom + panX,
      y: (ground.y + (dy * reach) / length) * zoom + panY,
    })
    return [
      {
        kind: 'path',
        d: edgePath(at(one, one.reach), at(other, -other.reach), BUNDLE.bend),
        stroke: {
          colour: theme.edge,
          opacity: BUNDLE.opacity * strong,
          width: Math.max(BUNDLE.thinnest, BUNDLE.widest * Math.sqrt(share)),
        },
      },
    ]
  })
}

/** Ties one by one, so faint that they shade the land and do not cover it. */
function tiesOf(
  seen: Seen,
  open: Uint8Array,
  theme: Theme,
  isLit: (tie: SceneEdge) => boolean,
  strong: number,
): Mark[] {
  const { marks, ties, camera } = seen
  const { zoom, panX, panY } = camera
  const crowd = measureCrowd(marks)
  const thin = tieWidthShare(zoom)
  const strengthOf = (length: number, kind: 'within' | 'between') =>
    strengthFor((length * TIE_WIDTH * thin) / zoom, kind)
  const within = Array.from(crowd.within, (length) => strengthOf(length, 'within'))
  const between = strengthOf(crowd.between, 'between')
  const place = (node: number) => ({ x: (marks.x[node] ?? 0) * zoom + panX, y: (marks.y[node] ?? 0) * zoom + panY })
  return ties.flatMap((tie, at): Mark[] => {
    const [from, to] = [marks.source[at] ?? 0, marks.target[at] ?? 0]
    const [one, other] = [marks.cluster[from] ?? -1, marks.cluster[to] ?? -1]
    const share = tie.colour === null ? between : (within[one] ?? between)
    if (isLit(tie) || at % share.every !== 0) return []
    if (tie.colour === null && (open[one] === 0 || open[other] === 0)) return []
    const adapted = tie.within ? theme.withinAlpha / LIGHT.withinAlpha : theme.betweenAlpha / LIGHT.betweenAlpha
    return [
      {
        kind: 'path',
        d: edgePath(place(from), place(to), tie.bend),
        stroke: {
          colour: tie.colour ? coloursOf(theme, tie.colour).base : theme.edge,
          opacity: Math.min(1, tie.opacity * adapted) * share.opacity * strong,
          width: tie.width * thin,
        },
      },
    ]
  })
}

/** Marks at their size in a crowd; topics are dots, whose words come as labels. */
const inCrowd = (node: SceneNode, share: number): SceneNode =>
  node.pill
    ? { ...node, look: 'person', pill: null, radius: Math.max(TOPIC_RADIUS, TOPIC_RADIUS * share) }
    : { ...node, radius: node.radius * share }

/** A disc or square without the rim that nobody would see. */
const bare = (mark: Mark): Mark => {
  if ((mark.kind !== 'circle' && mark.kind !== 'rect') || !mark.stroke || mark.stroke.width >= LEAST_RIM) return mark
  const { stroke: _rim, ...rest } = mark
  return rest
}

/** Names as large as the ground of their communities has room for. */
function spreadNames(scene: Scene, grounds: readonly Ground[], zoom: number): readonly SceneName[] {
  const placeOf = placesOf(scene.regions)
  return scene.names.map((name) => {
    const reach = grounds[placeOf.get(name.cluster) ?? -1]?.reach ?? 0
    const least = name.leastPx ?? 0
    const px = Math.max(least, Math.min(NAME.most, (name.px * NAME.ofGround * reach * zoom) / Math.max(1, name.width)))
    const share = px / name.px
    return { ...name, px, width: name.width * share, height: name.height * share, leastPx: px }
  })
}

/**
 * A figure of a large map as the screen shows it, whole and at once: land, bundles between communities that are too small
 * here to be told apart tie by tie, faint ties, marks, names, labels. Ties and marks without words are one group, a
 * crowd, which printers may paint as one picture; what has a label lies over it. Pure. Linear in marks and ties.
 */
export function composeCrowd(
  whole: Scene,
  camera: Camera,
  viewport: Viewport,
  theme: Theme,
  options: MapOptions & { readonly litEdges: ReadonlySet<string> },
): Mark[] {
  const { lit = null, lens = null, selected = null, hovered = null, selectedEdge = null } = options
  const geometry = options.geometry ?? computeRegions(whole.regions, camera.zoom)
  const ties = whole.edges.filter(({ presence }) => presence === 'shown')
  const seen: Seen = { marks: readMarks(whole, ties), ties, camera }
  const overview = surveyOverview(seen.marks)
  const share = crowdShare(whole, camera.zoom)
  const scene: Scene = {
    ...whole,
    nodes: whole.nodes.map((node) => inCrowd(node, share)),
    names: spreadNames(whole, overview.grounds, camera.zoom),
  }
  const open = openCommunities(overview, camera, viewport, null)
  const emphasis: EdgeEmphasis = { lit, litEdges: options.litEdges, selectedEdge }
  const isLit = ({ id }: SceneEdge): boolean => id === selectedEdge || (lit !== null && options.litEdges.has(id))
  const strong = lit === null ? 1 : UNLIT
  const labels = placeLabels(scene, camera, viewport, {
    lit,
    selected,
    hovered,
    taken: [...guideBoxes(scene, camera), ...(lens ? lensBoxes(scene, lens, camera) : [])],
  })
  const named = new Set<NodeId>(labels.map(({ node }) => node))
  const inHand = (node: SceneNode): boolean => named.has(node.id) || node.id === selected || lit?.has(node.id) === true
  const marksOf = (nodes: readonly SceneNode[]): Mark[] => nodeMarks({ ...scene, nodes }, camera, theme, lit).map(bare)
  const isDense = looksOf(whole).density !== 'none'
  const isPlain = (node: SceneNode): boolean => (node.look === 'person' || node.look === 'paper') && !inHand(node)
  return [
    ...densityMarks(densityOf(whole, theme), camera),
    ...regionMarks(scene, geometry, camera, theme, lit),
    ...guideMarks(scene, camera, theme),
    {
      kind: 'group',
      opacity: 1,
      crowd: true,
      marks: [
        ...(isDense ? [] : bundlesOf(seen, overview.grounds, open, theme, strong)),
        ...(isDense ? [] : tiesOf(seen, open, theme, isLit, strong)),
        ...marksOf(scene.nodes.filter(isPlain)),
      ],
    },
    ...(lens ? lensTieMarks(scene, lens, camera, theme) : []),
    ...edgeMarks({ ...scene, edges: ties.filter(isLit) }, camera, theme, emphasis),
    ...marksOf(scene.nodes.filter((node) => !isPlain(node))),
    ...ringMarks(scene, camera, theme, {
      selected,
      ends: ties.filter(({ id }) => id === selectedEdge).flatMap(({ source, target }) => [source, target]),
    }),
    ...guideWords(scene, camera, theme),
    ...(lens ? lensMarks(scene, lens, camera, theme) : []),
    ...nameMarksOnLand(scene, regionColours(scene, theme, lit), camera, theme, lit, (px) => px * NAME.halo),
    ...labelMarks(scene, labels, geometry, camera, theme, lit),
  ]
}
