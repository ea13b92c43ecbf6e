import type { Document } from '../state/document'
import type { AppState, AppStore } from '../state/store'

/** The parts of the state that decide what is kept, and whether. */
const FOLLOWED = [
  'document',
  'atlas',
  'view',
  'moves',
  'bookmarks',
  'filterSets',
  'anchor',
  'embed',
  'isOpeningShared',
] as const

/** Whether a change may matter to what is kept; most do not, and cost nothing there. */
export const isFollowed = (now: AppState, before: AppState): boolean =>
  FOLLOWED.some((part) => now[part] !== before[part])

/**
 * Whether what is open is as it is to be kept, and not on its way.
 * @param kept the project that is kept at present
 */
export function isSettled({ document, atlas, embed, isOpeningShared }: AppState, kept: string | undefined): boolean {
  if (embed || (atlas === null && document.sources.length > 0)) return false
  // Whether what is shared is more than looked at is known once it is there; what it takes the place of goes on.
  return !isOpeningShared || document.project === kept
}

/** Whether a project was to be opened of which there is no map and none is being drawn. */
export const isHalfOpen = ({ atlas, document, task }: AppState): boolean =>
  atlas === null && document.sources.length > 0 && task.kind !== 'working'

/** What a map is made of, beside decisions: those of what is only looked at may be dropped. */
const MADE_OF = [
  'sources',
  'vocabularies',
  'counting',
  'savedYear',
  'largestClique',
  'keyPhrases',
  'clustering',
] as const

/** Whether a map was made of something else than before. */
export const isMadeOtherwise = (before: Document, now: Document): boolean =>
  MADE_OF.some((part) => now[part] !== before[part])

/** Tells, later on, whether nobody has opened another project, or begun to open something, since. */
export function isStillWanted({ getState }: AppStore): () => boolean {
  const { document: before, task: under } = getState()
  return () => {
    const { document, task } = getState()
    const isSame = before.project === undefined ? document === before : document.project === before.project
    return isSame && (task === under || task.kind !== 'working')
  }
}
