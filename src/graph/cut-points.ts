import type { WeightedEdge } from './modularity'

/** The nodes of a network by number, each with the numbers of its neighbours, ascending and each once. */
export type Neighbours = readonly (readonly number[])[]

/** Numbers the ends of edges as they stand in `ids`; loops, repeated edges and ends that are not there are left out. */
export function numberNeighbours<Id extends string>(
  ids: readonly Id[],
  edges: readonly Pick<WeightedEdge<Id>, 'source' | 'target'>[],
): Neighbours {
  const numbers = new Map(ids.map((id, at) => [id, at]))
  const found = ids.map(() => new Set<number>())
  for (const { source, target } of edges) {
    const [from, to] = [numbers.get(source), numbers.get(target)]
    if (from === undefined || to === undefined || from === to) continue
    found[from]?.add(to)
    found[to]?.add(from)
  }
  return found.map((neighbours) => [...neighbours].sort((a, b) => a - b))
}

/**
 * The parts into which the rest of its component falls without each node: their sizes, largest first. One part where the rest
 * stays together, none for a node without a tie. One walk in depth finds them: without a node, the subtree of a child
 * that has no way past it is a part of its own, and all others stay one (J. Hopcroft and R. Tarjan, Comm. ACM 16(6),
 * 372–378, 1973). Cost: linear in nodes and edges; no recursion, so that long paths are no danger.
 */
export function findPartsWithout(neighbours: Neighbours): readonly (readonly number[])[] {
  const count = neighbours.length
  const order = new Array<number>(count).fill(-1)
  const low = new Array<number>(count).fill(0)
  const sizes = new Array<number>(count).fill(1)
  const parents = new Array<number>(count).fill(-1)
  const next = new Array<number>(count).fill(0)
  const parts = neighbours.map((): number[] => [])
  for (let root = 0, time = 0; root < count; root++) {
    if (order[root] !== -1) continue
    const visited = [root]
    const path = [root]
    order[root] = low[root] = time++
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const step = next[at] ?? 0
      const to = neighbours[at]?.[step]
      next[at] = step + 1
      if (to === undefined) {
        path.pop()
        const parent = parents[at] ?? -1
        if (parent === -1) continue
        sizes[parent] = (sizes[parent] ?? 0) + (sizes[at] ?? 0)
        low[parent] = Math.min(low[parent] ?? 0, low[at] ?? 0)
        if ((low[at] ?? 0) >= (order[parent] ?? 0)) parts[parent]?.push(sizes[at] ?? 0)
      } else if (order[to] === -1) {
        order[to] = low[to] = time++
        parents[to] = at
        visited.push(to)
        path.push(to)
      } else if (to !== parents[at]) low[at] = Math.min(low[at] ?? 0, order[to] ?? 0)
    }
    for (const node of visited) {
      const own = parts[node]
      const rest = visited.length - 1 - (own?.reduce((sum, size) => sum + size, 0) ?? 0)
      if (rest > 0) own?.push(rest)
      own?.sort((a, b) => b - a)
    }
  }
  return parts
}

/**
 * Everybody whom a walk from `start` reaches without stepping on `without` (−1: nobody), in the order in which they are
 * reached, each with the steps that it takes (0 for the start).
 */
export function walkWithout(
  neighbours: Neighbours,
  start: number,
  without: number,
): { readonly reached: readonly number[]; readonly steps: Int32Array } {
  const steps = new Int32Array(neighbours.length).fill(-1)
  const reached = [start]
  steps[start] = 0
  for (const at of reached)
    for (const to of neighbours[at] ?? []) {
      if (to === without || steps[to] !== -1) continue
      steps[to] = (steps[at] ?? 0) + 1
      reached.push(to)
    }
  return { reached, steps }
}
