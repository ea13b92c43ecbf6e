import type { Issue } from '../base/issue'
import { findSharingLimit, LARGEST_SHARED } from '../graph/largest-shared'
import type { Corpus } from '../resolve/corpus'

/** What the notice is filed under: it is about no file. */
const PAPER_NETWORK = 'Paper network'

const tell = (count: number): string => count.toLocaleString('en')

/** A sentence where the paper network of a large corpus leaves out ties that a smaller one would have. */
export function noteSharingLimit(corpus: Corpus): Issue[] {
  const { papers, ties, ofAll } = findSharingLimit(corpus)
  if (papers === LARGEST_SHARED) return []
  const message =
    `Here people and topics tie papers only where they have at most ${tell(papers)} papers, not ${tell(LARGEST_SHARED)} as usual: ` +
    `of up to ${tell(ofAll)} ties the ${tell(ties)} by what is rarest are made, so that the network fits in memory. The other networks are whole.`
  return [{ source: PAPER_NETWORK, line: 0, severity: 'notice', message }]
}
