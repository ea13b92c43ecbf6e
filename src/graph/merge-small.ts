import { byText } from '../base/order'
import type { WeightedEdge } from './modularity'

type Group<Id extends string> = { readonly members: Id[]; readonly first: string; readonly ties: Map<number, number> }

/**
 * Lets each group with fewer than `least` members join the group that it is tied to most, smallest groups first, until none
 * is small or none of the small ones is tied to anything; those stay. Where two are tied to it alike, the larger one has
 * it, then the first by text. Groups that were connected stay so. Cost: linear in edges, and that of sorting the
 * small groups.
 */
export function mergeSmall<Id extends string>(
  partition: readonly (readonly Id[])[],
  edges: readonly WeightedEdge<Id>[],
  least: number,
): readonly (readonly Id[])[] {
  const groups = collectGroups(partition, edges)
  // Small groups that are tied to something, by their size. One that takes in another goes on to a larger size.
  const waiting = new Map<number, number[]>()
  const wait = (at: number, { members, ties }: Group<Id>): void => {
    if (members.length >= least || ties.size === 0) return
    const same = waiting.get(members.length)
    if (same === undefined) waiting.set(members.length, [at])
    else same.push(at)
  }
  groups.forEach((group, at) => wait(at, group))
  const first = (at: number): string => groups.get(at)?.first ?? ''
  for (let size = 1; size < least && waiting.size > 0; size++) {
    const turn = waiting.get(size) ?? []
    waiting.delete(size)
    for (const at of turn.sort((a, b) => byText(first(a), first(b)))) {
      if (groups.get(at)?.members.length !== size) continue
      const into = join(groups, at)
      const joined = groups.get(into)
      if (joined !== undefined) wait(into, joined)
    }
  }
  return [...groups.values()].map(({ members }) => members)
}

function collectGroups<Id extends string>(
  partition: readonly (readonly Id[])[],
  edges: readonly WeightedEdge<Id>[],
): Map<number, Group<Id>> {
  const groups = new Map<number, Group<Id>>()
  const groupOf = new Map<Id, number>()
  partition.forEach((members, at) => {
    groups.set(at, { members: [...members], first: [...members].sort(byText)[0] ?? '', ties: new Map() })
    for (const member of members) groupOf.set(member, at)
  })
  const tie = (from: number, to: number, weight: number): void => {
    const ties = groups.get(from)?.ties
    ties?.set(to, (ties.get(to) ?? 0) + weight)
  }
  for (const { source, target, weight } of edges) {
    const [from, to] = [groupOf.get(source), groupOf.get(target)]
    if (from === undefined || to === undefined || from === to) continue
    tie(from, to, weight)
    tie(to, from, weight)
  }
  return groups
}

/** Puts a group into the one that it is tied to most and returns that one's number. */
function join<Id extends string>(groups: Map<number, Group<Id>>, at: number): number {
  const group = groups.get(at)
  let [into, target, most]: [number, Group<Id> | undefined, number] = [at, undefined, 0]
  for (const [other, weight] of group?.ties ?? []) {
    const rival = groups.get(other)
    if (rival === undefined || weight < most) continue
    if (weight === most && target !== undefined && !isWiderThan(rival, target)) continue
    ;[into, target, most] = [other, rival, weight]
  }
  if (group === undefined || target === undefined) return at
  for (const member of group.members) target.members.push(member)
  for (const [other, weight] of group.ties) {
    const neighbour = groups.get(other)?.ties
    neighbour?.delete(at)
    if (other === into) continue
    neighbour?.set(into, (neighbour.get(into) ?? 0) + weight)
    target.ties.set(other, (target.ties.get(other) ?? 0) + weight)
  }
  groups.delete(at)
  return into
}

const isWiderThan = (a: Group<string>, b: Group<string>): boolean =>
  a.members.length !== b.members.length ? a.members.length > b.members.length : a.first < b.first
