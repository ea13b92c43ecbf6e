import { countOf } from '../base/count-of'
import { memoizeLast } from '../base/memoize'
import type { Atlas, Network, NodeId, Orientation } from '../graph/atlas'
import { buildScene } from '../scene/build-scene'
import { boundedText } from '../scene/bounds'
import { chips, countLine, dropMost } from '../scene/chips'
import { describe } from '../scene/details'
import { applyFilters } from '../scene/filter'
import { corpusYears, scoreRange, yearBars } from '../scene/histogram'
import { communityRows, facetRows, topicRows } from '../scene/legend'
import { moveMarks } from '../scene/move-marks'
import type { Scene } from '../scene/scene'
import { paperRows, peopleRows, statedRows, tieRows, topicTableRows } from '../scene/table'
import type { View } from '../scene/view'
import type { AppState } from './store'
import type { Moves } from './view-slice'

const sceneOf = memoizeLast((atlas: Atlas, view: View, orientation: Orientation) =>
  buildScene(atlas, view, orientation),
)

/** Selection does not change what is drawn, only how it is lit: scenes and rows are kept while a person clicks about. */
const unselected = memoizeLast((network: View['network'], filters: View['filters'], focus: View['focus']): View => ({
  network,
  filters,
  focus,
  selection: null,
}))
export const still = ({ view }: AppState): View => unselected(view.network, view.filters, view.focus)

const moved = memoizeLast((scene: Scene, { places, orientation }: Moves): Scene =>
  places.size === 0 || orientation !== scene.orientation ? scene : moveMarks(scene, places),
)

/** The orientation in which the network in view can be drawn: tall only where such a placing was made. */
const orientationFor = (network: Network, wanted: Orientation): Orientation =>
  wanted === 'portrait' && network.placements.portrait ? 'portrait' : 'landscape'

/** What the map draws, with dragged nodes where they were left. */
export const selectScene = (state: AppState, wanted: Orientation): Scene | null => {
  const { atlas, view, moves } = state
  if (!atlas) return null
  return moved(sceneOf(atlas, still(state), orientationFor(atlas.networks[view.network], wanted)), moves)
}

/** Makes a selector of atlas and view that is computed once per change. */
export function overAtlas<Value>(compute: (atlas: Atlas, view: View) => Value): (state: AppState) => Value | null {
  const remembered = memoizeLast(compute)
  return (state) => (state.atlas ? remembered(state.atlas, still(state)) : null)
}

export const selectShown = overAtlas(applyFilters)
export const selectCommunityRows = overAtlas(communityRows)
export const selectTopicRows = overAtlas(topicRows)
export const selectFacetRows = overAtlas(facetRows)
export const selectYearBars = overAtlas(yearBars)
export const selectChips = overAtlas(chips)
export const selectDropMost = overAtlas(dropMost)
export const selectCountLine = overAtlas(countLine)

const rangeOf = memoizeLast(scoreRange)
export const selectScoreRange = ({ atlas }: AppState) => (atlas ? rangeOf(atlas) : null)

const detailsOf = memoizeLast(describe)
/** What is told of the selected thing, or null where nothing is selected. */
export const selectDetails = ({ atlas, view }: AppState) =>
  atlas && view.selection ? detailsOf(atlas, view, view.selection) : null

/** The sentence that every count of this corpus needs beside it, or null where all author lists are whole. */
const limitsOf = memoizeLast((atlas: Atlas): string | null => {
  const listed = atlas.corpus.papers.filter(({ authors }) => authors.some(({ evidence }) => evidence === 'listed'))
  const cut = listed.filter(({ authorsComplete }) => !authorsComplete).length
  if (cut === 0) return null
  if (listed.length === 1) return 'Counts are lower bounds: the one author list is cut by “et al.”'
  const many = cut === listed.length ? `all ${String(cut)}` : `${String(cut)} of ${String(listed.length)}`
  return `Counts are lower bounds: ${many} author lists are cut by “et al.”`
})
export const selectLimits = ({ atlas }: AppState) => (atlas ? limitsOf(atlas) : null)

const nodeSelection = <Row extends { readonly id: NodeId }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, selection: { kind: 'node', id: row.id } as const }))

/** The rows of the reading twin, each with the selection that it stands for. */
export const selectTable = overAtlas((atlas, view) => ({
  years: corpusYears(atlas),
  people: nodeSelection(peopleRows(atlas, view)).map((row) => ({ ...row, table: 'people' as const })),
  papers: nodeSelection(paperRows(atlas, view)).map((row) => ({ ...row, table: 'papers' as const })),
  topics: nodeSelection(topicTableRows(atlas, view)).map((row) => ({ ...row, table: 'topics' as const })),
  nodes: nodeSelection(statedRows(atlas, view)).map((row) => ({ ...row, table: 'nodes' as const })),
  ties: tieRows(atlas, view).map((row) => ({
    ...row,
    selection: { kind: 'edge', id: row.id } as const,
    table: 'ties' as const,
  })),
}))

/** The nodes that a selection stands for: a neighbourhood, two ends, or the members of a community; null without one. */
const membersOf = memoizeLast((atlas: Atlas, view: View): ReadonlySet<NodeId> | null => {
  const { selection } = view
  const network = atlas.networks[view.network]
  if (!selection) return null
  if (selection.kind === 'cluster')
    return new Set(network.clusters.find(({ id }) => id === selection.id)?.members ?? [])
  if (selection.kind === 'edge') {
    const edge = network.edges.find(({ id }) => id === selection.id)
    return edge ? new Set([edge.source, edge.target]) : null
  }
  if (!network.nodes.some(({ id }) => id === selection.id)) return null
  const near = new Set<NodeId>([selection.id])
  for (const { source, target } of network.edges) {
    if (source === selection.id) near.add(target)
    if (target === selection.id) near.add(source)
  }
  return near
})
export const selectionMembers = ({ atlas, view }: AppState) => (atlas ? membersOf(atlas, view) : null)

/** The selected thing in a few words, for those who hear the map: “Lixu Wang, ≥ 1 paper, Quantization”. */
export const selectSpoken = (state: AppState): string => {
  const details = selectDetails(state)
  if (!details) return ''
  const cluster = 'cluster' in details ? (details.cluster?.name ?? '') : ''
  const parts = ((): readonly string[] => {
    switch (details.kind) {
      case 'author':
        return [details.name, `${boundedText(details.papers)} ${details.papers.count === 1 ? 'paper' : 'papers'}`]
      case 'paper':
        return [details.title, String(details.year ?? 'no year')]
      case 'topic':
        return [details.label, countOf(details.papers, 'paper')]
      case 'node':
        return [details.name, countOf(details.degree, 'tie')]
      case 'edge':
        return [
          `${details.ends[0].name} and ${details.ends[1].name}`,
          details.edgeKind === 'stated' ? `weight ${String(details.weight)}` : boundedText(details.papers),
        ]
      case 'cluster':
        return [details.name, countOf(details.size, 'member')]
    }
  })()
  return [...parts, cluster].filter((part) => part !== '').join(', ')
}
