import type { AppState } from '../state/store'

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
