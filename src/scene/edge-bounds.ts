import type { Atlas, NetworkEdge } from '../graph/atlas'
import { countingOf } from '../graph/claim-consequence'
import { papersOfIds } from './atlas-index'
import { boundOfPapers, type Bound } from './bounds'

/** What cut author lists make of the numbers of an edge. */
export type EdgeBounds = {
  /** Of the papers behind it. */
  readonly papers: Bound
  /** Of its weight: `≤` where a longer list would lower a share, `≥` where only more papers can come. */
  readonly weight: Bound
  /** Of the people whom two papers share. */
  readonly people: Bound
  /** True where the weight may be higher or lower: two papers may share more people, whose other papers are hidden too. */
  readonly open: boolean
}

const EXACT: EdgeBounds = { papers: '', weight: '', people: '', open: false }

/** The bounds of an edge: of co-authors on papers and weight, of papers on the people of both; elsewhere nothing is bounded. */
export function boundsOfEdge(atlas: Pick<Atlas, 'corpus' | 'networks'>, edge: NetworkEdge): EdgeBounds {
  if (edge.kind === 'shared') return edge.bounded ? { ...EXACT, people: '≥', open: true } : EXACT
  if (edge.kind !== 'coauthor') return EXACT
  const papers = boundOfPapers(atlas.corpus, papersOfIds(atlas.corpus, edge.papers))
  const weight = countingOf(atlas) === 'full' ? papers : edge.bounded ? '≤' : ''
  return { ...EXACT, papers, weight }
}
