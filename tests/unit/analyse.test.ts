import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/graph/analyse'
import { NETWORK_IDS } from '../../src/graph/atlas'
import { corpus } from '../fixtures/corpora'

const small = corpus({
  unnamed: ['Unnamed owner'],
  papers: [
    ['One', ['Ada', 'Bo', 'Cy'], { topics: ['quantization', 'caching'] }],
    ['Two', ['Ada', 'Dee'], { topics: ['caching'], owners: ['Unnamed owner'], complete: false }],
    ['Three', ['Eve', 'Finn'], { topics: ['video generation'] }],
    ['Four', [], { topics: ['video generation', 'caching'] }],
  ],
})

describe('an atlas', () => {
  it('has four networks and that of the files, each with a place for every node', () => {
    const atlas = analyse(small, { seed: 1, orientation: 'landscape' })
    expect(Object.keys(atlas.networks)).toEqual(NETWORK_IDS)
    for (const { nodes, placements } of Object.values(atlas.networks)) {
      expect(placements.landscape.x).toHaveLength(nodes.length)
      expect(placements.landscape.y.every(Number.isFinite)).toBe(true)
      expect(placements.portrait).toBeNull()
    }
    expect(atlas.seed).toBe(1)
    expect(atlas.corpus).toBe(small)
  })

  it('is placed upright too where that is asked for', () => {
    const atlas = analyse(small, { seed: 1, orientation: 'portrait' })
    const { landscape, portrait } = atlas.networks.coauthors.placements
    expect(landscape.width).toBeGreaterThan(landscape.height)
    expect(portrait?.width).toBeLessThan(portrait?.height ?? 0)
  })

  it('counts as it is told to', () => {
    const weights = (counting: 'fractional' | 'full') =>
      analyse(small, { seed: 1, orientation: 'landscape', counting }).networks.coauthors.edges.map(
        (edge) => edge.weight,
      )
    expect(weights('fractional')).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1])
    expect(weights('full').every((weight) => weight === 1)).toBe(true)
  })

  it('is the same for the same seed, to the last digit', () => {
    const print = () => JSON.stringify(analyse(small, { seed: 7, orientation: 'landscape' }))
    expect(print()).toBe(print())
  })

  it('is reported stage by stage while it is made, each stage to its end', () => {
    const told: string[] = []
    analyse(small, {
      seed: 1,
      orientation: 'landscape',
      report: (stage, done, total) => told.push(`${stage} ${String(done)}/${String(total)}`),
    })
    expect(told.filter((step) => step.endsWith('5/5'))).toEqual(['project 5/5', 'cluster 5/5', 'place 5/5'])
    expect(told).toHaveLength(18)
  })

  it('of no papers is empty', () => {
    const { networks } = analyse(corpus({ papers: [] }), { seed: 1, orientation: 'landscape' })
    for (const network of Object.values(networks)) expect(network.nodes).toEqual([])
  })
})
