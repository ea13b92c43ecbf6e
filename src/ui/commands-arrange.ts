import { isClusterId, isNodeId } from '../scene/group-id'
import { arrangementOf, DEPTHS, LAYOUTS, type LayoutId } from '../scene/arrangement'
import { LAYOUT_WORDS } from '../scene/arrangement-text'
import type { NodeKind } from '../graph/atlas'
import { selectAnewOffer } from '../state/arrangement-selectors'
import type { AppState } from '../state/store'
import { hasAtlas, key, ofClusters, ofNodes, type Command } from './command'
import { arrangeCommandsWords } from '../words/arrange-commands'

const ANY: readonly NodeKind[] = ['author', 'paper', 'topic', 'node']
const mark = (label: string) => ({ label, kinds: ANY })

const layOut = (layout: LayoutId, label: string, also: string): Command => ({
  id: `layout-${layout}`,
  group: 'See',
  label,
  also: arrangeCommandsWords.layoutArrange(LAYOUT_WORDS[layout].purpose, also),
  when: hasAtlas,
  run: ({ store }) => store.getState().layOut(layout),
})

const clustersOf = ({ atlas, view }: AppState) => atlas?.networks[view.network].clusters ?? []
const collapsedOf = ({ view }: AppState) => arrangementOf(view).collapsed

/** One step more or fewer around the focus. */
const reach = (by: 1 | -1, label: string, press: string, shown: string): Command => ({
  id: by > 0 ? 'step-more' : 'step-fewer',
  group: 'Narrow',
  label,
  also: arrangeCommandsWords.egoDepthNeighbourhood,
  keys: [key(press, shown)],
  when: ({ view }) => view.focus !== null && DEPTHS.some((depth) => depth === arrangementOf(view).depth + by),
  run: ({ store }) => {
    const { view, setDepth } = store.getState()
    const next = DEPTHS.find((depth) => depth === arrangementOf(view).depth + by)
    if (next !== undefined) setDepth(next)
  },
})

/** Commands for where marks stand, and for what of neighbourhoods and communities is opened or closed. */
export const ARRANGING: readonly Command[] = [
  layOut('force', arrangeCommandsWords.layOutAsAMap, arrangeCommandsWords.forceUsualDefault),
  layOut('clusters', arrangeCommandsWords.layOutByCommunity, arrangeCommandsWords.groupsPacked),
  layOut('circle', arrangeCommandsWords.layOutOnACircle, arrangeCommandsWords.circularChord),
  layOut('timeline', arrangeCommandsWords.layOutAsATimeline, arrangeCommandsWords.yearsTimeAxis),
  layOut('rings', arrangeCommandsWords.layOutInRings, arrangeCommandsWords.concentricRadialSteps),
  {
    id: 'next-layout',
    group: 'See',
    label: arrangeCommandsWords.nextLayout,
    keys: [key('Shift+L', '⇧ L')],
    when: hasAtlas,
    run: ({ store }) => {
      const { view, layOut: choose } = store.getState()
      choose(LAYOUTS[(LAYOUTS.indexOf(arrangementOf(view).layout) + 1) % LAYOUTS.length] ?? 'force')
    },
  },
  {
    id: 'place-visible',
    group: 'See',
    label: arrangeCommandsWords.placeAnewWhatIsVisible,
    also: arrangeCommandsWords.reLayOutLayoutAgain,
    keys: [key('Shift+P', '⇧ P')],
    offer: (_, what) => (what === null ? [{ text: arrangeCommandsWords.placeAnewWhatIsVisible, chosen: [] }] : []),
    when: (state) => state.placing === null && state.placingAnew === null && selectAnewOffer(state).canPlace,
    run: ({ store }) => store.getState().placeVisible(),
  },
  {
    id: 'unplace-visible',
    group: 'See',
    label: arrangeCommandsWords.placesAsTheyWere,
    also: arrangeCommandsWords.layoutAnewBackAll,
    offer: (_, what) => (what === null ? [{ text: arrangeCommandsWords.placesAsTheyWere, chosen: [] }] : []),
    when: (state) => selectAnewOffer(state).isPlaced,
    run: ({ store }) => store.getState().unplaceVisible(),
  },
  {
    id: 'rings-around',
    group: 'See',
    label: arrangeCommandsWords.ringsAround,
    also: arrangeCommandsWords.concentricRadialDistanceLayout,
    asks: [mark(arrangeCommandsWords.ringsAround2)],
    offer: ofNodes(ANY, arrangeCommandsWords.ringsAroundThisMark),
    when: hasAtlas,
    run: ({ store }, [id]) => {
      if (isNodeId(id)) store.getState().ringAround(id)
    },
  },
  reach(1, arrangeCommandsWords.oneStepMoreAroundTheFocus, ']', ']'),
  reach(-1, arrangeCommandsWords.oneStepFewerAroundTheFocus, '[', '['),
  {
    id: 'expand',
    group: 'Narrow',
    label: arrangeCommandsWords.showAllNeighboursOf,
    also: arrangeCommandsWords.expandEgoCoAuthorsHidden,
    keys: [key('g', 'G')],
    asks: [mark(arrangeCommandsWords.showAllNeighboursOf2)],
    offer: ofNodes(ANY, arrangeCommandsWords.showAllNeighbours),
    when: hasAtlas,
    run: ({ store }, [id]) => {
      if (isNodeId(id)) store.getState().expandNode(id)
    },
  },
  {
    id: 'fold',
    group: 'Narrow',
    label: arrangeCommandsWords.hideThoseTiedOnlyTo,
    also: arrangeCommandsWords.collapseFoldNeighboursLeaves,
    keys: [key('Shift+G', '⇧ G')],
    asks: [mark(arrangeCommandsWords.hideThoseTiedOnlyTo2)],
    offer: ofNodes(ANY, arrangeCommandsWords.hideThoseTiedOnlyHere),
    when: hasAtlas,
    run: ({ store }, [id]) => {
      if (isNodeId(id)) store.getState().foldNode(id)
    },
  },
  {
    id: 'reset-neighbourhoods',
    group: 'Narrow',
    label: arrangeCommandsWords.neighbourhoodsAsTheyWere,
    when: ({ view }) => arrangementOf(view).expanded.length + arrangementOf(view).folded.length > 0,
    run: ({ store }) => store.getState().resetNeighbourhoods(),
  },
  {
    id: 'collapse-cluster',
    group: 'See',
    label: arrangeCommandsWords.collapseTheCommunityIntoOneMark,
    also: arrangeCommandsWords.clusterGroupClose,
    keys: [key('u', 'U')],
    asks: [{ label: arrangeCommandsWords.collapseTheCommunity, kinds: 'cluster' }],
    offer: (state, what) =>
      what?.kind === 'cluster' && collapsedOf(state).includes(what.id)
        ? []
        : ofClusters(arrangeCommandsWords.collapseIntoOneMark)(state, what),
    when: (state) => clustersOf(state).some(({ id }) => !collapsedOf(state).includes(id)),
    run: ({ store }, [id]) => {
      if (isClusterId(id)) store.getState().collapseClusters([id])
    },
  },
  {
    id: 'open-cluster',
    group: 'See',
    label: arrangeCommandsWords.openTheCommunity,
    also: arrangeCommandsWords.clusterExpandUncollapse,
    keys: [key('Shift+U', '⇧ U')],
    asks: [{ label: arrangeCommandsWords.openTheCommunity2, kinds: 'cluster' }],
    offer: (state, what) =>
      what?.kind === 'cluster' && collapsedOf(state).includes(what.id)
        ? ofClusters(arrangeCommandsWords.openThisCommunity)(state, what)
        : [],
    when: (state) => collapsedOf(state).length > 0,
    run: ({ store }, [id]) => {
      if (isClusterId(id)) store.getState().openClusters([id])
    },
  },
  {
    id: 'collapse-all',
    group: 'See',
    label: arrangeCommandsWords.collapseAllCommunities,
    also: arrangeCommandsWords.overviewClustersOneMarkEach,
    when: (state) => clustersOf(state).some(({ id }) => !collapsedOf(state).includes(id)),
    run: ({ store }) => {
      const state = store.getState()
      state.collapseClusters(clustersOf(state).map(({ id }) => id))
    },
  },
  {
    id: 'open-all',
    group: 'See',
    label: arrangeCommandsWords.openAllCommunities,
    when: (state) => collapsedOf(state).length > 0,
    run: ({ store }) => {
      const state = store.getState()
      state.openClusters(collapsedOf(state))
    },
  },
]
