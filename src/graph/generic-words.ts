import { foldedWords } from '../base/fold'
import { GENERIC_WORDS } from '../resolve/generic-words'
import { stemPhraseWord } from '../resolve/phrase-stem'
import { STOP_WORDS } from '../resolve/stop-words'

/** The words of a text as phrases compare them: folded, without plural endings and differences of spelling. */
export const phraseStems = (text: string): readonly string[] => foldedWords(text).map(stemPhraseWord)

/**
 * Words that may be half of a subject (“deep reinforcement learning”), but are none by themselves, nor two of them together:
 * nobody calls a community “deep neural network” or “large-scale training”.
 */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  phraseStems(`
    acceleration accurate adaptive advanced art automation big capable computation computational computer computing conventional
    current data database deep domain effective efficient end extensive fast feature fine generation global good hard
    high human hybrid inference information integration intelligence intelligent interest joint knowledge large layer
    learning lightweight linear local long low machine management model modern modeling network neural new noise novel
    optimal optimization original parallel pattern performance post powerful practical pre processing pro promising
    quality quantity query question random real recent relation representation rich robust robustness scale scaled
    search selection sequence service short simple small social software source space special specific speed state step
    strong structural structure superior temporal theoretical time tool training transfer trained tuning unified unique
    user variable various vast web work year
  `),
)

const ANY_STOP_WORDS: ReadonlySet<string> = new Set(Object.values(STOP_WORDS).flatMap((words) => [...words]))

/** Whether a word (as `phraseStems` gives it) says nothing of a subject by itself. */
export const isGenericWord = (stem: string): boolean => GENERIC_WORDS.has(stem) || EMPTY_WORDS.has(stem)

/**
 * Whether a phrase tells of no subject: each of its words is generic, a stop word, a single letter or a figure (“deep
 * learning framework”, “state of the art”, “large-scale”, “method”).
 */
export const isGenericPhrase = (stems: readonly string[]): boolean =>
  stems.every((stem) => isGenericWord(stem) || ANY_STOP_WORDS.has(stem) || /^(?:\p{N}+|[a-z])$/u.test(stem))
