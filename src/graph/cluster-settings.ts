import type { ClusterSettings, NetworkId } from './atlas'

/** The settings that a person chose, by network; a network that is left out has the usual ones. */
export type Clustering = Readonly<Partial<Record<NetworkId, ClusterSettings>>>

/**
 * γ of each network, chosen by reading the communities of real pages: one that a person in the field would name as a
 * group. Papers share much (a page's owner ties all of a page), so theirs is high; topics are few, so theirs is low.
 */
export const RESOLUTIONS: Readonly<Record<NetworkId, number>> = {
  coauthors: 1.3,
  papers: 2,
  topics: 0.8,
  knowledge: 1,
  stated: 1,
}

/**
 * What is used where nothing else was chosen: Louvain at the network's resolution, no cluster too small; of networks that
 * files state, what they say themselves, and Louvain where they say nothing.
 */
export const usualSettings = (network: NetworkId): ClusterSettings => ({
  method: network === 'stated' ? 'stated' : 'louvain',
  resolution: RESOLUTIONS[network],
  minSize: 1,
  mergeSmall: false,
})

/** Whether two settings ask for the same: what a method has no use for does not count. */
export function sameSettings(a: ClusterSettings, b: ClusterSettings): boolean {
  const merging = ({ minSize, mergeSmall }: ClusterSettings): number => (mergeSmall && minSize > 1 ? minSize : 1)
  if (a.method !== b.method || merging(a) !== merging(b)) return false
  return a.method === 'components' || a.method === 'stated' || a.resolution === b.resolution
}
