import { GENERIC_COMPOUNDS } from './generic-words'
import { ASIAN, formOf, WORDS } from './key-phrase-forms'
import type { Reading } from './key-phrase-reading'

/** One word of a run, UTF-16 offsets; an ideograph is a word of its own. */
export type PhraseToken = {
  readonly start: number
  readonly end: number
  /** What words are compared by. */
  readonly stem: string
  /** Hyphened to the word before: no phrase begins here. */
  readonly glued: boolean
  /** “of” and its like: no phrase begins or ends here. */
  readonly connector: boolean
  /** First of its text, of a sentence, or behind a colon: its capital says nothing, and it may be a verb. */
  readonly opens: boolean
  /** Behind an article or a preposition: it is a noun, or a noun follows. */
  readonly led: boolean
  /** Behind “to”: often a verb. */
  readonly infinitive: boolean
  /** Before an article: a verb, however it looks (“pushing the limits”). */
  readonly governs: boolean
  /** Nothing follows it in its text. */
  readonly ends: boolean
}

/** Ideographs that only join others, and words of them. */
const HAN_STOPS = /^[的了是和與与及其之这這该該并或而等被把也都为為对對于於將将從从種种們们個个一]$/u
const HAN_STOP_WORDS =
  '基于|基於|一种|一種|关于|關於|面向|通过|通過|以及|进行|進行|由于|由於|对于|對於|用于|用於|针对|針對|下的|中的|上的|之间|之間|及其'
const ASIAN_PARTS = new RegExp(
  `${HAN_STOP_WORDS}|\\p{Script=Han}|[\\p{Script=Katakana}ー]+|\\p{Script=Hiragana}+|[^\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー]+`,
  'gu',
)
const HAN_STOP_WORD = new RegExp(`^(?:${HAN_STOP_WORDS})$`, 'u')
/** -ly words that are no adverbs. */
const NO_ADVERB = /^(?:family|anomaly|assembly|supply|butterfly|monopoly|italy|reply|poly|multiply|early|elderly)$/
/** English words behind which a noun stands, and words that stand before one. “to” is none: “to prune”. */
const LEADING = new Set(
  (
    'a an the of for in on with by via from using without through into at under between beyond per towards toward its ' +
    'their our this these those against within across like as and or'
  ).split(' '),
)
const ARTICLES = new Set('a an the its their our your his her this these those any all more every'.split(' '))

const isSpace = (gap: string): boolean => gap === ' ' || /^[^\S\n]+$/.test(gap)
const isHyphen = (gap: string): boolean => gap === '-' || (gap.length === 1 && gap !== ' ' && /\p{Pd}/u.test(gap))
/** Whether another sentence or another part of a title begins behind a gap; a quotation or bracket is none. */
const isOpening = (gap: string): boolean => /[.:;!?…|\n。：；！？]|\s\p{Pd}|\p{Pd}\s|[–—]/u.test(gap)

type Part = {
  start: number
  end: number
  folded: string
  stem: string
  glued: boolean
  broken: boolean
  opens: boolean
}

/** The words of a text, with whether a phrase may reach across to each from the one before. */
function locateParts(text: string): Part[] {
  const parts: Part[] = []
  let last = -1
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const gap = last < 0 ? null : text.slice(last, index)
    const apostrophe = gap === '’' || gap === "'"
    const broken = gap === null || text[index - 1] === '\\' || !(isSpace(gap) || isHyphen(gap) || apostrophe)
    const opens = gap === null || (broken && isOpening(gap))
    last = index + word.length
    const { folded, stem, asian, particle } = formOf(word)
    if (!asian) {
      const glued = gap !== null && isHyphen(gap)
      parts.push({ start: index, end: last - particle, folded, stem, glued, broken, opens })
      continue
    }
    for (const { 0: part, index: within } of word.matchAll(ASIAN_PARTS)) {
      const plain = part.normalize('NFKC')
      parts.push({
        start: index + within,
        end: index + within + part.length,
        folded: plain,
        stem: plain,
        glued: false,
        broken: broken && within === 0,
        opens: opens && within === 0,
      })
    }
  }
  return parts
}

/** Whether words that are hyphened together are praise and no part of a subject: “state-of-the-art”. */
const isGenericCompound = (parts: readonly Part[]): boolean =>
  GENERIC_COMPOUNDS.has(parts.map(({ folded }) => folded).join(' '))

const isAdverb = (folded: string): boolean => folded.length > 4 && folded.endsWith('ly') && !NO_ADVERB.test(folded)
const isLatin = (folded: string): boolean => /^[a-z0-9]/.test(folded)

function isStop({ folded, stem }: Part, { stops, english }: Reading): boolean {
  if (stops.has(folded) || stops.has(stem)) return true
  if (/^[a-z]/.test(folded)) return folded.length === 1 || (english && isAdverb(folded))
  if (/^[\p{N}.,]+$/u.test(folded)) return true
  if (ASIAN.test(folded))
    return HAN_STOPS.test(folded) || HAN_STOP_WORD.test(folded) || /^\p{Script=Hiragana}/u.test(folded)
  return folded.length === 1 || (folded.length === 2 && !isLatin(folded))
}

/** What is told of each stop word that is passed over. */
export type StopSeen = (stem: string) => void

/**
 * The words of a text in runs between stop words, figures and punctuation; null stands between two runs. Words of a
 * hyphened one stay together, and are no stop words there (“few-shot”, “k-means”). Texts without blanks are read by
 * ideographs and by runs of Katakana, so that no dictionary of the machine plays a part. Linear in the text.
 */
export function readTokens(text: string, reading: Reading, seeStop?: StopSeen): (PhraseToken | null)[] {
  const parts = locateParts(text)
  const tokens: (PhraseToken | null)[] = []
  /** The stop word right before, null where something else stands there. */
  let lead: string | null = null
  for (let first = 0; first < parts.length;) {
    let after = first + 1
    while (parts[after]?.glued === true && parts[after]?.broken === false) after += 1
    const compound = parts.slice(first, after)
    const [head] = compound
    if (head === undefined) break
    if (head.broken) {
      tokens.push(null)
      lead = null
    }
    const plain = compound.length === 1
    const connector = plain && reading.connectors.has(head.folded)
    const isPassed = !connector && (plain ? isStop(head, reading) : isGenericCompound(compound))
    if (isPassed) tokens.push(null)
    if (isPassed && plain) seeStop?.(head.stem)
    const next = parts[after]
    const governs = next !== undefined && !next.broken && ARTICLES.has(next.folded)
    const led = lead !== null && (!reading.english || LEADING.has(lead))
    for (const { start, end, stem, glued, opens } of isPassed ? [] : compound) {
      if (stem === '') tokens.push(null)
      else
        tokens.push({
          start,
          end,
          stem,
          glued: glued && start !== head.start,
          connector,
          opens,
          led,
          infinitive: lead === 'to',
          governs,
          ends: next === undefined,
        })
    }
    lead = isPassed && plain ? head.folded : null
    first = after
  }
  return tokens
}
