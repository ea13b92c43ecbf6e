import { offlineWords } from '../words/offline'

/** How the worker that keeps the page answers where it lacks a file: the same figures stand in src/worker/offline-store.ts. */
const [NO_NETWORK, OTHER_VERSION] = [503, 410]

/**
 * Fetches a file of the build that need not have come with the page. Throws a sentence where it cannot be had.
 *
 * @param name what the file is, at the beginning of a sentence
 */
export async function fetchPart(address: string, name: string): Promise<Response> {
  const answer = await fetch(address).catch(() => null)
  if (answer?.ok === true) return answer
  const status = answer?.status ?? NO_NETWORK
  if (status === NO_NETWORK) throw new Error(offlineWords.needsTheNetwork(name))
  if (status === OTHER_VERSION) throw new Error(offlineWords.isOfAnotherVersion(name))
  throw new Error(offlineWords.couldNotBeFetched(name, status))
}
