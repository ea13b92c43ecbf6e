import { FIRST_PICTURE, type FirstPicture } from './first-picture'

/**
 * What the build laid beside the page; null where there is nothing of the kind, as while the program is being written: every
 * address answers with the page itself there.
 */
export async function fetchFirst(base: string): Promise<FirstPicture | null> {
  try {
    const response = await fetch(new URL(FIRST_PICTURE, base))
    return response.ok ? ((await response.json()) as FirstPicture) : null
  } catch {
    // Without it the page opens a little later, and on the same map.
    return null
  }
}
