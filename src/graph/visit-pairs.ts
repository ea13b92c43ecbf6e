import type { Groups } from './csr-project'
import { groupsOf } from './csr-project'

/**
 * Visits every two members that share a group, once, with the groups that both are in, ascending. `order` says which members
 * come first; the seconds of each come ascending, and are higher than it. For projections that must tell of each tie what is
 * behind it; where the weight is enough, `projectGroups` needs a fraction of the memory. Cost: the sum of n² over groups, and
 * sorting the neighbours of each.
 */
export function visitPairs(
  groups: Groups,
  order: Int32Array,
  visit: (first: number, second: number, shared: readonly number[]) => void,
): void {
  const { offsets, members } = groups
  const own = groupsOf(groups, order.length)
  const shared: (number[] | undefined)[] = new Array<number[] | undefined>(order.length)
  const near = new Int32Array(order.length)
  for (const first of order) {
    let found = 0
    const last = own.offsets[first + 1] ?? 0
    for (let entry = own.offsets[first] ?? 0; entry < last; entry++) {
      const group = own.members[entry] ?? 0
      const stop = offsets[group + 1] ?? 0
      for (let at = offsets[group] ?? 0; at < stop; at++) {
        const other = members[at] ?? 0
        if (other <= first) continue
        const known = shared[other]
        if (known === undefined) {
          shared[other] = [group]
          near[found++] = other
        } else {
          known.push(group)
        }
      }
    }
    for (const second of near.subarray(0, found).sort()) {
      visit(first, second, shared[second] ?? [])
      shared[second] = undefined
    }
  }
}

/** Lists of members as arrays. */
export function packGroups(lists: readonly (readonly number[])[]): Groups {
  const offsets = new Int32Array(lists.length + 1)
  lists.forEach((list, group) => (offsets[group + 1] = (offsets[group] ?? 0) + list.length))
  const members = new Int32Array(offsets.at(-1) ?? 0)
  lists.forEach((list, group) => members.set(list, offsets[group]))
  return { offsets, members }
}
