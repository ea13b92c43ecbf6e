import type { Atlas, ClusterId } from '../graph/atlas'
import { indexNetwork, nodeName, topicLabel } from './atlas-index'
import { applyFilters, shownBy, countText, countWithNoun, type Count, type Shown } from './filter'
import { joinWith, plain, strong, type TextPart } from './text-part'
import { NO_FILTERS, type Filters, type View } from './view'

/** One condition of a view. Conditions are joined by “and”; within one, values are joined by “or”. */
export type Chip = {
  /** Stable while the condition stands. */
  readonly id: string
  /** “Topic: quantization”, “Years 2021–2026”. */
  readonly label: string
  /** Papers behind the picture if this were the only condition; of a focus, its own papers. */
  readonly papers: number
  /** The view without this condition. */
  readonly remove: (view: View) => View
}

type Condition = Pick<Chip, 'id' | 'label'> & {
  /** What the condition alone sets. */
  readonly alone: Partial<Filters>
  /** What the filters become without it; unset: what `NO_FILTERS` holds for the same fields. */
  readonly without?: (filters: Filters) => Partial<Filters>
  readonly focus?: true
}

const numbers = ([from, to]: readonly [number, number]): string => (from === to ? `${from}` : `${from}–${to}`)

function listConditions(atlas: Atlas, view: View): Condition[] {
  const { filters, focus } = view
  const network = atlas.networks[view.network]
  const { clusters, nodes } = indexNetwork(network)
  const conditions: Condition[] = []

  const topicNames = filters.topics.map((id) => topicLabel(atlas.corpus, id))
  if (filters.topicMatch === 'any' && filters.topics.length > 0)
    conditions.push({
      id: 'topics',
      label: `Topic: ${joinWith(topicNames, 'or')}`,
      alone: { topics: filters.topics, topicMatch: 'any' },
      without: () => ({ topics: [] }),
    })
  if (filters.topicMatch === 'all')
    filters.topics.forEach((topic, index) =>
      conditions.push({
        id: `topic ${topic}`,
        label: `Topic: ${topicNames[index] ?? topic}`,
        alone: { topics: [topic] },
        without: ({ topics }) => ({ topics: topics.filter((id) => id !== topic) }),
      }),
    )
  if (filters.years)
    conditions.push({
      id: 'years',
      label: `${filters.years[0] === filters.years[1] ? 'Year' : 'Years'} ${numbers(filters.years)}`,
      alone: { years: filters.years },
    })
  if (filters.categories.length > 0)
    conditions.push({
      id: 'categories',
      label: `Field ${joinWith(filters.categories, 'or')}`,
      alone: { categories: filters.categories },
    })
  if (filters.scores)
    conditions.push({ id: 'scores', label: `Score ${numbers(filters.scores)}`, alone: { scores: filters.scores } })
  if (filters.hasCode) conditions.push({ id: 'has code', label: 'Has code', alone: { hasCode: true } })
  if (filters.affiliations.length > 0)
    conditions.push({
      id: 'affiliations',
      label: `At ${joinWith(filters.affiliations, 'or')}`,
      alone: { affiliations: filters.affiliations },
    })
  if (filters.minPapers > 1)
    conditions.push({
      id: 'minimum',
      label: `At least ${filters.minPapers} papers`,
      alone: { minPapers: filters.minPapers },
    })

  const known = (ids: readonly ClusterId[]) => ids.flatMap((id) => clusters.get(id) ?? [])
  const only = known(filters.onlyClusters)
  if (only.length > 0)
    conditions.push({
      id: 'only',
      label: `Only ${joinWith(
        only.map(({ name }) => name),
        'or',
      )}`,
      alone: { onlyClusters: filters.onlyClusters },
    })
  for (const { id: hidden, name } of known(filters.hiddenClusters))
    conditions.push({
      id: `hidden ${hidden}`,
      label: `Hidden: ${name}`,
      alone: { hiddenClusters: [hidden] },
      without: ({ hiddenClusters }) => ({ hiddenClusters: hiddenClusters.filter((id) => id !== hidden) }),
    })
  if (focus !== null && nodes.has(focus))
    conditions.push({ id: 'focus', label: `Around ${nodeName(atlas.corpus, focus)}`, alone: {}, focus: true })
  return conditions
}

/** The filters' fields that a condition sets, as they are where nothing narrows. */
function cleared(alone: Partial<Filters>): Partial<Filters> {
  const fields = new Set(Object.keys(alone))
  return Object.fromEntries(Object.entries(NO_FILTERS).filter(([field]) => fields.has(field)))
}

/** Papers of the focus itself: what its neighbours wrote besides is not what one came for. */
function countFocus(atlas: Atlas, view: View): number {
  const node = atlas.networks[view.network].nodes.find(({ id }) => id === view.focus)
  return node?.papers ?? 0
}

/** Every condition in force as a chip, each with what it would leave alone. One pass of the filters for each chip. */
export function chips(atlas: Atlas, view: View): Chip[] {
  return listConditions(atlas, view).map(({ id, label, alone, without = () => cleared(alone), focus }) => ({
    id,
    label,
    papers: focus
      ? countFocus(atlas, view)
      : applyFilters(atlas, {
          ...view,
          filters: { ...NO_FILTERS, ...alone },
          focus: null,
        }).counts.papers.shown,
    remove: (from) =>
      focus ? { ...from, focus: null } : { ...from, filters: { ...from.filters, ...without(from.filters) } },
  }))
}

/** The chip whose removal brings back the most papers, and how many would then be shown; null where nothing is in force. */
export function dropMost(atlas: Atlas, view: View): { readonly chip: Chip; readonly papers: number } | null {
  let best: { readonly chip: Chip; readonly papers: number } | null = null
  for (const chip of chips(atlas, view)) {
    const papers = applyFilters(atlas, chip.remove(view)).counts.papers.shown
    // Where no single removal helps, the narrowest condition is the one to doubt first.
    if (best === null || papers > best.papers || (papers === best.papers && chip.papers < best.chip.papers))
      best = { chip, papers }
  }
  return best
}

const shownOfAll = ({ networks }: Atlas, { nodes }: Shown): Count => ({
  shown: nodes.size,
  all: networks.stated.nodes.length,
})

/** “Showing 20 of 71 people and 1 unnamed, 12 of 46 papers, 37 of 148 ties”, with the counts of marks set strong. */
export function countLine(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): TextPart[] {
  const { people, unnamed, papers, topics, edges } = shown.counts
  const parts: TextPart[] = [plain('Showing ')]
  if (view.network === 'coauthors' || view.network === 'knowledge') {
    parts.push(strong(countWithNoun(people, 'person', 'people')))
    if (unnamed.all > 0) parts.push(plain(' and '), strong(`${countText(unnamed)} unnamed`))
    parts.push(plain(', '))
  }
  if (view.network === 'topics') parts.push(strong(countWithNoun(topics, 'topic')), plain(', '))
  if (view.network === 'stated') parts.push(strong(countWithNoun(shownOfAll(atlas, shown), 'node')), plain(', '))
  else parts.push(strong(countWithNoun(papers, 'paper')), plain(', '))
  if (view.network === 'knowledge') parts.push(strong(countWithNoun(topics, 'topic')), plain(', '))
  parts.push(plain(countWithNoun(edges, 'tie')))
  return parts
}
