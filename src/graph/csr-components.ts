import type { Csr } from './csr'

/** The group of each node, numbered from 0 in the order of their first nodes, and how many groups there are. */
export type Labels = { readonly of: Int32Array; readonly count: number }

/**
 * Connected components; where `within` is given, the parts into which its groups fall: only edges inside of a group count.
 * A node without an edge is a component of its own. Cost: linear in nodes and edges.
 */
export function findComponents({ nodes, offsets, targets }: Csr, within?: Int32Array): Labels {
  const of = new Int32Array(nodes).fill(-1)
  const queue = new Int32Array(nodes)
  let count = 0
  for (let start = 0; start < nodes; start++) {
    if (of[start] !== -1) continue
    of[start] = count
    queue[0] = start
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = queue[head] ?? 0
      const stop = offsets[node + 1] ?? 0
      for (let at = offsets[node] ?? 0; at < stop; at++) {
        const next = targets[at] ?? 0
        if (of[next] !== -1 || (within !== undefined && within[next] !== within[node])) continue
        of[next] = count
        queue[tail] = next
        tail += 1
      }
    }
    count += 1
  }
  return { of, count }
}

/**
 * The core number of each node: the largest k such that it is in a part of the network where everybody has at least k
 * others (S. B. Seidman, Soc. Netw. 5, 269–287, 1983), by V. Batagelj and M. Zaveršnik (arXiv cs/0310049, 2003). Loops do
 * not count. Cost: linear in nodes and edges.
 */
export function findCores({ nodes, offsets, targets }: Csr): Int32Array {
  const core = new Int32Array(nodes)
  let most = 0
  for (let node = 0; node < nodes; node++) {
    const stop = offsets[node + 1] ?? 0
    let degree = 0
    for (let at = offsets[node] ?? 0; at < stop; at++) if (targets[at] !== node) degree += 1
    core[node] = degree
    most = Math.max(most, degree)
  }
  // Nodes in order of degree, where each degree starts, and where each node stands.
  const starts = new Int32Array(most + 2)
  for (const degree of core) starts[degree + 1] = (starts[degree + 1] ?? 0) + 1
  for (let degree = 1; degree < starts.length; degree++)
    starts[degree] = (starts[degree] ?? 0) + (starts[degree - 1] ?? 0)
  const order = new Int32Array(nodes)
  const place = new Int32Array(nodes)
  const next = starts.slice()
  for (let node = 0; node < nodes; node++) {
    const at = next[core[node] ?? 0] ?? 0
    next[core[node] ?? 0] = at + 1
    order[at] = node
    place[node] = at
  }
  for (let at = 0; at < nodes; at++) {
    const node = order[at] ?? 0
    const own = core[node] ?? 0
    const stop = offsets[node + 1] ?? 0
    for (let entry = offsets[node] ?? 0; entry < stop; entry++) {
      const other = targets[entry] ?? 0
      const degree = core[other] ?? 0
      if (degree <= own) continue
      // It changes places with the first of its degree, which then begins one later.
      const first = Math.max(starts[degree] ?? 0, at + 1)
      const swapped = order[first] ?? 0
      const from = place[other] ?? 0
      order[first] = other
      order[from] = swapped
      place[other] = first
      place[swapped] = from
      starts[degree] = first + 1
      core[other] = degree - 1
    }
  }
  return core
}
