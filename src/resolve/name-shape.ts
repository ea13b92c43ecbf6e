/** A word of a text without the marks around it; what stood around it matters for whether it is a name. */
export type Token = {
  readonly text: string
  /** In brackets by itself: “(OmniQuant)”. */
  readonly bracketed: boolean
  /** A comma, colon or the sentence's end follows. */
  readonly closes: boolean
}

const OPENING = /^[([{“"'‘«*]+/
const CLOSING = /(?<![)\]}”"'’»*.,;:!?])[)\]}”"'’»*.,;:!?]+$/
/** Endings that make an adjective of a name: “BERT-based”. */
const ADJECTIVE = /-(?:based|driven|style|like|aware|free|guided|related|specific|level|only)$/i
const EDITION = /^(?:v?\d+(?:\.\d+)*[a-z]?|pro|lite|mini|plus|turbo|fast|max|ultra|base|large|small|tiny|nano|flash)$/i

/** Longer words are no names; leaving them out keeps the time linear in hostile text. */
const LONGEST_WORD = 60

/** Parts a text at blanks and takes brackets, quotation marks, points and a possessive ending off each word. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const word of text.split(/\s+/)) {
    if (word.length > LONGEST_WORD) continue
    const closing = CLOSING.exec(word)?.[0] ?? ''
    const bare = word
      .replace(OPENING, '')
      .replace(CLOSING, '')
      .replace(/['’]s$/, '')
    if (bare === '') continue
    tokens.push({ text: bare, bracketed: /^\(/.test(word) && closing.includes(')'), closes: /[,;:.!?)]/.test(closing) })
  }
  return tokens
}

/** True where the first is found, and the second somewhere behind it. */
function standsBefore(text: string, first: RegExp, second: RegExp): boolean {
  const found = first.exec(text)
  return found !== null && second.test(text.slice(found.index + found[0].length))
}

/**
 * How much a word looks coined: 2 for capitals or digits within it (OmniQuant, I&S-ViT, Seaweed-7B), 1 for capitals
 * only or three capitalised parts (BESA, Enhance-A-Video), 0 for the rest and for what is an adjective or a setting
 * (BERT-based, W4A4).
 */
export function oddnessOf(word: string): 0 | 1 | 2 {
  // Most words are plain; this saves them the questions below.
  if (/^.?[a-z]*$/.test(word)) return 0
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  if (letters < 3 || !/^[\p{L}\p{N}]/u.test(word) || /^(?:\p{Lu}\p{N}+)+$/u.test(word) || ADJECTIVE.test(word)) return 0
  if (/^\p{N}/u.test(word)) return 0
  const parts = word.split('-')
  const mixed = parts.some(
    (part) =>
      standsBefore(part, /\p{Ll}/u, /\p{Lu}/u) ||
      standsBefore(part, /\p{Lu}{2}/u, /\p{Ll}/u) ||
      /\p{L}\p{N}|\p{L}&\p{L}/u.test(part),
  )
  if (mixed) return 2
  if (parts.length > 2 && parts.every((part) => /^\p{Lu}/u.test(part))) return 1
  if (parts.length > 1 && parts.some((part) => /^\p{Lu}{2,}$/u.test(part) || /^\p{N}+\p{Lu}$/u.test(part))) return 2
  return parts.some((part) => /^\p{Lu}{2,}$/u.test(part)) ? 1 : 0
}

/** Whether a word begins with a capital letter. */
export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

/** A version number or the word of an edition, as it follows a name: 1.0, V2, pro. */
export const isEdition = (word: string): boolean => EDITION.test(word)

/** Whether several words are one coined name: capitalised or editions, with a mixed word or a version among them. */
export function isNamePhrase(words: readonly string[]): boolean {
  const [first, ...rest] = words
  if (first === undefined || words.length > 4 || !(isCapitalised(first) || oddnessOf(first) > 0)) return false
  if (!rest.every((word) => isCapitalised(word) || isEdition(word))) return false
  return words.some((word) => oddnessOf(word) === 2) || rest.some((word) => /^v?\d/i.test(word))
}
