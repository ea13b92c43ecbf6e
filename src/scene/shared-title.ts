import type { NetworkId } from '../graph/atlas'
import { countsWords } from '../words/counts'
import { sharedTitlesWords } from '../words/shared-titles'

/** What a map is called until a person calls it something else. */
export function usualTitle(network: NetworkId, papers: number): string {
  const of = countsWords.papers(papers)
  switch (network) {
    case 'coauthors':
      return sharedTitlesWords.peopleOf(of)
    case 'papers':
      return of
    case 'topics':
      return sharedTitlesWords.topicsOf(of)
    case 'knowledge':
      return sharedTitlesWords.peopleAndTopicsOf(of)
    case 'stated':
      return sharedTitlesWords.aNetwork
  }
}
