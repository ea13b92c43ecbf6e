import { hashText } from '../base/hash'
import { seededRandom } from '../base/random'
import type { Csr } from './csr'
import type { Labels } from './csr-components'
import { findCommunities } from './csr-louvain'
import { cutOut, listMembers } from './layout-inside'

/** Networks with fewer nodes are seen tie by tie at once: their clusters need no parts. */
export const LEAST_PARTED_NETWORK = 2000
/** Clusters with fewer members stay whole. */
const LEAST_PARTED_CLUSTER = 90

/**
 * The level below a division: each of its larger clusters divided once more by Louvain on its own ties at γ = 1, so that one can
 * be opened without all of its ties at once. A smaller cluster, and one that does not fall apart, is one part. Parts are
 * numbered in the order of their first nodes, and each lies within one cluster. A cluster's parts depend on its own members and
 * the seed alone. Cost: about linear in edges.
 */
export function findParts(csr: Csr, clusters: Labels, seed: number): Labels {
  const { starts, list } = listMembers(clusters.of, clusters.count)
  const scratch = new Int32Array(csr.nodes).fill(-1)
  const own = new Int32Array(csr.nodes)
  for (let cluster = 0; cluster < clusters.count; cluster++) {
    const members = list.subarray(starts[cluster], starts[cluster + 1])
    if (members.length < LEAST_PARTED_CLUSTER) continue
    const chance = seededRandom(hashText(`${String(seed)}/parts/${String(members.length)}`))
    const parts = findCommunities(cutOut(csr, members, scratch), 1, chance).levels.at(-1)
    members.forEach((node, at) => {
      own[node] = parts?.of[at] ?? 0
    })
  }
  return numberPairs(clusters.of, own)
}

/** Numbers the pairs of two labels in the order in which they first come. */
function numberPairs(one: Int32Array, other: Int32Array): Labels {
  const numbers = new Map<number, Map<number, number>>()
  let count = 0
  const of = one.map((first, node) => {
    let within = numbers.get(first)
    if (!within) numbers.set(first, (within = new Map<number, number>()))
    const second = other[node] ?? 0
    let known = within.get(second)
    if (known === undefined) within.set(second, (known = count++))
    return known
  })
  return { of, count }
}
