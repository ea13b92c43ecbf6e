/**
 * An undirected weighted network as compressed sparse rows. Row u is `targets[offsets[u] .. offsets[u + 1])`, ascending and
 * each neighbour once, with `weights` beside it; every edge stands in the rows of both of its ends, a loop once in its own.
 * Weights are finite and above 0. Size: 4 bytes a node and 24 bytes an edge.
 */
export type Csr = {
  readonly nodes: number
  /** Different pairs, loops among them. */
  readonly edges: number
  /** nodes + 1 entries. */
  readonly offsets: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
}

/** Edges as columns: edge i joins `sources[i]` and `targets[i]`, 0-based, with `weights[i]`, or 1 where there are none. */
export type EdgeColumns = {
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly weights?: Float64Array | Float32Array
}

/** Entries of all rows that 32-bit offsets can count. */
const MOST_ENTRIES = 2 ** 31 - 1

/** Bytes that a network holds. */
export const bytesOf = ({ offsets, targets, weights }: Csr): number =>
  offsets.byteLength + targets.byteLength + weights.byteLength

/** Neighbours of a node; a loop counts once. */
export const rowLength = ({ offsets }: Csr, node: number): number => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0)

/**
 * Builds the rows from edges in any order and direction. Edges of one pair are added up in the order in which they come.
 * Throws a RangeError that names the edge where an end is no node or a weight is not finite and above 0: what a caller
 * passes on was checked where it was read. Cost: linear in nodes and edges; 36 bytes an edge while it works.
 */
export function buildCsr(nodes: number, { sources, targets, weights }: EdgeColumns): Csr {
  checkColumns(nodes, sources, targets, weights)
  const offsets = new Int32Array(nodes + 1)
  const count = sources.length
  for (let edge = 0; edge < count; edge++) {
    const [from, to] = [sources[edge] ?? 0, targets[edge] ?? 0]
    offsets[from + 1] = (offsets[from + 1] ?? 0) + 1
    if (from !== to) offsets[to + 1] = (offsets[to + 1] ?? 0) + 1
  }
  const entries = addUp(offsets)
  const next = offsets.slice(0, nodes)
  const ends = new Int32Array(entries)
  const parts = new Float64Array(entries)
  for (let edge = 0; edge < count; edge++) {
    const [from, to] = [sources[edge] ?? 0, targets[edge] ?? 0]
    const weight = weights === undefined ? 1 : (weights[edge] ?? 0)
    const at = next[from] ?? 0
    next[from] = at + 1
    ends[at] = to
    parts[at] = weight
    if (from === to) continue
    const back = next[to] ?? 0
    next[to] = back + 1
    ends[back] = from
    parts[back] = weight
  }
  return mergeRows(transpose({ nodes, edges: count, offsets, targets: ends, weights: parts }))
}

/**
 * The same entries the other way round: row v holds every u in whose row v stands, ascending. Of a symmetric network that
 * is the network itself with its rows in order. Cost: linear.
 */
export function transpose({ nodes, edges, offsets, targets, weights }: Csr): Csr {
  const starts = new Int32Array(nodes + 1)
  for (const target of targets) starts[target + 1] = (starts[target + 1] ?? 0) + 1
  addUp(starts)
  const next = starts.slice(0, nodes)
  const ends = new Int32Array(targets.length)
  const parts = new Float64Array(targets.length)
  for (let node = 0; node < nodes; node++) {
    const stop = offsets[node + 1] ?? 0
    for (let at = offsets[node] ?? 0; at < stop; at++) {
      const target = targets[at] ?? 0
      const place = next[target] ?? 0
      next[target] = place + 1
      ends[place] = node
      parts[place] = weights[at] ?? 0
    }
  }
  return { nodes, edges, offsets: starts, targets: ends, weights: parts }
}

/** Adds up neighbours that stand next to each other in a row, in place; the arrays are cut where that made them shorter. */
function mergeRows({ nodes, offsets, targets, weights }: Csr): Csr {
  let kept = 0
  let loops = 0
  let start = 0
  for (let node = 0; node < nodes; node++) {
    const stop = offsets[node + 1] ?? 0
    const first = kept
    for (let at = start; at < stop; at++) {
      const target = targets[at] ?? 0
      if (kept > first && targets[kept - 1] === target) {
        weights[kept - 1] = (weights[kept - 1] ?? 0) + (weights[at] ?? 0)
        continue
      }
      if (target === node) loops += 1
      targets[kept] = target
      weights[kept] = weights[at] ?? 0
      kept += 1
    }
    start = stop
    offsets[node + 1] = kept
  }
  const isWhole = kept === targets.length
  return {
    nodes,
    edges: (kept + loops) / 2,
    offsets,
    targets: isWhole ? targets : targets.slice(0, kept),
    weights: isWhole ? weights : weights.slice(0, kept),
  }
}

/** Every edge once, its smaller end first, in order of both ends: what `buildCsr` takes. */
export function listEdges({ nodes, edges, offsets, targets, weights }: Csr): Required<EdgeColumns> {
  const sources = new Int32Array(edges)
  const ends = new Int32Array(edges)
  const parts = new Float64Array(edges)
  let edge = 0
  for (let node = 0; node < nodes; node++) {
    const stop = offsets[node + 1] ?? 0
    for (let at = offsets[node] ?? 0; at < stop; at++) {
      const target = targets[at] ?? 0
      if (target < node) continue
      sources[edge] = node
      ends[edge] = target
      parts[edge] = weights[at] ?? 0
      edge += 1
    }
  }
  return { sources, targets: ends, weights: parts }
}

/** Edges at each node; a loop counts once. */
export const degreesOf = (csr: Csr): Int32Array => Int32Array.from({ length: csr.nodes }, (_, at) => rowLength(csr, at))

/** Sum of the weights at each node, in the order of its row; a loop counts once. */
export function weightedDegrees({ nodes, offsets, weights }: Csr): Float64Array {
  const sums = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const stop = offsets[node + 1] ?? 0
    let sum = 0
    for (let at = offsets[node] ?? 0; at < stop; at++) sum += weights[at] ?? 0
    sums[node] = sum
  }
  return sums
}

/** Turns counts, each one place behind its row, into where rows start; returns how many there are in all. */
export function addUp(counts: Int32Array): number {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
  return counts.at(-1) ?? 0
}

function checkColumns(
  nodes: number,
  sources: Int32Array,
  targets: Int32Array,
  weights: Float64Array | Float32Array | undefined,
): void {
  if (!Number.isInteger(nodes) || nodes < 0) throw new RangeError(`A network cannot have ${nodes} nodes.`)
  const count = sources.length
  if (targets.length !== count || (weights !== undefined && weights.length !== count))
    throw new RangeError(
      `Columns of edges differ in length: ${count} sources, ${targets.length} targets, ${weights?.length ?? count} weights.`,
    )
  if (2 * count > MOST_ENTRIES)
    throw new RangeError(`${count} edges are too many: at most ${Math.floor(MOST_ENTRIES / 2)} fit.`)
  for (let edge = 0; edge < count; edge++) {
    const [from, to] = [sources[edge] ?? -1, targets[edge] ?? -1]
    if (from < 0 || to < 0 || from >= nodes || to >= nodes)
      throw new RangeError(`Edge ${edge} joins ${from} and ${to}: expected nodes from 0 to ${nodes - 1}.`)
    const weight = weights === undefined ? 1 : (weights[edge] ?? 0)
    if (!(weight > 0 && weight < Infinity))
      throw new RangeError(`Edge ${edge} from ${from} to ${to} weighs ${weight}: expected a finite weight above 0.`)
  }
}
