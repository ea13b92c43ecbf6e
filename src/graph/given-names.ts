import { foldText } from '../base/fold'
import { byText } from '../base/order'
import { oneLine, shorten } from '../base/short-text'
import type { Decision } from '../resolve/decisions'
import type { Cluster, ClusterId, NetworkId, NodeId } from './atlas'

/** A given name belongs to a cluster only if at least this share of the members that it was given to (and that are still here) are in it. */
export const LEAST_KEPT = 0.5
/** One member left of several is no group to carry a name. */
const LEAST_MEMBERS = 2
/** Letters that a given name may have; more would fit no region. */
export const LONGEST_GIVEN = 60

/** A name that a person gave, where it belongs now. */
export type GivenName = {
  readonly name: string
  /** Members that it was given to, those of them that the network still has, and those that are in the cluster. */
  readonly given: number
  readonly here: number
  readonly kept: number
  /** Its place among the decisions: of two communities with one name, the one that was named first has it. */
  readonly turn: number
}

/** What given names make of one cluster: the name that it has, and others that were given to members who are now in it. */
export type GivenNames = { readonly name: GivenName; readonly others: readonly GivenName[] }

/** The decision by which a person names a cluster; it goes with the members that the cluster has now. */
export const nameDecision = (network: NetworkId, { members }: Pick<Cluster, 'members'>, name: string): Decision => ({
  kind: 'cluster-name',
  about: [network, tidyName(name), ...[...members].sort(byText)],
  verdict: 'accepted',
  note: '',
})

/** A given name as it is shown: without line ends, controls and marks that turn writing around, and not too long. */
export const tidyName = (name: string): string => shorten(oneLine(name), LONGEST_GIVEN)

type Match = GivenName & { readonly cluster: ClusterId; readonly at: string; readonly likeness: number }

/**
 * Puts given names to the clusters of one network: each to the cluster that holds most of the members it was given to,
 * where that is at least half of those still here. Where several names come to one cluster, the one whose members are most
 * like its own (Jaccard's index) has it; the others are told as others. Names of other networks, of nobody who is
 * here, empty and rejected ones wait. The order of decisions is told, but moves no name. Cost: linear in members named.
 */
export function matchGivenNames(
  network: NetworkId,
  clusters: readonly { readonly id: ClusterId; readonly nodes: readonly NodeId[] }[],
  decisions: readonly Decision[],
): ReadonlyMap<ClusterId, GivenNames> {
  const home = new Map<string, ClusterId>()
  const sizes = new Map(clusters.map(({ id, nodes }) => [id, nodes.length]))
  for (const { id, nodes } of clusters) for (const node of nodes) home.set(node, id)
  const matches = decisions
    .flatMap((decision, turn) => matchOne(network, decision, turn, home, sizes))
    .sort((a, b) => b.likeness - a.likeness || b.kept - a.kept || byText(a.name, b.name) || byText(a.at, b.at))
  const found = new Map<ClusterId, { readonly name: GivenName; readonly others: GivenName[] }>()
  for (const { cluster, name, given, here, kept, turn } of matches) {
    const entry: GivenName = { name, given, here, kept, turn }
    const known = found.get(cluster)
    if (known === undefined) found.set(cluster, { name: entry, others: [] })
    else if ([known.name, ...known.others].every((other) => foldText(other.name) !== foldText(name)))
      known.others.push(entry)
  }
  return found
}

function matchOne(
  network: NetworkId,
  { kind, verdict, about }: Decision,
  turn: number,
  home: ReadonlyMap<string, ClusterId>,
  sizes: ReadonlyMap<ClusterId, number>,
): readonly Match[] {
  const [of, said = '', ...listed] = about
  const name = tidyName(said)
  if (kind !== 'cluster-name' || verdict !== 'accepted' || of !== network || name === '') return []
  const members = [...new Set(listed)]
  const counts = new Map<ClusterId, number>()
  for (const member of members) {
    const cluster = home.get(member)
    if (cluster !== undefined) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  }
  const here = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [best] = [...counts].sort(
    ([a, one], [b, other]) => other - one || (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || byText(a, b),
  )
  if (best === undefined || best[1] < LEAST_KEPT * here || best[1] < Math.min(LEAST_MEMBERS, members.length)) return []
  const [cluster, kept] = best
  const likeness = kept / (members.length + (sizes.get(cluster) ?? 0) - kept)
  return [{ cluster, name, given: members.length, here, kept, turn, likeness, at: about.join(' ') }]
}
