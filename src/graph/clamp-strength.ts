import type { TopicTag } from '../resolve/corpus'

/** A strength within (0, 1], whatever the vocabulary made of it: a tie of weight 0 would be none. */
export function clampStrength(tag: TopicTag): number {
  return Number.isFinite(tag.strength) ? Math.min(1, Math.max(0.01, tag.strength)) : 0.01
}
