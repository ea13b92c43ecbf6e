import { countOf } from '../base/count-of'
import { hashText } from '../base/hash'
import { byText } from '../base/order'
import type { Atlas, Network, NetworkEdge, NetworkNode, Orientation, Placement } from '../graph/atlas'
import { isQuietLabel, mapLabel } from '../graph/map-label'
import { discRadius, labelFont, markBox, PAPER_HALF_SIDE, pillSize, tieWidths } from '../graph/mark-size'
import type { PaperId } from '../resolve/corpus'
import { colourOf, indexCorpus, indexNetwork, isAuthorId, isPaperId, isStatedId, papersOfIds } from './atlas-index'
import { shownBy, type Shown } from './filter'
import type { Scene, SceneEdge, SceneName, SceneNode, SceneRegion, ScreenBox } from './scene'
import { sceneOnDemand } from './scene-source'
import { yearSpan } from './tally'
import type { View } from './view'

/** Beyond so many nodes people are dots: their labels have no room of their own. */
export const MOST_DISCS = 800

/** The radius of a mark of a large map, px, by its papers. */
export const dotRadius = (papers: number): number => 0.8 + 0.66 * Math.sqrt(papers)

/** Opacity and bend (as a share of the length) of edges within a community and between two. */
const WITHIN = { opacity: 0.48, bend: 0.06 }
const BETWEEN = { opacity: 0.27, bend: 0.1 }
/**
 * How much of a tie's opacity is drawn. A page ties every two of its papers a little, through its owner; those many weak
 * ties must not cover the few strong ones.
 */
const strengthOf = ({ kind }: NetworkEdge, weight: number): number =>
  kind === 'shared' ? Math.min(1, 0.1 + 2 * weight) : 1

/** Topics stand above people and people above papers, whatever their numbers. */
const TOPIC_RANK = 2e9
const PERSON_RANK = 1e9
const HIGHEST_WITHIN_RANK = 9e8

type Setting = {
  readonly atlas: Atlas
  readonly network: Network
  readonly placement: Placement
  readonly shown: Shown
  readonly isLarge: boolean
  readonly orientation: Orientation
  /** Px for a weight. */
  readonly widthOf: (weight: number) => number
}

/** The look of a node: what it is and how surely it is known. */
function lookOf({ atlas }: Setting, { id }: NetworkNode): SceneNode['look'] {
  const { authors, papers } = indexCorpus(atlas.corpus)
  if (isAuthorId(id)) {
    const author = authors.get(id)
    return author?.unnamed ? 'unnamed' : author?.kind === 'group' ? 'group' : 'person'
  }
  if (isStatedId(id)) return 'person'
  if (!isPaperId(id)) return 'topic'
  return papers.get(id)?.titleIsDerived ? 'derived-paper' : 'paper'
}

function radiusOf({ isLarge }: Setting, kind: NetworkNode['kind'], papers: number): number {
  if (isLarge) return dotRadius(papers)
  return kind === 'paper' ? PAPER_HALF_SIDE : discRadius(papers)
}

/** Topics before people by papers and ties, these before papers by score: the order in which labels are given a place. */
function importanceOf({ atlas }: Setting, node: NetworkNode, papers: number): number {
  if (isPaperId(node.id))
    return Math.min(indexCorpus(atlas.corpus).papers.get(node.id)?.score ?? 0, HIGHEST_WITHIN_RANK)
  const within = Math.min(10 * papers + node.weightedDegree, HIGHEST_WITHIN_RANK)
  return (node.kind === 'topic' ? TOPIC_RANK : PERSON_RANK) + within
}

/** What is written beside a label at close range: papers left and their years, or the year of a paper. */
function noteOf({ atlas, shown }: Setting, { id }: NetworkNode): string {
  const index = indexCorpus(atlas.corpus)
  if (isStatedId(id)) return ''
  if (isPaperId(id)) return String(index.papers.get(id)?.year ?? '')
  const ids = (isAuthorId(id) ? index.authors.get(id)?.papers : undefined) ?? []
  const papers = papersOfIds(atlas.corpus, ids).filter(({ id: paper }) => (shown.papersOf.get(paper) ?? 0) > 0)
  return [countOf(papers.length, 'paper'), yearSpan(papers)].filter((part) => part !== '').join(', ')
}

function drawNode(setting: Setting, node: NetworkNode, place: number): SceneNode {
  const { network, placement, shown } = setting
  const presence = shown.nodes.has(node.id) ? 'shown' : 'out'
  const left = shown.papersOf.get(node.id) ?? node.papers
  // What is out keeps its full size: a pale dot in its place.
  const papers = presence === 'shown' ? left : node.papers
  const look = lookOf(setting, node)
  const label = mapLabel(network.id, node)
  const quiet = isQuietLabel(network.id, node, setting.orientation)
  const cluster = indexNetwork(network).clusters.get(node.cluster)
  return {
    id: node.id,
    kind: node.kind,
    name: node.label,
    label,
    ...(quiet ? { quiet } : {}),
    ...(node.kind === 'topic' || node.kind === 'node' || setting.isLarge ? {} : { note: noteOf(setting, node) }),
    // A pill keeps the size that the layout kept room for, and its text with it.
    labelFont: labelFont(node.kind, node.kind === 'topic' ? node.papers : papers, look === 'unnamed'),
    labelTone: node.kind !== 'topic' && papers < 2 ? 'ink-2' : 'ink',
    x: placement.x[place] ?? 0,
    y: placement.y[place] ?? 0,
    radius: radiusOf(setting, node.kind, papers),
    pill: node.kind === 'topic' ? pillSize(label, node.papers) : null,
    look,
    cluster: node.cluster,
    colour: cluster ? colourOf(cluster) : 'c0',
    presence,
    importance: importanceOf(setting, node, papers),
    papersShown: left,
  }
}

/** What is left of an edge's weight: the shares of the papers left; all of it where the edge is out. */
function weightLeft({ shown }: Setting, edge: NetworkEdge): number {
  if (!shown.filtered || !shown.edges.has(edge.id) || edge.kind === 'stated') return edge.weight
  const isLeft = (paper: PaperId): boolean => (shown.papersOf.get(paper) ?? 0) > 0
  return edge.shares.reduce((sum, { paper, share }) => (isLeft(paper) ? sum + share : sum), 0)
}

function drawEdge(setting: Setting, edge: NetworkEdge, weight: number): SceneEdge {
  const { nodes, clusters } = indexNetwork(setting.network)
  const cluster = nodes.get(edge.source)?.cluster
  const within = cluster !== undefined && cluster === nodes.get(edge.target)?.cluster
  const own = within ? clusters.get(cluster) : undefined
  const { opacity, bend } = within ? WITHIN : BETWEEN
  return {
    id: edge.id,
    kind: edge.kind,
    source: edge.source,
    target: edge.target,
    within,
    colour: own ? colourOf(own) : null,
    width: setting.widthOf(weight),
    opacity: opacity * strengthOf(edge, weight),
    evidence: edge.evidence,
    bend: hashText(edge.id) % 2 === 0 ? bend : -bend,
    presence: setting.shown.edges.has(edge.id) ? 'shown' : 'out',
  }
}

/** The ties of a network, weakest first, ties of one weight by their ids: their places in its list, and the weights left, by place. */
function orderTies(setting: Setting): { readonly order: Uint32Array; readonly weights: Float64Array } {
  const { edges } = setting.network
  const weights = Float64Array.from(edges, (edge) => weightLeft(setting, edge))
  const order = Uint32Array.from(edges, (_, place) => place).sort(
    (a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || byText(edges[a]?.id ?? '', edges[b]?.id ?? ''),
  )
  return { order, weights }
}

/** A node's box as the layout kept room for it, whatever the filters leave: regions do not change their shape under a filter. */
function memberBox(setting: Setting, node: NetworkNode, place: number, draw: (place: number) => SceneNode): ScreenBox {
  const [x, y] = [setting.placement.x[place] ?? 0, setting.placement.y[place] ?? 0]
  if (setting.isLarge && node.kind !== 'topic') {
    const size = 2 * dotRadius(node.papers)
    return { x, y, dx: 0, dy: 0, width: size, height: size }
  }
  const { quiet, label, look } = draw(place)
  return { x, y, ...markBox({ ...node, label: quiet ? '' : label, unnamed: look === 'unnamed' }) }
}

function drawRegions(setting: Setting, draw: (place: number) => SceneNode, names: readonly SceneName[]): SceneRegion[] {
  const boxes = new Map<string, ScreenBox[]>()
  const lit = new Set<string>()
  const put = (cluster: string, box: ScreenBox): void => {
    const own = boxes.get(cluster)
    if (own) own.push(box)
    else boxes.set(cluster, [box])
  }
  setting.network.nodes.forEach((node, place) => {
    put(node.cluster, memberBox(setting, node, place, draw))
    if (setting.shown.nodes.has(node.id)) lit.add(node.cluster)
  })
  for (const { cluster, x, y, width, height } of names) put(cluster, { x, y, dx: 0, dy: 0, width, height })
  return setting.network.clusters.map((cluster) => ({
    cluster: cluster.id,
    name: cluster.name,
    colour: colourOf(cluster),
    hatched: cluster.hatched,
    lit: lit.has(cluster.id),
    boxes: boxes.get(cluster.id) ?? [],
  }))
}

function drawNames(setting: Setting): SceneName[] {
  const { clusters } = indexNetwork(setting.network)
  return setting.placement.names.flatMap((name) => {
    const cluster = clusters.get(name.cluster)
    if (!cluster) return []
    return [{ ...name, colour: colourOf(cluster), lit: cluster.members.some((id) => setting.shown.nodes.has(id)) }]
  })
}

/**
 * What is drawn of the network in view, before a camera looks at it: marks, ties (weakest first), regions and names, each at its
 * place of the placement asked for (the landscape one where no other was made). Filters change presence, sizes and widths
 * by the papers left, never a position. Linear in the network, but for sorting its edges. Marks and ties are drawn when they
 * are first asked for.
 */
export function buildScene(
  atlas: Atlas,
  view: View,
  orientation: Orientation,
  shown: Shown = shownBy(atlas, view),
): Scene {
  const network = atlas.networks[view.network]
  const { landscape, portrait } = network.placements
  const placement = orientation === 'portrait' ? (portrait ?? landscape) : landscape
  const drawn = placement === landscape ? 'landscape' : 'portrait'
  const setting: Setting = {
    atlas,
    network,
    placement,
    shown,
    isLarge: network.nodes.length > MOST_DISCS,
    orientation: drawn,
    widthOf: tieWidths(network.edges),
  }
  const { order, weights } = orderTies(setting)
  const nodeAt = (place: number): SceneNode => drawNode(setting, network.nodes[place] as NetworkNode, place)
  const tieOf = (place: number): NetworkEdge => network.edges[order[place] ?? -1] as NetworkEdge
  const names = drawNames(setting)
  return sceneOnDemand(
    {
      network: network.id,
      orientation: drawn,
      width: placement.width,
      height: placement.height,
      regions: drawRegions(setting, nodeAt, names),
      names,
    },
    {
      ids: network.nodes.map(({ id }) => id),
      nodeAt,
      ties: order.length,
      tieIdAt: (place) => tieOf(place).id,
      tieAt: (place) => drawEdge(setting, tieOf(place), weights[order[place] ?? -1] ?? 0),
    },
  )
}
