import { foldText } from '../base/fold'
import { stemPhraseWord } from './phrase-stem'

/** A word as phrases compare it; `particle` letters at its end join it to others and are no part of it. */
export type WordForm = {
  readonly folded: string
  readonly stem: string
  /** Written in ideographs or kana, in which words stand without blanks. */
  readonly asian: boolean
  readonly particle: number
}

/** Runs of letters, digits and marks; “2.5” is one. */
export const WORDS = /[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}\p{M}]+)*/gu
/** Whether a word's stem is one ideograph. */
export const isIdeograph = (stem: string): boolean => /^\p{Script=Han}$/u.test(stem)
export const ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const PARTICLE = /(?<=\p{Script=Hangul}{2})(?:에서|으로|[은는이가을를의에로와과도])$/u

/** Words that were read lately; texts repeat theirs, and folding asks much of Unicode. */
const forms = new Map<string, WordForm>()
const MOST_FORMS = 200_000

/** Reads one word. */
export function formOf(word: string): WordForm {
  const known = forms.get(word)
  if (known !== undefined) return known
  const plain = /^[A-Za-z0-9]+$/.test(word)
  const asian = !plain && ASIAN.test(word)
  const particle = plain || asian ? 0 : (PARTICLE.exec(word)?.[0].length ?? 0)
  const folded = plain ? word.toLowerCase() : foldText(word.slice(0, word.length - particle))
  const form = { folded, stem: stemPhraseWord(folded), asian, particle }
  if (forms.size >= MOST_FORMS) forms.clear()
  forms.set(word, form)
  return form
}
