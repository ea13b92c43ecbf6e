import { foldText } from '../base/fold'
import type { Columns, Manifest } from './column-tables'
import { MANIFEST } from './folder-source'
import type { RangeFolder } from './range-file'
import { readManifest } from './read-manifest'
import { TableReader, type KeyRange } from './read-table'

/** Communities of a first picture: the largest, with all ties among them. */
export const COMMUNITIES_AT_FIRST = 256
/** Nodes of a community that are drawn at once: those with most papers. */
export const NODES_AT_ONCE = 5000

/** Above every text that begins as another does: the greatest code point. */
const HIGHEST = '\u{10FFFF}'

export type Overview = {
  readonly clusters: Columns<'clusters'>
  readonly bundles: Columns<'bundles'>
  /** What there is of what is shown. */
  readonly of: { readonly clusters: number; readonly nodes: number; readonly papers: number; readonly authors: number }
}

export type Community = {
  /** The community's row. */
  readonly cluster: Columns<'clusters'>
  /** Its nodes with most papers, at most as many as were asked for. */
  readonly nodes: Columns<'positions'>
  /** Edges among these nodes, each once, source < target. */
  readonly edges: Columns<'edges'>
}

export type Neighbourhood = {
  /** The node and those tied to it, by number. */
  readonly nodes: Columns<'positions'>
  /** The edges at the node, which is the source of each. */
  readonly edges: Columns<'edges'>
}

/** Answers questions about an atlas in a folder by reading no more than each needs. */
export type ColumnReader = {
  readonly manifest: Manifest
  overview(atMost?: number): Promise<Overview>
  /** A community by its number; null where there is none. */
  community(cluster: number, atMost?: number): Promise<Community | null>
  neighbourhood(node: number): Promise<Neighbourhood>
  /** Nodes of which a name begins so, in the order of the names, each once. */
  search(text: string, atMost?: number): Promise<readonly { readonly node: number; readonly label: string }[]>
  /** The papers of an author, by number; without those that are only suggested. */
  papersOf(author: number): Promise<Columns<'papers'>>
}

/** Opens a folder of columns: reads its manifest. Throws an UnreadableFolder with a sentence where it is none. */
export async function openColumns(folder: RangeFolder): Promise<ColumnReader> {
  const manifest = readManifest(await folder.readText(MANIFEST))
  const tables = new TableReader(folder, manifest)
  return {
    manifest,
    overview: async (atMost = COMMUNITIES_AT_FIRST) => {
      const range: readonly KeyRange[] = [[0, atMost - 1]]
      const [clusters, bundles] = await Promise.all([
        tables.readRows('clusters', CLUSTER_COLUMNS, range),
        tables.readRows('bundles', ['source', 'target', 'edges', 'weight'], range),
      ])
      const of = {
        clusters: tables.countRows('clusters'),
        nodes: tables.countRows('positions'),
        papers: tables.countRows('papers'),
        authors: tables.countRows('authors'),
      }
      return { clusters, bundles, of }
    },
    community: async (number, atMost = NODES_AT_ONCE) => {
      const cluster = await tables.readRows('clusters', CLUSTER_COLUMNS, [[number, number]])
      const [first, size] = [cluster.first[0], cluster.size[0]]
      if (first === undefined || size === undefined) return null
      const last = first + Math.min(size, atMost) - 1
      const [nodes, edges] = await Promise.all([
        tables.readRows('positions', NODE_COLUMNS, [[first, last]]),
        tables.readRows('edges', EDGE_COLUMNS, [[first, last]]),
      ])
      return { cluster, nodes, edges: keepWithin(edges, last) }
    },
    neighbourhood: async (node) => {
      const edges = await tables.readRows('edges', EDGE_COLUMNS, [[node, node]])
      const nodes = await tables.readRows('positions', NODE_COLUMNS, rangesOf([node, ...edges.target]))
      return { nodes, edges }
    },
    search: async (text, atMost = 20) => {
      const begin = foldText(text)
      if (begin === '') return []
      const found = await tables.readFirst('names', ['node', 'label'], [begin, begin + HIGHEST], 2 * atMost)
      const labels = new Map<number, string>()
      found.node.forEach((node, at) => {
        if (labels.size < atMost && !labels.has(node)) labels.set(node, found.label[at] ?? '')
      })
      return [...labels].map(([node, label]) => ({ node, label }))
    },
    papersOf: async (author) => {
      const { paper, evidence } = await tables.readRows('authorships', ['paper', 'evidence'], [[author, author]])
      const own = paper.filter((_, at) => evidence[at] !== 'suggested')
      return tables.readRows('papers', PAPER_COLUMNS, rangesOf(own))
    },
  }
}

const CLUSTER_COLUMNS = ['cluster', 'id', 'name', 'size', 'first', 'papers', 'colour', 'x', 'y', 'radius'] as const
const NODE_COLUMNS = ['node', 'cluster', 'x', 'y', 'papers', 'degree', 'kind', 'item', 'label'] as const
const EDGE_COLUMNS = ['source', 'target', 'weight', 'papers', 'evidence'] as const
const PAPER_COLUMNS = ['paper', 'id', 'title', 'year', 'authors', 'complete', 'node'] as const

/** Numbers as ascending ranges, those that follow each other in one. */
function rangesOf(numbers: Iterable<number>): readonly KeyRange[] {
  const ranges: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}

/** Edges from the lower to the higher end, neither beyond `last`: sources are of the community already. */
function keepWithin(edges: Columns<'edges'>, last: number): Columns<'edges'> {
  const kept: number[] = []
  edges.source.forEach((source, at) => {
    const target = edges.target[at] ?? 0
    if (source < target && target <= last) kept.push(at)
  })
  return {
    source: Int32Array.from(kept, (at) => edges.source[at] ?? 0),
    target: Int32Array.from(kept, (at) => edges.target[at] ?? 0),
    weight: Float64Array.from(kept, (at) => edges.weight[at] ?? 0),
    papers: Int32Array.from(kept, (at) => edges.papers[at] ?? 0),
    evidence: kept.map((at) => edges.evidence[at] ?? ''),
  }
}
