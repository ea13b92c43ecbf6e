import type { Atlas, ClusterId, NodeId } from '../graph/atlas'
import type { LayoutId } from './arrangement'
import { arrangementOf, USUAL_ARRANGEMENT } from './arrangement'
import { indexNetwork, nodeName } from './atlas-index'
import type { View } from './view'
import { arrangingWords } from '../words/arranging'
import { countsWords } from '../words/counts'

/** What each layout is called where one is chosen, and what it is good for. */
export const LAYOUT_WORDS: Readonly<Record<LayoutId, { readonly name: string; readonly purpose: string }>> = {
  force: { name: arrangingWords.map, purpose: arrangingWords.whoIsTiedStandsTogether },
  clusters: { name: arrangingWords.byCommunity, purpose: arrangingWords.eachCommunityInRowsThe },
  circle: { name: arrangingWords.circle, purpose: arrangingWords.allOnOneCircleCommunity },
  timeline: { name: arrangingWords.timeline, purpose: arrangingWords.fromLeftToRightBy },
  rings: { name: arrangingWords.rings, purpose: arrangingWords.byTheNumberOfSteps },
}

/** “1 step”, “2 steps”. */
export const stepsText = (steps: number): string => countsWords.steps(steps)

const came = <Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] =>
  after.filter((item) => !before.includes(item))

/** How a change of one list of the arrangement is told: what came, else what went; null where neither did. */
function tellItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  words: readonly [came: string, went: string],
  name: (items: readonly Item[]) => string,
): string | null {
  const [added, removed] = [came(before, after), came(after, before)]
  if (added.length > 0) return `${words[0]} ${name(added)}`
  return removed.length > 0 ? `${words[1]} ${name(removed)}` : null
}

/** What was done to the arrangement of a view, in a few words; null where nothing was. */
export function tellArrangement(atlas: Atlas, before: View, after: View): string | null {
  const [from, to] = [arrangementOf(before), arrangementOf(after)]
  const nodes = (ids: readonly NodeId[]): string =>
    ids.length === 1 && ids[0] !== undefined ? nodeName(atlas.corpus, ids[0]) : countsWords.marks(ids.length)
  const { clusters } = indexNetwork(atlas.networks[after.network])
  const communities = (ids: readonly ClusterId[]): string =>
    ids.length === 1 && ids[0] !== undefined
      ? (clusters.get(ids[0])?.name ?? arrangingWords.aCommunity)
      : countsWords.communities(ids.length)
  if (from.layout !== to.layout && from.placed === to.placed)
    return to.layout === 'force'
      ? arrangingWords.laidOutAsAMap
      : arrangingWords.laidOut(LAYOUT_WORDS[to.layout].name.toLowerCase())
  if (from.placed !== to.placed)
    return to.placed === null
      ? arrangingWords.placesAsTheyWere
      : arrangingWords.placedAnew(countsWords.marks(to.placed.nodes.length))
  if (from.centre !== to.centre)
    return to.centre === null ? arrangingWords.ringsAroundTheUsualMark : arrangingWords.ringsAround(nodes([to.centre]))
  if (from.depth !== to.depth)
    return after.focus === null ? stepsText(to.depth) : arrangingWords.around(stepsText(to.depth), nodes([after.focus]))
  if (from.expanded !== to.expanded && from.folded !== to.folded && to.expanded.length + to.folded.length === 0)
    return arrangingWords.neighbourhoodsAsTheyWere
  return (
    tellItems(from.expanded, to.expanded, [arrangingWords.allNeighboursOf, arrangingWords.noMoreNeighboursOf], nodes) ??
    tellItems(
      from.folded,
      to.folded,
      [arrangingWords.foldedTheNeighboursOf, arrangingWords.unfoldedTheNeighboursOf],
      nodes,
    ) ??
    tellItems(from.collapsed, to.collapsed, [arrangingWords.collapsed, arrangingWords.opened], communities)
  )
}

/** Whether two views are arranged the same way; a depth without a focus says nothing, but is kept for the next. */
export const isArrangedAlike = (a: View, b: View): boolean =>
  a.arrangement === b.arrangement ||
  JSON.stringify(a.arrangement ?? USUAL_ARRANGEMENT) === JSON.stringify(b.arrangement ?? USUAL_ARRANGEMENT)
