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
