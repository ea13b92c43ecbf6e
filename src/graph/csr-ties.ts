import { buildCsr } from './csr'
import type { Csr } from './csr'
import type { Labels } from './csr-components'
import type { Ties } from './ties'

/** The ties of a network as arrays: node i is `ids[i]`. Cost: linear, but for looking each end up once. */
export function buildFromTies<Id extends string>({ ids, edges }: Ties<Id>): Csr {
  const place = new Map(ids.map((id, at) => [id, at]))
  const [sources, targets] = [new Int32Array(edges.length), new Int32Array(edges.length)]
  const weights = new Float64Array(edges.length)
  edges.forEach(({ source, target, weight }, edge) => {
    sources[edge] = place.get(source) ?? -1
    targets[edge] = place.get(target) ?? -1
    weights[edge] = weight
  })
  return buildCsr(ids.length, { sources, targets, weights })
}

/** The members of each group, in the order of `ids`. */
export function readGroups<Id extends string>(ids: readonly Id[], { of, count }: Labels): readonly (readonly Id[])[] {
  const groups = Array.from({ length: count }, (): Id[] => [])
  ids.forEach((id, at) => groups[of[at] ?? 0]?.push(id))
  return groups
}

/** The group of each of `ids`, numbered as in the partition; those in no group have one of their own behind these. */
export function labelGroups<Id extends string>(ids: readonly Id[], partition: readonly (readonly Id[])[]): Labels {
  const place = new Map(ids.map((id, at) => [id, at]))
  const of = new Int32Array(ids.length).fill(-1)
  partition.forEach((members, group) => {
    for (const member of members) {
      const at = place.get(member)
      if (at !== undefined) of[at] = group
    }
  })
  let count = partition.length
  of.forEach((group, at) => {
    if (group === -1) of[at] = count++
  })
  return { of, count }
}

/**
 * Levels cut along a coarser division, so that each is nested in it and in the next: two nodes are together where they were
 * in the level and are in `top`. Levels that are no finer than what comes after them are left out. Cost: linear by level.
 */
export function nestLevels(levels: readonly Labels[], top: Labels): readonly Labels[] {
  const nested: Labels[] = []
  let above = top
  for (const level of [...levels].reverse()) {
    const cut = intersect(level, top)
    if (cut.count <= above.count) continue
    nested.unshift(cut)
    above = cut
  }
  return nested
}

function intersect(fine: Labels, coarse: Labels): Labels {
  const numbers = new Map<number, number>()
  const of = fine.of.map((group, at) => {
    const key = group * coarse.count + (coarse.of[at] ?? 0)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  })
  return { of, count: numbers.size }
}
