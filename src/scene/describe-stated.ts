import { indexStated } from '../graph/stated-index'
import type { Atlas, StatedNodeId } from '../graph/atlas'
import { indexNetwork, type ClusterRef } from './atlas-index'
import { nodeRef } from './detail-parts'
import type { EvidenceCard } from './evidence'
import { weighNode, type NodeWeight } from './node-shares'
import { showNumber, statedAttributes, statedNodeCards, type StatedAttribute } from './stated-evidence'
import { tidyWeight } from './tally'
import type { View } from './view'
import { describingWords } from '../words/describing'

/** What is told of a node that a file states. */
export type StatedDetails = {
  readonly kind: 'node'
  readonly id: StatedNodeId
  readonly name: string
  /** The network that it is of, by its file. */
  readonly file: string
  /** The node's id in that file. */
  readonly ownId: string
  readonly cluster: ClusterRef | null
  /** Nodes that it is tied to. */
  readonly degree: number
  /** Sum of the weights of its edges. */
  readonly strength: number
  readonly betweenness: number
  /** What the file says besides: size, place, group, and attributes of its own. */
  readonly attributes: readonly StatedAttribute[]
  /** What each tie adds to its strength. */
  readonly weight: NodeWeight
  readonly evidence: readonly EvidenceCard[]
  /** Claims on which it rests: none, since all of it is read. */
  readonly behind: readonly EvidenceCard[]
}

/** All that a file says of a node, and what follows from its edges; null where no file states it. */
export function describeStated(atlas: Atlas, view: View, id: StatedNodeId): StatedDetails | null {
  const facts = indexStated(atlas.corpus).nodes.get(id)
  const found = indexNetwork(atlas.networks.stated).nodes.get(id)
  if (facts === undefined || found === undefined) return null
  const { file, node } = facts
  const { x, y, size, cluster } = node
  const group = cluster === null ? null : (file.network.clusterNames[cluster] ?? cluster)
  return {
    kind: 'node',
    id,
    name: node.label,
    file: file.name,
    ownId: node.id,
    cluster: nodeRef(atlas, view, id).cluster,
    degree: found.degree,
    strength: tidyWeight(found.weightedDegree),
    betweenness: found.betweenness,
    attributes: [
      ...(group === null ? [] : [{ name: describingWords.group, value: group }]),
      ...(size === null ? [] : [{ name: describingWords.size, value: showNumber(size) }]),
      ...(x === null || y === null
        ? []
        : [{ name: describingWords.place, value: `${showNumber(x)}, ${showNumber(y)}` }]),
      ...statedAttributes(atlas.corpus, id),
    ],
    weight: weighNode(atlas, view, id),
    evidence: statedNodeCards(atlas.corpus, id),
    behind: [],
  }
}
