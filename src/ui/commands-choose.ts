import { invertChosen, membersShown, neighboursShown, shownNodes } from '../scene/choose'
import type { NodeId } from '../graph/atlas'
import { countKinds, isAuthorId, nodeName } from '../scene/atlas-index'
import type { Selection } from '../scene/view'
import { selectChosen, selectInHand } from '../state/choose-selectors'
import { selectShown, still } from '../state/selectors'
import type { AppState } from '../state/store'
import { copyText } from './copy-text'
import { hasAtlas, key, ofClusters, reviewing, type Command, type Offer } from './command'
import { chooseCommandsWords } from '../words/choose-commands'

const onMapOrTable = (state: AppState): boolean => hasAtlas(state) && !reviewing(state)
const onMap = ({ atlas, surface }: AppState): boolean => atlas !== null && surface === 'map'
const hasInHand = (state: AppState): boolean => onMapOrTable(state) && selectInHand(state).length > 0
const hasMany = (state: AppState): boolean => onMapOrTable(state) && selectChosen(state).length > 1

/** What is offered of all that are chosen, where the menu is of one of them. */
function offerOfMany(state: AppState, what: Selection | null, verb: string): readonly Offer[] {
  const chosen = selectChosen(state)
  const isOne = what?.kind === 'node' && chosen.length > 1 && chosen.includes(what.id)
  return isOne ? [{ text: chooseCommandsWords.chosen(verb, chosen.length), chosen: [] }] : []
}

/** People that can be set beside each other so that it can still be read. */
const MOST_COMPARED = 5

/** Commands about several marks at once. */
export const CHOOSING: readonly Command[] = [
  {
    id: 'draw-lasso',
    group: 'See',
    label: chooseCommandsWords.chooseMarksByDrawingAroundThem,
    keys: [key('d', 'D')],
    when: onMap,
    run: ({ store }) => {
      const { drawing, takeTool, announce } = store.getState()
      takeTool(drawing === 'lasso' ? null : 'lasso')
      if (drawing !== 'lasso') announce(chooseCommandsWords.drawAroundTheMarksThat)
    },
  },
  {
    id: 'draw-box',
    group: 'See',
    label: chooseCommandsWords.chooseMarksWithABox,
    when: onMap,
    run: ({ store }) => {
      const { drawing, takeTool, announce } = store.getState()
      takeTool(drawing === 'box' ? null : 'box')
      if (drawing !== 'box') announce(chooseCommandsWords.drawABoxOverThe)
    },
  },
  {
    id: 'next-neighbour',
    group: 'See',
    label: chooseCommandsWords.toTheNextNeighbour,
    keys: [key('j', 'J')],
    when: ({ atlas, view, surface }) => atlas !== null && surface !== 'review' && view.selection?.kind === 'node',
    run: ({ store }) => store.getState().stepNeighbour(1),
  },
  {
    id: 'neighbour-before',
    group: 'See',
    label: chooseCommandsWords.toTheNeighbourBefore,
    keys: [key('k', 'K')],
    when: ({ atlas, view, surface }) => atlas !== null && surface !== 'review' && view.selection?.kind === 'node',
    run: ({ store }) => store.getState().stepNeighbour(-1),
  },
  {
    id: 'choose-also',
    group: 'See',
    label: chooseCommandsWords.chooseOrLeaveOut,
    also: chooseCommandsWords.selectSeveralMultipleAddRemove,
    asks: [{ label: chooseCommandsWords.chooseOrLeaveOut2, kinds: ['author', 'paper', 'topic', 'node'] }],
    offer: (state, what) => {
      if (what?.kind !== 'node') return []
      const chosen = selectChosen(state)
      if (chosen.includes(what.id)) return [{ text: chooseCommandsWords.leaveOutOfThoseChosen, chosen: [what.id] }]
      return chosen.length > 0 || (state.view.selection?.kind === 'node' && state.view.selection.id !== what.id)
        ? [{ text: chooseCommandsWords.chooseThisToo, chosen: [what.id] }]
        : []
    },
    when: onMapOrTable,
    run: ({ store }, [id]) => {
      if (id !== undefined && !id.startsWith('cluster:')) store.getState().chooseAlso(id as NodeId)
    },
  },
  {
    id: 'choose-neighbours',
    group: 'See',
    label: chooseCommandsWords.chooseTheNeighboursToo,
    keys: [key('n', 'N')],
    when: hasInHand,
    run: ({ store }) => {
      const state = store.getState()
      const shown = selectShown(state)
      if (state.atlas === null || shown === null) return
      const own = selectInHand(state)
      const near = neighboursShown(state.atlas, still(state), shown, own)
      if (near.length === 0) state.announce(chooseCommandsWords.noFurtherNeighboursAreShown)
      else state.choose([...own, ...near], 'replace')
    },
  },
  {
    id: 'choose-shown',
    group: 'See',
    label: chooseCommandsWords.chooseAllThatIsShown,
    keys: [key('Shift+A', '⇧ A')],
    when: onMapOrTable,
    run: ({ store }) => {
      const state = store.getState()
      const shown = selectShown(state)
      if (state.atlas !== null && shown !== null) state.choose(shownNodes(state.atlas, still(state), shown), 'replace')
    },
  },
  {
    id: 'choose-others',
    group: 'See',
    label: chooseCommandsWords.chooseTheOthersInstead,
    keys: [key('i', 'I')],
    when: (state) => onMapOrTable(state) && selectChosen(state).length > 0,
    run: ({ store }) => {
      const state = store.getState()
      const shown = selectShown(state)
      if (state.atlas !== null && shown !== null) state.choose(invertChosen(state.atlas, state.view, shown), 'replace')
    },
  },
  {
    id: 'choose-community',
    group: 'See',
    label: chooseCommandsWords.chooseAllOfTheCommunity,
    asks: [{ label: chooseCommandsWords.chooseAllOfTheCommunity2, kinds: 'cluster' }],
    offer: ofClusters(chooseCommandsWords.chooseAllOfThisCommunity),
    when: onMapOrTable,
    run: ({ store }, [id]) => {
      const state = store.getState()
      const shown = selectShown(state)
      if (state.atlas === null || shown === null || !id?.startsWith('cluster:')) return
      state.choose(membersShown(state.atlas, still(state), shown, id as `cluster:${string}`), 'add')
    },
  },
  {
    id: 'choose-nothing',
    group: 'See',
    label: chooseCommandsWords.letGoOfAllThat,
    when: (state) => hasAtlas(state) && selectChosen(state).length > 0,
    run: ({ store }) => store.getState().choose([], 'replace'),
  },
  {
    id: 'show-only-chosen',
    group: 'Narrow',
    label: chooseCommandsWords.onlyWhatIsChosen,
    offer: (state, what) => offerOfMany(state, what, chooseCommandsWords.onlyThe),
    when: hasInHand,
    run: ({ store }) => {
      const state = store.getState()
      state.showOnly(selectInHand(state))
    },
  },
  {
    id: 'keep-chosen-filter',
    group: 'Narrow',
    label: chooseCommandsWords.onlyWhatIsChosenKept,
    when: hasMany,
    run: ({ store }) => {
      const state = store.getState()
      const ids = selectChosen(state)
      state.showOnly(ids)
      state.saveFilterSet(chooseCommandsWords.only(countKinds(ids)))
    },
  },
  {
    id: 'hide-chosen',
    group: 'Narrow',
    label: chooseCommandsWords.hideWhatIsChosen,
    offer: (state, what) => offerOfMany(state, what, chooseCommandsWords.hideThe),
    keys: [key('Delete', 'Del')],
    when: hasInHand,
    run: ({ store }) => {
      const state = store.getState()
      state.hide(selectInHand(state))
    },
  },
  {
    id: 'compare-chosen',
    group: 'Ask',
    label: chooseCommandsWords.compareTheChosenPeople,
    when: (state) => hasMany(state) && selectChosen(state).some(isAuthorId),
    run: ({ store }) => {
      const state = store.getState()
      const people = selectChosen(state).filter(isAuthorId)
      if (people.length > MOST_COMPARED)
        state.announce(chooseCommandsWords.theFirstOfAreCompared(MOST_COMPARED, countKinds(people)))
      state.openLens({
        kind: 'compare',
        things: people.slice(0, MOST_COMPARED).map((id) => ({ kind: 'person', id })),
      })
    },
  },
  {
    id: 'copy-chosen',
    group: 'File',
    label: chooseCommandsWords.copyTheNamesOfWhat,
    when: hasInHand,
    run: ({ store }) => {
      const state = store.getState()
      const { atlas } = state
      if (atlas === null) return
      const ids = selectInHand(state)
      void copyText(
        store,
        ids.map((id) => nodeName(atlas.corpus, id)).join('\n'),
        chooseCommandsWords.theNamesOf(countKinds(ids)),
      )
    },
  },
]
