import { finish, type Steps } from '../base/in-steps'
import { memoizeLast, memoizeLastOf } from '../base/memoize'
import type { Atlas, Network, NodeId, Orientation } from '../graph/atlas'
import { arrangementOf } from '../scene/arrangement'
import { countKinds, firstWith } from '../scene/atlas-index'
import { buildSceneInSteps } from '../scene/build-scene'
import { boundedText } from '../scene/bounds'
import { chips, countLine, dropMost, thinningText } from '../scene/chips'
import { describe } from '../scene/details'
import { shownBy } from '../scene/filter'
import { scoreRange, yearBars } from '../scene/histogram'
import { communityRows, facetRows, topicRows } from '../scene/legend'
import { looksOf } from '../scene/looks'
import { keySizes, looksLegend, looksOffered } from '../scene/looks-legend'
import { moveMarks } from '../scene/move-marks'
import { stepWords } from '../scene/neighbours'
import type { Scene } from '../scene/scene'
import { timelineOf } from '../scene/time-text'
import type { View } from '../scene/view'
import type { AppState } from './store'
import type { Moves } from './view-slice'
import { actingWords } from '../words/acting'
import { countsWords } from '../words/counts'
import { joinsWords } from '../words/joins'
import { searchingWords } from '../words/searching'

/** The last scene of each network, and what it was made of. */
const scenes = new WeakMap<
  Network,
  { readonly atlas: Atlas; readonly view: View; readonly orientation: Orientation; readonly scene: Scene }
>()

function* sceneInSteps(state: AppState, given: Atlas, wanted: Orientation): Steps<Scene> {
  const view = still(state)
  const network = given.networks[view.network]
  const atlas = firstWith(given, view.network)
  const orientation = orientationFor(network, wanted)
  const last = scenes.get(network)
  if (last?.atlas === atlas && last.view === view && last.orientation === orientation) return last.scene
  const scene = yield* buildSceneInSteps(atlas, view, orientation, shownBy(atlas, view))
  scenes.set(network, { atlas, view, orientation, scene })
  return scene
}

/** By the filters, of each network the last: a map that is made ready and one that is looked at meanwhile do not displace each other. */
const unselected = new WeakMap<View['filters'], Map<View['network'], View>>()

/** Selection does not change what is drawn, only how it is lit: scenes and rows are kept while a person clicks about. */
export function still({ view }: Pick<AppState, 'view'>): View {
  const { network, filters, focus } = view
  const [arrangement, looks] = [arrangementOf(view), looksOf(view)]
  const known = unselected.get(filters) ?? new Map<View['network'], View>()
  unselected.set(filters, known)
  const last = known.get(network)
  if (last?.focus === focus && last.arrangement === arrangement && last.looks === looks) return last
  const made: View = { network, filters, focus, arrangement, looks, selection: null }
  known.set(network, made)
  return made
}

/** Marks drawn aside stand there in the placing in which it was done, and in no other. */
const moved = memoizeLast((scene: Scene, { places, orientation, layout = 'force' }: Moves): Scene =>
  places.size === 0 || orientation !== scene.orientation || layout !== (scene.layout ?? 'force')
    ? scene
    : moveMarks(scene, places),
)

/** The orientation in which the network in view can be drawn: tall only where such a placing was made. */
const orientationFor = (network: Network, wanted: Orientation): Orientation =>
  wanted === 'portrait' && network.placements.portrait ? 'portrait' : 'landscape'

/** What the map draws, with dragged nodes where they were left. */
export const selectScene = (state: AppState, wanted: Orientation): Scene | null =>
  state.atlas ? moved(finish(sceneInSteps(state, state.atlas, wanted)), state.moves) : null

/** The same with pauses; `selectScene` then finds it made. */
export function* selectSceneInSteps(state: AppState, wanted: Orientation): Steps<Scene | null> {
  return state.atlas ? moved(yield* sceneInSteps(state, state.atlas, wanted), state.moves) : null
}

/** Makes a selector of atlas and view that is computed once per change of each atlas: one is made ready while another is shown. */
export function overAtlas<Value>(compute: (atlas: Atlas, view: View) => Value): (state: AppState) => Value | null {
  const remembered = memoizeLastOf(compute)
  return (state) => (state.atlas ? remembered(state.atlas, still(state)) : null)
}

export const selectShown = overAtlas(shownBy)
export const selectCommunityRows = overAtlas(communityRows)
export const selectTopicRows = overAtlas(topicRows)
export const selectFacetRows = overAtlas(facetRows)
export const selectYearBars = overAtlas(yearBars)
/** Papers a year and what begins in it, for the strip below the map. */
export const selectTimeline = overAtlas(timelineOf)
/** What colours and sizes stand for where they are not as usual. */
export const selectLooksLegend = overAtlas(looksLegend)
const offeredBy = memoizeLastOf(looksOffered)
/** What colours and sizes of the network in view can stand for. */
export const selectLooksOffered = ({ atlas, view }: AppState) =>
  atlas ? offeredBy(atlas, atlas.networks[view.network]) : null
export const selectChips = overAtlas(chips)
/** What thins the ties out, and how many it hides; empty where nothing does. */
export const selectThinning = overAtlas(thinningText)
export const selectDropMost = overAtlas(dropMost)
export const selectCountLine = overAtlas(countLine)

const rangeOf = memoizeLastOf(scoreRange)
export const selectScoreRange = ({ atlas }: AppState) => (atlas ? rangeOf(atlas) : null)

const keySizesOf = memoizeLastOf(keySizes)
/** What the key of the map says of sizes. */
export const selectKeySizes = ({ atlas }: AppState) => (atlas ? keySizesOf(atlas.corpus) : null)

const detailsOf = memoizeLast(describe)
/** What is told of the selected thing, or null where nothing is selected. */
export const selectDetails = ({ atlas, view }: AppState) =>
  atlas && view.selection ? detailsOf(atlas, view, view.selection) : null

/** The sentence that every count of this corpus needs beside it, or null where all author lists are whole. */
const limitsOf = memoizeLastOf((atlas: Atlas): string | null => {
  const listed = atlas.corpus.papers.filter(({ authors }) => authors.some(({ evidence }) => evidence === 'listed'))
  const cut = listed.filter(({ authorsComplete }) => !authorsComplete).length
  if (cut === 0) return null
  if (listed.length === 1) return actingWords.countsAreLowerBoundsThe
  const many = cut === listed.length ? actingWords.all(cut) : actingWords.of(cut, listed.length)
  return actingWords.countsAreLowerBoundsAuthor(many)
})
export const selectLimits = ({ atlas }: AppState) => (atlas ? limitsOf(atlas) : null)

/** The nodes that a selection stands for: all that are chosen, a neighbourhood, two ends, or the members of a community; null without one. */
const membersOf = memoizeLast((atlas: Atlas, view: View): ReadonlySet<NodeId> | null => {
  const { selection, chosen = [] } = view
  const network = atlas.networks[view.network]
  if (!selection) return chosen.length > 0 ? new Set(chosen) : null
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

/** How one walked to the selected mark, in words; empty where one did not. */
const selectStep = (state: AppState): string => {
  const { atlas, walked, view } = state
  const shown = selectShown(state)
  if (atlas === null || shown === null || walked === null || view.selection?.id !== walked.to) return ''
  return stepWords(atlas, still(state), shown, walked.from, walked.to)
}

/** The selected thing in a few words, for those who hear the map: “Lixu Wang, ≥ 1 paper, Quantization”. */
export const selectSpoken = (state: AppState): string => {
  const details = selectDetails(state)
  const { chosen = [], selection } = state.view
  if (!details) return chosen.length > 0 ? actingWords.chosen(countKinds(chosen)) : ''
  const cluster = 'cluster' in details ? (details.cluster?.name ?? '') : ''
  const parts = ((): readonly string[] => {
    switch (details.kind) {
      case 'author':
        return [details.name, `${boundedText(details.papers)} ${searchingWords.papers(details.papers.count)}`]
      case 'paper':
        return [details.title, String(details.year ?? actingWords.noYear)]
      case 'topic':
        return [details.label, countsWords.papers(details.papers)]
      case 'node':
        return [details.name, countsWords.ties(details.degree)]
      case 'edge':
        return [
          actingWords.and(details.ends[0].name, details.ends[1].name),
          details.edgeKind === 'stated' ? actingWords.weight(details.weight) : boundedText(details.papers),
        ]
      case 'sum':
        return [
          details.ends.map(({ name }) => name).join(actingWords.and2),
          countsWords.ties(details.ties.length),
          countsWords.papers(details.papers.length),
        ]
      case 'cluster':
        return [details.name, countsWords.members(details.size)]
    }
  })()
  const isChosen = selection?.kind === 'node' && chosen.includes(selection.id)
  const last = [selectStep(state), cluster, isChosen ? actingWords.chosenOneOf(chosen.length) : '']
  return [...parts, ...last].filter((part) => part !== '').join(joinsWords.comma)
}
