import { trustScriptUrl } from './trusted-url'

/** Starts a worker of our own, or returns null where the browser has none or refuses to start it. */
export function spawnWorker(url: string, name: string): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(trustScriptUrl(url), { type: 'module', name })
  } catch {
    return null
  }
}
