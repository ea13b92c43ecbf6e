import { byText } from '../base/order'
import type { Paper, PaperId } from '../resolve/corpus'
import { scoreTopic } from './telling-topics'
import { openReader, type PhraseReader, type Phrases } from './phrase-reader'

/** Of a cluster with more papers than this, phrases are looked for in as many of them, evenly spread, and counted in all. */
const MOST_SAMPLED = 400
/** A phrase is told of a cluster only if at least this many, and this share, of its papers have it. */
const LEAST_PAPERS = 2
const LEAST_SHARE = 0.1
/** A cluster of fewer papers is told by what the title of one says too, and one of a few more if it has nothing in common. */
const FEW_PAPERS = 3
const SOME_PAPERS = 5
/** One word is told only if it stands in this many of their titles; several words, if in one or in this many papers. */
const LEAST_TITLES = 2
const LEAST_UNTITLED = 3
/** A phrase that the rest says nearly as often is spread evenly, and tells nothing: words of grammar that no list knows are so. */
const LEAST_LIFT = 2
/** What one paper alone says may be its own way of speaking: it counts so much. */
const LONE = 0.5
/** A phrase within a longer one gives way to it if the longer one has at least this share of its papers. */
const NESTED = 0.7
/** Phrases that are kept of one cluster. */
const MOST_PHRASES = 8

/** A phrase that tells a cluster from the rest. */
export type TellingPhrase = {
  /** As it is most often written in running text. */
  readonly label: string
  /** Its folded, singular words. */
  readonly stems: readonly string[]
  /** The cluster's papers that have it, in the cluster's order. */
  readonly papers: readonly PaperId[]
  /** Papers of the corpus that have it. */
  readonly all: number
  readonly score: number
}

type Holder = {
  readonly papers: PaperId[]
  /** Those of them that have it in their title. */
  readonly titled: Set<PaperId>
  /** Those whose abstract has it too. */
  readonly stressed: Set<PaperId>
  readonly spellings: Map<string, number>
}

/**
 * The phrases of titles and abstracts that tell each cluster from the rest, most telling first, at most 8 of each: runs of one to
 * five words between stop words and punctuation, not all generic, clearly more frequent in the cluster's papers than elsewhere,
 * scored as topics are. A cluster of few papers that have none in common is told by what their titles say one by one. Of nested phrases
 * with much the same papers the longer stays. In: the papers of each cluster; out: one list for each, in the same order. Cost:
 * near-linear in the letters read; abstracts are left out of very large corpora.
 */
export function findTellingPhrases(
  clusters: readonly (readonly PaperId[])[],
  papers: readonly Paper[],
): readonly (readonly TellingPhrase[])[] {
  if (clusters.every(({ length }) => length === 0)) return clusters.map(() => [])
  const reader = openReader(papers)
  const shared = findPhrases(clusters, papers, reader, LEAST_PAPERS)
  const wordless = clusters.map((ids, at) => (shared[at]?.length === 0 && ids.length < SOME_PAPERS ? ids : []))
  const single = findPhrases(wordless, papers, reader, 1)
  return shared.map((phrases, at) => (phrases.length > 0 ? phrases : (single[at] ?? [])))
}

function findPhrases(
  clusters: readonly (readonly PaperId[])[],
  papers: readonly Paper[],
  { read }: PhraseReader,
  usualLeast: number,
): readonly (readonly TellingPhrase[])[] {
  const leastOf = (ids: readonly PaperId[]): number => (ids.length < FEW_PAPERS ? 1 : usualLeast)
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  const wanted = clusters.map((ids) => findFrequent(spread(ids), byId, read, leastOf(ids)))
  const holders = new Map<string, Holder>()
  for (const keys of wanted)
    for (const key of keys)
      holders.set(key, { papers: [], titled: new Set(), stressed: new Set(), spellings: new Map() })
  if (holders.size > 0)
    for (const paper of papers)
      for (const [key, { text, inTitle, again }] of read(paper)) {
        const holder = holders.get(key)
        if (holder === undefined) continue
        holder.papers.push(paper.id)
        if (inTitle) holder.titled.add(paper.id)
        if (again) holder.stressed.add(paper.id)
        holder.spellings.set(text, (holder.spellings.get(text) ?? 0) + 1)
      }
  return clusters.map((ids, at) => {
    const own = new Set(ids)
    const telling = [...(wanted[at] ?? [])].flatMap((key): readonly TellingPhrase[] => {
      const holder = holders.get(key)
      if (holder === undefined) return []
      const inside = holder.papers.filter((paper) => own.has(paper))
      const all = holder.papers.length
      const titles = inside.filter((paper) => holder.titled.has(paper)).length
      const stems = key.split(' ')
      const isSaid =
        isEnough(inside.length, ids.length, leastOf(ids)) && isSaidEnough(stems, titles, inside.length, ids.length)
      // What one of several papers says must at least be meant, or be known elsewhere.
      const isLone = inside.length === 1 && ids.length >= FEW_PAPERS
      if (isLone && all === 1 && !inside.some((paper) => holder.stressed.has(paper))) return []
      if (!isSaid || !isMoreThanElsewhere(inside.length, ids.length, all, papers.length)) return []
      const score = scoreTopic(inside.length, ids.length, all) * (all === 1 ? LONE : 1)
      return [{ label: mostCommon(holder.spellings), stems, papers: inside, all, score }]
    })
    return dropNested(telling)
      .sort((a, b) => b.score - a.score || b.stems.length - a.stems.length || byText(a.label, b.label))
      .slice(0, MOST_PHRASES)
  })
}

const isEnough = (papers: number, count: number, least: number): boolean =>
  papers >= (least === 1 ? 1 : Math.max(least, LEAST_SHARE * count))

/** Whether titles say it often enough: of a phrase that a single paper has, its title must be the one. */
function isSaidEnough(stems: readonly string[], titles: number, papers: number, count: number): boolean {
  if (papers < LEAST_TITLES) return titles > 0
  return stems.length === 1 ? titles >= Math.min(LEAST_TITLES, count) : titles > 0 || papers >= LEAST_UNTITLED
}

function isMoreThanElsewhere(inside: number, count: number, all: number, total: number): boolean {
  const [outside, rest] = [all - inside, total - count]
  return inside * rest >= LEAST_LIFT * outside * count
}

/** Evenly spaced papers of a cluster that is too large to look through. */
function spread(ids: readonly PaperId[]): readonly PaperId[] {
  if (ids.length <= MOST_SAMPLED) return ids
  return Array.from({ length: MOST_SAMPLED }, (_, at) => ids[Math.floor((at * ids.length) / MOST_SAMPLED)] ?? 'paper:')
}

/** The phrases that enough of these papers have (of a single one: those of its title); only these are counted in the whole corpus. */
function findFrequent(
  ids: readonly PaperId[],
  papers: ReadonlyMap<PaperId, Paper>,
  read: (paper: Paper) => Phrases,
  least: number,
): readonly string[] {
  const counts = new Map<string, number>()
  const titled = new Set<string>()
  for (const id of ids) {
    const paper = papers.get(id)
    if (paper === undefined) continue
    for (const [key, { inTitle }] of read(paper)) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (inTitle) titled.add(key)
    }
  }
  return [...counts].flatMap(([key, count]) =>
    (count >= LEAST_PAPERS || titled.has(key)) && isEnough(count, ids.length, least) ? [key] : [],
  )
}

function mostCommon(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].sort(([a, one], [b, other]) => other - one || byText(b, a))
  return best?.[0] ?? ''
}

/** Leaves out each phrase that stands within a longer one of much the same papers, and each that only adds a rare word. */
function dropNested(phrases: readonly TellingPhrase[]): TellingPhrase[] {
  return phrases.filter(
    (phrase) =>
      !phrases.some(
        (longer) =>
          longer.stems.length > phrase.stems.length &&
          ` ${longer.stems.join(' ')} `.includes(` ${phrase.stems.join(' ')} `) &&
          longer.papers.length >= NESTED * phrase.papers.length,
      ),
  )
}
