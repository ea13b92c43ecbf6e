import type { Corpus, Paper } from '../resolve/corpus'
import { isWithin, type PaperFigure, type PaperRule, type PaperTerm, type Range, type Rule } from './rules'
import { flagWords, readWords } from './word-rows'

const FIGURES: Readonly<Record<PaperFigure, (paper: Paper) => number | null>> = {
  year: ({ year }) => year,
  score: ({ score }) => score,
  citations: ({ citations }) => citations ?? null,
  // Of a list that is cut, what it names: at least so many.
  authors: ({ authors }) => {
    let count = 0
    for (const { evidence } of authors) if (evidence !== 'suggested') count++
    return authors.length === 0 ? null : count
  },
}

const TERMS: Readonly<Record<PaperTerm, (paper: Paper) => readonly string[]>> = {
  category: ({ category }) => (category === null ? [] : [category]),
  affiliation: ({ affiliations }) => affiliations,
  venue: ({ venue }) => (venue === undefined ? [] : [venue]),
  keyword: ({ keywords }) => keywords ?? [],
  source: ({ seen }) => [...new Set(seen.map(({ source }) => source))],
}

/** A paper's figure; null where it has none. */
export const figureOf = (paper: Paper, figure: PaperFigure): number | null => FIGURES[figure](paper)
/** A paper's words of one sort. */
export const termsOf = (paper: Paper, term: PaperTerm): readonly string[] => TERMS[term](paper)

/** A test for papers that a rule makes; null for words, which are looked up for all papers at once. */
function testOf(rule: PaperRule): ((paper: Paper) => boolean) | null {
  switch (rule.kind) {
    case 'paper-range': {
      const { range, missing } = rule
      const figure = FIGURES[rule.figure]
      return (paper) => isWithin(figure(paper), range, missing)
    }
    case 'paper-terms': {
      const { term, missing } = rule
      const wanted = new Set(rule.terms)
      return (paper) => {
        const own = termsOf(paper, term)
        if (own.length === 0) return missing !== 'drop'
        // Where no term is chosen, it is asked whether any is stated.
        return missing !== 'only' && (wanted.size === 0 || own.some((each) => wanted.has(each)))
      }
    }
    case 'paper-topics': {
      const { topics, match } = rule
      if (match === 'all') return (paper) => topics.every((topic) => paper.topics.some((tag) => tag.topic === topic))
      const wanted = new Set<string>(topics)
      return (paper) => {
        for (const { topic } of paper.topics) if (wanted.has(topic)) return match === 'any'
        return match === 'none'
      }
    }
    case 'paper-text':
      return null
    case 'paper-code':
      return ({ hasCode }) => hasCode
    case 'paper-facts':
      return ({ titleIsDerived, yearIsInferred }) => !titleIsDerived && !yearIsInferred
  }
}

/** 1 for each paper of the corpus, by its place, that a rule lets through; `not` is the caller's. Linear in the papers. */
export function flagPapers(corpus: Corpus, rule: PaperRule): Uint8Array {
  if (rule.kind === 'paper-text') return flagWords(corpus, rule.text)
  const test = testOf(rule)
  const flags = new Uint8Array(corpus.papers.length)
  corpus.papers.forEach((paper, at) => {
    if (test === null || test(paper)) flags[at] = 1
  })
  return flags
}

const isOpen = ([least, most]: Range): boolean => least === null && most === null

/** Whether a rule asks nothing yet, as long as no words, topics, clusters or terms are chosen: it narrows nothing. */
export function isIdle(rule: Rule): boolean {
  switch (rule.kind) {
    case 'paper-text': {
      const { wanted, unwanted } = readWords(rule.text)
      return wanted.length + unwanted.length === 0
    }
    case 'paper-topics':
      return rule.topics.length === 0
    case 'paper-terms':
      return rule.terms.length === 0 && rule.missing === 'keep'
    case 'node-clusters':
      return rule.clusters.length === 0
    case 'node-named':
      return rule.nodes.length === 0
    case 'paper-range':
      return rule.missing === 'keep' && isOpen(rule.range)
    case 'node-range':
    case 'tie-range':
      return isOpen(rule.range)
    default:
      return false
  }
}

/** Whether a rule narrows nothing where it stands. */
export const isResting = (rule: Rule): boolean => rule.off || isIdle(rule)
