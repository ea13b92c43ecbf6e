import { GENERIC_WORDS } from './generic-words'
import { isSubject, WORD } from './key-phrase-book'
import type { Stream } from './key-phrase-stream'
import type { RunTree } from './key-phrase-tree'

/** A run that holds its words together at least so much counts as the whole of which its parts are parts. */
const WHOLE = 0.1
/** “mixture of experts” must hold together more than words that stand side by side. */
const WHOLE_WITH_CONNECTOR = 0.25
/** Share of its papers in which a phrase must stand outside of longer ones. */
const OUTSIDE = 0.25
/** Share of its occurrences at which a run must end (or, where nouns come first, begin) with the phrase. */
const HEAD = 0.3
/** The same for single words, most of which are adjectives or verbs otherwise; titles must say them too, and as nouns. */
const HEAD_OF_ONE = 0.5
/** A phrase that begins with “large”, “deep”, “low” must be that share of the phrase without it. */
const WEAK_SHARE = 0.3
/** A single word must be in one paper more than a longer phrase, and in this share of them. */
const LEAST_SHARE_OF_ONE = 0.005
const LENGTH_WEIGHTS: readonly number[] = [0, 0.3, 1, 1.2, 1.25, 1.25]
/** Ideographs of a word, so that two stand for one word and four for two. */
const IDEOGRAPHS_A_WORD = 2

/** A phrase with its figures: `papers` hold it, `free` outside of longer phrases; `score` is what it is ranked by. */
export type WeighedRun = {
  readonly node: number
  readonly papers: number
  readonly free: number
  readonly score: number
}

/** The words of a node, first to last. */
export function wordsOfNode({ parent, word }: RunTree, node: number): number[] {
  const words: number[] = []
  for (let at = node; at > 0; at = parent[at] ?? 0) words.unshift(word[at] ?? 0)
  return words
}

/** How much a run is more than its parts side by side: papers ÷ √(papers of the left part × of the right), least of all cuts. */
function holdTogether(tree: RunTree, node: number, roles: readonly number[]): number {
  const size = tree.length[node] ?? 0
  const words = wordsOfNode(tree, node)
  const own = tree.papers[node] ?? 0
  const left: number[] = []
  for (let at = node; at > 0; at = tree.parent[at] ?? 0) left[tree.length[at] ?? 0] = tree.papers[at] ?? 0
  const right: number[] = []
  for (let at = node; at > 0; at = tree.suffix[at] ?? 0) right[tree.length[at] ?? 0] = tree.papers[at] ?? 0
  let least = 1
  for (let cut = 1; cut < size; cut++) {
    const before = words[cut - 1] ?? 0
    const after = words[cut] ?? 0
    if (roles[before] === WORD.connector) continue
    const rest = roles[after] === WORD.connector ? size - cut - 1 : size - cut
    const product = (left[cut] ?? 0) * (right[rest] ?? 0)
    if (product > 0) least = Math.min(least, own / Math.sqrt(product))
  }
  return least
}

/** Whether a text without blanks is generic words one after the other. */
function isMadeOfGeneric(text: string): boolean {
  const letters = [...text]
  const reached = new Set([0])
  for (let from = 0; from < letters.length; from++) {
    if (!reached.has(from)) continue
    for (let to = from + 1; to <= letters.length; to++)
      if (GENERIC_WORDS.has(letters.slice(from, to).join(''))) reached.add(to)
  }
  return reached.has(letters.length)
}

/** Whether the words of a run may be a subject at all, wherever it stands. */
function mayTell(tree: RunTree, node: number, { book }: Stream): boolean {
  const words = wordsOfNode(tree, node)
  const roles = words.map((word) => book.roles[word] ?? WORD.generic)
  const [first] = words
  if (first === undefined || roles[0] === WORD.connector || roles.at(-1) === WORD.connector) return false
  if (roles.filter((role) => role === WORD.connector).length > 1) return false
  if (words.every((word) => book.ideograph[word] === true)) {
    const text = words.map((word) => book.stems[word]).join('')
    return words.length > 1 && !isMadeOfGeneric(text)
  }
  const telling = roles.filter((role) => role === WORD.telling).length
  if (words.length === 1) return telling === 1 && (book.stems[first] ?? '').length > 2
  if (new Set(words).size === 1) return false
  return telling > 0 || roles.filter((role) => role === WORD.wide).length > 1
}

type Figures = {
  papers: number
  titled: number
  free: number
  places: number
  heads: number
  hyphened: number
  last: number
  freed: number
}
const NO_FIGURES: Figures = { papers: 0, titled: 0, free: 0, places: 0, heads: 0, hyphened: 0, last: -1, freed: -1 }

/** Whether a run of several words is one that is hyphened all through (“training-free”). */
function isOneWord(words: Int32Array, at: number, size: number): boolean {
  if (size < 2) return false
  for (let next = at + 1; next < at + size; next++) if (((words[next] ?? 0) & 1) === 0) return false
  return true
}

/** A window of the stream that is a whole phrase: it cuts no hyphened word. */
export type Window = { readonly at: number; readonly size: number; readonly node: number }

/** Every window of the tree's runs that begins at a place, shortest first. */
export function windowsAt(words: Int32Array, tree: RunTree, at: number): Window[] {
  const windows: Window[] = []
  if ((words[at] ?? 0) % 2 === 1) return windows
  let node: number | undefined = 0
  for (let end = at; (words[end] ?? 0) > 0; end++) {
    node = tree.next(node, (words[end] ?? 0) >> 1)
    if (node === undefined) break
    if ((words[end + 1] ?? 0) % 2 === 0) windows.push({ at, size: end - at + 1, node })
  }
  return windows
}

/** Papers that must hold a phrase, papers beyond which it tells nothing, and the abbreviations that the texts explain. */
export type WeighOptions = {
  readonly least: number
  readonly most: number
  /** Anything that knows words by their stems. */
  readonly explained: { readonly has: (stem: string) => boolean }
}

/**
 * Weighs every frequent run: papers in which it stands on its own (what mostly stands within a longer one yields to
 * it), how much its words hold together, whether titles say it, how rare its words are. Only what may be a topic is
 * given back, best first, then by its words.
 * After the C-value of Frantzi, Ananiadou and Mima, “Automatic recognition of multi-word terms”, 2000, which
 * estimates what is counted here. Time: linear in the words, times the longest run.
 */
export function weighRuns(stream: Stream, tree: RunTree, { least, most, explained }: WeighOptions): WeighedRun[] {
  const { words, starts, abstracts, titled: titles, readings, book } = stream
  const bonds = new Map<number, number>()
  /** Generic words of ideographs: no phrase, but no part of them is one either. */
  const mute = new Set<number>()
  for (let node = 1; node < tree.parent.length; node++) {
    if (!mayTell(tree, node, stream)) {
      if (wordsOfNode(tree, node).every((word) => book.ideograph[word] === true)) mute.add(node)
      continue
    }
    const bond = holdTogether(tree, node, book.roles)
    const joined = wordsOfNode(tree, node).some((word) => book.roles[word] === WORD.connector)
    const rest = tree.papers[tree.suffix[node] ?? 0] ?? 0
    const weak = book.weak[wordsOfNode(tree, node)[0] ?? 0] === true && (tree.papers[node] ?? 0) < WEAK_SHARE * rest
    if (bond >= (joined ? WHOLE_WITH_CONNECTOR : WHOLE) && !weak) bonds.set(node, bond)
  }

  const figures = new Map<number, Figures>()
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    let reach = 0
    const reading = readings[paper]
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++) {
      const windows = windowsAt(words, tree, at).filter(({ node }) => bonds.has(node) || mute.has(node))
      const longest = windows.at(-1)?.size ?? 0
      const headFirst = (at < (abstracts[paper] ?? 0) ? reading?.title : reading?.abstract)?.headFirst === true
      for (const { size, node } of windows) {
        if (mute.has(node)) continue
        const own = figures.get(node) ?? { ...NO_FIGURES }
        if (own.papers === 0) figures.set(node, own)
        const isFree = size === longest && at + size > reach
        own.places += 1
        if ((headFirst ? (words[at - 1] ?? 0) : (words[at + size] ?? 0)) === 0) own.heads += 1
        if (isOneWord(words, at, size)) own.hyphened += 1
        if (isFree && own.freed !== paper) {
          own.freed = paper
          own.free += 1
        }
        if (own.last === paper) continue
        own.last = paper
        own.papers += 1
        if (at < (titles[paper] ?? 0)) own.titled += 1
      }
      reach = Math.max(reach, at + longest)
    }
  }

  const total = Math.max(1, starts.length - 1)
  const weighed: (WeighedRun & { readonly text: string })[] = []
  for (const [node, { papers, titled, free, places, heads, hyphened }] of figures) {
    if (free < least || papers > most || free < OUTSIDE * papers) continue
    const own = wordsOfNode(tree, node)
    const size = own.every((word) => book.ideograph[word] === true) ? own.length / IDEOGRAPHS_A_WORD : own.length
    const single = own.length === 1 && !explained.has(book.stems[own[0] ?? 0] ?? '')
    const isWord = single || 2 * hyphened > places
    if (heads < (isWord ? HEAD_OF_ONE : HEAD) * places) continue
    const isFrequent = papers > least && papers >= LEAST_SHARE_OF_ONE * total
    if (single && (titled < least || !isFrequent || !isSubject(book, own[0] ?? 0))) continue
    const rarest = Math.min(...own.map((word) => tree.papers[tree.next(0, word) ?? 0] ?? 0)) / total
    const weight = LENGTH_WEIGHTS[Math.min(LENGTH_WEIGHTS.length - 1, Math.ceil(size))] ?? 1
    const bond = bonds.get(node) ?? 0
    const score = free * weight * (0.3 + 0.7 * bond) * (0.4 + 0.6 * (titled / papers)) * (1 - rarest)
    const text = own.map((word) => book.stems[word]).join(' ')
    weighed.push({ node, papers, free, score, text })
  }
  return weighed
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
    .map(({ node, papers, free, score }) => ({ node, papers, free, score }))
}
