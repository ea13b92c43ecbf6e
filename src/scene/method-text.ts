import type { ClusterMethod, Network } from '../graph/atlas'
import { MOST_DISCS } from './build-scene'
import { methodsWords } from '../words/methods'
import { joinsWords } from '../words/joins'

/** The methods by which clusters are found, as they stand within a sentence. */
export const METHOD_NAMES: Readonly<Record<ClusterMethod, string>> = {
  louvain: 'Louvain',
  leiden: 'Leiden',
  components: methodsWords.connectedComponents,
  stated: methodsWords.asTheFileStatesThem,
}

/**
 * How the network's clusters were found, for captions: “Louvain, best of 40, resolution 1.3”, what small clusters became,
 * and nothing that the method has no use for.
 */
export function methodText({ clustering, runs }: Pick<Network, 'clustering' | 'runs'>): string {
  const { method, resolution, minSize, mergeSmall } = clustering
  return joinsWords.listed([
    METHOD_NAMES[method],
    ...(method === 'components' || method === 'stated'
      ? []
      : [methodsWords.bestOf(runs), methodsWords.resolution(resolution)]),
    ...(mergeSmall && minSize > 1 && method !== 'components' && method !== 'stated'
      ? [methodsWords.thoseBelowMerged(minSize)]
      : []),
  ])
}

/**
 * The same as a sentence, with how good the division is: “Louvain, best of 40 runs at resolution 1.3, seed 1; modularity 0.564,
 * recomputed.”
 */
export function methodSentence(
  { clustering, runs, modularity }: Pick<Network, 'clustering' | 'runs' | 'modularity'>,
  seed: number,
): string {
  const { method, resolution, minSize, mergeSmall } = clustering
  const quality = methodsWords.modularityRecomputed(modularity.toFixed(3))
  if (method === 'components') return methodsWords.whateverIsTiedTogetherHowever(quality, resolution)
  if (method === 'stated') return methodsWords.theCommunitiesAreThoseThat(quality, resolution)
  const merged = mergeSmall && minSize > 1 ? methodsWords.thoseBelowMembersMerged(minSize) : ''
  return methodsWords.bestOfRunsAtResolutionSeed(METHOD_NAMES[method], runs, resolution, seed, merged, quality)
}

/**
 * How the marks of a large network were placed, as a sentence; empty for small ones, which are placed as wholes, and for
 * networks whose places are those that their file states.
 */
export function placingSentence({ nodes, placements }: Pick<Network, 'nodes' | 'placements'>): string {
  if (placements.landscape.isStated === true || nodes.length <= MOST_DISCS) return ''
  return methodsWords.marksArePlacedByForces
}
