import { describe, expect, it } from 'vitest'
import { DATA_FORMATS } from '../../src/export/data-formats'
import { readProject } from '../../src/records/project-file'
import { addRule, chainOf, fitRules, moveRule, removeRule, tidyRules, turnRule } from '../../src/scene/chain'
import { chips, thinningText } from '../../src/scene/chips'
import { applyFilters } from '../../src/scene/filter'
import { spreadOf, termChoices, untiedPapers } from '../../src/scene/rule-choices'
import type { ChainItem } from '../../src/scene/rules'
import { readFilters } from '../../src/scene/shared-view'
import { tellViewChange } from '../../src/scene/view-change'
import { NO_FILTERS, type Filters } from '../../src/scene/view'
import type { AskedRule } from '../../src/state/chain-slice'
import type { Settings } from '../../src/storage/settings'
import { createAppStore } from '../../src/state/store'
import { dataRequest } from '../../src/ui/data-request'
import { twoGroups, viewOf } from '../fixtures/atlases'
import { authorId, topicId } from '../fixtures/corpora'
import { buildAtlas, UNNAMED_PORTS } from '../fixtures/unnamed-page'

const atlas = twoGroups()
const { clusters } = atlas.networks.coauthors
const filters: Filters = { ...NO_FILTERS, years: [2021, 2022], minPapers: 2, hasCode: true }
const ids = (of: Filters) => chainOf(of, clusters).rules.map(({ id }) => id)
const labels = (of: Filters) => chips(atlas, viewOf('coauthors', of)).map(({ label }) => label)

describe('the chain of a view', () => {
  it('begins with the quick filters in their usual order, and goes on with what was added', () => {
    const more = addRule(addRule(filters, { kind: 'node-core', least: 2 }), { kind: 'node-giant' })
    expect(ids(more)).toEqual(['years', 'has code', 'minimum', 'rule 1', 'rule 2'])
    expect(labels(more)).toEqual([
      'Years 2021–2022',
      'Has code',
      'At least 2 papers',
      '2-core',
      'Largest connected part',
    ])
  })

  it('is put into another order, quick filters and others alike', () => {
    const more = addRule(filters, { kind: 'node-core', least: 2 })
    const chain = chainOf(more, clusters)
    expect(ids(moveRule(more, chain, 'rule 1', 0))).toEqual(['rule 1', 'years', 'has code', 'minimum'])
    expect(ids(moveRule(more, chain, 'years', 2))).toEqual(['has code', 'minimum', 'years', 'rule 1'])
    expect(ids(moveRule(more, chain, 'years', 99))).toEqual(['has code', 'minimum', 'rule 1', 'years'])
    expect(moveRule(more, chain, 'nobody', 1)).toBe(more)
  })

  it('turns a quick filter round or lets it rest, and forgets that when the filter is taken away', () => {
    const chain = chainOf(filters, clusters)
    const turned = turnRule(filters, chain, 'years', { not: true })
    expect(labels(turned)[0]).toBe('Not: Years 2021–2022')
    const years = (of: Filters) => [...applyFilters(atlas, viewOf('papers', of)).papers].length
    const only = { ...NO_FILTERS, years: filters.years }
    const left = years(only)
    const turnedAlone = turnRule(only, chainOf(only, clusters), 'years', { not: true })
    expect(left + years(turnedAlone)).toBe(atlas.corpus.papers.length)
    expect(years(turnRule(only, chainOf(only, clusters), 'years', { off: true }))).toBe(atlas.corpus.papers.length)
    expect(tidyRules({ ...turned, years: null }).rules.some(({ id }) => id === 'years')).toBe(false)
    expect(tidyRules(turned)).toBe(turned)
  })

  it('loses a rule of either kind by its id', () => {
    const more = addRule(filters, { kind: 'node-giant' })
    expect(ids(removeRule(more, clusters, 'years'))).toEqual(['has code', 'minimum', 'rule 1'])
    expect(ids(removeRule(more, clusters, 'rule 1'))).toEqual(['years', 'has code', 'minimum'])
    const [first, second] = [topicId('quantization'), topicId('video generation')]
    const both: Filters = { ...NO_FILTERS, topics: [first, second], topicMatch: 'all' }
    expect(removeRule(both, clusters, `topic ${second}`).topics).toEqual([first])
  })

  it('keeps of what another map does not hold only what it does', () => {
    const turn = { not: false, off: false }
    const rules: ChainItem[] = [
      { kind: 'node-ego', of: authorId('Ada Lovelace'), depth: 1, id: 'a', ...turn },
      { kind: 'node-clusters', clusters: ['cluster:x', 'cluster:y'], id: 'b', ...turn },
      { kind: 'node-giant', id: 'c', ...turn },
    ]
    const holds = { cluster: (id: string) => id === 'cluster:y', node: () => false, topic: () => true }
    expect(fitRules(rules, holds)).toEqual([{ ...rules[1], clusters: ['cluster:y'] }, rules[2]])
    expect(fitRules(rules, { ...holds, cluster: () => true, node: () => true })).toBe(rules)
  })

  it('is read from a file that nobody has checked, and what is damaged costs only itself', () => {
    const good = { kind: 'tie-strongest', count: 3, id: 'x' }
    const read = readFilters({
      rules: [good, { kind: 'tie-strongest', count: -1, id: 'y' }, { kind: 'nonsense', id: 'z' }, good, null, 7],
      join: 'xor',
      minPapers: 2,
    })
    expect(read?.rules).toEqual([{ ...good, not: false, off: false }])
    expect([read?.join, read?.minPapers]).toEqual(['and', 2])
    expect(readFilters('nothing')).toBeNull()
    expect(readFilters({ rules: 'no list' })?.rules).toEqual([])
  })
})

it('a rule of which nothing is chosen yet narrows nothing, turned round or not', () => {
  const idle: AskedRule[] = [
    { kind: 'paper-text', text: ' ' },
    { kind: 'paper-topics', topics: [], match: 'any' },
    { kind: 'node-clusters', clusters: [] },
    { kind: 'paper-terms', term: 'category', terms: [], missing: 'keep' },
  ]
  for (const asked of idle)
    for (const not of [false, true]) {
      const { filtered, nodes } = applyFilters(atlas, viewOf('coauthors', addRule(NO_FILTERS, asked, { not })))
      expect([filtered, nodes.size]).toEqual([false, atlas.networks.coauthors.nodes.length])
    }
  // Without a term chosen, it asks whether any is stated.
  const stated = addRule(NO_FILTERS, { kind: 'paper-terms', term: 'category', terms: [], missing: 'drop' })
  const papers = atlas.corpus.papers.filter(({ category }) => category !== null).length
  expect(applyFilters(atlas, viewOf('papers', stated)).papers.size).toBe(papers)
})

describe('what was done to a chain', () => {
  const told = (before: Filters, after: Filters) =>
    tellViewChange(atlas, viewOf('coauthors', before), viewOf('coauthors', after))
  const core = addRule(NO_FILTERS, { kind: 'node-core', least: 2 })
  const chain = chainOf(core, clusters)

  it('is told in the words of its rules', () => {
    expect(told(NO_FILTERS, core).text).toBe('Filter: 2-core')
    expect(told(core, NO_FILTERS).text).toBe('Without filter: 2-core')
    expect(told(core, turnRule(core, chain, 'rule 1', { not: true })).text).toBe('Filter turned round: Not: 2-core')
    expect(told(core, turnRule(core, chain, 'rule 1', { off: true })).text).toBe('Filter off: 2-core')
    expect(told(core, { ...core, join: 'or' }).text).toBe('One condition is enough')
    const two = addRule(core, { kind: 'node-giant' })
    expect(told(two, moveRule(two, chainOf(two, clusters), 'rule 2', 0)).text).toBe('Filters in another order')
    expect(told({ ...two, join: 'or' }, NO_FILTERS).text).toBe('All filters taken away')
  })

  it('is one step while the values of one rule are drawn', () => {
    const three = { ...core, rules: core.rules.map((item) => ({ ...item, least: 3 }) as ChainItem) }
    expect(told(core, three)).toEqual({ text: 'Filter: 3-core', key: 'rule rule 1' })
  })

  it('is a step of the history, and undone like any other', async () => {
    const store = createAppStore({
      ...UNNAMED_PORTS,
      build: (request) => ({ result: Promise.resolve(buildAtlas(request)), cancel: () => undefined }),
    })
    await store.getState().openSample()
    const { past } = store.getState().history
    store.getState().addRule({ kind: 'tie-backbone', level: 0.05 })
    expect(store.getState().openRule).toBe('rule 1')
    store.getState().restAllRules()
    expect(store.getState().view.filters.rules[0]?.off).toBe(true)
    store.getState().restAllRules()
    expect(store.getState().view.filters.rules[0]?.off).toBe(false)
    expect(
      store
        .getState()
        .history.past.slice(past.length)
        .map(({ text }) => text),
    ).toEqual([
      'Filter: Backbone of ties, α = 0.05',
      'Filter off: Backbone of ties, α = 0.05',
      'Filter on: Backbone of ties, α = 0.05',
    ])
    for (let step = 0; step < 3; step++) store.getState().undo()
    expect(store.getState().view.filters.rules).toEqual([])
  })
})

it('saved filters outlast the visit, come with a project, and are put in force as one step', async () => {
  const kept: Settings[] = []
  const store = createAppStore({
    ...UNNAMED_PORTS,
    writeSettings: (settings) => void kept.push(settings),
    build: (request) => ({ result: Promise.resolve(buildAtlas(request)), cancel: () => undefined }),
  })
  await store.getState().openSample()
  store.getState().addRule({ kind: 'node-giant' })
  store.getState().changeFilters({ minPapers: 2 })
  const { filters } = store.getState().view
  store.getState().saveFilterSet('  Core  ')
  store.getState().saveFilterSet('   ')
  expect(kept.at(-1)?.filterSets.map(({ name }) => name)).toEqual(['Core'])
  store.getState().clearFilters()
  const steps = store.getState().history.past.length
  store.getState().useFilterSet('Core')
  expect(store.getState().view.filters).toEqual(filters)
  expect(
    store
      .getState()
      .history.past.slice(steps)
      .map(({ text }) => text),
  ).toEqual(['Filters “Core”'])
  store.getState().useFilterSet('Nobody')
  expect(store.getState().view.filters).toEqual(filters)

  const request = dataRequest(store.getState(), 'whole')
  const project = DATA_FORMATS.find(({ isProject }) => isProject)
  if (!request || !project) throw new Error('no atlas')
  const [file] = await project.print(request)
  const read = readProject({ name: 'p.coterie.json', text: [...(file?.pieces ?? [])].join('') })
  expect(read.filterSets).toEqual([{ name: 'Core', filters: { minPapers: 2, rules: filters.rules } }])
  const other = createAppStore({
    ...UNNAMED_PORTS,
    build: (request) => ({ result: Promise.resolve(buildAtlas(request)), cancel: () => undefined }),
  })
  other.getState().takeFilterSets(read.filterSets)
  expect(other.getState().filterSets).toEqual(read.filterSets)
  store.getState().dropFilterSet('Core')
  expect([store.getState().filterSets, kept.at(-1)?.filterSets]).toEqual([[], []])
})

it('rules that thin ties out say how many they hide', () => {
  const thin = addRule(NO_FILTERS, { kind: 'tie-strongest', count: 1 })
  const { edges } = applyFilters(atlas, viewOf('coauthors', thin))
  const all = atlas.networks.coauthors.edges.length
  expect(edges.size).toBeLessThan(all)
  expect(thinningText(atlas, viewOf('coauthors', thin))).toBe(
    `The strongest tie of each: ${String(all - edges.size)} ties hidden`,
  )
  expect(thinningText(atlas, viewOf('coauthors'))).toBe('')
})

describe('what a rule may be asked', () => {
  const base = { id: 'rule 1', not: false, off: false } as const

  it('shows how a figure is spread, each whole number a bar of its own, and how many state none', () => {
    const spread = spreadOf(atlas, 'coauthors', {
      kind: 'paper-range',
      figure: 'year',
      range: [null, null],
      missing: 'keep',
      ...base,
    })
    const years = atlas.corpus.papers.flatMap(({ year }) => year ?? [])
    expect([spread?.lowest, spread?.highest]).toEqual([Math.min(...years), Math.max(...years)])
    expect(spread?.bars.map(({ from }) => from)).toEqual(
      Array.from({ length: Math.max(...years) - Math.min(...years) + 1 }, (_, at) => Math.min(...years) + at),
    )
    expect(spread?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(years.length)
    expect(spread?.missing).toBe(atlas.corpus.papers.length - years.length)
    const weights = spreadOf(atlas, 'coauthors', { kind: 'tie-range', figure: 'weight', range: [null, null], ...base })
    expect(weights?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(atlas.networks.coauthors.edges.length)
    expect(spreadOf(atlas, 'stated', { kind: 'tie-range', figure: 'weight', range: [null, null], ...base })).toBeNull()
  })

  it('names what there is, most frequent first, and the papers that tie nobody', () => {
    const fields = termChoices(atlas, 'category')
    expect(fields.map(({ count }) => count)).toEqual(fields.map(({ count }) => count).sort((a, b) => b - a))
    expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(
      atlas.corpus.papers.filter(({ category }) => category !== null).length,
    )
    const large = untiedPapers(atlas, 2, false)
    expect(large.length).toBeGreaterThan(0)
    expect(large.every(({ authors }) => authors > 2)).toBe(true)
    expect(untiedPapers(atlas, 2, true).every(({ authors }) => authors === 2)).toBe(true)
  })
})
