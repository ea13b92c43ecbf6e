import type { ClusterMethod, Network } from '../graph/atlas'
import { MOST_DISCS } from './build-scene'

/** The methods by which clusters are found, as they stand within a sentence. */
export const METHOD_NAMES: Readonly<Record<ClusterMethod, string>> = {
  louvain: 'Louvain',
  leiden: 'Leiden',
  components: 'connected components',
  stated: 'as the file states them',
}

/**
 * How the network's clusters were found, for captions: “Louvain, best of 40, resolution 1.3”, what small clusters became,
 * and nothing that the method has no use for.
 */
export function methodText({ clustering, runs }: Pick<Network, 'clustering' | 'runs'>): string {
  const { method, resolution, minSize, mergeSmall } = clustering
  return [
    METHOD_NAMES[method],
    ...(method === 'components' || method === 'stated'
      ? []
      : [`best of ${String(runs)}`, `resolution ${String(resolution)}`]),
    ...(mergeSmall && minSize > 1 && method !== 'components' && method !== 'stated'
      ? [`those below ${String(minSize)} merged`]
      : []),
  ].join(', ')
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
  const quality = `modularity ${modularity.toFixed(3)}, recomputed`
  if (method === 'components')
    return `Whatever is tied together, however loosely, is one community; ${quality} at resolution ${resolution}.`
  if (method === 'stated')
    return `The communities are those that the file states; ${quality} at resolution ${resolution}.`
  const merged = mergeSmall && minSize > 1 ? `, those below ${minSize} members merged` : ''
  return `${METHOD_NAMES[method]}, best of ${runs} runs at resolution ${resolution}, seed ${seed}${merged}; ${quality}.`
}

/**
 * How the marks of a large network were placed, as a sentence; empty for small ones, which are placed as wholes, and for
 * networks whose places are those that their file states.
 */
export function placingSentence({ nodes, placements }: Pick<Network, 'nodes' | 'placements'>): string {
  if (placements.landscape.isStated === true || nodes.length <= MOST_DISCS) return ''
  return 'Marks are placed by forces within each community; ties across communities are weakened for that: they decide where communities stand and which way they are turned.'
}
