import { byText } from '../base/order'
import type { WeightedEdge } from './modularity'
import { roundSignificant } from './significant'

/** A row of weights: the numbers of nodes, ascending, and what stands there. */
type Row = { readonly at: readonly number[]; readonly values: readonly number[] }
const NO_ROW: Row = { at: [], values: [] }

/**
 * The silhouette of every node, −1 to 1: s = (b − a) ÷ max(a, b), where a is its mean distance to the others of its group and
 * b the least mean distance to another group; 0 for the only member of a group (P. J. Rousseeuw, J. Comput. Appl. Math. 20,
 * 53–65, 1987). Two nodes are as far apart as the ties they have differ: 1 − the cosine of their rows of weights, each
 * row with the node itself at the weight of its heaviest tie, so that two who are tied to each other and to the same others
 * are near (the closed neighbourhoods of X. Xu et al., SCAN, KDD 2007, with weights). Nodes with nothing in common are 1 apart.
 * Means of cosines are those with the sum of a group's rows, so no pairs are walked. Nodes without a tie, and all where
 * there are fewer than two groups, are left out. Cost: the sum over ends of edges of the groups that meet there.
 */
export function measureSilhouettes<Id extends string>(
  groups: readonly (readonly Id[])[],
  edges: readonly WeightedEdge<Id>[],
): ReadonlyMap<Id, number> {
  const groupOf = new Map<Id, number>()
  groups.forEach((members, group) => {
    for (const member of members) groupOf.set(member, group)
  })
  const ids = findTied(edges, groupOf)
  const homes = ids.map((id) => groupOf.get(id) ?? -1)
  const sizes = groups.map(() => 0)
  for (const home of homes) sizes[home] = (sizes[home] ?? 0) + 1
  if (sizes.filter((size) => size > 0).length < 2) return new Map()
  const rows = makeRows(ids, edges)
  const sums = sumRows(rows, homes)
  return new Map(
    ids.map((id, number) => {
      const { at, values } = rows[number] ?? NO_ROW
      const likeness = new Map<number, number>()
      for (const [place, column] of at.entries())
        for (const [group, sum] of sums[column] ?? [])
          likeness.set(group, (likeness.get(group) ?? 0) + (values[place] ?? 0) * sum)
      return [id, silhouetteOf(homes[number] ?? -1, likeness, sizes)]
    }),
  )
}

const isTie = <Id extends string>({ source, target, weight }: WeightedEdge<Id>): boolean =>
  source !== target && weight > 0

/** The members of groups with a tie to another member, in order of id, so that sums do not depend on the edges' order. */
function findTied<Id extends string>(
  edges: readonly WeightedEdge<Id>[],
  groupOf: ReadonlyMap<Id, number>,
): readonly Id[] {
  const tied = new Set<Id>()
  for (const edge of edges) {
    if (!isTie(edge) || !groupOf.has(edge.source) || !groupOf.has(edge.target)) continue
    tied.add(edge.source)
    tied.add(edge.target)
  }
  return [...tied].sort(byText)
}

function silhouetteOf(own: number, likeness: ReadonlyMap<number, number>, sizes: readonly number[]): number {
  const size = sizes[own] ?? 0
  if (size < 2) return 0
  // Its likeness with itself is 1 and is no part of the mean over the others.
  const within = 1 - ((likeness.get(own) ?? 1) - 1) / (size - 1)
  // A group that shares nothing with it is 1 away, and there is at least one other group.
  let nearest = 1
  for (const [group, sum] of likeness) if (group !== own) nearest = Math.min(nearest, 1 - sum / (sizes[group] ?? 1))
  const larger = Math.max(within, nearest)
  // Rounding may leave the dust of a last bit where both distances are 0.
  return larger <= 1e-12 ? 0 : roundSignificant((nearest - within) / larger)
}

const addTo = (row: Map<number, number> | undefined, at: number, value: number): void =>
  void row?.set(at, (row.get(at) ?? 0) + value)

/** Each node's row of weights with itself at its heaviest, of length 1. */
function makeRows<Id extends string>(ids: readonly Id[], edges: readonly WeightedEdge<Id>[]): readonly Row[] {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const weights = ids.map(() => new Map<number, number>())
  for (const edge of edges) {
    const [from, to] = [numbers.get(edge.source), numbers.get(edge.target)]
    if (from === undefined || to === undefined || !isTie(edge)) continue
    addTo(weights[from], to, edge.weight)
    addTo(weights[to], from, edge.weight)
  }
  return weights.map((row, number) => {
    let heaviest = 0
    for (const weight of row.values()) heaviest = Math.max(heaviest, weight)
    row.set(number, heaviest)
    const at = [...row.keys()].sort((a, b) => a - b)
    let squares = 0
    for (const other of at) squares += (row.get(other) ?? 0) * (row.get(other) ?? 0)
    const length = Math.sqrt(squares)
    return { at, values: at.map((other) => (row.get(other) ?? 0) / length) }
  })
}

/** Of each column, the sum of its entries over the rows of each group. */
function sumRows(rows: readonly Row[], homes: readonly number[]): readonly ReadonlyMap<number, number>[] {
  const sums = rows.map(() => new Map<number, number>())
  rows.forEach(({ at, values }, number) => {
    const home = homes[number] ?? -1
    for (const [place, column] of at.entries()) addTo(sums[column], home, values[place] ?? 0)
  })
  return sums
}
