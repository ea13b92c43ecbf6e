import { foldText } from '../base/fold'
import { byKey } from '../base/order'
import { collectMeanings, groupRuns, type PhraseGroup } from './key-phrase-groups'
import { numberOf, readCasing, type WordBook } from './key-phrase-book'
import { PLAIN_READING } from './key-phrase-reading'
import { spellPhrase, writePlainly, type Spelling } from './key-phrase-spelling'
import { readStream, textsOf } from './key-phrase-stream'
import type { PhraseField, PhrasePaper, Stream } from './key-phrase-stream'
import { readTokens, type PhraseToken } from './key-phrase-tokens'
import { growTree, type RunTree } from './key-phrase-tree'
import { weighRuns } from './key-phrase-weigh'
import { stemPhraseWord } from './phrase-stem'

/** Whether key phrases of the corpus become topics: `auto` where the vocabularies leave much of it without a topic. */
export type KeyPhrases = 'auto' | 'always' | 'never'
export const KEY_PHRASES: readonly KeyPhrases[] = ['auto', 'always', 'never']

export type { PhrasePaper } from './key-phrase-stream'

/** Where a paper says a phrase; UTF-16 offsets into its title or abstract, or into that keyword. */
export type PhrasePlace = {
  readonly field: PhraseField
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A phrase that the papers of a corpus have in common and that tells them from each other. */
export type KeyPhrase<Id extends string = string> = {
  /** The most common spelling. */
  readonly label: string
  /** Other spellings, the most common first; abbreviations and their long forms are among them. */
  readonly variants: readonly string[]
  /** Sorted by id, each with its places in order, none of which lies within a longer key phrase. */
  readonly papers: readonly { readonly id: Id; readonly places: readonly PhrasePlace[] }[]
  /** Greater is more telling; comparable within one corpus only. */
  readonly score: number
}

export type KeyPhraseOptions = {
  /** Papers that must say a phrase; 3, or 2 where there are fewer than 30 papers. */
  readonly least?: number
  /** Share of the papers beyond which a phrase tells nothing; one half. */
  readonly most?: number
  /** Phrases that are given back; 100. */
  readonly limit?: number
}

/** Corpora of fewer papers are tiny: two papers make a topic there. */
export const TINY = 30
const LEAST = 3
/** In large corpora a phrase must stand in this share of the papers to be looked at. */
const LEAST_SHARE = 0.0002
const MOST = 0.5
const LIMIT = 100
/** Groups that are looked at for each one that is given back: some turn out to be the same. */
const SPARE = 3
/** Two phrases with a word in common that share this much of the rarer one's papers are one topic. */
const SAME_PAPERS = 0.7
/** Titles write many words with capitals that are none: such a spelling counts little, and so does a shouted one. */
const OPENING = 0.2
const SHOUTED = 0.01
const VARIANTS = 8

type Found<Id extends string> = { spellings: Map<string, Spelling>; papers: { id: Id; places: PhrasePlace[] }[] }

/** The parts of a run of tokens that are one of the groups' phrases, longest first, none within another. */
function findInRun(
  run: readonly PhraseToken[],
  book: WordBook,
  tree: RunTree,
  groupOf: ReadonlyMap<number, number>,
): { node: number; start: number; end: number }[] {
  const found: { node: number; start: number; end: number }[] = []
  let reach = 0
  for (const [at, token] of run.entries()) {
    if (token.glued) continue
    let node: number | undefined = 0
    let best: { node: number; end: number; last: number } | null = null
    for (let last = at; last < run.length; last++) {
      const word: PhraseToken | undefined = run[last]
      if (word === undefined) break
      node = tree.next(node, numberOf(book, word))
      if (node === undefined) break
      if (groupOf.has(node) && run[last + 1]?.glued !== true) best = { node, end: word.end, last }
    }
    if (best === null || best.last < reach) continue
    reach = best.last + 1
    found.push({ node: best.node, start: token.start, end: best.end })
  }
  return found
}

function splitRuns(tokens: readonly (PhraseToken | null)[]): PhraseToken[][] {
  const runs: PhraseToken[][] = [[]]
  for (const token of tokens) {
    if (token === null) runs.push([])
    else runs.at(-1)?.push(token)
  }
  return runs.filter((run) => run.length > 0)
}

/** Where each group stands in each paper, and how it is spelled. */
function locateGroups<Id extends string>(
  papers: readonly PhrasePaper<Id>[],
  groups: readonly PhraseGroup[],
  { book, readings }: Stream,
  tree: RunTree,
): Found<Id>[] {
  const groupOf = new Map(groups.flatMap(({ nodes }, group) => nodes.map((node) => [node, group] as const)))
  const found = groups.map((): Found<Id> => ({ spellings: new Map(), papers: [] }))
  for (const [at, paper] of papers.entries()) {
    const { title, abstract } = readings[at] ?? { title: PLAIN_READING, abstract: PLAIN_READING }
    for (const { field, text } of textsOf(paper)) {
      const reading = field === 'abstract' ? abstract : title
      const tokens = readTokens(text, reading)
      const casing = readCasing(text, tokens, reading)
      for (const run of splitRuns(tokens)) {
        for (const { node, start, end } of findInRun(run, book, tree, groupOf)) {
          const group = groupOf.get(node) ?? -1
          const own = found[group]
          if (own === undefined) continue
          const spelled = text.slice(start, end)
          const plain = writePlainly(spelled.replace(/[\s\u00a0]+/g, ' '), book, casing)
          const spelling = own.spellings.get(plain) ?? { count: 0, short: groups[group]?.short.has(node) === true }
          spelling.count += casing === 'shouted' ? SHOUTED : start === 0 ? OPENING : 1
          own.spellings.set(plain, spelling)
          if (own.papers.at(-1)?.id !== paper.id) own.papers.push({ id: paper.id, places: [] })
          own.papers.at(-1)?.places.push({ field, start, end, text: spelled })
        }
      }
    }
  }
  return found
}

/** Whether a phrase says what a better one says: a word in common, and nearly the same papers. */
function repeats(one: KeyPhrase, other: KeyPhrase): boolean {
  const words = ({ label }: KeyPhrase): string[] =>
    foldText(label)
      .match(/[\p{L}\p{N}]+/gu)
      ?.map(stemPhraseWord) ?? []
  const known = new Set(words(one))
  if (!words(other).some((word) => known.has(word))) return false
  const ids = new Set(one.papers.map(({ id }) => id))
  const shared = other.papers.filter(({ id }) => ids.has(id)).length
  return shared >= SAME_PAPERS * Math.min(ids.size, other.papers.length)
}

/**
 * Finds the key phrases of a corpus by what its papers say, with no list of subjects: runs of one to five words between
 * stop words and punctuation (eight ideographs), weighed by the papers that hold them outside of longer phrases, by how
 * much their words hold together, by titles and by how rare their words are. Generic academic words are never one.
 * Spellings of one phrase are gathered. Out: most telling first; the order of the papers plays no part. Papers have
 * different ids. Cost: near-linear in the texts, memory for about eight bytes a word and for what is frequent.
 * After Rose et al., “Automatic keyword extraction from individual documents” (RAKE), 2010, and the C-value.
 */
export function findKeyPhrases<Id extends string>(
  given: readonly PhrasePaper<Id>[],
  options: KeyPhraseOptions = {},
): KeyPhrase<Id>[] {
  const papers = [...given].sort(byKey(({ id }) => id))
  const wanted = options.least ?? (papers.length < TINY ? 2 : LEAST)
  const least = Math.max(wanted, Math.ceil(papers.length * LEAST_SHARE))
  const most = Math.max(least, Math.floor(papers.length * (options.most ?? MOST)))
  const limit = options.limit ?? LIMIT
  if (papers.length < wanted) return []
  const stream = readStream(papers)
  const tree = growTree(stream, least)
  const meanings = collectMeanings(papers)
  const runs = weighRuns(stream, tree, { least, most, explained: meanings })
  const groups = groupRuns(runs, tree, stream.book, meanings).slice(0, limit * SPARE)
  const found = locateGroups(papers, groups, stream, tree)
  const phrases: KeyPhrase<Id>[] = []
  for (const [at, group] of groups.entries()) {
    const own = found[at]
    if (phrases.length >= limit || own === undefined) break
    if (own.papers.length < least || own.papers.length > most) continue
    const [label = '', ...variants] = spellPhrase(own.spellings, group, stream.book)
    const phrase = { label, variants: variants.slice(0, VARIANTS), papers: own.papers, score: group.score }
    if (label !== '' && !phrases.some((better) => repeats(better, phrase))) phrases.push(phrase)
  }
  return phrases
}
