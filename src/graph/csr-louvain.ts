import type { Random } from '../base/random'
import { findComponents } from './csr-components'
import type { Labels } from './csr-components'
import { addUp, transpose } from './csr'
import type { Csr } from './csr'

/** Communities of a network, coarse and fine. */
export type Communities = {
  /** Finest first, each nested in the next: the group of every node, groups numbered in the order of their first nodes. */
  readonly levels: readonly Labels[]
  /** Of the last, coarsest level, at the resolution. */
  readonly modularity: number
}

/** Moving a node must gain more than this share of the whole weight: smaller gains are the dust of rounding. */
const LEAST_GAIN = 1e-12

/**
 * Louvain on arrays (V. D. Blondel et al., J. Stat. Mech. P10008, 2008): nodes, in an order that `random` shuffles, move
 * to the neighbouring community that raises modularity at resolution γ most; only nodes whose neighbours have moved are looked
 * at again (V. A. Traag, Phys. Rev. E 92, 032801, 2015). Then communities become the nodes of a smaller network, until nothing
 * moves. At each level communities that are not connected are split, which never lowers modularity, so that all are connected.
 * The same network and `random` give the same on every machine. A node without an edge stays alone. A loop counts once within
 * and twice in the degree. Cost: about linear in edges.
 */
export function findCommunities(csr: Csr, resolution: number, random: Random): Communities {
  const levels: Labels[] = []
  let level: Csr = csr
  for (;;) {
    const moved = moveNodes(level, resolution, random)
    const parts = findComponents(level, moved)
    const below = levels.at(-1)
    if (parts.count === level.nodes && below !== undefined) break
    levels.push(below === undefined ? parts : { of: below.of.map((group) => parts.of[group] ?? 0), count: parts.count })
    if (parts.count === level.nodes) break
    level = condense(level, parts)
  }
  const top = levels.at(-1)
  return { levels, modularity: top === undefined ? 0 : measureModularity(csr, top, resolution) }
}

/** The community of each node after moving single nodes as long as modularity grows; numbers are those of nodes. */
function moveNodes(csr: Csr, resolution: number, random: Random): Int32Array {
  const { nodes, offsets, targets, weights } = csr
  const community = Int32Array.from({ length: nodes }, (_, at) => at)
  const { strengths, total } = sumStrengths(csr)
  const sums = strengths.slice()
  const least = LEAST_GAIN * total
  const share = total === 0 ? 0 : resolution / total
  const queue = shuffledNodes(nodes, random)
  const isWaiting = new Uint8Array(nodes).fill(1)
  // What ties the node at hand to each community, and which communities these are.
  const ties = new Float64Array(nodes)
  const near = new Int32Array(nodes)
  let waiting = nodes
  let head = 0
  while (waiting > 0) {
    const node = queue[head] ?? 0
    head = head + 1 === nodes ? 0 : head + 1
    waiting -= 1
    isWaiting[node] = 0
    const [start, stop] = [offsets[node] ?? 0, offsets[node + 1] ?? 0]
    const home = community[node] ?? 0
    let count = 0
    for (let at = start; at < stop; at++) {
      const other = targets[at] ?? 0
      if (other === node) continue
      const group = community[other] ?? 0
      const known = ties[group] ?? 0
      if (known === 0) near[count++] = group
      ties[group] = known + (weights[at] ?? 0)
    }
    const strength = strengths[node] ?? 0
    const pull = strength * share
    let best = home
    let most = (ties[home] ?? 0) - pull * ((sums[home] ?? 0) - strength) + least
    for (let at = 0; at < count; at++) {
      const group = near[at] ?? 0
      const gain = (ties[group] ?? 0) - pull * (sums[group] ?? 0)
      ties[group] = 0
      if (group !== home && gain > most) {
        best = group
        most = gain
      }
    }
    if (best === home) continue
    community[node] = best
    sums[home] = (sums[home] ?? 0) - strength
    sums[best] = (sums[best] ?? 0) + strength
    for (let at = start; at < stop; at++) {
      const other = targets[at] ?? 0
      if (isWaiting[other] === 1 || community[other] === best) continue
      isWaiting[other] = 1
      const tail = head + waiting
      queue[tail >= nodes ? tail - nodes : tail] = other
      waiting += 1
    }
  }
  return community
}

/** The network of groups: ties of a pair of groups are added up, those within a group are its loop. */
function condense({ nodes, offsets, targets, weights }: Csr, { of, count }: Labels): Csr {
  const starts = new Int32Array(count + 1)
  for (const group of of) starts[group + 1] = (starts[group + 1] ?? 0) + 1
  addUp(starts)
  const next = starts.slice(0, count)
  const members = new Int32Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const group = of[node] ?? 0
    const at = next[group] ?? 0
    members[at] = node
    next[group] = at + 1
  }
  const ties = new Float64Array(count)
  const near = new Int32Array(count)
  const rows = new Int32Array(count + 1)
  const ends = new Int32Array(targets.length)
  const parts = new Float64Array(targets.length)
  let kept = 0
  let loops = 0
  for (let group = 0; group < count; group++) {
    const first = kept
    let found = 0
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at++) {
      const node = members[at] ?? 0
      const stop = offsets[node + 1] ?? 0
      for (let entry = offsets[node] ?? 0; entry < stop; entry++) {
        const target = targets[entry] ?? 0
        const other = of[target] ?? 0
        const known = ties[other] ?? 0
        if (known === 0) near[found++] = other
        // An edge within is met from both of its ends, a loop of before only once.
        const weight = weights[entry] ?? 0
        ties[other] = known + (other === group && target !== node ? weight / 2 : weight)
      }
    }
    for (let at = 0; at < found; at++) {
      const other = near[at] ?? 0
      if (other === group) loops += 1
      ends[kept] = other
      parts[kept] = ties[other] ?? 0
      ties[other] = 0
      kept += 1
    }
    rows[group] = first
  }
  rows[count] = kept
  const condensed: Csr = {
    nodes: count,
    edges: (kept + loops) / 2,
    offsets: rows,
    targets: ends.slice(0, kept),
    weights: parts.slice(0, kept),
  }
  return transpose(condensed)
}

/**
 * Modularity of a division at resolution γ: Q = Σ_c (L_c/m − γ (k_c/2m)²), where L_c is the weight within group c, k_c the
 * sum of its members' weighted degrees and m the whole weight. 0 where there is no edge. Cost: linear in edges.
 */
export function measureModularity(csr: Csr, { of, count }: Labels, resolution: number): number {
  const { nodes, offsets, targets, weights } = csr
  const { strengths, total } = sumStrengths(csr)
  if (total === 0) return 0
  const sums = new Float64Array(count)
  let within = 0
  for (let node = 0; node < nodes; node++) {
    const group = of[node] ?? 0
    sums[group] = (sums[group] ?? 0) + (strengths[node] ?? 0)
    const stop = offsets[node + 1] ?? 0
    for (let at = offsets[node] ?? 0; at < stop; at++) {
      const target = targets[at] ?? 0
      if (of[target] === group) within += target === node ? 2 * (weights[at] ?? 0) : (weights[at] ?? 0)
    }
  }
  let chance = 0
  for (const sum of sums) chance += (sum / total) * (sum / total)
  return within / total - resolution * chance
}

/** Weighted degrees, a loop counting twice, and their sum, which is 2m. */
function sumStrengths({ nodes, offsets, targets, weights }: Csr): {
  readonly strengths: Float64Array
  readonly total: number
} {
  const strengths = new Float64Array(nodes)
  let total = 0
  for (let node = 0; node < nodes; node++) {
    const stop = offsets[node + 1] ?? 0
    let sum = 0
    for (let at = offsets[node] ?? 0; at < stop; at++) {
      const weight = weights[at] ?? 0
      sum += targets[at] === node ? 2 * weight : weight
    }
    strengths[node] = sum
    total += sum
  }
  return { strengths, total }
}

/** All nodes in a random order (Fisher and Yates). */
function shuffledNodes(nodes: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: nodes }, (_, at) => at)
  for (let at = nodes - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [order[at] ?? 0, order[other] ?? 0]
    order[at] = b
    order[other] = a
  }
  return order
}
