import type { Scene } from './scene'

/** Below this zoom discs and squares shrink, or a map on a phone would be all discs; below the other they stay. */
const SHRINKS_BELOW = 0.9
const LEAST_SHARE = 0.5

/** The share of their full size at which marks are drawn at a zoom; 1 from 90 % on. Topics keep theirs, since they hold words. */
export const markShare = (zoom: number): number => Math.min(1, Math.max(LEAST_SHARE, zoom / SHRINKS_BELOW))

/** Large labels shrink a little with the room that the layout kept for them, but never below the smallest size. */
const SMALLEST_LABEL = 11.5
const labelPx = (px: number, share: number): number => Math.max(Math.min(px, SMALLEST_LABEL), px * Math.max(0.8, share))

/** The scene with its marks and labels at the size of a zoom. The same scene where nothing shrinks. */
export function seenFrom(scene: Scene, zoom: number): Scene {
  const share = markShare(zoom)
  if (share === 1) return scene
  return {
    ...scene,
    nodes: scene.nodes.map((node) =>
      node.pill
        ? node
        : {
            ...node,
            radius: node.radius * share,
            labelFont: { ...node.labelFont, px: labelPx(node.labelFont.px, share) },
          },
    ),
  }
}
