import { countOf } from '../base/count-of'
import type { NetworkId } from '../graph/atlas'

/** What a map is called until a person calls it something else. */
export function usualTitle(network: NetworkId, papers: number): string {
  const of = countOf(papers, 'paper')
  switch (network) {
    case 'coauthors':
      return `People of ${of}`
    case 'papers':
      return of
    case 'topics':
      return `Topics of ${of}`
    case 'knowledge':
      return `People and topics of ${of}`
    case 'stated':
      return 'A network'
  }
}
