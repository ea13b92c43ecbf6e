import type { Atlas, Network, NetworkId, NodeId } from '../graph/atlas'
import type { AuthorId, PaperId } from '../resolve/corpus'
import { HOME, indexNetwork, kindOfNode, otherEnd } from './atlas-index'
import { nodeRef, type NodeRef } from './detail-parts'
import { tidyWeight } from './tally'
import type { View } from './view'
import { methodsWords } from '../words/methods'

/** What one tie adds to a node's weight. */
export type TieShare = { readonly node: NodeRef; readonly edge: string; readonly share: number }

/** A node's weight by its ties. */
export type NodeWeight = {
  /** Heaviest first, equals by id. */
  readonly ties: readonly TieShare[]
  /** The sum of the shares: the node's weighted degree. */
  readonly sum: number
  /** How the weight of a tie is reckoned, in brief. */
  readonly reckoning: string
}

/** How a tie of each network is weighed; its own drawer tells the numbers. */
const RECKONINGS: Readonly<Record<NetworkId, string>> = {
  coauthors: methodsWords.n1Authors1APaper,
  papers: methodsWords.peopleAndTopicsSharedRare,
  topics: methodsWords.jointPapersPapers,
  knowledge: methodsWords.asSureAsItIsKnown,
  stated: methodsWords.asTheFileStatesIt,
}

/** The network in which a node is weighed: the one in view where it holds the node, else that of its own kind. */
function networkOf(atlas: Atlas, view: View, id: NodeId): Network {
  const shown = atlas.networks[view.network]
  return indexNetwork(shown).nodes.has(id) ? shown : atlas.networks[HOME[kindOfNode(id)]]
}

/** What every tie of a node adds to its weight, in the network in view or that of its own kind. */
export function weighNode(atlas: Atlas, view: View, id: NodeId): NodeWeight {
  const network = networkOf(atlas, view, id)
  const edges = indexNetwork(network).edgesAt.get(id) ?? []
  const ties = edges
    .map((edge): TieShare => ({ node: nodeRef(atlas, view, otherEnd(edge, id)), edge: edge.id, share: edge.weight }))
    .sort((a, b) => b.share - a.share)
  const sum = tidyWeight(edges.reduce((all, { weight }) => all + weight, 0))
  return { ties, sum, reckoning: RECKONINGS[network.id] }
}

/** What every paper adds to the strength of a person among co-authors; papers that add nothing are left out. */
export function sharesOfPerson(atlas: Atlas, id: AuthorId): ReadonlyMap<PaperId, number> {
  const shares = new Map<PaperId, number>()
  for (const edge of indexNetwork(atlas.networks.coauthors).edgesAt.get(id) ?? [])
    for (const { paper, share } of edge.shares) shares.set(paper, (shares.get(paper) ?? 0) + share)
  return new Map([...shares].map(([paper, share]) => [paper, tidyWeight(share)]))
}
