import { hashText } from '../base/hash'
import { eachInSteps, type Steps } from '../base/in-steps'
import { orderByNumber } from '../base/order-by-number'
import { byText } from '../base/order'
import type { NetworkEdge } from '../graph/atlas'
import type { PaperId } from '../resolve/corpus'
import { colourOf, indexNetwork } from './atlas-index'
import type { SceneEdge } from './scene'
import type { Setting } from './scene-setting'
import { INK_KEY } from './shades'

/** Opacity and bend (as a share of the length) of edges within a community and between two. */
const WITHIN = { opacity: 0.48, bend: 0.06 }
const BETWEEN = { opacity: 0.27, bend: 0.1 }
/** Ties that begin in the last year in sight, where they are marked: px wider, and in ink. */
const FIRST = { wider: 0.8, opacity: 0.85 }
/**
 * How much of a tie's opacity is drawn. A page ties every two of its papers a little, through its owner; those many weak
 * ties must not cover the few strong ones.
 */
const strengthOf = ({ kind }: NetworkEdge, weight: number): number =>
  kind === 'shared' ? Math.min(1, 0.1 + 2 * weight) : 1

/** What is left of an edge's weight: the shares of the papers left; all of it where the edge is out. */
function weightLeft({ shown }: Setting, edge: NetworkEdge, place: number): number {
  if (!shown.filtered || !shown.edges.hasPlace(place) || edge.kind === 'stated') return edge.weight
  const isLeft = (paper: PaperId): boolean => (shown.papersOf.get(paper) ?? 0) > 0 && !shown.untied.has(paper)
  return edge.shares.reduce((sum, { paper, share }) => (isLeft(paper) ? sum + share : sum), 0)
}

/** The bend that the layout wants; null: the usual one. */
function bendOf({ arranged, placement: { x, y }, rows }: Setting, place: number): number | null {
  if (arranged.bendOf === null) return null
  const [from, to] = [rows.sources[place] ?? -1, rows.targets[place] ?? -1]
  return arranged.bendOf(x[from] ?? 0, y[from] ?? 0, x[to] ?? 0, y[to] ?? 0)
}

/** A tie as the map draws it, at its place in the network; `weight`: what the filters leave of it. */
export function drawEdge(setting: Setting, edge: NetworkEdge, place: number, weight: number): SceneEdge {
  const { network, rows } = setting
  const cluster = network.nodes[rows.sources[place] ?? -1]?.cluster
  const within = cluster !== undefined && cluster === network.nodes[rows.targets[place] ?? -1]?.cluster
  const own = within ? indexNetwork(network).clusters.get(cluster) : undefined
  const { opacity, bend } = within ? WITHIN : BETWEEN
  const { looks, colourOf: figures } = setting.marks
  const isFirst = setting.firsts.has(edge.id)
  // Where colours stand for something else, ties within a community are without one.
  const colour = own ? (figures ? 'c0' : colourOf(own)) : null
  return {
    id: edge.id,
    kind: edge.kind,
    source: edge.source,
    target: edge.target,
    within,
    colour: isFirst ? INK_KEY : colour,
    width: setting.widthOf(weight) + (isFirst ? FIRST.wider : 0),
    opacity: isFirst ? FIRST.opacity : looks.density === 'none' ? opacity * strengthOf(edge, weight) : 0,
    evidence: edge.evidence,
    bend: bendOf(setting, place) ?? (hashText(edge.id) % 2 === 0 ? bend : -bend),
    presence: setting.shown.edges.hasPlace(place) ? 'shown' : 'out',
  }
}

export type TieOrder = { readonly order: Uint32Array; readonly weights: Float64Array }

/** The ties of a network, weakest first, ties of one weight by their ids: their places in its list, and the weights left, by place. */
export function* orderTies(setting: Setting): Steps<TieOrder> {
  const { edges } = setting.network
  const weights = new Float64Array(edges.length)
  // Mostly they come in the order of their ids, and need not be put into it.
  let misplaced = 0
  yield* eachInSteps(edges.length, (place) => {
    const edge = edges[place]
    if (edge === undefined) return
    weights[place] = weightLeft(setting, edge, place)
    if (place > 0 && (edges[place - 1]?.id ?? '') > edge.id) misplaced++
  })
  if (misplaced === 0) return { order: yield* orderByNumber(weights), weights }
  const order = Uint32Array.from(edges, (_, place) => place).sort(
    (a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || byText(edges[a]?.id ?? '', edges[b]?.id ?? ''),
  )
  return { order, weights }
}
