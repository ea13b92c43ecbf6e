import { countOf } from '../base/count-of'
import { said } from './language'

/** Numbers with their nouns. */
export const en = {
  reasons: (n: number) => countOf(n, 'reason'),
  files: (n: number) => countOf(n, 'file'),
  papers: (n: number) => countOf(n, 'paper'),
  topics: (n: number) => countOf(n, 'topic'),
  fields: (n: number) => countOf(n, 'field'),
  commands: (n: number) => countOf(n, 'command'),
  sharedCoAuthors: (n: number) => countOf(n, 'shared co-author'),
  steps: (n: number) => countOf(n, 'step'),
  firstCollaborations: (n: number) => countOf(n, 'first collaboration'),
  claims: (n: number) => countOf(n, 'claim'),
  neighbours: (n: number) => countOf(n, 'neighbour'),
  ties: (n: number) => countOf(n, 'tie'),
  communities: (n: number) => countOf(n, 'community', 'communities'),
  groups: (n: number) => countOf(n, 'group'),
  marks: (n: number) => countOf(n, 'mark'),
  authors: (n: number) => countOf(n, 'author'),
  nodes: (n: number) => countOf(n, 'node'),
  people: (n: number) => countOf(n, 'person', 'people'),
  times: (n: number) => countOf(n, 'time'),
  members: (n: number) => countOf(n, 'member'),
  others: (n: number) => countOf(n, 'other'),
  decisions: (n: number) => countOf(n, 'decision'),
  edges: (n: number) => countOf(n, 'edge'),
  newPapers: (n: number) => countOf(n, 'new paper'),
  sharedAuthors: (n: number) => countOf(n, 'shared author'),
  rows: (n: number) => countOf(n, 'row'),
}

export const countsWords = said('counts', en)
