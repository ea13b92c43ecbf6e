import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import type { Cluster } from '../../src/graph/atlas'
import { nameBox } from '../../src/graph/mark-size'
import { isWholePhrase } from '../../src/graph/whole-phrase'
import { PLAIN_READING } from '../../src/resolve/key-phrase-reading'
import { readTokens } from '../../src/resolve/key-phrase-tokens'
import { authorId, corpus, type FixturePaper } from '../fixtures/corpora'

const clustersOf = (papers: readonly FixturePaper[]): readonly Cluster[] => {
  const made = corpus({ papers })
  return assembleNetwork('coauthors', made, projectNetwork('coauthors', made, 'fractional'), 1).clusters
}
const holding = (clusters: readonly Cluster[], name: string): Cluster => {
  const found = clusters.find(({ members }) => members.includes(authorId(name)))
  if (found === undefined) throw new Error(`no cluster holds ${name}`)
  return found
}

/** Pairs of people with one paper each, all about one topic, as the whole corpus is. */
const onOneTopic = (titles: readonly string[]): readonly FixturePaper[] =>
  titles.map((title, at) => [title, [`Ann ${String(at)}`, `Bob ${String(at)}`], { topics: ['seabirds'] }])

const PLAIN = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']

describe('communities of one field', () => {
  it('are told by what is narrower where the topic is everybody’s', () => {
    const many = Array.from({ length: 32 }, (_, at) => `No ${String(at)}`)
    const clusters = clustersOf([
      ...onOneTopic(many),
      ['Radar tracks of petrels', ['Ada', 'Bo', 'Cy'], { topics: ['seabirds'] }],
      ['Old radar tracks', ['Ada', 'Bo'], { topics: ['seabirds'] }],
    ])
    expect(holding(clusters, 'Ada').name).toBe('Radar tracks')
    expect(clusters.filter(({ name }) => name === 'Seabirds')).toHaveLength(1)
  })

  it('of one paper are named by its title rather than by a person', () => {
    const titles = ['Wing moult of auks', 'Burrow temperature in storm petrels', 'Plastic in fulmar stomachs']
    const names = clustersOf(onOneTopic(titles)).map(({ name }) => name)
    expect(names.filter((name) => /Ann|Bob|Around/.test(name))).toEqual([])
    expect(names.sort()).toEqual(['Burrow temperature', 'Fulmar stomachs', 'Seabirds'])
  })

  it('have a second term where the first is taken and it tells as much', () => {
    const both = (at: number, topics: readonly string[]): FixturePaper[] =>
      [1, 2].map((paper) => [
        `${PLAIN[at] ?? ''} ${String(paper)}`,
        [`Ann ${String(at)}`, `Bob ${String(at)}`],
        { topics: paper === 1 ? topics : topics.slice(0, 1) },
      ])
    const clusters = clustersOf([
      ...both(0, ['moult', 'diet']),
      ...both(1, ['moult', 'diet']),
      ...both(2, ['moult', 'diet']),
      ...both(3, ['moult', 'diet']),
    ])
    const names = clusters.map(({ name }) => name).sort()
    expect(names).toEqual(['Diet', 'Moult', 'Moult · Ann 3', 'Moult · Diet'])
    const parted = clusters.find(({ name }) => name === 'Moult · Diet')
    expect(parted?.because).toContain('Another community has that name, so Diet is added: ')
    expect(parted?.naming).toMatchObject({ from: 'topics', support: { length: 2 } })
  })

  it('are named around a person only where no text tells', () => {
    const names = clustersOf(PLAIN.map((title, at) => [title, [`Ann ${String(at)}`, `Bob ${String(at)}`]]))
    for (const { name } of names) expect(name).toMatch(/^Around Ann \d$/)
  })

  it('are not named by what everybody says alike', () => {
    const titles = PLAIN.map((title) => `${title} and the rock pool`)
    const names = clustersOf(titles.map((title, at) => [title, [`Ann ${String(at)}`, `Bob ${String(at)}`]]))
    for (const { name } of names) expect(name).not.toMatch(/rock pool/i)
  })
})

describe('a phrase that names', () => {
  const isWhole = (text: string, phrase: string): boolean => {
    const tokens = readTokens(text, PLAIN_READING)
    const start = text.indexOf(phrase)
    const from = tokens.findIndex((token) => token?.start === start)
    const to = tokens.findIndex((token) => token?.end === start + phrase.length)
    const part = tokens.slice(from, to + 1).filter((token) => token !== null)
    const place = { before: tokens[from - 1] ?? null, after: tokens[to + 1] ?? null, reading: PLAIN_READING }
    return isWholePhrase(part, { ...place, isTerm: false, isNoun: false })
  }

  it('is a whole noun phrase', () => {
    expect(isWhole('coral reefs', 'coral reefs')).toBe(true)
    expect(isWhole('Coral reefs of Malta', 'Coral reefs of Malta')).toBe(true)
  })

  it.each([
    ['Elucidating reefs', 'Elucidating reefs', 'a verb that begins a title'],
    ['Ways to colonise reefs', 'colonise reefs', 'a verb behind “to”'],
    ['coral reef fish', 'coral reef', 'a part that ends before its noun'],
    ['reef-dwelling fish', 'reef-dwelling', 'an adjective'],
    ['coral method', 'coral method', 'a phrase that an empty noun ends'],
    ['coral', 'coral', 'a word that nothing shows to be a subject'],
  ])('of %j is not %j: %s', (text, phrase) => {
    expect(isWhole(text, phrase)).toBe(false)
  })
})

it('a name of two parts is broken between them', () => {
  expect(nameBox('Video generation · Haoyuan Guo', 3).lines).toEqual(['VIDEO GENERATION', '· HAOYUAN GUO'])
})
