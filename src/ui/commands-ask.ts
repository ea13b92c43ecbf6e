import { HOME, indexNetwork, isAuthorId, isTopicId, kindOfNode, nodeName } from '../scene/atlas-index'
import type { Selection } from '../scene/view'
import { USUAL_WINDOW } from '../state/lens-slice'
import { selectChips } from '../state/selectors'
import type { AppState, AppStore } from '../state/store'
import { hasAtlas, key, ofClusters, ofNodes, type Ask, type Chosen, type Command, type Offer } from './command'
import type { ClusterId, NetworkId, NodeId, NodeKind } from '../graph/atlas'
import { askCommandsWords } from '../words/ask-commands'

const ANY: readonly NodeKind[] = ['author', 'paper', 'topic', 'node']
const person = (label: string): Ask => ({ label, kinds: ['author'] })
const mark = (label: string): Ask => ({ label, kinds: ANY })

const isNode = (id: Chosen | undefined): id is NodeId => id !== undefined && !id.startsWith('cluster:')
const isCluster = (id: Chosen | undefined): id is ClusterId => id?.startsWith('cluster:') ?? false
const isPerson = (id: Chosen | undefined): id is `author:${string}` => isNode(id) && isAuthorId(id)
const drawsPeople = ({ atlas, view }: AppState): boolean => atlas !== null && view.network !== 'stated'

/** Shows a map on which all of these stand: the one in view, else that of their kind, else that of everything. */
function showMapOf(store: AppStore, ids: readonly NodeId[]): void {
  const { atlas, view, showNetwork } = store.getState()
  const [first] = ids
  if (atlas === null || first === undefined) return
  const holdsAll = (id: NetworkId): boolean => ids.every((node) => indexNetwork(atlas.networks[id]).nodes.has(node))
  const wanted = [view.network, HOME[kindOfNode(first)], 'knowledge' as const].find(holdsAll)
  if (wanted !== undefined && wanted !== view.network) showNetwork(wanted)
  if (store.getState().surface !== 'map') store.getState().showSurface('map')
}

/** The neighbourhood of a mark, or of either end of a tie. */
function offerFocus({ atlas, view }: AppState, what: Selection | null): readonly Offer[] {
  if (what?.kind === 'node') return [{ text: askCommandsWords.onlyThisNeighbourhood, chosen: [what.id] }]
  if (what?.kind !== 'edge' || atlas === null) return []
  const { nodes, edges } = indexNetwork(atlas.networks[view.network])
  const edge = edges.get(what.id)
  return (edge ? [edge.source, edge.target] : []).map((id) => ({
    text: askCommandsWords.onlyTheNeighbourhoodOf(nodes.get(id)?.shortLabel ?? nodeName(atlas.corpus, id)),
    chosen: [id],
  }))
}

/** Commands that answer a question, and those that narrow the map to something that is named. */
export const ASKING: readonly Command[] = [
  {
    id: 'details',
    group: 'Ask',
    label: askCommandsWords.openTheDetailsOfWhat,
    also: askCommandsWords.inspectEvidenceWhyKnow,
    when: ({ view }) => view.selection !== null,
    offer: (_, what) => (what === null ? [] : [{ text: askCommandsWords.openDetails, chosen: [] }]),
    run({ store, about }) {
      store.getState().select(about ?? store.getState().view.selection)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.details-scroll')?.focus())
    },
  },
  {
    id: 'go-to',
    group: 'Ask',
    label: askCommandsWords.goTo,
    also: askCommandsWords.findSearch,
    asks: [mark(askCommandsWords.goTo2)],
    when: hasAtlas,
    run: ({ store }, [id]) => {
      if (isNode(id)) store.getState().reach(id)
    },
  },
  {
    id: 'search',
    group: 'Ask',
    label: askCommandsWords.searchPeoplePapersAndTopics,
    also: askCommandsWords.findLookFor,
    keys: [key('q', 'Q')],
    when: hasAtlas,
    run({ store }) {
      // After the palette, which gives the focus back to where it came from.
      requestAnimationFrame(() => {
        const field = document.getElementById('search')
        if (field?.checkVisibility() === true) field.focus()
        else store.getState().openDialog('search')
      })
    },
  },
  {
    id: 'path',
    group: 'Ask',
    label: askCommandsWords.pathFromTo,
    keys: [key('p', 'P')],
    asks: [mark(askCommandsWords.pathFrom), mark('to')],
    also: askCommandsWords.connectionRouteBetweenHowAreTied,
    offer: ofNodes(ANY, askCommandsWords.pathFromHereTo),
    when: hasAtlas,
    run: ({ store }, [from, to]) => {
      if (!isNode(from) || !isNode(to)) return
      showMapOf(store, [from, to])
      store.getState().openLens({ kind: 'path', from, to, aim: 'shortest', largestTeam: null, way: 0 })
    },
  },
  {
    id: 'compare',
    group: 'Ask',
    label: askCommandsWords.compareWith,
    keys: [key('c', 'C')],
    asks: [person(askCommandsWords.compare), person(askCommandsWords.with)],
    also: askCommandsWords.sideBySideDifferenceCommonShared,
    offer: ofNodes(['author'], askCommandsWords.compareWith2),
    when: drawsPeople,
    run: ({ store }, chosen) => {
      showMapOf(store, chosen.filter(isPerson))
      store.getState().openLens({
        kind: 'compare',
        things: chosen.filter(isPerson).map((id) => ({ kind: 'person', id })),
      })
    },
  },
  {
    id: 'compare-clusters',
    group: 'Ask',
    label: askCommandsWords.compareTheCommunitiesAnd,
    asks: [
      { label: askCommandsWords.compareTheCommunity, kinds: 'cluster' },
      { label: askCommandsWords.with, kinds: 'cluster' },
    ],
    also: askCommandsWords.sideBySideDifferenceGroups,
    offer: ofClusters(askCommandsWords.compareWithAnotherCommunity),
    when: drawsPeople,
    run: ({ store }, chosen) => {
      store.getState().openLens({
        kind: 'compare',
        things: chosen.filter(isCluster).map((id) => ({ kind: 'cluster', id })),
      })
    },
  },
  {
    id: 'conflicts',
    group: 'Ask',
    label: askCommandsWords.conflictsOfInterestOf,
    asks: [person(askCommandsWords.conflictsOfInterestOf2)],
    also: askCommandsWords.reviewerCoAuthorsRecent,
    offer: ofNodes(['author'], askCommandsWords.conflictsOfInterest),
    when: drawsPeople,
    run: ({ store }, [id]) => {
      if (!isPerson(id)) return
      showMapOf(store, [id])
      store.getState().openLens({ kind: 'conflicts', person: id, window: USUAL_WINDOW, now: null })
    },
  },
  {
    id: 'two-steps',
    group: 'Ask',
    label: askCommandsWords.peopleTwoStepsFrom,
    asks: [person(askCommandsWords.peopleTwoStepsFrom2)],
    also: askCommandsWords.suggestSecondDegreeRecommendFriends,
    offer: ofNodes(['author'], askCommandsWords.peopleTwoStepsAway),
    when: drawsPeople,
    run: ({ store }, [id]) => {
      if (!isPerson(id)) return
      showMapOf(store, [id])
      store.getState().openLens({ kind: 'two-steps', person: id })
    },
  },
  {
    id: 'matrix',
    group: 'Ask',
    label: askCommandsWords.whoWorksOnWhat,
    also: askCommandsWords.matrixHeatMapTopics,
    keys: [key('x', 'X')],
    when: drawsPeople,
    run: ({ store }) => store.getState().openLens({ kind: 'matrix', rows: 'people', order: 'papers' }),
  },
  {
    id: 'focus',
    group: 'Narrow',
    label: askCommandsWords.focusOn,
    also: askCommandsWords.neighbourhoodEgoAlone,
    keys: [key('f', 'F')],
    asks: [mark(askCommandsWords.focusOn2)],
    offer: offerFocus,
    when: hasAtlas,
    run: ({ store }, [id]) => {
      if (!isNode(id)) return
      const { atlas, view, reach, focusOn } = store.getState()
      // Whoever is on this map is focused here; others where they stand.
      if (atlas && !indexNetwork(atlas.networks[view.network]).nodes.has(id)) reach(id)
      focusOn(id)
    },
  },
  {
    id: 'only-topic',
    group: 'Narrow',
    label: askCommandsWords.onlyPapersAbout,
    asks: [{ label: askCommandsWords.onlyPapersAbout2, kinds: ['topic'] }],
    also: askCommandsWords.filterTopic,
    offer: ({ view }, what) =>
      what?.kind === 'node' && isTopicId(what.id)
        ? [
            {
              text: view.filters.topics.includes(what.id)
                ? askCommandsWords.papersOnAnyTopic
                : askCommandsWords.onlyPapersOnThisTopic,
              chosen: [what.id],
            },
          ]
        : [],
    when: drawsPeople,
    run: ({ store }, [id]) => {
      if (isNode(id) && isTopicId(id)) store.getState().toggleTopic(id)
    },
  },
  {
    id: 'only-cluster',
    group: 'Narrow',
    label: askCommandsWords.onlyTheCommunity,
    asks: [{ label: askCommandsWords.onlyTheCommunity2, kinds: 'cluster' }],
    also: askCommandsWords.isolateFilterGroup,
    offer: ({ view }, what) =>
      what?.kind === 'cluster'
        ? [
            {
              text: view.filters.onlyClusters.includes(what.id)
                ? askCommandsWords.showTheOthersAgain
                : askCommandsWords.onlyThisCommunity,
              chosen: [what.id],
            },
          ]
        : [],
    when: hasAtlas,
    run: ({ store }, [id]) => {
      if (isCluster(id)) store.getState().isolateCluster(id, false)
    },
  },
  {
    id: 'hide-cluster',
    group: 'Narrow',
    label: askCommandsWords.hideOrShowTheCommunity,
    asks: [{ label: askCommandsWords.hideOrShowTheCommunity2, kinds: 'cluster' }],
    offer: ofClusters(askCommandsWords.hideThisCommunity),
    when: hasAtlas,
    run: ({ store }, [id]) => {
      if (isCluster(id)) store.getState().toggleHidden(id)
    },
  },
  {
    id: 'clear-filters',
    group: 'Narrow',
    label: askCommandsWords.takeAllFiltersAway,
    also: askCommandsWords.clearResetEverythingShowAll,
    when: (state) => (selectChips(state)?.length ?? 0) > 0,
    offer: (_, what) => (what === null ? [{ text: askCommandsWords.takeAllFiltersAway, chosen: [] }] : []),
    run: ({ store }) => store.getState().clearFilters(),
  },
]
