import type { Corpus } from '../resolve/corpus'
import type { ClusterId, Network, NetworkId, NetworkNode, NodeId } from './atlas'
import { chooseRuns, findClusters } from './clusters'
import { makeClusters } from './make-clusters'
import { measure, NO_MEASURES } from './measures'
import { projectCoauthors } from './project-coauthors'
import type { Counting } from './project-coauthors'
import { projectKnowledge } from './project-knowledge'
import { projectPapers } from './project-papers'
import { projectTopics } from './project-topics'
import type { Projection } from './projection'
import { roundSignificant } from './significant'

/** A network that is computed but has no places yet. */
export type UnplacedNetwork = Omit<Network, 'placements'>

/**
 * γ of each network, chosen by reading the communities of real pages: one that a person in the field would name as a
 * group. Papers share much (a page's owner ties all of a page), so theirs is high; topics are few, so theirs is low.
 */
export const RESOLUTIONS: Readonly<Record<NetworkId, number>> = {
  coauthors: 1.3,
  papers: 2,
  topics: 0.8,
  knowledge: 1,
}

/** One network of the corpus, without clusters. `counting` and `largestClique` matter to the co-author network only. */
export function projectNetwork(id: NetworkId, corpus: Corpus, counting: Counting, largestClique: number): Projection {
  switch (id) {
    case 'coauthors':
      return projectCoauthors(corpus, counting, largestClique)
    case 'papers':
      return projectPapers(corpus)
    case 'topics':
      return projectTopics(corpus)
    case 'knowledge':
      return projectKnowledge(corpus)
  }
}

/** Finds clusters and measures of a projection and puts them to its nodes. Deterministic for a seed. */
export function assembleNetwork(id: NetworkId, corpus: Corpus, projection: Projection, seed: number): UnplacedNetwork {
  const { nodes, edges } = projection
  const resolution = RESOLUTIONS[id]
  const runs = chooseRuns(nodes.length, edges.length)
  const { partition, modularity } = findClusters(nodes, edges, { seed, resolution, runs })
  const measures = measure(nodes, edges)
  const clusters = makeClusters(id, corpus, nodes, partition, measures)
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
    resolution,
    runs,
  }
}
