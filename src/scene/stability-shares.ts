import type { Network, NodeId } from '../graph/atlas'
import type { Stability } from '../graph/stability'
import { percent } from './number-words'
import { methodsWords } from '../words/methods'
import { joinsWords } from '../words/joins'

/**
 * How a node holds to its cluster, for its panel: “With this community in 90 % of 50 runs, with “Pruning” in 10 %.” Null where
 * the study does not hold the node or nothing is tied to it. The study's reference must be the network's clusters.
 */
export function tellNodeShare(network: Network, { nodes, runs }: Stability<NodeId>, id: NodeId): string | null {
  const node = nodes.find((each) => each.id === id)
  if (node === undefined || !node.tied) return null
  const others = node.goes.map(({ cluster, share }) => {
    const name = cluster === null ? undefined : network.clusters[cluster]?.name
    return methodsWords.in(
      name === undefined ? methodsWords.inAPartThatSplitsOff : methodsWords.with(name),
      percent(share),
    )
  })
  return joinsWords.sentence(
    joinsWords.listed([methodsWords.withThisCommunityInOfRuns(percent(1 - node.changes), runs), ...others]),
  )
}

/** How often the ends of a tie are in one community: “Both together in 82 % of the 50 runs.” Null for a tie of another network. */
export function tellTieShare(network: Network, { edges, runs }: Stability<NodeId>, id: string): string | null {
  const share = edges[network.edges.findIndex((edge) => edge.id === id)]
  return share === undefined ? null : methodsWords.bothTogetherInOfTheRuns(percent(share), runs)
}
