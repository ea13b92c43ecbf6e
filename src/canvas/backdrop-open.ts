import { openCommunities, openParts, wholeCommunities, type Overview, type OverviewWindow } from '../scene/overview'
import type { Camera } from '../scene/scene'
import type { BackdropPicture } from './backdrop-picture'

/** What of a picture is open for a camera: communities, their parts, and so which ties are drawn one by one. */
export type Opened = {
  /** 1 for each community that is open, and for each of which nothing is bundled. */
  readonly open: Uint8Array
  readonly whole: Uint8Array
  /** 1 for each part that is open. */
  readonly opened: Uint8Array
  /** Whether a tie between two nodes is drawn by itself. */
  readonly isOpen: (from: number, to: number) => boolean
}

/** Works out what is open; `chosen`: a community that is, however far off, and `chosenPart` a part of one. Cost: linear in communities and parts. */
export function openFor(
  { cluster }: Pick<BackdropPicture, 'cluster'>,
  overview: Overview,
  camera: Camera,
  window: OverviewWindow,
  chosen: number | null,
  chosenPart: number | null,
): Opened {
  const open = openCommunities(overview, camera, window, chosen)
  const opened = openParts(overview, open, camera, window, chosenPart)
  const { partOf } = overview
  const isNodeOpen = (node: number): boolean => {
    const part = partOf[node] ?? -1
    return part < 0 ? open[cluster[node] ?? -1] !== 0 : opened[part] === 1
  }
  return {
    open,
    opened,
    whole: wholeCommunities(overview, open, opened),
    isOpen(from, to) {
      const home = cluster[from] ?? -1
      if (home !== cluster[to]) return isNodeOpen(from) && isNodeOpen(to)
      // The ties of a closed community, and of a closed part, are the texture of its land.
      return open[home] === 0 || partOf[from] === partOf[to] || (isNodeOpen(from) && isNodeOpen(to))
    },
  }
}
