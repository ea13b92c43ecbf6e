import type { Stream } from './key-phrase-stream'

/** Words of the longest phrase; ideographs, which are short, may be more. */
const LONGEST = 5
const LONGEST_IDEOGRAPHS = 8
const BUCKETS = 2 ** 20

/** Every run of words that enough papers hold, as a tree; node 0 is its root, the arrays tell of the node of that number. */
export type RunTree = {
  readonly parent: number[]
  /** The node of the same run without its first word; the root for single words. */
  readonly suffix: number[]
  readonly word: number[]
  readonly length: number[]
  /** Papers that hold it. */
  readonly papers: number[]
  /** The node that a node and a word lead to; undefined where too few papers hold it. */
  readonly next: (node: number, word: number) => number | undefined
}

type Counter = { readonly numbers: Map<number, number>; readonly counts: number[]; readonly last: number[] }

const startCounter = (): Counter => ({ numbers: new Map(), counts: [], last: [] })

function count({ numbers, counts, last }: Counter, key: number, paper: number): void {
  const number = numbers.get(key)
  if (number === undefined) {
    numbers.set(key, counts.length)
    counts.push(1)
    last.push(paper)
  } else if (last[number] !== paper) {
    counts[number] = (counts[number] ?? 0) + 1
    last[number] = paper
  }
}

const bucketOf = (a: number, b: number): number => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) & (BUCKETS - 1)

/**
 * Counts in how many papers each run of words stands, longer ones only where both shorter ones within stand in `least`
 * papers. Rare pairs are left out by a table of hashed counts before they take any memory, so that memory is bounded
 * by the words and by what is frequent. Time: linear in the words, times the longest run.
 * Sources: Agrawal and Srikant, “Fast algorithms for mining association rules”, 1994; Park, Chen and Yu, “An effective
 * hash-based algorithm for mining association rules”, 1995.
 */
export function growTree({ words, starts, book }: Stream, least: number): RunTree {
  const parent = [0]
  const suffix = [0]
  const word = [0]
  const length = [0]
  const papers = [0]
  const ideographs = [true]
  const children = new Map<number, number>()
  const width = book.stems.length
  const add = (from: number, rest: number, last: number, many: number): number => {
    const node = parent.length
    parent.push(from)
    suffix.push(rest)
    word.push(last)
    length.push((length[from] ?? 0) + 1)
    papers.push(many)
    ideographs.push(ideographs[from] === true && book.ideograph[last] === true)
    children.set(from * width + last, node)
    return node
  }

  const eachWord = (visit: (at: number, paper: number) => void): void => {
    for (let paper = 0; paper + 1 < starts.length; paper++)
      for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++) visit(at, paper)
  }
  /** The node of the run of the present length that begins at each place; 0 for none. */
  const level = new Int32Array(words.length + 1)
  const single = startCounter()
  eachWord((at, paper) => {
    const number = (words[at] ?? 0) >> 1
    if (number > 0) count(single, number, paper)
  })
  const nodeOf = new Int32Array(width)
  for (const [number, at] of single.numbers)
    if ((single.counts[at] ?? 0) >= least) nodeOf[number] = add(0, 0, number, single.counts[at] ?? 0)
  eachWord((at) => {
    level[at] = nodeOf[(words[at] ?? 0) >> 1] ?? 0
  })

  for (let size = 2; size <= LONGEST_IDEOGRAPHS; size++) {
    const first = parent.length
    const mayGrow = (node: number): boolean => node > 0 && (size <= LONGEST || ideographs[node] === true)
    const pairAt = (at: number): boolean => mayGrow(level[at] ?? 0) && mayGrow(level[at + 1] ?? 0)
    const buckets = new Uint32Array(BUCKETS)
    eachWord((at) => {
      if (!pairAt(at)) return
      const bucket = bucketOf(level[at] ?? 0, level[at + 1] ?? 0)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    })
    const pairs = startCounter()
    eachWord((at, paper) => {
      const [one, other] = [level[at] ?? 0, level[at + 1] ?? 0]
      if (pairAt(at) && (buckets[bucketOf(one, other)] ?? 0) >= least) count(pairs, one * first + other, paper)
    })
    const grown = new Map<number, number>()
    for (const [pair, at] of pairs.numbers) {
      const many = pairs.counts[at] ?? 0
      if (many < least) continue
      const other = pair % first
      grown.set(pair, add((pair - other) / first, other, word[other] ?? 0, many))
    }
    if (grown.size === 0) break
    eachWord((at) => {
      level[at] = pairAt(at) ? (grown.get((level[at] ?? 0) * first + (level[at + 1] ?? 0)) ?? 0) : 0
    })
  }
  return { parent, suffix, word, length, papers, next: (node, last) => children.get(node * width + last) }
}
