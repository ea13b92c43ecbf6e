import { byText } from '../base/order'
import type { WeightedEdge } from './modularity'

type Group<Id extends string> = { members: Id[]; readonly first: string; readonly ties: Map<number, number> }

/**
 * Lets each group with fewer than `least` members join the group that it is tied to most, smallest groups first, until none
 * is small or none of the small ones is tied to anything; those stay. Where two are tied to it alike, the larger one has
 * it, then the first by text. Groups that were connected stay so. Cost: linear in edges, and small groups squared.
 */
export function mergeSmall<Id extends string>(
  partition: readonly (readonly Id[])[],
  edges: readonly WeightedEdge<Id>[],
  least: number,
): readonly (readonly Id[])[] {
  const groups = collectGroups(partition, edges)
  const small = new Set<number>()
  groups.forEach((group, at) => {
    if (group.members.length < least && group.ties.size > 0) small.add(at)
  })
  while (small.size > 0) {
    const [at] = [...small].reduce<readonly [number, Group<Id> | undefined]>(
      ([best, chosen], next): readonly [number, Group<Id> | undefined] => {
        const group = groups.get(next)
        return group !== undefined && (chosen === undefined || isBefore(group, chosen)) ? [next, group] : [best, chosen]
      },
      [-1, undefined],
    )
    small.delete(at)
    const into = join(groups, at)
    const joined = groups.get(into)
    if (joined !== undefined && (joined.members.length >= least || joined.ties.size === 0)) small.delete(into)
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

const isBefore = (a: Group<string>, b: Group<string>): boolean =>
  a.members.length !== b.members.length ? a.members.length < b.members.length : a.first < b.first

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
  target.members = [...target.members, ...group.members]
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
