import { describe, expect, it } from 'vitest'
import { buildKnowledgeGraph, KNOWLEDGE_WEIGHTS } from '../../src/graph/knowledge-graph'
import { shortenTitle } from '../../src/graph/nodes'
import { oversizedPapers, projectCoauthors } from '../../src/graph/project-coauthors'
import { projectKnowledge } from '../../src/graph/project-knowledge'
import { projectPapers } from '../../src/graph/project-papers'
import { projectTopics } from '../../src/graph/project-topics'
import type { Projection } from '../../src/graph/projection'
import { authorId, corpus, paperId, topicId } from '../fixtures/corpora'

const edge = ({ edges }: Projection, source: string, target: string) =>
  edges.find((candidate) => candidate.id === `${source}|${target}`)

describe('the co-author network', () => {
  const small = corpus({
    papers: [
      ['One', ['Ada', 'Bo', 'Cy']],
      ['Two', ['Ada', 'Bo'], { complete: false, owners: ['Dee'] }],
      ['Three', ['Eve']],
      ['Four', ['Ada'], { suggested: ['Finn'] }],
    ],
  })
  const network = projectCoauthors(small, 'fractional')

  it('adds 1/(n − 1) for each joint paper of n authors, the page owner among them', () => {
    expect(edge(network, authorId('Ada'), authorId('Bo'))?.weight).toBe(1)
    expect(edge(network, authorId('Ada'), authorId('Dee'))?.weight).toBe(0.5)
    expect(edge(network, authorId('Ada'), authorId('Bo'))?.shares).toEqual([
      { paper: paperId('One'), share: 0.5 },
      { paper: paperId('Two'), share: 0.5 },
    ])
  })

  it('counts joint papers when counting is full', () => {
    const full = projectCoauthors(small, 'full')
    expect(edge(full, authorId('Ada'), authorId('Bo'))?.weight).toBe(2)
    expect(edge(full, authorId('Bo'), authorId('Dee'))?.weight).toBe(1)
  })

  it('has everyone who has a paper, also those who wrote alone, and nobody who is only suggested', () => {
    expect(network.nodes.map((node) => node.label)).toEqual(['Ada', 'Bo', 'Cy', 'Dee', 'Eve'])
    expect(network.nodes.map((node) => node.papers)).toEqual([3, 2, 1, 1, 1])
    expect(network.edges.some((tie) => tie.id.includes('finn') || tie.id.includes('eve'))).toBe(false)
  })

  it('says which ties no list shows and which lists are cut', () => {
    expect(edge(network, authorId('Ada'), authorId('Dee'))).toMatchObject({ evidence: 'page-owner', bounded: true })
    expect(edge(network, authorId('Ada'), authorId('Bo'))).toMatchObject({ evidence: 'listed', bounded: true })
    expect(edge(network, authorId('Ada'), authorId('Cy'))).toMatchObject({ evidence: 'listed', bounded: false })
  })

  it('ties only the first, the last and the page owner of a paper with more than fifty authors', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => `Member ${String(at).padStart(2, '0')}`)
    const large = corpus({ papers: [['Crowd', crowd, { owners: ['Owner'] }]] })
    const ties = projectCoauthors(large, 'fractional')
    expect(ties.nodes).toHaveLength(61)
    expect(ties.edges.map((tie) => tie.id)).toEqual([
      'author:member-00|author:member-59',
      'author:member-00|author:owner',
      'author:member-59|author:owner',
    ])
    expect(ties.edges[0]?.weight).toBeCloseTo(1 / 60, 10)
    expect(oversizedPapers(large, 50)).toEqual([{ paper: paperId('Crowd'), authors: 61 }])
    expect(oversizedPapers(large, 61)).toEqual([])
    expect(oversizedPapers(small, 50)).toEqual([])
  })

  it('ties everybody of a large paper where the limit is set above it', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => `Member ${String(at).padStart(2, '0')}`)
    const large = corpus({ papers: [['Crowd', crowd]] })
    expect(projectCoauthors(large, 'full', 60).edges).toHaveLength((60 * 59) / 2)
    expect(projectCoauthors(large, 'full', 59).edges).toHaveLength(1)
  })

  it('does not take the last name of a cut list for the last author', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => `Member ${String(at).padStart(2, '0')}`)
    const cut = projectCoauthors(corpus({ papers: [['Crowd', crowd, { owners: ['Owner'], complete: false }]] }), 'full')
    expect(cut.edges.map((tie) => tie.id)).toEqual(['author:member-00|author:owner'])
  })

  it('keeps authors with hostile names apart from the machinery', () => {
    const hostile = projectCoauthors(corpus({ papers: [['One', ['__proto__', 'constructor', '7']]] }), 'fractional')
    expect(hostile.nodes.map((node) => node.id)).toEqual(['author:7', 'author:__proto__', 'author:constructor'])
    expect(hostile.edges).toHaveLength(3)
  })
})

describe('the paper network', () => {
  const network = projectPapers(
    corpus({
      papers: [
        ['One', ['Ada'], { topics: ['caching'] }],
        ['Two', ['Ada', 'Bo'], { topics: [{ topic: 'caching', strength: 0.5 }] }],
        ['Three', ['Ada'], { complete: false }],
        ['Four', [], { owners: ['Dee'] }],
        ['Five', ['Eve'], { owners: ['Dee'] }],
        ['Six', []],
      ],
    }),
  )

  it('ties papers by what they share, and what is rare ties more', () => {
    expect(edge(network, paperId('One'), paperId('Two'))).toMatchObject({
      weight: 1,
      sharedAuthors: [authorId('Ada')],
      sharedTopics: [topicId('caching')],
      evidence: 'listed',
      bounded: false,
    })
    expect(edge(network, paperId('One'), paperId('Three'))).toMatchObject({ weight: 0.5, bounded: true })
  })

  it('takes the two ends as the papers of an edge, with even shares', () => {
    expect(edge(network, paperId('Three'), paperId('Two'))?.shares).toEqual([
      { paper: paperId('Two'), share: 0.25 },
      { paper: paperId('Three'), share: 0.25 },
    ])
  })

  it('marks a tie that only a page owner makes', () => {
    expect(edge(network, paperId('Five'), paperId('Four'))).toMatchObject({ weight: 1, evidence: 'page-owner' })
  })

  it('has every paper, also those that share nothing', () => {
    expect(network.nodes).toHaveLength(6)
    expect(network.edges.some((tie) => tie.id.includes('six'))).toBe(false)
  })

  it('leaves out ties by an author of very many papers but names that author where a topic ties', () => {
    const papers = Array.from({ length: 160 }, (_, at) => [`Paper ${String(at)}`, ['Ada']] as const)
    const prolific = projectPapers(
      corpus({
        papers: [...papers, ['Left', ['Ada'], { topics: ['caching'] }], ['Right', ['Ada'], { topics: ['caching'] }]],
      }),
    )
    expect(prolific.edges.map((tie) => tie.id)).toEqual(['paper:left|paper:right'])
    expect(prolific.edges[0]).toMatchObject({ weight: 1, sharedAuthors: [authorId('Ada')] })
  })
})

describe('the topic network', () => {
  it('weighs a tie by association strength', () => {
    const network = projectTopics(
      corpus({
        papers: [
          ['One', [], { topics: ['caching', 'video'] }],
          ['Two', [], { topics: ['caching', 'video'] }],
          ['Three', [], { topics: ['caching', 'pruning'] }],
          ['Four', [], { topics: ['alone'] }],
        ],
      }),
    )
    expect(edge(network, topicId('caching'), topicId('video'))?.weight).toBeCloseTo(2 / (3 * 2), 10)
    expect(edge(network, topicId('caching'), topicId('pruning'))?.weight).toBeCloseTo(1 / (3 * 1), 10)
    expect(network.nodes.map((node) => [node.label, node.papers])).toEqual([
      ['alone', 1],
      ['caching', 3],
      ['pruning', 1],
      ['video', 2],
    ])
  })

  it('does not tie a topic to a broader one that it only implies', () => {
    const network = projectTopics(
      corpus({
        broader: { narrow: 'broad' },
        papers: [
          ['One', [], { topics: ['narrow', { topic: 'broad', impliedBy: 'narrow' }, 'other'] }],
          ['Two', [], { topics: ['narrow', 'broad'] }],
        ],
      }),
    )
    expect(edge(network, topicId('broad'), topicId('narrow'))?.papers).toEqual([paperId('Two')])
    expect(edge(network, topicId('broad'), topicId('other'))?.papers).toEqual([paperId('One')])
  })

  it('ties a topic without any other tie to the broader one that it implies', () => {
    const network = projectTopics(
      corpus({
        broader: { narrow: 'broad' },
        papers: [
          ['One', [], { topics: ['narrow', { topic: 'broad', impliedBy: 'narrow' }] }],
          ['Two', [], { topics: ['broad', 'other'] }],
        ],
      }),
    )
    expect(edge(network, topicId('broad'), topicId('narrow'))?.weight).toBe(0.5)
  })
})

describe('the knowledge graph', () => {
  const small = corpus({
    unnamed: ['Unnamed owner'],
    papers: [
      [
        'One',
        ['Ada'],
        { owners: ['Bo', 'Unnamed owner'], suggested: ['Cy'], topics: [{ topic: 'caching', strength: 0.5 }] },
      ],
    ],
  })

  it('joins authors to papers and papers to topics, each with how it is known', () => {
    const graph = buildKnowledgeGraph(small)
    expect(graph.nodes()).toEqual(['author:ada', 'author:bo', 'author:unnamed-owner', 'paper:one', 'topic:caching'])
    expect(graph.getEdgeAttributes('author:ada|paper:one')).toMatchObject({
      kind: 'authored',
      evidence: 'listed',
      position: 1,
    })
    expect(graph.getEdgeAttributes('paper:one|topic:caching')).toMatchObject({ kind: 'about', strength: 0.5 })
    expect(graph.hasNode('author:cy')).toBe(false)
  })

  it('weighs an authorship less the less is known of it', () => {
    const network = projectKnowledge(small)
    expect(edge(network, 'author:ada', 'paper:one')?.weight).toBe(KNOWLEDGE_WEIGHTS.listed)
    expect(edge(network, 'author:bo', 'paper:one')?.weight).toBe(KNOWLEDGE_WEIGHTS.pageOwner)
    expect(edge(network, 'author:unnamed-owner', 'paper:one')?.weight).toBe(KNOWLEDGE_WEIGHTS.unnamedOwner)
    expect(edge(network, 'author:bo', 'paper:one')?.evidence).toBe('page-owner')
    expect(edge(network, 'paper:one', 'topic:caching')?.weight).toBe(0.45)
  })
})

describe('the short label of a paper', () => {
  it('is the name that it coins, else the first words of its title', () => {
    const { nodes } = projectPapers(
      corpus({
        papers: [
          ['A long title about the quantization of models', [], { coinedName: 'OmniQuant' }],
          ['Short', []],
        ],
      }),
    )
    expect(nodes.map((node) => node.shortLabel)).toEqual(['OmniQuant', 'Short'])
  })

  it('ends in a word that can end and never within a letter', () => {
    expect(shortenTitle('Model Merging in Pre-training of Models')).toBe('Model Merging…')
    expect(shortenTitle('🙂'.repeat(40))).toBe(`${'🙂'.repeat(25)}…`)
  })
})
