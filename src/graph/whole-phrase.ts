import { GENERIC_WORDS, WIDE_WORDS } from '../resolve/generic-words'
import { isIdeograph } from '../resolve/key-phrase-forms'
import type { Reading } from '../resolve/key-phrase-reading'
import type { PhraseToken } from '../resolve/key-phrase-tokens'
import { isGenericPhrase, isGenericWord, phraseStems } from './generic-words'

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
    'accuracy analysis approach baseline based benchmark challenge dataset deep effective efficiency efficient framework ' +
      'guide high issue large low method methode metodo new novel paper paradigm performance perspective pipeline problem ' +
      'process quality report result review scenario scheme setting solution specific strategy study survey task technical technique ' +
      'toolkit tutorial view viewpoint',
  ),
)

/** Where a run of words stands: what is before and after it in its run, and how its corpus uses its first word. */
export type PhrasePlace = {
  readonly before: PhraseToken | null
  readonly after: PhraseToken | null
  readonly reading: Reading
  /** Whether the first word is used as a subject by itself (`isTerm`), and the last as a noun (`isNoun`). */
  readonly isTerm: boolean
  readonly isNoun: boolean
}

/** Words that look like verbs where a title begins with them, or behind “to”: “Elucidating diffusion models”. */
const looksLikeVerb = ({ stem, opens, infinitive }: PhraseToken): boolean =>
  infinitive || (opens && /(?:ing|ize|ify)$/.test(stem))

/** Whether ideographs begin or end with a generic word: “图像分割综述”. */
function isGenericAtEnds(part: readonly PhraseToken[]): boolean {
  if (part.length < 4 || !part.every(({ stem }) => isIdeograph(stem))) return false
  const pair = (from: number): string =>
    part
      .slice(from, from + 2)
      .map(({ stem }) => stem)
      .join('')
  return GENERIC_WORDS.has(pair(0)) || GENERIC_WORDS.has(pair(part.length - 2))
}

/**
 * Whether a run of words may be the name of a subject: not all generic, neither begun by an empty adjective (“efficient
 * quantization”) or a title's verb nor ended by an empty noun, and standing where a noun phrase does: adjectives
 * (“adversarial”, “data-free”) stand before their noun, or behind it where the language begins with it. A single word must be
 * used as a subject.
 */
export function isWholePhrase(part: readonly PhraseToken[], place: PhrasePlace): boolean {
  const [first, second] = part
  const last = part.at(-1)
  if (first === undefined || last === undefined || isGenericPhrase(part.map(({ stem }) => stem))) return false
  if (isGenericAtEnds(part)) return false
  const { before, after, reading } = place
  if (reading.headFirst && before !== null && !before.connector) return false
  const isOneWord = second === undefined || (last.glued && part.slice(1).every(({ glued }) => glued))
  if (isOneWord && !reading.headFirst && after !== null && !after.connector) return false
  if (second === undefined)
    return place.isTerm && !first.infinitive && !/^\p{N}/u.test(first.stem) && !WIDE_WORDS.has(first.stem)
  if (reading.english && looksLikeVerb(first) && !second.glued && !place.isTerm) return false
  if (after !== null && !after.connector && !place.isNoun && !reading.headFirst) return false
  const begins = !isGenericWord(first.stem) || second.glued || LEADING.has(first.stem)
  return begins && !WEAK_ENDS.has(last.stem)
}
