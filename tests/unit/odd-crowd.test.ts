import { expect, test } from 'vitest'
import { makeCrowd } from '../../.scripts/odd-files.mjs'
import { roomInPage } from '../../src/graph/refusal-text'
import { loadReaders } from '../../src/records/formats'
import { runPipeline, type PipelineInput } from '../../src/worker/pipeline'

const AUTHORS = 7456
const source = makeCrowd(AUTHORS)
const make = async (rest: Partial<PipelineInput> = {}) => {
  await loadReaders([source])
  return runPipeline({
    sources: [source],
    vocabularies: [],
    seed: 1,
    savedYear: null,
    orientation: 'landscape',
    counting: 'fractional',
    sketch: true,
    ...rest,
  })
}

test.each(['fractional', 'full'] as const)(
  'a paper of 7,456 authors, counted %s, ties its first and last ones alone, so that 27.8 million pairs are never made',
  async (counting) => {
    const { corpus, networks } = await make({ counting })
    expect(corpus.authors).toHaveLength(AUTHORS)
    // One tie of the crowd, and those of three people of a paper of their own.
    const weights = networks.coauthors.edges.map(({ weight }) => weight).sort((a, b) => a - b)
    const one = counting === 'full' ? 1 : Number((1 / (AUTHORS - 1)).toPrecision(12))
    expect(weights).toEqual(counting === 'full' ? [1, 1, 1, 1] : [one, 0.5, 0.5, 0.5])
    expect(networks.knowledge.edges.filter(({ kind }) => kind === 'authored')).toHaveLength(AUTHORS + 3)
  },
)

test('where all its pairs are asked for, the network is refused before it is made, with its size and what would fit', async () => {
  const { networks, refused } = await make({ largestClique: 10_000, room: roomInPage() })
  expect(networks.coauthors.nodes).toEqual([])
  expect(refused).toMatchObject([
    {
      network: 'coauthors',
      size: { nodes: AUTHORS, ties: (AUTHORS * (AUTHORS - 1)) / 2 },
      fits: { kind: 'clique', largestClique: 40 },
    },
  ])
  expect(networks.papers.nodes).toHaveLength(2)
})
