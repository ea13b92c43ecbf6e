import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork, type UnplacedNetwork } from '../../src/graph/assemble-network'
import { NETWORK_IDS, type Cluster, type NetworkId, type NodeId } from '../../src/graph/atlas'
import type { RememberedCluster } from '../../src/graph/cluster-memory'
import { usualSettings } from '../../src/graph/cluster-settings'
import type { Corpus, Paper } from '../../src/resolve/corpus'
import { resolveSample } from '../fixtures/sample-corpus'

const corpus = resolveSample()

const make = (of: Corpus, id: NetworkId, memory: readonly RememberedCluster[] = []): UnplacedNetwork =>
  assembleNetwork(id, of, projectNetwork(id, of, 'fractional'), 1, {
    settings: usualSettings(id),
    memory,
    given: [],
  })

const remember = ({ id, clusters, clustering }: UnplacedNetwork): RememberedCluster[] =>
  clusters.map((cluster) => ({ ...cluster, network: id, settings: clustering }))

const without = (paper: Paper): Corpus => {
  const leave = <Holder extends { readonly papers: readonly string[] }>(holder: Holder): Holder => ({
    ...holder,
    papers: holder.papers.filter((id) => id !== paper.id),
  })
  return {
    ...corpus,
    papers: corpus.papers.filter((other) => other !== paper),
    authors: corpus.authors.map(leave),
    topics: corpus.topics.map(leave),
  }
}

const homes = ({ clusters }: UnplacedNetwork): ReadonlyMap<NodeId, Cluster> =>
  new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)))

describe('communities of a map that follows another', () => {
  it.each(NETWORK_IDS)('are the same where nothing has changed: %s', (id) => {
    const before = make(corpus, id)
    const kept = ({ clusters }: UnplacedNetwork) =>
      clusters.map(({ id: cluster, name, colour, members }) => ({ cluster, name, colour, members }))
    expect(kept(make(corpus, id, remember(before)))).toEqual(kept(before))
  })

  it('keep name and colour for everybody but the authors of a paper that was added', () => {
    for (const paper of corpus.papers.filter((_, at) => at % 5 === 0)) {
      const authors = new Set<NodeId>(paper.authors.map(({ author }) => author))
      const before = make(without(paper), 'coauthors')
      const [old, fresh] = [homes(before), homes(make(corpus, 'coauthors', remember(before)))]
      for (const [id, { name, colour }] of fresh) {
        const was = old.get(id)
        if (was !== undefined && !authors.has(id))
          expect({ id, name, colour }).toEqual({ id, name: was.name, colour: was.colour })
      }
    }
  })
})
