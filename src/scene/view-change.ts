import type { Atlas, ClusterId, NetworkId, NodeId } from '../graph/atlas'
import { isArrangedAlike, tellArrangement } from './arrangement-text'
import { indexNetwork, nameNodes, nodeName, topicLabel } from './atlas-index'
import { tellRules } from './rule-change'
import { looksOf } from './looks'
import { tellLooks } from './looks-text'
import { joinWith } from './text-part'
import type { Filters, View } from './view'
import { changesWords } from '../words/changes'
import { joinsWords } from '../words/joins'

/** What was done to a view, as a history tells it, and what joins it with the same thing done right after. */
export type ToldChange = { readonly text: string; readonly key: string | null }

const NETWORKS: Readonly<Record<NetworkId, string>> = {
  coauthors: changesWords.theMapOfPeople,
  papers: changesWords.theMapOfPapers,
  topics: changesWords.theMapOfTopics,
  knowledge: changesWords.theMapOfEverything,
  stated: changesWords.theNetworkOfTheFile,
}

/** Those that came and those that went. */
function moved<Item>(before: readonly Item[], after: readonly Item[]) {
  return { came: after.filter((item) => !before.includes(item)), went: before.filter((item) => !after.includes(item)) }
}

const span = ([from, to]: readonly [number, number]): string => (from === to ? String(from) : `${from}–${to}`)

/** “Topic: video”, “Without topic: video”, or “All topics” when the last went. */
function tellList(noun: string, none: string, before: readonly string[], after: readonly string[]): string {
  const { came, went } = moved(before, after)
  if (after.length === 0) return none
  if (came.length > 0) return joinsWords.headed(noun, joinWith(came, 'and', 3))
  return changesWords.without(noun.toLowerCase(), joinWith(went, 'and', 3))
}

type Tell = (atlas: Atlas, before: View, after: View) => ToldChange

const clusterNames = (atlas: Atlas, network: NetworkId, ids: readonly ClusterId[]): string[] =>
  ids.map((id) => indexNetwork(atlas.networks[network]).clusters.get(id)?.name ?? changesWords.aCommunity)

/** How a change of each filter is told; what is set again and again while a handle is drawn has a key. */
const TELL: Readonly<Record<keyof Filters, Tell>> = {
  onlyClusters: (atlas, before, after) => ({
    text: tellList(
      changesWords.only,
      changesWords.allCommunities,
      clusterNames(atlas, before.network, before.filters.onlyClusters),
      clusterNames(atlas, after.network, after.filters.onlyClusters),
    ),
    key: null,
  }),
  hiddenClusters(atlas, { network, filters: before }, { filters: after }) {
    const { came, went } = moved(before.hiddenClusters, after.hiddenClusters)
    return came.length > 0
      ? { text: changesWords.hidden(joinWith(clusterNames(atlas, network, came), 'and', 3)), key: null }
      : { text: changesWords.shownAgain(joinWith(clusterNames(atlas, network, went), 'and', 3)), key: null }
  },
  onlyNodes: (atlas, _, { filters: { onlyNodes } }) => ({
    text: onlyNodes.length === 0 ? changesWords.allMarksAgain : changesWords.only2(nameNodes(atlas, onlyNodes, 'and')),
    key: null,
  }),
  hiddenNodes(atlas, { filters: before }, { filters: after }) {
    const { came, went } = moved(before.hiddenNodes, after.hiddenNodes)
    return came.length > 0
      ? { text: changesWords.hidden2(nameNodes(atlas, came, 'and')), key: null }
      : { text: changesWords.shownAgain2(nameNodes(atlas, went, 'and')), key: null }
  },
  topics: ({ corpus }, { filters: before }, { filters: after }) => ({
    text: tellList(
      changesWords.topic,
      changesWords.allTopics,
      before.topics.map((id) => topicLabel(corpus, id)),
      after.topics.map((id) => topicLabel(corpus, id)),
    ),
    key: null,
  }),
  topicMatch: (_, __, { filters }) => ({
    text:
      filters.topicMatch === 'all' ? changesWords.papersAboutAllOfTheTopics : changesWords.papersAboutAnyOfTheTopics,
    key: null,
  }),
  years: (_, __, { filters: { years } }) => ({
    text:
      years === null
        ? changesWords.allYears
        : `${years[0] === years[1] ? changesWords.year : changesWords.years} ${span(years)}`,
    key: 'years',
  }),
  undated: (_, __, { filters }) => ({
    text: filters.undated ? changesWords.undatedPapersWithEveryRange : changesWords.undatedPapersOutOfEvery,
    key: null,
  }),
  categories: (_, { filters: before }, { filters: after }) => ({
    text: tellList(changesWords.field, changesWords.allFields, before.categories, after.categories),
    key: null,
  }),
  scores: (_, __, { filters: { scores } }) => ({
    text: scores === null ? changesWords.allScores : changesWords.score(span(scores)),
    key: 'scores',
  }),
  hasCode: (_, __, { filters }) => ({
    text: filters.hasCode ? changesWords.onlyWithCode : changesWords.withAndWithoutCode,
    key: null,
  }),
  affiliations: (_, { filters: before }, { filters: after }) => ({
    text: tellList(changesWords.affiliation, changesWords.allAffiliations, before.affiliations, after.affiliations),
    key: null,
  }),
  minPapers: (_, __, { filters }) => ({
    text: changesWords.atLeastPapers(filters.minPapers),
    key: 'minimum',
  }),
  rules: (atlas, before, after) => tellRules(atlas, before, after),
  join: (_, __, { filters }) => ({
    text: filters.join === 'and' ? changesWords.everyConditionMustHold : changesWords.oneConditionIsEnough,
    key: null,
  }),
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The fields of the filters that differ. */
const changedFields = (before: Filters, after: Filters): readonly (keyof Filters)[] =>
  (Object.keys(TELL) as (keyof Filters)[]).filter((field) => !isSame(before[field], after[field]))

/** Whether two views show the same; what is selected does not matter. */
export const showSame = (a: View, b: View): boolean =>
  a === b ||
  (a.network === b.network &&
    a.focus === b.focus &&
    isSame(looksOf(a), looksOf(b)) &&
    isArrangedAlike(a, b) &&
    changedFields(a.filters, b.filters).length === 0)

/** What was done to a view, in a few words. Names are those of the atlas. */
export function tellViewChange(atlas: Atlas, before: View, after: View): ToldChange {
  if (before.network !== after.network) return { text: NETWORKS[after.network], key: null }
  const fields = changedFields(before.filters, after.filters)
  if (before.focus !== after.focus)
    return {
      text:
        after.focus === null
          ? fields.length > 0
            ? changesWords.allFiltersTakenAway
            : changesWords.theWholeMapAgain
          : changesWords.onlyAround(nodeName(atlas.corpus, after.focus)),
      key: null,
    }
  const [first] = fields
  if (first === undefined) {
    const told = tellLooks(looksOf(before), looksOf(after)) ?? tellArrangement(atlas, before, after)
    return { text: told ?? changesWords.theSameView, key: null }
  }
  const isCleared = fields.length > 1 && Object.values(after.filters).every((value) => isEmpty(value))
  if (isCleared) return { text: changesWords.allFiltersTakenAway, key: null }
  // Isolating a community may show a hidden one again: what came is what was meant.
  return TELL[first](atlas, before, after)
}

const isEmpty = (value: Filters[keyof Filters]): boolean =>
  value === null ||
  value === false ||
  value === 1 ||
  value === 'any' ||
  value === 'and' ||
  (Array.isArray(value) && value.length === 0)

/** What was done when marks were moved by hand. */
export function tellMoves(
  atlas: Atlas,
  before: ReadonlyMap<NodeId, unknown>,
  after: ReadonlyMap<NodeId, unknown>,
): ToldChange {
  const came = [...after].filter(([id, place]) => before.get(id) !== place).map(([id]) => id)
  const [first] = came
  if (first === undefined) return { text: changesWords.marksBackInTheirPlaces, key: null }
  if (came.length === 1) return { text: changesWords.moved(nodeName(atlas.corpus, first)), key: `move ${first}` }
  return { text: changesWords.movedMarks(came.length), key: null }
}
