import type { Issue } from '../base/issue'
import { NETWORK_IDS, type Atlas } from '../graph/atlas'
import { APART } from '../graph/cluster-memory'
import { matchGivenNames } from '../graph/given-names'
import { DECISIONS_SOURCE } from '../resolve/decision-book'
import { tellDecision } from '../resolve/decision-words'
import type { Decision } from '../resolve/decisions'
import { clustersNamedWords } from '../words/clusters-named'

/**
 * A sentence for each name of a community that waits: none of the communities of its network holds half of the members
 * that it was given to, or there is no such network. Linear in the members named.
 */
export function noteWaitingNames({ networks }: Atlas, names: readonly Decision[]): Issue[] {
  return names.flatMap((decision): Issue[] => {
    if (decision.verdict === 'rejected') return []
    const network = NETWORK_IDS.find((id) => id === decision.about[0])
    const clusters = network === undefined ? [] : networks[network].clusters.filter(({ id }) => id !== APART)
    const groups = clusters.map(({ id, members }) => ({ id, nodes: members }))
    if (network !== undefined && matchGivenNames(network, groups, [decision]).size > 0) return []
    const message = clustersNamedWords.itWasDecidedButNo(tellDecision(decision))
    return [{ source: DECISIONS_SOURCE, line: 0, severity: 'notice', message }]
  })
}
