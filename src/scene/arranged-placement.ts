import { countOf } from '../base/count-of'
import type { Atlas, Cluster, Network, NodeId, Orientation, Placement } from '../graph/atlas'
import { layByGroup } from '../layout/by-group'
import { bendInwards, layCircle } from '../layout/circle'
import type { Laid, Marks } from '../layout/marks'
import { layRings, type Rings } from '../layout/rings'
import { layTimeline, type Timeline } from '../layout/timeline'
import { arrangementOf, type LayoutId } from './arrangement'
import { layoutMarks } from './layout-marks'
import { markOf } from './mark-of'
import { MEMBER_NOUNS } from './overview-text'
import type { SceneGuide } from './scene'
import type { View } from './view'
import { arrangingWords } from '../words/arranging'
import { countsWords } from '../words/counts'
import { joinsWords } from '../words/joins'

/** Where all marks of a network stand in a layout, and what says what that means. */
export type Arranged = {
  readonly placement: Placement
  /** The layout, and of rings the mark in their middle. */
  readonly key: string
  readonly guides: readonly SceneGuide[]
  /** What land is made of: boxes of marks with their words, marks alone, or there is none. */
  readonly land: 'words' | 'marks' | 'none'
  /** The bend of a tie between two places; null: as on the map. */
  readonly bendOf: ((x0: number, y0: number, x1: number, y1: number) => number) | null
}

/** Wide pages, and tall ones. */
const ASPECTS: Readonly<Record<Orientation, number>> = { landscape: 1.5, portrait: 0.62 }

/** Land covers about so much of the map's rectangle. */
const LAND = 0.55

/**
 * The mark in the middle of the rings: the focus, the chosen one, or the one with the most ties; a collapsed community for its members.
 * `network` is the one that is drawn, `atlas` that with every community open.
 */
export function centreOf(atlas: Atlas, network: Network, view: View): NodeId | null {
  const ids = new Set(network.nodes.map(({ id }) => id))
  for (const wanted of [view.focus, arrangementOf(view).centre]) {
    const mark = wanted === null ? null : markOf(atlas, view, wanted)
    if (mark !== null && ids.has(mark)) return mark
  }
  let best: Network['nodes'][number] | null = null
  for (const node of network.nodes) if (best === null || node.degree > best.degree) best = node
  return best?.id ?? null
}

const toPlacement = (network: Network, laid: Laid, base: Placement): Placement => {
  const known = new Map(base.names.map((name) => [name.cluster, name]))
  return {
    width: laid.width,
    height: laid.height,
    x: Array.from(laid.x),
    y: Array.from(laid.y),
    overlaps: 0,
    names: laid.names.flatMap(({ group, x, y }) => {
      const name = known.get(network.clusters[group]?.id ?? 'cluster:')
      return name ? [{ ...name, x, y }] : []
    }),
  }
}

function timelineGuides(network: Network, { columns, lanes, left, right, top, bottom }: Timeline): SceneGuide[] {
  const lineAt = (x: number, isStrong: boolean): SceneGuide => ({ kind: 'line', x, top, bottom, isStrong })
  return [
    ...lanes.flatMap((lane): SceneGuide[] => {
      const cluster: Cluster | undefined = network.clusters[lane.group]
      if (!cluster) return []
      const [y, height] = [lane.top + 2, lane.bottom - lane.top - 4]
      const { colour, hatched } = cluster
      return [
        { kind: 'band', x: left, y, width: right - left, height, colour: `c${colour}`, hatched, cluster: cluster.id },
      ]
    }),
    ...columns.map(({ year, left: at }) => lineAt(at, year === null)),
    lineAt(right, false),
    {
      kind: 'words',
      x: left - 14,
      y: top - 16,
      text: arrangingWords.meanYearOfThePapers,
      anchor: 'end',
      isStrong: false,
      sticks: true,
    },
    ...columns.map(({ year, left: from, right: to }): SceneGuide => ({
      kind: 'words',
      x: (from + to) / 2,
      y: top - 16,
      text: year === null ? arrangingWords.noYear : String(year),
      anchor: 'middle',
      isStrong: true,
      sticks: true,
    })),
  ]
}

/** “1 step: 12 people”, “No path: 9 people”. */
function ringGuides(network: Network, { centreX, centreY, rings }: Rings): SceneGuide[] {
  const [one, many] = MEMBER_NOUNS[network.id]
  return rings.flatMap(({ steps, marks, radius }): SceneGuide[] => [
    ...(steps === null ? [] : [{ kind: 'ring', x: centreX, y: centreY, radius } as const]),
    {
      kind: 'words',
      x: centreX,
      y: centreY - radius,
      text: joinsWords.headed(
        steps === null ? arrangingWords.noPath : countsWords.steps(steps),
        countOf(marks, one, many),
      ),
      anchor: 'middle',
      isStrong: false,
    },
  ])
}

function reckon(
  marks: Marks,
  network: Network,
  layout: Exclude<LayoutId, 'force'>,
  centre: NodeId | null,
  base: Placement,
  orientation: Orientation,
): Arranged {
  const aspect = ASPECTS[orientation]
  switch (layout) {
    case 'clusters':
      return {
        placement: toPlacement(network, layByGroup(marks, aspect), base),
        key: layout,
        guides: [],
        land: 'words',
        bendOf: null,
      }
    case 'circle': {
      const circle = layCircle(marks)
      return {
        placement: toPlacement(network, circle, base),
        key: layout,
        guides: [],
        land: 'marks',
        bendOf: (x0, y0, x1, y1) => bendInwards(circle, x0, y0, x1, y1),
      }
    }
    case 'timeline': {
      const timeline = layTimeline(marks, aspect)
      const guides = timelineGuides(network, timeline)
      return { placement: toPlacement(network, timeline, base), key: layout, guides, land: 'none', bendOf: null }
    }
    case 'rings': {
      const rings = layRings(
        marks,
        network.nodes.findIndex(({ id }) => id === centre),
        (LAND * base.width * base.height) / Math.max(1, marks.count),
      )
      const guides = ringGuides(network, rings)
      const key = `rings ${centre ?? ''}`
      return { placement: toPlacement(network, rings, base), key, guides, land: 'none', bendOf: null }
    }
  }
}

// By the nodes, which stay the same while a large network is still being placed on the map.
const known = new WeakMap<Network['nodes'], Map<string, Arranged>>()
/** Rings around many marks are looked at one after the other; only the last few are worth their memory. */
const KEPT = 8

/**
 * Where the marks of a network stand as a view asks for it. It depends on neither filters nor selection, so that nothing moves while a
 * person narrows the map. `network` is the one that is drawn, `atlas` that with every community open. Reckoned once for each network, layout and middle.
 */
export function arrange(atlas: Atlas, network: Network, view: View, orientation: Orientation): Arranged {
  const { layout } = arrangementOf(view)
  const { landscape, portrait } = network.placements
  const base = orientation === 'portrait' ? (portrait ?? landscape) : landscape
  if (layout === 'force' || network.nodes.length === 0)
    return { placement: base, key: 'force', guides: [], land: 'words', bendOf: null }
  const centre = layout === 'rings' ? centreOf(atlas, network, view) : null
  const key = `${orientation} ${layout} ${centre ?? ''}`
  const kept = known.get(network.nodes) ?? new Map<string, Arranged>()
  known.set(network.nodes, kept)
  const before = kept.get(key)
  if (before) return before
  const made = reckon(layoutMarks(atlas.corpus, network, orientation), network, layout, centre, base, orientation)
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  return made
}
