import { addUp, transpose } from './csr'
import type { Csr } from './csr'

/**
 * Who belongs to what, as arrays: the members of group g are `members[offsets[g] .. offsets[g + 1])`, each at most once,
 * numbered from 0. A paper is a group of authors, and an author or a topic a group of papers.
 */
export type Groups = { readonly offsets: Int32Array; readonly members: Int32Array }

/** How much a joint group adds to a tie: Newman's 1/(n − 1) for a group of n, or 1. */
export type GroupCounting = 'fractional' | 'full'

/** What each group adds to each of its pairs; 0 for a group of one, which has no pair. */
export function shareGroups({ offsets }: Groups, counting: GroupCounting): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, group) => {
    const size = (offsets[group + 1] ?? 0) - (offsets[group] ?? 0)
    return size < 2 ? 0 : counting === 'full' ? 1 : 1 / (size - 1)
  })
}

/**
 * The network of members that share groups: a tie for every pair, whose weight is the sum of `shares` of the groups that
 * both are in, added in the order of groups (M. E. J. Newman, Phys. Rev. E 64, 016132, 2001, with shares of 1/(n − 1)). As a
 * sparse matrix times itself, row by row (F. G. Gustavson, ACM Trans. Math. Softw. 4, 250–269, 1978): nothing is looked up by
 * a key. Throws a RangeError where a member is not below `count` or stands twice in a group. Cost: the sum of n² over groups.
 */
export function projectGroups(groups: Groups, count: number, shares: Float64Array): Csr {
  checkGroups(groups, count)
  const { offsets, members } = groups
  const own = groupsOf(groups, count)
  const sums = new Float64Array(count)
  const near = new Int32Array(count)
  const rows = new Int32Array(count + 1)
  let room = Math.max(16, members.length * 2)
  let targets = new Int32Array(room)
  let weights = new Float64Array(room)
  let kept = 0
  for (let member = 0; member < count; member++) {
    let found = 0
    const last = own.offsets[member + 1] ?? 0
    for (let entry = own.offsets[member] ?? 0; entry < last; entry++) {
      const group = own.members[entry] ?? 0
      const share = shares[group] ?? 0
      if (!(share > 0)) continue
      const stop = offsets[group + 1] ?? 0
      for (let at = offsets[group] ?? 0; at < stop; at++) {
        const other = members[at] ?? 0
        if (other <= member) continue
        const known = sums[other] ?? 0
        if (known === 0) near[found++] = other
        sums[other] = known + share
      }
    }
    if (kept + found > room) {
      room = Math.max(2 * room, kept + found)
      targets = grow(targets, new Int32Array(room))
      weights = grow(weights, new Float64Array(room))
    }
    for (let at = 0; at < found; at++) {
      const other = near[at] ?? 0
      targets[kept] = other
      weights[kept] = sums[other] ?? 0
      sums[other] = 0
      kept += 1
    }
    rows[member + 1] = kept
  }
  return mirror({ nodes: count, edges: kept, offsets: rows, targets, weights })
}

/** The groups of each member, ascending: the same the other way round. Cost: linear. */
export function groupsOf({ offsets, members }: Groups, count: number): Groups {
  const starts = new Int32Array(count + 1)
  for (const member of members) starts[member + 1] = (starts[member + 1] ?? 0) + 1
  addUp(starts)
  const next = starts.slice(0, count)
  const groups = new Int32Array(members.length)
  for (let group = 0; group + 1 < offsets.length; group++) {
    const stop = offsets[group + 1] ?? 0
    for (let at = offsets[group] ?? 0; at < stop; at++) {
      const member = members[at] ?? 0
      const place = next[member] ?? 0
      groups[place] = group
      next[member] = place + 1
    }
  }
  return { offsets: starts, members: groups }
}

/** From rows that hold only later neighbours, in any order, to rows with all of them, ascending. */
function mirror({ nodes, edges, offsets, targets, weights }: Csr): Csr {
  const earlier = transpose({ nodes, edges, offsets, targets: targets.subarray(0, edges), weights })
  const later = transpose(earlier)
  const starts = new Int32Array(nodes + 1)
  const ends = new Int32Array(2 * edges)
  const parts = new Float64Array(2 * edges)
  let kept = 0
  for (let node = 0; node < nodes; node++) {
    for (const half of [earlier, later]) {
      const stop = half.offsets[node + 1] ?? 0
      for (let at = half.offsets[node] ?? 0; at < stop; at++) {
        ends[kept] = half.targets[at] ?? 0
        parts[kept] = half.weights[at] ?? 0
        kept += 1
      }
    }
    starts[node + 1] = kept
  }
  return { nodes, edges, offsets: starts, targets: ends, weights: parts }
}

function grow<Column extends Int32Array | Float64Array>(from: Column, into: Column): Column {
  into.set(from)
  return into
}

function checkGroups({ offsets, members }: Groups, count: number): void {
  const seen = new Int32Array(count).fill(-1)
  for (let group = 0; group + 1 < offsets.length; group++) {
    const stop = offsets[group + 1] ?? 0
    for (let at = offsets[group] ?? 0; at < stop; at++) {
      const member = members[at] ?? -1
      if (member < 0 || member >= count)
        throw new RangeError(`Group ${group} has a member ${member}: expected one from 0 to ${count - 1}.`)
      if (seen[member] === group) throw new RangeError(`Group ${group} has its member ${member} twice.`)
      seen[member] = group
    }
  }
}
