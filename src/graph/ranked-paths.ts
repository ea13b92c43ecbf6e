import FlatQueue from 'flatqueue'
import type { Ways } from './path-ways'

/** Nodes by number, and the ties between them: one less. */
export type Walk = { readonly nodes: readonly number[]; readonly edges: readonly number[] }

type Ranked = Walk & { readonly cost: number }

/**
 * The `count` cheapest paths without a node twice, cheapest first (Yen 1971). `cost` is finite and above 0 for each tie
 * that may be taken, else Infinity. Among those found, equal costs: fewer ties first, then lower numbers of nodes.
 */
export function rankedPaths(
  ways: Ways,
  cost: Float64Array,
  start: number,
  end: number,
  count: number,
): readonly Walk[] {
  const search = createSearch(ways, cost)
  const first = search(start, end, new Set(), new Set())
  if (first === null) return []
  const found: Ranked[] = [first]
  const waiting: Ranked[] = []
  const known = new Set([first.nodes.join(' ')])
  while (found.length < count) {
    const last = found[found.length - 1]
    if (last === undefined) break
    for (let spur = 0; spur < last.edges.length; spur++) {
      const root = last.nodes.slice(0, spur + 1)
      const barred = new Set(
        found.filter(({ nodes }) => root.every((node, at) => nodes[at] === node)).map(({ edges }) => edges[spur] ?? -1),
      )
      const rest = search(root[spur] ?? start, end, new Set(root.slice(0, spur)), barred)
      if (rest === null) continue
      const nodes = [...root.slice(0, spur), ...rest.nodes]
      const key = nodes.join(' ')
      if (known.has(key)) continue
      known.add(key)
      const edges = [...last.edges.slice(0, spur), ...rest.edges]
      waiting.push({ nodes, edges, cost: edges.reduce((sum, edge) => sum + (cost[edge] ?? 0), 0) })
    }
    waiting.sort(byRank)
    const next = waiting.shift()
    if (next === undefined) break
    found.push(next)
  }
  return found
}

function byRank(a: Ranked, b: Ranked): number {
  if (a.cost !== b.cost) return a.cost - b.cost
  if (a.nodes.length !== b.nodes.length) return a.nodes.length - b.nodes.length
  for (const [at, node] of a.nodes.entries()) {
    const other = b.nodes[at] ?? 0
    if (node !== other) return node - other
  }
  return 0
}

type Search = (start: number, end: number, closed: ReadonlySet<number>, barred: ReadonlySet<number>) => Ranked | null

/** Dijkstra's search (1959) with its arrays made once. */
function createSearch(ways: Ways, cost: Float64Array): Search {
  const far = new Float64Array(ways.nodes)
  const by = new Int32Array(ways.nodes)
  const settled = new Uint8Array(ways.nodes)
  const queue = new FlatQueue()
  return (start, end, closed, barred) => {
    far.fill(Infinity)
    by.fill(-1)
    settled.fill(0)
    for (const node of closed) settled[node] = 1
    far[start] = 0
    queue.clear()
    queue.push(start, 0)
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (settled[node] === 1) continue
      settled[node] = 1
      if (node === end) return walkBack(ways, by, start, end, far[end] ?? 0)
      for (let row = ways.offsets[node] ?? 0; row < (ways.offsets[node + 1] ?? 0); row++) {
        const tie = ways.at[row] ?? -1
        const step = cost[tie] ?? Infinity
        if (step === Infinity || barred.has(tie)) continue
        const other = otherEnd(ways, tie, node)
        const reach = (far[node] ?? 0) + step
        if (settled[other] === 1 || reach >= (far[other] ?? Infinity)) continue
        far[other] = reach
        by[other] = tie
        queue.push(other, reach)
      }
    }
    return null
  }
}

function otherEnd({ ends }: Ways, tie: number, node: number): number {
  const first = ends[2 * tie] ?? 0
  return first === node ? (ends[2 * tie + 1] ?? 0) : first
}

function walkBack(ways: Ways, by: Int32Array, start: number, end: number, cost: number): Ranked {
  const nodes = [end]
  const edges: number[] = []
  for (let node = end; node !== start;) {
    const tie = by[node] ?? 0
    edges.push(tie)
    node = otherEnd(ways, tie, node)
    nodes.push(node)
  }
  return { nodes: nodes.reverse(), edges: edges.reverse(), cost }
}
