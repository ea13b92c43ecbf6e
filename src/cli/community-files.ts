import type { WeightedEdge } from '../graph/modularity'
import type { Partition } from '../graph/clusters'

/** A network that a file states outright, with the clusters that the file gives its nodes; null where it gives none. */
export type StatedNetwork = {
  readonly nodes: readonly { readonly id: string }[]
  readonly edges: readonly WeightedEdge[]
  readonly clusters: Partition<string> | null
}

const COMMENT = /^\s*(?:[#%]|\/\/|$)/
const HEADING = /^(?:source|from|node1)[\t ,;]+(?:target|to|node2)(?:[\t ,;]+\w+)?\s*$/i
const EDGE = /^\s*([^\s,;]+)(?:[ \t]*[,;][ \t]*|[ \t]+)([^\s,;]+)(?:(?:[ \t]*[,;][ \t]*|[ \t]+)([^\s,;]+))?\s*$/

/**
 * Reads a plain list of edges: two names a line and perhaps a weight, parted by blanks, a tab, a comma or a semicolon;
 * a heading, empty lines and lines that begin with `#` or `%` are left out. Null where a line is anything else.
 */
export function readEdgeList(text: string): StatedNetwork | null {
  const edges: WeightedEdge[] = []
  let isFirst = true
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (COMMENT.test(line)) continue
    const isHeading = isFirst && HEADING.test(line)
    isFirst = false
    if (isHeading) continue
    const [, source, target, stated = '1'] = EDGE.exec(line) ?? []
    const weight = Number(stated)
    if (source === undefined || target === undefined || !Number.isFinite(weight)) return null
    edges.push({ source, target, weight })
  }
  if (edges.length === 0) return null
  const ids = new Set(edges.flatMap(({ source, target }) => [source, target]))
  return { nodes: [...ids].map((id) => ({ id })), edges, clusters: null }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isObject) : []
const nameOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null

/** Reads a network in the JSON of VOSviewer: items, links and the clusters of items. Null where the text is none. */
export function readVosviewer(text: string): StatedNetwork | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
  const network = isObject(parsed) ? parsed.network : null
  if (!isObject(network) || !Array.isArray(network.items) || !Array.isArray(network.links)) return null
  const groups = new Map<string, string[]>()
  const nodes = listOf(network.items).flatMap((item) => {
    const id = nameOf(item.id)
    if (id === null) return []
    const cluster = nameOf(item.cluster)
    if (cluster !== null) groups.set(cluster, [...(groups.get(cluster) ?? []), id])
    return [{ id }]
  })
  const edges = listOf(network.links).flatMap((link) => {
    const [source, target] = [nameOf(link.source_id), nameOf(link.target_id)]
    if (source === null || target === null) return []
    return [{ source, target, weight: typeof link.strength === 'number' ? link.strength : 1 }]
  })
  return { nodes, edges, clusters: groups.size > 0 ? [...groups.values()] : null }
}
