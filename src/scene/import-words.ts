import type { SourceSummary } from '../resolve/corpus'
import { countsWords } from '../words/counts'
import { dataHealthWords } from '../words/data-health'
import { joinsWords } from '../words/joins'

/** “252 nodes, 568 edges”: what files of networks state; a half that a file leaves out is not told. Empty where there is none. */
export function networkWords(sources: readonly SourceSummary[]): string {
  const count = (of: 'nodes' | 'edges'): number => sources.reduce((sum, { network }) => sum + (network?.[of] ?? 0), 0)
  const [nodes, edges] = [count('nodes'), count('edges')]
  return joinsWords.listed(
    [nodes > 0 ? countsWords.nodes(nodes) : '', edges > 0 ? countsWords.edges(edges) : ''].filter(
      (part) => part !== '',
    ),
  )
}

/** “3 new papers from 2 files”, “252 nodes, 568 edges from 2 files”, or both. */
export function importTitle(sources: readonly SourceSummary[]): string {
  const kept = sources.reduce((sum, source) => sum + source.kept, 0)
  const network = networkWords(sources)
  const papers = kept > 0 || network === '' ? [countsWords.newPapers(kept)] : []
  return dataHealthWords.fromFiles(
    [...papers, ...(network === '' ? [] : [network])].join(dataHealthWords.and),
    sources.length,
  )
}
