/** Where it is remembered which project was open last. */
export const LAST_PROJECT = 'coterie.project'

/** Whether a project of one's own was open last, which opens again in place of the sample. Never throws. */
export function hasOwnProject(): boolean {
  try {
    return window.localStorage.getItem(LAST_PROJECT) !== null
  } catch {
    return false
  }
}
