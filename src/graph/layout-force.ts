import iterate from 'graphology-layout-forceatlas2/iterate'
import type { EdgeColumns } from './csr'

/** Places of nodes; y downwards. They change while a layout runs. */
export type Places = { readonly x: Float64Array; readonly y: Float64Array }

/** The library's rows: a node has x, y, four of forces, mass, convergence, size and whether it is fixed; an edge ends and weight. */
const NODE = 10
const EDGE = 3
const MASS = 6
const CONVERGENCE = 7
const SIZE = 8

/** How strongly nodes repel each other, and how strongly all are drawn to the origin: the library's own choice for most networks. */
const REPULSION = 10
const GRAVITY = 0.05
/** From so many nodes on, far ones repel as groups (J. Barnes and P. Hut, Nature 324, 446–449, 1986). */
const MANY = 250
const THETA = 1.2

/**
 * ForceAtlas2 (M. Jacomy et al., PLoS ONE 9, e98679, 2014) on arrays, by the inner module of graphology-layout-forceatlas2:
 * edges draw by their weight and length, nodes repel by their masses (1 and the weights of their edges) over distance. Works
 * on its own copy of the places. Cost of a round: edges, and n² of nodes, or n log n from 250 nodes on.
 */
export class ForceField {
  readonly #nodes: Float32Array
  readonly #edges: Float32Array
  readonly #count: number

  constructor({ x, y }: Places, { sources, targets, weights }: EdgeColumns) {
    this.#count = x.length
    this.#nodes = new Float32Array(NODE * this.#count)
    this.#edges = new Float32Array(EDGE * sources.length)
    for (let at = 0; at < this.#count; at++) {
      const row = NODE * at
      this.#nodes[row] = x[at] ?? 0
      this.#nodes[row + 1] = y[at] ?? 0
      this.#nodes[row + MASS] = 1
      this.#nodes[row + CONVERGENCE] = 1
      this.#nodes[row + SIZE] = 1
    }
    for (let edge = 0; edge < sources.length; edge++) {
      const [from, to] = [NODE * (sources[edge] ?? 0), NODE * (targets[edge] ?? 0)]
      const weight = weights === undefined ? 1 : (weights[edge] ?? 0)
      this.#edges[EDGE * edge] = from
      this.#edges[EDGE * edge + 1] = to
      this.#edges[EDGE * edge + 2] = weight
      this.#nodes[from + MASS] = (this.#nodes[from + MASS] ?? 0) + weight
      this.#nodes[to + MASS] = (this.#nodes[to + MASS] ?? 0) + weight
    }
    this.#balance()
  }

  /**
   * Puts the middle of all masses to the origin and scales the places so that pull and repulsion are in balance on the whole
   * (the virial theorem): at the size s where s² (Σ w d² + g Σ m r²) = k Σ m m′. So no round is lost on growing or shrinking.
   */
  #balance(): void {
    const nodes = this.#nodes
    let [mass, squares, middleX, middleY] = [0, 0, 0, 0]
    for (let row = 0; row < nodes.length; row += NODE) {
      const own = nodes[row + MASS] ?? 0
      mass += own
      squares += own * own
      middleX += own * (nodes[row] ?? 0)
      middleY += own * (nodes[row + 1] ?? 0)
    }
    middleX /= Math.max(mass, 1)
    middleY /= Math.max(mass, 1)
    let pull = 0
    for (let row = 0; row < nodes.length; row += NODE) {
      const x = (nodes[row] ?? 0) - middleX
      const y = (nodes[row + 1] ?? 0) - middleY
      nodes[row] = x
      nodes[row + 1] = y
      pull += GRAVITY * (nodes[row + MASS] ?? 0) * (x * x + y * y)
    }
    for (let edge = 0; edge < this.#edges.length; edge += EDGE) {
      const [from, to] = [this.#edges[edge] ?? 0, this.#edges[edge + 1] ?? 0]
      const dx = (nodes[from] ?? 0) - (nodes[to] ?? 0)
      const dy = (nodes[from + 1] ?? 0) - (nodes[to + 1] ?? 0)
      pull += (this.#edges[edge + 2] ?? 0) * (dx * dx + dy * dy)
    }
    const scale = pull > 0 ? Math.sqrt((REPULSION * (mass * mass - squares)) / 2 / pull) : 1
    for (let row = 0; row < nodes.length; row += NODE) {
      nodes[row] = (nodes[row] ?? 0) * scale
      nodes[row + 1] = (nodes[row + 1] ?? 0) * scale
    }
  }

  /** Moves all nodes so many times. */
  run(rounds: number): void {
    const settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      scalingRatio: REPULSION,
      strongGravityMode: true,
      gravity: GRAVITY,
      slowDown: 1 + Math.log(this.#count) / 2,
      barnesHutOptimize: this.#count >= MANY,
      barnesHutTheta: THETA,
    }
    for (let round = 0; round < rounds; round++) iterate(settings, this.#nodes, this.#edges)
  }

  /** Writes the places that were found; where forces threw a node beyond all bounds, the places stay as they were. */
  read({ x, y }: Places): void {
    if (!this.#nodes.every((value) => Number.isFinite(value))) return
    for (let at = 0; at < this.#count; at++) {
      x[at] = this.#nodes[NODE * at] ?? 0
      y[at] = this.#nodes[NODE * at + 1] ?? 0
    }
  }
}
