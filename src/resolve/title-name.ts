import { foldText, foldedWords } from '../base/fold'
import { isCapitalised, isNamePhrase, oddnessOf, tokenize } from './name-shape'
import { claimsOfPapersWords } from '../words/claims-of-papers'

/**
 * A short name that a paper coins, and how it shows. `certainty` is in [0, 1]; `reasons` are plain sentences, the
 * strongest first.
 */
export type CoinedName = { readonly name: string; readonly certainty: number; readonly reasons: readonly string[] }

const REPORTS = ['technical report', 'system card']
/** A name, or what is shortened to one, has no more words. */
const LONGEST_HEAD = 12

function readHead(title: string): string {
  const folded = title.toLowerCase()
  for (const report of REPORTS) if (folded.endsWith(` ${report}`)) return title.slice(0, -report.length).trim()
  const colon = title.search(/[:：]/u)
  return colon < 0 ? '' : title.slice(0, colon).trim()
}

/** Letters and digits only, folded: “Rectified SpaAttn” and “Rectified-SpaAttn” are the same. */
export const squeeze = (text: string): string => foldedWords(text).join('')

/**
 * The name in a title: the part before a colon, or before “Technical Report”, where it looks like a name and the
 * abstract uses it; or the short form that the abstract gives that part in brackets. `known` holds folded
 * abbreviations that no paper coins.
 */
export function findNameInTitle(title: string, abstract: string | null, known: ReadonlySet<string>): CoinedName | null {
  const head = readHead(title.trim())
  const words = head.split(/\s+/).filter((word) => word !== '')
  const [only] = words
  if (only === undefined || words.length > LONGEST_HEAD || known.has(foldText(head))) return null
  const named = (name: string, certainty: number, reason: string): CoinedName => ({
    name,
    certainty,
    reasons: [reason],
  })
  const told = abstract === null || abstract.includes(head)
  const begins = claimsOfPapersWords.theTitleBeginsWithTheName(head)
  if (words.length === 1) {
    if (oddnessOf(only) > 0) return named(head, told ? 0.97 : 0.9, begins)
    const uses = abstract === null ? 0 : tokenize(abstract).filter(({ text }) => text === head).length
    const hyphened = only.includes('-') && only.split('-').every((part) => isCapitalised(part))
    return isCapitalised(only) && (hyphened ? told : uses > 1) ? named(head, 0.85, begins) : null
  }
  if (isNamePhrase(words) && told) return named(head, 0.95, begins)
  const tokens = tokenize(abstract ?? '')
  const length = words.length
  for (const [at, token] of tokens.entries()) {
    if (!token.bracketed || oddnessOf(token.text) === 0 || known.has(foldText(token.text))) continue
    const before = tokens.slice(Math.max(0, at - length), at).map(({ text }) => text)
    if (squeeze(before.join('')) === squeeze(head))
      return named(token.text, 0.9, claimsOfPapersWords.theAbstractShortensTheTitlesTo(head, token.text))
  }
  return null
}
