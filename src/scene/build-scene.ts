import { finish, type Steps } from '../base/in-steps'
import { memoizeLast } from '../base/memoize'
import type { Atlas, Network, NetworkEdge, NetworkNode, NodeId, Orientation } from '../graph/atlas'
import { isQuietLabel, mapLabel } from '../graph/map-label'
import { discRadius, labelFont, PAPER_HALF_SIDE, pillSize, tieWidths } from '../graph/mark-size'
import { arrange } from './arranged-placement'
import { colourOf, indexCorpus, indexNetwork, isAuthorId, isPaperId, isStatedId, papersOfIds } from './atlas-index'
import { collapseAtlas, pick } from './collapse'
import { drawGuides, drawNames, drawRegions } from './draw-land'
import { drawEdge, orderTies, type TieOrder } from './draw-ties'
import { shownBy, type Shown } from './filter'
import { corpusRows, networkRows } from './filter-index'
import { isGroupId } from './group-id'
import { looksOf } from './looks'
import { marksBy } from './mark-looks'
import { groupRadius, largeRadius as dotRadius, MOST_DISCS } from './node-size'
import { drawPlacedAnew, keyOfPlacedAnew, placedAnewOf } from './placed-anew'
import type { ColourKey, Scene, SceneNode } from './scene'
import type { Setting } from './scene-setting'
import { sceneOnDemand } from './scene-source'
import { yearSpan } from './tally'
import { firstIn } from './time-slice'
import type { View } from './view'
import { countsWords } from '../words/counts'
import { joinsWords } from '../words/joins'

export { dotRadius, MOST_DISCS }

/** Topics stand above people and people above papers, whatever their numbers. */
const TOPIC_RANK = 2e9
const PERSON_RANK = 1e9
const HIGHEST_WITHIN_RANK = 9e8

/** The look of a node: what it is and how surely it is known. */
function lookOf({ atlas: { corpus }, rows }: Setting, { id }: NetworkNode, place: number): SceneNode['look'] {
  const behind = rows.places[place] ?? -1
  if (isAuthorId(id)) {
    const author = corpus.authors[behind]
    return author?.unnamed ? 'unnamed' : author?.kind === 'group' ? 'group' : 'person'
  }
  if (isGroupId(id)) return 'community'
  if (isStatedId(id)) return 'person'
  if (!isPaperId(id)) return 'topic'
  return corpus.papers[behind]?.titleIsDerived ? 'derived-paper' : 'paper'
}

/** A mark of a density is a dot: the ground tells of its papers. */
const DENSITY_DOT = { large: 0.9, small: 2.2 }
/** A paper's square is at most so much larger than usual, and at the least so much of it. */
const SQUARES = { most: 1.9, least: 0.55 }

function radiusOf({ isLarge, marks }: Setting, { id, kind }: NetworkNode, papers: number, place: number): number {
  if (isGroupId(id)) return groupRadius(papers, isLarge)
  if (marks.looks.density !== 'none') return isLarge ? DENSITY_DOT.large : DENSITY_DOT.small
  if (marks.sizes) {
    const { values, share, most } = marks.sizes
    const value = values[place] ?? 0
    if (isLarge) return dotRadius(value * share)
    if (kind !== 'paper') return discRadius(value * share)
    const { least, most: largest } = SQUARES
    return PAPER_HALF_SIDE * (least + (largest - least) * Math.sqrt(most > 0 ? Math.min(1, value / most) : 0))
  }
  if (isLarge) return dotRadius(papers)
  return kind === 'paper' ? PAPER_HALF_SIDE : discRadius(papers)
}

/** The colour of a mark: that of its community, or what the view has it stand for, hollow where that is not known. */
function colourFor(
  { marks }: Setting,
  own: ColourKey,
  place: number,
  id: NodeId,
): Pick<SceneNode, 'colour' | 'hollow'> {
  if (!marks.colourOf || isGroupId(id)) return { colour: own }
  const colour = marks.colourOf(place)
  return colour === null ? { colour: 'c0', hollow: 'unknown' } : { colour }
}

/** Topics before people by papers and ties, these before papers by score: the order in which labels are given a place. */
function importanceOf({ atlas, rows }: Setting, node: NetworkNode, place: number, papers: number): number {
  if (isPaperId(node.id))
    return Math.min(atlas.corpus.papers[rows.places[place] ?? -1]?.score ?? 0, HIGHEST_WITHIN_RANK)
  const within = Math.min(10 * papers + node.weightedDegree, HIGHEST_WITHIN_RANK)
  return (node.kind === 'topic' ? TOPIC_RANK : PERSON_RANK) + within
}

/** What is written beside a label at close range: papers left and their years, or the year of a paper. */
function noteOf({ atlas, shown }: Setting, { id }: NetworkNode): string {
  const index = indexCorpus(atlas.corpus)
  if (isStatedId(id) || isGroupId(id)) return ''
  if (isPaperId(id)) return String(index.papers.get(id)?.year ?? '')
  const ids = (isAuthorId(id) ? index.authors.get(id)?.papers : undefined) ?? []
  const papers = papersOfIds(atlas.corpus, ids).filter(({ id: paper }) => (shown.papersOf.get(paper) ?? 0) > 0)
  return joinsWords.listed([countsWords.papers(papers.length), yearSpan(papers)].filter((part) => part !== ''))
}

function drawNode(setting: Setting, node: NetworkNode, place: number): SceneNode {
  const { network, placement, shown, rows } = setting
  const presence = shown.nodes.hasPlace(place) ? 'shown' : 'out'
  const left = shown.papersOf.behind(rows.kinds[place] ?? 0, rows.places[place] ?? -1) ?? node.papers
  // What is out keeps its full size: a pale dot in its place.
  const papers = presence === 'shown' ? left : node.papers
  const stated = lookOf(setting, node, place)
  // Dots of a density are all alike.
  const isKept = setting.marks.looks.density === 'none' || stated === 'topic' || stated === 'community'
  const look = isKept ? stated : 'person'
  const label = isGroupId(node.id) ? `${node.label} · ${node.papers.toLocaleString('en')}` : mapLabel(network.id, node)
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
    radius: radiusOf(setting, node, papers, place),
    pill: node.kind === 'topic' ? pillSize(label, node.papers) : null,
    look,
    cluster: node.cluster,
    ...colourFor(setting, cluster ? colourOf(cluster) : 'c0', place, node.id),
    presence,
    importance: importanceOf(setting, node, place, papers),
    papersShown: left,
  }
}

const NONE: ReadonlySet<string> = new Set()
const firstsOf = memoizeLast((atlas: Atlas, network: Network, year: number) => firstIn(atlas.corpus, network, year))

/**
 * What is drawn of the network in view, before a camera looks at it: marks, ties (weakest first), regions and names, each at its
 * place of the placement asked for (the landscape one where no other was made). Filters change presence, sizes and widths
 * by the papers left, never a position. Linear in the network, but for sorting its edges. Marks and ties are drawn when they
 * are first asked for.
 */
export const buildScene = (
  given: Atlas,
  view: View,
  orientation: Orientation,
  left: Shown = shownBy(given, view),
): Scene => finish(buildSceneInSteps(given, view, orientation, left))

/** The same with pauses. */
export function* buildSceneInSteps(given: Atlas, view: View, orientation: Orientation, left: Shown): Steps<Scene> {
  const { atlas, shown: all, whole } = collapseAtlas(given, view, left)
  const looks = looksOf(view)
  const drawn = orientation === 'portrait' && whole.placements.portrait ? 'portrait' : 'landscape'
  const placed = placedAnewOf(view)
  const network = placed
    ? drawPlacedAnew(atlas.networks[view.network], given.networks[view.network], placed, all, drawn)
    : atlas.networks[view.network]
  // What is shown is asked by place, and a part of the network has places of its own.
  const shown = placed ? { ...all, nodes: pick(network.nodes, all.nodes), edges: pick(network.edges, all.edges) } : all
  const stated = arrange(given, placed ? network : whole, view, drawn)
  const arranged = placed ? { ...stated, key: keyOfPlacedAnew(placed) } : stated
  const { placement, key } = arranged
  const setting: Setting = {
    atlas,
    network,
    placement,
    arranged,
    shown,
    rows: networkRows(network, corpusRows(atlas.corpus)),
    isLarge: network.nodes.length > MOST_DISCS,
    orientation: drawn,
    widthOf: tieWidths(network.edges),
    marks: marksBy(atlas, network, shown, looks),
    firsts: looks.firsts && view.filters.years ? firstsOf(atlas, network, view.filters.years[1]) : NONE,
  }
  // Marks are seen before their ties, whose order takes longer to find than all else here.
  const ordering = orderTies(setting)
  let ordered: TieOrder | null = null
  const inOrder = (): TieOrder => (ordered ??= finish(ordering))
  function* readyTies(): Steps<void> {
    for (; ordered === null; yield) {
      const step = ordering.next()
      if (step.done === true) ordered = step.value
    }
  }
  const edgePlace = (place: number): number => inOrder().order[place] ?? -1
  const nodeAt = (place: number): SceneNode => drawNode(setting, network.nodes[place] as NetworkNode, place)
  const tieOf = (place: number): NetworkEdge => network.edges[edgePlace(place)] as NetworkEdge
  const names = drawNames(setting)
  return sceneOnDemand(
    {
      network: network.id,
      orientation: drawn,
      ...(key === 'force' ? {} : { layout: key, guides: drawGuides(setting), isFramed: arranged.land !== 'words' }),
      width: placement.width,
      height: placement.height,
      regions: yield* drawRegions(setting, nodeAt, names),
      names,
      looks,
      // Parts stand together where the force put them; elsewhere their members are scattered, and a collapsed map has others.
      ...((key === 'force' || placed) && network.parts?.of.length === network.nodes.length && { parts: network.parts }),
    },
    {
      ids: setting.rows.nodes.ids,
      places: () => setting.rows.nodes.placeOf,
      nodeAt,
      ties: network.edges.length,
      tieIdAt: (place) => tieOf(place).id,
      tieAt: (place) => drawEdge(setting, tieOf(place), edgePlace(place), inOrder().weights[edgePlace(place)] ?? 0),
      readyTies,
    },
  )
}
