import { memoizeLast } from '../base/memoize'
import type { Atlas, NodeId } from '../graph/atlas'
import { marksInHand } from '../scene/choose'
import { describeMany, type ManyDetails } from '../scene/describe-many'
import { shownBy } from '../scene/filter'
import type { View } from '../scene/view'
import { still } from './selectors'
import type { AppState } from './store'

const NOBODY: readonly NodeId[] = []

/** The marks chosen beside the selected one. */
export const selectChosen = ({ view }: AppState): readonly NodeId[] => view.chosen ?? NOBODY

const manyOf = memoizeLast((atlas: Atlas, view: View, chosen: readonly NodeId[]) =>
  describeMany(atlas, view, shownBy(atlas, view), chosen),
)

/** What is told of several chosen marks; null while fewer than two are chosen, or one of the map is in the details. */
export const selectMany = (state: AppState): ManyDetails | null => {
  const { atlas, view } = state
  const chosen = selectChosen(state)
  return atlas === null || chosen.length < 2 || view.selection !== null ? null : manyOf(atlas, still(state), chosen)
}

/** What is in hand: the chosen marks, else those that the selection stands for. */
export const selectInHand = (state: AppState): readonly NodeId[] => {
  const { atlas, view } = state
  return atlas === null ? NOBODY : marksInHand(atlas, view, shownBy(atlas, still(state)))
}
