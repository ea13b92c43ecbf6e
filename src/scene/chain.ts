import type { ClusterId, Network, NodeId } from '../graph/atlas'
import type { TopicId } from '../resolve/corpus'
import { idsAmong, keepAmong } from './ids-among'
import type { Chain, ChainItem, NodeRule, PaperRule, QuickTurn, Rule, TieRule, Turned } from './rules'
import { NO_FILTERS, type Filters } from './view'

/** A quick filter as a rule, and how it is taken away. */
type Quick = {
  readonly id: string
  readonly rule: PaperRule | NodeRule
  readonly without: (filters: Filters) => Partial<Filters>
}

const ordered = ([first, last]: readonly [number, number]): readonly [number, number] => [
  Math.min(first, last),
  Math.max(first, last),
]

const usual =
  (...fields: readonly (keyof Filters)[]) =>
  (): Partial<Filters> =>
    Object.fromEntries(fields.map((field) => [field, NO_FILTERS[field]]))

/** The quick filters that narrow anything, in their usual order. Of `onlyClusters` those that the network holds count. */
function quickRules(filters: Filters, clusters: ReadonlySet<ClusterId>): Quick[] {
  const { topics, topicMatch, years, undated, categories, scores, hasCode, affiliations, minPapers } = filters
  const only = filters.onlyClusters.filter((id) => clusters.has(id))
  const quick: Quick[] = []
  if (topics.length > 0 && topicMatch === 'any')
    quick.push({ id: 'topics', rule: { kind: 'paper-topics', topics, match: 'any' }, without: usual('topics') })
  // Of topics that are all needed each is a condition of its own.
  if (topicMatch === 'all')
    for (const topic of topics)
      quick.push({
        id: `topic ${topic}`,
        rule: { kind: 'paper-topics', topics: [topic], match: 'any' },
        without: (now) => ({ topics: now.topics.filter((id) => id !== topic) }),
      })
  if (years)
    quick.push({
      id: 'years',
      rule: { kind: 'paper-range', figure: 'year', range: ordered(years), missing: undated ? 'keep' : 'drop' },
      // The switch stays as it was put for the next years.
      without: usual('years'),
    })
  if (categories.length > 0)
    quick.push({
      id: 'categories',
      rule: { kind: 'paper-terms', term: 'category', terms: categories, missing: 'drop' },
      without: usual('categories'),
    })
  if (scores)
    quick.push({
      id: 'scores',
      rule: { kind: 'paper-range', figure: 'score', range: ordered(scores), missing: 'drop' },
      without: usual('scores'),
    })
  if (hasCode) quick.push({ id: 'has code', rule: { kind: 'paper-code' }, without: usual('hasCode') })
  if (affiliations.length > 0)
    quick.push({
      id: 'affiliations',
      rule: { kind: 'paper-terms', term: 'affiliation', terms: affiliations, missing: 'drop' },
      without: usual('affiliations'),
    })
  if (minPapers > 1)
    quick.push({
      id: 'minimum',
      rule: { kind: 'node-range', figure: 'papers', range: [minPapers, null] },
      without: usual('minPapers'),
    })
  if (only.length > 0)
    quick.push({ id: 'only', rule: { kind: 'node-clusters', clusters: only }, without: usual('onlyClusters') })
  if (filters.onlyNodes.length > 0)
    quick.push({
      id: 'only these',
      rule: { kind: 'node-named', nodes: filters.onlyNodes },
      without: usual('onlyNodes'),
    })
  return quick
}

const UNTURNED = { not: false, off: false } as const

/**
 * The chain of a view: its quick filters and its further rules as rules in order. Quick filters that have no place of their own
 * come first, in their usual order. `clusters` are those of the network in view.
 */
export function chainOf(filters: Filters, clusters: readonly { readonly id: ClusterId }[]): Chain {
  const quick = new Map(quickRules(filters, new Set(clusters.map(({ id }) => id))).map((each) => [each.id, each.rule]))
  const placed = new Set(filters.rules.flatMap((item) => (item.kind === 'quick' ? [item.id] : [])))
  const first = [...quick].flatMap(([id, rule]): Rule[] => (placed.has(id) ? [] : [{ ...rule, id, ...UNTURNED }]))
  const rest = filters.rules.flatMap((item): Rule[] => {
    if (item.kind !== 'quick') return [item]
    const rule = quick.get(item.id)
    return rule === undefined ? [] : [{ ...rule, id: item.id, not: item.not, off: item.off }]
  })
  return { rules: [...first, ...rest], join: filters.join }
}

/** Whether a rule of a chain is one of the quick filters, whose values are chosen elsewhere. */
export const isQuick = ({ rules }: Filters, id: string): boolean =>
  !rules.some((item) => item.kind !== 'quick' && item.id === id)

/** Every rule of the chain with a place of its own, in the chain's order: what any change of that order starts from. */
function allPlaced(filters: Filters, chain: Chain): ChainItem[] {
  const own = new Map(filters.rules.map((item) => [item.id, item]))
  return chain.rules.map(
    ({ id, not, off }): ChainItem => own.get(id) ?? ({ kind: 'quick', id, not, off } satisfies QuickTurn),
  )
}

/** With a rule at another place among those of the chain, counted from 0; the others close up. */
export function moveRule(filters: Filters, chain: Chain, id: string, to: number): Filters {
  const items = allPlaced(filters, chain)
  const moved = items.find((item) => item.id === id)
  if (moved === undefined) return filters
  const others = items.filter((item) => item !== moved)
  const place = Math.max(0, Math.min(others.length, to))
  return { ...filters, rules: [...others.slice(0, place), moved, ...others.slice(place)] }
}

/** With a rule turned round, or resting. */
export function turnRule(filters: Filters, chain: Chain, id: string, turn: Partial<Omit<Turned, 'id'>>): Filters {
  return {
    ...filters,
    rules: allPlaced(filters, chain).map((item) => (item.id === id ? { ...item, ...turn } : item)),
  }
}

/** With one rule more at the end; its id is made here. */
export function addRule(filters: Filters, asked: PaperRule | NodeRule | TieRule, turn: Partial<Turned> = {}): Filters {
  const rule: Rule = { ...asked, ...UNTURNED, ...turn, id: freshId(filters.rules) }
  return { ...filters, rules: [...filters.rules, rule] }
}

/** The same rule asking something else; nothing where the chain holds none of this id. */
export const changeRule = (filters: Filters, changed: Rule): Filters => ({
  ...filters,
  rules: filters.rules.map((item) => (item.kind !== 'quick' && item.id === changed.id ? changed : item)),
})

/** Without a rule, whichever kind it is. */
export function removeRule(filters: Filters, clusters: readonly { readonly id: ClusterId }[], id: string): Filters {
  const quick = quickRules(filters, new Set(clusters.map((cluster) => cluster.id))).find((each) => each.id === id)
  const without = isQuick(filters, id) && quick ? quick.without(filters) : {}
  return { ...filters, ...without, rules: filters.rules.filter((item) => item.id !== id) }
}

/** Without the places of quick filters that are no longer set, so that one set anew asks what it says. */
export function tidyRules(filters: Filters): Filters {
  if (!filters.rules.some(({ kind }) => kind === 'quick')) return filters
  const set = new Set(quickRules(filters, new Set(filters.onlyClusters)).map(({ id }) => id))
  const rules = filters.rules.filter((item) => item.kind !== 'quick' || set.has(item.id))
  return rules.length === filters.rules.length ? filters : { ...filters, rules }
}

/** “rule 3”: one more than the highest that is there. */
function freshId(items: readonly ChainItem[]): string {
  const numbers = items.map(({ id }) => Number(/^rule (\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `rule ${String(Math.max(0, ...numbers) + 1)}`
}

/** Without what a network does not hold: clusters, topics and centres that are not there ask for nothing any more. */
export function fitRules(
  rules: readonly ChainItem[],
  holds: {
    readonly cluster: (id: ClusterId) => boolean
    readonly node: (id: NodeId) => boolean
    readonly topic: (id: TopicId) => boolean
  },
): readonly ChainItem[] {
  const fitted = rules.flatMap((item): ChainItem[] => {
    switch (item.kind) {
      case 'node-clusters': {
        const clusters = item.clusters.filter(holds.cluster)
        return clusters.length === item.clusters.length ? [item] : clusters.length === 0 ? [] : [{ ...item, clusters }]
      }
      case 'paper-topics': {
        const topics = item.topics.filter(holds.topic)
        return topics.length === item.topics.length ? [item] : topics.length === 0 ? [] : [{ ...item, topics }]
      }
      case 'node-named': {
        const nodes = item.nodes.filter(holds.node)
        return nodes.length === item.nodes.length ? [item] : nodes.length === 0 ? [] : [{ ...item, nodes }]
      }
      case 'node-ego':
        return holds.node(item.of) ? [item] : []
      default:
        return [item]
    }
  })
  return fitted.length === rules.length && fitted.every((item, at) => item === rules[at]) ? rules : fitted
}

/** Filters as far as a network and its topics hold what they name; the very same where they hold all. */
export function filtersWithin(
  filters: Filters,
  { nodes, clusters }: Pick<Network, 'nodes' | 'clusters'>,
  topics: readonly { readonly id: TopicId }[],
): Filters {
  const known = { nodes: idsAmong(nodes), clusters: idsAmong(clusters), topics: idsAmong(topics) }
  const kept = {
    onlyClusters: keepAmong(filters.onlyClusters, known.clusters),
    hiddenClusters: keepAmong(filters.hiddenClusters, known.clusters),
    onlyNodes: keepAmong(filters.onlyNodes, known.nodes),
    hiddenNodes: keepAmong(filters.hiddenNodes, known.nodes),
    topics: keepAmong(filters.topics, known.topics),
    rules: fitRules(filters.rules, { cluster: known.clusters.has, node: known.nodes.has, topic: known.topics.has }),
  }
  const isSame =
    kept.onlyClusters === filters.onlyClusters &&
    kept.hiddenClusters === filters.hiddenClusters &&
    kept.onlyNodes === filters.onlyNodes &&
    kept.hiddenNodes === filters.hiddenNodes &&
    kept.topics === filters.topics &&
    kept.rules === filters.rules
  return tidyRules(isSame ? filters : { ...filters, ...kept })
}
