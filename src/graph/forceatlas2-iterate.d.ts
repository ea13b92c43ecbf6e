/** One round of ForceAtlas2 on bare arrays: a module inside of the package, which has no types of its own. */
declare module 'graphology-layout-forceatlas2/iterate' {
  export type ForceSettings = {
    readonly linLogMode: boolean
    readonly outboundAttractionDistribution: boolean
    readonly adjustSizes: boolean
    readonly edgeWeightInfluence: number
    readonly scalingRatio: number
    readonly strongGravityMode: boolean
    readonly gravity: number
    readonly slowDown: number
    readonly barnesHutOptimize: boolean
    readonly barnesHutTheta: number
  }
  /** Moves the nodes once. `nodes`: ten numbers a node; `edges`: three an edge, ends as places of nodes' first numbers. */
  export default function iterate(settings: ForceSettings, nodes: Float32Array, edges: Float32Array): unknown
}
