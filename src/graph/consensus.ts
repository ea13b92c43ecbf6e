import { countPairs } from './partition-likeness'
import type { Labels } from './partition-likeness'

/** Pairs of nodes that are together in a larger share of the runs than this pull together; others push apart. */
export const CONSENSUS_THRESHOLD = 0.5
/** Most times that all nodes and clusters are gone through; what is found settles after a few. */
const MOST_ROUNDS = 20

/** What the search knows of one cluster: its size, and how many members it shares with each cluster of each run. */
type Row = { size: number; readonly shared: Map<number, number> }

/**
 * The division on which many runs agree most: the one that gathers most of Σ (p − τ) over the pairs of nodes that it puts
 * together, where p is the share of runs in which a pair is together and τ the threshold; at τ = ½ it is the median of the
 * runs in terms of pairs (V. Filkov and S. Skiena, Int. J. Artif. Intell. Tools 13, 863–880, 2004). As in A. Lancichinetti and
 * S. Fortunato, Sci. Rep. 2, 336, 2012, what is clustered again is how often nodes are together, until it settles: starting
 * from the best of the divisions given, single nodes move and clusters join as long as the sum grows (A. Goder and
 * V. Filkov, ALENEX 2008, “best one element moves”), to clusters that a neighbour is in. Shared members are counted by
 * cluster, so no pair of nodes is ever listed. Cost: linear in edges times runs, and in nodes times runs squared.
 */
export function findConsensus(runs: readonly Labels[], neighbours: readonly (readonly number[])[]): Labels {
  const first = runs[0] ?? []
  const labels = [...pickStart(runs)]
  const keys = joinKeys(runs, first.length)
  const rows = new Map<number, Row>()
  labels.forEach((cluster, node) => add(rows, cluster, keys[node] ?? [], 1))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const hasMoved = moveNodes(labels, rows, keys, neighbours)
    const hasJoined = joinClusters(labels, rows, neighbours, runs.length)
    if (!hasMoved && !hasJoined) break
  }
  return labels
}

/** The run that gathers most; the first of equals. */
function pickStart(runs: readonly Labels[]): Labels {
  let [best, most]: [Labels, number] = [[], -Infinity]
  for (const run of runs) {
    let sum = 0
    for (const other of runs) {
      const { first, both } = countPairs(run, other)
      sum += both - CONSENSUS_THRESHOLD * first
    }
    if (sum > most) [best, most] = [run, sum]
  }
  return best
}

/** Of each node a number for its cluster in each run, such that no two runs share one. */
function joinKeys(runs: readonly Labels[], nodes: number): readonly (readonly number[])[] {
  const keys = Array.from({ length: nodes }, () => new Array<number>(runs.length).fill(0))
  let offset = 0
  runs.forEach((run, at) => {
    let most = 0
    for (let node = 0; node < nodes; node++) {
      const label = run[node] ?? 0
      const own = keys[node]
      if (own !== undefined) own[at] = offset + label
      most = Math.max(most, label)
    }
    offset += most + 1
  })
  return keys
}

function add(rows: Map<number, Row>, cluster: number, keys: readonly number[], sign: 1 | -1): void {
  const row = rows.get(cluster) ?? { size: 0, shared: new Map<number, number>() }
  row.size += sign
  for (const key of keys) {
    const count = (row.shared.get(key) ?? 0) + sign
    if (count === 0) row.shared.delete(key)
    else row.shared.set(key, count)
  }
  if (row.size === 0) rows.delete(cluster)
  else rows.set(cluster, row)
}

/** What a node outside of a cluster would add to the sum by joining it, times runs. */
function pull(row: Row, keys: readonly number[]): number {
  let together = 0
  for (const key of keys) together += row.shared.get(key) ?? 0
  return together - CONSENSUS_THRESHOLD * keys.length * row.size
}

function moveNodes(
  labels: number[],
  rows: Map<number, Row>,
  keys: readonly (readonly number[])[],
  neighbours: readonly (readonly number[])[],
): boolean {
  let unused = 0
  for (const cluster of rows.keys()) unused = Math.max(unused, cluster + 1)
  let hasMoved = false
  keys.forEach((own, node) => {
    const home = labels[node] ?? 0
    const row = rows.get(home)
    if (row === undefined) return
    // Its own share: with itself it is always together.
    let most = pull(row, own) - (1 - CONSENSUS_THRESHOLD) * own.length
    let best = home
    if (row.size > 1 && most < 0) [best, most] = [unused, 0]
    for (const cluster of new Set(neighbours[node]?.map((other) => labels[other] ?? home))) {
      const other = rows.get(cluster)
      if (cluster === home || other === undefined) continue
      const gain = pull(other, own)
      if (gain > most) [best, most] = [cluster, gain]
    }
    if (best === home) return
    add(rows, home, own, -1)
    add(rows, best, own, 1)
    labels[node] = best
    if (best === unused) unused += 1
    hasMoved = true
  })
  return hasMoved
}

function joinClusters(
  labels: number[],
  rows: Map<number, Row>,
  neighbours: readonly (readonly number[])[],
  runs: number,
): boolean {
  const target = new Map<number, number>()
  const follow = (cluster: number): number => {
    let at = cluster
    for (let next = target.get(at); next !== undefined; next = target.get(at)) at = next
    return at
  }
  const tried = new Set<string>()
  neighbours.forEach((others, node) => {
    for (const other of others) {
      const [a, b] = [follow(labels[node] ?? 0), follow(labels[other] ?? 0)]
      const [into, from] = a < b ? [a, b] : [b, a]
      const [one, two] = [rows.get(into), rows.get(from)]
      if (into === from || one === undefined || two === undefined) continue
      const pair = `${String(into)}/${String(one.size)}|${String(from)}/${String(two.size)}`
      if (tried.has(pair)) continue
      tried.add(pair)
      if (gainOfJoining(one, two, runs) <= 0) continue
      for (const [key, count] of two.shared) one.shared.set(key, (one.shared.get(key) ?? 0) + count)
      one.size += two.size
      rows.delete(from)
      target.set(from, into)
    }
  })
  labels.forEach((cluster, node) => (labels[node] = follow(cluster)))
  return target.size > 0
}

function gainOfJoining(one: Row, two: Row, runs: number): number {
  const [few, many] = one.shared.size < two.shared.size ? [one, two] : [two, one]
  let together = 0
  for (const [key, count] of few.shared) together += count * (many.shared.get(key) ?? 0)
  return together - CONSENSUS_THRESHOLD * runs * one.size * two.size
}
