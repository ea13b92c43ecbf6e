import type { Atlas } from '../graph/atlas'
import { byText } from '../base/order'
import { categoryName } from '../resolve/category-name'
import type { Paper, TopicId } from '../resolve/corpus'
import { clusterRef, indexCorpus, topicLabel, type ClusterRef } from './atlas-index'
import { applyFilters, shownBy, type Shown } from './filter'
import { corpusRows, networkRows } from './filter-index'
import type { Filters, View } from './view'
import { lookingWords } from '../words/looking'

/** A community in the legend. */
export type CommunityRow = ClusterRef & {
  /** Members. */
  readonly size: number
  /** Members that the view shows. */
  readonly shown: number
  /** Labels of up to three telling topics, the most telling first. */
  readonly topTopics: readonly string[]
  /** One of those that the view is narrowed to. */
  readonly only: boolean
  /** Put out of sight by its eye. */
  readonly hidden: boolean
}

/** One value of a filter, with what choosing it would leave. */
export type FacetRow<Value extends string = string> = {
  readonly value: Value
  readonly label: string
  /** Papers of this value, unfiltered. */
  readonly papers: number
  /** Those of them that are behind the picture now. */
  readonly shown: number
  /** Papers that would be behind the picture if this value were chosen too (or stayed chosen). */
  readonly left: number
  readonly chosen: boolean
}

/** The communities of the network in view, largest first. */
export function communityRows(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): CommunityRow[] {
  const { onlyClusters, hiddenClusters } = view.filters
  const network = atlas.networks[view.network]
  const { clusters: numbers } = networkRows(network, corpusRows(atlas.corpus))
  const left = new Int32Array(network.clusters.length)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? -1
    if (number >= 0 && shown.nodes.hasPlace(at)) left[number] = (left[number] ?? 0) + 1
  }
  return network.clusters.map((cluster, number) => ({
    ...clusterRef(cluster),
    size: cluster.size,
    shown: left[number] ?? 0,
    topTopics: cluster.topics.slice(0, 3).map(({ topic }) => topicLabel(atlas.corpus, topic)),
    only: onlyClusters.includes(cluster.id),
    hidden: hiddenClusters.includes(cluster.id),
  }))
}

type Facet<Value extends string> = {
  readonly valuesOf: (paper: Paper) => readonly Value[]
  readonly labelOf: (value: Value) => string
  readonly chosen: readonly Value[]
  /** The same filters with nothing of this kind chosen. */
  readonly without: Filters
}

const count = <Value>(tallies: Map<Value, number>, value: Value): void =>
  void tallies.set(value, (tallies.get(value) ?? 0) + 1)

/**
 * The values of one kind with their papers. The papers left by a further choice are those that the other filters leave and
 * that have any of the chosen values or this one. Two passes over the papers, whatever the number of values.
 */
function countFacet<Value extends string>(
  atlas: Atlas,
  view: View,
  shown: Shown,
  facet: Facet<Value>,
): FacetRow<Value>[] {
  const chosen = new Set(facet.chosen)
  const others = chosen.size === 0 ? shown : applyFilters(atlas, { ...view, filters: facet.without })
  const all = new Map<Value, number>()
  const now = new Map<Value, number>()
  const added = new Map<Value, number>()
  let kept = 0
  atlas.corpus.papers.forEach((paper, place) => {
    const named = facet.valuesOf(paper)
    if (named.length === 0) return
    const isLeft = others.pictured.hasPlace(place)
    const isShown = shown.pictured.hasPlace(place)
    const isKept = isLeft && chosen.size > 0 && named.some((value) => chosen.has(value))
    if (isKept) kept++
    for (const [at, value] of named.entries()) {
      // Hardly any has one twice, and a set for every paper of a large map takes its time.
      if (at > 0 && named.indexOf(value) < at) continue
      count(all, value)
      if (isShown) count(now, value)
      if (isLeft && !isKept) count(added, value)
    }
  })
  for (const value of chosen) if (!all.has(value)) all.set(value, 0)
  return [...all]
    .map(([value, papers]) => ({
      value,
      label: facet.labelOf(value),
      papers,
      shown: now.get(value) ?? 0,
      left: kept + (added.get(value) ?? 0),
      chosen: chosen.has(value),
    }))
    .sort(byPapers)
}

const byPapers = (a: FacetRow, b: FacetRow): number => b.papers - a.papers || byText(a.label, b.label)

/** The same of topics, whose papers stand in rows: no paper of a large map is touched for it. */
function countTopics(atlas: Atlas, view: View, shown: Shown): FacetRow<TopicId>[] {
  const {
    topics: { ids, placeOf },
    papersOfTopic: { offsets, places },
    papers,
  } = corpusRows(atlas.corpus)
  const chosen = new Set(view.filters.topics)
  const others = chosen.size === 0 ? shown : applyFilters(atlas, { ...view, filters: { ...view.filters, topics: [] } })
  const papersOf = (topic: number): Int32Array => places.subarray(offsets[topic] ?? 0, offsets[topic + 1] ?? 0)
  const isKept = new Uint8Array(papers.ids.length)
  let kept = 0
  for (const id of chosen)
    for (const paper of papersOf(placeOf.get(id) ?? -1)) {
      if (isKept[paper] === 1 || !others.pictured.hasPlace(paper)) continue
      isKept[paper] = 1
      kept++
    }
  // One that was chosen and is gone stays, so that it can be taken back.
  const gone = [...chosen].filter((id) => !placeOf.has(id))
  return [...ids, ...gone]
    .flatMap((value, topic): FacetRow<TopicId>[] => {
      const own = papersOf(topic)
      if (own.length === 0 && !chosen.has(value)) return []
      let [now, added] = [0, 0]
      for (const paper of own) {
        if (shown.pictured.hasPlace(paper)) now++
        if (isKept[paper] === 0 && others.pictured.hasPlace(paper)) added++
      }
      const label = topicLabel(atlas.corpus, value)
      return [{ value, label, papers: own.length, shown: now, left: kept + added, chosen: chosen.has(value) }]
    })
    .sort(byPapers)
}

/**
 * Topics with papers, most papers first. With “any”, `left` counts papers of the chosen topics or this one; with “all”, those
 * of the chosen topics and this one.
 */
export function topicRows(
  atlas: Atlas,
  view: View,
  shown: Shown = shownBy(atlas, view),
): (FacetRow<TopicId> & { readonly shortLabel: string })[] {
  const { topics } = indexCorpus(atlas.corpus)
  return countTopics(atlas, view, shown).map((row) => ({
    ...row,
    left: view.filters.topicMatch === 'all' ? row.shown : row.left,
    shortLabel: topics.get(row.value)?.shortLabel ?? row.label,
  }))
}

/** The values of the other filters: fields and affiliations with papers, and how many papers have code. */
export type FacetRows = {
  readonly fields: readonly FacetRow[]
  readonly affiliations: readonly FacetRow[]
  readonly code: FacetRow<'code'>
}

/** Fields, affiliations and code, each with what choosing it would leave. */
export function facetRows(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): FacetRows {
  const { filters } = view
  const labelOf = (value: string): string => value
  const fieldLabel = (code: string): string => {
    const name = categoryName(code)
    return name === null ? code : `${code} · ${name}`
  }
  const code = countFacet<'code'>(atlas, view, shown, {
    valuesOf: ({ hasCode }) => (hasCode ? ['code'] : []),
    labelOf: () => lookingWords.hasCode,
    chosen: filters.hasCode ? ['code'] : [],
    without: { ...filters, hasCode: false },
  })
  return {
    fields: countFacet(atlas, view, shown, {
      valuesOf: ({ category }) => (category === null ? [] : [category]),
      labelOf: fieldLabel,
      chosen: filters.categories,
      without: { ...filters, categories: [] },
    }),
    affiliations: countFacet(atlas, view, shown, {
      valuesOf: ({ affiliations }) => affiliations,
      labelOf,
      chosen: filters.affiliations,
      without: { ...filters, affiliations: [] },
    }),
    code: code[0] ?? {
      value: 'code',
      label: lookingWords.hasCode,
      papers: 0,
      shown: 0,
      left: 0,
      chosen: filters.hasCode,
    },
  }
}
