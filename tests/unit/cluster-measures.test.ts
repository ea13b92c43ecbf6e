import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import { measureClusters } from '../../src/graph/cluster-measures'
import type { ClusterMeasures } from '../../src/graph/cluster-measures'
import { findPeopleBetween } from '../../src/graph/people-between'
import { measureSilhouettes } from '../../src/graph/silhouette'
import { authorId, corpus, paperId, topicId } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'

/** Two triples, which one paper of Cy and Dee joins, and somebody alone. */
const PAPERS: readonly FixturePaper[] = [
  ['One', ['Ada', 'Bo', 'Cy'], { year: 2020, topics: ['pruning'] }],
  ['Two', ['Ada', 'Bo', 'Cy'], { year: 2023, topics: ['pruning'] }],
  ['Three', ['Dee', 'Eve', 'Finn'], { topics: ['caching'] }],
  ['Four', ['Dee', 'Eve', 'Finn'], { year: 2024, topics: ['caching'] }],
  ['Bridge', ['Cy', 'Dee'], { year: 2024, topics: ['alignment', 'caching'] }],
  ['Alone', ['Gus']],
]
const made = corpus({ papers: PAPERS })
const network = assembleNetwork('coauthors', made, projectNetwork('coauthors', made, 'fractional'), 1)
const measures = measureClusters(network, made)
const of = (name: string): ClusterMeasures => {
  const cluster = network.clusters.find(({ members }) => members.includes(authorId(name)))
  const found = cluster && measures.get(cluster.id)
  if (found === undefined) throw new Error(`no cluster of ${name}`)
  return found
}

describe('the measures of a cluster', () => {
  it('count ties within and out with their weights', () => {
    expect(of('Ada')).toMatchObject({ size: 3, papers: 2, tiesWithin: 3, weightWithin: 3, tiesOut: 1, weightOut: 1 })
  })

  it('give the share of weight that leads out, and the share of ties there could be', () => {
    expect(of('Ada').conductance).toBeCloseTo(1 / 7, 12)
    expect(of('Ada').density).toBe(1)
    expect(of('Gus')).toMatchObject({ conductance: null, density: null, silhouette: null })
  })

  it('find a clear community near 1', () => {
    expect(of('Ada').silhouette).toBeGreaterThan(0.6)
    expect(of('Ada').silhouette).toBeLessThan(1)
  })

  it('take the mean over papers with a year and count those without', () => {
    expect(of('Ada')).toMatchObject({ meanYear: 2021.5, dated: 2, undated: 0 })
    expect(of('Dee')).toMatchObject({ meanYear: 2024, dated: 1, undated: 1 })
    expect(of('Gus')).toMatchObject({ meanYear: null, dated: 0, undated: 1 })
  })

  it('name the people by papers, then by the weight of their ties', () => {
    expect(of('Ada').people.map(({ id }) => id)).toEqual([authorId('Cy'), authorId('Ada'), authorId('Bo')])
  })

  it('name the bridges to other clusters with the papers behind them', () => {
    const [bridge, ...others] = of('Ada').bridges
    expect(others).toEqual([])
    expect(bridge).toEqual({
      cluster: network.clusters.find(({ members }) => members.includes(authorId('Dee')))?.id,
      ties: 1,
      weight: 1,
      papers: [paperId('Bridge')],
    })
  })

  it('are those of nothing for an empty network', () => {
    expect(measureClusters({ nodes: [], edges: [], clusters: [] }, corpus({ papers: [] })).size).toBe(0)
  })

  it('take the smaller side where a cluster is more than half of the network', () => {
    const papers: readonly FixturePaper[] = [...PAPERS.slice(0, 2), ['Pair', ['Dee', 'Eve']], ['Bridge', ['Cy', 'Dee']]]
    const small = corpus({ papers })
    const { nodes, edges } = assembleNetwork('coauthors', small, projectNetwork('coauthors', small, 'fractional'), 1)
    const [first] = network.clusters
    if (first === undefined) throw new Error('no cluster')
    const groups = [
      ['Ada', 'Bo', 'Cy'],
      ['Dee', 'Eve'],
    ]
    const clusters = groups.map((names) => ({
      ...first,
      id: `cluster:${names.join('-')}` as const,
      members: names.map(authorId),
      size: names.length,
    }))
    const found = [...measureClusters({ nodes, edges, clusters }, small).values()]
    // Within: 3 and 1; between: 1. Volumes are 7 and 3, so that both share the smaller side's third.
    expect(found.map(({ conductance }) => conductance)).toEqual(
      [1 / 3, 1 / 3].map((share) => Number(share.toFixed(12))),
    )
  })
})

describe('the silhouette', () => {
  it('is not defined where there is one group, or no tie', () => {
    const edges = [{ source: 'a', target: 'b', weight: 1 }]
    expect(measureSilhouettes([['a', 'b']], edges).size).toBe(0)
    expect(measureSilhouettes([['a'], ['b']], []).size).toBe(0)
  })

  it('is 1 for two pairs that share nothing, and below 0 for one put to the wrong pair', () => {
    const edges = [
      { source: 'a', target: 'b', weight: 2 },
      { source: 'c', target: 'd', weight: 1 },
      { source: 'd', target: 'e', weight: 1 },
      { source: 'c', target: 'e', weight: 1 },
    ]
    expect([
      ...measureSilhouettes(
        [
          ['a', 'b'],
          ['c', 'd', 'e'],
        ],
        edges,
      ).values(),
    ]).toEqual([1, 1, 1, 1, 1])
    expect(
      measureSilhouettes(
        [
          ['a', 'b', 'e'],
          ['c', 'd'],
        ],
        edges,
      ).get('e'),
    ).toBeLessThan(0)
  })
})

describe('those who stand between clusters', () => {
  const rows = findPeopleBetween(network, made, 10)

  it('are the two whom the bridge needs, with what it is about', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual([authorId('Cy'), authorId('Dee')])
    const cy = rows.find(({ id }) => id === authorId('Cy'))
    expect(cy?.joins.map(({ own, ties, weight, neighbours }) => [own, ties, weight, neighbours])).toEqual([
      [true, 2, 2, [authorId('Ada'), authorId('Bo')]],
      [false, 1, 1, [authorId('Dee')]],
    ])
    expect(cy?.papers).toEqual([paperId('Bridge')])
    expect(cy?.topics.map(({ topic }) => topic)).toEqual([topicId('alignment'), topicId('caching')])
  })

  it('spread over clusters as Guimerà and Amaral reckon it', () => {
    expect(rows.find(({ id }) => id === authorId('Cy'))?.participation).toBeCloseTo(1 - (2 / 3) ** 2 - (1 / 3) ** 2, 12)
  })

  it('are told with who is cut off without them', () => {
    expect(rows.find(({ id }) => id === authorId('Cy'))?.without).toEqual({
      parts: [3, 2],
      cutOff: [authorId('Ada'), authorId('Bo')],
      pairsCut: 6,
      steps: null,
    })
  })

  it('are as many as were asked for, and none where nobody joins anything', () => {
    expect(findPeopleBetween(network, made, 1)).toHaveLength(1)
    expect(findPeopleBetween(network, made, 0)).toEqual([])
    const lone = corpus({ papers: PAPERS.slice(0, 1) })
    const triple = assembleNetwork('coauthors', lone, projectNetwork('coauthors', lone, 'fractional'), 1)
    expect(findPeopleBetween(triple, lone, 5)).toEqual([])
  })
})
