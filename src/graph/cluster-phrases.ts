import { byText } from '../base/order'
import type { Paper, PaperId } from '../resolve/corpus'
import { WIDE_WORDS } from '../resolve/generic-words'
import { chooseReading, readTokens } from '../resolve/key-phrase-tokens'
import type { PhraseToken, Reading } from '../resolve/key-phrase-tokens'
import { isGenericPhrase, isGenericWord, phraseStems } from './generic-words'
import { scoreTopic } from './telling-topics'

/** Words of the longest phrase. */
const LONGEST = 5
/** Abstracts are read where the corpus has at most this many letters of them; beyond it titles alone, which say the subject. */
export const MOST_LETTERS = 1_000_000
/** Papers whose phrases are remembered, so that the four networks of a corpus read them once. */
const MOST_REMEMBERED = 20_000
/** Of a cluster with more papers than this, phrases are looked for in as many of them, evenly spread, and counted in all. */
const MOST_SAMPLED = 400
/** A phrase is told of a cluster only if at least this many, and this share, of its papers have it. */
const LEAST_PAPERS = 2
const LEAST_SHARE = 0.15
/** One word is told only if it stands in this many of their titles; several words, if in one or in this many papers. */
const LEAST_TITLES = 2
const LEAST_UNTITLED = 3
/** A phrase within a longer one gives way to it if the longer one has at least this share of its papers. */
const NESTED = 0.7
/** Phrases that are kept of one cluster. */
const MOST_PHRASES = 8

/** A phrase that tells a cluster from the rest. */
export type TellingPhrase = {
  /** As it is most often written. */
  readonly label: string
  /** Its folded, singular words. */
  readonly stems: readonly string[]
  /** The cluster's papers that have it, in the cluster's order. */
  readonly papers: readonly PaperId[]
  /** Papers of the corpus that have it. */
  readonly all: number
  readonly score: number
}

/** A paper's phrases by their stems. */
type Phrases = ReadonlyMap<string, { readonly text: string; readonly inTitle: boolean }>
type Holder = {
  readonly papers: PaperId[]
  /** Those of them that have it in their title. */
  readonly titled: Set<PaperId>
  readonly spellings: Map<string, number>
}
type Written = { readonly key: string; readonly text: string }

/**
 * The phrases of titles and abstracts that tell each cluster from the rest, most telling first, at most 8 of each: runs of one to
 * five words between stop words and punctuation, not all generic, at least as frequent in the cluster's papers as in all, scored as
 * topics are. Of nested phrases with much the same papers the longer stays. In: the papers of each cluster; out: one
 * list for each, in the same order. Cost: near-linear in the letters read; abstracts are left out of very large corpora.
 */
export function findTellingPhrases(
  clusters: readonly (readonly PaperId[])[],
  papers: readonly Paper[],
): readonly (readonly TellingPhrase[])[] {
  const letters = papers.reduce((sum, { abstract }) => sum + (abstract?.length ?? 0), 0)
  const withAbstract = letters <= MOST_LETTERS
  const read = (paper: Paper): Phrases =>
    papers.length > MOST_REMEMBERED ? readPhrases(paper, withAbstract) : readOnce(paper, withAbstract)
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  const wanted = clusters.map((ids) => findFrequent(spread(ids), byId, read))
  const holders = new Map<string, Holder>()
  for (const keys of wanted)
    for (const key of keys) holders.set(key, { papers: [], titled: new Set(), spellings: new Map() })
  if (holders.size > 0)
    for (const paper of papers)
      for (const [key, { text, inTitle }] of read(paper)) {
        const holder = holders.get(key)
        if (holder === undefined) continue
        holder.papers.push(paper.id)
        if (inTitle) holder.titled.add(paper.id)
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
      if (stems.length === 1 ? titles < LEAST_TITLES : titles === 0 && inside.length < LEAST_UNTITLED) return []
      if (!isEnough(inside.length, ids.length) || inside.length * papers.length < all * ids.length) return []
      const score = scoreTopic(inside.length, ids.length, all)
      return [{ label: mostCommon(holder.spellings), stems, papers: inside, all, score }]
    })
    return dropNested(telling)
      .sort((a, b) => b.score - a.score || b.stems.length - a.stems.length || byText(a.label, b.label))
      .slice(0, MOST_PHRASES)
  })
}

const isEnough = (papers: number, count: number): boolean => papers >= Math.max(LEAST_PAPERS, LEAST_SHARE * count)

/** Evenly spaced papers of a cluster that is too large to look through. */
function spread(ids: readonly PaperId[]): readonly PaperId[] {
  if (ids.length <= MOST_SAMPLED) return ids
  return Array.from({ length: MOST_SAMPLED }, (_, at) => ids[Math.floor((at * ids.length) / MOST_SAMPLED)] ?? 'paper:')
}

/** The phrases that enough of these papers have; only these are counted in the whole corpus. */
function findFrequent(
  ids: readonly PaperId[],
  papers: ReadonlyMap<PaperId, Paper>,
  read: (paper: Paper) => Phrases,
): readonly string[] {
  if (ids.length < LEAST_PAPERS) return []
  const counts = new Map<string, number>()
  for (const id of ids) {
    const paper = papers.get(id)
    if (paper !== undefined) for (const key of read(paper).keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].flatMap(([key, count]) => (isEnough(count, ids.length) ? [key] : []))
}

const known = { full: new WeakMap<Paper, Phrases>(), titles: new WeakMap<Paper, Phrases>() }

function readOnce(paper: Paper, withAbstract: boolean): Phrases {
  const read = withAbstract ? known.full : known.titles
  const phrases = read.get(paper) ?? readPhrases(paper, withAbstract)
  read.set(paper, phrases)
  return phrases
}

/** Every phrase of a paper once, by its stems; the abstract's spelling goes before the title's capitals. */
function readPhrases(paper: Paper, withAbstract: boolean): Phrases {
  const found = new Map<string, { readonly text: string; readonly inTitle: boolean }>()
  const abstract = withAbstract ? (paper.abstract ?? '') : ''
  const reading = chooseReading(abstract === '' ? paper.title : abstract)
  for (const { key, text } of phrasesOf(paper.title, reading))
    found.set(key, { text: lowerCapitals(text), inTitle: true })
  const seen = new Set<string>()
  for (const { key, text } of phrasesOf(abstract, reading)) {
    if (seen.has(key)) continue
    seen.add(key)
    const titled = found.get(key)
    const spelled = startsSentence(text) ? (titled?.text ?? lowerCapitals(text)) : text
    found.set(key, { text: spelled, inTitle: titled !== undefined })
  }
  return found
}

/** Addresses of the web are no words. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/giu

function phrasesOf(source: string, reading: Reading): readonly Written[] {
  const text = source.replace(ADDRESS, ';')
  const tokens = readTokens(text, reading)
  const found: Written[] = []
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]
    if (first == null || first.glued || first.connector) continue
    const part: PhraseToken[] = []
    for (let to = from; part.length < LONGEST; to++) {
      const last = tokens[to]
      if (last == null) break
      part.push(last)
      const after = tokens[to + 1]
      // No phrase ends within a hyphened word or with “of”; adjectives (“adversarial”, “data-free”) stand before a noun.
      if (last.connector || after?.glued === true) continue
      const mayDescribe = part.length === 1 || last.glued
      if (mayDescribe && after != null && !isGenericWord(after.stem)) continue
      const stems = part.map(({ stem }) => stem)
      if (isWholePhrase(part) && !isGenericPhrase(stems))
        found.push({ key: stems.join(' '), text: text.slice(first.start, last.end).replace(/\s+/gu, ' ') })
    }
  }
  return found
}

/** Generic words with which the names of subjects begin: “large language models”, “time series”, “world models”. */
const LEADING = new Set(
  phraseStems(
    'data database deep human information knowledge large linear low machine memory mixed model natural network neural noise ' +
      'query question representation sequence social space time transfer web world',
  ),
)
/** Last words that add nothing: “quantization method” is quantization; “language model” keeps its own. */
const WEAK_ENDS = new Set(
  phraseStems(
    'accuracy approach based challenge deep effective efficiency efficient framework high issue large low method methode ' +
      'metodo new novel paper performance problem process quality result scenario scheme setting solution specific ' +
      'strategy task technique',
  ),
)

/** Whether a run of words is neither begun by an empty adjective (“efficient quantization”) nor ended by an empty noun. */
function isWholePhrase(part: readonly PhraseToken[]): boolean {
  const [first, second] = part
  const last = part.at(-1)
  if (first === undefined || last === undefined) return false
  if (second === undefined) return !/^\p{N}/u.test(first.stem) && !WIDE_WORDS.has(first.stem)
  const begins = !isGenericWord(first.stem) || second.glued || LEADING.has(first.stem)
  return begins && !WEAK_ENDS.has(last.stem)
}

const startsSentence = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text)

/** “Vision Transformers”: “vision transformers”; words with a capital of their own (“ViT”, “BERT”) stay. */
const lowerCapitals = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/gu, (letter) => letter.toLowerCase())

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
