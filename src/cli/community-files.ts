import type { Partition } from '../graph/clusters'
import type { WeightedEdge } from '../graph/modularity'
import { parseEdgeTable } from '../records/edge-table'
import { readSource } from '../records/formats'
import type { ParsedSource, Source } from '../records/record'
import { joinNetworkFiles, type NetworkFile } from '../resolve/network-files'

/** A network that a file states outright, with the clusters that the file gives its nodes; null where it gives none. */
export type StatedNetwork = {
  readonly name: string
  readonly nodes: readonly { readonly id: string }[]
  readonly edges: readonly WeightedEdge[]
  readonly clusters: Partition<string> | null
}

/** Nodes in no cluster are each in one of their own. */
function groupNodes({ network }: NetworkFile): Partition<string> | null {
  const groups = new Map<string, string[]>()
  for (const { id, cluster } of network.nodes) {
    const key = cluster === null ? `node ${id}` : `cluster ${cluster}`
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return network.nodes.some(({ cluster }) => cluster !== null) ? [...groups.values()] : null
}

/**
 * A network that a source states. Here a list of two names a line is one also where it could be something else, as long as
 * every line is an edge: whoever asks for communities means a network.
 */
function readNetwork(source: Source): ParsedSource {
  const parsed = readSource(source)
  if (parsed.network !== undefined || parsed.format !== null) return parsed
  const list = parseEdgeTable(source)
  const isList = list.issues.length === 0 && (list.network?.edges.length ?? 0) > 0
  return isList ? list : parsed
}

/** The networks that these sources state, by the names of their files, and the names of the sources that state none. */
export function readNetworks(sources: readonly Source[]): {
  readonly networks: readonly StatedNetwork[]
  readonly unread: readonly string[]
} {
  const parsed = sources.map(readNetwork)
  const { files } = joinNetworkFiles(parsed)
  const used = new Set(files.flatMap(({ nodesIn, edgesIn }) => [nodesIn, edgesIn]))
  return {
    networks: files.map((file) => ({
      name: file.name,
      nodes: file.network.nodes.map(({ id }) => ({ id })),
      edges: file.network.edges.map(({ source, target, weight }) => ({ source, target, weight })),
      clusters: groupNodes(file),
    })),
    unread: sources.map(({ name }) => name).filter((name) => !used.has(name)),
  }
}
