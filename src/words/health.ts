import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  showText: 'Show text',
  showMore: (issues: number) => `Show ${countOf(issues, 'more', 'more')}`,
  ofColumns: (read: number, heads: number) => `${read} of ${heads} columns.`,
  notCertain: 'not certain',
  changeWhatTheColumnsOfHold: (name: string) => `Change what the columns of ${name} hold`,
  change: 'Change…',
  dataHealth: 'Data health',
  files: 'Files',
  papersWithMoreThanAuthors: (limit: number) => `Papers with more than ${limit} authors`,
  theyTieOnlyTheirFirst:
    'They tie only their first, last and page-owning authors, each pair with the same weight as in any other paper. The limit is set in the settings.',
  papersWithManyAuthors: 'Papers with many authors',
  authors: (authors: number) => `${authors} authors`,
  andMore: (papers: number) => `and ${papers} more`,
  worthALook: 'Worth a look',
}

export const healthWords = said('health', en)
