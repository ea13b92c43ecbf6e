const KEY = 'coterie.hand-over'

/** Under which number the page before this one, in the same tab, laid something aside to be opened here; null: nothing. Never throws. */
export function announcedHandOver(): number | null {
  try {
    const text = window.sessionStorage.getItem(KEY)
    return text === null ? null : Number(text)
  } catch {
    return null
  }
}

/** Whether something waits to be opened here. Never throws. */
export const awaitsHandOver = (): boolean => announcedHandOver() !== null

/** Tells the next page of this tab what waits for it. Throws where the browser keeps nothing. */
export function announceHandOver(key: number): void {
  window.sessionStorage.setItem(KEY, String(key))
}

/** Tells the next page of this tab that nothing waits for it. Never throws. */
export function recallHandOver(): void {
  try {
    window.sessionStorage.removeItem(KEY)
  } catch {
    // Where nothing can be kept nothing was.
  }
}
