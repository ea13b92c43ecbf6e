import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork, type UnplacedNetwork } from '../../src/graph/assemble-network'
import type { Cluster, NetworkId, NodeId } from '../../src/graph/atlas'
import { APART, type RememberedCluster } from '../../src/graph/cluster-memory'
import { usualSettings } from '../../src/graph/cluster-settings'
import type { Corpus } from '../../src/resolve/corpus'
import { parsed, record } from '../fixtures/parsed-sources'
import { readSample, resolveSample } from '../fixtures/sample-corpus'

const pages = readSample()
const corpus = resolveSample(pages)

const make = (of: Corpus, id: NetworkId, memory: readonly RememberedCluster[] = []): UnplacedNetwork =>
  assembleNetwork(id, of, projectNetwork(id, of, 'fractional'), 1, { settings: usualSettings(id), memory, given: [] })

const remember = ({ id, clusters, clustering }: UnplacedNetwork): RememberedCluster[] =>
  clusters.map((cluster) => ({ ...cluster, network: id, settings: clustering }))

const homes = ({ clusters }: UnplacedNetwork): ReadonlyMap<NodeId, Cluster> =>
  new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)))

const before = make(corpus, 'coauthors')
const nameOf = new Map<NodeId, string>(corpus.authors.map(({ id, name }) => [id, name]))
const named = new Set<NodeId>(corpus.authors.filter(({ unnamed }) => !unnamed).map(({ id }) => id))

/** The sample with one paper more, by two members of a community and somebody new. */
function addPaper({ members }: Cluster): { readonly corpus: Corpus; readonly authors: ReadonlySet<NodeId> } {
  const two = members.filter((id) => named.has(id)).slice(0, 2)
  const title = 'Migration of seabirds, told by lighthouses'
  const authors = [...two.map((id) => nameOf.get(id) ?? ''), 'Greta Newcomer']
  const made = resolveSample([
    ...pages,
    parsed('new.txt', [record({ line: 1, title, authors, authorsComplete: true })]),
  ])
  return { corpus: made, authors: new Set(two) }
}

const communities = before.clusters.filter(({ id }) => id !== APART)

describe('a paper that is added to the sample', () => {
  it.each(communities.map((cluster) => [cluster.name, cluster] as const))(
    'by members of “%s” leaves everybody else the name and colour of their community',
    (_, cluster) => {
      const { corpus: more, authors } = addPaper(cluster)
      expect(more.papers).toHaveLength(corpus.papers.length + 1)
      const after = make(more, 'coauthors', remember(before))
      const [old, fresh] = [homes(before), homes(after)]
      const told = (where: ReadonlyMap<NodeId, Cluster>, id: NodeId) => {
        const { name, colour, hatched } = where.get(id) ?? {}
        return { id, name, colour, hatched }
      }
      for (const id of old.keys()) if (!cluster.members.includes(id)) expect(told(fresh, id)).toEqual(told(old, id))
      for (const id of cluster.members)
        expect(fresh.get(id)?.colour, `${id} of ${[...authors].join()}`).toBe(cluster.colour)
    },
  )

  it('recolours no other mark in the network of everything', () => {
    const network = 'knowledge'
    const whole = make(corpus, network)
    const colours = homes(whole)
    for (const cluster of communities) {
      const { corpus: more, authors } = addPaper(cluster)
      for (const [id, home] of homes(make(more, network, remember(whole)))) {
        const was = colours.get(id)
        if (was !== undefined && !authors.has(id)) expect([id, home.colour]).toEqual([id, was.colour])
      }
    }
  })
})
