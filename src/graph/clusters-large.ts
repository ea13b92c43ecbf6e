import { hashText } from '../base/hash'
import { seededRandom } from '../base/random'
import type { ClusterSettings } from './atlas'
import { findComponents } from './csr-components'
import type { Labels } from './csr-components'
import { findCommunities, measureModularity } from './csr-louvain'
import { buildFromTies, readGroups } from './csr-ties'
import type { Ties } from './ties'

/** Networks with at least so many tied pairs are divided on arrays; below that, building a graph costs little. */
export const LARGE_NETWORK = 100_000
/** Modularities closer than this are the same. */
const SAME = 1e-9

/** What the best of several runs on arrays found. */
export type LargeDivision<Id extends string> = {
  readonly groups: readonly (readonly Id[])[]
  readonly modularity: number
}

/** Whether a network is divided on arrays: large ones, by the methods that we have there. */
export function isDividedOnArrays(ties: Ties<string>, { method }: ClusterSettings): boolean {
  return method !== 'leiden' && ties.edges.length >= LARGE_NETWORK
}

/**
 * The best of so many seeded runs of Louvain on arrays, or the components, each community connected. Where two runs are as
 * good the one with fewer communities has it, then the earlier one. Never worse than components. Cost: about linear in ties,
 * times runs.
 */
export function divideOnArrays<Id extends string>(
  ties: Ties<Id>,
  { method, resolution }: ClusterSettings,
  seeds: readonly number[],
): LargeDivision<Id> {
  const csr = buildFromTies(ties)
  let best: Labels = findComponents(csr)
  let modularity = measureModularity(csr, best, resolution)
  for (const seed of method === 'components' ? [] : seeds) {
    const found = findCommunities(csr, resolution, seededRandom(seed))
    const top = found.levels.at(-1)
    const gain = found.modularity - modularity
    if (top === undefined || gain < -SAME || (gain <= SAME && top.count >= best.count)) continue
    best = top
    modularity = found.modularity
  }
  return { groups: readGroups(ties.ids, best), modularity }
}

/** The seeds of so many runs. */
export const seedRuns = (seed: number, runs: number): readonly number[] =>
  Array.from({ length: runs }, (_, run) => hashText(`${String(seed)}/${String(run)}`))
