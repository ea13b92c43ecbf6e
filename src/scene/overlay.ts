import type { Atlas, Network, NodeId } from '../graph/atlas'
import type { Paper } from '../resolve/corpus'
import { indexCorpus, isAuthorId, isPaperId, isTopicId, papersOfIds } from './atlas-index'
import type { Shown } from './filter'
import type { OverlayFigure } from './looks'
import { lookingWords } from '../words/looking'

/** What a figure is called, how it is reckoned, in one sentence each, and how it is written. */
export type FigureWords = {
  readonly label: string
  readonly because: string
  readonly write: (value: number) => string
}

const whole = (value: number): string => String(Math.round(value))
const percent = (value: number): string => `${String(Math.round(100 * value))} %`
const tenth = (value: number): string => value.toFixed(1)

export const OVERLAY_WORDS: Readonly<Record<OverlayFigure, FigureWords>> = {
  year: { label: lookingWords.meanYear, because: lookingWords.theMeanYearOfThe, write: tenth },
  score: { label: lookingWords.meanScore, because: lookingWords.theMeanScoreOfThe, write: tenth },
  citations: {
    label: lookingWords.citationsAPaper,
    because: lookingWords.theMeanOfTheCitations,
    write: tenth,
  },
  growth: {
    label: lookingWords.growth,
    because: lookingWords.theShareOfTheDated,
    write: percent,
  },
  novelty: { label: lookingWords.novelty, because: lookingWords.theNoveltyThatAPersons, write: whole },
  degree: { label: lookingWords.ties, because: lookingWords.tiesOnTheWholeMap, write: whole },
  betweenness: {
    label: lookingWords.betweenness,
    because: lookingWords.theShareOfShortestPaths,
    write: (value) => `${(100 * value).toFixed(1)} %`,
  },
  incompleteness: {
    label: lookingWords.incompleteLists,
    because: lookingWords.theShareOfThePapers,
    write: percent,
  },
}

export type Overlay = {
  readonly figure: OverlayFigure
  /** Of every node its figure, or null where nothing states it; such a mark is drawn without colour. */
  readonly values: readonly (number | null)[]
  /** Least and most of those in view; null where no node has one. */
  readonly range: readonly [number, number] | null
  /** Nodes in view that have none. */
  readonly missing: number
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

const stated = (papers: readonly Paper[], of: (paper: Paper) => number | null | undefined): number[] =>
  papers.flatMap((paper) => of(paper) ?? [])

/** The papers in view that a node stands for. */
function papersOf(atlas: Atlas, shown: Shown, id: NodeId): readonly Paper[] {
  const { papers, authors, topics } = indexCorpus(atlas.corpus)
  const left = (ids: Paper['id'][] | readonly Paper['id'][]): readonly Paper[] =>
    papersOfIds(
      atlas.corpus,
      ids.filter((paper) => (shown.papersOf.get(paper) ?? 0) > 0),
    )
  if (isAuthorId(id)) return left(authors.get(id)?.papers ?? [])
  if (isTopicId(id)) return left(topics.get(id)?.papers ?? [])
  const paper = isPaperId(id) ? papers.get(id) : undefined
  return paper === undefined ? [] : [paper]
}

/** The year from which papers are of the later half; null where fewer than two years are in view. */
function laterHalf(atlas: Atlas, shown: Shown): number | null {
  let [first, last] = [Infinity, -Infinity]
  for (const { id, year } of atlas.corpus.papers) {
    if (year === null || (shown.papersOf.get(id) ?? 0) === 0) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  return last > first ? (first + last + 1) / 2 : null
}

/**
 * A figure of every node of a network, of the papers that filters leave. Cost: linear in the papers of its nodes.
 */
export function overlayOf(atlas: Atlas, network: Network, shown: Shown, figure: OverlayFigure): Overlay {
  const middle = figure === 'growth' ? laterHalf(atlas, shown) : null
  const { authors } = indexCorpus(atlas.corpus)
  const valueOf = (id: NodeId, at: number): number | null => {
    const node = network.nodes[at]
    switch (figure) {
      case 'degree':
        return node?.degree ?? null
      case 'betweenness':
        return node?.betweenness ?? null
      case 'novelty':
        return isAuthorId(id) ? (authors.get(id)?.profile?.novelty ?? null) : null
      default: {
        const papers = papersOf(atlas, shown, id)
        if (figure === 'incompleteness') return mean(papers.map(({ authorsComplete }) => (authorsComplete ? 0 : 1)))
        if (figure === 'year') return mean(stated(papers, ({ year }) => year))
        if (figure === 'score') return mean(stated(papers, ({ score }) => score))
        if (figure === 'citations') return mean(stated(papers, ({ citations }) => citations))
        return middle === null ? null : mean(stated(papers, ({ year }) => year).map((year) => (year >= middle ? 1 : 0)))
      }
    }
  }
  const values = network.nodes.map(({ id }, at) => valueOf(id, at))
  let [least, most, missing] = [Infinity, -Infinity, 0]
  for (const [at, { id }] of network.nodes.entries()) {
    if (!shown.nodes.has(id)) continue
    const value = values[at] ?? null
    if (value === null) missing++
    else {
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  }
  return { figure, values, range: least <= most ? [least, most] : null, missing }
}

/** Where a value stands in a range, 0 to 1; a half where all are equal. */
export const placeInRange = (value: number, [least, most]: readonly [number, number]): number =>
  most > least ? Math.min(1, Math.max(0, (value - least) / (most - least))) : 0.5
