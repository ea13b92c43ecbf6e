import type { Corpus } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import type { ClusterId, ClusterSettings, Network, NetworkId, NetworkNode, NodeId } from './atlas'
import { carryPartition } from './carried-partition'
import type { RememberedCluster } from './cluster-memory'
import { usualSettings } from './cluster-settings'
import { findParts, LEAST_PARTED_NETWORK } from './cluster-parts'
import { chooseRuns, findClusters } from './clusters'
import type { FoundClusters } from './clusters'
import { buildFromTies, labelGroups } from './csr-ties'
import { makeClusters } from './make-clusters'
import { measureNodes, NO_MEASURES } from './measures'
import { computeModularity } from './modularity'
import { LARGEST_CLIQUE, projectCoauthors } from './project-coauthors'
import type { Counting } from './project-coauthors'
import { projectKnowledge } from './project-knowledge'
import { projectPapers } from './project-papers'
import { projectStated, statedNames, statedPartition } from './project-stated'
import { projectTopics } from './project-topics'
import type { Projection } from './projection'
import { roundSignificant } from './significant'
import { collectTies } from './ties'

/** A network that is computed but has no places yet. */
export type UnplacedNetwork = Omit<Network, 'placements'>

/** What decides how a network is divided and named beside the corpus; each may be left out. */
export type AssembleOptions = {
  /** The usual ones of the network where left out. */
  readonly settings?: ClusterSettings
  /** The clusters of an earlier map, of all networks. */
  readonly memory?: readonly RememberedCluster[]
  /** Names that a person gave to clusters. */
  readonly given?: readonly Decision[]
}

/** One network of the corpus, without clusters. `counting` and `largestClique` matter to the co-author network only. */
export function projectNetwork(
  id: NetworkId,
  corpus: Corpus,
  counting: Counting,
  largestClique = LARGEST_CLIQUE,
): Projection {
  switch (id) {
    case 'coauthors':
      return projectCoauthors(corpus, counting, largestClique)
    case 'papers':
      return projectPapers(corpus)
    case 'topics':
      return projectTopics(corpus)
    case 'knowledge':
      return projectKnowledge(corpus)
    case 'stated':
      return projectStated(corpus)
  }
}

/**
 * Finds clusters and measures of a projection and puts them to its nodes. With a memory, clusters keep their members where the
 * division found anew is hardly better, and their ids, colours and names. Deterministic for a seed and a memory.
 */
export function assembleNetwork(
  id: NetworkId,
  corpus: Corpus,
  projection: Projection,
  seed: number,
  { settings: chosen = usualSettings(id), memory = [], given = [] }: AssembleOptions = {},
): UnplacedNetwork {
  const { nodes, edges } = projection
  const stated = chosen.method === 'stated' && id === 'stated' ? statedPartition(corpus) : null
  // Nobody can follow what no file says.
  const settings: ClusterSettings =
    chosen.method === 'stated' && stated === null ? { ...chosen, method: 'louvain' } : chosen
  const runs = chooseRuns(nodes.length, edges.length, settings.method)
  const remembered = memory.filter((cluster) => cluster.network === id)
  const { partition, modularity }: FoundClusters<NodeId> =
    stated === null
      ? findClusters<NodeId>(nodes, edges, {
          seed,
          settings,
          runs,
          carry: (ties, found) => carryPartition(remembered, settings, ties, found),
        })
      : {
          partition: stated,
          modularity: computeModularity(stated, collectTies<NodeId>(nodes, edges).edges, settings.resolution),
        }
  const { measures, sample } = measureNodes(nodes, edges, seed)
  const clusters = makeClusters(id, corpus, nodes, partition, measures, {
    minSize: settings.minSize,
    memory: remembered,
    given,
    stated: stated === null ? null : statedNames(corpus),
  })
  const home = new Map<NodeId, ClusterId>(
    clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster.id] as const)),
  )
  return {
    id,
    nodes: nodes.map((node): NetworkNode => ({
      ...node,
      ...(measures.get(node.id) ?? NO_MEASURES),
      cluster: home.get(node.id) ?? 'cluster:apart',
    })),
    edges,
    clusters,
    modularity: roundSignificant(modularity),
    resolution: settings.resolution,
    clustering: settings,
    runs,
    ...(sample !== null && { betweennessSample: sample }),
    ...(nodes.length >= LEAST_PARTED_NETWORK && { parts: partsOf(nodes, edges, partition, seed) }),
  }
}

/** The parts of the clusters, by the places of the nodes in the network. */
function partsOf(
  nodes: Projection['nodes'],
  edges: Projection['edges'],
  partition: FoundClusters<NodeId>['partition'],
  seed: number,
): NonNullable<Network['parts']> {
  const ties = collectTies<NodeId>(nodes, edges)
  const { of, count } = findParts(buildFromTies(ties), labelGroups(ties.ids, partition), seed)
  const place = new Map(ties.ids.map((id, at) => [id, at]))
  return { of: Int32Array.from(nodes, ({ id }) => of[place.get(id) ?? -1] ?? 0), count }
}
