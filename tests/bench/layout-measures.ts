import { seededRandom } from '../../src/base/random'
import { listEdges, rowLength } from '../../src/graph/csr'
import type { Csr } from '../../src/graph/csr'
import type { Places } from '../../src/graph/layout-force'

/** How good places are. Each is measured on a sample, which is the same for all placings of a network. */
export type LayoutQuality = {
  /** Mean Jaccard overlap of a node's k neighbours and the k nodes that stand nearest to it; of 1,000 nodes with a neighbour. */
  readonly neighbours: number
  /** Share of pairs of edges without a common end that cross as straight lines; of 400,000 pairs. */
  readonly crossing: number
  /** Σ (d − δ)²/δ² over Σ (d/δ)² at the best scale (1 − that share): shortest paths δ from 60 nodes in the largest component. */
  readonly stress: number
}

export function measurePlaces(csr: Csr, places: Places, seed: number): LayoutQuality {
  return {
    neighbours: keptNeighbours(csr, places, 1000, seed),
    crossing: shareOfCrossings(csr, places, 400_000, seed),
    stress: stressOf(csr, places, 60, seed),
  }
}

function keptNeighbours(csr: Csr, { x, y }: Places, sample: number, seed: number): number {
  const random = seededRandom(seed)
  let [sum, seen] = [0, 0]
  while (seen < sample) {
    const node = Math.floor(random() * csr.nodes)
    const count = rowLength(csr, node)
    if (count === 0) continue
    seen += 1
    // The count nearest, by insertion: count is small.
    const near: { at: number; square: number }[] = []
    let farthest = Infinity
    for (let at = 0; at < csr.nodes; at++) {
      const dx = (x[at] ?? 0) - (x[node] ?? 0)
      const dy = (y[at] ?? 0) - (y[node] ?? 0)
      const square = dx * dx + dy * dy
      if (at === node || square >= farthest) continue
      let place = near.length
      while (place > 0 && (near[place - 1]?.square ?? 0) > square) place -= 1
      near.splice(place, 0, { at, square })
      if (near.length > count) near.pop()
      if (near.length === count) farthest = near[count - 1]?.square ?? Infinity
    }
    const own = new Set(csr.targets.subarray(csr.offsets[node], csr.offsets[node + 1]))
    const both = near.filter(({ at }) => own.has(at)).length
    sum += both / (2 * count - both)
  }
  return sum / sample
}

function shareOfCrossings(csr: Csr, { x, y }: Places, sample: number, seed: number): number {
  const random = seededRandom(seed)
  const { sources, targets } = listEdges(csr)
  const side = (a: number, b: number, c: number): number =>
    ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) -
    ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0))
  let [crossing, seen] = [0, 0]
  while (seen < sample) {
    const one = Math.floor(random() * sources.length)
    const two = Math.floor(random() * sources.length)
    const [a, b, c, d] = [sources[one] ?? 0, targets[one] ?? 0, sources[two] ?? 0, targets[two] ?? 0]
    if (a === c || a === d || b === c || b === d) continue
    seen += 1
    if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossing += 1
  }
  return crossing / sample
}

function stressOf(csr: Csr, { x, y }: Places, sample: number, seed: number): number {
  const random = seededRandom(seed)
  let [ratios, squares, pairs, seen] = [0, 0, 0, 0]
  for (let attempt = 0; seen < sample && attempt < 50 * sample; attempt++) {
    const start = Math.floor(random() * csr.nodes)
    const steps = stepsFrom(csr, start)
    const reached = steps.reduce((count, step) => count + (step > 0 ? 1 : 0), 0)
    if (reached < csr.nodes / 2) continue
    seen += 1
    steps.forEach((step, node) => {
      if (step <= 0) return
      const distance = Math.sqrt(((x[node] ?? 0) - (x[start] ?? 0)) ** 2 + ((y[node] ?? 0) - (y[start] ?? 0)) ** 2)
      ratios += distance / step
      squares += (distance / step) ** 2
      pairs += 1
    })
  }
  // min over s of Σ (s d/δ − 1)² ÷ pairs
  return pairs === 0 ? Number.NaN : 1 - (ratios * ratios) / (squares * pairs)
}

/** Steps from a node to every other; −1 where there is no way. */
function stepsFrom({ nodes, offsets, targets }: Csr, start: number): Int32Array {
  const steps = new Int32Array(nodes).fill(-1)
  const queue = new Int32Array(nodes)
  queue[0] = start
  steps[start] = 0
  for (let head = 0, tail = 1; head < tail; head++) {
    const node = queue[head] ?? 0
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const next = targets[at] ?? 0
      if ((steps[next] ?? 0) >= 0) continue
      steps[next] = (steps[node] ?? 0) + 1
      queue[tail++] = next
    }
  }
  return steps
}
