import type { Corpus } from '../resolve/corpus'

/** An author or topic of more papers than this is too common to tie two of them by itself. */
export const LARGEST_SHARED = 100

/**
 * Ties that the paper network makes at most: each knows what is behind it, which takes about a kilobyte. Beyond that what
 * is shared must be rarer.
 */
export const MOST_TIES = 400_000

/** Who and what ties papers in the paper network. */
export type SharingLimit = {
  /** Papers of an author or topic beyond which it ties none: `LARGEST_SHARED`, or fewer in large corpora. */
  readonly papers: number
  /** Ties that this makes at most, and that `LARGEST_SHARED` would: two papers that share two authors count twice. */
  readonly ties: number
  readonly ofAll: number
}

const limits = new WeakMap<Corpus, SharingLimit>()

/**
 * The largest number of papers, at most `LARGEST_SHARED`, at which authors and topics make no more than `most` ties.
 * Linear in authors and topics; found once for each corpus.
 */
export function findSharingLimit(corpus: Corpus, most: number = MOST_TIES): SharingLimit {
  const known = limits.get(corpus)
  if (known !== undefined && most === MOST_TIES) return known
  const sharing = new Float64Array(LARGEST_SHARED + 1)
  for (const { papers } of [...corpus.authors, ...corpus.topics])
    if (papers.length <= LARGEST_SHARED) sharing[papers.length] = (sharing[papers.length] ?? 0) + 1
  let [papers, ties, ofAll, isOpen] = [1, 0, 0, true]
  for (let size = 2; size <= LARGEST_SHARED; size++) {
    ofAll += ((sharing[size] ?? 0) * size * (size - 1)) / 2
    isOpen &&= ofAll <= most
    if (isOpen) [papers, ties] = [size, ofAll]
  }
  const limit = { papers, ties, ofAll }
  if (most === MOST_TIES) limits.set(corpus, limit)
  return limit
}
