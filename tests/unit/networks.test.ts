import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import type { NetworkId } from '../../src/graph/atlas'
import { scoreTopic } from '../../src/graph/telling-topics'
import { toSentenceCase } from '../../src/graph/topic-names'
import { authorId, corpus, paperId, topicId } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'

const network = (id: NetworkId, papers: readonly FixturePaper[]) => {
  const made = corpus({ papers })
  return assembleNetwork(id, made, projectNetwork(id, made, 'fractional', 50), 1)
}

const names = (id: NetworkId, papers: readonly FixturePaper[]) =>
  network(id, papers).clusters.map((cluster) => cluster.name)

/** Two groups that never meet, and a person alone. */
const TWO_GROUPS: readonly FixturePaper[] = [
  ['One', ['Ada', 'Bo', 'Cy'], { topics: ['quantization'] }],
  ['Two', ['Ada', 'Bo'], { topics: ['quantization', 'vision transformers'] }],
  ['Three', ['Dee', 'Eve'], { topics: ['video generation', 'vision transformers'] }],
  ['Four', ['Finn'], { topics: ['video generation'] }],
]

describe('the clusters of a network', () => {
  it('come largest first, hold every node once and carry their papers', () => {
    const { clusters, nodes } = network('coauthors', TWO_GROUPS)
    expect(clusters.map((cluster) => cluster.members)).toEqual([
      [authorId('Ada'), authorId('Bo'), authorId('Cy')],
      [authorId('Dee'), authorId('Eve')],
      [authorId('Finn')],
    ])
    expect(clusters.map((cluster) => cluster.papers)).toEqual([
      [paperId('One'), paperId('Two')],
      [paperId('Three')],
      [paperId('Four')],
    ])
    expect(nodes.find((node) => node.id === authorId('Bo'))?.cluster).toBe(clusters[0]?.id)
  })

  it('have the id of their most central member', () => {
    const { clusters } = network('coauthors', [...TWO_GROUPS, ['Five', ['Bo', 'Gus'], {}]])
    expect(clusters[0]?.id).toBe('cluster:author:bo')
  })

  it('gather whoever has no tie in one that is no community and has no colour', () => {
    const { clusters } = network('coauthors', [...TWO_GROUPS, ['Five', ['Gus'], {}], ['Six', ['Hal'], {}]])
    const apart = clusters.find((cluster) => cluster.id === 'cluster:apart')
    expect(apart).toMatchObject({ name: 'On their own', size: 3, colour: 0, hatched: false })
    expect(clusters.filter((cluster) => cluster.id !== 'cluster:apart').map((cluster) => cluster.colour)).toEqual([
      1, 2,
    ])
  })

  it('beyond the twelfth are hatched in further shades, and pairs among many have no colour', () => {
    const group = (at: number, size: number): FixturePaper => [
      `Paper ${String(at)}`,
      Array.from({ length: size }, (_, member) => `Person ${String(at)} ${String(member)}`),
    ]
    const { clusters } = network('coauthors', [...Array.from({ length: 13 }, (_, at) => group(at, 4)), group(13, 2)])
    expect(clusters.map((cluster) => cluster.colour)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0])
    expect(clusters.filter((cluster) => cluster.hatched).map((cluster) => cluster.colour)).toEqual([13])
    const many = network(
      'coauthors',
      Array.from({ length: 38 }, (_, at) => group(at, 3)),
    )
    expect(many.clusters.map((cluster) => cluster.colour)).toEqual([
      ...Array.from({ length: 36 }, (_, at) => at + 1),
      0,
      0,
    ])
    expect(many.clusters.filter((cluster) => cluster.hatched)).toHaveLength(24)
  })

  it('smaller than the settings ask for stay, without a colour, unless they are merged', () => {
    const made = corpus({ papers: [...TWO_GROUPS, ['Five', ['Cy', 'Dee'], {}]] })
    const projection = projectNetwork('coauthors', made, 'fractional')
    const found = (mergeSmall: boolean) => {
      const settings = { method: 'louvain', resolution: 1.3, minSize: 3, mergeSmall } as const
      const { clusters, clustering, resolution } = assembleNetwork('coauthors', made, projection, 1, { settings })
      expect({ clustering, resolution }).toEqual({ clustering: settings, resolution: 1.3 })
      return clusters.map(({ size, colour }) => [size, colour])
    }
    expect(found(false)).toEqual([
      [3, 1],
      [2, 0],
      [1, 0],
    ])
    expect(found(true)).toEqual([
      [5, 1],
      [1, 0],
    ])
  })

  it('of nothing are none, with modularity 0', () => {
    for (const id of ['coauthors', 'papers', 'topics', 'knowledge'] as const) {
      expect(network(id, [])).toMatchObject({ nodes: [], edges: [], clusters: [], modularity: 0 })
    }
  })
})

describe('the name of a cluster', () => {
  it('is its most telling topic, with the counts that say why', () => {
    const [first, second] = network('coauthors', TWO_GROUPS).clusters
    expect(first).toMatchObject({
      name: 'Quantization',
      because: 'Both of its papers are about quantization, and none of the other 2.',
    })
    expect(first?.topics[0]).toEqual({ topic: topicId('quantization'), papers: 2, all: 2, score: 1 })
    expect(second?.name).toBe('Video generation')
  })

  it('joins two topics where one does not cover the cluster', () => {
    const ties = ['Ada', 'Bo', 'Cy']
    expect(
      names('coauthors', [
        ['One', ties, { topics: ['language models'] }],
        ['Two', ties, { topics: ['language models'] }],
        ['Three', ties, { topics: ['vision transformers'] }],
        ['Four', ties, { topics: ['vision transformers'] }],
        ['Five', ['Dee', 'Eve'], { topics: ['caching'] }],
      ])[0],
    ).toBe('Language models & vision transformers')
  })

  it('says a word that two topics share only once', () => {
    const ties = ['Ada', 'Bo', 'Cy']
    expect(
      names('coauthors', [
        ['One', ties, { topics: ['post-training quantization'] }],
        ['Two', ties, { topics: ['post-training quantization'] }],
        ['Three', ties, { topics: ['data-free quantization'] }],
        ['Four', ties, { topics: ['data-free quantization'] }],
        ['Five', ['Dee', 'Eve'], { topics: ['caching'] }],
      ])[0],
    ).toBe('Data-free & post-training quantization')
  })

  it('writes a topic short only where the short form is an abbreviation', () => {
    const ties = ['Ada', 'Bo', 'Cy']
    const made = corpus({
      short: { 'large language models': 'LLM', 'autoregressive generation': 'Autoregressive' },
      papers: [
        ['One', ties, { topics: ['vision transformers'] }],
        ['Two', ties, { topics: ['vision transformers'] }],
        ['Three', ties, { topics: ['large language models'] }],
        ['Four', ties, { topics: ['large language models'] }],
        ['Five', ['Dee', 'Eve'], { topics: ['autoregressive generation'] }],
        ['Six', ['Dee', 'Eve'], { topics: ['semi-supervised learning'] }],
      ],
    })
    const found = assembleNetwork('coauthors', made, projectNetwork('coauthors', made, 'fractional', 50), 1)
    expect(found.clusters.map((cluster) => cluster.name)).toEqual([
      'LLM & vision transformers',
      'Autoregressive generation',
    ])
  })

  it('prefers what a cluster alone is about to what everyone is about', () => {
    const everyone = 'deep learning'
    expect(
      names('coauthors', [
        ['One', ['Ada', 'Bo'], { topics: [everyone, 'caching'] }],
        ['Two', ['Ada', 'Bo', 'Cy'], { topics: [everyone, 'caching'] }],
        ['Three', ['Dee', 'Eve'], { topics: [everyone, 'pruning'] }],
      ]),
    ).toEqual(['Caching', 'Pruning'])
  })

  it('adds a member where two clusters are about the same', () => {
    const found = names('coauthors', [
      ['One', ['Ada', 'Bo', 'Cy'], { topics: ['video generation'] }],
      ['Two', ['Team Seedance', 'Dee'], { topics: ['video generation'] }],
    ])
    expect(found).toEqual(['Video generation', 'Video generation · Dee'])
  })

  it('is that of a member with a name rather than of the owner of a page without one', () => {
    const made = corpus({
      unnamed: ['Unnamed owner'],
      papers: [
        ['One', ['Ada', 'Bo', 'Cy'], { topics: ['video generation'] }],
        ['Two', ['Dee'], { topics: ['video generation'], owners: ['Unnamed owner'] }],
        ['Three', ['Eve'], { owners: ['Unnamed owner'] }],
      ],
    })
    const found = assembleNetwork('coauthors', made, projectNetwork('coauthors', made, 'fractional', 50), 1)
    expect(found.clusters.map((cluster) => cluster.name).sort()).toEqual(['Around Dee', 'Video generation'])
    expect(found.clusters.some((cluster) => cluster.id === 'cluster:author:unnamed-owner')).toBe(true)
  })

  it('is that of the most central member where no topic covers the papers', () => {
    const [first] = network('coauthors', [
      ['One', ['Yuexiao Ma', 'Bo']],
      ['Two', ['Yuexiao Ma', 'Cy']],
    ]).clusters
    expect(first?.name).toBe('Around Yuexiao Ma')
    expect(first?.because).toContain('Yuexiao Ma')
  })

  it('in the topic network is one of its own topics', () => {
    const found = network('topics', TWO_GROUPS)
    for (const cluster of found.clusters) {
      const labels = cluster.members.map((id) => found.nodes.find((node) => node.id === id)?.label ?? '')
      expect(labels.some((label) => cluster.name.toLowerCase().includes(label))).toBe(true)
    }
  })

  it('stays unique though all members have one name', () => {
    const papers = Array.from({ length: 30 }, (_, at): FixturePaper => [
      `Paper ${String(at)}`,
      [`Li ${' '.repeat(at)}A`, `Li ${' '.repeat(at)}B`],
    ])
    const found = names('coauthors', papers)
    expect(found).toHaveLength(30)
    expect(new Set(found).size).toBe(30)
  })

  it('is never a number and never a list of letters out of a hostile name', () => {
    const [name = ''] = names('coauthors', [['One', ['<script>alert(1)</script> '.repeat(20), '__proto__']]])
    expect([...name].length).toBeLessThan(40)
    expect(name).toMatch(/^Around /)
  })

  it('is in sentence case and leaves words with capitals of their own alone', () => {
    expect(toSentenceCase('video generation')).toBe('Video generation')
    expect(toSentenceCase('iLQR control')).toBe('iLQR control')
    expect(toSentenceCase('ViT quantization')).toBe('ViT quantization')
    expect(toSentenceCase('')).toBe('')
  })

  it('scores a topic 1 only if it covers the cluster and nothing else', () => {
    expect(scoreTopic(4, 4, 4)).toBe(1)
    expect(scoreTopic(2, 7, 2)).toBeGreaterThan(scoreTopic(5, 7, 13))
    expect(scoreTopic(0, 4, 4)).toBe(0)
    expect(scoreTopic(0, 0, 0)).toBe(0)
  })
})
