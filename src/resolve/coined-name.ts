import { foldText } from '../base/fold'
import { isCapitalised, isEdition, isNamePhrase, oddnessOf, tokenize, type Token } from './name-shape'
import { splitSentences } from './sentences'
import { findNameInTitle, squeeze, type CoinedName } from './title-name'
import { claimsOfPapersWords } from '../words/claims-of-papers'

/**
 * What the search looks at; texts are cleaned. `known` holds abbreviations of the field, folded, which no paper coins.
 */
export type NamedWork = {
  readonly title: string | null
  readonly abstract: string | null
  readonly links: readonly string[]
  readonly known: ReadonlySet<string>
}

const INTRODUCES =
  /^(?:propose[sd]?|introduce[sd]?|present(?:s|ed)?|develop(?:s|ed)?|devise[sd]?|design(?:s|ed)?|build|release)$/
const NAMES = /^(?:called|named|termed|dubbed|namely|coined)$/
const SELF = /^(?:we|our|this|paper|here)$/
const SKIPPED = /^(?:a|an|the|our|novel|new|as)$/
/** Points from which a word of the abstract is taken for the paper's name. */
const ENOUGH = 4
/** A name that comes up only after so many letters is not the paper's. */
const LONGEST = 20_000

type Reason = 'introduced' | 'bracketed' | 'repository' | 'subject'
/** Mutable while an abstract is read. */
type Tally = { points: number; count: number; readonly reasons: Set<Reason> }

/** The longest run of capitalised words that begins at a token and ends before a comma or the sentence's end. */
function readPhrase(tokens: readonly Token[], from: number): string[] {
  const words: string[] = []
  for (const token of tokens.slice(from, from + 5)) {
    if (
      token.bracketed ||
      !(isCapitalised(token.text) || (words.length > 0 && isEdition(token.text)) || oddnessOf(token.text) > 0)
    )
      return []
    words.push(token.text)
    if (token.closes) return words
  }
  return []
}

/**
 * Whether a bracketed short form may stand for the words before it: one of the last eight begins with its first
 * letter.
 */
const standsFor = (short: string, before: readonly Token[]): boolean =>
  before.some(({ text }) => squeeze(text).startsWith(squeeze(short).slice(0, 1)))

type Tallies = Map<string, Tally>

function addPoints(tallies: Tallies, name: string, points: number, reason: Reason): void {
  const tally = tallies.get(name) ?? { points: 0, count: 0, reasons: new Set<Reason>() }
  if (!tally.reasons.has(reason)) tally.points += points
  tally.reasons.add(reason)
  tallies.set(name, tally)
}

function readSentence(tokens: readonly Token[], tallies: Tallies): void {
  let self = false
  let introduced = false
  for (const [at, token] of tokens.entries()) {
    const word = token.text.toLowerCase()
    self ||= SELF.test(word)
    const naming = NAMES.test(word)
    if (naming || (self && INTRODUCES.test(word))) {
      introduced = true
      let next = at + 1
      while (SKIPPED.test(tokens[next]?.text.toLowerCase() ?? '')) next += 1
      const direct = naming || next === at + 1
      const name = tokens[next]
      const phrase = readPhrase(tokens, next)
      if (phrase.length > 1 && isNamePhrase(phrase)) addPoints(tallies, phrase.join(' '), 4, 'introduced')
      else if (phrase.length > 1 && direct) addPoints(tallies, phrase.join(' '), 3, 'introduced')
      else if (name !== undefined && !name.bracketed && oddnessOf(name.text) > 0)
        addPoints(tallies, name.text, direct ? 4 : name.closes ? 3 : 1, 'introduced')
    }
    if (!token.bracketed || !(introduced || self) || oddnessOf(token.text) === 0) continue
    if (standsFor(token.text, tokens.slice(Math.max(0, at - 8), at)))
      addPoints(tallies, token.text, introduced ? 4 : 3, 'bracketed')
  }
}

/**
 * Gives points to the abstract's words: introduced, named in brackets, also the name of a linked repository, repeated.
 */
function tallyAbstract(work: NamedWork, abstract: string): Tallies {
  const tallies: Tallies = new Map()
  const counts = new Map<string, number>()
  const repositories = work.links.map((link) =>
    squeeze(
      link
        .replace(/[/#?.]$/, '')
        .split('/')
        .at(-1) ?? '',
    ),
  )
  for (const { start, end } of splitSentences(abstract)) {
    const tokens = tokenize(abstract.slice(start, end))
    for (const { text } of tokens) counts.set(text, (counts.get(text) ?? 0) + 1)
    const [first] = tokens
    readSentence(tokens, tallies)
    if (first !== undefined && oddnessOf(first.text) === 2) addPoints(tallies, first.text, 1, 'subject')
  }
  for (const name of counts.keys()) {
    if (repositories.length === 0 || oddnessOf(name) === 0) continue
    const own = squeeze(name)
    if (repositories.includes(own)) addPoints(tallies, name, 3, 'repository')
    else if (own.length > 3 && tallies.has(name) && repositories.some((link) => link.includes(own)))
      addPoints(tallies, name, 2, 'repository')
  }
  const title = squeeze(work.title ?? '')
  for (const [name, tally] of tallies) {
    tally.count = name.includes(' ') ? abstract.split(name).length - 1 : (counts.get(name) ?? 0)
    tally.points += Math.min(3, Math.max(0, tally.count - 1))
    if (title.includes(squeeze(name))) tally.points += 2
    // A name that has a plural is the name of a kind of things: “LLMs”.
    if (counts.has(`${name}s`) || work.known.has(foldText(name))) tallies.delete(name)
  }
  return tallies
}

const explain = (name: string, tally: Tally): string[] => {
  const reasons: string[] = []
  if (tally.reasons.has('introduced')) reasons.push(claimsOfPapersWords.theAbstractIntroducesAsItsOwn(name))
  if (tally.reasons.has('bracketed')) reasons.push(claimsOfPapersWords.theAbstractGivesInBrackets(name))
  if (tally.reasons.has('repository')) reasons.push(claimsOfPapersWords.aLinkedAddressEndsIn)
  if (tally.count > 1) reasons.push(claimsOfPapersWords.theAbstractUsesTheNameTimes(tally.count))
  return reasons
}

/**
 * Finds the short name that a paper coins (“OmniQuant”): the part of the title before a colon where it looks like a
 * name, else the word that the abstract introduces (“we propose AdaSpa, …”, “… (BESA)”, “called DilateQuant”) and uses
 * most like a name. Null where none does. No list of names: it goes by capitals, digits, verbs, brackets and linked
 * repositories. Cost: linear in the texts.
 */
export function findCoinedName(work: NamedWork): CoinedName | null {
  const titled = work.title === null ? null : findNameInTitle(work.title, work.abstract, work.known)
  if (titled !== null || work.abstract === null) return titled
  let best: readonly [string, Tally] | null = null
  for (const entry of tallyAbstract(work, work.abstract.slice(0, LONGEST))) {
    const [, { points, reasons }] = entry
    // In a paper with a title, a word that only begins sentences may be anybody's name.
    const shown = work.title === null || reasons.size > 1 || !reasons.has('subject')
    if (shown && points >= ENOUGH && (best === null || points > best[1].points)) best = entry
  }
  if (best === null) return null
  const [name, tally] = best
  return { name, certainty: Math.min(0.95, 0.5 + 0.05 * tally.points), reasons: explain(name, tally) }
}
