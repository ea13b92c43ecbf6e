import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import type { Cluster, NodeId } from '../../src/graph/atlas'
import { findTellingPhrases } from '../../src/graph/cluster-phrases'
import { rememberClusters } from '../../src/graph/cluster-memory'
import { isGenericPhrase, phraseStems } from '../../src/graph/generic-words'
import { LONGEST_GIVEN, matchGivenNames, nameDecision, tidyName } from '../../src/graph/given-names'
import type { Decision } from '../../src/resolve/decisions'
import { atlasOf } from '../fixtures/atlases'
import { authorId, corpus, paperId } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'

const clustersOf = (papers: readonly FixturePaper[], given: readonly Decision[] = []): readonly Cluster[] => {
  const made = corpus({ papers })
  return assembleNetwork('coauthors', made, projectNetwork('coauthors', made, 'fractional'), 1, { given }).clusters
}
const holding = (clusters: readonly Cluster[], name: string): Cluster => {
  const found = clusters.find(({ members }) => members.includes(authorId(name)))
  if (found === undefined) throw new Error(`no cluster holds ${name}`)
  return found
}

/** Two groups of people whose papers have no topic, only words. */
const UNTAGGED: readonly FixturePaper[] = [
  [
    'A novel method for coral reef monitoring',
    ['Ada', 'Bo', 'Cy'],
    { abstract: 'Coral reefs are watched with drones.' },
  ],
  ['Efficient Coral Reef Surveys', ['Ada', 'Bo'], { abstract: 'State of the art results on the reef.' }],
  ['Mapping coral reefs from the air', ['Bo', 'Cy'], { abstract: 'We propose a deep learning framework.' }],
  ['A novel method for tax audits', ['Dee', 'Eve'], { abstract: 'A deep learning framework with large-scale data.' }],
  ['Tax audits revisited', ['Dee', 'Finn'], { abstract: 'State of the art results.' }],
]

describe('a generic phrase', () => {
  it.each([
    'method',
    'deep learning framework',
    'state of the art',
    'large-scale',
    'neural networks',
    'novel approach',
    'experimental results',
    'training data',
    'high-quality',
    '2024',
    '',
  ])('is %j, which never names anything', (phrase) => {
    expect(isGenericPhrase(phraseStems(phrase))).toBe(true)
  })

  it.each(['coral reef', 'video generation', 'large language models', 'scaling laws', 'tax audits', 'ViT'])(
    'is not %j',
    (phrase) => {
      expect(isGenericPhrase(phraseStems(phrase))).toBe(false)
    },
  )

  it('names no cluster though all of its papers say it and no other does', () => {
    const said = 'A novel deep learning framework: state-of-the-art, large-scale, efficient method'
    const [first] = clustersOf([
      [`${said} one`, ['Ada', 'Bo'], { abstract: said }],
      [`${said} two`, ['Ada', 'Bo'], { abstract: said }],
      ['Wines', ['Dee', 'Eve']],
    ])
    expect(first?.name).toBe('Around Ada')
    expect(first?.naming.runnersUp.map(({ name }) => name)).toEqual([])
  })

  it('names no cluster as a keyword either, though a vocabulary may hold it', () => {
    const made = corpus({
      papers: [
        ['One', ['Ada', 'Bo'], { topics: ['deep learning framework'] }],
        ['Two', ['Ada', 'Bo'], { topics: ['deep learning framework'] }],
      ],
    })
    const name = (origin: 'keyword' | 'vocabulary') => {
      const of = { ...made, topics: made.topics.map((topic) => ({ ...topic, origin })) }
      return assembleNetwork('coauthors', of, projectNetwork('coauthors', of, 'fractional'), 1).clusters[0]?.name
    }
    expect([name('keyword'), name('vocabulary')]).toEqual(['Around Ada', 'Deep learning framework'])
  })
})

describe('a name without topics', () => {
  it('is the key phrase that tells the papers from the rest, with the papers that say it', () => {
    const clusters = clustersOf(UNTAGGED)
    expect(holding(clusters, 'Ada')).toMatchObject({
      name: 'Coral reefs',
      because: 'All of its 3 papers say “coral reefs”, and none of the other 2.',
      naming: { from: 'phrases', support: UNTAGGED.slice(0, 3).map(([title]) => paperId(title)) },
    })
    expect(holding(clusters, 'Dee').name).toBe('Tax audits')
  })

  it('is the most central member where the papers have no phrase in common', () => {
    const [first] = clustersOf([
      ['Wine', ['Yuexiao Ma', 'Bo']],
      ['Cheese', ['Yuexiao Ma', 'Cy']],
    ])
    expect(first?.naming).toEqual({ from: 'member', support: [], runnersUp: [] })
  })
})

describe('telling phrases', () => {
  const phrases = (titles: readonly string[], rest: readonly string[] = []) => {
    const { papers } = corpus({ papers: [...titles, ...rest].map((title): FixturePaper => [title, ['Ada']]) })
    return (findTellingPhrases([titles.map(paperId)], papers)[0] ?? []).map(({ label }) => label)
  }

  it('are gathered whatever their number, case and hyphens', () => {
    expect(phrases(['Coral-Reef Fish', 'The Coral Reef', 'coral reef maps', 'Coral reefs'])).toContain('coral reef')
  })

  it('give way to the longer phrase that they are a part of', () => {
    const found = phrases(['Staghorn coral nurseries', 'A staghorn coral nursery in the reef'])
    expect(found).toContain('staghorn coral nursery')
    expect(found).not.toContain('staghorn coral')
  })

  it('are not those that the rest says more often', () => {
    const rest = ['Coral reefs 1', 'Coral reefs 2', 'Coral reefs 3']
    expect(phrases(['Coral reefs', 'Reefs of coral', 'Wine'], rest)).not.toContain('coral reefs')
  })

  it('are not parts of addresses, nor what a single paper says', () => {
    const { papers } = corpus({
      papers: [
        ['One', ['Ada'], { abstract: 'Code at https://example.org/zebrafish/code and www.zebrafish.org/x. Lemurs.' }],
        ['Two', ['Ada'], { abstract: 'Code at https://example.org/zebrafish/code and www.zebrafish.org/x.' }],
      ],
    })
    expect(findTellingPhrases([papers.map(({ id }) => id)], papers)).toEqual([[]])
  })
})

describe('the names that a cluster might have had', () => {
  it('are at most five, best first, each with a reason, and not the one it has', () => {
    const ties = ['Ada', 'Bo', 'Cy']
    const topics = ['quantization', 'pruning', 'caching', 'video generation', 'alignment', 'scaling laws', 'agents']
    const [first] = clustersOf([
      ['One', ties, { topics }],
      ['Two', ties, { topics: topics.slice(0, 6) }],
      ['Three', ['Dee', 'Eve'], { topics: topics.slice(2, 4) }],
    ])
    const told = first?.naming.runnersUp ?? []
    expect(told).toHaveLength(5)
    expect(told.map(({ score }) => score)).toEqual(told.map(({ score }) => score).sort((a, b) => b - a))
    for (const { name, score, because } of told) {
      expect(name).not.toBe(first?.name)
      expect(score).toBeLessThanOrEqual(1)
      expect(because).toMatch(/\.$/)
    }
  })

  it('say when another community has the name', () => {
    const found = clustersOf([
      ['One', ['Ada', 'Bo', 'Cy'], { topics: ['video generation'] }],
      ['Two', ['Dee', 'Eve'], { topics: ['video generation'] }],
    ])
    expect(holding(found, 'Dee').naming.runnersUp[0]).toMatchObject({
      name: 'Video generation',
      because: 'Its one paper is about video generation, and 1 of the other 1. Another community has this name.',
    })
  })
})

const GROUPS: readonly FixturePaper[] = [
  ['One', ['Ada', 'Bo', 'Cy'], { topics: ['quantization'] }],
  ['Two', ['Ada', 'Bo'], { topics: ['quantization'] }],
  ['Three', ['Dee', 'Eve', 'Finn'], { topics: ['video generation'] }],
]
const give = (name: string, ...members: readonly string[]): Decision =>
  nameDecision('coauthors', { members: members.map(authorId) }, name)

describe('a name that a person gave', () => {
  it('is the name of the cluster that it was given to, and goes before what would follow from the papers', () => {
    const found = holding(clustersOf(GROUPS, [give('The quantizers', 'Ada', 'Bo', 'Cy')]), 'Ada')
    expect(found).toMatchObject({
      name: 'The quantizers',
      because: 'Named by hand.',
      naming: { from: 'given', support: [] },
    })
    expect(found.naming.runnersUp[0]?.name).toBe('Quantization')
  })

  it('stays with its members when people come and go', () => {
    const names = [give('The quantizers', 'Ada', 'Bo', 'Cy', 'Gone')]
    const found = clustersOf([...GROUPS, ['Four', ['Ada', 'Gus', 'Hal'], { topics: ['pruning'] }]], names)
    expect(holding(found, 'Ada')).toMatchObject({
      name: 'The quantizers',
      because: 'Named by hand when it had 4 members, of whom 3 are here.',
    })
    expect(found.filter(({ name }) => name === 'The quantizers')).toHaveLength(1)
  })

  it('waits where fewer than half of its members are together, or none is here', () => {
    for (const given of [
      give('Nobody', 'Xi', 'Yu'),
      give('A third', 'Ada', 'Dee', 'Gus'),
      give('One of many', 'Ada', 'Xi', 'Yu'),
    ])
      expect(clustersOf([...GROUPS, ['Four', ['Gus', 'Hal']]], [given]).map(({ naming }) => naming.from)).not.toContain(
        'given',
      )
  })

  it('of another network, or taken back, changes nothing', () => {
    const given = give('The quantizers', 'Ada', 'Bo', 'Cy')
    const others: readonly Decision[] = [
      { ...given, verdict: 'rejected' },
      nameDecision('papers', { members: [authorId('Ada'), authorId('Bo')] }, 'The quantizers'),
      { kind: 'cluster-name', about: ['coauthors'], verdict: 'accepted', note: '' },
      give(' \n', 'Ada', 'Bo', 'Cy'),
    ]
    expect(clustersOf(GROUPS, others)).toEqual(clustersOf(GROUPS))
  })

  it('is taken from the cluster that only its papers would name so', () => {
    const found = clustersOf(GROUPS, [give('Video generation', 'Ada', 'Bo', 'Cy')])
    expect(holding(found, 'Ada').name).toBe('Video generation')
    expect(holding(found, 'Dee').name).toBe('Video generation · Dee')
  })

  it('may be given twice: whichever community came second says so with a member', () => {
    const names = [give('Us', 'Ada', 'Bo', 'Cy'), give('us', 'Dee', 'Eve', 'Finn')]
    const found = clustersOf(GROUPS, names)
    expect(found.map(({ name }) => name).sort()).toEqual(['Us', 'us · Dee'])
    expect(holding(found, 'Dee').because).toBe('Named by hand. Another community has that name, so Dee is added.')
    const turned = clustersOf(GROUPS, [...names].reverse())
    expect(turned.map(({ name }) => name).sort()).toEqual(['Us · Ada', 'us'])
    expect(holding(turned, 'Ada').because).toBe('Named by hand. Another community has that name, so Ada is added.')
  })

  it('goes to the cluster most like the one it was given to, where two come to one; the other is told', () => {
    const names = [give('All of us', 'Ada', 'Bo', 'Cy'), give('Two of us', 'Ada', 'Bo')]
    const found = holding(clustersOf(GROUPS, names), 'Ada')
    expect(found.name).toBe('All of us')
    expect(found.naming.runnersUp).toContainEqual({
      name: 'Two of us',
      score: 1,
      because: 'Given by hand to 2 members, of whom 2 are here.',
    })
  })

  it('is never given to those who have only in common that nobody is tied to them', () => {
    const found = clustersOf([...GROUPS, ['Four', ['Gus']], ['Five', ['Hal']]], [give('Loners', 'Gus', 'Hal')])
    expect(holding(found, 'Gus').name).toBe('On their own')
  })

  it('is shown without line ends, marks that turn writing around, and beyond sixty letters', () => {
    expect(tidyName(' a\u202E\nb\u0000 ')).toBe('a b')
    expect([...tidyName('x'.repeat(500))]).toHaveLength(LONGEST_GIVEN)
  })

  it('finds its cluster in whatever order decisions come', () => {
    const clusters = [{ id: 'cluster:a' as const, nodes: ['author:a', 'author:b', 'author:c'] as readonly NodeId[] }]
    const names = ['X', 'Y', 'Z'].map((name) =>
      nameDecision('coauthors', { members: ['author:a', 'author:b', 'author:c'] }, name),
    )
    const found = (decisions: readonly Decision[]) =>
      [...matchGivenNames('coauthors', clusters, decisions).values()].map(({ name, others }) =>
        [name, ...others].map((entry) => entry.name),
      )
    expect(found(names)).toEqual([['X', 'Y', 'Z']])
    expect(found([...names].reverse())).toEqual(found(names))
  })
})

describe('a name of the map before', () => {
  const papers: readonly FixturePaper[] = [
    ['One', ['Ada', 'Bo', 'Cy'], { topics: ['quantization', 'pruning'] }],
    ['Two', ['Ada', 'Bo', 'Cy'], { topics: ['quantization', 'pruning'] }],
    ['Three', ['Ada', 'Bo', 'Cy'], { topics: ['pruning'] }],
    ['Four', ['Dee', 'Eve'], { topics: ['video generation'] }],
  ]
  const again = (made: readonly FixturePaper[], rename: string, other = 'Video generation') => {
    const of = corpus({ papers: made })
    const memory = rememberClusters(atlasOf(of))
      .filter(({ network }) => network === 'coauthors')
      .map((cluster) => ({ ...cluster, name: cluster.members.includes(authorId('Ada')) ? rename : other }))
    const { clusters } = assembleNetwork('coauthors', of, projectNetwork('coauthors', of, 'fractional'), 1, { memory })
    return holding(clusters, 'Ada')
  }

  it('is kept while it tells the cluster nearly as well as the best', () => {
    expect(holding(clustersOf(papers), 'Ada').name).toBe('Pruning')
    expect(again(papers, 'Quantization')).toMatchObject({
      name: 'Quantization',
      because:
        '2 of its 3 papers are about quantization, and none of the other 1. It had this name before, so it keeps it.',
    })
  })

  it('is dropped where its papers do not tell it any more', () => {
    expect(again(papers, 'Caching').name).toBe('Pruning')
    expect(again(papers, 'Around Ada').name).toBe('Pruning')
  })

  it('with a member added keeps that member while another community has the name', () => {
    const made: readonly FixturePaper[] = [
      ['One', ['Ada', 'Bo', 'Cy'], { topics: ['quantization'] }],
      ['Two', ['Dee', 'Eve', 'Finn', 'Gus'], { topics: ['quantization'] }],
    ]
    expect(again(made, 'Quantization · Bo', 'Quantization').name).toBe('Quantization · Bo')
    expect(again(made, 'Around Bo', 'Quantization').name).toBe('Quantization · Ada')
  })
})
