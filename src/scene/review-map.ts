import type { Atlas, NodeId } from '../graph/atlas'
import type { AtlasChange } from '../graph/atlas-change'
import type { Subject } from './decision-text'
import { nodeName, papersOfIds } from './atlas-index'
import { knownAuthors } from './bounds'
import { buildScene, MOST_DISCS } from './build-scene'
import { concernOf, followConcern } from './claim-concern'
import { composeMap } from './compose'
import { ringMarks } from './compose-nodes'
import type { Mark } from './drawing'
import type { Viewport } from './labels'
import { seenFrom } from './mark-share'
import type { RegionGeometry } from './regions'
import type { Camera, Scene, SceneNode } from './scene'
import { joinWith } from './text-part'
import type { Theme } from './theme'
import { NO_FILTERS } from './view'
import { countsWords } from '../words/counts'
import { reviewingWords } from '../words/reviewing'

/** The map of people around those whom a claim is about. */
export type ReviewMap = {
  readonly scene: Scene
  /** Those whom the claim is about and who stand on the map. */
  readonly people: readonly NodeId[]
  /** They and all whom the claim concerns through a paper; the rest is dim. */
  readonly lit: ReadonlySet<NodeId>
  readonly ties: ReadonlySet<string>
  /** What it shows, for those who cannot see it. */
  readonly name: string
}

/** The other atlas of an outcome, and how it differs from the one in which the claim stands. */
export type MapOutcome = { readonly after: Atlas; readonly change: AtlasChange; readonly heading: string }

const scenes = new WeakMap<Atlas, Scene>()

/** The whole map of people, without filters, in the placing that every atlas has. Built once for each atlas. */
function sceneOfPeople(atlas: Atlas): Scene {
  const known = scenes.get(atlas)
  if (known) return known
  const view = { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null } as const
  const scene = buildScene(atlas, view, 'landscape')
  scenes.set(atlas, scene)
  return scene
}

/**
 * The map around a claim's people as it stands or, with an outcome, as it would be; null where none of them stands on it.
 * Lit are the ties of those people that rest on the papers in question, and those that the outcome brings or changes.
 */
export function reviewMap(atlas: Atlas, claim: Subject, outcome: MapOutcome | null = null): ReviewMap | null {
  const drawn = outcome?.after ?? atlas
  const before = concernOf(atlas, claim)
  const concern = outcome ? followConcern(before, outcome.after, outcome.change) : before
  const { nodes, edges } = drawn.networks.coauthors
  const onMap = new Set<NodeId>(nodes.map(({ id }) => id))
  const people = concern.people.filter((id) => onMap.has(id))
  if (people.length === 0) return null
  const own = new Set<NodeId>(people)
  const papers = new Set(concern.papers)
  const moved = new Set(outcome ? [...outcome.change.ties.added, ...outcome.change.ties.changed] : [])
  const ties = edges.filter(
    ({ id, source, target, papers: behind }) =>
      moved.has(id) || ((own.has(source) || own.has(target)) && behind.some((paper) => papers.has(paper))),
  )
  const beside = papersOfIds(drawn.corpus, concern.papers).flatMap(knownAuthors)
  const lit = new Set<NodeId>([
    ...people,
    ...beside.filter((id) => onMap.has(id)),
    ...ties.flatMap(({ source, target }) => [source, target]),
  ])
  const stands = outcome ? reviewingWords.theMapOfPeople(outcome.heading) : reviewingWords.theMapOfPeopleAs
  const names = joinWith(
    people.map((id) => nodeName(drawn.corpus, id)),
    'and',
    4,
  )
  const others = countsWords.others(lit.size - people.length)
  return {
    scene: raise(sceneOfPeople(drawn), own),
    people,
    lit,
    ties: new Set(ties.map(({ id }) => id)),
    name: reviewingWords.withAndTiesOfTheirs(stands, names, others, ties.length),
  }
}

/** Above every other importance. */
const FIRST = 1e12

/** The scene in which these people are named before all others. */
const raise = (scene: Scene, people: ReadonlySet<NodeId>): Scene => ({
  ...scene,
  nodes: scene.nodes.map((node) => (people.has(node.id) ? { ...node, importance: FIRST } : node)),
})

/** Px kept free around the marks, for their labels. */
const MARGIN = { x: 44, y: 30 }
/** As near as words of full size allow; as far as single ties and labels are drawn. */
const NEAREST = 1.1
const FARTHEST = 0.6

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

function boxOf(nodes: readonly SceneNode[]): Box {
  const xs = nodes.map(({ x }) => x)
  const ys = nodes.map(({ y }) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/**
 * The camera that shows all that is lit; where that would be too small to read, the claim's own people and what lies
 * around them.
 */
export function reviewCamera({ scene, people, lit }: ReviewMap, { width, height }: Viewport): Camera {
  const all = boxOf(scene.nodes.filter(({ id }) => lit.has(id)))
  const zoomFor = ({ left, right, top, bottom }: Box): number =>
    Math.min(
      Math.max(1, width - 2 * MARGIN.x) / Math.max(1, right - left),
      Math.max(1, height - 2 * MARGIN.y) / Math.max(1, bottom - top),
    )
  // Large maps draw bundles for single ties up to full size.
  const farthest = scene.nodes.length > MOST_DISCS ? 1 : FARTHEST
  const fits = zoomFor(all) >= farthest
  const zoom = fits ? Math.min(NEAREST, zoomFor(all)) : farthest
  const own = new Set(people)
  const near = boxOf(scene.nodes.filter(({ id }) => own.has(id)))
  const x = middleOf(near.left, near.right, all.left - MARGIN.x / zoom, all.right + MARGIN.x / zoom, width / zoom)
  const y = middleOf(near.top, near.bottom, all.top - MARGIN.y / zoom, all.bottom + MARGIN.y / zoom, height / zoom)
  return { zoom, panX: width / 2 - x * zoom, panY: height / 2 - y * zoom }
}

/**
 * Where the middle of a window of some length comes to stand: that of all where all fits, else that of what is near,
 * moved so that the window does not look beyond all.
 */
function middleOf(from: number, to: number, least: number, most: number, length: number): number {
  if (most - least <= length) return (least + most) / 2
  return Math.min(most - length / 2, Math.max(least + length / 2, (from + to) / 2))
}

/** The marks of the small map: the whole map as a figure has it, and rings around the claim's own people. */
export function reviewMarks(
  { scene, people, lit, ties }: ReviewMap,
  camera: Camera,
  viewport: Viewport,
  theme: Theme,
  geometry: RegionGeometry,
): Mark[] {
  const [only = null] = people.length === 1 ? people : []
  return [
    ...composeMap(scene, camera, viewport, theme, { lit, litEdges: ties, selected: only, geometry }),
    ...(only ? [] : ringMarks(seenFrom(scene, camera.zoom), camera, theme, { selected: null, ends: people })),
  ]
}
