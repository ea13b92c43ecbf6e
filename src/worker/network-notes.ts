import { MEMORY, type Issue } from '../base/issue'
import { findSharingLimit, LARGEST_SHARED } from '../graph/largest-shared'
import type { Corpus } from '../resolve/corpus'
import { clustersNamedWords } from '../words/clusters-named'

/** What the notice is filed under: it is about no file. */
const PAPER_NETWORK = 'Paper network'

const tell = (count: number): string => count.toLocaleString('en')

/** A sentence where the paper network of a large corpus leaves out ties that a smaller one would have. */
export function noteSharingLimit(corpus: Corpus): Issue[] {
  const { papers, ties, ofAll } = findSharingLimit(corpus)
  if (papers === LARGEST_SHARED) return []
  const message = clustersNamedWords.herePeopleAndTopicsTie(tell(papers), tell(LARGEST_SHARED), tell(ofAll), tell(ties))
  return [{ source: PAPER_NETWORK, line: 0, severity: 'notice', message }]
}

/** What is said of a map that was made smaller, because the browser ended two workers over it. */
export const noteSparing = (): Issue => ({
  source: MEMORY,
  line: 0,
  severity: 'notice',
  message: clustersNamedWords.theBrowserEndedTheWorkerTwice,
})
