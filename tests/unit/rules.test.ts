import { describe, expect, it } from 'vitest'
import type { Network } from '../../src/graph/atlas'
import { buildScene } from '../../src/scene/build-scene'
import { applyFilters } from '../../src/scene/filter'
import type { Chain, NodeRule, PaperRule, Rule, TieRule } from '../../src/scene/rules'
import { authorId, corpus, topicId } from '../fixtures/corpora'
import { viewOf } from '../fixtures/atlases'
import { lightAtlas } from '../fixtures/light-atlas'

const rule = (what: PaperRule | NodeRule | TieRule, turns: Partial<Pick<Rule, 'not' | 'off'>> = {}): Rule => ({
  ...what,
  id: JSON.stringify(what),
  not: false,
  off: false,
  ...turns,
})
const chain = (rules: readonly Rule[], join: Chain['join'] = 'and'): Chain => ({ rules, join })

const made = corpus({
  papers: [
    [
      'Quantized transformers',
      ['Ann', 'Bob'],
      { year: 2021, score: 80, topics: ['quantization'], hasCode: true, category: 'CV' },
    ],
    ['Vidéo generation', ['Ann', 'Cy'], { year: 2023, topics: ['video'], category: 'LG', affiliations: ['Uni'] }],
    ['Untold', ['Bob', 'Cy'], { abstract: 'of quantized video' }],
    ['Pruned', ['Dee', 'Eve'], { year: 2024, score: 20, topics: ['quantization', 'video'] }],
  ],
})
const papersAtlas = lightAtlas(made)
const titlesOf = (rules: readonly Rule[], join: Chain['join'] = 'and') => {
  const { papers } = applyFilters(papersAtlas, viewOf('papers', { rules, join }))
  return made.papers.filter(({ id }) => papers.has(id)).map(({ title }) => title.split(' ')[0])
}
const titles = (...rules: readonly Rule[]) => titlesOf(rules)

describe('rules on papers', () => {
  it('hold figures within a range, with what becomes of papers that state none', () => {
    const years = (missing: 'drop' | 'keep' | 'only', range: readonly [number | null, number | null] = [2022, null]) =>
      titles(rule({ kind: 'paper-range', figure: 'year', range, missing }))
    expect(years('drop')).toEqual(['Vidéo', 'Pruned'])
    expect(years('keep')).toEqual(['Vidéo', 'Untold', 'Pruned'])
    expect(years('only')).toEqual(['Untold'])
    expect(years('drop', [null, 2022])).toEqual(['Quantized'])
  })

  it('look for words, whatever their accents, in title and abstract', () => {
    expect(titles(rule({ kind: 'paper-text', text: 'VIDEO' }))).toEqual(['Vidéo', 'Untold'])
    expect(titles(rule({ kind: 'paper-text', text: 'video quantized' }))).toEqual(['Untold'])
  })

  it('leave papers out that hold a word behind NOT or a minus', () => {
    const words = (text: string) => titles(rule({ kind: 'paper-text', text }))
    expect(words('video -quantized')).toEqual(['Vidéo'])
    expect(words('NOT video')).toEqual(['Quantized', 'Pruned'])
    expect(words('video NOT nowhere')).toEqual(['Vidéo', 'Untold'])
    expect(words('nowhere')).toEqual([])
    expect(words(' - ')).toHaveLength(4)
  })

  it('name topics any, all or none of which are there, terms, code and facts', () => {
    const topics = [topicId('quantization'), topicId('video')]
    expect(titles(rule({ kind: 'paper-topics', topics, match: 'all' }))).toEqual(['Pruned'])
    expect(titles(rule({ kind: 'paper-topics', topics, match: 'any' }))).toEqual(['Quantized', 'Vidéo', 'Pruned'])
    expect(titles(rule({ kind: 'paper-topics', topics, match: 'none' }))).toEqual(['Untold'])
    expect(titles(rule({ kind: 'paper-terms', term: 'category', terms: ['CV'], missing: 'keep' }))).toEqual([
      'Quantized',
      'Untold',
      'Pruned',
    ])
    expect(titles(rule({ kind: 'paper-terms', term: 'affiliation', terms: [], missing: 'only' }))).toEqual([
      'Quantized',
      'Untold',
      'Pruned',
    ])
    expect(titles(rule({ kind: 'paper-code' }, { not: true }))).toEqual(['Vidéo', 'Untold', 'Pruned'])
    expect(titles(rule({ kind: 'paper-facts' }))).toHaveLength(4)
  })

  it('are joined by and or by or, and rest where they are off', () => {
    const [code, late] = [
      rule({ kind: 'paper-code' }),
      rule({ kind: 'paper-range', figure: 'year', range: [2024, null], missing: 'drop' }),
    ]
    expect(titlesOf([code, late], 'or')).toEqual(['Quantized', 'Pruned'])
    expect(titles(code, late)).toEqual([])
    expect(titles({ ...code, off: true }, late)).toEqual(['Pruned'])
    expect(titles({ ...code, off: true })).toHaveLength(4)
  })
})

/** A triangle of Ann, Bob and Cy that Bob and Cy's tie makes heavy, with a tail Cy – Dee – Eve, and a pair apart. */
const atlas = lightAtlas(
  corpus({
    papers: [
      ['1', ['Ann', 'Bob']],
      ['2', ['Bob', 'Cy']],
      ['3', ['Bob', 'Cy']],
      ['4', ['Bob', 'Cy']],
      ['5', ['Ann', 'Cy']],
      ['6', ['Cy', 'Dee'], { year: 2000 }],
      ['7', ['Dee', 'Eve']],
      ['8', ['Finn', 'Gus']],
    ],
  }),
)
const network = atlas.networks.coauthors
const told = (of: Network, { rules, join }: Chain) => {
  const { nodes, edges } = applyFilters(atlas, viewOf(of.id, { rules, join }))
  return {
    people: of.nodes
      .filter(({ id }) => nodes.has(id))
      .map(({ label }) => label)
      .sort()
      .join(' '),
    ties: of.edges
      .flatMap(({ id, source, target }) => (edges.has(id) ? [`${source} ${target}`.replaceAll('author:', '')] : []))
      .sort(),
  }
}
const people = (...rules: readonly Rule[]) => told(network, chain(rules)).people

describe('rules on people and ties', () => {
  it('hold the core, the largest part, and whoever is near', () => {
    expect(people(rule({ kind: 'node-core', least: 2 }))).toBe('Ann Bob Cy')
    expect(people(rule({ kind: 'node-giant' }))).toBe('Ann Bob Cy Dee Eve')
    expect(people(rule({ kind: 'node-giant' }, { not: true }))).toBe('Finn Gus')
    const near = (depth: number) => people(rule({ kind: 'node-ego', of: authorId('Eve'), depth }))
    expect([near(0), near(1), near(2)]).toEqual(['Eve', 'Dee Eve', 'Cy Dee Eve'])
  })

  it('hold figures of what is left, in the order of the chain', () => {
    const degree = rule({ kind: 'node-range', figure: 'degree', range: [2, null] })
    const heavy = rule({ kind: 'tie-range', figure: 'papers', range: [2, null] })
    expect(people(degree)).toBe('Ann Bob Cy Dee')
    // Of the heavy tie alone nobody has two.
    expect(people(heavy, degree)).toBe('')
    expect(told(network, chain([degree, heavy]))).toEqual({ people: 'Ann Bob Cy Dee', ties: ['bob cy'] })
    expect(people(rule({ kind: 'node-range', figure: 'papers', range: [4, 4] }))).toBe('Bob')
    expect(people(rule({ kind: 'node-range', figure: 'strength', range: [5, null] }))).toBe('Cy')
  })

  it('thin ties out, and leave the people', () => {
    expect(told(network, chain([rule({ kind: 'tie-strongest', count: 1 })]))).toMatchObject({
      people: 'Ann Bob Cy Dee Eve Finn Gus',
      ties: ['ann bob', 'bob cy', 'cy dee', 'dee eve', 'finn gus'],
    })
    expect(told(network, chain([rule({ kind: 'tie-backbone', level: 0.26 })])).ties).toEqual(['bob cy', 'finn gus'])
    expect(told(network, chain([rule({ kind: 'tie-facts' })])).ties).toHaveLength(6)
  })

  it('joined by or keep whatever one of them leaves of what came in', () => {
    const near = rule({ kind: 'node-ego', of: authorId('Finn'), depth: 1 })
    const core = rule({ kind: 'node-core', least: 2 })
    expect(told(network, chain([near, core], 'or')).people).toBe('Ann Bob Cy Finn Gus')
    expect(told(network, chain([near, core])).people).toBe('')
  })

  it('work in the order of the chain, also where papers and people take turns', () => {
    const core = rule({ kind: 'node-core', least: 2 })
    const undated = rule({ kind: 'paper-range', figure: 'year', range: [null, null], missing: 'only' })
    const near = rule({ kind: 'node-ego', of: authorId('Eve'), depth: 2 })
    expect(people(near, undated)).toBe('Cy Dee Eve')
    // Without the paper that ties Cy and Dee, Cy is not near any more.
    expect(people(undated, near)).toBe('Dee Eve')
    expect(people(undated, core)).toBe('Ann Bob Cy')
  })

  it('let papers of large teams tie nobody, and what is left weigh what the others add', () => {
    const crowd = lightAtlas(
      corpus({
        papers: [
          ['large', ['Ann', 'Bob', 'Cy', 'Dee']],
          ['small', ['Ann', 'Bob']],
        ],
      }),
    )
    const team = rule({ kind: 'tie-team', most: 3 })
    const shown = applyFilters(crowd, viewOf('coauthors', { rules: [team] }))
    expect([...shown.edges]).toEqual(['author:ann|author:bob'])
    expect(shown.nodes.size).toBe(4)
    expect([...shown.untied]).toEqual([crowd.corpus.papers[0]?.id])
    const scene = buildScene(crowd, viewOf('coauthors', { rules: [team] }), 'landscape')
    const all = buildScene(crowd, viewOf('coauthors'), 'landscape')
    const width = (of: typeof scene) => of.edges.find(({ id }) => id === 'author:ann|author:bob')?.width ?? 0
    expect(width(scene)).toBeLessThan(width(all))
    const heavy = rule({ kind: 'tie-range', figure: 'papers', range: [2, null] })
    expect(applyFilters(crowd, viewOf('coauthors', { rules: [heavy] })).edges.size).toBe(1)
    expect(applyFilters(crowd, viewOf('coauthors', { rules: [team, heavy] })).edges.size).toBe(0)
    const turned = rule({ kind: 'tie-team', most: 3 }, { not: true })
    expect(applyFilters(crowd, viewOf('coauthors', { rules: [turned] })).edges.size).toBe(6)
  })

  it('never leave a tie without its ends', () => {
    const { people: left, ties } = told(network, chain([rule({ kind: 'node-ego', of: authorId('Ann'), depth: 1 })]))
    expect([left, ties]).toEqual(['Ann Bob Cy', ['ann bob', 'ann cy', 'bob cy']])
  })
})
