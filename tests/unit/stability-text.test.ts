import { describe, expect, it } from 'vitest'
import { BORDER_CHANGES, measureStability } from '../../src/graph/stability'
import { changeSentence, tellStability } from '../../src/scene/stability-text'
import { twoGroups } from '../fixtures/atlases'
import { sampleAtlas } from '../fixtures/sample-atlas'

describe('the sentence', () => {
  it('counts who changes sides, in each network’s words', () => {
    expect(BORDER_CHANGES).toBe(1 / 5)
    expect(changeSentence(3, 71, 'coauthors')).toBe('3 of 71 people change sides in more than a fifth of the runs.')
    expect(changeSentence(1, 71, 'coauthors')).toBe('1 of 71 people changes sides in more than a fifth of the runs.')
    expect(changeSentence(0, 46, 'papers')).toBe('None of 46 papers changes sides in more than a fifth of the runs.')
    expect(changeSentence(2, 22, 'topics')).toBe('2 of 22 topics change sides in more than a fifth of the runs.')
    expect(changeSentence(5, 90, 'knowledge')).toMatch(/^5 of 90 people, papers and topics change sides/)
    expect(changeSentence(0, 0, 'topics')).toMatch(/^Nothing is tied to anything here/)
  })
})

describe('what is told of the sample', () => {
  const atlas = sampleAtlas()
  const network = atlas.networks.coauthors
  const { nodes, edges, clusters, clustering: settings } = network
  const reference = clusters.map(({ members }) => members)
  const told = tellStability(atlas, network, measureStability(nodes, edges, { seed: 1, settings, reference }))

  it('counts the 71 who are named, none of whom changes sides', () => {
    expect(told.sentence).toBe('None of 71 people changes sides in more than a fifth of the runs.')
    expect(told.border).toEqual([])
    expect(told.agreement).toBe('All runs find the same communities.')
    expect(told.consensus).toBe('What most runs agree on is what the map shows.')
    expect(told.method).toBe(
      'Compared were 50 single runs of Louvain at resolution 1.3, from seeds that follow from 1; the map shows the best of 40.',
    )
  })

  it('has a row for each community, in the map’s order', () => {
    expect(told.clusters.map(({ id }) => id)).toEqual(clusters.map(({ id }) => id))
    for (const { core, text } of told.clusters)
      expect(text).toBe(`All ${String(core)} members are its core. Its outline is much the same in every run.`)
  })
})

describe('what is told of a member at the border', () => {
  const atlas = twoGroups()
  const network = atlas.networks.coauthors
  const [first, second] = network.clusters
  const [member] = first?.members ?? []
  const told = tellStability(atlas, network, {
    runs: 50,
    nodes: network.nodes.map(({ id }) => ({
      id,
      cluster: network.clusters.findIndex(({ members }) => members.includes(id)),
      tied: true,
      changes: id === member ? 0.4 : 0,
      border: id === member,
      goes:
        id === member
          ? [
              { cluster: 1, share: 0.3 },
              { cluster: null, share: 0.1 },
            ]
          : [],
    })),
    edges: [],
    clusters: network.clusters.map(({ size }, at) => ({
      core: at === 0 ? size - 1 : size,
      border: at === 0 ? 1 : 0,
      overlap: at === 0 ? 0.6 : 0.4,
    })),
    likeness: 0.7,
    consensus: [network.nodes.map(({ id }) => id)],
  })

  it('says how often it stays and where it goes', () => {
    expect(told.border).toHaveLength(1)
    expect(told.border[0]).toMatchObject({ id: member, stays: 0.6, cluster: { id: first?.id } })
    expect(told.border[0]?.text).toBe(
      `With its community in 30 of 50 runs, with “${second?.name ?? ''}” in 15, in a part that splits off in 5.`,
    )
  })

  it('says how firm communities and the whole are', () => {
    expect(told.clusters[0]?.text).toMatch(/members are its core\. Its outline differs from run to run\.$/)
    expect(told.clusters[1]?.text).toMatch(/Most runs do not find it\.$/)
    expect(told.agreement).toMatch(/agree to 0\.70 on average .*borders are not sharp\.$/)
    expect(told.consensus).toBe('What most runs agree on has 1 community.')
  })
})
