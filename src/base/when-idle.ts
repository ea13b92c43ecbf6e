/** Runs something after what is due has been done, where the browser can tell; else a moment later. */
export function whenIdle(step: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(step, { timeout: 2000 })
  else setTimeout(step, 200)
}
