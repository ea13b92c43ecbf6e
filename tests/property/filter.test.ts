import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NETWORK_IDS, type Atlas } from '../../src/graph/atlas'
import { chips } from '../../src/scene/chips'
import { applyFilters, stagesOf, type Shown } from '../../src/scene/filter'
import type { ChainItem } from '../../src/scene/rules'
import { briefView, PLAIN_VIEW, readSharedView } from '../../src/scene/shared-view'
import { NO_FILTERS, type Filters, type View } from '../../src/scene/view'
import { atlasOf } from '../fixtures/atlases'
import { corpus, topicId, type FixturePaper } from '../fixtures/corpora'

const NAMES = ['Ada', 'Ben', 'Cy', 'Dee', 'Eve', 'Fay']
const TOPICS = ['quantization', 'pruning', 'video']

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const papers: fc.Arbitrary<FixturePaper[]> = fc
  .array(
    fc.record({
      authors: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 }),
      topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
      year: optional(fc.integer({ min: 2020, max: 2024 })),
      score: optional(fc.integer({ min: 0, max: 50 })),
      category: optional(fc.constantFrom('CV', 'LG')),
      hasCode: fc.boolean(),
      complete: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ authors, topics, year, score, category, hasCode, complete }, at): FixturePaper => {
      const stated = { ...(year === undefined ? {} : { year }), ...(score === undefined ? {} : { score }) }
      const field = category === undefined ? {} : { category }
      return [`Paper ${at}`, authors, { topics, hasCode, complete, ...stated, ...field }]
    }),
  )
const atlases: fc.Arbitrary<Atlas> = papers.map((list) => atlasOf(corpus({ papers: list })))

/** One filter of each kind, by kind; places of clusters and nodes are chosen later, when the network is known. */
type Choice = {
  readonly filters: Partial<Filters>
  readonly only: number | null
  readonly hidden: number | null
  readonly focus: number | null
}
const choices: fc.Arbitrary<Choice> = fc.record({
  filters: fc.record(
    {
      topics: fc.uniqueArray(fc.constantFrom(...TOPICS.map(topicId)), { minLength: 1 }),
      topicMatch: fc.constantFrom('any', 'all'),
      years: fc.tuple(fc.integer({ min: 2019, max: 2025 }), fc.integer({ min: 2019, max: 2025 })),
      categories: fc.constantFrom(['CV'], ['CV', 'LG']),
      scores: fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })),
      hasCode: fc.boolean(),
      minPapers: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: [] },
  ),
  only: fc.option(fc.nat(3)),
  hidden: fc.option(fc.nat(3)),
  focus: fc.option(fc.nat(5)),
})

function viewFor(atlas: Atlas, network: View['network'], choice: Choice): View {
  const { clusters, nodes } = atlas.networks[network]
  const clusterAt = (at: number | null) => (at === null ? [] : clusters.slice(at, at + 1).map(({ id }) => id))
  return {
    network,
    filters: {
      ...NO_FILTERS,
      ...choice.filters,
      onlyClusters: clusterAt(choice.only),
      hiddenClusters: clusterAt(choice.hidden),
    },
    selection: null,
    focus: choice.focus === null ? null : (nodes[choice.focus]?.id ?? null),
  }
}

const isWithin = (less: Shown, more: Shown): boolean =>
  (['papers', 'pictured', 'people', 'topics', 'nodes', 'edges'] as const).every((kind) =>
    [...less[kind]].every((id) => new Set<string>(more[kind]).has(id)),
  )

const networks = fc.constantFrom(...NETWORK_IDS)

test('no filter shows everything', () => {
  fc.assert(
    fc.property(atlases, networks, (atlas, network) => {
      const { nodes, edges } = atlas.networks[network]
      const shown = applyFilters(atlas, { network, filters: NO_FILTERS, selection: null, focus: null })
      expect(shown.nodes.size).toBe(nodes.length)
      expect(shown.edges.size).toBe(edges.length)
      expect(shown.papers.size).toBe(atlas.corpus.papers.length)
    }),
    { numRuns: 40 },
  )
})

test('one condition more never shows more', () => {
  fc.assert(
    fc.property(atlases, networks, choices, (atlas, network, choice) => {
      const view = viewFor(atlas, network, choice)
      const shown = applyFilters(atlas, view)
      for (const chip of chips(atlas, view)) expect(isWithin(shown, applyFilters(atlas, chip.remove(view)))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('taking away every condition, in either order, leads back to everything', () => {
  fc.assert(
    fc.property(atlases, networks, choices, (atlas, network, choice) => {
      const view = viewFor(atlas, network, choice)
      const list = chips(atlas, view)
      const forwards = list.reduce((left, { remove }) => remove(left), view)
      const backwards = list.reduceRight((left, { remove }) => remove(left), view)
      expect(applyFilters(atlas, forwards).filtered).toBe(false)
      expect(chips(atlas, forwards)).toEqual([])
      expect(applyFilters(atlas, backwards).nodes).toEqual(applyFilters(atlas, forwards).nodes)
    }),
    { numRuns: 40 },
  )
})

test('the order in which values of a filter are chosen does not matter', () => {
  fc.assert(
    fc.property(atlases, networks, choices, (atlas, network, choice) => {
      const view = viewFor(atlas, network, choice)
      const { filters } = view
      const turned: Filters = {
        ...filters,
        topics: [...filters.topics].reverse(),
        categories: [...filters.categories].reverse(),
        onlyClusters: [...filters.onlyClusters].reverse(),
      }
      expect(applyFilters(atlas, { ...view, filters: turned })).toEqual(applyFilters(atlas, view))
    }),
    { numRuns: 40 },
  )
})

test('what is shown hangs together: ties have both ends, counts are of what is shown', () => {
  fc.assert(
    fc.property(atlases, networks, choices, (atlas, network, choice) => {
      const shown = applyFilters(atlas, viewFor(atlas, network, choice))
      for (const { id, source, target } of atlas.networks[network].edges)
        if (shown.edges.has(id)) expect(shown.nodes.has(source) && shown.nodes.has(target)).toBe(true)
      expect(shown.counts.people.shown + shown.counts.unnamed.shown).toBe(shown.people.size)
      expect(shown.counts.papers.shown).toBe(shown.pictured.size)
      for (const id of shown.pictured) expect(shown.papers.has(id)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

const turns = { not: fc.boolean(), off: fc.boolean() }
const range = fc.tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.option(fc.integer({ min: 1, max: 2024 })))
const missing = fc.constantFrom('drop' as const, 'keep' as const, 'only' as const)
const rule: fc.Arbitrary<ChainItem> = fc
  .oneof(
    fc.record({
      kind: fc.constant('paper-range' as const),
      figure: fc.constantFrom('year' as const, 'score' as const),
      range,
      missing,
      ...turns,
    }),
    fc.record({ kind: fc.constant('paper-text' as const), text: fc.constantFrom('paper', '1 -2', 'NOT 3'), ...turns }),
    fc.record({
      kind: fc.constant('paper-topics' as const),
      topics: fc.constant([topicId('pruning')]),
      match: fc.constantFrom('any' as const, 'none' as const),
      ...turns,
    }),
    fc.record({
      kind: fc.constant('node-range' as const),
      figure: fc.constantFrom('papers' as const, 'degree' as const, 'strength' as const),
      range,
      ...turns,
    }),
    fc.record({ kind: fc.constant('node-core' as const), least: fc.nat(3), ...turns }),
    fc.record({ kind: fc.constant('node-giant' as const), ...turns }),
    fc.record({
      kind: fc.constant('tie-range' as const),
      figure: fc.constantFrom('papers' as const, 'weight' as const),
      range,
      ...turns,
    }),
    fc.record({ kind: fc.constant('tie-strongest' as const), count: fc.integer({ min: 1, max: 3 }), ...turns }),
    fc.record({ kind: fc.constant('tie-backbone' as const), level: fc.constantFrom(0.05, 0.5), ...turns }),
    fc.record({ kind: fc.constant('tie-team' as const), most: fc.integer({ min: 1, max: 3 }), ...turns }),
    fc.record({ kind: fc.constant('quick' as const), ...turns }),
  )
  .map((each): ChainItem => ({ ...each, id: each.kind === 'quick' ? 'years' : JSON.stringify(each) }))
const chains = fc.uniqueArray(rule, { maxLength: 5, selector: ({ id }) => id })
const viewWith = (network: View['network'], rules: readonly ChainItem[], join: Filters['join']): View => ({
  network,
  filters: { ...NO_FILTERS, years: [2021, 2023], rules, join },
  selection: null,
  focus: null,
})

test('each rule of a chain that must hold leaves no more than those before it, and the last what is shown', () => {
  fc.assert(
    fc.property(atlases, networks, chains, (atlas, network, rules) => {
      const view = viewWith(network, rules, 'and')
      const stages = stagesOf(atlas, view)
      const shown = applyFilters(atlas, view)
      for (const [at, { papers: own, nodes, edges }] of stages.entries()) {
        const before = stages[at - 1]
        if (before === undefined) continue
        expect(own).toBeLessThanOrEqual(before.papers)
        expect(nodes).toBeLessThanOrEqual(before.nodes)
        expect(edges).toBeLessThanOrEqual(before.edges)
      }
      const last = stages.at(-1)
      expect([last?.nodes, last?.edges, last?.papers]).toEqual([
        shown.nodes.size,
        shown.edges.size,
        shown.pictured.size,
      ])
    }),
    { numRuns: 150 },
  )
})

test('what hangs together hangs together under any chain, and a link brings the same chain back', () => {
  fc.assert(
    fc.property(
      atlases,
      networks,
      chains,
      fc.constantFrom('and' as const, 'or' as const),
      (atlas, network, rules, join) => {
        const view = viewWith(network, rules, join)
        const shown = applyFilters(atlas, view)
        for (const { id, source, target, kind, papers: own } of atlas.networks[network].edges)
          if (shown.edges.has(id)) {
            expect(shown.nodes.has(source) && shown.nodes.has(target)).toBe(true)
            expect(kind === 'stated' || own.some((paper) => (shown.papersOf.get(paper) ?? 0) > 0)).toBe(true)
          }
        const carried: unknown = JSON.parse(JSON.stringify(briefView({ ...PLAIN_VIEW, ...view })))
        expect(readSharedView(carried).filters).toEqual(view.filters)
        const resting = rules.map((each) => ({ ...each, off: true }))
        const years = resting.some(({ kind }) => kind === 'quick') ? null : view.filters.years
        expect(applyFilters(atlas, viewWith(network, resting, join)).nodes).toEqual(
          applyFilters(atlas, { ...view, filters: { ...NO_FILTERS, years } }).nodes,
        )
      },
    ),
    { numRuns: 150 },
  )
})
