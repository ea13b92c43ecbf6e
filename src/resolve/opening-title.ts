import { splitSentences } from './sentences'
import { locateWords } from './words'

/** An abstract of more sentences than this is one, whatever it begins with. */
const MOST_SENTENCES = 2
/** Titles have no more words. */
const MOST_WORDS = 30

/**
 * Folded words by which a sentence says something of its subject, as titles do not: pronouns and the commonest verbs of
 * several languages. They count only where a full stop ends the sentence: “Attention is all you need” is a title.
 */
const SAYING = new Set(
  (
    'we our us i my this these is are was were be been has have had can cannot could may might will would should it they ' +
    'there shows show propose proposes present presents study studies provides ' +
    'wir ist sind wird werden wurde wurden hat haben kann konnen es nous est sont etait ont peut peuvent on cette ce ' +
    'es son fue fueron ha han puede pueden se estudia e sao foi foram pode podem sono stato puo sono si viene ' +
    'zijn wordt worden werd heeft kan dit jest sa byl zostal мы это был была были является'
  ).split(' '),
)

/** Whether a text is no more than a title and perhaps a sentence: what stands in lists for a whole paper. */
export const isBrief = (abstract: string): boolean => splitSentences(abstract).length <= MOST_SENTENCES

/**
 * Where the title ends that a paper without a stated one begins its text with: the first sentence of one or two, where it
 * is like a title; 0 where there is none. `title` is what the paper is called: null, empty, or a name that its text begins
 * with. Out: UTF-16 offset into the abstract. Linear in the text.
 */
export function findOpeningTitle(title: string | null, abstract: string): number {
  if (title !== null && title.trim() !== '' && !abstract.trimStart().startsWith(title.trim())) return 0
  const [first, ...others] = splitSentences(abstract)
  if (first === undefined || others.length >= MOST_SENTENCES) return 0
  const sentence = abstract.slice(first.start, first.end).trimEnd()
  const words = locateWords(sentence)
  if (words.length === 0 || words.length > MOST_WORDS) return 0
  const isSaying = /[.。]$/.test(sentence) && words.some(({ stem }) => SAYING.has(stem))
  return isSaying ? 0 : first.end
}
