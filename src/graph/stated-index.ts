import type { StatedEdge, StatedNode } from '../records/record'
import type { Corpus } from '../resolve/corpus'
import type { NetworkFile } from '../resolve/network-files'
import type { StatedNodeId } from './atlas'
import { orderEnds } from './projection'

/** A node as its file states it. */
export type StatedNodeFacts = {
  readonly file: NetworkFile
  readonly node: StatedNode
  /** The file whose line states it. */
  readonly source: string
}
/** All edges of a pair as their file states them. */
export type StatedEdgeFacts = { readonly file: NetworkFile; readonly edges: readonly StatedEdge[] }

export type StatedIndex = {
  readonly nodes: ReadonlyMap<StatedNodeId, StatedNodeFacts>
  /** By the id that the network's edge has. Edges from a node to itself are in none. */
  readonly edges: ReadonlyMap<string, StatedEdgeFacts>
}

/** Text that stands in an id: what parts ids from one another is written otherwise. */
const escapeId = (text: string): string => text.replace(/[%|#\s]/gu, (letter) => encodeURIComponent(letter))

/** The id of a node in the network of all stated ones: nodes of several files are never the same. */
export const statedNodeId = ({ name }: NetworkFile, id: string): StatedNodeId =>
  `node:${escapeId(name)}#${escapeId(id)}`

const indexes = new WeakMap<Corpus, StatedIndex>()

/** What files state of nodes and edges, by id; built once for each corpus in time linear in them. */
export function indexStated(corpus: Corpus): StatedIndex {
  const known = indexes.get(corpus)
  if (known !== undefined) return known
  const nodes = new Map<StatedNodeId, StatedNodeFacts>()
  const edges = new Map<string, { readonly file: NetworkFile; readonly edges: StatedEdge[] }>()
  for (const file of corpus.stated ?? []) {
    const unlisted = new Set(file.unlisted)
    for (const node of file.network.nodes)
      nodes.set(statedNodeId(file, node.id), {
        file,
        node,
        source: unlisted.has(node.id) ? file.edgesIn : file.nodesIn,
      })
    for (const edge of file.network.edges) {
      if (edge.source === edge.target) continue
      const key = orderEnds(statedNodeId(file, edge.source), statedNodeId(file, edge.target)).join('|')
      const facts = edges.get(key)
      if (facts === undefined) edges.set(key, { file, edges: [edge] })
      else facts.edges.push(edge)
    }
  }
  const index = { nodes, edges }
  indexes.set(corpus, index)
  return index
}
