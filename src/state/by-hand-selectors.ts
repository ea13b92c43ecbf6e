import { memoizeLast } from '../base/memoize'
import type { AuthorId } from '../resolve/corpus'
import { isAuthorId, isPaperId } from '../scene/atlas-index'
import {
  mergeChoices,
  onePaperChoices,
  splitChoices,
  type MergeChoices,
  type OnePaperChoices,
  type SplitChoices,
} from '../scene/by-hand'
import type { AppState } from './store'

const selectedAuthor = ({ view }: AppState): AuthorId | null =>
  view.selection?.kind === 'node' && isAuthorId(view.selection.id) ? view.selection.id : null

const mergeOf = memoizeLast(mergeChoices)
/** Whom the selected person may be the same as; null where no person is selected. */
export const selectMergeChoices = (state: AppState): MergeChoices | null => {
  const id = selectedAuthor(state)
  return state.atlas && id ? mergeOf(state.atlas, id) : null
}

const splitOf = memoizeLast(splitChoices)
/** The papers of the selected person; null where no person is selected. */
export const selectSplitChoices = (state: AppState): SplitChoices | null => {
  const id = selectedAuthor(state)
  return state.atlas && id ? splitOf(state.atlas, id) : null
}

const onePaperOf = memoizeLast(onePaperChoices)
/** Which papers the selected one may be the same as; null where no paper is selected. */
export const selectOnePaperChoices = ({ atlas, view }: AppState): OnePaperChoices | null => {
  const { selection } = view
  return atlas && selection?.kind === 'node' && isPaperId(selection.id) ? onePaperOf(atlas, selection.id) : null
}
