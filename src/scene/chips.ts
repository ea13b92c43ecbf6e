import type { Atlas, ClusterId, NetworkId } from '../graph/atlas'
import { indexNetwork, nameNodes, nodeName } from './atlas-index'
import { chainOf, isQuick, removeRule } from './chain'
import { applyFilters, shownBy, stagesOf, countText, countWithNoun, type Count, type Shown, type Stage } from './filter'
import { ruleText } from './rule-words'
import { isTieRule, type Rule } from './rules'
import { plain, strong, type TextPart } from './text-part'
import { NO_FILTERS, type View } from './view'
import { countsWords } from '../words/counts'
import { narrowingWords } from '../words/narrowing'
import { joinsWords } from '../words/joins'

/** One condition of a view. */
export type Chip = {
  /** Stable while the condition stands. */
  readonly id: string
  /** “Topic: quantization”, “Years 2021–2026”. */
  readonly label: string
  /**
   * Papers behind the picture after it and those before it; where any condition suffices, if it were the only one; of a focus,
   * its own papers.
   */
  readonly papers: number
  /** The same in words, with what the network draws: “214 papers, 71 people”, or “37 ties”. */
  readonly leaves: string
  /** The condition of the chain that it stands for; null for hidden communities and the focus, which have no place in it. */
  readonly rule: Rule | null
  /** Whether its values are chosen in the margin of the map, not at the chip. */
  readonly quick: boolean
  /** It rests: it narrows nothing. */
  readonly off: boolean
  /** The view without this condition. */
  readonly remove: (view: View) => View
}

/** What a chip leaves, in the words of the network in view. */
function leavesText(network: NetworkId, rule: Rule, stage: Stage): string {
  if (isTieRule(rule)) return countsWords.ties(stage.edges)
  if (network === 'stated') return countsWords.nodes(stage.nodes)
  const papers = countsWords.papers(stage.papers)
  if (network === 'papers') return papers
  return `${papers}, ${network === 'topics' ? countsWords.topics(stage.topics) : countsWords.people(stage.people)}`
}

/** Papers behind the picture if this community alone were hidden. */
const withoutCluster = (atlas: Atlas, view: View, hidden: ClusterId): number =>
  applyFilters(atlas, { ...view, filters: { ...NO_FILTERS, hiddenClusters: [hidden] }, focus: null }).counts.papers
    .shown

/**
 * Every condition in force as a chip: hidden communities, the chain in its order, the focus, which is the order in which they
 * work. One pass of the filters for each hidden community, and one for the chain.
 */
export function chips(atlas: Atlas, view: View): Chip[] {
  const network = atlas.networks[view.network]
  // Its nodes are listed only where a node is asked for: on a large map that takes a moment.
  const index = indexNetwork(network)
  const { filters, focus } = view
  const own = { quick: true, off: false, rule: null } as const
  const hidden = filters.hiddenClusters.flatMap((id): Chip[] => {
    const name = index.clusters.get(id)?.name
    if (name === undefined) return []
    const papers = withoutCluster(atlas, view, id)
    return [
      {
        ...own,
        id: `hidden ${id}`,
        label: narrowingWords.hidden(name),
        papers,
        leaves: countsWords.papers(papers),
        remove: (from) => ({
          ...from,
          filters: { ...from.filters, hiddenClusters: from.filters.hiddenClusters.filter((other) => other !== id) },
        }),
      },
    ]
  })
  const away = filters.hiddenNodes.filter((id) => index.nodes.has(id))
  if (away.length > 0) {
    const hiding = { ...NO_FILTERS, hiddenNodes: filters.hiddenNodes }
    const papers = applyFilters(atlas, { ...view, filters: hiding, focus: null }).counts.papers.shown
    hidden.push({
      ...own,
      id: 'hidden these',
      label: narrowingWords.hidden2(nameNodes(atlas, away, 'and')),
      papers,
      leaves: countsWords.papers(papers),
      remove: (from) => ({ ...from, filters: { ...from.filters, hiddenNodes: [] } }),
    })
  }
  const hasChain = chainOf(filters, network.clusters).rules.length > 0
  const chain = (hasChain ? stagesOf(atlas, view) : []).map((stage): Chip => {
    const { rule } = stage
    return {
      id: rule.id,
      label: ruleText(atlas, view.network, rule),
      papers: stage.papers,
      leaves: leavesText(view.network, rule, stage),
      rule,
      quick: isQuick(filters, rule.id),
      off: rule.off,
      remove: (from) => ({ ...from, filters: removeRule(from.filters, network.clusters, rule.id) }),
    }
  })
  const centre = focus === null ? undefined : index.nodes.get(focus)
  if (focus === null || centre === undefined) return [...hidden, ...chain]
  return [
    ...hidden,
    ...chain,
    {
      ...own,
      id: 'focus',
      label: narrowingWords.around(nodeName(atlas.corpus, focus)),
      // Papers of the focus itself: what its neighbours wrote besides is not what one came for.
      papers: centre.papers,
      leaves: centre.kind === 'node' ? countsWords.ties(centre.degree) : countsWords.papers(centre.papers),
      remove: (from) => ({ ...from, focus: null }),
    },
  ]
}

/** Ties that rules on ties take out of sight, each rule with how many; empty where there is none such. */
export function thinningText(atlas: Atlas, view: View): string {
  const told = chainOf(view.filters, atlas.networks[view.network].clusters).rules.some(
    (rule) => isTieRule(rule) && !rule.off,
  )
    ? stagesOf(atlas, view).filter(({ rule }) => isTieRule(rule) && !rule.off)
    : []
  return joinsWords.clauses(
    told.map(({ rule, tiesHidden }) => narrowingWords.tiesHidden(ruleText(atlas, view.network, rule), tiesHidden)),
  )
}

/** The chip whose removal brings back the most papers, and how many would then be shown; null where nothing is in force. */
export function dropMost(atlas: Atlas, view: View): { readonly chip: Chip; readonly papers: number } | null {
  let best: { readonly chip: Chip; readonly papers: number } | null = null
  for (const chip of chips(atlas, view)) {
    if (chip.off) continue
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
  const parts: TextPart[] = [plain(narrowingWords.showing)]
  if (view.network === 'coauthors' || view.network === 'knowledge') {
    parts.push(strong(countWithNoun(people, narrowingWords.person, narrowingWords.people)))
    if (unnamed.all > 0) parts.push(plain(narrowingWords.and), strong(narrowingWords.unnamed(countText(unnamed))))
    parts.push(plain(joinsWords.comma))
  }
  if (view.network === 'topics')
    parts.push(strong(countWithNoun(topics, narrowingWords.topic2)), plain(joinsWords.comma))
  if (view.network === 'stated')
    parts.push(strong(countWithNoun(shownOfAll(atlas, shown), narrowingWords.node)), plain(joinsWords.comma))
  else parts.push(strong(countWithNoun(papers, narrowingWords.paper)), plain(joinsWords.comma))
  if (view.network === 'knowledge')
    parts.push(strong(countWithNoun(topics, narrowingWords.topic2)), plain(joinsWords.comma))
  parts.push(plain(countWithNoun(edges, narrowingWords.tie)))
  return parts
}
