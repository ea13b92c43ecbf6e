import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import type { ClusterSettings, Network, NodeId } from '../../src/graph/atlas'
import { carryPartition } from '../../src/graph/carried-partition'
import { chooseColours } from '../../src/graph/cluster-colours'
import { APART, matchClusters, rememberClusters } from '../../src/graph/cluster-memory'
import type { RememberedCluster } from '../../src/graph/cluster-memory'
import { sameSettings, usualSettings } from '../../src/graph/cluster-settings'
import { settleUnits } from '../../src/graph/settle-units'
import { collectTies } from '../../src/graph/ties'
import type { Corpus } from '../../src/resolve/corpus'
import { atlasOf } from '../fixtures/atlases'
import { corpus } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'
import { readSample, resolveSample } from '../fixtures/sample-corpus'

const SETTINGS: ClusterSettings = { method: 'louvain', resolution: 1, minSize: 1, mergeSmall: false }

const people = (names: string): readonly NodeId[] => [...names].map((name): NodeId => `author:${name}`)

const remembered = (
  name: string,
  members: string,
  colour = 1,
  rest: Partial<RememberedCluster> = {},
): RememberedCluster => ({
  network: 'coauthors',
  id: `cluster:${name}`,
  name,
  colour,
  hatched: colour > 12,
  members: people(members),
  settings: SETTINGS,
  ...rest,
})

const match = (memory: readonly RememberedCluster[], ...groups: readonly string[]) =>
  [...matchClusters(memory, groups.map(people))].map(([at, { name }]) => `${groups[at] ?? ''}=${name}`).sort()

describe('remembered clusters', () => {
  it('go to the groups that hold their members, one to one', () => {
    const memory = [remembered('one', 'abcd'), remembered('two', 'efgh')]
    expect(match(memory, 'efgh', 'abcd')).toEqual(['abcd=one', 'efgh=two'])
    expect(match(memory, 'abce', 'dfgh')).toEqual(['abce=one', 'dfgh=two'])
  })

  it('that part go to the larger part, those that join to the larger share, and the scattered to nobody', () => {
    expect(match([remembered('one', 'abcde')], 'ab', 'cde')).toEqual(['cde=one'])
    expect(match([remembered('one', 'abc'), remembered('two', 'de')], 'abcde')).toEqual(['abcde=one'])
    expect(match([remembered('one', 'abcdef')], 'a', 'b', 'c', 'd', 'e', 'f')).toEqual([])
  })

  it('are compared by members that both maps hold: new and lost ones change nothing', () => {
    const memory = [remembered('one', 'abxyzuvw'), remembered('two', 'cd')]
    expect(match(memory, 'ab123456', 'cd789')).toEqual(['ab123456=one', 'cd789=two'])
  })

  it('that overlap alike are taken by the number of members, then by id, in whatever order they come', () => {
    const memory = [remembered('b', 'ab'), remembered('a', 'cd'), remembered('c', 'efgh')]
    expect(match(memory, 'abcd', 'efgh')).toEqual(['abcd=a', 'efgh=c'])
    expect(match([...memory].reverse(), 'abcd', 'efgh')).toEqual(['abcd=a', 'efgh=c'])
  })

  it('that share an id, as a damaged memory may have it, go to one group only', () => {
    const twin = remembered('one', 'cd', 2)
    expect(match([remembered('one', 'ab'), { ...twin, name: 'twin' }], 'ab', 'cd')).toEqual(['ab=one'])
  })

  it('never hand on the cluster of those who are tied to nobody', () => {
    expect(match([remembered('apart', 'ab', 0, { id: APART })], 'ab')).toEqual([])
  })
})

describe('colours', () => {
  const of = (...clusters: readonly (readonly [size: number, colour?: number])[]) =>
    chooseColours(
      clusters.map(([size, colour]) => ({
        size,
        remembered: colour === undefined ? null : remembered('x', '', colour),
      })),
      1,
    ).map(({ colour }) => colour)

  it('stay with remembered clusters, and new ones take the free ones, largest first', () => {
    expect(of([9], [8, 1], [7], [6, 3])).toEqual([2, 1, 4, 3])
  })

  it('that two claim or that are none go to the first and anew to the other', () => {
    expect(of([9, 2], [8, 2], [7, 99], [6, 0], [5, Number.NaN], [4, 1.5])).toEqual([2, 1, 3, 4, 5, 6])
  })

  it('are kept by a cluster that has become tiny, and hatched by their number', () => {
    const many = Array.from({ length: 13 }, () => [3] as const)
    expect(of(...many, [2, 30], [2]).slice(-2)).toEqual([30, 0])
    expect(chooseColours([{ size: 5, remembered: remembered('x', '', 14, { hatched: false }) }], 1)).toEqual([
      { colour: 14, hatched: true },
    ])
  })
})

describe('a remembered division', () => {
  const edge = (pair: string, weight = 1) => ({
    source: `author:${pair.charAt(0)}` as NodeId,
    target: `author:${pair.charAt(1)}` as NodeId,
    weight,
  })
  const carry = (memory: readonly RememberedCluster[], pairs: string, found: string, settings = SETTINGS) => {
    const edges = pairs.split(' ').map((pair) => edge(pair))
    const nodes = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].map((id) => ({ id }))
    const carried = carryPartition(memory, settings, collectTies(nodes, edges), found.split(' ').map(people))
    return carried?.map((members) => members.map((id) => id.slice('author:'.length)).join('')).join(' ') ?? null
  }
  const TWO = [remembered('one', 'abc'), remembered('two', 'xyz')]
  const TIES = 'ab bc ac xy yz xz cx'

  it('moves nobody who was there before', () => {
    expect(carry([remembered('one', 'abx'), remembered('two', 'cyz')], 'ab bx cy yz bc', 'abc xyz')).toBe('abx cyz')
  })

  it('takes newcomers in where they raise modularity, and leaves others a cluster of their own', () => {
    expect(carry(TWO, `${TIES} an bn`, 'abcn xyz')).toBe('abcn xyz')
    expect(carry(TWO, `${TIES} an bn am nm bm`, 'nm abc xyz')).toBe('abcmn xyz')
    expect(carry(TWO, `${TIES} no op np ap`, 'abc nop xyz')).toBe('abc nop xyz')
  })

  it('drops who is gone, splits what has fallen apart, and sends who is left alone to others', () => {
    expect(carry([remembered('one', 'abgcd'), remembered('two', 'xyz')], 'ab cd xy yz', 'ab cd xyz')).toBe('xyz ab cd')
    expect(carry([remembered('one', 'aqr'), remembered('two', 'xyz')], 'ax ay xy yz', 'axyz')).toBe('axyz')
  })

  it('that names somebody twice has them in the first cluster', () => {
    expect(carry([remembered('one', 'abc'), remembered('two', 'cxyz')], TIES, 'abc xyz')).toBe('abc xyz')
  })

  it('is none for other settings, for unknown ones, for components and where nothing is remembered', () => {
    expect(carry(TWO, TIES, 'abc xyz')).toBe('abc xyz')
    expect(carry(TWO, TIES, 'abc xyz', { ...SETTINGS, resolution: 1.1 })).toBeNull()
    expect(carry(TWO, TIES, 'abc xyz', { ...SETTINGS, method: 'components' })).toBeNull()
    expect(carry([], TIES, 'abc xyz')).toBeNull()
    const { settings: _, ...unknown } = remembered('one', 'abc')
    expect(carry([unknown], TIES, 'abc xyz')).toBeNull()
  })

  it('counts settings as the same where what differs is of no use to the method', () => {
    expect(sameSettings(SETTINGS, { ...SETTINGS, minSize: 4 })).toBe(true)
    expect(sameSettings(SETTINGS, { ...SETTINGS, minSize: 4, mergeSmall: true })).toBe(false)
    expect(sameSettings(SETTINGS, { ...SETTINGS, method: 'leiden' })).toBe(false)
    const components = { ...SETTINGS, method: 'components' } as const
    expect(sameSettings(components, { ...components, resolution: 3 })).toBe(true)
  })

  it('settles units by the gain of modularity that its definition gives', () => {
    const edges = 'ab bc ac cn nx xy yz xz'.split(' ').map((pair) => edge(pair))
    const start = ['abc', 'n', 'xyz'].map(people)
    const sizes = (weight: number) =>
      settleUnits(start, [people('n')], [...edges, edge('xn', weight)], 1).map((members) => members.length)
    expect(sizes(0.5)).toEqual([3, 4])
    expect(settleUnits(start, [], edges, 1)).toEqual(start)
    expect(settleUnits(start, [people('n')], [], 1)).toEqual(start)
    expect(settleUnits(start, [people('n')], edges, 100).map((members) => members.length)).toEqual([3, 1, 3])
  })
})

/** Nodes of both networks whose colour or cluster is another, by what `read` says of their cluster. */
function changed(before: Network, after: Network, read: (cluster: Network['clusters'][number]) => unknown): NodeId[] {
  const tell = (network: Network) =>
    new Map(network.clusters.flatMap((cluster) => cluster.members.map((id) => [id, JSON.stringify(read(cluster))])))
  const now = tell(after)
  return [...tell(before)].filter(([id, was]) => now.has(id) && now.get(id) !== was).map(([id]) => id)
}

const look = ({ id, colour, hatched }: Network['clusters'][number]) => [id, colour, hatched]

const assemble = (of: Corpus, memory: readonly RememberedCluster[] = [], settings = usualSettings('coauthors')) =>
  assembleNetwork('coauthors', of, projectNetwork('coauthors', of, 'fractional'), 1, { memory, settings }) as Network

const rememberNetwork = (network: Network) =>
  rememberClusters({ networks: { coauthors: network } } as Parameters<typeof rememberClusters>[0])

describe('with a memory, a map', () => {
  const GROUPS: readonly FixturePaper[] = [
    ['One', ['Ada', 'Bo', 'Cy'], { topics: ['quantization'] }],
    ['Two', ['Ada', 'Bo', 'Cy'], { topics: ['quantization'] }],
    ['Three', ['Dee', 'Eve'], { topics: ['video generation'] }],
  ]

  it('remembers all clusters of all networks with their settings', () => {
    const atlas = atlasOf(corpus({ papers: GROUPS }))
    const memory = rememberClusters(atlas)
    expect(memory).toHaveLength(Object.values(atlas.networks).reduce((sum, { clusters }) => sum + clusters.length, 0))
    const [first] = atlas.networks.coauthors.clusters
    expect(memory.find(({ network, id }) => network === 'coauthors' && id === first?.id)).toEqual({
      network: 'coauthors',
      id: first?.id,
      name: first?.name,
      colour: 1,
      hatched: false,
      members: first?.members,
      settings: usualSettings('coauthors'),
    })
  })

  it('keeps id, colour and name with the members when another group outgrows theirs', () => {
    const before = assemble(corpus({ papers: GROUPS }))
    const grown: readonly FixturePaper[] = [
      ...GROUPS,
      ['Four', ['Dee', 'Eve', 'Finn', 'Gus'], { topics: ['video generation'] }],
      ['Five', ['Hal', 'Ian'], { topics: ['caching'] }],
    ]
    const plain = assemble(corpus({ papers: grown }))
    const after = assemble(corpus({ papers: grown }), rememberNetwork(before))
    expect(changed(before, plain, look)).not.toEqual([])
    expect(changed(before, after, (cluster) => [look(cluster), cluster.name])).toEqual([])
    expect(after.clusters.map(({ size, colour }) => [size, colour])).toEqual([
      [4, 2],
      [3, 1],
      [2, 3],
    ])
  })

  it('gives new clusters ids that no remembered one has', () => {
    const before = assemble(corpus({ papers: GROUPS }))
    const ids = before.clusters.map(({ id }) => id)
    const memory = before.clusters.map((cluster) => ({
      ...remembered('old', '', 3),
      id: cluster.id,
      members: people('qrs'),
    }))
    const after = assemble(corpus({ papers: GROUPS }), memory)
    expect(new Set([...ids, ...after.clusters.map(({ id }) => id)]).size).toBe(4)
    const everyone = [...before.nodes.map(({ id }) => id), 'author:ada/2'].map((id) => ({
      ...remembered('old', '', 0),
      id: `cluster:${id}` as const,
    }))
    expect(assemble(corpus({ papers: GROUPS }), everyone).clusters[0]?.id).toBe('cluster:author:ada/3')
  })

  it('is the same for the same memory in another order, and divides anew where settings change', () => {
    const of = corpus({ papers: GROUPS })
    const memory = rememberNetwork(assemble(of))
    expect(assemble(of, [...memory].reverse())).toEqual(assemble(of, memory))
    const apart = { ...usualSettings('coauthors'), resolution: 9 }
    expect(assemble(of, memory, apart).clusters.map(({ size }) => size)).toEqual(
      assemble(of, [], apart).clusters.map(({ size }) => size),
    )
    expect(assemble(of, memory, apart).clustering).toEqual(apart)
  })

  it('of other networks is as without one', () => {
    const of = corpus({ papers: GROUPS })
    const memory = rememberNetwork(assemble(of)).map((cluster) => ({
      ...cluster,
      network: 'papers' as const,
      colour: 7,
    }))
    expect(assemble(of, memory)).toEqual(assemble(of))
  })
})

describe('one paper more on the sample pages', () => {
  const parsed = readSample()
  const whole = resolveSample(parsed)
  const places = parsed.flatMap(({ records }, source) => records.map((_, record) => [source, record] as const))

  it('recolours nobody but its own authors', () => {
    // Every seventh record; all of them take a minute.
    for (const [source, record] of places.filter((_, at) => at % 7 === 0)) {
      const less = parsed.map((each, at) =>
        at === source ? { ...each, records: each.records.filter((_, place) => place !== record) } : each,
      )
      const before = assemble(resolveSample(less))
      const after = assemble(whole, rememberNetwork(before))
      const title = parsed[source]?.records[record]?.title
      const own = new Set<string>(
        whole.papers.find((paper) => paper.title === title)?.authors.map(({ author }) => author),
      )
      expect(changed(before, after, look).filter((id) => !own.has(id))).toEqual([])
    }
  })
})
