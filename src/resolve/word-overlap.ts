import { foldedWords } from '../base/fold'
import { hashRun } from '../base/hash'

/** Neighbouring words that make one shingle. */
const SHINGLE_WORDS = 3

/** A text as counts of its words and as the hashes of its runs of three words. */
export type Overlappable = {
  readonly length: number
  readonly counts: ReadonlyMap<string, number>
  readonly shingles: ReadonlySet<number>
}

/** How far two texts agree; each in [0, 1]. */
export type Overlap = {
  /** Shared words (counted as often as both have them) of the words of the longer text. */
  readonly ofLonger: number
  /** The same of the shorter text: 1 where it is contained in the longer one. */
  readonly ofShorter: number
  /** Shared runs of three words of those of the shorter text: whether the words stand in the same order. */
  readonly inOrder: number
}

/** Prepares a text for comparison; linear in its length. */
export function prepareOverlap(text: string): Overlappable {
  const words = foldedWords(text)
  const counts = new Map<string, number>()
  const shingles = new Set<number>()
  for (const [index, word] of words.entries()) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (index + SHINGLE_WORDS <= words.length) shingles.add(hashRun(words, index, index + SHINGLE_WORDS))
  }
  return { length: words.length, counts, shingles }
}

/**
 * The words of a text, joined by one blank, their number, and the smallest `size` hashes of its runs of three words, ascending: what a
 * search among many texts keeps of each. Two texts that share a part p of their runs share about that part of their
 * sketches, so candidates for a comparison are found without comparing all pairs.
 * Source: A. Z. Broder, “On the resemblance and containment of documents”, 1997.
 */
export function sketchWords(
  text: string,
  size: number,
): { readonly folded: string; readonly length: number; readonly sketch: Uint32Array } {
  const words = foldedWords(text)
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1))
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashRun(words, at, at + SHINGLE_WORDS)
  hashes.sort()
  let kept = 0
  for (const hash of hashes) {
    if (kept === size) break
    if (kept === 0 || hash !== hashes[kept - 1]) hashes[kept++] = hash
  }
  return { folded: words.join(' '), length: words.length, sketch: hashes.slice(0, kept) }
}

/** Compares two prepared texts; linear in the smaller one's distinct words and shingles. Symmetric. */
export function measureOverlap(a: Overlappable, b: Overlappable): Overlap {
  const [fewer, more] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let words = 0
  for (const [word, count] of fewer.counts) words += Math.min(count, more.counts.get(word) ?? 0)
  const [small, large] = a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  let runs = 0
  for (const shingle of small) if (large.has(shingle)) runs += 1
  return {
    ofLonger: words / Math.max(1, a.length, b.length),
    ofShorter: words / Math.max(1, Math.min(a.length, b.length)),
    inOrder: runs / Math.max(1, small.size),
  }
}
