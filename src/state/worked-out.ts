import type { AppState } from './store'

type Forgetting = Pick<AppState, 'forgetTrials' | 'forgetStudies' | 'cancelStudies' | 'leaveOldSearch'>

/**
 * Lets go of what was worked out about a map when another takes its place: each holds the whole map that it is about.
 * @param isOther whether the new one is of another project, or there is none; else studies may go on holding for it
 */
export function forgetWorkedOut(
  { forgetTrials, forgetStudies, cancelStudies, leaveOldSearch }: Forgetting,
  isOther: boolean,
): void {
  forgetTrials()
  if (isOther) forgetStudies()
  else cancelStudies()
  leaveOldSearch()
}
