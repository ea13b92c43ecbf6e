import type { WeightedEdge } from './modularity'

/** Times that all units are gone through; few are needed before nothing moves any more. */
const MOST_ROUNDS = 20
/** Gains of modularity below this are those of rounding. */
const LEAST_GAIN = 1e-12

/**
 * Moves units (disjoint sets of nodes, each within one group) one after the other to the group that raises modularity at γ
 * most, until none gains by moving; all other nodes stay. Where groups are equally good, the first has it.
 * ΔQ of joining a group is (w − γ k K / 2m) / m, where w is the weight between unit and group, k and K their weighted
 * degrees and m the whole weight. Empty groups are left out. Cost: linear in the units' edges, times rounds.
 */
export function settleUnits<Id extends string>(
  groups: readonly (readonly Id[])[],
  units: readonly (readonly Id[])[],
  edges: readonly WeightedEdge<Id>[],
  resolution: number,
): readonly (readonly Id[])[] {
  const home = new Map<Id, number>(groups.flatMap((members, group) => members.map((id) => [id, group] as const)))
  const degrees = new Map<Id, number>()
  const weights = groups.map(() => 0)
  const mobile = new Set(units.flat())
  const neighbours = new Map<Id, { readonly id: Id; readonly weight: number }[]>()
  let total = 0
  for (const { source, target, weight } of edges) {
    total += weight
    for (const [id, other] of [[source, target] as const, [target, source] as const]) {
      degrees.set(id, (degrees.get(id) ?? 0) + weight)
      const group = home.get(id)
      if (group !== undefined) weights[group] = (weights[group] ?? 0) + weight
      if (!mobile.has(id)) continue
      const list = neighbours.get(id)
      if (list === undefined) neighbours.set(id, [{ id: other, weight }])
      else list.push({ id: other, weight })
    }
  }
  const move = (unit: readonly Id[]): boolean => {
    const [first] = unit
    const own = first === undefined ? undefined : home.get(first)
    if (own === undefined || total === 0) return false
    const inside = new Set(unit)
    const degree = unit.reduce((sum, id) => sum + (degrees.get(id) ?? 0), 0)
    const ties = new Map<number, number>()
    for (const { id, weight } of unit.flatMap((member) => neighbours.get(member) ?? [])) {
      const group = home.get(id)
      if (group !== undefined && !inside.has(id)) ties.set(group, (ties.get(group) ?? 0) + weight)
    }
    const gain = (group: number): number => {
      const others = (weights[group] ?? 0) - (group === own ? degree : 0)
      return ((ties.get(group) ?? 0) - (resolution * degree * others) / (2 * total)) / total
    }
    let [best, most] = [own, gain(own) + LEAST_GAIN]
    for (const group of [...ties.keys()].sort((a, b) => a - b)) {
      const gained = gain(group)
      if (gained > most) [best, most] = [group, gained]
    }
    if (best === own) return false
    for (const id of unit) home.set(id, best)
    weights[own] = (weights[own] ?? 0) - degree
    weights[best] = (weights[best] ?? 0) + degree
    return true
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = units.filter((unit) => move(unit))
    if (moved.length === 0) break
  }
  const settled: Id[][] = groups.map(() => [])
  for (const [id, group] of home) settled[group]?.push(id)
  return settled.filter((members) => members.length > 0)
}
