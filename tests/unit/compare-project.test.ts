import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { compareDigest, compareProject, digestResult } from '../../src/export/compare-project'
import { printProject } from '../../src/export/project-file'
import { TOOL } from '../../src/export/tool'
import type { Atlas } from '../../src/graph/atlas'
import { tellComparison, type ProjectComparison } from '../../src/records/project-comparison'
import { readProject } from '../../src/records/project-file'
import { EXPORTED_ATLAS, HOSTILE_NAME } from '../fixtures/exported-atlas'
import { sampleAtlas } from '../fixtures/sample-atlas'

type Project = {
  papers: { id: string; title: string }[]
  authors: { id: string; name: string }[]
  claims: { status: string }[]
  networks: Record<
    string,
    {
      nodes: { id: string; cluster: string; x: number }[]
      edges: { weight: number }[]
      clusters: { name: string }[]
      modularity: number
    }
  >
}

let sample: Atlas
let saved = ''
beforeAll(() => {
  sample = sampleAtlas()
  saved = printProject(sample, [], { savedYear: null })
}, 120_000)

/** Compares what a file stores, after a change to it, with a map. */
function compare(text: string, atlas: Atlas, change: (project: Project) => void = () => undefined): ProjectComparison {
  const project = JSON.parse(text) as Project
  change(project)
  const { stored } = readProject({ name: 'p.json', text: JSON.stringify(project) })
  if (!stored) throw new Error('The project holds no result.')
  return compareProject(stored, atlas)
}

const first = <Item>(items: readonly Item[] | undefined): Item => {
  const [item] = items ?? []
  if (item === undefined) throw new Error('There is none.')
  return item
}

test('a map that is the stored one is called identical', () => {
  expect(tellComparison(compare(saved, sample))).toBe('Made again from its files: identical to what was saved.')
  expect(compare(printProject(EXPORTED_ATLAS, [], { savedYear: null }), EXPORTED_ATLAS).differences).toEqual([])
})

test('the order of keys and of entries is no difference', () => {
  const { differences } = compare(saved, sample, ({ papers, networks }) => {
    papers.reverse()
    networks.coauthors?.edges.reverse()
    papers.splice(
      0,
      papers.length,
      ...papers.map((paper) => Object.fromEntries(Object.entries(paper).reverse()) as never),
    )
  })
  expect(differences).toEqual([])
})

test('a tie of another weight is named with both weights and with who saved the file', () => {
  const comparison = compare(saved, sample, ({ networks }) => {
    first(networks.coauthors?.edges).weight = 7.25
  })
  expect(comparison.differences).toHaveLength(1)
  expect(comparison.differences[0]?.text).toBe('1 tie of the network of people has another weight')
  expect(comparison.differences[0]?.examples[0]).toMatch(/^.+ – .+: 7\.25 in the file, now [\d.]+$/)
  expect(tellComparison(comparison)).toBe(
    `Made again from its files, this is not quite what was saved: 1 difference. It was saved by version ${TOOL.version}.`,
  )
})

test.each<[string, (project: Project) => void, RegExp]>([
  ['a paper', ({ papers }) => (first(papers).title = 'Gone'), /^1 paper has another title$/],
  ['a person', ({ authors }) => (first(authors).name = 'Gone'), /^1 author has another name$/],
  ['a claim', ({ claims }) => (first(claims).status = 'rejected'), /^1 claim has another standing$/],
  [
    'a place',
    ({ networks }) => (first(networks.topics?.nodes).x += 0.001),
    /^1 node of the network of topics has another place$/,
  ],
  [
    'a member',
    ({ networks }) => (first(networks.papers?.nodes).cluster = 'cluster:gone'),
    /^1 node of the network of papers has another community$/,
  ],
  [
    'a name',
    ({ networks }) => (first(networks.knowledge?.clusters).name = 'Gone'),
    /^1 community of the network of everything has another name$/,
  ],
  [
    'a figure',
    ({ networks }) => (first(Object.values(networks)).modularity = 2),
    /^The figures of the network of people/,
  ],
])('%s that is stored otherwise is one difference', (_what, change, sentence) => {
  const { differences } = compare(saved, sample, change)
  expect(differences.map(({ text }) => text)).toEqual([expect.stringMatching(sentence)])
})

test('what is only in the file, and what is only on the map, is named by its title', () => {
  const { differences } = compare(saved, sample, ({ papers }) => {
    first(papers).id = 'paper:elsewhere'
  })
  const title = first(sample.corpus.papers).title
  expect(differences).toEqual([
    { text: '1 paper is in the file and not on the map made now', examples: [title] },
    { text: '1 paper is on the map made now and not in the file', examples: [title] },
  ])
})

test('no more than five of many are named', () => {
  const { differences } = compare(saved, sample, ({ networks }) => {
    for (const edge of networks.coauthors?.edges ?? []) edge.weight += 1
  })
  expect(differences[0]?.examples).toHaveLength(5)
  expect(differences[0]?.text).toContain(String(sample.networks.coauthors.edges.length))
})

test('a field that the program that saved did not know is no difference', () => {
  const { differences } = compare(saved, sample, ({ papers, authors }) => {
    for (const paper of papers) delete (paper as { links?: unknown }).links
    for (const author of authors) delete (author as { affiliations?: unknown }).affiliations
  })
  expect(differences).toEqual([])
})

test('hostile names are examples as they stand', () => {
  const text = printProject(EXPORTED_ATLAS, [], { savedYear: null })
  const { differences } = compare(text, EXPORTED_ATLAS, ({ authors }) => (authors[1] = { id: 'author:x', name: 'X' }))
  expect(differences.flatMap(({ examples }) => examples)).toContain(HOSTILE_NAME)
})

test('a digest tells a map that is the same from one in which one weight, or one paper, is another', () => {
  const digest = digestResult(sample)
  expect(compareDigest(digest, sample).differences).toEqual([])
  const { coauthors } = sample.networks
  const edges = coauthors.edges.map((edge, index) => (index === 0 ? { ...edge, weight: edge.weight + 1e-9 } : edge))
  const heavier = { ...sample, networks: { ...sample.networks, coauthors: { ...coauthors, edges } } }
  expect(compareDigest(digest, heavier).differences.map(({ text }) => text)).toEqual([
    'Names, places, weights or communities are others; a link does not say which',
  ])
  const fewer = { ...sample, corpus: { ...sample.corpus, papers: sample.corpus.papers.slice(1) } }
  expect(compareDigest(digest, fewer).differences.map(({ text }) => text)).toEqual([
    '46 papers when it was shared, now 45',
  ])
})

test('any JSON in place of the stored result is compared, never thrown', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('nodes', 'edges', 'x'), fc.jsonValue()),
      (papers, claims, network) => {
        const stored = {
          savedBy: null,
          language: 'en',
          papers,
          authors: papers,
          topics: claims,
          claims,
          networks: { coauthors: network },
        }
        expect(compareProject(stored, EXPORTED_ATLAS).differences.length).toBeGreaterThan(0)
      },
    ),
  )
})
