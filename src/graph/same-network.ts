import type { Network } from './atlas'
import { sameSettings } from './cluster-settings'

/** Whether two networks have the same nodes and ties of the same weight, in the same order: clusters of one can be found in the other. Linear. */
export function hasSameTies(one: Pick<Network, 'nodes' | 'edges'>, other: Pick<Network, 'nodes' | 'edges'>): boolean {
  return (
    one.nodes.length === other.nodes.length &&
    one.edges.length === other.edges.length &&
    one.nodes.every(({ id }, at) => id === other.nodes[at]?.id) &&
    one.edges.every(({ id, weight }, at) => id === other.edges[at]?.id && weight === other.edges[at].weight)
  )
}

/** Whether two networks are divided alike, by the same settings: the same members in the same order. Names and colours do not matter. Linear. */
export function hasSameClusters(
  one: Pick<Network, 'clusters' | 'clustering'>,
  other: Pick<Network, 'clusters' | 'clustering'>,
): boolean {
  return (
    sameSettings(one.clustering, other.clustering) &&
    one.clusters.length === other.clusters.length &&
    one.clusters.every(({ members }, place) => {
      const own = other.clusters[place]?.members ?? []
      const there = new Set(own)
      return members.length === own.length && members.every((member) => there.has(member))
    })
  )
}
