import { said } from './language'
import { line } from './line'
import type { Part } from './line'

export const en = {
  communities: 'Communities',
  howTheyWereFoundHow: 'How they were found, how else they could be, and how sure they are',
  howFound: 'How found',
  allOfThem: (count: number) => `Show all ${String(count)}`,
  onlyTheLargest: (count: number) => `Show the largest ${String(count)} only`,
  communitiesLargestFirst: 'Communities, largest first',
  noTopics: 'no topics',
  clickToSeeOnlyThese: (name: string, topTopics: string) =>
    `${name}: ${topTopics}. Click to see only these; Ctrl or Shift adds.`,
  members: (topTopics: string) => `members; ${topTopics}`,
  show: (name: string) => `Show ${name}`,
  hide: (name: string) => `Hide ${name}`,
  about: (name: string) => `About ${name}`,
  whatThisCommunityIsAnd: 'What this community is, and why it has this name',
  moreFilters: 'More filters',
  fieldCodeScore: 'field, code, score ›',
  field: 'Field',
  affiliation: 'Affiliation',
  hasCode: 'Has code',
  score: 'Score',
  any: 'any',
  lowestScore: 'Lowest score',
  highestScore: 'Highest score',
  papersAtLeast: 'Papers, at least',
  filterBySomethingElse: 'Filter by something else…',
  topics: 'Topics',
  papersAboutAnyOfThe: 'Papers about any of the topics chosen, or about all of them',
  all: 'all',
  matchOf: (match: Part) => line('match ', match, ' of'),
  fewer: 'fewer',
  more: (rows: number) => `${rows} more`,
  noPaperHasATopic: 'No paper has a topic. Add one, or open a list of topics under “All topics”.',
  addATopic: 'Add a topic…',
  renameMergeAndHideTopics: 'Rename, merge and hide topics; key phrases; topic files of your own',
  allTopics: 'All topics',
  years: 'Years',
  yearsPassBelowTheMap: 'Years pass below the map, step by step or played (Y)',
  timeline: 'Timeline',
  hatchedYearInferred: 'hatched: year inferred',
  papers: (year: number, stated: number) => `${year}: ${stated} papers`,
  firstYear: 'First year',
  lastYear: 'Last year',
  withoutAYearKeptLeft: (unknown: number, undated: boolean) =>
    `${unknown} without a year, ${undated ? 'kept' : 'left out'} while a range is set`,
}

export const leftColumnWords = said('leftColumn', en)
