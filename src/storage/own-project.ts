/** Where it is remembered which project was open last. */
export const LAST_PROJECT = 'coterie.project'

/** Whether a project of one's own was open last, in this tab or in any, which opens again in place of the sample. Never throws. */
export function hasOwnProject(): boolean {
  try {
    return [window.localStorage, window.sessionStorage].some((memory) => memory.getItem(LAST_PROJECT) !== null)
  } catch {
    return false
  }
}
