import type { Paper } from '../resolve/corpus'
import type { Filters } from './view'

/** A filter that decides by what a paper itself states. */
export type PaperFilterKind = 'topics' | 'years' | 'categories' | 'scores' | 'hasCode' | 'affiliations'

const within = (value: number | null, range: readonly [number, number]): boolean =>
  value !== null && value >= Math.min(...range) && value <= Math.max(...range)

const PASSES: Readonly<Record<PaperFilterKind, (paper: Paper, filters: Filters) => boolean>> = {
  topics(paper, { topics, topicMatch }) {
    const isAbout = (topic: string): boolean => paper.topics.some((tag) => tag.topic === topic)
    return topics.length === 0 || (topicMatch === 'all' ? topics.every(isAbout) : topics.some(isAbout))
  },
  years: (paper, { years }) => years === null || within(paper.year, years),
  categories: (paper, { categories }) =>
    categories.length === 0 || (paper.category !== null && categories.includes(paper.category)),
  scores: (paper, { scores }) => scores === null || within(paper.score, scores),
  hasCode: (paper, { hasCode }) => !hasCode || paper.hasCode,
  affiliations: (paper, { affiliations }) =>
    affiliations.length === 0 || paper.affiliations.some((affiliation) => affiliations.includes(affiliation)),
}

const PAPER_FILTER_KINDS: readonly PaperFilterKind[] = [
  'topics',
  'years',
  'categories',
  'scores',
  'hasCode',
  'affiliations',
]

/** Whether every filter that looks at papers lets this one through; filters about people and clusters are not asked. */
export const passesPaperFilters = (paper: Paper, filters: Filters): boolean =>
  PAPER_FILTER_KINDS.every((kind) => PASSES[kind](paper, filters))

/** Whether any filter that looks at papers narrows at all. */
export const narrowsPapers = (filters: Filters): boolean =>
  filters.topics.length > 0 ||
  filters.years !== null ||
  filters.categories.length > 0 ||
  filters.scores !== null ||
  filters.hasCode ||
  filters.affiliations.length > 0
