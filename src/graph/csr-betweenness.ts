import type { Random } from '../base/random'
import type { Csr } from './csr'

export type Betweenness = {
  /** Of each node: the share of shortest paths between others that pass here, 0 to 1. */
  readonly values: Float64Array
  /** Of each node: the standard error of its value; all 0 where every node was a pivot. */
  readonly errors: Float64Array
  /** Nodes from which shortest paths were followed, of so many that have an edge. */
  readonly pivots: number
  readonly tied: number
  /** Whether values are exact. */
  readonly isExact: boolean
}

/**
 * Betweenness, unweighted and normalised by (n − 1)(n − 2)/2 pairs (L. C. Freeman, Sociometry 40, 35–41, 1977), after
 * U. Brandes (J. Math. Sociol. 25, 163–177, 2001). With `pivots` below the number of nodes that have an edge, paths are
 * followed from so many of them, drawn by `random` without putting back, and counted up in proportion (U. Brandes and
 * C. Pich, Int. J. Bifurc. Chaos 17, 2303–2318, 2007). A path then counts by the share of its way that lies behind it, so that
 * nobody seems important for being near a pivot (R. Geisberger, P. Sanders and D. Schultes, ALENEX 2008, linear scaling). The
 * error of each value is that of a mean of so many draws; where no drawn path passes, it says nothing. Loops do not count. Cost: pivots × (nodes + edges).
 */
export function measureBetweenness(csr: Csr, pivots = Infinity, random?: Random): Betweenness {
  const { nodes } = csr
  const values = new Float64Array(nodes)
  const errors = new Float64Array(nodes)
  const tied = listTied(csr)
  const isExact = pivots >= tied.length || random === undefined
  const drawn = isExact ? tied.length : Math.max(1, Math.floor(pivots))
  if (!isExact) draw(tied, drawn, random)
  const told = { values, errors, pivots: drawn, tied: tied.length, isExact }
  if (nodes < 3) return told
  const squares = isExact ? null : new Float64Array(nodes)
  const walk = openWalk(csr, values, squares)
  for (let at = 0; at < drawn; at++) walk(tied[at] ?? 0)
  const pairs = (nodes - 1) * (nodes - 2)
  if (squares === null) {
    const share = 1 / pairs
    for (let node = 0; node < nodes; node++) values[node] = (values[node] ?? 0) * share
    return told
  }
  // Each pair is met from both of its ends, which share it.
  const whole = (2 * tied.length) / pairs
  // Drawing without putting back: nothing is left to err about once everybody was drawn.
  const left = 1 - drawn / tied.length
  for (let node = 0; node < nodes; node++) {
    const sum = values[node] ?? 0
    const variance = drawn < 2 ? 0 : Math.max(0, (squares[node] ?? 0) - (sum * sum) / drawn) / (drawn - 1)
    values[node] = (sum / drawn) * whole
    errors[node] = whole * Math.sqrt((variance / drawn) * left)
  }
  return told
}

/** Nodes with an edge to somebody else. */
function listTied({ nodes, offsets, targets }: Csr): Int32Array {
  const tied = new Int32Array(nodes)
  let count = 0
  for (let node = 0; node < nodes; node++) {
    const [start, stop] = [offsets[node] ?? 0, offsets[node + 1] ?? 0]
    if (stop - start > 1 || (stop > start && targets[start] !== node)) tied[count++] = node
  }
  return tied.slice(0, count)
}

/** Brings a random selection of so many to the front (the first steps of Fisher and Yates). */
function draw(from: Int32Array, count: number, random: Random): void {
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (from.length - at))
    const [a, b] = [from[at] ?? 0, from[other] ?? 0]
    from[at] = b
    from[other] = a
  }
}

/**
 * What follows all shortest paths from one node and adds what passes each node to `sums`. With `squares`, which get the
 * squares of what is added, a path counts at a node by how far it has come there of all of its way.
 */
function openWalk(
  { nodes, offsets, targets }: Csr,
  sums: Float64Array,
  squares: Float64Array | null,
): (source: number) => void {
  const distance = new Int32Array(nodes).fill(-1)
  const paths = new Float64Array(nodes)
  const passing = new Float64Array(nodes)
  const order = new Int32Array(nodes)
  return (source) => {
    distance[source] = 0
    paths[source] = 1
    order[0] = source
    let tail = 1
    for (let head = 0; head < tail; head++) {
      const node = order[head] ?? 0
      const beyond = (distance[node] ?? 0) + 1
      const ways = paths[node] ?? 0
      const stop = offsets[node + 1] ?? 0
      for (let at = offsets[node] ?? 0; at < stop; at++) {
        const next = targets[at] ?? 0
        const known = distance[next] ?? 0
        if (known === -1) {
          distance[next] = beyond
          paths[next] = ways
          order[tail] = next
          tail += 1
        } else if (known === beyond) {
          paths[next] = (paths[next] ?? 0) + ways
        }
      }
    }
    // From the farthest back: what passes a node goes on to those before it, by their shares of its paths.
    for (let back = tail - 1; back > 0; back--) {
      const node = order[back] ?? 0
      const far = distance[node] ?? 1
      const own = passing[node] ?? 0
      const share = ((squares === null ? 1 : 1 / far) + own) / (paths[node] ?? 1)
      const before = far - 1
      const stop = offsets[node + 1] ?? 0
      for (let at = offsets[node] ?? 0; at < stop; at++) {
        const next = targets[at] ?? 0
        if (distance[next] === before) passing[next] = (passing[next] ?? 0) + (paths[next] ?? 0) * share
      }
      const added = squares === null ? own : own * far
      sums[node] = (sums[node] ?? 0) + added
      if (squares !== null) squares[node] = (squares[node] ?? 0) + added * added
    }
    for (let at = 0; at < tail; at++) {
      const node = order[at] ?? 0
      distance[node] = -1
      passing[node] = 0
    }
  }
}
