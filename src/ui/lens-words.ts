import type { Lens } from '../state/lens-slice'
import { detailsFrameWords } from '../words/details-frame'

/** What each question about the map is called. */
export const LENS_NAMES: Readonly<Record<Lens['kind'], string>> = {
  path: detailsFrameWords.path,
  compare: detailsFrameWords.sideBySide,
  conflicts: detailsFrameWords.conflictsOfInterest,
  'two-steps': detailsFrameWords.twoStepsAway,
  matrix: detailsFrameWords.whoWorksOnWhat,
  history: detailsFrameWords.history,
  views: detailsFrameWords.keptViews,
}

/** Px that a question's panel needs at least; those with columns are wider than details. */
export const leastWidthOf = (lens: Lens | null): number => (lens?.kind === 'path' || lens?.kind === 'compare' ? 480 : 0)
