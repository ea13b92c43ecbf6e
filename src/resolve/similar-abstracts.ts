import { gatherSharedKeys } from './shared-keys'
import { measureOverlap, prepareOverlap, sketchWords, type Overlappable } from './word-overlap'

/** Two of the given texts that say the same; `first < second` are indexes. */
export type SimilarPair = {
  readonly first: number
  readonly second: number
  /**
   * Part of the words that the two share: of the longer text, or of the shorter one where one is part of the other. 0
   * to 1.
   */
  readonly share: number
  readonly how: 'equal' | 'reworded' | 'contained'
  /** True where the texts are too short to tell one paper from another (“No abstract.”). */
  readonly brief: boolean
}

/** Shorter texts say too little to tell a paper; they count only where they are equal. */
const ENOUGH_WORDS = 20
const REWORDED_SHARE = 0.75
const REWORDED_IN_ORDER = 0.3
/** A text that was cut: nearly all of it is in the other, in order. */
const CONTAINED_SHARE = 0.95
const CONTAINED_IN_ORDER = 0.85
const CONTAINED_WORDS = 40
const SKETCH_SIZE = 24
/**
 * Hashes that two sketches must share; fewer are chance. Texts that pass the comparison share seven or more in the
 * mean.
 */
const SHARED_HASHES = 2
/**
 * In larger blocks only neighbours are compared: a shingle that so many share is an idiom or a whole family of copies.
 */
const BLOCK_SIZE = 8

function compare(a: Overlappable, b: Overlappable): Omit<SimilarPair, 'first' | 'second'> | null {
  const { ofLonger, ofShorter, inOrder } = measureOverlap(a, b)
  if (ofLonger >= REWORDED_SHARE && inOrder >= REWORDED_IN_ORDER)
    return { share: ofLonger, how: 'reworded', brief: false }
  const contained = ofShorter >= CONTAINED_SHARE && inOrder >= CONTAINED_IN_ORDER
  if (!contained || Math.min(a.length, b.length) < CONTAINED_WORDS) return null
  return { share: ofShorter, how: 'contained', brief: false }
}

/** A text as the search holds it; the rest is prepared again for the few that are compared, to save memory. */
type Sketched = { readonly first: number; readonly folded: string }

/** Positions of texts whose sketches share enough to be worth a comparison, as `first * count + second`; ascending. */
function findCandidates(sketches: readonly Uint32Array[]): number[] {
  const blocks = gatherSharedKeys()
  for (const [at, hashes] of sketches.entries()) for (const hash of hashes) blocks.add(hash, at)
  const pairs: number[] = []
  blocks.visit((block) => {
    const reach = block.length <= BLOCK_SIZE ? block.length : 1
    for (const [at, first] of block.entries())
      for (let after = at + 1; after < block.length && after <= at + reach; after++)
        pairs.push(first * sketches.length + (block[after] ?? 0))
  })
  const keys = Float64Array.from(pairs).sort()
  // A pair stands there once for each hash that it shares.
  const last = SHARED_HASHES - 1
  return [...keys].filter((key, at) => key === keys[at + last] && (at === 0 || key !== keys[at - 1]))
}

/**
 * Finds the texts that say the same with few changes: at least three quarters of the longer one's words and three
 * tenths of the runs of three words are shared, or one text is all but wholly part of the other. Equal texts are
 * chained, each with the next. In: texts, null where there is none; the result depends on their order only in which
 * chains and large blocks are compared, so give them in an order of their content. A part of less than a third of the
 * whole may be missed. Cost: near-linear, at most `24 · 7` comparisons a text.
 */
export function findSimilarAbstracts(texts: readonly (string | null)[]): SimilarPair[] {
  const pairs: SimilarPair[] = []
  const distinct: Sketched[] = []
  const sketches: Uint32Array[] = []
  const lastOf = new Map<string, number>()
  for (const [index, text] of texts.entries()) {
    const { folded, length, sketch } = sketchWords(text ?? '', SKETCH_SIZE)
    if (length === 0) continue
    const last = lastOf.get(folded)
    if (last !== undefined)
      pairs.push({ first: last, second: index, share: 1, how: 'equal', brief: length < ENOUGH_WORDS })
    else if (length >= ENOUGH_WORDS) {
      distinct.push({ first: index, folded })
      sketches.push(sketch)
    }
    lastOf.set(folded, index)
  }
  const compared = new Map<Sketched, Overlappable>()
  const prepareAgain = (text: Sketched): Overlappable => {
    const known = compared.get(text) ?? prepareOverlap(text.folded)
    compared.set(text, known)
    return known
  }
  for (const key of findCandidates(sketches)) {
    const [one, other] = [distinct[Math.floor(key / distinct.length)], distinct[key % distinct.length]]
    if (one === undefined || other === undefined) continue
    const alike = compare(prepareAgain(one), prepareAgain(other))
    if (alike !== null) pairs.push({ first: one.first, second: other.first, ...alike })
  }
  return pairs
}
