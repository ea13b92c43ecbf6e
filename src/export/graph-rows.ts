import type { Atlas, NetworkEdge, NetworkId, NodeId } from '../graph/atlas'
import { discRadius } from '../graph/mark-size'
import { indexStated } from '../graph/stated-index'
import type { StatedEdge } from '../records/record'
import type { Paper } from '../resolve/corpus'
import { indexCorpus, isAuthorId, isPaperId, isStatedId, isTopicId } from '../scene/atlas-index'
import { papersOfAuthor } from '../scene/bounds'
import { boundsOfEdge } from '../scene/edge-bounds'
import { coloursOf, LIGHT } from '../scene/theme'
import { LazyList } from './lazy-list'
import { roundCoordinate } from './round'

/** A node as every graph file tells it. */
export type NodeRow = {
  readonly id: string
  readonly label: string
  readonly kind: string
  /** 0 of a node that a file states: it stands for none. */
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
  /** As a file states it, else the radius of its disc. */
  readonly size: number
  /** Radius of its disc, px. */
  readonly radius: number
  /** `#rrggbb`, as on the light map. */
  readonly colour: string
  /** The years of its papers, each once, in order; of a topic too. */
  readonly years: readonly number[]
  /** What a file states besides; empty of all that records make. */
  readonly more: Readonly<Record<string, string>>
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
  /** The years of the papers behind it, each once, in order. */
  readonly years: readonly number[]
  /** What a file states besides, of several edges of a pair what any of them says; empty of all that records make. */
  readonly more: Readonly<Record<string, string>>
}

const WORDS = { '': '', '≥': 'at least', '≤': 'at most' } as const

export type GraphRows = {
  readonly nodes: readonly NodeRow[]
  /** Made while one walks through them: there may be very many, each with the titles of its papers. */
  readonly edges: LazyList<EdgeRow>
  /** Of the placing, px. */
  readonly width: number
  readonly height: number
}

/** The years of these papers, each once, in order. */
function yearsOf(papers: readonly (Paper | undefined)[]): readonly number[] {
  return [...new Set(papers.flatMap((paper) => paper?.year ?? []))].sort((a, b) => a - b)
}

/** The ids that a file writes: a node that a file stated keeps the id that it had there, where only one file states any. */
function fileId({ corpus }: Atlas): (id: NodeId) => string {
  const stated = indexStated(corpus).nodes
  const isOne = corpus.stated?.length === 1
  return (id) => {
    if (!isStatedId(id)) return id
    return (isOne ? stated.get(id)?.node.id : undefined) ?? id.slice('node:'.length)
  }
}

/** What the edges of one pair say, each text once, parted by “ | ”. */
function joinAttributes(edges: readonly StatedEdge[]): Readonly<Record<string, string>> {
  const joined = new Map<string, Set<string>>()
  for (const { attributes } of edges)
    for (const [name, value] of Object.entries(attributes)) joined.set(name, (joined.get(name) ?? new Set()).add(value))
  return Object.fromEntries([...joined].map(([name, values]) => [name, [...values].join(' | ')]))
}

/** The names of what these rows say besides, in the order in which they come, without those that have a column already. */
export function moreNames(
  rows: Iterable<{ readonly more: Readonly<Record<string, string>> }>,
  taken: readonly string[],
): readonly string[] {
  const known = new Set(taken.map((name) => name.toLowerCase()))
  const names = new Set<string>()
  for (const { more } of rows) for (const name of Object.keys(more)) if (!known.has(name.toLowerCase())) names.add(name)
  return [...names]
}

/** One network as two flat tables, in the atlas's order. Cost: linear in nodes, edges and the papers behind them. */
export function graphRows(atlas: Atlas, id: NetworkId): GraphRows {
  const network = atlas.networks[id]
  const { x, y } = network.placements.landscape
  const clusters = new Map(network.clusters.map((cluster) => [cluster.id, cluster]))
  const { authors, papers, topics } = indexCorpus(atlas.corpus)
  const idOf = fileId(atlas)
  const yearsOfNode = (node: NodeId): readonly number[] => {
    if (isPaperId(node)) return yearsOf([papers.get(node)])
    const own = isAuthorId(node) ? authors.get(node)?.papers : isTopicId(node) ? topics.get(node)?.papers : []
    return yearsOf((own ?? []).map((paper) => papers.get(paper)))
  }
  const facts = indexStated(atlas.corpus)
  const nodes = network.nodes.map((node, index): NodeRow => {
    const cluster = clusters.get(node.cluster)
    const stated = isStatedId(node.id) ? facts.nodes.get(node.id)?.node : undefined
    const radius = roundCoordinate(discRadius(node.papers))
    return {
      id: idOf(node.id),
      label: node.label,
      kind: node.kind,
      papers: node.kind === 'node' ? 0 : node.papers,
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
      size: stated?.size ?? radius,
      radius,
      colour: coloursOf(LIGHT, `c${cluster?.colour ?? 0}`).base,
      years: yearsOfNode(node.id),
      more: stated?.attributes ?? {},
    }
  })
  const edges = LazyList.of(network.edges, (edge: NetworkEdge): EdgeRow => {
    const { source, target, kind, weight, evidence } = edge
    const bounds = boundsOfEdge(atlas, edge)
    return {
      id: `${idOf(source)}|${idOf(target)}`,
      source: idOf(source),
      target: idOf(target),
      kind,
      weight,
      papers: edge.papers.length,
      titles: edge.papers.map((paper) => papers.get(paper)?.title ?? paper),
      evidence,
      papersAtLeast: bounds.papers === '≥',
      weightBound: bounds.open ? 'open' : WORDS[bounds.weight],
      listCut: edge.bounded,
      years: yearsOf(edge.papers.map((paper) => papers.get(paper))),
      more: joinAttributes(facts.edges.get(edge.id)?.edges ?? []),
    }
  })
  const { width, height } = network.placements.landscape
  return { nodes, edges, width, height }
}
