import type { Atlas, NetworkEdge, NetworkId } from '../graph/atlas'
import { discRadius } from '../graph/mark-size'
import { indexCorpus, isAuthorId, isPaperId } from '../scene/atlas-index'
import { papersOfAuthor } from '../scene/bounds'
import { boundsOfEdge } from '../scene/edge-bounds'
import { coloursOf, LIGHT } from '../scene/theme'
import { roundCoordinate } from './round'

/** A node as every graph file tells it. */
export type NodeRow = {
  readonly id: string
  readonly label: string
  readonly kind: string
  readonly papers: number
  /** Of a person: true where a cut list may hide one more paper. */
  readonly papersAtLeast: boolean
  /** Of a paper: true where its author list is cut or nowhere stated. */
  readonly listCut: boolean
  readonly cluster: string
  readonly clusterName: string
  readonly degree: number
  readonly weightedDegree: number
  readonly betweenness: number
  /** Place in the landscape placing, px, y downwards. */
  readonly x: number
  readonly y: number
  /** Radius of its disc, px. */
  readonly size: number
  /** `#rrggbb`, as on the light map. */
  readonly colour: string
}

/** An edge as every graph file tells it. */
export type EdgeRow = {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly kind: string
  readonly weight: number
  /** How many papers are behind it. */
  readonly papers: number
  readonly titles: readonly string[]
  readonly evidence: string
  /** True where a cut list may hide one more paper of both. */
  readonly papersAtLeast: boolean
  /** What cut lists make of the weight; `open`: it may be higher or lower. */
  readonly weightBound: '' | 'at least' | 'at most' | 'open'
  /** True where an author list behind the edge is cut or nowhere stated. */
  readonly listCut: boolean
}

const WORDS = { '': '', '≥': 'at least', '≤': 'at most' } as const

export type GraphRows = { readonly nodes: readonly NodeRow[]; readonly edges: readonly EdgeRow[] }

/** One network as two flat tables, in the atlas's order. Cost: linear in nodes, edges and the papers behind them. */
export function graphRows(atlas: Atlas, id: NetworkId): GraphRows {
  const network = atlas.networks[id]
  const { x, y } = network.placements.landscape
  const clusters = new Map(network.clusters.map((cluster) => [cluster.id, cluster]))
  const { authors, papers } = indexCorpus(atlas.corpus)
  const nodes = network.nodes.map((node, index): NodeRow => {
    const cluster = clusters.get(node.cluster)
    return {
      id: node.id,
      label: node.label,
      kind: node.kind,
      papers: node.papers,
      papersAtLeast:
        isAuthorId(node.id) && papersOfAuthor(atlas.corpus, authors.get(node.id)?.papers ?? []).bound === '≥',
      listCut: isPaperId(node.id) && papers.get(node.id)?.authorsComplete === false,
      cluster: node.cluster,
      clusterName: cluster?.name ?? '',
      degree: node.degree,
      weightedDegree: node.weightedDegree,
      betweenness: node.betweenness,
      x: roundCoordinate(x[index] ?? 0),
      y: roundCoordinate(y[index] ?? 0),
      size: roundCoordinate(discRadius(node.papers)),
      colour: coloursOf(LIGHT, `c${cluster?.colour ?? 0}`).base,
    }
  })
  const edges = network.edges.map((edge: NetworkEdge): EdgeRow => {
    const { source, target, kind, weight, evidence } = edge
    const bounds = boundsOfEdge(atlas, edge)
    return {
      id: edge.id,
      source,
      target,
      kind,
      weight,
      papers: edge.papers.length,
      titles: edge.papers.map((paper) => papers.get(paper)?.title ?? paper),
      evidence,
      papersAtLeast: bounds.papers === '≥',
      weightBound: bounds.open ? 'open' : WORDS[bounds.weight],
      listCut: edge.bounded,
    }
  })
  return { nodes, edges }
}
