import { byText } from '../base/order'
import { findDefinitions } from './key-phrase-definitions'
import type { WordBook } from './key-phrase-book'
import { PLAIN_READING } from './key-phrase-reading'
import type { PhrasePaper } from './key-phrase-stream'
import { readTokens } from './key-phrase-tokens'
import { wordsOfNode, type WeighedRun } from './key-phrase-weigh'
import type { RunTree } from './key-phrase-tree'

/** Spellings of one phrase: nodes of the tree, the first of them the strongest. */
export type PhraseGroup = {
  readonly nodes: readonly number[]
  /** Those of `nodes` that are abbreviations. */
  readonly short: ReadonlySet<number>
  readonly score: number
  /** What the texts say the abbreviations stand for, as written. */
  readonly longs: readonly string[]
}

/** Share of an abbreviation's explanations that must agree. */
const AGREED = 0.6

type Meaning = { readonly long: string; readonly longKey: string }

/** What spellings of one phrase have in common: its words' stems without blanks; empty where it is stop words only. */
export const phraseKey = (text: string): string =>
  readTokens(text, PLAIN_READING)
    .map((token) => token?.stem ?? '')
    .join('')

/** What each abbreviation mostly stands for, by its stem; those that papers disagree about are left out. */
export function collectMeanings(papers: readonly PhrasePaper[]): ReadonlyMap<string, Meaning> {
  const counts = new Map<string, Map<string, { count: number; long: string }>>()
  for (const paper of papers) {
    for (const text of [paper.title, ...(paper.keywords ?? []), paper.abstract ?? '']) {
      if (!text.includes('(')) continue
      for (const { short, long } of findDefinitions(text)) {
        const [key, longKey] = [phraseKey(short), phraseKey(long)]
        if (key === '' || longKey === '') continue
        const meanings = counts.get(key) ?? new Map<string, { count: number; long: string }>()
        const known = meanings.get(longKey)
        counts.set(key, meanings)
        // The least of all spellings, so that the order of papers does not matter.
        if (known === undefined) meanings.set(longKey, { count: 1, long })
        else
          meanings.set(longKey, {
            count: known.count + 1,
            long: [known.long, long].sort(byText).at(-1) ?? long,
          })
      }
    }
  }
  const agreed = new Map<string, Meaning>()
  for (const [key, meanings] of counts) {
    const ranked = [...meanings].sort((a, b) => b[1].count - a[1].count || byText(a[0], b[0]))
    const all = ranked.reduce((sum, [, { count }]) => sum + count, 0)
    const [best] = ranked
    if (best !== undefined && best[1].count >= AGREED * all) agreed.set(key, { long: best[1].long, longKey: best[0] })
  }
  return agreed
}

/**
 * Gathers the spellings of one phrase, best first: those that differ by blanks and hyphens (“data set”, “dataset”; the
 * plural and the other spelling of English are one node already), and an abbreviation with what the texts say it
 * stands for. Linear in the runs.
 */
export function groupRuns(
  runs: readonly WeighedRun[],
  tree: RunTree,
  book: WordBook,
  meanings: ReadonlyMap<string, Meaning>,
): PhraseGroup[] {
  const groups = new Map<string, { nodes: number[]; short: Set<number>; score: number; longs: Set<string> }>()
  for (const { node, score } of runs) {
    const own = wordsOfNode(tree, node)
      .map((word) => book.stems[word])
      .join('')
    const meaning = meanings.get(own)
    const key = meaning?.longKey ?? own
    const group = groups.get(key) ?? { nodes: [], short: new Set(), score: 0, longs: new Set() }
    groups.set(key, group)
    group.nodes.push(node)
    group.score += score
    if (meaning !== undefined) {
      group.short.add(node)
      group.longs.add(meaning.long)
    }
  }
  return [...groups]
    .map(([key, { longs, ...group }]) => ({ key, ...group, longs: [...longs] }))
    .sort((a, b) => b.score - a.score || byText(a.key, b.key))
}
