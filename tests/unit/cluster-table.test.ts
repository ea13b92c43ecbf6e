import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { PANEL_TABLES, printPanelTable } from '../../src/export/panel-tables'
import { NETWORK_IDS } from '../../src/graph/atlas'
import { betweenEntries } from '../../src/scene/between-text'
import { clusterRows } from '../../src/scene/cluster-table'
import { measureWords } from '../../src/scene/cluster-words'
import { describe as tell } from '../../src/scene/details'
import { partsText } from '../../src/scene/text-part'
import { atlasOf, twoGroups, viewOf } from '../fixtures/atlases'
import { authorId, corpus, topicId } from '../fixtures/corpora'
import { EXPORTED_ATLAS, HOSTILE_NAME, HOSTILE_TITLE } from '../fixtures/exported-atlas'

const atlas = twoGroups()
const view = viewOf('coauthors')
const parse = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data

describe('the table of communities', () => {
  it('has a row for each, largest first, with bounds where lists are cut', () => {
    const rows = clusterRows(atlas, view)
    expect(rows.map(({ id }) => id)).toEqual(atlas.networks.coauthors.clusters.map(({ id }) => id))
    const ada = rows.find(({ people }) => people.some(({ name }) => name === 'Ada Lovelace'))
    expect(ada).toMatchObject({ sizeBound: '≥', people: [{ name: 'Ada Lovelace', papers: 2 }, {}, {}] })
    expect(rows.at(-1)).toMatchObject({ name: 'On their own', size: 1, sizeBound: '', conductance: null })
  })

  it('tells three people, topics and bridges at most, and why each has its name', () => {
    for (const network of NETWORK_IDS)
      for (const row of clusterRows(atlas, viewOf(network))) {
        expect(Math.max(row.people.length, row.topics.length, row.bridges.length)).toBeLessThanOrEqual(3)
        expect(row.because).toMatch(/\.$/)
        expect(row.bridges.map(({ cluster }) => cluster.id)).not.toContain(row.id)
      }
  })

  it('follows the filters in papers, people and years, but not in how communities hold together', () => {
    const all = clusterRows(atlas, view)
    const few = clusterRows(atlas, viewOf('coauthors', { years: [2024, 2026] }))
    expect(few.length).toBeLessThan(all.length)
    for (const row of few) {
      const same = all.find(({ id }) => id === row.id)
      expect(row.shown).toBeLessThanOrEqual(row.size)
      expect(row.papers).toBeLessThanOrEqual(same?.papers ?? 0)
      expect([row.conductance, row.silhouette, row.size]).toEqual([same?.conductance, same?.silhouette, same?.size])
      expect(row.meanYear === null || row.meanYear >= 2024).toBe(true)
    }
  })
})

describe('tables as CSV', () => {
  it('have as many lines as the view has rows, in every network and of every kind', () => {
    for (const network of NETWORK_IDS)
      for (const kind of PANEL_TABLES) {
        const rows = parse(printPanelTable(kind, atlas, viewOf(network)))
        if (kind === 'communities') expect(rows).toHaveLength(clusterRows(atlas, viewOf(network)).length)
        if (kind === 'ties') expect(rows).toHaveLength(atlas.networks[network].edges.length)
        if (kind === 'papers') expect(rows).toHaveLength(atlas.corpus.papers.length)
      }
  })

  it('hold the figures of the table, and nothing where a measure is not defined', () => {
    const rows = parse(printPanelTable('communities', atlas, view))
    const [first] = clusterRows(atlas, view)
    expect(rows[0]).toMatchObject({
      Community: first?.name,
      Members: String(first?.size),
      'Members at least': 'true',
      'Mean year': (first?.meanYear ?? 0).toFixed(6),
    })
    expect(rows.at(-1)).toMatchObject({ Community: 'On their own', Conductance: '', Silhouette: '' })
  })

  it('follow the filters', () => {
    const rows = parse(printPanelTable('people', atlas, viewOf('coauthors', { topics: [topicId('video generation')] })))
    expect(rows.map((row) => [row.Person, row.Papers])).toEqual([
      ['Dee Brown', '2'],
      ['Eve Adams', '2'],
      ['Unnamed owner', '2'],
      ['Ada Lovelace', '1'],
      ['Team Seed', '1'],
    ])
  })

  it('run no formula and part no cell, whatever names and titles hold', () => {
    const people = parse(printPanelTable('people', EXPORTED_ATLAS, view))
    expect(people.map((row) => row.Person)).toContain(`'${HOSTILE_NAME}`)
    const papers = parse(printPanelTable('papers', EXPORTED_ATLAS, view))
    expect(papers.map((row) => row.Title)).toEqual([HOSTILE_TITLE])
  })
})

describe('the sentences of one who stands between', () => {
  const made = atlasOf(
    corpus({
      papers: [
        ['One', ['Ada', 'Bo', 'Cy'], { topics: ['pruning'] }],
        ['Two', ['Ada', 'Bo', 'Cy'], { topics: ['pruning'] }],
        ['Three', ['Dee', 'Eve', 'Finn'], { topics: ['caching'] }],
        ['Four', ['Dee', 'Eve', 'Finn'], { topics: ['caching'] }],
        ['Bridge', ['Cy', 'Dee'], { topics: ['alignment'] }],
      ],
    }),
  )
  const sentences = (name: string, of = made) =>
    betweenEntries(of, view)
      .find(({ node }) => node.id === authorId(name))
      ?.sentences.map(partsText)

  it('say what is joined, through which papers, about what, and who loses whom', () => {
    expect(sentences('Cy')).toEqual([
      'Joins Pruning and Caching through 1 paper: Bridge.',
      'It is about alignment.',
      'Without this person 2 people lose every path to the remaining 3: Ada and Bo.',
    ])
  })

  it('say how much longer ways get where nothing falls apart', () => {
    const ring = atlasOf(
      corpus({
        papers: [
          ['One', ['Ada', 'Bo', 'Cy']],
          ['Two', ['Dee', 'Eve', 'Finn']],
          ['Three', ['Cy', 'Dee']],
          ['Four', ['Ada', 'Finn']],
        ],
      }),
    )
    expect(sentences('Cy', ring)?.at(-1)).toMatch(
      /^Without this person nobody loses touch, but ways between the others grow from 1\.\d\d to \d\.\d\d steps in the mean\.$/,
    )
  })

  it('add where lists are cut that they may hide other ties', () => {
    const [entry] = betweenEntries(atlas, view)
    expect(entry?.sentences.map(partsText).at(-1)).toBe(
      'So far as the lists show: those that are cut may hide other ties.',
    )
  })

  it('are told of every network without failing', () => {
    for (const network of NETWORK_IDS)
      for (const entry of betweenEntries(atlas, viewOf(network)))
        for (const sentence of entry.sentences) expect(partsText(sentence)).toMatch(/^[A-Z].*\.$/)
  })
})

describe('the details of a community', () => {
  const details = () => {
    const cluster = atlas.networks.coauthors.clusters.find(({ members }) => members.includes(authorId('Ada Lovelace')))
    const told = cluster && tell(atlas, view, { kind: 'cluster', id: cluster.id })
    if (told?.kind !== 'cluster') throw new Error('no cluster')
    return told
  }

  it('tell how it came to its name: from what, for which papers, and what else it might have been', () => {
    const { naming, paperList } = details()
    expect(naming.from).toBe('topics')
    expect(naming.support.length).toBeGreaterThan(0)
    for (const { id } of naming.support) expect(paperList.map((paper) => paper.id)).toContain(id)
    expect(naming.runnersUp.at(-1)?.name).toMatch(/^Around /)
  })

  it('tell its measures with what they mean, and its own members who stand between', () => {
    const { measures, between, id } = details()
    expect(measures.map(({ label }) => label)).toEqual(['Conductance', 'Silhouette', 'Density', 'Mean year'])
    expect(between.map(({ node }) => node.name)).toContain('Ada Lovelace')
    expect(between.every(({ node }) => node.cluster?.id === id)).toBe(true)
  })

  it('say of what the share leading out is, also where a community is most of the map', () => {
    const base = { size: 3, papers: 1, tiesOut: 1, silhouette: 0.5, density: 1, meanYear: null, dated: 0, undated: 1 }
    const meaning = (weightWithin: number, weightOut: number, conductance: number) =>
      measureWords({ ...base, tiesWithin: 3, weightWithin, weightOut, conductance, people: [], bridges: [] })[0]
        ?.meaning
    expect(meaning(3, 2, 0.25)).toMatch(/^Of all weight at its members, 25 % leads out of it\./)
    expect(meaning(9, 2, 0.5)).toMatch(
      /^It is more than half of the map: of all weight at the others, 50 % leads into it\./,
    )
    expect(meaning(9, 0, 0)).toMatch(/^No tie leads out of it\./)
  })
})
